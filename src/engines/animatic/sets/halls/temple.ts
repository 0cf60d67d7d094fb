import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'
import { createDust } from '../parts/dust.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, hallSet, MIDDLE_PARALLAX } from './hall.ts'
import { paintFlame, paintGlow, shadeGround, shadeWall, strokeSlabs } from './parts.ts'

interface Style {
  readonly wall: Hex
  readonly column: Hex
  readonly cloth: Hex
  readonly wood: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#7a2f28', column: '#a8322a', cloth: '#e0a030', wood: '#6a4028' },
  { wall: '#4a3528', column: '#7a3f2a', cloth: '#b8303a', wood: '#7a5234' },
  { wall: '#5a3040', column: '#8f2a34', cloth: '#d88a2a', wood: '#5a3a2a' },
]
const CANDLES = [-0.36, -0.3, 0.3, 0.36] as const
const INCENSE_PUFFS = 7

/** The hall of a Buddhist temple: a golden Buddha between red columns, candles, lanterns, smoke of incense. */
export const temple = hallSet(({ stage, palette, random }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette, '#e0a860', 0.6)
  const middle = stage.aspect / 2
  const smoke = softPuff(stage, light.tone('#e8e0d8'))
  const dust = createDust(random, stage, {
    count: 26,
    colour: '#ffd890',
    centre: middle,
    reach: stage.aspect * 0.5,
  })
  return {
    light: light.actors,
    floor: { farY: 0.88 },
    paintWall(pen) {
      shadeWall(pen, stage, light.tone(style.wall, 0.2), 0.5)
      for (let x = -0.5; x < stage.aspect + 0.5; x += 0.16)
        for (let y = stage.top; y < FLOOR_Y - 0.1; y += 0.15)
          fillEllipse(pen, withAlpha('#e8b850', 0.07), x + (Math.round(y * 20) % 2) * 0.08, y, 0.03)
      paintGlow(pen, '#ffc870', 0.5, middle, 0.4, 0.62)
      paintBuddha(pen, middle, FLOOR_Y - 0.11, stage.portrait ? 0.5 : 0.56, light)
      for (const side of [-1, 1])
        for (const distance of stage.portrait ? [0.4] : [0.4, 0.78])
          paintColumn(pen, middle + side * distance, stage.top, light.tone(style.column, 0.05))
      fillRoundRect(
        pen,
        light.tone(darken(style.column, 0.3), 0.2),
        -1,
        stage.top - 0.5,
        stage.aspect + 2,
        0.56,
        0,
      )
      for (let x = -0.5; x < stage.aspect + 0.5; x += 0.12)
        fillRoundRect(pen, light.tone('#d8a840', 0.2), x, stage.top + 0.02, 0.06, 0.03, 0.006)
      paintCurtains(pen, stage, light.tone(style.cloth, 0.1))
    },
    paintGround(pen) {
      shadeGround(pen, stage, light.tone(style.wood), 0.18)
      strokeSlabs(pen, stage, '#2a1810', 0.3, 0.11)
      fillPolygon(pen, withAlpha('#ffca70', 0.12), [
        [middle - 0.2, FLOOR_Y],
        [middle + 0.2, FLOOR_Y],
        [middle + 0.5, 1.1],
        [middle - 0.5, 1.1],
      ])
    },
    paintMiddle(pen) {
      paintAltar(pen, middle, style, light)
      for (const side of [-1, 1])
        paintLantern(pen, middle + side * (stage.portrait ? 0.3 : 0.58), stage.top, stage.top * 0.5 + 0.24)
    },
    moveFar() {},
    move: (frame) => drawAltarLights(stage, middle, frame, smoke),
    moveNear: (frame) => dust.draw(frame),
  }
})

