import type { Sense, WordIndex } from '../word-index.ts'

const SHORTEST_HEAD = 4
const SHORTEST_FIRST = 3
/** A head as long as this is believed whatever it is joined to. */
const CERTAIN_HEAD = 5
/** Compounds that are not a kind of what they end in. */
const MISLEADING =
  /^(?:walross|maulwurf|kohlkopf|dickkopf|hotdog|nilpferd|heupferd|seepferd|meerkatz|muskelkat|kopfkiss|sommerspross)/

/** Senses of a German compound by its head (`Schäferhund` is a dog); empty when no head is known. */
export function findCompound(word: string, index: WordIndex): readonly Sense[] {
  const lower = word.toLowerCase()
  // Nouns have a capital: "zurückzuführen" is no clock ("Uhr").
  if (word.charAt(0) === lower.charAt(0) || MISLEADING.test(lower)) return []
  for (let cut = SHORTEST_FIRST; cut <= lower.length - SHORTEST_HEAD; cut += 1) {
    const head = lower.slice(cut)
    const senses = index.find([head]).filter(isNoun)
    if (senses.length > 0 && (head.length >= CERTAIN_HEAD || isKnown(lower.slice(0, cut), index)))
      return senses
  }
  return []
}

/** The season or hour a compound begins with (`Herbstwald`, `Nachthimmel`); empty when it has none. */
export function findSeason(word: string, index: WordIndex): readonly Sense[] {
  const first = SEASONAL.exec(word)?.[1]
  return first === undefined
    ? []
    : index
        .find([first])
        .filter(({ meaning }) => (meaning.season ?? meaning.time) !== undefined)
        .slice(0, 1)
}

const SEASONAL = /^(Herbst|Winter|Sommer|Frühling|Nacht|Abend|Morgen)(?:s|es)?\p{Ll}{4,}$/u

/** What a number is called before the kind it is said of. */
const GROUPS: Readonly<Record<string, string>> = {
  rudel: 'rudel',
  herde: 'herde',
  schwarm: 'schwarm',
  flotte: 'flotte von',
  familie: 'familie von',
}
const GROUP = /^(\p{Lu}\p{Ll}{2,}?)(?:en|es|s|n)?(rudel|herde|schwarm|flotte|familie)n?$/u

/** `Wolfsrudel`, `Entenfamilie`: the kind, and how many of it; undefined for other words. */
export function findGroup(
  word: string,
  index: WordIndex,
): { readonly kind: readonly Sense[]; readonly count: readonly Sense[] } | undefined {
  const [, first = '', group = ''] = GROUP.exec(word) ?? []
  const kind = [first, `${first}e`]
    .map((name) => index.find([name]).filter(({ meaning }) => meaning.things.length > 0))
    .find((senses) => senses.length > 0)
  const count = index.find((GROUPS[group] ?? '').split(' '))
  return kind === undefined || count.length === 0 ? undefined : { kind, count }
}

function isNoun({ meaning, isOpen }: Sense): boolean {
  return (
    !isOpen &&
    (meaning.things.length > 0 ||
      meaning.places.length > 0 ||
      meaning.item !== undefined ||
      meaning.word === 'head')
  )
}

function isKnown(first: string, index: WordIndex): boolean {
  return [first, first.replace(/(?:es|en|s|n|er)$/, ''), `${first}e`].some(
    (word) => index.find([word]).length > 0,
  )
}
