import type { Action, Mood } from '../../scene-spec.ts'
import { glanceAt } from '../glance.ts'
import type { Pose } from '../rig.ts'
import type { Manner } from './manner.ts'

/** A smile as the mood of the scene lets it be. */
export function felt(smile: number, mood: Mood): number {
  switch (mood) {
    case 'joyful':
      return Math.max(smile, 0.9)
    case 'sad':
      return Math.min(smile, -0.8)
    case 'tense':
      return Math.min(smile, -0.35)
    case 'dark':
      return Math.min(smile, -0.1)
    default:
      return smile
  }
}

/** How far open the eyes are, 0 or 1. */
export function blink(time: number, seed: number): number {
  return (time * 0.29 + seed * 0.37) % 1 < 0.035 ? 0 : 1
}

/** How far open the mouth is of somebody who talks. */
export function chatter(time: number): number {
  return Math.max(0, Math.sin(time * 11) * 0.5 + Math.sin(time * 7.3) * 0.5)
}

const AT_LEISURE: readonly Action[] = ['stand', 'look', 'sit', 'walk']

/** Where somebody looks, -1 .. 1: about, if they have nothing to do with their eyes, else ahead. */
export function gazeOf({ action, time }: Pose, { instrument, seed }: Manner): number {
  return AT_LEISURE.includes(action) && instrument === null ? glanceAt(time, seed) : 0
}
