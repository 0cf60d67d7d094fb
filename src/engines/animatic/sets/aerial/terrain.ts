import type { Pen } from '../../draw/shapes.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Random } from '../../draw/random.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import type { Floor, Frame } from '../set.ts'
import type { Stage } from '../../draw/stage.ts'
import type { AerialView } from './view.ts'

/** A landscape seen from above. */
export interface Terrain {
  /** What the hero is on. */
  readonly kind: Floor['kind']
  /** All that does not move; painted once. */
  paint(pen: Pen): void
  /** What moves over it: cars, foam. Layers and sprites only. */
  drawLive?(frame: Frame): void
  /** `away` of the road, rail or fairway at `across`, for what keeps to one. Absent: straight through the middle. */
  wayAt?(across: number): number
}

export interface TerrainContext {
  readonly stage: Stage
  readonly view: AerialView
  readonly spec: SceneSpec
  readonly palette: Palette
  readonly random: Random
  readonly seed: number
}

export type TerrainPainter = (context: TerrainContext) => Terrain

/** Whether snow lies. */
export function isSnowy({ spec }: TerrainContext): boolean {
  return spec.season === 'winter' || spec.weather === 'snow' || spec.setting === 'snow'
}
