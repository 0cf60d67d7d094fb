import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { FLOOR_Y, hallSet } from '../halls/hall.ts'
import { paintGlow, shadeBox } from '../halls/parts.ts'
import { arenaLight } from './arena.ts'

interface AlleyStyle {
  readonly wall: Hex
  readonly neon: readonly [Hex, Hex]
}

const STYLES: readonly AlleyStyle[] = [
  { wall: '#2a2250', neon: ['#ff4fb0', '#4fd8ff'] },
  { wall: '#1c3350', neon: ['#ffb83d', '#4fffc8'] },
]

/** A bowling alley from the side: lanes that run across the picture, stars of neon on the wall. */
export const bowlingAlley = hallSet(({ stage, random }) => {
  const style = pick(random, STYLES)
  return {
    light: { ...arenaLight({ dark: style.wall, boards: [] }), rim: style.neon[0] },
    floor: { farY: 0.86 },
    paintWall(pen) {
      shadeBox(
        pen,
        darken(style.wall, 0.4),
        lighten(style.wall, 0.12),
        -1,
        stage.top - 0.2,
        stage.aspect + 2,
        FLOOR_Y - stage.top + 0.3,
      )
      paintNeon(pen, stage, style)
    },
    paintGround: (pen) => paintLanes(pen, stage),
  }
})

function paintNeon(pen: Pen, { aspect, top }: Stage, { neon, wall }: AlleyStyle): void {
  const y = 0.3 + top * 0.3
  for (let star = -2; star <= 2; star += 1) {
    const x = aspect / 2 + star * 0.44
    const colour = neon[(star + 2) % 2] ?? neon[0]
    paintGlow(pen, colour, 0.34, x, y, 0.22)
    pen.strokeStyle = lighten(colour, 0.25)
    pen.lineWidth = 0.009
    pen.lineJoin = 'round'
    pen.beginPath()
    for (let point = 0; point <= 10; point += 1) {
      const radius = point % 2 === 0 ? 0.085 : 0.038
      const angle = (point / 10) * Math.PI * 2 - Math.PI / 2
      pen.lineTo(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius)
    }
    pen.closePath()
    pen.stroke()
  }
  for (const [index, height] of [0.16, 0.1].entries()) {
    pen.fillStyle = neon[index] ?? neon[0]
    pen.fillRect(-1, FLOOR_Y - height, aspect + 2, 0.007)
    paintGlow(pen, neon[index] ?? neon[0], 0.2, aspect / 2, FLOOR_Y - height, 0.5)
  }
  // Balls on their rack.
  fillRoundRect(pen, mix(wall, '#000000', 0.4), 0.06, FLOOR_Y - 0.09, 0.46, 0.1, 0.012)
  for (const [index, colour] of ['#d8343c', '#2f6fc4', '#3f9a63', '#f0c23c', '#8a5fc0'].entries()) {
    fillEllipse(pen, colour, 0.12 + index * 0.085, FLOOR_Y - 0.105, 0.036)
    fillEllipse(pen, lighten(colour, 0.5), 0.11 + index * 0.085, FLOOR_Y - 0.118, 0.01)
  }
}

/** One lane behind the other, gutters between them. */
function paintLanes(pen: Pen, { aspect, bottom }: Stage): void {
  const wood = '#d9a868'
  shadeBox(pen, lighten(wood, 0.1), darken(wood, 0.3), -1, FLOOR_Y, aspect + 2, bottom - FLOOR_Y + 0.4)
  for (const [y, high] of [
    [FLOOR_Y + 0.03, 0.012],
    [FLOOR_Y + 0.075, 0.016],
    [FLOOR_Y + 0.215, 0.026],
  ] as const) {
    pen.fillStyle = '#3a2f36'
    pen.fillRect(-1, y, aspect + 2, high)
    pen.fillStyle = 'rgba(255,255,255,0.14)'
    pen.fillRect(-1, y + high, aspect + 2, 0.003)
  }
  pen.strokeStyle = withAlpha(darken(wood, 0.45), 0.3)
  pen.lineWidth = 0.0018
  pen.beginPath()
  for (let line = 0; line < 9; line += 1) {
    const y = FLOOR_Y + 0.1 + line * 0.013
    pen.moveTo(-1, y)
    pen.lineTo(aspect + 1, y)
  }
  pen.stroke()
  for (let arrow = 0; arrow < 3; arrow += 1) {
    const [x, y] = [aspect * 0.56 + Math.abs(arrow - 1) * -0.02, FLOOR_Y + 0.12 + arrow * 0.03]
    pen.fillStyle = withAlpha('#6a3f2a', 0.8)
    pen.beginPath()
    pen.moveTo(x, y - 0.006)
    pen.lineTo(x + 0.05, y)
    pen.lineTo(x, y + 0.006)
    pen.fill()
  }
  fillEllipse(pen, 'rgba(255,255,255,0.16)', aspect / 2, FLOOR_Y + 0.14, 0.5, 0.03)
}
