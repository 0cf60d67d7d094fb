import type { PropSpec } from '../../scene-spec.ts'

/** What an animal wears that has a calling: "a corgi chef". People are dressed by what they are. */
const CALLING_HATS: Readonly<Record<string, string>> = {
  astronaut: 'space-helmet',
  baker: 'chef-hat',
  captain: 'captain-hat',
  chef: 'chef-hat',
  cowboy: 'cowboy-hat',
  detective: 'fedora',
  dj: 'headphones',
  explorer: 'straw-hat',
  firefighter: 'fire-helmet',
  king: 'crown',
  knight: 'knight-helmet',
  magician: 'top-hat',
  pirate: 'pirate-hat',
  police: 'police-hat',
  prince: 'crown',
  princess: 'crown',
  queen: 'crown',
  sailor: 'sailor-hat',
  santa: 'santa-hat',
  viking: 'viking-helmet',
  witch: 'witch-hat',
  wizard: 'wizard-hat',
}

/** What tells of a calling that has no hat. */
const CALLING_COATS: Readonly<Record<string, readonly [concept: string, colour: string | null]>> = {
  'business-man': ['suit', null],
  'business-woman': ['suit', null],
  doctor: ['lab-coat', null],
  nurse: ['lab-coat', '#bfe0ea'],
  scientist: ['lab-coat', null],
  waiter: ['tuxedo', null],
}

/** What an animal of a calling wears. */
export function attireOfCalling(calling: string | undefined): PropSpec[] {
  const hat = hatOfCalling(calling)
  if (hat !== undefined) return [{ concept: hat, role: 'worn', colour: null }]
  const coat = calling === undefined ? undefined : CALLING_COATS[calling]
  return coat === undefined ? [] : [{ concept: coat[0], role: 'worn', colour: coat[1] }]
}

/** The hat of a calling, as a prop's concept. Undefined: none that would tell. */
function hatOfCalling(calling: string | undefined): string | undefined {
  return calling === undefined ? undefined : CALLING_HATS[calling]
}
