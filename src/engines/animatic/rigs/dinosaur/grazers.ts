import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { fillBlob, fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
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

interface Grazer {
  readonly hide: Hide
  readonly length: number
  readonly height: number
  readonly middle: number
  readonly leg: number
  readonly reach: number
  readonly thick: number
  readonly tail: number
  readonly tailRise: number
}

/** Four pillars, a trunk and a tail; what makes the kind is drawn by the callbacks. */
function drawGrazer(
  pen: Pen,
  beast: Grazer,
  look: RigLook,
  pose: Pose,
  extras: {
    behind?(hide: Hide): void
    tailEnd?(tip: Point, hide: Hide): void
    head(hide: Hide): void
  },
): void {
  const hide = hideOf(look, beast.hide)
  const walking = isWalking(pose)
  const phase = treadOf(pose)
  const bob = walking ? Math.abs(Math.sin(phase)) * 1.4 : Math.sin(pose.time * 1.6) * 0.6
  const front = beast.length * 0.32
  const back = -beast.length * 0.32
  const legAt = (x: number, turn: number, far: boolean): void => {
    const shape = {
      hip: [x + (far ? 4 : 0), beast.middle + beast.height * 0.2 - bob] as Point,
      thigh: beast.leg * 0.56,
      shin: beast.leg * 0.52,
      thick: beast.thick,
      stride: beast.reach * (pose.stepLength ?? 1),
      lift: beast.leg * 0.18,
      bend: x > 0 ? (1 as const) : (-1 as const),
      foot: beast.thick * 0.95,
    }
    drawLeg(pen, shape, phase + turn, walking, shaded(hide.back, far), '#e3d9b8')
  }
  legAt(front, Math.PI, true)
  legAt(back, 0, true)
  pen.save()
  pen.translate(0, -bob)
  extras.behind?.(hide)
  const tip = drawTail(
    pen,
    [-beast.length * 0.26, beast.middle - beast.height * 0.1],
    beast.tail + beast.length * 0.16,
    beast.height * 0.36,
    beast.tailRise,
    hide,
    pose.time,
  )
  extras.tailEnd?.(tip, hide)
  drawTrunk(pen, beast, hide)
  pen.restore()
  legAt(back, Math.PI * 0.5, false)
  legAt(front, Math.PI * 1.5, false)
  pen.save()
  pen.translate(0, -bob)
  extras.head(hide)
  pen.restore()
}

function drawTrunk(pen: Pen, beast: Grazer, hide: Hide): void {
  const half = beast.length / 2
  const high = beast.height / 2
  const y = beast.middle
  fillBlob(
    pen,
    gradientDown(
      pen,
      y - high,
      y + high,
      lighten(hide.back, 0.16),
      hide.back,
      mix(hide.back, hide.belly, 0.5),
    ),
    [
      [-half * 1.04, y],
      [-half * 0.7, y - high * 0.85],
      [0, y - high * 1.15],
      [half * 0.7, y - high * 0.8],
      [half * 1.05, y],
      [half * 0.7, y + high * 0.9],
      [0, y + high * 1.1],
      [-half * 0.7, y + high * 0.9],
    ],
  )
  pen.save()
  pen.clip()
  fillEllipse(pen, withAlpha(hide.belly, 0.85), 0, y + high * 1.12, half * 0.95, high * 0.62)
  drawSpots(pen, hide, -half * 0.7, half * 0.7, y - high * 0.9, high * 0.8)
  pen.restore()
}

const TRICERATOPS: Grazer = {
  hide: { back: '#8a7a5c', belly: '#e0d2ab', mark: '#5f523c' },
  length: 92,
  height: 50,
  middle: -52,
  leg: 40,
  reach: REACH.triceratops,
  thick: 10.5,
  tail: 42,
  tailRise: -0.4,
}

export function drawTriceratops(pen: Pen, look: RigLook, pose: Pose): void {
  const nod = Math.sin(pose.time * 1.1) * 0.04 + pose.look * 0.4
  drawGrazer(pen, TRICERATOPS, look, pose, {
    head(hide) {
      pen.save()
      pen.translate(52, -58)
      pen.rotate(nod + 0.06)
      drawFrill(pen, hide)
      drawHornedHead(pen, hide, pose)
      pen.restore()
    },
  })
}

function drawFrill(pen: Pen, hide: Hide): void {
  const points: Point[] = []
  for (let lobe = 0; lobe <= 10; lobe += 1) {
    const angle = lerp(Math.PI * 0.62, Math.PI * 1.74, lobe / 10)
    const reach = lobe % 2 === 0 ? 34 : 30
    points.push([Math.cos(angle) * reach - 2, Math.sin(angle) * reach - 6])
  }
  fillBlob(pen, gradientDown(pen, -40, 20, lighten(hide.mark, 0.25), hide.mark), [...points, [10, -8]])
  fillEllipse(pen, withAlpha('#e2703a', 0.55), -12, -12, 12, 17, 0.3)
  fillEllipse(pen, withAlpha(hide.back, 0.8), -10, -10, 6.6, 10, 0.3)
}

function drawHornedHead(pen: Pen, hide: Hide, pose: Pose): void {
  fillBlob(
    pen,
    gradientDown(pen, -18, 20, lighten(hide.back, 0.2), hide.back, mix(hide.back, hide.belly, 0.5)),
    [
      [-14, -10],
      [0, -20],
      [16, -14],
      [32, -2],
      [38, 9],
      [26, 16],
      [4, 18],
      [-12, 12],
    ],
  )
  fillBlob(pen, '#4f4636', [
    [28, -2],
    [37, 3],
    [39, 13],
    [31, 15],
    [28, 8],
  ])
  for (const [x, y, length, tilt] of [
    [6, -16, 27, -0.62],
    [13, -13, 25, -0.5],
    [27, -4, 11, -1.1],
  ] as const) {
    pen.save()
    pen.translate(x, y)
    pen.rotate(tilt)
    fillPolygon(pen, '#f2e8cf', [
      [0, -3.6],
      [length, -0.4],
      [0, 3.6],
    ])
    pen.restore()
  }
  drawEye(pen, 8, -4, 3, '#6b4a24', pose.time)
  pen.strokeStyle = darken(hide.back, 0.4)
  pen.lineWidth = 1
  pen.beginPath()
  pen.moveTo(31, 10)
  pen.quadraticCurveTo(20, 13 + pose.mouth * 4, 8, 9)
  pen.stroke()
}

const STEGOSAURUS: Grazer = {
  hide: { back: '#4f8a6c', belly: '#d9e0a8', mark: '#2f5f4c' },
  length: 96,
  height: 52,
  middle: -50,
  leg: 38,
  reach: REACH.stegosaurus,
  thick: 10,
  tail: 60,
  tailRise: -0.5,
}

export function drawStegosaurus(pen: Pen, look: RigLook, pose: Pose): void {
  drawGrazer(pen, STEGOSAURUS, look, pose, {
    behind: (hide) => drawPlates(pen, pose.time, hide.mark),
    tailEnd(tip) {
      for (const turn of [-2.2, -1.4]) {
        fillPolygon(pen, '#f2e8cf', [
          [tip[0] + 8, tip[1] - 2],
          [tip[0] + 8 + Math.cos(turn) * 17, tip[1] + Math.sin(turn) * 17],
          [tip[0] + 13, tip[1]],
        ])
      }
    },
    head(hide) {
      const nod = Math.sin(pose.time * 1.1) * 0.05 + pose.look * 0.4
      pen.save()
      pen.translate(48, -44)
      pen.rotate(0.3 + nod)
      fillBlob(
        pen,
        gradientDown(pen, -12, 12, lighten(hide.back, 0.18), hide.back, mix(hide.back, hide.belly, 0.5)),
        [
          [-14, -12],
          [8, -8],
          [24, -9],
          [38, -3],
          [39, 5],
          [24, 9],
          [6, 9],
          [-14, 10],
        ],
      )
      drawEye(pen, 27, -2.6, 2.4, '#6b4a24', pose.time)
      pen.strokeStyle = darken(hide.back, 0.4)
      pen.lineWidth = 0.9
      pen.beginPath()
      pen.moveTo(38, 3)
      pen.quadraticCurveTo(32, 5 + pose.mouth * 3, 26, 4)
      pen.stroke()
      pen.restore()
    },
  })
}

/** Two rows of upright plates along the back. */
function drawPlates(pen: Pen, time: number, mark: Hex): void {
  for (let plate = 0; plate < 9; plate += 1) {
    const along = plate / 8
    const x = lerp(38, -52, along)
    const crest = -77 + 66 * (along - 0.42) ** 2 + (along > 0.8 ? 6 : 0)
    const size = 9 + 13 * Math.sin(Math.PI * (0.12 + along * 0.8))
    const glow = plate % 2 === 0 ? '#e2703a' : '#f0a24a'
    fillPolygon(pen, mix(glow, mark, 0.2 + 0.05 * Math.sin(time * 2 + plate)), [
      [x - size * 0.5, crest + 7],
      [x - size * 0.62, crest - size * 0.4],
      [x - size * 0.06, crest - size],
      [x + size * 0.5, crest - size * 0.36],
      [x + size * 0.44, crest + 7],
    ])
    fillPolygon(pen, withAlpha('#fff0c8', 0.28), [
      [x - size * 0.3, crest + 4],
      [x - size * 0.06, crest - size * 0.8],
      [x + size * 0.06, crest + 4],
    ])
  }
}

const BRACHIOSAURUS: Grazer = {
  hide: { back: '#6f8fa6', belly: '#dfe3d0', mark: '#4a6a82' },
  length: 58,
  height: 32,
  middle: -38,
  leg: 33,
  reach: REACH.brachiosaurus,
  thick: 7.4,
  tail: 62,
  tailRise: -0.42,
}

export function drawBrachiosaurus(pen: Pen, look: RigLook, pose: Pose): void {
  drawGrazer(pen, BRACHIOSAURUS, look, pose, {
    head(hide) {
      const sway = Math.sin(pose.time * 0.9) * 2.4
      const head: Point = [50 + sway, -92]
      drawNeck(pen, hide, head, sway)
      pen.save()
      pen.translate(head[0], head[1])
      pen.rotate(0.16 + pose.look * 0.5 + Math.sin(pose.time * 1.2) * 0.05)
      fillBlob(
        pen,
        gradientDown(pen, -8, 7, lighten(hide.back, 0.2), hide.back, mix(hide.back, hide.belly, 0.4)),
        [
          [-7, -4],
          [1, -9],
          [9, -5],
          [18, -3],
          [19, 3.4],
          [8, 6],
          [-6, 5],
        ],
      )
      drawEye(pen, 4, -3.4, 2, '#5a4024', pose.time)
      pen.strokeStyle = darken(hide.back, 0.4)
      pen.lineWidth = 0.8
      pen.beginPath()
      pen.moveTo(18, 1.6)
      pen.quadraticCurveTo(12, 3 + pose.mouth * 3, 7, 1.6)
      pen.stroke()
      pen.restore()
    },
  })
}

function drawNeck(pen: Pen, hide: Hide, head: Point, sway: number): void {
  pen.fillStyle = gradientDown(
    pen,
    head[1],
    -30,
    lighten(hide.back, 0.14),
    hide.back,
    mix(hide.back, hide.belly, 0.35),
  )
  pen.beginPath()
  pen.moveTo(12, -52)
  pen.bezierCurveTo(30, -58, 30 + sway * 0.5, -80, head[0] - 6, head[1] - 5)
  pen.lineTo(head[0] + 2, head[1] + 5)
  pen.bezierCurveTo(42 + sway * 0.5, -72, 42, -46, 27, -30)
  pen.quadraticCurveTo(14, -30, 12, -52)
  pen.fill()
}
