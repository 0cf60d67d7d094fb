import { LIFT_OFF_FRACTION, PASS_BY_FRACTION, TOUCHDOWN_FRACTION } from '../../cues.ts'
import { lerp, smoothstep } from '../../draw/easing.ts'
import type { Random } from '../../draw/random.ts'
import type { Action } from '../../scene-spec.ts'
import type { Track } from '../dsp.ts'
import type { Render, SoundShot } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { addStrike } from '../synthesis/strike.ts'
import { SAW, SINE, addTone } from '../synthesis/tone.ts'

/** How an aircraft is heard at one moment of its shot. */
interface Flight {
  /** Power of the engines 0..1. */
  readonly thrust: number
  /** How near it is, 0..1. */
  readonly near: number
  /** Shift of all pitches: above 1 while it comes nearer. */
  readonly doppler: number
  readonly pan: number
}

function flightAt(action: Action, fraction: number): Flight {
  if (action === 'take-off') {
    const away = smoothstep(LIFT_OFF_FRACTION, 1, fraction)
    return {
      thrust: lerp(0.35, 1, smoothstep(0, 0.22, fraction)),
      near: lerp(0.55, 1, smoothstep(0, LIFT_OFF_FRACTION, fraction)) * lerp(1, 0.4, away),
      doppler: lerp(1.06, 0.86, smoothstep(0.3, 0.75, fraction)),
      pan: lerp(-0.45, 0.65, fraction),
    }
  }
  if (action === 'land') {
    const reverse = smoothstep(TOUCHDOWN_FRACTION + 0.07, TOUCHDOWN_FRACTION + 0.2, fraction)
    const spent = smoothstep(0.78, 1, fraction)
    return {
      thrust: lerp(0.32, 0.2, smoothstep(0.35, TOUCHDOWN_FRACTION, fraction)) + 0.7 * reverse * (1 - spent),
      near: lerp(0.3, 0.9, smoothstep(0, TOUCHDOWN_FRACTION, fraction)) * lerp(1, 0.75, spent),
      doppler: lerp(1.1, 0.94, smoothstep(0.25, 0.8, fraction)),
      pan: lerp(-0.6, 0.45, smoothstep(0, 0.8, fraction)),
    }
  }
  const pass = fraction - PASS_BY_FRACTION
  return {
    thrust: action === 'stand' ? 0.25 : 0.6,
    near: 1 / (1 + (pass * 2.4) ** 2),
    doppler: 1 - 0.12 * Math.tanh(pass * 4),
    pan: Math.max(-0.8, Math.min(0.8, pass * 1.6)),
  }
}

/** A jet: roar, rumble and the whine of the fans; on its wheels it rumbles along the runway too. */
export function jet(action: Action): Render {
  return (track, shot, random) => {
    const at = (seconds: number): Flight => flightAt(action, seconds / shot.seconds)
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 0.5,
      wide: false,
      control: (seconds) => {
        const { thrust, near, doppler, pan } = at(seconds)
        return { frequency: (320 + 620 * thrust * near) * doppler, gain: thrust * near * 1.5, pan }
      },
    })
    addNoiseBed(track, random, {
      colour: 'brown',
      filter: 'low-pass',
      wide: true,
      control: (seconds) => {
        const { thrust, near } = at(seconds)
        return { frequency: 150, gain: thrust * near * 0.9 }
      },
    })
    addFanWhine(track, shot, at)
    if (action === 'land') addTouchdown(track, shot, random)
    if (action === 'take-off') addWheelRumble(track, random, 0, LIFT_OFF_FRACTION * shot.seconds)
  }
}

function addFanWhine(track: Track, shot: SoundShot, at: (seconds: number) => Flight): void {
  for (const [hertz, share] of [
    [1850, 0.05],
    [2790, 0.03],
  ] as const) {
    addTone(track, {
      wave: SINE,
      startSeconds: 0,
      lengthSeconds: shot.seconds + 1,
      control: (seconds) => {
        const { thrust, near, doppler, pan } = at(seconds)
        const flutter = 0.8 + 0.2 * Math.sin(seconds * 37)
        return { frequency: hertz * (0.7 + 0.45 * thrust) * doppler, gain: share * near * flutter, pan }
      },
    })
  }
}

