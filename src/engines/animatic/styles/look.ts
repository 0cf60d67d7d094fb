import type { Palette } from '../draw/palette.ts'
import type { CanvasStage } from '../draw/create-stage.ts'
import type { Light } from '../draw/stage.ts'
import type { SceneSpec } from '../scene-spec.ts'

/** A way of drawing everything. What is absent stays as the flat look has it. */
export interface Look {
  /** The scene as this look would tell it: another season, camera or hour. */
  readonly scene?: (spec: SceneSpec) => SceneSpec
  readonly palette?: (palette: Palette) => Palette
  /** The light on the actors. */
  readonly light?: (light: Light) => Light
  /** How many frames a picture stands still: an even number, as figures are drawn on twos. Default: it does not. */
  readonly hold?: number
  /** Bakes what it needs and gives the painter of the last layer below captions. The painter is pure in the time. */
  readonly finish?: (context: FinishContext) => Finish
}

export interface FinishContext {
  readonly stage: CanvasStage
  readonly palette: Palette
  readonly spec: SceneSpec
  readonly seed: number
}

/** Draws over the finished scene, `time` seconds into the shot. */
export type Finish = (time: number) => void
