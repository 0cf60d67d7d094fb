import type { StagingContext } from '../compose/staging.ts'
import { withAlpha } from '../draw/colour.ts'
import type { Light, Sprite, Stage } from '../draw/stage.ts'
import type { Pose, Rig, RigLook } from '../rigs/rig.ts'
import type { Action } from '../scene-spec.ts'

/** Poses of a cycle that are baked: a crowd at the price of a few. */
const STEPS = 8

/** One look of those who are many. */
export interface CrowdModel {
  /** Tells its sprites from those of all others. */
  readonly key: string
  readonly rig: Rig
  readonly look: RigLook
  readonly action: Action
  /** World units of a body unit, of the largest. */
  readonly scale: number
  /** It throws a shadow on the ground below it. */
  readonly isGrounded: boolean
  /** How it is at 0..1 of its cycle. */
  poseAt(cycle: number): Pose
}

/** The sprite of a model at a time, counted in cycles; drawn with scale 1 it is as large as its model says. */
export function crowdSprite(
  context: StagingContext,
  model: CrowdModel,
  cycle: number,
  flip: boolean,
): Sprite {
  const { stage, set } = context
  const { key, rig, look, action, scale, isGrounded } = model
  const step = Math.floor((((cycle % 1) + 1) % 1) * STEPS)
  const box = boxOf(rig.box(look, action), scale)
  return stage.sprite(`crowd ${key} ${step} ${flip}`, box, (pen) => {
    pen.save()
    pen.scale(flip ? -scale : scale, scale)
    rig.draw(pen, look, model.poseAt((step + 0.5) / STEPS))
    pen.restore()
    relight(pen, set.light, box)
    if (isGrounded) castShadow(pen, set.light, scale)
  })
}

interface Box {
  readonly width: number
  readonly height: number
  readonly anchorX: number
  readonly anchorY: number
}

function boxOf(size: { readonly width: number; readonly height: number }, scale: number): Box {
  const width = size.width * scale * 1.04
  return {
    width,
    height: size.height * scale * 1.12,
    anchorX: width / 2,
    anchorY: size.height * scale * 1.04,
  }
}

function castShadow(pen: Stage['pen'], light: Light, scale: number): void {
  const shadow = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
  shadow.addColorStop(0, withAlpha(light.shadow, 0.4))
  shadow.addColorStop(1, withAlpha(light.shadow, 0))
  pen.globalCompositeOperation = 'destination-over'
  pen.scale(scale * 0.26, scale * 0.045)
  pen.fillStyle = shadow
  pen.fillRect(-1, -1, 2, 2)
}

/** The light of the set without its rim, which is lost at this size. */
function relight(pen: Stage['pen'], light: Light, box: Box): void {
  pen.globalCompositeOperation = 'source-atop'
  const area = [-box.width, -box.height, box.width * 2, box.height * 2] as const
  pen.fillStyle = withAlpha(light.tint, light.tintAlpha)
  pen.fillRect(...area)
  const side = light.direction * box.width * 0.4
  const shade = pen.createLinearGradient(side, -box.height * 0.9, -side, 0)
  shade.addColorStop(0, withAlpha(light.key, light.keyAlpha))
  shade.addColorStop(0.45, withAlpha(light.key, 0))
  shade.addColorStop(0.55, withAlpha(light.shadow, 0))
  shade.addColorStop(1, withAlpha(light.shadow, light.shadowAlpha))
  pen.fillStyle = shade
  pen.fillRect(...area)
}