/** Seated on a lotus, a halo behind; `height` from the lotus to the crown. */
function paintBuddha(pen: Pen, x: number, y: number, height: number, light: RoomLight): void {
  const gold = light.tone('#e8b040')
  const bright = lighten(gold, 0.3)
  const dark = darken(gold, 0.36)
  const headY = y - height * 0.8
  for (const [radius, colour] of [
    [0.36, withAlpha('#ffdf90', 0.26)],
    [0.31, withAlpha('#c8802a', 0.5)],
    [0.285, withAlpha('#ffd070', 0.4)],
  ] as const)
    fillEllipse(pen, colour, x, headY + height * 0.1, height * radius)
  for (let ray = 0; ray < 16; ray += 1) {
    const angle = (ray / 16) * Math.PI * 2
    fillEllipse(
      pen,
      withAlpha('#ffe8a8', 0.5),
      x + Math.cos(angle) * height * 0.325,
      headY + height * 0.1 + Math.sin(angle) * height * 0.325,
      height * 0.014,
    )
  }
  for (let petal = -4; petal <= 4; petal += 1)
    fillEllipse(
      pen,
      petal % 2 === 0 ? light.tone('#d8788a') : light.tone('#e89aa8'),
      x + petal * height * 0.105,
      y + height * 0.005 - Math.abs(petal) * height * 0.004,
      height * 0.065,
      height * 0.075,
    )
  const robe = pen.createLinearGradient(x - height * 0.4, 0, x + height * 0.4, 0)
  robe.addColorStop(0, dark)
  robe.addColorStop(0.45, bright)
  robe.addColorStop(1, darken(gold, 0.28))
  pen.fillStyle = robe
  pen.beginPath()
  pen.moveTo(x - height * 0.44, y - height * 0.02)
  pen.bezierCurveTo(
    x - height * 0.46,
    y - height * 0.15,
    x - height * 0.3,
    y - height * 0.17,
    x - height * 0.24,
    y - height * 0.2,
  )
  pen.bezierCurveTo(
    x - height * 0.28,
    y - height * 0.5,
    x - height * 0.22,
    y - height * 0.6,
    x - height * 0.07,
    y - height * 0.64,
  )
  pen.lineTo(x + height * 0.07, y - height * 0.64)
  pen.bezierCurveTo(
    x + height * 0.22,
    y - height * 0.6,
    x + height * 0.28,
    y - height * 0.5,
    x + height * 0.24,
    y - height * 0.2,
  )
  pen.bezierCurveTo(
    x + height * 0.3,
    y - height * 0.17,
    x + height * 0.46,
    y - height * 0.15,
    x + height * 0.44,
    y - height * 0.02,
  )
  pen.quadraticCurveTo(x, y + height * 0.05, x - height * 0.44, y - height * 0.02)
  pen.fill()
  pen.strokeStyle = withAlpha(dark, 0.7)
  pen.lineWidth = height * 0.008
  pen.beginPath()
  for (const way of [0, 1, 2]) {
    pen.moveTo(x - height * (0.16 - way * 0.05), y - height * 0.6)
    pen.quadraticCurveTo(
      x + height * 0.02,
      y - height * (0.34 - way * 0.02),
      x + height * (0.2 - way * 0.04),
      y - height * (0.26 + way * 0.05),
    )
  }
  pen.moveTo(x - height * 0.34, y - height * 0.08)
  pen.quadraticCurveTo(x, y - height * 0.02, x + height * 0.34, y - height * 0.08)
  pen.stroke()
  fillEllipse(pen, bright, x, y - height * 0.17, height * 0.12, height * 0.045)
  fillEllipse(pen, gold, x - height * 0.02, y - height * 0.19, height * 0.08, height * 0.03)
  fillRoundRect(pen, gold, x - height * 0.045, y - height * 0.7, height * 0.09, height * 0.09, height * 0.02)
  for (const side of [-1, 1])
    fillEllipse(pen, gold, x + side * height * 0.118, headY + height * 0.02, height * 0.022, height * 0.062)
  const face = pen.createRadialGradient(x - height * 0.03, headY - height * 0.03, 0, x, headY, height * 0.16)
  face.addColorStop(0, lighten(bright, 0.2))
  face.addColorStop(1, gold)
  fillEllipse(pen, face, x, headY, height * 0.115, height * 0.14)
  fillEllipse(pen, darken(gold, 0.5), x, headY - height * 0.1, height * 0.118, height * 0.075)
  fillEllipse(pen, darken(gold, 0.5), x, headY - height * 0.18, height * 0.05, height * 0.045)
  fillEllipse(pen, face, x, headY - height * 0.02, height * 0.1, height * 0.07)
  pen.strokeStyle = darken(gold, 0.55)
  pen.lineWidth = height * 0.007
  pen.beginPath()
  for (const side of [-1, 1]) {
    pen.moveTo(x + side * height * 0.022, headY)
    pen.quadraticCurveTo(
      x + side * height * 0.048,
      headY + height * 0.014,
      x + side * height * 0.074,
      headY - height * 0.002,
    )
  }
  pen.moveTo(x - height * 0.03, headY + height * 0.075)
  pen.quadraticCurveTo(x, headY + height * 0.09, x + height * 0.03, headY + height * 0.075)
  pen.moveTo(x, headY + height * 0.012)
  pen.lineTo(x - height * 0.008, headY + height * 0.045)
  pen.stroke()
  fillEllipse(pen, '#c8402a', x, headY - height * 0.045, height * 0.009)
}

function paintColumn(pen: Pen, x: number, top: number, red: Hex): void {
  const body = pen.createLinearGradient(x - 0.05, 0, x + 0.05, 0)
  body.addColorStop(0, darken(red, 0.4))
  body.addColorStop(0.4, lighten(red, 0.16))
  body.addColorStop(1, darken(red, 0.45))
  pen.fillStyle = body
  pen.fillRect(x - 0.042, top - 0.3, 0.084, FLOOR_Y - top + 0.3)
  for (const y of [top + 0.14, FLOOR_Y - 0.1])
    fillRoundRect(pen, '#d8a840', x - 0.046, y, 0.092, 0.022, 0.004)
  fillRoundRect(pen, '#4a403c', x - 0.058, FLOOR_Y - 0.04, 0.116, 0.044, 0.008)
}

