import type { SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

/** Words that are a material, or are drawn nowhere else; what falls is the thing. */
const FRAGILE: readonly (readonly [words: RegExp, concept: string])[] = [
  [/\bvases?\b|花瓶|꽃병|jarr[óo]n|florero|\bvaso de flores|ваз[аыу]|مزهرية|फूलदान/iu, 'vase'],
  [
    /\bglass\b|玻璃杯|玻璃|グラス|ガラス|コップ|유리|\bvaso\b|copa\b|\bverre\b|\bglas\b|\bcopo\b|стакан|стекло|бокал|كوب|كأس|زجاج|गिलास|शीशा|कांच|bicchiere|\bvetro\b/iu,
    'glass',
  ],
]

/** "a glass falls and breaks": the word alone is a material; here it is the thing. */
export function letShatter(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
  text: string,
): readonly SubjectSpec[] {
  const isBroken = phrases.some(
    (phrase) => phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.activity === 'shatter',
  )
  const concept = FRAGILE.find(([words]) => words.test(text))?.[1]
  if (!isBroken || concept === undefined || subjects.length > 0) return subjects
  const thing = { concept, rig: 'sprite', variant: 'milk', colours: [], count: 1, size: 'normal' } as const
  return [{ ...thing, action: 'stand', activity: 'shatter', props: [] }]
}
