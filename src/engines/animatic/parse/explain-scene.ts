import type { SceneSpec } from '../scene-spec.ts'
import type { Meaning } from './meaning.ts'
import type { LeftOut, Phrase } from './read/phrase.ts'
import { isAnyAnimal } from './read/name-animals.ts'
import { saysHeard } from './read/read-heard.ts'
import type { ReadScene } from './read/read-scene.ts'
import type { Topic } from './read/read-topic.ts'
import { unknownPieces } from './read/told.ts'
import { findUnknownSubject } from './unknown-subject.ts'

/** What was read of a prompt, for people. */
export interface Explanation {
  readonly spec: SceneSpec
  /** In the order of the text; words that only hold a sentence together are not among them. */
  readonly understood: readonly Understood[]
  /** Words that are in no table, and changed nothing. */
  readonly ignored: readonly string[]
  /** What the text is about, when that is a word nobody knows. Absent: it is known, or nothing is. */
  readonly unknownSubject?: string
  /** What is no thing, and the scene that stands for it. Absent: there are things, or nothing is known. */
  readonly topic?: Pick<Topic, 'text' | 'shows'>
}

/** A word or phrase of the prompt and what it was taken for. */
export interface Understood {
  readonly text: string
  /** Offsets count UTF-16 code units. */
  readonly start: number
  readonly end: number
  readonly as: string
  /** Why it is not in the picture all the same; null when it is. */
  readonly leftOut: LeftOut | null
}

/** Says what each known word was taken for, and which words were not known. */
export function explainScene(scene: ReadScene & { readonly topic?: Topic }): Explanation {
  const { spec, pieces, readings, phrases, topic, told } = scene
  const unknownSubject = topic === undefined ? findUnknownSubject(scene) : undefined
  const reasons = new Map<number, LeftOut | null>(
    phrases.flatMap((phrase) => ('leftOut' in phrase ? [[phrase.start, reasonOf(phrase)]] : [])),
  )
  const understood = readings.flatMap(({ piece: { text, start, end }, meaning, leftOut: why = null }) => {
    if (text === '' || isGrammar(meaning)) return []
    const isPart = meaning.word === 'head' || meaning.word === 'part'
    const isTold = told.some((stretch) => start >= stretch.start && end <= stretch.end)
    const leftOut = isPart ? (isTold ? null : 'not drawn') : (reasons.get(start) ?? why)
    const named = isAnyAnimal(meaning) ? meaningsAt(start, phrases) : [meaning]
    return [{ text, start, end, as: named.map(describe).join(' and '), leftOut }]
  })
  return {
    spec,
    understood: topic === undefined ? understood : withTopic(understood, topic),
    ignored: unknownPieces(pieces, told).flatMap((piece) =>
      !(topic !== undefined && piece.start < topic.end && piece.end > topic.start) &&
      !(spec.heard !== undefined && saysHeard(piece.text, spec.heard))
        ? [piece.text]
        : [],
    ),
    ...(unknownSubject === undefined ? {} : { unknownSubject }),
    ...(topic === undefined ? {} : { topic }),
  }
}

/** The topic stands for the words that it is made of. */
function withTopic(
  understood: readonly Understood[],
  { text, start, end, shows }: Topic,
): readonly Understood[] {
  const others = understood.filter((other) => other.end <= start || other.start >= end)
  const told = { text, start, end, as: `shown as "${shows}"`, leftOut: null }
  return [...others, told].toSorted((a, b) => a.start - b.start)
}

/** What a word became in the scene it is in. */
function meaningsAt(start: number, phrases: readonly Phrase[]): readonly Meaning[] {
  return phrases.flatMap((phrase) =>
    phrase.kind === 'noun' && phrase.start === start ? [phrase.meaning] : [],
  )
}

function reasonOf(phrase: Extract<Phrase, { readonly leftOut: LeftOut | null }>): LeftOut | null {
  // A costume is in the picture, on whoever wears it; what somebody becomes is there in the end.
  if (phrase.leftOut === 'a costume' || phrase.leftOut === 'what it becomes') return null
  return phrase.leftOut ?? (phrase.kind === 'action' ? null : (phrase.shortfall ?? null))
}

function isGrammar({ word, count }: Meaning): boolean {
  return word !== undefined && word !== 'head' && word !== 'part' && count === undefined
}

function describe(meaning: Meaning): string {
  const {
    things,
    item,
    places,
    time,
    weather,
    weatherKind,
    season,
    mood,
    action,
    activity,
    hold,
    camera,
    framing,
    angle,
    pace,
    look,
    sight,
    colour,
    material,
    count,
    size,
    traits,
    bustle,
    pattern,
    isMotley,
  } = meaning
  const parts = [
    ...things.map(({ rig, variant }) => `${rig} ${variant}`),
    ...(item === undefined ? [] : [`${meaning.concept}, ${item}`]),
    ...places.map(({ setting, place = setting }) => `place ${place}`),
    ...(time === undefined ? [] : [`time ${time.time}`]),
    ...Object.entries({
      weather: weatherKind ?? weather,
      season,
      mood,
      action,
      activity,
      hold,
      camera,
      framing,
      angle,
      pace,
      look,
      sight,
      colour,
      material,
      count,
      size,
      body: traits?.join(', '),
      pattern,
      about: bustle,
      colours: isMotley === true ? 'all' : undefined,
    }).flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`])),
  ]
  return parts.length > 0 ? parts.join(', ') : meaning.concept
}
