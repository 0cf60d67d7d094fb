import type { ServerResponse } from 'node:http'

/** How long an answer waits for the others of its turn: about as long as it takes to answer a dozen polls. */
const MAX_WAIT_MS = 0.5

/** Ends an answer with the rest of its body, now or a little later in the same turn of the event loop. */
export type Depart = (response: ServerResponse, text: string) => void

/**
 * Sends the answers of one turn of the event loop together, when all that came in with it has been read. Each
 * write on its own wakes the program at the other end of a local connection, which then finds one answer and falls
 * asleep again: that costs both sides more than everything else about a poll. An answer to somebody who is alone
 * leaves as soon as it did.
 */
export function createDepartures(now: () => number): Depart {
  let waiting: { readonly response: ServerResponse; readonly text: string }[] = []
  let since = 0

  function sendAll(): void {
    const leaving = waiting
    waiting = []
    for (const { response, text } of leaving) response.end(text)
  }

  return (response, text) => {
    if (waiting.length === 0) {
      since = now()
      setImmediate(sendAll)
    }
    waiting.push({ response, text })
    if (now() - since > MAX_WAIT_MS) sendAll()
  }
}
