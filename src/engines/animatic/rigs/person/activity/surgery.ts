import { withAlpha } from '../../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { type Performance, handAt, scaled, upright, withHands } from './performance.ts'

const TABLE = -0.44

/** Bent over somebody who lies under a cloth, in the light of the great lamp. */
const operate: Performance = {
  action: 'work',
  stance: (doer) => {
    const cut = Math.sin(doer.time * 2.6) * 0.035
    const lift = Math.sin(doer.time * 1.7) * 0.025
    return {
      ...withHands(
        upright(doer),
        handAt(doer, 0.3 + cut, TABLE - 0.15 + lift),
        handAt(doer, 0.42 - cut, TABLE - 0.15 - lift),
      ),
      lean: doer.figure.stoop + 0.3 + lift * 0.8,
      nod: 0.18 - lift * 2,
      turn: 0.75,
      smile: 0,
    }
  },
  behind: (scenery) =>
    scaled(scenery, (pen) => {
      strokeShape(pen, '#aeb9c4', 0.024, shape('M.1-1.36L.3-1.3L.4-1.2'))
      fillShape(pen, withAlpha('#fff7d0', 0.3), shape('M.24-1.14L.6-1.14L.86-.46L.06-.46Z'))
      fillShape(pen, '#d3dde6', shape('M.22-1.14C.26-1.26 .56-1.26 .62-1.14Z'))
      for (const x of [0.32, 0.42, 0.52]) fillEllipse(pen, '#fff3b8', x, -1.145, 0.036, 0.014)
    }),
  before: (scenery) => scaled(scenery, (pen) => drawPatient(pen, scenery.time)),
  near: ({ pen }) => {
    strokeShape(pen, '#dfe7ee', 0.9, shape('M0 0L5 6'))
    fillEllipse(pen, '#7fc4d8', 0, 0, 3)
  },
  far: ({ pen }) => fillEllipse(pen, '#7fc4d8', 0, 0, 3),
  front: 1,
  height: 0.34,
}

function drawPatient(pen: Pen, time: number): void {
  const breath = Math.sin(time * 1.6) * 0.006
  fillRoundRect(pen, '#9aa8b4', 0.42, TABLE + 0.02, 0.12, -TABLE - 0.06, 0.01)
  fillRoundRect(pen, '#7d8b98', 0.3, -0.04, 0.36, 0.04, 0.016)
  fillRoundRect(pen, '#c9d4dc', 0.02, TABLE, 0.94, 0.045, 0.016)
  fillRoundRect(pen, '#ffffff', 0.76, TABLE - 0.05, 0.18, 0.055, 0.025)
  fillEllipse(pen, '#e8b48c', 0.86, TABLE - 0.1, 0.066, 0.062)
  fillShape(pen, '#7fc4b4', shape('M.81-.58C.86-.62 .94-.6 .935-.52C.9-.56 .86-.57 .81-.58Z'))
  strokeShape(pen, '#6a4630', 0.007, shape('M.835-.535L.86-.53'))
  fillShape(
    pen,
    '#7fc4b4',
    shape(
      `M.04 ${TABLE}C.04 ${TABLE - 0.1} .16 ${TABLE - 0.12} .3 ${TABLE - 0.11 - breath}C.5 ${TABLE - 0.15 - breath} .7 ${TABLE - 0.13} .78 ${TABLE - 0.05}L.78 ${TABLE + 0.07}L.04 ${TABLE + 0.07}Z`,
    ),
  )
  fillShape(
    pen,
    '#5fa898',
    shape(`M.04 ${TABLE + 0.03}L.78 ${TABLE + 0.03}L.78 ${TABLE + 0.07}L.04 ${TABLE + 0.07}Z`),
  )
}

/** Mirror and drill at the teeth of somebody in the great chair. */
const treatTeeth: Performance = {
  action: 'work',
  stance: (doer) => {
    const work = Math.sin(doer.time * 7) * 0.01
    const look = Math.sin(doer.time * 1.4)
    return {
      ...withHands(
        upright(doer),
        reach(0.29 + work, (-0.6 - 0.012 * look) * doer.k),
        reach(0.36 + 0.014 * look, (-0.63 + work) * doer.k),
      ),
      lean: doer.figure.stoop + 0.2 + 0.045 * look,
      nod: 0.14 + 0.05 * look,
      turn: 0.75,
      smile: 0.3,
    }
  },
  behind: (scenery) =>
    scaled(scenery, (pen) => {
      strokeShape(pen, '#aeb9c4', 0.02, shape('M.86-.1L.86-1.1L.5-1.14'))
      fillEllipse(pen, '#e9f0f4', 0.46, -1.1, 0.1, 0.05, 0.2)
      fillEllipse(pen, '#fff3b8', 0.45, -1.085, 0.07, 0.03, 0.2)
    }),
  before: (scenery) => scaled(scenery, (pen) => drawInChair(pen, scenery.time)),
  near: ({ pen }) => strokeShape(pen, '#c3ccd6', 0.9, shape('M-2-1L8 3')),
  far: ({ pen }) => {
    strokeShape(pen, '#c3ccd6', 0.9, shape('M2-3L3 6'))
    fillEllipse(pen, '#e9f0f4', 3, 6, 1.6)
  },
  front: 1.04,
  height: 0.2,
}

/** Somebody leans back, the mouth open. */
function drawInChair(pen: Pen, time: number): void {
  fillRoundRect(pen, '#9aa8b4', 0.56, -0.26, 0.09, 0.26, 0.01)
  fillRoundRect(pen, '#7d8b98', 0.46, -0.035, 0.3, 0.035, 0.014)
  fillShape(
    pen,
    '#3f8fa8',
    shape(
      'M.3-.58C.34-.62 .4-.6 .44-.52L.58-.34L.92-.3C.98-.3 .98-.22 .92-.22L.54-.24C.5-.24 .46-.28 .42-.34L.3-.52Z',
    ),
  )
  fillShape(pen, '#e8743c', shape('M.4-.56C.46-.6 .54-.54 .62-.4L.66-.34L.56-.32C.5-.36 .44-.44 .4-.52Z'))
  fillShape(pen, '#3a4a6a', shape('M.6-.4C.7-.44 .8-.4 .9-.34L1-.2L.94-.17L.84-.3L.62-.32Z'))
  fillEllipse(pen, '#2b2f38', 0.97, -0.17, 0.05, 0.026, 0.4)
  fillEllipse(pen, '#e8b48c', 0.38, -0.62, 0.075, 0.07, -0.5)
  fillShape(pen, '#4a2f22', shape('M.32-.6C.29-.68 .34-.72 .4-.7C.37-.67 .35-.63 .34-.58Z'))
  const open = 0.014 + Math.abs(Math.sin(time * 2)) * 0.006
  fillEllipse(pen, '#8a3a34', 0.43, -0.645, 0.018, open, 0.7)
  strokeShape(pen, '#3a2a22', 0.007, shape('M.385-.675L.4-.68'))
}

/** What is done to somebody who lies. */
export const SURGERY = { operate, 'treat-teeth': treatTeeth } as const satisfies Partial<
  Record<ActivityName, Performance>
>
