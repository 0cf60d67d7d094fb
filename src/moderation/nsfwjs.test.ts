import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CheckUnavailable } from './check.ts'
import { startNsfwjs } from './nsfwjs.ts'

const FAKE = new URL('./testing/fake-nsfwjs.ts', import.meta.url)

test('asks a thread, and goes on after it has broken down', async () => {
  await using nsfwjs = await startNsfwjs(FAKE)
  const neutral = [{ className: 'Neutral', probability: 1 }]
  assert.deepEqual(await nsfwjs.classify(Uint8Array.of(0)), neutral)
  await assert.rejects(nsfwjs.classify(Uint8Array.of(2)), /no picture/)
  const lost = nsfwjs.classify(Uint8Array.of(1))
  const behind = nsfwjs.classify(Uint8Array.of(0))
  await assert.rejects(lost, CheckUnavailable)
  assert.deepEqual(await behind, neutral)
  assert.deepEqual(await nsfwjs.classify(Uint8Array.of(0)), neutral)
})

test('turns pictures away when too many wait, and when it is stopped', async () => {
  const nsfwjs = await startNsfwjs(FAKE)
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => nsfwjs.classify(Uint8Array.of(0))))
  assert.equal(all.filter(({ status }) => status === 'fulfilled').length, 16)
  await nsfwjs[Symbol.asyncDispose]()
  await assert.rejects(nsfwjs.classify(Uint8Array.of(0)), CheckUnavailable)
})

test('gives each picture its time, however many wait before it, and ends a thread that takes longer', async () => {
  await using nsfwjs = await startNsfwjs(FAKE, 1000)
  const slow = await Promise.all(Array.from({ length: 8 }, () => nsfwjs.classify(Uint8Array.of(3))))
  assert.equal(slow.length, 8)
  const stuck = nsfwjs.classify(Uint8Array.of(4))
  const behind = nsfwjs.classify(Uint8Array.of(0))
  await assert.rejects(stuck, CheckUnavailable)
  assert.equal((await behind).length, 1)
})

test('says what is missing', async () => {
  await assert.rejects(startNsfwjs(), /Cannot find package '@tensorflow\/tfjs'/)
})
