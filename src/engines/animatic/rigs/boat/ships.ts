import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import {
  bodyShade,
  fillShape,
  gradientDown,
  inside,
  livery,
  shape,
  strokeShape,
  windowColour,
} from '../parts.ts'
import { drawOccupant } from '../occupant.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawFlag, drawPortholes, drawSailor, drawSmoke, hullPaint } from './boat-parts.ts'

const CARGO_HULL = shape('M-49-16L-34-16L-33-13L36-13L40-17L51-18C49-9 46-2 42 2L-44 2C-48-2-49-9-49-16Z')
const LINER_HULL = shape('M-49-13L40-13L52-17C50-8 46-1 41 2L-44 2C-48-2-49-7-49-13Z')
const FERRY_HULL = shape('M-50-11L46-11L51-13C50-6 47 0 43 2L-45 2C-49-1-50-6-50-11Z')
const SUBMARINE_HULL = shape(
  'M-50-9C-44-15-32-18-16-18.6L24-18.6C40-18 49-13 50-8C49-2 40 2 24 2L-20 2C-36 1-46-3-50-9Z',
)
const SUBMARINE_TOWER = shape('M-8-18L-5-30C-4.6-31.4-4-32-2.6-32L10-32C12-32 13-31 13.6-29.4L17-18Z')
const PERISCOPE = shape('M3-32L3-41L8-41')

const CONTAINERS: readonly Hex[] = [
  '#d1493f',
  '#2f74b5',
  '#e8a33a',
  '#4c9a6a',
  '#8d98a8',
  '#b5673a',
  '#5a5f9c',
]

/** A container ship. */
export function drawCargoShip(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#27425f', '#b83a30')
  drawSmoke(pen, -38, -46, 2.6, pose.time)
  fillRoundRect(pen, accent, -41, -44, 6, 12, 0.6)
  drawBridge(pen, look)
  drawContainers(pen, look.seed)
  pen.fillStyle = '#f0b429'
  pen.fillRect(43, -30, 1, 14)
  fillShape(pen, hullPaint(pen, -18, 2, main), CARGO_HULL)
  inside(pen, CARGO_HULL, () => {
    pen.fillStyle = darken(accent, 0.15)
    pen.fillRect(-60, -2.6, 120, 6)
    pen.fillStyle = withAlpha('#ffffff', 0.75)
    pen.fillRect(-60, -3.5, 120, 0.8)
  })
  drawFlag(pen, -46, -26, 7, 4, accent, pose.time)
}

function drawBridge(pen: Pen, { lights = 0, seed, isTaken = false }: RigLook): void {
  fillRoundRect(pen, gradientDown(pen, -39, -15, '#ffffff', '#e6ebf2', '#aebbd0'), -46, -39, 15, 25, 0.8)
  for (let deck = 1; deck < 3; deck += 1) {
    for (let pane = 0; pane < 4; pane += 1) {
      pen.fillStyle = windowColour(lights, deck * 4 + pane)
      pen.fillRect(-44.6 + pane * 3.3, -35.6 + deck * 6, 2.3, 2.4)
    }
  }
  drawWheelhouse(pen, { x: -44.8, y: -37.6, width: 12.6, height: 5.4 }, { lights, seed, isTaken })
}

/** A wide window with the captain behind it, looking ahead. */
function drawWheelhouse(
  pen: Pen,
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { lights = 0, seed, isTaken = false }: Pick<RigLook, 'lights' | 'seed' | 'isTaken'>,
): void {
  pen.save()
  pen.beginPath()
  pen.roundRect(x, y, width, height, 0.6)
  pen.clip()
  pen.fillStyle = mix('#46637f', '#ffe3a0', lights * 0.8)
  pen.fillRect(x, y, width, height)
  if (!isTaken) {
    const size = height * 0.36
    drawOccupant(pen, { x: x + width - size * 1.9, y: y + height * 0.56, size, seed, wears: 'captain' })
    if (width > height * 2)
      drawOccupant(pen, { x: x + size * 1.9, y: y + height * 0.6, size, seed: seed + 9, wears: 'headset' })
  }
  pen.restore()
}

function drawContainers(pen: Pen, seed: number): void {
  for (let column = 0; column < 8; column += 1) {
    const rows = 2 + ((column * 7 + seed) % 3)
    for (let row = 0; row < rows; row += 1) {
      const colour = CONTAINERS[(column * 3 + row * 5 + seed) % CONTAINERS.length] ?? '#d1493f'
      const x = -28 + column * 8.3
      const y = -18.4 - row * 5.3
      fillRoundRect(
        pen,
        gradientDown(pen, y, y + 5, lighten(colour, 0.14), darken(colour, 0.16)),
        x,
        y,
        7.9,
        5,
        0.3,
      )
      pen.fillStyle = withAlpha('#000000', 0.1)
      for (let rib = 1; rib < 6; rib += 1) pen.fillRect(x + rib * 1.3, y, 0.35, 5)
    }
  }
}

