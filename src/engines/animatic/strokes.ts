import type { Blows } from './cues.ts'

/** When a ball is hit in a game of two sides, by turns: the left side first. Seen and heard at the same moment. */
export const STROKES = {
  tennis: { seconds: 1.3, first: 0.5 },
  badminton: { seconds: 1.25, first: 0.5 },
  'table-tennis': { seconds: 0.66, first: 0.4 },
  volleyball: { seconds: 1.5, first: 0.6 },
} as const satisfies Readonly<Record<string, Blows>>

/** When a bowler or pitcher lets go, and how long the ball takes to the bat. */
export const PITCH = { first: 0.9, seconds: 3.2, flight: 0.55, away: 1.1 } as const

export type NetGame = keyof typeof STROKES

/** Which hit was the last, -1 before the first, and how far the ball is on its way to the next, 0..1. */
export function strokeAt(
  game: NetGame,
  timeSeconds: number,
): { readonly turn: number; readonly way: number } {
  const { first, seconds } = STROKES[game]
  const turns = (timeSeconds - first) / seconds
  const turn = Math.floor(turns)
  return { turn, way: turns - turn }
}

/** Seconds since the left side's nearest hit, before or after; the right side's clock is one hit behind. */
export function sinceStroke(game: NetGame, timeSeconds: number): number {
  const { first, seconds } = STROKES[game]
  const round = seconds * 2
  const since = (((timeSeconds - first + seconds) % round) + round) % round
  return since - seconds
}
