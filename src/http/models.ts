import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import type { ModelCard } from '#core/model-card.ts'

/** `GET /models` in OpenAI's shape. Models have no birthday here: `created` is when the server started. */
export function encodeModels(cards: readonly ModelCard[], startedAt: number): Json {
  return { object: 'list', data: cards.map((card) => encodeModel(card, startedAt)) }
}

/** `GET /models/{id}`. Throws AppError `not_found`. */
export function encodeModelNamed(name: string, cards: readonly ModelCard[], startedAt: number): Json {
  const card = cards.find((candidate) => candidate.name === name)
  if (card === undefined)
    throw new AppError('not_found', { object: 'Model', id: name.slice(0, 100) }, { param: 'model' })
  return encodeModel(card, startedAt)
}

function encodeModel(card: ModelCard, startedAt: number): { [key: string]: Json } {
  return {
    id: card.name,
    object: 'model',
    created: Math.floor(startedAt / 1000),
    owned_by: card.engine,
    filmgate: {
      engine: card.engine,
      model: card.engineModel,
      operations: [...card.operations],
      inputs: [...card.inputs],
      extras: [...card.extras],
      seconds:
        card.seconds.kind === 'values'
          ? [...card.seconds.values]
          : { min: card.seconds.min, max: card.seconds.max },
      sizes:
        card.sizes.kind === 'values' ? [...card.sizes.values] : { min: card.sizes.min, max: card.sizes.max },
    },
  }
}
