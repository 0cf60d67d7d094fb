import { mix, multiply, withAlpha } from '../../draw/colour.ts'
import { lerp, smoothstep } from '../../draw/easing.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'
import type { SightMaker } from './sight.ts'

const RINGS = 48
/** World units: half the width of the funnel at the ground and below the clouds. */
const FOOT = 0.03
const MOUTH = 0.3
const RING_RADIUS = 0.12
const DEBRIS = 26
const PARALLAX = 0.7

/** A funnel from the clouds to the ground that wanders, with dust at its foot and what it has torn off. */
export const createTornado: SightMaker = ({ stage, set, palette, seed, seconds }) => {
  const random = createRandom(seed ^ 0x70a4)
  const ground = lerp(set.floor.horizonY, set.floor.farY, 0.9)
  const ceiling = stage.portrait ? lerp(stage.top, 0, 0.5) : stage.top + 0.03
  const dark = multiply('#3f444d', mix(palette.ambient, '#ffffff', 0.35))
  const rings = [ringSprite(stage, 'near', dark, 1), ringSprite(stage, 'far', mix(dark, '#9aa3ad', 0.3), 1)]
  const dust = softPuff(stage, mix(multiply('#8a775c', palette.ambient), dark, 0.3))
  const cloud = softPuff(stage, dark)
  const bits = Array.from({ length: DEBRIS }, (_, index) => ({
    turn: random() * Math.PI * 2,
    height: random() ** 1.7 * 0.7,
    reach: between(random, 1.3, 2.6),
    pace: between(random, 2.4, 4.2),
    sprite: bitSprite(stage, index % 3),
  }))
  const from = stage.aspect * between(random, 0.62, 0.7)
  return {
    drawBehind({ camera, time }) {
      const foot = from - stage.aspect * 0.16 * (time / seconds) + 0.03 * Math.sin(time * 0.9)
      const middleAt = (height: number): number =>
        foot + height * 0.07 + Math.sin(time * 1.3 + height * 4.4) * 0.035 * Math.sin(height * Math.PI)
      const radiusAt = (height: number): number =>
        FOOT + (MOUTH - FOOT) * (0.3 * height + 0.7 * height ** 2.2)
      stage.enter(camera, PARALLAX)
      for (let puff = 0; puff < 16; puff += 1) {
        const along = (puff / 15 - 0.5) * 1.5
        stage.put(
          cloud,
          foot + 0.07 + along * 0.62,
          ceiling + 0.02 + 0.02 * Math.sin(puff * 2.4 + time * 0.6),
          {
            scale: (0.13 * (1.2 - Math.abs(along))) / PUFF_RADIUS,
            alpha: 0.9,
          },
        )
      }
      for (let ring = RINGS; ring >= 0; ring -= 1) {
        const height = ring / RINGS
        const spin = time * (9 - 4 * height) + height * 26
        const sprite = rings[Math.sin(spin) > 0.25 ? 1 : 0]
        if (sprite === undefined) continue
        const radius = radiusAt(height)
        stage.put(sprite, middleAt(height) + Math.cos(spin) * radius * 0.13, lerp(ground, ceiling, height), {
          scale: radius / RING_RADIUS,
          alpha: 0.8 + 0.2 * smoothstep(0, 0.2, height),
        })
      }
      for (let puff = 0; puff < 14; puff += 1) {
        const turn = puff * 0.45 + time * 3.2
        stage.put(
          dust,
          foot + Math.cos(turn) * 0.085,
          ground - 0.012 + Math.sin(turn) * 0.014 - 0.012 * (puff % 3),
          {
            scale: (0.035 + 0.014 * (puff % 3)) / PUFF_RADIUS,
            alpha: 0.5,
          },
        )
      }
      for (const { turn, height, reach, pace, sprite } of bits) {
        const angle = turn + time * pace
        const radius = (radiusAt(height) + 0.02) * reach
        stage.put(
          sprite,
          middleAt(height) + Math.cos(angle) * radius,
          lerp(ground, ceiling, height) + Math.sin(angle) * radius * 0.26,
          {
            rotation: angle * 2.2,
            scale: 0.75 + 0.3 * Math.sin(angle),
          },
        )
      }
    },
  }
}

/** One turn of the funnel, soft at its rim. */
function ringSprite(stage: Stage, name: string, colour: string, alpha: number): Sprite {
  const width = RING_RADIUS * 1.15
  const height = RING_RADIUS * 0.42
  const box = { width: 2 * width, height: 2 * height, anchorX: width, anchorY: height }
  return stage.sprite(`tornado ${name}`, box, (pen) => {
    pen.scale(1, 0.34)
    const soft = pen.createRadialGradient(0, 0, RING_RADIUS * 0.5, 0, 0, RING_RADIUS * 1.1)
    soft.addColorStop(0, withAlpha(colour, alpha))
    soft.addColorStop(0.7, withAlpha(colour, alpha * 0.8))
    soft.addColorStop(1, withAlpha(colour, 0))
    fillEllipse(pen, soft, 0, 0, RING_RADIUS * 1.1)
  })
}

function bitSprite(stage: Stage, kind: number): Sprite {
  const half = 0.014
  const box = { width: 2 * half, height: 2 * half, anchorX: half, anchorY: half }
  return stage.sprite(`tornado bit ${kind}`, box, (pen) => {
    if (kind === 0) fillRoundRect(pen, '#5b4030', -0.011, -0.003, 0.022, 0.006, 0.001)
    else if (kind === 1) fillEllipse(pen, '#3c4a34', 0, 0, 0.007, 0.005)
    else fillRoundRect(pen, '#6d5a4a', -0.005, -0.005, 0.01, 0.01, 0.002)
  })
}
