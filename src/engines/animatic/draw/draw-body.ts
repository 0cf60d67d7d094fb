import type { Canvas } from '@napi-rs/canvas'
import type { Size } from '#core/video.ts'
import type { Shading } from './bitmap-blender.ts'
import type { Bitmap } from './bitmap.ts'
import { wipe } from './canvas-pool.ts'
import { toChannels } from './colour.ts'
import type { Hex } from './colour.ts'
import type { Body, FrameSurface } from './frame-surface.ts'
import { createLightRamp, createPlainRamp } from './light-ramp.ts'
import type { Pen } from './shapes.ts'
import type { Light, Outline, Placement } from './stage.ts'

/** Where the ground contact of a body lies in pixels of the frame, and pixels per world unit there. */
export interface BodyOrigin {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Draws a body, lights it and lays it on the frame. */
export type DrawBody = (
  origin: BodyOrigin,
  placement: Placement,
  light: Light,
  paint: (pen: Pen) => void,
) => void

const RIM_OFFSET = 0.009
const DEFAULT_BOX = { width: 1.2, height: 1.05 }
/** Enough for a line a hundredth of the picture wide to look round. */
const OUTLINE_SIDES = 10
/** Room below the ground contact for feet and rim, as a part of the box's height. */
const BELOW_GROUND = 0.13
/** How far the shadow of an outlined body falls, in widths of the outline. */
const DROP_REACHES = [1.6, 2.4]
/** Changes of size below this can't be seen. */
const SAME_SIZE = 0.004

/** `unit`: pixels per world unit at zoom 1. */
export function createBodyDrawer(size: Size, unit: number, surface: FrameSurface): DrawBody {
  return (origin, placement, light, paint) => {
    const plan = planBody(size, origin, placement)
    let painted: Canvas | undefined
    const silhouettes = new Map<Hex, Bitmap>()
    const shade = (shading: Shading): Bitmap => {
      painted ??= paintBody(surface.paperFor(plan.width, plan.height), placement, plan, paint)
      return surface.shade(painted, shading)
    }
    // An outline lays the same silhouette many times.
    const shadePlain = (colour: Hex): Bitmap => {
      const bitmap = silhouettes.get(colour) ?? shade(createPlainRamp(colour))
      silhouettes.set(colour, bitmap)
      return bitmap
    }
    const show = (bitmapOf: () => Bitmap, { x, y, alpha } = { x: 0, y: 0, alpha: 1 }): void => {
      surface.showBody(
        () => ({ ...plan, bitmap: bitmapOf() }),
        (body) => ({ ...placeBody(body, plan, x, y), alpha, mode: 'cover' }),
      )
    }
    if (light.outline !== undefined)
      showOutline(show, shadePlain, light.outline, Math.max(1, light.outline.width * unit))
    show(() => shade(createLightRamp(light, plan, rimOf(light, plan.scale))))
  }
}

type ShowBody = (
  bitmapOf: () => Bitmap,
  offset?: { readonly x: number; readonly y: number; readonly alpha: number },
) => void

/** A body that was drawn for another frame may have another size here. */
function placeBody(
  { bitmap, anchorX, anchorY, scale }: Body,
  plan: BodyPlan,
  offsetX: number,
  offsetY: number,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const wanted = plan.scale / scale
  // The blender softens what is not laid pixel on pixel, and a body that is soft in every other frame flickers.
  const isSharp = Math.abs(wanted - 1) < SAME_SIZE
  const enlarge = isSharp ? 1 : wanted
  const left = plan.left + plan.anchorX - anchorX * enlarge
  const top = plan.top + plan.anchorY - anchorY * enlarge
  return {
    left: (isSharp ? Math.round(left) : left) + offsetX,
    top: (isSharp ? Math.round(top) : top) + offsetY,
    width: bitmap.width * enlarge,
    height: bitmap.height * enlarge,
  }
}

/** A body on a canvas of its own. */
interface BodyPlan extends Size {
  /** Pixels per body unit on the canvas. */
  readonly scale: number
  /** Where the ground contact lies on the canvas. */
  readonly anchorX: number
  readonly anchorY: number
  /** Where the canvas goes in the frame. */
  readonly left: number
  readonly top: number
}

/** What of a giant is in the frame is drawn, with room for edges and for a step between two frames. */
const BEYOND_FRAME = 0.05

function planBody({ width, height }: Size, origin: BodyOrigin, placement: Placement): BodyPlan {
  const { boxWidth = DEFAULT_BOX.width, boxHeight = DEFAULT_BOX.height, rotation = 0 } = placement
  const extent = turnedExtent(boxWidth, boxHeight, rotation)
  const scale = placement.scale * origin.scale
  const reachX = Math.ceil((scale * extent.width) / 2)
  // Drawn at the very fraction of a pixel where it stands, so that it need not be moved by one afterwards.
  const full = {
    left: Math.floor(origin.x - reachX),
    top: Math.floor(origin.y - Math.ceil(scale * extent.above)),
    width: 2 * reachX + 1,
    height: Math.ceil(scale * extent.above) + Math.ceil(scale * extent.below) + 1,
  }
  const room = Math.ceil(Math.max(width, height) * BEYOND_FRAME)
  const across = cut(full.left, full.width, width, room)
  const down = cut(full.top, full.height, height, room)
  return {
    scale,
    left: across.from,
    top: down.from,
    anchorX: origin.x - across.from,
    anchorY: origin.y - down.from,
    width: across.length,
    height: down.length,
  }
}

/** The part of `length` pixels from `from` on that is in a frame of `limit` pixels, if they do not fit into it. */
function cut(
  from: number,
  length: number,
  limit: number,
  room: number,
): { readonly from: number; readonly length: number } {
  if (length <= limit) return { from, length }
  const first = Math.min(Math.max(from, -room), limit + room - 1)
  return { from: first, length: Math.max(1, Math.min(from + length, limit + room) - first) }
}

/** What a box with its origin at the middle of its foot covers when it is turned around that origin. */
function turnedExtent(
  boxWidth: number,
  boxHeight: number,
  rotation: number,
): { readonly width: number; readonly above: number; readonly below: number } {
  const sine = Math.abs(Math.sin(rotation))
  const cosine = Math.abs(Math.cos(rotation))
  return {
    width: boxWidth * cosine + 2 * boxHeight * sine,
    above: boxHeight * cosine + (boxWidth / 2) * sine,
    below: boxHeight * BELOW_GROUND + (boxWidth / 2) * sine,
  }
}

function paintBody(
  canvas: Canvas,
  { flip, rotation = 0 }: Placement,
  { scale, anchorX, anchorY }: BodyPlan,
  paint: (pen: Pen) => void,
): Canvas {
  wipe(canvas)
  const pen = canvas.getContext('2d')
  pen.save()
  pen.setTransform(flip === true ? -scale : scale, 0, 0, scale, anchorX, anchorY)
  if (rotation !== 0) pen.rotate(rotation)
  paint(pen)
  pen.restore()
  return canvas
}

/** A thin edge on the lit side. */
function rimOf({ rim, rimAlpha, direction }: Light, scale: number): Shading['rim'] {
  if (rimAlpha <= 0) return undefined
  const offset = Math.max(1, Math.round(scale * RIM_OFFSET))
  const colour = [...toChannels(rim), 255].map((channel) => Math.round(channel * rimAlpha))
  return { colour, shiftX: -direction * offset, shiftY: Math.round(offset * 0.8) }
}

/** The silhouette, laid around the place where the body will be. */
function showOutline(
  show: ShowBody,
  shadePlain: (colour: Hex) => Bitmap,
  { colour, alpha, dropShadow }: Outline,
  radius: number,
): void {
  if (dropShadow > 0) {
    for (const reach of DROP_REACHES) {
      const offset = { x: -radius * reach * 0.6, y: radius * reach, alpha: dropShadow }
      show(() => shadePlain('#000000'), offset)
    }
  }
  for (let side = 0; side < OUTLINE_SIDES; side += 1) {
    const angle = (side / OUTLINE_SIDES) * Math.PI * 2
    show(() => shadePlain(colour), { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius, alpha })
  }
}
