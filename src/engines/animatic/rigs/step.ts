/** How a foot goes: on the ground it stays where it is, while the body passes over it. Lengths in body units. */
export interface Step {
  /** How far before its rest a foot is set down, and behind it taken up. */
  readonly reach: number
  /** How high it is lifted. */
  readonly lift: number
  /** Part of the cycle that it is on the ground. */
  readonly duty: number
}

/** Where a foot is against its rest: `x` forward, `height` above the ground. */
export interface FootPoint {
  readonly x: number
  readonly height: number
}

/** A foot after so many cycles of its gait; it is set down at 0, 1, 2 … */
export function footAt(cycles: number, { reach, lift, duty }: Step): FootPoint {
  const at = cycles - Math.floor(cycles)
  if (at < duty) return { x: reach * (1 - (2 * at) / duty), height: 0 }
  const way = (at - duty) / (1 - duty)
  return { x: -reach * Math.cos(way * Math.PI), height: lift * Math.sin(way * Math.PI) }
}

/** What the body covers in one cycle, if no foot slips. */
export function strideOf({ reach, duty }: Step): number {
  return (2 * reach) / duty
}
