import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { fillBlob, fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { drawLeg, hideOf, isWalking, shaded, treadOf, type Hide } from '../dinosaur/parts.ts'
import { REACH } from '../dinosaur/reach.ts'
import { gradientDown } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawNeckAndHead } from './winged-head.ts'
import { drawWing } from './wing.ts'

function isAloft(pose: Pose): boolean {
  return (
    pose.action === 'fly' || pose.action === 'take-off' || pose.action === 'land' || pose.action === 'float'
  )
}

const HYDRA: Hide = { back: '#3f7d5a', belly: '#d9d08c', mark: '#2a5244' }

function isHydra({ variant }: RigLook): boolean {
  return variant === 'hydra'
}

/** Their mouths open less than those of who breathes fire. */
const MUTE = 0.5
/** How far each neck of a hydra leans from that of a dragon, radians, and its size. */
const NECKS = [
  [-1.3, 0.8],
  [0.56, 0.74],
  [-0.82, 0.92],
  [0.2, 0.88],
  [-0.34, 1],
] as const

function drawManyHeads(pen: Pen, hide: Hide, pose: Pose): void {
  for (const [index, [lean, size]] of NECKS.entries()) {
    pen.save()
    pen.translate(26, -50)
    pen.rotate(lean + 0.05 * Math.sin(pose.time * 1.3 + index * 1.7))
    pen.scale(size, size)
    pen.translate(-26, 50)
    // Each looks ahead, however its neck leans.
    drawNeckAndHead(pen, hide, {
      ...pose,
      time: pose.time + index * 0.8,
      mouth: Math.min(MUTE, pose.mouth),
      look: pose.look - lean * 1.9,
    })
    pen.restore()
  }
}

const WESTERN: Hide = { back: '#b8342e', belly: '#f0c069', mark: '#7a1f24' }

/** The winged dragon of the West, on four legs. */
export function drawWinged(pen: Pen, look: RigLook, pose: Pose): void {
  const hide = hideOf(look, isHydra(look) ? HYDRA : WESTERN)
  if (pose.action === 'sleep') return drawAsleep(pen, hide, look, pose)
  const aloft = isAloft(pose)
  const beat = pose.time * (aloft ? 5.4 : 1.4) + look.seed
  const lift = aloft ? Math.sin(beat) * 0.9 + 0.1 : 0.55 + Math.sin(beat) * 0.06
  const curl = aloft ? Math.cos(beat) : 0.2
  const walking = isWalking(pose)
  const phase = treadOf(pose)
  const bob = aloft
    ? Math.sin(beat + 0.8) * 3
    : walking
      ? Math.abs(Math.sin(phase)) * 1.8
      : Math.sin(pose.time * 1.6) * 0.7
  pen.save()
  pen.translate(0, aloft ? -24 : 0)
  if (!isHydra(look)) drawWing(pen, hide, lift + (aloft ? 0.12 : 0.1), curl, true, bob)
  if (!aloft)
    for (const [x, turn] of [
      [25, Math.PI],
      [-15, 0],
    ] as const)
      drawDragonLeg(pen, hide, x + 4, phase + turn, walking, true)
  pen.save()
  pen.translate(0, -bob)
  drawSpadeTail(pen, hide, pose.time, aloft ? DROOPING : RAISED)
  if (aloft) for (const x of [20, -18]) drawTuckedLeg(pen, hide, x + 4, true)
  drawBody(pen, hide)
  if (aloft) for (const x of [16, -22]) drawTuckedLeg(pen, hide, x, false)
  if (isHydra(look)) drawManyHeads(pen, hide, pose)
  else drawNeckAndHead(pen, hide, pose)
  pen.restore()
  if (!aloft)
    for (const [x, turn] of [
      [-19, Math.PI],
      [21, 0],
    ] as const)
      drawDragonLeg(pen, hide, x, phase + turn, walking, false)
  if (!isHydra(look)) drawWing(pen, hide, lift, curl, false, bob)
  pen.restore()
}

/** How far a body that lies is below one that stands. */
const LYING = 22

/** On its belly, the chin on the ground and the wings along its sides. */
function drawAsleep(pen: Pen, hide: Hide, look: RigLook, pose: Pose): void {
  const breath = Math.sin(pose.time * 1.3) * 0.8
  pen.save()
  pen.translate(0, LYING - breath)
  if (!isHydra(look)) drawWing(pen, hide, 0.14, 0.2, true, 0)
  drawSpadeTail(pen, hide, 0, LAID)
  for (const x of [24, -14]) drawTuckedLeg(pen, hide, x, true)
  drawBody(pen, hide)
  for (const x of [20, -18]) drawTuckedLeg(pen, hide, x, false)
  pen.save()
  pen.translate(26, -50)
  pen.rotate(1.2)
  pen.translate(-26, 50)
  drawNeckAndHead(pen, hide, { ...pose, time: 0, mouth: 0, look: -2.3 })
  pen.restore()
  if (!isHydra(look)) drawWing(pen, hide, 0.05 + breath * 0.02, 0.2, false, 0)
  pen.restore()
}

