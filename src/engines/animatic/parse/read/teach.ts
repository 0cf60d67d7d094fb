import type { Draft } from './draft.ts'
import { isAnimate } from './draft.ts'
import type { ActionPhrase, Phrase } from './phrase.ts'
import type { Scene } from './scene-state.ts'

/** Verbs after which somebody else does what comes next. */
const TEACHES =
  /(?<!\p{L})(?:teach(?:es|ing)?|taught|lehrt|bringt|enseña|enseñando|apprend|apprennent|apprenant|ensina|ensinando|insegna|insegnando|учит|учат|يعلم|تعلم)(?!\p{L})|教(?:导|会)?/giu

/** Marks, in place, what a pupil does: "teaches his daughter to ride a bike". */
export function markTaught(phrases: readonly Phrase[], text: string): void {
  for (const { index } of text.matchAll(TEACHES)) {
    const rest = phrases.filter((phrase) => !('start' in phrase) || phrase.start > index)
    const from = rest.findIndex((phrase) => 'start' in phrase)
    const end = rest.findIndex(({ kind }, at) => at > from && (kind === 'stop' || kind === 'comma'))
    const clause = end < 0 ? rest.slice(from) : rest.slice(from, end)
    const pupil = clause.findIndex((phrase) => phrase.kind === 'noun' && phrase.leftOut === null)
    for (const phrase of pupil < 0 ? [] : clause.slice(pupil + 1))
      if (phrase.kind === 'action') phrase.isOfPupil = true
  }
}

/** Who was named last, and the one who teaches them: who teaches riding runs alongside. */
export function pupilsOf({ drafts, sentence }: Scene, { meaning }: ActionPhrase): readonly Draft[] {
  const here = drafts.filter((draft) => draft.sentence === sentence && isAnimate(draft))
  const pupil = here.at(-1)
  const teacher = here.at(-2)
  if (pupil === undefined || teacher === undefined) return []
  if (meaning.action === 'ride') {
    teacher.action = 'run'
    return [pupil]
  }
  // "teaches": what they do is what they show.
  if (teacher.action === 'work') teacher.action = 'stand'
  return [teacher, pupil]
}
