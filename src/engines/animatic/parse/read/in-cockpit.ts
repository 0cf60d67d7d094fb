import { PLACES } from '../../scene-spec.ts'
import type { PlaceName, RigName, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'
import { FLIER } from './shown-by-set.ts'

const FLYING: ReadonlySet<RigName> = new Set(['aircraft', 'helicopter', 'rocket', 'ufo'])

const COCKPITS: ReadonlySet<string> = new Set(['cockpit', 'fighter-cockpit', 'starship-cockpit'])

/** What flies tells which cockpit it is; of a racing car it is the seat behind the wheel. */
const OF_VARIANT: Readonly<Record<string, PlaceName>> = {
  'fighter-jet': 'fighter-cockpit',
  'racing-car': 'behind-the-wheel',
  submarine: 'submarine',
}
const OF_RIG: Readonly<Partial<Record<RigName, PlaceName>>> = {
  rocket: 'starship-cockpit',
  ufo: 'starship-cockpit',
  car: 'behind-the-wheel',
}

/** "inside the cockpit of a spaceship", "cockpit view": who is at the controls sees this; undefined for all others. */
export function seenFromCockpit(phrases: readonly Phrase[]): Whereabouts | undefined {
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const named = kept.find(({ meaning }) => COCKPITS.has(meaning.concept))
  if (named === undefined) return undefined
  const things = kept.flatMap(({ meaning }) => meaning.things)
  const isInSpace = kept.some(({ meaning }) => meaning.places.some(({ setting }) => setting === 'space'))
  const place =
    named.meaning.concept === 'cockpit'
      ? (things
          .map(({ rig, variant }) => OF_VARIANT[variant] ?? OF_RIG[rig])
          .find((one) => one !== undefined) ?? (isInSpace ? 'starship-cockpit' : 'cockpit'))
      : (named.meaning.concept as PlaceName)
  return { setting: PLACES[place], place }
}

/** "a lone pilot in the cockpit": one is named, and nobody sits beside them. */
export function isFlownAlone(phrases: readonly Phrase[]): boolean {
  const nouns = phrases.filter((phrase) => phrase.kind === 'noun')
  const pilots = nouns.filter(({ meaning }) => meaning.things[0]?.variant === 'pilot')
  const [pilot, ...others] = pilots
  if (pilot === undefined || others.length > 0 || seenFromCockpit(phrases) === undefined) return false
  return !pilot.isPlural && (pilot.count ?? 1) === 1
}

const TWO_SEATS: ReadonlySet<PlaceName | undefined> = new Set(['cockpit', 'starship-cockpit'])

/** "a dog and a cat fly a plane, cockpit view": of what flies the cockpit is seen, and they are in it. */
export function leaveCraft(subjects: readonly SubjectSpec[], { place }: Whereabouts): readonly SubjectSpec[] {
  if (!TWO_SEATS.has(place)) return subjects
  return subjects.flatMap((subject) => {
    const { driver, passengers = [], rig } = subject
    const aboard = driver === undefined || !FLYING.has(rig) ? [] : [driver, ...passengers]
    if (aboard.length === 0 || aboard.some(({ variant }) => FLIER.test(variant))) return [subject]
    return aboard.map((one): SubjectSpec => ({ ...one, count: 1, size: 'normal', action: 'sit' }))
  })
}
