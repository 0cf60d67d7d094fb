import type { SceneSpec } from '../scene-spec.ts'
import type { Curve, Grade, Triple } from '../draw/frame-grade.ts'

/** What is drawn with bright lines on a dark ground. Channels 0..255. */
export interface BrightLines {
  readonly line: Triple
  /** What the darkest and the brightest parts of the picture become: large surfaces are close to the ground. */
  readonly dark: Triple
  readonly bright: Triple
}

const GREY: Triple = [0.3, 0.55, 0.15]
/** So that only lines are black. */
export const LIFTED: Grade = { mix: [GREY, GREY, GREY], curves: [112, 160, 208, 255] }

/** Lines show no light, and need what night would hide. */
export function byDay(spec: SceneSpec): SceneSpec {
  return { ...spec, time: 'day' }
}

/** After black lines were drawn on what was `LIFTED`: turns black into the colour of the line, all else into the ground. */
export function turnedOver({ line, dark, bright }: BrightLines): Grade {
  const curveOf = (channel: 0 | 1 | 2): Curve => [
    line[channel],
    dark[channel],
    (dark[channel] + bright[channel]) / 2,
    bright[channel],
  ]
  return { curves: [curveOf(0), curveOf(1), curveOf(2)] }
}
