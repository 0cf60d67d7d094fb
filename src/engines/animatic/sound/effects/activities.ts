import { BLOWS, DOORS, KNOCKS, RUBS, type Blows } from '../../cues.ts'
import type { ActivityName } from '../../scene-spec.ts'
import { laughter } from '../ambience/cheers.ts'
import { fire, sizzle } from '../ambience/room.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addStrike, type Mode } from '../synthesis/strike.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addTone, createFallingWave } from '../synthesis/tone.ts'
import { creak } from './creak.ts'
import { HANDIWORK } from './handiwork.ts'
import { breaking, mower } from './yard-and-glass.ts'
import { rubs } from './rubs.ts'
import { every, SPORTS } from './sports.ts'
import { puffs, struck } from './struck.ts'
import { runningWater, telephone } from './things.ts'
import { TRADE_SOUNDS } from './trades.ts'
import { crash } from './vehicles.ts'

const LOG: readonly Mode[] = [
  { frequency: 142, gain: 1, ringSeconds: 0.22 },
  { frequency: 390, gain: 0.5, ringSeconds: 0.14 },
  { frequency: 860, gain: 0.3, ringSeconds: 0.08 },
]
const BOARD: readonly Mode[] = [
  { frequency: 320, gain: 1, ringSeconds: 0.09 },
  { frequency: 910, gain: 0.4, ringSeconds: 0.05 },
]
const SHUTTER: readonly Mode[] = [{ frequency: 2300, gain: 0.5, ringSeconds: 0.02 }]

const PANEL: readonly Mode[] = [
  { frequency: 186, gain: 1, ringSeconds: 0.12 },
  { frequency: 430, gain: 0.7, ringSeconds: 0.07 },
  { frequency: 940, gain: 0.3, ringSeconds: 0.04 },
]
const SLAM: readonly Mode[] = [
  { frequency: 78, gain: 1.2, ringSeconds: 0.3 },
  { frequency: 164, gain: 0.8, ringSeconds: 0.18 },
  { frequency: 390, gain: 0.4, ringSeconds: 0.08 },
]
const LATCH: readonly Mode[] = [
  { frequency: 1900, gain: 0.5, ringSeconds: 0.03 },
  { frequency: 3100, gain: 0.3, ringSeconds: 0.02 },
]

const knocks: Render = (track, shot, random) => {
  const { first, seconds } = BLOWS.knock
  for (let round = first; round < shot.seconds; round += seconds)
    for (let knock = 0; knock < KNOCKS.count; knock += 1) {
      const at = round + knock * KNOCKS.apart
      addStrike(track, at, PANEL, 1)
      addBurst(track, random, {
        startSeconds: at,
        attackSeconds: 0.001,
        decaySeconds: 0.03,
        filter: 'band-pass',
        frequency: 1200,
        gain: 0.5,
      })
    }
}

/** Hands that meet: a short crack with the hollow of the palms in it. */
const claps: Render = (track, shot, random) => {
  const { first, seconds } = BLOWS.clap
  for (let at = first; at < shot.seconds; at += seconds)
    for (const [frequency, decaySeconds, gain] of [
      [1250, 0.07, 1],
      [2900, 0.03, 0.6],
    ] as const)
      addBurst(track, random, {
        startSeconds: at,
        attackSeconds: 0.001,
        decaySeconds,
        filter: 'band-pass',
        q: 1.4,
        frequency,
        gain,
      })
}

const opens: Render = (track, shot, random) => {
  const { start, end } = DOORS['open-door']
  if (start >= shot.seconds) return
  addStrike(track, start - 0.08, LATCH, 1)
  creak(track, random, start, Math.min(end, shot.seconds))
}

const falls: Render = (track, shot, random) => {
  const { start, end } = DOORS['close-door']
  creak(track, random, start, Math.min(end, shot.seconds) - 0.15)
  if (end >= shot.seconds) return
  addStrike(track, end, SLAM, 1.4)
  addStrike(track, end + 0.02, LATCH, 0.8)
  addBurst(track, random, {
    startSeconds: end,
    attackSeconds: 0.001,
    decaySeconds: 0.12,
    filter: 'low-pass',
    frequency: 700,
    gain: 1,
  })
}

