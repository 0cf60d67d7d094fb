import type { ModelCard } from '#core/model-card.ts'
import { parseSize } from '#core/video.ts'
import { UPSTREAM_DIALECTS } from './dialects.ts'
import type { UpstreamDialect, UpstreamDialectName } from './dialects.ts'

/** What OpenAI's cheaper model takes, and so the least that a server of its API does. */
const DEFAULT_SIZES = ['720x1280', '1280x720']
const DEFAULT_SECONDS = ['4', '8', '12']

/**
 * The card of a model behind a server that can't be asked what it takes. The first size and the first length are the
 * defaults. Throws Error for a size that is none.
 */
export function createUpstreamCard(options: {
  /** Public name. */
  readonly name: string
  readonly engine: string
  /** The server's name for the model. */
  readonly engineModel: string
  readonly dialect: UpstreamDialectName
  readonly sizes?: readonly string[] | undefined
  readonly seconds?: readonly string[] | undefined
}): ModelCard {
  const { name, engine, engineModel, sizes = DEFAULT_SIZES, seconds = DEFAULT_SECONDS } = options
  const upstream: UpstreamDialect = UPSTREAM_DIALECTS[options.dialect]
  const defaultSize = parseSize(sizes[0] ?? '')
  if (defaultSize === undefined) throw new Error(`The model '${name}' has no proper size.`)
  return {
    name,
    engine,
    engineModel,
    seconds: { kind: 'values', values: seconds },
    defaultSeconds: seconds[0] ?? '',
    sizes: { kind: 'values', values: sizes },
    defaultSize,
    operations: upstream.operations,
    inputs: upstream.uploads ? ['image', 'video'] : ['image'],
    extras: upstream.extraFields,
    keepsSize: true,
  }
}
