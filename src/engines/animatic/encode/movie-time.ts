/** Boxes that may hold boxes with times in them. */
const CONTAINERS = new Set(['moov', 'trak', 'mdia'])
/** Full boxes that begin with creation and modification time. */
const TIMED = new Set(['mvhd', 'tkhd', 'mdhd'])
const BOX_HEADER_BYTES = 8
/** Seconds from 1904, where MP4 begins to count, to 1970. */
const EPOCH_OFFSET_SECONDS = 2_082_844_800

/** A copy of a `moov` box in which every creation and modification time is the given one (Unix seconds). */
export function stampMovie(movie: Uint8Array, unixSeconds: number): Uint8Array {
  const bytes = Buffer.from(movie)
  stampBoxes(bytes, 0, bytes.length, unixSeconds + EPOCH_OFFSET_SECONDS)
  return bytes
}

function stampBoxes(bytes: Buffer, from: number, to: number, time: number): void {
  let position = from
  while (position + BOX_HEADER_BYTES <= to) {
    const sizeBytes = bytes.readUInt32BE(position)
    const type = bytes.toString('latin1', position + 4, position + 8)
    const body = position + BOX_HEADER_BYTES
    if (CONTAINERS.has(type)) stampBoxes(bytes, body, position + sizeBytes, time)
    if (TIMED.has(type)) stampBox(bytes, body, time)
    position += Math.max(sizeBytes, BOX_HEADER_BYTES)
  }
}

function stampBox(bytes: Buffer, body: number, time: number): void {
  const isLong = bytes[body] === 1
  for (const field of [0, 1]) {
    if (isLong) bytes.writeBigUInt64BE(BigInt(time), body + 4 + field * 8)
    else bytes.writeUInt32BE(time, body + 4 + field * 4)
  }
}
