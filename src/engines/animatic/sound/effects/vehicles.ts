import { crashSeconds, PASS_BY_FRACTION, RAIL_JOINT_SECONDS } from '../../cues.ts'
import { smoothstep } from '../../draw/easing.ts'
import { between } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import type { Track } from '../dsp.ts'
import type { Render, SoundShot } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addStrike } from '../synthesis/strike.ts'
import { HOLLOW, SAW, addTone, createFallingWave } from '../synthesis/tone.ts'

export interface Motor {
  /** Explosions per second at cruising speed: 45 a lorry, 75 a car, 120 a motorcycle. */
  readonly hertz: number
  /** Share of tyre noise, 0..1. */
  readonly tyres: number
  /** 1: it drives past; 0: the camera goes along. */
  readonly passing: number
  /** It is heard until the vehicle strikes. */
  readonly crashes?: true
}

const MOTOR_WAVE = createFallingWave(16, 0.8)

interface Place {
  readonly near: number
  readonly doppler: number
  readonly pan: number
}

function placeAt(motor: Motor, shot: SoundShot, seconds: number): Place {
  const way = (seconds / shot.seconds - PASS_BY_FRACTION) * motor.passing
  const isOver = motor.crashes === true && seconds > crashSeconds(shot.seconds)
  return {
    near: isOver ? 0 : 1 / (1 + (way * 3) ** 2),
    doppler: 1 - 0.1 * Math.tanh(way * 6),
    pan: Math.max(-0.85, Math.min(0.85, way * 1.9)),
  }
}

/** A motor vehicle on the road. */
export function motorVehicle(motor: Motor): Render {
  return (track, shot, random) => {
    for (const [ratio, share] of [
      [0.5, 0.7],
      [1, 0.5],
      [1.006, 0.35],
    ] as const) {
      addTone(track, {
        wave: MOTOR_WAVE,
        startSeconds: 0,
        lengthSeconds: shot.seconds + 1,
        control: (seconds) => {
          const { near, doppler, pan } = placeAt(motor, shot, seconds)
          const load = 1 + 0.03 * Math.sin(seconds * 1.7) + 0.01 * Math.sin(seconds * 23)
          return { frequency: motor.hertz * ratio * doppler * load, gain: share * near, pan }
        },
      })
    }
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 0.6,
      wide: false,
      control: (seconds) => {
        const { near, doppler, pan } = placeAt(motor, shot, seconds)
        return { frequency: 900 * doppler, gain: motor.tyres * 1.1 * near, pan }
      },
    })
  }
}

/** Tin that is folded, glass, and the steam that hisses afterwards. */
export const crash: Render = (track, shot, random) => {
  const at = crashSeconds(shot.seconds)
  for (const [late, filter, frequency, decaySeconds, gain] of [
    [0, 'low-pass', 190, 0.34, 2.4],
    [0, 'band-pass', 900, 0.26, 1.6],
    [0.015, 'high-pass', 2600, 0.3, 0.8],
    [0.11, 'band-pass', 620, 0.2, 0.8],
  ] as const) {
    addBurst(track, random, {
      startSeconds: at + late,
      attackSeconds: 0.001,
      decaySeconds,
      filter,
      frequency,
      gain,
    })
  }
  addStrike(
    track,
    at,
    [
      { frequency: 64, gain: 1.6, ringSeconds: 0.3 },
      { frequency: 233, gain: 0.7, ringSeconds: 0.2 },
      { frequency: 611, gain: 0.4, ringSeconds: 0.24 },
    ],
    1,
  )
  for (let splinter = 0; splinter < 12; splinter += 1) {
    addStrike(
      track,
      at + 0.05 + random() ** 2 * 0.9,
      [{ frequency: between(random, 2400, 6800), gain: between(random, 0.1, 0.35), ringSeconds: 0.08 }],
      0.8,
      between(random, -0.5, 0.5),
    )
  }
  addNoiseBed(track, random, {
    colour: 'white',
    filter: 'high-pass',
    wide: false,
    startSeconds: at + 0.3,
    control: (seconds) => ({
      frequency: 3200,
      gain: 0.06 * smoothstep(0, 0.5, seconds) * Math.exp(-seconds * 0.35),
    }),
  })
}

/** Two notes that alternate, or a wail. */
export function siren(kind: 'two-tone' | 'wail'): Render {
  return (track, shot) => {
    const motor: Motor = { hertz: 0, tyres: 0, passing: 1 }
    addTone(track, {
      wave: HOLLOW,
      startSeconds: 0,
      lengthSeconds: shot.seconds + 1,
      control: (seconds) => {
        const { near, doppler, pan } = placeAt(motor, shot, seconds)
        const pitch =
          kind === 'two-tone' ? (seconds % 1 < 0.5 ? 440 : 587) : 900 + 420 * Math.sin(seconds * 1.9 - 1.2)
        return { frequency: pitch * doppler, gain: near, pan }
      },
    })
  }
}

