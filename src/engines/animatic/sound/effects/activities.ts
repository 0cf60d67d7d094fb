import { BLOWS, DOORS, KNOCKS, type Blows } from '../../cues.ts'
import type { ActivityName } from '../../scene-spec.ts'
import { PITCH, STROKES } from '../../strokes.ts'
import { fire } from '../ambience/room.ts'
import type { Random } from '../../draw/random.ts'
import type { Track } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addStrike, type Mode } from '../synthesis/strike.ts'
import { runningWater } from './things.ts'

/** Something is struck, whenever it is seen to be struck. */
function blows({ seconds, first }: Blows, modes: readonly Mode[], click: number): Render {
  return (track, shot, random) => {
    for (let at = first; at < shot.seconds; at += seconds) {
      addStrike(track, at, modes, 1)
      addBurst(track, random, {
        startSeconds: at,
        attackSeconds: 0.001,
        decaySeconds: 0.03,
        filter: 'band-pass',
        frequency: click,
        gain: 0.5,
      })
    }
  }
}

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

const STRINGS: readonly Mode[] = [
  { frequency: 410, gain: 1, ringSeconds: 0.06 },
  { frequency: 1150, gain: 0.4, ringSeconds: 0.03 },
]
const CELLULOID: readonly Mode[] = [{ frequency: 1680, gain: 0.8, ringSeconds: 0.02 }]
const LEATHER: readonly Mode[] = [
  { frequency: 170, gain: 1, ringSeconds: 0.07 },
  { frequency: 330, gain: 0.5, ringSeconds: 0.05 },
]

/** The ball is at the bat. */
const AT_BAT: Blows = { first: PITCH.first + PITCH.flight, seconds: PITCH.seconds }
const LUMBER: readonly Mode[] = [
  { frequency: 620, gain: 1, ringSeconds: 0.07 },
  { frequency: 1480, gain: 0.5, ringSeconds: 0.04 },
]

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

/** Hinges: the wood sticks and slips, faster in the middle of the way. */
function creak(track: Track, random: Random, start: number, end: number): void {
  let at = start
  while (at < end) {
    const way = (at - start) / (end - start)
    const speed = Math.sin(way * Math.PI)
    const frequency = 420 + 260 * speed + 60 * random()
    addStrike(
      track,
      at,
      [
        { frequency, gain: 0.4 + 0.5 * speed, ringSeconds: 0.035 },
        { frequency: frequency * 2.7, gain: 0.25, ringSeconds: 0.02 },
      ],
      0.7,
    )
    at += 0.012 + 0.022 * (1 - speed) + 0.004 * random()
  }
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

const HEARD: Readonly<Partial<Record<ActivityName, { readonly level: number; readonly render: Render }>>> = {
  'water-plants': { level: -32, render: runningWater(0.15) },
  'wash-dishes': { level: -29, render: runningWater(0.3) },
  pour: { level: -33, render: runningWater(0.1) },
  roast: { level: -27, render: fire },
  grill: { level: -28, render: fire },
  wood: { level: -23, render: blows(BLOWS.wood, LOG, 1500) },
  chop: { level: -28, render: blows(BLOWS.chop, BOARD, 2600) },
  clap: { level: -24, render: claps },
  'close-door': { level: -22, render: falls },
  knock: { level: -23, render: knocks },
  'open-door': { level: -27, render: opens },
  baseball: { level: -24, render: blows(AT_BAT, LUMBER, 1900) },
  cricket: { level: -25, render: blows(AT_BAT, LUMBER, 1500) },
  tennis: { level: -26, render: blows(STROKES.tennis, STRINGS, 1700) },
  badminton: { level: -29, render: blows(STROKES.badminton, STRINGS, 2400) },
  'table-tennis': { level: -28, render: blows(STROKES['table-tennis'], CELLULOID, 3000) },
  volleyball: { level: -27, render: blows(STROKES.volleyball, LEATHER, 700) },
  photograph: { level: -30, render: blows(BLOWS.photograph, SHUTTER, 3800) },
}

/** What an activity sounds like; undefined for those that are quiet. */
export function soundOfActivity(
  activity: ActivityName | undefined,
): { readonly level: number; readonly render: Render } | undefined {
  return activity === undefined ? undefined : HEARD[activity]
}
