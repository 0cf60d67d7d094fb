import { FLIGHTS, DARTS, hoopsCues, momentsOf, ROUNDS, SWINGS } from '../../rounds.ts'
import { PITCH, STROKES } from '../../strokes.ts'
import type { Blows } from '../../cues.ts'
import { between } from '../../draw/random.ts'
import type { ActivityName } from '../../scene-spec.ts'
import { cheers } from '../ambience/cheers.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addStrike } from '../synthesis/strike.ts'
import { SINE, addTone } from '../synthesis/tone.ts'
import { addHit, puffs, ringing, struck, together, type Moments, type Puff } from './struck.ts'

/** At every moment of a round, `later` seconds after it. */
export function every(blows: Blows, later = 0): Moments {
  return (shot) => momentsOf({ ...blows, first: blows.first + later }, shot.seconds)
}

/** Twice in every turn of something that swings to and fro: when it is `phase` of half a turn on. */
export function halves(radiansPerSecond: number, phase: number): Moments {
  const seconds = Math.PI / radiansPerSecond
  return every({ seconds, first: seconds * (phase > 0 ? phase : 1) })
}

const AIR: Puff = {
  attackSeconds: 0.13,
  decaySeconds: 0.16,
  filter: 'band-pass',
  q: 1.2,
  frequency: 700,
  endFrequency: 2200,
  gain: 0.4,
}
const SWISH: Puff = { ...AIR, lead: 0.16 }
const BREATH: Puff = {
  attackSeconds: 0.18,
  decaySeconds: 0.9,
  filter: 'band-pass',
  q: 0.7,
  frequency: 1500,
  endFrequency: 800,
  gain: 0.5,
}

const STRINGS = ringing(0.06, [410, 1], [1150, 0.4])
const CELLULOID = ringing(0.02, [1680, 0.8])
const TABLE = ringing(0.02, [1180, 0.8])
const LEATHER = ringing(0.07, [170, 1], [330, 0.5])
const LUMBER = ringing(0.07, [620, 1], [1480, 0.5])
const BALL_ON_BOARDS = ringing(0.13, [92, 1], [205, 0.7], [470, 0.35])
const FELT = ringing(0.05, [260, 0.4], [520, 0.2])
const CLUB = ringing(0.035, [1720, 1], [3150, 0.7])
const GLOVES = ringing(0.08, [118, 1], [265, 0.6])
const MAT = ringing(0.16, [64, 1], [128, 0.5])
const IRON_PLATES = ringing(0.16, [1130, 0.6], [1870, 0.5], [2940, 0.4])
const BRISTLE = ringing(0.045, [250, 1], [610, 0.4])
const ROPE = ringing(0.03, [720, 0.7], [1500, 0.3])
const SHOE = ringing(0.07, [140, 1], [290, 0.3])
const BOW = ringing(0.24, [128, 1], [257, 0.6], [389, 0.4], [772, 0.2])
const PALM = ringing(0.03, [380, 0.7])

/** Rubber soles on varnish. */
const squeaks: Render = (track, shot, random) => {
  for (let at = between(random, 0.3, 0.8); at < shot.seconds; at += between(random, 0.6, 1.7)) {
    const hertz = between(random, 1500, 2100)
    const lengthSeconds = between(random, 0.05, 0.11)
    const pan = between(random, -0.5, 0.5)
    addTone(track, {
      wave: SINE,
      startSeconds: at,
      lengthSeconds,
      control: (age) => ({ frequency: hertz * (1 + 3 * age), gain: 0.07, pan }),
    })
  }
}

const basketball = together(
  struck(({ seconds }) => hoopsCues(seconds).bounces, BALL_ON_BOARDS, 900),
  puffs(({ seconds }) => hoopsCues(seconds).baskets, {
    lead: 0.04,
    attackSeconds: 0.04,
    decaySeconds: 0.3,
    filter: 'band-pass',
    q: 0.8,
    frequency: 3600,
    endFrequency: 1900,
    gain: 0.9,
  }),
  squeaks,
)

