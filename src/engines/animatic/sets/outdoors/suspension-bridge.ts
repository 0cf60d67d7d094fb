import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { paintTowers, raiseTowers, type Tower } from '../city/skyline.ts'
import { dayTone } from '../city/tone.ts'
import { drawEndless } from '../parts/endless.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { drawRiver } from './river.ts'

const DECK_Y = 0.76
const PARALLAX = 0.98
const HORIZON_Y = 0.66
const PERIOD = 2.8
const HANGER = 0.1

/** A great suspension bridge over a bay: towers, cables, and the city on the far shore. */
export const suspensionBridge: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const steel = seen(pick(random, ['#c8452f', '#c8452f', '#8d99a8']), palette, 0.02)
    const towers = raiseTowers(random, {
      period: 2.4,
      baseY: HORIZON_Y,
      heights: [0.04, 0.2],
      widths: [0.04, 0.1],
    })
    const towerX = stage.aspect * (random() < 0.5 ? between(random, 0.1, 0.24) : between(random, 0.76, 0.9))
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 6,
      heavens: context.heavens,
    })
    return {
      light: outdoorLight(palette),
      floor: {
        y: DECK_Y,
        farY: DECK_Y - 0.03,
        parallax: PARALLAX,
        personHeight: 0.42,
        kind: 'road',
        horizonY: HORIZON_Y,
      },
      drawBack(frame) {
        sky.draw(frame)
        drawShore(context, towers, frame)
        drawRiver(stage, palette, frame, {
          topY: HORIZON_Y,
          bottomY: stage.bottom + 0.12,
          deep: '#2f6f8a',
          parallax: 0.4,
        })
        drawFarCable(stage, palette, steel, towerX, frame)
        drawDeck(stage, palette, steel, frame)
        drawLights(stage, palette, frame)
      },
      drawFront(frame) {
        drawRail(stage, palette, steel, frame)
        sky.drawVeil(frame)
      },
    }
  },
}

function drawShore({ stage, palette, seed }: SetContext, towers: readonly Tower[], frame: Frame): void {
  const hills = createRidge(seed + 5, { kind: 'mountain', baseY: HORIZON_Y, height: 0.15, frequency: 0.9 })
  drawFarLayer(stage, frame, { key: 'bay-hills', parallax: 0.06, y0: 0.38, y1: HORIZON_Y + 0.01 }, (pen) => {
    pen.fillStyle = ground(palette, '#5f7f9a', 0.6, 0.55)
    hills.trace(pen, -0.4, stage.aspect + 0.4, HORIZON_Y + 0.01)
    pen.fill()
  })
  const row = { key: 'bay-city', parallax: 0.14, period: 2.4, y0: 0.3, y1: HORIZON_Y + 0.012 }
  drawEndless(stage, frame.camera, row, (pen) => {
    pen.save()
    pen.beginPath()
    pen.rect(-0.3, 0, 3, HORIZON_Y + 0.008)
    pen.clip()
    paintTowers(pen, towers, HORIZON_Y, dayTone(palette), 0.58, 0.02)
    pen.restore()
  })
}

/** Height of the main cable over the deck; `along` runs from tower to tower. */
function cableY(along: number): number {
  const sag = (along * 2 - 1) ** 2
  return DECK_Y - 0.16 - sag * 0.62
}

function drawFarCable(stage: Stage, palette: Palette, steel: Hex, towerX: number, { camera }: Frame): void {
  const row = {
    key: 'bridge-cable',
    parallax: PARALLAX - 0.05,
    period: PERIOD,
    y0: stage.top - 0.05,
    y1: DECK_Y + 0.01,
  }
  drawEndless(stage, camera, row, (pen) => {
    pen.translate(towerX, 0)
    pen.strokeStyle = withAlpha(mix(steel, palette.fog, 0.2), 0.85)
    pen.lineWidth = 0.0028
    pen.beginPath()
    for (let x = HANGER; x < PERIOD - 0.04; x += HANGER) {
      pen.moveTo(x, cableY(x / PERIOD))
      pen.lineTo(x, DECK_Y - 0.05)
    }
    pen.stroke()
    for (const [tone, width] of [
      [darken(steel, 0.2), 0.018],
      [lighten(steel, 0.12), 0.007],
    ] as const) {
      pen.strokeStyle = tone
      pen.lineWidth = width
      pen.beginPath()
      for (let step = 0; step <= 40; step += 1) pen.lineTo((step / 40) * PERIOD, cableY(step / 40))
      pen.stroke()
    }
    paintPylon(pen, stage, 0, steel, palette)
  })
}

