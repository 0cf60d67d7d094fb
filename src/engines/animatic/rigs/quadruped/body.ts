import { darken, lighten } from '../../draw/colour.ts'
import { blobPath, fillBlob, fillEllipse, fillLimb } from '../../draw/shapes.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import { coatOf } from '../animal-wear.ts'
import type { RigLook } from '../rig.ts'
import type { Species } from './stock.ts'
import type { Stance } from './stance.ts'

/** The trunk with its coat, and the neck where there is one. */
export function drawBody(pen: Pen, species: Species, stance: Stance): void {
  if (species.neck > 0.05) drawNeck(pen, species, stance)
  pen.save()
  pen.translate(stance.bodyX, stance.bodyY)
  pen.rotate(stance.tilt)
  if (species.hump)
    fillBlob(pen, species.coat, [
      [-species.length * 0.36, -species.bodyHeight * 0.4],
      [-species.length * 0.2, -species.bodyHeight * 0.86],
      [-0.02, -species.bodyHeight * 1.24],
      [species.length * 0.14, -species.bodyHeight * 0.84],
      [species.length * 0.3, -species.bodyHeight * 0.4],
    ])
  if (species.fleece) drawFleece(pen, species)
  else drawTrunk(pen, species)
  if (species.spines !== null) drawSpines(pen, species)
  pen.restore()
}

/** A coat or sweater: over the back and the tops of the legs, open below. */
export function drawGarment(pen: Pen, species: Species, stance: Stance, look: RigLook): void {
  const cloth = coatOf(look)?.cloth
  if (cloth === undefined || species.spines !== null) return
  const { length, bodyHeight } = species
  pen.save()
  pen.translate(stance.bodyX, stance.bodyY)
  pen.rotate(stance.tilt)
  pen.scale(1.05, 1.05)
  blobPath(pen, outline(species))
  pen.clip()
  const [back, front, hem] = [-length * 0.46, length * 0.62, bodyHeight * 0.34]
  pen.fillStyle = cloth
  pen.fillRect(back, -bodyHeight, front - back, bodyHeight + hem)
  pen.fillStyle = darken(cloth, 0.16)
  pen.fillRect(back, hem - bodyHeight * 0.09, front - back, bodyHeight * 0.09)
  pen.fillRect(back, -bodyHeight, length * 0.05, bodyHeight + hem)
  pen.fillStyle = lighten(cloth, 0.16)
  pen.fillRect(back, -bodyHeight, front - back, bodyHeight * 0.5)
  pen.restore()
}

function outline({ length, bodyHeight }: Species): Point[] {
  return [
    [-length * 0.55, -bodyHeight * 0.15],
    [-length * 0.42, -bodyHeight * 0.58],
    [0, -bodyHeight * 0.56],
    [length * 0.4, -bodyHeight * 0.6],
    [length * 0.58, -bodyHeight * 0.1],
    [length * 0.45, bodyHeight * 0.42],
    [0, bodyHeight * 0.5],
    [-length * 0.42, bodyHeight * 0.5],
    [-length * 0.6, bodyHeight * 0.2],
  ]
}

function drawTrunk(pen: Pen, species: Species): void {
  const { length, bodyHeight } = species
  const gradient = pen.createLinearGradient(0, -bodyHeight * 0.6, 0, bodyHeight * 0.55)
  gradient.addColorStop(0, lighten(species.coat, 0.08))
  gradient.addColorStop(0.6, species.coat)
  gradient.addColorStop(1, species.shade)
  pen.fillStyle = gradient
  blobPath(pen, outline(species))
  pen.fill()
  pen.save()
  pen.clip()
  fillEllipse(pen, species.belly, length * 0.06, bodyHeight * 0.5, length * 0.42, bodyHeight * 0.28)
  for (const { colour, at } of species.patches) {
    for (const [x, y, radiusX, radiusY] of at) fillEllipse(pen, colour, x, y, radiusX, radiusY, 0.3)
  }
  if (species.stripes !== null) drawStripes(pen, species, species.stripes)
  if (species.spots !== null) drawSpots(pen, species, species.spots)
  pen.restore()
}

function drawStripes(pen: Pen, { length, bodyHeight }: Species, colour: string): void {
  pen.strokeStyle = colour
  pen.lineWidth = 0.03
  pen.lineCap = 'round'
  pen.beginPath()
  const count = Math.round(length / 0.1)
  for (let index = 0; index < count; index += 1) {
    const x = -length * 0.42 + index * 0.105
    pen.moveTo(x, -bodyHeight * 0.7)
    pen.quadraticCurveTo(x + 0.04, -bodyHeight * 0.3, x - 0.01, -bodyHeight * 0.04 + (index % 2) * 0.05)
  }
  pen.stroke()
}

