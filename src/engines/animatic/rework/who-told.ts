import type { SceneChange } from '../parse/parse-change.ts'
import type { ReadScene } from '../parse/read/read-scene.ts'
import type { Action, PropSpec, SceneSpec, SubjectSpec } from '../scene-spec.ts'
import { toldSex } from './name-again.ts'
import { isSame } from './same-subject.ts'
import { stayAboard } from './stay-aboard.ts'
import type { Story, Told } from './story.ts'
import { isThere, VEHICLES } from './where-told.ts'

export function findKnown({ cast }: Story, subject: SubjectSpec, { more }: SceneChange): Told | null {
  if (more.includes(subject.concept)) return null
  const told = cast.filter((one) =>
    // "the cat" is the calico of before, but a man need not be the chef.
    subject.rig === 'person' ? one.subject.variant === subject.variant : isSame(one.subject, subject),
  )
  // "the red car" is the one that was red, and "the car" none of three police cars.
  const [colour] = subject.colours
  return (
    told.find((one) => one.subject.concept === subject.concept) ??
    told.find((one) => colour !== undefined && one.subject.colours.includes(colour)) ??
    told.find((one) => one.subject.count === subject.count) ??
    told[0] ??
    null
  )
}

/** Words that tell no more of somebody than what anybody sees. */
const SEEN: Readonly<Record<string, 'female' | 'male' | null>> = {
  man: 'male',
  woman: 'female',
  person: null,
}

/** "the man": the detective, if he is the only man so far. */
export function theOnlyOne({ cast }: Story, subject: SubjectSpec, { phrases }: ReadScene): Told | null {
  const sex = SEEN[subject.concept]
  if (subject.count > 1 || sex === undefined) return null
  const isMeant = phrases.some(
    (phrase) =>
      phrase.kind === 'noun' &&
      phrase.determiner === 'the' &&
      phrase.meaning.things.some(({ variant }) => variant === subject.variant),
  )
  const alike = cast.filter(
    ({ subject: one }) =>
      one.rig === 'person' && one.count === 1 && (sex === null || (toldSex(one) ?? sex) === sex),
  )
  return isMeant && alike.length === 1 ? (alike[0] ?? null) : null
}

/** The boat in which the one whom the shot names was last seen, where the story still is. */
export function stillAboard(
  last: SceneSpec,
  { subjects }: SceneSpec,
  known: readonly (Told | null)[],
): SubjectSpec | undefined {
  const [who, ...others] = subjects
  const [told] = known
  if (who === undefined || others.length > 0 || told === undefined || told === null) return undefined
  return isThere(told.scene, last) ? stayAboard(told.scene, who) : undefined
}

/** Those the shot names; of a shot that names nobody those who were there, or the one who does what it says. */
export function whoIsThere(
  last: SceneSpec,
  read: ReadScene,
  known: readonly (Told | null)[],
  { action }: SceneChange,
  { hasPlace, moves }: { readonly hasPlace: boolean; readonly moves: boolean },
): readonly SubjectSpec[] {
  const { subjects } = read.spec
  if (subjects.length > 0) {
    const now = subjects.map((subject, at) => {
      const told = known[at]
      if (told === null || told === undefined) return subject
      const again = recall(ofSameNumber(subject, told.subject, read), told.subject)
      return !moves && action === null && isThere(told.scene, last) ? keepAtIt(again, told.subject) : again
    })
    return [...now, ...supportsOf(now, known), ...(moves ? [] : furnitureOf(last, now))]
  }
  const vehicle = action !== null && BY_VEHICLE.has(action) ? last.subjects.find(isVehicle) : undefined
  const hero = vehicle ?? last.subjects[0]
  const others = last.subjects.filter((one) => one !== hero)
  if (hero === undefined || (hasPlace && action === null)) return []
  const { activity: _, at: __, ...rest } = hero
  const goesOn = action === null ? hero : { ...rest, action }
  return hasPlace ? [goesOn] : [goesOn, ...others]
}

/** "Countdown and liftoff": by the rocket, and not by those before it. */
const BY_VEHICLE: ReadonlySet<Action> = new Set<Action>(['take-off', 'land', 'drive', 'sail'])

function isVehicle({ rig }: SubjectSpec): boolean {
  return VEHICLES.has(rig)
}

/** "The kids" are as many as before, and "the player" is one. */
function ofSameNumber(subject: SubjectSpec, before: SubjectSpec, { phrases }: ReadScene): SubjectSpec {
  if (subject.count === 1) return subject
  const isCounted = phrases.some(
    (phrase) =>
      phrase.kind === 'noun' &&
      (phrase.count !== null || (phrase.isPlural && before.count === 1)) &&
      phrase.meaning.things.some(({ variant }) => variant === subject.variant),
  )
  return isCounted ? subject : { ...subject, count: before.count }
}

/** "The cat opens one eye": it goes on lying where it lay. */
function keepAtIt(subject: SubjectSpec, { action, activity, at, isSeated }: SubjectSpec): SubjectSpec {
  if (subject.action !== 'stand' || subject.activity !== undefined || subject.at !== undefined) return subject
  return {
    ...subject,
    action,
    ...(activity === undefined ? {} : { activity }),
    ...(isSeated === undefined ? {} : { isSeated }),
    ...(at === undefined ? {} : { at }),
  }
}

/** What they still lie or sit on. */
function supportsOf(now: readonly SubjectSpec[], known: readonly (Told | null)[]): readonly SubjectSpec[] {
  return now.flatMap(({ at }, index) => {
    if (at === undefined || now.some(({ concept }) => concept === at.by)) return []
    return known[index]?.scene.subjects.filter(({ concept }) => concept === at.by) ?? []
  })
}

/** "then gets up": what somebody sat on stands where it stood. */
function furnitureOf({ subjects }: SceneSpec, now: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const isSatOn = ({ concept }: SubjectSpec): boolean => now.some(({ at }) => at?.by === concept)
  return subjects.filter(
    (one) =>
      one.rig === 'furniture' &&
      !isSatOn(one) &&
      !now.some(({ rig }) => rig === 'furniture' || VEHICLES.has(rig)),
  )
}

/** Somebody as they were seen before, but for what the shot says of them. */
function recall(subject: SubjectSpec, before: SubjectSpec): SubjectSpec {
  const worn = wornBy(before).filter(({ concept }) => !subject.props.some((prop) => prop.concept === concept))
  const { concept, rig, variant, material, identity, traits = [] } = before
  return {
    ...subject,
    concept,
    rig,
    variant,
    colours: subject.colours.length > 0 ? subject.colours : before.colours,
    size: subject.size === 'normal' ? before.size : subject.size,
    props: [...subject.props, ...worn],
    ...(material === undefined || subject.material !== undefined ? {} : { material }),
    ...(traits.length === 0 ? {} : { traits: [...new Set([...traits, ...(subject.traits ?? [])])] }),
    ...(identity === undefined ? {} : { identity }),
  }
}

export function wornBy({ props }: SubjectSpec): readonly PropSpec[] {
  return props.filter(({ role }) => role === 'worn')
}
