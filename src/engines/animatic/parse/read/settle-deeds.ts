import type { SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import { boardToboggan } from './board-toboggan.ts'
import { climbStairs } from './climb-stairs.ts'
import { cutFood } from './cut-food.ts'
import { dressOther } from './dress-other.ts'
import { handOver } from './hand-over.ts'
import { setPursuers } from './flee.ts'
import { gatherAtTable } from './gather-at-table.ts'
import { layBeside } from './lay-beside.ts'
import { letHatch } from './let-hatch.ts'
import { letCrash } from './let-crash.ts'
import { letBurst } from './let-burst.ts'
import { letGo } from './let-go.ts'
import { letShatter } from './let-shatter.ts'
import type { Phrase } from './phrase.ts'
import { pushVehicle } from './push-vehicle.ts'
import { readApproach } from './read-approach.ts'
import { readSequel } from './read-sequel.ts'
import { reportUndone } from './report-undone.ts'
import { sitAtIt } from './sit-at-it.ts'
import { takeInMouth } from './take-in-mouth.ts'

/** What those who are in the picture do to one another and one after the other, now that it is known who they are. */
export function settleDeeds(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
  { where, text }: { readonly where: Whereabouts; readonly text: string },
): readonly SubjectSpec[] {
  const atRest = takeInMouth(sitAtIt(layBeside(subjects, text), phrases), phrases, text)
  const onTheWay = climbStairs(pushVehicle(atRest, text), where, text)
  const struck = setPursuers(
    letBurst(letHatch(letShatter(onTheWay, phrases, text), phrases), phrases),
    phrases,
    text,
  )
  const done = readSequel(readApproach(struck, phrases, text), phrases, text)
  const given = cutFood(dressOther(handOver(done, text), text), text)
  const freed = letCrash(gatherAtTable(letGo(boardToboggan(given, text), phrases), where, text))
  reportUndone(phrases, freed)
  return freed.map(unhidden)
}

/** Who is under or in something is hidden there as they are; only behind something one leans out. */
function unhidden(subject: SubjectSpec): SubjectSpec {
  if (subject.activity !== 'hide' || subject.at?.spot === 'behind') return subject
  const { activity: _, ...rest } = subject
  return rest
}
