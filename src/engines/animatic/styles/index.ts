import type { LookName } from '../scene-spec.ts'
import { anime } from './anime.ts'
import { comic } from './comic.ts'
import { film } from './film.ts'
import type { Look } from './look.ts'
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
}

/** How a look draws; `flat` changes nothing. */
export function lookOf(name: LookName): Look {
  return STYLES[name]
}
