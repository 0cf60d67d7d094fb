import { toError } from '#core/errors.ts'
import { CheckUnavailable } from './check.ts'
import type { TextCheck } from './check.ts'

export interface EndpointOptions {
  /** Of the operation itself, e.g. `https://api.openai.com/v1/moderations`. */
  readonly url: string
  readonly apiKey?: string | undefined
  /** Absent: the service's own choice. */
  readonly model?: string | undefined
  readonly timeoutMs: number
  /** The guarded fetch. */
  readonly fetch: typeof globalThis.fetch
}

/** An answer is a few kilobytes of categories and scores. */
const MAX_ANSWER_BYTES = 256 * 1024
/** Where a service has another word for what OpenAI's refusals name. */
const REASONS: Readonly<Record<string, string>> = { 'violence/graphic': 'graphic-violence' }

/** Asks a service that speaks OpenAI's moderation API. */
export function createEndpointCheck(options: EndpointOptions): TextCheck {
  const { url, apiKey, model, timeoutMs, fetch } = options
  return {
    async findReasons(text) {
      const signal = AbortSignal.timeout(timeoutMs)
      try {
        const response = await fetch(url, {
          method: 'POST',
          signal,
          headers: {
            'content-type': 'application/json',
            ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
          },
          body: JSON.stringify({ input: text, ...(model === undefined ? {} : { model }) }),
        })
        if (!response.ok) {
          await response.body?.cancel()
          throw new CheckUnavailable(`the moderation service answered ${response.status}`)
        }
        return readReasons(JSON.parse(await readText(response)))
      } catch (thrown) {
        if (thrown instanceof CheckUnavailable) throw thrown
        const reason = signal.aborted ? `did not answer within ${timeoutMs} ms` : toError(thrown).message
        throw new CheckUnavailable(`the moderation service: ${reason}`, { cause: thrown })
      }
    },
  }
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of response.body ?? []) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > MAX_ANSWER_BYTES) throw new CheckUnavailable('the moderation service answers too much')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** `{results: [{flagged, categories: {name: boolean}}]}`. */
function readReasons(answer: unknown): readonly string[] {
  const results = (answer as { results?: unknown } | null)?.results
  if (!Array.isArray(results) || results.length === 0) {
    throw new CheckUnavailable('the moderation service answered without results')
  }
  const reasons = results.flatMap((result: unknown) => {
    const { flagged, categories } = (result ?? {}) as { flagged?: unknown; categories?: unknown }
    if (typeof flagged !== 'boolean') {
      throw new CheckUnavailable('the moderation service answered without a verdict')
    }
    if (!flagged) return []
    const names = Object.entries(categories ?? {}).filter(([, isSo]) => isSo === true)
    return names.length === 0 ? ['other'] : names.map(([name]) => REASONS[name] ?? name)
  })
  return [...new Set(reasons)]
}
