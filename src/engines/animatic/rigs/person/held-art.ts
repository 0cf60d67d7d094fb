import { clamp } from '../../draw/easing.ts'
import type { Pen } from '../../draw/shapes.ts'
import { food } from '../food.ts'
import { REST, type Rig } from '../rig.ts'
import { sprite } from '../sprite.ts'
import { SPRITE_ART, type Life } from '../sprite/table.ts'
import type { HeldThing } from './held.ts'

/** Larger than this against an adult nothing of the stored art is held in one hand. */
const LARGEST = 0.4
/** What is smaller would not be seen in a hand. */
const SMALLEST = 0.085
const LIFELESS: ReadonlySet<Life> = new Set<Life>(['thing', 'plant', 'ball'])

/** Food that is drawn for the table, and eaten out of the hand. */
const FROM_TABLE: ReadonlySet<string> = new Set([
  'burger',
  'apple',
  'plum',
  'pomegranate',
  'donut',
  'bread',
  'cake',
])

/** Whether there is a picture of a thing that one can hold. */
export function isHeldAsArt(concept: string): boolean {
  if (FROM_TABLE.has(concept)) return true
  const art = SPRITE_ART.get(concept)
  return art !== undefined && art.size <= LARGEST && LIFELESS.has(art.life)
}

function rigOf(art: string): Rig {
  return FROM_TABLE.has(art) ? food : sprite
}

/** It in a hand: the origin is in the palm, 1 is a body height. */
export function drawHeldArt(pen: Pen, { art, colour }: Required<Pick<HeldThing, 'art' | 'colour'>>): void {
  const colours = colour === '' ? [] : [colour]
  const look = { variant: art, colours, props: [], seed: 0 }
  const rig = rigOf(art)
  const size = clamp(rig.naturalSize(look), SMALLEST, LARGEST)
  pen.save()
  pen.translate(size * 0.22, size * 0.4)
  pen.scale(size, size)
  rig.draw(pen, look, REST)
  pen.restore()
}
