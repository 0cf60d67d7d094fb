import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { encodeSound } from './sound-encoder.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What has just ended is still on somebody's stack for a turn or two. */
const TURNS = 20

for (const kind of ['native', 'wasm'] as const) {
  test(`keeps nothing of a sound that was encoded (${kind})`, async () => {
    const packets = await encodeAndForget(kind)
    const isGone = (): boolean => packets.every((packet) => packet.deref() === undefined)
    assert.ok(packets.length > 40)
    for (let turn = 0; turn < TURNS && !isGone(); turn += 1) {
      await nextTurn()
      collectGarbage()
    }
    assert.ok(isGone())
  })
}

async function encodeAndForget(kind: 'native' | 'wasm'): Promise<readonly WeakRef<Uint8Array>[]> {
  const left = Float32Array.from({ length: 48_000 }, (_, at) => 0.3 * Math.sin(at / 20))
  const { packets } = await encodeSound({ left, right: left }, kind)
  return packets.map((packet) => new WeakRef(packet))
}
