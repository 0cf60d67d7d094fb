import { createCanvas } from '@napi-rs/canvas'
import type { Canvas } from '@napi-rs/canvas'
import type { Size } from '#core/video.ts'
import { createBitmapBlender } from './bitmap-blender.ts'
import type { Shading } from './bitmap-blender.ts'
import { MAX_BLITS } from './bitmap.ts'
import type { Bitmap, BlitMode, Channels } from './bitmap.ts'
import { createCanvasPool, release, wipe } from './canvas-pool.ts'
import type { CanvasPool } from './canvas-pool.ts'
import { toChannels } from './colour.ts'
import type { Hex } from './colour.ts'
import type { Grade } from './frame-grade.ts'
import type { Pen } from './shapes.ts'
import { createPaintingStore } from './painting-store.ts'
import type { Called, Painting, Showing, Shown } from './painting-store.ts'
import type { ChromaPlanes } from './plane-blender.ts'
import { watchPen } from './watch-pen.ts'
import type { Transform } from './watch-pen.ts'

/** A lit body and how it was drawn, in pixels of the frame. */
export interface Body {
  readonly bitmap: Bitmap
  /** Where its ground contact lies on the bitmap. */
  readonly anchorX: number
  readonly anchorY: number
  /** Pixels of the bitmap per body unit. */
  readonly scale: number
}

/** Two corners, far enough apart for all that is painted between them. */
export interface StrokeBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Makes what an encoder takes of the rows of a frame, in the memory they are in. */
export interface PlaneMaker {
  within(memory: WebAssembly.Memory, allocate: (byteCount: number) => number): RowsToPlanes
}

interface RowsToPlanes {
  rows(source: number, from: number, to: number, frameIndex: number): void
  luma(source: number, from: number, to: number, frameIndex: number): void
  readonly chroma: ChromaPlanes
  planes(): Uint8Array
}

/**
 * The pixels of a frame, made by two hands: a blender lays paintings and lit bodies over each other; a pen draws all the
 * rest on a transparent canvas, and whenever something has to lie over its strokes, they are taken from the canvas and
 * become one more layer for the blender. Everything lies in the order it was called in, with one exception: a small
 * glow may shine through strokes that follow it at once.
 *
 * A frame may be drawn `between`: it takes strokes and bodies from the frame before, in the order of their calls, and
 * only what is shown moves on. Strokes that were drawn within a box go with the box.
 */
export interface FrameSurface {
  /** Draws on the frame, or within a box of it while that is painted. */
  readonly pen: Pen
  /** The present transform of the pen. */
  transform(): Transform
  /** Sets the transform of the pen, in pixels of the frame. */
  enter(scale: number, x: number, y: number): Pen
  /**
   * Has strokes drawn that keep within a box, given by two corners in units of the pen's present transform. They cost by
   * the box; others by the frame. Nothing may be shown meanwhile.
   */
  within(box: StrokeBox, paint: (pen: Pen) => void): void
  /** Begins a frame of one opaque colour, or on `height × width × 4` opaque RGBA bytes. */
  begin(ground: Hex | Uint8Array): void
  /** Begins a frame that takes strokes and bodies from the one before. Only after frames that allow for it. */
  beginBetween(ground: Hex): void
  /** Begins a frame that nobody sees: it notes which paintings it shows. Strokes and bodies are left out. */
  beginRehearsal(): void
  /**
   * Makes what rehearsals showed ready to be shown, one painting after the other. `breathe` is awaited after each that is
   * large: what it leaves behind can be freed then. Paintings that are not ready when they are shown are made then.
   */
  bake(breathe: () => Promise<void>): Promise<void>
  /** Finishes the frame, and tells whether one between may follow: not if the pen mixed strokes in with all below. */
  allowsBetween(): boolean
  /** Lays a painting on the frame. */
  show(painting: Painting, showing: Showing): void
  /** Lays a body on the frame; `make` is called unless the body of the frame before is to be shown again. */
  showBody(make: () => Body, place: (body: Body) => Showing): void
  /** Grades all that is drawn so far. */
  grade(grade: Grade): void
  /** Prints an opaque painting as large as the frame on all that is drawn so far: channels are multiplied. */
  print(painting: Painting): void
  /** Lights what is drawn on a canvas of even width, for `make`. */
  shade(drawn: Canvas, shading: Shading): Bitmap
  /** Canvases to draw on what `shade` lights. */
  readonly paperFor: CanvasPool
  /** A painting as the pen can draw it: turned, clipped or mixed in other ways than it can be shown. */
  canvasOf(painting: Painting): Canvas
  /** Whether a clip is set on the pen: it does not hold for what is shown. */
  isClipped(): boolean
  /** The frame: `height × width × 4` bytes, RGBA, row-major. Valid until the next frame begins. */
  pixels(): Uint8Array
  /** The frame as `maker` makes it of its rows: cheaper than from `pixels`. Valid until the next frame begins. */
  planes(maker: PlaneMaker, frameIndex: number): Uint8Array
  /** Lets go of the blender's memory and of all canvases. Nothing may be called after it. */
  close(): void
}

