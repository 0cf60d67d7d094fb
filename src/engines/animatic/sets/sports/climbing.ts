import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { FLOOR_Y, hallSet } from '../halls/hall.ts'
import { shadeBox } from '../halls/parts.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'

const HOLDS: readonly Hex[] = ['#e0503c', '#f0c23c', '#3f9a6a', '#3d7bd9', '#8a5fc0', '#f08a3c', '#f4f1ea']
const PANELS: readonly (readonly [Hex, Hex])[] = [
  ['#c9ced8', '#b4bac8'],
  ['#d9cdb4', '#c4b698'],
  ['#6f8fa8', '#5a7a94'],
]

/** A climbing hall: leaning panels full of coloured holds, mats below. */
export const climbingWall = hallSet(({ stage, palette, random }) => {
  const panel = pick(random, PANELS)
  const light = roomLight(palette)
  return {
    light: light.actors,
    floor: { farY: 0.85 },
    paintWall: (pen) => paintPanels(pen, stage, panel, light, random),
    paintGround(pen) {
      const mat = light.tone('#2f5f9a')
      shadeBox(
        pen,
        lighten(mat, 0.14),
        darken(mat, 0.22),
        -1,
        FLOOR_Y,
        stage.aspect + 2,
        stage.bottom - FLOOR_Y + 0.4,
      )
      pen.strokeStyle = withAlpha('#12233a', 0.4)
      pen.lineWidth = 0.004
      pen.beginPath()
      for (let line = -5; line <= 5; line += 1) {
        pen.moveTo(stage.aspect / 2 + line * 0.3, FLOOR_Y)
        pen.lineTo(stage.aspect / 2 + line * 0.62, FLOOR_Y + 0.5)
      }
      pen.moveTo(-1, FLOOR_Y + 0.1)
      pen.lineTo(stage.aspect + 1, FLOOR_Y + 0.1)
      pen.stroke()
    },
  }
})

function paintPanels(
  pen: Pen,
  { aspect, top }: Stage,
  [flat, slant]: readonly [Hex, Hex],
  light: RoomLight,
  random: Random,
): void {
  shadeBox(
    pen,
    light.tone(lighten(flat, 0.1)),
    light.tone(flat),
    -1,
    top - 0.2,
    aspect + 2,
    FLOOR_Y - top + 0.3,
  )
  for (let facet = -1; facet < 5; facet += 1) {
    const x = facet * 0.52
    fillPolygon(pen, light.tone(facet % 2 === 0 ? slant : darken(slant, 0.12)), [
      [x, top - 0.2],
      [x + 0.3, top - 0.2],
      [x + 0.38, 0.36],
      [x + 0.24, FLOOR_Y],
      [x + 0.05, FLOOR_Y],
      [x - 0.06, 0.4],
    ])
  }
  const rows = Math.ceil((FLOOR_Y - top) / 0.062)
  for (let row = 0; row < rows; row += 1)
    for (let x = -0.5; x < aspect + 0.5; x += 0.085) {
      if (random() < 0.35) continue
      const colour = light.tone(HOLDS[Math.floor(random() * HOLDS.length)] ?? '#e0503c')
      const [at, y, size] = [
        x + random() * 0.06,
        FLOOR_Y - 0.05 - row * 0.062 - random() * 0.03,
        0.009 + random() * 0.013,
      ]
      fillEllipse(pen, darken(colour, 0.4), at + 0.002, y + 0.005, size, size * 0.8, random())
      fillEllipse(pen, colour, at, y, size, size * 0.75, random())
    }
}

const ROCKS: readonly Hex[] = ['#b58a68', '#9aa0a8', '#c99a72']

