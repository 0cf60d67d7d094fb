import { darken, lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { fillBlob, fillEllipse, type Pen, type Point } from '../draw/shapes.ts'
import { gradientDown, inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

/** A kind of whale, in hundredths of its length. */
interface Species {
  /** Length against a standing adult; the great whales are drawn smaller than life. */
  readonly size: number
  readonly back: Hex
  readonly belly: Hex
  readonly fin: Hex
  /** Half the height of the trunk. */
  readonly half: number
  /** Height of the back fin. */
  readonly dorsal: number
  readonly head: 'round' | 'beak' | 'great'
  readonly marking: 'none' | 'orca' | 'grooves' | 'pale'
  readonly flipper: number
  readonly tusk?: boolean
  readonly beats: number
}

const WHALE: Species = {
  size: 7,
  back: '#3f6f9f',
  belly: '#dfeaf2',
  fin: '#356190',
  half: 19,
  dorsal: 5,
  head: 'great',
  marking: 'grooves',
  flipper: 26,
  beats: 0.42,
}

const SPECIES: Readonly<Record<string, Species>> = {
  whale: WHALE,
  humpback: { ...WHALE, back: '#39424f', belly: '#d5dbe2', fin: '#2f3743', flipper: 34 },
  dolphin: {
    ...WHALE,
    size: 1.5,
    back: '#6f8aa8',
    belly: '#eef3f7',
    fin: '#5f7a98',
    half: 13.5,
    dorsal: 13,
    head: 'beak',
    marking: 'pale',
    flipper: 17,
    beats: 1.2,
  },
  orca: {
    ...WHALE,
    size: 3,
    back: '#1d222d',
    belly: '#fbfcfd',
    fin: '#171b25',
    half: 16,
    dorsal: 23,
    head: 'round',
    marking: 'orca',
    flipper: 19,
    beats: 0.9,
  },
  beluga: {
    ...WHALE,
    size: 2.2,
    back: '#eef3f6',
    belly: '#ffffff',
    fin: '#dde6ec',
    half: 16,
    dorsal: 1,
    head: 'round',
    marking: 'none',
    flipper: 14,
    beats: 0.8,
  },
  narwhal: {
    ...WHALE,
    size: 2.4,
    back: '#8b99a8',
    belly: '#f2f5f7',
    fin: '#75838f',
    half: 15,
    dorsal: 1.5,
    head: 'round',
    marking: 'pale',
    flipper: 14,
    tusk: true,
    beats: 0.8,
  },
}

/** Middle of the trunk above the origin. */
const MIDDLE_Y = -34

/** Whales and dolphins, head to the right. 1 is the length; the trunk floats above the origin. */
export const whale: Rig = {
  variants: Object.keys(SPECIES),
  box: (look) => ({ width: speciesOf(look).tusk === true ? 1.5 : 1.16, height: 0.76 }),
  naturalSize: (look) => speciesOf(look).size,
  draw: (pen, look, pose) => inHundredths(pen, () => drawWhale(pen, speciesOf(look), look, pose)),
}

function speciesOf(look: RigLook): Species {
  const kind = SPECIES[look.variant] ?? WHALE
  const [main, second] = look.colours
  if (main === undefined) return kind
  return { ...kind, back: main, fin: darken(main, 0.12), belly: second ?? mix(main, '#ffffff', 0.72) }
}

function drawWhale(pen: Pen, kind: Species, look: RigLook, pose: Pose): void {
  const beat = pose.time * kind.beats * (0.7 + 0.3 * pose.energy) * Math.PI * 2 + look.seed
  // A whale beats its flukes up and down; the wave runs from the head to the tail.
  const stroke = Math.sin(beat)
  pen.save()
  pen.translate(0, MIDDLE_Y)
  pen.rotate(pose.look * 0.4 + Math.sin(beat - 1.2) * 0.018)
  drawFlipper(pen, kind, beat, true)
  drawFlukes(pen, kind, stroke)
  drawDorsal(pen, kind)
  if (kind.tusk === true) drawTusk(pen)
  const outline = bodyOutline(kind, stroke)
  fillBlob(
    pen,
    gradientDown(pen, -kind.half, kind.half, lighten(kind.back, 0.16), kind.back, darken(kind.back, 0.1)),
    outline,
  )
  pen.save()
  pen.clip()
  drawBelly(pen, kind, stroke)
  drawFace(pen, kind, pose)
  pen.restore()
  drawFlipper(pen, kind, beat, false)
  pen.restore()
}

function bodyOutline(kind: Species, stroke: number): readonly Point[] {
  const h = kind.half
  const tail = stroke * 4.5
  const near = stroke * 2
  const rear: readonly Point[] = [
    [-46, tail - 1.4],
    [-34, -h * 0.22 + near],
    [-14, -h * 0.82],
  ]
  const front: readonly Point[] = [
    [-12, h * 0.82],
    [-32, h * 0.3 + near],
    [-46, tail + 1.4],
  ]
  switch (kind.head) {
    case 'great':
      return [
        ...rear,
        [10, -h * 1.1],
        [36, -h * 0.98],
        [53, -h * 0.36],
        [53, h * 0.3],
        [40, h * 1.06],
        [14, h * 1.14],
        ...front,
      ]
    case 'round':
      return [
        ...rear,
        [10, -h * 1.08],
        [34, -h * 0.98],
        [48, -h * 0.42],
        [48, h * 0.34],
        [34, h * 0.92],
        [10, h * 1.06],
        ...front,
      ]
    case 'beak':
      return [
        ...rear,
        [8, -h * 1.08],
        [28, -h * 0.96],
        [38, -h * 0.66],
        [41, -h * 0.04],
        [53, h * 0.16],
        [52, h * 0.42],
        [36, h * 0.62],
        [12, h],
        ...front,
      ]
  }
}

function drawFlukes(pen: Pen, kind: Species, stroke: number): void {
  const y = stroke * 5
  const lean = stroke * 0.34
  pen.save()
  pen.translate(-45, y)
  pen.rotate(lean)
  for (const side of [-1, 1] as const) {
    // Foreshortened: the far half shorter than the near one.
    const reach = side < 0 ? 9 : 12
    pen.fillStyle =
      side < 0 ? mix(kind.fin, '#1f2b4a', 0.3) : gradientDown(pen, 0, 12, lighten(kind.fin, 0.16), kind.fin)
    pen.beginPath()
    pen.moveTo(6, -0.8)
    pen.quadraticCurveTo(-4, side * 2, -13, side * reach)
    pen.quadraticCurveTo(-9, side * 2, -8, 0.4)
    pen.lineTo(6, 1.6)
    pen.fill()
  }
  pen.restore()
}

function drawDorsal(pen: Pen, kind: Species): void {
  const h = kind.half
  const x = kind.head === 'great' ? -14 : 0
  pen.fillStyle = gradientDown(pen, -h - kind.dorsal, -h * 0.6, lighten(kind.fin, 0.14), kind.fin)
  pen.beginPath()
  pen.moveTo(x + 9, -h * (kind.head === 'great' ? 0.72 : 0.92))
  pen.quadraticCurveTo(x + 2, -h - kind.dorsal * 0.7, x - 5, -h - kind.dorsal)
  pen.quadraticCurveTo(x - 4, -h - kind.dorsal * 0.3, x - 9, -h * (kind.head === 'great' ? 0.44 : 0.7))
  pen.fill()
}

function drawBelly(pen: Pen, kind: Species, stroke: number): void {
  const h = kind.half
  fillEllipse(
    pen,
    gradientDown(pen, 0, h, kind.belly, mix(kind.belly, '#9fb6cc', 0.35)),
    14,
    h * 0.98,
    42,
    h * 0.72,
    -0.04,
  )
  if (kind.marking === 'grooves') {
    pen.strokeStyle = withAlpha(darken(kind.belly, 0.35), 0.4)
    pen.lineWidth = 0.7
    pen.beginPath()
    for (let groove = 0; groove < 7; groove += 1) {
      pen.moveTo(49 - groove, h * (0.34 + groove * 0.1))
      pen.quadraticCurveTo(24, h * (0.5 + groove * 0.1), -8, h * (0.62 + groove * 0.08))
    }
    pen.stroke()
  }
  if (kind.marking === 'orca') {
    fillEllipse(pen, kind.belly, 32, -h * 0.4, 6.4, 3.1, -0.28)
    fillBlob(pen, kind.belly, [
      [-6, h * 0.5],
      [-22, -h * 0.02 + stroke],
      [-30, h * 0.1 + stroke * 1.4],
      [-24, h * 0.5],
    ])
    fillEllipse(pen, withAlpha('#9aa5b4', 0.5), -6, -h * 0.94, 9, 3, 0.12)
  }
  if (kind.marking === 'pale') fillEllipse(pen, withAlpha(kind.belly, 0.5), 6, h * 0.36, 44, h * 0.5, -0.03)
  fillEllipse(pen, withAlpha('#ffffff', 0.16), 14, -h * 0.78, 30, h * 0.2, 0.04)
}

function drawFace(pen: Pen, kind: Species, pose: Pose): void {
  const h = kind.half
  const blink = (pose.time * 0.23) % 1 < 0.03
  const eyeX = kind.head === 'great' ? 33 : kind.head === 'beak' ? 33 : 37
  const eyeY = kind.head === 'great' ? h * 0.2 : kind.head === 'beak' ? -h * 0.18 : -h * 0.06
  const radius = kind.head === 'great' ? 2 : 1.7
  if (kind.marking === 'orca') fillEllipse(pen, withAlpha('#ffffff', 0.25), eyeX, eyeY, radius * 1.25)
  fillEllipse(pen, '#14171e', eyeX, eyeY, radius, blink ? radius * 0.2 : radius)
  if (!blink) fillEllipse(pen, '#ffffff', eyeX + radius * 0.3, eyeY - radius * 0.35, radius * 0.34)
  pen.strokeStyle = withAlpha(darken(kind.back, 0.45), 0.65)
  pen.lineWidth = 1
  pen.lineCap = 'round'
  pen.beginPath()
  switch (kind.head) {
    case 'great':
      pen.moveTo(52.4, h * 0.12)
      pen.quadraticCurveTo(44, h * 0.44, 31, h * 0.46)
      pen.quadraticCurveTo(28.6, h * 0.44, 28, h * 0.34)
      break
    case 'beak':
      pen.moveTo(52, h * 0.3)
      pen.quadraticCurveTo(44, h * 0.3, 37, h * 0.2)
      pen.quadraticCurveTo(35.6, h * 0.12, 36, h * 0.04)
      break
    case 'round':
      pen.moveTo(48.4, h * 0.2)
      pen.quadraticCurveTo(43, h * 0.44, 36, h * 0.34)
      pen.lineTo(35, h * 0.24)
  }
  pen.stroke()
}

function drawFlipper(pen: Pen, kind: Species, beat: number, far: boolean): void {
  pen.save()
  pen.translate(far ? 22 : 17, kind.half * 0.62)
  pen.rotate(0.95 + Math.sin(beat * 0.5 + (far ? 0.9 : 0)) * 0.2 + (far ? -0.3 : 0))
  const colour = far ? mix(kind.fin, '#1f2b4a', 0.35) : kind.fin
  const long = kind.flipper * (far ? 0.8 : 1)
  pen.fillStyle = gradientDown(pen, -4, 6, lighten(colour, 0.16), colour)
  pen.beginPath()
  pen.moveTo(5, -4)
  pen.bezierCurveTo(-long * 0.2, -5, -long * 0.3, long * 0.1, -long * 0.1, long * 0.62)
  pen.quadraticCurveTo(long * 0.06, long * 0.5, 5, 4)
  pen.closePath()
  pen.fill()
  pen.restore()
}

function drawTusk(pen: Pen): void {
  pen.fillStyle = '#f2ead6'
  pen.beginPath()
  pen.moveTo(44, -2.4)
  pen.lineTo(74, -10)
  pen.lineTo(45, 0.6)
  pen.fill()
  pen.strokeStyle = withAlpha('#b8a988', 0.7)
  pen.lineWidth = 0.5
  pen.beginPath()
  for (let turn = 0; turn < 8; turn += 1) {
    const x = 47 + turn * 3
    pen.moveTo(x, -2.8 - turn * 0.78)
    pen.lineTo(x + 1, -0.2 - turn * 0.9)
  }
  pen.stroke()
}
