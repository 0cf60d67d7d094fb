import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { CityTone } from '../city/tone.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import { createStreet, STREET_FOOT_Y, STREET_PROPS_Y } from './street-set.ts'

const WALLS: readonly Hex[] = ['#f4efe4', '#cfdfe6', '#f2dfb8', '#d8e4c8', '#e8c8b8', '#b8c8d8']
const ROOFS: readonly Hex[] = ['#7a5a54', '#5f6a78', '#8a5044', '#6a6460']

interface Home {
  readonly x: number
  readonly wall: Hex
  readonly roof: Hex
  readonly door: Hex
  readonly isTwo: boolean
}

/** A quiet suburb: houses with porches and garages, lawns, white fences, letter boxes, a car in the drive. */
export const suburb = createStreet((context, tone) => {
  const { palette, random, spec } = context
  const side = outdoorLight(palette).direction
  const season = spec.weather === 'snow' ? 'winter' : spec.season
  const crowns = Array.from({ length: 4 }, () => growCrown(random))
  const homes = Array.from({ length: 4 }, (_, index): Home => ({
    x: index * 0.75 + 0.06 + between(random, 0, 0.03),
    wall: pick(random, WALLS),
    roof: pick(random, ROOFS),
    door: pick(random, ['#b8343c', '#2f5f8a', '#3a6a44', '#e0a03a']),
    isTwo: random() < 0.5,
  }))
  return {
    paving: { kind: 'asphalt', colour: '#84898f' },
    crowd: 0.2,
    propsTop: 0.36,
    paintOnFronts(pen, period) {
      for (let index = 0; index < 6; index += 1)
        paintTree(
          pen,
          index * 0.5 + 0.1,
          0.7,
          0.3,
          crowns[index % 4] ?? crowns[0]!,
          treeColours(palette, season, index, 0.32),
          side,
        )
      const grass = pen.createLinearGradient(0, 0.69, 0, STREET_FOOT_Y + 0.02)
      grass.addColorStop(0, ground(palette, '#8fc862', 0.4, 0.2))
      grass.addColorStop(1, ground(palette, '#7fb850', 0.4, 0.02))
      pen.fillStyle = grass
      pen.fillRect(0, 0.688, period + 0.001, 0.1)
      for (const home of homes) paintHome(pen, home, tone)
    },
    paintProps(pen, period) {
      const white = seen('#fbfaf4', palette, 0.02)
      for (let index = 0; index < 4; index += 1) {
        const x = index * (period / 4)
        paintFence(pen, x + 0.02, 0.3, white, palette.shadow)
        paintLetterBox(pen, x + 0.36, seen(index % 2 === 0 ? '#3a5f8a' : '#b8343c', palette, 0.02), white)
        if (index % 2 === 0)
          paintTree(
            pen,
            x + 0.46,
            STREET_PROPS_Y - 0.01,
            0.34,
            crowns[index] ?? crowns[0]!,
            treeColours(palette, season, index + 1, 0.04),
            side,
          )
      }
    },
  }
})

function paintHome(pen: Pen, { x, wall, roof, door, isTwo }: Home, tone: CityTone): void {
  const foot = STREET_FOOT_Y - 0.012
  const face = tone.wall(wall, 0.08)
  const tile = tone.wall(roof, 0.1)
  const tall = isTwo ? 0.25 : 0.16
  const trim = tone.wall('#ffffff', 0.06)
  const glass = (index: number): Hex =>
    tone.lights > 0.3 && (index * 7 + Math.round(x * 50)) % 4 !== 0 ? '#ffe2a0' : tone.darkWindow
  const main = pen.createLinearGradient(0, foot - tall, 0, foot)
  main.addColorStop(0, face)
  main.addColorStop(1, darken(face, 0.1))
  pen.fillStyle = main
  pen.fillRect(x, foot - tall, 0.36, tall)
  pen.fillStyle = withAlpha(tone.shade, 0.08)
  for (let board = 0; board < tall / 0.016; board += 1)
    pen.fillRect(x, foot - tall + board * 0.016, 0.36, 0.0016)
  fillPolygon(pen, tile, [
    [x - 0.03, foot - tall + 0.008],
    [x + 0.06, foot - tall - 0.1],
    [x + 0.3, foot - tall - 0.1],
    [x + 0.39, foot - tall + 0.008],
  ])
  fillPolygon(pen, face, [
    [x + 0.19, foot - tall + 0.01],
    [x + 0.265, foot - tall - 0.07],
    [x + 0.34, foot - tall + 0.01],
  ])
  pen.strokeStyle = trim
  pen.lineWidth = 0.007
  pen.beginPath()
  pen.moveTo(x + 0.18, foot - tall + 0.014)
  pen.lineTo(x + 0.265, foot - tall - 0.076)
  pen.lineTo(x + 0.35, foot - tall + 0.014)
  pen.stroke()
  const windows = [
    [0.05, 0.1],
    [0.23, 0.1],
    ...(isTwo
      ? ([
          [0.05, 0.2],
          [0.23, 0.2],
        ] as const)
      : []),
  ] as const
  for (const [index, [dx, dy]] of windows.entries()) {
    fillRoundRect(pen, trim, x + dx - 0.006, foot - dy - 0.036, 0.08, 0.07, 0.002)
    pen.fillStyle = glass(index)
    pen.fillRect(x + dx, foot - dy - 0.03, 0.068, 0.058)
    pen.fillStyle = trim
    pen.fillRect(x + dx + 0.0325, foot - dy - 0.03, 0.003, 0.058)
    pen.fillRect(x + dx, foot - dy - 0.004, 0.068, 0.003)
  }
  fillRoundRect(pen, trim, x + 0.142, foot - 0.112, 0.062, 0.112, 0.002)
  fillRoundRect(pen, tone.wall(door, 0.04), x + 0.148, foot - 0.106, 0.05, 0.106, 0.002)
  fillEllipse(pen, '#e0c060', x + 0.19, foot - 0.05, 0.003)
  pen.fillStyle = tile
  pen.fillRect(x + 0.12, foot - 0.132, 0.108, 0.014)
  pen.fillStyle = trim
  for (const post of [0.124, 0.218]) pen.fillRect(x + post, foot - 0.12, 0.007, 0.12)
  paintGarage(pen, x + 0.36, foot, face, tile, trim, tone)
  const bush = tone.wall('#5a8a4a', 0.06)
  for (let leaf = 0; leaf < 7; leaf += 1)
    fillEllipse(pen, leaf % 2 === 0 ? bush : lighten(bush, 0.08), x + 0.01 + leaf * 0.018, foot, 0.018, 0.022)
  pen.fillStyle = tone.wall('#d8d0c4', 0.04)
  fillPolygon(pen, pen.fillStyle, [
    [x + 0.15, foot],
    [x + 0.196, foot],
    [x + 0.21, foot + 0.034],
    [x + 0.14, foot + 0.034],
  ])
}

