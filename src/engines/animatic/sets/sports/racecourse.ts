import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { eachSlot, portraitDrop, visibleSpan } from '../parts/span.ts'
import { paintSpectators } from '../parts/spectators.ts'
import type { SceneSet, SetContext } from '../set.ts'

const TURF_Y = 0.74
const STAND = { width: 0.9, height: 0.2 }
const STAND_PARALLAX = 0.5
const RAIL_PARALLAX = 0.82

/** A racecourse: turf between white rails, a grandstand and trees that go by. Endless sideways. */
export const racecourse: SceneSet = {
  build(context) {
    const { stage, palette, random, seed, heavens } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: 0.62,
      cloudCount: 4,
      cloudFloor: 0.3,
      heavens,
    })
    const hills = createRidge(seed + 5, { kind: 'hill', baseY: 0.68, height: 0.09, frequency: 1.2 })
    const turf = ground(palette, '#6fae4f', 0.6, 0.02)
    const stand = bakeStand(context)
    return {
      light: outdoorLight(palette),
      floor: {
        y: 0.92 + portraitDrop(stage),
        farY: 0.84,
        parallax: 0.95,
        personHeight: 0.44,
        kind: 'ground',
        horizonY: 0.66,
      },
      drawBack(frame) {
        const { camera } = frame
        sky.draw(frame)
        const pen = stage.enter(camera, 0.3)
        const span = visibleSpan(stage, camera, 0.3)
        pen.fillStyle = seen('#7fae72', palette, 0.4)
        hills.trace(pen, span.left, span.right, 1)
        pen.fill()
        stage.enter(camera, STAND_PARALLAX)
        eachSlot(visibleSpan(stage, camera, STAND_PARALLAX, STAND.width), STAND.width * 1.5, (x) =>
          stage.put(stand, x, TURF_Y + 0.004),
        )
        stage.layer('turf', camera, 0.95, { y0: TURF_Y, y1: stage.bottom + 0.14, margin: 0.4 }, (on) => {
          const shade = on.createLinearGradient(0, TURF_Y, 0, stage.bottom + 0.1)
          shade.addColorStop(0, lighten(turf, 0.12))
          shade.addColorStop(0.5, turf)
          shade.addColorStop(1, darken(turf, 0.26))
          on.fillStyle = shade
          on.fillRect(-1, TURF_Y, stage.aspect + 2, 1)
          on.fillStyle = withAlpha(darken(turf, 0.2), 0.3)
          for (const [y, high] of [
            [0.775, 0.014],
            [0.82, 0.022],
            [0.885, 0.034],
            [0.97, 0.05],
          ] as const)
            on.fillRect(-1, y, stage.aspect + 2, high)
        })
        drawRail(stage, context, 0.775, 0.062, RAIL_PARALLAX, frame.camera)
      },
      drawFront(frame) {
        const base = Math.max(1, stage.bottom)
        drawRail(stage, context, base + 0.05, 0.13, 1.2, frame.camera)
        sky.drawVeil(frame)
      },
    }
  },
}

/** Posts and a white rail along the course. */
function drawRail(
  stage: Stage,
  { palette }: SetContext,
  y: number,
  height: number,
  parallax: number,
  camera: Parameters<Stage['enter']>[0],
): void {
  stage.enter(camera, parallax)
  const span = visibleSpan(stage, camera, parallax)
  const white = seen('#fbfaf4', palette, 0.02)
  const thick = height * 0.13
  stage.within({ left: span.left, top: y - height - thick, right: span.right, bottom: y + thick }, (pen) => {
    pen.fillStyle = white
    pen.fillRect(span.left, y - height, span.right - span.left, thick)
    eachSlot(span, height * 3, (x) => pen.fillRect(x, y - height, thick * 0.8, height))
  })
}

/** A roofed stand full of people, with a tree to each side. */
function bakeStand({ stage, palette, seed, spec }: SetContext): ReturnType<Stage['sprite']> {
  const { width, height } = STAND
  const box = { width: width * 1.5, height: height * 1.4, anchorX: width * 0.75, anchorY: height * 1.4 }
  return stage.sprite('grandstand', box, (pen) => {
    const tone = (colour: string): string => seen(colour, palette, 0.2)
    for (const [x, size] of [
      [-0.6, 0.07],
      [-0.53, 0.055],
      [0.55, 0.06],
      [0.62, 0.075],
    ] as const) {
      pen.fillStyle = tone('#6a4630')
      pen.fillRect(x - 0.005, -size, 0.01, size)
      fillEllipse(pen, tone('#4f8f4a'), x, -size * 1.5, size * 0.8, size)
    }
    fillRoundRect(pen, tone('#d9dde4'), -width / 2, -height * 0.86, width, height * 0.86, 0.004)
    if (spec.isDeserted !== true)
      paintSpectators(pen, {
        left: -width / 2 + 0.02,
        right: width / 2 - 0.02,
        rows: 7,
        rowY: (row) => -height * 0.72 + row * 0.019,
        home: '#f4f1ea',
        seed,
        tone,
      })
    pen.fillStyle = tone('#3f5f8a')
    pen.beginPath()
    pen.moveTo(-width / 2 - 0.03, -height * 0.94)
    pen.lineTo(-width / 2 + 0.02, -height * 1.14)
    pen.lineTo(width / 2 - 0.02, -height * 1.14)
    pen.lineTo(width / 2 + 0.03, -height * 0.94)
    pen.fill()
    for (let flag = -2; flag <= 2; flag += 1) {
      const x = flag * 0.2
      pen.fillStyle = tone('#f4f1ea')
      pen.fillRect(x - 0.002, -height * 1.36, 0.004, height * 0.24)
      pen.fillStyle = tone(flag % 2 === 0 ? '#d8343c' : '#f0c23c')
      pen.fillRect(x, -height * 1.36, 0.036, 0.022)
    }
    for (let post = -3; post <= 3; post += 1) {
      pen.fillStyle = tone('#f4f6f8')
      pen.fillRect(post * width * 0.16 - 0.003, -height * 0.95, 0.006, height * 0.7)
    }
    pen.fillStyle = tone('#2f5f4a')
    pen.fillRect(-width / 2 - 0.02, -height * 0.16, width + 0.04, height * 0.16)
  })
}
