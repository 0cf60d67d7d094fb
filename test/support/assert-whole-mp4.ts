import assert from 'node:assert/strict'

/** Throws AssertionError unless the bytes are boxes from the first to the last, with those that an MP4 needs. */
export function assertWholeMp4(bytes: Buffer, name: string): void {
  const types: string[] = []
  let at = 0
  while (at < bytes.length) {
    assert.ok(at + 8 <= bytes.length, `${name} ends within the head of a box`)
    const short = bytes.readUInt32BE(at)
    const sizeBytes = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short
    assert.ok(sizeBytes >= 8, `${name} has a box of ${sizeBytes} bytes`)
    types.push(bytes.toString('latin1', at + 4, at + 8))
    at += sizeBytes
  }
  assert.equal(at, bytes.length, `${name} ends within the box '${types.at(-1)}'`)
  for (const type of ['ftyp', 'moov', 'mdat']) assert.ok(types.includes(type), `${name} has no '${type}'`)
}
