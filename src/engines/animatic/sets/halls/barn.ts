import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { createDust } from '../parts/dust.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import { paintView } from '../rooms/window.ts'
import { FLOOR_Y, MIDDLE_PARALLAX, hallSet } from './hall.ts'
import { paintBale, paintFork, paintLantern, paintLoft, paintStraw, type BarnStyle } from './hay.ts'
import { groundShadow, paintBeam, paintGlow, shadeBox, shadeGround, shadeWall } from './parts.ts'

const STYLES: readonly BarnStyle[] = [
  { wood: '#9a6a42', gate: '#b5442f', straw: '#e6bd5a' },
  { wood: '#84684f', gate: '#3f6a58', straw: '#dcb862' },
  { wood: '#a8583f', gate: '#f0e6d4', straw: '#ecc86a' },
]

/** A barn: planks with light between them, an open gate, stalls, a loft with hay, bales, a lantern. */
export const barn = hallSet(({ stage, palette, random, spec, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const side = random() < 0.5 ? -1 : 1
  const at = (part: number): number => stage.aspect * (side < 0 ? part : 1 - part)
  const gate = {
    x: at(0.5) - Math.min(0.29, stage.aspect * 0.26),
    y: 0.27,
    width: Math.min(0.58, stage.aspect * 0.52),
    height: FLOOR_Y - 0.27,
    columns: 1,
    rows: 1,
  }
  const isLit = light.lamps < 0.75
  const dust = createDust(random, stage, {
    count: 44,
    colour: palette.key,
    centre: stage.aspect / 2,
    reach: stage.aspect * 0.45,
  })
  return {
    light: {
      ...light.actors,
      tint: mix(light.actors.tint, '#f0c890', 0.25),
      tintAlpha: light.actors.tintAlpha + 0.06,
    },
    windows: [gate],
    paintWall(pen) {
      const wood = light.tone(style.wood, 0.3)
      shadeWall(pen, stage, wood, 0.42)
      paintPlanks(pen, stage, wood, isLit ? palette.key : null, seed)
      paintView(pen, gate, palette, spec.season, 'garden', seed)
      if (isLit) paintGlow(pen, palette.key, 0.4, gate.x + gate.width / 2, gate.y + 0.24, 0.62)
      paintGate(pen, gate, light, style)
      paintLoft(pen, stage, light, style, createRandom(seed ^ 0x41))
    },
    paintGround(pen) {
      shadeGround(pen, stage, light.tone('#b08a58'), 0.1)
      paintStraw(pen, stage, createRandom(seed ^ 0x77), light.tone(style.straw))
      if (isLit)
        paintBeam(
          pen,
          palette.key,
          0.34,
          [
            [gate.x, FLOOR_Y],
            [gate.x + gate.width, FLOOR_Y],
          ],
          [
            [gate.x - 0.16, FLOOR_Y + 0.3],
            [gate.x + gate.width + 0.16, FLOOR_Y + 0.3],
          ],
        )
    },
    paintMiddle(pen) {
      paintStall(pen, at(stage.portrait ? -0.02 : 0.1), light, style)
      const bales = at(stage.portrait ? 0.96 : 0.87)
      for (const [dx, row] of [
        [-0.12, 0],
        [0.12, 0],
        [0, 1],
      ] as const)
        paintBale(pen, bales + dx, FLOOR_Y + 0.07 - row * 0.125, light.tone(style.straw))
      paintFork(pen, at(stage.portrait ? 0.76 : 0.73), light)
    },
    move(frame) {
      const [x, y] = [at(stage.portrait ? 0.2 : 0.26), 0.3 + stage.top * 0.2]
      stage.enter(frame.camera, MIDDLE_PARALLAX)
      const swing = Math.sin(frame.time * 1.3) * 0.012
      stage.within({ left: x - 0.06, top: stage.top - 0.1, right: x + 0.06, bottom: y + 0.09 }, (pen) =>
        paintLantern(pen, x, swing, y, stage.top, 0.3 + light.lamps * 0.7),
      )
      if (light.lamps > 0.3) stage.glow(x + swing, y + 0.035, 0.3, '#ffc870', light.lamps * 0.6)
    },
    moveNear: (frame) => dust.draw(frame),
    paintNear(pen) {
      const dark = mix(light.tone(style.straw), '#1a120c', 0.7)
      fillRoundRect(pen, dark, side < 0 ? -0.32 : stage.aspect - 0.06, stage.bottom - 0.13, 0.38, 0.4, 0.03)
      const random = createRandom(seed ^ 0x9)
      pen.strokeStyle = mix(light.tone(style.straw), '#1a120c', 0.55)
      pen.lineWidth = 0.006
      pen.beginPath()
      for (let blade = 0; blade < 26; blade += 1) {
        const x = (side < 0 ? -0.3 : stage.aspect - 0.06) + random() * 0.38
        pen.moveTo(x, stage.bottom - 0.1)
        pen.lineTo(x + between(random, -0.05, 0.05), stage.bottom - 0.14 - random() * 0.06)
      }
      pen.stroke()
    },
  }
})

/** Upright planks; the light of day shows in the cracks. */
function paintPlanks(pen: Pen, { aspect, top }: Stage, wood: Hex, day: Hex | null, seed: number): void {
  const random = createRandom(seed ^ 0x1f)
  for (let x = -0.6; x < aspect + 0.6; x += 0.072) {
    pen.fillStyle = withAlpha(random() < 0.5 ? darken(wood, 0.5) : lighten(wood, 0.4), 0.06 + random() * 0.12)
    pen.fillRect(x, top - 0.1, 0.07, FLOOR_Y - top + 0.1)
    pen.fillStyle = day !== null && random() < 0.45 ? withAlpha(day, 0.5) : withAlpha('#1a0e08', 0.45)
    pen.fillRect(x + 0.0695, top - 0.1, 0.003, FLOOR_Y - top + 0.1)
    fillEllipse(pen, withAlpha('#1a0e08', 0.2), x + 0.03, top + random() * (FLOOR_Y - top), 0.006, 0.011)
  }
  shadeBox(pen, darken(wood, 0.3), darken(wood, 0.4), -1, FLOOR_Y - 0.03, aspect + 2, 0.04)
}

/** Posts around the opening, and its two wings, open against the wall. */
function paintGate(
  pen: Pen,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  light: RoomLight,
  { wood, gate }: BarnStyle,
): void {
  for (const side of [-1, 1]) {
    const left = side < 0 ? x - width * 0.4 : x + width
    const paint = light.tone(gate, 0.15)
    fillRoundRect(pen, paint, left, y + 0.01, width * 0.4, height - 0.02, 0.004)
    pen.strokeStyle = lighten(paint, 0.3)
    pen.lineWidth = 0.014
    pen.strokeRect(left + 0.012, y + 0.022, width * 0.4 - 0.024, height - 0.044)
    pen.beginPath()
    pen.moveTo(left + 0.012, y + height - 0.022)
    pen.lineTo(left + width * 0.4 - 0.012, y + 0.022)
    pen.moveTo(left + 0.012, y + 0.022)
    pen.lineTo(left + width * 0.4 - 0.012, y + height - 0.022)
    pen.stroke()
  }
  pen.fillStyle = light.tone(darken(wood, 0.25), 0.1)
  pen.fillRect(x - 0.026, y - 0.03, 0.036, height + 0.03)
  pen.fillRect(x + width - 0.01, y - 0.03, 0.036, height + 0.03)
  pen.fillRect(x - 0.06, y - 0.045, width + 0.12, 0.042)
}

/** A half-high fence of boards, a manger and a bucket. */
function paintStall(pen: Pen, x: number, light: RoomLight, { wood, straw }: BarnStyle): void {
  const [y, width] = [FLOOR_Y + 0.05, 0.46]
  groundShadow(pen, x, y, 0.27)
  const board = light.tone(lighten(wood, 0.08))
  for (const rail of [0.24, 0.17, 0.1])
    fillRoundRect(
      pen,
      rail === 0.17 ? darken(board, 0.1) : board,
      x - width / 2,
      y - rail,
      width,
      0.034,
      0.004,
    )
  for (const post of [-0.5, 0, 0.5])
    fillRoundRect(pen, darken(board, 0.22), x + post * width - 0.02, y - 0.28, 0.04, 0.285, 0.006)
  for (let tuft = 0; tuft < 9; tuft += 1)
    fillEllipse(
      pen,
      light.tone(tuft % 2 === 0 ? straw : darken(straw, 0.16)),
      x - 0.19 + tuft * 0.021,
      y - 0.068,
      0.03,
      0.026,
    )
  fillPolygon(pen, darken(board, 0.3), [
    [x - 0.22, y - 0.07],
    [x + 0.01, y - 0.07],
    [x - 0.02, y],
    [x - 0.19, y],
  ])
  const steel = light.tone('#a8b0b8')
  fillPolygon(pen, steel, [
    [x + 0.1, y - 0.085],
    [x + 0.18, y - 0.085],
    [x + 0.168, y + 0.012],
    [x + 0.112, y + 0.012],
  ])
  fillEllipse(pen, darken(steel, 0.35), x + 0.14, y - 0.085, 0.04, 0.009)
}
