import type { Size } from '#core/video.ts'
import { bytesOf, intersect, openLayer, partOf, see, widenSeen } from './baked-layer.ts'
import type { Layer } from './baked-layer.ts'
import { withAlpha } from './colour.ts'
import type { Hex } from './colour.ts'
import { createBodyDrawer } from './draw-body.ts'
import { createFrameSurface } from './frame-surface.ts'
import type { FrameSurface } from './frame-surface.ts'
import type { Painting } from './painting-store.ts'
import { createMirror, createPainting } from './painting.ts'
import type { Pen } from './shapes.ts'
import type { Camera, Light, Placement, Sprite, SpriteBox, Stage } from './stage.ts'

/** A stage and the frame it draws. */
export type CanvasStage = Stage & {
  /**
   * Has frames drawn that nobody sees, to learn how much of its layers they show: no more of them is baked. A layer that
   * shows more later is baked a second time, whole. Only before the first frame; what was learnt before is forgotten.
   * Answers how many bytes the layers will take.
   */
  survey(this: void, draw: () => void): number
} & Pick<
    FrameSurface,
    | 'allowsBetween'
    | 'bake'
    | 'begin'
    | 'beginBetween'
    | 'beginRehearsal'
    | 'close'
    | 'grade'
    | 'pixels'
    | 'planes'
    | 'print'
    | 'show'
  >

/** Sprites are baked a little larger than they appear, so that a camera's push does not soften them. */
const SPRITE_OVERSAMPLING = 1.15
/** Portraits show more sky than ground: the middle of the world lies a little below the middle of the picture. */
const PORTRAIT_CENTRE = 0.56
/** The world is at least this wide: narrower pictures get a smaller unit. */
const MIN_ASPECT = 0.92
const SHADOW_HEIGHT = 0.16
const DEFAULT_SHADOW_WIDTH = 0.42

/** A painting and its size in world units. */
interface BakedSprite extends Sprite {
  readonly painting: Painting
  readonly width: number
  readonly height: number
}

/** World units. A glow is baked at the next larger one. */
const GLOW_RADII = [0.05, 0.1, 0.2, 0.4, 0.8]
const LARGEST_GLOW = 1.6

