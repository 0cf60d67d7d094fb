import { between, type Random } from '../../draw/random.ts'
import type { Track } from '../dsp.ts'
import type { Render, SoundShot } from '../layer.ts'
import { addBurst, type Burst } from '../synthesis/burst.ts'
import { addStrike, type Mode } from '../synthesis/strike.ts'

/** Seconds of a shot at which something is heard. */
export type Moments = (shot: SoundShot) => readonly number[]

/** A puff of noise without its moment; `lead`: seconds by which it begins before the moment. Default 0. */
export type Puff = Omit<Burst, 'startSeconds'> & { readonly lead?: number }

/** Nobody does a thing twice alike: the softest is this part of the loudest. */
const SOFTEST = 0.7

/** Something rings whenever it is struck, with a click of `click` hertz. */
export function struck(moments: Moments, modes: readonly Mode[], click: number): Render {
  return (track, shot, random) => {
    for (const at of moments(shot)) addHit(track, random, at, modes, click, between(random, SOFTEST, 1))
  }
}

export function addHit(
  track: Track,
  random: Random,
  at: number,
  modes: readonly Mode[],
  click: number,
  gain: number,
): void {
  addStrike(track, at, modes, gain)
  addBurst(track, random, {
    startSeconds: at,
    attackSeconds: 0.001,
    decaySeconds: 0.03,
    filter: 'band-pass',
    frequency: click,
    gain: gain * 0.5,
  })
}

/** A puff of noise at every moment: a swish, a breath, a scrape. */
export function puffs(moments: Moments, { lead = 0, ...puff }: Puff): Render {
  return (track, shot, random) => {
    for (const at of moments(shot))
      addBurst(track, random, {
        ...puff,
        startSeconds: at - lead,
        gain: puff.gain * between(random, SOFTEST, 1),
      })
  }
}

/** Several sounds that belong together. */
export function together(...renders: readonly Render[]): Render {
  return (track, shot, random) => {
    for (const render of renders) render(track, shot, random)
  }
}

/** Modes from pairs of hertz and strength that ring for `ringSeconds`, the higher ones shorter. */
export function ringing(ringSeconds: number, ...tones: readonly (readonly [number, number])[]): Mode[] {
  return tones.map(([frequency, gain], index) => ({
    frequency,
    gain,
    ringSeconds: ringSeconds / (1 + index * 0.5),
  }))
}
