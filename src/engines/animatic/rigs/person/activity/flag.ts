import { darken } from '../../../draw/colour.ts'
import { smoothstep } from '../../../draw/easing.ts'
import { fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { type Performance, handAt, planted, scaled, upright, withHands } from './performance.ts'

/** Where the pole stands before them, in a grown-up's heights. */
const POLE_X = 0.24
const POLE_TOP = 1.34
/** Seconds after which the pole is in the ground. */
const DRIVEN_IN = 1.4

/** Drives a pole into the ground, and holds it while the flag flies. */
const plantFlag: Performance = {
  action: 'work',
  stance: (doer) => {
    const push = (1 - smoothstep(0, DRIVEN_IN, doer.time)) * Math.abs(Math.sin(doer.time * 4))
    const base = planted(upright(doer), doer.figure, 0.1, 0.012 + push * 0.02)
    return {
      ...withHands(
        base,
        handAt(doer, POLE_X, -0.6 - push * 0.05, -1),
        handAt(doer, POLE_X, -0.78 - push * 0.05, -1),
      ),
      lean: doer.figure.stoop + 0.06 + push * 0.06,
      turn: 0.7,
      smile: 0.9,
    }
  },
  before: (scenery) =>
    scaled(scenery, (pen) => {
      const { time, colour } = scenery
      const cloth = colour(/flag/, '#d8424c')
      const sunk = 0.03 * smoothstep(0, DRIVEN_IN, time)
      fillEllipse(pen, 'rgba(20,22,36,0.3)', POLE_X, 0.006, 0.07, 0.012)
      const at = (along: number, edge: number): readonly [number, number] => [
        POLE_X + 0.008 + along * 0.4,
        sunk - POLE_TOP + 0.02 + edge + Math.sin(time * 5 - along * 6) * 0.022 * along,
      ]
      pen.fillStyle = cloth
      pen.beginPath()
      for (let step = 0; step <= 8; step += 1) pen.lineTo(...at(step / 8, 0))
      for (let step = 8; step >= 0; step -= 1) pen.lineTo(...at(step / 8, 0.25))
      pen.fill()
      pen.fillStyle = darken(cloth, 0.16)
      pen.beginPath()
      for (let step = 0; step <= 8; step += 1) pen.lineTo(...at(step / 8, 0.19))
      for (let step = 8; step >= 0; step -= 1) pen.lineTo(...at(step / 8, 0.25))
      pen.fill()
      fillRoundRect(pen, '#b9bec8', POLE_X - 0.009, sunk - POLE_TOP, 0.018, POLE_TOP, 0.006)
      fillEllipse(pen, '#e8c25a', POLE_X, sunk - POLE_TOP, 0.018)
    }),
  front: 0.72,
  height: 0.42,
}

/** What is raised. */
export const FLAG = { 'plant-flag': plantFlag } as const satisfies Partial<Record<ActivityName, Performance>>
