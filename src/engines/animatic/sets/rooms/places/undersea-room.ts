import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import type { SceneSet } from '../../set.ts'
import { underwater } from '../../underwater.ts'
import { paintPlant } from '../decor.ts'
import { paintBoards } from '../floors.ts'
import { guests } from '../guests.ts'
import { createRoom, FLOOR_Y, REACH, type RoomKit } from '../room.ts'
import { paintBistroTable } from '../tables.ts'

/** y of the lower edge of the glass. */
const SILL_Y = 0.66
const WALL: Hex = '#2c5a72'
const BRASS: Hex = '#c9a04a'
const WOOD: Hex = '#8a5c3c'

/** A room at the bottom of the sea: one wall is of glass, and fish swim by behind it. */
function underseaRoom(name: 'undersea-hotel' | 'undersea-restaurant'): SceneSet {
  return createRoom(name, (kit) => {
    const { stage, light, spec, palette, random } = kit
    const { aspect, top, portrait } = stage
    const sea = underwater.build({
      stage,
      palette,
      random,
      seed: kit.seed,
      spec: { ...spec, setting: 'underwater', place: 'shipwreck', subjects: [] },
    })
    const isHotel = name === 'undersea-hotel'
    const tables = portrait ? [0.16, 0.8] : [0.12, 0.46, 0.88]
    return {
      back: [
        (frame) => sea.drawBack(frame),
        kit.baked('glass', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => paintGlass(pen, kit)),
        kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
          paintBoards(pen, stage, FLOOR_Y, light.tone(WOOD))
          // Light that falls through water.
          const shine = pen.createLinearGradient(0, FLOOR_Y, 0, stage.bottom)
          shine.addColorStop(0, withAlpha('#6fd8ee', 0.4))
          shine.addColorStop(1, withAlpha('#2a7fb0', 0.12))
          pen.fillStyle = shine
          pen.fillRect(-REACH, FLOOR_Y, aspect + 2 * REACH, stage.bottom - FLOOR_Y + 0.2)
        }),
        ...(isHotel
          ? [kit.baked('bed', 0.8, 0.4, FLOOR_Y + 0.14, (pen) => paintBedroom(pen, kit))]
          : [
              guests(
                kit,
                0.8,
                light.tone('#12344a'),
                0.24,
                tables.slice(0, portrait ? 1 : 3).map((at, index) => ({
                  x: at * aspect + (index === 1 ? 0.16 : -0.15),
                  y: FLOOR_Y + 0.062,
                  height: 0.36,
                  action: 'sit' as const,
                  facesLeft: index === 1,
                  isSeated: true,
                })),
              ),
              kit.baked('tables', 0.82, 0.4, FLOOR_Y + 0.12, (pen) => {
                for (const at of tables) paintDinner(pen, at * aspect, kit)
              }),
            ]),
      ],
      front: [],
      table: { wood: WOOD, cloth: '#f4f0e6' },
    }
  })
}

export const underseaHotel = underseaRoom('undersea-hotel')
export const underseaRestaurant = underseaRoom('undersea-restaurant')

/** Ribs that hold the panes, an arch above them, a panelled sill below. */
function paintGlass(pen: Pen, { stage, light }: RoomKit): void {
  const { aspect, top } = stage
  const wall = light.tone(WALL, 0.2)
  const brass = light.tone(BRASS)
  pen.fillStyle = withAlpha('#d8f4ff', 0.07)
  pen.fillRect(-REACH, top - 0.1, aspect + 2 * REACH, SILL_Y - top + 0.1)
  const pane = aspect < 1 ? aspect / 2 : aspect / 3
  pen.fillStyle = withAlpha('#ffffff', 0.1)
  for (let index = -1; index < 4; index += 1) {
    const x = index * pane
    pen.beginPath()
    pen.moveTo(x + pane * 0.2, SILL_Y)
    pen.lineTo(x + pane * 0.5, top)
    pen.lineTo(x + pane * 0.66, top)
    pen.lineTo(x + pane * 0.36, SILL_Y)
    pen.fill()
  }
  // Corners between the arches.
  for (let index = -1; index < 4; index += 1) {
    const x = index * pane
    pen.fillStyle = darken(wall, 0.25)
    pen.beginPath()
    pen.moveTo(x, top - 0.1)
    pen.lineTo(x, top + 0.34)
    pen.quadraticCurveTo(x + pane * 0.04, top + 0.075, x + pane / 2, top + 0.07)
    pen.quadraticCurveTo(x + pane * 0.96, top + 0.075, x + pane, top + 0.34)
    pen.lineTo(x + pane, top - 0.1)
    pen.fill()
    pen.strokeStyle = brass
    pen.lineWidth = 0.008
    pen.beginPath()
    pen.moveTo(x, top + 0.34)
    pen.quadraticCurveTo(x + pane * 0.04, top + 0.075, x + pane / 2, top + 0.07)
    pen.quadraticCurveTo(x + pane * 0.96, top + 0.075, x + pane, top + 0.34)
    pen.stroke()
    fillRoundRect(pen, darken(wall, 0.1), x - 0.022, top - 0.1, 0.044, SILL_Y - top + 0.1, 0.004)
    fillRoundRect(pen, lighten(wall, 0.2), x - 0.018, top - 0.1, 0.008, SILL_Y - top + 0.1, 0.002)
    for (let bolt = 0; bolt < 7; bolt += 1)
      fillEllipse(pen, brass, x + 0.006, top + 0.05 + bolt * ((SILL_Y - top) / 7), 0.0065)
  }
  fillRoundRect(pen, wall, -REACH, SILL_Y, aspect + 2 * REACH, FLOOR_Y - SILL_Y + 0.02, 0)
  pen.strokeStyle = withAlpha(lighten(wall, 0.3), 0.5)
  pen.lineWidth = 0.003
  for (let x = -0.56; x < aspect + 0.6; x += 0.2)
    pen.strokeRect(x, SILL_Y + 0.03, 0.17, FLOOR_Y - SILL_Y - 0.05)
  fillRoundRect(pen, brass, -REACH, SILL_Y - 0.012, aspect + 2 * REACH, 0.02, 0.006)
  fillRoundRect(pen, darken(wall, 0.4), -REACH, FLOOR_Y - 0.01, aspect + 2 * REACH, 0.02, 0)
}

