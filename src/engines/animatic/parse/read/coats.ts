import type { Pattern, PropSpec, SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

/** What a pattern is on fur. */
export function coatOf(pattern: Pattern): PropSpec {
  return { concept: pattern === 'stripes' ? 'stripes' : 'spots', role: 'worn', colour: null }
}

/** Fleece, spines and the hair of apes have no marks. */
const UNMARKED =
  /sheep|lamb|ram$|hedgehog|porcupine|monkey|ape|gorilla|chimpanzee|orangutan|gibbon|lemur|baboon|kangaroo/

/** Whether stripes and spots are seen on it. */
export function mayBeMarked({ rig, variant }: Pick<SubjectSpec, 'rig' | 'variant'>): boolean {
  return rig === 'quadruped' && !UNMARKED.test(variant)
}

const MARKS = /^(?:stripes|spots)$/
/** Whether it is stripes or spots on somebody. */
export const isMark = ({ concept }: PropSpec): boolean => MARKS.test(concept)

/** "a fish with spots", "a shirt with stripes": of others than four-legged animals such marks are not drawn. */
export function leaveOutMarks(subject: SubjectSpec, phrases: readonly Phrase[]): SubjectSpec {
  if (mayBeMarked(subject) || !subject.props.some(isMark)) return subject
  for (const phrase of phrases)
    if (phrase.kind === 'noun' && MARKS.test(phrase.meaning.concept)) phrase.leftOut ??= 'not drawn'
  return { ...subject, props: subject.props.filter((prop) => !isMark(prop)) }
}

/** "a fish with blue stripes": where nobody can have them, they are said to be left out. */
export function reportPatterns(subjects: readonly SubjectSpec[], phrases: readonly Phrase[]): void {
  if (subjects.length === 0 || subjects.some((one) => mayBeMarked(one) || MARKS.test(one.concept))) return
  for (const phrase of phrases)
    if (phrase.kind === 'noun' && MARKS.test(phrase.meaning.concept)) phrase.leftOut ??= 'not drawn'
}
