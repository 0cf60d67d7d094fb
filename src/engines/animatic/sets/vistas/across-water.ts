import { mix } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import { paintTowers, raiseTowers } from '../city/skyline.ts'
import { dayTone } from '../city/tone.ts'
import { drawEndless } from '../parts/endless.ts'
import { drawFarLayer } from '../parts/far-layer.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { createSea } from '../parts/sea.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import type { SceneSet, SetContext } from '../set.ts'

const HORIZON_Y = 0.66

/** A sight on the other shore. */
export interface FarShore {
  readonly key: string
  /** Heights of the towers behind, world units. */
  readonly towers: readonly [number, number]
  /** Top of what is painted. */
  readonly top: number
  /** Its layer is far off: water begins at `HORIZON_Y` and the sight's foot is at 0.69 or so; `x` is where it stands. */
  paint(pen: Pen, x: number, context: SetContext): void
  /** Behind the towers. */
  paintBehind?(pen: Pen, x: number, context: SetContext): void
}

/** What is famous across the water, a rail to look from; boats alone have the water to themselves. */
export function acrossWater(shoreOf: (context: SetContext) => FarShore): SceneSet {
  return {
    build(context) {
      const { stage, palette, random } = context
      const tone = dayTone(palette)
      const sky = createSkyDome(stage, palette, random, {
        horizonY: HORIZON_Y,
        cloudCount: 5,
        heavens: context.heavens,
      })
      const sea = createSea(stage, palette, sky.sun, {
        horizonY: HORIZON_Y,
        nearY: stage.bottom + 0.05,
        deep: '#2f6f86',
        shallow: '#4f93a0',
        swell: 0.6,
      })
      const shore = shoreOf(context)
      const towers = raiseTowers(random, {
        period: 2.2,
        baseY: HORIZON_Y,
        heights: shore.towers,
        widths: [0.04, 0.09],
      })
      const x = stage.aspect * (stage.portrait ? 0.5 : random() < 0.5 ? 0.34 : 0.64)
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
          if (shore.paintBehind !== undefined)
            drawFarLayer(
              stage,
              frame,
              { key: `${shore.key}-behind`, parallax: 0.07, y0: shore.top - 0.04, y1: HORIZON_Y + 0.03 },
              (pen) => shore.paintBehind?.(pen, x, context),
            )
          const row = { key: 'far-towers', parallax: 0.08, period: 2.2, y0: 0.26, y1: HORIZON_Y + 0.02 }
          drawEndless(stage, frame.camera, row, (pen) =>
            paintTowers(pen, towers, HORIZON_Y - 0.05, tone, 0.62, 0.02),
          )
          sea.drawBack(frame)
          drawFarLayer(
            stage,
            frame,
            { key: shore.key, parallax: 0.24, y0: shore.top - 0.04, y1: 0.78 },
            (pen) => shore.paint(pen, x, context),
          )
          if (hasBoats) return
          const extent = { y0: 0.72, y1: stage.bottom + 0.14, margin: 0.4 }
          stage.layer('quay-rail', frame.camera, 0.92, extent, (pen) => paintQuay(pen, context))
        },
        drawFront(frame) {
          if (hasBoats) sea.drawCrests(frame, 0.876, 0.92)
          sky.drawVeil(frame)
        },
      }
    },
  }
}

function paintQuay(pen: Pen, { stage, palette }: SetContext): void {
  const stone = seen('#b8b0a4', palette, 0.02)
  const quay = pen.createLinearGradient(0, 0.87, 0, 1.1)
  quay.addColorStop(0, stone)
  quay.addColorStop(1, mix(stone, palette.shadow, 0.45))
  pen.fillStyle = quay
  pen.fillRect(-1, 0.872, stage.aspect + 2, stage.bottom)
  const iron = seen('#3a4450', palette, 0.02)
  pen.fillStyle = iron
  for (let post = -0.5; post < stage.aspect + 0.5; post += 0.16) pen.fillRect(post, 0.755, 0.008, 0.122)
  for (const y of [0.752, 0.79, 0.828]) pen.fillRect(-1, y, stage.aspect + 2, 0.005)
}