const IRON: readonly Mode[] = [
  { frequency: 1240, gain: 0.8, ringSeconds: 0.06 },
  { frequency: 2870, gain: 0.6, ringSeconds: 0.04 },
  { frequency: 420, gain: 0.7, ringSeconds: 0.05 },
]

/** Iron that goes into the ground. */
const digs = (blows: Blows, decaySeconds: number): Render =>
  puffs(every(blows), {
    lead: 0.08,
    attackSeconds: 0.08,
    decaySeconds,
    filter: 'band-pass',
    q: 0.5,
    frequency: 1900,
    endFrequency: 600,
    gain: 1,
  })

/** The motor of a vacuum cleaner, and the air that it draws in. */
const suction: Render = (track, shot, random) => {
  addTone(track, {
    wave: MOTOR,
    startSeconds: 0,
    lengthSeconds: shot.seconds,
    control: (seconds) => ({ frequency: 208 + 3 * Math.sin(seconds * RUBS.vacuum), gain: 0.35 }),
  })
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.6,
    wide: false,
    control: (seconds) => ({ frequency: 1500 + 160 * Math.sin(seconds * RUBS.vacuum), gain: 0.8 }),
  })
}
const MOTOR = createFallingWave(12, 1.1)

const HEARD: Readonly<Partial<Record<ActivityName, { readonly level: number; readonly render: Render }>>> = {
  ...SPORTS,
  ...HANDIWORK,
  ...TRADE_SOUNDS,
  bathe: { level: -34, render: runningWater(0.1) },
  'brush-teeth': { level: -31, render: rubs('brush-teeth') },
  crash: { level: -17, render: crash },
  dig: { level: -27, render: digs(BLOWS.dig, 0.3) },
  'flip-pancake': { level: -29, render: sizzle },
  iron: { level: -33, render: rubs('iron') },
  'knock-off': { level: -22, render: breaking },
  'make-coffee': { level: -31, render: runningWater(0.1) },
  mow: { level: -24, render: mower },
  shatter: { level: -21, render: breaking },
  knead: { level: -33, render: rubs('knead') },
  'barber-shave': { level: -33, render: rubs('shave') },
  massage: { level: -38, render: rubs('massage') },
  mop: { level: -31, render: rubs('mop') },
  nail: { level: -25, render: struck(every(BLOWS.hammer), IRON, 2400) },
  'paint-wall': { level: -33, render: rubs('paint-wall') },
  rake: { level: -29, render: rubs('rake') },
  saw: { level: -27, render: rubs('saw') },
  scrub: { level: -31, render: rubs('scrub') },
  sculpt: { level: -26, render: struck(every(BLOWS.hammer), IRON, 3000) },
  shave: { level: -34, render: rubs('shave') },
  shower: { level: -27, render: runningWater(0.8) },
  sizzle: { level: -27, render: sizzle },
  stir: { level: -32, render: sizzle },
  sweep: { level: -30, render: rubs('sweep') },
  till: { level: -27, render: digs(BLOWS.till, 0.6) },
  vacuum: { level: -30, render: suction },
  'water-plants': { level: -32, render: runningWater(0.15) },
  'wash-dishes': { level: -29, render: runningWater(0.3) },
  'wash-hands': { level: -30, render: runningWater(0.3) },
  'clean-window': { level: -33, render: rubs('scrub') },
  laugh: { level: -27, render: laughter(1, 240) },
  ring: { level: -24, render: telephone },
  roast: { level: -27, render: fire },
  grill: { level: -28, render: fire },
  wood: { level: -23, render: struck(every(BLOWS.wood), LOG, 1500) },
  whisk: { level: -34, render: rubs('scrub') },
  chop: { level: -28, render: struck(every(BLOWS.chop), BOARD, 2600) },
  clap: { level: -24, render: claps },
  'close-door': { level: -22, render: falls },
  knock: { level: -23, render: knocks },
  'open-door': { level: -27, render: opens },
  photograph: { level: -30, render: struck(every(BLOWS.photograph), SHUTTER, 3800) },
}

/** What an activity sounds like; undefined for those that are quiet. */
export function soundOfActivity(
  activity: ActivityName | undefined,
): { readonly level: number; readonly render: Render } | undefined {
  return activity === undefined ? undefined : HEARD[activity]
}
