import { withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Material } from '../../scene-spec.ts'
import type { Pose, Rig, RigLook } from '../rig.ts'
import { GRAINS } from './grains.ts'
import type { Extent } from './grains.ts'
import { RAMPS } from './ramps.ts'
import type { Ramp } from './ramps.ts'

const AT_REST = new Set(['stand', 'sit', 'look', 'sleep'])

/** A rig whose drawings are of another material, whatever it draws: painted over within their outline. */
export function madeOf(rig: Rig, material: Material): Rig {
  const ramp = RAMPS[material]
  return {
    ...rig,
    draw(pen, look, pose) {
      pen.save()
      rig.draw(pen, inItsColour(look, ramp), stiffen(pose, ramp))
      pen.restore()
      const { width, height } = rig.box(look, pose.action)
      const extent = { width: width * 1.1, height: height * 1.05 }
      coat(pen, extent, look.colours[0] ?? ramp.base, ramp, pose.time)
    },
  }
}

/** Nothing of a thing's natural colours shines through, but for what is knitted like it. */
function inItsColour(look: RigLook, { base, grain }: Ramp): RigLook {
  return look.colours.length > 0 || grain === 'stitches' ? look : { ...look, colours: [base, base] }
}

/** A statue keeps its pose. */
function stiffen(pose: Pose, { isStiff }: Ramp): Pose {
  return isStiff && AT_REST.has(pose.action) ? { ...pose, time: 0.4, phase: 0, mouth: 0 } : pose
}

/** Paints over what is drawn: from `-height` to 0, to both sides of 0. */
export function coat(pen: Pen, { width, height }: Extent, base: Hex, ramp: Ramp, time: number): void {
  const cover = (): void => pen.fillRect(-width / 2 - 0.4, -height - 0.4, width + 0.8, height + 0.8)
  pen.save()
  if (ramp.clear > 0) {
    pen.globalCompositeOperation = 'destination-out'
    pen.fillStyle = withAlpha('#000000', ramp.clear)
    cover()
  }
  pen.globalCompositeOperation = 'source-atop'
  pen.fillStyle = withAlpha(base, ramp.cover)
  cover()
  const relief = pen.createLinearGradient(0, -height, 0, 0)
  relief.addColorStop(0, withAlpha(ramp.light, 0.6 * ramp.depth))
  relief.addColorStop(0.5, withAlpha(ramp.light, 0))
  relief.addColorStop(0.5, withAlpha(ramp.dark, 0))
  relief.addColorStop(1, withAlpha(ramp.dark, 0.7 * ramp.depth))
  pen.fillStyle = relief
  cover()
  GRAINS[ramp.grain](pen, { width, height }, base, ramp, time)
  pen.restore()
}
