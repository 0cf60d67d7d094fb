import type { PropSpec } from '../../scene-spec.ts'
import { attireOfCalling } from './calling-hats.ts'
import type { Draft } from './draft.ts'

const COSTUME = /-costume$/
/** Jackets of those whose hat tells of their calling. */
const COATS: Readonly<Record<string, string>> = {
  astronaut: '#eef1f5',
  chef: '#f4f4f6',
  firefighter: '#c98a2c',
  pilot: '#25304f',
  pirate: '#7a2430',
  police: '#2c3f6e',
  sailor: '#f4f4f6',
  santa: '#c9202f',
}

/** A costume as somebody can wear it: an animal its hat and a coat. */
export function fitted({ thing }: Draft, costume: PropSpec): readonly PropSpec[] {
  if (thing.rig === 'person' || !COSTUME.test(costume.concept)) return [costume]
  const calling = costume.concept.replace(COSTUME, '')
  const cloth = COATS[calling]
  const coat: readonly PropSpec[] =
    cloth === undefined ? [] : [{ concept: 'jacket', role: 'worn', colour: cloth }]
  return [...attireOfCalling(calling), ...coat]
}
