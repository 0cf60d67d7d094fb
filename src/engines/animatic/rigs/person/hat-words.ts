import type { Hex } from '../../draw/colour.ts'
import type { Hat } from './headwear.ts'

/** A hat and the colour it has if none is said. */
export interface KnownHat {
  readonly hat: Hat
  readonly colour: Hex
}

/** Words for hats; earlier ones win. */
export const HAT_WORDS: readonly (readonly [words: RegExp, known: KnownHat])[] = [
  [/top-?hat/, { hat: 'top-hat', colour: '#22202a' }],
  [/straw-?hat/, { hat: 'straw', colour: '#e0b860' }],
  [/sun-?hat/, { hat: 'sun-hat', colour: '#f0dca8' }],
  [/cowboy/, { hat: 'cowboy', colour: '#8a5a34' }],
  [/conical|bamboo-hat/, { hat: 'conical', colour: '#d9b46a' }],
  [/wizard/, { hat: 'wizard', colour: '#4b3a9c' }],
  [/witch/, { hat: 'witch', colour: '#2a2140' }],
  [/santa/, { hat: 'santa', colour: '#c9202f' }],
  [/party-?hat/, { hat: 'party', colour: '#e84a8f' }],
  [/hard-?hat/, { hat: 'hard-hat', colour: '#f6c52d' }],
  [/chef-?hat/, { hat: 'chef', colour: '#f4f4f6' }],
  [/captain-?hat/, { hat: 'captain', colour: '#1c2338' }],
  [/sailor-?hat/, { hat: 'sailor', colour: '#f4f4f6' }],
  [/pirate-?hat/, { hat: 'pirate', colour: '#201c26' }],
  [/police-?hat/, { hat: 'police', colour: '#2c3f6e' }],
  [/beret/, { hat: 'beret', colour: '#b8303c' }],
  [/beanie|bobble|woolly/, { hat: 'beanie', colour: '#b8383c' }],
  [/fedora|trilby|bowler/, { hat: 'fedora', colour: '#5a4a42' }],
  [/^cap$|baseball-?cap/, { hat: 'cap', colour: '#d8474c' }],
  [/space-?helmet/, { hat: 'space', colour: '#eef1f5' }],
  [/knight-?helmet/, { hat: 'knight', colour: '#b4c0cf' }],
  [/fencing-?mask/, { hat: 'fencing-mask', colour: '#4a5262' }],
  [/viking-?helmet/, { hat: 'viking', colour: '#9aa4ae' }],
  [/fire-?helmet/, { hat: 'fire', colour: '#c9302c' }],
  [/helmet/, { hat: 'helmet', colour: '#d8474c' }],
  [/crown/, { hat: 'crown', colour: '#f0c040' }],
  [/tiara/, { hat: 'tiara', colour: '#f6d465' }],
  [/turban/, { hat: 'turban', colour: '#e07f4a' }],
  [/hijab|headscarf|veil/, { hat: 'headscarf', colour: '#5f8fa8' }],
  [/hood/, { hat: 'hood', colour: '#4a4a58' }],
  [/headband|bandana/, { hat: 'headband', colour: '#d8474c' }],
  [/headphones/, { hat: 'headphones', colour: '#2c2f3a' }],
]
