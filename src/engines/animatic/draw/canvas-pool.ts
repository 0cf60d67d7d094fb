import { createCanvas } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'

/** Canvases come in these steps of pixels, so that what grows a little keeps its own. */
const CANVAS_STEP = 64
const MAX_CANVASES = 12

/** A canvas at least as large, one per size: what is drawn on it is read before it is asked for again. */
export type CanvasPool = (width: number, height: number) => Canvas

export function createCanvasPool(): CanvasPool {
  const canvases = new Map<string, Canvas>()
  const roundUp = (length: number): number => Math.ceil(length / CANVAS_STEP) * CANVAS_STEP
  return (width, height) => {
    const key = `${roundUp(width)} × ${roundUp(height)}`
    const canvas = canvases.get(key) ?? createCanvas(roundUp(width), roundUp(height))
    // The one used longest ago goes first.
    canvases.delete(key)
    canvases.set(key, canvas)
    if (canvases.size > MAX_CANVASES) canvases.delete(canvases.keys().next().value ?? '')
    return canvas
  }
}
