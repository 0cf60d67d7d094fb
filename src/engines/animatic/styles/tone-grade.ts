import type { CanvasStage } from '../draw/create-stage.ts'
import type { Curve, Grade } from '../draw/frame-grade.ts'
import type { ToneName } from '../scene-spec.ts'
import type { Finish } from './look.ts'
import { saturate } from './tones.ts'

/** What a tone does to the value of one channel, 0..1. */
type Bend = (value: number, channel: 0 | 1 | 2) => number

/** Factors of red, green and blue. */
const tinted =
  (...factors: readonly [number, number, number]): Bend =>
  (value, channel) =>
    value * factors[channel]
const bent =
  (power: number, factor = 1): Bend =>
  (value) =>
    factor * value ** power
const around =
  (amount: number): Bend =>
  (value) =>
    0.5 + (value - 0.5) * amount

const BENDS: Readonly<Partial<Record<ToneName, Bend>>> = {
  warm: tinted(1.12, 0.98, 0.84),
  cool: tinted(0.84, 0.97, 1.12),
  bright: bent(0.76),
  dark: bent(1.3, 0.84),
  contrast: around(1.28),
  soft: around(0.78),
}
const SATURATION: Readonly<Partial<Record<ToneName, number>>> = { vivid: 1.4, muted: 0.58 }
const CHANNELS = [0, 1, 2] as const

/** What these tones do to a finished frame; undefined when there are none. */
export function gradeOf(tones: readonly ToneName[]): Grade | undefined {
  if (tones.length === 0) return undefined
  const saturation = tones.reduce((product, tone) => product * (SATURATION[tone] ?? 1), 1)
  const [red, green, blue] = CHANNELS.map((channel) => curveOf(tones, channel)) as [Curve, Curve, Curve]
  return { curves: [red, green, blue], ...(saturation === 1 ? {} : { mix: saturate(saturation) }) }
}

function curveOf(tones: readonly ToneName[], channel: 0 | 1 | 2): Curve {
  const at = (value: number): number => {
    const bent = tones.reduce((now, tone) => BENDS[tone]?.(Math.max(0, now), channel) ?? now, value)
    return 255 * Math.min(1, Math.max(0, bent))
  }
  return [at(0), at(1 / 3), at(2 / 3), at(1)]
}

/** Grades every frame; undefined when nothing was asked for. */
export function toneFinish(stage: CanvasStage, tones: readonly ToneName[] = []): Finish | undefined {
  const grade = gradeOf(tones)
  return grade === undefined ? undefined : () => stage.grade(grade)
}
