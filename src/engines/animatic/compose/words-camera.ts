import { createCameraPath, type CameraPath } from '../draw/camera.ts'
import { easeInOut, lerp } from '../draw/easing.ts'
import type { CameraMove, SceneSpec } from '../scene-spec.ts'

/** How much more of a move is shown than of the breath of a scene that nobody asked to move. */
interface Emphasis {
  readonly x: number
  readonly y: number
  /** Of what the zoom is beyond 1. */
  readonly zoom: number
}

/** A move that is asked for by name must be seen to be that move; `push` is also that of all who name none. */
const EMPHASES: Partial<Record<CameraMove, Emphasis>> = {
  'pan-left': { x: 1.8, y: 1, zoom: 1.6 },
  'pan-right': { x: 1.8, y: 1, zoom: 1.6 },
  track: { x: 1.5, y: 1, zoom: 1.4 },
  'crane-up': { x: 1, y: 2, zoom: 2.3 },
  'crane-down': { x: 1, y: 2, zoom: 2.3 },
  orbit: { x: 1.8, y: 1, zoom: 1.5 },
  handheld: { x: 1.9, y: 1.9, zoom: 1.5 },
  pull: { x: 1, y: 1, zoom: 1.9 },
}

/** World units that a pan goes to each side of the middle through a place that goes on. */
const PAN = 0.5
const PANS: Partial<Record<CameraMove, number>> = { 'pan-right': PAN, 'pan-left': -PAN, track: PAN }

/** The path that a scene's words ask for. */
export function wordsCamera(spec: Pick<SceneSpec, 'camera' | 'framing'>): CameraPath {
  const path = createCameraPath(spec)
  const more = EMPHASES[spec.camera]
  if (more === undefined) return path
  return (time, seconds) => {
    const { x, y, zoom } = path(time, seconds)
    return { x: x * more.x, y: y * more.y, zoom: 1 + (zoom - 1) * more.zoom }
  }
}

/** How far a pan over an empty place has gone, world units; undefined: the words ask for none. */
export function panOver(
  { camera, subjects }: Pick<SceneSpec, 'camera' | 'subjects'>,
  seconds: number,
): ((time: number) => number) | undefined {
  const reach = PANS[camera]
  if (reach === undefined || subjects.length > 0) return undefined
  return (time) => lerp(-reach, reach, easeInOut(time / seconds))
}
