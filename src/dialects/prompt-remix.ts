import type { CreateCommand } from '#core/command.ts'
import type { Route, WireRequest } from '#core/dialect.ts'
import type { Json } from '#core/json.ts'
import { PROMPT } from './parameter-kinds.ts'
import { describeBody, readParameters } from './parameters.ts'
import { postRoute, readId } from './routes.ts'
import { openStrict, refuseUnknown } from './strict.ts'

const TABLE = { prompt: PROMPT }

/** A remix that takes a prompt and nothing else, in a form or as JSON. */
export function promptRemixRoute(answer: Json): Route {
  return postRoute('/videos/:id/remix', decode, {
    summary: 'Makes a new video out of a completed one.',
    body: describeBody(TABLE),
    answer,
  })
}

function decode(request: WireRequest): CreateCommand {
  const fields = openStrict(request)
  const { prompt } = readParameters(fields, TABLE)
  refuseUnknown(fields)
  const source = { kind: 'video-id', id: readId(request) } as const
  return { type: 'video.create', operation: 'remix', prompt, source, unknown: {} }
}
