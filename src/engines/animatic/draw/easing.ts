export function clamp(value: number, low = 0, high = 1): number {
  return value < low ? low : value > high ? high : value
}

export function lerp(from: number, to: number, amount: number): number {
  return from + (to - from) * amount
}

/** 0 before `from`, 1 after `to`, an S-curve between. */
export function smoothstep(from: number, to: number, value: number): number {
  const amount = clamp((value - from) / (to - from))
  return amount * amount * (3 - 2 * amount)
}

/** Slow, fast, slow over 0..1. */
export function easeInOut(amount: number): number {
  const t = clamp(amount)
  return t < 0.5 ? 4 * t * t * t : 1 - (-2 * t + 2) ** 3 / 2
}
