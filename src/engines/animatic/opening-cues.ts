/** When what is opened by hand opens: seen and heard at the same time. All times in seconds. */

/** When the lid of a present is lifted: from, until. */
export const UNWRAPPING = { from: 1.1, until: 2.3 } as const

/** When the casements of a window swing open, and stay so. */
export const WINDOW = { start: 0.7, end: 2.1 } as const

/** How far open a window is that somebody opens, 0..1. */
export function windowOpening(timeSeconds: number): number {
  const way = Math.min(1, Math.max(0, (timeSeconds - WINDOW.start) / (WINDOW.end - WINDOW.start)))
  return way * way * (3 - 2 * way)
}

/** When the door of a refrigerator is opened, something taken out, and the door shut. */
export const FETCHING = { start: 0.4, open: 1.3, take: 2, taken: 2.6, shut: 3.2, end: 3.9 } as const

/** How far open its door is, and how far out of it what is taken, 0..1. */
export function fetchingAt(timeSeconds: number): { readonly open: number; readonly taken: number } {
  const { start, open, take, taken, shut, end } = FETCHING
  const over = (from: number, until: number): number =>
    Math.min(1, Math.max(0, (timeSeconds - from) / (until - from)))
  const swing = over(start, open)
  return { open: swing * swing * (3 - 2 * swing) * (1 - over(shut, end) ** 2), taken: over(take, taken) }
}

/** Seconds that somebody needs on foot to where they do something, in a shot of so many seconds. */
export function approachSeconds(way: 'walk' | 'run', seconds: number): number {
  return Math.min(way === 'run' ? 1.4 : 2.2, seconds * 0.36)
}

/** Seconds at which a foot is set down on that way, one for each step. */
export function approachSteps(way: 'walk' | 'run', seconds: number): readonly number[] {
  const [count, until] = [way === 'run' ? 2 : 4, approachSeconds(way, seconds)]
  return Array.from({ length: count }, (_, step) => (step / count) * until)
}
