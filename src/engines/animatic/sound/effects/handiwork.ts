import { arcAt, CUTTING, cycleOf, POURING, ROUNDS, SWINGS, UMBRELLA, CANDLES } from '../../rounds.ts'
import { between, createNoise } from '../../draw/random.ts'
import type { ActivityName } from '../../scene-spec.ts'
import { cheers, sobs } from '../ambience/cheers.ts'
import { murmur } from '../ambience/people.ts'
import { crockery, monitorBeep } from '../ambience/room.ts'
import { glimmer } from '../ambience/space.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addStrike } from '../synthesis/strike.ts'
import { addTone, createFallingWave, createWave } from '../synthesis/tone.ts'
import { every, halves } from './sports.ts'
import { addHit, puffs, ringing, struck, together, type Puff } from './struck.ts'

const NEEDLE = ringing(0.02, [900, 0.8], [2100, 0.4])
const PAWN = ringing(0.04, [520, 0.8], [1240, 0.4])
const GLASS = ringing(0.5, [2350, 0.8], [3720, 0.6], [5480, 0.35])
const SHUTTER = ringing(0.02, [2300, 0.5])
const CHAIN = ringing(0.05, [1450, 0.4], [2380, 0.3])
const DOUGH = ringing(0.06, [160, 0.8], [330, 0.5])
const TRAY = ringing(0.08, [1900, 0.3], [3200, 0.2])

const MOTOR = createFallingWave(12, 1.1)
const DRILL = createWave([1, 0.2, 0.5, 0.1, 0.3])

/** Current that spits: noise, broken by the drops that fall into the seam, over a mains hum. */
const welding: Render = (track, shot, random) => {
  const spit = createNoise(shot.seed ^ 0x3c)
  addNoiseBed(track, random, {
    colour: 'white',
    filter: 'high-pass',
    wide: false,
    control: (seconds) => ({
      frequency: 2200,
      gain: arcAt(seconds) * (0.3 + 0.5 * Math.max(0, spit(seconds * 46)) + 0.2 * spit(seconds * 11)),
    }),
  })
  addTone(track, {
    wave: MOTOR,
    startSeconds: 0,
    lengthSeconds: shot.seconds,
    control: (seconds) => ({ frequency: 100, gain: 0.16 * arcAt(seconds) + 0.03 }),
  })
}

/** Something that is scraped or brushed once at every half turn. */
const scrape = (frequency: number, endFrequency: number, decaySeconds: number): Puff => ({
  attackSeconds: decaySeconds * 0.3,
  decaySeconds,
  filter: 'band-pass',
  q: 0.9,
  frequency,
  endFrequency,
  gain: 0.6,
})

/** The needle goes up and down, and the motor hums. */
const sewing = together(
  (track, shot) => {
    addTone(track, {
      wave: MOTOR,
      startSeconds: 0,
      lengthSeconds: shot.seconds,
      control: (seconds) => ({ frequency: 96 + 2 * Math.sin(seconds * 4), gain: 0.16 }),
    })
  },
  struck(halves(SWINGS.sew, 0.5), NEEDLE, 2600),
)

/** Two blades that meet. */
const snips = puffs(halves(SWINGS.haircut, 0), {
  lead: 0.05,
  attackSeconds: 0.05,
  decaySeconds: 0.06,
  filter: 'high-pass',
  frequency: 3400,
  endFrequency: 5600,
  gain: 0.6,
})

/** Long blades, and wood that gives. */
const shears = puffs(halves(SWINGS.hedge, 0), {
  lead: 0.08,
  attackSeconds: 0.08,
  decaySeconds: 0.11,
  filter: 'band-pass',
  q: 0.7,
  frequency: 2400,
  endFrequency: 4400,
  gain: 0.8,
})

/** Milk into a pail: each squirt rings in the tin. */
const squirts = together(
  puffs(halves(SWINGS.milk, 0), { ...scrape(2600, 1500, 0.55), gain: 0.5 }),
  struck(halves(SWINGS.milk, 0), ringing(0.12, [640, 0.12], [1530, 0.1]), 2600),
)

/** A pen or a crayon on paper: short strokes, and a pause at the end of a line. */
function scribble(frequency: number, line: number): Render {
  return (track, shot, random) => {
    for (let at = 0.2; at < shot.seconds; at += between(random, 0.11, 0.2)) {
      if (cycleOf(at, line) > 0.88) continue
      addBurst(track, random, {
        startSeconds: at,
        attackSeconds: 0.03,
        decaySeconds: between(random, 0.1, 0.22),
        filter: 'band-pass',
        q: 1.1,
        frequency: frequency * between(random, 0.85, 1.2),
        gain: between(random, 0.3, 0.8),
        pan: 0.1,
      })
    }
  }
}

/** Chalk knocks before it scratches. */
const chalk = together(scribble(2600, 3), struck(every({ seconds: 0.47, first: 0.25 }), PAWN, 2400))

