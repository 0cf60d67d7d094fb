import { mix, multiply, type Hex } from '../../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../../draw/easing.ts'
import { between, createRandom } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'
import type { SightMaker } from './sight.ts'

const CLOUDS = 64

/** A cloud of snow that comes down a slope from the left and rolls out over the ground. */
export const createAvalanche: SightMaker = ({ stage, set, palette, seed, seconds }) => {
  const random = createRandom(seed ^ 0xa7a1)
  const light = mix(palette.ambient, '#ffffff', 0.3)
  const snow = softPuff(stage, multiply('#ffffff', light))
  const shade = softPuff(stage, multiply('#b9cade', light))
  const ground = lerp(set.floor.horizonY, set.floor.farY, 0.8)
  const clouds = Array.from({ length: CLOUDS }, () => ({
    behind: random() ** 1.5,
    up: random(),
    size: between(random, 0.6, 1.3),
    phase: random() * 6,
  }))
  const slopeAt = (along: number): number => lerp(stage.top + 0.2, ground, smoothstep(-0.25, 0.72, along))
  return {
    drawBehind({ camera, time }) {
      stage.layer('avalanche slope', camera, 0.5, { y0: stage.top, y1: ground + 0.02, margin: 0.4 }, (pen) =>
        paintSlope(pen, stage, multiply('#eef5fb', light), multiply('#b4c8de', light), ground, slopeAt),
      )
      stage.enter(camera, 0.5)
      const front = lerp(0.12, 0.95, clamp(time / seconds) ** 0.85)
      for (const isShade of [true, false]) {
        for (const { behind, up, size, phase } of clouds) {
          const along = front - behind * (0.2 + 0.5 * front)
          const roll = time * 2.6 + phase
          const height = (0.06 + 0.2 * front) * (1 - behind) ** 0.7 * up
          stage.put(
            isShade ? shade : snow,
            along * stage.aspect + 0.014 * Math.cos(roll) + (isShade ? 0.012 : 0),
            slopeAt(along) - height + 0.014 * Math.sin(roll) + (isShade ? 0.025 : 0),
            {
              scale: ((0.05 + 0.07 * front * (1 - behind * 0.6)) * size) / PUFF_RADIUS,
              alpha: isShade ? 0.75 : 0.9 - 0.35 * behind,
            },
          )
        }
      }
    },
  }
}

function paintSlope(
  pen: Pen,
  stage: Stage,
  snow: Hex,
  shade: Hex,
  ground: number,
  slopeAt: (along: number) => number,
): void {
  const body = pen.createLinearGradient(0, stage.top + 0.2, 0, ground)
  body.addColorStop(0, snow)
  body.addColorStop(1, shade)
  pen.fillStyle = body
  pen.beginPath()
  pen.moveTo(-0.4, ground + 0.02)
  for (let step = -6; step <= 24; step += 1) {
    const along = step / 28
    pen.lineTo(along * stage.aspect, slopeAt(along) + 0.008 * Math.sin(step * 2.3))
  }
  pen.lineTo(stage.aspect * 0.86, ground + 0.02)
  pen.closePath()
  pen.fill()
}
