import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mixDown } from './mix-down.ts'

type Stored = Float32Array | Int16Array | Int32Array | Uint8Array

/** Four frames in which every channel has one value, as the decoder gives them: in turn, or plane by plane. */
function pieceOf(format: string, values: readonly number[], create: (values: number[]) => Stored) {
  const frames = [0, 1, 2, 3]
  return {
    format,
    numberOfFrames: frames.length,
    numberOfChannels: values.length,
    copyTo(destination: AllowSharedBufferSource, { planeIndex }: { readonly planeIndex: number }) {
      const isPlanar = format.endsWith('-planar')
      const plane = isPlanar ? frames.map(() => values[planeIndex] ?? 0) : frames.flatMap(() => values)
      ;(destination as Float32Array).set(create([...plane]))
    },
  }
}

/** The last sample of each side, in thousandths. */
function heard(format: string, values: readonly number[], create: (values: number[]) => Stored): number[] {
  const { left, right } = mixDown(pieceOf(format, values, create))
  return [left, right].map((side) => Math.round((side.at(-1) ?? 0) * 1000))
}

const toFloats = (values: number[]): Stored => Float32Array.from(values)

test('one channel is heard on both sides, two stay where they are', () => {
  for (const format of ['f32', 'f32-planar']) {
    assert.deepEqual(heard(format, [0.5], toFloats), [500, 500])
    assert.deepEqual(heard(format, [0.5, -0.25], toFloats), [500, -250])
  }
})

test('the voices in the middle of a film are heard, its bass channel is not', () => {
  assert.deepEqual(heard('f32', [0, 0, 1, 0, 0, 0], toFloats), [293, 293])
  assert.deepEqual(heard('f32', [0, 0, 0, 1, 0, 0], toFloats), [0, 0])
  assert.deepEqual(heard('f32-planar', [1, 0, 0, 0, 0, 1], toFloats), [414, 293])
  assert.deepEqual(heard('f32', [1, 1, 1, 1, 1, 1], toFloats), [1000, 1000])
})

test('samples may be whole numbers', () => {
  assert.deepEqual(
    heard('s16', [16_384, -32_768], (values) => Int16Array.from(values)),
    [500, -1000],
  )
  assert.deepEqual(
    heard('s32', [2 ** 30, 0], (values) => Int32Array.from(values)),
    [500, 0],
  )
  assert.deepEqual(
    heard('u8', [192, 128], (values) => Uint8Array.from(values)),
    [500, 0],
  )
})

test('what stands around the listener is heard, whatever the number of channels that is usual', () => {
  for (let count = 1; count <= 8; count += 1) {
    const all = Array.from({ length: count }, () => 1)
    assert.deepEqual(heard('f32', all, toFloats), [1000, 1000], `${count} channels`)
  }
})

test('refuses samples that it can not read, and channels that it can not place', () => {
  assert.throws(() => heard('s24', [1], toFloats), /s24/)
  assert.throws(() => heard('f32', [1, 1, 1, 1, 1, 1, 1, 1, 1], toFloats), /9 channels/)
})
