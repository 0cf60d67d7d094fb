import type { Style } from '#core/request.ts'
import { parsePrompt } from '../parse/index.ts'
import { parseChange } from '../parse/parse-change.ts'
import type { SceneChange } from '../parse/parse-change.ts'
import type { NounPhrase, Phrase } from '../parse/read/phrase.ts'
import { ofSex } from '../parse/read/tell-sex.ts'
import { readScene } from '../parse/read/read-scene.ts'
import type { ReadScene } from '../parse/read/read-scene.ts'
import { afterTurns } from '../turn-phases.ts'
import type { SceneSpec, SubjectSpec } from '../scene-spec.ts'
import { cutTo } from './cut-to.ts'
import { isAlive } from './inherit.ts'
import { mergeScene } from './merge-scene.ts'
import { nameAgain } from './name-again.ts'
import { withOwner } from './owner-of.ts'
import { onDeck, vesselAtSea } from './stay-aboard.ts'
import {
  atSameHour,
  inRoom,
  comesOut,
  goesInside,
  goesOutside,
  indoors,
  isInsert,
  isThere,
  namesHome,
  outside,
} from './where-told.ts'
import { findKnown, stillAboard, theOnlyOne, whoIsThere, wornBy } from './who-told.ts'

/** What the earlier shots of a storyboard have shown. */
export interface Story {
  readonly last: SceneSpec | null
  /** Everybody so far as they were seen last, and the word for them; the latest first. */
  readonly cast: readonly Told[]
  /** What pronouns of this shot or of a later one tell of those whose words do not. */
  readonly sexes: Sexes
}

/** Women and men, by variant. */
export type Sexes = ReadonlyMap<string, 'female' | 'male'>

export interface Told {
  readonly subject: SubjectSpec
  /** Where that was. */
  readonly scene: SceneSpec
  /** The word for them. */
  readonly noun: () => string
}

/**
 * A story of these shots, before the first. Who is a woman or a man is seen ahead: "A detective enters" is one if the next
 * shot says "She finds a letter". Pure.
 */
export function beginStory(texts: readonly string[], style: Style | null): Story {
  const sexes = new Map<string, 'female' | 'male'>()
  const beginning: Story = { last: null, cast: [], sexes }
  if (texts.length < 2) return beginning
  let story = beginning
  for (const text of texts) {
    const spec = readNextShot(story, text, style)
    for (const { variant, rig, traits = [] } of spec.subjects) {
      const sex = traits.find((trait) => trait === 'female' || trait === 'male')
      if (rig === 'person' && sex !== undefined && !sexes.has(variant)) sexes.set(variant, sex)
    }
    story = tellShot(story, spec, text)
  }
  return beginning
}

/**
 * Reads the next shot of a story. Who was seen before has the clothes and colours of then, pronouns are of the last who
 * may be meant, and what goes on without another place goes on where it was. Pure.
 */
export function readNextShot(story: Story, text: string, style: Style | null): SceneSpec {
  const { last } = story
  if (last === null) return inRoom(withSexes(parsePrompt(text, { style }), story.sexes))
  const { text: named, sexes } = nameAgain(story.cast, text)
  const spoken = nameDoer(story, named, style)
  const change = parseChange(spoken, style)
  const read = readScene(spoken, style, story.cast.length > 0 ? 'sequel' : 'scene')
  const next = withSexes(goOn(story, last, read, change, spoken), new Map([...story.sexes, ...sexes]))
  return inRoom(cutTo(last, next, change))
}

/**
 * "Corre hacia el faro", "Opens the letter", "Fights a dragon": who does it is the one told of last. "Kiss" and "hug" are
 * done by all who were there.
 */
function nameDoer({ cast, last }: Story, text: string, style: Style | null): string {
  const doer = cast.find(({ subject }) => isAlive(subject))
  if (doer === undefined) return text
  const { spec, phrases } = readScene(text, style, 'sequel')
  const first = phrases.find((phrase) => 'meaning' in phrase && phrase.leftOut === null && !isCompany(phrase))
  if (first?.kind !== 'action' || first.isOfNext === true) return text
  const others = phrases.filter((phrase) => phrase.kind === 'noun' && isOfLife(phrase) && !isCompany(phrase))
  if (others.length > 0 && spec.subjects.some(isAlive) && !isSaidOfOne(first.text)) return text
  const company = cast.filter(({ subject }) => isAlive(subject) && last?.subjects.includes(subject))
  const doers = spec.language === 'en' && !isSaidOfOne(first.text) && company.length > 1 ? company : [doer]
  return `${doers.map(({ noun }) => noun()).join(' and ')} ${text}`
}

/** "contra un dragón", 「与龙」: with whom or against whom it is done is not who does it. */
function isCompany(phrase: Phrase): boolean {
  return phrase.kind === 'noun' && phrase.relation !== null && isOfLife(phrase)
}

function isOfLife({ meaning }: NounPhrase): boolean {
  return meaning.things.some(isAlive)
}

