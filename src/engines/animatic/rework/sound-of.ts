import { isDeepStrictEqual } from 'node:util'
import type { SoundBed, SoundPlan } from '../sound/sound-plan.ts'
import type { Weather } from '../scene-spec.ts'
import { offsetOf, startsOf } from './part.ts'
import type { FootagePart, Part } from './part.ts'

/** What is heard in each stretch. A scene that merely goes on is one stretch, so that nothing in it begins anew. */
export function soundPlansOf(parts: readonly Part[]): readonly SoundPlan[] {
  const plans: SoundPlan[] = []
  for (const part of parts) {
    const last = plans.at(-1)
    const goesOn = offsetOf(part) > 0 && (part.kind !== 'shot' || part.melt === null)
    if (last !== undefined && goesOn && isDeepStrictEqual(last.spec, part.plan.spec)) {
      plans[plans.length - 1] = { ...last, frameCount: last.frameCount + part.frameCount }
    } else plans.push(toSoundPlan(part))
  }
  return plans
}

/** A breeze, no birds and no music: what else there is to hear, footage has itself. */
const AIR = { setting: 'garden', season: 'winter', time: 'day', subjects: [] } as const

function toSoundPlan(part: Part): SoundPlan {
  const { frameCount } = part
  const plan = part.kind === 'footage' ? overFootage(part) : part.plan
  const firstFrame = offsetOf(part)
  return firstFrame > 0 ? { ...plan, frameCount, firstFrame } : { ...plan, frameCount }
}

function overFootage({ plan }: FootagePart): FootagePart['plan'] {
  const { place: _, sights: __, ...spec } = plan.spec
  return { ...plan, spec: { ...spec, ...AIR, heard: { ...spec.heard, score: spec.heard?.score ?? null } } }
}

/** What is heard under footage: a voice, music, or the weather and whatever else, which must not drown it. */
const LEVELS = { voice: 0.9, music: 0.5, noise: 0.25 } as const
/** Nothing is heard of these. */
const SILENT: ReadonlySet<Weather> = new Set(['clear', 'fog'])

function levelOver({ plan: { spec } }: FootagePart): number {
  const { score, noises = [] } = spec.heard ?? {}
  if (spec.dialogue !== null) return LEVELS.voice
  if (typeof score === 'string') return LEVELS.music
  return !SILENT.has(spec.weather) || noises.length > 0 ? LEVELS.noise : 0
}

/** The sound of footage, which is kept, unless nothing at all is to be heard. */
export function bedsOf(parts: readonly Part[], source: string | null): readonly SoundBed[] {
  const starts = startsOf(parts)
  return parts.flatMap((part, index) =>
    part.kind !== 'footage' || source === null || part.plan.spec.heard?.isMute === true
      ? []
      : [
          {
            path: source,
            sourceFrame: part.sourceFrame,
            firstFrame: starts[index] ?? 0,
            frameCount: part.frameCount,
            sceneLevel: levelOver(part),
          },
        ],
  )
}
