import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon } from '../../draw/shapes.ts'
import { paintTajMahal } from '../landmarks/taj-mahal.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createMotes } from '../parts/motes.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { drawGlints } from '../outdoors/pond.ts'

const HORIZON_Y = 0.62
const POOL = { topY: 0.665, bottomY: 0.85 }

/** The Taj Mahal at the end of its long pool, cypresses to both sides. */
export const tajMahal: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 4,
      heavens: context.heavens,
    })
    const birds = createMotes(stage, random, { count: 24, colour: '#fff3d8', strength: 0.35 })
    return {
      light: outdoorLight(palette),
      floor: { y: 0.93, farY: 0.88, parallax: 0.94, personHeight: 0.5, kind: 'ground', horizonY: HORIZON_Y },
      drawBack(frame) {
        sky.draw(frame)
        drawMausoleum(context, frame)
        drawGarden(context, frame)
        drawGlints(stage, palette, frame, {
          x: stage.aspect / 2,
          y: 0.775,
          width: stage.aspect * 0.2,
          height: 0.075,
          parallax: 0.6,
        })
      },
      drawFront(frame) {
        birds(frame)
        sky.drawVeil(frame)
      },
    }
  },
}

function tajHeight(stage: SetContext['stage']): number {
  return stage.portrait ? 0.42 : 0.5
}

function drawMausoleum({ stage, palette }: SetContext, frame: Frame): void {
  drawFarLayer(stage, frame, { key: 'taj', parallax: 0.14, y0: 0, y1: 0.7 }, (pen) => {
    const trees = seen('#4f7f52', palette, 0.5)
    for (let x = -0.6; x < stage.aspect + 0.6; x += 0.06)
      fillEllipse(pen, trees, x, HORIZON_Y, 0.06, 0.035 + 0.02 * Math.abs(Math.sin(x * 19)))
    const marble = mix(seen('#f8efe4', palette, 0.08), palette.key, 0.2)
    paintTajMahal(
      pen,
      stage.aspect / 2,
      HORIZON_Y + 0.012,
      tajHeight(stage),
      marble,
      mix(palette.shadow, palette.sky[1], 0.4),
    )
  })
}

/** Half the width of the pool at `y`. */
function poolHalf(stage: SetContext['stage'], y: number): number {
  const near = (y - POOL.topY) / (POOL.bottomY - POOL.topY)
  return (0.07 + near * 0.3) * Math.min(1, stage.aspect)
}

function drawGarden({ stage, palette, spec }: SetContext, frame: Frame): void {
  const middle = stage.aspect / 2
  const extent = { y0: 0.44, y1: stage.bottom + 0.12, margin: 0.35 }
  stage.layer('taj-garden', frame.camera, 0.6, extent, (pen) => {
    const lawn = pen.createLinearGradient(0, HORIZON_Y, 0, 0.95)
    lawn.addColorStop(0, ground(palette, '#8fbf62', 0.4, 0.3))
    lawn.addColorStop(1, darken(palette.ground, 0.12))
    pen.fillStyle = lawn
    pen.fillRect(-1, HORIZON_Y + 0.01, stage.aspect + 2, stage.bottom)
    const path = seen('#d8b890', palette, 0.06)
    const band = (grow: number, colour: string): void =>
      fillPolygon(pen, colour, [
        [middle - poolHalf(stage, POOL.topY) - grow * 0.3, POOL.topY - grow * 0.1],
        [middle + poolHalf(stage, POOL.topY) + grow * 0.3, POOL.topY - grow * 0.1],
        [middle + poolHalf(stage, POOL.bottomY) + grow, POOL.bottomY + grow * 0.2],
        [middle - poolHalf(stage, POOL.bottomY) - grow, POOL.bottomY + grow * 0.2],
      ])
    band(0.16, lighten(path, 0.06))
    band(0.03, lighten(path, 0.3))
    const water = mix(palette.sky[1], seen('#4f8f96', palette, 0), 0.35)
    band(0, water)
    // Its image in the pool, as far as the pool is wide.
    pen.save()
    pen.beginPath()
    pen.moveTo(middle - poolHalf(stage, POOL.topY), POOL.topY)
    pen.lineTo(middle + poolHalf(stage, POOL.topY), POOL.topY)
    pen.lineTo(middle + poolHalf(stage, POOL.bottomY), POOL.bottomY)
    pen.lineTo(middle - poolHalf(stage, POOL.bottomY), POOL.bottomY)
    pen.clip()
    pen.globalAlpha = 0.55
    pen.translate(0, POOL.topY * 2 - 0.02)
    pen.scale(1, -1)
    paintTajMahal(pen, middle, POOL.topY, 0.2, seen('#f8efe4', palette, 0.2), palette.shadow)
    pen.restore()
    for (const row of [0, 1, 2, 3, 4]) {
      const y = POOL.topY + 0.012 + row * 0.036
      const tall = 0.09 + row * 0.035
      for (const side of [-1, 1]) {
        const x = middle + side * (poolHalf(stage, y) + 0.07 + row * 0.028)
        const leaf = seen(spec.season === 'winter' ? '#6a8a78' : '#3f6f4a', palette, 0.24 - row * 0.05)
        fillEllipse(pen, withAlpha(palette.shadow, 0.2), x, y + 0.002, tall * 0.2, 0.006)
        fillEllipse(pen, leaf, x, y - tall * 0.5, tall * 0.14, tall * 0.5)
        fillEllipse(pen, lighten(leaf, 0.12), x + tall * 0.03, y - tall * 0.55, tall * 0.06, tall * 0.38)
      }
    }
    const terrace = pen.createLinearGradient(0, 0.86, 0, 1.1)
    terrace.addColorStop(0, lighten(path, 0.1))
    terrace.addColorStop(1, mix(darken(path, 0.35), palette.shadow, 0.2))
    pen.fillStyle = terrace
    pen.fillRect(-1, 0.868, stage.aspect + 2, stage.bottom)
    pen.fillStyle = lighten(path, 0.3)
    pen.fillRect(-1, 0.862, stage.aspect + 2, 0.01)
    pen.strokeStyle = withAlpha(palette.shadow, 0.14)
    pen.lineWidth = 0.002
    pen.beginPath()
    for (let slab = -14; slab <= 14; slab += 1) {
      pen.moveTo(middle + slab * 0.12, 0.872)
      pen.lineTo(middle + slab * 0.26, stage.bottom + 0.12)
    }
    for (const y of [0.905, 0.96, 1.05]) {
      pen.moveTo(-1, y)
      pen.lineTo(stage.aspect + 1, y)
    }
    pen.stroke()
  })
}
