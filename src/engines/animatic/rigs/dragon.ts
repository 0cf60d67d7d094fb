import { darken, lighten, mix, withAlpha } from '../draw/colour.ts'
import { lerp } from '../draw/easing.ts'
import { fillBlob, fillEllipse, fillPolygon, type Pen, type Point } from '../draw/shapes.ts'
import { coilOf } from './dragon/coil.ts'
import { drawEye, drawLeg, hideOf, isWalking, shaded, treadOf, type Hide } from './dinosaur/parts.ts'
import { gradientDown, inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

/** Dragons, facing right: the winged kind of the West, and the long kind of the East. */
export const dragon: Rig = {
  variants: ['dragon', 'chinese-dragon'],
  box(look, action) {
    if (look.variant === 'chinese-dragon') return { width: 2.1, height: 1.1 }
    // Fire reaches far ahead, and the box is centred on the body.
    const width = isFiery(look) ? 3.5 : action === 'fight' ? 2.8 : 1.96
    return { width, height: 1.42 }
  },
  naturalSize: (look) => (look.variant === 'chinese-dragon' ? 2.6 : 2.8),
  draw: (pen, look, pose) =>
    inHundredths(pen, () =>
      look.variant === 'chinese-dragon'
        ? drawLong(pen, look, fanned(look, pose))
        : drawWinged(pen, look, fanned(look, pose)),
    ),
}

function isAloft(pose: Pose): boolean {
  return (
    pose.action === 'fly' || pose.action === 'take-off' || pose.action === 'land' || pose.action === 'float'
  )
}

function isFiery({ props }: RigLook): boolean {
  return props.some(({ concept }) => concept === 'fire')
}

/** How wide the mouth is open: more than anybody's who speaks. */
const FIERY = 1.2

/** Whose fire is asked for breathes it all the time, now more and now less. */
function fanned(look: RigLook, pose: Pose): Pose {
  return isFiery(look) ? { ...pose, mouth: FIERY + 0.14 * Math.sin(pose.time * 2.4) } : pose
}

function breathesFire(pose: Pose): number {
  if (pose.action === 'fight') return 0.55 + 0.45 * Math.sin(pose.time * 2.4)
  return pose.mouth > 0.55 ? (pose.mouth - 0.55) * 2.2 : 0
}

const WESTERN: Hide = { back: '#b8342e', belly: '#f0c069', mark: '#7a1f24' }

function drawWinged(pen: Pen, look: RigLook, pose: Pose): void {
  const hide = hideOf(look, WESTERN)
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
  drawWing(pen, hide, lift + (aloft ? 0.12 : 0.1), curl, true, bob)
  if (!aloft)
    for (const [x, turn] of [
      [25, Math.PI],
      [-15, 0],
    ] as const)
      drawDragonLeg(pen, hide, x + 4, phase + turn, walking, true)
  pen.save()
  pen.translate(0, -bob)
  drawSpadeTail(pen, hide, pose.time, aloft)
  if (aloft) for (const x of [20, -18]) drawTuckedLeg(pen, hide, x + 4, true)
  drawBody(pen, hide)
  if (aloft) for (const x of [16, -22]) drawTuckedLeg(pen, hide, x, false)
  drawNeckAndHead(pen, hide, pose)
  pen.restore()
  if (!aloft)
    for (const [x, turn] of [
      [-19, Math.PI],
      [21, 0],
    ] as const)
      drawDragonLeg(pen, hide, x, phase + turn, walking, false)
  drawWing(pen, hide, lift, curl, false, bob)
  pen.restore()
}

function drawDragonLeg(pen: Pen, hide: Hide, x: number, phase: number, walking: boolean, far: boolean): void {
  drawLeg(
    pen,
    { hip: [x, -38], thigh: 20, shin: 20, thick: 9.4, stride: 10, lift: 7, bend: x > 0 ? 1 : -1, foot: 9.4 },
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

function drawSpadeTail(pen: Pen, hide: Hide, time: number, aloft: boolean): void {
  let [x, y]: Point = [-20, -46]
  const spine: { x: number; y: number; radius: number; angle: number }[] = []
  for (let step = 0; step <= 14; step += 1) {
    const along = step / 14
    const rise = aloft ? 0.3 : -1.1 * along + 0.9 * along * along * 2
    const angle = Math.PI - rise + Math.sin(time * 1.8 - along * 3) * 0.3 * along
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

function drawNeckAndHead(pen: Pen, hide: Hide, pose: Pose): void {
  const sway = Math.sin(pose.time * 1.2) * 2
  const head: Point = [58 + sway, -92 + Math.cos(pose.time * 1.2)]
  for (let spike = 0; spike < 4; spike += 1) {
    const along = (spike + 0.6) / 4
    const x = lerp(22, head[0] - 8, along ** 1.4)
    const y = lerp(-64, head[1] - 4, along)
    fillPolygon(pen, hide.mark, [
      [x - 1, y + 5],
      [x - 9, y - 4],
      [x + 4, y - 2],
    ])
  }
  pen.fillStyle = gradientDown(pen, head[1], -40, lighten(hide.back, 0.16), hide.back)
  pen.beginPath()
  pen.moveTo(16, -62)
  pen.bezierCurveTo(34, -68, 30, -86, head[0] - 8, head[1] - 6)
  pen.lineTo(head[0] + 2, head[1] + 8)
  pen.bezierCurveTo(48, -72, 52, -54, 38, -43)
  pen.quadraticCurveTo(24, -38, 16, -62)
  pen.fill()
  pen.fillStyle = hide.belly
  pen.beginPath()
  pen.moveTo(head[0] + 1, head[1] + 8)
  pen.bezierCurveTo(48, -72, 52, -54, 38, -43)
  pen.bezierCurveTo(44, -54, 41, -70, head[0] - 4, head[1] + 6)
  pen.fill()
  pen.save()
  pen.translate(head[0], head[1])
  pen.rotate(pose.look * 0.5 + 0.08 + Math.sin(pose.time * 1.5) * 0.03)
  drawDragonHead(pen, hide, pose)
  pen.restore()
}

function drawDragonHead(pen: Pen, hide: Hide, pose: Pose): void {
  const fire = breathesFire(pose)
  const jaw = Math.max(Math.min(1, pose.mouth) * 0.45, Math.min(1, fire) * 0.4)
  if (fire > 0) drawFire(pen, 30, 3, fire, pose.time)
  pen.save()
  pen.rotate(jaw)
  fillBlob(pen, mix(hide.back, hide.belly, 0.45), [
    [-6, 3],
    [16, 4],
    [31, 4],
    [30, 9],
    [12, 11],
    [-6, 9],
  ])
  pen.restore()
  for (let tooth = 0; tooth < 4; tooth += 1) {
    fillPolygon(pen, '#fffaf0', [
      [12 + tooth * 5, 3],
      [15 + tooth * 5, 3],
      [13.5 + tooth * 5, 7],
    ])
  }
  for (const [length, tone] of [
    [24, darken('#e8d9b0', 0.2)],
    [28, '#f0e4c4'],
  ] as const) {
    pen.fillStyle = tone
    pen.beginPath()
    pen.moveTo(-3, -9)
    pen.quadraticCurveTo(-12, -17, -length, -15)
    pen.quadraticCurveTo(-12, -9, -7, -4)
    pen.fill()
  }
  fillBlob(pen, gradientDown(pen, -12, 6, lighten(hide.back, 0.2), hide.back), [
    [-12, 5],
    [-11, -8],
    [2, -13],
    [14, -8],
    [24, -8],
    [35, -4],
    [35, 4],
    [14, 6],
  ])
  fillPolygon(pen, hide.mark, [
    [-9, 0],
    [-22, 3],
    [-9, 7],
  ])
  drawEye(pen, 6, -5.4, 3, '#ffd23f', pose.time)
  pen.strokeStyle = darken(hide.back, 0.4)
  pen.lineWidth = 1.5
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(2, -9.6)
  pen.lineTo(10.4, -8)
  pen.stroke()
  fillEllipse(pen, darken(hide.back, 0.45), 31, -4, 1.3, 0.9)
}

/** A cone of fire with ragged layers. */
function drawFire(pen: Pen, x: number, y: number, power: number, time: number): void {
  for (const [reach, half, colour] of [
    [46, 13, '#ff5a2a'],
    [36, 9, '#ffa02e'],
    [22, 5, '#fff0b0'],
  ] as const) {
    pen.fillStyle = withAlpha(colour, 0.94)
    pen.beginPath()
    pen.moveTo(x, y - 2)
    for (let step = 1; step <= 6; step += 1) {
      const along = step / 6
      pen.lineTo(
        x + reach * power * along,
        y - half * Math.max(1, power) * along * (1 + 0.25 * Math.sin(time * 29 + step * 2.3)) - along * 3,
      )
    }
    pen.lineTo(x + reach * power * 1.12, y)
    for (let step = 6; step >= 1; step -= 1) {
      const along = step / 6
      pen.lineTo(
        x + reach * power * along,
        y + half * Math.max(1, power) * along * (1 + 0.25 * Math.sin(time * 31 + step * 1.7)),
      )
    }
    pen.fill()
  }
}

function drawWing(pen: Pen, hide: Hide, lift: number, curl: number, far: boolean, bob: number): void {
  const shoulder: Point = [far ? 14 : 6, -60 - bob]
  const reach = 58
  const angle = lift * 1.1
  const elbow: Point = [
    shoulder[0] - 6,
    shoulder[1] - Math.sin(angle) * reach * 0.62 - (1 - Math.abs(lift)) * 6,
  ]
  const tips: Point[] = [0, 1, 2, 3].map((finger) => {
    const turn = angle + curl * 0.3 - finger * 0.34
    const length = reach * (1.06 - finger * 0.13)
    return [elbow[0] - Math.cos(turn) * length * 0.9, elbow[1] - Math.sin(turn) * length * 0.72 + finger * 7]
  })
  const skin = shaded(mix(hide.back, hide.belly, 0.34), far)
  const first = tips[0]!
  pen.fillStyle = gradientDown(
    pen,
    Math.min(elbow[1], first[1]),
    shoulder[1] + 24,
    lighten(skin, 0.18),
    darken(skin, 0.12),
  )
  pen.beginPath()
  pen.moveTo(shoulder[0] + 6, shoulder[1] + 4)
  pen.lineTo(elbow[0], elbow[1])
  pen.lineTo(first[0], first[1])
  for (let finger = 1; finger < tips.length; finger += 1) {
    const from = tips[finger - 1]!
    const to = tips[finger]!
    pen.quadraticCurveTo((from[0] + to[0]) / 2 + 8, (from[1] + to[1]) / 2, to[0], to[1])
  }
  pen.quadraticCurveTo(shoulder[0] - 20, shoulder[1] + 6, shoulder[0] - 18, shoulder[1] + 10)
  pen.closePath()
  pen.fill()
  pen.strokeStyle = shaded(darken(hide.back, 0.12), far)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.lineWidth = 3.4
  pen.beginPath()
  pen.moveTo(shoulder[0] + 2, shoulder[1] + 4)
  pen.lineTo(elbow[0], elbow[1])
  pen.lineTo(first[0], first[1])
  pen.stroke()
  pen.lineWidth = 1.6
  pen.beginPath()
  for (const tip of tips.slice(1)) {
    pen.moveTo(elbow[0], elbow[1])
    pen.quadraticCurveTo((elbow[0] + tip[0]) / 2, (elbow[1] + tip[1]) / 2 - 4, tip[0], tip[1])
  }
  pen.stroke()
  fillPolygon(pen, '#f4e8c8', [
    [elbow[0] - 2, elbow[1]],
    [elbow[0] + 4, elbow[1] - 8],
    [elbow[0] + 3, elbow[1] + 1],
  ])
}

const EASTERN: Hide = { back: '#2f9e5f', belly: '#f6dc8c', mark: '#e8a32e' }

/** The long dragon: a body that runs in waves, a mane, antlers, whiskers, four clawed feet. */
function drawLong(pen: Pen, look: RigLook, pose: Pose): void {
  const hide = hideOf(look, EASTERN)
  const rings = 44
  const spine = Array.from({ length: rings + 1 }, (_, ring) => {
    const along = ring / rings
    const [x, y] = coilOf(along, pose.time)
    return {
      x: x * 100,
      y: y * 100,
      radius: along < 0.12 ? lerp(7.6, 10.4, along / 0.12) : lerp(10.4, 2, ((along - 0.12) / 0.88) ** 1.4),
    }
  })
  for (const at of [12, 30]) drawLongLeg(pen, spine[at]!, hide, pose.time + at, true)
  drawSpineFin(pen, spine, hide, pose.time)
  drawTailTuft(pen, spine[rings]!, hide, pose.time)
  drawCoils(pen, spine, hide)
  for (const at of [9, 27]) drawLongLeg(pen, spine[at]!, hide, pose.time + at + 1.4, false)
  const neck = spine[0]!
  pen.save()
  pen.translate(neck.x + 3, neck.y - 3)
  pen.rotate(Math.sin(pose.time * 1.4) * 0.08 + pose.look * 0.4)
  drawLongHead(pen, hide, pose)
  pen.restore()
}

interface Ring {
  readonly x: number
  readonly y: number
  readonly radius: number
}

function drawCoils(pen: Pen, spine: readonly Ring[], hide: Hide): void {
  pen.fillStyle = hide.belly
  pen.beginPath()
  for (const ring of spine) pen.lineTo(ring.x, ring.y - ring.radius * 0.2)
  for (const ring of spine.toReversed()) pen.lineTo(ring.x, ring.y + ring.radius)
  pen.fill()
  pen.fillStyle = gradientDown(pen, -86, -26, lighten(hide.back, 0.22), hide.back, darken(hide.back, 0.16))
  pen.beginPath()
  for (const ring of spine) pen.lineTo(ring.x, ring.y - ring.radius)
  for (const ring of spine.toReversed()) pen.lineTo(ring.x, ring.y + ring.radius * 0.42)
  pen.fill()
  pen.strokeStyle = withAlpha(lighten(hide.back, 0.45), 0.5)
  pen.lineWidth = 0.8
  pen.beginPath()
  for (const [index, ring] of spine.entries()) {
    if (index % 2 === 1) continue
    for (const row of [-0.55, 0]) {
      pen.moveTo(ring.x + 2, ring.y + ring.radius * row - ring.radius * 0.26)
      pen.quadraticCurveTo(
        ring.x - 2,
        ring.y + ring.radius * row,
        ring.x + 2,
        ring.y + ring.radius * row + ring.radius * 0.26,
      )
    }
  }
  pen.stroke()
  pen.strokeStyle = withAlpha(darken(hide.belly, 0.35), 0.5)
  pen.beginPath()
  for (const ring of spine) {
    pen.moveTo(ring.x, ring.y + ring.radius * 0.46)
    pen.lineTo(ring.x - 0.6, ring.y + ring.radius * 0.96)
  }
  pen.stroke()
}

function drawSpineFin(pen: Pen, spine: readonly Ring[], hide: Hide, time: number): void {
  pen.fillStyle = hide.mark
  pen.beginPath()
  for (const [index, ring] of spine.entries()) {
    if (index % 2 === 1 || index > 40) continue
    const height = ring.radius * 0.9 + 1.5
    pen.moveTo(ring.x + 3, ring.y - ring.radius * 0.8)
    pen.quadraticCurveTo(
      ring.x,
      ring.y - ring.radius - height,
      ring.x - 4 + Math.sin(time * 5 + index) * 0.8,
      ring.y - ring.radius - height,
    )
    pen.lineTo(ring.x - 3, ring.y - ring.radius * 0.8)
  }
  pen.fill()
}

function drawTailTuft(pen: Pen, end: Ring, hide: Hide, time: number): void {
  for (const turn of [-0.5, -0.15, 0.2, 0.5]) {
    pen.fillStyle = turn < 0 ? hide.mark : lighten(hide.mark, 0.2)
    pen.save()
    pen.translate(end.x, end.y)
    pen.rotate(Math.PI + turn + Math.sin(time * 3 + turn * 4) * 0.14)
    pen.beginPath()
    pen.moveTo(-3, -2)
    pen.quadraticCurveTo(9, -4, 18, 0)
    pen.quadraticCurveTo(9, 4, -3, 2)
    pen.fill()
    pen.restore()
  }
}

function drawLongLeg(pen: Pen, ring: Ring, hide: Hide, time: number, far: boolean): void {
  const colour = shaded(hide.back, far)
  pen.save()
  pen.translate(ring.x + (far ? 4 : 0), ring.y + ring.radius * 0.5)
  pen.rotate(Math.sin(time * 2.2) * 0.24 + 0.3)
  pen.strokeStyle = colour
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.lineWidth = 5
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.lineTo(-4, 10)
  pen.lineTo(5, 16)
  pen.stroke()
  pen.strokeStyle = '#f4e8c8'
  pen.lineWidth = 1.5
  pen.beginPath()
  for (const turn of [-0.5, 0.1, 0.7, 1.3]) {
    pen.moveTo(6, 17)
    pen.lineTo(6 + Math.cos(turn) * 6, 17 + Math.sin(turn) * 6)
  }
  pen.stroke()
  pen.restore()
}

function drawLongHead(pen: Pen, hide: Hide, pose: Pose): void {
  const time = pose.time
  for (let lock = 0; lock < 8; lock += 1) {
    const turn = Math.PI * (0.62 + lock * 0.11) + Math.sin(time * 2.6 + lock) * 0.1
    pen.fillStyle = lock % 2 === 0 ? hide.mark : lighten(hide.mark, 0.24)
    pen.save()
    pen.rotate(turn)
    pen.beginPath()
    pen.moveTo(0, -4)
    pen.quadraticCurveTo(14, -5, 23, 0)
    pen.quadraticCurveTo(12, 4, 0, 4)
    pen.fill()
    pen.restore()
  }
  pen.strokeStyle = '#d9b36a'
  pen.lineWidth = 2.4
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  for (const x of [-1, 4]) {
    pen.beginPath()
    pen.moveTo(x, -9)
    pen.lineTo(x - 7, -20)
    pen.lineTo(x - 4, -28)
    pen.moveTo(x - 7, -20)
    pen.lineTo(x - 14, -23)
    pen.stroke()
  }
  const fire = breathesFire(pose)
  const jaw = 0.1 + Math.min(1, pose.mouth) * 0.4 + Math.min(1, fire) * 0.2
  if (fire > 0) drawFire(pen, 26, 4, fire, pose.time)
  pen.save()
  pen.rotate(jaw)
  fillBlob(pen, mix(hide.back, hide.belly, 0.4), [
    [-6, 3],
    [12, 5],
    [27, 4],
    [26, 10],
    [8, 12],
    [-6, 9],
  ])
  fillPolygon(pen, '#e2523a', [
    [4, 5],
    [24, 5],
    [20, 7],
  ])
  pen.restore()
  fillBlob(pen, gradientDown(pen, -13, 6, lighten(hide.back, 0.24), hide.back), [
    [-12, 4],
    [-10, -9],
    [3, -13],
    [13, -7],
    [22, -9],
    [31, -6],
    [31, 3],
    [12, 6],
  ])
  fillEllipse(pen, lighten(hide.back, 0.3), 27, -6, 4.4, 3.6)
  fillEllipse(pen, darken(hide.back, 0.45), 29, -6, 1.2, 0.9)
  for (let tooth = 0; tooth < 3; tooth += 1) {
    fillPolygon(pen, '#fffaf0', [
      [13 + tooth * 5, 3.6],
      [16 + tooth * 5, 3.6],
      [14.5 + tooth * 5, 7],
    ])
  }
  drawEye(pen, 7, -6, 3.3, '#ffd23f', time)
  fillBlob(pen, hide.mark, [
    [0, -11],
    [10, -12],
    [13, -9],
    [3, -8.6],
  ])
  pen.strokeStyle = lighten(hide.mark, 0.3)
  pen.lineWidth = 1.1
  pen.beginPath()
  for (const dip of [0, 3]) {
    pen.moveTo(28, -3 + dip)
    pen.bezierCurveTo(
      38,
      -2 + dip + Math.sin(time * 3) * 3,
      30,
      14 + dip,
      40,
      17 + dip + Math.sin(time * 3 + 1) * 3,
    )
  }
  pen.stroke()
  fillBlob(pen, hide.mark, [
    [2, 11],
    [10, 12],
    [4, 22],
    [-2, 19],
  ])
}
