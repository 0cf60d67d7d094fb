import { darken, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { fillEllipse, fillLimb, type Pen, type Point } from '../draw/shapes.ts'
import { gradientDown, inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

const SHEET: Hex = '#f3f6fd'
const HOLLOW: Hex = '#2a3050'
const HEM_WAVES = 5

interface Kind {
  readonly width: number
  /** Height against a standing adult. */
  readonly size: number
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const KINDS: Readonly<Record<string, Kind>> = {
  ghost: { width: 0.94, size: 0.72, draw: drawSheet },
  'ghost-lady': { width: 0.9, size: 1.02, draw: drawLady },
}

/** Pale figures that hang in the air and can be seen through, turned to the right. 1 is from the crown to the ground. */
export const ghost: Rig = {
  variants: Object.keys(KINDS),
  box: ({ variant }) => ({ width: KINDS[variant]?.width ?? 1, height: 1.08 }),
  naturalSize: ({ variant }) => KINDS[variant]?.size ?? 0.7,
  draw(pen, look, pose) {
    const kind = KINDS[look.variant] ?? KINDS['ghost']
    inHundredths(pen, () => {
      pen.translate(0, Math.sin(pose.time * 1.9 + look.seed) * 2)
      kind?.draw(pen, look, pose)
    })
  },
}

/** How far what hangs trails behind, at a depth of 0 (head) .. 1 (hem). */
function trail({ time, action }: Pose, depth: number): number {
  const speed = action === 'float' || action === 'fly' || action === 'run' || action === 'walk' ? 9 : 3
  return -depth * depth * speed + Math.sin(time * 2.4 - depth * 2.6) * 2.6 * depth
}

function isBlinking({ time }: Pose, seed: number): boolean {
  return (time * 0.31 + seed * 0.13) % 1 < 0.035
}

/** A bed sheet with somebody cheerful under it. */
function drawSheet(pen: Pen, { colours, seed }: RigLook, pose: Pose): void {
  const cloth = colours[0] ?? SHEET
  const shade = mix(cloth, '#7f92c8', 0.4)
  const wave = pose.action === 'wave' || pose.action === 'dance' ? Math.sin(pose.time * 7) * 6 : 0
  sheetPath(pen, pose, wave)
  pen.fillStyle = gradientDown(
    pen,
    -98,
    -6,
    withAlpha(cloth, 0.96),
    withAlpha(cloth, 0.9),
    withAlpha(shade, 0.68),
    withAlpha(shade, 0.3),
  )
  pen.fill()
  pen.strokeStyle = withAlpha('#ffffff', 0.55)
  pen.lineWidth = 1
  pen.stroke()
  pen.strokeStyle = withAlpha(shade, 0.5)
  pen.lineWidth = 1.6
  pen.lineCap = 'round'
  for (const [x, from] of [
    [-14, -50],
    [6, -42],
    [21, -46],
  ] as const) {
    pen.beginPath()
    pen.moveTo(x + trail(pose, 0.3), from)
    pen.quadraticCurveTo(x - 1 + trail(pose, 0.6), -30, x + trail(pose, 0.8), -18)
    pen.stroke()
  }
  fillEllipse(pen, withAlpha('#ffffff', 0.6), -10, -84, 7, 10, 0.5)
  drawSheetFace(pen, pose, seed)
}

function sheetPath(pen: Pen, pose: Pose, wave: number): void {
  const hem = (at: number): Point => {
    const x = -29 + (58 * at) / (HEM_WAVES * 2)
    const dip = at % 2 === 0 ? 0 : -8
    return [x + trail(pose, 1), -8 + dip + Math.sin(pose.time * 3 + at * 1.1) * 2]
  }
  pen.beginPath()
  pen.moveTo(...hem(0))
  pen.bezierCurveTo(-30 + trail(pose, 0.6), -30, -27, -44, -26, -52)
  // The near arm is a corner of the sheet.
  pen.quadraticCurveTo(-38, -50 + wave, -42, -58 + wave)
  pen.quadraticCurveTo(-40, -66 + wave, -25, -66)
  pen.bezierCurveTo(-25, -106, 27, -106, 27, -66)
  pen.quadraticCurveTo(41, -68 - wave, 44, -60 - wave)
  pen.quadraticCurveTo(40, -51 - wave, 28, -51)
  pen.bezierCurveTo(29, -40, 31 + trail(pose, 0.6), -28, ...hem(HEM_WAVES * 2))
  for (let at = HEM_WAVES * 2 - 1; at > 0; at -= 2) {
    const [x, y] = hem(at)
    const [nextX, nextY] = hem(at - 1)
    pen.quadraticCurveTo(x + 3, y - 1, x, y)
    pen.quadraticCurveTo(x - 3, y + 2, nextX, nextY)
  }
  pen.closePath()
}

function drawSheetFace(pen: Pen, pose: Pose, seed: number): void {
  const isShut = isBlinking(pose, seed)
  const down = pose.look * 12
  for (const x of [-3, 13]) {
    if (isShut) {
      pen.strokeStyle = HOLLOW
      pen.lineWidth = 1.6
      pen.beginPath()
      pen.arc(x, -73 + down, 4, 0.2, Math.PI - 0.2)
      pen.stroke()
    } else {
      fillEllipse(pen, HOLLOW, x, -73 + down, 4.1, 6)
      fillEllipse(pen, '#ffffff', x + 1.3, -75.6 + down, 1.4, 1.9)
    }
  }
  for (const x of [-10, 19]) fillEllipse(pen, 'rgba(244,150,170,0.5)', x, -64 + down, 4, 2.4)
  const open = Math.max(pose.mouth, pose.action === 'talk' ? 0.5 + 0.5 * Math.sin(pose.time * 9) : 0)
  if (open > 0.05) fillEllipse(pen, HOLLOW, 5, -60 + down, 3.4, 1.4 + open * 3.6)
  else {
    pen.strokeStyle = HOLLOW
    pen.lineWidth = 1.7
    pen.lineCap = 'round'
    pen.beginPath()
    pen.arc(5, -64.5 + down, 5, 0.35, Math.PI - 0.35)
    pen.stroke()
  }
}

/** A woman in white, her hair loose, her gown ending in mist. */
function drawLady(pen: Pen, { colours, seed }: RigLook, pose: Pose): void {
  const gown = colours[0] ?? '#eef2fb'
  const reach = pose.action === 'walk' || pose.action === 'run' || pose.action === 'look' ? 9 : 0
  drawLoose(pen, pose, 0.86)
  drawGown(pen, gown, pose)
  drawSleeve(pen, gown, pose, -3, reach - 4, 0.75)
  drawFaceOfLady(pen, pose, seed)
  drawSleeve(pen, gown, pose, 3, reach, 1)
}

function drawLoose(pen: Pen, pose: Pose, alpha: number): void {
  const hair = '#232740'
  pen.fillStyle = gradientDown(pen, -98, -50, withAlpha(hair, alpha), withAlpha(hair, alpha * 0.25))
  pen.beginPath()
  pen.moveTo(7, -97)
  pen.bezierCurveTo(-9, -101, -13, -86, -13, -76)
  for (const [at, x] of [-15, -11, -7, -3].entries())
    pen.lineTo(x + trail(pose, 0.55) * (1 - at * 0.2), -50 + (at % 2) * 5)
  pen.bezierCurveTo(1, -60, 7, -70, 9, -80)
  pen.closePath()
  pen.fill()
}

function drawGown(pen: Pen, gown: Hex, pose: Pose): void {
  const shade = mix(gown, '#7f92c8', 0.34)
  pen.fillStyle = gradientDown(
    pen,
    -78,
    -2,
    withAlpha(gown, 0.94),
    withAlpha(gown, 0.86),
    withAlpha(shade, 0.56),
    withAlpha(shade, 0),
  )
  pen.beginPath()
  pen.moveTo(-2, -79)
  pen.bezierCurveTo(-9, -77, -10, -70, -8, -56)
  pen.bezierCurveTo(-13, -40 + trail(pose, 0.3), -20 + trail(pose, 0.7), -20, -26 + trail(pose, 1), -4)
  const waves = 4
  for (let at = 1; at <= waves; at += 1) {
    const x = -26 + at * 11 + trail(pose, 1) * (1 - at * 0.12)
    pen.quadraticCurveTo(x - 5, -9 - (at % 2) * 7, x, -4 + Math.sin(pose.time * 2 + at) * 2)
  }
  pen.bezierCurveTo(16 + trail(pose, 0.6), -22, 10, -40, 8, -56)
  pen.bezierCurveTo(10, -68, 10, -76, 3, -79)
  pen.closePath()
  pen.fill()
  pen.strokeStyle = withAlpha(darken(shade, 0.1), 0.4)
  pen.lineWidth = 1
  for (const x of [-5, 1, 5]) {
    pen.beginPath()
    pen.moveTo(x, -54)
    pen.quadraticCurveTo(x * 1.4 + trail(pose, 0.4), -36, x * 2 + trail(pose, 0.8), -14)
    pen.stroke()
  }
}

/** Wide sleeves hang from arms that are held out before her. */
function drawSleeve(pen: Pen, gown: Hex, pose: Pose, shift: number, raise: number, alpha: number): void {
  const shoulder: Point = [shift * 0.6, -74]
  const hand: Point = [17 + shift * 0.6, -59 - raise + Math.sin(pose.time * 1.7 + shift) * 1.2]
  pen.fillStyle = withAlpha(mix(gown, '#7f92c8', shift < 0 ? 0.3 : 0.1), 0.9 * alpha)
  pen.beginPath()
  pen.moveTo(shoulder[0] - 4, shoulder[1] + 2)
  pen.quadraticCurveTo(8, -72 - raise * 0.4, hand[0] - 2, hand[1] - 4)
  pen.lineTo(hand[0] - 1, hand[1] + 3)
  pen.quadraticCurveTo(
    hand[0] - 4 + trail(pose, 0.3),
    hand[1] + 15,
    hand[0] - 9 + trail(pose, 0.5),
    hand[1] + 18,
  )
  pen.quadraticCurveTo(hand[0] - 11, hand[1] + 5, shoulder[0], shoulder[1] + 12)
  pen.closePath()
  pen.fill()
  const skin = withAlpha('#dfe6f4', alpha)
  fillEllipse(pen, skin, hand[0] + 1, hand[1], 3.2, 2.1, 0.3)
  fillLimb(pen, skin, [hand[0] + 2, hand[1]], [hand[0] + 5, hand[1] + 1.4], 0.9, 0.5)
}

function drawFaceOfLady(pen: Pen, pose: Pose, seed: number): void {
  const down = pose.look * 8
  fillEllipse(pen, '#d3dcef', 1, -79, 3, 4)
  fillEllipse(pen, '#e9eef8', 3, -88 + down, 7.6, 9)
  const isShut = isBlinking(pose, seed)
  for (const x of [1.6, 7.4]) {
    fillEllipse(pen, 'rgba(90,104,150,0.4)', x, -88 + down, 2.5, 2.8)
    fillEllipse(pen, HOLLOW, x + 0.3, -88 + down, 1.3, isShut ? 0.4 : 1.8)
  }
  fillEllipse(pen, '#8d7f9c', 4.8, -82.6 + down, 1.5, 0.6 + pose.mouth * 2)
  // Hair falls to either side of her face.
  pen.fillStyle = '#232740'
  pen.beginPath()
  pen.moveTo(4, -97.6 + down)
  pen.bezierCurveTo(-7, -99, -10, -86, -9 + trail(pose, 0.2), -66)
  pen.bezierCurveTo(-5, -72, -4.6, -82, -2.6, -90 + down)
  pen.bezierCurveTo(0, -94, 5, -94, 10, -86 + down)
  pen.bezierCurveTo(11.6, -94, 9, -97.6, 4, -97.6 + down)
  pen.fill()
}
