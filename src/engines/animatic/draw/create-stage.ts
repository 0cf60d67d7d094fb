import { createCanvas } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'
import type { Size } from '#core/video.ts'
import { withAlpha } from './colour.ts'
import type { Hex } from './colour.ts'
import type { Pen } from './shapes.ts'
import type { Camera, Light, Outline, Placement, Sprite, SpriteBox, Stage } from './stage.ts'

/** A stage and the canvas its frames appear on. */
export interface CanvasStage extends Stage {
  readonly canvas: Canvas
}

/** Sprites are baked a little larger than they appear, so that a camera's push does not soften them. */
const SPRITE_OVERSAMPLING = 1.15
/** Zoom changes below this can't be seen, and an unscaled blit costs a quarter of a scaled one. */
const SAME_ZOOM = 0.002
/** Portraits show more sky than ground: the middle of the world lies a little below the middle of the picture. */
const PORTRAIT_CENTRE = 0.56
/** The world is at least this wide: narrower pictures get a smaller unit. */
const MIN_ASPECT = 0.92
const RIM_OFFSET = 0.009
const SHADOW_HEIGHT = 0.16
const DEFAULT_BOX = { width: 1.2, height: 1.05 }
const DEFAULT_SHADOW_WIDTH = 0.42
/** Enough for a line a hundredth of the picture wide to look round. */
const OUTLINE_SIDES = 10
/** Room below the ground contact for feet and rim, as a part of the box's height. */
const BELOW_GROUND = 0.13

/** Side buffers come in these steps of pixels, so that an actor that grows a little keeps its own. */
const BUFFER_STEP = 64
/** About as many as the actors of a usual frame need: body and rim of three. */
const BUFFERS_IN_USE = 6
const MAX_BUFFERS = 14

interface Extent {
  readonly width: number
  readonly above: number
  readonly below: number
}

/** What a box with its origin at the middle of its foot covers when it is turned around that origin. */
function turnedExtent(boxWidth: number, boxHeight: number, rotation: number): Extent {
  const sine = Math.abs(Math.sin(rotation))
  const cosine = Math.abs(Math.cos(rotation))
  return {
    width: boxWidth * cosine + 2 * boxHeight * sine,
    above: boxHeight * cosine + (boxWidth / 2) * sine,
    below: boxHeight * BELOW_GROUND + (boxWidth / 2) * sine,
  }
}

interface Buffer2d {
  readonly canvas: Canvas
  readonly pen: Pen
}

interface BakedLayer {
  readonly canvas: Canvas
  readonly zoom: number
  readonly width: number
  readonly height: number
}

interface BakedSprite extends Sprite {
  readonly canvas: Canvas
  readonly width: number
  readonly height: number
}

