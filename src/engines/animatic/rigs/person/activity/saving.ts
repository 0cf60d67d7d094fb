import { withAlpha } from '../../../draw/colour.ts'
import { lerp, smoothstep } from '../../../draw/easing.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { FLIGHTS, roundAt, ROUNDS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { legsOf, reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import { type Performance, type Scenery, planted, upright } from './performance.ts'

/** Parts of a round: the ball is kicked, and in the gloves. */
const KICKED = 0.2
const CAUGHT = KICKED + (FLIGHTS.save + 0.04) / ROUNDS.save.seconds
/** How far they are in the air, and how far the ball is on its way. */
const diveAt = (time: number): number => {
  const way = roundAt(ROUNDS.save, time, KICKED)
  return smoothstep(0.34, 0.5, way) * (1 - smoothstep(0.84, 0.98, way))
}
const flightAt = (time: number): number => smoothstep(KICKED, CAUGHT, roundAt(ROUNDS.save, time, KICKED))
const ROLL = 1.12
const DIVE = { x: 0.26, y: 0.06 } as const

/** Across the goal with both arms out, the ball in the gloves. */
const save: Performance = {
  action: 'play',
  stance: (doer) => {
    const { figure, time } = doer
    const dive = diveAt(time)
    const bounce = Math.abs(Math.sin(time * 5)) * 0.012 * (1 - dive)
    const leg = legsOf(figure)
    const top = figure.shoulderY - figure.headHalf * 2
    const base = planted(upright(doer), figure, 0.12, 0.05 * (1 - dive) - bounce)
    const hip = [dive * DIVE.x, base.hip[1] - dive * DIVE.y] as const
    return {
      ...base,
      hip,
      lean: 0,
      nod: 0,
      turn: 0.1,
      near: {
        arm: reach(lerp(-0.22, hip[0] - 0.06, dive), lerp(figure.hipY - 0.12, top - 0.02, dive), -1),
        foot: {
          at: [lerp(-0.12, hip[0] - 0.1, dive), lerp(figure.ankleY, hip[1] + leg * 0.9, dive)],
          angle: dive * 0.8,
        },
      },
      far: {
        arm: reach(lerp(0.24, hip[0] + 0.06, dive), lerp(figure.hipY - 0.12, top - 0.02, dive), 1),
        foot: {
          at: [lerp(0.12, hip[0] + 0.06, dive), lerp(figure.ankleY, hip[1] + leg * 0.72, dive)],
          angle: dive * 0.6,
        },
      },
      roll: dive * ROLL,
      pivot: [hip[0], hip[1]],
      smile: 0.2,
    }
  },
  behind: (scenery) => unrolled(scenery, (pen) => drawGoal(pen)),
  near: ({ pen }) => fillRoundRect(pen, '#f2c83c', -3, -3.4, 6, 6.6, 2),
  far: ({ pen }) => fillRoundRect(pen, '#f2c83c', -3, -3.4, 6, 6.6, 2),
  over: (scenery) => {
    const { pen, time, near, far } = scenery
    const flight = flightAt(time)
    if (flight >= 0.99) return drawBall(pen, (near[0] + far[0]) / 2, (near[1] + far[1]) / 2 - 0.03, 0.075)
    unrolled(scenery, (on) =>
      drawBall(
        on,
        lerp(-0.85, 0.86, flight),
        lerp(-0.06, -0.66, Math.sin((flight * Math.PI) / 2)),
        lerp(0.1, 0.075, flight),
      ),
    )
  },
  front: 1.24,
  height: 0.3,
}

/** What stands still while they roll over. */
function unrolled({ pen, skeleton }: Scenery, paint: (pen: Pen) => void): void {
  const { roll, pivot } = skeleton.stance
  pen.save()
  pen.translate(pivot[0], pivot[1])
  pen.rotate(-roll)
  pen.translate(-pivot[0], -pivot[1])
  paint(pen)
  pen.restore()
}

function drawGoal(pen: Pen): void {
  pen.strokeStyle = withAlpha('#ffffff', 0.5)
  pen.lineWidth = 0.006
  pen.beginPath()
  for (let column = 1; column < 20; column += 1) {
    pen.moveTo(-1.12 + column * 0.112, -1.22)
    pen.lineTo(-1.12 + column * 0.112, 0)
  }
  for (let row = 1; row < 11; row += 1) {
    pen.moveTo(-1.12, -row * 0.111)
    pen.lineTo(1.12, -row * 0.111)
  }
  pen.stroke()
  for (const side of [-1.14, 1.14]) drawLine(pen, '#f6f8fa', 0.04, [side, 0], [side, -1.24])
  drawLine(pen, '#f6f8fa', 0.04, [-1.14, -1.24], [1.14, -1.24])
}

function drawBall(pen: Pen, x: number, y: number, radius: number): void {
  fillEllipse(pen, '#ffffff', x, y, radius)
  for (const [dx, dy] of [
    [0, 0],
    [0.62, 0.3],
    [-0.55, 0.45],
    [0.1, -0.7],
  ] as const)
    fillEllipse(pen, '#2a2e38', x + dx * radius, y + dy * radius, radius * 0.26)
}

/** What stops balls. */
export const SAVING = { save } as const satisfies Partial<Record<ActivityName, Performance>>
