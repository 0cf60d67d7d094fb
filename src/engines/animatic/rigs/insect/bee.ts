import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Pose, RigLook } from '../rig.ts'
import type { Bee } from './species.ts'

const TRUNK = { x: -9, y: -44, length: 27 }
const HEAD = { x: 23, y: -48, radius: 14 }

/** A bee in profile, in hundredths: round trunk, gauzy wings too fast to see, legs that dangle. */
export function drawBee(pen: Pen, kind: Bee, look: RigLook, pose: Pose): void {
  const coat = look.colours[0] ?? kind.coat
  const isResting = pose.action === 'sleep' || pose.action === 'sit'
  const hover = isResting ? 0 : Math.sin(pose.time * 5.2) * 1.2
  pen.translate(0, hover)
  drawWing(pen, pose, isResting, 0.28, 0.5)
  drawLegs(pen, kind, pose)
  drawTrunk(pen, kind, coat)
  drawHead(pen, kind, coat, pose)
  drawWing(pen, pose, isResting, 0, 0.72)
}

/** Two ghosts of each wing stand for the blur of the beat. */
function drawWing(pen: Pen, pose: Pose, isResting: boolean, back: number, strength: number): void {
  const beats = isResting ? [0.9] : [Math.sin(pose.time * 61) * 0.3, Math.sin(pose.time * 61 + 2) * 0.3]
  for (const beat of beats) {
    for (const [angle, length, width] of [
      [-1.95, 32, 11],
      [-2.45, 22, 8],
    ] as const) {
      pen.save()
      pen.translate(-1 - back * 12, -62)
      pen.rotate(angle + beat - back)
      fillEllipse(pen, withAlpha('#eaf6ff', strength / beats.length), length * 0.92, 0, length, width)
      pen.strokeStyle = withAlpha('#9fb9cf', strength * 0.7)
      pen.lineWidth = 0.8
      pen.beginPath()
      pen.ellipse(length * 0.92, 0, length, width, 0, 0, Math.PI * 2)
      pen.moveTo(2, 0)
      pen.lineTo(length * 1.7, -width * 0.3)
      pen.stroke()
      pen.restore()
    }
  }
}

function drawTrunk(pen: Pen, kind: Bee, coat: string): void {
  const height = TRUNK.length * kind.roundness
  pen.save()
  pen.translate(TRUNK.x, TRUNK.y)
  pen.rotate(-0.16)
  pen.fillStyle = kind.stripes
  pen.beginPath()
  pen.moveTo(-TRUNK.length + 3, -3)
  pen.lineTo(-TRUNK.length - 8, 2)
  pen.lineTo(-TRUNK.length + 3, 4)
  pen.fill()
  pen.beginPath()
  pen.ellipse(0, 0, TRUNK.length, height, 0, 0, Math.PI * 2)
  pen.clip()
  const gradient = pen.createLinearGradient(0, -height, 0, height)
  gradient.addColorStop(0, lighten(coat, 0.22))
  gradient.addColorStop(0.55, coat)
  gradient.addColorStop(1, mix(coat, '#b5651d', 0.45))
  pen.fillStyle = gradient
  pen.fillRect(-40, -40, 80, 80)
  pen.strokeStyle = kind.stripes
  pen.lineWidth = 6.6
  for (const x of [-24, -11, 2]) {
    pen.beginPath()
    pen.ellipse(x - 8, 0, 12, height * 1.2, 0, -1.5, 1.5)
    pen.stroke()
  }
  fillEllipse(pen, kind.fluff, 24, 2, 12, height * 0.95)
  fillEllipse(pen, withAlpha('#ffffff', 0.3), -2, -height * 0.62, 14, height * 0.2)
  pen.restore()
}

function drawLegs(pen: Pen, kind: Bee, pose: Pose): void {
  pen.strokeStyle = darken(kind.stripes, 0.1)
  pen.lineWidth = 2
  pen.lineCap = 'round'
  for (const [index, x] of [-14, -4, 6].entries()) {
    const swing = Math.sin(pose.time * 4 + index) * 1.4
    pen.beginPath()
    pen.moveTo(x, -30)
    pen.lineTo(x - 2 + swing, -22)
    pen.lineTo(x + 2 + swing * 1.4, -18)
    pen.stroke()
  }
}

function drawHead(pen: Pen, kind: Bee, coat: string, pose: Pose): void {
  const { x, y, radius } = HEAD
  pen.strokeStyle = kind.stripes
  pen.lineWidth = 1.8
  pen.lineCap = 'round'
  for (const [dx, sway] of [
    [3, 0],
    [8, 1],
  ] as const) {
    const tip = Math.sin(pose.time * 3 + sway) * 1.4
    pen.beginPath()
    pen.moveTo(x + dx, y - radius * 0.85)
    pen.quadraticCurveTo(x + dx + 3, y - radius * 1.7, x + dx + 9 + tip, y - radius * 1.85)
    pen.stroke()
    fillEllipse(pen, kind.stripes, x + dx + 9 + tip, y - radius * 1.85, 2)
  }
  fillEllipse(pen, mix(coat, kind.stripes, 0.1), x, y, radius)
  fillEllipse(pen, withAlpha(lighten(coat, 0.4), 0.5), x - 2, y - 6, radius * 0.6, radius * 0.35)
  const isBlinking = pose.time % 3.4 > 3.28
  fillEllipse(pen, '#241a1c', x + 5, y - 1, 4.4, isBlinking ? 0.7 : 5.8)
  if (!isBlinking) fillEllipse(pen, '#ffffff', x + 6.4, y - 3.4, 1.6, 1.9)
  fillEllipse(pen, withAlpha('#ff7f6b', 0.55), x - 0.5, y + 6.4, 3, 1.9)
  pen.strokeStyle = '#3a2226'
  pen.lineWidth = 1.2
  pen.beginPath()
  pen.arc(x + 7, y + 5, 3, 0.25, 2.2)
  pen.stroke()
  if (pose.mouth > 0.1) fillEllipse(pen, '#8c3b3f', x + 7, y + 7.4, 1.8, 1.8 * pose.mouth)
}
