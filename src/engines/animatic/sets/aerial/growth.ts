import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { between } from '../../draw/random.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Season } from '../../scene-spec.ts'
import { seen } from '../parts/lighting.ts'
import { treeColours, type TreeColours } from '../parts/tree.ts'
import { paintTreeTop, type Crowned } from './from-above.ts'
import { isSnowy, type TerrainContext } from './terrain.ts'
import { fromFarToNear } from './view.ts'

/** Trees on a grid that chance has shaken, wherever `density` (0..1) lets them stand. */
export function plantTrees(
  { view, random, palette, spec, ...rest }: TerrainContext,
  options: {
    readonly spacing: number
    readonly radius: readonly [number, number]
    readonly kindAt: (chance: number) => Crowned['kind']
    readonly density: (across: number, away: number) => number
    /** Colour of the crowns, but for snow. Absent: the season's greens. */
    readonly crown?: Hex
    /** How far off the grid they stand, as a part of `spacing`. Default: 0.42. */
    readonly shake?: number
  },
): readonly Crowned[] {
  const { spacing, radius, kindAt, density, crown, shake = 0.42 } = options
  const season = isSnowy({ view, random, palette, spec, ...rest }) ? 'winter' : spec.season
  const trees: Crowned[] = []
  for (let away = view.nearest; away < view.farthest; away += spacing) {
    const reach = view.reachAt(away)
    for (let across = -reach; across < reach; across += spacing) {
      const at: Point = [
        across + between(random, -shake, shake) * spacing,
        away + between(random, -shake, shake) * spacing,
      ]
      const [chance, size, tone, kind] = [random(), random(), random(), random()]
      if (chance > density(at[0], at[1])) continue
      trees.push({
        across: at[0],
        away: at[1],
        radius: radius[0] + (radius[1] - radius[0]) * size,
        ...(crown === undefined || season === 'winter'
          ? leaf(palette, season, tone, kindAt(kind))
          : { kind: kindAt(kind), colours: tinted(palette, crown, tone) }),
      })
    }
  }
  return fromFarToNear(trees)
}

export function paintTrees(pen: Pen, { view, palette }: TerrainContext, trees: readonly Crowned[]): void {
  trees.forEach((tree, index) => paintTreeTop(pen, view, palette, tree, index))
}

function tinted(palette: Palette, crown: Hex, tone: number): TreeColours {
  const local = mix(crown, tone < 0.5 ? '#ffffff' : '#4a3a2a', 0.14 * Math.abs(tone - 0.5))
  return {
    lit: seen(mix(lighten(local, 0.2), palette.key, 0.2), palette, 0),
    leaf: seen(local, palette, 0.02),
    shade: seen(mix(darken(local, 0.2), palette.shadow, 0.22), palette, 0.02),
    trunk: seen('#7a5a48', palette, 0),
  }
}

/** Firs stay green under their snow. */
function leaf(
  palette: Palette,
  season: Season | null,
  tone: number,
  kind: Crowned['kind'],
): Pick<Crowned, 'kind' | 'colours'> {
  const colours = treeColours(palette, season, Math.floor(tone * 3), 0.04)
  if (kind !== 'fir') return { kind, colours }
  if (season !== 'winter')
    return {
      kind,
      colours: { ...colours, leaf: seen('#4f8f5a', palette, 0.04), shade: seen('#2f5f4a', palette, 0.02) },
    }
  return {
    kind,
    colours: {
      ...colours,
      lit: seen('#fbfdff', palette, 0),
      leaf: seen('#7fa5a0', palette, 0),
      shade: seen('#33605c', palette, 0),
    },
  }
}

/** 1 beyond `radius` around the hero, 0 close by: actors stand in the open. */
export function clearing(across: number, away: number, radius: number, corridor = 0): number {
  return Math.abs(away) < corridor || Math.hypot(across, away * 1.3) < radius ? 0 : 1
}
