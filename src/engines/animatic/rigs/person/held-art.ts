import type { Pen } from '../../draw/shapes.ts'
import { REST } from '../rig.ts'
import { sprite } from '../sprite.ts'
import { SPRITE_ART, type Life } from '../sprite/table.ts'
import type { HeldThing } from './held.ts'

/** Larger than this against an adult nothing of the stored art is held in one hand. */
const LARGEST = 0.4
/** What is smaller would not be seen in a hand. */
const SMALLEST = 0.085
const LIFELESS: ReadonlySet<Life> = new Set<Life>(['thing', 'plant', 'ball'])

/** Whether there is stored art of a thing that one can hold. */
export function isHeldAsArt(concept: string): boolean {
  const art = SPRITE_ART.get(concept)
  return art !== undefined && art.size <= LARGEST && LIFELESS.has(art.life)
}

/** The stored art in a hand: the origin is in the palm, 1 is a body height. */
export function drawHeldArt(pen: Pen, { art, colour }: Required<Pick<HeldThing, 'art' | 'colour'>>): void {
  const size = Math.max(SMALLEST, SPRITE_ART.get(art)?.size ?? SMALLEST)
  pen.save()
  pen.translate(size * 0.22, size * 0.4)
  pen.scale(size, size)
  const colours = colour === '' ? [] : [colour]
  sprite.draw(pen, { variant: art, colours, props: [], seed: 0 }, REST)
  pen.restore()
}
