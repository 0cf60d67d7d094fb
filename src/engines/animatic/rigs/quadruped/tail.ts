import { lerp } from '../../draw/easing.ts'
import { fillBlob, fillEllipse, fillLimb } from '../../draw/shapes.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'
import type { Species } from './stock.ts'
import type { Stance } from './stance.ts'

const SEGMENTS = 10

/** The tail swings by itself: slowly for cats, fast for dogs. */
export function drawTail(pen: Pen, species: Species, stance: Stance, pose: Pose): void {
  const root: Point = [
    -species.length * 0.46 + stance.bodyX,
    stance.bodyY -
      species.bodyHeight * (stance.kind === 'sit' ? -0.45 : 0.16) -
      stance.tilt * species.length * 0.4,
  ]
  switch (species.tail) {
    case 'none':
      return
    case 'stub':
      fillEllipse(pen, species.tailTip, root[0] - 0.03, root[1], 0.055, 0.05)
      return
    case 'fox':
      return drawBrush(pen, species, root, pose)
    case 'ringed':
      return drawRings(pen, species, root, pose)
    case 'squirrel':
      return drawPlume(pen, species, root, pose)
    case 'horse':
      return drawHair(pen, species, root, pose)
    case 'pig':
      return drawCurl(pen, species, root)
    case 'rudder':
      return drawRudder(pen, species, root, pose)
    case 'string':
      return drawRope(pen, { ...species, coat: species.tailTip }, root, pose, {
        length: 0.52,
        curl: [3.05, -1.9],
        speed: 1.7,
        swing: 0.24,
        taper: 0.42,
      })
    case 'cat':
      return drawRope(pen, species, root, pose, {
        length: 0.46,
        curl: [-2.75, -0.55],
        speed: 2.4,
        swing: 0.22,
        taper: 1,
      })
    case 'dog':
      return drawRope(pen, species, root, pose, {
        length: 0.28,
        curl: [-2.75, -1.2],
        speed: 9,
        swing: 0.35,
        taper: 1,
      })
    case 'lion':
      drawRope(pen, species, root, pose, {
        length: 0.4,
        // It lies on the ground behind whoever sits.
        curl: stance.kind === 'sit' ? [3, 3.3] : [2.5, 1.5],
        speed: 1.6,
        swing: 0.2,
        taper: 0.55,
      })
  }
}

function drawRope(
  pen: Pen,
  species: Species,
  root: Point,
  pose: Pose,
  shape: { length: number; curl: readonly [number, number]; speed: number; swing: number; taper: number },
): void {
  const swing = Math.sin(pose.time * shape.speed + 1) * shape.swing * Math.min(1, pose.energy)
  const points: Point[] = [root]
  for (let index = 1; index <= SEGMENTS; index += 1) {
    const along = index / SEGMENTS
    const angle = lerp(shape.curl[0], shape.curl[1], along) + swing * along * 1.2
    const [x, y] = points.at(-1) ?? root
    points.push([x + Math.cos(angle) * shape.length * 0.115, y + Math.sin(angle) * shape.length * 0.115])
  }
  for (let index = 0; index < SEGMENTS; index += 1) {
    const width = lerp(0.055, 0.032, index / SEGMENTS) * shape.taper
    const colour = index >= SEGMENTS - 3 ? species.tailTip : species.coat
    fillLimb(pen, colour, points[index] ?? root, points[index + 1] ?? root, width, width * 0.97)
  }
  const [tipX, tipY] = points.at(-1) ?? root
  if (species.tail === 'lion') fillEllipse(pen, species.tailTip, tipX, tipY, 0.04, 0.06)
}

function drawBrush(pen: Pen, species: Species, [x, y]: Point, pose: Pose): void {
  const sway = Math.sin(pose.time * 2.4 + 1) * 0.22
  fillBlob(pen, species.coat, [
    [x + 0.04, y],
    [x - 0.12, y - 0.12 + sway * 0.1],
    [x - 0.34, y - 0.1 + sway * 0.2],
    [x - 0.44, y + 0.06 + sway * 0.3],
    [x - 0.3, y + 0.14 + sway * 0.2],
    [x - 0.08, y + 0.1],
  ])
  fillBlob(pen, species.tailTip, [
    [x - 0.3, y - 0.08 + sway * 0.2],
    [x - 0.46, y + 0.05 + sway * 0.3],
    [x - 0.32, y + 0.13 + sway * 0.2],
    [x - 0.29, y + 0.02 + sway * 0.2],
  ])
}