function drawDragonLeg(pen: Pen, hide: Hide, x: number, phase: number, walking: boolean, far: boolean): void {
  drawLeg(
    pen,
    {
      hip: [x, -38],
      thigh: 20,
      shin: 20,
      thick: 9.4,
      stride: REACH.dragon,
      lift: 7,
      bend: x > 0 ? 1 : -1,
      foot: 9.4,
    },
    phase,
    walking,
    shaded(hide.back, far),
    '#f4e8c8',
  )
}

function drawTuckedLeg(pen: Pen, hide: Hide, x: number, far: boolean): void {
  const colour = shaded(hide.back, far)
  fillBlob(pen, colour, [
    [x - 8, -38],
    [x + 7, -38],
    [x + 4, -26],
    [x - 10, -20],
    [x - 20, -21],
    [x - 10, -28],
  ])
  for (let claw = 0; claw < 3; claw += 1) {
    fillPolygon(pen, '#f4e8c8', [
      [x - 14 - claw * 3, -22],
      [x - 21 - claw * 2, -18 + claw],
      [x - 15 - claw * 2, -19],
    ])
  }
}

/** How far a tail falls from one part to the next, radians, and how far it swings. */
interface Bearing {
  readonly swing: number
  fall(along: number): number
}
const DROOPING: Bearing = { swing: 0.3, fall: () => 0.3 }
const RAISED: Bearing = { swing: 0.3, fall: (along) => -1.1 * along + 0.9 * along * along * 2 }
const LAID: Bearing = { swing: 0, fall: (along) => 0.55 * (1 - along) }

function drawSpadeTail(pen: Pen, hide: Hide, time: number, { swing, fall }: Bearing): void {
  let [x, y]: Point = [-20, -46]
  const spine: { x: number; y: number; radius: number; angle: number }[] = []
  for (let step = 0; step <= 14; step += 1) {
    const along = step / 14
    const angle = Math.PI - fall(along) + Math.sin(time * 1.8 - along * 3) * swing * along
    spine.push({ x, y, radius: lerp(15, 2, along ** 0.8), angle })
    x += Math.cos(angle) * 4.9
    y += Math.sin(angle) * 4.9
  }
  const last = spine[spine.length - 1]!
  pen.save()
  pen.translate(last.x, last.y)
  pen.rotate(last.angle)
  fillPolygon(pen, hide.mark, [
    [-2, -2],
    [2, -9],
    [17, 0],
    [2, 9],
    [-2, 2],
  ])
  pen.restore()
  pen.fillStyle = gradientDown(pen, -62, -30, lighten(hide.back, 0.12), hide.back, darken(hide.back, 0.18))
  pen.beginPath()
  for (const ring of spine)
    pen.lineTo(ring.x + Math.sin(ring.angle) * ring.radius, ring.y - Math.cos(ring.angle) * ring.radius)
  for (const ring of spine.toReversed())
    pen.lineTo(ring.x - Math.sin(ring.angle) * ring.radius, ring.y + Math.cos(ring.angle) * ring.radius)
  pen.fill()
  for (const [index, ring] of spine.entries()) {
    if (index % 2 === 1 || index > 12) continue
    const height = 8 - index * 0.45
    const topX = ring.x - Math.sin(ring.angle) * ring.radius
    const topY = ring.y + Math.cos(ring.angle) * ring.radius
    fillPolygon(pen, hide.mark, [
      [topX - 4, topY + 1.5],
      [topX - 3, topY - height],
      [topX + 4, topY + 1.5],
    ])
  }
}

function drawBody(pen: Pen, hide: Hide): void {
  const outline: readonly Point[] = [
    [-32, -46],
    [-22, -62],
    [2, -66],
    [24, -66],
    [38, -56],
    [36, -38],
    [14, -28],
    [-14, -28],
    [-30, -34],
  ]
  for (let spike = 0; spike < 5; spike += 1) {
    const x = 22 - spike * 10.4
    fillPolygon(pen, hide.mark, [
      [x - 5, -60],
      [x - 4, -74 + Math.abs(spike - 1.5)],
      [x + 5, -61],
    ])
  }
  fillBlob(
    pen,
    gradientDown(pen, -66, -28, lighten(hide.back, 0.18), hide.back, darken(hide.back, 0.14)),
    outline,
  )
  pen.save()
  pen.clip()
  fillEllipse(pen, hide.belly, 12, -28, 32, 13, -0.2)
  pen.strokeStyle = withAlpha(darken(hide.belly, 0.4), 0.45)
  pen.lineWidth = 0.9
  pen.beginPath()
  for (let plate = 0; plate < 7; plate += 1) {
    pen.moveTo(-14 + plate * 8, -40)
    pen.quadraticCurveTo(-10 + plate * 8, -32, -14 + plate * 8, -24)
  }
  pen.stroke()
  drawScales(pen, hide)
  pen.restore()
}

function drawScales(pen: Pen, hide: Hide): void {
  pen.strokeStyle = withAlpha(hide.mark, 0.35)
  pen.lineWidth = 0.8
  pen.beginPath()
  for (let row = 0; row < 4; row += 1) {
    for (let scale = 0; scale < 8; scale += 1) {
      const x = -26 + scale * 7 + (row % 2) * 3.5
      const y = -60 + row * 6
      pen.moveTo(x - 3, y)
      pen.quadraticCurveTo(x, y + 4, x + 3, y)
    }
  }
  pen.stroke()
}
