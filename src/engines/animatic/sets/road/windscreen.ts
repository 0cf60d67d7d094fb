import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { paintTowers, raiseTowers, type Tower } from '../city/skyline.ts'
import { dayTone } from '../city/tone.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { drawDashboard } from './dashboard.ts'

const HORIZON_Y = 0.47
/** Half the width of the road at the foot of the picture, and how far below it that is. */
const ROAD_HALF = 0.92
const NEAR_Y = 1
/** Of the way to the horizon, in a second. */
const PACE = 0.55
const POSTS = 9

type Land = 'country' | 'city'

/** What a driver sees: the road comes nearer, what stands beside it passes; wheel and dashboard before it. */
export function throughWindscreen(land: Land): SceneSet {
  return {
    build(context) {
      const { stage, palette, random, seed } = context
      const sky = createSkyDome(stage, palette, random, {
        horizonY: HORIZON_Y,
        cloudCount: 5,
        heavens: context.heavens,
      })
      const towers =
        land === 'city'
          ? raiseTowers(random, {
              period: 2.6,
              baseY: HORIZON_Y,
              heights: [0.08, 0.26],
              widths: [0.06, 0.13],
            })
          : []
      return {
        light: outdoorLight(palette),
        floor: {
          y: 0.66,
          farY: 0.6,
          parallax: 0.5,
          personHeight: 0.2,
          kind: 'road',
          horizonY: HORIZON_Y,
        },
        drawBack(frame) {
          sky.draw(frame)
          drawDistance(context, land, towers, seed, frame)
          drawRoad(stage, palette, land, frame)
          drawWayside(stage, palette, land, frame)
        },
        drawFront(frame) {
          drawDashboard(stage, palette, frame)
        },
      }
    },
  }
}

function drawDistance(
  { stage, palette }: SetContext,
  land: Land,
  towers: readonly Tower[],
  seed: number,
  frame: Frame,
): void {
  const extent = { y0: HORIZON_Y - 0.34, y1: NEAR_Y + 0.3, margin: 0.3 }
  stage.layer('windscreen-land', frame.camera, 0.1, extent, (pen) => {
    if (land === 'city') {
      for (let start = -1.3; start < stage.aspect + 1; start += 2.6) {
        pen.save()
        pen.translate(start, 0)
        paintTowers(pen, towers, HORIZON_Y, dayTone(palette), 0.5, 0.02)
        pen.restore()
      }
    } else {
      for (const [height, haze] of [
        [0.2, 0.6],
        [0.1, 0.4],
      ] as const) {
        const ridge = createRidge(seed + Math.round(height * 100), {
          kind: 'mountain',
          baseY: HORIZON_Y,
          height,
          frequency: 1.1,
        })
        pen.fillStyle = ground(palette, '#5f7f9a', 0.6, haze)
        ridge.trace(pen, -0.4, stage.aspect + 0.4, HORIZON_Y + 0.02)
        pen.fill()
      }
    }
    const soil = pen.createLinearGradient(0, HORIZON_Y, 0, NEAR_Y)
    const near = land === 'city' ? seen('#8a8f96', palette, 0) : palette.ground
    soil.addColorStop(0, mix(near, palette.fog, 0.5))
    soil.addColorStop(1, near)
    pen.fillStyle = soil
    pen.fillRect(-0.4, HORIZON_Y, stage.aspect + 0.8, NEAR_Y + 0.3 - HORIZON_Y)
  })
}

/** Where something lies that is so near (0 horizon .. 1 under the bonnet) and so far across, in halves of the road. */
function project(stage: Stage, near: number, across: number): Point {
  const drop = near * near
  return [stage.aspect / 2 + across * ROAD_HALF * (0.012 + drop), HORIZON_Y + (NEAR_Y - HORIZON_Y) * drop]
}

function drawRoad(stage: Stage, palette: Palette, land: Land, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 0.1)
  const strip = (from: number, to: number, left: number, right: number, fill: Pen['fillStyle']): void =>
    fillPolygon(pen, fill, [
      project(stage, from, left),
      project(stage, from, right),
      project(stage, to, right),
      project(stage, to, left),
    ])
  const tar = seen(land === 'city' ? '#5a5e68' : '#62646c', palette, 0.04)
  if (land === 'city') strip(0, 1.2, -1.5, 1.5, seen('#a8a8a8', palette, 0.1))
  strip(0, 1.2, -1, 1, tar)
  for (const side of [-0.94, 0.9]) strip(0, 1.2, side, side + 0.04, seen('#f2f0e6', palette, 0))
  for (let dash = 0; dash < 8; dash += 1) {
    const near = (dash / 8 + time * PACE * 0.7) % 1
    strip(near, Math.min(1.2, near + 0.05), -0.03, 0.03, seen('#f6e6a8', palette, 0))
  }
  const lit = lampLevel(palette)
  if (lit < 0.5) return
  const beam = pen.createLinearGradient(0, NEAR_Y, 0, HORIZON_Y)
  beam.addColorStop(0, withAlpha('#fff2c8', 0.34 * lit))
  beam.addColorStop(0.8, withAlpha('#fff2c8', 0.05))
  beam.addColorStop(1, withAlpha('#fff2c8', 0))
  strip(0.18, 1.1, -0.8, 0.8, beam)
}

/** Posts, trees or houses to both sides, and a car that comes towards us. */
function drawWayside(stage: Stage, palette: Palette, land: Land, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 0.1)
  const lit = lampLevel(palette)
  const things = Array.from({ length: POSTS * 2 }, (_, index) => {
    const near = ((Math.floor(index / 2) + (index % 2) * 0.5) / POSTS + time * PACE * 0.5) % 1
    return { index, near, side: index % 2 === 0 ? -1 : 1 }
  })
  for (const { index, near, side } of things.toSorted((a, b) => a.near - b.near)) {
    if (land === 'city') paintBlock(pen, stage, palette, near, side, index, lit)
    else paintWaysideTree(pen, stage, palette, near, side, index)
  }
  const coming = (time * PACE * 0.55 + 0.3) % 1.4
  if (coming < 1) paintOncoming(pen, stage, palette, coming, lit)
}

