import { canDrawText } from '../draw/fonts.ts'
import { renderSound } from './index.ts'
import type { Sound } from './index.ts'
import type { SoundPlan } from './sound-plan.ts'
import { speakDialogue } from './speech.ts'

/** Sound with dialogue, and what of the dialogue could not be heard or read. */
export interface Soundtrack extends Sound {
  /** For the answer; each at most once. */
  readonly warnings: readonly string[]
}

const NO_CAPTION = 'The dialogue is not captioned: there is no font for its script.'

/** The sound of a whole video with its dialogue spoken where an English voice is installed. See `renderSound`. */
export async function renderSoundtrack(plans: readonly SoundPlan[]): Promise<Soundtrack> {
  const { speeches, warnings } = await speakDialogue(plans)
  const sound = renderSound(plans, speeches)
  const unwritten = plans.some(({ spec }) => spec.dialogue !== null && !canDrawText(spec.dialogue))
  return { ...sound, warnings: unwritten ? [...warnings, NO_CAPTION] : warnings }
}
