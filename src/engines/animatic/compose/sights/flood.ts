import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp, easeInOut, lerp } from '../../draw/easing.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { SightMaker } from './sight.ts'

/** The ground is under water that rises, over whoever stands in it up to the knees. */
export const createFlood: SightMaker = ({ stage, set, palette, seconds }) => {
  const water = multiply('#6f8a86', mix(palette.ambient, palette.sky[2], 0.25))
  const { floor } = set
  if (floor.kind === 'air' || floor.kind === 'water') return undefined
  const far = lerp(floor.horizonY, floor.farY, 0.55)
  const ripple = rippleSprite(stage)
  return {
    drawBehind({ camera, time }) {
      stage.layer('flood far', camera, 0.8, { y0: far, y1: stage.bottom + 0.1, margin: 0.4 }, (pen) =>
        paintWater(pen, stage, water, far, 0.96),
      )
      stage.enter(camera, 0.8)
      for (let index = 0; index < 22; index += 1) {
        const x = (((index * 0.618 + time * 0.025) % 1) * 1.3 - 0.15) * stage.aspect
        const depth = (index * 0.37) % 1
        stage.put(ripple, x, lerp(far + 0.015, floor.farY, depth) + 0.003 * Math.sin(time * 2 + index), {
          scale: 0.5 + depth,
          alpha: 0.3 + 0.25 * Math.sin(time * 1.6 + index * 2),
        })
      }
    },
    drawOver({ camera, time }) {
      const rise = 0.035 * easeInOut(clamp(time / seconds)) + 0.004 * Math.sin(time * 1.8)
      const top = floor.y - 0.035
      const lifted = { ...camera, y: camera.y + rise }
      stage.layer('flood near', lifted, 1, { y0: top, y1: stage.bottom + 0.2, margin: 0.4 }, (pen) =>
        paintWater(pen, stage, water, top, 0.84),
      )
    },
  }
}

function paintWater(pen: Pen, stage: Stage, water: Hex, top: number, alpha: number): void {
  const body = pen.createLinearGradient(0, top, 0, stage.bottom)
  body.addColorStop(0, withAlpha(lighten(water, 0.22), alpha * 0.75))
  body.addColorStop(0.12, withAlpha(water, alpha))
  body.addColorStop(1, withAlpha(darken(water, 0.25), alpha))
  pen.fillStyle = body
  pen.fillRect(-0.4, top, stage.aspect + 0.8, stage.bottom + 0.2 - top)
}

function rippleSprite(stage: Stage): ReturnType<Stage['sprite']> {
  return stage.sprite('flood ripple', { width: 0.2, height: 0.03, anchorX: 0.1, anchorY: 0.015 }, (pen) => {
    pen.strokeStyle = withAlpha('#ffffff', 0.7)
    pen.lineWidth = 0.004
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(-0.085, 0)
    pen.quadraticCurveTo(-0.04, -0.008, 0, 0)
    pen.quadraticCurveTo(0.04, 0.008, 0.085, 0)
    pen.stroke()
  })
}
