import type { SubjectSpec } from '../../scene-spec.ts'
import type { NounPhrase, Phrase } from '../read/phrase.ts'

/** Concepts of the nouns that come with such a determiner. */
export function conceptsWith(
  phrases: readonly Phrase[],
  determiner: NonNullable<NounPhrase['determiner']>,
): readonly string[] {
  return nounsOf(phrases)
    .filter((phrase) => phrase.determiner === determiner)
    .flatMap(conceptsOf)
}

/**
 * Concepts of those that come besides the ones of their kind: `another dog`, in an addition also `a dog`, and the only noun
 * of languages without articles.
 */
export function furtherOnes(
  phrases: readonly Phrase[],
  subjects: readonly SubjectSpec[],
  isAddition: boolean,
): readonly string[] {
  const nouns = nounsOf(phrases)
  const isOnly = nouns.length === 1 && subjects.length === 1
  return nouns
    .filter(
      ({ determiner }) =>
        determiner === 'another' || (isAddition && (determiner === 'a' || (determiner === null && isOnly))),
    )
    .flatMap(conceptsOf)
}

/** "only one dog", of which there are more. */
const ONLY_ONE =
  /(?<!\p{L})(?:(?:only|just) (?:one|a single)|a single|s[oó]lo un[oa]?|solamente un[oa]?|un solo|una sola|seulement une?|qu'une?|une? seule?|nur (?:noch )?eine?n?|(?:apenas|só) uma?|soltanto una?|solo una?|только одн[ауо]|только один|واحد فقط|واحدة فقط|केवल एक|सिर्फ़? एक)(?!\p{L})|只[要有留]一|一[匹人頭羽台]だけ|[한1] ?[마명대]리?만|하나만/iu

/** Concepts of the nouns that come with a number. */
export function countedOf(phrases: readonly Phrase[], text: string): readonly string[] {
  const least = ONLY_ONE.test(text) ? 1 : 2
  return nounsOf(phrases)
    .filter(({ count, determiner }) => (count ?? (determiner === 'a' ? 1 : 0)) >= least)
    .flatMap(conceptsOf)
}

function nounsOf(phrases: readonly Phrase[]): NounPhrase[] {
  return phrases.flatMap((phrase) => (phrase.kind === 'noun' && phrase.leftOut === null ? [phrase] : []))
}

function conceptsOf({ meaning }: NounPhrase): readonly string[] {
  return [meaning.concept, ...meaning.things.map(({ concept }) => concept)]
}

const NEARER =
  /(?<!\p{L})(?:zoom(?:s|ed|ing)?(?: it)? in|zoom on|(?:move|come|go|get) closer|closer|acerc\p{L}+|zoom avant|rapproch\p{L}+|näher|heranzoomen|hineinzoomen|zoom ran|aproxim\p{L}+|avvicin\p{L}+|ближе|приблизь\p{L}*)(?!\p{L})|拉近|推近|放大|靠近一点|ズームイン|寄って|近づ|가까이|줌 ?인|확대/iu
const FARTHER =
  /(?<!\p{L})(?:zoom(?:s|ed|ing)?(?: it)? out|(?:move|go|get) (?:further|farther) (?:away|back)|further away|farther away|alej\p{L}+|zoom arrière|éloign\p{L}+|weiter weg|herauszoomen|rauszoomen|afast\p{L}+|allontan\p{L}+|дальше|отдали\p{L}*)(?!\p{L})|拉远|缩小|ズームアウト|引いて|줌 ?아웃|멀리서/iu

/** Whether the picture is asked to begin nearer or farther away. */
export function findZoom(text: string): 'in' | 'out' | null {
  if (NEARER.test(text)) return 'in'
  return FARTHER.test(text) ? 'out' : null
}

/** "make the road icy", "keep the forest": of a place that is there, and no other one. */
const OF_WHAT_IS_THERE =
  /(?:^|[^\p{L}])(?:(?:make|keep|have|leave) (?:the|this)(?: [^.;!?]{1,40} and (?:the|this))?|(?:mach[et]?|lass) (?:den|die|das)|(?:rends|fais|garde) (?:le |la |les |l['’])|(?:haz|deja) (?:que )?(?:el|la)|(?:deixe|torne|faça) (?:o|a)|(?:rendi|fai) (?:il |la |lo |l['’]))\s*$/iu

export function isSpokenOf(start: number, text: string): boolean {
  return OF_WHAT_IS_THERE.test(text.slice(Math.max(0, start - 64), start))
}