/** A white cruise liner with rows of windows and two funnels. */
export function drawCruiseShip(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f6f8fb', '#d8433a')
  const lights = look.lights ?? 0
  for (const x of [-16, -2]) {
    drawSmoke(pen, x + 2, -43, 2.2, pose.time + x)
    fillRoundRect(
      pen,
      gradientDown(pen, -44, -30, lighten(accent, 0.15), accent, darken(accent, 0.2)),
      x,
      -43,
      6.4,
      13,
      0.8,
    )
    pen.fillStyle = '#20242c'
    pen.fillRect(x, -43, 6.4, 2.4)
  }
  const decks = [
    { left: -44, right: 36 },
    { left: -40, right: 30 },
    { left: -35, right: 24 },
    { left: -26, right: 14 },
  ]
  for (const [level, deck] of decks.entries()) {
    const y = -18 - level * 5.2
    const width = deck.right - deck.left
    fillRoundRect(
      pen,
      gradientDown(pen, y, y + 5.6, '#ffffff', mix(main, '#8fa0bf', 0.28)),
      deck.left,
      y,
      width,
      6,
      1,
    )
    for (let pane = 0; pane * 3.1 < width - 3; pane += 1) {
      pen.fillStyle = windowColour(lights, pane + level * 3)
      pen.fillRect(deck.left + 1.6 + pane * 3.1, y + 1.5, 2, 1.8)
    }
  }
  drawWheelhouse(pen, { x: 4.6, y: -32.8, width: 9.2, height: 4.2 }, look)
  drawTravellers(pen, look.seed)
  fillShape(pen, hullPaint(pen, -17, 2, main), LINER_HULL)
  inside(pen, LINER_HULL, () => {
    pen.fillStyle = '#22395f'
    pen.fillRect(-60, -3, 120, 6)
    pen.fillStyle = accent
    pen.fillRect(-60, -11.4, 120, 1)
  })
  drawPortholes(pen, -42, 38, -7.4, 25, 0.75, lights)
  drawFlag(pen, -47, -20, 6, 3.6, accent, pose.time)
}

/** People at the rail of the foredeck. */
function drawTravellers(pen: Pen, seed: number): void {
  for (let index = 0; index < 4; index += 1) {
    const shirt = CONTAINERS[(index * 3 + seed) % CONTAINERS.length] ?? '#d1493f'
    drawSailor(pen, 38.4 + index * 2.9, -12.6 - index * 0.8, 4.2, shirt, null, null)
  }
}

/** Open car deck, two passenger decks, one funnel. */
export function drawFerry(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#fbfbf8', '#2a7f62')
  const lights = look.lights ?? 0
  drawSmoke(pen, -8, -46, 2.6, pose.time)
  fillRoundRect(pen, accent, -12, -46, 8, 14, 1)
  fillRoundRect(pen, gradientDown(pen, -42, -32, '#ffffff', '#cbd5e4'), 8, -41, 20, 10, 1.2)
  drawWheelhouse(pen, { x: 10.2, y: -39.2, width: 17, height: 5.6 }, look)
  for (const [left, top, width] of [
    [-40, -32, 78],
    [-45, -22.6, 88],
  ] as const) {
    fillRoundRect(
      pen,
      gradientDown(pen, top, top + 9.6, lighten(main, 0.4), mix(main, '#8fa0bf', 0.3)),
      left,
      top,
      width,
      10,
      1,
    )
    for (let pane = 0; pane * 5.4 < width - 6; pane += 1) {
      fillRoundRect(pen, windowColour(lights, pane + top), left + 2.4 + pane * 5.4, top + 2.6, 4, 3.8, 0.5)
    }
  }
  fillShape(pen, hullPaint(pen, -13, 2, accent), FERRY_HULL)
  inside(pen, FERRY_HULL, () => {
    pen.fillStyle = withAlpha('#ffffff', 0.85)
    pen.fillRect(-60, -8, 120, 1.4)
  })
  for (const x of [-30, -12, 6, 24]) {
    fillEllipse(pen, '#f08a2c', x, -11.6, 1.5)
    fillEllipse(pen, main, x, -11.6, 0.7)
  }
}

/** Yellow, round-windowed, with a periscope and a turning screw. */
export function drawSubmarine(pen: Pen, look: RigLook, pose: Pose): void {
  const { main, accent } = livery(look, '#f5b82e', '#c2452f')
  const lights = look.lights ?? 0
  const reach = Math.cos(pose.time * 9) * 8
  fillEllipse(pen, '#8a6a2a', -53, -8 - reach / 2, 1.4, Math.abs(reach / 2) + 0.6)
  fillEllipse(pen, '#8a6a2a', -53, -8 + reach / 2, 1.4, Math.abs(reach / 2) + 0.6)
  pen.fillStyle = accent
  pen.beginPath()
  pen.moveTo(-40, -15)
  pen.lineTo(-50, -22)
  pen.lineTo(-51, -8)
  pen.fill()
  strokeShape(pen, '#5c6470', 1.7, PERISCOPE)
  fillShape(pen, bodyShade(pen, -32, -16, main), SUBMARINE_TOWER)
  pen.fillStyle = accent
  pen.fillRect(-5.4, -28, 19.6, 1.8)
  fillShape(pen, bodyShade(pen, -18.6, 2, main), SUBMARINE_HULL)
  inside(pen, SUBMARINE_HULL, () => {
    pen.fillStyle = accent
    pen.fillRect(-60, -3.6, 120, 6)
    pen.fillStyle = withAlpha('#ffffff', 0.3)
    pen.fillRect(-60, -15.6, 120, 1.2)
  })
  for (const x of [-22, -4, 14, 32]) {
    fillEllipse(pen, '#b37a1c', x, -9.6, 4)
    fillEllipse(pen, mix('#3d6f93', '#ffe6a0', Math.max(lights, 0.25)), x, -9.6, 2.9)
    if (x === -4 || (x === 32 && look.isTaken !== true)) drawLookout(pen, x, look.seed + x)
    fillEllipse(pen, withAlpha('#ffffff', 0.5), x - 0.9, -10.6, 0.9)
  }
}

/** A face behind a porthole. */
function drawLookout(pen: Pen, x: number, seed: number): void {
  pen.save()
  pen.beginPath()
  pen.arc(x, -9.6, 2.9, 0, Math.PI * 2)
  pen.clip()
  drawOccupant(pen, {
    x,
    y: -9.2,
    size: 2.1,
    seed: seed + 40,
    ...(x > 20 ? { wears: 'captain' as const } : {}),
  })
  pen.restore()
}
