import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { startServer } from '../support/server-process.ts'

test('counts requests, steps and jobs for Prometheus', async () => {
  await using server = await startServer()
  const create = await fetch(`${server.url}/v1/videos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'A red ball.', model: 'animatic-1', seconds: '1', size: '256x256' }),
  })
  const { id } = (await create.json()) as { id: string }
  assert.ok((await read(server.url)).get('filmgate_jobs_readable') === 1)
  for (;;) {
    const video = (await (await fetch(`${server.url}/v1/videos/${id}`)).json()) as { status: string }
    if (video.status === 'completed') break
    assert.notEqual(video.status, 'failed')
    await delay(50)
  }
  await (await fetch(`${server.url}/v1/videos/video_none`)).text()
  await (await fetch(`${server.url}/nowhere`)).text()
  await delay(50)
  const figures = await read(server.url)
  const count = (name: string, labels: string): number | undefined => figures.get(`${name}_count{${labels}}`)
  const requests = 'filmgate_http_request_duration_seconds'
  assert.equal(count(requests, 'method="POST",route="/v1/videos",status="200"'), 1)
  assert.equal(count(requests, 'method="GET",route="/v1/videos/:id",status="404"'), 1)
  assert.equal(count(requests, 'method="GET",route="unknown",status="404"'), 1)
  for (const step of ['render', 'finish']) {
    const labels = `engine="animatic",step="${step}",outcome="done"`
    assert.equal(count('filmgate_step_duration_seconds', labels), 1)
  }
  assert.equal(count('filmgate_job_duration_seconds', 'engine="animatic",result="completed"'), 1)
  assert.equal(count('filmgate_step_lateness_seconds', 'engine="animatic",phase="start"'), 1)
  assert.ok((figures.get('process_resident_memory_bytes') ?? 0) > 0)
})

test('asks for a key when told to, and is not there when off', async () => {
  await using guarded = await startServer({
    environment: { FILMGATE_METRICS: 'key', FILMGATE_API_KEYS: 'team-a:long-secret' },
  })
  assert.equal((await fetch(`${guarded.url}/metrics`)).status, 401)
  const headers = { authorization: 'Bearer long-secret' }
  assert.equal((await fetch(`${guarded.url}/metrics`, { headers })).status, 200)
  await using off = await startServer({ environment: { FILMGATE_METRICS: 'off' } })
  assert.equal((await fetch(`${off.url}/metrics`)).status, 404)
})

/** Every series by its name and labels. */
async function read(url: string): Promise<Map<string, number>> {
  const response = await fetch(`${url}/metrics`)
  assert.equal(response.status, 200)
  assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/)
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ')
      return [line.slice(0, space), Number(line.slice(space + 1))] as const
    }),
  )
}
