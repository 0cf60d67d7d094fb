import { isIP } from 'node:net'
import { isPublicAddress } from './address-guard.ts'

/**
 * Tells what is wrong with an address that messages are to be sent to, as a clause; undefined: nothing that can be seen
 * by looking at it. Where a name leads is found out with each message.
 */
export function checkWebhookUrl(text: string, allowPrivate: boolean): string | undefined {
  if (!URL.canParse(text)) return "expected an address like 'https://example.com/hook'"
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return 'only https and http addresses can be called'
  if (url.username !== '' || url.password !== '') return 'it must not contain a user name or password'
  if (allowPrivate) return undefined
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isPrivate = isIP(host) === 0 ? /(^|\.)localhost\.?$/i.test(host) : !isPublicAddress(host)
  return isPrivate
    ? 'its address is not a public one, and this server does not allow others (FILMGATE_WEBHOOK_ALLOW_PRIVATE)'
    : undefined
}
