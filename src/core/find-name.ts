/** Where a name stands in a text: UTF-16 offsets, `end` behind it. */
export interface NamePlace {
  readonly start: number
  readonly end: number
}

/** Scripts that part words by spaces. A name in one of them may still touch letters of the others: `Mossy在跑步`. */
const SPACED = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}`
const STARTS_SPACED = new RegExp(`^[${SPACED}]`, 'u')

/**
 * The first place where a name stands as a word of its own, in upper or lower case; scripts without spaces have no such
 * words. Undefined when there is none. An empty name stands nowhere.
 */
export function findName(text: string, name: string): NamePlace | undefined {
  return findNames(text, name)[0]
}

/** All places, in order. Where a name like Rose is written with its capital, a rose without one is a rose. */
export function findNames(text: string, name: string): readonly NamePlace[] {
  const wanted = name.trim()
  if (wanted === '') return []
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const pattern = STARTS_SPACED.test(wanted) ? `(?<![${SPACED}])${escaped}(?![${SPACED}])` : escaped
  const places = [...text.matchAll(new RegExp(pattern, 'giu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const capitals = places.filter(({ start }) => CAPITAL.test(text.slice(start)))
  return CAPITAL.test(wanted) && capitals.length > 0 ? capitals : places
}

const CAPITAL = /^\p{Lu}/u
