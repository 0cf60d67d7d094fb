import type { Hex } from './colour.ts'
import type { StrokeBox } from './frame-surface.ts'
import type { Pen } from './shapes.ts'

/**
 * The drawing surface of one shot, in world units.
 *
 * The world is `aspect` wide (x from 0 to aspect) and, in landscape, 1 high (y from 0 at the top to 1 at the bottom).
 * The unit is U = min(height, width / 0.92) pixels, so in portrait the picture shows more sky and ground: y runs from
 * `top` (≤ 0) to `bottom` (≥ 1). Everything a set draws must reach from top to bottom and, allowing for camera moves,
 * 0.3 beyond both sides.
 *
 * `parallax` is how much of the camera's motion a thing follows: 0 at infinity, 1 at the actors' plane, up to 1.3 in
 * front of them.
 */
export interface Stage {
  readonly width: number
  readonly height: number
  readonly aspect: number
  readonly top: number
  readonly bottom: number
  /** True when aspect < 1: raise actors by about a fifth, keep them central. */
  readonly portrait: boolean
  /** Pixels per world unit at zoom 1. */
  readonly unit: number
  /** Context of the frame. Its transform is whatever the last call left: call `enter` before drawing. */
  readonly pen: Pen
  /** Sets the transform of `pen` to world units as seen by `camera` at `parallax`. */
  enter(camera: Camera, parallax: number): Pen
  /**
   * Has strokes drawn that keep within a box, given in the units that were entered. They cost by the box, others by the
   * frame. Nothing but the pen, and `put` with rotation or not, may be used meanwhile.
   */
  within(box: StrokeBox, paint: (pen: Pen) => void): void
  /**
   * A baked layer: it spans x from -margin to aspect + margin and y from y0 to y1. `paint` runs once, into a bitmap of what
   * the shot shows of it, or a second time if a frame shows more; it must paint the same whenever it is called. For all that does not move by itself: strokes of the pen between two layers are dearer than a layer more.
   */
  layer(
    key: string,
    camera: Camera,
    parallax: number,
    extent: { readonly y0: number; readonly y1: number; readonly margin: number },
    paint: (pen: Pen) => void,
  ): void
  /** A baked sprite of the given world size; `anchor` is the point that lands on the position it is put at. */
  sprite(key: string, box: SpriteBox, paint: (pen: Pen) => void): Sprite
  /** Draws a sprite with the pen's present transform. One that is given a `rotation`, even of 0, is drawn by the pen: that is dearer. */
  put(
    sprite: Sprite,
    x: number,
    y: number,
    options?: { rotation?: number; scale?: number; alpha?: number },
  ): void
  /** A baked radial glow, screened onto the frame with the pen's present transform. */
  glow(x: number, y: number, radius: number, colour: Hex, alpha: number): void
  /**
   * Paints a rig, relights it (ambient tint, key and shadow along the light, rim), and lays it on the frame above a
   * contact shadow. `paint` draws in body units: origin at the ground contact, y up is negative. In every second frame
   * it is not called: the figure is shown again, where it is by then.
   */
  actor(camera: Camera, placement: Placement, light: Light, paint: (pen: Pen) => void): void
}

/** Offsets in world units, zoom ≥ 1. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface SpriteBox {
  readonly width: number
  readonly height: number
  readonly anchorX: number
  readonly anchorY: number
}

/** Opaque handle of a baked sprite. */
export interface Sprite {
  readonly box: SpriteBox
}

/** Where and how large an actor stands. */
export interface Placement {
  readonly x: number
  readonly y: number
  /** World units per body unit. */
  readonly scale: number
  readonly parallax: number
  /** Mirrors the drawing; rigs face right. */
  readonly flip?: boolean
  /** Radians, clockwise. */
  readonly rotation?: number
  /** World units above the ground; the shadow stays below and pales. */
  readonly lift?: number
  /** Tight box of the drawing in body units: cost is its area. Default 1.2 × 1.05. */
  readonly boxWidth?: number
  readonly boxHeight?: number
  /** Body units; 0: no shadow. Default 0.42. */
  readonly shadowWidth?: number
}

/** How a set lights its actors. Alphas 0..1. */
export interface Light {
  /** +1: light from the right, -1: from the left. */
  readonly direction: 1 | -1
  readonly key: Hex
  readonly keyAlpha: number
  readonly shadow: Hex
  readonly shadowAlpha: number
  readonly tint: Hex
  readonly tintAlpha: number
  readonly rim: Hex
  readonly rimAlpha: number
  /** A line all around the actor, as ink or cut paper has it. Absent: none. */
  readonly outline?: Outline
}

export interface Outline {
  readonly colour: Hex
  readonly alpha: number
  /** World units. */
  readonly width: number
  /** 0..1: the shadow that a raised sheet of paper throws on what lies behind it. */
  readonly dropShadow: number
}
