import { EngineError } from '#core/errors.ts'
import type { EncodedFrame, EncodedSegment } from './video-encoder.ts'

const NAL_IDR = 5
const NAL_SPS = 7
const NAL_PPS = 8
const NAL_DELIMITER = 9

/** Rewrites Annex B access units for MP4: lengths instead of start codes, parameter sets moved to the description. */
export function fromAnnexB(accessUnits: readonly Uint8Array[]): EncodedSegment {
  let sps: Uint8Array | undefined
  let pps: Uint8Array | undefined
  const frames = accessUnits.map((unit): EncodedFrame => {
    const slices: Uint8Array[] = []
    for (const nal of splitAnnexB(unit)) {
      const type = nalType(nal)
      if (type === NAL_SPS) sps ??= nal
      else if (type === NAL_PPS) pps ??= nal
      else if (type !== NAL_DELIMITER) slices.push(nal)
    }
    return { data: joinNals(slices), isKey: slices.some((nal) => nalType(nal) === NAL_IDR) }
  })
  if (sps === undefined || pps === undefined) {
    throw new EngineError('encoder_failed', 'The encoder gave no parameter sets.', { retryable: true })
  }
  return { description: createDescription(sps, pps), frames }
}

/** True for an access unit in MP4 form that holds an IDR picture. */
export function holdsIdr(data: Uint8Array): boolean {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  let position = 0
  while (position + 4 < data.length) {
    if (((data[position + 4] ?? 0) & 31) === NAL_IDR) return true
    position += 4 + view.getUint32(position)
  }
  return false
}

/** `avc1.PPCCLL` of an AVCDecoderConfigurationRecord. */
export function toCodecString(description: Uint8Array): string {
  return `avc1.${Buffer.from(description.subarray(1, 4)).toString('hex')}`
}

function* splitAnnexB(unit: Uint8Array): Generator<Uint8Array> {
  const buffer = Buffer.from(unit.buffer, unit.byteOffset, unit.byteLength)
  let start = buffer.indexOf(START_CODE)
  while (start !== -1) {
    const from = start + START_CODE.length
    const next = buffer.indexOf(START_CODE, from)
    let end = next === -1 ? buffer.length : next
    // A start code may be written with four bytes; a NAL unit itself never ends in zero.
    while (end > from && buffer[end - 1] === 0) end -= 1
    if (end > from) yield unit.subarray(from, end)
    start = next
  }
}

const START_CODE = Buffer.from([0, 0, 1])

function nalType(nal: Uint8Array): number {
  return (nal[0] ?? 0) & 31
}

function joinNals(nals: readonly Uint8Array[]): Uint8Array {
  const joined = Buffer.alloc(nals.reduce((sum, nal) => sum + 4 + nal.length, 0))
  let position = 0
  for (const nal of nals) {
    joined.writeUInt32BE(nal.length, position)
    joined.set(nal, position + 4)
    position += 4 + nal.length
  }
  return joined
}

/** ISO 14496-15, 5.3.3.1: one SPS, one PPS, lengths of four bytes; no extension below High profile. */
function createDescription(sps: Uint8Array, pps: Uint8Array): Uint8Array {
  const profile = [sps[1] ?? 0, sps[2] ?? 0, sps[3] ?? 0]
  const lengthOf = (nal: Uint8Array): number[] => [nal.length >> 8, nal.length & 255]
  return Uint8Array.from([1, ...profile, 0xff, 0xe1, ...lengthOf(sps), ...sps, 1, ...lengthOf(pps), ...pps])
}
