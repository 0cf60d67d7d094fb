import type { SceneSpec } from '../scene-spec.ts'
import { clamp, easeInOut, lerp } from './easing.ts'
import type { Camera } from './stage.ts'

/** Where the camera is, `time` seconds into a shot of `seconds`. */
export type CameraPath = (time: number, seconds: number) => Camera

/** Moves are slow and small: the eye should notice the scene, not the camera. World units and zoom factors. */
const MOVES: Readonly<Record<SceneSpec['camera'], CameraPath>> = {
  push: (time, seconds) => ({
    x: 0,
    y: 0.012 * progress(time, seconds),
    zoom: 1 + 0.12 * progress(time, seconds),
  }),
  pull: (time, seconds) => ({ x: 0, y: 0, zoom: 1.16 - 0.13 * progress(time, seconds) }),
  'pan-right': (time, seconds) => ({ x: lerp(-0.1, 0.12, progress(time, seconds)), y: 0, zoom: 1.05 }),
  'pan-left': (time, seconds) => ({ x: lerp(0.12, -0.1, progress(time, seconds)), y: 0, zoom: 1.05 }),
  track: (time, seconds) => ({ x: lerp(-0.14, 0.16, clamp(time / seconds)), y: 0, zoom: 1.06 }),
  'crane-up': (time, seconds) => ({ x: 0, y: lerp(0.05, -0.05, progress(time, seconds)), zoom: 1.12 }),
  'crane-down': (time, seconds) => ({ x: 0, y: lerp(-0.05, 0.05, progress(time, seconds)), zoom: 1.12 }),
  // Without depth an orbit is what it looks like: near things slide against far ones.
  orbit: (time, seconds) => {
    const angle = lerp(-1, 1, progress(time, seconds))
    return { x: 0.13 * Math.sin(angle), y: 0, zoom: 1.05 + 0.05 * Math.cos(angle) }
  },
  handheld: (time) => ({ x: shake(time, 0, 3.2), y: shake(time, 5, 3.2), zoom: 1.06 }),
  still: () => ({ x: 0, y: 0, zoom: 1.03 }),
}

/** Zoom and lift added by the framing words. */
const FRAMINGS: Readonly<Record<SceneSpec['framing'], { readonly zoom: number; readonly y: number }>> = {
  wide: { zoom: 1, y: 0 },
  medium: { zoom: 1, y: 0 },
  close: { zoom: 1.16, y: 0.05 },
  aerial: { zoom: 1, y: -0.03 },
}

/** The path that a scene's words ask for, with the breath of a hand that no camera is without. */
export function createCameraPath(spec: Pick<SceneSpec, 'camera' | 'framing'>): CameraPath {
  const move = MOVES[spec.camera]
  const framing = FRAMINGS[spec.framing]
  return (time, seconds) => {
    const camera = move(time, seconds)
    return breathe({ x: camera.x, y: camera.y + framing.y, zoom: camera.zoom * framing.zoom }, time)
  }
}

/** Micro-movement of a held camera, well below a pixel per frame. */
export function breathe(camera: Camera, time: number): Camera {
  return { x: camera.x + shake(time, 0, 1), y: camera.y + shake(time, 5, 1), zoom: camera.zoom }
}

function shake(time: number, phase: number, strength: number): number {
  return strength * (Math.sin(time * 0.9 + phase) * 0.002 + Math.sin(time * 1.7 + 1 + phase) * 0.0012)
}

function progress(time: number, seconds: number): number {
  return easeInOut(clamp(time / seconds))
}
