import type { Camera } from '../../draw/stage.ts'

/** What is around the lens or right before it stays where it is, however the camera moves. */
export function stillCamera(camera: Camera): Camera {
  return { ...camera, x: 0, y: 0, zoom: 1 }
}