/** The ball rolls down the lane, and the pins go over. */
const bowling: Render = (track, shot, random) => {
  for (const at of momentsOf(ROUNDS.bowl, shot.seconds)) {
    addNoiseBed(track, random, {
      colour: 'brown',
      filter: 'low-pass',
      wide: false,
      startSeconds: at,
      lengthSeconds: FLIGHTS.bowl + 0.25,
      control: (age) => ({
        frequency: 240,
        gain: 0.4 * Math.min(1, age / 0.05, Math.max(0, (FLIGHTS.bowl + 0.2 - age) / 0.2)),
        pan: 0.6 * (age / FLIGHTS.bowl) - 0.1,
      }),
    })
    addStrike(track, at, ringing(0.12, [74, 1.2], [150, 0.5]), 1, -0.1)
    for (let pin = 0; pin < 14; pin += 1) {
      const hertz = between(random, 620, 1250)
      const late = pin < 4 ? pin * 0.006 : random() ** 1.6 * 0.5
      addStrike(
        track,
        at + FLIGHTS.bowl + late,
        ringing(0.09, [hertz, 1], [hertz * 2.4, 0.45], [hertz * 3.9, 0.2]),
        between(random, 0.7, 1.4) * (1 - late),
        between(random, 0.2, 0.7),
      )
    }
  }
}

/** The bow-string, and the arrow on its way. */
const archery: Render = (track, shot, random) => {
  for (const at of momentsOf(ROUNDS.archery, shot.seconds)) {
    addHit(track, random, at, BOW, 1500, 1)
    addBurst(track, random, {
      startSeconds: at,
      attackSeconds: 0.02,
      decaySeconds: 0.4,
      filter: 'band-pass',
      q: 1.4,
      frequency: 2800,
      endFrequency: 1200,
      gain: 0.45,
      pan: 0.4,
    })
  }
}

/** Thrown and stuck, three times; the fourth time they are fetched. */
const darts: Render = (track, shot, random) => {
  momentsOf(ROUNDS.darts, shot.seconds).forEach((at, turn) => {
    if (turn % (DARTS + 1) === DARTS) return
    addBurst(track, random, { ...AIR, startSeconds: at, gain: 0.12 })
    addHit(track, random, at + FLIGHTS.darts, BRISTLE, 1900, between(random, 0.8, 1))
  })
}

/** Steel on ice: each foot pushes off in turn. */
const skates = puffs(halves(SWINGS.hockey, 0), {
  attackSeconds: 0.16,
  decaySeconds: 0.5,
  filter: 'band-pass',
  q: 0.8,
  frequency: 2600,
  endFrequency: 4400,
  gain: 0.6,
})

const keeper = together(
  struck(every(ROUNDS.save), LEATHER, 700),
  struck(every(ROUNDS.save, FLIGHTS.save), PALM, 1300),
  cheers(every(ROUNDS.save, FLIGHTS.save + 0.15), 0.25),
)

/** Fists in gloves, some on the guard; the ring gives way under the feet. */
const punches: Render = (track, shot, random) => {
  for (const at of momentsOf(ROUNDS.fight, shot.seconds)) {
    const hard = between(random, 0.35, 1)
    addBurst(track, random, { ...AIR, startSeconds: Math.max(0, at - 0.12), gain: 0.16 })
    addStrike(track, at, GLOVES, hard)
    addBurst(track, random, {
      startSeconds: at,
      attackSeconds: 0.001,
      decaySeconds: 0.09,
      filter: 'band-pass',
      q: 0.8,
      frequency: between(random, 700, 1000),
      gain: hard * 0.9,
    })
  }
}

/** Two who push and pull at each other: feet on the mat and breath. */
const grapple = together(
  struck(every({ seconds: 0.96, first: 0.5 }), MAT, 320),
  puffs(every({ seconds: 1.4, first: 0.7 }), BREATH),
)

const weights = together(
  puffs(every(ROUNDS['lift-weights'], -0.77), { ...BREATH, gain: 0.35 }),
  struck(every(ROUNDS['lift-weights']), IRON_PLATES, 2600),
  struck(every(ROUNDS['lift-weights'], 1.79), IRON_PLATES, 1500),
)

