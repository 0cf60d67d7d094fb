import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'
import { fillShape, inside, shape, strokeShape } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import type { Beetle } from './species.ts'

/** The wing case: a dome on the ground, hinged at its front. */
const SHELL = 'M20 -16 C21 -40 6 -56 -14 -55 C-34 -54 -44 -36 -42 -15 C-30 -9 6 -9 20 -16 Z'
const HINGE = { x: 14, y: -36 }
const SPOTS = [
  [-14, -41, 6.4],
  [-31, -31, 5.4],
  [2, -34, 5.2],
  [-18, -23, 5.6],
  [-36, -18, 3.8],
] as const

/** A ladybird or beetle in profile, in hundredths. It walks with its cases shut and flies with them lifted. */
export function drawBeetle(pen: Pen, kind: Beetle, look: RigLook, pose: Pose): void {
  const shell = look.colours[0] ?? kind.shell
  const isFlying = pose.action === 'fly' || pose.action === 'float' || pose.action === 'take-off'
  if (kind.glows) drawLamp(pen, pose)
  drawLegs(pen, pose, isFlying)
  drawHead(pen, kind, pose)
  drawBelly(pen, kind)
  if (isFlying) {
    drawWing(pen, pose, 0.3)
    drawWing(pen, pose, 0)
  }
  pen.save()
  pen.translate(HINGE.x, HINGE.y)
  pen.rotate(isFlying ? 0.75 : 0)
  pen.translate(-HINGE.x, -HINGE.y)
  drawShell(pen, kind, shell)
  pen.restore()
}

function drawShell(pen: Pen, kind: Beetle, shell: string): void {
  const path = shape(SHELL)
  const gradient = pen.createLinearGradient(0, -56, 0, -10)
  gradient.addColorStop(0, lighten(shell, 0.22))
  gradient.addColorStop(0.5, shell)
  gradient.addColorStop(1, darken(shell, 0.34))
  fillShape(pen, gradient, path)
  inside(pen, path, () => {
    for (const [x, y, radius] of SPOTS.slice(0, kind.spots)) fillEllipse(pen, '#231f26', x, y, radius)
    fillEllipse(pen, withAlpha('#ffffff', 0.4), -8, -50, 12, 3, -0.1)
    strokeShape(pen, withAlpha('#1b171d', 0.5), 1.2, shape('M16 -36 C0 -44 -24 -46 -42 -20'))
  })
}

function drawBelly(pen: Pen, kind: Beetle): void {
  fillEllipse(pen, darken(kind.head, 0.1), -10, -17, 30, 9)
}

function drawWing(pen: Pen, pose: Pose, lag: number): void {
  pen.save()
  pen.translate(2, -34)
  pen.rotate(-0.5 + lag + Math.sin(pose.time * 55 + lag * 4) * 0.32)
  fillEllipse(pen, withAlpha('#f4efe6', 0.62), -32, -6, 34, 11)
  pen.strokeStyle = withAlpha('#8b7f74', 0.5)
  pen.lineWidth = 0.7
  pen.beginPath()
  pen.moveTo(0, -2)
  pen.lineTo(-58, -9)
  pen.moveTo(-10, -3)
  pen.lineTo(-48, 0)
  pen.stroke()
  pen.restore()
}

function drawLegs(pen: Pen, pose: Pose, isFlying: boolean): void {
  pen.strokeStyle = '#1e1a20'
  pen.lineWidth = 2.6
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  const isWalking = pose.action === 'walk' || pose.action === 'run'
  pen.beginPath()
  for (const [index, x] of [-26, -8, 10].entries()) {
    const stride = isWalking ? Math.sin(pose.phase + index * 2.1) : 0
    const raise = isWalking ? Math.max(0, Math.cos(pose.phase + index * 2.1)) * 3 : 0
    const foot = isFlying ? -6 : -raise
    pen.moveTo(x, -14)
    pen.lineTo(x - 4 + stride * 3, -8)
    pen.lineTo(x - 1 + stride * 5, foot)
  }
  pen.stroke()
}

function drawHead(pen: Pen, kind: Beetle, pose: Pose): void {
  pen.strokeStyle = darken(kind.head, 0.15)
  pen.lineWidth = 1.6
  pen.lineCap = 'round'
  for (const lag of [0, 1.2]) {
    const sway = Math.sin(pose.time * 2.6 + lag) * 2
    pen.beginPath()
    pen.moveTo(30, -34)
    pen.quadraticCurveTo(36 + lag, -46, 43 + lag * 2, -47 + sway)
    pen.stroke()
    fillEllipse(pen, darken(kind.head, 0.15), 43 + lag * 2, -47 + sway, 1.8)
  }
  fillEllipse(pen, kind.head, 24, -26, 14, 13)
  fillEllipse(pen, withAlpha(lighten(kind.head, 0.5), 0.5), 20, -33, 7, 3, -0.3)
  const isBlinking = pose.time % 3.1 > 2.98
  fillEllipse(pen, '#fdfaf3', 30, -28, 5.4, isBlinking ? 0.8 : 6)
  if (!isBlinking) {
    fillEllipse(pen, '#1a1418', 31.6, -27.6, 2.9, 3.6)
    fillEllipse(pen, '#ffffff', 32.6, -29, 1.1)
  }
  pen.strokeStyle = '#f0d9c8'
  pen.lineWidth = 1.1
  pen.beginPath()
  pen.arc(30, -20.6, 3.4, 0.3, 1.9)
  pen.stroke()
}

/** The light of a firefly: two soft rings that swell and fade. */
function drawLamp(pen: Pen, pose: Pose): void {
  const glow = 0.55 + 0.45 * Math.sin(pose.time * 2.4)
  for (const [radius, alpha] of [
    [26, 0.16],
    [17, 0.3],
    [10, 0.9],
  ] as const) {
    fillEllipse(pen, withAlpha('#e6ff7a', alpha * (0.35 + 0.65 * glow)), -40, -18, radius, radius * 0.9)
  }
}
