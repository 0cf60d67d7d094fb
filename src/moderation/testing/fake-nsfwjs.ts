import { parentPort } from 'node:worker_threads'

/** Stands in for the thread of nsfwjs: what a picture is, its first byte says. */
parentPort?.on('message', ({ id, pixels }: { id: number; pixels: Uint8Array }) => {
  if (pixels[0] === 1) throw new Error('a fault')
  if (pixels[0] === 2) return parentPort?.postMessage({ id, failure: 'no picture' })
  const answer = { id, predictions: [{ className: 'Neutral', probability: 1 }] }
  if (pixels[0] === 4) return
  setTimeout(() => parentPort?.postMessage(answer), pixels[0] === 3 ? 200 : 20)
})
parentPort?.postMessage({ id: 'ready' })
