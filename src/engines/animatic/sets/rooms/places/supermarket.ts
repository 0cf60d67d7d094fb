import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { createRandom, pick } from '../../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import { passersBy } from '../../parts/bustle.ts'
import { createCrowd } from '../../parts/crowd.ts'
import { paintTiles } from '../floors.ts'
import { paintIcon, paintPrices } from '../market-things.ts'
import { createRoom, FLOOR_Y, paintBand, paintPool, REACH, type RoomKit } from '../room.ts'
import { paintShelves } from '../shelves.ts'

interface Style {
  readonly brand: Hex
  readonly second: Hex
  readonly shelf: Hex
}

const STYLES: readonly Style[] = [
  { brand: '#3f9a5c', second: '#f2b03c', shelf: '#e6e9ea' },
  { brand: '#d8423c', second: '#f6d04a', shelf: '#eceae6' },
  { brand: '#3f7fc9', second: '#f28f3c', shelf: '#dfe6ec' },
]
const FRUIT: readonly Hex[] = ['#d8383c', '#f2913c', '#7fb84c', '#f2d24a', '#8a4f9a', '#c9583c']
const CRATES = { top: FLOOR_Y - 0.1, foot: FLOOR_Y + 0.05 }

/** A supermarket: shelves full of the same and the same again, signs over the aisles, fruit, shoppers. */
export const supermarket = createRoom('supermarket', (kit) => {
  const { stage, light, random, spec, seed } = kit
  const style = pick(random, STYLES)
  const { aspect, top, portrait } = stage
  const ceiling = 0.09 + top * 0.6
  const shoppers = createCrowd(stage, random, {
    count: passersBy(spec, portrait ? 2 : 4),
    nearY: FLOOR_Y + 0.035,
    farY: FLOOR_Y + 0.012,
    nearParallax: 0.78,
    farParallax: 0.74,
    height: 0.37,
    shade: light.tone('#5a646a'),
    shadeAlpha: 0.24,
    umbrellas: 0,
    umbrellaColours: [],
    speed: 0.04,
  })
  return {
    back: [
      kit.baked('wall', 0.66, top - 0.1, FLOOR_Y + 0.01, (pen) => {
        const wall = light.tone('#f4f1e8', 0.1)
        paintBand(pen, aspect, top - 0.4, FLOOR_Y, darken(wall, 0.1), wall)
        paintCeiling(pen, kit, ceiling)
        fillRoundRect(
          pen,
          light.tone(style.brand),
          -REACH,
          0.2 + top * 0.3,
          aspect + 2 * REACH,
          0.05 - top * 0.06,
          0.002,
        )
        fillRoundRect(
          pen,
          light.tone(style.second),
          -REACH,
          0.25 + top * 0.24,
          aspect + 2 * REACH,
          0.012,
          0.002,
        )
        const height = FLOOR_Y - 0.275 - top * 0.2
        for (let column = -2; column < 6; column += 1) {
          const x = aspect * 0.5 - 0.22 + (column - 1.5) * 0.44
          const unit = {
            x,
            y: FLOOR_Y,
            width: 0.43,
            height,
            rows: portrait ? 6 : 5,
            wood: style.shelf,
            ware: 'groceries',
            seed: seed + column * 5,
            depth: 0.04,
          } as const
          paintShelves(pen, unit, light)
          paintPrices(pen, unit, light.tone(style.second))
        }
      }),
      kit.baked('floor', 0.9, FLOOR_Y, stage.bottom + 0.12, (pen) => {
        paintTiles(pen, stage, FLOOR_Y, light.tone('#f0eee8'), light.tone('#dfdcd2'))
        for (let x = aspect / 2 - 0.9; x < aspect + 0.4; x += 0.6)
          paintPool(pen, x, FLOOR_Y + 0.1, [0.18, 0.1], '#ffffff', 0.4)
      }),
      (frame) => shoppers.draw(frame),
      kit.baked('signs', 0.78, top - 0.1, 0.4, (pen) => paintSigns(pen, kit, style, ceiling)),
      kit.baked('crates', 0.84, 0.5, FLOOR_Y + 0.1, (pen) => {
        paintCrates(pen, -0.16, kit, style)
        paintCrates(pen, aspect - (portrait ? 0.08 : 0.28), kit, style)
      }),
    ],
    front: [kit.near('front', 0.24, (pen) => paintTrolley(pen, kit, style))],
    table: { wood: '#dfe3e4', cloth: null },
  }
})

function paintCeiling(pen: Pen, { stage, light }: RoomKit, ceiling: number): void {
  const { aspect, top } = stage
  paintBand(pen, aspect, top - 0.4, ceiling, light.tone('#c9ced0', 0.3), light.tone('#e6e9ea', 0.1))
  const lit = 0.55 + light.lamps * 0.45
  for (let row = 0; row < 3; row += 1) {
    const y = ceiling - 0.016 - row * (0.05 - top * 0.05)
    const wide = 0.24 + row * 0.1
    for (let x = aspect / 2 - wide * 5; x < aspect + 0.8; x += wide * 1.7)
      fillRoundRect(pen, mix('#f2f6f8', '#fffef2', lit), x, y, wide, 0.01 + row * 0.005, 0.004)
  }
  for (let x = aspect / 2 - 0.9; x < aspect + 0.4; x += 0.6)
    paintPool(pen, x, ceiling + 0.1, [0.42, 0.36], '#fffdf0', 0.26 * lit)
}

