import { multiply, withAlpha } from '../../draw/colour.ts'
import { clamp, lerp } from '../../draw/easing.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'
import { explosionSeconds } from '../../cues.ts'
import { car } from '../../rigs/car.ts'
import type { Frame } from '../../sets/set.ts'
import { createFlames } from './flames.ts'
import type { SightMaker } from './sight.ts'

const PUFFS = 22
const BITS = 22
/** Seconds after the blast from which a wreck is seen to burn. */
const BURNS_ON = 0.5

/** A flash, a ball of fire that becomes smoke, and what flies out of it. */
export const createExplosion: SightMaker = ({ stage, set, palette, seed, seconds, actors }) => {
  const random = createRandom(seed ^ 0xb003)
  const start = explosionSeconds(seconds)
  const isFloating = set.floor.kind === 'air'
  const aside = stage.aspect * between(random, 0.6, 0.7)
  // What blows up is where the fire is.
  const it = actors.find(({ look }) => look.activity === 'burst')
  const there = it?.place({ time: start, seconds, camera: { x: 0, y: 0, zoom: 1 } })
  // A vehicle blows up from within: the fire is before it, and stays.
  const vehicle = it !== undefined && car.variants.includes(it.look.variant) ? there : undefined
  const large = vehicle === undefined ? 1 : clamp(vehicle.scale * 1.5, 1, 1.7)
  const parallax = vehicle?.parallax ?? 0.6
  const x = there?.x ?? aside
  const ground = there?.y ?? (isFloating ? 0.5 : lerp(set.floor.horizonY, set.floor.farY, 0.6))
  const fire = ['#fff1b0', '#ffb53d', '#f2661f'].map((colour) => softPuff(stage, colour))
  const smoke = softPuff(stage, multiply('#4c4644', palette.ambient))
  const halo = stage.sprite(
    'blast halo',
    { width: 0.9, height: 0.9, anchorX: 0.45, anchorY: 0.45 },
    (pen) => {
      const light = pen.createRadialGradient(0, 0, 0, 0, 0, 0.45)
      light.addColorStop(0, withAlpha('#ffb45a', 0.8))
      light.addColorStop(1, withAlpha('#ff9a3c', 0))
      fillEllipse(pen, light, 0, 0, 0.45)
    },
  )
  const bit = stage.sprite('blast bit', { width: 0.02, height: 0.02, anchorX: 0.01, anchorY: 0.01 }, (pen) =>
    fillEllipse(pen, '#3a2f2b', 0, 0, 0.007, 0.005),
  )
  const puffs = Array.from({ length: PUFFS }, (_, index) => ({
    angle: random() * Math.PI * 2,
    reach: between(random, 0.2, 1),
    size: between(random, 0.6, 1.2),
    sprite: fire[index % fire.length],
  }))
  const bits = Array.from({ length: BITS }, () => ({
    angle: -between(random, 0.12, 0.88) * Math.PI,
    speed: between(random, 0.35, 0.95),
  }))
  const flames =
    vehicle === undefined ? undefined : createFlames(stage, seed, multiply('#3c3634', palette.ambient))
  const fires =
    vehicle === undefined
      ? []
      : [-0.2, 0.04, 0.26].map((along, index) => ({
          x: x + along * vehicle.scale,
          y: ground - vehicle.scale * (index === 1 ? 0.2 : 0.13),
          size: vehicle.scale * (index === 1 ? 0.24 : 0.17),
        }))
  const draw = ({ camera, time }: Frame): void => {
    const age = time - start
    if (age < 0) return
    const pen = stage.enter(camera, parallax)
    if (age > BURNS_ON) {
      flames?.showSmoke(fires, time)
      flames?.showFlames(fires, time)
    }
    const grown = (1 - Math.exp(-age * 4)) * large
    const radius = 0.2 * grown
    for (const { angle, reach, size } of puffs) {
      const rise = 0.16 * grown + 0.045 * age * reach
      stage.put(
        smoke,
        x + Math.cos(angle) * radius * reach * 1.15 + age * 0.012,
        ground - rise + Math.sin(angle) * radius * reach * 0.8,
        {
          scale: ((0.06 + 0.115 * grown) * size) / PUFF_RADIUS,
          alpha: clamp(age * 3) * Math.max(0, 0.85 - age * (vehicle === undefined ? 0.16 : 0.5)),
        },
      )
    }
    const heat = Math.exp(-age * 1.15)
    for (const { angle, reach, size, sprite } of puffs) {
      if (sprite === undefined || heat < 0.06) continue
      stage.put(
        sprite,
        x + Math.cos(angle) * radius * reach,
        ground - 0.1 * grown + Math.sin(angle) * radius * reach * 0.75,
        {
          scale: ((0.03 + 0.075 * grown) * size) / PUFF_RADIUS,
          alpha: clamp(heat * 1.3 - 0.25 * reach),
        },
      )
    }
    if (age < 1.6) stage.put(halo, x, ground - 0.08, { alpha: 0.7 * Math.exp(-age * 1.6) })
    for (const { angle, speed } of bits) {
      const flown = speed * age * 0.75
      const y = ground + Math.sin(angle) * flown + 0.32 * age * age
      if (y < ground + 0.02) stage.put(bit, x + Math.cos(angle) * flown, y, { rotation: age * 7 })
    }
    pen.setTransform(1, 0, 0, 1, 0, 0)
    const flash = 0.7 * Math.exp(-age * 9)
    if (flash < 0.02) return
    pen.fillStyle = withAlpha('#fff3d6', flash)
    pen.fillRect(0, 0, stage.width, stage.height)
  }
  return vehicle === undefined ? { drawBehind: draw } : { drawOver: draw }
}
