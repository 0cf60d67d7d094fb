import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { blobPath, fillBlob, fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { coatOf } from '../animal-wear.ts'
import type { Pose, Rig, RigLook } from '../rig.ts'
import { drawEars } from './ears.ts'
import { drawHats, drawNeckwear, traceSkull } from './head.ts'
import { SPECIES, speciesOf } from './species.ts'
import type { Species } from './stock.ts'

/** Animals that sit with their backs to us. 1 is about the height to the ears. */
export const quadrupedFromBehind: Rig = {
  variants: Object.keys(SPECIES),
  box(look) {
    const species = speciesOf(look)
    const { half, back } = sizesOf(species)
    const crown = species.ear === 'long' ? 2.5 : 1.6
    return { width: 2 * (half + 0.5), height: back + species.head * (crown + 0.5) }
  },
  naturalSize: (look) => speciesOf(look).size,
  draw(pen, look, pose) {
    const species = speciesOf(look)
    drawTail(pen, species, pose)
    drawBack(pen, species, look)
    drawHeadFromBehind(pen, species, look, pose)
  },
}

/** Half the width of the haunches, and the height of the shoulders. */
function sizesOf({ bodyHeight, leg }: Species): { readonly half: number; readonly back: number } {
  return { half: 0.11 + bodyHeight * 0.52, back: 0.36 + leg * 0.55 }
}

function outlineOf(half: number, back: number): Point[] {
  return [
    [-half * 0.9, -0.005],
    [-half * 1.08, -back * 0.26],
    [-half * 0.78, -back * 0.64],
    [-half * 0.52, -back * 0.94],
    [0, -back * 1.04],
    [half * 0.52, -back * 0.94],
    [half * 0.78, -back * 0.64],
    [half * 1.08, -back * 0.26],
    [half * 0.9, -0.005],
    [0, 0.01],
  ]
}

function drawBack(pen: Pen, species: Species, look: RigLook): void {
  const { half, back } = sizesOf(species)
  const { coat } = species
  for (const side of [-1, 1])
    fillEllipse(pen, species.socks ?? darken(coat, 0.1), side * half * 0.74, -0.018, half * 0.34, 0.034)
  const gradient = pen.createLinearGradient(0, -back, 0, 0)
  gradient.addColorStop(0, lighten(coat, 0.1))
  gradient.addColorStop(0.65, coat)
  gradient.addColorStop(1, species.shade)
  pen.fillStyle = gradient
  blobPath(pen, outlineOf(half, back))
  pen.fill()
  pen.save()
  pen.clip()
  for (const { colour, at } of species.patches)
    for (const [x, y, radiusX, radiusY] of at)
      fillEllipse(pen, colour, x * 0.8, -back * 0.5 + y * 1.2, radiusX, radiusY * 1.2, 0.3)
  if (species.stripes !== null) drawBands(pen, half, back, species.stripes)
  if (species.spots !== null) drawDots(pen, half, back, species.spots)
  const coatWorn = coatOf(look)
  if (coatWorn !== undefined) {
    pen.fillStyle = coatWorn.cloth
    pen.fillRect(-half * 1.2, -back * 1.1, half * 2.4, back * 0.86)
    pen.fillStyle = darken(coatWorn.cloth, 0.16)
    pen.fillRect(-half * 1.2, -back * 0.3, half * 2.4, back * 0.06)
  }
  pen.restore()
  // The thighs stand out from the back.
  pen.strokeStyle = withAlpha(darken(coat, 0.35), 0.5)
  pen.lineWidth = 0.014
  pen.lineCap = 'round'
  pen.beginPath()
  for (const side of [-1, 1]) {
    pen.moveTo(side * half * 0.34, -0.03)
    pen.quadraticCurveTo(side * half * 0.3, -back * 0.42, side * half * 0.74, -back * 0.46)
  }
  pen.stroke()
}

function drawBands(pen: Pen, half: number, back: number, colour: string): void {
  pen.strokeStyle = colour
  pen.lineWidth = 0.03
  pen.lineCap = 'round'
  pen.beginPath()
  for (let band = 0; band < 4; band += 1) {
    const y = -back * (0.86 - band * 0.19)
    const reach = half * (0.26 + band * 0.08)
    for (const side of [-1, 1]) {
      pen.moveTo(side * half * 0.08, y)
      pen.quadraticCurveTo(side * reach * 0.7, y - 0.012, side * reach, y + 0.036)
    }
  }
  pen.stroke()
}

function drawDots(pen: Pen, half: number, back: number, colour: string): void {
  for (let dot = 0; dot < 18; dot += 1)
    fillEllipse(
      pen,
      colour,
      (((dot * 0.618) % 1) - 0.5) * half * 2,
      -back * ((dot * 0.414) % 1),
      0.018 + 0.014 * ((dot * 0.73) % 1),
    )
}

function drawTail(pen: Pen, species: Species, { time }: Pose): void {
  const { half } = sizesOf(species)
  const { tail, coat, tailTip } = species
  const flick = Math.sin(time * (tail === 'dog' ? 8 : 1.9)) * 0.06
  const out = half + (tail === 'cat' || tail === 'ringed' || tail === 'lion' || tail === 'string' ? 0.3 : 0.2)
  switch (tail) {
    case 'none':
    case 'stub':
      return
    case 'fox':
    case 'squirrel': {
      fillBlob(pen, darken(coat, 0.04), [
        [half * 0.3, -0.06],
        [half, -0.16],
        [out + 0.1, -0.2 - flick],
        [out + 0.22, -0.06 - flick],
        [out, 0],
        [half * 0.5, 0],
      ])
      fillBlob(pen, tailTip, [
        [out + 0.06, -0.18 - flick],
        [out + 0.22, -0.06 - flick],
        [out + 0.04, -0.02],
        [out + 0.02, -0.1 - flick],
      ])
      return
    }
    default: {
      const tip: Point = [out + 0.1, -0.16 - flick]
      pen.lineCap = 'round'
      for (const [colour, from] of [
        [coat, 0],
        [tailTip, 1],
      ] as const) {
        pen.strokeStyle = colour
        pen.lineWidth = 0.066
        pen.beginPath()
        if (from === 0) {
          pen.moveTo(half * 0.4, -0.045)
          pen.quadraticCurveTo(out, -0.02, out + 0.06, -0.08)
        } else pen.moveTo(out + 0.06, -0.08)
        pen.quadraticCurveTo(out + 0.1, -0.11, ...tip)
        pen.stroke()
      }
    }
  }
}

function drawHeadFromBehind(pen: Pen, species: Species, look: RigLook, pose: Pose): void {
  const r = species.head
  const { back, half } = sizesOf(species)
  const collar = look.props.some(({ role }) => role === 'worn')
  // Looking from one thing out there to the next.
  const turn = Math.sin(pose.time * 0.9 + look.seed) * 0.1 + pose.look
  pen.save()
  pen.translate(turn * r * 0.6, -back - r * 0.48)
  if (!collar)
    fillEllipse(
      pen,
      withAlpha(darken(species.coat, 0.4), 0.28),
      0,
      r * 0.86,
      Math.min(r * 0.8, half * 0.7),
      r * 0.2,
    )
  pen.rotate(turn)
  const hangs = species.ear === 'flop'
  if (!hangs) drawEars(pen, species, pose, null)
  if (species.mane !== null) fillEllipse(pen, species.mane, 0, r * 0.1, r * 1.5, r * 1.45)
  const gradient = pen.createRadialGradient(0, -r * 0.5, r * 0.1, 0, 0, r * 1.2)
  gradient.addColorStop(0, lighten(species.mane ?? species.coat, 0.12))
  gradient.addColorStop(0.75, species.mane ?? species.coat)
  gradient.addColorStop(1, species.shade)
  pen.fillStyle = gradient
  traceSkull(pen, r)
  pen.fill()
  pen.save()
  pen.clip()
  for (const { colour, at } of species.headPatches)
    fillEllipse(pen, colour, -at[0] * 0.9, at[1], at[2] * 1.1, at[3] * 1.1)
  if (species.stripes !== null)
    for (const x of [-0.36, 0, 0.36])
      fillPolygon(pen, species.stripes, [
        [x * r - r * 0.07, -r],
        [x * r + r * 0.07, -r],
        [x * r * 0.8, r * 0.1],
      ])
  pen.restore()
  if (hangs) drawEars(pen, species, pose, null)
  drawNeckwear(pen, r, { ...look, props: look.props.filter(({ concept }) => /scarf|headband/.test(concept)) })
  drawHats(pen, r, look)
  pen.restore()
}
