import type { Readable } from 'node:stream'

/** Bytes to keep, and what is known of them once kept. */
export interface StoredBlob {
  readonly key: string
  readonly sizeBytes: number
  /** Lower-case hex SHA-256. */
  readonly digest: string
}

/** First and last byte, both included, as in HTTP. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** The bytes of a blob, or of a range of it. Destroyed when nobody wants more, it closes what it reads from. */
export interface BlobStream extends Readable {
  /**
   * Reads the bytes as pieces instead, which costs less. A piece is good until the promise of `take` settles, then its
   * memory is used anew. Ends at the end of the blob, be it too early, or with what `take` throws.
   * To be called once, instead of reading, and to be followed by destroy(). Absent: there are only chunks.
   */
  readonly eachPiece?: (take: (piece: Uint8Array) => Promise<void>) => Promise<void>
}

/**
 * Where assets and inputs live. Keys are ours, `[a-z0-9_./-]`, never text from outside.
 * A blob is whole or absent: put() makes it visible only after the last byte is durable.
 */
export interface BlobStore {
  readonly kind: string
  /** Stores a file or stream under `key`, replacing what was there. */
  put(key: string, source: { path: string } | { stream: Readable }, signal?: AbortSignal): Promise<StoredBlob>
  /** Opens a blob, or a range of it, for reading. Throws StorageError `blob_not_found`. */
  open(key: string, range?: ByteRange): Promise<BlobStream>
  /** Size in bytes; undefined when absent. */
  stat(key: string): Promise<{ readonly sizeBytes: number; readonly modifiedAt: number } | undefined>
  /** Removes a blob; absent is fine. */
  remove(key: string): Promise<void>
  /** Keys below a prefix, in no order. */
  list(prefix: string): AsyncIterable<{ readonly key: string; readonly modifiedAt: number }>
  /** Throws when the store can't take bytes now. */
  probe(): Promise<void>
  /** Removes what interrupted writes left behind, if last touched before `before` (Unix ms). Absent: leaves nothing. */
  sweep?(before: number): Promise<void>
}
