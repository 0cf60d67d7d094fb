import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp } from '../../draw/easing.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { fillShape, gradientAcross, gradientDown, shape, strokeShape } from '../parts.ts'
import type { Pose } from '../rig.ts'

const STAVES = shape('M-20 0C-27-14-27-40-20-54L20-54C27-40 27-14 20 0Z')

/** Two barrels side by side, and a third on top of them. */
export function drawBarrels(pen: Pen, colour: Hex): void {
  for (const [x, y] of [
    [-24, 0],
    [26, 0],
    [1, -51],
  ] as const) {
    pen.save()
    pen.translate(x, y)
    drawBarrel(pen, colour)
    pen.restore()
  }
}

function drawBarrel(pen: Pen, colour: Hex): void {
  fillShape(
    pen,
    gradientAcross(pen, -26, 26, darken(colour, 0.34), lighten(colour, 0.16), darken(colour, 0.4)),
    STAVES,
  )
  pen.strokeStyle = withAlpha(darken(colour, 0.6), 0.5)
  pen.lineWidth = 0.8
  for (const stave of [-16, -8.5, 0, 8.5, 16]) {
    pen.beginPath()
    pen.moveTo(stave * 0.95, -54)
    pen.quadraticCurveTo(stave * 1.36, -27, stave * 0.95, 0)
    pen.stroke()
  }
  for (const [y, half] of [
    [-50, 21.5],
    [-38, 25],
    [-17, 25],
    [-5, 21.5],
  ] as const)
    fillRoundRect(
      pen,
      gradientAcross(pen, -half, half, '#3a3d44', '#8f98a4', '#33363c'),
      -half,
      y,
      half * 2,
      3.6,
      1.2,
    )
  fillEllipse(pen, darken(colour, 0.14), 0, -54, 20, 3.6)
  fillEllipse(pen, lighten(colour, 0.1), 0, -54.4, 18, 2.9)
  fillEllipse(pen, darken(colour, 0.5), 0, -28, 2.6)
}

/** Seconds from one eruption to the next. */
const ROUND = 5.2

/** A geyser: the pool swells, a column of water shoots up out of it, and steam drifts off. */
export function drawGeyser(pen: Pen, colour: Hex, { time }: Pose): void {
  const beat = (time + 0.6) % ROUND
  const power = clamp(beat / 0.5) * (1 - clamp((beat - 3.9) / 0.9))
  const high = 20 + power * (172 + Math.sin(time * 9) * 8)
  for (let puff = 0; puff < 14; puff += 1) {
    const way = (time * 0.32 + puff / 14) % 1
    const x = 6 + way * 46 + Math.sin(puff * 2.7 + time * 0.6) * 12
    const size = (10 + way * 26) * (0.5 + 0.5 * power)
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.34 * (1 - way)),
      x,
      -high * (0.35 + 0.65 * way) - way * 24,
      size,
      size * 0.86,
    )
  }
  fillEllipse(pen, darken(colour, 0.16), 0, -3, 66, 9)
  fillEllipse(pen, lighten(colour, 0.14), 0, -5, 58, 7)
  fillEllipse(pen, '#e8c06a', 0, -5.4, 44, 5.4)
  fillEllipse(pen, '#4fb0c8', 0, -6, 34, 4.2)
  if (power > 0.02) {
    const wide = 7 + power * 5
    const water = gradientDown(pen, -high, 0, withAlpha('#ffffff', 0.5), '#f2fafe', '#bfe4f2')
    for (const [spread, share] of [
      [1.5, 0.72],
      [1, 1],
      [0.6, 0.9],
    ] as const) {
      const top = high * share
      const sway = Math.sin(time * 6 + spread * 5) * 2
      fillShape(
        pen,
        water,
        shape(
          `M${-wide * 0.6}-4C${-wide * 0.7 * spread}-${top * 0.5} ${-wide * 1.2 * spread + sway}-${top * 0.86} ${-wide * 0.7 * spread + sway}-${top}C${sway}-${top + 9} ${wide * 0.5 + sway}-${top + 5} ${wide * 0.8 * spread + sway}-${top * 0.97}C${wide * 1.3 * spread + sway}-${top * 0.84} ${wide * 0.7 * spread}-${top * 0.5} ${wide * 0.6}-4Z`,
        ),
      )
    }
    for (let drop = 0; drop < 26; drop += 1) {
      const way = (time * 1.2 + drop * 0.382) % 1
      const side = ((drop * 0.618) % 1) * 2 - 1
      const rise = 4 * way * (1 - way)
      const x = side * (6 + way * 38)
      const y = -high * (0.55 + 0.5 * rise * ((drop % 4) * 0.2 + 0.3)) + way * way * high * 0.55
      if (y < -4) fillEllipse(pen, withAlpha('#f4fbff', 0.85), x, y, 1.9, 2.6)
    }
  }
  for (let foam = 0; foam < 7; foam += 1)
    fillEllipse(
      pen,
      'rgba(255,255,255,0.8)',
      (foam - 3) * 7 + Math.sin(time * 4 + foam) * 2,
      -7 - power * 3,
      5 + power * 3,
      3 + power * 2,
    )
}

/** A mast of lattice with aerials, stayed by ropes; red lamps on it blink by turns. */
export function drawRadioMast(pen: Pen, colour: Hex, { time }: Pose): void {
  strokeShape(pen, 'rgba(90,98,110,0.55)', 0.5, shape('M0-92L-44 0M0-92L44 0M0-58L-30 0M0-58L30 0'))
  for (let panel = 0; panel < 9; panel += 1) {
    const [low, top] = [-panel * 10, -(panel + 1) * 10]
    const wide = (y: number): number => 6.4 + y * 0.05
    const steel = panel % 2 === 0 ? colour : '#f4f1ea'
    strokeShape(
      pen,
      steel,
      1.5,
      shape(`M${-wide(low)} ${low}L${-wide(top)} ${top}M${wide(low)} ${low}L${wide(top)} ${top}`),
    )
    strokeShape(
      pen,
      darken(steel, 0.12),
      0.8,
      shape(
        `M${-wide(low)} ${low}L${wide(top)} ${top}M${wide(low)} ${low}L${-wide(top)} ${top}M${-wide(top)} ${top}L${wide(top)} ${top}`,
      ),
    )
  }
  fillRoundRect(pen, '#d8dde4', -0.7, -106, 1.4, 17, 0.7)
  for (const [x, y] of [
    [-4.6, -70],
    [4.8, -78],
  ] as const) {
    fillEllipse(pen, '#e8ecf0', x, y, 3.4, 4)
    fillEllipse(pen, '#b8c0ca', x + (x < 0 ? -0.7 : 0.7), y, 1.2, 2.4)
  }
  for (const [index, y] of [-106, -60, -30].entries()) {
    const on = Math.max(0, Math.sin(time * 4 - index * 1.2))
    fillEllipse(pen, withAlpha('#ff3a2c', 0.3 * on), 0, y, 6)
    fillEllipse(pen, on > 0.4 ? '#ff5a48' : '#8a2a24', 0, y, 1.7)
  }
}
