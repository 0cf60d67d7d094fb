import type { Config } from '#config'

const ANSWER_MS = 500

/** The address of the server that answers where this configuration would listen; undefined when none does. */
export async function findRunningServer({
  host,
  port,
}: Pick<Config, 'host' | 'port'>): Promise<string | undefined> {
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  try {
    const response = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(ANSWER_MS) })
    return response.ok ? url : undefined
  } catch {
    return undefined
  }
}
