import { fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, cycle, handAt, kneeling, scaled, upright, withHands } from './performance.ts'

/** Where the hub of the wheel is before who kneels at it, in grown-ups' heights. */
export const HUB = { x: 0.36, y: -0.165 } as const
/** Seconds of one turn of the wrench. */
const TURN = 1.5

/** On the knees before a wheel, a cross wrench on its nuts; the other wheel lies ready. */
const changeTyre: Performance = {
  action: 'work',
  stance: (doer) => {
    const angle = wrenchAt(doer.time)
    const [dx, dy] = [Math.cos(angle) * 0.1, Math.sin(angle) * 0.1]
    return {
      ...withHands(
        kneeling(doer, 0.42),
        handAt(doer, HUB.x - 0.06 + dx * 0.5, HUB.y - 0.03 + dy),
        handAt(doer, HUB.x - 0.06 - dx * 0.5, HUB.y - 0.03 - dy),
      ),
      nod: 0.1,
      smile: 0.2,
    }
  },
  behind: (scenery) =>
    scaled(scenery, (pen) => {
      fillEllipse(pen, '#23262c', -0.42, -0.05, 0.19, 0.05)
      fillEllipse(pen, '#3a3f47', -0.42, -0.065, 0.17, 0.04)
      fillEllipse(pen, '#c3cad2', -0.42, -0.07, 0.095, 0.022)
      fillEllipse(pen, '#6d757f', -0.42, -0.07, 0.03, 0.008)
    }),
  before: (scenery) =>
    scaled(scenery, (pen) => {
      const angle = wrenchAt(scenery.time)
      pen.save()
      pen.translate(HUB.x - 0.03, HUB.y)
      pen.rotate(angle)
      pen.lineCap = 'round'
      strokeShape(pen, '#8b949e', 0.018, shape('M-.12 0L.12 0M0-.12L0 .12'))
      pen.restore()
    }),
  front: 0.66,
}

/** A quarter of a turn and a half, and back to take hold anew. */
function wrenchAt(time: number): number {
  const way = cycle(time, TURN)
  return -1.1 + (way < 0.6 ? way / 0.6 : (1 - way) / 0.4) * 1.5
}

/** On the back under a vehicle: legs are all that is seen, a foot beats and a knee is drawn up now and then. */
const underVehicle: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const up = 0.5 + 0.5 * Math.sin(time * 1.1)
    const beat = Math.max(0, Math.sin(time * 4.4)) * 0.3
    return {
      ...withHands(upright(doer), reach(0.2, figure.shoulderY + 0.04), reach(0.22, figure.shoulderY + 0.1)),
      hip: [-0.01, figure.hipY],
      turn: 0.9,
      near: {
        arm: reach(0.2, figure.shoulderY + 0.02 + 0.04 * Math.sin(time * 5)),
        foot: { at: [0.02, figure.ankleY - 0.03 - 0.13 * up], angle: 0 },
      },
      far: { arm: reach(0.22, figure.shoulderY + 0.08), foot: { at: [-0.02, figure.ankleY], angle: -beat } },
      roll: -Math.PI / 2,
      pivot: [0, 0],
      smile: 0.2,
    }
  },
  behind: ({ pen }) => {
    // The board on wheels that he lies on.
    fillRoundRect(pen, '#a8343a', -0.09, -0.98, 0.035, 0.66, 0.01)
    for (const y of [-0.9, -0.42]) fillEllipse(pen, '#23262c', -0.1, y, 0.024)
  },
  front: 1.1,
}

/** What is done at and under vehicles that stand still. */
export const AT_VEHICLES = {
  'change-tyre': changeTyre,
  'under-vehicle': underVehicle,
} as const satisfies Partial<Record<ActivityName, Performance>>