function paintPylon(pen: Pen, stage: Stage, x: number, steel: Hex, palette: Palette): void {
  const top = DECK_Y - 0.81
  const wide = 0.15
  for (const side of [-1, 1]) {
    const at = x + side * wide * 0.5
    const body = pen.createLinearGradient(at - 0.025, 0, at + 0.025, 0)
    body.addColorStop(0, darken(steel, 0.26))
    body.addColorStop(0.6, steel)
    body.addColorStop(1, lighten(steel, 0.1))
    pen.fillStyle = body
    pen.fillRect(at - 0.024, top, 0.048, DECK_Y - top + stage.bottom)
    pen.fillStyle = lighten(steel, 0.2)
    pen.fillRect(at - 0.03, top - 0.012, 0.06, 0.018)
  }
  for (const y of [0.03, 0.24, 0.46]) {
    fillRoundRect(pen, darken(steel, 0.1), x - wide * 0.5, top + y, wide, 0.055, 0.006)
    fillRoundRect(pen, darken(steel, 0.3), x - wide * 0.5, top + y + 0.045, wide, 0.012, 0.004)
  }
  fillEllipse(pen, mix(steel, '#ff5a4a', lampLevel(palette)), x, top - 0.014, 0.009)
}

function drawDeck(stage: Stage, palette: Palette, steel: Hex, { camera }: Frame): void {
  const row = { key: 'bridge-deck', parallax: PARALLAX, period: 0.56, y0: DECK_Y - 0.12, y1: DECK_Y + 0.19 }
  drawEndless(stage, camera, row, (pen) => {
    const rail = mix(darken(steel, 0.12), palette.fog, 0.1)
    pen.fillStyle = rail
    pen.fillRect(0, DECK_Y - 0.112, 0.561, 0.01)
    pen.fillRect(0, DECK_Y - 0.076, 0.561, 0.004)
    for (let post = 0; post < 28; post += 1)
      pen.fillRect(post * 0.02, DECK_Y - 0.106, post % 7 === 0 ? 0.008 : 0.0026, 0.076)
    const asphalt = seen('#6f7680', palette, 0.04)
    const road = pen.createLinearGradient(0, DECK_Y - 0.04, 0, DECK_Y + 0.03)
    road.addColorStop(0, mix(asphalt, palette.fog, 0.25))
    road.addColorStop(1, asphalt)
    pen.fillStyle = road
    pen.fillRect(0, DECK_Y - 0.036, 0.561, 0.07)
    pen.fillStyle = withAlpha(seen('#f4f0e0', palette, 0), 0.7)
    pen.fillRect(0, DECK_Y - 0.03, 0.561, 0.003)
    pen.fillRect(0.06, DECK_Y + 0.012, 0.24, 0.005)
    pen.fillStyle = lighten(steel, 0.1)
    pen.fillRect(0, DECK_Y + 0.03, 0.561, 0.02)
    pen.fillStyle = darken(steel, 0.3)
    pen.fillRect(0, DECK_Y + 0.05, 0.561, 0.006)
    pen.fillRect(0, DECK_Y + 0.15, 0.561, 0.016)
    pen.strokeStyle = darken(steel, 0.22)
    pen.lineWidth = 0.011
    pen.beginPath()
    for (let bay = 0; bay < 4; bay += 1) {
      const x = bay * 0.14
      pen.moveTo(x, DECK_Y + 0.052)
      pen.lineTo(x + 0.07, DECK_Y + 0.156)
      pen.lineTo(x + 0.14, DECK_Y + 0.052)
      pen.moveTo(x, DECK_Y + 0.05)
      pen.lineTo(x, DECK_Y + 0.16)
    }
    pen.stroke()
  })
}

/** Lamps along the cable at night. */
function drawLights(stage: Stage, palette: Palette, { camera }: Frame): void {
  const lit = lampLevel(palette)
  if (lit < 0.3) return
  stage.enter(camera, PARALLAX - 0.02)
  const first = Math.floor((camera.x * PARALLAX - 0.2) / 0.42)
  for (let index = first; index < first + Math.ceil(stage.aspect / 0.42) + 2; index += 1)
    stage.glow(index * 0.42, DECK_Y - 0.115, 0.1, '#ffdf9c', 0.5 * lit)
}

/** A hanger and the hand rail next to the lens. */
function drawRail(stage: Stage, palette: Palette, steel: Hex, { camera }: Frame): void {
  const low = Math.max(1, stage.bottom)
  const extent = { y0: low - 0.1, y1: low + 0.1, margin: 0.1 }
  stage.layer('bridge-near', { ...camera, x: 0 }, 1.2, extent, (pen) => {
    const dark = mix(darken(steel, 0.5), palette.shadow, 0.35)
    fillRoundRect(pen, dark, -0.5, low - 0.05, stage.aspect + 1, 0.03, 0.01)
    fillRoundRect(pen, withAlpha(lighten(steel, 0.2), 0.4), -0.5, low - 0.05, stage.aspect + 1, 0.006, 0.003)
  })
}
