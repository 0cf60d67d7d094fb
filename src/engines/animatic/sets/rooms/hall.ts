import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { paintChandelier } from './chandelier.ts'
import { paintTiles } from './floors.ts'
import { FLOOR_Y, paintBand, paintPool, REACH, type Part, type Room, type RoomKit } from './room.ts'
import { paintDrapes, paintSash, paintView, type WindowFrame } from './window.ts'

export interface Style {
  readonly wall: Hex
  readonly trim: Hex
  readonly drapes: Hex
  readonly floor: readonly [Hex, Hex]
  readonly wood: Hex
}

export function styleOf(seed: number): Style {
  return pick(createRandom(seed + 17), STYLES)
}

export const GOLD = '#c9a04a'

export function hallOf(kit: RoomKit, middle: readonly Part[], hasCarpet = false): Room {
  const { stage, light, seed } = kit
  const style = styleOf(seed)
  const { aspect, top, portrait } = stage
  const lamps = (portrait ? [aspect / 2] : [aspect / 2 - 0.5, aspect / 2 + 0.5]).map((x) => ({
    x,
    y: 0.15 + top * 0.42,
  }))
  return {
    windows: windowsOf(stage),
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => paintHall(pen, kit, style)),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintTiles(pen, stage, FLOOR_Y, light.tone(style.floor[0]), light.tone(style.floor[1]))
        for (const { x } of lamps) paintPool(pen, x, FLOOR_Y + 0.09, [0.42, 0.09], '#fff0c8', 0.4)
        if (hasCarpet) paintCarpet(pen, aspect / 2, stage.bottom, light.tone(style.drapes))
      }),
      kit.baked('chandeliers', 0.76, top - 0.1, 0.36, (pen) => {
        for (const { x, y } of lamps) {
          paintPool(pen, x, y, [0.34, 0.26], '#fff0c8', 0.3 + 0.3 * light.lamps)
          paintChandelier(pen, x, top, y)
          paintChandelier(pen, x, top, y - 0.06)
          for (let drop = -4; drop <= 4; drop += 1)
            fillEllipse(
              pen,
              withAlpha('#ffffff', 0.8),
              x + drop * 0.028,
              y + 0.045 - Math.abs(drop) * 0.004,
              0.005,
              0.01,
            )
        }
      }),
      kit.glows(
        0.76,
        '#ffe0a0',
        lamps.map(({ x, y }) => ({ x, y, radius: 0.3 })),
      ),
      ...middle,
    ],
    front: [kit.near('front', 0.3, (pen) => paintFront(pen, kit, style))],
    table: { wood: style.wood, cloth: '#fbf6ea' },
  }
}

const STYLES: readonly Style[] = [
  { wall: '#f0e2c4', trim: '#fbf4e4', drapes: '#a8323f', floor: ['#e6cfa0', '#b58a54'], wood: '#6a3f28' },
  { wall: '#b9cbd6', trim: '#f4f6f4', drapes: '#34507a', floor: ['#f0ede6', '#a8a49c'], wood: '#5c4636' },
  { wall: '#cfd8bc', trim: '#f8f4e4', drapes: '#4f6f4a', floor: ['#f2e8d4', '#c09a6a'], wood: '#7a4a2c' },
]

/** World units from window to window. */
const PITCH = 0.5

function ceilingOf({ top }: Stage): number {
  return 0.05 + top * 0.8
}

function windowsOf(stage: Stage): readonly WindowFrame[] {
  const y = ceilingOf(stage) + 0.13
  return [-2, -1, 0, 1, 2].map((bay) => ({
    x: stage.aspect / 2 + bay * PITCH - 0.1,
    y,
    width: 0.2,
    height: FLOOR_Y - y - 0.16,
    columns: 2,
    rows: 4,
  }))
}

