import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillBlob, fillEllipse, type Pen, type Point } from '../../draw/shapes.ts'
import { motifSet } from './motif.ts'

const CORNERS = 14

interface Drop {
  /** From the middle, in halves of the picture. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly ink: 0 | 1 | 2
}

const DROPS: readonly Drop[] = [
  { x: -0.85, y: 0.7, radius: 0.34, ink: 1 },
  { x: 0.86, y: -0.72, radius: 0.36, ink: 2 },
  { x: -0.5, y: -0.5, radius: 0.2, ink: 2 },
  { x: 0.52, y: 0.62, radius: 0.19, ink: 0 },
  { x: 0, y: 0, radius: 0.31, ink: 0 },
  { x: 0.56, y: 0.05, radius: 0.085, ink: 1 },
  { x: -0.42, y: 0.5, radius: 0.075, ink: 0 },
  { x: 0.2, y: -0.74, radius: 0.06, ink: 1 },
]

/** Drops of colour that swell, stretch and wander, with light on their skins. */
export const liquid = motifSet(
  { ground: '#140a30', inks: ['#ff5f8f', '#38c6f4', '#ffb03c'] },
  ({ stage, inks }) => ({
    drawBack({ camera, time }) {
      const pen = stage.enter(camera, 0.35)
      for (const [index, drop] of DROPS.entries()) {
        const x = stage.aspect * (0.5 + drop.x / 2) + Math.sin(time * 0.7 + index * 1.9) * 0.07
        const y = 0.5 + drop.y / 2 + Math.cos(time * 0.8 + index * 2.3) * 0.06
        drawDrop(pen, x, y, drop.radius, inks[drop.ink], time + index * 5)
      }
    },
  }),
)

/** Three skins, each nearer to the light, and its glint. */
function drawDrop(pen: Pen, x: number, y: number, radius: number, ink: Hex, phase: number): void {
  for (const [size, shift, tone] of [
    [1, 0, darken(ink, 0.4)],
    [0.93, 0.03, darken(ink, 0.12)],
    [0.8, 0.09, ink],
    [0.56, 0.17, lighten(ink, 0.22)],
  ] as const)
    fillBlob(pen, tone, skin(x - radius * shift, y - radius * shift * 1.2, radius * size, phase))
  fillEllipse(
    pen,
    'rgba(255,255,255,0.75)',
    x - radius * 0.36,
    y - radius * 0.45,
    radius * 0.17,
    radius * 0.08,
    -0.6,
  )
  fillEllipse(pen, 'rgba(255,255,255,0.5)', x - radius * 0.56, y - radius * 0.2, radius * 0.045)
}

function skin(x: number, y: number, radius: number, phase: number): readonly Point[] {
  return Array.from({ length: CORNERS }, (_, corner) => {
    const angle = (corner / CORNERS) * Math.PI * 2
    const swell = Math.sin(angle * 2 + phase * 1.1) * 0.15 + Math.sin(angle * 3 - phase * 1.5) * 0.1
    const reach = radius * (1 + swell)
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]
  })
}