/** A wheel that turns, and wet clay under the hands. */
const wheel: Render = (track, shot, random) => {
  addTone(track, {
    wave: MOTOR,
    startSeconds: 0,
    lengthSeconds: shot.seconds,
    control: (seconds) => ({ frequency: 58 + Math.sin(seconds * 9), gain: 0.3 }),
  })
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.9,
    wide: false,
    control: (seconds) => ({ frequency: 900, gain: 0.22 + 0.12 * Math.sin(seconds * 9) }),
  })
}

/** The dentist's: it whines, and lower under load. */
const drill: Render = (track, shot, random) => {
  const load = (seconds: number): number => Math.max(0, Math.sin(seconds * 2.2)) ** 2
  addTone(track, {
    wave: DRILL,
    startSeconds: 0.2,
    lengthSeconds: shot.seconds,
    control: (age) => ({ frequency: 2650 - 420 * load(age), gain: 0.3 }),
  })
  addNoiseBed(track, random, {
    colour: 'white',
    filter: 'high-pass',
    wide: false,
    startSeconds: 0.2,
    control: (age) => ({ frequency: 4600, gain: 0.06 + 0.14 * load(age) }),
  })
}

/** Buttons, and what they set off: short square notes that go up or down. */
const console: Render = (track, shot, random) => {
  for (let at = 0.15; at < shot.seconds; at += between(random, 0.12, 0.34))
    addHit(track, random, at, ringing(0.015, [1500, 0.3]), 3200, between(random, 0.3, 0.6))
  for (let at = 0.4; at < shot.seconds; at += between(random, 0.5, 1.1)) {
    const hertz = 330 * 2 ** (Math.floor(random() * 12) / 12)
    const rising = random() < 0.6 ? 1 : -1
    for (const step of [0, 1, 2])
      addTone(track, {
        wave: SQUARE,
        startSeconds: at + step * 0.08,
        lengthSeconds: 0.075,
        control: () => ({ frequency: hertz * 2 ** ((rising * step * 4) / 12), gain: 0.22, pan: 0.4 }),
      })
  }
}
const SQUARE = createWave([1, 0, 0.333, 0, 0.2, 0, 0.143, 0, 0.111])

/** It runs while the vessel is tilted, and the note rises as the glass fills. */
const poured: Render = (track, shot, random) => {
  const { seconds, before, from, to } = POURING
  const { seconds: all } = shot
  const flow = (at: number): number => {
    const way = cycleOf(at + before, seconds)
    return Math.max(0, Math.min(1, (way - from) / 0.03, (to - way) / 0.03))
  }
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.8,
    wide: false,
    control: (at) => ({ frequency: 700 + 900 * cycleOf(at + before, seconds), gain: 0.7 * flow(at) }),
  })
  for (let at = between(random, 0.02, 0.1); at < all; at += between(random, 0.02, 0.09)) {
    if (flow(at) < 0.5) continue
    const hertz = (420 + 620 * cycleOf(at + before, seconds)) * between(random, 0.85, 1.3)
    addStrike(track, at, [{ frequency: hertz, gain: between(random, 0.1, 0.5), ringSeconds: 0.05 }])
  }
}

/** Glasses that meet. */
const clinks: Render = (track, shot, random) => {
  const people = shot.spec.subjects.reduce((sum, { count, rig }) => sum + (rig === 'person' ? count : 0), 0)
  const early = people > 2 ? ROUNDS.toast.seconds / 4 : 0
  for (const at of every(ROUNDS.toast, -early)(shot)) {
    addStrike(track, at, GLASS, between(random, 0.7, 1), -0.1)
    addStrike(track, at + 0.012, ringing(0.4, [2710, 0.6], [4390, 0.4]), 0.7, 0.1)
  }
}

/** A whistle with a pea in it: one long blow for the arm that stops, a short one for the arm that waves on. */
const policeWhistle: Render = (track, shot, random) => {
  for (let at = 0.5; at < shot.seconds; at += 2.86)
    for (const [late, lengthSeconds] of [
      [0, 0.55],
      [1.43, 0.2],
    ] as const) {
      const pan = between(random, -0.1, 0.1)
      addTone(track, {
        wave: MOTOR_SOFT,
        startSeconds: at + late,
        lengthSeconds,
        control: (age) => ({
          frequency: 2280 + 130 * Math.sin(age * 220),
          gain: 0.5 * Math.min(1, age / 0.02) * (0.7 + 0.3 * Math.sin(age * 220)),
          pan,
        }),
      })
    }
}
const MOTOR_SOFT = createWave([1, 0.1, 0.05])

/** Ropes or hinges that give a creak where it turns. */
function creaks(radiansPerSecond: number): Render {
  return (track, shot, random) => {
    for (const at of halves(radiansPerSecond, 0.5)(shot))
      for (let grain = 0; grain < 12; grain += 1) {
        const speed = Math.sin(((grain + 0.5) / 12) * Math.PI)
        addStrike(
          track,
          at - 0.2 + grain * 0.034 + random() * 0.006,
          [
            { frequency: 510 + 240 * speed, gain: 0.5 * speed, ringSeconds: 0.03 },
            { frequency: 1490 + 420 * speed, gain: 0.2 * speed, ringSeconds: 0.02 },
          ],
          between(random, 0.6, 1),
        )
      }
  }
}

