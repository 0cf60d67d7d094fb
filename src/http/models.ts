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

const CARD_SCHEMA: Json = {
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
}

/** How models are shown below a prefix. */
export interface ModelShapes {
  readonly one: Json
  readonly list: Json
  /** `GET /models`. */
  encodeAll(cards: readonly ModelCard[]): Json
  /** `GET /models/{id}`. Throws AppError `not_found`. */
  encodeNamed(name: string, cards: readonly ModelCard[]): Json
}

/**
 * OpenAI's four keys, and `filmgate` with what the model can do where `showsCards`. Models have no birthday here:
 * `created` is `startedAt`, when the server started, Unix milliseconds.
 */
export function createModelShapes(showsCards: boolean, startedAt: number): ModelShapes {
  const one = describeModel(showsCards)
  const encode = (card: ModelCard): { [key: string]: Json } => ({
    id: card.name,
    object: 'model',
    created: Math.floor(startedAt / 1000),
    owned_by: card.engine,
    ...(showsCards ? { filmgate: encodeCard(card) } : {}),
  })
  return {
    one,
    list: {
      type: 'object',
      properties: { object: { const: 'list' }, data: { type: 'array', items: one } },
      required: ['object', 'data'],
      additionalProperties: false,
    },
    encodeAll: (cards) => ({ object: 'list', data: cards.map(encode) }),
    encodeNamed(name, cards) {
      const card = cards.find((candidate) => candidate.name === name)
      if (card !== undefined) return encode(card)
      throw new AppError('not_found', { object: 'Model', id: name.slice(0, 100) }, { param: 'model' })
    },
  }
}

function describeModel(showsCards: boolean): Json {
  return {
    type: 'object',
    properties: {
      id: { type: 'string' },
      object: { const: 'model' },
      created: { type: 'integer', description: 'Unix seconds.' },
      owned_by: { type: 'string' },
      ...(showsCards ? { filmgate: CARD_SCHEMA } : {}),
    },
    required: ['id', 'object', 'created', 'owned_by', ...(showsCards ? ['filmgate'] : [])],
    additionalProperties: false,
  }
}

function encodeCard({ seconds, sizes, ...card }: ModelCard): Json {
  return {
    engine: card.engine,
    model: card.engineModel,
    operations: [...card.operations],
    inputs: [...card.inputs],
    extras: [...card.extras],
    seconds: seconds.kind === 'values' ? [...seconds.values] : { min: seconds.min, max: seconds.max },
    sizes: sizes.kind === 'values' ? [...sizes.values] : { min: sizes.min, max: sizes.max },
  }
}