/** Makes the drawing surface of a shot. `size` is in pixels. */
export function createStage(size: Size): CanvasStage {
  const { width, height } = size
  const unit = Math.min(height, width / MIN_ASPECT)
  const aspect = width / unit
  const centreY = unit < height ? PORTRAIT_CENTRE : 0.5
  const frame = createFrameSurface(size)
  const layers = new Map<string, Layer>()
  const sprites = new Map<string, BakedSprite>()
  let isSurvey = false

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

  const drawBody = createBodyDrawer(size, unit, frame)
  const mirrored = createMirror()

  const stage: CanvasStage = {
    width,
    height,
    aspect,
    unit,
    top: 0.5 - (height * centreY) / unit,
    bottom: 0.5 + (height * (1 - centreY)) / unit,
    portrait: aspect < 1,
    get pen() {
      return frame.pen
    },
    within: frame.within,
    begin: frame.begin,
    beginBetween: frame.beginBetween,
    beginRehearsal: frame.beginRehearsal,
    allowsBetween: frame.allowsBetween,
    bake: frame.bake,
    pixels: frame.pixels,
    planes: frame.planes,
    close: frame.close,
    grade: frame.grade,
    print: frame.print,
    show: frame.show,
    enter(camera, parallax) {
      const { scale, x, y } = originOf(camera, parallax)
      return frame.enter(scale, x, y)
    },
    layer(key, camera, parallax, extent, paint) {
      const { scale, x, y } = originOf(camera, parallax)
      const layer = layers.get(key) ?? openLayer(scale, aspect, extent)
      layers.set(key, layer)
      const left = x - extent.margin * scale
      const top = y + extent.y0 * scale
      const enlarge = scale / layer.scale
      const visible = intersect(layer.whole, {
        left: -left / enlarge,
        top: -top / enlarge,
        right: (width - left) / enlarge,
        bottom: (height - top) / enlarge,
      })
      if (visible === undefined) return
      if (isSurvey) {
        see(layer, visible)
        return
      }
      const { box, painting } = partOf(layer, visible, (pen) => {
        pen.translate(extent.margin * layer.scale, -extent.y0 * layer.scale)
        pen.scale(layer.scale, layer.scale)
        paint(pen)
      })
      frame.show(painting, {
        left: left + box.left * enlarge,
        top: top + box.top * enlarge,
        width: painting.width * enlarge,
        height: painting.height * enlarge,
        alpha: 1,
        mode: 'cover',
      })
    },
    sprite(key, box, paint) {
      return sprites.get(key) ?? bakeSprite(key, box, paint)
    },
    put: (sprite, x, y, options = {}) => putSprite(sprite as BakedSprite, x, y, options),
    glow: drawGlow,
    survey(draw) {
      frame.beginRehearsal()
      for (const layer of layers.values()) layer.seen = undefined
      isSurvey = true
      draw()
      isSurvey = false
      let byteCount = 0
      for (const layer of layers.values()) {
        widenSeen(layer)
        byteCount += bytesOf(layer)
      }
      return byteCount
    },
    actor(camera, placement, light, paint) {
      drawShadow(camera, placement, light)
      const { scale, x, y } = originOf(camera, placement.parallax)
      const foot = {
        scale,
        x: x + placement.x * scale,
        y: y + (placement.y - (placement.lift ?? 0)) * scale,
      }
      drawBody(foot, placement, light, paint)
    },
  }

  function bakeSprite(key: string, box: SpriteBox, paint: (pen: Pen) => void): BakedSprite {
    const scale = unit * SPRITE_OVERSAMPLING
    const pixelsOf = (length: number): number => Math.max(2, Math.ceil(length * scale))
    const painting = createPainting(pixelsOf(box.width), pixelsOf(box.height), (pen) => {
      pen.setTransform(scale, 0, 0, scale, box.anchorX * scale, box.anchorY * scale)
      paint(pen)
    })
    const sprite = { box, painting, width: painting.width / scale, height: painting.height / scale }
    sprites.set(key, sprite)
    return sprite
  }

  /** Upright sprites are shown; the pen draws turned and clipped ones, and those that mix in other ways. */
  function putSprite(
    sprite: BakedSprite,
    x: number,
    y: number,
    { rotation, scale = 1, alpha = 1 }: { rotation?: number; scale?: number; alpha?: number },
  ): void {
    const { pen } = frame
    const { a, b, c, d, e, f } = frame.transform()
    const operation = pen.globalCompositeOperation
    if (isSurvey) return
    // Not by its value: what swings would be shown as it passes 0, and be baked for that or for the pen by chance.
    const isUpright = rotation === undefined && b === 0 && c === 0 && d > 0
    const left = x - sprite.box.anchorX * scale
    const top = y - sprite.box.anchorY * scale
    if (isUpright && !frame.isClipped() && (operation === 'source-over' || operation === 'screen')) {
      const width = sprite.width * scale * a
      frame.show(a > 0 ? sprite.painting : mirrored(sprite.painting), {
        left: e + left * a + Math.min(0, width),
        top: f + top * d,
        width: Math.abs(width),
        height: sprite.height * scale * d,
        alpha: pen.globalAlpha * alpha,
        mode: operation === 'screen' ? 'screen' : 'cover',
      })
      return
    }
    pen.save()
    pen.translate(x, y)
    pen.rotate(rotation ?? 0)
    pen.globalAlpha *= alpha
    const canvas = frame.canvasOf(sprite.painting)
    pen.drawImage(canvas, left - x, top - y, sprite.width * scale, sprite.height * scale)
    pen.restore()
  }

  /** Glows flicker and swell: one of each colour and rough size is baked, and shown as bright and wide as is asked. */
  function drawGlow(x: number, y: number, radius: number, colour: Hex, alpha: number): void {
    if (radius <= 0 || alpha <= 0) return
    const baked = GLOW_RADII.find((size) => size >= radius) ?? LARGEST_GLOW
    const box = { width: 2 * baked, height: 2 * baked, anchorX: baked, anchorY: baked }
    const sprite = stage.sprite(`glow ${colour} ${baked}`, box, (pen) => {
      const gradient = pen.createRadialGradient(0, 0, 0, 0, 0, baked)
      gradient.addColorStop(0, colour)
      gradient.addColorStop(0.35, withAlpha(colour, 0.4))
      gradient.addColorStop(1, withAlpha(colour, 0))
      pen.fillStyle = gradient
      pen.fillRect(-baked, -baked, 2 * baked, 2 * baked)
    })
    const { pen } = frame
    pen.save()
    pen.globalCompositeOperation = 'screen'
    stage.put(sprite, x, y, { scale: radius / baked, alpha })
    pen.restore()
  }

  function drawShadow(camera: Camera, placement: Placement, light: Light): void {
    const { x, y, scale, parallax, lift = 0, shadowWidth = DEFAULT_SHADOW_WIDTH } = placement
    if (shadowWidth === 0) return
    const air = Math.min(1, lift / Math.max(1e-6, scale))
    const box = { width: 1, height: SHADOW_HEIGHT, anchorX: 0.5, anchorY: SHADOW_HEIGHT / 2 }
    const sprite = stage.sprite(`shadow ${light.shadow}`, box, (pen) => {
      pen.scale(0.5, SHADOW_HEIGHT / 2)
      const gradient = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
      gradient.addColorStop(0, withAlpha(light.shadow, 0.55))
      gradient.addColorStop(0.6, withAlpha(light.shadow, 0.35))
      gradient.addColorStop(1, withAlpha(light.shadow, 0))
      pen.fillStyle = gradient
      pen.fillRect(-1, -1, 2, 2)
    })
    stage.enter(camera, parallax)
    stage.put(sprite, x, y, { scale: 2 * scale * shadowWidth * (1 - air * 0.5), alpha: 1 - air * 0.7 })
  }

  return stage
}
