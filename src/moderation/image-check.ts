import { shrinkImage } from '#media/shrink-image.ts'
import type { Size } from '#core/video.ts'

/** One way to judge a picture. */
export interface ImageCheck {
  /**
   * What the picture in a file is blocked for; empty when it may pass. The file has been inspected. Throws
   * CheckUnavailable when that can't be said now.
   */
  findReasons(path: string): Promise<readonly string[]>
}

/** How probable it is that a picture belongs to a class, 0..1. */
export interface Prediction {
  readonly className: string
  readonly probability: number
}

/** Tells the classes of a picture: `224 × 224 × 3` RGB bytes, row-major. Throws CheckUnavailable. */
export type ClassifyImage = (pixels: Uint8Array) => Promise<readonly Prediction[]>

/** What the classifier has been trained with. */
export const CLASSIFIED_SIZE: Size = { width: 224, height: 224 }
/** A bathing suit is `Sexy`, and no reason. */
const BLOCKED_CLASSES: ReadonlySet<string> = new Set(['Porn', 'Hentai'])
/** OpenAI's word. */
const REASON = 'sexual'

/** Blocks pictures that are pornography with a probability of `threshold` or more, drawn or not. */
export function createImageCheck(options: {
  readonly classify: ClassifyImage
  readonly threshold: number
}): ImageCheck {
  return {
    async findReasons(path) {
      const predictions = await options.classify(await shrinkImage(path, CLASSIFIED_SIZE))
      const blocked = predictions.filter(({ className }) => BLOCKED_CLASSES.has(className))
      const sum = blocked.reduce((total, { probability }) => total + probability, 0)
      return sum >= options.threshold ? [REASON] : []
    },
  }
}
