import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { gather } from './gather.ts'

describe('gathering', () => {
  it('does those of one turn together, and those that come meanwhile next', async () => {
    const batches: (readonly number[])[] = []
    const gate = Promise.withResolvers<undefined>()
    const double = gather(async (items: readonly number[]) => {
      batches.push(items)
      if (batches.length === 1) await gate.promise
      return items.map((item) => item * 2)
    })
    const first = [double(1), double(2)]
    while (batches.length === 0) await new Promise((resolve) => setImmediate(resolve))
    const second = [double(3), double(4)]
    gate.resolve(undefined)
    assert.deepEqual(await Promise.all([...first, ...second]), [2, 4, 6, 8])
    assert.deepEqual(batches, [
      [1, 2],
      [3, 4],
    ])
    assert.equal(await double(5), 10)
  })

  it('does no more than 200 at a time', async () => {
    const sizes: number[] = []
    const same = gather(async (items: readonly number[]) => {
      sizes.push(items.length)
      return items
    })
    const numbers = Array.from({ length: 450 }, (_, index) => index)
    assert.deepEqual(await Promise.all(numbers.map(same)), numbers)
    assert.deepEqual(sizes, [200, 200, 50])
  })

  it('fails all that went together, and none after them', async () => {
    const failure = new Error('gone')
    let calls = 0
    const same = gather(async (items: readonly number[]) => {
      if (++calls === 1) throw failure
      return items
    })
    const results = await Promise.allSettled([same(1), same(2)])
    assert.deepEqual(
      results.map((result) => result.status === 'rejected' && result.reason === failure),
      [true, true],
    )
    assert.equal(await same(3), 3)
  })
})
