import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { seen } from '../parts/lighting.ts'
import { createStreet, STREET_PROPS_Y } from '../streets/street-set.ts'
import { paintStall } from './stalls.ts'
import { paintGlow } from '../halls/parts.ts'

const SOUK = {
  walls: ['#e0b880', '#d8a468', '#e8c898', '#c98f5a'],
  roofs: ['#a8744a'],
  trim: '#8a5a38',
  accents: ['#2f6a8a', '#8a3a2f', '#3a6a4a', '#a86a2f'],
  roofKinds: ['flat', 'none'],
  windows: ['arched'],
  groundFloors: ['arcade', 'gate', 'shop'],
  widths: [0.24, 0.34],
  storeys: [2, 3],
  storeyHeight: 0.105,
} as const
const TOWN = {
  walls: ['#e8cba0', '#d98f6a', '#f0e0c0', '#c7a3a8', '#b8c4b0'],
  roofs: ['#a85a44', '#8a5a4a'],
  trim: '#fbf6ea',
  accents: ['#3f7a5a', '#b8434a', '#3a5f9a', '#c9892f'],
  roofKinds: ['hip', 'tiles', 'gable'],
  windows: ['shutters', 'sash'],
  groundFloors: ['shop', 'shop', 'door'],
  widths: [0.24, 0.34],
  storeys: [2, 3],
  storeyHeight: 0.1,
} as const
const HEAPS: readonly (readonly Hex[])[] = [
  ['#d8404a', '#f0a83a', '#6fae4c', '#f2d24a', '#8a4fa0'],
  ['#e8822f', '#c83a3a', '#e8c42f', '#8a5a2f', '#4f8a4a'],
  ['#f2c24a', '#d86a3a', '#a8c84a', '#b83a5a', '#f4ead0'],
]

const WARES = ['heaps', 'flowers', 'jars', 'loaves'] as const

/** A covered bazaar: arches, heaps of spices and fruit, carpets, brass lamps, cloth slung overhead. */
export const bazaar = createStreet((context, tone) => {
  const { palette, random } = context
  const lit = { ...tone, lights: Math.max(0.35, tone.lights) }
  const cloth = pick(random, ['#c8503a', '#2f7a8a', '#c98a2f'])
  return {
    facades: SOUK,
    paving: { kind: 'cobbles', colour: '#c9a878' },
    crowd: 1.5,
    propsTop: 0.28,
    paintProps(pen, period) {
      const gap = period / 5
      for (let index = 0; index < 5; index += 1) {
        const x = (index + 0.5) * gap
        paintSail(
          pen,
          x - gap / 2,
          x + gap / 2,
          0.4,
          seen(index % 2 === 0 ? cloth : '#f0dcae', palette, 0.06),
        )
        paintLamp(pen, x - gap * 0.3, 0.46, lit.lights, index)
        if (index % 3 === 1) paintCarpets(pen, x, palette.ambient)
        else
          paintStall(pen, {
            x,
            footY: STREET_PROPS_Y,
            width: 0.28,
            cloth: index % 2 === 0 ? '#3f7a6a' : '#b8503a',
            goods: HEAPS[index % HEAPS.length] ?? [],
            tone: lit,
          })
      }
    },
  }
})

/** A street market: stalls of fruit, vegetables and flowers before the houses of a town. */
export const market = createStreet((context, tone) => ({
  facades: TOWN,
  haze: 0.16,
  paving: { kind: 'cobbles', colour: '#b8aea0' },
  crowd: 1.4,
  isCrowdBefore: true,
  propsTop: 0.42,
  paintProps(pen, period) {
    const gap = period / 6
    const start = Math.floor(context.seed % 3)
    for (let index = 0; index < 6; index += 1) {
      const x = (index + 0.5) * gap
      paintStall(pen, {
        x,
        footY: STREET_PROPS_Y,
        width: 0.29,
        cloth: ['#d8504a', '#3f8a5a', '#3f78b8', '#e0a03a'][(index + start) % 4] ?? '#d8504a',
        goods: HEAPS[(index + start) % HEAPS.length] ?? [],
        wares: WARES[(index + start) % WARES.length] ?? 'heaps',
        tone,
      })
      paintCrate(
        pen,
        x + gap / 2,
        seen('#b8854a', context.palette, 0.03),
        HEAPS[(index + 1) % HEAPS.length] ?? [],
      )
    }
  },
}))

