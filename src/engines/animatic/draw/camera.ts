import type { Camera } from './stage.ts'

/** Where the camera is, `time` seconds into a shot of `seconds`. */
export type CameraPath = (time: number, seconds: number) => Camera

/** Micro-movement of a held camera, well below a pixel per frame. */
export function breathe(camera: Camera, time: number): Camera {
  return { x: camera.x + shake(time, 0), y: camera.y + shake(time, 5), zoom: camera.zoom }
}

function shake(time: number, phase: number): number {
  return Math.sin(time * 0.9 + phase) * 0.002 + Math.sin(time * 1.7 + 1 + phase) * 0.0012
}