/** Makes the drawing surface of a shot. `size` is in pixels. */
export function createStage(size: Size): CanvasStage {
  const { width, height } = size
  const unit = Math.min(height, width / MIN_ASPECT)
  const aspect = width / unit
  const centreY = unit < height ? PORTRAIT_CENTRE : 0.5
  const frame = createBuffer(width, height)
  const layers = new Map<string, BakedLayer>()
  const sprites = new Map<string, BakedSprite>()
  const takeBuffer = createSideBuffers()

  const zoomAt = (camera: Camera, parallax: number): number =>
    1 + (camera.zoom - 1) * (0.25 + 0.75 * parallax)
  const originOf = (camera: Camera, parallax: number): { scale: number; x: number; y: number } => {
    const scale = unit * zoomAt(camera, parallax)
    return {
      scale,
      x: width / 2 - (aspect / 2 + camera.x * parallax) * scale,
      y: height * centreY - (0.5 + camera.y * parallax) * scale,
    }
  }

  const stage: CanvasStage = {
    width,
    height,
    aspect,
    unit,
    top: 0.5 - (height * centreY) / unit,
    bottom: 0.5 + (height * (1 - centreY)) / unit,
    portrait: aspect < 1,
    canvas: frame.canvas,
    pen: frame.pen,
    enter(camera, parallax) {
      const { scale, x, y } = originOf(camera, parallax)
      frame.pen.setTransform(scale, 0, 0, scale, x, y)
      return frame.pen
    },
    layer(key, camera, parallax, extent, paint) {
      const { scale, x, y } = originOf(camera, parallax)
      const layer = layers.get(key) ?? bakeLayer(key, scale, extent, paint)
      const left = x - extent.margin * scale
      const top = y + extent.y0 * scale
      frame.pen.setTransform(1, 0, 0, 1, 0, 0)
      if (Math.abs(scale - layer.zoom) < SAME_ZOOM * unit) {
        frame.pen.drawImage(layer.canvas, Math.round(left), Math.round(top))
      } else {
        frame.pen.drawImage(layer.canvas, left, top, layer.width * scale, layer.height * scale)
      }
    },
    sprite(key, box, paint) {
      return sprites.get(key) ?? bakeSprite(key, box, paint)
    },
    put(sprite, x, y, options = {}) {
      const { canvas, box, width: spriteWidth, height: spriteHeight } = sprite as BakedSprite
      const { rotation = 0, scale = 1, alpha = 1 } = options
      const { pen } = frame
      pen.save()
      pen.translate(x, y)
      if (rotation !== 0) pen.rotate(rotation)
      if (alpha !== 1) pen.globalAlpha *= alpha
      pen.drawImage(
        canvas,
        -box.anchorX * scale,
        -box.anchorY * scale,
        spriteWidth * scale,
        spriteHeight * scale,
      )
      pen.restore()
    },
    glow: drawGlow,
    actor: drawActor,
  }

  function bakeLayer(
    key: string,
    scale: number,
    extent: { readonly y0: number; readonly y1: number; readonly margin: number },
    paint: (pen: Pen) => void,
  ): BakedLayer {
    const worldWidth = aspect + 2 * extent.margin
    const worldHeight = extent.y1 - extent.y0
    const { canvas, pen } = createBuffer(Math.ceil(worldWidth * scale), Math.ceil(worldHeight * scale))
    pen.setTransform(scale, 0, 0, scale, extent.margin * scale, -extent.y0 * scale)
    paint(pen)
    flush(canvas)
    const layer = { canvas, zoom: scale, width: worldWidth, height: worldHeight }
    layers.set(key, layer)
    return layer
  }

  function bakeSprite(key: string, box: SpriteBox, paint: (pen: Pen) => void): BakedSprite {
    const scale = unit * SPRITE_OVERSAMPLING
    const { canvas, pen } = createBuffer(
      Math.max(2, Math.ceil(box.width * scale)),
      Math.max(2, Math.ceil(box.height * scale)),
    )
    pen.setTransform(scale, 0, 0, scale, box.anchorX * scale, box.anchorY * scale)
    paint(pen)
    flush(canvas)
    const sprite = { box, canvas, width: canvas.width / scale, height: canvas.height / scale }
    sprites.set(key, sprite)
    return sprite
  }

  function drawGlow(x: number, y: number, radius: number, colour: Hex, alpha: number): void {
    const key = `glow ${colour} ${alpha.toFixed(2)} ${radius.toFixed(3)}`
    const box = { width: 2 * radius, height: 2 * radius, anchorX: radius, anchorY: radius }
    const sprite = stage.sprite(key, box, (pen) => {
      const gradient = pen.createRadialGradient(0, 0, 0, 0, 0, radius)
      gradient.addColorStop(0, withAlpha(colour, alpha))
      gradient.addColorStop(0.35, withAlpha(colour, alpha * 0.4))
      gradient.addColorStop(1, withAlpha(colour, 0))
      pen.fillStyle = gradient
      pen.fillRect(-radius, -radius, 2 * radius, 2 * radius)
    })
    const { pen } = frame
    pen.save()
    pen.globalCompositeOperation = 'screen'
    // A glow has no edges that smoothing could improve, and without it the blit is twice as fast.
    pen.imageSmoothingEnabled = false
    stage.put(sprite, x, y)
    pen.restore()
  }

  function drawActor(camera: Camera, placement: Placement, light: Light, paint: (pen: Pen) => void): void {
    const { boxWidth = DEFAULT_BOX.width, boxHeight = DEFAULT_BOX.height } = placement
    const origin = originOf(camera, placement.parallax)
    const pixels = placement.scale * origin.scale
    const extent = turnedExtent(boxWidth, boxHeight, placement.rotation ?? 0)
    // Only what fits into the buffer is drawn at full sharpness; a giant is drawn smaller and enlarged.
    const fit = Math.min(
      pixels,
      (width * 0.98) / extent.width,
      (height * 0.98) / (extent.above + extent.below),
    )
    const box = {
      width: Math.min(width, Math.ceil(fit * extent.width)),
      height: Math.min(height, Math.ceil(fit * (extent.above + extent.below))),
    }
    const anchor = { x: Math.round(box.width / 2), y: Math.round(fit * extent.above) }
    const body = takeBuffer(box)
    paintBody(body.pen, placement, light, fit, box, anchor, paint)
    drawShadow(camera, placement, light)
    const enlarge = pixels / fit
    const left = origin.x + placement.x * origin.scale - anchor.x * enlarge
    const top = origin.y + (placement.y - (placement.lift ?? 0)) * origin.scale - anchor.y * enlarge
    frame.pen.setTransform(1, 0, 0, 1, 0, 0)
    if (light.outline !== undefined) drawOutline(body.canvas, light.outline, box, left, top, enlarge)
    blit(body.canvas, box, left, top, enlarge)
    if (light.rimAlpha > 0) blit(paintRim(body.canvas, light, fit, box), box, left, top, enlarge)
  }

  function paintBody(
    pen: Pen,
    placement: Placement,
    light: Light,
    scale: number,
    box: { width: number; height: number },
    anchor: { x: number; y: number },
    paint: (pen: Pen) => void,
  ): void {
    pen.save()
    clipTo(pen, box)
    pen.clearRect(0, 0, box.width, box.height)
    pen.setTransform(placement.flip === true ? -scale : scale, 0, 0, scale, anchor.x, anchor.y)
    if (placement.rotation !== undefined) pen.rotate(placement.rotation)
    paint(pen)
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.globalAlpha = 1
    pen.globalCompositeOperation = 'source-atop'
    if (light.tintAlpha > 0) {
      pen.fillStyle = withAlpha(light.tint, light.tintAlpha)
      pen.fillRect(0, 0, box.width, box.height)
    }
    pen.fillStyle = createLightGradient(pen, light, scale, anchor)
    pen.fillRect(0, 0, box.width, box.height)
    pen.restore()
  }

  /** The silhouette without itself moved towards the shade: a thin edge on the lit side. */
  function paintRim(
    body: Canvas,
    light: Light,
    scale: number,
    box: { width: number; height: number },
  ): Canvas {
    const { canvas, pen } = takeBuffer(box)
    const offset = Math.max(1, Math.round(scale * RIM_OFFSET))
    pen.save()
    clipTo(pen, box)
    pen.clearRect(0, 0, box.width, box.height)
    pen.drawImage(body, 0, 0, box.width, box.height, 0, 0, box.width, box.height)
    pen.globalCompositeOperation = 'destination-out'
    const shiftX = -light.direction * offset
    const shiftY = Math.round(offset * 0.8)
    pen.drawImage(body, 0, 0, box.width, box.height, shiftX, shiftY, box.width, box.height)
    pen.globalCompositeOperation = 'source-in'
    pen.fillStyle = withAlpha(light.rim, light.rimAlpha)
    pen.fillRect(0, 0, box.width, box.height)
    pen.restore()
    return canvas
  }

  /** The silhouette, laid around the place where the body will be. */
  function drawOutline(
    body: Canvas,
    outline: Outline,
    box: { width: number; height: number },
    left: number,
    top: number,
    enlarge: number,
  ): void {
    const radius = Math.max(1, outline.width * unit)
    if (outline.dropShadow > 0) {
      const shade = paintSilhouette(body, '#000000', box)
      frame.pen.globalAlpha = outline.dropShadow
      for (const reach of [1.6, 2.4]) {
        blit(shade, box, left - radius * reach * 0.6, top + radius * reach, enlarge)
      }
    }
    const edge = paintSilhouette(body, outline.colour, box)
    frame.pen.globalAlpha = outline.alpha
    for (let side = 0; side < OUTLINE_SIDES; side += 1) {
      const angle = (side / OUTLINE_SIDES) * Math.PI * 2
      blit(edge, box, left + Math.cos(angle) * radius, top + Math.sin(angle) * radius, enlarge)
    }
    frame.pen.globalAlpha = 1
  }

  function paintSilhouette(body: Canvas, colour: Hex, box: { width: number; height: number }): Canvas {
    const { canvas, pen } = takeBuffer(box)
    pen.save()
    clipTo(pen, box)
    pen.clearRect(0, 0, box.width, box.height)
    pen.drawImage(body, 0, 0, box.width, box.height, 0, 0, box.width, box.height)
    pen.globalCompositeOperation = 'source-in'
    pen.fillStyle = colour
    pen.fillRect(0, 0, box.width, box.height)
    pen.restore()
    return canvas
  }

  function drawShadow(camera: Camera, placement: Placement, light: Light): void {
    const shadowWidth = placement.shadowWidth ?? DEFAULT_SHADOW_WIDTH
    if (shadowWidth === 0) return
    const air = Math.min(1, (placement.lift ?? 0) / Math.max(1e-6, placement.scale))
    const key = `shadow ${light.shadow}`
    const box = { width: 1, height: SHADOW_HEIGHT, anchorX: 0.5, anchorY: SHADOW_HEIGHT / 2 }
    const sprite = stage.sprite(key, box, (pen) => {
      pen.scale(0.5, SHADOW_HEIGHT / 2)
      const gradient = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
      gradient.addColorStop(0, withAlpha(light.shadow, 0.55))
      gradient.addColorStop(0.6, withAlpha(light.shadow, 0.35))
      gradient.addColorStop(1, withAlpha(light.shadow, 0))
      pen.fillStyle = gradient
      pen.fillRect(-1, -1, 2, 2)
    })
    stage.enter(camera, placement.parallax)
    const scale = 2 * placement.scale * shadowWidth * (1 - air * 0.5)
    stage.put(sprite, placement.x, placement.y, { scale, alpha: 1 - air * 0.7 })
  }

  function blit(
    canvas: Canvas,
    box: { width: number; height: number },
    left: number,
    top: number,
    enlarge: number,
  ): void {
    const { pen } = frame
    if (enlarge === 1) {
      pen.drawImage(
        canvas,
        0,
        0,
        box.width,
        box.height,
        Math.round(left),
        Math.round(top),
        box.width,
        box.height,
      )
    } else {
      pen.drawImage(canvas, 0, 0, box.width, box.height, left, top, box.width * enlarge, box.height * enlarge)
    }
  }

  return stage
}

