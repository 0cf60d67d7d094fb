import { IGNITION_FRACTION, LAUNCH_FRACTION } from '../../cues.ts'
import { lerp, smoothstep } from '../../draw/easing.ts'
import { between } from '../../draw/random.ts'
import type { Action } from '../../scene-spec.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addNoiseBed } from '../synthesis/noise-bed.ts'
import { SINE, SOFT, addTone } from '../synthesis/tone.ts'

/** A rocket: on a launch, hiss, ignition and a crackling roar that climbs away; elsewhere a steady burn. */
export function rocketEngine(action: Action): Render {
  return (track, shot, random) => {
    const launching = action === 'take-off'
    const powerAt = (seconds: number): number => {
      if (!launching) return 0.8
      const fraction = seconds / shot.seconds
      const lit = smoothstep(IGNITION_FRACTION, LAUNCH_FRACTION, fraction)
      return 0.04 + lit * lerp(1, 0.45, smoothstep(0.5, 1, fraction))
    }
    for (const [colour, frequency, share] of [
      ['brown', 190, 1.6],
      ['pink', 700, 0.9],
      ['white', 2600, 0.07],
    ] as const) {
      addNoiseBed(track, random, {
        colour,
        filter: colour === 'brown' ? 'low-pass' : 'band-pass',
        q: 0.6,
        wide: true,
        control: (seconds) => {
          const power = powerAt(seconds)
          return { frequency: frequency * (0.6 + 0.4 * power), gain: share * power }
        },
      })
    }
    const step = (): number => between(random, 0.012, 0.05)
    for (let at = launching ? IGNITION_FRACTION * shot.seconds : 0; at < shot.seconds; at += step()) {
      addBurst(track, random, {
        startSeconds: at,
        attackSeconds: 0.0005,
        decaySeconds: 0.03,
        filter: 'low-pass',
        frequency: 1800,
        gain: 1.1 * powerAt(at) * random() ** 2,
        pan: between(random, -0.3, 0.3),
      })
    }
  }
}

/** A saucer: a wavering, voice-like tone over a slow throb. */
export const saucer: Render = (track, shot) => {
  addTone(track, {
    wave: SINE,
    startSeconds: 0,
    lengthSeconds: shot.seconds + 1,
    control: (seconds) => ({
      frequency: 520 * 2 ** (0.35 * Math.sin(seconds * 1.3)) * (1 + 0.02 * Math.sin(seconds * 38)),
      gain: 0.5 + 0.15 * Math.sin(seconds * 2.1),
      pan: 0.5 * Math.sin(seconds * 0.9),
    }),
  })
  for (const ratio of [1, 1.5, 2.02]) {
    addTone(track, {
      wave: SOFT,
      startSeconds: 0,
      lengthSeconds: shot.seconds + 1,
      control: (seconds) => ({
        frequency: 82 * ratio,
        gain: (0.5 / ratio) * (0.6 + 0.4 * Math.sin(seconds * 7 * 2)),
      }),
    })
  }
}