/** A horn, twice, when the vehicle is about to pass. */
export const carHorn: Render = (track, shot) => {
  const first = PASS_BY_FRACTION * shot.seconds - 0.45
  for (const at of [first, first + 0.22]) {
    for (const hertz of [415, 523]) {
      addTone(track, {
        wave: SAW,
        startSeconds: at,
        lengthSeconds: at === first ? 0.14 : 0.32,
        control: () => ({ frequency: hertz, gain: 0.4 }),
      })
    }
  }
}

/** Steel wheels: a rolling hum, and four clicks wherever two rails meet. */
export const railRhythm: Render = (track, shot, random) => {
  addNoiseBed(track, random, {
    colour: 'brown',
    filter: 'band-pass',
    q: 0.6,
    wide: true,
    control: (seconds) => ({ frequency: 240, gain: 0.55 + 0.08 * Math.sin(seconds * 19) }),
  })
  for (let joint = 0; joint * RAIL_JOINT_SECONDS < shot.seconds; joint += 1) {
    for (const [delay, gain] of [
      [0, 1],
      [0.085, 0.75],
      [0.25, 0.9],
      [0.335, 0.65],
    ] as const) {
      addRailClick(track, random, joint * RAIL_JOINT_SECONDS + delay, gain)
    }
  }
}

function addRailClick(track: Track, random: Random, startSeconds: number, gain: number): void {
  const pan = between(random, -0.3, 0.3)
  addBurst(track, random, {
    startSeconds,
    attackSeconds: 0.001,
    decaySeconds: 0.07,
    filter: 'band-pass',
    q: 1.2,
    frequency: 1500,
    endFrequency: 600,
    gain: gain * 1.4,
    pan,
  })
  addStrike(track, startSeconds, [{ frequency: 130, gain: 0.7, ringSeconds: 0.12 }], gain, pan)
}

/** The breath of a steam engine: four puffs per turn of its wheels, in time with the rails. */
export const steamPuffs: Render = (track, shot, random) => {
  const puffSeconds = RAIL_JOINT_SECONDS / 2
  for (let puff = 0; puff * puffSeconds < shot.seconds; puff += 1) {
    addBurst(track, random, {
      startSeconds: puff * puffSeconds,
      attackSeconds: 0.03,
      decaySeconds: 0.34,
      filter: 'band-pass',
      q: 0.7,
      frequency: 950,
      endFrequency: 350,
      gain: puff % 4 === 0 ? 1 : 0.7,
    })
  }
}

/** Steam whistle or diesel horn, long and short, near the beginning. */
export function trainWhistle(steam: boolean): Render {
  const chord = steam ? [587, 740, 880] : [311, 370, 466]
  return (track, shot, random) => {
    for (const [at, length] of [
      [0.5, 0.75],
      [1.4, 0.35],
    ] as const) {
      if (at + length > shot.seconds) continue
      for (const hertz of chord) {
        addTone(track, {
          wave: steam ? HOLLOW : SAW,
          startSeconds: at,
          lengthSeconds: length,
          control: (age) => ({
            frequency: hertz * (1 - 0.04 * Math.exp(-age * 25) + 0.004 * Math.sin(age * 32)),
            gain: 0.4 * smoothstep(0, 0.06, age) * (1 - smoothstep(length - 0.12, length, age)),
            pan: 0.15,
          }),
        })
      }
      if (steam) {
        addBurst(track, random, {
          startSeconds: at,
          attackSeconds: 0.05,
          decaySeconds: length * 1.3,
          filter: 'band-pass',
          q: 1,
          frequency: 2400,
          gain: 0.4,
        })
      }
    }
  }
}

/** A bicycle: the tick of the freewheel, a thin hiss of tyres, and a ring of the bell. */
export const bicycle: Render = (track, shot, random) => {
  for (let at = 0; at < shot.seconds; at += 1 / (17 + 3 * Math.sin(at * 1.4))) {
    addStrike(track, at, [{ frequency: 3100, gain: 1, ringSeconds: 0.012 }], 0.28, 0.1)
  }
  addNoiseBed(track, random, {
    colour: 'white',
    filter: 'band-pass',
    q: 0.8,
    wide: true,
    control: () => ({ frequency: 2100, gain: 0.03 }),
  })
  for (const at of [0.9, 1.02, 1.14]) {
    addStrike(
      track,
      at,
      [
        { frequency: 2637, gain: 1, ringSeconds: 1.1 },
        { frequency: 4150, gain: 0.5, ringSeconds: 0.7 },
      ],
      0.6,
      0.1,
    )
  }
}