/** "fights", and not "fight" or "fighting". */
function isSaidOfOne(verb: string): boolean {
  return /^[a-z]+[^s\s]s(?: |$)/iu.test(verb)
}

function withSexes(spec: SceneSpec, sexes: Sexes): SceneSpec {
  if (sexes.size === 0) return spec
  const subjects = spec.subjects.map((subject) => {
    const sex = sexes.get(subject.variant)
    return sex === undefined ? subject : ofSex(subject, sex)
  })
  return { ...spec, subjects }
}

function goOn(story: Story, last: SceneSpec, read: ReadScene, change: SceneChange, text: string): SceneSpec {
  const owned = withOwner(story.cast, read, text)
  if (owned !== undefined) {
    const { activity: _, ...owner } = owned.owner.subject
    const holding = { ...owner, action: 'stand' as const, props: [owned.prop, ...wornBy(owner)] }
    const { camera, framing, dialogue, sights } = read.spec
    const seen = sights === undefined ? {} : { sights }
    return { ...afterTurns(owned.owner.scene), subjects: [holding], camera, framing, dialogue, ...seen }
  }
  const look = change.scene.look ?? last.look
  const known = read.spec.subjects.map(
    (subject) => findKnown(story, subject, change) ?? theOnlyOne(story, subject, read),
  )
  const people = known.map((told) => told?.subject ?? null)
  const goesOn = known.some((told) => told !== null) || read.spec.subjects.length === 0
  const namesPlace = change.scene.setting !== undefined || read.spec.inside !== undefined
  const goesIn = !namesPlace && goesInside(text, last)
  const isStill = comesOut(text) || (namesPlace && isThere(read.spec, last))
  const hasPlace = goesIn || (namesPlace && !isStill)
  if (!goesOn && (hasPlace || (!isStill && namesHome(read, last, people) && !isInsert(read, last)))) {
    const aboard = hasPlace ? undefined : onDeck(last, read.spec)
    return { ...(aboard ?? atSameHour(last, read.spec, change)), look }
  }
  const vessel = hasPlace ? undefined : stillAboard(last, read.spec, known)
  const isDoneElsewhere =
    vessel === undefined &&
    !isStill &&
    namesHome(read, last, people) &&
    isElsewhereThan(read.spec, last) &&
    !isInsert(read, last)
  const goesOut = !hasPlace && goesOutside(text, last)
  const moves = hasPlace || isDoneElsewhere || goesOut
  const subjects =
    vessel === undefined ? whoIsThere(last, read, known, change, { hasPlace, moves }) : [vessel]
  const isElsewhere = hasPlace || ((isDoneElsewhere || goesOut) && subjects.length > 0)
  if (isElsewhere && subjects.length === 0) {
    const vessel = vesselAtSea(story.cast, read.spec)
    return { ...read.spec, look, subjects: vessel === undefined ? [] : [vessel] }
  }
  if (isElsewhere) {
    const there = goesOut ? outside(read.spec) : goesIn ? indoors(read.spec) : read.spec
    return { ...atSameHour(last, there, change), look, subjects }
  }
  const { camera, framing, dialogue, language } = read.spec
  const place = mergeScene(
    { ...last, subjects: [], dialogue: null },
    { ...change, subjects: [], exchanges: [] },
  )
  const { pace: _, ...same } = place
  const paced = read.spec.pace === undefined ? {} : { pace: read.spec.pace }
  return { ...same, ...paced, camera, framing, dialogue, language, look, subjects }
}

/** Another setting, or another room of the same house. */
function isElsewhereThan({ setting, place }: SceneSpec, last: SceneSpec): boolean {
  return setting !== last.setting || (place !== undefined && place !== last.place)
}

/** The story with another shot told. */
export function tellShot({ cast, sexes }: Story, spec: SceneSpec, text: string): Story {
  const last = afterTurns(spec)
  const seen = [...last.subjects, ...last.subjects.flatMap(crewOf)]
  const told = seen.map((subject): Told => {
    const before = cast.find((one) => one.subject.variant === subject.variant)
    // Few shots have a pronoun: the word for it is looked for when one has.
    return {
      subject,
      scene: spec,
      noun: () => findNoun(text, subject) ?? before?.noun() ?? inWords(subject.concept),
    }
  })
  const others = cast.filter((one) => !told.some(({ subject }) => subject.variant === one.subject.variant))
  return { last, cast: [...told, ...others], sexes }
}

/** Who is aboard gets off in another shot. */
function crewOf({ driver }: SubjectSpec): readonly SubjectSpec[] {
  return driver === undefined ? [] : [{ ...driver, count: 1, size: 'normal', action: 'stand' }]
}

function findNoun(text: string, { variant }: SubjectSpec): string | null {
  for (const phrase of readScene(text, null).phrases) {
    if (
      phrase.kind === 'noun' &&
      phrase.text !== '' &&
      phrase.meaning.things.some((thing) => thing.variant === variant)
    )
      return phrase.text
  }
  return null
}

function inWords(concept: string): string {
  return concept.replaceAll('-', ' ')
}
