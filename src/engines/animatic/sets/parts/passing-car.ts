import { mix, withAlpha } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { car } from '../../rigs/car.ts'
import { REST, type RigLook } from '../../rigs/rig.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import { airOver } from './lighting.ts'

/** A vehicle of the far lane with its shadow, in the air of the place. `unit`: world units of a length of 1. */
export function bakePassingCar(
  stage: Stage,
  {
    key,
    look,
    unit,
    palette,
    spec,
  }: {
    key: string
    look: RigLook
    unit: number
    palette: Palette
    spec: Pick<SceneSpec, 'look'>
  },
): Sprite {
  const length = car.naturalSize(look) * unit
  const box = car.box(look)
  const width = length * box.width * 1.04
  const extent = {
    width,
    height: length * box.height * 1.16,
    anchorX: width / 2,
    anchorY: length * box.height * 1.1,
  }
  return stage.sprite(key, extent, (pen) => {
    pen.save()
    pen.scale(length, length)
    fillEllipse(pen, withAlpha(palette.shadow, 0.4), 0, 0.004, 0.5, 0.03)
    car.draw(pen, look, { ...REST, action: 'drive' })
    pen.restore()
    pen.globalCompositeOperation = 'source-atop'
    const air = airOver(spec, mix(palette.ambient, palette.fog, 0.4), 0.14 + (look.lights ?? 0) * 0.2)
    pen.fillStyle = withAlpha(air.shade, air.shadeAlpha)
    pen.fillRect(-2, -2, 4, 4)
  })
}
