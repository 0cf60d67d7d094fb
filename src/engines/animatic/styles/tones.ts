import type { CanvasStage } from '../draw/create-stage.ts'
import type { Grade, GrainTreatment, Ink, Triple } from '../draw/frame-grade.ts'
import type { Grain } from '../draw/grain.ts'
import { createRandom } from '../draw/random.ts'

/** What the eye sees of each channel. */
const LIGHT: Triple = [0.2126, 0.7152, 0.0722]

/** 0: grey, 1: as it is, more: louder. */
export function saturate(amount: number): NonNullable<Grade['mix']> {
  const [red, green, blue] = LIGHT.map((share) => share * (1 - amount)) as [number, number, number]
  return [
    [red + amount, green, blue],
    [red, green + amount, blue],
    [red, green, blue + amount],
  ]
}

/** What flickers, flickers at this rate: once per drawing. */
export const FLICKER_RATE = 15

/** Numbers of the moment: the same for the two frames of a drawing. */
export function randomAt(time: number, seed: number): () => number {
  // A frame's time falls a little short of it.
  return createRandom((Math.floor(time * FLICKER_RATE + 1e-6) + 1) * 7919 + seed)
}

/** Grain that lies elsewhere at every moment. */
export function alive(
  grain: Grain,
  amounts: GrainTreatment['amounts'],
  random: () => number,
): GrainTreatment {
  return { grain, amounts, x: Math.floor(random() * 256), y: Math.floor(random() * 256) }
}

/** Grain that lies still, as that of paper. */
export function still(grain: Grain, amounts: GrainTreatment['amounts']): GrainTreatment {
  return { grain, amounts, x: 0, y: 0 }
}

/** A line of `width` in units of the shorter side. */
export function inkOf(
  stage: Pick<CanvasStage, 'width' | 'height'>,
  { width, ...line }: Omit<Ink, 'width'> & { readonly width: number },
): Ink {
  return { ...line, width: Math.max(2, width * Math.min(stage.width, stage.height)) }
}
