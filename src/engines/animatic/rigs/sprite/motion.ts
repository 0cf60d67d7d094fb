import { clamp } from '../../draw/easing.ts'
import type { Pose } from '../rig.ts'
import type { Life } from './table.ts'

/** What a whole picture can do without limbs. */
export interface SpriteMotion {
  /** Above the ground, in heights. */
  readonly lift: number
  /** Sideways shift of the top, in heights. */
  readonly lean: number
  /** Radians about its middle. */
  readonly turn: number
  /** Stretch in both directions. */
  readonly wide: number
  readonly high: number
}

const STILL: SpriteMotion = { lift: 0, lean: 0, turn: 0, wide: 1, high: 1 }

export function motionOf(life: Life, pose: Pose, seed: number): SpriteMotion {
  const time = pose.time + (seed % 97) * 0.13
  switch (life) {
    case 'animal':
      return moveAnimal(pose, time)
    case 'flyer': {
      const beat = Math.sin(time * 11)
      return { ...STILL, lift: 0.03 + beat * 0.02, wide: 1 + beat * 0.05, high: 1 - beat * 0.07, turn: -0.05 }
    }
    case 'swimmer':
      return { ...STILL, turn: Math.sin(time * 1.7) * 0.08, wide: 1 + Math.sin(time * 5) * 0.025 }
    case 'hovers':
      return { ...STILL, lift: 0.04 + Math.sin(time * 1.6) * 0.025, turn: Math.sin(time * 1.1) * 0.04 }
    case 'flame': {
      const flicker = Math.sin(time * 13) * 0.6 + Math.sin(time * 21 + 1) * 0.4
      return { ...STILL, lean: Math.sin(time * 5) * 0.04, high: 1 + flicker * 0.05, wide: 1 - flicker * 0.03 }
    }
    case 'plant':
      return { ...STILL, lean: Math.sin(time * 1.4) * 0.03 + Math.sin(time * 3.1) * 0.008 }
    case 'vehicle': {
      const rolls = pose.action === 'stand' || pose.action === 'sit' ? 0 : 1
      return {
        ...STILL,
        lift: Math.abs(Math.sin(time * 9)) * 0.006 * rolls,
        lean: Math.sin(time * 4.5) * 0.006 * rolls,
      }
    }
    case 'pulse': {
      const beat = beatAt(pose.time)
      return { ...STILL, wide: 1 + beat * 0.07, high: 1 + beat * 0.09 }
    }
    case 'ball': {
      if (pose.action !== 'jump') return pose.look === 0 ? STILL : { ...STILL, turn: pose.look }
      const air = Math.sin(clamp(pose.progress) * Math.PI)
      const flat = Math.max(0, 1 - air * 6) * 0.16
      return { ...STILL, wide: 1 + flat, high: 1 - flat }
    }
    case 'cloth':
    case 'flag':
    case 'thing':
      // A rolling ball looks round.
      return pose.look === 0 ? STILL : { ...STILL, turn: pose.look }
  }
}

/** 0..1: two beats close together, seventy times a minute. */
function beatAt(time: number): number {
  const since = (time * 70) / 60 - Math.floor((time * 70) / 60)
  return Math.exp(-(((since - 0.12) / 0.07) ** 2)) + 0.6 * Math.exp(-(((since - 0.38) / 0.08) ** 2))
}

function moveAnimal(pose: Pose, time: number): SpriteMotion {
  const breath = Math.sin(time * 2.1) * 0.012
  switch (pose.action) {
    case 'walk': {
      const step = Math.sin(pose.phase)
      return { lift: Math.abs(step) * 0.025, lean: step * 0.03, turn: step * 0.03, wide: 1, high: 1 }
    }
    case 'run':
    case 'fight':
    case 'play': {
      const bound = Math.abs(Math.sin(pose.phase === 0 ? time * 6 : pose.phase))
      return {
        lift: bound * 0.1,
        lean: -0.03,
        turn: (bound - 0.5) * 0.1,
        wide: 1.04 - bound * 0.05,
        high: 0.96 + bound * 0.06,
      }
    }
    case 'jump': {
      const air = Math.sin(clamp(pose.progress) * Math.PI)
      return { ...STILL, turn: (0.5 - pose.progress) * 0.2, wide: 1 - air * 0.05, high: 1 + air * 0.07 }
    }
    case 'dance': {
      const beat = Math.sin(time * 6.6)
      return {
        lift: Math.abs(beat) * 0.05,
        lean: beat * 0.09,
        turn: 0,
        wide: 1,
        high: 1 + Math.abs(beat) * 0.03,
      }
    }
    case 'sleep':
      return { ...STILL, high: 0.97 + breath * 1.6, wide: 1.02 - breath }
    case 'swim':
    case 'fly':
    case 'float':
      return { ...STILL, turn: Math.sin(time * 2.2) * 0.06, lift: Math.sin(time * 1.6) * 0.02 }
    default:
      return { ...STILL, high: 1 + breath, wide: 1 - breath * 0.6, lean: Math.sin(time * 1.2) * 0.014 }
  }
}
