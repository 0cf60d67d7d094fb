import type { LookName } from '../scene-spec.ts'
import { anime } from './anime.ts'
import { comic } from './comic.ts'
import { film } from './film.ts'
import type { Look } from './look.ts'
import { vhs } from './vhs.ts'
import { ukiyoE } from './ukiyo-e.ts'
import { stainedGlass } from './stained-glass.ts'
import { silentFilm } from './silent-film.ts'
import { popArt } from './pop-art.ts'
import { pixelArt } from './pixel-art.ts'
import { pastel } from './pastel.ts'
import { oil } from './oil.ts'
import { neon } from './neon.ts'
import { lowPoly } from './low-poly.ts'
import { inkWash } from './ink-wash.ts'
import { crayon } from './crayon.ts'
import { clay } from './clay.ts'
import { chalk } from './chalk.ts'
import { brick } from './brick.ts'
import { blueprint } from './blueprint.ts'
import { news } from './news.ts'
import { noir } from './noir.ts'
import { nostalgic } from './nostalgic.ts'
import { paperCut } from './paper-cut.ts'
import { selfie } from './selfie.ts'
import { silhouette } from './silhouette.ts'
import { sketch } from './sketch.ts'
import { thanksgiving } from './thanksgiving.ts'
import { watercolour } from './watercolour.ts'

const STYLES: Readonly<Record<LookName, Look>> = {
  flat: {},
  thanksgiving,
  comic,
  news,
  selfie,
  nostalgic,
  anime,
  'paper-cut': paperCut,
  noir,
  watercolour,
  film,
  silhouette,
  sketch,
  blueprint,
  brick,
  chalk,
  clay,
  crayon,
  'ink-wash': inkWash,
  'low-poly': lowPoly,
  neon,
  oil,
  pastel,
  'pixel-art': pixelArt,
  'pop-art': popArt,
  'silent-film': silentFilm,
  'stained-glass': stainedGlass,
  'ukiyo-e': ukiyoE,
  vhs,
}

/** How a look draws; `flat` changes nothing. */
export function lookOf(name: LookName): Look {
  return STYLES[name]
}
