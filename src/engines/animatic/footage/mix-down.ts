import type { StereoSamples } from './read-sound.ts'

/** Decoded sound, as WebCodecs hands it out. */
export interface DecodedPiece {
  readonly format: string
  readonly numberOfFrames: number
  readonly numberOfChannels: number
  copyTo(destination: AllowSharedBufferSource, options: { readonly planeIndex: number }): void
}

const HALF = Math.SQRT1_2
/** How much of each channel is heard on the left and on the right; the bass channel is left out, as players do. */
type Shares = readonly (readonly [left: number, right: number])[]

const SIDES: Shares = [
  [1, 0],
  [0, 1],
]
const BEHIND: Shares = [
  [HALF, 0],
  [0, HALF],
]
const CENTRE: Shares = [[HALF, HALF]]
const REAR_CENTRE: Shares = [[HALF / 2, HALF / 2]]
const BASS: Shares = [[0, 0]]
const SURROUND: Shares = [...SIDES, ...CENTRE, ...BASS]

/** By number of channels, in the order in which decoders give them: left, right, centre, bass, then those behind. */
const LAYOUTS: Readonly<Record<number, Shares>> = {
  1: [[1, 1]],
  2: SIDES,
  3: [...SIDES, ...CENTRE],
  4: [...SIDES, ...CENTRE, ...REAR_CENTRE],
  5: [...SIDES, ...CENTRE, ...BEHIND],
  6: [...SURROUND, ...BEHIND],
  7: [...SURROUND, ...REAR_CENTRE, ...BEHIND],
  8: [...SURROUND, ...BEHIND, ...BEHIND],
}

/** Left and right of a piece: the voices of a film are in its centre. Throws Error for what can't be taken apart. */
export function mixDown(piece: DecodedPiece): StereoSamples {
  const channels = channelsOf(piece)
  const shares = LAYOUTS[channels.length]
  if (shares === undefined) throw new Error(`sound of ${channels.length} channels`)
  // Films are mixed for rooms of loudspeakers: added up, they may not become louder than full scale.
  const loudest = Math.max(
    ...[0, 1].map((side) => shares.reduce((sum, share) => sum + (share[side] ?? 0), 0)),
  )
  const mixed = ([0, 1] as const).map((side) => {
    const heard = new Float32Array(piece.numberOfFrames)
    for (const [index, share] of shares.entries()) addTo(heard, channels[index], share[side] / loudest)
    return heard
  })
  const [left = new Float32Array(), right = new Float32Array()] = mixed
  return { left, right }
}

function addTo(heard: Float32Array, channel: Float32Array | undefined, share: number): void {
  if (channel === undefined || share === 0) return
  for (let at = 0; at < heard.length; at += 1) heard[at] = (heard[at] ?? 0) + share * (channel[at] ?? 0)
}

/** How samples that are whole numbers are stored, and what is taken from and divided by to have -1..1. */
const INTEGERS = {
  u8: { create: (count: number) => new Uint8Array(count), middle: 128, scale: 2 ** 7 },
  s16: { create: (count: number) => new Int16Array(count), middle: 0, scale: 2 ** 15 },
  s32: { create: (count: number) => new Int32Array(count), middle: 0, scale: 2 ** 31 },
} as const

/** Samples of all channels in turn. */
function readAll(piece: DecodedPiece): Float32Array {
  const { format } = piece
  const count = piece.numberOfFrames * piece.numberOfChannels
  if (format !== 'f32' && !(format in INTEGERS)) throw new Error(`sound as ${format}`)
  const samples = new Float32Array(count)
  if (format === 'f32') {
    piece.copyTo(samples, { planeIndex: 0 })
    return samples
  }
  const { create, middle, scale } = INTEGERS[format as keyof typeof INTEGERS]
  const stored = create(count)
  piece.copyTo(stored, { planeIndex: 0 })
  for (let at = 0; at < count; at += 1) samples[at] = ((stored[at] ?? middle) - middle) / scale
  return samples
}

/** Asked for another format than its own, the decoder's package gives noise. */
function channelsOf(piece: DecodedPiece): Float32Array[] {
  const { format, numberOfFrames, numberOfChannels } = piece
  const numbers = Array.from({ length: numberOfChannels }, (_, channel) => channel)
  if (format === 'f32-planar') {
    return numbers.map((planeIndex) => {
      const plane = new Float32Array(numberOfFrames)
      piece.copyTo(plane, { planeIndex })
      return plane
    })
  }
  const all = readAll(piece)
  return numbers.map((channel) =>
    Float32Array.from({ length: numberOfFrames }, (_, at) => all[at * numberOfChannels + channel] ?? 0),
  )
}
