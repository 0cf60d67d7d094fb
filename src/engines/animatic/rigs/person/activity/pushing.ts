import { darken, lighten, withAlpha } from '../../../draw/colour.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { walk } from '../stances/gait.ts'
import { type Performance, type Scenery, handAt, scaled, withHands } from './performance.ts'

/** Walking behind something on wheels, hands on its handle. */
export function pushing(
  handle: { readonly x: number; readonly y: number },
  drawIt: (pen: Pen, scenery: Scenery) => void,
): Performance {
  return {
    action: 'walk',
    stance: (doer) => {
      const base = walk(doer.figure, doer.pose, { ...doer.manner, near: null, far: null })
      return {
        ...withHands(base, handAt(doer, handle.x, handle.y), handAt(doer, handle.x + 0.02, handle.y)),
        lean: base.lean + 0.06,
      }
    },
    before: (scenery) => scaled(scenery, (pen) => drawIt(pen, scenery)),
    front: 0.96,
  }
}

const pram = pushing({ x: 0.27, y: -0.56 }, (pen, { phase, colour }) => {
  const cloth = colour(/pram|stroller/, '#3d6f9e')
  strokeShape(pen, '#4a505c', 0.018, shape('M.27-.56L.44-.28L.74-.12M.7-.28L.46-.1'))
  fillShape(pen, cloth, shape('M.38-.42L.86-.42C.86-.26 .76-.22 .62-.22C.48-.22 .4-.28 .38-.42Z'))
  fillEllipse(pen, '#f6cba6', 0.56, -0.45, 0.05)
  fillShape(pen, '#fdfaf2', shape('M.54-.42C.62-.48 .74-.47 .82-.42Z'))
  fillShape(pen, darken(cloth, 0.12), shape('M.62-.42C.62-.62 .84-.66 .88-.42Z'))
  fillShape(pen, lighten(cloth, 0.12), shape('M.62-.42C.64-.58 .74-.62 .78-.61C.72-.56 .7-.5 .7-.42Z'))
  drawWheels(pen, [0.46, 0.76], 0.09, phase)
})

const trolley = pushing({ x: 0.26, y: -0.55 }, (pen, { phase }) => {
  strokeShape(pen, '#d8424c', 0.024, shape('M.24-.56L.3-.56'))
  strokeShape(pen, '#8d97a5', 0.016, shape('M.28-.56L.36-.5L.44-.14L.84-.14M.44-.14L.44-.06M.82-.14L.82-.06'))
  for (const [x, y, tone] of [
    [0.46, -0.5, '#6fae4f'],
    [0.58, -0.52, '#e8a33c'],
    [0.7, -0.5, '#d8505a'],
    [0.8, -0.53, '#f2ead2'],
  ] as const)
    fillRoundRect(pen, tone, x - 0.04, y - 0.05, 0.09, 0.16, 0.02)
  fillShape(pen, withAlpha('#c9d2dc', 0.55), shape('M.36-.5L.92-.5L.86-.22L.44-.22Z'))
  strokeShape(
    pen,
    '#8d97a5',
    0.008,
    shape(
      'M.36-.5L.92-.5L.86-.22L.44-.22ZM.5-.5L.54-.22M.64-.5L.65-.22M.78-.5L.76-.22M.38-.4L.9-.4M.41-.31L.88-.31',
    ),
  )
  drawWheels(pen, [0.44, 0.82], 0.04, phase)
})

/** Wheels on the ground that turn with the steps; `xs` and `radius` in body units. */
export function drawWheels(pen: Pen, xs: readonly number[], radius: number, phase: number): void {
  for (const x of xs) {
    fillEllipse(pen, '#2b2f38', x, -radius, radius)
    fillEllipse(pen, '#c9d2dc', x, -radius, radius * 0.7)
    pen.strokeStyle = '#6a727e'
    pen.lineWidth = 0.007
    const turn = phase * (0.09 / radius) * 0.6
    pen.beginPath()
    for (const spoke of [0, 1, 2]) {
      const [dx, dy] = [
        Math.cos(turn + spoke * 1.05) * radius * 0.7,
        Math.sin(turn + spoke * 1.05) * radius * 0.7,
      ]
      pen.moveTo(x - dx, -radius - dy)
      pen.lineTo(x + dx, -radius + dy)
    }
    pen.stroke()
  }
}

/** Bent forward with both hands on something heavy, that somebody else draws. */
const push: Performance = {
  ...pushing({ x: 0.27, y: -0.58 }, () => {}),
  stance: (doer) => {
    const base = walk(doer.figure, doer.pose, { ...doer.manner, near: null, far: null })
    return {
      ...withHands(base, handAt(doer, 0.31, -0.45), handAt(doer, 0.33, -0.47)),
      lean: base.lean + 0.34,
      nod: 0.02,
    }
  },
  front: 0.5,
}

/** Upright under the weight of something large, that somebody else draws: they have one end of it. */
const carryTogether: Performance = {
  ...pushing({ x: 0.2, y: -0.4 }, () => {}),
  stance: (doer) => {
    const base = walk(doer.figure, doer.pose, { ...doer.manner, near: null, far: null })
    return {
      ...withHands(base, handAt(doer, 0.2, -0.4), handAt(doer, 0.23, -0.38)),
      lean: base.lean - 0.05,
      nod: 0.04,
    }
  },
  front: 0.4,
}

/** What is pushed or carried by two. */
export const PUSHING = {
  push,
  'carry-together': carryTogether,
  pram,
  trolley,
} as const satisfies Partial<Record<ActivityName, Performance>>
