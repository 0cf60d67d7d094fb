import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { swellOf } from '../beach/open-sea.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSea } from '../parts/sea.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { slotChance, visibleSpan } from '../parts/span.ts'
import type { BuiltSet, SceneSet, SetContext } from '../set.ts'
import { createLighthouse } from './lighthouse.ts'
import { paintTreeBelt } from './shore.ts'
import { createGulls } from './surf.ts'

const HORIZON_Y = 0.56
/** y of the pier's far end, and of where its planks leave the picture. */
const END_Y = 0.63
const NEAR_Y = 1.08
const PARALLAX = 0.84

/** A pier of planks that runs out over the water, a lighthouse at its end; into a lake, woods on the other shore instead. */
export const pier: SceneSet = {
  build(context) {
    const { stage, palette, random, seed, spec } = context
    const isLake = spec.place === 'lake-pier'
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 6,
      cloudFloor: 0.4,
      heavens: context.heavens,
    })
    const sea = createSea(stage, palette, sky.sun, {
      horizonY: HORIZON_Y,
      nearY: Math.max(1.05, stage.bottom + 0.05),
      deep: isLake ? '#3f7f94' : '#1f6f96',
      shallow: isLake ? '#6fb0b4' : '#4fa8bf',
      swell: swellOf(context) * (isLake ? 0.3 : 0.8),
    })
    const coast = createRidge(seed + 3, {
      kind: 'mountain',
      baseY: HORIZON_Y + (isLake ? 0 : 0.02),
      height: isLake ? 0.2 : 0.07,
      frequency: 1.2,
    })
    const end = stage.aspect * 0.5
    const lighthouse = createLighthouse(context, {
      x: end,
      y: END_Y - 0.012,
      height: stage.portrait ? 0.26 : 0.3,
      parallax: 0.62,
    })
    const gulls = createGulls(context)
    const built: BuiltSet = {
      light: outdoorLight(palette),
      floor: {
        y: 0.91,
        farY: 0.84,
        parallax: PARALLAX,
        personHeight: 0.42,
        kind: 'ground',
        horizonY: HORIZON_Y,
      },
      drawBack(frame) {
        sky.draw(frame)
        const pen = stage.enter(frame.camera, 0.07)
        const span = visibleSpan(stage, frame.camera, 0.07)
        pen.fillStyle = mix(seen(isLake ? '#6f8a96' : '#5f7fa0', palette, 0.2), palette.fog, 0.5)
        coast.trace(pen, span.left, span.right, HORIZON_Y + 0.02)
        pen.fill()
        if (isLake)
          stage.layer('pier-woods', frame.camera, 0.16, { y0: 0.4, y1: 0.6, margin: 0.2 }, (woods) =>
            paintTreeBelt(woods, context, {
              y: HORIZON_Y + 0.014,
              height: 0.1,
              haze: 0.34,
              wood: 'mixed',
              gaps: 0.1,
              key: 5,
            }),
          )
        sea.drawBack(frame)
        context.heavens?.drawOnWater(frame, { horizonY: HORIZON_Y, nearY: 1 })
        if (!isLake) {
          const rock = { y0: END_Y - 0.1, y1: END_Y + 0.06, margin: 0.2 }
          stage.layer('pier-head', frame.camera, 0.62, rock, (head) => paintHead(head, context, end))
          lighthouse(frame)
        }
        const extent = { y0: END_Y - 0.22, y1: stage.bottom + 0.2, margin: 0.36 }
        stage.layer('pier', frame.camera, PARALLAX, extent, (deck) => paintPier(deck, context))
        if (!isLake) gulls(frame)
      },
      drawFront(frame) {
        const extent = { y0: 0.6, y1: stage.bottom + 0.2, margin: 0.4 }
        stage.layer('pier-post', frame.camera, 1.1, extent, (pen) => {
          for (const hand of [-1, 1])
            paintPost(pen, context, stage.aspect / 2 + hand * (stage.aspect * 0.46 + 0.06), 1.12, 0.3, 0.36)
        })
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

function nearness(y: number): number {
  return Math.max(0, (y - END_Y) / (NEAR_Y - END_Y))
}

function halfAt({ stage }: SetContext, y: number): number {
  return 0.022 + (stage.portrait ? stage.aspect * 0.8 : 1.1) * nearness(y) ** 1.25
}

/** The rocks that the pier ends on. */
function paintHead(pen: Pen, { palette }: SetContext, x: number): void {
  const stone = seen('#7f7a76', palette, 0.12)
  fillEllipse(pen, withAlpha(mix('#ffffff', palette.fog, 0.3), 0.5), x, END_Y + 0.012, 0.15, 0.012)
  for (let rock = 0; rock < 13; rock += 1) {
    const way = rock / 12 - 0.5
    const size = 0.022 + 0.012 * slotChance(rock, 4)
    fillEllipse(
      pen,
      darken(stone, 0.1 + 0.16 * slotChance(rock, 7)),
      x + way * 0.26,
      END_Y + 0.004,
      size * 1.3,
      size * 0.7,
    )
    fillEllipse(pen, lighten(stone, 0.1), x + way * 0.26 - 0.003, END_Y - 0.004, size * 0.8, size * 0.36)
  }
}

function paintPier(pen: Pen, context: SetContext): void {
  const { stage, palette, seed, spec } = context
  const middle = stage.aspect / 2
  const isSnowy = spec.weather === 'snow' || spec.season === 'winter'
  const wood: Hex = isSnowy ? '#d6d8dc' : '#a27a52'
  const rows = 44
  const low = stage.bottom + 0.2
  const yOf = (row: number): number => END_Y + (low - END_Y) * (row / rows) ** 2
  // What lies under it is in its shade.
  pen.fillStyle = withAlpha(mix(palette.shadow, '#0f2f44', 0.5), 0.42)
  pen.beginPath()
  for (let row = 0; row <= rows; row += 1)
    pen.lineTo(middle - halfAt(context, yOf(row)) * 1.1, yOf(row) + 0.05 * nearness(yOf(row)))
  for (let row = rows; row >= 0; row -= 1)
    pen.lineTo(middle + halfAt(context, yOf(row)) * 1.1, yOf(row) + 0.05 * nearness(yOf(row)))
  pen.fill()
  for (let row = 0; row < rows; row += 1) {
    const [top, bottom] = [yOf(row), yOf(row + 1)]
    const chance = slotChance(row, seed % 67)
    const haze = 0.24 * (1 - nearness(top)) ** 2
    const tone = seen(
      chance < 0.4 ? lighten(wood, 0.1 * chance) : darken(wood, 0.14 * (chance - 0.4)),
      palette,
      haze,
    )
    const [a, b] = [halfAt(context, top), halfAt(context, bottom)]
    pen.fillStyle = darken(tone, 0.34)
    pen.beginPath()
    pen.moveTo(middle - a, top)
    pen.lineTo(middle + a, top)
    pen.lineTo(middle + b, bottom)
    pen.lineTo(middle - b, bottom)
    pen.fill()
    const gap = (bottom - top) * 0.1
    pen.fillStyle = tone
    pen.beginPath()
    pen.moveTo(middle - a * (1 + 0.01 * chance), top)
    pen.lineTo(middle + a * (1.01 - 0.01 * chance), top)
    pen.lineTo(middle + b, bottom - gap)
    pen.lineTo(middle - b, bottom - gap)
    pen.fill()
    pen.fillStyle = withAlpha(darken(tone, 0.3), 0.5)
    for (const nail of [-0.86, 0.86]) {
      const size = 0.002 + 0.005 * nearness(top)
      pen.fillRect(middle + nail * a, (top + bottom) / 2, size, size * 0.6)
    }
  }
  // Beams along both edges, and posts that stand out of the water.
  for (const hand of [-1, 1]) {
    pen.fillStyle = seen(darken(wood, 0.3), palette, 0.04)
    pen.beginPath()
    for (let row = 0; row <= rows; row += 1) pen.lineTo(middle + hand * halfAt(context, yOf(row)), yOf(row))
    for (let row = rows; row >= 0; row -= 1)
      pen.lineTo(middle + hand * halfAt(context, yOf(row)), yOf(row) + 0.004 + 0.05 * nearness(yOf(row)))
    pen.fill()
    for (let post = 0; post < 6; post += 1) {
      const y = END_Y + 0.012 + 0.33 * ((post + 0.3) / 6) ** 1.8
      const near = nearness(y)
      paintPost(
        pen,
        context,
        middle + hand * (halfAt(context, y) + 0.006),
        y + 0.03 * near,
        0.03 + 0.3 * near,
        0,
      )
    }
  }
}

/** A post with a cap; every other one bears a lamp. */
function paintPost(pen: Pen, context: SetContext, x: number, y: number, tall: number, dim: number): void {
  const { palette } = context
  const tone = mix(darken(seen('#6a4c34', palette, 0.04), dim), palette.shadow, dim * 0.4)
  const wide = tall * 0.12
  const fill = pen.createLinearGradient(x - wide, 0, x + wide, 0)
  fill.addColorStop(0, darken(tone, 0.2))
  fill.addColorStop(0.6, lighten(tone, 0.14))
  fill.addColorStop(1, darken(tone, 0.16))
  pen.fillStyle = fill
  pen.fillRect(x - wide, y - tall, wide * 2, tall * 1.5)
  fillEllipse(pen, lighten(tone, 0.24), x, y - tall, wide, wide * 0.36)
  pen.fillStyle = withAlpha('#d8c8a0', 0.8 * (1 - dim))
  pen.fillRect(x - wide * 1.1, y - tall * 0.72, wide * 2.2, tall * 0.07)
  if (dim > 0) return
  const lit = lampLevel(palette)
  fillEllipse(pen, mix('#c9b890', '#ffe6a0', lit), x, y - tall - wide * 0.9, wide * 0.7, wide * 0.9)
  if (lit <= 0.3) return
  const reach = wide * 4
  const halo = pen.createRadialGradient(x, y - tall - wide, 0, x, y - tall - wide, reach)
  halo.addColorStop(0, withAlpha('#ffdf90', 0.5 * lit))
  halo.addColorStop(1, withAlpha('#ffdf90', 0))
  pen.fillStyle = halo
  pen.fillRect(x - reach, y - tall - wide - reach, reach * 2, reach * 2)
}
