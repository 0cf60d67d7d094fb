import { smoothstep } from '../../../draw/easing.ts'
import { POURING } from '../../../rounds.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, cycle, upright, withHands } from './performance.ts'
import { drawSteam, drawStream, drawVessel, vesselOf } from './vessels.ts'

/** Tilts, pours, stands upright again. */
function tiltAt(time: number): number {
  const way = cycle(time + POURING.before, POURING.seconds)
  return smoothstep(0.06, 0.18, way) * (1 - smoothstep(0.82, 0.94, way))
}

export const pour: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const chest = figure.shoulderY * 0.83
    const tilt = tiltAt(time)
    return {
      ...withHands(
        upright(doer),
        reach(0.12, chest - 0.05 - tilt * 0.035),
        reach(figure.upperArm * 1.5, chest + 0.13),
      ),
      lean: figure.stoop + 0.07 * tilt,
      nod: 0.02 + 0.14 * tilt,
      turn: 0.55,
    }
  },
  over: (scenery) => {
    const { pen, near, far, time } = scenery
    const vessel = vesselOf(scenery)
    const tilt = tiltAt(time)
    pen.save()
    pen.translate(far[0], far[1])
    pen.scale(0.01, 0.01)
    drawVessel(
      pen,
      vessel.into,
      vessel.liquid,
      0,
      Math.min(1, 0.25 + cycle(time + POURING.before, POURING.seconds) * 0.8),
    )
    pen.restore()
    if (tilt > 0.7)
      drawStream(
        pen,
        [near[0] + vessel.reach, near[1] + vessel.drop],
        [far[0] + 0.012, far[1] - 0.03],
        vessel.liquid,
        time,
      )
    pen.save()
    pen.translate(near[0], near[1])
    pen.rotate(tilt * vessel.turn)
    pen.scale(0.01, 0.01)
    drawVessel(pen, vessel.from, vessel.liquid, 1, 1)
    pen.restore()
    if (vessel.isHot) drawSteam(pen, far[0] + 0.01, far[1] - 0.06, time)
  },
  front: 0.5,
}
