import type { ModelCard } from '#core/model-card.ts'

const SECONDS = {
  kind: 'values',
  // OpenAI's lengths first, then the ones that only resellers had.
  values: ['4', '8', '12', '16', '20', '10', '15', '25'],
} as const
/** What resellers' models with the suffix `-all` last. */
const ALL_SECONDS = { kind: 'values', values: ['10', '15', '25'] } as const
const ANY_SECONDS = { kind: 'range', min: 1, max: 60 } as const
const SIZES = ['720x1280', '1280x720', '1024x1792', '1792x1024'] as const
const PRO_SIZES = [...SIZES, '1080x1920', '1920x1080'] as const

/** What the engine offers without any configuration, under the id `animatic`. */
export const ANIMATIC_MODELS: readonly ModelCard[] = [
  soraCard('sora-2', SIZES),
  soraCard('sora-2-pro', PRO_SIZES),
  soraCard('sora-2-2025-10-06', SIZES),
  soraCard('sora-2-2025-12-08', SIZES),
  soraCard('sora-2-pro-2025-10-06', PRO_SIZES),
  { ...soraCard('sora-2-all', SIZES), seconds: ALL_SECONDS, defaultSeconds: '10' },
  { ...soraCard('sora-2-pro-all', SIZES), seconds: ALL_SECONDS, defaultSeconds: '10' },
  {
    name: 'animatic-1',
    ...common(),
    seconds: ANY_SECONDS,
    sizes: { kind: 'even', min: 256, max: 1920 },
    extras: ['style', 'watermark', 'seed'],
  },
]

function soraCard(name: string, sizes: readonly string[]): ModelCard {
  return {
    name,
    ...common(),
    seconds: SECONDS,
    anySeconds: ANY_SECONDS,
    sizes: { kind: 'values', values: sizes },
    extras: ['style', 'watermark'],
  }
}

function common(): Pick<
  ModelCard,
  'engine' | 'engineModel' | 'defaultSeconds' | 'defaultSize' | 'operations' | 'inputs'
> {
  return {
    engine: 'animatic',
    engineModel: 'animatic-1',
    defaultSeconds: '4',
    defaultSize: { width: 720, height: 1280 },
    operations: ['create', 'remix', 'edit', 'extend'],
    inputs: ['image', 'characters', 'storyboard', 'video'],
  }
}
