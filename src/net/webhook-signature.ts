import { createHmac } from 'node:crypto'

const PREFIX = 'whsec_'

/**
 * Signs a message as https://www.standardwebhooks.com has it, with each of the secrets: a receiver that knows one of
 * them finds its own.
 */
export function signWebhook(
  message: { readonly id: string; readonly timestamp: number; readonly body: string },
  secrets: readonly string[],
): string {
  const text = `${message.id}.${message.timestamp}.${message.body}`
  const sign = (secret: string): string =>
    createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
      .update(text)
      .digest('base64')
  return secrets.map((secret) => `v1,${sign(secret)}`).join(' ')
}
