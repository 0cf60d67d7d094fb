import { open } from 'node:fs/promises'
import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { AppError } from '#core/errors.ts'
import type { ImageInput } from '#core/request.ts'
import type { Size } from '#core/video.ts'

/** What is known of an image once it has been decoded from beginning to end. */
export interface InspectedImage {
  readonly mediaType: ImageInput['mediaType']
  /** As it is to be seen: after EXIF orientation. */
  readonly size: Size
}

/** Above any size a model card lists, below what makes a decoder a weapon: 100 MB once decoded. */
const MAX_PIXELS = 25_000_000
const DECODE_LIMIT_SECONDS = 20
const SIGNATURE_BYTES = 12

/**
 * Checks that a file is a whole PNG, JPEG or WebP image of bearable size, and tells its type and size. The type comes
 * from the bytes; names and headers from outside count for nothing. Throws AppError `invalid_image`.
 */
export async function inspectImage(path: string): Promise<InspectedImage> {
  // Decided before libvips sees the file, so that none of its other readers (SVG, TIFF, …) is ever reached.
  const mediaType = sniffMediaType(await readStart(path))
  if (mediaType === undefined) throw invalid('it is not a PNG, JPEG or WebP image.')
  const { width, height } = await readSize(path)
  if (width * height > MAX_PIXELS) {
    throw invalid(`it has ${width}x${height} pixels; at most ${MAX_PIXELS / 1_000_000} million are possible.`)
  }
  await decodeFully(path)
  return { mediaType, size: { width, height } }
}

async function readStart(path: string): Promise<Buffer> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SIGNATURE_BYTES), 0, SIGNATURE_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function sniffMediaType(start: Buffer): ImageInput['mediaType'] | undefined {
  const text = start.toString('latin1')
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('RIFF') && text.slice(8) === 'WEBP') return 'image/webp'
  return undefined
}

async function readSize(path: string): Promise<Size> {
  try {
    // Reads the header alone, so no limit yet: with one, it would not say what the size is.
    const { autoOrient } = await openImage(path, false).metadata()
    return { width: autoOrient.width, height: autoOrient.height }
  } catch (error) {
    throw invalid('its header is damaged.', error)
  }
}

/** Only decoding to the last row shows that a file is whole. The result is a few pixels, so rows are let go of. */
async function decodeFully(path: string): Promise<void> {
  try {
    await openImage(path, MAX_PIXELS)
      .resize(16, 16, { fit: 'fill', fastShrinkOnLoad: false })
      .timeout({ seconds: DECODE_LIMIT_SECONDS })
      .raw()
      .toBuffer()
  } catch (error) {
    throw invalid('it is damaged or cut off.', error)
  }
}

function openImage(path: string, maxPixels: number | false): Sharp {
  return sharp(path, { limitInputPixels: maxPixels, failOn: 'error', sequentialRead: true })
}

function invalid(reason: string, cause?: unknown): AppError {
  return new AppError('invalid_image', { reason }, { param: 'input_reference', cause })
}
