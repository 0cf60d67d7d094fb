import type { Hex } from '../../draw/colour.ts'
import { between } from '../../draw/random.ts'
import type { Sprite } from '../../draw/stage.ts'
import type { RigLook } from '../../rigs/rig.ts'
import { lampLevel } from '../parts/lighting.ts'
import { bakePassingCar } from '../parts/passing-car.ts'
import type { Frame, SetContext } from '../set.ts'

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
export function createTraffic({ stage, random, palette, spec }: SetContext): (frame: Frame) => void {
  const lights = lampLevel(palette)
  const span = stage.aspect + 2.4
  const passing = TRAFFIC.slice(0, stage.portrait ? 3 : 5).map(([variant, colour], index): Passing => {
    const look: RigLook = { variant, colours: [colour], props: [], seed: index + 3, lights }
    const sprite = bakePassingCar(stage, { key: `traffic ${index}`, look, unit: 0.13, palette, spec })
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