function paintHall(pen: Pen, { stage, light, palette, spec, seed }: RoomKit, style: Style): void {
  const { aspect, top } = stage
  const wall = light.tone(style.wall, 0.1)
  const trim = light.tone(style.trim, 0.06)
  const ceiling = ceilingOf(stage)
  paintBand(pen, aspect, top - 0.4, FLOOR_Y, darken(wall, 0.1), wall)
  for (const [bay, window] of windowsOf(stage).entries()) {
    const x = window.x + window.width / 2
    paintView(pen, window, palette, spec.season, 'garden', seed + bay - 2)
    fillRoundRect(pen, trim, x - 0.13, ceiling + 0.07, 0.26, 0.06, 0.03)
    paintSash(pen, window, trim)
    paintDrapes(pen, window, light.tone(style.drapes))
    paintColumn(pen, x + PITCH / 2, ceiling, trim)
  }
  paintColumn(pen, aspect / 2 - 2.5 * PITCH, ceiling, trim)
  paintBand(pen, aspect, top - 0.4, ceiling, darken(trim, 0.2), trim)
  fillRoundRect(pen, light.tone(GOLD), -REACH, ceiling - 0.006, aspect + 2 * REACH, 0.012, 0.003)
  fillRoundRect(pen, darken(trim, 0.1), -REACH, ceiling + 0.006, aspect + 2 * REACH, 0.022, 0.003)
  fillRoundRect(pen, trim, -REACH, FLOOR_Y - 0.1, aspect + 2 * REACH, 0.1, 0.002)
  fillRoundRect(pen, light.tone(GOLD), -REACH, FLOOR_Y - 0.104, aspect + 2 * REACH, 0.007, 0.002)
  paintPool(pen, aspect / 2, FLOOR_Y - 0.3, [1, 0.5], '#fff0c8', 0.14 + 0.1 * light.lamps)
}

function paintColumn(pen: Pen, x: number, ceiling: number, marble: Hex): void {
  const shaft = pen.createLinearGradient(x - 0.035, 0, x + 0.035, 0)
  shaft.addColorStop(0, darken(marble, 0.26))
  shaft.addColorStop(0.4, lighten(marble, 0.3))
  shaft.addColorStop(1, darken(marble, 0.3))
  pen.fillStyle = shaft
  pen.fillRect(x - 0.035, ceiling, 0.07, FLOOR_Y - ceiling)
  for (const [y, width, height] of [
    [ceiling + 0.02, 0.12, 0.03],
    [ceiling + 0.05, 0.09, 0.016],
    [FLOOR_Y - 0.05, 0.1, 0.02],
    [FLOOR_Y - 0.03, 0.12, 0.03],
  ] as const)
    fillRoundRect(pen, marble, x - width / 2, y, width, height, 0.005)
  fillRoundRect(pen, GOLD, x - 0.05, ceiling + 0.066, 0.1, 0.008, 0.003)
}

function paintCarpet(pen: Pen, middle: number, bottom: number, cloth: Hex): void {
  for (const [inset, colour] of [
    [0, GOLD],
    [0.012, cloth],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(middle - 0.2 + inset, FLOOR_Y + 0.03)
    pen.lineTo(middle + 0.2 - inset, FLOOR_Y + 0.03)
    pen.lineTo(middle + 0.62 - inset * 2, bottom + 0.3)
    pen.lineTo(middle - 0.62 + inset * 2, bottom + 0.3)
    pen.fill()
  }
}

/** A sofa's back and the side of a column near the lens. */
function paintFront(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { aspect, bottom } = stage
  const cloth = mix(light.tone(style.drapes), '#160e10', 0.56)
  fillRoundRect(pen, cloth, -0.5, nearY - 0.03, 0.66, bottom - nearY + 0.3, 0.06)
  fillRoundRect(pen, mix(GOLD, '#160e10', 0.5), -0.5, nearY - 0.036, 0.64, 0.014, 0.007)
  const leaf = mix(light.tone('#3f6a3a'), '#141a16', 0.5)
  for (let frond = 0; frond < 8; frond += 1) {
    const angle = -Math.PI / 2 - 0.9 + frond * 0.24
    fillEllipse(
      pen,
      frond % 2 === 0 ? leaf : darken(leaf, 0.25),
      aspect + 0.04 + Math.cos(angle) * 0.12,
      bottom + 0.02 + Math.sin(angle) * 0.2,
      0.11,
      0.02,
      angle,
    )
  }
}
