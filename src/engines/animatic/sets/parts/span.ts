import type { Camera, Stage } from '../../draw/stage.ts'

/** A stage that brings sets again and again, but for what goes along with the camera by itself. */
export interface FollowingStage extends Stage {
  /** Tells it that what is drawn at `parallax` does. */
  follow(camera: Camera, parallax: number): void
}

/** What `camera` sees at `parallax`, in world units, with a margin. */
export function visibleSpan(
  stage: Stage,
  camera: Camera,
  parallax: number,
  margin = 0.15,
): { readonly left: number; readonly right: number } {
  if (isFollowing(stage)) stage.follow(camera, parallax)
  const left = camera.x * parallax - margin
  return { left, right: left + stage.aspect + margin * 2 }
}

function isFollowing(stage: Stage): stage is FollowingStage {
  return 'follow' in stage
}

/** A repeatable 0..1 for slot `index` of row `row`. */
export function slotChance(index: number, row: number): number {
  let mixed = Math.imul(index ^ 0x5bd1e995, 0x27d4eb2d) ^ Math.imul(row + 1, 0x165667b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
}

/** Calls `place` for every slot of an endless row that is in view; slots are `spacing` apart. */
export function eachSlot(
  span: { readonly left: number; readonly right: number },
  spacing: number,
  place: (x: number, index: number) => void,
): void {
  const last = Math.floor(span.right / spacing)
  for (let index = Math.ceil(span.left / spacing); index <= last; index += 1) place(index * spacing, index)
}

/** How much lower actors stand in portrait, where more ground shows below them. */
export function portraitDrop(stage: Stage): number {
  return stage.portrait ? 0.07 : 0
}
