import { lighten } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import { COMPLEXIONS } from './complexion.ts'
import { figureOf } from './figure.ts'
import type { Outfit } from './outfit.ts'

/** How much lighter the hair of children is. */
const LIGHTER = 0.07

/** With skin and hair as all of a family have them; grey hair stays grey. */
export function ofFamily(outfit: Outfit, kinSeed: number | undefined): Outfit {
  if (kinSeed === undefined) return outfit
  const random = createRandom(kinSeed)
  const { skin, hairs } = pick(random, COMPLEXIONS)
  const hair = pick(random, hairs)
  const { figure } = outfit
  const isOld = figure === 'old-man' || figure === 'old-woman'
  const isYoung = figureOf(figure).face === 'child'
  return { ...outfit, skin, hairColour: isOld ? outfit.hairColour : isYoung ? lighten(hair, LIGHTER) : hair }
}
