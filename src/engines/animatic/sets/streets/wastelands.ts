import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { drawEndless } from '../parts/endless.ts'
import { seen } from '../parts/lighting.ts'
import { createMotes } from '../parts/motes.ts'
import { slotChance } from '../parts/span.ts'
import { createStreet, STREET_PROPS_Y } from './street-set.ts'

const SHELLS = {
  walls: ['#8f8478', '#7f7870', '#9a8a7a', '#746c68'],
  roofs: ['#5a5450'],
  trim: '#8a8078',
  accents: ['#6a5a4c'],
  roofKinds: ['broken'],
  windows: ['holes'],
  groundFloors: ['rubble'],
  widths: [0.26, 0.4],
  storeys: [2, 4],
  storeyHeight: 0.105,
  gaps: 0.5,
} as const

/** A city after its end: broken fronts, leaning towers in the dust, wrecks, weeds that take the street. */
export const wasteland = createStreet((context) => {
  const { stage, palette, random } = context
  const dust = mix(palette.fog, '#b89a78', 0.4)
  const motes = createMotes(stage, random, { count: 46, colour: '#e8d0a8', strength: 0.4 })
  return {
    facades: SHELLS,
    haze: 0.16,
    paving: { kind: 'earth', colour: '#8f857a' },
    crowd: 0,
    propsTop: 0.5,
    drawFar(frame) {
      for (const [index, parallax] of [0.1, 0.24].entries())
        drawEndless(
          stage,
          frame.camera,
          { key: `shells ${index}`, parallax, period: 2.4, y0: 0.06, y1: 0.78 },
          (pen) => {
            const face = mix(seen('#6f6660', palette, 0.1), dust, 0.66 - index * 0.26)
            for (let tower = 0; tower < 7; tower += 1)
              paintShell(
                pen,
                tower * 0.34 + index * 0.17,
                0.78,
                0.3 + slotChance(tower, index) * 0.34,
                0.15,
                face,
                tower + index * 7,
              )
          },
        )
    },
    paintOnFronts(pen, period) {
      const vine = seen('#5f7a44', palette, 0.1)
      for (let strand = 0; strand < 60; strand += 1) {
        const x = ((strand * 0.618034) % 1) * period
        const top = 0.5 + slotChance(strand, 5) * 0.16
        for (let leaf = 0; leaf < 7; leaf += 1)
          if (slotChance(Math.floor(x * 6), 9) > 0.5)
            fillEllipse(
              pen,
              leaf % 2 === 0 ? vine : darken(vine, 0.2),
              x + Math.sin(leaf * 2 + strand) * 0.008,
              top + leaf * 0.016,
              0.009,
              0.007,
            )
      }
    },
    paintProps(pen, period) {
      for (let index = 0; index < 3; index += 1) {
        const x = (index + 0.3) * (period / 3)
        paintWreck(
          pen,
          x,
          seen(['#8a5a44', '#6a6f74', '#7a6a4a'][index] ?? '#8a5a44', palette, 0.06),
          palette.shadow,
        )
        paintRubble(pen, x + 0.38, seen('#8a8278', palette, 0.06), index)
        pen.strokeStyle = seen('#7f8a4a', palette, 0.04)
        pen.lineWidth = 0.003
        pen.beginPath()
        for (let blade = 0; blade < 34; blade += 1) {
          const at = x - 0.2 + slotChance(blade, index) * 0.74
          pen.moveTo(at, STREET_PROPS_Y + 0.012)
          pen.lineTo(at + (slotChance(blade, 7) - 0.5) * 0.02, STREET_PROPS_Y - 0.03 * slotChance(blade, 3))
        }
        pen.stroke()
      }
    },
    drawFront: motes,
  }
})

