import type { Stage } from '../../draw/stage.ts'

/** A flight of stairs seen from the side, from its landing at the left down to the floor; world units. */
export interface Flight {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly foot: number
  readonly steps: number
}

/** The parallax of the flight, and of who is on it. */
export const FLIGHT_PARALLAX = 0.95

export function flightOf({ aspect, portrait }: Stage): Flight {
  return portrait
    ? { left: aspect * 0.16, right: aspect * 0.8, top: 0.52, foot: 0.93, steps: 9 }
    : { left: aspect * 0.24, right: aspect * 0.76, top: 0.53, foot: 0.92, steps: 10 }
}

/** Where a foot comes to stand that is `x` across: on its step. */
export function treadAt({ left, right, top, foot, steps }: Flight, x: number): number {
  const way = (x - left) / (right - left)
  if (way <= 0) return top
  const step = Math.min(steps, Math.floor(way * steps) + 1)
  return top + (foot - top) * (step / steps)
}
