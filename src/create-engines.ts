import type { Engine, EngineHealth, Logger } from '#core/engine.ts'
import type { ModelCard } from '#core/model-card.ts'
import { ConfigError, defaultProcesses } from './config.ts'
import type { Config, EngineOptions, ModelOptions } from './config.ts'
import { createAnimaticEngine } from './engines/animatic/engine.ts'
import { createUpstreamCard } from './engines/openai-videos/card.ts'
import { createOpenaiVideosEngine } from './engines/openai-videos/engine.ts'

/** Two jobs share the rendering children, so that a short one does not wait for a long one to end. */
const ANIMATIC_CONCURRENCY = 2

/** The configured engines by id. `operatorFetch` makes a fetch for an engine, to any address that the operator chose. */
export function createEngines(
  config: Pick<Config, 'engines' | 'models'>,
  operatorFetch: (engine: string) => typeof globalThis.fetch,
  logger: Logger,
): ReadonlyMap<string, Engine> {
  const create = (id: string, options: EngineOptions): Engine => {
    if (options.kind === 'openai-videos') {
      const { kind: _, concurrency: __, ...wire } = options
      return createOpenaiVideosEngine({ ...wire, id, fetch: operatorFetch(id), models: [] })
    }
    return createAnimaticEngine({
      id,
      logger: logger.child({ engine: id }),
      processes: options.processes ?? defaultProcesses(),
      encoder: options.encoder,
    })
  }
  return new Map(Object.entries(config.engines).map(([id, options]) => [id, create(id, options)] as const))
}

/** How an engine is. */
export interface EngineFinding {
  readonly id: string
  readonly health: EngineHealth
}

/** Asks every engine how it is. */
export function probeEngines(engines: ReadonlyMap<string, Engine>): Promise<readonly EngineFinding[]> {
  return Promise.all(
    [...engines.values()].map(async (engine) => ({ id: engine.id, health: await engine.probe() })),
  )
}

/** How many jobs of an engine may run at a time on this node. */
export function concurrencyOf(options: EngineOptions | undefined): number {
  if (options === undefined) return 1
  return options.kind === 'openai-videos' ? options.concurrency : ANIMATIC_CONCURRENCY
}

/** The public names: those of the configuration, or all that the engines offer. Throws ConfigError. */
export async function chooseModels(
  config: Pick<Config, 'engines' | 'models'>,
  engines: ReadonlyMap<string, Engine>,
): Promise<readonly ModelCard[]> {
  const offered = new Map<string, readonly ModelCard[]>()
  for (const [id, engine] of engines) offered.set(id, await engine.models())
  const cards =
    config.models === undefined
      ? [...offered.values()].flat()
      : Object.entries(config.models).map(([name, options]) => chooseModel(name, options, config, offered))
  if (cards.length > 0) return cards
  throw new ConfigError('models: there is none. Name at least one for the configured engines.')
}

function chooseModel(
  name: string,
  options: ModelOptions,
  config: Pick<Config, 'engines'>,
  offered: ReadonlyMap<string, readonly ModelCard[]>,
): ModelCard {
  const { engine, model } = options
  const cards = offered.get(engine)
  const engineOptions = config.engines[engine]
  if (cards === undefined || engineOptions === undefined) {
    throw new ConfigError(
      `models.${name}: there is no engine '${engine}'. Configured: ${[...offered.keys()].join(', ')}.`,
    )
  }
  if (engineOptions.kind === 'openai-videos') {
    const { sizes, seconds } = options
    const { dialect } = engineOptions
    return createUpstreamCard({ name, engine, engineModel: model ?? name, dialect, sizes, seconds })
  }
  const card =
    cards.find((candidate) => candidate.name === (model ?? name)) ??
    (model === undefined ? cards[0] : undefined)
  if (card === undefined) {
    throw new ConfigError(
      `models.${name}: the engine '${engine}' has no model '${model}'. It has: ${cards.map((one) => one.name).join(', ')}.`,
    )
  }
  if (options.sizes !== undefined || options.seconds !== undefined) {
    throw new ConfigError(`models.${name}: the engine '${engine}' knows its own sizes and seconds.`)
  }
  return { ...card, name }
}
