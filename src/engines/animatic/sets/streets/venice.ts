import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { dayTone, type CityTone } from '../city/tone.ts'
import { paintArcade } from '../outdoors/masonry.ts'
import { drawRiver } from '../outdoors/river.ts'
import { drawEndless } from '../parts/endless.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import type { Frame, SceneSet } from '../set.ts'
import { paintFacade, planFacades, type Facade, type FacadeStyle } from './facade.ts'
import { drawGondola } from './gondola.ts'

const WATER_Y = 0.64
const PERIOD = 2.8
const FRONT_PARALLAX = 0.5

const PALAZZI: FacadeStyle = {
  walls: ['#d8785a', '#e8b878', '#c9604a', '#f0d8b0', '#d89a7a', '#b8a088'],
  roofs: ['#a8573a', '#b86a48'],
  trim: '#f7ecd8',
  accents: ['#2f6a5a', '#6a3f2f', '#3a5f8a'],
  roofKinds: ['tiles', 'flat'],
  windows: ['arched'],
  groundFloors: ['arcade', 'gate'],
  widths: [0.22, 0.3],
  storeys: [3, 4],
  storeyHeight: 0.094,
}

/** Venice: palaces along a canal, a bridge over it, gondolas below, striped posts, a quay to stand on. */
export const venice: SceneSet = {
  build(context) {
    const { stage, palette, random, spec } = context
    const tone = dayTone(palette)
    const facades = planFacades(random, PALAZZI, PERIOD)
    const bridgeX = stage.aspect * (stage.portrait ? 0.5 : random() < 0.5 ? 0.3 : 0.7)
    const stripe = pick(random, ['#c8404a', '#2f5f9a', '#3a7a5a'])
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.62,
      cloudCount: 4,
      cloudFloor: 0.26,
      heavens: context.heavens,
    })
    const isOnWater = spec.subjects.length > 0 && spec.subjects.every(({ rig }) => rig === 'boat')
    const open = facades.filter(({ x, width }) => x > bridgeX + 0.24 || x + width < bridgeX - 0.24)
    return {
      light: outdoorLight(palette),
      floor: isOnWater
        ? { y: 0.85, farY: 0.76, parallax: 0.9, personHeight: 0.3, kind: 'water', horizonY: 0.62 }
        : {
            y: 0.94,
            farY: 0.9,
            parallax: 0.95,
            personHeight: 0.52,
            kind: 'ground',
            horizonY: 0.62,
            water: { y: 0.8, farY: 0.74, parallax: 0.75 },
          },
      drawBack(frame) {
        sky.draw(frame)
        drawDistance(stage, palette, bridgeX, frame)
        drawPalaces(stage, open, tone, frame)
        drawRiver(stage, palette, frame, {
          topY: WATER_Y,
          bottomY: stage.bottom + 0.12,
          deep: '#3f8a86',
          parallax: 0.6,
        })
        drawImages(stage, open, tone, frame)
        drawBridge(stage, palette, bridgeX, tone, frame)
        if (spec.isDeserted !== true && !isOnWater) drawGondola(stage, palette, frame, bridgeX)
        drawPosts(stage, palette, stripe, frame)
        if (!isOnWater) drawQuay(stage, palette, tone, frame)
      },
      drawFront(frame) {
        if (isOnWater) drawNearPosts(stage, palette, stripe, frame)
        sky.drawVeil(frame)
      },
    }
  },
}

/** The campanile and a dome where the canal opens. */
function drawDistance(stage: Stage, palette: Palette, x: number, frame: Frame): void {
  drawFarLayer(stage, frame, { key: 'campanile', parallax: 0.1, y0: 0.06, y1: WATER_Y + 0.02 }, (pen) => {
    const brick = seen('#b8705a', palette, 0.4)
    const stone = seen('#f0e8dc', palette, 0.42)
    pen.fillStyle = brick
    pen.fillRect(x + 0.08, 0.26, 0.07, 0.4)
    pen.fillStyle = stone
    pen.fillRect(x + 0.074, 0.2, 0.082, 0.075)
    fillPolygon(pen, seen('#6a9a8a', palette, 0.42), [
      [x + 0.072, 0.2],
      [x + 0.115, 0.09],
      [x + 0.158, 0.2],
    ])
    fillEllipse(pen, stone, x - 0.08, 0.47, 0.1, 0.11)
    pen.fillStyle = stone
    pen.fillRect(x - 0.17, 0.47, 0.18, 0.18)
    fillEllipse(pen, seen('#8aa8a8', palette, 0.42), x - 0.08, 0.44, 0.09, 0.1)
    pen.fillStyle = seen('#c9947a', palette, 0.48)
    for (let house = -0.5; house < 0.5; house += 0.09)
      pen.fillRect(x + house, 0.54 + 0.03 * Math.sin(house * 31), 0.086, 0.12)
  })
}

