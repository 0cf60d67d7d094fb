import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { createDust } from '../parts/dust.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, hallSet } from './hall.ts'
import { paintGuests } from './pew-guests.ts'
import { paintCarpet, type NaveStyle, paintColumn, paintPew, paintWindow } from './nave.ts'
import { paintBeam, paintFlame, paintGlow, shadeBox, shadeGround, strokeSlabs } from './parts.ts'

const STYLES: readonly NaveStyle[] = [
  {
    stone: '#cfc2ae',
    wood: '#6f4428',
    carpet: '#a82f3a',
    glass: ['#3f6fd0', '#d83f4a', '#f2c23d', '#4fa86a', '#8a4fc9'],
  },
  {
    stone: '#b9bcc4',
    wood: '#4f3a2e',
    carpet: '#2f4f8f',
    glass: ['#5fb0e0', '#f0e0a0', '#c94f6a', '#3f5fa8', '#e08a3d'],
  },
  {
    stone: '#d6c9b9',
    wood: '#84552f',
    carpet: '#6a2f5a',
    glass: ['#e0a03d', '#b53f2f', '#4f8f5a', '#2f5f9a', '#f4d98a'],
  },
]
const CANDLES = [-0.16, -0.11, 0.11, 0.16] as const

/** The nave of a church: vaults, windows of coloured glass and their light, an altar with candles, pews to both sides. */
export const church = hallSet(({ stage, palette, random, spec }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const outside = palette.time === 'night' ? 0.5 : palette.time === 'overcast' ? 0.75 : 1
  const middle = stage.aspect / 2
  const hasGuests =
    spec.isDeserted !== true &&
    spec.subjects.some(({ variant }) => variant === 'bride' || variant === 'groom')
  const guests = [0, 1].map(() => [0, 1].map(() => Math.floor(random() * 1000)))
  const dust = createDust(random, stage, {
    count: 30,
    colour: palette.key,
    centre: middle,
    reach: stage.aspect * 0.5,
  })
  return {
    light: light.actors,
    floor: { farY: 0.86 },
    paintWall(pen) {
      paintApse(pen, stage, style, light)
      paintWindow(pen, middle, 0.06 + stage.top * 0.3, 0.3, 0.46 - stage.top * 0.2, style, outside, light)
      for (const side of [-1, 1])
        for (const [distance, width] of stage.portrait
          ? ([[0.33, 0.13]] as const)
          : ([
              [0.42, 0.15],
              [0.74, 0.15],
            ] as const))
          paintWindow(
            pen,
            middle + side * distance,
            0.14 + stage.top * 0.3,
            width,
            0.38 - stage.top * 0.15,
            style,
            outside,
            light,
          )
      for (const side of [-1, 1])
        for (const distance of stage.portrait ? [0.23, 0.45] : [0.27, 0.58, 0.92])
          paintColumn(pen, middle + side * distance, stage.top, light.tone(style.stone, 0.05))
      paintAltar(pen, middle, style, light)
    },
    paintGround(pen) {
      shadeGround(pen, stage, light.tone(mix(style.stone, '#8a7f78', 0.4)), 0.16)
      strokeSlabs(pen, stage, '#3a3038', 0.2, 0.17)
      paintCarpet(pen, stage, light.tone(style.carpet))
      if (outside > 0.6)
        for (const [index, part] of [0.2, 0.34, 0.66, 0.8].entries())
          fillEllipse(
            pen,
            withAlpha(style.glass[index % style.glass.length] ?? '#f2c23d', 0.17),
            stage.aspect * part,
            FLOOR_Y + 0.07 + (index % 2) * 0.05,
            0.12,
            0.03,
          )
    },
    paintMiddle(pen) {
      if (outside > 0.6)
        for (const side of [-1, 1])
          for (const [index, distance] of [0.3, 0.5].entries())
            paintBeam(
              pen,
              mix(palette.key, style.glass[index] ?? '#ffffff', 0.35),
              0.16,
              [
                [middle + side * (distance + 0.05), 0.16 + stage.top * 0.3],
                [middle + side * (distance + 0.17), 0.16 + stage.top * 0.3],
              ],
              [
                [middle + side * (distance - 0.36), FLOOR_Y + 0.16],
                [middle + side * (distance - 0.08), FLOOR_Y + 0.16],
              ],
            )
      for (const side of [-1, 1])
        for (const row of [0, 1]) {
          const x = middle + side * (stage.portrait ? 0.44 + row * 0.04 : 0.62 + row * 0.08)
          const y = FLOOR_Y + 0.035 + row * 0.05
          const width = 0.3 + row * 0.06
          if (hasGuests) paintGuests(pen, { x, y, width, light, seed: guests[row]?.[side < 0 ? 0 : 1] ?? 0 })
          paintPew(pen, x, y, width, light.tone(style.wood, 0.1 - row * 0.08))
        }
    },
    moveFar: (frame) => drawCandles(stage, frame),
    moveNear: (frame) => dust.draw(frame),
    paintNear(pen) {
      const dark = mix(light.tone(style.wood), '#120c12', 0.6)
      for (const side of [-1, 1]) {
        const x = side < 0 ? -0.36 : stage.aspect + 0.06
        fillRoundRect(pen, dark, x, stage.bottom - 0.13, 0.3, 0.4, 0.016)
        fillRoundRect(pen, lighten(dark, 0.1), x - 0.012, stage.bottom - 0.145, 0.324, 0.024, 0.01)
      }
    },
  }
})

