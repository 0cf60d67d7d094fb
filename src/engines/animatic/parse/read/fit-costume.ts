import type { PropSpec } from '../../scene-spec.ts'
import { hatOfCalling } from './calling-hats.ts'
import type { Draft } from './draft.ts'

const COSTUME = /-costume$/
/** What an animal wears besides its hat. */
const COATS: Readonly<Record<string, string>> = {
  astronaut: '#eef1f5',
  chef: '#f4f4f6',
  doctor: '#f4f4f6',
  firefighter: '#c98a2c',
  nurse: '#bfe0ea',
  pilot: '#25304f',
  pirate: '#7a2430',
  police: '#2c3f6e',
  sailor: '#f4f4f6',
  santa: '#c9202f',
  scientist: '#f4f4f6',
}

/** A costume as somebody can wear it: an animal its hat and a coat. */
export function fitted({ thing }: Draft, costume: PropSpec): readonly PropSpec[] {
  if (thing.rig === 'person' || !COSTUME.test(costume.concept)) return [costume]
  const calling = costume.concept.replace(COSTUME, '')
  const hat = hatOfCalling(calling)
  const cloth = COATS[calling]
  return [
    ...(hat === undefined ? [] : [{ concept: hat, role: 'worn' as const, colour: null }]),
    ...(cloth === undefined ? [] : [{ concept: 'jacket', role: 'worn' as const, colour: cloth }]),
  ]
}
