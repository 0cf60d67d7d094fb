import { RUBS } from '../../../cues.ts'
import { withAlpha } from '../../../draw/colour.ts'
import { fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, cycle, handAt, scaled, upright, withHands } from './performance.ts'

/** The pane, in body units of a grown-up. */
const PANE = { left: 0.24, top: -1.06, width: 0.56, height: 0.66 }

/** A squeegee up and down a pane. */
const cleanWindow: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const [x, y] = [Math.cos(time * RUBS.scrub * 0.45) * 0.05, Math.sin(time * RUBS.scrub * 0.45) * 0.13]
    return {
      ...withHands(upright(doer), reach(0.33 + x, figure.shoulderY - 0.02 + y), handAt(doer, 0.16, -0.5)),
      lean: figure.stoop + 0.07,
      nod: -0.1 + y * 0.6,
      turn: 0.8,
      smile: 0.4,
    }
  },
  behind: (scenery) =>
    scaled(scenery, (pen) => {
      const { left, top, width, height } = PANE
      fillRoundRect(pen, '#f4efe6', left - 0.03, top - 0.03, width + 0.06, height + 0.06, 0.012)
      fillRoundRect(pen, '#bfe3f5', left, top, width, height, 0.006)
      fillShape(pen, '#dff2fb', shape('M.24-.62L.24-1.06L.66-1.06Z'))
      fillRoundRect(pen, '#f4efe6', left + width / 2 - 0.014, top, 0.028, height, 0)
      fillRoundRect(pen, '#d9d2c4', left - 0.05, top + height + 0.02, width + 0.1, 0.03, 0.01)
      for (const [x, y, size] of [
        [0.7, -0.98, 0.012],
        [0.74, -0.8, 0.016],
        [0.62, -0.7, 0.012],
        [0.72, -0.58, 0.01],
      ] as const)
        fillEllipse(pen, withAlpha('#8fa7b5', 0.5), x, y, size)
      const gleam = cycle(scenery.time, 2.6)
      pen.save()
      pen.globalAlpha *= 0.7 * Math.sin(gleam * Math.PI)
      strokeShape(pen, '#ffffff', 0.014, shape('M.3-.72L.46-.98M.34-.7L.44-.86'))
      pen.restore()
    }),
  near: ({ pen }) => {
    fillRoundRect(pen, '#3d6fb0', -1, -1, 7, 2, 1)
    fillRoundRect(pen, '#2b3038', 5.4, -6.5, 1.6, 13, 0.7)
  },
  over: ({ pen, near, time }) => {
    for (let sud = 0; sud < 6; sud += 1) {
      const way = cycle(time * 0.5 + sud / 6, 1)
      const x = near[0] + 0.085 + Math.sin(sud * 1.9) * 0.012
      fillEllipse(
        pen,
        withAlpha('#ffffff', 0.85 * (1 - way)),
        x,
        near[1] - 0.05 + sud * 0.02 + way * 0.16,
        0.011,
      )
    }
  },
  front: 0.86,
  height: 0.08,
}

const BASIN = -0.47

/** Hands rubbed under the tap of a basin. */
const washHands: Performance = {
  action: 'work',
  stance: (doer) => {
    const rub = doer.time * 7
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.295 + Math.cos(rub) * 0.018, BASIN - 0.035 + Math.sin(rub) * 0.012),
        handAt(doer, 0.315 - Math.cos(rub) * 0.018, BASIN - 0.03 - Math.sin(rub) * 0.012),
      ),
      lean: doer.figure.stoop + 0.1,
      nod: 0.2,
      turn: 0.7,
    }
  },
  behind: (scenery) =>
    scaled(scenery, (pen) => {
      fillShape(pen, '#dfe6ec', shape('M.27-.4L.41-.4L.43 0L.25 0Z'))
      fillShape(pen, '#f4f7fa', shape('M.27-.4L.32-.4L.31 0L.25 0Z'))
      strokeShape(pen, '#9aa5b0', 0.024, shape('M.47-.49L.47-.64C.47-.71 .36-.71 .34-.63'))
      strokeShape(pen, '#dfe5ea', 0.008, shape('M.462-.5L.462-.64'))
      pen.strokeStyle = withAlpha('#9fdcff', 0.85)
      pen.lineWidth = 0.014
      pen.beginPath()
      pen.moveTo(0.335, -0.625)
      pen.lineTo(0.33, BASIN)
      pen.stroke()
    }),
  before: (scenery) =>
    scaled(scenery, (pen) => {
      fillShape(
        pen,
        '#eef3f7',
        shape('M.12-.47L.56-.47C.56-.37 .47-.33 .42-.33L.27-.33C.2-.33 .12-.37 .12-.47Z'),
      )
      fillShape(
        pen,
        '#ffffff',
        shape('M.12-.47L.2-.47C.2-.39 .24-.35 .29-.33L.27-.33C.2-.33 .12-.37 .12-.47Z'),
      )
      fillRoundRect(pen, '#ffffff', 0.105, BASIN - 0.014, 0.47, 0.026, 0.012)
    }),
  over: ({ pen, near, far, time }) => {
    const [x, y] = [(near[0] + far[0]) / 2, (near[1] + far[1]) / 2]
    for (let sud = 0; sud < 9; sud += 1) {
      const angle = sud * 2.4
      fillEllipse(
        pen,
        withAlpha('#ffffff', 0.92),
        x + Math.cos(angle) * 0.032,
        y + Math.sin(angle) * 0.022,
        0.012 + 0.004 * Math.sin(time * 5 + sud),
      )
    }
    for (let drop = 0; drop < 4; drop += 1) {
      const way = cycle(time * 1.6 + drop / 4, 1)
      fillEllipse(pen, withAlpha('#bfe6fb', 1 - way), x - 0.02 + drop * 0.014, y + 0.01 + way * 0.05, 0.007)
    }
  },
  front: 0.6,
}

/** What is done with a tap, or with a pane. */
export const WATER_AND_GLASS = {
  'clean-window': cleanWindow,
  'wash-hands': washHands,
} as const satisfies Partial<Record<ActivityName, Performance>>
