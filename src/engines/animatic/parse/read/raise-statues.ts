import type { Meaning } from '../meaning.ts'
import type { NounPhrase, Phrase } from './phrase.ts'
import type { Reading } from './reader.ts'

/** Letters between a statue and what it shows: "statue of a winged horse". */
const WITHIN_REACH = 20
/** " की " in "शेर की मूर्ति" */
const JUST_BEFORE = 5

const SOMEBODY: Meaning = {
  concept: 'statue',
  things: [{ concept: 'statue', rig: 'person', variant: 'monk' }],
  places: [],
  gives: [],
}

/** "a statue in a park", "the statue waves": where nothing is said of what it shows, it is of somebody in a long robe. */
export function raiseStatues(phrases: Phrase[], readings: readonly Reading[]): void {
  if (phrases.some(hasItsOwn)) return
  for (const { piece, meaning } of readings) {
    if (meaning.word !== 'statue') continue
    const { start, end, text } = piece
    const isOfSomething = phrases.some(
      (phrase) =>
        phrase.kind === 'noun' &&
        phrase.meaning.places.length === 0 &&
        (phrase.end > end ? phrase.start - end < WITHIN_REACH : start - phrase.end <= JUST_BEFORE),
    )
    if (isOfSomething) continue
    const after = phrases.findIndex((phrase) => 'start' in phrase && phrase.start >= end)
    const statue: NounPhrase = {
      kind: 'noun',
      meaning: SOMEBODY,
      text,
      start,
      end,
      count: null,
      size: null,
      colours: [],
      material: meaning.material ?? 'stone',
      isSheen: false,
      traits: [],
      hair: [],
      determiner: 'the',
      isPlural: text.endsWith('s'),
      relation: null,
      isBeside: false,
      isOutside: false,
      spot: null,
      part: null,
      isJoined: false,
      isFamily: false,
      isAboard: false,
      isModifier: false,
      leftOut: null,
    }
    phrases.splice(after === -1 ? phrases.length : after, 0, statue)
  }
}

/** A museum shows some, and under water nobody stands. */
function hasItsOwn(phrase: Phrase): boolean {
  return (
    'meaning' in phrase &&
    phrase.meaning.places.some(({ setting, place }) => place === 'museum' || setting === 'underwater')
  )
}
