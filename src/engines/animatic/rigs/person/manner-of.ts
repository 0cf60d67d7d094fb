import type { RigLook } from '../rig.ts'
import { craftWith } from './craft.ts'
import { figureOf } from './figure.ts'
import type { Role } from './garments.ts'
import { gripOf, type HeldName } from './held.ts'
import type { Manner } from './manner.ts'
import type { Outfit } from './outfit.ts'
import { playedBy } from './play.ts'

const SEATS =
  /^(?:cloud|chair|armchair|bench|sofa|stool|bed|log|rocking-chair|throne|train-seat|subway-bench)$/

function craftOf({ activity, props }: RigLook, role: Role | undefined): Manner['craft'] {
  if (activity === 'stir' || activity === 'sweep' || activity === 'paint') return activity
  return role?.craft ?? craftWith(props)
}

const BLADES: readonly HeldName[] = ['sword', 'katana', 'axe', 'spear']

export function isBlade(name: HeldName): boolean {
  return BLADES.includes(name)
}

function fightWith({ near }: Outfit): Manner['fight'] {
  if (near?.name === 'foil') return 'foil'
  return near !== null && isBlade(near.name) ? 'sword' : 'boxing'
}

/** How somebody in these clothes holds themselves. */
export function mannerOf(outfit: Outfit, look: RigLook, role: Role | undefined): Manner {
  const played = look.props.find((prop) => prop.role === 'played')
  const seatless = look.props.some(
    (prop) => prop.role === 'ridden' || /chair|bench|sofa|stool|seat/.test(prop.concept),
  )
  const isSeated = look.props.some(({ role, concept }) => role === 'ridden' && SEATS.test(concept))
  const child = figureOf(outfit.figure).face === 'child'
  return {
    near: gripOf(outfit.near),
    far: gripOf(outfit.far),
    seat: look.props.some(({ concept }) => concept === 'sill')
      ? 'ground'
      : seatless
        ? 'none'
        : child
          ? 'ground'
          : 'chair',
    isSeated,
    isGrounded: look.isSeated === true && !isSeated,
    instrument: played === undefined ? null : playedBy(played.concept),
    craft: craftOf(look, role),
    activity: look.activity ?? null,
    mood: look.mood ?? 'neutral',
    dance: role?.dance ?? 'groove',
    fight: role?.fight ?? fightWith(outfit),
    feminine: figureOf(outfit.figure).face === 'woman',
    baby: outfit.figure === 'baby',
    isLifeless: outfit.isFaceless === true,
    seed: look.seed % 1000,
  }
}
