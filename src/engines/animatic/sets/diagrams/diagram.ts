import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Light } from '../../draw/stage.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'

/** A picture that explains something: what stands still, and what moves over it. World units; `x` is its middle. */
export interface Diagram {
  readonly key: string
  /** Behind it, from above to below. */
  readonly ground: readonly [Hex, Hex]
  paint(pen: Pen, plan: DiagramPlan): void
  drawMoving(pen: Pen, plan: DiagramPlan, time: number): void
}

export interface DiagramPlan {
  readonly x: number
  /** World units per unit of the diagram, which is some 1.6 wide and 0.9 high around (0, 0.5). */
  readonly size: number
  readonly aspect: number
  readonly context: SetContext
}

const REACH = 0.3
const WIDTH = 1.6

/** Diagrams fit into every picture whole: in portrait they are as wide as it is. */
export function diagramSet({ key, ground, paint, drawMoving }: Diagram): SceneSet {
  return {
    build(context) {
      const { stage } = context
      const size = Math.min(1, (stage.aspect * 1.02) / WIDTH)
      const plan = { x: stage.aspect / 2, size, aspect: stage.aspect, context }
      const [top, bottom] = [stage.top - 0.15, Math.max(1, stage.bottom) + 0.15]
      const place = (pen: Pen): void => {
        pen.translate(plan.x, 0.5)
        pen.scale(size, size)
        pen.translate(0, -0.5)
      }
      return {
        light: LIGHT,
        floor: { y: 0.95, farY: 0.9, parallax: 1, personHeight: 0.4, kind: 'ground', horizonY: 0.6 },
        drawBack(frame: Frame) {
          stage.layer(key, frame.camera, 0.9, { y0: top, y1: bottom, margin: REACH }, (pen) => {
            const sky = pen.createLinearGradient(0, top, 0, bottom)
            sky.addColorStop(0, ground[0])
            sky.addColorStop(1, ground[1])
            pen.fillStyle = sky
            pen.fillRect(-REACH, top, stage.aspect + 2 * REACH, bottom - top)
            pen.save()
            place(pen)
            paint(pen, plan)
            pen.restore()
          })
          const pen = stage.enter(frame.camera, 0.9)
          pen.save()
          place(pen)
          drawMoving(pen, plan, frame.time)
          pen.restore()
        },
        drawFront() {},
      }
    },
  }
}

const LIGHT: Light = {
  direction: -1,
  key: '#fff6e0',
  keyAlpha: 0.2,
  shadow: '#2a3a4a',
  shadowAlpha: 0.3,
  tint: '#ffffff',
  tintAlpha: 0,
  rim: '#ffffff',
  rimAlpha: 0.5,
}
