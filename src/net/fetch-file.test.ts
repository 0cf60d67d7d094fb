import assert from 'node:assert/strict'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { createFileFetcher, IMAGE_LIMITS } from './fetch-file.ts'
import { createGuardedFetch } from './guarded-fetch.ts'

async function serve(
  context: TestContext,
  listener: RequestListener,
): Promise<{ url: string; path: string }> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const folder = mkdtempSync(join(tmpdir(), 'filmgate-fetch-'))
  context.after(() => {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true })
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/a.png`, path: join(folder, 'a') }
}

function fetcher(context: TestContext, allowPrivate: boolean) {
  const guarded = createGuardedFetch({ allowPrivate })
  context.after(() => guarded.close())
  return createFileFetcher(guarded.fetch, { ...IMAGE_LIMITS, maxBytes: 1000, timeLimitMs: 300 })
}

function refusal(reason: RegExp) {
  return { key: 'invalid_url', param: 'input_reference', message: reason }
}

test('fetches a picture into a file', async (context) => {
  const { url, path } = await serve(context, (_, response) => response.end('pixels'))
  await fetcher(context, true)(url, path)
  assert.equal(readFileSync(path, 'utf8'), 'pixels')
})

test('refuses private addresses without telling what answers there', async (context) => {
  const { url, path } = await serve(context, (_, response) => response.end('secret'))
  await assert.rejects(fetcher(context, false)(url, path), refusal(/only public http and https addresses/))
  assert.equal(existsSync(path), false)
})

test('refuses what is too large, too slow, or not there', async (context) => {
  const large = await serve(context, (_, response) => response.end(Buffer.alloc(5000)))
  await assert.rejects(fetcher(context, true)(large.url, large.path), refusal(/larger than 1000 bytes/))
  const slow = await serve(context, () => undefined)
  await assert.rejects(fetcher(context, true)(slow.url, slow.path), refusal(/longer than 0\.3 seconds/))
  const absent = await serve(context, (_, response) => response.writeHead(404).end())
  await assert.rejects(fetcher(context, true)(absent.url, absent.path), refusal(/answered 404/))
  await assert.rejects(fetcher(context, true)('http://', absent.path), refusal(/not a valid URL/))
})
