import { momentsOf, TRICKS } from '../../rounds.ts'
import { between, createNoise } from '../../draw/random.ts'
import type { SubjectSpec } from '../../scene-spec.ts'
import type { Layer, Render } from '../layer.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addHit, puffs, ringing } from './struck.ts'
import { every } from './sports.ts'
import { runningWater } from './things.ts'

const DECK = ringing(0.08, [210, 1], [540, 0.6], [1120, 0.3])

/** True while somebody who does tricks is on the ground. */
function isDown(at: number): boolean {
  const round = (((at - TRICKS.takeOff) % TRICKS.seconds) + TRICKS.seconds) % TRICKS.seconds
  return round > TRICKS.landing - TRICKS.takeOff
}

/** Hard small wheels on concrete; in the air they are not heard, and the deck is at take-off and landing. */
function wheels(jumps: boolean): Render {
  return (track, shot, random) => {
    const rough = createNoise(shot.seed ^ 0x5b)
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 0.7,
      wide: false,
      control: (at) => ({
        frequency: 520 + 90 * rough(at * 3),
        gain: (jumps && !isDown(at) ? 0 : 0.6) * (0.8 + 0.3 * rough(at * 18)),
      }),
    })
    if (!jumps) {
      for (let at = between(random, 0.2, 0.7); at < shot.seconds; at += between(random, 0.5, 1.1))
        for (const late of [0, 0.09]) addHit(track, random, at + late, DECK, 1700, 0.22)
      return
    }
    const { seconds, takeOff, landing } = TRICKS
    for (const at of momentsOf({ seconds, first: takeOff }, shot.seconds))
      addHit(track, random, at, DECK, 2100, 0.8)
    for (const at of momentsOf({ seconds, first: landing }, shot.seconds))
      for (const late of [0, 0.03]) addHit(track, random, at + late, DECK, 1500, 1)
  }
}

/** Edges on ice: a long stroke of one foot, then of the other. */
const blades = puffs(every({ seconds: 0.9, first: 0.1 }), {
  attackSeconds: 0.3,
  decaySeconds: 0.9,
  filter: 'band-pass',
  q: 0.9,
  frequency: 3000,
  endFrequency: 4600,
  gain: 0.5,
})

/** Snow under a board or skis; while they are in the air it is still. */
function snow(jumps: boolean): Render {
  return (track, shot, random) => {
    const carve = createNoise(shot.seed ^ 0x71)
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 0.5,
      wide: true,
      control: (at, side) => ({
        frequency: 1700 + 500 * carve(at * 1.2 + side * 3),
        gain: jumps && !isDown(at) ? 0 : 0.5 + 0.3 * carve(at * 1.6 + side),
      }),
    })
  }
}

const BOARDS: readonly (readonly [board: RegExp, level: number, render: (jumps: boolean) => Render])[] = [
  [/skateboard|roller-?skates|longboard/, -26, wheels],
  [/ice-?skates/, -27, () => blades],
  [/snowboard|skis|sled|toboggan|sleigh/, -27, snow],
  [/surfboard/, -25, () => runningWater(0.7)],
  [/kick-?scooter/, -28, () => wheels(false)],
]

/** What is under the feet of somebody on a board, on skates or on skis; undefined for mounts and vehicles. */
export function boardSound(concept: string, { action }: SubjectSpec): Layer | undefined {
  const board = BOARDS.find(([words]) => words.test(concept))
  if (board === undefined) return undefined
  const [, level, render] = board
  return { name: 'board', level, render: render(action === 'jump') }
}
