import { withAlpha } from '../../../draw/colour.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { SWINGS } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import { type Performance, type Scenery, cycle, scaled, seated, upright, withHands } from './performance.ts'

/** Where the ropes of a swing hang from, above the ground. */
const BEAM = -1.62
const SWING_SEAT = -0.33

const swing: Performance = {
  action: 'play',
  stance: (doer) => {
    const { figure, time } = doer
    const base = seated(doer)
    const way = Math.sin(time * SWINGS.swing)
    const hipY = SWING_SEAT - figure.leg[0] * 0.6
    const kick = way * 0.1
    const foot = [figure.thigh * 0.9 + 0.02 + kick, hipY + figure.shin * (0.78 - kick)] as const
    const hand = hipY - 0.3
    return {
      ...withHands(base, reach(0.02, hand), reach(0.05, hand - 0.01)),
      hip: [-0.03, hipY],
      lean: -0.1 - way * 0.16,
      near: { arm: reach(0.02, hand), foot: { at: [foot[0], foot[1]], angle: -0.3 - kick } },
      far: { arm: reach(0.05, hand - 0.01), foot: { at: [foot[0] + 0.03, foot[1]], angle: -0.3 - kick } },
      roll: -way * 0.34,
      pivot: [0, BEAM],
      smile: 1,
    }
  },
  behind: ({ pen, skeleton }) => {
    const { roll, pivot } = skeleton.stance
    pen.save()
    pen.translate(pivot[0], pivot[1])
    pen.rotate(-roll)
    pen.translate(-pivot[0], -pivot[1])
    for (const side of [-1, 1]) drawLine(pen, '#8a5f3c', 0.045, [side * 0.6, 0], [side * 0.5, BEAM])
    drawLine(pen, '#9a6a40', 0.055, [-0.56, BEAM], [0.56, BEAM])
    pen.restore()
    drawLine(pen, '#d9c9a4', 0.014, [0.05, BEAM], [0.06, SWING_SEAT])
  },
  before: ({ pen, colour }) => {
    fillRoundRect(pen, colour(/swing/, '#d8424c'), -0.12, SWING_SEAT, 0.22, 0.026, 0.01)
    drawLine(pen, '#e6d8b8', 0.014, [0.0, BEAM], [0.0, SWING_SEAT])
  },
  front: 0.78,
  height: 0.66,
}

const videoGame: Performance = {
  action: 'play',
  stance: (doer) => {
    const { figure, time } = doer
    const base = seated(doer)
    const hipY = -figure.leg[0] * 1.05
    const press = Math.sin(time * 13) * 0.006
    const lean = Math.sin(time * 1.7) * 0.06
    return {
      ...base,
      hip: [-0.1, hipY],
      lean: 0.14 + lean,
      nod: -0.04,
      turn: 0.75,
      near: { arm: reach(0.12 + lean * 0.3, hipY - 0.17 + press), foot: { at: [0.06, -0.035], angle: 0.1 } },
      far: { arm: reach(0.17 + lean * 0.3, hipY - 0.17 - press), foot: { at: [0.11, -0.04], angle: 0.1 } },
      smile: 0.9,
    }
  },
  behind: (scenery) => scaled(scenery, (pen) => drawTelevision(pen, scenery)),
  near: ({ pen, colour }) => {
    const shell = colour(/controller|joystick/, '#2b2f3c')
    fillShape(pen, shell, shape('M-3-2C0-4 7-4 9-2C11 1 10 4 8.4 4C7 4 6 2 3 2C0 2-1 4-2.6 4C-4 4-5 1-3-2Z'))
    fillEllipse(pen, '#e8505a', 6.6, -1, 0.8)
    fillEllipse(pen, '#4faa5a', 8, 0.4, 0.8)
    fillRoundRect(pen, '#8d97a5', -2, -1.4, 2.6, 0.9, 0.3)
  },
  front: 1.08,
}

