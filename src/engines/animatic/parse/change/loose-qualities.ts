import type { PropSpec, SubjectSpec, Trait } from '../../scene-spec.ts'
import type { Piece } from '../find/piece.ts'
import { coatOf } from '../read/coats.ts'
import { grammarOf } from '../read/phrase.ts'
import type { Reading } from '../read/reader.ts'
import type { ReadScene } from '../read/read-scene.ts'

/** "shift the palette to teal": colours of the picture, and of nobody in it. */
const OF_THE_PICTURE =
  /(?:^|\s)(?:palettes?|tones?|hues?|tints?|grad(?:e|es|ing)|lighting|backlight|filters?|色调|色調|tonos?|teintes?|farbtöne?)$/iu

/** Colours that no thing to wear or hold has taken: "make it blue", "the car blue". In the order of the words. */
export function looseColours({ readings, pieces, phrases }: ReadScene): readonly string[] {
  if (pieces.some((piece) => piece.kind !== 'break' && OF_THE_PICTURE.test(piece.text))) return []
  const taken = phrases.flatMap((phrase) =>
    phrase.kind === 'noun' && phrase.meaning.item !== undefined ? phrase.colours : [],
  )
  return readings.flatMap((reading) => {
    const { colour } = reading.meaning
    if (colour === undefined || isOfOther(reading, pieces)) return []
    const at = taken.indexOf(colour)
    if (at === -1) return [colour]
    taken.splice(at, 1)
    return []
  })
}

/** A size that no noun of the prompt has taken: "make it bigger". Null: none. */
export function looseSize({ readings, phrases }: ReadScene): SubjectSpec['size'] | null {
  if (phrases.some((phrase) => phrase.kind !== 'action' && 'size' in phrase && phrase.size !== null))
    return null
  return readings.find(({ meaning: { size } }) => size !== undefined)?.meaning.size ?? null
}

/** A pattern that is on nothing that was named: "make it striped". */
export function looseMarks({ readings }: ReadScene): readonly PropSpec[] {
  return readings.flatMap(({ meaning: { pattern }, leftOut }) =>
    pattern !== undefined && leftOut === 'not drawn' ? [coatOf(pattern)] : [],
  )
}

/** What is said of a body, and of nobody's by name: "make her slimmer". */
export function looseTraits({ readings }: ReadScene): readonly Trait[] {
  return readings.flatMap(({ meaning: { traits = [], things } }) => (things.length === 0 ? traits : []))
}

/** "a blue collar", "green eyes": the colour of what is not drawn. */
function isOfOther({ piece }: Reading, pieces: readonly Piece[]): boolean {
  const at = pieces.findIndex(({ start }) => start === piece.start)
  const [before, next] = [pieces[at - 1], pieces[at + 1]]
  const article = pieces[at - 2]
  if (!grammarOf(piece.language).coloursFollow) {
    // "the water green": of what is not known.
    const isOfThat = before?.kind === 'unknown' && isThe(article)
    return isUndrawn(next) || isOfThat
  }
  const isNamed = article?.kind === 'found' && article.senses.some(({ meaning }) => meaning.word === 'a')
  return isPart(before) || (isNamed && isUndrawn(before))
}

function isThe(piece: Piece | undefined): boolean {
  return piece?.kind === 'found' && piece.senses[0]?.meaning.word === 'the'
}

function isUndrawn(piece: Piece | undefined): boolean {
  return piece?.kind === 'unknown' || isPart(piece)
}

function isPart(piece: Piece | undefined): boolean {
  return piece?.kind === 'found' && ['part', 'head'].includes(piece.senses[0]?.meaning.word ?? '')
}
