import sharp from 'sharp'
import { EngineError } from '#core/errors.ts'
import type { Size } from '#core/video.ts'
import { openFootage } from '#media/footage.ts'
import type { Footage } from '#media/footage.ts'
import { installNativeDecoder } from '#media/native-decoder.ts'
import { choosePalette } from '../compose/choose-palette.ts'
import { createCaption } from '../draw/captions.ts'
import { createStage } from '../draw/create-stage.ts'
import { createFrontWeather } from '../picture/picture-fog.ts'
import type { Grade } from '../rework/part.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { ShotPlan } from '../scene-spec.ts'
import { lookOf } from '../styles/index.ts'
import type { FrameSource } from '../worker/frame-source.ts'
import { createUnmark } from '../worker/unmark.ts'
import type { Unmark } from '../worker/unmark.ts'
import { createGrader } from './grade.ts'

export interface FootageOptions {
  /** A video from outside. */
  readonly path: string
  /** Frame of it that is frame 0 here, at this engine's frame rate. */
  readonly sourceFrame: number
  readonly plan: ShotPlan
  readonly grade: Grade
  readonly size: Size
  /** Its pictures show this engine's mark, which is taken off. */
  readonly isMarked: boolean
}

/**
 * A video from outside, frame by frame: regraded, with weather, look and words of the plan in front. Throws EngineError
 * `decoder_unavailable`, `invalid_video`.
 */
export async function openFootageSource(options: FootageOptions): Promise<FrameSource> {
  const plain = await openPlainFootage(options)
  const addFront = createFront(options)
  let shown: Uint8Array = new Uint8Array()
  return {
    async draw(frame) {
      await plain.draw(frame)
      shown = addFront(plain.pixels(), frame / FRAME_RATE)
    },
    pixels: () => shown,
    close: () => plain.close?.(),
  }
}

/** The same without anything in front. */
export async function openPlainFootage(
  options: Pick<FootageOptions, 'path' | 'sourceFrame' | 'size' | 'grade' | 'isMarked'>,
): Promise<FrameSource> {
  const { path, sourceFrame, size, grade, isMarked } = options
  if (!(await installNativeDecoder())) {
    throw new EngineError(
      'decoder_unavailable',
      'This server can not decode videos: node-webcodecs is not available on its machine.',
    )
  }
  const footage = await openFootage(path).catch((error: unknown) => {
    throw invalid(error)
  })
  const regrade = createGrader(grade)
  const unmark = isMarked ? createUnmark(footage.size) : undefined
  let shown: Uint8Array = new Uint8Array()
  return {
    async draw(frame) {
      shown = await readPicture(footage, (sourceFrame + frame) / FRAME_RATE, size, unmark)
      regrade?.(shown)
    },
    pixels: () => shown,
    close: () => void footage.close(),
  }
}

function invalid(cause: unknown): EngineError {
  return new EngineError('invalid_video', 'The source video could not be decoded.', { cause })
}

/** A copy of the picture that is seen then, in the wanted size. */
async function readPicture(
  footage: Footage,
  seconds: number,
  size: Size,
  unmark: Unmark | undefined,
): Promise<Uint8Array> {
  try {
    const { size: own, pixels: shown } = await footage.pictureAt(seconds)
    const pixels = unmark === undefined ? shown : unmark(shown)
    if (own.width === size.width && own.height === size.height)
      return pixels === shown ? pixels.slice() : pixels
    return await sharp(pixels, { raw: { ...own, channels: 4 } })
      .extract(coverArea(own, footage.size, size))
      .resize(size.width, size.height, { fit: 'fill' })
      .raw()
      .toBuffer()
  } catch (error) {
    throw invalid(error)
  }
}

/** The middle of a picture of which nothing is left free when it fills `target`; its pixels may be wider than high. */
function coverArea(own: Size, displayed: Size, target: Size): Size & { left: number; top: number } {
  const scale = Math.max(target.width / displayed.width, target.height / displayed.height)
  const shareOf = (side: 'width' | 'height'): number => target[side] / scale / displayed[side]
  const width = Math.max(1, Math.round(own.width * shareOf('width')))
  const height = Math.max(1, Math.round(own.height * shareOf('height')))
  return {
    width,
    height,
    left: Math.floor((own.width - width) / 2),
    top: Math.floor((own.height - height) / 2),
  }
}

type AddFront = (pixels: Uint8Array, time: number) => Uint8Array

function createFront({ plan, grade, size }: FootageOptions): AddFront {
  const { spec, seed, frameCount } = plan
  const look = lookOf(grade.look ?? 'flat')
  if (spec.weather === 'clear' && spec.dialogue === null && look.finish === undefined)
    return (pixels) => pixels
  const seconds = frameCount / FRAME_RATE
  const stage = createStage(size)
  const palette = choosePalette(spec)
  const weather = createFrontWeather({ stage, spec, palette, seed, horizon: seconds })
  const finish = look.finish?.({ stage, palette, spec, seed })
  const caption = createCaption(spec.dialogue ?? '', spec.language, stage, seconds)
  return (pixels, time) => {
    stage.begin(pixels)
    weather.draw({ time, seconds, camera: { x: 0, y: 0, zoom: 1 } })
    finish?.(time)
    caption.draw(stage.pen, time)
    return stage.pixels()
  }
}
