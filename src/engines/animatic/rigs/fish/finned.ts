import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { gradientDown } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { FISH, type FishSpecies } from './species.ts'

/** The body's middle is this far above the origin, so that fins and bob stay inside the box. */
export const MIDDLE_Y = -40

/** The same for a fish with high fins. */
export function middleOf(fish: FishSpecies): number {
  return Math.min(MIDDLE_Y, -fish.half * (fish.dorsal === 'tall' ? 1.75 : 1.3))
}

/** A fish with the prompt's colours. */
export function fishOf(look: RigLook): FishSpecies {
  const kind = FISH[look.variant] ?? FISH['fish']!
  const [main, second] = look.colours
  if (main === undefined) return kind
  return {
    ...kind,
    body: main,
    belly: mix(main, '#ffffff', 0.5),
    fin: second ?? mix(darken(main, 0.1), '#ffd27a', 0.15),
    mark: second ?? (kind.mark === '#ffffff' ? '#ffffff' : darken(main, 0.3)),
  }
}

export function drawFinned(pen: Pen, look: RigLook, pose: Pose): void {
  const fish = fishOf(look)
  const shark = fish.tail === 'shark'
  const beat = pose.time * fish.beats * (0.7 + 0.3 * pose.energy) * Math.PI * 2 + look.seed
  const sweep = Math.sin(beat)
  pen.save()
  pen.translate(0, middleOf(fish))
  pen.rotate(Math.sin(beat - 0.8) * (shark ? 0.015 : 0.03) + pose.look * 0.5)
  drawPectoral(pen, fish, beat, true)
  drawTail(pen, fish, sweep)
  drawDorsals(pen, fish, sweep)
  const outline = bodyOutline(fish, sweep)
  fillBlob(
    pen,
    gradientDown(
      pen,
      -fish.half,
      fish.half,
      lighten(fish.body, 0.1),
      fish.body,
      mix(fish.body, fish.belly, 0.55),
      fish.belly,
    ),
    outline,
  )
  pen.save()
  pen.clip()
  drawPattern(pen, fish, look.seed)
  if (!shark) drawScales(pen, fish)
  pen.restore()
  if (shark) drawSharkFace(pen, fish, pose)
  else drawFace(pen, fish, pose)
  drawPectoral(pen, fish, beat, false)
  pen.restore()
}

function bodyOutline(fish: FishSpecies, sweep: number): readonly Point[] {
  const h = fish.half
  const bend = sweep * 1.8
  if (fish.tail === 'shark') {
    return [
      [-40, bend * 1.5 - 1.5],
      [-24, -h * 0.55 + bend * 0.6],
      [4, -h * 1.06],
      [32, -h * 0.86],
      [53, -1],
      [47, h * 0.5],
      [26, h * 0.98],
      [-6, h * 0.82],
      [-30, h * 0.3 + bend],
      [-42, bend * 1.5 + 2],
    ]
  }
  return [
    [-30, bend - h * 0.16],
    [-16, -h * 0.72 + bend * 0.5],
    [6, -h * 1.12],
    [28, -h * 0.95],
    [44, -h * 0.1],
    [40, h * 0.5],
    [20, h * 1.06],
    [-4, h * 1.02],
    [-20, h * 0.6 + bend * 0.5],
    [-32, bend + h * 0.16],
  ]
}

function drawTail(pen: Pen, fish: FishSpecies, sweep: number): void {
  const h = fish.half
  const y = sweep * 2
  const swing = sweep * 7
  // Seen from the side a tail that swings away looks shorter.
  const reach = 1 - Math.abs(sweep) * 0.22
  pen.fillStyle = gradientDown(pen, -h, h, lighten(fish.fin, 0.2), fish.fin, darken(fish.fin, 0.12))
  pen.beginPath()
  switch (fish.tail) {
    case 'shark':
      pen.moveTo(-36, y - 1)
      pen.quadraticCurveTo(-46, y - 4, -58 * reach - 1, y - 25 + swing * 0.3)
      pen.quadraticCurveTo(-51, y - 4, -50 * reach, y + 13 + swing * 0.3)
      pen.quadraticCurveTo(-43, y + 6, -37, y + 3)
      break
    case 'fork':
      pen.moveTo(-28, y - 2)
      pen.quadraticCurveTo(-40, y - 8, -52 * reach, y - 20 + swing)
      pen.quadraticCurveTo(-44 * reach, y + swing * 0.5, -52 * reach, y + 20 + swing)
      pen.quadraticCurveTo(-40, y + 8, -28, y + 2)
      break
    case 'veil':
      pen.moveTo(-26, y - 4)
      pen.bezierCurveTo(-38, y - 26, -54 * reach, y - 24 + swing, -62 * reach, y - 12 + swing * 1.6)
      pen.quadraticCurveTo(-52 * reach, y + 2 + swing, -60 * reach, y + 22 + swing * 1.3)
      pen.bezierCurveTo(-48 * reach, y + 24, -36, y + 16, -26, y + 4)
      break
    case 'fan':
      pen.moveTo(-27, y - 4)
      pen.quadraticCurveTo(-38, y - 20, -50 * reach, y - 17 + swing)
      pen.quadraticCurveTo(-47 * reach, y + swing, -50 * reach, y + 17 + swing)
      pen.quadraticCurveTo(-38, y + 20, -27, y + 4)
  }
  pen.fill()
  if (fish.tail === 'shark') return
  pen.strokeStyle = withAlpha(darken(fish.fin, 0.3), 0.3)
  pen.lineWidth = 0.8
  pen.beginPath()
  for (const ray of [-0.7, -0.35, 0, 0.35, 0.7]) {
    pen.moveTo(-30, y)
    pen.lineTo(-47 * reach, y + ray * 18 + swing)
  }
  pen.stroke()
}

