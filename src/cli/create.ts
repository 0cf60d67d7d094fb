import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Command } from 'commander'
import { AppError } from '#core/errors.ts'
import { STYLES } from '#core/request.ts'
import { loadConfig, readClientKey } from '#config'
import { CliError } from './cli-error.ts'
import { findRunningServer } from './running-server.ts'
import { startTemporaryApp } from './temporary-app.ts'
import { createVideoClient } from './video-client.ts'
import type { VideoClient, WireVideo } from './video-client.ts'

const POLL_MS = 250

interface CreateOptions {
  readonly out: string
  readonly model?: string
  readonly size?: string
  readonly seconds?: string
  readonly style?: string
  readonly seed?: string
  readonly image?: string
  readonly url?: string
  readonly key?: string
  readonly explain?: boolean
}

/** `filmgate create PROMPT`: one video, by the server that runs here or by one started for it alone. */
export function createCommand(): Command {
  return new Command('create')
    .description('Make one video and save it. Uses the server that runs here, or starts one just for this.')
    .argument('<prompt>', 'What the video shows.')
    .option('-o, --out <file>', 'Where to save the MP4.', 'video.mp4')
    .option('--model <name>', 'Model to use.')
    .option('--size <WxH>', 'Pixels, e.g. 1280x720.')
    .option('--seconds <n>', 'Length.')
    .option('--style <name>', 'One of thanksgiving, comic, news, selfie, nostalgic, anime.')
    .option('--seed <n>', 'Same seed, same film (models that list it).')
    .option('--image <file>', 'PNG, JPEG or WebP that becomes the first frame; must have the requested size.')
    .option('--url <address>', 'A server elsewhere, e.g. http://gpu-box:7878.')
    .option('--key <secret>', 'API key for the server. [FILMGATE_KEY]')
    .option('--explain', 'Make nothing: print what the built-in engine understands of the prompt.')
    .action(create)
}

async function create(prompt: string, options: CreateOptions): Promise<void> {
  if (options.explain === true) return explain(prompt, options.style)
  const url = options.url?.replace(/\/+$/, '') ?? (await findRunningServer(await loadConfig()))
  const key = options.key ?? readClientKey()
  if (url !== undefined) return makeVideo(createVideoClient(url, key), prompt, options)
  await using app = await startTemporaryApp()
  await makeVideo(createVideoClient(app.url, undefined), prompt, options)
}

async function explain(prompt: string, style: string | undefined): Promise<void> {
  const known = STYLES.find((name) => name === style)
  if (style !== undefined && known === undefined) {
    throw new CliError(`'${style}' is not a style. Use one of ${STYLES.join(', ')}.`)
  }
  // Loaded only here: making a video leaves the words to the engine.
  const { explainShots } = await import('../engines/animatic/rework/explain-shots.ts')
  try {
    console.log(await explainShots(prompt, known ?? null))
  } catch (error) {
    if (error instanceof AppError) throw new CliError(error.message, { cause: error })
    throw error
  }
}

async function makeVideo(client: VideoClient, prompt: string, options: CreateOptions): Promise<void> {
  const created = await client.create(await buildForm(prompt, options))
  for (const warning of created.filmgate?.warnings ?? []) console.error(`note: ${warning.message}`)
  const video = await waitUntilDone(client, created)
  if (video.status === 'failed') {
    throw new CliError(`${video.id} failed: ${video.error?.message ?? 'no reason was given'}`)
  }
  await client.download(video.id, options.out)
  console.log(`${options.out}: ${video.size}, ${video.seconds} s (${video.id})`)
}

async function buildForm(prompt: string, options: CreateOptions): Promise<FormData> {
  const form = new FormData()
  form.set('prompt', prompt)
  for (const field of ['model', 'size', 'seconds', 'style', 'seed'] as const) {
    const value = options[field]
    if (value !== undefined) form.set(field, value)
  }
  if (options.image !== undefined) {
    form.set('input_reference', await openImage(options.image), basename(options.image))
  }
  return form
}

async function openImage(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path)
  } catch (error) {
    throw new CliError(`The image '${path}' can't be read.`, { cause: error })
  }
}

async function waitUntilDone(client: VideoClient, created: WireVideo): Promise<WireVideo> {
  let video = created
  while (video.status === 'queued' || video.status === 'in_progress') {
    if (process.stderr.isTTY) process.stderr.write(`\r${video.status} ${video.progress} %   `)
    await delay(POLL_MS)
    video = await client.retrieve(video.id)
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
  return video
}
