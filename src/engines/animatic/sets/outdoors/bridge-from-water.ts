import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import type { BuiltSet, Frame, SetContext } from '../set.ts'
import { paintArcade } from './masonry.ts'
import { drawRiver } from './river.ts'

const TOP_Y = 0.4
const FOOT_Y = 0.665
const SPAN = 0.62

/** An old stone bridge for those who go below it: it spans the whole picture, and they are on the river. */
export function bridgeFromWater(
  context: SetContext,
  stone: Hex,
  drawBanks: (frame: Frame) => void,
): BuiltSet {
  const { stage, palette, random } = context
  const sky = createSkyDome(stage, palette, random, {
    horizonY: 0.62,
    cloudCount: 5,
    heavens: context.heavens,
  })
  return {
    light: outdoorLight(palette),
    floor: { y: 0.85, farY: 0.76, parallax: 0.92, personHeight: 0.3, kind: 'water', horizonY: 0.6 },
    drawBack(frame) {
      sky.draw(frame)
      drawBanks(frame)
      drawRiver(stage, palette, frame, {
        topY: FOOT_Y - 0.005,
        bottomY: stage.bottom + 0.12,
        deep: '#3f7f86',
        parallax: 0.6,
      })
      stage.layer('bridge-far', frame.camera, 0.55, { y0: 0.24, y1: 0.9, margin: 0.35 }, (pen) => {
        const left = -SPAN * 2
        const right = stage.aspect + SPAN * 2
        pen.translate(stage.aspect / 2 - SPAN / 2, 0)
        const far = mix(stone, palette.fog, 0.1)
        paintArcade(pen, {
          left: Math.floor(left / SPAN) * SPAN,
          right: Math.ceil(right / SPAN) * SPAN,
          topY: TOP_Y,
          footY: FOOT_Y,
          span: SPAN,
          pier: SPAN * 0.2,
          crownY: TOP_Y + 0.07,
          rise: 0.15,
          stone: far,
          shade: palette.shadow,
        })
        pen.fillStyle = lighten(far, 0.18)
        pen.fillRect(left, TOP_Y - 0.012, right - left, 0.016)
        pen.fillStyle = darken(far, 0.3)
        pen.fillRect(left, TOP_Y + 0.004, right - left, 0.004)
        for (let x = -SPAN * 2; x < right; x += SPAN) {
          paintLampPost(pen, {
            x,
            footY: TOP_Y - 0.01,
            height: 0.13,
            iron: seen('#2c3440', palette, 0.08),
            lit: lampLevel(palette),
          })
          const image = pen.createLinearGradient(0, FOOT_Y, 0, FOOT_Y + 0.2)
          image.addColorStop(0, withAlpha(mix(darken(far, 0.5), palette.shadow, 0.3), 0.5))
          image.addColorStop(1, withAlpha(palette.shadow, 0))
          pen.fillStyle = image
          pen.fillRect(x - SPAN * 0.11, FOOT_Y, SPAN * 0.22, 0.2)
        }
      })
    },
    drawFront(frame) {
      sky.drawVeil(frame)
    },
  }
}