function paintCurtains(pen: Pen, { aspect, top }: Stage, cloth: Hex): void {
  for (let fold = 0; fold * 0.14 < aspect + 1; fold += 1) {
    const x = -0.5 + fold * 0.14
    pen.fillStyle = fold % 2 === 0 ? cloth : darken(cloth, 0.18)
    pen.beginPath()
    pen.moveTo(x, top + 0.05)
    pen.lineTo(x + 0.14, top + 0.05)
    pen.lineTo(x + 0.14, top + 0.11)
    pen.quadraticCurveTo(x + 0.07, top + 0.17, x, top + 0.11)
    pen.fill()
  }
}

function paintLantern(pen: Pen, x: number, top: number, y: number): void {
  pen.fillStyle = '#2a1c18'
  pen.fillRect(x - 0.002, top - 0.2, 0.004, y - top + 0.2)
  paintGlow(pen, '#ffb050', 0.4, x, y + 0.06, 0.2)
  const paper = pen.createLinearGradient(x - 0.05, 0, x + 0.05, 0)
  paper.addColorStop(0, '#b8301f')
  paper.addColorStop(0.5, '#f2603a')
  paper.addColorStop(1, '#a82a1c')
  fillEllipse(pen, paper, x, y + 0.06, 0.055, 0.062)
  for (const edge of [y - 0.006, y + 0.112])
    fillRoundRect(pen, '#d8a840', x - 0.026, edge, 0.052, 0.014, 0.004)
  pen.fillStyle = '#d8a840'
  pen.fillRect(x - 0.003, y + 0.125, 0.006, 0.05)
}

function paintAltar(pen: Pen, x: number, { wood, cloth }: Style, light: RoomLight): void {
  const y = FLOOR_Y - 0.01
  fillRoundRect(pen, light.tone(darken(wood, 0.1)), x - 0.44, y - 0.09, 0.88, 0.11, 0.006)
  fillRoundRect(pen, light.tone(cloth), x - 0.46, y - 0.105, 0.92, 0.034, 0.004)
  fillRoundRect(pen, light.tone(mix(cloth, '#7a1f1f', 0.5)), x - 0.14, y - 0.105, 0.28, 0.1, 0.004)
  fillRoundRect(pen, light.tone('#b88a3a'), x - 0.05, y - 0.145, 0.1, 0.044, 0.012)
  for (const stick of [-0.018, 0, 0.018]) {
    pen.fillStyle = '#7a3f28'
    pen.fillRect(x + stick - 0.0015, y - 0.2, 0.003, 0.06)
    fillEllipse(pen, '#ff9a4a', x + stick, y - 0.201, 0.003)
  }
  for (const shift of CANDLES) {
    fillRoundRect(pen, light.tone('#d8a840'), x + shift - 0.014, y - 0.118, 0.028, 0.016, 0.004)
    fillRoundRect(pen, light.tone('#f6ecd8'), x + shift - 0.008, y - 0.165, 0.016, 0.05, 0.004)
  }
  for (const [shift, colour] of [
    [-0.21, '#e8883a'],
    [0.21, '#d84a5a'],
  ] as const) {
    fillEllipse(pen, light.tone('#c8a060'), x + shift, y - 0.108, 0.05, 0.014)
    for (const [dx, dy] of [
      [-0.022, 0],
      [0.022, 0],
      [0, 0],
      [0, -0.026],
    ] as const)
      fillEllipse(pen, light.tone(colour), x + shift + dx, y - 0.126 + dy, 0.017)
  }
}

function drawAltarLights(
  stage: Stage,
  x: number,
  { camera, time }: Frame,
  smoke: ReturnType<typeof softPuff>,
): void {
  stage.enter(camera, MIDDLE_PARALLAX)
  for (let puff = 0; puff < INCENSE_PUFFS; puff += 1) {
    const age = (time * 0.3 + puff / INCENSE_PUFFS) % 1
    stage.put(smoke, x + 0.03 * Math.sin(age * 7 + puff), FLOOR_Y - 0.21 - age * 0.3, {
      scale: (0.008 + age * 0.03) / PUFF_RADIUS,
      alpha: 0.34 * (1 - age),
    })
  }
  const y = FLOOR_Y - 0.176
  for (const [index, shift] of CANDLES.entries()) {
    const at = x + shift
    stage.glow(at, y - 0.01, 0.09, '#ffc46a', 0.5 + 0.06 * Math.sin(time * 9 + index * 2))
    stage.within({ left: at - 0.02, top: y - 0.04, right: at + 0.02, bottom: y + 0.01 }, (pen) =>
      paintFlame(pen, at, y, 0.028, Math.sin(time * 5 + index * 1.7) * 0.5),
    )
  }
}
