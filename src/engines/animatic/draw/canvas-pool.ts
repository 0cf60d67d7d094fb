import { createCanvas } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'

/** Canvases come in these steps of pixels, so that what grows a little keeps its own. */
const CANVAS_STEP = 64
/** Pixels of all canvases that are kept: a few figures in full HD. */
const MAX_PIXELS = 4e6

export interface CanvasPool {
  /** A canvas at least as large, one per size: what is drawn on it is read before it is asked for again. */
  (this: void, width: number, height: number): Canvas
  /** Frees all of them. */
  close(this: void): void
}

export function createCanvasPool(): CanvasPool {
  const canvases = new Map<string, Canvas>()
  let pixels = 0
  const roundUp = (length: number): number => Math.ceil(length / CANVAS_STEP) * CANVAS_STEP
  /** The one used longest ago is the first of them. */
  const dropOldest = (): void => {
    for (const [key, canvas] of canvases) {
      if (pixels <= MAX_PIXELS) return
      canvases.delete(key)
      pixels -= canvas.width * canvas.height
      release(canvas)
    }
  }
  const canvasFor = (width: number, height: number): Canvas => {
    const key = `${roundUp(width)} × ${roundUp(height)}`
    const known = canvases.get(key)
    canvases.delete(key)
    const canvas = known ?? createCanvas(roundUp(width), roundUp(height))
    if (known === undefined) pixels += canvas.width * canvas.height
    dropOldest()
    canvases.set(key, canvas)
    return canvas
  }
  return Object.assign(canvasFor, {
    close() {
      for (const canvas of canvases.values()) release(canvas)
      canvases.clear()
      pixels = 0
    },
  })
}

/**
 * Empties a canvas whose pen has no saved state and no clip, and leaves the pen without a transform. Cleared in any other
 * way, a canvas keeps a second copy of its pixels: a picture of what was drawn so far, for strokes to be added to.
 */
export function wipe(canvas: Canvas): void {
  const pen = canvas.getContext('2d')
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.clearRect(0, 0, canvas.width, canvas.height)
}

/** Frees the pixels of a canvas at once; the collector would not know how much it could free. */
export function release(canvas: Canvas): void {
  canvas.width = 1
}
