import { lexiconRows } from '../word-index.ts'
import type { Phrase } from './phrase.ts'

const BURNS =
  /^(?:burn(?:s|ing)?(?: down| low| out)?|melt(?:s|ing)? down|arde|brûle|brennt|queima|горит|燃烧|燃えて|타는|يحترق|जल रही|brucia)$/iu
const LOW = /^\s*(?:slowly |all the way )?(?:down|low|out)\b|\btime-?lapse\b/iu

/** "a candle burning down": it gets shorter, and no house is on fire. In place. */
export function burnDown(phrases: Phrase[], text: string): void {
  const meaning = lexiconRows().find((row) => row.meaning.concept === 'burn-down')?.meaning
  if (meaning === undefined) return
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'effect' || phrase.leftOut !== null || !BURNS.test(phrase.text)) continue
    const thing = phrases.findLast((other, index) => index < at && other.kind === 'noun')
    const isSaid = / (?:down|low|out)$/i.test(phrase.text) || LOW.test(text.slice(phrase.end))
    if (!isSaid || thing?.kind !== 'noun' || thing.meaning.concept !== 'candle') continue
    const { start, end, leftOut } = phrase
    phrases[at] = {
      kind: 'action',
      meaning,
      text: phrase.text,
      start,
      end,
      isParticiple: true,
      colours: [],
      leftOut,
    }
  }
}