function paintLamp(pen: Pen, x: number, y: number, { light }: RoomKit): void {
  const glow = pen.createRadialGradient(x, y, 0, x, y, 0.16)
  glow.addColorStop(0, withAlpha('#ffdc9a', 0.6))
  glow.addColorStop(1, withAlpha('#ffdc9a', 0))
  fillEllipse(pen, glow, x, y, 0.16)
  fillRoundRect(pen, light.tone(BRASS), x - 0.004, y, 0.008, 0.05, 0.002)
  pen.fillStyle = '#ffe8bc'
  pen.beginPath()
  pen.moveTo(x - 0.018, y - 0.028)
  pen.lineTo(x + 0.018, y - 0.028)
  pen.lineTo(x + 0.032, y + 0.012)
  pen.lineTo(x - 0.032, y + 0.012)
  pen.fill()
}

/** A wide bed with its head to one side, a night table, a plant. */
function paintBedroom(pen: Pen, kit: RoomKit): void {
  const { stage, light } = kit
  const left = stage.portrait ? -0.12 : 0.06
  const foot = FLOOR_Y + 0.08
  const wood = light.tone(WOOD)
  fillEllipse(pen, withAlpha('#081c2a', 0.35), left + 0.36, foot + 0.004, 0.44, 0.02)
  fillRoundRect(pen, darken(wood, 0.2), left - 0.03, foot - 0.3, 0.05, 0.3, 0.012)
  fillRoundRect(pen, darken(wood, 0.1), left, foot - 0.075, 0.74, 0.06, 0.01)
  for (const x of [left + 0.03, left + 0.69])
    fillRoundRect(pen, darken(wood, 0.4), x, foot - 0.02, 0.02, 0.024, 0.003)
  fillRoundRect(pen, light.tone('#f6f3ea'), left + 0.01, foot - 0.135, 0.73, 0.075, 0.022)
  fillRoundRect(pen, light.tone('#3f8fa8'), left + 0.25, foot - 0.15, 0.5, 0.1, 0.026)
  fillRoundRect(pen, light.tone('#7fc0cc'), left + 0.25, foot - 0.15, 0.06, 0.1, 0.02)
  for (const [at, colour] of [
    [0.03, '#ffffff'],
    [0.09, '#e8f0f2'],
  ] as const)
    fillRoundRect(pen, light.tone(colour), left + at, foot - 0.195, 0.13, 0.07, 0.03)
  const table = left + 0.86
  fillRoundRect(pen, wood, table, foot - 0.13, 0.14, 0.13, 0.006)
  fillRoundRect(pen, lighten(wood, 0.14), table - 0.008, foot - 0.14, 0.156, 0.014, 0.004)
  fillEllipse(pen, light.tone(BRASS), table + 0.07, foot - 0.07, 0.009)
  paintLamp(pen, table + 0.07, foot - 0.19, kit)
  if (!stage.portrait)
    paintPlant(pen, stage.aspect - 0.16, foot + 0.01, 0.3, light.tone('#4f9a6a'), light.tone('#e8e2d4'), 1)
}

/** A table laid for two: cloth, plates, glasses, a lamp. */
function paintDinner(pen: Pen, x: number, kit: RoomKit): void {
  const { light } = kit
  const y = FLOOR_Y + 0.075
  const high = 0.17
  paintBistroTable(pen, x, y, 0.24, high, light.tone(WOOD), light.tone('#f4f0e6'))
  for (const side of [-1, 1]) {
    fillEllipse(pen, light.tone('#ffffff'), x + side * 0.07, y - high, 0.036, 0.009)
    fillEllipse(pen, mix(light.tone('#ffffff'), '#7f94a8', 0.3), x + side * 0.07, y - high, 0.024, 0.005)
    fillEllipse(pen, withAlpha('#e8f8ff', 0.75), x + side * 0.028, y - high - 0.04, 0.011, 0.016)
    fillRoundRect(
      pen,
      withAlpha('#e8f8ff', 0.75),
      x + side * 0.028 - 0.0015,
      y - high - 0.028,
      0.003,
      0.026,
      0.001,
    )
  }
  paintLamp(pen, x, y - high - 0.055, kit)
}