function paintWaysideTree(
  pen: Pen,
  stage: Stage,
  palette: Palette,
  near: number,
  side: number,
  index: number,
): void {
  const [x, y] = project(stage, near, side * (1.5 + slotChance(index, 3) * 1.4))
  const size = (0.02 + near * near * 0.62) * (0.8 + slotChance(index, 5) * 0.5)
  const haze = 0.5 * (1 - near)
  const leaf = seen(index % 3 === 0 ? '#4f8a4a' : '#5f9a50', palette, haze)
  pen.fillStyle = seen('#6a4f3c', palette, haze)
  pen.fillRect(x - size * 0.05, y - size * 0.5, size * 0.1, size * 0.5)
  fillEllipse(pen, darken(leaf, 0.14), x + size * 0.04, y - size * 0.72, size * 0.34, size * 0.42)
  fillEllipse(pen, leaf, x - size * 0.05, y - size * 0.78, size * 0.3, size * 0.36)
}

const FRONTS: readonly Hex[] = ['#b8705a', '#c8b08a', '#8a9aac', '#d8c8b0', '#9a7a70', '#7f8f9a']
const NEON: readonly Hex[] = ['#ff4fa0', '#4fe8ff', '#ffd24a', '#8f6fff']

/** The front of a house that runs along the street into the distance, and a lamp before it. */
function paintBlock(
  pen: Pen,
  stage: Stage,
  palette: Palette,
  near: number,
  side: number,
  index: number,
  lit: number,
): void {
  const far = Math.max(0, near - 0.055)
  const [x0, y0] = project(stage, far, side * 1.6)
  const [x1, y1] = project(stage, near, side * 1.6)
  const tall = 0.9 + slotChance(index, 7) * 0.9
  const [h0, h1] = [(0.012 + far * far) * tall, (0.012 + near * near) * tall]
  const wall = seen(FRONTS[index % FRONTS.length] ?? '#b8705a', palette, 0.4 * (1 - near))
  fillPolygon(pen, wall, [
    [x0, y0],
    [x1, y1],
    [x1, y1 - h1],
    [x0, y0 - h0],
  ])
  const at = (part: number, up: number): Point => [
    x0 + (x1 - x0) * part,
    y0 + (y1 - y0) * part - (h0 + (h1 - h0) * part) * up,
  ]
  for (let storey = 0; storey < 5; storey += 1)
    for (const part of [0.14, 0.56]) {
      const isLit = lit > 0.4 && slotChance(index * 11 + storey * 3, Math.round(part * 10)) < 0.6
      const low = 0.2 + storey * 0.155
      fillPolygon(pen, isLit ? '#ffdf98' : darken(wall, 0.36), [
        at(part, low),
        at(part + 0.28, low),
        at(part + 0.28, low + 0.09),
        at(part, low + 0.09),
      ])
    }
  const sign = lit > 0.4 ? (NEON[index % NEON.length] ?? '#ff4fa0') : lighten(wall, 0.4)
  fillPolygon(pen, sign, [at(0.08, 0.12), at(0.92, 0.12), at(0.92, 0.16), at(0.08, 0.16)])
  fillPolygon(pen, lit > 0.4 ? '#ffe6b0' : darken(wall, 0.5), [
    at(0.1, 0),
    at(0.9, 0),
    at(0.9, 0.1),
    at(0.1, 0.1),
  ])
  if (index % 3 !== 0) return
  const [lampX, lampY] = project(stage, near, side * 1.2)
  const post = 0.02 + near * near * 0.7
  pen.fillStyle = seen('#2c3338', palette, 0.2 * (1 - near))
  pen.fillRect(lampX - post * 0.012, lampY - post, post * 0.024, post)
  fillEllipse(pen, lit > 0.4 ? '#fff0c0' : '#d8dce0', lampX - side * post * 0.06, lampY - post, post * 0.05)
  if (lit > 0.4)
    fillEllipse(pen, withAlpha('#ffe6a0', 0.3), lampX - side * post * 0.06, lampY - post, post * 0.16)
}

function paintOncoming(pen: Pen, stage: Stage, palette: Palette, near: number, lit: number): void {
  const [x, y] = project(stage, near, -0.5)
  const size = 0.012 + near * near * 0.5
  const paint = multiply('#c23a3a', palette.ambient)
  fillEllipse(pen, withAlpha('#0a1020', 0.4), x, y, size * 0.5, size * 0.06)
  fillRoundRect(pen, paint, x - size * 0.42, y - size * 0.36, size * 0.84, size * 0.3, size * 0.08)
  fillPolygon(pen, multiply('#2b3a4a', palette.ambient), [
    [x - size * 0.34, y - size * 0.34],
    [x - size * 0.26, y - size * 0.56],
    [x + size * 0.26, y - size * 0.56],
    [x + size * 0.34, y - size * 0.34],
  ])
  for (const way of [-1, 1]) {
    fillEllipse(pen, '#fff6d8', x + way * size * 0.3, y - size * 0.22, size * 0.07)
    if (lit > 0.4)
      fillEllipse(pen, withAlpha('#fff2c0', 0.35), x + way * size * 0.3, y - size * 0.22, size * 0.2)
    fillRoundRect(
      pen,
      '#1c1e24',
      x + way * size * 0.3 - size * 0.07,
      y - size * 0.08,
      size * 0.14,
      size * 0.09,
      0.002,
    )
  }
}
