import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import type { Stage } from '../../../draw/stage.ts'
import { paintPlant } from '../decor.ts'
import { paintSkirting } from '../floors.ts'
import { guests, type Guest } from '../guests.ts'
import { paintCross, paintDrip, paintHospitalBed, paintMonitor, paintWardDoor } from '../hospital-things.ts'
import { drawPulse } from '../hospital-pulse.ts'
import { createRoom, FLOOR_Y, paintBand, paintPool, REACH, type RoomKit } from '../room.ts'
import { paintSash, paintView, type WindowFrame } from '../window.ts'

interface Style {
  readonly wall: Hex
  readonly band: Hex
  readonly curtain: Hex
  readonly floor: Hex
  readonly door: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#e3f0ee', band: '#6fb5a8', curtain: '#9fd0c8', floor: '#c9dad8', door: '#8fc0b8' },
  { wall: '#e6eef6', band: '#6f9fd0', curtain: '#a9c9e6', floor: '#c6d2de', door: '#9ab8d6' },
  { wall: '#f4efe4', band: '#8fb58a', curtain: '#e6c9a0', floor: '#d6d2c4', door: '#c9a87a' },
]

/** A hospital ward: a bed with its curtain, drip and monitor, the door with its cross. */
export const hospital = createRoom('hospital', (kit) => {
  const { stage, light, random } = kit
  const style = pick(random, STYLES)
  const bed = stage.portrait ? 0.16 : 0.38
  const door = stage.portrait ? stage.aspect - 0.24 : stage.aspect * 0.68
  const monitor = { x: bed - 0.1, y: 0.34, width: 0.17 }
  const staff: readonly Guest[] = [
    { x: door - 0.1, y: FLOOR_Y + 0.012, height: 0.36, action: 'stand', variants: ['nurse', 'doctor'] },
    ...(stage.portrait
      ? []
      : [
          {
            x: door + 0.4,
            y: FLOOR_Y + 0.02,
            height: 0.37,
            action: 'talk' as const,
            facesLeft: true,
            variants: ['doctor', 'nurse'],
          },
        ]),
  ]
  const window = windowOf(stage, (bed + door) / 2 + 0.02)
  return {
    windows: [window],
    back: [
      kit.baked('wall', 0.66, stage.top - 0.1, FLOOR_Y + 0.01, (pen) => {
        paintWalls(pen, kit, style)
        paintWindow(pen, kit, style, window)
        paintWardDoor(pen, door, FLOOR_Y, light.tone(style.door), light.tone('#d6ecf2'))
        paintCross(pen, door + 0.18, FLOOR_Y - 0.525, 0.085, light.tone('#ffffff'), light.tone('#d8434a'))
      }),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => paintFloor(pen, kit, style)),
      guests(kit, 0.76, light.tone('#6a7a84'), 0.14, staff),
      kit.baked('bed', 0.8, stage.top - 0.1, FLOOR_Y + 0.1, (pen) => {
        paintCurtain(pen, stage.top, bed + (stage.portrait ? 0.26 : 0.33), 0.15, light.tone(style.curtain))
        paintMonitor(pen, monitor.x, monitor.y, monitor.width, light)
        fillRoundRect(
          pen,
          light.tone('#b9c4cc'),
          monitor.x + 0.075,
          monitor.y + 0.126,
          0.014,
          FLOOR_Y - monitor.y - 0.126,
          0.004,
        )
        paintHospitalBed(pen, bed, FLOOR_Y + 0.05, light.tone(style.band), light)
        paintDrip(pen, bed - 0.36, FLOOR_Y + 0.06, 0.46, light.tone('#aab4bc'))
        paintPlant(
          pen,
          stage.aspect + 0.05,
          FLOOR_Y + 0.05,
          0.3,
          light.tone('#5f9a5c'),
          light.tone('#f4f4ee'),
          1,
        )
      }),
      drawPulse(kit, monitor),
    ],
    front: [kit.near('front', 0.34, (pen) => paintFront(pen, kit, style))],
    table: { wood: '#dfe6e8', cloth: null },
  }
})

function paintWalls(pen: Pen, { stage, light }: RoomKit, style: Style): void {
  const { aspect, top } = stage
  const wall = light.tone(style.wall, 0.08)
  paintBand(pen, aspect, top - 0.4, FLOOR_Y, darken(wall, 0.06), wall)
  const band = light.tone(style.band, 0.08)
  paintBand(pen, aspect, FLOOR_Y - 0.2, FLOOR_Y, lighten(band, 0.28), lighten(band, 0.12))
  pen.fillStyle = band
  pen.fillRect(-REACH, FLOOR_Y - 0.212, aspect + 2 * REACH, 0.02)
  fillRoundRect(pen, light.tone('#d9c09a'), -REACH, FLOOR_Y - 0.168, aspect + 2 * REACH, 0.02, 0.008)
  pen.fillStyle = withAlpha('#ffffff', 0.4)
  pen.fillRect(-REACH, FLOOR_Y - 0.166, aspect + 2 * REACH, 0.005)
  paintSkirting(pen, aspect, FLOOR_Y, light.tone(darken(style.band, 0.3), 0.1))
  const ceiling = 0.075 + top * 0.8
  paintBand(pen, aspect, top - 0.4, ceiling, light.tone('#dfe4e6', 0.2), light.tone('#f6f8f8', 0.05))
  const lit = 0.5 + light.lamps * 0.5
  for (let x = aspect / 2 - 1.02; x < aspect + 0.5; x += 0.6) {
    pen.fillStyle = mix('#eef2f4', '#fffdf0', lit)
    pen.beginPath()
    pen.moveTo(x, ceiling - 0.012)
    pen.lineTo(x + 0.3, ceiling - 0.012)
    pen.lineTo(x + 0.33, ceiling - 0.05)
    pen.lineTo(x - 0.03, ceiling - 0.05)
    pen.fill()
    paintPool(pen, x + 0.15, ceiling + 0.1, [0.36, 0.34], '#fffbe8', 0.26 * lit)
  }
}

