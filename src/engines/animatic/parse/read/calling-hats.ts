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

/** The hat of a calling, as a prop's concept. Undefined: none that would tell. */
export function hatOfCalling(calling: string | undefined): string | undefined {
  return calling === undefined ? undefined : CALLING_HATS[calling]
}
