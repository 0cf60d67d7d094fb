import { mix, multiply } from '../../draw/colour.ts'
import { outdoorLight } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSea } from '../parts/sea.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { visibleSpan } from '../parts/span.ts'
import type { BuiltSet, SetContext } from '../set.ts'

const HORIZON_Y = 0.57
const WATERLINE_Y = 0.82

/** How rough a weather makes the sea. */
export function swellOf(context: SetContext): number {
  return { clear: 0.8, rain: 1.2, storm: 2.6, snow: 0.8, fog: 0.5, wind: 1.7 }[context.spec.weather]
}

/** Nothing but water, sky and a far coast: where ships sail and whales leap. */
export function buildOpenSea(context: SetContext): BuiltSet {
  const { stage, palette, random, seed } = context
  const sky = createSkyDome(stage, palette, random, {
    horizonY: HORIZON_Y,
    cloudCount: 7,
    cloudFloor: 0.44,
    heavens: context.heavens,
  })
  const sea = createSea(stage, palette, sky.sun, {
    horizonY: HORIZON_Y,
    nearY: Math.max(1.05, stage.bottom + 0.05),
    deep: '#1c5f8e',
    shallow: '#3f9dbb',
    swell: swellOf(context),
  })
  const coast = createRidge(seed + 3, {
    kind: 'mountain',
    baseY: HORIZON_Y + 0.03,
    height: 0.075,
    frequency: 1.3,
  })
  return {
    light: outdoorLight(palette),
    floor: {
      y: WATERLINE_Y,
      farY: 0.7,
      parallax: 0.9,
      personHeight: 0.16,
      kind: 'water',
      horizonY: HORIZON_Y,
    },
    drawBack(frame) {
      sky.draw(frame)
      const pen = stage.enter(frame.camera, 0.07)
      const span = visibleSpan(stage, frame.camera, 0.07)
      pen.fillStyle = mix(multiply('#5f7fa0', palette.ambient), palette.fog, 0.62)
      coast.trace(pen, span.left, span.right, HORIZON_Y + 0.02)
      pen.fill()
      sea.drawBack(frame)
      context.heavens?.drawOnWater(frame, { horizonY: HORIZON_Y, nearY: WATERLINE_Y })
    },
    drawFront(frame) {
      sea.drawCrests(frame, WATERLINE_Y + 0.006, 0.92)
      sea.drawCrests(frame, Math.max(0.97, stage.bottom - 0.04), 1.25)
      sky.drawVeil(frame)
    },
  }
}
