import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, type Random } from '../../draw/random.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { car } from '../../rigs/car.ts'
import { REST, type RigLook } from '../../rigs/rig.ts'
import { lampLevel } from '../parts/lighting.ts'
import type { Frame } from '../set.ts'

const TRAFFIC: readonly (readonly [variant: string, colour: Hex])[] = [
  ['car', '#d8504a'],
  ['taxi', '#f6c22d'],
  ['van', '#e9eef2'],
  ['car', '#3d7bb8'],
  ['bus', '#d8504a'],
]
const LANE_PARALLAX = 0.86

interface Passing {
  readonly sprite: Sprite
  readonly x: number
  readonly speed: number
  readonly y: number
}

/** Cars on the far lane, baked once and rolled through. */
export function createTraffic(stage: Stage, random: Random, palette: Palette): (frame: Frame) => void {
  const lights = lampLevel(palette)
  const span = stage.aspect + 2.4
  const passing = TRAFFIC.slice(0, stage.portrait ? 3 : 5).map(([variant, colour], index): Passing => {
    const look: RigLook = { variant, colours: [colour], props: [], seed: index + 3, lights }
    const length = car.naturalSize(look) * 0.13
    const box = car.box(look)
    const sprite = stage.sprite(
      `traffic ${index}`,
      {
        width: length * box.width * 1.04,
        height: length * box.height * 1.16,
        anchorX: (length * box.width * 1.04) / 2,
        anchorY: length * box.height * 1.1,
      },
      (pen) => {
        pen.save()
        pen.scale(length, length)
        fillEllipse(pen, withAlpha(palette.shadow, 0.4), 0, 0.004, 0.5, 0.03)
        car.draw(pen, look, { ...REST, action: 'drive' })
        pen.restore()
        pen.globalCompositeOperation = 'source-atop'
        pen.fillStyle = withAlpha(mix(palette.ambient, palette.fog, 0.4), 0.14 + lights * 0.2)
        pen.fillRect(-2, -2, 4, 4)
      },
    )
    return { sprite, x: (index / TRAFFIC.length) * span + between(random, 0, 0.3), speed: 0.24, y: 0.836 }
  })
  return (frame) => {
    stage.enter(frame.camera, LANE_PARALLAX)
    const left = frame.camera.x * LANE_PARALLAX - 1.2
    for (const { sprite, x, speed, y } of passing) {
      const at = ((((x + speed * frame.time - left) % span) + span) % span) + left
      stage.put(sprite, at, y + Math.sin(frame.time * 9 + x * 5) * 0.0006)
    }
  }
}
