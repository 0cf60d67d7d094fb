import type { Phrase } from './phrase.ts'

type Named = Extract<Phrase, { readonly leftOut: unknown }>

/** A logo, an icon or the screen of an app, if that is what the picture is to be of: not one that somebody has or sees. */
export function markOf(phrases: readonly Phrase[]): Named | undefined {
  const at = phrases.findIndex(
    (phrase) => 'leftOut' in phrase && phrase.leftOut === null && phrase.meaning.concept === 'logo',
  )
  const mark = phrases[at]
  if (mark === undefined || !('leftOut' in mark) || !('relation' in mark) || mark.relation !== null)
    return undefined
  // "a red rocket logo"
  const isLed = phrases.slice(0, at).every((phrase, index) => {
    if (!('end' in phrase)) return false
    const next = phrases[index + 1]
    return phrase.kind !== 'action' && next !== undefined && 'start' in next && next.start - phrase.end <= 1
  })
  return isLed ? mark : undefined
}

/** "the logo of a coffee brand": what it is the mark of is shown, in a studio. */
export function showMark(phrases: readonly Phrase[]): void {
  const mark = markOf(phrases)
  if (mark === undefined) return
  for (const phrase of phrases)
    if (phrase.kind === 'noun' && phrase.leftOut === 'part of another word') phrase.leftOut = null
}

/** Says that the marks themselves are not in the picture, whatever is. */
export function reportMarks(phrases: readonly Phrase[]): void {
  for (const phrase of phrases)
    if ('leftOut' in phrase && phrase.meaning.concept === 'logo')
      phrase.leftOut ??= 'not drawn: marks, icons and screens are not known'
}