/** A cliff from close by: slabs, cracks and ledges, the sky beside it. */
export const rockFace = hallSet(({ stage, palette, random, heavens }) => {
  const rock = pick(random, ROCKS)
  const tone = (colour: Hex, haze = 0.03): Hex => seen(colour, palette, haze)
  const sky = createSkyDome(stage, palette, random, {
    horizonY: 0.8,
    cloudCount: 5,
    cloudFloor: 0.5,
    heavens,
  })
  return {
    light: outdoorLight(palette),
    floor: { farY: 0.86 },
    drawSky: (frame) => sky.draw(frame),
    paintWall(pen) {
      paintFarPeaks(pen, stage, tone)
      paintCliff(pen, stage, tone(rock), random)
    },
    paintGround(pen) {
      const grass = tone('#6f9a52')
      shadeBox(
        pen,
        lighten(grass, 0.08),
        darken(grass, 0.3),
        -1,
        FLOOR_Y + 0.03,
        stage.aspect + 2,
        stage.bottom - FLOOR_Y + 0.4,
      )
      for (let stone = 0; stone < 16; stone += 1)
        fillEllipse(
          pen,
          darken(tone(rock), 0.1 + random() * 0.2),
          random() * (stage.aspect + 0.6) - 0.3,
          FLOOR_Y + 0.03 + random() * 0.06,
          0.02 + random() * 0.04,
          0.012 + random() * 0.014,
        )
    },
  }
})

function paintFarPeaks(pen: Pen, { aspect }: Stage, tone: (colour: Hex, haze?: number) => Hex): void {
  for (const [x, y, half] of [
    [0.02, 0.5, 0.36],
    [0.34, 0.6, 0.28],
    [aspect - 0.02, 0.54, 0.3],
  ] as const)
    fillPolygon(pen, tone('#7f8fa8', 0.5), [
      [x - half, FLOOR_Y + 0.04],
      [x, y],
      [x + half, FLOOR_Y + 0.04],
    ])
}

function paintCliff(pen: Pen, { aspect, top, portrait }: Stage, rock: Hex, random: Random): void {
  const left = portrait ? -0.1 : aspect * 0.2
  const shade = pen.createLinearGradient(left, 0, aspect + 0.4, 0)
  shade.addColorStop(0, lighten(rock, 0.16))
  shade.addColorStop(0.4, rock)
  shade.addColorStop(1, darken(rock, 0.3))
  pen.fillStyle = shade
  pen.beginPath()
  pen.moveTo(left - 0.06, FLOOR_Y + 0.06)
  for (let step = 0; step <= 8; step += 1)
    pen.lineTo(left + random() * 0.07 + step * 0.012, FLOOR_Y - (step / 8) * (FLOOR_Y - top + 0.2))
  pen.lineTo(aspect + 1, top - 0.2)
  pen.lineTo(aspect + 1, FLOOR_Y + 0.06)
  pen.fill()
  for (let slab = 0; slab < 34; slab += 1) {
    const x = left + 0.1 + random() * (aspect + 0.3 - left)
    const y = top + random() * (FLOOR_Y - top)
    const [wide, high] = [0.05 + random() * 0.12, 0.05 + random() * 0.13]
    fillPolygon(pen, withAlpha(random() < 0.5 ? lighten(rock, 0.14) : darken(rock, 0.16), 0.5), [
      [x, y],
      [x + wide, y + high * 0.2],
      [x + wide * 0.8, y + high],
      [x - wide * 0.2, y + high * 0.8],
    ])
  }
  pen.strokeStyle = withAlpha(darken(rock, 0.5), 0.55)
  pen.lineWidth = 0.004
  pen.lineJoin = 'round'
  pen.beginPath()
  for (let crack = 0; crack < 15; crack += 1) {
    let [x, y] = [left + 0.1 + random() * (aspect + 0.2 - left), top + random() * (FLOOR_Y - top - 0.1)]
    pen.moveTo(x, y)
    for (let bend = 0; bend < 4; bend += 1) {
      x += (random() - 0.5) * 0.06
      y += 0.02 + random() * 0.05
      pen.lineTo(x, Math.min(y, FLOOR_Y + 0.03))
    }
  }
  pen.stroke()
  pen.fillStyle = mix(rock, '#5f8f4a', 0.6)
  for (let tuft = 0; tuft < 9; tuft += 1)
    fillEllipse(
      pen,
      mix(rock, '#5f8f4a', 0.65),
      left + 0.12 + random() * (aspect - left),
      top + random() * (FLOOR_Y - top),
      0.03,
      0.01,
    )
}
