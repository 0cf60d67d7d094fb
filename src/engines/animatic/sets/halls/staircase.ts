import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { paintChandelier } from '../rooms/chandelier.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import { FLIGHT_PARALLAX, flightOf, type Flight } from './flight-of-stairs.ts'
import { hallSet } from './hall.ts'
import { paintColumn } from './nave.ts'
import { paintGlow, shadeGround, shadeWall } from './parts.ts'

interface Style {
  readonly wall: Hex
  readonly marble: Hex
  readonly runner: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#e8dcc4', marble: '#f2ece0', runner: '#a8202c' },
  { wall: '#c9d2dc', marble: '#f0f2f4', runner: '#a8202c' },
  { wall: '#dcc4b4', marble: '#f4ebe2', runner: '#8a1c34' },
]
const GOLD: Hex = '#d8a94a'

/** The grand staircase of an opera: marble steps with a red runner, a gilded rail, columns and a chandelier. */
export const staircase = hallSet(({ stage, palette, random }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const flight = flightOf(stage)
  const low = Math.max(1, stage.bottom)
  return {
    light: light.actors,
    floor: { y: flight.foot, farY: flight.foot - 0.02, parallax: FLIGHT_PARALLAX, personHeight: 0.42 },
    paintWall(pen) {
      shadeWall(pen, stage, light.tone(style.wall, 0.14), 0.22)
      const middle = stage.aspect / 2
      for (const side of [-1.5, -0.5, 0.5, 1.5])
        paintColumn(
          pen,
          middle + side * (stage.portrait ? 0.42 : 0.5),
          stage.top,
          light.tone(style.marble, 0.08),
        )
      for (const side of [-1, 0, 1])
        paintPanel(pen, middle + side * (stage.portrait ? 0.42 : 0.5), light.tone(darken(style.wall, 0.1)))
      paintChandelier(pen, stage.aspect * 0.62, stage.top, 0.13 + stage.top * 0.3)
      paintGlow(pen, '#ffe6b0', 0.3, stage.aspect * 0.62, 0.16 + stage.top * 0.3, 0.4)
    },
    paintGround(pen) {
      shadeGround(pen, stage, light.tone(darken(style.marble, 0.12)), 0.16)
    },
    move(frame) {
      stage.layer('flight', frame.camera, FLIGHT_PARALLAX, { y0: 0.2, y1: low + 0.12, margin: 0.4 }, (pen) =>
        paintFlight(pen, stage, flight, style, light),
      )
    },
  }
})

function paintPanel(pen: Pen, x: number, tone: Hex): void {
  for (const [y, height] of [
    [0.18, 0.3],
    [0.56, 0.14],
  ] as const) {
    fillRoundRect(pen, tone, x - 0.13, y, 0.26, height, 0.01)
    fillRoundRect(pen, lighten(tone, 0.16), x - 0.12, y + 0.01, 0.24, height - 0.02, 0.008)
  }
}

/** The edge of the steps, from the landing to the floor. */
function edgeOf({ left, right, top, foot, steps }: Flight): readonly Point[] {
  return Array.from({ length: steps }, (_, step): readonly Point[] => {
    const x = left + ((right - left) * step) / steps
    const y = top + ((foot - top) * step) / steps
    const below = top + ((foot - top) * (step + 1)) / steps
    return [
      [x, y],
      [x, below],
    ]
  }).flat()
}

function paintFlight(pen: Pen, stage: Stage, flight: Flight, style: Style, light: RoomLight): void {
  const { left, right, top, foot, steps } = flight
  const marble = light.tone(style.marble, 0.04)
  const edge = edgeOf(flight)
  paintRail(pen, flight, light, 0.02, darken(light.tone(GOLD), 0.2))
  const side = pen.createLinearGradient(0, top, 0, foot)
  side.addColorStop(0, darken(marble, 0.1))
  side.addColorStop(1, darken(marble, 0.3))
  fillPolygon(pen, side, [[-0.6, top], ...edge, [right, foot], [right, foot + 0.03], [-0.6, foot + 0.03]])
  const runner = light.tone(style.runner)
  for (let step = 0; step < steps; step += 1) {
    const x = left + ((right - left) * step) / steps
    const next = left + ((right - left) * (step + 1)) / steps
    const below = top + ((foot - top) * (step + 1)) / steps
    const above = top + ((foot - top) * step) / steps
    pen.fillStyle = darken(runner, 0.3)
    pen.fillRect(x - 0.006, above, 0.012, below - above)
    pen.fillStyle = lighten(runner, 0.06)
    pen.fillRect(x - 0.006, below - 0.008, next - x + 0.006, 0.016)
    pen.fillStyle = light.tone(GOLD)
    pen.fillRect(x - 0.007, below - 0.012, 0.014, 0.008)
  }
  pen.fillStyle = lighten(runner, 0.06)
  pen.fillRect(-0.6, top - 0.008, left + 0.6, 0.016)
  pen.fillRect(right, foot - 0.006, stage.aspect + 0.6 - right, 0.02)
  fillEllipse(pen, 'rgba(30,20,30,.16)', (left + right) / 2, foot + 0.035, (right - left) * 0.6, 0.014)
}

/** Behind those who go down; the posts stand on every step. */
function paintRail(
  pen: Pen,
  { left, right, top, foot, steps }: Flight,
  light: RoomLight,
  lift: number,
  gold: Hex,
): void {
  const height = 0.15
  pen.strokeStyle = gold
  pen.lineWidth = 0.006
  pen.beginPath()
  for (let post = -3; post <= steps; post += 1) {
    const x = left + ((right - left) * (post + 0.5)) / steps
    const y = post < 0 ? top : top + ((foot - top) * (post + 1)) / steps
    pen.moveTo(x, Math.min(foot, y) - lift)
    pen.lineTo(x, Math.min(foot, y) - height - lift)
  }
  pen.stroke()
  pen.strokeStyle = light.tone('#7a4a2c')
  pen.lineWidth = 0.018
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(-0.6, top - height - lift)
  pen.lineTo(left, top - height - lift)
  pen.lineTo(right + 0.02, foot - height - lift)
  pen.stroke()
  fillEllipse(pen, gold, right + 0.03, foot - height - lift - 0.01, 0.024)
}
