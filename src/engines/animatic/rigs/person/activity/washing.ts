import { withAlpha } from '../../../draw/colour.ts'
import { type Pen, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import { reach } from '../stance-parts.ts'
import { drawLine } from './draw-line.ts'
import { type Performance, type Scenery, cycle, scaled, upright, withHands } from './performance.ts'

const TUB = '#f4f8fa'
const TUB_SHADE = '#cfdbe3'

function drawTub(pen: Pen, rim: number): void {
  for (const x of [-0.44, 0.62]) fillEllipse(pen, '#d9ac4a', x, -0.02, 0.05, 0.03)
  fillShape(
    pen,
    TUB_SHADE,
    shape(`M-.6 ${rim}L.78 ${rim}C.8-.1 .66-.02 .5-.02L-.34-.02C-.5-.02-.62-.1-.6 ${rim}Z`),
  )
  fillShape(
    pen,
    TUB,
    shape(`M-.6 ${rim}L.7 ${rim}C.7-.12 .58-.06 .42-.05L-.34-.05C-.5-.05-.62-.1-.6 ${rim}Z`),
  )
  fillRoundRect(pen, '#ffffff', -0.65, rim - 0.02, 1.48, 0.045, 0.022)
}

/** Foam that heaps up on water and rocks. */
function drawFoam(pen: Pen, y: number, time: number): void {
  for (let heap = 0; heap < 15; heap += 1) {
    const x = -0.52 + heap * 0.087
    const size = 0.062 + 0.028 * Math.abs(Math.sin(heap * 2.3))
    fillEllipse(pen, heap % 3 === 0 ? '#e6f3fa' : '#ffffff', x, y + Math.sin(time * 1.6 + heap) * 0.006, size)
  }
}

function drawBubbles(pen: Pen, time: number): void {
  pen.strokeStyle = withAlpha('#ffffff', 0.9)
  pen.lineWidth = 0.006
  for (let bubble = 0; bubble < 6; bubble += 1) {
    const way = cycle(time * 0.22 + bubble / 6, 1)
    const x = -0.3 + bubble * 0.17 + Math.sin(time + bubble * 2) * 0.03
    fillEllipse(pen, withAlpha('#cfeefc', 0.5 * (1 - way)), x, -0.5 - way * 0.5, 0.024)
    pen.globalAlpha = 1 - way
    pen.beginPath()
    pen.ellipse(x, -0.5 - way * 0.5, 0.024, 0.024, 0, 0, Math.PI * 2)
    pen.stroke()
    pen.globalAlpha = 1
  }
}

/** In the tub to the shoulders, under foam. */
const bathe: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const wash = Math.sin(time * 2.2)
    const hipY = -0.17
    const shoulder = hipY + figure.shoulderY - figure.hipY
    return {
      ...withHands(
        upright(doer),
        reach(0.12, shoulder + 0.05 + wash * 0.04),
        reach(0.22, shoulder + 0.08 - wash * 0.04),
      ),
      hip: [-0.26, hipY],
      lean: -0.14,
      nod: 0,
      turn: 0.4,
      near: { arm: reach(0.02, shoulder + 0.02 + wash * 0.03), foot: { at: [0.24, -0.1], angle: -0.6 } },
      far: { arm: reach(0.1, shoulder + 0.06 - wash * 0.03), foot: { at: [0.3, -0.1], angle: -0.6 } },
      eyesShut: Math.sin(time * 0.8) > 0.4,
      smile: 0.9,
    }
  },
  behind: ({ pen, k }) => {
    pen.save()
    pen.scale(k, 1)
    strokeShape(pen, '#9aa8b4', 0.024, shape('M.72-.38L.72-.58C.72-.64 .6-.64 .6-.58'))
    pen.restore()
  },
  over: ({ pen, time, skeleton }) => {
    const { figure } = skeleton
    const rim = Math.min(-0.26, -0.17 + (figure.shoulderY - figure.hipY) + 0.1)
    drawFoam(pen, rim - 0.015, time)
    drawTub(pen, rim)
    drawBubbles(pen, time)
  },
  front: 0.9,
}

