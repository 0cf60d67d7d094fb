import { createNoise } from '../../draw/random.ts'
import type { Render } from '../layer.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'

export interface Wind {
  /** 0 (steady air) .. 1 (gusts that come and go). */
  readonly gusts: number
  /** 0 .. 1: whistling round corners and over ridges. */
  readonly howl: number
  /** Hertz below which it blows; 250 is muffled, 600 open. */
  readonly cutoff: number
}

/** Moving air: a soft bed that breathes with the gusts, and a thin whistle that rises with them. */
export function wind(character: Wind): Render {
  return (track, shot, random) => {
    const gust = createNoise(shot.seed ^ 0x51d)
    const strength = (seconds: number, side: 0 | 1): number =>
      1 - character.gusts * 0.8 * (0.5 - 0.5 * gust(seconds * 0.45 + side * 0.15 + 3))
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'low-pass',
      wide: true,
      control: (seconds, side) => {
        const blow = strength(seconds, side)
        return { frequency: character.cutoff * (0.5 + blow * 0.7), gain: blow * blow }
      },
    })
    if (character.howl === 0) return
    addNoiseBed(track, random, {
      colour: 'white',
      filter: 'band-pass',
      q: 14,
      wide: true,
      control: (seconds, side) => {
        const blow = strength(seconds, side)
        const wander = gust(seconds * 0.8 + 40 + side * 5)
        return { frequency: 380 + blow * 260 + wander * 90, gain: character.howl * 0.9 * blow ** 3 }
      },
    })
  }
}

/** Leaves that rustle when a gust goes through them. */
export const leaves: Render = (track, shot, random) => {
  const gust = createNoise(shot.seed ^ 0x51d)
  const flutter = createNoise(shot.seed ^ 0x99)
  addNoiseBed(track, random, {
    colour: 'white',
    filter: 'band-pass',
    q: 0.6,
    wide: true,
    control: (seconds, side) => {
      const blow = 0.5 + 0.5 * gust(seconds * 0.45 + side * 0.4 + 3)
      const shiver = 0.75 + 0.25 * flutter(seconds * 9 + side * 60)
      return { frequency: 3200 + blow * 1500, gain: (0.15 + 0.85 * blow * blow) * shiver }
    },
  })
}
