import { darken } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon } from '../../draw/shapes.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Pose } from '../rig.ts'
import type { Species } from './stock.ts'

/** Muzzle, nose and mouth about the middle of the head. */
export function drawMuzzle(pen: Pen, species: Species, pose: Pose): void {
  if (species.trunk) return
  const r = species.head
  const { snout } = species
  if (snout >= 0.3) {
    // A long muzzle reaches forward and down from the middle of the face.
    const colour = species.fleece ? '#5a5358' : snout > 0.6 ? species.coat : species.belly
    fillEllipse(
      pen,
      colour,
      r * (0.25 + 0.35 * snout),
      r * (0.55 + 0.12 * snout),
      r * (0.55 + 0.32 * snout),
      r * 0.46,
      0.25 * snout,
    )
  }
  const x = r * (0.1 + 0.72 * snout)
  const y = r * (0.36 + 0.12 * snout)
  const isCalling = pose.action === 'talk' && pose.mouth > 0.05
  if (isCalling) drawGape(pen, species, r, x, y + r * 0.16, pose.mouth)
  drawNose(pen, species.nose, r, x, y)
  drawMouth(pen, r, x, y + r * 0.12, isCalling ? 0 : pose.mouth)
}

/** From this size on, teeth are seen. */
const FANGED_SIZE = 0.3

/** The jaw comes down: who roars, howls or barks shows throat, tongue and teeth. */
function drawGape(pen: Pen, species: Species, r: number, x: number, y: number, open: number): void {
  const width = r * (0.2 + 0.1 * open)
  const drop = r * 0.62 * open
  const jaw = species.snout > 0.6 || species.fleece ? species.coat : species.belly
  fillEllipse(
    pen,
    darken(species.fleece ? '#5a5358' : jaw, 0.06),
    x,
    y + drop * 0.58,
    width * 1.3,
    drop * 0.66,
  )
  pen.save()
  pen.beginPath()
  pen.moveTo(x - width, y)
  pen.bezierCurveTo(x - width, y + drop * 1.3, x + width, y + drop * 1.3, x + width, y)
  pen.closePath()
  pen.clip()
  pen.fillStyle = '#5b2029'
  pen.fillRect(x - width, y, width * 2, drop * 1.1)
  fillEllipse(pen, '#e0737b', x, y + drop * 0.92, width * 0.7, drop * 0.36)
  if (!species.hooves && species.size > FANGED_SIZE)
    for (const side of [-1, 1])
      fillPolygon(pen, '#fffaf0', [
        [x + side * width * 0.78, y],
        [x + side * width * 0.34, y],
        [x + side * width * 0.56, y + Math.min(drop * 0.5, r * 0.2)],
      ])
  pen.restore()
}

function drawNose(pen: Pen, colour: Hex, r: number, x: number, y: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(x - r * 0.1, y - r * 0.02)
  pen.quadraticCurveTo(x, y - r * 0.08, x + r * 0.1, y - r * 0.02)
  pen.quadraticCurveTo(x + r * 0.05, y + r * 0.1, x, y + r * 0.11)
  pen.quadraticCurveTo(x - r * 0.05, y + r * 0.1, x - r * 0.1, y - r * 0.02)
  pen.fill()
}

function drawMouth(pen: Pen, r: number, x: number, y: number, open: number): void {
  if (open > 0.05) fillEllipse(pen, '#8c3b42', x, y + r * 0.18, r * 0.12, r * 0.12 * open)
  pen.strokeStyle = 'rgba(58,42,42,0.8)'
  pen.lineWidth = r * 0.055
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - r * 0.2, y + r * 0.08)
  pen.quadraticCurveTo(x - r * 0.07, y + r * 0.2, x, y + r * 0.04)
  pen.quadraticCurveTo(x + r * 0.07, y + r * 0.2, x + r * 0.2, y + r * 0.08)
  pen.stroke()
}
