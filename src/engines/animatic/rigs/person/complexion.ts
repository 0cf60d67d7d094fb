import { toChannels, type Hex } from '../../draw/colour.ts'
import type { PropSpec, Trait } from '../../scene-spec.ts'

/** A skin, the word it answers to, and the colours of hair that go with it. */
export interface Complexion {
  readonly skin: Hex
  readonly tone: Tone
  readonly hairs: readonly Hex[]
}

export type Tone = Extract<Trait, 'light-skinned' | 'tan-skinned' | 'brown-skinned' | 'dark-skinned'>

/** Hair of those who are said to be dark-haired. */
export const DARK_HAIRS: readonly Hex[] = ['#17151c', '#2a1d1c', '#221c20']

export const COMPLEXIONS: readonly Complexion[] = [
  {
    skin: '#f6cba6',
    tone: 'light-skinned',
    hairs: ['#4a2f22', '#7a4a26', '#b8843e', '#8e3f24', '#17151c', '#3a2a2e'],
  },
  { skin: '#fbdcc0', tone: 'light-skinned', hairs: ['#b8843e', '#7a4a26', '#8e3f24', '#2a1d1c'] },
  { skin: '#eab88c', tone: 'light-skinned', hairs: ['#2a1d1c', '#4a2f22', '#17151c', '#3a2a2e'] },
  { skin: '#d69a6a', tone: 'tan-skinned', hairs: ['#2a1d1c', '#17151c', '#4a2f22'] },
  { skin: '#c58557', tone: 'tan-skinned', hairs: ['#2a1d1c', '#17151c', '#3a2a2e'] },
  { skin: '#a86b42', tone: 'brown-skinned', hairs: DARK_HAIRS },
  { skin: '#7a4a2e', tone: 'dark-skinned', hairs: DARK_HAIRS },
]

/** Skins that go with the hair that was asked for: the blond and the red-haired are rarely dark. */
export function complexionsWith(props: readonly PropSpec[]): readonly Complexion[] {
  const hair = props.find(({ concept, role }) => role === 'worn' && concept === 'hair')?.colour
  return hair !== undefined && hair !== null && isFair(hair)
    ? COMPLEXIONS.filter(({ tone }) => tone === 'light-skinned')
    : COMPLEXIONS
}

/** Blond or red, but neither brown nor dyed. */
function isFair(hair: Hex): boolean {
  const [red, green, blue] = toChannels(hair)
  return red > 160 && red > green + 30 && green > blue + 20
}
