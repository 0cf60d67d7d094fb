import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What the next request of a kind runs into. `ok` is the normal answer. */
export type Fault =
  | 'ok'
  /** The connection dies before the server reads anything useful; no job is made. */
  | 'reset-before-headers'
  /** The job is made, then the connection dies without an answer. */
  | 'reset-after-body'
  | '429'
  | '503'
  /** An HTML page from a gateway; the job is made behind it. */
  | 'html-502'
  | 'garbage-200'
  | 'unknown-status'
  | 'terminal-without-url'
  | 'truncated'
  | 'job-error-as-http-500'
  | '404'

export interface FakeUpstream extends AsyncDisposable {
  readonly url: string
  /** Submissions that made a job: what would have been paid. */
  readonly jobs: ReadonlyMap<string, FakeJob>
  /** POSTs that arrived, answered or not. */
  posts(): number
  /** Faults for the next requests of a kind, in order; afterwards all is well. */
  script(plan: {
    submit?: readonly Fault[]
    poll?: readonly Fault[]
    content?: readonly Fault[]
    cancel?: readonly Fault[]
  }): void
  /** Keeps the end of every download back that begins from now on. */
  holdDownloads(): HeldDownloads
}

export interface HeldDownloads {
  /** How many are kept back. */
  count(): number
  /** Keeps no more of them back than there are. */
  close(): void
  /** Lets all of them go. */
  release(): void
}

export interface FakeJob {
  readonly id: string
  readonly token: string | undefined
  /** What it was asked to make; '' where the request was not multipart. */
  readonly prompt: string
  /** Below `/v1`. */
  readonly path: string
  readonly body: string
  polls: number
  /** By DELETE, or by POST to `cancel`. */
  isCancelled: boolean
}

export interface FakeUpstreamOptions {
  /** Bytes served as the finished video, or what makes them for a job; they must begin like an MP4. */
  readonly video?: Buffer | ((job: FakeJob) => Buffer)
  /** Polls that a job stays unfinished. Default 1. */
  readonly pollsUntilDone?: number
  /** Pause between making a job and saying so, and within each download, milliseconds. Default none. */
  readonly answerAfterMs?: () => number
  /** Honours Idempotency-Key like a `client-id` upstream. Default false. */
  readonly idempotent?: boolean
}

const TINY_MP4 = Buffer.from('\0\0\0\u0018ftypisom\0\0\u0002\0isomiso2avc1mp41', 'latin1')

