import type { BatchDialect } from '#core/batch-dialect.ts'
import { BATCH_ENDPOINTS } from '#core/batch.ts'
import type { Dialect } from '#core/dialect.ts'

/**
 * The words of each profile as batches use them: a line's body is read as that of a create, its video written as when
 * it is retrieved. A batch of a profile that is no longer served goes on in the words of the first one.
 */
export function createBatchDialects(
  dialects: readonly [Dialect, ...Dialect[]],
): (profile: string) => BatchDialect {
  const [first] = dialects
  const known = new Map(dialects.map((dialect) => [dialect.id, toBatchDialect(dialect)]))
  return (profile) => known.get(profile) ?? toBatchDialect(first)
}

function toBatchDialect(dialect: Dialect): BatchDialect {
  const path = BATCH_ENDPOINTS[0].replace('/v1', '')
  const route = dialect.routes.find((one) => one.method === 'POST' && one.path === path)
  if (route === undefined) throw new Error(`The dialect ${dialect.id} makes no videos.`)
  return {
    decode(body) {
      const command = route.decode({
        method: 'POST',
        path: dialect.prefix + path,
        params: {},
        query: {},
        body: { kind: 'json', value: body },
      })
      if (command.type === 'video.create') return command
      throw new Error(`A create of the dialect ${dialect.id} is a ${command.type}.`)
    },
    encodeVideo: (video) =>
      dialect.encode({ type: 'video', video }, { command: { type: 'video.get', id: video.id } }),
    encodeError: (error) => dialect.encodeError(error),
  }
}