/** Behind a curtain to the shoulders, lather in the hair, under the rose. */
const shower: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    return {
      ...upright(doer),
      hip: [0.02 * Math.sin(time * 1.1), figure.hipY],
      lean: 0.05 * Math.sin(time * 1.7),
      nod: 0.06 + Math.sin(time * 2.5) * 0.11,
      turn: 0.2,
      eyesShut: true,
      smile: 0.7,
    }
  },
  behind: (scenery) =>
    scaled(scenery, (pen) => {
      fillRoundRect(pen, '#d7e8ee', -0.5, -1.2, 1, 1.2, 0.02)
      pen.strokeStyle = withAlpha('#ffffff', 0.8)
      pen.lineWidth = 0.008
      pen.beginPath()
      for (let row = 1; row < 6; row += 1) {
        pen.moveTo(-0.5, -row * 0.2)
        pen.lineTo(0.5, -row * 0.2)
      }
      for (let column = 1; column < 5; column += 1) {
        pen.moveTo(-0.5 + column * 0.2, -1.2)
        pen.lineTo(-0.5 + column * 0.2, 0)
      }
      pen.stroke()
      strokeShape(pen, '#8e9ba8', 0.022, shape('M.4-.7L.4-1.12C.4-1.18 .14-1.19 .1-1.14'))
      fillShape(pen, '#aeb9c4', shape('M-.05-1.09L.02-1.15L.18-1.15L.22-1.09Z'))
    }),
  over: (scenery) => {
    drawLather(scenery)
    scaled(scenery, (pen) => {
      drawRain(pen, scenery.time)
      drawCurtain(pen, scenery)
    })
  },
  front: 0.56,
  height: 0.2,
}

function drawLather({ pen, skeleton, time }: Scenery): void {
  const { head, figure } = skeleton
  for (let blob = 0; blob < 7; blob += 1) {
    const angle = Math.PI * (1.08 + blob * 0.14)
    fillEllipse(
      pen,
      '#ffffff',
      head[0] + Math.cos(angle) * figure.headHalf * 0.95,
      head[1] + Math.sin(angle) * figure.headHalf * 1.02,
      figure.headHalf * (0.26 + 0.05 * Math.sin(time * 5 + blob * 2)),
    )
  }
}

function drawRain(pen: Pen, time: number): void {
  pen.strokeStyle = withAlpha('#e4f6ff', 0.85)
  pen.lineWidth = 0.007
  pen.beginPath()
  for (let drop = 0; drop < 22; drop += 1) {
    const way = cycle(time * 1.9 + drop * 0.37, 1)
    const x = 0.085 + ((drop % 11) / 10 - 0.5) * (0.24 + way * 0.2)
    const y = -1.08 + way * 1.06
    pen.moveTo(x, y)
    pen.lineTo(x + ((drop % 11) / 10 - 0.5) * 0.012, y + 0.07)
  }
  pen.stroke()
}

function drawCurtain(pen: Pen, { time, colour }: Scenery): void {
  const cloth = colour(/curtain/, '#7fc4d0')
  pen.fillStyle = cloth
  pen.beginPath()
  pen.moveTo(-0.52, -0.78)
  for (let fold = 0; fold <= 8; fold += 1) pen.lineTo(-0.52 + fold * 0.13, -0.79 + (fold % 2) * 0.012)
  for (let fold = 8; fold >= 0; fold -= 1)
    pen.lineTo(-0.52 + fold * 0.13 + Math.sin(time * 1.4 + fold) * 0.012, 0.005)
  pen.fill()
  pen.strokeStyle = withAlpha('#ffffff', 0.35)
  pen.lineWidth = 0.03
  pen.beginPath()
  for (let fold = 0; fold < 7; fold += 1) {
    pen.moveTo(-0.43 + fold * 0.14, -0.76)
    pen.lineTo(-0.43 + fold * 0.14 + Math.sin(time * 1.4 + fold) * 0.012, -0.01)
  }
  pen.stroke()
  drawLine(pen, '#8e9ba8', 0.018, [-0.53, -0.795], [0.53, -0.795])
}

/** What is done with water and soap to oneself. */
export const WASHING = { bathe, shower } as const satisfies Partial<Record<ActivityName, Performance>>
