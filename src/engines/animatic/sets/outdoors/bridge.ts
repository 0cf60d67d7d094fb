import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { drawEndless } from '../parts/endless.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from '../set.ts'
import { bridgeFromWater } from './bridge-from-water.ts'
import { paintArcade } from './masonry.ts'
import { drawRiver } from './river.ts'
import { viaduct } from './viaduct.ts'

const DECK_Y = 0.745
const BANK_Y = 0.66
const PARALLAX = 0.98
const SPAN = 0.94

/** An old stone bridge over a river: one crosses on it, above its arches. */
export const bridge: SceneSet = {
  build(context) {
    const { stage, palette, random, spec } = context
    // Trains have bridges of their own.
    if (spec.subjects[0]?.rig === 'train') return viaduct.build(context)
    const stone = seen(pick(random, ['#b8a68c', '#a89c94', '#c2a582']), palette, 0.03)
    if (spec.subjects.length > 0 && spec.subjects.every(({ rig }) => rig === 'boat'))
      return bridgeFromWater(context, stone, (frame) => drawBanks(context, frame))
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.62,
      cloudCount: 5,
      heavens: context.heavens,
    })
    const river = { topY: BANK_Y + 0.03, bottomY: stage.bottom + 0.12, deep: '#3f7f86', parallax: 0.6 }
    const built: BuiltSet = {
      light: outdoorLight(palette),
      floor: {
        y: DECK_Y,
        farY: DECK_Y - 0.026,
        parallax: PARALLAX,
        personHeight: 0.44,
        kind: 'road',
        horizonY: 0.6,
      },
      drawBack(frame) {
        sky.draw(frame)
        drawBanks(context, frame)
        drawRiver(stage, palette, frame, river)
        drawMirrored(stage, palette, stone, frame)
        drawParapet(stage, palette, stone, frame)
        drawArches(stage, palette, stone, frame)
      },
      drawFront(frame) {
        drawReeds(stage, palette, frame)
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

function drawBanks(context: SetContext, frame: Frame): void {
  const { stage, palette, seed, spec } = context
  const hills = createRidge(seed + 2, { kind: 'hill', baseY: 0.57, height: 0.1, frequency: 1.5 })
  drawFarLayer(stage, frame, { key: 'bridge-hills', parallax: 0.12, y0: 0.36, y1: BANK_Y + 0.02 }, (pen) => {
    const slope = pen.createLinearGradient(0, 0.44, 0, BANK_Y)
    slope.addColorStop(0, ground(palette, '#5f8f9a', 0.4, 0.5))
    slope.addColorStop(1, palette.fog)
    pen.fillStyle = slope
    hills.trace(pen, -0.6, stage.aspect + 0.6, BANK_Y + 0.02)
    pen.fill()
  })
  const season = spec.weather === 'snow' ? 'winter' : spec.season
  const row = { key: 'bridge-bank', parallax: 0.36, period: 1.7, y0: 0.36, y1: BANK_Y + 0.05 }
  drawEndless(stage, frame.camera, row, (pen) => {
    pen.fillStyle = ground(palette, '#6fa052', 0.4, 0.26)
    pen.fillRect(0, BANK_Y - 0.02, 1.701, 0.05)
    const side = outdoorLight(palette).direction
    for (let index = 0; index < 8; index += 1) {
      const chance = (index * 0.618034 + seed * 0.001) % 1
      const crown = growCrown(() => (chance * 7.3 + index * 0.37) % 1)
      const x = 0.1 + index * 0.21
      if (index % 4 === 1) paintCottage(pen, x, palette)
      else
        paintTree(pen, x, BANK_Y, 0.2 + chance * 0.14, crown, treeColours(palette, season, index, 0.34), side)
    }
    pen.fillStyle = darken(ground(palette, '#6f6a4a', 0.6, 0.2), 0.2)
    pen.fillRect(0, BANK_Y + 0.024, 1.701, 0.012)
  })
}

function paintCottage(pen: Pen, x: number, palette: Palette): void {
  const wall = seen('#e8dcc4', palette, 0.28)
  pen.fillStyle = wall
  pen.fillRect(x - 0.09, BANK_Y - 0.13, 0.18, 0.135)
  pen.fillStyle = seen('#a05a44', palette, 0.28)
  pen.beginPath()
  pen.moveTo(x - 0.11, BANK_Y - 0.124)
  pen.lineTo(x - 0.06, BANK_Y - 0.21)
  pen.lineTo(x + 0.06, BANK_Y - 0.21)
  pen.lineTo(x + 0.11, BANK_Y - 0.124)
  pen.fill()
  pen.fillRect(x + 0.02, BANK_Y - 0.24, 0.022, 0.05)
  pen.fillStyle = mix(darken(wall, 0.45), '#ffd98a', lampLevel(palette))
  for (const at of [-0.06, -0.01, 0.04]) pen.fillRect(x + at, BANK_Y - 0.1, 0.024, 0.03)
}

/** The wall behind those who cross, with its lamps. */
function drawParapet(stage: Stage, palette: Palette, stone: Hex, { camera }: Frame): void {
  const row = { key: 'bridge-parapet', parallax: PARALLAX - 0.03, period: SPAN, y0: 0.34, y1: DECK_Y + 0.01 }
  drawEndless(stage, camera, row, (pen) => {
    pen.translate(stage.aspect / 2 - SPAN / 2, 0)
    const top = DECK_Y - 0.125
    const wall = pen.createLinearGradient(0, top, 0, DECK_Y)
    wall.addColorStop(0, darken(stone, 0.06))
    wall.addColorStop(1, darken(stone, 0.28))
    pen.fillStyle = wall
    pen.fillRect(0, top, SPAN + 0.001, 0.13)
    pen.fillStyle = lighten(stone, 0.12)
    pen.fillRect(0, top - 0.006, SPAN + 0.001, 0.018)
    pen.fillStyle = withAlpha(palette.shadow, 0.16)
    for (let index = 0; index < 14; index += 1)
      pen.fillRect(index * (SPAN / 14), top + 0.012 + (index % 2) * 0.03, 0.002, 0.03)
    pen.fillRect(0, top + 0.04, SPAN + 0.001, 0.002)
    fillRoundRect(pen, darken(stone, 0.05), -0.035, top - 0.03, 0.07, 0.16, 0.004)
    fillRoundRect(pen, lighten(stone, 0.16), -0.042, top - 0.036, 0.084, 0.014, 0.004)
    paintLampPost(pen, {
      x: 0,
      footY: top - 0.034,
      height: 0.24,
      iron: seen('#2c3440', palette, 0.02),
      lit: lampLevel(palette),
    })
  })
}

/** Roadway and the arches below it, seen from the river's bank. */
function drawArches(stage: Stage, palette: Palette, stone: Hex, { camera }: Frame): void {
  const bottom = stage.bottom + 0.12
  const row = { key: 'bridge-arches', parallax: PARALLAX, period: SPAN, y0: DECK_Y - 0.04, y1: bottom }
  drawEndless(stage, camera, row, (pen) => {
    pen.translate(stage.aspect / 2 - SPAN / 2, 0)
    const road = pen.createLinearGradient(0, DECK_Y - 0.03, 0, DECK_Y + 0.03)
    road.addColorStop(0, mix(darken(stone, 0.2), palette.fog, 0.12))
    road.addColorStop(1, lighten(stone, 0.04))
    pen.fillStyle = road
    pen.fillRect(0, DECK_Y - 0.034, SPAN + 0.001, 0.066)
    pen.fillStyle = withAlpha(palette.shadow, 0.13)
    for (let index = 0; index < 60; index += 1)
      fillEllipse(
        pen,
        withAlpha(palette.shadow, 0.12),
        ((index * 0.618034) % 1) * SPAN,
        DECK_Y - 0.028 + ((index * 0.754877) % 1) * 0.054,
        0.014,
        0.0035,
      )
    paintArcade(pen, {
      left: 0,
      right: SPAN,
      topY: DECK_Y + 0.034,
      footY: bottom,
      span: SPAN,
      pier: SPAN * 0.2,
      crownY: DECK_Y + 0.085,
      rise: 0.2,
      stone,
      shade: palette.shadow,
    })
    pen.fillStyle = lighten(stone, 0.2)
    pen.fillRect(0, DECK_Y + 0.026, SPAN + 0.001, 0.014)
    pen.fillStyle = darken(stone, 0.35)
    pen.fillRect(0, DECK_Y + 0.04, SPAN + 0.001, 0.004)
  })
}

/** The arches' dark image in the water. */
function drawMirrored(stage: Stage, palette: Palette, stone: Hex, { camera, time }: Frame): void {
  stage.enter(camera, PARALLAX)
  const left = Math.floor((camera.x * PARALLAX - 0.6) / SPAN)
  const top = stage.bottom - 0.2
  const pen = stage.pen
  pen.fillStyle = withAlpha(mix(darken(stone, 0.6), palette.shadow, 0.4), 0.24)
  for (let index = left; index < left + Math.ceil(stage.aspect / SPAN) + 3; index += 1)
    for (let strip = 0; strip < 7; strip += 1) {
      const sway = Math.sin(time * 1.4 + strip * 1.7 + index) * 0.008
      pen.fillRect(
        index * SPAN + stage.aspect / 2 - SPAN / 2 - 0.1 - strip * 0.02 + sway,
        top + strip * 0.03,
        0.2 + strip * 0.04,
        0.018,
      )
    }
}

/** Reeds of the near bank, out of focus. */
function drawReeds(stage: Stage, palette: Palette, { camera, time }: Frame): void {
  const low = Math.max(1, stage.bottom)
  const pen = stage.enter({ ...camera, x: camera.x * 0.2 }, 1.2)
  const leaf = mix(ground(palette, '#4f7a3a', 0.5, 0), palette.shadow, 0.5)
  for (const side of [0, 1])
    for (let blade = 0; blade < 12; blade += 1) {
      const x = side * stage.aspect + (side === 0 ? -0.06 : 0.06) + (blade - 6) * 0.017
      const tall = 0.16 + ((blade * 5) % 7) * 0.022
      const sway = Math.sin(time * 1.1 + blade) * 0.008 + ((blade % 5) - 2) * 0.012
      pen.fillStyle = blade % 2 === 0 ? leaf : darken(leaf, 0.18)
      pen.beginPath()
      pen.moveTo(x - 0.006, low + 0.08)
      pen.quadraticCurveTo(x, low - tall * 0.5, x + sway, low - tall)
      pen.quadraticCurveTo(x + 0.008, low - tall * 0.4, x + 0.008, low + 0.08)
      pen.fill()
    }
}