/** A television on a low stand; something runs and jumps on it. */
function drawTelevision(pen: Pen, { time }: Scenery): void {
  fillRoundRect(pen, '#7a5231', 0.56, -0.16, 0.46, 0.16, 0.012)
  fillRoundRect(pen, '#5f3f26', 0.79, -0.14, 0.006, 0.12, 0.002)
  fillRoundRect(pen, '#20242e', 0.75, -0.2, 0.08, 0.05, 0.006)
  fillRoundRect(pen, '#20242e', 0.54, -0.56, 0.5, 0.37, 0.016)
  fillRoundRect(pen, '#6fb8ee', 0.56, -0.54, 0.46, 0.33, 0.008)
  pen.save()
  pen.beginPath()
  pen.rect(0.56, -0.54, 0.46, 0.33)
  pen.clip()
  fillRoundRect(pen, '#5fae4f', 0.56, -0.28, 0.46, 0.08, 0)
  for (let block = 0; block < 4; block += 1) {
    const x = 1.06 - cycle(time * 0.6 + block / 4, 1) * 0.6
    fillRoundRect(
      pen,
      block % 2 === 0 ? '#c9743c' : '#3f8f4f',
      x,
      -0.34 + (block % 2) * 0.02,
      0.05,
      0.07,
      0.004,
    )
  }
  const jump = Math.abs(Math.sin(time * 4.2)) * 0.11
  fillRoundRect(pen, '#e8505a', 0.66, -0.345 - jump, 0.045, 0.065, 0.012)
  fillEllipse(pen, '#f6cba6', 0.685, -0.365 - jump, 0.022)
  for (let coin = 0; coin < 3; coin += 1)
    fillEllipse(pen, '#f6d24c', 1.0 - cycle(time * 0.5 + coin / 3, 1) * 0.46, -0.47, 0.014)
  pen.restore()
  fillRoundRect(pen, withAlpha('#ffffff', 0.14), 0.57, -0.53, 0.14, 0.3, 0.006)
}

const phoneCall: Performance = {
  action: 'talk',
  stance: (doer) => {
    const { figure, time } = doer
    const wave = Math.sin(time * 2.3)
    return {
      ...withHands(
        upright(doer),
        reach(figure.headHalf * -0.3, figure.shoulderY - figure.headHalf * 0.62, -1),
        {
          type: 'swing',
          upper: 0.5 + wave * 0.16,
          bend: 1.1 + wave * 0.3,
        },
      ),
      turn: 0.4,
      nod: Math.sin(time * 1.3) * 0.04,
      smile: 0.8,
    }
  },
  near: ({ pen, colour }) => {
    pen.save()
    pen.rotate(-0.16)
    fillRoundRect(pen, colour(/phone/, '#1b1e27'), -1.2, -8, 2.8, 11, 1)
    pen.restore()
  },
  front: 0.45,
}

const feedBirds: Performance = {
  action: 'stand',
  stance: (doer) => {
    const { figure } = doer
    const throwing = throwAt(doer.time)
    return {
      ...withHands(upright(doer), reach(0.12, figure.shoulderY * 0.68), {
        type: 'swing',
        upper: 0.5 + throwing * 0.75,
        bend: 0.9 - throwing * 0.6,
      }),
      lean: figure.stoop + 0.08,
      nod: 0.14,
      turn: 0.6,
      smile: 0.9,
    }
  },
  near: ({ pen }) => {
    fillShape(pen, '#e6cfa4', shape('M-4-5L5-5L4 6L-3 6Z'))
    fillShape(pen, '#f4e6c8', shape('M-4-5L-2-6.6L0-5L2.4-6.6L5-5L4.6-2L-3.6-2Z'))
  },
  over: ({ pen, time, k, far }) => {
    const way = cycle(time, 2)
    for (let crumb = 0; crumb < 9; crumb += 1) {
      const age = (way - 0.3 - (crumb % 3) * 0.03) / 0.34
      const reachX = (0.26 + crumb * 0.032) * k
      if (age > 0 && age < 1)
        fillEllipse(
          pen,
          '#e6c88a',
          far[0] + reachX * age,
          far[1] + (-far[1] - 0.01) * age * age - Math.sin(age * Math.PI) * 0.06,
          0.008,
        )
      fillEllipse(pen, '#d9b87a', far[0] + reachX * 0.9 + 0.05, -0.004, 0.007, 0.004)
    }
  },
  front: 0.85,
}

function throwAt(time: number): number {
  const way = cycle(time, 2)
  return way < 0.2 ? 0 : way < 0.36 ? (way - 0.2) / 0.16 : Math.max(0, 1 - (way - 0.36) / 0.4)
}

/** What is done in spare time. */
export const LEISURE = {
  swing,
  'video-game': videoGame,
  'phone-call': phoneCall,
  'feed-birds': feedBirds,
} as const satisfies Partial<Record<ActivityName, Performance>>