function drawSpots(pen: Pen, { length, bodyHeight }: Species, colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (let index = 0; index < 26; index += 1) {
    const x = (((index * 0.618) % 1) - 0.5) * length * 1.1
    const y = (((index * 0.414) % 1) - 0.62) * bodyHeight
    const radius = 0.018 + 0.014 * ((index * 0.73) % 1)
    pen.moveTo(x + radius, y)
    pen.ellipse(x, y, radius, radius * 0.85, index, 0, Math.PI * 2)
  }
  pen.fill()
}

function drawFleece(pen: Pen, species: Species): void {
  const { length, bodyHeight } = species
  for (const [colour, shrink] of [
    [species.shade, 1],
    [species.coat, 0.9],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    for (let index = 0; index < 14; index += 1) {
      const angle = (index / 14) * Math.PI * 2
      const x = Math.cos(angle) * length * 0.52 * shrink
      const y = Math.sin(angle) * bodyHeight * 0.48 * shrink - (1 - shrink) * 0.12
      const radius = 0.11 * shrink
      pen.moveTo(x + radius, y)
      pen.arc(x, y, radius, 0, Math.PI * 2)
    }
    pen.ellipse(0, 0, length * 0.48 * shrink, bodyHeight * 0.46 * shrink, 0, 0, Math.PI * 2)
    pen.fill()
  }
}

/** Three overlapping fans of spines, the darkest below. */
function drawSpines(pen: Pen, { length, bodyHeight, spines }: Species): void {
  const colour = spines ?? '#000000'
  for (const [tone, reach, shift] of [
    [darken(colour, 0.25), 1.34, 0],
    [colour, 1.2, 0.5],
    [lighten(colour, 0.22), 1.04, 0],
  ] as const) {
    pen.fillStyle = tone
    pen.beginPath()
    for (let index = 0; index < 20; index += 1) {
      const angle = Math.PI * 0.93 + ((index + shift) / 19.5) * Math.PI * 0.92
      const x = Math.cos(angle) * length * 0.52
      const y = Math.sin(angle) * bodyHeight * 0.62
      const side = 0.034
      pen.moveTo(x * 0.5 - Math.sin(angle) * side, y * 0.5 + Math.cos(angle) * side)
      pen.lineTo(x * reach, y * reach)
      pen.lineTo(x * 0.5 + Math.sin(angle) * side, y * 0.5 - Math.cos(angle) * side)
    }
    pen.fill()
  }
}

function drawNeck(pen: Pen, species: Species, stance: Stance): void {
  const [headX, headY] = stance.head
  const base: Point = [species.length * 0.36, stance.bodyY - species.bodyHeight * 0.12]
  const top: Point = [headX - species.head * 0.25, headY + species.head * 0.2]
  fillLimb(pen, species.coat, base, top, species.bodyHeight * 0.42, species.head * 0.72)
  if (species.spots !== null) {
    for (let index = 1; index < 7; index += 1) {
      const along = index / 7
      const x = base[0] + (top[0] - base[0]) * along + (index % 2 === 0 ? 0.02 : -0.02)
      fillEllipse(pen, species.spots, x, base[1] + (top[1] - base[1]) * along, 0.025, 0.03)
    }
  }
  if (species.mane !== null) drawMane(pen, species.mane, base, top)
}

function drawMane(pen: Pen, colour: string, base: Point, top: Point): void {
  const dx = top[0] - base[0]
  const dy = top[1] - base[1]
  const length = Math.hypot(dx, dy)
  const side: Point = [dy / length, -dx / length]
  // Locks that hang from the crest, each over the root of the next.
  for (let index = 8; index >= 0; index -= 1) {
    const along = -0.06 + index * 0.13
    const x = base[0] + dx * along + side[0] * 0.05
    const y = base[1] + dy * along + side[1] * 0.05
    const hang = 0.085 + 0.02 * (index % 3)
    fillBlob(pen, index % 2 === 0 ? colour : lighten(colour, 0.08), [
      [x + dx * 0.09, y + dy * 0.09],
      [x + side[0] * 0.055 - 0.006, y + side[1] * 0.055],
      [x + side[0] * hang - 0.012, y + hang * 0.75],
      [x + side[0] * 0.03, y + hang * 0.62],
      [x - dx * 0.03 - side[0] * 0.03, y - dy * 0.03],
    ])
  }
}