function drawDorsals(pen: Pen, fish: FishSpecies, sweep: number): void {
  const h = fish.half
  pen.fillStyle = gradientDown(pen, -h * 2, -h * 0.5, lighten(fish.fin, 0.18), fish.fin)
  pen.beginPath()
  switch (fish.dorsal) {
    case 'shark':
      pen.moveTo(-4, -h * 0.8)
      pen.quadraticCurveTo(-2, -h * 1.7, -13, -h * 2.15)
      pen.quadraticCurveTo(-11, -h * 1.2, -19, -h * 0.7)
      pen.moveTo(-30, -h * 0.3)
      pen.lineTo(-37, -h * 0.75)
      pen.lineTo(-36, -h * 0.2)
      pen.moveTo(-22, h * 0.4)
      pen.lineTo(-31, h * 0.95)
      pen.lineTo(-29, h * 0.3)
      break
    case 'tall':
      pen.moveTo(20, -h * 0.8)
      pen.quadraticCurveTo(6, -h * 1.75, -20, -h * 1.55 + sweep * 2)
      pen.quadraticCurveTo(-14, -h * 0.9, -20, -h * 0.5)
      pen.moveTo(6, h * 0.8)
      pen.quadraticCurveTo(-6, h * 1.6, -24, h * 1.5 + sweep * 2)
      pen.quadraticCurveTo(-14, h * 0.9, -20, h * 0.4)
      break
    case 'spiky':
      for (let spike = 0; spike < 5; spike += 1) {
        const x = 18 - spike * 9
        pen.moveTo(x, -h * 0.9)
        pen.lineTo(x - 8, -h * (1.6 - spike * 0.12))
        pen.lineTo(x - 8, -h * 0.7)
      }
      break
    case 'low':
      pen.moveTo(22, -h * 0.85)
      pen.bezierCurveTo(14, -h * 1.5, -8, -h * 1.45, -20, -h * 1.1 + sweep)
      pen.lineTo(-20, -h * 0.5)
      pen.moveTo(8, h * 0.9)
      pen.quadraticCurveTo(-4, h * 1.45, -17, h * 1.2 + sweep)
      pen.lineTo(-16, h * 0.55)
  }
  pen.fill()
}

function drawPattern(pen: Pen, fish: FishSpecies, seed: number): void {
  const h = fish.half
  pen.fillStyle = fish.mark
  switch (fish.pattern) {
    case 'bands':
      for (const [x, width] of [
        [21, 7],
        [-3, 8],
        [-25, 5],
      ] as const) {
        pen.fillStyle = '#2a1d1a'
        pen.fillRect(x - 1.1, -h * 2, width + 2.2, h * 4)
        pen.fillStyle = fish.mark
        pen.fillRect(x, -h * 2, width, h * 4)
      }
      return
    case 'stripes':
      for (let stripe = 0; stripe < 4; stripe += 1) pen.fillRect(22 - stripe * 14, -h * 2, 4.4, h * 4)
      return
    case 'spots':
      for (let spot = 0; spot < 16; spot += 1) {
        const x = -28 + ((spot * 17 + seed) % 60)
        const y = -h * 0.7 + ((spot * 29 + seed) % 100) * 0.01 * h * 0.8
        fillEllipse(pen, withAlpha(fish.mark, 0.7), x, y, 1.4)
      }
      return
    case 'patches':
      fillEllipse(pen, fish.mark, 26, -h * 0.6, 11, h * 0.6)
      fillEllipse(pen, fish.mark, -2, -h * 0.5, 14, h * 0.7, 0.2)
      fillEllipse(pen, '#2d2a30', -20, -h * 0.3, 6, h * 0.4)
      return
    case 'back':
      pen.beginPath()
      pen.moveTo(-40, -h * 0.1)
      pen.quadraticCurveTo(0, -h * 0.6, 44, -h * 0.5)
      pen.lineTo(44, -h * 2)
      pen.lineTo(-40, -h * 2)
      pen.fill()
      return
    case 'plain':
      fillEllipse(pen, withAlpha(fish.belly, 0.65), 8, h * 0.95, 36, h * 0.6)
  }
}

