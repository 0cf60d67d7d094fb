import { darken, lighten, mix } from '../../draw/colour.ts'
import { fillBlob, fillLimb, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { gradientDown } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import {
  drawEye,
  drawLeg,
  drawSpots,
  drawTail,
  hideOf,
  isWalking,
  shaded,
  treadOf,
  type Hide,
} from './parts.ts'
import { REACH } from './reach.ts'

interface Hunter {
  readonly hide: Hide
  readonly hip: Point
  readonly thigh: number
  readonly shin: number
  readonly thick: number
  readonly tail: number
  readonly body: number
  /** Head's place and length. */
  readonly head: Point
  readonly skull: number
  readonly arm: number
  readonly stride: number
  readonly crest: boolean
}

const TYRANT: Hunter = {
  hide: { back: '#5f7f3f', belly: '#e3d9a0', mark: '#3f5a2c' },
  hip: [-10, -50],
  thigh: 27,
  shin: 27,
  thick: 12.5,
  tail: 74,
  body: 21,
  head: [42, -84],
  skull: 38,
  arm: 11,
  stride: REACH.tyrannosaurus,
  crest: false,
}

const RAPTOR: Hunter = {
  hide: { back: '#b5763c', belly: '#f0dcae', mark: '#6d3f24' },
  hip: [-8, -50],
  thigh: 26,
  shin: 28,
  thick: 8.4,
  tail: 84,
  body: 14,
  head: [42, -80],
  skull: 30,
  arm: 21,
  stride: REACH.velociraptor,
  crest: true,
}

export function drawTyrannosaurus(pen: Pen, look: RigLook, pose: Pose): void {
  drawHunter(pen, TYRANT, look, pose)
}

export function drawVelociraptor(pen: Pen, look: RigLook, pose: Pose): void {
  drawHunter(pen, RAPTOR, look, pose)
}

/** A two-legged hunter: tail and head balance over the hips. */
function drawHunter(pen: Pen, beast: Hunter, look: RigLook, pose: Pose): void {
  const hide = hideOf(look, beast.hide)
  const walking = isWalking(pose)
  const phase = treadOf(pose)
  const bob = walking ? Math.abs(Math.sin(phase)) * 2.6 : Math.sin(pose.time * 1.8) * 0.8
  const roar = pose.mouth
  const sway = walking ? Math.sin(phase) * 0.02 : Math.sin(pose.time * 0.9) * 0.012
  const leg = {
    hip: [beast.hip[0], beast.hip[1] - bob] as Point,
    thigh: beast.thigh,
    shin: beast.shin,
    thick: beast.thick,
    stride: beast.stride * (pose.stepLength ?? 1),
    lift: 13,
    bend: -1 as const,
    foot: beast.thick * 1.15,
  }
  const farLeg = { ...leg, hip: [leg.hip[0] + 5, leg.hip[1]] as Point }
  drawLeg(pen, farLeg, phase + Math.PI, walking, shaded(hide.back, true), '#3a3228')
  pen.save()
  pen.translate(0, -bob)
  pen.rotate(sway)
  drawArm(pen, beast, shaded(hide.back, true), pose, true)
  drawTail(
    pen,
    [beast.hip[0] + 4, beast.hip[1] - 8],
    beast.tail + 14,
    beast.body * 0.86,
    -0.2,
    hide,
    pose.time,
  )
  drawTorso(pen, beast, hide)
  drawHead(pen, beast, hide, pose, roar)
  drawArm(pen, beast, hide.back, pose, false)
  pen.restore()
  drawLeg(pen, leg, phase, walking, hide.back, '#4a4034')
}

function drawTorso(pen: Pen, beast: Hunter, hide: Hide): void {
  const [hipX, hipY] = beast.hip
  const [headX, headY] = beast.head
  const b = beast.body
  const outline: readonly Point[] = [
    [hipX - b * 1.05, hipY - b * 0.5],
    [hipX - b * 0.1, hipY - b * 1.15],
    [hipX + b * 1.1, hipY - b * 1.35],
    [headX - beast.skull * 0.52, headY - beast.skull * 0.16],
    [headX - beast.skull * 0.1, headY - beast.skull * 0.1],
    [headX - beast.skull * 0.12, headY + beast.skull * 0.34],
    [hipX + b * 1.75, hipY - b * 0.1],
    [hipX + b * 0.9, hipY + b * 0.72],
    [hipX - b * 0.5, hipY + b * 0.62],
    [hipX - b * 1.1, hipY + b * 0.2],
  ]
  fillBlob(
    pen,
    gradientDown(pen, headY, hipY + b, lighten(hide.back, 0.16), hide.back, mix(hide.back, hide.belly, 0.35)),
    outline,
  )
  pen.save()
  pen.clip()
  fillBlob(pen, hide.belly, [
    [hipX - b * 0.4, hipY + b * 0.9],
    [hipX + b * 0.7, hipY + b * 0.2],
    [hipX + b * 1.5, hipY - b * 0.4],
    [headX - beast.skull * 0.12, headY + beast.skull * 0.26],
    [headX + 4, headY + beast.skull * 0.5],
    [hipX + b * 2, hipY + b],
  ])
  drawSpots(pen, hide, hipX - b, hipX + b * 1.6, hipY - b * 1.3, b * 0.9)
  pen.restore()
}

function drawHead(pen: Pen, beast: Hunter, hide: Hide, pose: Pose, roar: number): void {
  const s = beast.skull
  pen.save()
  pen.translate(beast.head[0], beast.head[1])
  pen.rotate(pose.look * 0.5 - roar * 0.24 + Math.sin(pose.time * 1.1) * 0.03)
  const jaw = 0.06 + roar * 0.42
  pen.save()
  pen.translate(-s * 0.16, s * 0.12)
  pen.rotate(jaw)
  fillBlob(pen, mix(hide.back, hide.belly, 0.5), [
    [-s * 0.1, -s * 0.06],
    [s * 0.4, s * 0.02],
    [s * 0.74, s * 0.04],
    [s * 0.7, s * 0.17],
    [s * 0.3, s * 0.22],
    [-s * 0.12, s * 0.16],
  ])
  if (roar > 0.05) {
    fillBlob(pen, '#c9525c', [
      [0, -s * 0.02],
      [s * 0.4, -s * 0.02],
      [s * 0.56, s * 0.04],
      [s * 0.2, s * 0.08],
    ])
  }
  for (let tooth = 0; tooth < 5; tooth += 1)
    fang(pen, s * (0.22 + tooth * 0.1), s * 0.02, s * 0.035, -s * 0.075)
  pen.restore()
  for (let tooth = 0; tooth < 6; tooth += 1)
    fang(pen, s * (0.08 + tooth * 0.094), s * 0.1, s * 0.038, s * 0.085)
  fillBlob(pen, gradientDown(pen, -s * 0.36, s * 0.16, lighten(hide.back, 0.18), hide.back), [
    [-s * 0.36, s * 0.1],
    [-s * 0.4, -s * 0.26],
    [-s * 0.02, -s * 0.4],
    [s * 0.34, -s * 0.24],
    [s * 0.7, -s * 0.2],
    [s * 0.76, s * 0.08],
    [s * 0.3, s * 0.15],
    [-s * 0.14, s * 0.18],
  ])
  fillBlob(pen, darken(hide.back, 0.14), [
    [-s * 0.1, -s * 0.36],
    [s * 0.1, -s * 0.42],
    [s * 0.22, -s * 0.28],
    [s * 0.02, -s * 0.26],
  ])
  drawEye(pen, s * 0.04, -s * 0.2, s * 0.085, '#e8b83a', pose.time)
  pen.fillStyle = darken(hide.back, 0.4)
  pen.beginPath()
  pen.ellipse(s * 0.6, -s * 0.12, s * 0.035, s * 0.024, 0.4, 0, Math.PI * 2)
  pen.fill()
  if (beast.crest) {
    for (let plume = 0; plume < 4; plume += 1) {
      fillPolygon(pen, plume % 2 === 0 ? '#d8483a' : '#f0a03a', [
        [-s * 0.12 - plume * s * 0.08, -s * 0.34 + plume * s * 0.05],
        [-s * 0.34 - plume * s * 0.12, -s * 0.6 + plume * s * 0.12],
        [-s * 0.22 - plume * s * 0.08, -s * 0.28 + plume * s * 0.07],
      ])
    }
  }
  pen.restore()
}

function fang(pen: Pen, x: number, y: number, half: number, length: number): void {
  fillPolygon(pen, '#fffaf0', [
    [x - half, y],
    [x + half, y],
    [x, y + length],
  ])
}

function drawArm(pen: Pen, beast: Hunter, colour: string, pose: Pose, far: boolean): void {
  const [hipX, hipY] = beast.hip
  const shoulder: Point = [hipX + beast.body * 1.75 + (far ? 4 : 0), hipY - beast.body * 0.62]
  const wag = Math.sin(pose.time * 2.4 + (far ? 1 : 0)) * 0.16
  const elbow: Point = [
    shoulder[0] + Math.cos(1.2 + wag) * beast.arm * 0.7,
    shoulder[1] + Math.sin(1.2 + wag) * beast.arm * 0.7,
  ]
  const hand: Point = [
    elbow[0] + Math.cos(0.1 + wag) * beast.arm * 0.7,
    elbow[1] + Math.sin(0.1 + wag) * beast.arm * 0.7,
  ]
  fillLimb(pen, colour, shoulder, elbow, beast.arm * 0.26, beast.arm * 0.18)
  fillLimb(pen, colour, elbow, hand, beast.arm * 0.18, beast.arm * 0.13)
  for (const turn of [-0.3, 0.4]) {
    fillLimb(
      pen,
      '#4a4034',
      hand,
      [hand[0] + Math.cos(turn) * beast.arm * 0.26, hand[1] + Math.sin(turn) * beast.arm * 0.26],
      beast.arm * 0.07,
      0.3,
    )
  }
}
