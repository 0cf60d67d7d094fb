import { LIFT_OFF_FRACTION, ROTATION_FRACTION, TOUCHDOWN_FRACTION } from '../cues.ts'
import { clamp, smoothstep } from '../draw/easing.ts'

/** Where an aeroplane is, relative to the point where its wheels leave or meet the runway. */
export interface FlightPoint {
  /** World units along the runway. */
  readonly along: number
  /** World units above the runway, ≥ 0. */
  readonly altitude: number
  /** Radians, clockwise on screen: negative is nose up. */
  readonly pitch: number
  /** 1 while the wheels roll. */
  readonly onGround: boolean
}

/** World units covered up to lift-off, and from lift-off to the end. */
const ROLL_LENGTH = 0.78
const CLIMB_LENGTH = 1.9
const CLIMB_HEIGHT = 0.86
const CLIMB_PITCH = -0.235

/** `fraction` of the shot, 0..1: roll, rotate, lift off, climb away. */
export function takeOffAt(fraction: number): FlightPoint {
  const nose = -0.085 * smoothstep(ROTATION_FRACTION, LIFT_OFF_FRACTION, fraction)
  if (fraction < LIFT_OFF_FRACTION) {
    const rolled = fraction / LIFT_OFF_FRACTION
    // Already rolling when the shot begins: from rest the first second would look like a still.
    const along = ROLL_LENGTH * (0.22 * rolled + 0.78 * rolled * rolled) - ROLL_LENGTH
    return { along, altitude: 0, pitch: nose, onGround: true }
  }
  const climb = (fraction - LIFT_OFF_FRACTION) / (1 - LIFT_OFF_FRACTION)
  const pitch = nose + (CLIMB_PITCH - nose) * smoothstep(0, 0.34, climb) + 0.05 * smoothstep(0.6, 1, climb)
  return { along: CLIMB_LENGTH * climb, altitude: CLIMB_HEIGHT * climb ** 1.75, pitch, onGround: false }
}

const APPROACH_LENGTH = 1.7
const APPROACH_HEIGHT = 0.56
const ROLL_OUT_LENGTH = 1.15

/** `fraction` of the shot, 0..1: approach, flare, touch down, roll out. */
export function landingAt(fraction: number): FlightPoint {
  if (fraction < TOUCHDOWN_FRACTION) {
    const approached = fraction / TOUCHDOWN_FRACTION
    const pitch = -0.03 - 0.085 * smoothstep(0.55, 0.95, approached)
    return {
      along: -APPROACH_LENGTH * (1 - approached),
      altitude: APPROACH_HEIGHT * (1 - approached) ** 1.4,
      pitch,
      onGround: false,
    }
  }
  const rolled = (fraction - TOUCHDOWN_FRACTION) / (1 - TOUCHDOWN_FRACTION)
  const pitch = -0.115 * (1 - smoothstep(0.06, 0.36, rolled))
  const along = ROLL_OUT_LENGTH * (1 - (1 - rolled) ** 1.65)
  return { along, altitude: 0, pitch, onGround: true }
}

/** A puff of tyre smoke: offset from the touchdown point, radius, opacity. */
export interface SmokePuff {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly alpha: number
}

const PUFFS = 22

/** Tyre smoke `seconds` after touchdown; empty before it and when it has blown away. */
export function tyreSmokeAt(seconds: number): readonly SmokePuff[] {
  if (seconds < 0 || seconds > 2.4) return []
  const puffs: SmokePuff[] = []
  for (let index = 0; index < PUFFS; index += 1) {
    // Golden-ratio steps spread the puffs evenly without a random source.
    const spread = (index * 0.618034) % 1
    const born = (index / PUFFS) * 0.4
    const life = 0.9 + spread * 1.1
    const age = (seconds - born) / life
    if (age < 0 || age > 1) continue
    puffs.push({
      x: born * 0.55 + (spread - 0.6) * 0.16 * age,
      y: -0.008 - 0.085 * age * (0.4 + 0.6 * ((index * 0.414) % 1)),
      radius: 0.02 + 0.075 * Math.sqrt(age) * (0.5 + spread * 0.6),
      alpha: 0.62 * (1 - age) ** 1.4 * clamp((seconds - born) * 14),
    })
  }
  return puffs
}
