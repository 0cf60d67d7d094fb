import type { Pace, SceneSpec } from './scene-spec.ts'

/** Seconds that pass in a scene in one of the video. */
const FACTORS: Readonly<Record<Pace, number>> = { slow: 0.45, fast: 2, 'time-lapse': 5 }

export function paceFactor({ pace }: Pick<SceneSpec, 'pace'>): number {
  return pace === undefined ? 1 : FACTORS[pace]
}

/**
 * Seconds over which what happens in a shot is spread. In slow motion no more happens than there is time for: the beginning
 * of it. Whatever is sped up has to last longer.
 */
export function sceneSeconds(spec: Pick<SceneSpec, 'pace'>, seconds: number): number {
  return seconds * Math.max(1, paceFactor(spec))
}
