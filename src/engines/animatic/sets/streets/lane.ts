import type { Hex } from '../../draw/colour.ts'
import type { RigLook } from '../../rigs/rig.ts'
import { lampLevel } from '../parts/lighting.ts'
import { bakePassingCar } from '../parts/passing-car.ts'
import type { Frame, SetContext } from '../set.ts'

const PARALLAX = 0.84
const LANE_Y = 0.84
const SPEED = 0.2

/** Traffic on the far lane, each painted once and rolled through; nothing in a street that is deserted. */
export function createLane(
  { stage, palette, spec }: SetContext,
  vehicles: readonly { readonly variant: string; readonly colour: Hex; readonly size: number }[],
): (frame: Frame) => void {
  if (spec.isDeserted === true) return () => {}
  const lights = lampLevel(palette)
  const room = stage.aspect + 2.2
  const rolling = vehicles.map(({ variant, colour, size }, index) => {
    const look: RigLook = { variant, colours: [colour], props: [], seed: index + 3, lights }
    const sprite = bakePassingCar(stage, { key: `lane ${index}`, look, unit: 0.125 * size, palette, spec })
    return { sprite, start: ((index + 0.35) / vehicles.length) * room }
  })
  return ({ camera, time }) => {
    stage.enter(camera, PARALLAX)
    const left = camera.x * PARALLAX - 1.1
    for (const { sprite, start } of rolling)
      stage.put(sprite, ((((start + SPEED * time - left) % room) + room) % room) + left, LANE_Y)
  }
}