/** What each aisle has, as pictures that hang from the ceiling. */
function paintSigns(pen: Pen, { stage, light }: RoomKit, style: Style, ceiling: number): void {
  const xs = stage.portrait
    ? [stage.aspect * 0.3, stage.aspect * 0.8]
    : [0.16, stage.aspect * 0.5, stage.aspect - 0.16]
  const y = ceiling + 0.03
  xs.forEach((x, index) => {
    pen.fillStyle = '#8a9096'
    for (const side of [-0.09, 0.09]) pen.fillRect(x + side, stage.top - 0.2, 0.003, y - stage.top + 0.2)
    fillRoundRect(pen, withAlpha('#10161a', 0.2), x - 0.135, y + 0.008, 0.28, 0.1, 0.012)
    fillRoundRect(
      pen,
      light.tone(index % 2 === 0 ? style.brand : style.second),
      x - 0.14,
      y,
      0.28,
      0.1,
      0.012,
    )
    paintIcon(pen, x, y + 0.05, index, light)
  })
}

/** Crates of fruit on a stand. */
function paintCrates(pen: Pen, left: number, { light, seed }: RoomKit, style: Style): void {
  const random = createRandom(seed + Math.round(left * 100))
  const width = 0.44
  const { top, foot } = CRATES
  fillRoundRect(pen, withAlpha('#10161a', 0.25), left - 0.01, foot - 0.01, width + 0.02, 0.022, 0.01)
  fillRoundRect(pen, light.tone(style.brand), left, top + 0.03, width, foot - top - 0.03, 0.004)
  fillRoundRect(pen, light.tone(darken(style.brand, 0.3)), left, foot - 0.03, width, 0.03, 0.002)
  for (let row = 0; row < 2; row += 1) {
    for (let crate = 0; crate < 3; crate += 1) {
      const x = left + 0.006 + crate * 0.146 + row * 0.01
      const y = top - row * 0.062
      const colour = light.tone(FRUIT[Math.floor(random() * FRUIT.length)] ?? '#d8383c')
      for (let fruit = 0; fruit < 12; fruit += 1) {
        const [fx, fy] = [
          x + 0.014 + (fruit % 6) * 0.0215 + (fruit > 5 ? 0.01 : 0),
          y + 0.004 - (fruit > 5 ? 0.015 : 0),
        ]
        if (fruit === 11) continue
        fillEllipse(pen, darken(colour, 0.08 * (fruit % 3)), fx, fy, 0.0125)
        fillEllipse(pen, withAlpha('#ffffff', 0.35), fx - 0.003, fy - 0.004, 0.003)
      }
      const wood = light.tone('#c9965c')
      fillRoundRect(pen, wood, x, y + 0.006, 0.136, 0.046, 0.003)
      fillRoundRect(pen, lighten(wood, 0.2), x, y + 0.006, 0.136, 0.008, 0.002)
      fillRoundRect(pen, darken(wood, 0.24), x, y + 0.026, 0.136, 0.006, 0.002)
    }
  }
}

/** A trolley near the lens. */
function paintTrolley(pen: Pen, { stage, light, nearY }: RoomKit, style: Style): void {
  const { bottom } = stage
  const steel = mix(light.tone('#aab4bc'), '#181c22', 0.5)
  const goods: readonly Hex[] = ['#c9583c', '#f2b03c', '#4f8f5c', '#f0e6d0', '#7a5fa0']
  goods.forEach((colour, index) => {
    const tall = 0.09 + (index % 3) * 0.03
    fillRoundRect(
      pen,
      mix(light.tone(colour), '#181418', 0.42),
      -0.3 + index * 0.088,
      nearY + 0.03 - tall,
      0.08,
      tall + 0.05,
      0.012,
    )
  })
  pen.strokeStyle = steel
  pen.lineWidth = 0.011
  pen.lineCap = 'round'
  pen.beginPath()
  for (const y of [0, 0.04, 0.08]) {
    pen.moveTo(-0.5, nearY + y)
    pen.lineTo(0.2, nearY + y)
  }
  for (let x = -0.5; x < 0.2; x += 0.05) {
    pen.moveTo(x, nearY)
    pen.lineTo(x + 0.016, bottom + 0.1)
  }
  pen.moveTo(0.19, bottom + 0.1)
  pen.lineTo(0.2, nearY)
  pen.lineTo(0.25, nearY - 0.07)
  pen.stroke()
  fillRoundRect(pen, mix(light.tone(style.brand), '#181418', 0.3), 0.21, nearY - 0.09, 0.09, 0.028, 0.012)
}
