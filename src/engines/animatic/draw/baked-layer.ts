import type { Painting } from './painting-store.ts'
import { createPainting } from './painting.ts'
import type { Pen } from './shapes.ts'

/** A layer is baked so much further, in world units, than a survey saw of it: the camera's breath between two frames of it. */
const SURVEY_SLACK = 0.05

/** Two corners, in pixels of a layer at the scale it is baked at. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const BYTES_PER_PIXEL = 4
/** The share of a layer from which on all of it is baked: a frame that shows more would need it beside the part. */
const MOST = 0.75

export interface LayerPart {
  readonly box: Box
  readonly painting: Painting
}

export interface Layer {
  /** Pixels per world unit. */
  readonly scale: number
  readonly whole: Box
  /** What frames of the survey show of it, and a little more. */
  seen?: Box | undefined
  /** Baked as far as it is seen. */
  part?: LayerPart
  /** All of it, for a frame that shows more. */
  all?: LayerPart
}

/** A layer that spans x from -margin to aspect + margin and y from y0 to y1, in world units. */
export function openLayer(
  scale: number,
  aspect: number,
  extent: { readonly y0: number; readonly y1: number; readonly margin: number },
): Layer {
  const right = Math.ceil((aspect + 2 * extent.margin) * scale)
  const bottom = Math.ceil((extent.y1 - extent.y0) * scale)
  return { scale, whole: { left: 0, top: 0, right, bottom } }
}

/** Notes that a frame of the survey shows this of it. */
export function see(layer: Layer, visible: Box): void {
  layer.seen = layer.seen === undefined ? visible : unite(layer.seen, visible)
}

/** Ends the survey: what was seen becomes whole pixels, with some slack, or all of the layer if it is most of it. */
export function widenSeen(layer: Layer): void {
  if (layer.seen === undefined) return
  const widened = intersect(layer.whole, widen(layer.seen, SURVEY_SLACK * layer.scale))
  layer.seen = widened !== undefined && areaOf(widened) < MOST * areaOf(layer.whole) ? widened : layer.whole
}

/**
 * The part of a layer that holds what is visible. Which one it is depends on nothing but that, so that frames look the
 * same in whatever order they are drawn.
 */
export function partOf(layer: Layer, visible: Box, paint: (pen: Pen) => void): LayerPart {
  if (layer.seen !== undefined && contains(layer.seen, visible)) {
    layer.part ??= bakePart(layer.seen, paint)
    return layer.part
  }
  layer.all ??= bakePart(layer.whole, paint)
  return layer.all
}

function bakePart(box: Box, paint: (pen: Pen) => void): LayerPart {
  const painting = createPainting(box.right - box.left, box.bottom - box.top, (pen) => {
    pen.translate(-box.left, -box.top)
    paint(pen)
  })
  return { box, painting }
}

/** What the part of it that will be baked takes, in bytes. */
export function bytesOf({ seen }: Layer): number {
  return seen === undefined ? 0 : areaOf(seen) * BYTES_PER_PIXEL
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top)
}

/** Undefined: they have nothing in common. */
export function intersect(one: Box, other: Box): Box | undefined {
  const box = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
  return box.left < box.right && box.top < box.bottom ? box : undefined
}

function unite(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  }
}

/** Whole pixels, `by` more on all sides. */
function widen({ left, top, right, bottom }: Box, by: number): Box {
  return {
    left: Math.floor(left - by),
    top: Math.floor(top - by),
    right: Math.ceil(right + by),
    bottom: Math.ceil(bottom + by),
  }
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.left <= inner.left &&
    outer.top <= inner.top &&
    outer.right >= inner.right &&
    outer.bottom >= inner.bottom
  )
}
