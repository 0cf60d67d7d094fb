import { darken, lighten, mix, multiply, withAlpha } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { between } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Crater } from '../set.ts'
import { createStreet, STREET_FOOT_Y, STREET_PROPS_Y } from '../streets/street-set.ts'

const FOOT_Y = 0.68
const PARALLAX = 0.14
const STEAM_PUFFS = 9

/** A volcano over a field of black lava; it steams, and when it erupts the field glows in its cracks. */
export const volcano = createStreet((context) => {
  const { stage, palette, spec, random } = context
  const erupts = spec.sights?.includes('eruption') === true
  const isCold = spec.weather === 'snow' || spec.season === 'winter'
  const crater: Crater = {
    x: stage.aspect * (stage.portrait ? 0.5 : between(random, 0.4, 0.6)),
    peak: lerp(FOOT_Y, stage.top, stage.portrait ? 0.42 : 0.56),
    base: FOOT_Y,
    half: Math.min(0.78, stage.aspect * 0.86),
    mouth: Math.min(0.1, stage.aspect * 0.12),
  }
  const basalt = multiply('#6a5f62', palette.ambient)
  const steam = softPuff(stage, mix('#ffffff', palette.fog, 0.4))
  return {
    paving: { kind: 'earth', colour: erupts ? '#4a4044' : '#5f5658' },
    crowd: 0,
    propsTop: 0.6,
    crater,
    drawFar(frame) {
      drawFarLayer(
        stage,
        frame,
        { key: 'volcano-cone', parallax: PARALLAX, y0: crater.peak - 0.03, y1: 0.8 },
        (pen) => {
          paintCone(pen, crater, seen(erupts ? '#5a4648' : '#6f6468', palette, 0.22), palette.shadow)
          if (!erupts || isCold) paintSnow(pen, crater, seen('#f4f6fa', palette, 0.14))
          pen.fillStyle = seen(erupts ? '#3f363a' : '#56604a', palette, 0.3)
          for (let x = -0.7; x < stage.aspect + 0.7; x += 0.05)
            fillEllipse(
              pen,
              pen.fillStyle,
              x,
              FOOT_Y + 0.035,
              0.07,
              0.03 + 0.014 * Math.sin(x * 17) + 0.01 * Math.sin(x * 41),
            )
          pen.fillRect(-1, FOOT_Y + 0.03, stage.aspect + 2, 0.12)
        },
      )
      if (erupts) return
      stage.enter(frame.camera, PARALLAX)
      for (let puff = 0; puff < STEAM_PUFFS; puff += 1) {
        const age = (frame.time * 0.16 + puff / STEAM_PUFFS) % 1
        stage.put(
          steam,
          crater.x + 0.12 * age ** 1.5 + 0.012 * Math.sin(puff * 3),
          crater.peak + 0.01 - age * 0.2,
          {
            scale: (0.022 + 0.07 * age) / PUFF_RADIUS,
            alpha: 0.6 * Math.min(1, age * 6) * (1 - age),
          },
        )
      }
    },
    paintProps(pen, period) {
      for (let rock = 0; rock < 26; rock += 1) {
        const x = slotChance(rock, 1) * period
        const size = 0.02 + slotChance(rock, 2) * 0.05
        const y = STREET_FOOT_Y + 0.012 + slotChance(rock, 3) * 0.05
        paintRock(pen, x, y, size, rock % 3 === 0 ? lighten(basalt, 0.06) : darken(basalt, 0.28))
      }
      if (!erupts) paintTufts(pen, period, seen('#8a9a4a', palette, 0.06))
      else
        for (let crack = 0; crack < 9; crack += 1)
          paintCrack(pen, ((crack + 0.7 * slotChance(crack, 12)) * period) / 9, crack)
    },
    drawMoving(frame) {
      if (!erupts) return
      stage.enter(frame.camera, 0.76)
      const pulse = 0.3 + 0.08 * Math.sin(frame.time * 2.1)
      for (const x of [0.2, 0.5, 0.82]) stage.glow(stage.aspect * x, STREET_PROPS_Y, 0.16, '#ff6a24', pulse)
    },
  }
})

/** How far the slope is from the middle, `way` down from the mouth. */
function reach({ mouth, half }: Crater, way: number): number {
  return mouth + (half - mouth) * way ** 1.5
}