function drawPalaces(stage: Stage, facades: readonly Facade[], tone: CityTone, frame: Frame): void {
  const row = { key: 'palaces', parallax: FRONT_PARALLAX, period: PERIOD, y0: 0.1, y1: WATER_Y + 0.014 }
  drawEndless(stage, frame.camera, row, (pen) => {
    for (const facade of facades) {
      paintFacade(pen, facade, PALAZZI, WATER_Y, tone, 0.1)
      pen.fillStyle = darken(tone.wall(facade.wall, 0.1), 0.42)
      pen.fillRect(facade.x, WATER_Y - 0.012, facade.width, 0.022)
    }
  })
}

function drawImages(stage: Stage, facades: readonly Facade[], tone: CityTone, { camera, time }: Frame): void {
  const pen = stage.enter(camera, FRONT_PARALLAX)
  const first = Math.floor((camera.x * FRONT_PARALLAX - 0.4) / PERIOD)
  for (let turn = first; turn <= first + Math.ceil((stage.aspect + 0.8) / PERIOD); turn += 1)
    for (const { x, width, wall, seed } of facades) {
      pen.fillStyle = withAlpha(mix(tone.wall(wall, 0.1), '#ffd890', tone.lights * 0.3), 0.3)
      for (let strip = 0; strip < 7; strip += 1) {
        const sway = Math.sin(time * 1.5 + strip * 1.9 + seed) * 0.008
        const half = (width / 2) * (0.94 - strip * 0.07)
        pen.fillRect(
          x + turn * PERIOD + width / 2 - half + sway,
          WATER_Y + 0.012 + strip * 0.019,
          half * 2,
          0.01,
        )
      }
    }
}

/** The bridge that the canal goes under. */
function drawBridge(stage: Stage, palette: Palette, x: number, tone: CityTone, frame: Frame): void {
  const extent = { y0: 0.4, y1: 0.78, margin: 0.5 }
  stage.layer('venice-bridge', frame.camera, FRONT_PARALLAX, extent, (pen) => {
    const stone = seen('#f0e6d4', palette, 0.1)
    pen.save()
    pen.beginPath()
    pen.moveTo(x - 0.34, WATER_Y + 0.03)
    pen.lineTo(x - 0.34, WATER_Y - 0.03)
    pen.quadraticCurveTo(x, WATER_Y - 0.29, x + 0.34, WATER_Y - 0.03)
    pen.lineTo(x + 0.34, WATER_Y + 0.03)
    pen.clip()
    pen.translate(x - 0.29, 0)
    paintArcade(pen, {
      left: 0,
      right: 0.58,
      topY: WATER_Y - 0.2,
      footY: WATER_Y + 0.03,
      span: 0.58,
      pier: 0.1,
      crownY: WATER_Y - 0.11,
      rise: 0.13,
      stone,
      shade: palette.shadow,
    })
    pen.fillStyle = darken(stone, 0.1)
    pen.fillRect(-0.2, WATER_Y - 0.2, 0.2, 0.24)
    pen.fillRect(0.58, WATER_Y - 0.2, 0.2, 0.24)
    pen.restore()
    const rail = (lift: number): void => {
      pen.beginPath()
      pen.moveTo(x - 0.35, WATER_Y - 0.03 - lift)
      pen.quadraticCurveTo(x, WATER_Y - 0.29 - lift, x + 0.35, WATER_Y - 0.03 - lift)
      pen.stroke()
    }
    pen.strokeStyle = lighten(stone, 0.2)
    pen.lineWidth = 0.012
    rail(0)
    pen.lineWidth = 0.009
    rail(0.042)
    pen.lineWidth = 0.008
    pen.beginPath()
    for (let post = -12; post <= 12; post += 1) {
      const way = post / 12
      const y = WATER_Y - 0.03 - 0.13 * (1 - way ** 2)
      pen.moveTo(x + way * 0.34, y)
      pen.lineTo(x + way * 0.34, y - 0.042)
    }
    pen.stroke()
    if (tone.lights > 0.4) fillEllipse(pen, withAlpha('#ffdf9a', 0.3), x, WATER_Y - 0.17, 0.16, 0.06)
  })
}

