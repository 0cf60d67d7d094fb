import { darken, lighten } from '../draw/colour.ts'
import { hashText } from '../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../draw/shapes.ts'
import type { Rig } from '../rigs/rig.ts'

/** Body units, of which the wall is one high. */
const WIDTH = 0.62
const COURSES = 9
const BRICK = { width: 0.152, height: 1 / COURSES }
const CLAY = ['#a8553f', '#b5624a', '#9c4c3a', '#bd6e52'] as const
const MORTAR = '#cdbfae'
/** Bricks that are knocked out of the side that is struck: their course, and how far they fly. */
const LOOSE = [
  { course: 2, far: 0.16, turn: -2.2 },
  { course: 3, far: 0.3, turn: -3.4 },
  { course: 3, far: 0.06, turn: -1.2 },
  { course: 4, far: 0.22, turn: -2.8 },
] as const

/** The end of a wall of bricks, struck from the left: `progress` above 0, bricks fall out of it and it is cracked. */
export const brickWall: Rig = {
  variants: ['brick-wall'],
  box: () => ({ width: WIDTH + 0.9, height: 1.06 }),
  naturalSize: () => 1.3,
  draw(pen, { seed }, { progress }) {
    fillRoundRect(pen, MORTAR, -WIDTH / 2, -1, WIDTH, 1, 0.006)
    for (let course = 0; course < COURSES; course += 1) drawCourse(pen, course, seed, progress)
    fillRoundRect(pen, '#8c8378', -WIDTH / 2 - 0.02, -1.04, WIDTH + 0.04, 0.05, 0.01)
    fillRoundRect(pen, lighten('#8c8378', 0.25), -WIDTH / 2 - 0.02, -1.04, WIDTH + 0.04, 0.015, 0.006)
    if (progress <= 0) return
    drawCracks(pen)
    for (const brick of LOOSE) drawLoose(pen, brick, progress)
  },
}

function drawCourse(pen: Pen, course: number, seed: number, progress: number): void {
  const y = -(course + 1) * BRICK.height + 0.006
  const shift = course % 2 === 0 ? 0 : -BRICK.width / 2
  for (let x = -WIDTH / 2 + shift; x < WIDTH / 2; x += BRICK.width) {
    const left = Math.max(-WIDTH / 2, x)
    const right = Math.min(WIDTH / 2, x + BRICK.width - 0.008)
    if (right - left < 0.02) continue
    const isOut = progress > 0 && x < -WIDTH / 2 + 0.02 && LOOSE.some((loose) => loose.course === course)
    const clay = CLAY[hashText(`${seed} ${course} ${x.toFixed(2)}`) % CLAY.length] ?? CLAY[0]
    fillRoundRect(pen, isOut ? '#4a3a34' : clay, left, y, right - left, BRICK.height - 0.012, 0.008)
    if (!isOut) fillRoundRect(pen, lighten(clay, 0.14), left, y, right - left, 0.012, 0.006)
  }
}

function drawCracks(pen: Pen): void {
  pen.strokeStyle = '#3c2c28'
  pen.lineWidth = 0.01
  pen.lineJoin = 'round'
  for (const [startY, points] of [
    [-0.4, [0.09, -0.06, 0.13, 0.02, 0.24, -0.08]],
    [-0.46, [0.07, -0.1, 0.15, -0.16, 0.19, -0.3]],
    [-0.26, [0.1, 0.06, 0.16, 0.03, 0.22, 0.14]],
  ] as const) {
    pen.beginPath()
    pen.moveTo(-WIDTH / 2 + 0.02, startY)
    for (let at = 0; at < points.length; at += 2)
      pen.lineTo(-WIDTH / 2 + 0.02 + (points[at] ?? 0), startY + (points[at + 1] ?? 0))
    pen.stroke()
  }
}

/** It flies off in an arch and lies on the ground. */
function drawLoose(pen: Pen, { course, far, turn }: (typeof LOOSE)[number], progress: number): void {
  const way = Math.min(1, progress * 1.6)
  const start = (course + 0.5) * BRICK.height
  const x = -WIDTH / 2 - 0.04 - far * way
  const y = Math.max(BRICK.height * 0.45, start * (1 - way * way) + 0.5 * way * (1 - way))
  fillEllipse(pen, 'rgba(20, 16, 14, 0.22)', x, -0.006, 0.08, 0.012)
  pen.save()
  pen.translate(x, -y)
  pen.rotate(way >= 1 ? 0 : turn * way)
  const [width, height] = [BRICK.width * 0.8, BRICK.height * 0.86]
  fillRoundRect(pen, CLAY[1], -width / 2, -height / 2, width, height, 0.008)
  fillPolygon(pen, darken(CLAY[1], 0.18), [
    [-width / 2, height / 2],
    [width / 2, height / 2],
    [width / 2, height / 4],
    [-width / 2, height / 4],
  ])
  pen.restore()
}
