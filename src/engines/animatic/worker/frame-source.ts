import type { FrameRange } from '../compose/open-shot.ts'
import type { FrameConverter } from '../encode/frame-converter.ts'

/** One shot, opened for drawing at one size. */
export interface FrameSource {
  /** The frames it was opened for, if any others cost a lot of memory. */
  readonly covers?: FrameRange | undefined
  /** Gets ready, if asked before the first draw(), in steps that `breathe` is awaited between: it frees what they left. */
  prepare?(breathe: () => Promise<void>): Promise<void>
  /** Draws a frame of the shot. Pure: what was drawn before has no influence. */
  draw(frame: number): void | Promise<void>
  /** The frame that was drawn last: `height × width × 4` RGBA bytes, row-major, opaque. Valid until the next draw(). */
  pixels(): Uint8Array
  /** The same as the encoder takes it, where that costs less than converting the pixels. */
  planes?(converter: FrameConverter, frameIndex: number): Uint8Array
  /** Lets go of its memory, for the next one to use. Nothing may be called after it. */
  close?(): void
}
