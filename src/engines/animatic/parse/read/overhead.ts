import type { RigName, SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

/** The sky is over every place; alone it is one. */
const OVERHEAD = -1.1
/** Beside what stands on the ground it is only where somebody flies. */
const ABOVE_SOMETHING = -1.5

const CLOUD =
  /cloud|云|雲|구름|nub|nuag|wolke|nuve|nuvol|облак|سحاب|غيوم|غيم|बादल|mid-?air|heaven|stratosphere/iu

/** What the sky weighs as the place: "a dragon in the sky over a castle", "a tower reflecting clouds" are where the building is. */
export function weighSky(sky: Phrase, phrases: readonly Phrase[]): number {
  if (sky.kind !== 'effect') return OVERHEAD
  const isAmongClouds = CLOUD.test(sky.text) && (sky.relation === 'in' || sky.relation === 'on')
  return !isAmongClouds && phrases.some(standsOnGround) ? ABOVE_SOMETHING : OVERHEAD
}

function standsOnGround(phrase: Phrase): boolean {
  return (
    phrase.kind === 'effect' &&
    phrase.leftOut === null &&
    phrase.relation !== 'far' &&
    phrase.meaning.places.some(({ setting, weight }) => setting !== 'sky' && weight >= 2)
  )
}

const FLIERS: ReadonlySet<RigName> = new Set<RigName>(['bird', 'dragon'])

/** "a dragon in the sky over a castle": what has wings flies there. */
export function flyOverhead(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): readonly SubjectSpec[] {
  const isSaid = phrases.some(
    (phrase) =>
      phrase.kind === 'effect' &&
      phrase.leftOut === null &&
      (phrase.relation === 'in' || phrase.relation === 'on') &&
      phrase.meaning.places[0]?.setting === 'sky',
  )
  if (!isSaid) return subjects
  return subjects.map((subject) =>
    FLIERS.has(subject.rig) && subject.action === 'stand' && subject.at === undefined
      ? { ...subject, action: 'fly' }
      : subject,
  )
}