const RINGS = 9

/** A thick tail in rings, as raccoons have it. */
function drawRings(pen: Pen, species: Species, [x, y]: Point, pose: Pose): void {
  const sway = Math.sin(pose.time * 2.2 + 1) * 0.05
  const at = (along: number): Point => [x + 0.03 - along * 0.4, y + 0.03 - along ** 1.6 * (0.14 + sway)]
  for (let ring = 0; ring < RINGS; ring += 1) {
    const [from, to] = [at(ring / RINGS), at((ring + 1) / RINGS)]
    const width = 0.062 - 0.024 * Math.abs(ring / RINGS - 0.45)
    fillLimb(
      pen,
      ring % 2 === 1 || ring === RINGS - 1 ? species.tailTip : species.coat,
      from,
      to,
      width,
      width,
    )
  }
}

/** Up the back and over, larger than its owner. */
/** In body units from its root: up behind the back, its tip curled away. */
const PLUME: readonly Point[] = [
  [0.03, 0.03],
  [-0.1, 0.09],
  [-0.24, 0.03],
  [-0.3, -0.13],
  [-0.26, -0.29],
  [-0.3, -0.41],
  [-0.4, -0.48],
  [-0.37, -0.58],
  [-0.22, -0.63],
  [-0.09, -0.53],
  [-0.05, -0.37],
  [-0.09, -0.2],
  [-0.06, -0.08],
  [0.03, -0.03],
]
const PLUME_MIDDLE: Point = [-0.17, -0.27]

/** A bushy tail, paler along its middle. */
function drawPlume(pen: Pen, species: Species, [x, y]: Point, pose: Pose): void {
  const sway = Math.sin(pose.time * 2 + 1) * 0.02
  const [middleX, middleY] = PLUME_MIDDLE
  for (const [colour, wide, high] of [
    [species.shade, 1, 1],
    [species.coat, 0.86, 0.94],
    [species.tailTip, 0.42, 0.76],
  ] as const)
    fillBlob(
      pen,
      colour,
      PLUME.map(([dx, dy]): Point => {
        const up = middleY + (dy - middleY) * high
        return [x + middleX + (dx - middleX) * wide + sway * -up * 2, y + up]
      }),
    )
}

function drawHair(pen: Pen, species: Species, [x, y]: Point, pose: Pose): void {
  const sway = Math.sin(pose.time * 2.2 + pose.phase * 0.5) * 0.05
  const stream = pose.action === 'run' ? -0.16 : 0
  fillBlob(pen, species.tailTip, [
    [x + 0.03, y - 0.04],
    [x - 0.09 + stream * 0.5, y + 0.02],
    [x - 0.13 + sway + stream, y + 0.28 + stream * 0.6],
    [x - 0.06 + sway + stream, y + 0.36 + stream * 0.9],
    [x - 0.01 + sway * 0.6 + stream * 0.7, y + 0.24],
    [x + 0.03, y + 0.06],
  ])
}

/** It lies behind the body, as an otter's does. */
function drawRudder(pen: Pen, { coat, shade }: Species, [x, y]: Point, pose: Pose): void {
  const sway = Math.sin(pose.time * 1.8) * 0.03
  const low = Math.min(-0.04, y + 0.16)
  fillBlob(pen, shade, [
    [x + 0.08, y - 0.05],
    [x - 0.12, (y + low) / 2 - 0.05],
    [x - 0.4, low - 0.02 - sway],
    [x - 0.38, low + 0.02 - sway],
    [x - 0.1, (y + low) / 2 + 0.07],
    [x + 0.08, y + 0.1],
  ])
  fillLimb(pen, coat, [x + 0.06, y + 0.01], [x - 0.2, low - 0.03 - sway * 0.5], 0.06, 0.03)
}

function drawCurl(pen: Pen, species: Species, [x, y]: Point): void {
  pen.strokeStyle = species.tailTip
  pen.lineWidth = 0.022
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x, y)
  pen.bezierCurveTo(x - 0.12, y - 0.02, x - 0.1, y - 0.12, x - 0.05, y - 0.07)
  pen.bezierCurveTo(x - 0.02, y - 0.02, x - 0.12, y + 0.01, x - 0.14, y - 0.05)
  pen.stroke()
}
