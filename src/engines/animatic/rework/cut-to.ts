import type { SceneChange } from '../parse/parse-change.ts'
import type { CameraMove, Framing, SceneSpec } from '../scene-spec.ts'

/** What follows a move that nobody asked for, so that no two shots on end move alike. */
const NEXT_MOVE: Readonly<Partial<Record<CameraMove, CameraMove>>> = {
  push: 'pan-right',
  'pan-right': 'pull',
  pull: 'pan-left',
  'pan-left': 'push',
}

/**
 * A shot as an editor cuts to it: where the prompt leaves it open, another move than before, and another distance when it
 * goes on at the same place, where two pictures alike would be a jump. Who speaks is seen from near.
 */
export function cutTo(last: SceneSpec, next: SceneSpec, { scene }: Pick<SceneChange, 'scene'>): SceneSpec {
  const camera = scene.camera === undefined ? (NEXT_MOVE[last.camera] ?? next.camera) : next.camera
  const isSamePlace = last.setting === next.setting && last.place === next.place
  const isOpen = scene.framing === undefined && next.framing === 'medium' && next.subjects.length > 0
  return { ...next, camera, framing: isOpen && isSamePlace ? framingAfter(last, next) : next.framing }
}

function framingAfter({ framing }: SceneSpec, { dialogue }: SceneSpec): Framing {
  if (dialogue !== null) return 'close'
  return framing === 'medium' ? 'wide' : 'medium'
}
