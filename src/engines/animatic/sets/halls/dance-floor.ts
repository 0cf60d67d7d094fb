import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, MIDDLE_PARALLAX } from './hall.ts'
import { paintGlow } from './parts.ts'

/** Beats a second, as they are heard. */
export const BEATS = 124 / 60

export function paintSpeakers(pen: Pen, x: number, { room, neon }: ClubStyle): void {
  for (let box = 0; box < 2; box += 1) {
    const y = FLOOR_Y - 0.25 - box * 0.25
    fillRoundRect(pen, darken(room, 0.72), x - 0.085, y, 0.17, 0.245, 0.008)
    pen.strokeStyle = withAlpha(neon[1], 0.35)
    pen.lineWidth = 0.003
    pen.strokeRect(x - 0.083, y + 0.002, 0.166, 0.241)
    for (const [dy, radius] of [
      [0.155, 0.066],
      [0.05, 0.03],
    ] as const) {
      fillEllipse(pen, darken(room, 0.5), x, y + dy, radius)
      fillEllipse(pen, darken(room, 0.85), x, y + dy, radius * 0.86)
      fillEllipse(pen, darken(room, 0.62), x, y + dy, radius * 0.4)
    }
  }
}

/** Turntables on a desk, and the one who plays. */
export function paintDesk(pen: Pen, { aspect }: Stage, { room, neon }: ClubStyle): void {
  const [x, y] = [aspect / 2, FLOOR_Y - 0.17]
  const figure = darken(room, 0.5)
  fillEllipse(pen, figure, x, y - 0.185, 0.042, 0.05)
  fillRoundRect(pen, figure, x - 0.075, y - 0.13, 0.15, 0.16, 0.05)
  pen.strokeStyle = lighten(neon[0], 0.2)
  pen.lineWidth = 0.008
  pen.beginPath()
  pen.arc(x, y - 0.187, 0.047, Math.PI * 1.05, Math.PI * 1.95)
  pen.stroke()
  for (const side of [-1, 1]) {
    fillRoundRect(pen, neon[0], x + side * 0.046 - 0.01, y - 0.2, 0.02, 0.032, 0.008)
    pen.strokeStyle = figure
    pen.lineWidth = 0.03
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(x + side * 0.06, y - 0.1)
    pen.lineTo(x + side * 0.12, y - 0.045)
    pen.lineTo(x + side * 0.1, y - 0.005)
    pen.stroke()
  }
  fillPolygon(pen, darken(room, 0.66), [
    [x - 0.26, y],
    [x + 0.26, y],
    [x + 0.23, FLOOR_Y],
    [x - 0.23, FLOOR_Y],
  ])
  fillRoundRect(pen, darken(room, 0.3), x - 0.275, y - 0.014, 0.55, 0.022, 0.006)
  for (const side of [-1, 1]) fillEllipse(pen, darken(room, 0.8), x + side * 0.13, y - 0.014, 0.07, 0.012)
  pen.strokeStyle = lighten(neon[1], 0.2)
  pen.lineWidth = 0.005
  pen.beginPath()
  for (const side of [-1, 1]) {
    pen.moveTo(x + side * 0.2, y + 0.03)
    pen.lineTo(x + side * 0.06, y + 0.085)
    pen.lineTo(x + side * 0.19, y + 0.14)
  }
  pen.stroke()
  paintGlow(pen, neon[1], 0.4, x, y + 0.08, 0.24)
}

export function paintDanceFloor(pen: Pen, { aspect }: Stage, { neon }: ClubStyle): void {
  const rows = [0.004, 0.03, 0.066, 0.114, 0.18, 0.27, 0.39, 0.55]
  for (let row = 0; row < rows.length - 1; row += 1) {
    const [far, near] = [rows[row] ?? 0, rows[row + 1] ?? 1]
    for (let tile = -11; tile < 11; tile += 1) {
      const colour = neon[Math.abs(tile * 5 + row * 7) % 3] ?? neon[0]
      const at = (step: number, depth: number): readonly [number, number] => [
        aspect / 2 + (tile + step) * (0.15 + depth * 0.62),
        FLOOR_Y + depth,
      ]
      fillPolygon(pen, withAlpha(colour, (tile + row) % 2 === 0 ? 0.3 : 0.1), [
        at(0.03, far),
        at(0.97, far),
        at(0.97, near - 0.004),
        at(0.03, near - 0.004),
      ])
    }
  }
}

/** Beams from above that turn. */
export function drawBeams(stage: Stage, { neon }: ClubStyle, frame: Frame): void {
  const pen = stage.enter(frame.camera, MIDDLE_PARALLAX)
  pen.save()
  for (let beam = 0; beam < 5; beam += 1) {
    const x = stage.aspect * (0.1 + beam * 0.2)
    const aim = x + Math.sin(frame.time * 1.1 + beam * 1.7) * 0.42
    const light = pen.createLinearGradient(x, stage.top, aim, FLOOR_Y + 0.05)
    light.addColorStop(0, withAlpha(neon[beam % 3] ?? neon[0], 0.5))
    light.addColorStop(1, withAlpha(neon[beam % 3] ?? neon[0], 0))
    fillPolygon(pen, light, [
      [x - 0.008, stage.top],
      [x + 0.008, stage.top],
      [aim + 0.09, FLOOR_Y + 0.05],
      [aim - 0.09, FLOOR_Y + 0.05],
    ])
  }
  pen.restore()
}

export function drawBall(stage: Stage, { neon }: ClubStyle, frame: Frame): void {
  const [x, y, radius] = [stage.aspect / 2, 0.11 + stage.top * 0.45, 0.066]
  stage.enter(frame.camera, MIDDLE_PARALLAX)
  stage.within({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }, (pen) => {
    fillEllipse(pen, '#8a8fa8', x, y, radius)
    for (let row = -3; row <= 3; row += 1) {
      const wide = Math.cos((row / 4) * 1.5)
      for (let facet = 0; facet < 7; facet += 1) {
        const turn = ((facet / 7 + frame.time * 0.12) % 1) * 2 - 1
        const shine = Math.max(0, Math.sin(facet * 2.3 + row * 1.7 + frame.time * 2.4))
        fillRoundRect(
          pen,
          mix(
            '#5a5f78',
            facet % 2 === 0 ? '#ffffff' : (neon[(facet + row + 6) % 3] ?? '#ffffff'),
            0.25 + shine * 0.7,
          ),
          x + Math.sin(turn * 1.5) * radius * 0.92 * wide - 0.007,
          y + row * 0.0175 - 0.007,
          0.0135,
          0.0135,
          0.002,
        )
      }
    }
  })
  stage.glow(x, y, 0.16, '#ffffff', 0.4)
}

/** Spots that the ball throws about. */
export function drawSparkles(stage: Stage, { neon }: ClubStyle, frame: Frame): void {
  stage.enter(frame.camera, 0.9)
  for (let spot = 0; spot < 14; spot += 1) {
    const along = (spot * 0.618 + frame.time * 0.045) % 1
    const down = (spot * 0.379) % 1
    stage.glow(
      along * (stage.aspect + 0.4) - 0.2,
      stage.top + 0.1 + down * (stage.bottom - stage.top - 0.2),
      0.03,
      neon[spot % 3] ?? neon[0],
      0.4 + 0.2 * Math.sin(frame.time * 3 + spot),
    )
  }
}

export interface ClubStyle {
  readonly room: Hex
  readonly neon: readonly [Hex, Hex, Hex]
}
