import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp } from '../../draw/easing.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { drawFinned } from '../fish/finned.ts'
import type { Pose, RigLook } from '../rig.ts'

const RADIUS = 44
const MIDDLE = -42
/** Half the width of the opening, and where it lies. */
const RIM = 27
const RIM_Y = -77
const WATER_Y = -64
const WATER_HALF = 38
/** Of a fish in there, against one outside: more of them are smaller. */
const FISH_SCALE = 0.34
/** As many have room one above the other. */
const ROWS = 3

/** A round bowl of glass with water in it, and as many goldfish as it has colours. */
export function drawFishbowl(pen: Pen, colour: Hex, pose: Pose, { colours, seed }: RigLook): void {
  fillEllipse(pen, withAlpha('#10202c', 0.2), 0, 0, 34, 4)
  fillEllipse(pen, withAlpha('#dff3fb', 0.3), 0, MIDDLE, RADIUS, RADIUS - 2)
  drawWater(pen)
  const kept = colours.length === 0 ? [colour] : colours
  const size = FISH_SCALE * Math.min(1, Math.sqrt(ROWS / kept.length))
  kept.forEach((own, index) => {
    const time = pose.time * (0.7 + index * 0.13) + index * 2.1
    pen.save()
    pen.translate(
      Math.sin(time) * (kept.length > ROWS ? 19 : 14),
      MIDDLE + 16 - heightOf(index, kept.length) + Math.sin(time * 1.7) * 3,
    )
    // It turns round at either end.
    const turn = clamp(Math.cos(time) * 5, -1, 1)
    pen.scale(size * (turn < 0 ? Math.min(turn, -0.3) : Math.max(turn, 0.3)), size)
    drawFinned(pen, { variant: 'goldfish', colours: [own], props: [], seed: seed + index }, pose)
    pen.restore()
  })
  drawGlass(pen)
}

/** Above the lowest of them. */
function heightOf(index: number, total: number): number {
  return total <= ROWS ? index * 11 : ((index * 0.618) % 1) * 30 - 2
}

function drawWater(pen: Pen): void {
  pen.save()
  pen.beginPath()
  pen.ellipse(0, MIDDLE, RADIUS - 2, RADIUS - 4, 0, 0, Math.PI * 2)
  pen.clip()
  pen.fillStyle = withAlpha('#5fb8dc', 0.62)
  pen.fillRect(-RADIUS, WATER_Y, RADIUS * 2, RADIUS * 2)
  fillEllipse(pen, '#d9c79a', 0, 2, 40, 13)
  for (const [x, y, tone] of [
    [-18, -6, '#b98f5f'],
    [-6, -9, '#8fa3ad'],
    [7, -8, '#c9a878'],
    [19, -6, '#9a7f6a'],
  ] as const)
    fillEllipse(pen, tone, x, y, 5, 3.4)
  pen.strokeStyle = '#3f9a5c'
  pen.lineWidth = 3
  pen.lineCap = 'round'
  pen.beginPath()
  for (const [x, top] of [
    [22, -44],
    [27, -36],
    [-28, -34],
  ] as const) {
    pen.moveTo(x, -8)
    pen.quadraticCurveTo(x + 7, (top - 8) / 2, x - 1, top)
  }
  pen.stroke()
  pen.restore()
  fillEllipse(pen, withAlpha('#c9eefb', 0.85), 0, WATER_Y, WATER_HALF - 2, 4)
}

function drawGlass(pen: Pen): void {
  pen.strokeStyle = withAlpha('#ffffff', 0.75)
  pen.lineWidth = 2
  pen.beginPath()
  pen.ellipse(0, MIDDLE, RADIUS - 1, RADIUS - 3, 0, -0.93, Math.PI + 0.93)
  pen.stroke()
  pen.lineWidth = 2.6
  pen.strokeStyle = lighten('#bfe3f2', 0.4)
  pen.beginPath()
  pen.ellipse(0, RIM_Y, RIM, 4.5, 0, 0, Math.PI * 2)
  pen.stroke()
  pen.strokeStyle = withAlpha(darken('#bfe3f2', 0.3), 0.6)
  pen.lineWidth = 1
  pen.stroke()
  pen.strokeStyle = withAlpha('#ffffff', 0.7)
  pen.lineWidth = 5
  pen.lineCap = 'round'
  pen.beginPath()
  pen.ellipse(0, MIDDLE, RADIUS - 9, RADIUS - 11, 0, Math.PI * 0.92, Math.PI * 1.22)
  pen.stroke()
}
