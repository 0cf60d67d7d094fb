/**
 * Where somebody looks who looks about, -1 (behind) .. 1 (ahead): a quick turn, then a long pause, as eyes do.
 * `beatSeconds` pass from one turn to the next.
 */
export function glanceAt(time: number, seed: number, beatSeconds = 1.6): number {
  const beat = time / beatSeconds + (seed % 13) * 0.37
  const step = Math.floor(beat)
  const way = Math.min(1, ((beat - step) * beatSeconds) / 0.28)
  return lookAfter(step - 1) + (lookAfter(step) - lookAfter(step - 1)) * way * way * (3 - 2 * way)
}

function lookAfter(step: number): number {
  return Math.sin(step * 12.9898)
}

/** Weight on one leg and then on the other, -1 .. 1: it rests there, and goes over smoothly. */
export function weightAt(time: number, seed: number): number {
  return Math.tanh(2.2 * Math.sin(time * 0.85 + seed))
}