/** The far end: a wall that is darker to the sides, ribs that rise to a point, steps. */
function paintApse(pen: Pen, { aspect, top }: Stage, { stone }: NaveStyle, light: RoomLight): void {
  const wall = light.tone(stone, 0.25)
  shadeBox(pen, darken(wall, 0.4), wall, -1, top - 0.5, aspect + 2, FLOOR_Y - top + 0.6)
  const middle = aspect / 2
  const high = 0.02 + top * 0.5
  paintGlow(pen, light.lamps > 0.8 ? '#ffca80' : '#fff4dc', 0.3, middle, 0.4, 0.6)
  for (const [half, width, tone] of [
    [0.96, 0.05, 0.32],
    [0.62, 0.045, 0.2],
    [0.3, 0.04, 0.08],
  ] as const) {
    pen.strokeStyle = light.tone(lighten(stone, 0.12), tone)
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(middle - half, FLOOR_Y)
    pen.lineTo(middle - half, 0.3 + top * 0.4)
    pen.quadraticCurveTo(middle - half * 0.9, high + 0.06 - half * 0.14, middle, high - half * 0.16)
    pen.quadraticCurveTo(middle + half * 0.9, high + 0.06 - half * 0.14, middle + half, 0.3 + top * 0.4)
    pen.lineTo(middle + half, FLOOR_Y)
    pen.stroke()
    pen.strokeStyle = withAlpha('#2a2028', 0.25)
    pen.lineWidth = 0.004
    pen.stroke()
  }
  for (const [half, y] of [
    [0.5, FLOOR_Y - 0.026],
    [0.42, FLOOR_Y - 0.05],
  ] as const)
    shadeBox(pen, light.tone(lighten(stone, 0.2)), light.tone(stone, 0.2), middle - half, y, half * 2, 0.03)
}

function paintAltar(pen: Pen, x: number, { carpet, wood }: NaveStyle, light: RoomLight): void {
  const y = FLOOR_Y - 0.05
  fillRoundRect(pen, light.tone(wood), x - 0.2, y - 0.12, 0.4, 0.12, 0.004)
  fillRoundRect(pen, light.tone('#f6f0e4'), x - 0.215, y - 0.13, 0.43, 0.05, 0.004)
  fillRoundRect(pen, light.tone(carpet), x - 0.05, y - 0.13, 0.1, 0.12, 0.002)
  const gold = light.tone('#e8bc4a')
  fillRoundRect(pen, gold, x - 0.006, y - 0.27, 0.012, 0.14, 0.002)
  fillRoundRect(pen, gold, x - 0.036, y - 0.235, 0.072, 0.012, 0.002)
  for (const shift of CANDLES) {
    fillRoundRect(pen, gold, x + shift - 0.012, y - 0.142, 0.024, 0.014, 0.003)
    fillRoundRect(pen, light.tone('#fbf6e8'), x + shift - 0.006, y - 0.19, 0.012, 0.05, 0.003)
  }
}

function drawCandles(stage: Stage, frame: Frame): void {
  stage.enter(frame.camera, 0.6)
  const y = FLOOR_Y - 0.242
  for (const [index, shift] of CANDLES.entries()) {
    const x = stage.aspect / 2 + shift
    stage.glow(x, y - 0.01, 0.09, '#ffc46a', 0.5 + 0.06 * Math.sin(frame.time * 9 + index * 2))
    stage.within({ left: x - 0.02, top: y - 0.04, right: x + 0.02, bottom: y + 0.01 }, (pen) =>
      paintFlame(pen, x, y, 0.026, Math.sin(frame.time * 5 + index * 1.7) * 0.5),
    )
  }
}