/**
 * Gives buffers at least as large as a box. Drawing is recorded and replayed late: painting on a canvas that a recorded
 * frame still shows makes a copy of all of it first. So buffers are tight, and one is not given again at once.
 */
function createSideBuffers(): (box: { readonly width: number; readonly height: number }) => Buffer2d {
  /** The one given longest ago comes first. */
  const buffers: Buffer2d[] = []
  return (box) => {
    const width = Math.ceil(box.width / BUFFER_STEP) * BUFFER_STEP
    const height = Math.ceil(box.height / BUFFER_STEP) * BUFFER_STEP
    const fits = ({ canvas }: Buffer2d): boolean => canvas.width === width && canvas.height === height
    const resting = buffers.slice(0, Math.max(0, buffers.length - BUFFERS_IN_USE)).findIndex(fits)
    const [buffer = createBuffer(width, height)] = resting === -1 ? [] : buffers.splice(resting, 1)
    buffers.push(buffer)
    if (buffers.length > MAX_BUFFERS) buffers.shift()
    return buffer
  }
}

function createBuffer(width: number, height: number): Buffer2d {
  const canvas = createCanvas(width, height)
  return { canvas, pen: canvas.getContext('2d') }
}

/** Drawing is recorded and replayed late; a bitmap that will be blitted often is finished at once. */
function flush(canvas: Canvas): void {
  canvas.data()
}

function clipTo(pen: Pen, box: { readonly width: number; readonly height: number }): void {
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.globalCompositeOperation = 'source-over'
  pen.globalAlpha = 1
  pen.beginPath()
  pen.rect(0, 0, box.width, box.height)
  pen.clip()
}

/** Key light on the lit shoulder, shade at the far foot, nothing in the middle. */
function createLightGradient(
  pen: Pen,
  light: Light,
  scale: number,
  anchor: { readonly x: number; readonly y: number },
): ReturnType<Pen['createLinearGradient']> {
  const gradient = pen.createLinearGradient(
    anchor.x + light.direction * scale * 0.4,
    anchor.y - scale * 0.95,
    anchor.x - light.direction * scale * 0.35,
    anchor.y,
  )
  gradient.addColorStop(0, withAlpha(light.key, light.keyAlpha))
  gradient.addColorStop(0.45, withAlpha(light.key, 0))
  gradient.addColorStop(0.55, withAlpha(light.shadow, 0))
  gradient.addColorStop(1, withAlpha(light.shadow, light.shadowAlpha))
  return gradient
}
