import type { CanvasStage } from '../draw/create-stage.ts'
import type { BuiltSet, Frame } from '../sets/set.ts'
import type { Look } from '../styles/look.ts'
import type { Actor, StagedScene } from './staging.ts'

/** Draws all that a staging shows, those far off first. */
export function drawScene(
  stage: CanvasStage,
  set: BuiltSet,
  scene: StagedScene,
  look: Look,
  frame: Frame,
): void {
  scene.drawBehind?.(frame)
  const placed = scene.actors.map((actor) => ({ actor, placement: actor.place(frame) }))
  for (const { actor, placement } of placed.toSorted((a, b) => a.placement.y - b.placement.y)) {
    actor.drawBehind?.(frame)
    drawActor(stage, set, actor, placement, look, frame)
    actor.drawOver?.(frame)
  }
  scene.drawOver?.(frame)
}

function drawActor(
  stage: CanvasStage,
  set: BuiltSet,
  actor: Actor,
  placement: ReturnType<Actor['place']>,
  look: Look,
  frame: Frame,
): void {
  const pose = actor.pose(frame)
  const box = actor.rig.box(actor.look, pose.action)
  const complete = { boxWidth: box.width, boxHeight: box.height, ...placement }
  const light = { ...set.light, ...actor.light }
  stage.actor(frame.camera, complete, look.light?.(light) ?? light, (pen) => {
    actor.rig.draw(pen, actor.look, pose)
  })
}
