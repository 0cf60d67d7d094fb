import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { createRandom } from '../../src/engines/animatic/draw/random.ts'
import type { FakeJob } from '../fakes/upstream.ts'
import { setUpChaosServer } from './chaos-server.ts'
import type { ChaosServer } from './chaos-server.ts'
import type { LoadModel } from './mixed-load.ts'
import { createPatience } from './patience.ts'
import { removeFolder } from './remove-folder.ts'

/** How long the upstreams keep the answer to a submission back, at least, milliseconds. */
const ANSWER_AFTER_MS = 600
/** Cancels come so long after a submission at most, and so before its answer. */
const CANCEL_WITHIN_MS = 400
const VIDEOS_OF_EACH = 8
const VIDEO_BYTES = 1_000
/** A machine of tests may stand still for a minute. */
const END_MS = 120_000

interface WireVideo {
  readonly id: string
  readonly status: string
  readonly error: { readonly code: string } | null
}

/** Upstreams that take their time to answer a submission, and a folder. */
export async function setUpSlowUpstreams(context: TestContext): Promise<{
  readonly folder: string
  readonly random: () => number
  readonly setting: ChaosServer
}> {
  const folder = await mkdtemp(join(tmpdir(), 'filmgate-cancel-'))
  context.after(() => removeFolder(folder))
  const random = createRandom(Number(process.env['CHAOS_SEED'] ?? 1))
  const answerAfterMs = (): number => ANSWER_AFTER_MS + random() * ANSWER_AFTER_MS
  const options = { folder, isDrawing: false, videoBytes: VIDEO_BYTES, random, answerAfterMs }
  return { folder, random, setting: await setUpChaosServer(options) }
}

/**
 * Cancels videos whose submissions have arrived and are not answered: the cancel is answered at once, the video ends
 * cancelled, and what was begun upstream is stopped there. `url` is asked before each request.
 */
export async function cancelSubmissions(
  setting: ChaosServer,
  url: () => string,
  random: () => number,
): Promise<void> {
  const cancels = setting.models.flatMap((model) =>
    Array.from({ length: VIDEOS_OF_EACH }, (_, index) => cancelOne(model, `take ${index}`, url, random)),
  )
  await Promise.all(cancels)
  assert.equal(setting.paid(), cancels.length)
}

async function cancelOne(
  model: LoadModel,
  prompt: string,
  url: () => string,
  random: () => number,
): Promise<void> {
  const request = async (path: string, init?: RequestInit): Promise<WireVideo> => {
    const response = await fetch(`${url()}/v1/videos${path}`, init)
    const text = await response.text()
    assert.equal(response.status, 200, text)
    return JSON.parse(text) as WireVideo
  }
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...model.fields, model: model.name, prompt })) {
    form.set(name, value)
  }
  const { id } = await request('', { method: 'POST', body: form })
  const findJob = (): FakeJob | undefined =>
    [...(model.upstream?.jobs.values() ?? [])].find((job) => job.prompt === prompt)
  const patience = createPatience(END_MS)
  while (findJob() === undefined) {
    assert.ok(patience.lasts(), `${id} of ${model.name} is not submitted`)
    await delay(5)
  }
  await delay(random() * CANCEL_WITHIN_MS)
  const { status } = await request(`/${id}/cancel`, { method: 'POST' })
  assert.equal(status, 'in_progress', 'the cancel waits for nothing')
  for (;;) {
    const video = await request(`/${id}`)
    if (video.status === 'failed') {
      assert.equal(video.error?.code, 'cancelled')
      break
    }
    assert.ok(patience.lasts(), `${id} of ${model.name} is stuck: ${JSON.stringify(video)}`)
    await delay(20)
  }
  assert.equal(findJob()?.isCancelled, true, `${id} of ${model.name} goes on upstream`)
}
