import type { StagingContext } from '../../compose/staging.ts'
import { clamp } from '../../draw/easing.ts'
import { rigOf } from '../../rigs/rig-as.ts'
import { SHARED_STATION } from '../../rigs/person/activity/scenery.ts'
import type { Rig, RigLook } from '../../rigs/rig.ts'
import type { SubjectSpec } from '../../scene-spec.ts'
import { toLook, varied } from '../to-look.ts'

/** One of those who do something together. */
export interface Member {
  readonly subject: SubjectSpec
  readonly rig: Rig
  readonly look: RigLook
  /** Height against a grown-up. */
  readonly size: number
  /** The first of its subject: the one that is heard. */
  readonly leads: boolean
}

/** Everybody with hands, one by one, the hero first. */
export function membersOf({ spec, seed }: StagingContext, most: number): readonly Member[] {
  const members: Member[] = []
  for (const subject of spec.subjects) {
    const rig = rigOf(subject)
    if (rig === undefined || (subject.rig !== 'person' && subject.rig !== 'robot')) continue
    for (let index = 0; index < subject.count && members.length < most; index += 1) {
      const look = varied(toLook(subject, seed + members.length * 7919 + 13), index, subject.count)
      members.push({ subject, rig, look, size: clamp(rig.naturalSize(look), 0.4, 1.2), leads: index === 0 })
    }
  }
  return members
}

/** The look of who does it with a thing that another one has. */
export function withoutThing(look: RigLook): RigLook {
  return { ...look, props: [...look.props, { concept: SHARED_STATION, colour: null, role: 'beside' }] }
}
