import { darken, lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { fillBlob, fillEllipse, type Pen } from '../draw/shapes.ts'
import { gradientDown, inHundredths, livery } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

const LAMPS: readonly Hex[] = ['#ffe14a', '#5affc8', '#ff7ad0', '#6fc0ff']

/** A flying saucer with its pilot; it shines its beam down when it lands or takes something up. */
export const ufo: Rig = {
  variants: ['saucer', 'mothership'],
  box: (look) => ({ width: 1.06, height: look.variant === 'mothership' ? 0.6 : 0.66 }),
  naturalSize: (look) => (look.variant === 'mothership' ? 8 : 2.6),
  draw: (pen, look, pose) => inHundredths(pen, () => drawSaucer(pen, look, pose)),
}

function drawSaucer(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#aab6c8', '#7df0d0')
  const mother = look.variant === 'mothership'
  const tractor = pose.action === 'land' || pose.action === 'look' || pose.action === 'work'
  if (tractor) drawBeam(pen, accent, pose.time)
  pen.save()
  pen.translate(0, -26)
  if (mother) drawDecks(pen, main)
  else drawDome(pen, accent, pose, look)
  drawHull(pen, main)
  drawLamps(pen, pose.time, mother ? 11 : 7)
  pen.restore()
}

function drawDome(pen: Pen, accent: Hex, pose: Pose, { seed, isTaken = false }: RigLook): void {
  if (!isTaken) drawAlien(pen, pose, seed)
  const glass = pen.createLinearGradient(-18, -30, 18, 0)
  glass.addColorStop(0, withAlpha(lighten(accent, 0.7), 0.55))
  glass.addColorStop(0.5, withAlpha(accent, 0.26))
  glass.addColorStop(1, withAlpha(lighten(accent, 0.3), 0.45))
  pen.fillStyle = glass
  pen.beginPath()
  pen.moveTo(-21, -4)
  pen.bezierCurveTo(-21, -38, 21, -38, 21, -4)
  pen.closePath()
  pen.fill()
  fillEllipse(pen, withAlpha('#ffffff', 0.6), -10, -20, 2.6, 6, 0.5)
}

function drawAlien(pen: Pen, pose: Pose, seed: number): void {
  const skin = '#8fdc6a'
  const nod = Math.sin(pose.time * 2.1 + seed) * 1.2
  fillEllipse(pen, '#5a4fb0', nod * 0.4, -4, 9, 7)
  fillBlob(pen, gradientDown(pen, -26, -8, lighten(skin, 0.2), skin), [
    [nod - 9, -17],
    [nod - 6, -25],
    [nod + 6, -25],
    [nod + 9, -17],
    [nod + 4, -8],
    [nod - 4, -8],
  ])
  for (const side of [-1, 1]) {
    fillEllipse(pen, '#14202a', nod + side * 3.8, -16.4, 2.3, 3.3, side * 0.4)
    fillEllipse(pen, '#ffffff', nod + side * 3.8 + 0.8, -17.6, 0.8)
  }
  pen.strokeStyle = darken(skin, 0.5)
  pen.lineWidth = 0.8
  pen.beginPath()
  pen.arc(nod, -12.6, 2, 0.3, Math.PI - 0.3)
  pen.stroke()
}

/** The decks of a mother ship: smaller discs, each with a ring of lit windows. */
function drawDecks(pen: Pen, main: Hex): void {
  for (const [y, half] of [
    [-10, 30],
    [-17, 18],
    [-22.5, 9],
  ] as const) {
    fillBlob(
      pen,
      gradientDown(pen, y - 5, y + 6, lighten(main, 0.5), main, mix(darken(main, 0.36), '#2c3870', 0.35)),
      [
        [-half, y + 2],
        [-half * 0.6, y - 3.6],
        [0, y - 5],
        [half * 0.6, y - 3.6],
        [half, y + 2],
        [half * 0.5, y + 6],
        [-half * 0.5, y + 6],
      ],
    )
    for (let port = 0; port < half / 2; port += 1) {
      const along = (port + 0.5) / (half / 2) - 0.5
      fillEllipse(pen, '#ffe9a0', along * half * 1.5, y + 1.4 - along * along * 5, 0.8)
    }
  }
  pen.fillStyle = main
  pen.fillRect(-0.4, -34, 0.8, 8)
  fillEllipse(pen, '#ff5a7a', 0, -34, 1.2)
}

function drawHull(pen: Pen, main: Hex): void {
  fillEllipse(pen, gradientDown(pen, 0, 14, darken(main, 0.3), darken(main, 0.6)), 0, 5, 27, 9)
  fillBlob(
    pen,
    gradientDown(pen, -10, 12, lighten(main, 0.55), main, mix(darken(main, 0.36), '#2c3870', 0.35)),
    [
      [-52, 2],
      [-30, -6],
      [0, -9],
      [30, -6],
      [52, 2],
      [30, 9],
      [0, 12],
      [-30, 9],
    ],
  )
  pen.strokeStyle = withAlpha('#ffffff', 0.5)
  pen.lineWidth = 0.8
  pen.beginPath()
  pen.ellipse(0, -2.4, 34, 5, 0, Math.PI * 1.04, Math.PI * 1.96)
  pen.stroke()
}

/** Coloured lamps that chase one another round the rim. */
function drawLamps(pen: Pen, time: number, count: number): void {
  const chase = Math.floor(time * 5)
  for (let lamp = 0; lamp < count; lamp += 1) {
    const along = (lamp + 0.5) / count - 0.5
    const x = along * 86
    const y = 4.4 - along * along * 9
    const lit = (lamp + chase) % 3 === 0
    const colour = LAMPS[(lamp + chase) % LAMPS.length] ?? '#ffe14a'
    if (lit) fillEllipse(pen, withAlpha(colour, 0.35), x, y, 5.2, 4.2)
    fillEllipse(pen, lit ? lighten(colour, 0.3) : darken(colour, 0.45), x, y, 2.6, 2.1)
  }
}

function drawBeam(pen: Pen, accent: Hex, time: number): void {
  const pulse = 0.5 + 0.1 * Math.sin(time * 5)
  const beam = pen.createLinearGradient(0, -20, 0, 0)
  beam.addColorStop(0, withAlpha(lighten(accent, 0.4), pulse))
  beam.addColorStop(1, withAlpha(accent, 0.06))
  pen.fillStyle = beam
  pen.beginPath()
  pen.moveTo(-16, -18)
  pen.lineTo(16, -18)
  pen.lineTo(36, 0)
  pen.lineTo(-36, 0)
  pen.fill()
}