/** What a painting leaves behind is worth a pause from so many pixels on. */
const LARGE_PIXELS = 250_000
/** The part of the frame below which it is cheaper to draw a painting with the pen than to take the canvas away. */
const SMALL = 0.04
/** Pixels that strips are painted beyond the frame, and go from one frame to the next at most. */
const BEYOND_FRAME = 12

interface Overlay {
  /** Not if there was nothing to be seen. */
  readonly shown: Shown | undefined
  readonly x: number
  readonly y: number
}

export function createFrameSurface(size: Size): FrameSurface {
  const { width, height } = size
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  const blender = createBitmapBlender(size)
  const { canvasOf, bitmapOf, planesOf, toLayer, toPlaneBlit } = createPaintingStore(blender)
  const makers = new WeakMap<PlaneMaker, RowsToPlanes>()
  /** What was called for, lowest first; strokes that are still on the canvas lie above, and then the glows. */
  let layers: Called[] = []
  let glows: Shown[] = []
  let ground: Hex | undefined
  /** `clear`: nothing on it. `strokes`: what the pen drew since the last layer. `frame`: all of the frame. */
  let onCanvas: 'clear' | 'strokes' | 'frame' = 'clear'
  let isFinished = false
  let mode: 'drawn' | 'between' | 'rehearsed' = 'drawn'
  /** What rehearsals showed, and how. */
  const rehearsed = new Map<Painting, Set<BlitMode | 'print'>>()
  /** Whether rehearsals treated what lies below: such frames are made as RGBA. */
  let isTreated = false
  /** Of the last frame that was not between: what those take again, and how many they have taken. */
  let overlays: Overlay[] = []
  let bodies: Body[] = []
  const taken = { overlays: 0, bodies: 0 }
  const paperFor = createCanvasPool()
  let image: ReturnType<Pen['createImageData']> | undefined
  /** What is painted now apart from the frame. */
  let strip: Strip | undefined

  const putImageData = pen.putImageData.bind(pen)
  const clearRect = pen.clearRect.bind(pen)
  const drawImage = pen.drawImage.bind(pen)
  const watch = watchPen(pen, (operation) => {
    if (mode !== 'drawn') onCanvas = 'strokes'
    else if (onCanvas !== 'frame' && operation !== 'source-over') moveToCanvas()
    else if (onCanvas !== 'frame') onCanvas = 'strokes'
    else if (layers.length > 0) moveToCanvas()
    return mode === 'drawn'
  })

  const isRehearsed = (painting: Painting, as: BlitMode | 'print'): boolean => {
    if (mode !== 'rehearsed') return false
    rehearsed.set(painting, (rehearsed.get(painting) ?? new Set()).add(as))
    return true
  }
  const untouched = (act: () => void): void => {
    pen.save()
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.globalAlpha = 1
    pen.globalCompositeOperation = 'source-over'
    act()
    pen.restore()
  }
  const wipeFrame = (): void => {
    const { a, b, c, d, e, f } = watch.transform()
    pen.setTransform(1, 0, 0, 1, 0, 0)
    clearRect(0, 0, width, height)
    pen.setTransform(a, b, c, d, e, f)
  }
  const clear = (): void => {
    // What is put ignores clips, but costs more.
    if (watch.isClipped()) putImageData(pen.createImageData(width, height), 0, 0)
    else if (watch.isNested()) untouched(() => clearRect(0, 0, width, height))
    else wipeFrame()
    onCanvas = 'clear'
  }
  const overlayOf = (drawn: Canvas, left: number, top: number): Shown => {
    const area = { width: drawn.width, height: drawn.height }
    return { of: blender.addPassing(drawn.data(), area), left, top, ...area, alpha: 1, mode: 'cover' }
  }
  /** `x`, `y`: the origin of what is drawn; an overlay of the frame before goes with it. */
  const pushOverlay = (make: () => Shown | undefined, x: number, y: number): void => {
    const known = mode === 'drawn' ? { shown: make(), x, y } : overlays[taken.overlays]
    taken.overlays += 1
    if (mode === 'drawn' && known !== undefined) overlays.push(known)
    if (known?.shown !== undefined) layers.push(moved(known.shown, x - known.x, y - known.y))
  }
  const pushStrip = (box: StrokeBox, paint: (pen: Pen) => void): void => {
    const transform = watch.transform()
    pushOverlay(() => paintStrip(box, transform, paint), transform.e, transform.f)
  }
  const paintStrip = (box: StrokeBox, transform: Transform, paint: (pen: Pen) => void): Shown | undefined => {
    const { left, top, right, bottom } = pixelBoxOf(box, transform, size)
    if (left >= right || top >= bottom) return undefined
    const paper = paperFor(right - left, bottom - top)
    wipe(paper)
    strip = { pen: paper.getContext('2d'), left, top }
    strip.pen.save()
    const { a, b, c, d, e, f } = transform
    strip.pen.setTransform(a, b, c, d, e - left, f - top)
    paint(strip.pen)
    strip.pen.restore()
    strip = undefined
    return overlayOf(paper, left, top)
  }
  const takeStrokes = (): void => {
    if (onCanvas !== 'strokes') return
    pushOverlay(() => overlayOf(canvas, 0, 0), 0, 0)
    layers.push(...glows)
    glows = []
    if (mode === 'drawn') clear()
    else onCanvas = 'clear'
  }
  const begin = (as: typeof mode): void => {
    mode = as
    isFinished = false
    layers = []
    glows = []
    taken.overlays = 0
    taken.bodies = 0
  }
  const forgetDrawn = (): void => {
    overlays = []
    bodies = []
    blender.release()
  }
  const groundChannels = (): Channels | undefined => (ground === undefined ? undefined : toChannels(ground))
  /** Leaves nothing on the canvas that is not in the layers, or in the blender's target. */
  const finishCanvas = (): void => {
    takeStrokes()
    if (onCanvas === 'frame') blender.target().set(canvas.data())
  }
  /** Leaves all of the frame in the blender's target. */
  const blendAll = (): void => {
    finishCanvas()
    blender.blend(layers.map(toLayer), groundChannels())
    ground = undefined
    layers = []
  }
  const moveToCanvas = (): void => {
    blendAll()
    image ??= pen.createImageData(width, height)
    image.data.set(blender.target())
    putImageData(image, 0, 0)
    onCanvas = 'frame'
  }
  const drawWithPen = (painting: Painting, showing: Showing): void => {
    const source = canvasOf(painting)
    untouched(() => {
      pen.globalAlpha = showing.alpha
      if (showing.mode === 'screen') pen.globalCompositeOperation = 'screen'
      drawImage(source, showing.left, showing.top, showing.width, showing.height)
    })
  }

  return {
    get pen() {
      return strip?.pen ?? pen
    },
    transform: () => strip?.pen.getTransform() ?? watch.transform(),
    enter(scale, x, y) {
      const { pen: present, left, top } = strip ?? { pen, left: 0, top: 0 }
      present.setTransform(scale, 0, 0, scale, x - left, y - top)
      return present
    },
    within(box, paint) {
      takeStrokes()
      // What is mixed with all below lies on one canvas from there on.
      if (onCanvas === 'frame') paint(pen)
      else pushStrip(box, paint)
    },
    paperFor,
    canvasOf,
    // Nor is anything shown while a part of the frame is painted apart.
    isClipped: () => strip !== undefined || watch.isClipped(),
    begin(first) {
      begin('drawn')
      if (onCanvas !== 'clear') clear()
      forgetDrawn()
      ground = typeof first === 'string' ? first : undefined
      if (typeof first !== 'string') blender.target().set(first)
    },
    beginBetween(colour) {
      begin('between')
      ground = colour
    },
    beginRehearsal() {
      begin('rehearsed')
      forgetDrawn()
    },
    async bake(breathe) {
      for (const [painting, ways] of rehearsed) {
        for (const way of ways) {
          if (isTreated || way === 'print') bitmapOf(painting)
          else planesOf(painting, way)
        }
        if (painting.width * painting.height > LARGE_PIXELS) await breathe()
      }
      rehearsed.clear()
    },
    allowsBetween() {
      takeStrokes()
      return onCanvas === 'clear'
    },
    show(painting, showing) {
      if (!isInside(showing, size)) return
      const isSmall = showing.width * showing.height < SMALL * width * height
      if (isSmall && onCanvas === 'strokes' && showing.mode === 'screen') {
        // On a transparent canvas a glow would not know what it brightens.
        if (!isRehearsed(painting, showing.mode)) glows.push({ of: painting, ...showing })
      } else if (isSmall && (onCanvas === 'strokes' || (onCanvas === 'frame' && layers.length === 0))) {
        if (mode === 'drawn') drawWithPen(painting, showing)
      } else {
        takeStrokes()
        if (!isRehearsed(painting, showing.mode)) layers.push({ of: painting, ...showing })
      }
    },
    showBody(make, place) {
      takeStrokes()
      if (mode === 'rehearsed') return
      const body = (mode === 'between' ? bodies[taken.bodies] : undefined) ?? make()
      taken.bodies += 1
      if (mode === 'drawn') bodies.push(body)
      layers.push({ of: body.bitmap, ...place(body) })
    },
    grade(grade) {
      takeStrokes()
      isTreated ||= mode === 'rehearsed'
      layers.push({ grade })
    },
    print(painting) {
      takeStrokes()
      isTreated ||= mode === 'rehearsed'
      if (!isRehearsed(painting, 'print')) layers.push({ print: painting })
    },
    shade: (drawn, shading) =>
      blender.shade(drawn.data(), { width: drawn.width, height: drawn.height }, shading),
    pixels() {
      if (!isFinished) blendAll()
      isFinished = true
      return blender.target()
    },
    planes(maker, frameIndex) {
      const made = makers.get(maker) ?? maker.within(blender.memory, blender.allocate)
      makers.set(maker, made)
      if (!isFinished) takeStrokes()
      const below = groundChannels()
      if (isFinished) made.rows(blender.target().byteOffset, 0, height, frameIndex)
      else if (onCanvas === 'clear' && below !== undefined && areAllShown(layers)) {
        blender.blendPlanes(layers.map(toPlaneBlit), below, made.chroma, (source, from, to) =>
          made.luma(source, from, to, frameIndex),
        )
      } else {
        finishCanvas()
        blender.blendRows(layers.map(toLayer), below, (source, from, to) =>
          made.rows(source, from, to, frameIndex),
        )
      }
      return made.planes()
    },
    close() {
      release(canvas)
      paperFor.close()
      blender.close()
    },
  }
}

