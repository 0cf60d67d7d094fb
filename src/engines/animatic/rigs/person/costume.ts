import type { Outfit } from './outfit.ts'
import type { Role } from './garments.ts'
import { onesieOf } from './onesies.ts'
import { ROLES } from './roles.ts'

const COSTUME = /^(.+)-costume$/

/** What somebody wears who is dressed as this, `pirate-costume`; undefined for all other clothes. */
export function costumeOf(concept: string): Role | undefined {
  const [, name] = COSTUME.exec(concept) ?? []
  return name === undefined ? undefined : (onesieOf(name) ?? ROLES[name])
}

/** All that a calling wears, on somebody who stays who they are: of their own age, skin and hair. */
export function putOn(outfit: Outfit, { wear }: Role): Outfit {
  const { figure, skin, hair, hairColour, beard, lips } = outfit
  return { ...outfit, skirt: null, over: null, ...wear, figure, skin, hair, hairColour, beard, lips }
}
