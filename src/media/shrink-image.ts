import sharp from 'sharp'
import type { Size } from '#core/video.ts'

const LIMIT_SECONDS = 20

/**
 * A picture as `height × width × 3` RGB bytes, row-major, stretched to a size; what is transparent is white. Only for
 * files that have been inspected: throws Error for what does not decode.
 */
export async function shrinkImage(path: string, { width, height }: Size): Promise<Uint8Array> {
  return sharp(path, { failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .timeout({ seconds: LIMIT_SECONDS })
    .raw()
    .toBuffer()
}
