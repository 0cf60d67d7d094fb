import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { car } from '../../rigs/car.ts'
import { REST, type RigLook } from '../../rigs/rig.ts'
import { lampLevel } from '../parts/lighting.ts'
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
    const length = car.naturalSize(look) * 0.125 * size
    const box = car.box(look)
    const width = length * box.width * 1.04
    const sprite = stage.sprite(
      `lane ${index}`,
      { width, height: length * box.height * 1.16, anchorX: width / 2, anchorY: length * box.height * 1.1 },
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
    return { sprite, start: ((index + 0.35) / vehicles.length) * room }
  })
  return ({ camera, time }) => {
    stage.enter(camera, PARALLAX)
    const left = camera.x * PARALLAX - 1.1
    for (const { sprite, start } of rolling)
      stage.put(sprite, ((((start + SPEED * time - left) % room) + room) % room) + left, LANE_Y)
  }
}
