import { EngineError } from '#core/errors.ts'
import type { Size } from '#core/video.ts'
import { createNativeEncoder, loadNativeCodecs } from './native-encoder.ts'
import { createWasmEncoder } from './wasm-encoder.ts'

export type EncoderKind = 'native' | 'wasm'
/** `auto` takes the native encoder where it loads and the WebAssembly one elsewhere. */
export type EncoderChoice = EncoderKind | 'auto'

/** One picture as MP4 stores it. */
export interface EncodedFrame {
  /** NAL units, each behind its length in four bytes; parameter sets left out. */
  readonly data: Uint8Array
  /** True when decoding can start here. */
  readonly isKey: boolean
}

export interface EncodedSegment {
  /** AVCDecoderConfigurationRecord. Segments join without re-encoding only if theirs are equal. */
  readonly description: Uint8Array
  readonly frames: readonly EncodedFrame[]
}

/**
 * Turns I420 pictures (BT.709, limited range) into H.264, segment by segment. A segment depends on nothing before it:
 * the same pictures give the same bytes, whichever process encodes them.
 */
export interface VideoEncoder {
  readonly kind: EncoderKind
  /** Begins a segment of at most MAX_SEGMENT_FRAMES pictures. The first one becomes a key frame. */
  begin(): Promise<void>
  /** Takes one picture; the bytes may be overwritten as soon as the promise resolves. Waits while the encoder is behind. */
  encode(planes: Uint8Array): Promise<void>
  /** Ends the segment. Rejects when the encoder failed on any of its pictures. */
  finish(): Promise<EncodedSegment>
  close(): void
}

/** Throws EngineError `encoder_unavailable` when `native` is demanded but does not load. */
export async function createVideoEncoder(choice: EncoderChoice, size: Size): Promise<VideoEncoder> {
  if (choice === 'wasm') return createWasmEncoder(size)
  const codecs = await loadNativeCodecs()
  if (codecs !== undefined) return await createNativeEncoder(codecs, size)
  if (choice === 'auto') return createWasmEncoder(size)
  throw new EngineError(
    'encoder_unavailable',
    "The native encoder is not available on this machine: install node-webcodecs, or set the engine's 'encoder' to 'auto'.",
  )
}
