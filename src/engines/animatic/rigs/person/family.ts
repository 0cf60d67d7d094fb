import { lighten, type Hex } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import type { Outfit } from './outfit.ts'

/** Skins and the hair that goes with each. */
const COMPLEXIONS: readonly (readonly [skin: Hex, hair: readonly Hex[]])[] = [
  ['#f6cba6', ['#4a2f22', '#7a4a26', '#b8843e', '#8e3f24', '#17151c']],
  ['#fbdcc0', ['#b8843e', '#7a4a26', '#8e3f24', '#2a1d1c']],
  ['#eab88c', ['#2a1d1c', '#4a2f22', '#17151c']],
  ['#d69a6a', ['#2a1d1c', '#17151c', '#4a2f22']],
  ['#a86b42', ['#17151c', '#2a1d1c']],
  ['#7a4a2e', ['#17151c', '#2a1d1c']],
]
/** How much lighter the hair of children is. */
const LIGHTER = 0.07

/** With skin and hair as all of a family have them; grey hair stays grey. */
export function ofFamily(outfit: Outfit, kinSeed: number | undefined): Outfit {
  if (kinSeed === undefined) return outfit
  const random = createRandom(kinSeed)
  const [skin, hairs] = pick(random, COMPLEXIONS)
  const hair = pick(random, hairs)
  const { figure } = outfit
  const isOld = figure === 'old-man' || figure === 'old-woman'
  const isYoung = figure === 'girl' || figure === 'boy' || figure === 'baby'
  return { ...outfit, skin, hairColour: isOld ? outfit.hairColour : isYoung ? lighten(hair, LIGHTER) : hair }
}