function paintCone(pen: Pen, crater: Crater, rock: string, shade: string): void {
  const { x, peak, base, mouth } = crater
  const outline: Point[] = []
  for (let step = 16; step >= 0; step -= 1)
    outline.push([x - reach(crater, step / 16), lerp(peak, base + 0.03, step / 16)])
  outline.push([x - mouth * 0.4, peak + 0.012], [x + mouth * 0.35, peak + 0.009])
  for (let step = 0; step <= 16; step += 1)
    outline.push([x + reach(crater, step / 16), lerp(peak, base + 0.03, step / 16)])
  const body = pen.createLinearGradient(0, peak, 0, base)
  body.addColorStop(0, darken(rock, 0.3))
  body.addColorStop(1, lighten(rock, 0.12))
  fillPolygon(pen, body, outline)
  for (let gully = -5; gully <= 5; gully += 1) {
    const side = gully / 5.6
    pen.strokeStyle = withAlpha(shade, 0.16)
    pen.lineWidth = 0.01
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(x + mouth * side, peak + 0.03)
    for (let step = 1; step <= 8; step += 1) {
      const way = (step / 8) * (0.6 + 0.34 * slotChance(gully + 9, 4))
      pen.lineTo(x + reach(crater, way) * side + 0.01 * Math.sin(step * 2 + gully), lerp(peak, base, way))
    }
    pen.stroke()
  }
  fillPolygon(pen, withAlpha('#140c14', 0.2), [
    [x + mouth * 0.35, peak + 0.009],
    ...Array.from({ length: 17 }, (_, step): Point => [
      x + reach(crater, step / 16),
      lerp(peak, base + 0.03, step / 16),
    ]),
    [x + crater.half * 0.24, base + 0.03],
    [x + mouth * 0.6, lerp(peak, base, 0.5)],
  ])
}

function paintSnow(pen: Pen, crater: Crater, snow: string): void {
  const { x, peak, base, mouth } = crater
  const low = (side: number): number => 0.22 + 0.1 * slotChance(Math.round(side * 10) + 20, 6)
  const points: Point[] = [
    [x - mouth, peak],
    [x - mouth * 0.4, peak + 0.012],
    [x + mouth * 0.35, peak + 0.009],
    [x + mouth, peak],
  ]
  for (let tooth = 10; tooth >= -10; tooth -= 1) {
    const side = tooth / 10
    const way = low(side) * (tooth % 2 === 0 ? 1 : 0.55)
    points.push([x + reach(crater, way) * side, lerp(peak, base, way)])
  }
  fillPolygon(pen, snow, points)
}

function paintRock(pen: Pen, x: number, y: number, size: number, colour: string): void {
  fillPolygon(pen, colour, [
    [x - size, y],
    [x - size * 0.8, y - size * 0.5],
    [x - size * 0.2, y - size * 0.8],
    [x + size * 0.5, y - size * 0.6],
    [x + size, y],
  ])
  fillPolygon(pen, withAlpha('#ffffff', 0.09), [
    [x - size * 0.8, y - size * 0.5],
    [x - size * 0.2, y - size * 0.8],
    [x + size * 0.5, y - size * 0.6],
    [x - size * 0.1, y - size * 0.5],
  ])
}

/** A crack in the crust through which it glows. */
function paintCrack(pen: Pen, x: number, index: number): void {
  const y = STREET_FOOT_Y + 0.03 + slotChance(index, 13) * 0.07
  const slope = (slotChance(index, 14) - 0.5) * 0.02
  const points = Array.from({ length: 6 }, (_, step): Point => [
    x + step * (0.018 + 0.014 * slotChance(index * 6 + step, 15)),
    y + slope * step + 0.012 * (slotChance(index * 6 + step, 16) - 0.5),
  ])
  pen.lineJoin = 'round'
  pen.lineCap = 'round'
  for (const [width, colour] of [
    [0.016, withAlpha('#ff5a1f', 0.25)],
    [0.007, '#f2551d'],
    [0.003, '#ffd05a'],
  ] as const) {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.beginPath()
    points.forEach((point, at) => (at === 0 ? pen.moveTo(...point) : pen.lineTo(...point)))
    pen.stroke()
  }
}

function paintTufts(pen: Pen, period: number, green: string): void {
  pen.strokeStyle = green
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let blade = 0; blade < 90; blade += 1) {
    const x = slotChance(Math.floor(blade / 6), 8) * period + (slotChance(blade, 9) - 0.5) * 0.05
    pen.moveTo(x, STREET_PROPS_Y + 0.012)
    pen.lineTo(
      x + (slotChance(blade, 10) - 0.5) * 0.016,
      STREET_PROPS_Y - 0.012 - slotChance(blade, 11) * 0.018,
    )
  }
  pen.stroke()
}
