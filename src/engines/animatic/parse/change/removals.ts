import type { SightName, SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from '../read/phrase.ts'

/** A thing; `rig` is null when it is only ever worn, held, played or ridden. */
export interface Removed extends Pick<SubjectSpec, 'concept' | 'variant'> {
  readonly rig: SubjectSpec['rig'] | null
  /** How many of them: "remove one cat". Null: all. */
  readonly count: number | null
}

/** Verbs of the twelve languages that ask for a removal; what is to go is near them. */
const REMOVE =
  /(?<!\p{L})(?:remove|delete|erase|drop|get rid of|take away|lose|(?<!\b(?:they|he|she|it|we|who|all|both) )stop|elimina|quita|borra|saca|enlève|enlevez|supprime|retire|entferne|lösche|remova|tire|remove|rimuovi|togli|убери|удали)(?!\p{L})|去掉|去除|移除|停了|停下|删除|拿掉|消して|なくして|止めて|止んで|やめて|取り除|없애|제거|그치게|멈추|أزل|احذف|हटा/iu
/** Where another order begins: "remove the hat and add a scarf". */
const CLAUSES =
  /[,.;，。；、\n]|(?<!\p{L})(?:and|then|y|et|und|e|и)(?= (?:add|make|put|give|replace|change|turn|let|añad|agreg|pon|haz|cambia|ajoute|mets|fais|remplace|füge|mach|setz|ersetz|adicione|coloque|aggiungi|metti|добавь|сделай))|并|然后|再/giu

/** The places of a text that ask for a removal. */
export function findRemovals(text: string): (at: number) => boolean {
  const ends = [...text.matchAll(CLAUSES)].map(({ index }) => index)
  const starts = [0, ...ends]
  const spans = starts
    .map((start, index) => ({ start, end: starts[index + 1] ?? text.length }))
    .filter(({ start, end }) => REMOVE.test(text.slice(start, end)))
  return (at) => spans.some(({ start, end }) => at >= start && at < end)
}

/** What is not to be there. */
export function goesAway(phrase: Phrase, isRemovedAt: (at: number) => boolean): boolean {
  if (!('leftOut' in phrase)) return false
  return phrase.leftOut === 'negated' || (phrase.leftOut === null && isRemovedAt(phrase.start))
}

/** The things a noun names; "other people" are nobody who was named. */
export function thingsOf(phrase: Phrase): readonly Removed[] {
  if (phrase.kind !== 'noun' || phrase.determiner === 'another') return []
  const { things, concept } = phrase.meaning
  // "without a hat", "remove a cat": of which there may be but one.
  const count = phrase.leftOut === null ? phrase.count : null
  return [{ concept, variant: concept, rig: null, count }, ...things.map((thing) => ({ ...thing, count }))]
}

/** Events that are to be seen no more. */
export function sightsOf(phrase: Phrase): readonly SightName[] {
  if (!('meaning' in phrase)) return []
  const { sight, concept } = phrase.meaning
  if (sight !== undefined) return [sight]
  return concept === 'mountains' ? ['far-mountains'] : []
}

/** What a prompt orders to be gone, and does not only leave out: "remove the trees". */
export interface OrderedAway {
  /** As the prompt calls it. */
  readonly text: string
  readonly things: readonly Removed[]
  /** What it may be besides, in the background. */
  readonly sights: readonly SightName[]
}

/** Weather and events are told of elsewhere. */
export function orderedAway(goes: readonly Phrase[]): readonly OrderedAway[] {
  return goes.flatMap((phrase) => {
    if (!('leftOut' in phrase) || phrase.leftOut === 'negated') return []
    const isPlace = phrase.kind === 'effect' && phrase.meaning.places.length > 0
    const isOwn = (phrase.meaning.weather ?? phrase.meaning.sight ?? phrase.meaning.time) === undefined
    if ((phrase.kind !== 'noun' && !isPlace) || !isOwn) return []
    if (phrase.kind === 'noun' && phrase.determiner === 'another') return []
    return [{ text: phrase.text, things: thingsOf(phrase), sights: sightsOf(phrase) }]
  })
}
