import type { Style } from '#core/request.ts'
import { parsePrompt } from '../parse/index.ts'
import { parseChange } from '../parse/parse-change.ts'
import type { SceneChange } from '../parse/parse-change.ts'
import type { Phrase } from '../parse/read/phrase.ts'
import { readScene } from '../parse/read/read-scene.ts'
import type { ReadScene } from '../parse/read/read-scene.ts'
import { afterTurns } from '../turn-phases.ts'
import type { SceneSpec, SubjectSpec } from '../scene-spec.ts'
import { cutTo } from './cut-to.ts'
import { mergeScene } from './merge-scene.ts'
import { nameAgain } from './name-again.ts'
import { isSame } from './same-subject.ts'

/** What the earlier shots of a storyboard have shown. */
export interface Story {
  readonly last: SceneSpec | null
  /** Everybody so far as they were seen last, and the word for them; the latest first. */
  readonly cast: readonly Told[]
}

export interface Told {
  readonly subject: SubjectSpec
  /** The word for them. */
  readonly noun: () => string
}

/** Before the first shot. */
export const NOTHING_TOLD: Story = { last: null, cast: [] }

/**
 * Reads the next shot of a story. Who was seen before has the clothes and colours of then, pronouns are of the last who
 * may be meant, and what goes on without another place goes on where it was. Pure.
 */
export function readNextShot(story: Story, text: string, style: Style | null): SceneSpec {
  const { last } = story
  if (last === null) return parsePrompt(text, { style })
  const spoken = nameAgain(story.cast, text)
  const change = parseChange(spoken, style)
  return cutTo(
    last,
    goOn(story, last, readScene(spoken, style, story.cast.length > 0 ? 'sequel' : 'scene'), change),
    change,
  )
}

function goOn(story: Story, last: SceneSpec, read: ReadScene, change: SceneChange): SceneSpec {
  const look = change.scene.look ?? last.look
  const known = read.spec.subjects.map((subject) => findKnown(story, subject, change))
  const goesOn = known.some((told) => told !== null) || read.spec.subjects.length === 0
  const hasPlace = change.scene.setting !== undefined || read.spec.inside !== undefined
  if (!goesOn && (hasPlace || namesHome(read, known))) {
    const isThere = read.spec.setting === last.setting && read.spec.place === last.place
    return isThere ? { ...atSameHour(last, read.spec, change), look } : { ...read.spec, look }
  }
  const subjects = whoIsThere(last, read.spec, known, change, hasPlace)
  const isElsewhere =
    hasPlace || (namesHome(read, known) && subjects.length > 0 && read.spec.setting !== last.setting)
  if (isElsewhere && subjects.length === 0) return { ...read.spec, look }
  if (isElsewhere) return { ...atSameHour(last, read.spec, change), look, subjects }
  const { camera, framing, dialogue, language } = read.spec
  const place = mergeScene(
    { ...last, subjects: [], dialogue: null },
    { ...change, subjects: [], exchanges: [] },
  )
  const { pace: _, ...same } = place
  const paced = read.spec.pace === undefined ? {} : { pace: read.spec.pace }
  return { ...same, ...paced, camera, framing, dialogue, language, look, subjects }
}

/** The story with another shot told. */
export function tellShot({ cast }: Story, spec: SceneSpec, text: string): Story {
  const seen = [...spec.subjects, ...spec.subjects.flatMap(crewOf)]
  const told = seen.map((subject): Told => {
    const before = cast.find((one) => one.subject.variant === subject.variant)
    // Few shots have a pronoun: the word for it is looked for when one has.
    return { subject, noun: () => findNoun(text, subject) ?? before?.noun() ?? inWords(subject.concept) }
  })
  const others = cast.filter((one) => !told.some(({ subject }) => subject.variant === one.subject.variant))
  return { last: afterTurns(spec), cast: [...told, ...others] }
}

/** Who is aboard gets off in another shot. */
function crewOf({ driver }: SubjectSpec): readonly SubjectSpec[] {
  return driver === undefined ? [] : [{ ...driver, count: 1, size: 'normal', action: 'stand' }]
}

function findNoun(text: string, { variant }: SubjectSpec): string | null {
  for (const phrase of readScene(text, null).phrases) {
    if (phrase.kind === 'noun' && phrase.meaning.things.some((thing) => thing.variant === variant))
      return phrase.text
  }
  return null
}