/** Nothing is treated, and there are no more of them than can be blended in one round. */
function areAllShown(layers: readonly Called[]): layers is readonly Shown[] {
  return layers.length <= MAX_BLITS && layers.every((layer) => 'of' in layer)
}

interface Strip {
  readonly pen: Pen
  /** Of its canvas in the frame. */
  readonly left: number
  readonly top: number
}

/** Not by a fraction: the blender softens what is not laid pixel on pixel, and every other frame would be soft. */
function moved(shown: Shown, x: number, y: number): Shown {
  const limit = (by: number): number => Math.min(BEYOND_FRAME, Math.max(-BEYOND_FRAME, Math.round(by)))
  return { ...shown, left: shown.left + limit(x), top: shown.top + limit(y) }
}

/** Whole pixels of the frame around a box. No part of the frame: nothing between left and right, or top and bottom. */
function pixelBoxOf(box: StrokeBox, { a, b, c, d, e, f }: Transform, frame: Size): StrokeBox {
  const corners = [box.left, box.right].flatMap((x) =>
    [box.top, box.bottom].map((y) => ({ x: a * x + c * y + e, y: b * x + d * y + f })),
  )
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  return {
    left: Math.max(-BEYOND_FRAME, Math.floor(Math.min(...xs))),
    top: Math.max(-BEYOND_FRAME, Math.floor(Math.min(...ys))),
    right: Math.min(frame.width + BEYOND_FRAME, Math.ceil(Math.max(...xs))),
    bottom: Math.min(frame.height + BEYOND_FRAME, Math.ceil(Math.max(...ys))),
  }
}

function isInside({ left, top, width, height }: Showing, frame: Size): boolean {
  return left < frame.width && left + width > 0 && top < frame.height && top + height > 0
}
