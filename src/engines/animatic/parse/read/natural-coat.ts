import type { Hex } from '../../draw/colour.ts'
import type { Thing } from '../meaning.ts'

/** What a colour's name means of fur, by the lexicon's colour. */
const FUR: Readonly<Record<Hex, Hex>> = {
  '#d33a3f': '#b5562e',
  '#e88a2e': '#d98a42',
  '#f0c23c': '#d9b26a',
  '#e2b33a': '#dcb066',
  '#8a5a3a': '#80573c',
  '#8e939b': '#8d9096',
}

/** A fox that is called red is a little redder than one that is not. */
const FOX_RED = '#cf5728'

/** Colours by which the kind is called as it is: a red panda, a grey wolf, a brown bear. */
const AS_IT_IS: readonly (readonly [kind: RegExp, colours: readonly Hex[]])[] = [
  [/^(?:red-panda|orangutan)$/, ['#d33a3f', '#e88a2e', '#8a5a3a', '#b5472a']],
  [/^squirrel$/, ['#d33a3f', '#8a5a3a', '#b5472a']],
  [/^(?:wolf|elephant|rhino|koala|mouse|donkey|raccoon|hippo|husky)$/, ['#8e939b']],
  [/^(?:bear|monkey|deer|horse|otter|beaver|moose|capybara|kangaroo|sloth)$/, ['#8a5a3a']],
  [/^(?:lion|lioness|giraffe|camel|golden-retriever|leopard)$/, ['#f0c23c', '#e2b33a', '#8a5a3a']],
  [/^(?:tiger|cat|kitten|ginger-cat)$/, ['#e88a2e', '#b5472a']],
  [/^panda$/, ['#2b2930', '#f6f4ef']],
]

/** The colours of a living animal as its fur can have them: a red fox is not red as paint is. */
export function naturalCoat({ concept, rig }: Thing, colours: readonly Hex[]): Hex[] {
  if (rig !== 'quadruped') return [...colours]
  if (concept === 'fox')
    return colours.map((colour) => (colour === '#d33a3f' ? FOX_RED : (FUR[colour] ?? colour)))
  const own = AS_IT_IS.find(([kind]) => kind.test(concept))?.[1] ?? []
  return colours.filter((colour) => !own.includes(colour)).map((colour) => FUR[colour] ?? colour)
}
