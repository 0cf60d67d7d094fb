import type { SubjectSpec } from '../../scene-spec.ts'

/** Nobody but surfers, and perhaps the wave they ride. */
export function isSurf(subjects: readonly SubjectSpec[]): boolean {
  return subjects.some(isSurfing) && subjects.every((subject) => isSurfing(subject) || isWave(subject))
}

/** Where the words name a wave, it is part of the sea. */
export function isWave({ concept }: SubjectSpec): boolean {
  return concept === 'giant-wave'
}

/** True for who stands on a surfboard: they are out at sea, not on the sand. */
export function isSurfing({ action, props }: SubjectSpec): boolean {
  return action === 'ride' && props.some(({ role, concept }) => role === 'ridden' && concept === 'surfboard')
}
