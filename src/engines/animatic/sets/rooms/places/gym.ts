import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { guests } from '../guests.ts'
import { FOOT, paintBall, paintRack, paintTreadmill } from '../gym-things.ts'
import { createRoom, FLOOR_Y, paintBand, paintPool, REACH, type Part, type RoomKit } from '../room.ts'
import { paintSash, paintView, type WindowFrame } from '../window.ts'

interface Style {
  readonly wall: Hex
  readonly accent: Hex
  readonly floor: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#454b56', accent: '#f2903c', floor: '#4a4e56' },
  { wall: '#d9dee2', accent: '#d8423c', floor: '#5c6068' },
  { wall: '#34424f', accent: '#5cc98a', floor: '#3f464e' },
]

/** A gym: racks of weights before the mirrors, treadmills by the window, a bag that swings. */
export const gym = createRoom('gym', (kit) => {
  const { stage, light, random, palette, spec, seed } = kit
  const style = pick(random, STYLES)
  const { aspect, top, portrait } = stage
  const ceiling = 0.06 + top * 0.7
  const mill = portrait ? aspect - 0.12 : aspect - 0.3
  const bag = { x: portrait ? 0.1 : aspect * 0.5 - 0.36, y: 0.2 + top * 0.1 }
  const window: WindowFrame = {
    x: aspect * (portrait ? 0.56 : 0.6),
    y: 0.17 + top * 0.3,
    width: aspect * 0.5 + 0.3,
    height: 0.36 - top * 0.3,
    columns: portrait ? 2 : 4,
    rows: 1,
  }
  return {
    windows: [window],
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => {
        const wall = light.tone(style.wall, 0.12)
        paintBand(pen, aspect, top - 0.4, FLOOR_Y, darken(wall, 0.2), wall)
        paintStripe(pen, aspect, light.tone(style.accent, 0.06), 0.62)
        paintView(pen, window, palette, spec.season, 'city', seed)
        paintSash(pen, window, light.tone('#2a2e36'))
        paintMirrors(pen, kit, style, ceiling)
        paintCeiling(pen, kit, style, ceiling)
      }),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => paintFloor(pen, kit, style)),
      kit.baked('rack', 0.74, 0.4, FLOOR_Y + 0.06, (pen) => {
        paintRack(pen, portrait ? -0.12 : 0.06, light.tone('#3a3f48'), light.tone(style.accent))
        paintBall(pen, portrait ? 0.5 : aspect * 0.5 + 0.14, light.tone(style.accent))
      }),
      kit.baked('mill', 0.82, 0.3, FLOOR_Y + 0.1, (pen) => {
        paintTreadmill(pen, mill, light.tone('#3a3f48'), light.tone(style.accent))
        if (!portrait) paintTreadmill(pen, mill + 0.42, light.tone('#3a3f48'), light.tone(style.accent))
      }),
      guests(kit, 0.82, light.tone('#2a3038'), 0.22, [
        { x: mill, y: FOOT - 0.045, height: 0.39, action: 'run', variants: ['athlete'] },
        ...(portrait
          ? []
          : [{ x: 0.34, y: FLOOR_Y + 0.035, height: 0.38, action: 'stand' as const, variants: ['athlete'] }]),
      ]),
      drawBag(kit, bag, style),
    ],
    front: [kit.near('front', 0.2, (pen) => paintFront(pen, kit, style))],
  }
})

function paintStripe(pen: Pen, aspect: number, colour: Hex, y: number): void {
  fillRoundRect(pen, colour, -REACH, y, aspect + 2 * REACH, 0.03, 0.002)
  fillRoundRect(pen, withAlpha(colour, 0.6), -REACH, y + 0.04, aspect + 2 * REACH, 0.01, 0.002)
}

function paintMirrors(pen: Pen, { stage, light }: RoomKit, style: Style, ceiling: number): void {
  const end = stage.aspect * (stage.portrait ? 0.5 : 0.55)
  for (let x = end - 0.32; x > -REACH; x -= 0.33) {
    const y = ceiling + 0.1
    const height = FLOOR_Y - 0.06 - y
    const glass = pen.createLinearGradient(x, y, x + 0.32, y + height)
    glass.addColorStop(0, light.tone('#a9bcc6', 0.1))
    glass.addColorStop(0.5, light.tone('#d6e2e6', 0.1))
    glass.addColorStop(1, light.tone('#93a6b0', 0.2))
    fillRoundRect(pen, glass, x, y, 0.32, height, 0.003)
    fillRoundRect(pen, withAlpha(light.tone(style.floor), 0.8), x, y + height - 0.14, 0.32, 0.14, 0.003)
    fillRoundRect(pen, light.tone(style.accent), x, y + height - 0.2, 0.32, 0.014, 0.002)
    pen.fillStyle = withAlpha('#ffffff', 0.16)
    pen.beginPath()
    pen.moveTo(x + 0.05, y + height)
    pen.lineTo(x + 0.19, y)
    pen.lineTo(x + 0.26, y)
    pen.lineTo(x + 0.12, y + height)
    pen.fill()
  }
}

