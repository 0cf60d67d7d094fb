import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CliError } from './cli-error.ts'

/** What the command line needs of a video object. */
export interface WireVideo {
  readonly id: string
  readonly status: 'queued' | 'in_progress' | 'completed' | 'failed'
  readonly progress: number
  readonly seconds: string
  readonly size: string
  readonly error: { readonly code: string; readonly message: string } | null
  readonly filmgate?: { readonly warnings: readonly { readonly param: string; readonly message: string }[] }
}

/** A small client of the public HTTP API, for the command line. */
export interface VideoClient {
  create(form: FormData): Promise<WireVideo>
  retrieve(id: string): Promise<WireVideo>
  download(id: string, path: string): Promise<void>
}

/** @param url address of a server, without `/v1` */
export function createVideoClient(url: string, key: string | undefined): VideoClient {
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${url}/v1${path}`, { ...init, headers }).catch((error: unknown) => {
      throw new CliError(`${url} can't be reached: ${reasonOf(error)}.`, { cause: error })
    })
    if (response.status === 401) throw new CliError(await describeMissingKey(response, url))
    if (!response.ok) throw new CliError(await describeFailure(response))
    return response
  }
  return {
    create: async (form) =>
      (await call('/videos', { method: 'POST', body: form })).json() as Promise<WireVideo>,
    retrieve: async (id) => (await call(`/videos/${encodeURIComponent(id)}`)).json() as Promise<WireVideo>,
    async download(id, path) {
      const response = await call(`/videos/${encodeURIComponent(id)}/content`)
      if (response.body === null) throw new CliError('The server sent no content.')
      await pipeline(
        Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
        createWriteStream(path),
      )
    },
  }
}

/** What fetch itself says is 'fetch failed'; why, its cause knows. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message
  return error instanceof Error ? error.message : String(error)
}

async function describeMissingKey(response: Response, url: string): Promise<string> {
  const said = await describeFailure(response)
  return `${url} wants an API key: ${said} Here, '--key SECRET' or FILMGATE_KEY; 'filmgate keys create' makes one.`
}

async function describeFailure(response: Response): Promise<string> {
  const text = await response.text()
  try {
    const { error } = JSON.parse(text) as { error: { message: string } }
    return error.message
  } catch {
    return `The server answered ${response.status}: ${text.slice(0, 200)}`
  }
}
