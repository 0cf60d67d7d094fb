import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import cliProgress from 'cli-progress'
import OpenAI from 'openai'
import { startTemporaryApp } from '../src/cli/temporary-app.ts'

const POLL_MS = 100
const PROMPT = 'A calico cat playing a piano on stage'
type CreateParams = OpenAI.VideoCreateParams

const { values: options } = parseArgs({
  options: {
    prompt: { type: 'string', default: PROMPT },
    out: { type: 'string', default: 'demo.mp4' },
    size: { type: 'string', default: '1280x720' },
    seconds: { type: 'string', default: '4' },
  },
})

const startedAt = performance.now()
{
  await using app = await startTemporaryApp()
  console.log(`Filmgate is up at ${app.url}/v1\nPrompt: ${options.prompt}`)
  // The official client, unchanged but for its base URL: this is all that a program has to do.
  const client = new OpenAI({ baseURL: `${app.url}/v1`, apiKey: 'not-needed' })
  try {
    await makeVideo(client)
  } catch (error) {
    console.error(error instanceof OpenAI.APIError ? error.message : error)
    process.exitCode = 1
  }
}

async function makeVideo(client: OpenAI): Promise<void> {
  // The SDK's types list OpenAI's own sizes and seconds; the server has the last word on what it renders.
  let video = await client.videos.create({
    prompt: options.prompt,
    size: options.size as NonNullable<CreateParams['size']>,
    seconds: options.seconds as NonNullable<CreateParams['seconds']>,
  })
  const bar = new cliProgress.SingleBar({
    format: '{bar} {percentage} % {status}',
    noTTYOutput: true,
    hideCursor: true,
  })
  bar.start(100, 0, { status: video.status })
  while (video.status === 'queued' || video.status === 'in_progress') {
    await delay(POLL_MS)
    video = await client.videos.retrieve(video.id)
    bar.update(video.progress, { status: video.status })
  }
  bar.stop()
  if (video.status === 'failed')
    throw new Error(`The video failed: ${video.error?.message ?? 'no reason given'}`)
  await download(client, video.id)
  await report(video)
}

async function download(client: OpenAI, id: string): Promise<void> {
  const response = await client.videos.downloadContent(id)
  if (response.body === null) throw new Error('The server sent no content.')
  await pipeline(
    Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(options.out),
  )
}

async function report(video: OpenAI.Video): Promise<void> {
  const { size: sizeBytes } = await stat(options.out)
  const tookSeconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`
${options.out}: ${video.size}, ${video.seconds} s, ${(sizeBytes / 1e6).toFixed(1)} MB, made in ${tookSeconds} s

Next:
  npm run demo -- --prompt "一只可爱的小猫在花园里玩耍" --size 720x1280
  npm run demo -- --prompt "A stylish woman walks down a Tokyo street filled with warm glowing neon" --out tokyo.mp4
  npm start                     and point your own program's base URL at http://127.0.0.1:7878/v1`)
}
