import { mix } from '../../draw/colour.ts'
import { fillEllipse, type Pen, type Point } from '../../draw/shapes.ts'
import type { Species } from './stock.ts'

/** How far the feathers of a wheel reach from the middle of the body, in the bird's own units. */
export const WHEEL_REACH = 92
const FEATHERS = 17
const OPEN = Math.PI * 0.94

/** The tail raised and spread behind the body, feather by feather; it trembles. */
export function drawWheel(pen: Pen, bird: Species, [x, y]: Point, time: number): void {
  const isEyed = bird.crest === 'crown'
  const opening = Math.min(1, time / 1.2)
  pen.lineCap = 'round'
  for (const [reach, width] of [
    [1, 7],
    [0.74, 6],
  ] as const)
    for (let feather = 0; feather < FEATHERS; feather += 1) {
      const share = feather / (FEATHERS - 1) - 0.5
      const tremble = Math.sin(time * 16 + feather) * 0.006
      const angle = -Math.PI / 2 + share * 2 * (OPEN / 2) * (0.2 + 0.8 * opening) + tremble
      const length = WHEEL_REACH * reach * (0.9 + 0.1 * opening)
      const [tipX, tipY] = [x - 6 + Math.cos(angle) * length, y + Math.sin(angle) * length]
      const tone = isEyed ? '#2f9a6a' : bird.wing
      pen.strokeStyle = feather % 2 === 0 ? tone : mix(tone, isEyed ? '#c9a43c' : bird.wingTip, 0.4)
      pen.lineWidth = width
      pen.beginPath()
      pen.moveTo(x - 6, y)
      pen.lineTo(tipX, tipY)
      pen.stroke()
      if (!isEyed) continue
      fillEllipse(pen, '#caa53c', tipX, tipY, 7, 5.6, angle)
      fillEllipse(pen, '#2a8fc0', tipX, tipY, 4.6, 3.8, angle)
      fillEllipse(pen, '#1c2f6a', tipX, tipY, 2.5, 2.1, angle)
    }
}
