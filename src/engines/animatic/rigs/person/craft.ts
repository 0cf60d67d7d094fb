import type { PropSpec } from '../../scene-spec.ts'
import type { Manner } from './manner.ts'

const TOOLS: readonly (readonly [RegExp, Manner['craft']])[] = [
  [/^(?:laptop|computer|keyboard|typewriter|desk)$/, 'type'],
  [
    /^(?:pan|ladle|bowl|pot|whisk|soup|noodles|bread|dough|pizza|cake|meal|rice|curry|cookie|spaghetti|dumplings)$/,
    'stir',
  ],
  [/^(?:broom|mop|rake)$/, 'sweep'],
  [/^(?:brush|paintbrush|palette)$/, 'paint'],
  [/^(?:hammer|axe|wrench|pickaxe)$/, 'hammer'],
]

/** How somebody works who has no calling: as is done with what they have; else with their bare hands. */
export function craftWith(props: readonly PropSpec[]): Manner['craft'] {
  const found = TOOLS.find(([pattern]) => props.some(({ concept }) => pattern.test(concept)))
  return found?.[1] ?? 'point'
}
