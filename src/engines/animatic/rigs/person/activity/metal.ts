import { darken, withAlpha } from '../../../draw/colour.ts'
import { type Pen, type Point, fillEllipse, fillRoundRect } from '../../../draw/shapes.ts'
import { arcAt } from '../../../rounds.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { fillShape, shape, strokeShape } from '../../parts.ts'
import type { Skeleton } from '../skeleton.ts'
import { cycle, handAt, planted, scaled, upright, withHands, type Performance } from './performance.ts'
import { drawPlainTable } from './stations.ts'

const TOP = -0.44
/** The seam on the workpiece, from its beginning to its end. */
const SEAM = { from: 0.4, to: 0.56, y: TOP - 0.055 } as const

function seamAt(time: number): number {
  return SEAM.from + (SEAM.to - SEAM.from) * (0.5 - 0.5 * Math.cos(time * 0.6))
}

/** A torch on a seam: while the arc burns, sparks fly, and the mask is before the face. */
const weld: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure, time } = doer
    const x = seamAt(time)
    const lifted = (1 - arcAt(time)) * 0.035
    return {
      ...withHands(
        planted(upright(doer), figure, 0.1, 0.02),
        handAt(doer, x - 0.13, SEAM.y - 0.09 - lifted),
        handAt(doer, 0.33, TOP - 0.05),
      ),
      lean: figure.stoop + 0.26,
      nod: 0.16,
      turn: 0.75,
    }
  },
  before: (scenery) => scaled(scenery, drawWorkpiece),
  near: ({ pen }) => {
    strokeShape(pen, '#2b2f38', 2, shape('M-2 1C-8 6-10 20-6 40'))
    strokeShape(pen, '#3a404c', 2.2, shape('M-2 0L5 2'))
    strokeShape(pen, '#c98a3c', 1.3, shape('M5 2L11 7'))
  },
  over: (scenery) => {
    drawMask(scenery.pen, scenery.skeleton)
    scaled(scenery, (pen) => drawArc(pen, [seamAt(scenery.time), SEAM.y], scenery.time))
  },
  front: 0.95,
}

function drawWorkpiece(pen: Pen): void {
  drawPlainTable(pen, 0.18, 0.88, TOP, '#5f6873')
  fillRoundRect(pen, '#8d97a5', 0.32, TOP - 0.05, 0.44, 0.05, 0.006)
  fillRoundRect(pen, '#aeb8c6', 0.32, TOP - 0.05, 0.44, 0.014, 0.004)
  fillRoundRect(pen, '#79838f', 0.57, TOP - 0.19, 0.05, 0.14, 0.005)
  fillRoundRect(pen, '#98a4b2', 0.57, TOP - 0.19, 0.016, 0.14, 0.005)
}

/** A hood with a dark window, hung on the head as it is bent. */
function drawMask(pen: Pen, { head, figure, tilt }: Skeleton): void {
  const size = figure.headHalf
  pen.save()
  pen.translate(head[0], head[1])
  pen.rotate(tilt)
  pen.scale(size, size)
  const hood = '#3d4654'
  fillShape(pen, hood, shape('M-.5-.9C.1-1.1 .95-.86 1-.1C1.04 .5 .9 1.1 .5 1.32C.1 1.34-.16 .9-.22 .4Z'))
  fillShape(pen, darken(hood, 0.3), shape('M-.5-.9L-.22 .4L-.06 .4L-.28-.94Z'))
  fillRoundRect(pen, '#14181f', 0.34, -0.34, 0.64, 0.46, 0.08)
  fillRoundRect(pen, '#3f8f6a', 0.42, -0.26, 0.5, 0.3, 0.05)
  fillEllipse(pen, darken(hood, 0.4), -0.2, -0.2, 0.11)
  pen.restore()
}

const SPARKS = 30
/** Rings about the arc, from the outermost, and how strong each is. */
const GLOW = [
  [0.24, 0.05],
  [0.19, 0.06],
  [0.145, 0.08],
  [0.105, 0.12],
  [0.07, 0.22],
] as const

function drawArc(pen: Pen, [x, y]: Point, time: number): void {
  const burning = arcAt(time)
  if (burning > 0) {
    const flicker = burning * (0.75 + 0.25 * Math.sin(time * 83) * Math.sin(time * 57))
    for (const [size, strength] of GLOW)
      fillEllipse(pen, withAlpha('#a8dcff', strength * flicker), x, y, size)
    fillEllipse(pen, withAlpha('#ffffff', 0.95 * burning), x, y, 0.028 * (0.8 + 0.4 * flicker))
  } else fillEllipse(pen, withAlpha('#ff8a3c', 0.8), x, y + 0.004, 0.016, 0.007)
  pen.lineCap = 'round'
  for (let spark = 0; spark < SPARKS; spark += 1) {
    const [life, turn] = [0.62, spark * 2.399]
    const way = cycle(time + (spark / SPARKS) * life, life)
    // A spark flies on when the arc has gone out, and none is born then.
    if (arcAt(time - way * life) === 0) continue
    const [speed, rise] = [
      0.24 + 0.24 * Math.abs(Math.sin(turn)),
      0.2 + 0.34 * Math.abs(Math.cos(turn * 1.7)),
    ]
    const across = Math.cos(turn) * speed
    const at = (part: number): Point => [x + across * part, y - rise * part + 0.62 * part * part]
    const [from, to] = [at(Math.max(0, way - 0.16)), at(way)]
    pen.strokeStyle = withAlpha(spark % 3 === 0 ? '#fff3c4' : '#ffc24a', 1 - way * 0.7)
    pen.lineWidth = 0.01
    pen.beginPath()
    pen.moveTo(from[0], from[1])
    pen.lineTo(to[0], to[1])
    pen.stroke()
  }
}

/** What is done with metal. */
export const METAL = { weld } as const satisfies Partial<Record<ActivityName, Performance>>
