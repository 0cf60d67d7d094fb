import { AppError } from '#core/errors.ts'
import type { Json } from '#core/json.ts'
import type { ModelCard } from '#core/model-card.ts'

const NUMBERS_OR_TEXTS: Json = { type: 'array', items: { type: ['string', 'number'] } }
const RANGE: Json = {
  type: 'object',
  properties: { min: { type: 'number' }, max: { type: 'number' } },
  required: ['min', 'max'],
}
const TEXTS: Json = { type: 'array', items: { type: 'string' } }

export const MODEL_SCHEMA: Json = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    object: { const: 'model' },
    created: { type: 'integer', description: 'Unix seconds.' },
    owned_by: { type: 'string' },
    filmgate: {
      type: 'object',
      properties: {
        engine: { type: 'string' },
        model: { type: 'string' },
        operations: TEXTS,
        inputs: TEXTS,
        extras: TEXTS,
        seconds: { anyOf: [NUMBERS_OR_TEXTS, RANGE] },
        sizes: { anyOf: [TEXTS, RANGE] },
      },
      required: ['engine', 'model', 'operations', 'inputs', 'extras', 'seconds', 'sizes'],
      additionalProperties: false,
    },
  },
  required: ['id', 'object', 'created', 'owned_by', 'filmgate'],
  additionalProperties: false,
}

export const MODELS_SCHEMA: Json = {
  type: 'object',
  properties: { object: { const: 'list' }, data: { type: 'array', items: MODEL_SCHEMA } },
  required: ['object', 'data'],
  additionalProperties: false,
}

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
