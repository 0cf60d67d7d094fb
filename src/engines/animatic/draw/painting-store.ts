import type { Canvas } from '@napi-rs/canvas'
import type { Size } from '#core/video.ts'
import type { BitmapBlender, Layer, Treatment } from './bitmap-blender.ts'
import type { Bitmap, Blit, BlitMode } from './bitmap.ts'
import { release } from './canvas-pool.ts'
import type { PlaneBitmap, PlaneBlit } from './plane-blender.ts'

/** Something painted once and shown often. */
export interface Painting extends Size {
  /** Paints it. Called again if the canvas is needed after its pixels went to the blender. */
  readonly paint: () => Canvas
}

/** Where something is shown: edges and size in pixels of the frame. */
export type Showing = Omit<Blit, 'bitmap'>

/** What was called for: a painting, a lit body or strokes; or something done to all below. */
export type Called = Shown | Treatment | { readonly print: Painting }

export interface Shown extends Showing {
  readonly of: Painting | Bitmap
}

/**
 * What was painted, in the forms it is shown in: pixels, or planes, which cost less and take what lies below as it is. Each
 * form is made when it is first asked for.
 */
export interface PaintingStore {
  /** A painting as the pen can draw it. */
  canvasOf(painting: Painting): Canvas
  bitmapOf(of: Painting | Bitmap): Bitmap
  planesOf(of: Painting | Bitmap, as: BlitMode): PlaneBitmap
  toLayer(called: Called): Layer
  toPlaneBlit(shown: Shown): PlaneBlit
}

export function createPaintingStore(blender: BitmapBlender): PaintingStore {
  const canvases = new WeakMap<Painting, Canvas>()
  const bitmaps = new WeakMap<Painting, Bitmap>()
  const planeBitmaps = {
    cover: new WeakMap<Painting | Bitmap, PlaneBitmap>(),
    screen: new WeakMap<Painting | Bitmap, PlaneBitmap>(),
  }
  /** Hands the pixels of a painting over, and lets go of its canvas. */
  const handOver = <Taken>(painting: Painting, take: (pixels: Uint8Array) => Taken): Taken => {
    const painted = canvases.get(painting) ?? painting.paint()
    const taken = take(painted.data())
    release(painted)
    canvases.delete(painting)
    return taken
  }
  const bitmapOf = (of: Painting | Bitmap): Bitmap => {
    if (!('paint' in of)) return of
    const bitmap = bitmaps.get(of) ?? handOver(of, (pixels) => blender.add(pixels, of))
    bitmaps.set(of, bitmap)
    return bitmap
  }
  const planesOf = (of: Painting | Bitmap, as: BlitMode): PlaneBitmap => {
    const known = planeBitmaps[as].get(of)
    if (known !== undefined) return known
    const planes =
      'paint' in of
        ? handOver(of, (pixels) => blender.addPlanes(pixels, of, as))
        : blender.splitPassing(of, as)
    planeBitmaps[as].set(of, planes)
    return planes
  }
  return {
    bitmapOf,
    planesOf,
    canvasOf(painting) {
      const known = canvases.get(painting)
      if (known !== undefined) return known
      const painted = painting.paint()
      // Drawing is recorded and replayed late; what will be drawn often is finished at once.
      painted.data()
      canvases.set(painting, painted)
      return painted
    },
    toLayer(called) {
      if ('of' in called) return { bitmap: bitmapOf(called.of), ...called }
      return 'print' in called ? { print: bitmapOf(called.print) } : called
    },
    toPlaneBlit: (shown) => ({ planes: planesOf(shown.of, shown.mode), ...shown }),
  }
}
