import type { CarriedSpec, SightName, SubjectSpec } from '../../scene-spec.ts'
import { explainScene } from '../explain-scene.ts'
import type { Understood } from '../explain-scene.ts'
import { OF_NOBODY } from '../read/phrase.ts'
import type { LeftOut, Phrase } from '../read/phrase.ts'
import type { ReadScene } from '../read/read-scene.ts'
import { findFlight } from './find-flight.ts'
import { findWhom } from './find-whom.ts'

/** Known words that are drawn nowhere, where they are not left out for a reason of their own. */
export function undrawnOf(read: ReadScene): readonly string[] {
  // Clothes are whoever's who is there.
  const worn = read.phrases.flatMap((phrase) =>
    phrase.kind === 'noun' && phrase.meaning.item === 'worn' ? [phrase.start] : [],
  )
  return explainScene(read).understood.flatMap(({ text, start, leftOut }) =>
    leftOut === 'not drawn' && !worn.includes(start) ? [text] : [],
  )
}

const NO_ROOM: LeftOut = 'not drawn: this place has no room for it'

/** Known words that are not followed, with the reason; those of `sights` are told of by the scene that is there. */
export function leftOutOf(
  read: ReadScene,
  sights: readonly SightName[],
): readonly Pick<Understood, 'text' | 'leftOut'>[] {
  const starts = read.phrases.flatMap((phrase) =>
    'meaning' in phrase && phrase.meaning.sight !== undefined && sights.includes(phrase.meaning.sight)
      ? [phrase.start]
      : [],
  )
  return explainScene(read).understood.filter(
    ({ start, leftOut }) =>
      leftOut !== null &&
      leftOut.startsWith('no') &&
      leftOut !== 'not drawn' &&
      leftOut !== OF_NOBODY &&
      !starts.includes(start),
  )
}

/** "add candlelight" names no place: whether there is room for it is a matter of the scene that is there. */
export function sightsAnywhere({ phrases }: ReadScene): readonly SightName[] {
  return phrases.flatMap((phrase) =>
    'leftOut' in phrase &&
    (phrase.leftOut === NO_ROOM || phrase.leftOut === 'shown by the place') &&
    phrase.meaning.sight !== undefined
      ? [phrase.meaning.sight]
      : [],
  )
}

/** "running from the dog": who is there already runs, and the dog comes after them. */
export function isFlight(text: string, phrases: readonly Phrase[]): boolean {
  const at = findFlight(text)
  if (at === -1) return false
  const nouns = phrases.flatMap((phrase) => (phrase.kind === 'noun' ? [phrase] : []))
  // "the dog runs from the cat" tells who they are.
  return nouns.length === 1 && (nouns.some(({ start }) => start > at) || EAST.test(text))
}
const EAST = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0900-\u097f]/u

/** "she is crying" tells of a woman, but names none: it is whoever is there. */
export function spokenOf({ spec, phrases }: ReadScene, text: string): SubjectSpec | null {
  const [only, ...others] = spec.subjects
  const acts = phrases.flatMap((phrase) => (phrase.kind === 'action' ? [phrase.start] : []))
  // Who is supplied for an act has no word of their own.
  const isNamed = phrases.some(
    (phrase) => phrase.kind === 'noun' && phrase.text !== '' && !acts.includes(phrase.start),
  )
  if (only === undefined || others.length > 0 || isNamed) return null
  if (findWhom(text) === null && !phrases.some(({ kind }) => kind === 'pronoun')) return null
  return only
}

/** "a cat on her shoulder": whoever is there already has it. */
export function carriedOf({ spec, readings }: ReadScene): CarriedSpec | null {
  const where = readings.find(({ meaning }) => meaning.hold !== undefined)?.meaning.hold
  const [only, ...others] = spec.subjects
  if (where === undefined || only === undefined || others.length > 0 || only.count > 1) return null
  if (!CARRIED.has(only.rig) || only.carries !== undefined) return null
  const { concept, rig, variant, colours, props } = only
  return { concept, rig, variant, colours, props, where }
}
const CARRIED: ReadonlySet<SubjectSpec['rig']> = new Set(['quadruped', 'bird'])