function paintGarage(
  pen: Pen,
  x: number,
  foot: number,
  face: Hex,
  tile: Hex,
  trim: Hex,
  tone: CityTone,
): void {
  pen.fillStyle = darken(face, 0.05)
  pen.fillRect(x, foot - 0.13, 0.2, 0.13)
  fillPolygon(pen, darken(tile, 0.06), [
    [x - 0.004, foot - 0.124],
    [x + 0.04, foot - 0.19],
    [x + 0.18, foot - 0.19],
    [x + 0.22, foot - 0.124],
  ])
  fillRoundRect(pen, trim, x + 0.024, foot - 0.1, 0.152, 0.1, 0.002)
  pen.fillStyle = mix(trim, tone.shade, 0.14)
  for (let panel = 1; panel < 4; panel += 1) pen.fillRect(x + 0.024, foot - 0.1 + panel * 0.025, 0.152, 0.002)
  fillPolygon(pen, tone.wall('#c9c4bc', 0.04), [
    [x + 0.024, foot],
    [x + 0.176, foot],
    [x + 0.196, foot + 0.036],
    [x + 0.004, foot + 0.036],
  ])
}

function paintFence(pen: Pen, left: number, length: number, white: Hex, shade: Hex): void {
  pen.fillStyle = white
  for (let x = left; x < left + length; x += 0.022) {
    pen.beginPath()
    pen.moveTo(x, STREET_PROPS_Y)
    pen.lineTo(x, STREET_PROPS_Y - 0.07)
    pen.lineTo(x + 0.007, STREET_PROPS_Y - 0.082)
    pen.lineTo(x + 0.014, STREET_PROPS_Y - 0.07)
    pen.lineTo(x + 0.014, STREET_PROPS_Y)
    pen.fill()
  }
  pen.fillRect(left, STREET_PROPS_Y - 0.058, length, 0.007)
  pen.fillRect(left, STREET_PROPS_Y - 0.026, length, 0.007)
  pen.fillStyle = withAlpha(shade, 0.14)
  for (let x = left; x < left + length; x += 0.022)
    pen.fillRect(x + 0.011, STREET_PROPS_Y - 0.07, 0.003, 0.07)
}

function paintLetterBox(pen: Pen, x: number, paint: Hex, post: Hex): void {
  pen.fillStyle = darken(post, 0.2)
  pen.fillRect(x - 0.005, STREET_PROPS_Y - 0.1, 0.01, 0.1)
  fillRoundRect(pen, paint, x - 0.034, STREET_PROPS_Y - 0.138, 0.07, 0.044, 0.016)
  pen.fillStyle = darken(paint, 0.2)
  pen.fillRect(x - 0.034, STREET_PROPS_Y - 0.112, 0.07, 0.018)
  pen.fillStyle = '#d8404a'
  pen.fillRect(x + 0.02, STREET_PROPS_Y - 0.154, 0.004, 0.03)
  pen.fillRect(x + 0.02, STREET_PROPS_Y - 0.154, 0.014, 0.01)
}
