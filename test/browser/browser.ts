import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { startAppServer } from '../support/app-server.ts'
import type { AppServer } from '../support/app-server.ts'
import { startSite } from './page.ts'

/** A real browser, a page of another origin, the official client in it: what CORS is for. Needs Chromium on the machine. */
const KEY = 'a-key-for-browsers'
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

let app: AppServer
/** Without a key: EventSource sends none. */
let open: AppServer
let site: Awaited<ReturnType<typeof startSite>>
let browser: Browser
let page: Page
const complaints: string[] = []

before(async () => {
  app = await startAppServer({ FILMGATE_API_KEYS: KEY })
  open = await startAppServer({}, () => 'running')
  site = await startSite()
  browser = await chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox'] })
  page = await browser.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(site.url)
})
after(async () => {
  await browser.close()
  await site[Symbol.asyncDispose]()
  await app[Symbol.asyncDispose]()
  await open[Symbol.asyncDispose]()
})

/** Runs the body of an async function in the page; `client` is the official client, `base` our address. */
function inPage<T>(body: string, key = KEY): Promise<T> {
  const script = `(async () => {
    const { default: OpenAI } = await import('/openai/index.mjs')
    const base = ${JSON.stringify(app.url)}
    const client = new OpenAI({ apiKey: ${JSON.stringify(key)}, baseURL: base + '/v1', dangerouslyAllowBrowser: true })
    const finish = async (id) => {
      for (;;) {
        const video = await client.videos.retrieve(id)
        if (video.status === 'completed' || video.status === 'failed') return video
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }
    ${body}
  })()`
  return page.evaluate<T>(script)
}

test('the official client makes and downloads a video in a page of another origin', async () => {
  const result = await inPage<{
    status: string
    type: string
    head: string
    ids: number
    poll: string | null
  }>(`
    const { data: created, response } = await client.videos.create({ prompt: 'a fox' }).withResponse()
    const poll = response.headers.get('openai-poll-after-ms')
    const { status } = await finish(created.id)
    const content = await client.videos.downloadContent(created.id)
    const head = (await content.text()).slice(4, 8)
    let ids = 0
    for await (const video of client.videos.list({ limit: 1 })) ids += 1
    await client.videos.delete(created.id)
    return { status, type: content.headers.get('content-type'), head, ids, poll }
  `)
  assert.deepEqual(result, { status: 'completed', type: 'video/mp4', head: 'ftyp', ids: 1, poll: '1000' })
})

test('a picture that the page draws becomes a file of the form', async () => {
  const status = await inPage<string>(`
    const canvas = new OffscreenCanvas(720, 1280)
    canvas.getContext('2d').fillRect(0, 0, 720, 1280)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    const file = new File([blob], 'drawn.png', { type: 'image/png' })
    const created = await client.videos.create({ prompt: 'it moves', input_reference: file })
    return (await finish(created.id)).status
  `)
  assert.equal(status, 'completed')
})

test('the page sees what an error says, and its request id', async () => {
  const seen = await inPage<Record<string, unknown>>(`
    try {
      await client.videos.create({ prompt: 'x', size: '1x1' })
    } catch (error) {
      return { name: error.constructor.name, status: error.status, param: error.param, id: error.requestID }
    }
  `)
  assert.deepEqual([seen['name'], seen['status'], seen['param']], ['BadRequestError', 400, 'size'])
  assert.match(String(seen['id']), /^req_/)
  const wrong = await inPage<number>(
    `return client.videos.list().then(() => 200, (error) => error.status)`,
    'not-a-key',
  )
  assert.equal(wrong, 401)
})

test('the page may ask for ranges, and see where they lie', async () => {
  const range = await inPage<[number, string | null, string]>(`
    const { id } = await client.videos.create({ prompt: 'a fox' })
    await finish(id)
    const response = await fetch(base + '/v1/videos/' + id + '/content', {
      headers: { authorization: 'Bearer ${KEY}', range: 'bytes=4-7' },
    })
    return [response.status, response.headers.get('content-range'), await response.text()]
  `)
  assert.equal(range[0], 206)
  assert.match(range[1] ?? '', /^bytes 4-7\/\d+$/)
  assert.equal(range[2], 'ftyp')
})

test('an EventSource of the page follows a video to its end, and stays away then', async () => {
  const seen = await inPage<string[]>(`
    const videos = ${JSON.stringify(open.url)} + '/v1/videos'
    const headers = { 'content-type': 'application/json' }
    const created = await fetch(videos, { method: 'POST', headers, body: '{"prompt":"a fox"}' })
    const { id } = await created.json()
    const source = new EventSource(videos + '/' + id + '/events')
    const statuses = []
    await new Promise((resolve, reject) => {
      source.onmessage = async ({ data }) => {
        const { status } = JSON.parse(data)
        if (statuses.at(-1) !== status) statuses.push(status)
        if (status === 'in_progress') await fetch(videos + '/' + id + '/cancel', { method: 'POST' })
      }
      source.onerror = () => { if (source.readyState === EventSource.CLOSED) resolve() }
      setTimeout(() => reject(new Error('it is still open after ' + statuses)), 20000)
    })
    return statuses
  `)
  assert.deepEqual(seen.slice(-2), ['in_progress', 'failed'])
})

test('the page of the API loads under its own policy', async () => {
  const docs = await browser.newPage()
  const refused: string[] = []
  docs.on('console', (message) => refused.push(message.text()))
  docs.on('requestfailed', (request) => refused.push(request.url()))
  await docs.goto(`${app.url}/docs`)
  await docs.locator('#postV1Videos summary').click()
  assert.ok(await docs.locator('#postV1Videos td code', { hasText: 'input_reference' }).first().isVisible())
  const styled = await docs.evaluate(() => getComputedStyle(document.body).maxWidth)
  assert.equal(styled, '960px')
  assert.deepEqual(refused, [])
})

test('nothing was refused by the browser but what the server refused', () => {
  const unexpected = complaints.filter((text) => !/status of (400|401)/.test(text))
  assert.deepEqual(unexpected, [])
})
