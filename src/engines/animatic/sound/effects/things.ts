import { between, createNoise, pick } from '../../draw/random.ts'
import { clockTick, fire, typing } from '../ambience/room.ts'
import { distantBell } from '../ambience/bells.ts'
import { glimmer } from '../ambience/space.ts'
import { bubbles } from '../ambience/water.ts'
import { wind } from '../ambience/wind.ts'
import { momentsOf, RINGING, ROUNDS } from '../../rounds.ts'
import type { Action } from '../../scene-spec.ts'
import type { Render } from '../layer.ts'
import { cradleClicks, cuckoo, dripping, popping, toasterPops } from './small-things.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addStrike } from '../synthesis/strike.ts'
import { SINE, addTone, createFallingWave } from '../synthesis/tone.ts'

/** Water that falls or runs; `force` 0 (brook) .. 1 (waterfall). */
export function runningWater(force: number): Render {
  return (track, shot, random) => {
    const ripple = createNoise(shot.seed ^ 0x77)
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 0.4,
      wide: true,
      control: (seconds, side) => ({
        frequency: 1100 - 500 * force + 200 * ripple(seconds * 3 + side * 8),
        gain: 0.8 + 0.2 * (1 - force) * ripple(seconds * 6 + side * 13),
      }),
    })
    if (force < 0.7) bubbles(12, 900)(track, shot, random)
  }
}

/** Rockets that whistle up, burst and crackle. */
const fireworks: Render = (track, shot, random) => {
  for (let at = between(random, 0.1, 0.5); at < shot.seconds; at += between(random, 0.6, 1.3)) {
    const pan = between(random, -0.8, 0.8)
    const riseSeconds = between(random, 0.4, 0.6)
    addTone(track, {
      wave: SINE,
      startSeconds: at,
      lengthSeconds: riseSeconds,
      control: (age) => ({ frequency: 900 + 2200 * (age / riseSeconds), gain: 0.06, pan }),
    })
    const burst = at + riseSeconds
    addStrike(track, burst, [{ frequency: 58, gain: 1.4, ringSeconds: 0.5 }], 1, pan)
    addBurst(track, random, {
      startSeconds: burst,
      attackSeconds: 0.001,
      decaySeconds: 0.7,
      filter: 'low-pass',
      frequency: 2400,
      endFrequency: 300,
      gain: 1.2,
      pan,
    })
    for (let spark = 0; spark < 24; spark += 1) {
      addBurst(track, random, {
        startSeconds: burst + 0.15 + random() * 0.8,
        attackSeconds: 0.0005,
        decaySeconds: 0.02,
        filter: 'high-pass',
        frequency: 3000,
        gain: between(random, 0.05, 0.35),
        pan: pan + between(random, -0.2, 0.2),
      })
    }
  }
}

/** The ping of a submarine, and its answer from far away. */
export const sonar: Render = (track, shot) => {
  for (let at = 0.5; at < shot.seconds; at += 2.6) {
    for (const [delay, gain] of [
      [0, 1],
      [0.9, 0.25],
    ] as const) {
      addTone(track, {
        wave: SINE,
        startSeconds: at + delay,
        lengthSeconds: 1.4,
        control: (age) => ({ frequency: 1480 - 20 * age, gain: gain * Math.exp(-age * 3.4) }),
      })
    }
  }
}

/** Seconds between two strokes of its bells. */
const STROKE = 0.045

/** An old telephone. */
export const telephone: Render = (track, shot) => {
  for (const at of momentsOf(RINGING, shot.seconds)) {
    for (let stroke = 0; stroke * STROKE < RINGING.lasts; stroke += 1) {
      const hertz = stroke % 2 === 0 ? 1780 : 2090
      addStrike(track, at + stroke * STROKE, [{ frequency: hertz, gain: 0.5, ringSeconds: 0.5 }], 1, 0.2)
    }
  }
}

/** Steel on steel, and the swish before it: both who fight have the same beat. */
const swordFight: Render = (track, shot, random) => {
  for (const at of momentsOf(ROUNDS.fight, shot.seconds)) {
    addBurst(track, random, {
      startSeconds: at - 0.15,
      attackSeconds: 0.12,
      decaySeconds: 0.12,
      filter: 'band-pass',
      q: 1.5,
      frequency: 900,
      endFrequency: 2600,
      gain: 0.5,
    })
    const hertz = pick(random, [1310, 1570, 1830])
    addStrike(
      track,
      at,
      [1, 1.68, 2.43, 3.31, 4.6].map((ratio, index) => ({
        frequency: hertz * ratio,
        gain: 0.6 / (index + 1),
        ringSeconds: 0.9 / (1 + index * 0.4),
      })),
      between(random, 0.4, 1),
      between(random, -0.3, 0.3),
    )
  }
}

/** The earth that growls. */
const rumble: Render = (track, shot, random) => {
  const shake = createNoise(shot.seed ^ 0x66)
  addNoiseBed(track, random, {
    colour: 'brown',
    filter: 'low-pass',
    wide: true,
    control: (seconds, side) => ({
      frequency: 160 + 60 * shake(seconds * 2),
      gain: 0.7 + 0.3 * shake(seconds * 5 + side * 4),
    }),
  })
}

