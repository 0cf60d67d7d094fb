import type { Point } from '../../draw/shapes.ts'

/** The spine of the long dragon, body units, `along` from 0 (neck) to 1 (tail): a wave that runs backwards. */
export function coilOf(along: number, time: number): Point {
  return [0.66 - along * 1.42, -0.52 + Math.sin(along * 8.6 - time * 2.4) * 0.18 * (0.35 + along * 0.65)]
}
