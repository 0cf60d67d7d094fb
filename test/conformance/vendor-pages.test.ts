import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startAppServer } from '../support/app-server.ts'

/** What the vendors' further pages show, played against the whole server with the models it has by itself. */
const app = await startAppServer({ FILMGATE_API_KEYS: 'a-key-for-pages' })
after(() => app[Symbol.asyncDispose]())

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Record<string, unknown>
}

async function send(prefix: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ model: 'sora-2', prompt: 'cat', ...fields })) {
    form.append(name, value)
  }
  const headers = { authorization: 'Bearer a-key-for-pages' }
  const response = await fetch(`${app.url}${prefix}/v1/videos`, { method: 'POST', headers, body: form })
  const body = (await response.json()) as Answer['body']
  return { status: response.status, headers: response.headers, body }
}

async function secondsOf(prefix: string, fields: Readonly<Record<string, string>>): Promise<unknown> {
  const { status, body } = await send(prefix, fields)
  assert.equal(status, 200, JSON.stringify(body))
  return body['seconds']
}

async function refusalOf(prefix: string, fields: Readonly<Record<string, string>>): Promise<unknown[]> {
  const { status, body } = await send(prefix, fields)
  const { param, code, message } = body['error'] as Record<string, unknown>
  return [status, param, code, message]
}

test('YutoAI sells by the second', async () => {
  for (const seconds of ['4', '5', '13', '60']) assert.equal(await secondsOf('/yutoai', { seconds }), seconds)
  assert.deepEqual(await refusalOf('/yutoai', { seconds: '61' }), [
    400,
    'seconds',
    'invalid_value',
    "Invalid value: '61'. Expected a number of seconds from 1 to 60.",
  ])
  const [status] = await refusalOf('', { seconds: '13' })
  assert.equal(status, 400)
})

test('ChainHub sells the -all models by ten, fifteen and twenty-five seconds, everybody else too', async () => {
  for (const prefix of ['/chainhub', '']) {
    for (const model of ['sora-2-all', 'sora-2-pro-all']) {
      assert.equal(await secondsOf(prefix, { model }), '10')
      assert.equal(await secondsOf(prefix, { model, seconds: '25' }), '25')
      assert.deepEqual(await refusalOf(prefix, { model, seconds: '4' }), [
        400,
        'seconds',
        'invalid_value',
        "Invalid value: '4'. Supported values are: '10', '15', and '25'.",
      ])
    }
  }
})

test("ChainHub's pages for characters and storyboards are read, and what is not applied is told", async () => {
  const character = {
    character_url: 'https://example.com/cat.mp4',
    character_timestamps: '1,3',
    watermark: 'ture',
  }
  const { status, headers } = await send('/chainhub', character)
  const told = JSON.parse(headers.get('x-filmgate-warnings') ?? '[]') as { param: string }[]
  assert.deepEqual(
    [status, told.map(({ param }) => param).toSorted()],
    [200, Object.keys(character).toSorted()],
  )
  const anywhere = await send('', character)
  const { warnings } = anywhere.body['filmgate'] as { warnings: { param: string }[] }
  assert.deepEqual(warnings.map(({ param }) => param).toSorted(), Object.keys(character).toSorted())
  const prompt = [1, 2, 3].map((shot) => `Shot ${shot}:\nduration: 5sec\nScene: a cat`).join('\n\n')
  const storyboard = { prompt, seconds: '15', private: 'true', watermark: 'false', character_create: 'true' }
  assert.equal(await secondsOf('/chainhub', storyboard), '15')
})

test('a storyboard may last as long as the engine can make', async () => {
  assert.equal(await secondsOf('', { prompt: '[6s]The plane takes off. [7s]The plane lands.' }), '13')
  assert.equal(await secondsOf('', { prompt: '镜头1：0-4s 猫走。\n镜头2：4-9s 猫跑。' }), '9')
  const [status, param, code, message] = await refusalOf('', { prompt: '[7s]cat '.repeat(10) })
  assert.deepEqual([status, param, code], [400, 'prompt', 'invalid_storyboard'])
  assert.match(String(message), /70 seconds together\. Expected a number of seconds from 1 to 60/)
})

test('a size that only other models make is refused by the name of the model', async () => {
  for (const [prefix, sizes] of [
    ['/openai', "'720x1280' and '1280x720'"],
    ['/yutoai', "'1280x720' and '720x1280'"],
  ] as const) {
    assert.equal(
      (await refusalOf(prefix, { size: '1792x1024' })).at(-1),
      `Invalid value: '1792x1024'. Supported values are: ${sizes} with the model 'sora-2'.`,
    )
    assert.match(
      String((await refusalOf(prefix, { size: '1080x1080' })).at(-1)),
      /^Invalid value: '1080x1080'\. Supported values are: '.+', '.+', '.+', and '.+'\.$/,
    )
  }
})
