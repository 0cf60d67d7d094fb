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

/** Concepts of the nouns that come with a number. */
export function countedOf(phrases: readonly Phrase[]): readonly string[] {
  return nounsOf(phrases)
    .filter(({ count }) => count !== null && count > 1)
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
