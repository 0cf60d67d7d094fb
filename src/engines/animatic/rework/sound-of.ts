import { isDeepStrictEqual } from 'node:util'
import type { SoundBed, SoundPlan } from '../sound/sound-plan.ts'
import { offsetOf, startsOf } from './part.ts'
import type { Part } from './part.ts'

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

function toSoundPlan(part: Part): SoundPlan {
  const { plan, frameCount } = part
  const firstFrame = offsetOf(part)
  return firstFrame > 0 ? { ...plan, frameCount, firstFrame } : { ...plan, frameCount }
}

/** The sound of footage, which is kept. */
export function bedsOf(parts: readonly Part[], source: string | null): readonly SoundBed[] {
  const starts = startsOf(parts)
  return parts.flatMap((part, index) =>
    part.kind !== 'footage' || source === null
      ? []
      : [
          {
            path: source,
            sourceFrame: part.sourceFrame,
            firstFrame: starts[index] ?? 0,
            frameCount: part.frameCount,
            keepsScene: part.plan.spec.weather !== 'clear',
          },
        ],
  )
}