/** A printer: the head goes to and fro, and a sheet is drawn in at every fourth line. */
export const printing: Render = (track, shot, random) => {
  for (let line = 0; 0.2 + line * 0.42 < shot.seconds; line += 1) {
    const startSeconds = 0.2 + line * 0.42
    const isBack = line % 2 === 1
    addTone(track, {
      wave: STEPPER,
      startSeconds,
      lengthSeconds: 0.34,
      control: (age) => ({
        frequency: (isBack ? 250 : 290) + 40 * Math.sin((age / 0.34) * Math.PI),
        gain: 0.35 * Math.sin((age / 0.34) * Math.PI),
        pan: (isBack ? -1 : 1) * (age - 0.17),
      }),
    })
    addBurst(track, random, {
      startSeconds: startSeconds + 0.35,
      attackSeconds: 0.004,
      decaySeconds: line % 4 === 3 ? 0.3 : 0.05,
      filter: 'band-pass',
      q: 1,
      frequency: line % 4 === 3 ? 2600 : 1400,
      gain: 0.5,
    })
  }
}
const STEPPER = createFallingWave(9, 0.9)

/** Steam through a whistle: it rises as the water comes to the boil. */
export const whistlingKettle: Render = (track, shot, random) => {
  const force = (seconds: number): number => Math.min(1, 0.25 + seconds / 3)
  addNoiseBed(track, random, {
    colour: 'white',
    filter: 'band-pass',
    q: 0.7,
    wide: false,
    control: (seconds) => ({ frequency: 3600, gain: 0.16 * force(seconds) }),
  })
  addTone(track, {
    wave: SINE,
    startSeconds: 0.2,
    lengthSeconds: shot.seconds,
    control: (age) => ({
      frequency: 1900 + 500 * force(age) + 14 * Math.sin(age * 40),
      gain: 0.4 * force(age) * Math.min(1, age / 0.4),
    }),
  })
}

/** A motor and the hot air that it blows. */
const blower: Render = (track, shot, random) => {
  addTone(track, {
    wave: STEPPER,
    startSeconds: 0,
    lengthSeconds: shot.seconds,
    control: () => ({ frequency: 236, gain: 0.12 }),
  })
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.5,
    wide: false,
    control: (seconds) => ({ frequency: 1900 + 120 * Math.sin(seconds * 2.6), gain: 0.8 }),
  })
}

/** A drum's motor, and wet clothes that fall back into the water. */
const washing: Render = (track, shot, random) => {
  addTone(track, {
    wave: STEPPER,
    startSeconds: 0,
    lengthSeconds: shot.seconds,
    control: (seconds) => ({ frequency: 74 + 2 * Math.sin(seconds * 4.2), gain: 0.22 }),
  })
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.7,
    wide: false,
    control: (seconds) => {
      const fall = Math.max(0, Math.sin(seconds * 4.2)) ** 3
      return { frequency: 420 + 380 * fall, gain: 0.25 + 0.75 * fall }
    },
  })
}

/** Things that sound by what they are, whatever draws them; levels in LUFS. The first match counts. */
const THINGS: readonly (readonly [what: RegExp, level: number, render: Render])[] = [
  [/firework/, -20, fireworks],
  [/waterfall/, -23, runningWater(1)],
  [/fountain|\briver\b|\bstream\b|\bbrook\b|creek/, -26, runningWater(0.3)],
  [/volcano|earthquake|avalanche|lava(?!-lamp)/, -21, rumble],
  [/explosion|campfire|bonfire/, -26, fire],
  [/telephone|phone-?booth/, -27, telephone],
  [/\bbell\b|church|temple/, -27, distantBell],
  [/magic|fairy|wizard|witch|unicorn|crystal|\bangel\b|\bstar\b/, -29, glimmer],
  [/ghost|spirit/, -28, wind({ gusts: 1, howl: 1, cutoff: 300 })],
  [/computer|laptop|typewriter|keyboard/, -31, typing],
  [/printer|photocopier/, -30, printing],
  [/washing[ -]machine/, -30, washing],
  [/hair-?dryer|robot-vacuum/, -29, blower],
  [/^kettle\b/, -29, whistlingKettle],
  [/geyser/, -24, runningWater(0.8)],
  [/dripping-tap/, -30, dripping],
  [/cuckoo-clock/, -28, cuckoo],
  [/toaster/, -30, toasterPops],
  [/newtons-cradle/, -31, cradleClicks],
  [/popping-corn/, -29, popping],
  [/wind-chimes/, -30, glimmer],
  [/\bclock\b|metronome/, -29, clockTick],
]

/** The sound of a thing by the words that name it and what it does, or null. */
export function findThing(
  words: string,
  action: Action,
): { readonly level: number; readonly render: Render } | null {
  if (
    action === 'fight' &&
    /sword|katana|sabre|\bfoil\b|lightsaber|fencer|knight|samurai|ninja|warrior|pirate|viking/.test(words)
  ) {
    return { level: -24, render: swordFight }
  }
  for (const [what, level, render] of THINGS) {
    if (what.test(words)) return { level, render }
  }
  return null
}