function drawScales(pen: Pen, fish: FishSpecies): void {
  pen.strokeStyle = withAlpha(lighten(fish.body, 0.6), 0.2)
  pen.lineWidth = 0.7
  pen.beginPath()
  for (let column = 0; column < 7; column += 1) {
    for (let row = -2; row <= 2; row += 1) {
      const x = 14 - column * 7 + (row & 1) * 3.5
      const y = row * fish.half * 0.3
      pen.moveTo(x, y - fish.half * 0.14)
      pen.quadraticCurveTo(x - 4.4, y, x, y + fish.half * 0.14)
    }
  }
  pen.stroke()
}

function drawFace(pen: Pen, fish: FishSpecies, pose: Pose): void {
  const h = fish.half
  pen.strokeStyle = withAlpha(darken(fish.body, 0.4), 0.4)
  pen.lineWidth = 1
  pen.beginPath()
  pen.arc(17, 0, h * 0.52, -1, 1)
  pen.stroke()
  const radius = Math.min(5.6, h * 0.24)
  fillEllipse(pen, '#ffffff', 29, -h * 0.22, radius)
  fillEllipse(pen, '#171a24', 30, -h * 0.2, radius * 0.62)
  fillEllipse(pen, '#ffffff', 31, -h * 0.32, radius * 0.24)
  const gape = Math.max(pose.mouth, 0.5 + 0.5 * Math.sin(pose.time * 2.6)) * 1.6
  fillEllipse(pen, darken(fish.body, 0.45), 40.4, h * 0.24, 1.6, 0.8 + gape)
  fillEllipse(pen, withAlpha('#ff6f6f', 0.22), 31, h * 0.3, 4.2, 2.6)
}

function drawSharkFace(pen: Pen, fish: FishSpecies, pose: Pose): void {
  const h = fish.half
  pen.strokeStyle = withAlpha(fish.mark, 0.8)
  pen.lineWidth = 0.9
  pen.beginPath()
  for (let gill = 0; gill < 4; gill += 1) {
    pen.moveTo(20 - gill * 3, -h * 0.3)
    pen.quadraticCurveTo(18 - gill * 3, 0, 20 - gill * 3, h * 0.34)
  }
  pen.stroke()
  const open = 1.5 + pose.mouth * 4
  pen.fillStyle = '#6b2f38'
  pen.beginPath()
  pen.moveTo(48.6, h * 0.22)
  pen.quadraticCurveTo(42, h * 0.5, 33, h * 0.36)
  pen.quadraticCurveTo(41, h * 0.5 + open, 47, h * 0.3 + open * 0.5)
  pen.fill()
  for (let tooth = 0; tooth < 5; tooth += 1) {
    const x = 36 + tooth * 2.4
    const y = h * (0.4 - tooth * 0.02)
    fillPolygon(pen, '#ffffff', [
      [x, y],
      [x + 1.7, y - 0.3],
      [x + 0.9, y + 1.7],
    ])
  }
  fillEllipse(pen, '#14171e', 40, -h * 0.2, 1.5)
  fillEllipse(pen, '#ffffff', 40.5, -h * 0.26, 0.45)
}

function drawPectoral(pen: Pen, fish: FishSpecies, beat: number, far: boolean): void {
  const shark = fish.tail === 'shark'
  const colour: Hex = far ? mix(fish.fin, '#1f2b4a', 0.35) : fish.fin
  pen.save()
  pen.translate(shark ? 14 : 9, shark ? fish.half * 0.7 : fish.half * 0.3)
  pen.rotate((far ? 0.35 : 0) + Math.sin(beat * (shark ? 0.5 : 0.7) + (far ? 1 : 0)) * (shark ? 0.07 : 0.3))
  pen.fillStyle = gradientDown(pen, 0, 14, lighten(colour, 0.12), darken(colour, 0.08))
  pen.beginPath()
  if (shark) {
    pen.moveTo(3, -1)
    pen.quadraticCurveTo(-6, 8, -16, 15)
    pen.quadraticCurveTo(-12, 5, -9, -1)
  } else {
    pen.moveTo(2, -3)
    pen.quadraticCurveTo(-6, -6, -14, 2)
    pen.quadraticCurveTo(-12, 11, -3, 9)
    pen.quadraticCurveTo(2, 5, 2, -3)
  }
  pen.fill()
  pen.restore()
}