/** Each main wheel shrieks as the runway spins it up, the hull thumps, and the wheels roll on. */
function addTouchdown(track: Track, shot: SoundShot, random: Random): void {
  const touchdown = TOUCHDOWN_FRACTION * shot.seconds
  for (const [delay, hertz, gain] of [
    [0, 2350, 1],
    [0.09, 2050, 0.7],
  ] as const) {
    addTone(track, {
      wave: SAW,
      startSeconds: touchdown + delay,
      lengthSeconds: 0.3,
      control: (age) => ({
        frequency: hertz * (1 - age * 0.9) * (1 + 0.03 * Math.sin(age * 410)),
        gain: gain * 0.8 * Math.exp(-age * 11),
      }),
    })
    addBurst(track, random, {
      startSeconds: touchdown + delay,
      attackSeconds: 0.004,
      decaySeconds: 0.5,
      filter: 'band-pass',
      q: 2.5,
      frequency: 2400,
      endFrequency: 1300,
      gain: 3.2 * gain,
    })
  }
  addStrike(track, touchdown, [{ frequency: 62, gain: 1.2, ringSeconds: 0.5 }])
  addWheelRumble(track, random, touchdown, shot.seconds - touchdown)
}

function addWheelRumble(track: Track, random: Random, startSeconds: number, lengthSeconds: number): void {
  addNoiseBed(track, random, {
    colour: 'brown',
    filter: 'band-pass',
    q: 0.8,
    wide: true,
    startSeconds,
    lengthSeconds,
    control: (age) => {
      const joints = 0.75 + 0.25 * Math.sin(age * 38)
      const edges = Math.min(1, age / 0.15, Math.max(0, lengthSeconds - age) / 0.1)
      return { frequency: 210, gain: 0.7 * joints * edges }
    },
  })
}

/** Propellers: a deep rattle of blades that beats between the engines. */
export function propellers(action: Action, bladeHertz: number): Render {
  return (track, shot, random) => {
    for (const detune of [1, 1.013]) {
      addTone(track, {
        wave: SAW,
        startSeconds: 0,
        lengthSeconds: shot.seconds + 1,
        control: (seconds) => {
          const { thrust, near, doppler, pan } = flightAt(action, seconds / shot.seconds)
          return { frequency: bladeHertz * detune * doppler * (0.75 + 0.25 * thrust), gain: 0.6 * near, pan }
        },
      })
    }
    addNoiseBed(track, random, {
      colour: 'pink',
      filter: 'band-pass',
      q: 0.7,
      wide: false,
      control: (seconds) => {
        const { near, doppler, pan } = flightAt(action, seconds / shot.seconds)
        return { frequency: 520 * doppler, gain: 0.5 * near, pan }
      },
    })
    if (action === 'land') addTouchdown(track, shot, random)
  }
}

/** Blades that slap the air eleven times a second, under a thin turbine. */
export const helicopter: Render = (track, shot, random) => {
  const passing = (seconds: number): Flight => flightAt('fly', seconds / shot.seconds)
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'low-pass',
    wide: false,
    control: (seconds) => {
      const { near, pan } = passing(seconds)
      const slap = Math.max(0, Math.sin(seconds * 11 * 2 * Math.PI)) ** 4
      return { frequency: 240 + 1300 * slap, gain: (0.2 + slap) * (0.4 + 0.6 * near), pan: pan * 0.7 }
    },
  })
  for (const hertz of [1260, 1890]) {
    addTone(track, {
      wave: SINE,
      startSeconds: 0,
      lengthSeconds: shot.seconds + 1,
      control: (seconds) => {
        const { near, doppler, pan } = passing(seconds)
        return { frequency: hertz * doppler, gain: 0.03 * near, pan }
      },
    })
  }
}

/** A balloon: silence, and now and then the roar of the burner. */
export const balloonBurner: Render = (track, _shot, random) => {
  const periodSeconds = 3.4
  addNoiseBed(track, random, {
    colour: 'pink',
    filter: 'band-pass',
    q: 0.5,
    wide: false,
    control: (seconds) => {
      const age = (seconds + periodSeconds - 0.5) % periodSeconds
      const burn = smoothstep(0, 0.12, age) * (1 - smoothstep(1.2, 1.5, age))
      return { frequency: 620 + 140 * burn, gain: burn * (0.9 + 0.1 * Math.sin(seconds * 61)), pan: 0.1 }
    },
  })
}