function inWords(concept: string): string {
  return concept.replaceAll('-', ' ')
}

function findKnown({ cast }: Story, subject: SubjectSpec, { more }: SceneChange): SubjectSpec | null {
  if (more.includes(subject.concept)) return null
  const told = cast
    .map((one) => one.subject)
    .filter((one) =>
      // "the cat" is the calico of before, but a man need not be the chef.
      subject.rig === 'person' ? one.variant === subject.variant : isSame(one, subject),
    )
  // "the red car" is the one that was red.
  const [colour] = subject.colours
  return (
    told.find(({ concept }) => concept === subject.concept) ??
    told.find(({ colours }) => colour !== undefined && colours.includes(colour)) ??
    told[0] ??
    null
  )
}

/** Whether somebody or something that is new, or what is done, belongs to a certain place. */
function namesHome({ phrases, spec }: ReadScene, known: readonly (SubjectSpec | null)[]): boolean {
  const isKnown = (concept: string): boolean =>
    spec.subjects.some((subject, at) => subject.concept === concept && known[at] !== null)
  const goesOn = known.flatMap((one) => one ?? [])
  return phrases.some(
    (phrase) =>
      'leftOut' in phrase &&
      phrase.leftOut === null &&
      !isBrought(phrase, goesOn) &&
      (phrase.meaning.home !== undefined || phrase.meaning.places.length > 0) &&
      !phrase.meaning.things.some(({ concept }) => isKnown(concept)),
  )
}

/**
 * An apple or a candle comes to those who are there, and a police car to the car that it is after; who goes on by car is
 * on the road.
 */
function isBrought(phrase: Phrase, goesOn: readonly SubjectSpec[]): boolean {
  if (phrase.kind !== 'noun' || goesOn.length === 0 || phrase.meaning.places.length > 0) return false
  const { things } = phrase.meaning
  if (things.some(({ rig }) => rig === 'person')) return false
  const isVehicle = things.some(({ rig }) => VEHICLES.has(rig))
  if (isVehicle) return goesOn.some(({ rig }) => VEHICLES.has(rig))
  return phrase.meaning.item !== undefined || things.some(({ rig }) => PORTABLE.has(rig))
}

const PORTABLE: ReadonlySet<SubjectSpec['rig']> = new Set(['food', 'plant', 'quadruped', 'bird'])

const VEHICLES: ReadonlySet<SubjectSpec['rig']> = new Set([
  'car',
  'train',
  'boat',
  'aircraft',
  'helicopter',
  'rocket',
])

/** Those the shot names; of a shot that names nobody those who were there, or the one who does what it says. */
function whoIsThere(
  last: SceneSpec,
  { subjects }: SceneSpec,
  known: readonly (SubjectSpec | null)[],
  { action }: SceneChange,
  hasPlace: boolean,
): readonly SubjectSpec[] {
  if (subjects.length > 0) {
    return subjects.map((subject, at) => {
      const before = known[at]
      return before === null || before === undefined ? subject : recall(subject, before)
    })
  }
  const [hero, ...others] = last.subjects
  if (hero === undefined || (hasPlace && action === null)) return []
  const { activity: _, at: __, ...rest } = hero
  const goesOn = action === null ? hero : { ...rest, action }
  return hasPlace ? [goesOn] : [goesOn, ...others]
}

/** Somebody as they were seen before, but for what the shot says of them. */
function recall(subject: SubjectSpec, before: SubjectSpec): SubjectSpec {
  const worn = before.props.filter(
    ({ role, concept }) => role === 'worn' && !subject.props.some((prop) => prop.concept === concept),
  )
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
    ...(traits.length === 0 ? {} : { traits: [...traits, ...(subject.traits ?? [])] }),
    ...(identity === undefined ? {} : { identity }),
  }
}

/** Elsewhere it is as late as it was, and the same season; the weather may be another. */
function atSameHour(last: SceneSpec, spec: SceneSpec, { scene }: SceneChange): SceneSpec {
  const season = scene.season === undefined ? (spec.season ?? last.season) : scene.season
  const isOpen = scene.time === undefined && spec.time === 'day' && last.time !== 'overcast'
  if (!isOpen || last.setting === 'space' || last.setting === 'planet') return { ...spec, season }
  const setting = spec.setting === 'city-day' && last.time === 'night' ? 'city-night' : spec.setting
  return { ...spec, season, setting, time: last.time }
}