/** A belt that runs, and the feet on it. */
const treadmill = together(
  (track, _shot, random) => {
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 0.9,
      wide: false,
      control: (seconds) => ({ frequency: 320, gain: 0.24 + 0.03 * Math.sin(seconds * 22) }),
    })
  },
  struck(every(ROUNDS.treadmill), SHOE, 700),
)

const skipping = together(
  puffs(every(ROUNDS['skip-rope'], -0.06), { ...SWISH, gain: 0.22 }),
  struck(every(ROUNDS['skip-rope']), ROPE, 2400),
  struck(every(ROUNDS['skip-rope'], ROUNDS['skip-rope'].seconds / 4), SHOE, 600),
)

/** The ball is at the bat. */
const AT_BAT: Blows = { first: PITCH.first + PITCH.flight, seconds: PITCH.seconds }

/** Where the ball is on the ground or on the table, as a part of its way. */
function bounced(game: 'tennis' | 'table-tennis', way: number): Moments {
  return every(STROKES[game], STROKES[game].seconds * way)
}

interface Heard {
  readonly level: number
  readonly render: Render
}

/** Games, contests and exercises. */
export const SPORTS = {
  aerobics: { level: -31, render: struck(every(ROUNDS.aerobics), SHOE, 600) },
  archery: { level: -26, render: archery },
  badminton: { level: -29, render: struck(every(STROKES.badminton), STRINGS, 2400) },
  baseball: { level: -24, render: struck(every(AT_BAT), LUMBER, 1900) },
  basketball: { level: -22, render: basketball },
  bowl: { level: -21, render: bowling },
  box: { level: -21, render: punches },
  cricket: { level: -25, render: struck(every(AT_BAT), LUMBER, 1500) },
  darts: { level: -27, render: darts },
  golf: {
    level: -25,
    render: together(puffs(every(ROUNDS.golf), SWISH), struck(every(ROUNDS.golf), CLUB, 3400)),
  },
  grapple: { level: -27, render: grapple },
  gymnastics: {
    level: -27,
    render: together(
      struck(every(ROUNDS.gymnastics), MAT, 380),
      puffs(every(ROUNDS.gymnastics, -0.5), { ...SWISH, gain: 0.25 }),
    ),
  },
  hockey: { level: -26, render: skates },
  hopscotch: { level: -29, render: struck(every(ROUNDS.hopscotch), SHOE, 1400) },
  juggle: { level: -33, render: struck(every(ROUNDS.juggle), PALM, 900) },
  'lift-weights': { level: -27, render: weights },
  pitch: { level: -31, render: puffs(every(PITCH), SWISH) },
  'push-ups': {
    level: -34,
    render: puffs(
      every({ seconds: (Math.PI * 2) / SWINGS['push-ups'], first: Math.PI / SWINGS['push-ups'] }),
      BREATH,
    ),
  },
  squats: {
    level: -34,
    render: puffs(every({ seconds: (Math.PI * 2) / SWINGS.squats, first: Math.PI / SWINGS.squats }), BREATH),
  },
  save: { level: -23, render: keeper },
  'skip-rope': { level: -27, render: skipping },
  'table-tennis': {
    level: -28,
    render: together(
      struck(every(STROKES['table-tennis']), CELLULOID, 3000),
      struck(bounced('table-tennis', 0.72), TABLE, 2200),
    ),
  },
  tennis: {
    level: -26,
    render: together(
      struck(every(STROKES.tennis), STRINGS, 1700),
      struck(bounced('tennis', 0.76), FELT, 500),
    ),
  },
  treadmill: { level: -28, render: treadmill },
  'tug-of-war': {
    level: -30,
    render: puffs(
      every({ seconds: (Math.PI * 2) / SWINGS['tug-of-war'], first: Math.PI / 2 / SWINGS['tug-of-war'] }),
      { ...BREATH, frequency: 620, endFrequency: 420, q: 1.6 },
    ),
  },
  volleyball: { level: -27, render: struck(every(STROKES.volleyball), LEATHER, 700) },
} as const satisfies Readonly<Partial<Record<ActivityName, Heard>>>

/** Blows of those who fight without arms. */
export const FISTS: Heard = { level: -21, render: punches }
