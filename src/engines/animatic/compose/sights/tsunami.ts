import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp, easeInOut, lerp } from '../../draw/easing.ts'
import type { Pen } from '../../draw/shapes.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'
import type { SightMaker } from './sight.ts'

/** A wall of water that comes in from the left, its crest breaking. */
export const createTsunami: SightMaker = ({ stage, set, spec, palette, seconds }) => {
  // Surfers have a wave of their own.
  if (spec.subjects.some(({ props }) => props.some(({ concept }) => concept === 'surfboard')))
    return undefined
  const water = multiply('#1f6f96', palette.ambient)
  const spray = softPuff(stage, multiply('#f4fbff', mix(palette.ambient, '#ffffff', 0.3)))
  const foot = lerp(set.floor.horizonY, set.floor.farY, 0.6) + 0.02
  const height = Math.min(0.62, foot - stage.top - 0.08)
  const box = { width: 2.6, height: height + 0.2, anchorX: 1.9, anchorY: height + 0.14 }
  const wave = stage.sprite('tsunami', box, (pen) => paintWave(pen, water, height))
  return {
    drawBehind({ camera, time }) {
      const way = easeInOut(clamp(time / seconds))
      const x = lerp(0.18, 0.62, way) * stage.aspect
      const swell = 0.82 + 0.18 * way
      stage.enter(camera, 0.6)
      stage.put(wave, x, foot + 0.006 * Math.sin(time * 1.7), { scale: swell })
      for (let puff = 0; puff < 26; puff += 1) {
        const along = (puff * 0.618) % 1
        const age = (time * 0.9 + puff * 0.37) % 1
        stage.put(
          spray,
          x + (0.09 - along * 0.5) * swell + age * 0.05,
          foot - height * swell * (0.93 - along * 0.06) - 0.05 * age,
          {
            scale: (0.018 + 0.04 * age) / PUFF_RADIUS,
            alpha: 0.75 * (1 - age),
          },
        )
      }
      for (let puff = 0; puff < 18; puff += 1) {
        const age = (time * 1.3 + puff * 0.29) % 1
        stage.put(spray, x + 0.1 - puff * 0.012 + age * 0.09, foot - 0.03 * age - 0.01, {
          scale: (0.03 + 0.03 * age) / PUFF_RADIUS,
          alpha: 0.8 * (1 - age),
        })
      }
    },
  }
}

/** Origin: where the wave's front meets the ground. */
function paintWave(pen: Pen, water: Hex, height: number): void {
  const body = pen.createLinearGradient(0, -height, 0, 0)
  body.addColorStop(0, lighten(water, 0.4))
  body.addColorStop(0.35, lighten(water, 0.12))
  body.addColorStop(1, darken(water, 0.3))
  pen.fillStyle = body
  pen.beginPath()
  pen.moveTo(0.06, 0.04)
  pen.bezierCurveTo(-0.16, -height * 0.2, -0.2, -height * 0.62, 0.1, -height * 0.86)
  pen.bezierCurveTo(0.02, -height * 0.99, -0.12, -height * 1.02, -0.26, -height * 0.98)
  pen.bezierCurveTo(-0.7, -height * 0.88, -1.2, -height * 0.62, -1.9, -height * 0.5)
  pen.lineTo(-1.9, 0.05)
  pen.closePath()
  pen.fill()
  pen.lineCap = 'round'
  for (let line = 0; line < 7; line += 1) {
    const up = 0.12 + line * 0.115
    pen.strokeStyle = withAlpha('#dff4ff', 0.12 + 0.05 * (line % 3))
    pen.lineWidth = 0.006
    pen.beginPath()
    pen.moveTo(-0.13 + 0.03 * Math.sin(line), -height * up)
    pen.bezierCurveTo(-0.4, -height * (up + 0.07), -0.9, -height * up * 0.8, -1.8, -height * up * 0.55)
    pen.stroke()
  }
  pen.strokeStyle = withAlpha('#f6fcff', 0.95)
  pen.lineWidth = 0.03
  pen.beginPath()
  pen.moveTo(0.095, -height * 0.855)
  pen.bezierCurveTo(0.02, -height * 0.98, -0.12, -height * 1.01, -0.26, -height * 0.97)
  pen.bezierCurveTo(-0.5, -height * 0.92, -0.7, -height * 0.83, -0.95, -height * 0.74)
  pen.stroke()
}
