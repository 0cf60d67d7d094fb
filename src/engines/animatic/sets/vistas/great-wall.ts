import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { paintRidgeWall, paintWatchtower } from '../landmarks/great-wall.ts'
import { drawEndless } from '../parts/endless.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { paintCourses } from '../outdoors/masonry.ts'

const WALK_Y = 0.8
const PARALLAX = 0.92
const PERIOD = 1.28

/** On the Great Wall: battlements beside those who walk, and the wall over crest after crest behind. */
export const greatWall: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const stone = seen('#c4b092', palette, 0.03)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.66,
      cloudCount: 5,
      heavens: context.heavens,
    })
    return {
      light: outdoorLight(palette),
      floor: { y: 0.92, farY: 0.85, parallax: 0.95, personHeight: 0.5, kind: 'ground', horizonY: 0.56 },
      drawBack(frame) {
        sky.draw(frame)
        drawCrests(context, stone, frame)
        drawBattlements(context, stone, frame)
      },
      drawFront(frame) {
        sky.drawVeil(frame)
      },
    }
  },
}

const CRESTS = [
  { parallax: 0.06, baseY: 0.42, height: 0.28, frequency: 1.3, haze: 0.56, wall: 0.022 },
  { parallax: 0.14, baseY: 0.52, height: 0.3, frequency: 1.1, haze: 0.32, wall: 0.04 },
  { parallax: 0.28, baseY: 0.66, height: 0.24, frequency: 0.9, haze: 0.12, wall: 0.075 },
] as const

function drawCrests({ stage, palette, seed, spec }: SetContext, stone: Hex, frame: Frame): void {
  const isAutumn = spec.season === 'autumn'
  for (const [index, crest] of CRESTS.entries()) {
    const ridge = createRidge(seed + index * 7, { kind: 'hill', ...crest })
    const layer = { key: `wall-crest ${index}`, parallax: crest.parallax, y0: 0.02, y1: 0.86 }
    drawFarLayer(stage, frame, layer, (pen) => {
      const slope = pen.createLinearGradient(0, crest.baseY - 0.2, 0, 0.86)
      slope.addColorStop(0, ground(palette, isAutumn ? '#b8743a' : '#5f8a52', 0.7, crest.haze))
      slope.addColorStop(
        1,
        mix(palette.fog, ground(palette, isAutumn ? '#a8622f' : '#4f7a4a', 0.6, 0.3), 0.5),
      )
      pen.fillStyle = slope
      ridge.trace(pen, -0.9, stage.aspect + 0.9, 0.87)
      pen.fill()
      paintScrub(
        pen,
        stage.aspect,
        ridge.crestAt,
        seen(isAutumn ? '#8f4f2a' : '#3f6a44', palette, crest.haze),
      )
      const far = mix(stone, palette.fog, crest.haze)
      paintRidgeWall(pen, {
        left: -0.9,
        right: stage.aspect + 0.9,
        height: crest.wall,
        stone: far,
        crestAt: ridge.crestAt,
      })
      for (let tower = -1; tower < 5; tower += 1) {
        const x = tower * 0.6 + 0.16 + index * 0.23
        paintWatchtower(
          pen,
          x,
          ridge.crestAt(x) + crest.wall * 0.4,
          crest.wall * 2.5,
          far,
          lampLevel(palette),
        )
      }
    })
  }
}

function paintScrub(pen: Pen, aspect: number, crestAt: (x: number) => number, leaf: Hex): void {
  pen.fillStyle = withAlpha(leaf, 0.5)
  pen.beginPath()
  for (let bush = 0; bush < 120; bush += 1) {
    const x = -0.6 + ((bush * 0.618034) % 1) * (aspect + 1.2)
    const y = crestAt(x) + 0.03 + ((bush * 0.754877) % 1) * 0.2
    pen.moveTo(x + 0.014, y)
    pen.ellipse(x, y, 0.016, 0.009, 0, 0, Math.PI * 2)
  }
  pen.fill()
}

function drawBattlements({ stage, palette, spec }: SetContext, stone: Hex, frame: Frame): void {
  const isSnowy = spec.weather === 'snow' || spec.season === 'winter'
  const row = { key: 'wall-walk', parallax: PARALLAX, period: PERIOD, y0: 0.56, y1: stage.bottom + 0.14 }
  drawEndless(stage, frame.camera, row, (pen) => {
    const top = WALK_Y - 0.15
    const wall = pen.createLinearGradient(0, top - 0.07, 0, WALK_Y)
    wall.addColorStop(0, lighten(stone, 0.08))
    wall.addColorStop(1, darken(stone, 0.26))
    pen.fillStyle = wall
    pen.beginPath()
    pen.rect(0, top, PERIOD + 0.001, 0.16)
    for (let merlon = 0; merlon < 8; merlon += 1) pen.rect(merlon * 0.16 + 0.02, top - 0.075, 0.1, 0.08)
    pen.fill()
    pen.save()
    pen.clip()
    paintCourses(pen, {
      left: 0,
      right: PERIOD,
      topY: top - 0.075,
      footY: WALK_Y,
      shade: palette.shadow,
      course: 0.022,
    })
    pen.restore()
    pen.fillStyle = isSnowy ? palette.ground : lighten(stone, 0.22)
    for (let merlon = 0; merlon < 8; merlon += 1) {
      pen.fillRect(merlon * 0.16 + 0.014, top - 0.081, 0.112, 0.012)
      pen.fillRect(merlon * 0.16 + 0.12, top - 0.004, 0.06, 0.008)
    }
    pen.fillStyle = darken(stone, 0.55)
    for (let hole = 0; hole < 4; hole += 1) pen.fillRect(hole * 0.32 + 0.055, top - 0.05, 0.03, 0.03)
    const walk = pen.createLinearGradient(0, WALK_Y, 0, stage.bottom)
    const slab = isSnowy ? mix(stone, palette.ground, 0.75) : stone
    walk.addColorStop(0, mix(darken(slab, 0.1), palette.shadow, 0.1))
    walk.addColorStop(0.3, lighten(slab, 0.12))
    walk.addColorStop(1, mix(darken(slab, 0.3), palette.shadow, 0.2))
    pen.fillStyle = walk
    pen.fillRect(0, WALK_Y, PERIOD + 0.001, stage.bottom + 0.2 - WALK_Y)
    pen.strokeStyle = withAlpha(palette.shadow, 0.17)
    pen.lineWidth = 0.002
    pen.beginPath()
    let y = WALK_Y + 0.016
    for (let course = 0; y < stage.bottom + 0.14; course += 1) {
      const deep = 0.018 + (y - WALK_Y) * 0.2
      pen.moveTo(0, y)
      pen.lineTo(PERIOD, y)
      const count = Math.max(4, Math.round(PERIOD / (deep * 2.6)))
      for (let joint = 0; joint < count; joint += 1) {
        const x = ((joint + (course % 2) * 0.5) * PERIOD) / count
        pen.moveTo(x, y)
        pen.lineTo(x, y + deep)
      }
      y += deep
    }
    pen.stroke()
  })
}