function windowOf(stage: Stage, middle: number): WindowFrame {
  const width = stage.portrait ? 0.3 : 0.46
  return {
    x: middle - width / 2 + (stage.portrait ? 0.02 : 0.08),
    y: 0.15 + stage.top * 0.2,
    width,
    height: 0.3 - stage.top * 0.1,
    columns: 2,
    rows: 1,
  }
}

function paintWindow(
  pen: Pen,
  { light, palette, spec, seed }: RoomKit,
  style: Style,
  window: WindowFrame,
): void {
  paintView(pen, window, palette, spec.season, seed % 2 === 0 ? 'garden' : 'city', seed)
  const blind = light.tone(mix(style.wall, '#ffffff', 0.5))
  for (let slat = 0; slat < 6; slat += 1)
    fillRoundRect(
      pen,
      slat % 2 === 0 ? blind : darken(blind, 0.08),
      window.x,
      window.y + slat * 0.013,
      window.width,
      0.012,
      0.002,
    )
  paintSash(pen, window, light.tone('#ffffff'))
}

function paintFloor(pen: Pen, { stage, light }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const floor = light.tone(style.floor)
  paintBand(pen, aspect, FLOOR_Y, bottom + 0.2, darken(floor, 0.04), darken(floor, 0.2))
  const middle = aspect / 2
  pen.strokeStyle = withAlpha('#ffffff', 0.3)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let line = -12; line <= 12; line += 1) {
    pen.moveTo(middle + line * 0.16, FLOOR_Y)
    pen.lineTo(middle + line * 0.6, FLOOR_Y + 0.7)
  }
  for (const y of [0.03, 0.08, 0.15, 0.25, 0.4]) {
    pen.moveTo(-REACH, FLOOR_Y + y)
    pen.lineTo(aspect + REACH, FLOOR_Y + y)
  }
  pen.stroke()
  pen.fillStyle = light.tone(style.band)
  pen.fillRect(-REACH, FLOOR_Y + 0.2, aspect + 2 * REACH, 0.014)
  // Linoleum shines.
  for (let x = middle - 0.87; x < aspect + 0.5; x += 0.6)
    paintPool(pen, x, FLOOR_Y + 0.09, [0.16, 0.1], '#ffffff', 0.34)
  paintPool(pen, middle, FLOOR_Y, [aspect, 0.03], '#16202a', 0.16)
}

/** The curtain around a bed, on its rail. */
function paintCurtain(pen: Pen, top: number, x: number, width: number, colour: Hex): void {
  const rail = 0.16 + top * 0.2
  fillRoundRect(pen, '#9aa6ae', x - 0.8, rail - 0.006, width + 0.8, 0.01, 0.004)
  for (let fold = 0; fold < 7; fold += 1) {
    const left = x + (fold * width) / 7
    const cloth = pen.createLinearGradient(left, 0, left + width / 7, 0)
    cloth.addColorStop(0, darken(colour, 0.16))
    cloth.addColorStop(0.5, lighten(colour, 0.22))
    cloth.addColorStop(1, darken(colour, 0.1))
    pen.fillStyle = cloth
    pen.fillRect(left, rail, width / 7 + 0.001, FLOOR_Y - 0.02 - rail)
  }
}

/** The rail of the nearest bed, and somebody's flowers, out of focus. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const dark = mix(light.tone(style.band), '#141c24', 0.66)
  pen.strokeStyle = mix(light.tone('#b9c4cc'), '#141c24', 0.55)
  pen.lineWidth = 0.026
  pen.beginPath()
  pen.roundRect(-0.4, nearY - 0.13, 0.52, bottom - nearY + 0.5, 0.05)
  for (const x of [-0.22, -0.1, 0.02]) {
    pen.moveTo(x, nearY - 0.13)
    pen.lineTo(x, bottom + 0.2)
  }
  pen.stroke()
  fillEllipse(pen, dark, -0.2, nearY + 0.12, 0.32, 0.14)
  const petals: readonly Hex[] = ['#e88fa8', '#f2d08a', '#e8705c', '#d9a0d0']
  for (const [flower, petal] of petals.entries()) {
    const [fx, fy] = [aspect - 0.12 + flower * 0.06, nearY - 0.12 + (flower % 2) * 0.05]
    pen.strokeStyle = mix(light.tone('#4f7f4a'), '#141c24', 0.5)
    pen.lineWidth = 0.01
    pen.beginPath()
    pen.moveTo(fx, fy)
    pen.lineTo(aspect - 0.02, bottom + 0.1)
    pen.stroke()
    for (let leaf = 0; leaf < 5; leaf += 1)
      fillEllipse(
        pen,
        mix(light.tone(petal), '#1c1420', 0.36),
        fx + Math.cos(leaf * 1.26) * 0.026,
        fy + Math.sin(leaf * 1.26) * 0.026,
        0.024,
      )
    fillEllipse(pen, mix(light.tone('#f2d94a'), '#1c1420', 0.36), fx, fy, 0.018)
  }
  fillRoundRect(pen, withAlpha('#cfe4ea', 0.4), aspect - 0.08, nearY + 0.02, 0.13, bottom - nearY + 0.2, 0.02)
}