function paintCeiling(pen: Pen, { stage, light }: RoomKit, style: Style, ceiling: number): void {
  const { aspect, top } = stage
  const dark = light.tone('#2a2e36', 0.2)
  paintBand(pen, aspect, top - 0.4, ceiling, darken(dark, 0.3), dark)
  const lit = 0.5 + light.lamps * 0.5
  for (let x = aspect / 2 - 1.06; x < aspect + 0.4; x += 0.56) {
    pen.strokeStyle = mix(lighten(style.accent, 0.6), '#fffdf4', lit)
    pen.lineWidth = 0.009
    pen.beginPath()
    pen.moveTo(x, ceiling + 0.012)
    pen.lineTo(x + 0.12, ceiling - 0.04 + top * 0.08)
    pen.lineTo(x + 0.36, ceiling - 0.04 + top * 0.08)
    pen.lineTo(x + 0.46, ceiling + 0.012)
    pen.stroke()
    paintPool(pen, x + 0.24, ceiling + 0.08, [0.42, 0.4], '#fff8e6', 0.2 * lit)
  }
}

function paintFloor(pen: Pen, { stage, light }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const floor = light.tone(style.floor)
  paintBand(pen, aspect, FLOOR_Y, bottom + 0.2, lighten(floor, 0.1), darken(floor, 0.24))
  const middle = aspect / 2
  pen.strokeStyle = withAlpha('#000000', 0.24)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let line = -10; line <= 10; line += 1) {
    pen.moveTo(middle + line * 0.2, FLOOR_Y)
    pen.lineTo(middle + line * 0.74, FLOOR_Y + 0.7)
  }
  for (const y of [0.04, 0.1, 0.19, 0.32]) {
    pen.moveTo(-REACH, FLOOR_Y + y)
    pen.lineTo(aspect + REACH, FLOOR_Y + y)
  }
  pen.stroke()
  const mat = light.tone(style.accent)
  pen.fillStyle = mix(mat, floor, 0.25)
  pen.beginPath()
  pen.moveTo(middle - 0.36, FLOOR_Y + 0.07)
  pen.lineTo(middle + 0.36, FLOOR_Y + 0.07)
  pen.lineTo(middle + 0.5, FLOOR_Y + 0.19)
  pen.lineTo(middle - 0.5, FLOOR_Y + 0.19)
  pen.fill()
  paintPool(pen, middle, FLOOR_Y + 0.1, [0.7, 0.1], '#ffffff', 0.12)
}

/** A punching bag on its chain. */
function drawBag(
  { stage, light, at }: RoomKit,
  { x, y }: { readonly x: number; readonly y: number },
  style: Style,
): Part {
  const box = { width: 0.13, height: 0.5, anchorX: 0.065, anchorY: 0.14 }
  const leather = light.tone(mix(style.accent, '#5c2420', 0.4))
  return ({ camera, time }) => {
    const pen = stage.enter(camera, 0.74)
    const swing = 0.05 * Math.sin(time * 1.9)
    const hook = stage.top - 0.1
    const bag = stage.sprite('gym bag', box, (paint) => {
      paint.fillStyle = '#8a9098'
      paint.fillRect(-0.002, -0.13, 0.004, 0.14)
      const body = paint.createLinearGradient(-0.055, 0, 0.055, 0)
      body.addColorStop(0, darken(leather, 0.35))
      body.addColorStop(0.4, lighten(leather, 0.16))
      body.addColorStop(1, darken(leather, 0.4))
      fillRoundRect(paint, body, -0.055, 0, 0.11, 0.33, 0.026)
      for (const band of [0.04, 0.28])
        fillRoundRect(paint, withAlpha('#000000', 0.3), -0.055, band, 0.11, 0.014, 0.002)
    })
    pen.strokeStyle = '#8a9098'
    pen.lineWidth = 0.004
    pen.beginPath()
    pen.moveTo(at(x), hook)
    pen.lineTo(at(x) + swing * 0.4, y - 0.1)
    pen.stroke()
    stage.put(bag, at(x) + swing * 0.5, y, { rotation: -swing })
  }
}

/** Kettlebells near the lens. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  for (const [index, x] of [0.02, 0.17, aspect - 0.06].entries()) {
    const iron = mix(light.tone(index === 1 ? style.accent : '#3a3f48'), '#101216', 0.56)
    const size = 0.066 + (index % 2) * 0.008
    pen.strokeStyle = iron
    pen.lineWidth = 0.019
    pen.beginPath()
    pen.ellipse(x, nearY - 0.045, size * 0.62, size * 0.72, 0, 0, 6.3)
    pen.stroke()
    fillEllipse(pen, iron, x, nearY + 0.035, size, size * 0.98)
    fillEllipse(pen, withAlpha('#ffffff', 0.1), x - size * 0.3, nearY, size * 0.26, size * 0.18, -0.5)
  }
  fillRoundRect(pen, '#101216', -REACH, nearY + 0.09, aspect + 2 * REACH, bottom - nearY, 0)
}