function paintPost(pen: Pen, x: number, footY: number, height: number, stripe: Hex, palette: Palette): void {
  const width = height * 0.08
  fillRoundRect(
    pen,
    seen('#f7f0e4', palette, 0.02),
    x - width / 2,
    footY - height,
    width,
    height,
    width * 0.4,
  )
  pen.fillStyle = seen(stripe, palette, 0.02)
  for (let band = 0; band < 7; band += 1)
    fillPolygon(pen, seen(stripe, palette, 0.02), [
      [x - width / 2, footY - height * (band / 7 + 0.02)],
      [x + width / 2, footY - height * (band / 7 + 0.09)],
      [x + width / 2, footY - height * (band / 7 + 0.16)],
      [x - width / 2, footY - height * (band / 7 + 0.09)],
    ])
  fillEllipse(pen, seen('#e0b84a', palette, 0.02), x, footY - height, width * 0.7)
}

function drawPosts(stage: Stage, palette: Palette, stripe: Hex, frame: Frame): void {
  const row = { key: 'posts', parallax: 0.72, period: 1.3, y0: 0.5, y1: 0.82 }
  drawEndless(stage, frame.camera, row, (pen) => {
    for (const [x, tall] of [
      [0.05, 0.26],
      [0.13, 0.22],
      [0.9, 0.25],
    ] as const) {
      fillEllipse(pen, withAlpha('#0a2a30', 0.22), x, 0.79, 0.03, 0.006)
      paintPost(pen, x, 0.79, tall, stripe, palette)
    }
  })
}

function drawNearPosts(stage: Stage, palette: Palette, stripe: Hex, { camera }: Frame): void {
  const low = Math.max(1, stage.bottom)
  stage.layer(
    'near-posts',
    { ...camera, x: 0 },
    1.15,
    { y0: low - 0.36, y1: low + 0.1, margin: 0.1 },
    (pen) => {
      for (const x of [0.02, stage.aspect - 0.05])
        paintPost(pen, x, low + 0.08, 0.4, mix(stripe, palette.shadow, 0.4), palette)
    },
  )
}

function drawQuay(stage: Stage, palette: Palette, tone: CityTone, frame: Frame): void {
  const row = { key: 'quay', parallax: 0.92, period: 1.9, y0: 0.56, y1: stage.bottom + 0.14 }
  drawEndless(stage, frame.camera, row, (pen) => {
    const stone = seen('#c9bca8', palette, 0.02)
    pen.fillStyle = darken(stone, 0.45)
    pen.fillRect(0, 0.862, 1.901, 0.02)
    const top = pen.createLinearGradient(0, 0.86, 0, 1.1)
    top.addColorStop(0, lighten(stone, 0.1))
    top.addColorStop(1, mix(darken(stone, 0.3), palette.shadow, 0.25))
    pen.fillStyle = top
    pen.fillRect(0, 0.876, 1.901, stage.bottom)
    pen.fillStyle = lighten(stone, 0.3)
    pen.fillRect(0, 0.858, 1.901, 0.02)
    pen.strokeStyle = withAlpha(palette.shadow, 0.15)
    pen.lineWidth = 0.002
    pen.beginPath()
    for (let slab = 0; slab < 10; slab += 1) {
      pen.moveTo(slab * 0.19, 0.88)
      pen.lineTo(slab * 0.19 - 0.04, stage.bottom + 0.14)
    }
    for (const y of [0.915, 0.97, 1.06]) {
      pen.moveTo(0, y)
      pen.lineTo(1.9, y)
    }
    pen.stroke()
    paintLampPost(pen, {
      x: 0.3,
      footY: 0.872,
      height: 0.3,
      iron: seen('#3a2f3a', palette, 0.02),
      lit: tone.lights,
      arms: 2,
    })
  })
}