function paintShell(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  width: number,
  face: Hex,
  seed: number,
): void {
  const lean = (slotChance(seed, 2) - 0.5) * 0.05
  const top = footY - height
  pen.fillStyle = face
  pen.beginPath()
  pen.moveTo(x, footY)
  pen.lineTo(x + lean, top + 0.04 * slotChance(seed, 3))
  pen.lineTo(x + lean + width * 0.3, top)
  pen.lineTo(x + lean + width * 0.4, top + 0.07)
  pen.lineTo(x + lean + width * 0.66, top + 0.03)
  pen.lineTo(x + lean + width * 0.74, top + 0.1)
  pen.lineTo(x + lean + width, top + 0.12 * slotChance(seed, 4))
  pen.lineTo(x + width, footY)
  pen.fill()
  pen.fillStyle = darken(face, 0.22)
  for (let row = 0; row < height / 0.034; row += 1)
    for (let column = 0; column < 5; column += 1) {
      if (slotChance(row * 5 + column, seed) > 0.7) continue
      const y = top + 0.12 + row * 0.032
      if (y > footY) continue
      pen.fillRect(
        x + lean * (1 - (y - top) / height) + 0.016 + column * (width / 5.4),
        y,
        width * 0.09,
        0.018,
      )
    }
}

function paintWreck(pen: Pen, x: number, rust: Hex, shade: Hex): void {
  const y = STREET_PROPS_Y + 0.008
  fillEllipse(pen, withAlpha(shade, 0.3), x, y, 0.18, 0.012)
  fillPolygon(pen, rust, [
    [x - 0.16, y - 0.014],
    [x - 0.165, y - 0.06],
    [x - 0.1, y - 0.07],
    [x - 0.06, y - 0.112],
    [x + 0.05, y - 0.116],
    [x + 0.095, y - 0.068],
    [x + 0.165, y - 0.054],
    [x + 0.16, y - 0.012],
  ])
  fillPolygon(pen, darken(rust, 0.6), [
    [x - 0.082, y - 0.07],
    [x - 0.052, y - 0.104],
    [x - 0.008, y - 0.106],
    [x - 0.008, y - 0.07],
  ])
  fillPolygon(pen, darken(rust, 0.6), [
    [x + 0.004, y - 0.07],
    [x + 0.004, y - 0.106],
    [x + 0.042, y - 0.108],
    [x + 0.076, y - 0.068],
  ])
  for (const side of [-0.095, 0.095]) {
    fillEllipse(pen, '#1e1c20', x + side, y - 0.016, 0.032, side < 0 ? 0.03 : 0.02)
    fillEllipse(pen, darken(rust, 0.2), x + side, y - 0.016, 0.013)
  }
  pen.fillStyle = withAlpha('#b8743a', 0.5)
  for (const [dx, dy, wide] of [
    [-0.13, 0.05, 0.04],
    [0.02, 0.05, 0.05],
    [0.12, 0.04, 0.03],
  ] as const)
    pen.fillRect(x + dx, y - dy, wide, 0.012)
}

function paintRubble(pen: Pen, x: number, stone: Hex, seed: number): void {
  for (let block = 0; block < 12; block += 1) {
    const at = x + (slotChance(block, seed) - 0.5) * 0.24
    const size = 0.02 + slotChance(block, seed + 4) * 0.03
    const lift = Math.max(0, 0.05 - Math.abs(at - x) * 0.4) * slotChance(block, seed + 8)
    fillPolygon(pen, block % 3 === 0 ? lighten(stone, 0.08) : darken(stone, 0.06 * (block % 4)), [
      [at - size, STREET_PROPS_Y + 0.008 - lift],
      [at - size * 0.7, STREET_PROPS_Y - size * 0.8 - lift],
      [at + size * 0.4, STREET_PROPS_Y - size - lift],
      [at + size, STREET_PROPS_Y + 0.008 - lift],
    ])
  }
  fillRoundRect(pen, '#7a4a34', x - 0.01, STREET_PROPS_Y - 0.12, 0.004, 0.1, 0.001)
}