/** A server that speaks `/v1/videos`, counts what it was asked to pay for, and breaks on command. */
export async function startFakeUpstream(options: FakeUpstreamOptions = {}): Promise<FakeUpstream> {
  const jobs = new Map<string, FakeJob>()
  const faults: Record<'submit' | 'poll' | 'content' | 'cancel', Fault[]> = {
    submit: [],
    poll: [],
    content: [],
    cancel: [],
  }
  let posts = 0
  let held: (() => void)[] | undefined
  const server = createServer((request, response) => {
    // Whoever asked may be killed while it does.
    answer(request, response).catch(() => request.socket.destroy())
  })
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://fake').pathname
    if (request.method === 'POST' && /^\/v1\/videos(\/edits|\/extensions|\/[^/]+\/remix)?$/.test(path)) {
      posts += 1
      const fault = faults.submit.shift() ?? 'ok'
      if (fault === 'reset-before-headers') return void request.socket.destroy()
      const body = (await buffer(request)).toString()
      const prompt = /name="prompt"\r\n\r\n(.*)\r\n/.exec(body)?.[1] ?? ''
      answerSubmit(request, response, fault, { prompt, path: path.slice('/v1'.length), body })
      return
    }
    const [, id = '', rest] = /^\/v1\/videos\/([^/]+)(\/content|\/cancel)?$/.exec(path) ?? []
    const job = jobs.get(decodeURIComponent(id))
    if (job === undefined)
      return json(response, 404, { error: { message: `Video with id '${id}' not found.` } })
    if (request.method === 'DELETE' || rest === '/cancel') {
      answerCancel(response, job, faults.cancel.shift() ?? 'ok')
    } else if (rest === '/content') answerContent(response, job, faults.content.shift() ?? 'ok')
    else answerPoll(response, job, faults.poll.shift() ?? 'ok', request)
  }

  const soon = (act: () => void): void => {
    if (options.answerAfterMs === undefined) act()
    else setTimeout(act, options.answerAfterMs())
  }

  const answerSubmit = (
    request: IncomingMessage,
    response: ServerResponse,
    fault: Fault,
    asked: Pick<FakeJob, 'prompt' | 'path' | 'body'>,
  ): void => {
    if (fault === '429') return json(response, 429, { error: { message: 'busy' } }, { 'retry-after': '0' })
    if (fault === '503') return json(response, 503, { error: { message: 'full' } })
    const job = makeJob(request.headers['idempotency-key'] as string | undefined, asked)
    if (fault === 'reset-after-body') return void request.socket.destroy()
    if (fault === 'html-502') return html(response)
    if (fault === 'garbage-200') return void response.writeHead(200).end('%%%')
    const answer = (): void =>
      json(response, 200, { id: job.id, object: 'video', status: 'queued', progress: 0 })
    soon(answer)
  }

  const makeJob = (token: string | undefined, asked: Pick<FakeJob, 'prompt' | 'path' | 'body'>): FakeJob => {
    const known =
      options.idempotent === true ? [...jobs.values()].find((job) => job.token === token) : undefined
    if (known !== undefined) return known
    const job = { id: `up:${jobs.size + 1}`, token, ...asked, polls: 0, isCancelled: false }
    jobs.set(job.id, job)
    return job
  }

  const answerCancel = (response: ServerResponse, job: FakeJob, fault: Fault): void => {
    if (fault === '503') return json(response, 503, { error: { message: 'later' } })
    if (fault === '404') return json(response, 404, { error: { message: 'not here' } })
    job.isCancelled = true
    json(response, 200, { id: job.id, status: 'failed', error: { code: 'cancelled', message: 'As asked.' } })
  }

  const answerPoll = (
    response: ServerResponse,
    job: FakeJob,
    fault: Fault,
    request: IncomingMessage,
  ): void => {
    if (fault === 'reset-before-headers') return void request.socket.destroy()
    if (fault === '404') return json(response, 404, { error: { message: 'not here' } })
    if (fault === '503') return json(response, 503, { error: { message: 'later' } }, { 'retry-after': '0' })
    if (fault === 'html-502') return html(response)
    if (fault === 'garbage-200') return void response.writeHead(200).end('%%%')
    if (fault === 'unknown-status') return json(response, 200, { id: job.id, status: 'pondering' })
    if (fault === 'job-error-as-http-500') {
      return json(response, 500, {
        id: job.id,
        status: 'failed',
        error: { code: 500, message: 'out of memory' },
      })
    }
    if (job.isCancelled) return json(response, 404, { error: { message: 'gone' } })
    job.polls += 1
    const done = job.polls > (options.pollsUntilDone ?? 1)
    json(response, 200, {
      id: job.id,
      status: done ? 'completed' : 'in_progress',
      progress: done ? 100 : 50,
    })
  }

  const answerContent = (response: ServerResponse, job: FakeJob, fault: Fault): void => {
    const { video: given = TINY_MP4 } = options
    const video = typeof given === 'function' ? given(job) : given
    if (fault === 'terminal-without-url') return json(response, 404, { error: { message: 'no content' } })
    if (fault === '503') return json(response, 503, { error: { message: 'later' } })
    if (fault === 'garbage-200')
      return void response.writeHead(200, { 'content-type': 'video/mp4' }).end('<html>')
    response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': video.byteLength })
    if (fault !== 'truncated') {
      response.write(video.subarray(0, video.byteLength / 2))
      const finish = (): void => void response.end(video.subarray(video.byteLength / 2))
      if (held === undefined) soon(finish)
      else held.push(finish)
      return
    }
    response.write(video.subarray(0, video.byteLength / 2), () => response.socket?.destroy())
  }

  const url = await listen(server)
  return {
    url: `${url}/v1`,
    jobs,
    posts: () => posts,
    script: ({ submit = [], poll = [], content = [], cancel = [] }) => {
      faults.submit = [...submit]
      faults.poll = [...poll]
      faults.content = [...content]
      faults.cancel = [...cancel]
    },
    holdDownloads() {
      const ours: (() => void)[] = []
      held = ours
      const close = (): void => {
        if (held === ours) held = undefined
      }
      return {
        count: () => ours.length,
        close,
        release() {
          close()
          for (const finish of ours.splice(0)) finish()
        },
      }
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

function html(response: ServerResponse): void {
  response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad gateway</html>')
}
