import sharp from 'sharp'
import { EngineError } from '#core/errors.ts'
import type { Size } from '#core/video.ts'
import { clamp } from '../draw/easing.ts'
import type { PictureSpace, Stretch } from '../rework/part.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { ShotPlan } from '../scene-spec.ts'
import { depthOf, guessSpace } from './depth-prior.ts'
import { GRID } from './grid.ts'
import { createFronts } from './picture-fronts.ts'
import { guessLight } from './picture-light.ts'
import { createMoves } from './picture-moves.ts'
import { BEYOND } from './picture-move.ts'
import { createPictureWarper, GRID_CELL, GRID_UNIT } from './picture-warper.ts'
import { widen } from './wide-picture.ts'

/** A picture that moves, frame by frame, in any order. */
export interface OpenPicture {
  draw(frame: number): void
  /** `height × width × 4` RGBA bytes, row-major, opaque. Valid until the next draw(). */
  pixels(): Uint8Array
}

export interface PictureOptions {
  /** A file from outside. */
  readonly path: string
  readonly plan: ShotPlan
  /** How it moved before the plan; frames are counted from the first of these. */
  readonly earlier: readonly Stretch[]
  /** What it seems to be in space; null: that is guessed. */
  readonly space: PictureSpace | null
}

/** Far above any size that can be asked for. */
const MAX_PIXELS = 25_000_000
const FORMATS = new Set(['jpeg', 'png', 'webp'])

/**
 * Brings a user's picture to life: frame 0 is the picture itself, then the camera moves through it as the spec says.
 * One layer is bent along a smooth guess of its depth; two cut-out layers would show ghosts at their edges.
 *
 * The file comes from outside: only what libvips reads within limits is taken. Throws EngineError `invalid_image`.
 */
export async function openPicture(
  { path, plan, earlier, space }: PictureOptions,
  size: Size,
): Promise<OpenPicture> {
  const { pixels, small } = await decodePicture(path, size)
  const { depthAt, focus } = depthOf(space ?? guessSpace(small))
  const stretches = [...earlier, { spec: plan.spec, frameCount: plan.frameCount }]
  const move = createMoves(stretches, plan.seed, focus)
  const showsMore = stretches.some(({ spec }) => spec.camera === 'pull')
  const { margin, ...wide } = showsMore
    ? await widen(pixels, size, { x: marginOf(size.width), y: marginOf(size.height) })
    : { pixels, size, margin: { x: 0, y: 0 } }
  const warper = createPictureWarper(wide.pixels, wide.size)
  const cut = { pixels: new Uint8Array(showsMore ? pixels.length : 0), size }
  const addFront = createFronts(stretches, plan.seed, size, guessLight(small))
  const points = Array.from({ length: warper.columns * warper.rows }, (_, index) => {
    const x = ((index % warper.columns) * GRID_CELL - margin.x) / (size.width - 1)
    const y = (Math.floor(index / warper.columns) * GRID_CELL - margin.y) / (size.height - 1)
    return { screen: { x, y }, depth: depthAt(clamp(x), clamp(y)) }
  })
  let shown: Uint8Array = pixels
  return {
    draw(frame) {
      const view = move(frame / FRAME_RATE)
      for (const [index, { screen, depth }] of points.entries()) {
        const place = view(screen, depth)
        warper.grid[index * 2] = Math.round((margin.x + place.x * (size.width - 1)) * GRID_UNIT)
        warper.grid[index * 2 + 1] = Math.round((margin.y + place.y * (size.height - 1)) * GRID_UNIT)
      }
      const warped = (): Uint8Array =>
        showsMore ? cutOut(warper.warp(), wide.size, margin, cut) : warper.warp()
      shown = frame === 0 ? pixels : addFront(warped(), frame)
    },
    pixels: () => shown,
  }
}

/** What a user's picture seems to be in space. Throws EngineError `invalid_image`. */
export async function glanceAt(path: string, size: Size): Promise<PictureSpace> {
  const { small } = await decodePicture(path, size)
  return guessSpace(small)
}

/** Pixels beyond each edge that a pull may show; even numbers suit every format. */
function marginOf(length: number): number {
  return 2 * Math.ceil((length * BEYOND) / 2)
}

/** The middle of a wide picture. */
function cutOut(
  wide: Uint8Array,
  { width }: Size,
  margin: { readonly x: number; readonly y: number },
  cut: { readonly pixels: Uint8Array; readonly size: Size },
): Uint8Array {
  const rowBytes = cut.size.width * 4
  for (let row = 0; row < cut.size.height; row += 1) {
    const from = ((row + margin.y) * width + margin.x) * 4
    cut.pixels.set(wide.subarray(from, from + rowBytes), row * rowBytes)
  }
  return cut.pixels
}

async function decodePicture(path: string, size: Size): Promise<{ pixels: Uint8Array; small: Uint8Array }> {
  try {
    const { format, autoOrient } = await sharp(path, { limitInputPixels: MAX_PIXELS }).metadata()
    if (!FORMATS.has(format)) throw new Error(`it is ${format}`)
    if (autoOrient.width !== size.width || autoOrient.height !== size.height) {
      throw new Error(`it has ${autoOrient.width}x${autoOrient.height} pixels`)
    }
    const picture = sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
    const pixels = await picture.clone().ensureAlpha().raw({ depth: 'uchar' }).toBuffer()
    const small = await picture
      .clone()
      .removeAlpha()
      .resize(GRID, GRID, { fit: 'fill' })
      .raw({ depth: 'uchar' })
      .toBuffer()
    if (pixels.length !== size.width * size.height * 4) throw new Error('its pixels are incomplete')
    return { pixels, small }
  } catch (error) {
    throw new EngineError('invalid_image', 'The reference image could not be decoded.', { cause: error })
  }
}
