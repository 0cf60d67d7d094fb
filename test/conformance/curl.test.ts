import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { startHttp } from '../support/http-server.ts'
import { removeFolder } from '../support/remove-folder.ts'

/**
 * The commands of the five documents, run by a shell and a real curl. Host and key are ours; a picture lies where a
 * document says there is one. Two documents have no command but the examples of a schema, in its order.
 */
const KEY = 'sk-of-the-documents'
const server = await startHttp({ secrets: { [KEY]: 'default' } })
let folder = ''

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filmgate-curl-'))
  const image = sharp({ create: { width: 720, height: 1280, channels: 3, background: '#336699' } })
  await image.clone().jpeg().toFile(join(folder, 'reference.jpg'))
  await image.clone().png().toFile(join(folder, 'image'))
  await image.clone().webp().toFile(join(folder, 'example-file'))
})
after(async () => {
  await server[Symbol.asyncDispose]()
  await removeFolder(folder)
})

const DOCUMENTS = [
  {
    profile: 'yutoai',
    command: `curl --location --request POST 'HOST/videos' \\
--header 'Authorization: Bearer {{YOUR_API_KEY}}' \\
--form 'model="sora-2"' \\
--form 'prompt="Generate a video from this picture"' \\
--form 'size="720x1280"' \\
--form 'input_reference=@"reference.jpg"' \\
--form 'seconds="4"' \\
--form 'watermark="false"'`,
    answer: {
      object: 'video',
      model: 'sora-2',
      status: 'queued',
      progress: 0,
      size: '720x1280',
      seconds: '4',
    },
  },
  {
    profile: 'openai',
    command: `curl HOST/videos \\
    -H 'Content-Type: application/json' \\
    -H "Authorization: Bearer $OPENAI_API_KEY" \\
    -F prompt=x`,
    answer: { object: 'video', model: 'sora-2', prompt: 'x', size: '720x1280', seconds: '4', error: null },
  },
  {
    profile: 'apigo',
    command: `curl --request POST \\
  --url HOST/videos \\
  --header 'Authorization: Bearer <token>' \\
  --header 'Content-Type: multipart/form-data' \\
  --form model=sora-2 \\
  --form 'prompt=一只可爱的小猫在花园里玩耍' \\
  --form size=720x1280 \\
  --form seconds=4 \\
  --form input_reference='@example-file'`,
    answer: { object: 'video', model: 'sora-2', status: 'pending', seconds: '4', size: '720x1280' },
  },
  {
    profile: 'chainhub',
    command: `curl --request POST HOST/videos --header 'Authorization: Bearer <token>' \\
  --form 'model=sora-2' \\
  --form 'prompt=A calico cat playing a piano on stage' \\
  --form 'seconds=4' \\
  --form 'size=720x1280' \\
  --form 'input_reference=@reference.jpg' \\
  --form 'watermark=false' \\
  --form 'private=false' \\
  --form 'style=anime'`,
    answer: {
      object: 'video',
      model: 'sora-2',
      status: 'queued',
      progress: 0,
      seconds: '4',
      size: '720x1280',
    },
  },
  {
    profile: 'cometapi',
    command: `curl --location 'HOST/videos' --header 'Authorization: {{api-key}}' \\
  --form 'prompt="cat"' \\
  --form 'model="sora-2"' \\
  --form 'seconds="4"' \\
  --form 'size="720x1280"' \\
  --form 'input_reference=@"image"'`,
    answer: {
      object: 'video',
      status: 'queued',
      completed_at: null,
      error: null,
      expires_at: null,
      model: 'sora-2',
      progress: 0,
      remixed_from_video_id: null,
      seconds: '4',
      size: '720x1280',
    },
  },
] as const

for (const { profile, command, answer } of DOCUMENTS) {
  test(`the curl command of ${profile}'s document makes a video`, { skip: cannotRun() }, async () => {
    const body = await run(command, `${server.url}/${profile}/v1`)
    const { id, created_at: createdAt, ...rest } = body
    assert.match(String(id), /^video_[0-9a-f]{48}$/)
    assert.ok(Math.abs(Number(createdAt) - Date.now() / 1000) < 300)
    for (const [key, value] of Object.entries(answer)) assert.deepEqual(rest[key], value, key)
  })

  test(`so it does at /v1, answered in OpenAI's shape (${profile})`, { skip: cannotRun() }, async () => {
    const body = await run(command, `${server.url}/v1`)
    assert.equal(body['status'], 'queued', JSON.stringify(body))
    assert.equal(Object.keys(body).length, 14)
    assert.deepEqual([body['seconds'], body['size']], ['4', '720x1280'])
  })
}

test('the Chinese prompt arrives to the byte', { skip: cannotRun() }, async () => {
  const { id } = await run(DOCUMENTS[2].command, `${server.url}/v1`)
  const response = await fetch(`${server.url}/v1/videos/${String(id)}`, {
    headers: { authorization: `Bearer ${KEY}` },
  })
  assert.equal(((await response.json()) as { prompt: string }).prompt, '一只可爱的小猫在花园里玩耍')
})

async function run(command: string, base: string): Promise<Record<string, unknown>> {
  const line = command.replace('HOST', base).replace(/\{\{YOUR_API_KEY\}\}|\{\{api-key\}\}|<token>/, KEY)
  const { stdout } = await promisify(execFile)('sh', ['-c', `${line} --silent`], {
    cwd: folder,
    env: { ...process.env, OPENAI_API_KEY: KEY },
  })
  const body = JSON.parse(stdout) as Record<string, unknown>
  assert.equal(body['object'], 'video', stdout)
  return body
}

/** A machine without curl or a shell can't be asked to run them. */
function cannotRun(): boolean {
  return spawnSync('sh', ['-c', 'curl --version']).status !== 0
}
