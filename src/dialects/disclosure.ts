import type { Outcome } from '#core/dialect.ts'
import type { Warning } from '#core/video.ts'

/** Clients give all headers of an answer 8 to 16 KiB. */
const MAX_WARNINGS_LENGTH = 4000

/**
 * Headers that say what really makes a video, and what of the request was changed or not applied. Strict bodies have
 * no key for it, and silence would be a lie.
 */
export function encodeDisclosure(outcome: Outcome): Readonly<Record<string, string>> {
  if (outcome.type !== 'video') return {}
  const { engine, request, warnings } = outcome.video
  const made = {
    'x-filmgate-engine': toHeaderText(engine),
    'x-filmgate-model': toHeaderText(request.engineModel),
  }
  return warnings.length === 0 ? made : { ...made, 'x-filmgate-warnings': encodeWarnings(warnings) }
}

/** A JSON array of `{param, message}`; what does not fit is counted. */
function encodeWarnings(warnings: readonly Warning[]): string {
  const texts: string[] = []
  let length = 0
  for (const { param, message } of warnings) {
    const text = toAscii(JSON.stringify({ param, message }))
    length += text.length
    if (length > MAX_WARNINGS_LENGTH) {
      texts.push(JSON.stringify({ param: null, message: `${warnings.length - texts.length} more` }))
      break
    }
    texts.push(text)
  }
  return `[${texts.join(',')}]`
}

/** Header values are bytes: whatever is not printable ASCII is escaped as JSON would. */
function toHeaderText(text: string): string {
  return toAscii(JSON.stringify(text).slice(1, -1))
}

function toAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