/** Wire and wheels over a floor. */
const rattle: Render = (track, shot, random) => {
  addNoiseBed(track, random, {
    colour: 'brown',
    filter: 'low-pass',
    wide: false,
    control: () => ({ frequency: 420, gain: 0.5 }),
  })
  for (let at = 0.1; at < shot.seconds; at += between(random, 0.05, 0.22))
    addStrike(track, at, TRAY, between(random, 0.1, 0.6))
}

/** Cloth on a line that is moved by the wind. */
const flapping: Render = (track, _shot, random) => {
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.7,
    wide: true,
    control: (seconds, side) => ({
      frequency: 620,
      gain: 0.4 + 0.2 * Math.sin(seconds * 3.6 + side) + 0.12 * Math.sin(seconds * 17 + side * 2),
    }),
  })
}

/** A breath at the flames; then those around them cheer. */
const candles = together(
  puffs(() => [CANDLES.from - 0.2], {
    attackSeconds: 0.3,
    decaySeconds: 2.2,
    filter: 'band-pass',
    q: 0.6,
    frequency: 1300,
    endFrequency: 800,
    gain: 0.8,
  }),
  cheers(
    ({ seconds, spec }) => (seconds > CANDLES.to + 0.3 && isShared(spec) ? [CANDLES.to + 0.2] : []),
    0.15,
  ),
)

function isShared({ subjects }: { readonly subjects: readonly { readonly count: number }[] }): boolean {
  return subjects.reduce((sum, { count }) => sum + count, 0) > 1
}

/** What is done with hands, tools and things. */
export const HANDIWORK = {
  bandage: { level: -38, render: puffs(halves(SWINGS.bandage / 2, 0.5), scrape(1900, 1200, 0.4)) },
  blackboard: { level: -31, render: chalk },
  'blow-candles': { level: -27, render: candles },
  bricks: { level: -30, render: puffs(halves(SWINGS.bricks, 0), scrape(2400, 1500, 0.5)) },
  cards: { level: -33, render: puffs(every(ROUNDS.cards), scrape(3000, 1800, 0.12)) },
  'cast-spell': { level: -28, render: glimmer },
  chess: { level: -32, render: struck(every(ROUNDS.chess), PAWN, 1800) },
  'cut-cake': { level: -36, render: puffs(halves(CUTTING.saw, 0), scrape(1500, 1000, 0.16)) },
  comb: { level: -36, render: puffs(halves(SWINGS.comb, 0), scrape(3600, 2800, 0.6)) },
  cry: { level: -29, render: sobs },
  'direct-traffic': { level: -27, render: policeWhistle },
  draw: { level: -33, render: scribble(2200, 1.8) },
  groom: { level: -33, render: puffs(halves(SWINGS.groom, 0), scrape(2900, 2000, 0.5)) },
  haircut: { level: -31, render: snips },
  hedge: { level: -28, render: shears },
  laundry: { level: -34, render: flapping },
  meal: { level: -35, render: crockery },
  meeting: { level: -33, render: murmur(2) },
  milk: { level: -29, render: squirts },
  operate: { level: -33, render: monitorBeep },
  picnic: { level: -37, render: crockery },
  pottery: { level: -30, render: wheel },
  pour: { level: -29, render: poured },
  pram: { level: -37, render: rattle },
  sandcastle: { level: -33, render: puffs(halves(SWINGS.sandcastle / 2, 0.5), scrape(1300, 800, 0.24)) },
  seesaw: { level: -32, render: creaks(SWINGS.seesaw) },
  selfie: { level: -32, render: struck(every(ROUNDS.selfie), SHUTTER, 3800) },
  sew: { level: -27, render: sewing },
  slide: {
    level: -31,
    render: puffs(every({ seconds: 6.4, first: 0.7 }), { ...scrape(700, 1500, 1.4), attackSeconds: 0.9 }),
  },
  snowman: { level: -32, render: puffs(halves(SWINGS.snowman / 2, 0.5), scrape(2600, 1500, 0.3)) },
  swing: {
    level: -31,
    render: together(creaks(SWINGS.swing), struck(halves(SWINGS.swing, 0.5), CHAIN, 2400)),
  },
  toast: { level: -26, render: clinks },
  'toss-dough': { level: -31, render: struck(every(ROUNDS['toss-dough']), DOUGH, 500) },
  tray: { level: -37, render: struck(every({ seconds: 0.55, first: 0.3 }), TRAY, 3600) },
  'treat-teeth': { level: -31, render: drill },
  trolley: { level: -32, render: rattle },
  umbrella: {
    level: -30,
    render: puffs(() => [UMBRELLA.from], {
      ...scrape(500, 1500, 0.4),
      attackSeconds: (UMBRELLA.to - UMBRELLA.from) * 0.7,
    }),
  },
  'video-game': { level: -31, render: console },
  'watch-tv': { level: -37, render: murmur(1) },
  weld: { level: -28, render: welding },
  write: { level: -34, render: scribble(3600, 1.8) },
} as const satisfies Readonly<
  Partial<Record<ActivityName, { readonly level: number; readonly render: Render }>>
>
