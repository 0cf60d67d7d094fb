import { mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { paintTowers, raiseTowers } from '../city/skyline.ts'
import { dayTone } from '../city/tone.ts'
import { paintLiberty } from '../landmarks/liberty.ts'
import { drawEndless } from '../parts/endless.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createSea } from '../parts/sea.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import type { SceneSet } from '../set.ts'

const HORIZON_Y = 0.66

/** The harbour of New York: the Statue of Liberty on her island, Manhattan behind, a rail to look from. */
export const liberty: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const tone = dayTone(palette)
    const sky = createSkyDome(stage, palette, random, { horizonY: HORIZON_Y, cloudCount: 5 })
    const sea = createSea(stage, palette, sky.sun, {
      horizonY: HORIZON_Y,
      nearY: stage.bottom + 0.05,
      deep: '#2f6f86',
      shallow: '#4f93a0',
      swell: 0.6,
    })
    const towers = raiseTowers(random, {
      period: 2.2,
      baseY: HORIZON_Y,
      heights: [0.05, 0.26],
      widths: [0.04, 0.09],
    })
    const x = stage.aspect * (stage.portrait ? 0.5 : random() < 0.5 ? 0.34 : 0.64)
    const top = stage.portrait ? -0.06 : 0.07
    const hasBoats =
      context.spec.subjects.length > 0 && context.spec.subjects.every(({ rig }) => rig === 'boat')
    return {
      light: outdoorLight(palette),
      floor: hasBoats
        ? { y: 0.87, farY: 0.78, parallax: 0.9, personHeight: 0.2, kind: 'water', horizonY: HORIZON_Y }
        : {
            y: 0.94,
            farY: 0.9,
            parallax: 0.94,
            personHeight: 0.5,
            kind: 'ground',
            horizonY: HORIZON_Y,
            water: { y: 0.83, farY: 0.76, parallax: 0.8 },
          },
      drawBack(frame) {
        sky.draw(frame)
        const row = { key: 'manhattan', parallax: 0.08, period: 2.2, y0: 0.26, y1: HORIZON_Y + 0.02 }
        drawEndless(stage, frame.camera, row, (pen) =>
          paintTowers(pen, towers, HORIZON_Y - 0.05, tone, 0.62, 0.02),
        )
        sea.drawBack(frame)
        drawFarLayer(stage, frame, { key: 'liberty', parallax: 0.24, y0: top - 0.04, y1: 0.78 }, (pen) => {
          fillEllipse(pen, withAlpha(palette.shadow, 0.25), x, 0.712, 0.36, 0.018)
          fillEllipse(pen, seen('#8a8f7a', palette, 0.16), x, 0.7, 0.34, 0.022)
          fillEllipse(pen, seen('#6f9a52', palette, 0.16), x, 0.694, 0.32, 0.018)
          paintLiberty(
            pen,
            x,
            0.692,
            0.692 - top,
            mix(seen('#6fb09a', palette, 0.12), '#ffe0a0', lampLevel(palette) * 0.14),
            seen('#c9b89a', palette, 0.14),
            lampLevel(palette),
          )
        })
        if (hasBoats) return
        const extent = { y0: 0.72, y1: stage.bottom + 0.14, margin: 0.4 }
        stage.layer('liberty-quay', frame.camera, 0.92, extent, (pen) => {
          const stone = seen('#b8b0a4', palette, 0.02)
          const quay = pen.createLinearGradient(0, 0.87, 0, 1.1)
          quay.addColorStop(0, stone)
          quay.addColorStop(1, mix(stone, palette.shadow, 0.45))
          pen.fillStyle = quay
          pen.fillRect(-1, 0.872, stage.aspect + 2, stage.bottom)
          const iron = seen('#3a4450', palette, 0.02)
          pen.fillStyle = iron
          for (let post = -0.5; post < stage.aspect + 0.5; post += 0.16)
            pen.fillRect(post, 0.755, 0.008, 0.122)
          for (const y of [0.752, 0.79, 0.828]) pen.fillRect(-1, y, stage.aspect + 2, 0.005)
        })
      },
      drawFront(frame) {
        if (hasBoats) sea.drawCrests(frame, 0.876, 0.92)
        sky.drawVeil(frame)
      },
    }
  },
}
