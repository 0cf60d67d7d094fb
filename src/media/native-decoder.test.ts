import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toModest } from './native-decoder.ts'

type Picture = { readonly timestamp: number }

/** A decoder that takes chunks at once, and gives pictures when it is told to. */
function openDecoder() {
  let give: (picture: Picture) => void = () => {}
  const given: number[] = []
  const Modest = toModest<Picture>(
    class {
      get decodeQueueSize(): number {
        return 0
      }
      constructor({ output }: { readonly output: (picture: Picture) => void }) {
        give = output
      }
      decode({ timestamp }: Picture): void {
        given.push(timestamp)
      }
      async flush(): Promise<void> {}
      close(): void {}
    },
  )
  const got: number[] = []
  const decoder = new Modest({ output: ({ timestamp }) => got.push(timestamp), error: () => {} })
  return { decoder, given, got, give: (timestamp: number) => give({ timestamp }) }
}

test('a chunk is in the queue until its picture has come', () => {
  const { decoder, given, got, give } = openDecoder()
  // With pictures that are shown before those they are made from.
  for (const timestamp of [0, 40, 20, 10, 30]) decoder.decode({ timestamp })
  assert.equal(decoder.decodeQueueSize, 5)
  give(0)
  give(10)
  assert.equal(decoder.decodeQueueSize, 3)
  give(20)
  give(30)
  give(40)
  assert.equal(decoder.decodeQueueSize, 0)
  assert.deepEqual(
    [given, got],
    [
      [0, 40, 20, 10, 30],
      [0, 10, 20, 30, 40],
    ],
  )
})

test('chunks without pictures, and pictures at odd times, do not fill the queue for ever', async () => {
  const { decoder, give } = openDecoder()
  for (let timestamp = 0; timestamp < 1000; timestamp += 10) decoder.decode({ timestamp })
  give(500)
  assert.equal(decoder.decodeQueueSize, 49)
  give(0)
  give(0)
  assert.equal(decoder.decodeQueueSize, 47)
  await decoder.flush()
  assert.equal(decoder.decodeQueueSize, 0)
})