function paintCrate(pen: Pen, x: number, wood: Hex, goods: readonly Hex[]): void {
  for (let good = 0; good < 4; good += 1)
    fillEllipse(
      pen,
      goods[good % goods.length] ?? '#d8404a',
      x - 0.026 + good * 0.018,
      STREET_PROPS_Y - 0.046,
      0.012,
    )
  fillRoundRect(pen, wood, x - 0.042, STREET_PROPS_Y - 0.044, 0.084, 0.046, 0.002)
  pen.fillStyle = darken(wood, 0.3)
  for (const y of [0.03, 0.015]) pen.fillRect(x - 0.042, STREET_PROPS_Y - y, 0.084, 0.002)
}

function paintSail(pen: Pen, left: number, right: number, y: number, cloth: Hex): void {
  pen.fillStyle = withAlpha(cloth, 0.94)
  pen.beginPath()
  pen.moveTo(left, y - 0.05)
  pen.quadraticCurveTo((left + right) / 2, y + 0.06, right, y - 0.05)
  pen.lineTo(right - 0.03, y - 0.09)
  pen.quadraticCurveTo((left + right) / 2, y - 0.01, left + 0.03, y - 0.09)
  pen.fill()
  pen.fillStyle = withAlpha(darken(cloth, 0.3), 0.35)
  pen.beginPath()
  pen.moveTo(left, y - 0.05)
  pen.quadraticCurveTo((left + right) / 2, y + 0.06, right, y - 0.05)
  pen.quadraticCurveTo((left + right) / 2, y + 0.03, left, y - 0.05)
  pen.fill()
}

function paintLamp(pen: Pen, x: number, y: number, lit: number, index: number): void {
  const glass = ['#ffb84a', '#ff7a5a', '#6ad0c8'][index % 3] ?? '#ffb84a'
  pen.fillStyle = '#5a4028'
  pen.fillRect(x - 0.001, y - 0.11, 0.002, 0.08)
  paintGlow(pen, glass, 0.6 * lit, x, y, 0.085)
  fillPolygon(pen, '#b88a3a', [
    [x - 0.012, y - 0.024],
    [x, y - 0.042],
    [x + 0.012, y - 0.024],
  ])
  fillEllipse(pen, mix(glass, '#fff0c0', lit * 0.5), x, y, 0.019, 0.025)
  pen.fillStyle = '#b88a3a'
  pen.fillRect(x - 0.018, y - 0.002, 0.036, 0.004)
  fillEllipse(pen, '#b88a3a', x, y + 0.027, 0.006)
}

const CARPETS: readonly (readonly [Hex, Hex, Hex])[] = [
  ['#a82f34', '#e8c878', '#2f4a7a'],
  ['#2f5a6a', '#e0a85a', '#8a2f34'],
  ['#8a4a2a', '#f0d8a0', '#3f6a4a'],
]

function paintCarpets(pen: Pen, x: number, ambient: Hex): void {
  for (const [index, [ground, line, field]] of CARPETS.entries()) {
    const left = x - 0.17 + index * 0.118
    const tone = (colour: Hex): Hex => mix(colour, ambient, 0.12)
    const top = STREET_PROPS_Y - 0.3
    fillRoundRect(pen, tone(ground), left, top, 0.104, 0.27, 0.003)
    fillRoundRect(pen, tone(line), left + 0.01, top + 0.012, 0.084, 0.246, 0.002)
    fillRoundRect(pen, tone(field), left + 0.016, top + 0.02, 0.072, 0.23, 0.002)
    for (let knot = 0; knot < 4; knot += 1)
      fillPolygon(pen, tone(knot % 2 === 0 ? line : lighten(ground, 0.1)), [
        [left + 0.052, top + 0.03 + knot * 0.054],
        [left + 0.076, top + 0.056 + knot * 0.054],
        [left + 0.052, top + 0.082 + knot * 0.054],
        [left + 0.028, top + 0.056 + knot * 0.054],
      ])
    pen.fillStyle = tone('#f0e4c8')
    for (let fringe = 0; fringe < 13; fringe += 1)
      pen.fillRect(left + fringe * 0.008 + 0.002, top + 0.27, 0.002, 0.012)
  }
  pen.fillStyle = '#5a3c26'
  pen.fillRect(x - 0.19, STREET_PROPS_Y - 0.306, 0.38, 0.008)
  for (const side of [-0.19, 0.184]) pen.fillRect(x + side, STREET_PROPS_Y - 0.306, 0.007, 0.306)
}
