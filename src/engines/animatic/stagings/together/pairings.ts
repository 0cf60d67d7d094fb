import type { Point } from '../../draw/shapes.ts'
import { ROUNDS } from '../../rounds.ts'
import type { Action, ActivityName } from '../../scene-spec.ts'

/** Where a pair's hands are at a moment: x from the middle between them, y above the ground, in a grown-up's heights. */
export interface PairHands {
  readonly left: readonly [near: Point, far: Point]
  readonly right: readonly [near: Point, far: Point]
}

/** What two people do with each other. */
export interface Pairing {
  readonly action: Action
  /** Between the middles of their bodies, in a grown-up's heights; of two of different size, less. */
  readonly apart: number
  /** They go the same way instead of facing each other. */
  readonly isSideBySide?: true
  /** Heights of the left one and the right one. */
  hands(time: number, left: number, right: number): PairHands
  /** How far they sway and lean, in a grown-up's heights. */
  sway?(time: number): number
  /** Who has what it is done with. Absent: both have their own. */
  readonly holder?: 'left' | 'right'
  /** Radians that they lean towards each other. */
  readonly lean?: number
}

const HANG = -0.47

/** A hand that hangs down beside somebody who stands `x` from the middle. */
function hanging(x: number, size: number): Point {
  return [x, -HANG * size]
}

const handInHand: Pairing = {
  action: 'walk',
  apart: 0.36,
  isSideBySide: true,
  hands(time, left, right) {
    const swing = Math.sin(time * 5.6) * 0.012
    const joined: Point = [swing, 0.5 * Math.max(left, right) + (left === right ? -0.02 : 0)]
    return { left: [joined, hanging(-0.2, left)], right: [joined, hanging(0.16, right)] }
  },
}

const handshake: Pairing = {
  action: 'stand',
  apart: 0.5,
  hands(time, left, right) {
    const shake = Math.sin(time * 8) * 0.018 * Math.max(0, Math.sin(time * 1.4 + 0.5)) ** 0.5
    const height = 0.56 * Math.min(left, right) + 0.04 * Math.abs(left - right)
    const joined: Point = [0, height + (Number.isFinite(shake) ? shake : 0)]
    return { left: [joined, hanging(-0.24, left)], right: [joined, joined] }
  },
}

const hug: Pairing = {
  action: 'stand',
  apart: 0.21,
  lean: 0.07,
  hands(time, left, right) {
    const pat = Math.sin(time * 4) * 0.01
    const low = Math.min(left, right)
    const high = 0.68 * low + pat
    return {
      left: [
        [0.14, high],
        [0.13, high - 0.1 * low],
      ],
      right: [
        [-0.14, high - 0.02],
        [-0.13, high - 0.12 * low],
      ],
    }
  },
  sway: (time) => Math.sin(time * 1.2) * 0.008,
}

const kiss: Pairing = {
  action: 'stand',
  // Their faces meet, and do not lie over each other.
  apart: 0.24,
  lean: 0.085,
  hands(_time, left, right) {
    const low = Math.min(left, right)
    return {
      left: [
        [0.13, 0.62 * low],
        [0.12, 0.55 * low],
      ],
      right: [
        [-0.1, 0.72 * low],
        [-0.12, 0.66 * low],
      ],
    }
  },
  sway: (time) => Math.sin(time * 0.9) * 0.005,
}

const toast: Pairing = {
  action: 'stand',
  apart: 0.56,
  hands(time, left, right) {
    const clink = 0.045 + 0.06 * Math.max(0, Math.sin((time * Math.PI * 2) / ROUNDS.toast.seconds)) ** 2
    const height = 0.78 * Math.min(left, right) + 0.06
    return {
      left: [[-clink, height], hanging(-0.26, left)],
      right: [[clink, height], hanging(0.26, right)],
    }
  },
}

const vows: Pairing = {
  action: 'stand',
  apart: 0.46,
  hands(time, left, right) {
    const height = 0.56 * Math.min(left, right) + 0.006 * Math.sin(time * 1.5)
    const joined: Point = [0, height]
    return { left: [joined, [0.02, height - 0.03]], right: [joined, [-0.02, height - 0.03]] }
  },
}

const tango: Pairing = {
  action: 'dance',
  apart: 0.34,
  hands(time, left, right) {
    const low = Math.min(left, right)
    const rise = Math.sin(time * 2.4) * 0.015
    const joined: Point = [0.02 * Math.sin(time * 1.2), 0.84 * low + rise]
    return {
      left: [joined, [0.16, 0.62 * low]],
      right: [joined, [-0.16, 0.68 * low]],
    }
  },
  sway: (time) => Math.sin(time * 1.25) * 0.13,
}

/** Cheek to cheek, the right one holds the telephone out. */
const selfie: Pairing = {
  action: 'stand',
  apart: 0.25,
  isSideBySide: true,
  lean: -0.05,
  hands(time, left, right) {
    const lift = Math.sin(time * 1.4) * 0.01
    return {
      left: [
        [0.02, 0.97 * left + lift],
        [-0.18, 0.5 * left],
      ],
      right: [
        [0.46, 0.9 * right + lift],
        [-0.06, 0.6 * right],
      ],
    }
  },
  holder: 'right',
}

/** Under one umbrella, that the left one holds between them. */
const underUmbrella: Pairing = {
  action: 'stand',
  apart: 0.27,
  hands(time, left, right) {
    const high = 0.74 * Math.max(left, right) + Math.sin(time * 1.8) * 0.005
    return {
      left: [[-0.01, high], hanging(-0.2, left)],
      right: [[0.02, 0.56 * right], hanging(0.2, right)],
    }
  },
  holder: 'left',
}

/** The left one holds something out, and the right one puts out both hands for it. */
const give: Pairing = {
  action: 'stand',
  apart: 0.52,
  hands(time, left, right) {
    const reach = 0.03 * Math.max(0, Math.sin(time * 1.2))
    const height = 0.58 * Math.min(left, right) + 0.04 * Math.abs(left - right)
    return {
      left: [[-0.05 + reach, height], hanging(-0.26, left)],
      right: [
        [0.09 - reach * 0.5, height - 0.02],
        [0.1 - reach * 0.5, height - 0.05],
      ],
    }
  },
}

/** The left one has both hands at the collar of the right one, who holds still. */
const dressOther: Pairing = {
  action: 'stand',
  apart: 0.3,
  hands(time, left, right) {
    const collar = 0.8 * right
    // Small ones reach up as far as they can, and grown-ups down.
    const height = Math.min(collar, 0.96 * left)
    const pull = Math.sin(time * 2.6) * 0.018
    const settle = Math.cos(time * 1.9) * 0.014
    return {
      left: [
        [0.1 + pull * 0.4, height + settle],
        [0.14 - pull * 0.4, height - 0.03 - settle],
      ],
      right: [hanging(0.06, right), hanging(0.24, right)],
    }
  },
}

/** Two who do something with each other. */
export const PAIRINGS: Readonly<Partial<Record<ActivityName, Pairing>>> = {
  give,
  deliver: give,
  'dress-other': dressOther,
  'hand-in-hand': handInHand,
  handshake,
  hug,
  kiss,
  tango,
  selfie,
  'share-umbrella': underUmbrella,
  toast,
  vows,
}
