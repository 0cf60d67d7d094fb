import type { ActivityName, SubjectSpec } from '../../scene-spec.ts'
import { ACTIVITY_RULES } from './activity-rules.ts'
import type { Phrase } from './phrase.ts'

/** What is opened, by its name, when a pronoun is all that follows the verb. */
const OPENED: readonly (readonly [what: RegExp, activity: ActivityName])[] = [
  [/^(?:window|shutters?)$/, 'open-window'],
  [/^(?:fridge|refrigerator)$/, 'open-fridge'],
  [/^(?:door|front-door|house-door)$/, 'open-door'],
]
/** What somebody gets out of a refrigerator without a word of its being opened, in twelve languages. */
const TAKES =
  /\b(?:takes?|taking|grabs?|grabbing|gets?|fetch(?:es)?|pulls?) (?:out )?(?:an? |the |some |his |her )?\w|\b(?:nimmt|holt)\b|\b(?:saca|toma|coge|agarra)\b|\b(?:prend|sort)\b|\b(?:pega|tira)\b|\b(?:prende|tira fuori)\b|(?:бер[её]т|доста[её]т)|拿|取出|取り出|出す|꺼내|يأخذ|تأخذ|يخرج|निकाल|लेता|लेती/iu
const AND =
  /(?<!\p{L})(?:and|then|und|et|puis|y|luego|e|и|और|कर)(?!\p{L})|(?<!\p{L})و|[,，、;]|[并並]|て|고/iu

/**
 * "walks to the window and opens it", "walks to the stove and stirs the soup": they go up to it, and then do it. And what
 * "it" is that is opened.
 */
export function readApproach(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
  text: string,
): readonly SubjectSpec[] {
  const people = subjects.filter(({ rig }) => rig === 'person' || rig === 'robot')
  const [hero, ...others] = people
  if (hero === undefined || others.length > 0 || hero.count > 1) return subjects
  const activity = hero.activity ?? openedBy(phrases, text)
  const rule = activity === undefined ? undefined : ACTIVITY_RULES[activity]
  if (activity === undefined || rule?.action !== 'work') return subjects
  const way = hero.rig === 'person' ? wayThere(phrases, text) : undefined
  if (hero.activity !== undefined && way === undefined) return subjects
  const { takes } = rule
  const taken = subjects.filter((subject) => subject !== hero && takes?.test(subject.concept) === true)
  const doing: SubjectSpec = {
    ...hero,
    action: 'work',
    activity,
    ...(way === undefined ? {} : { approaches: way }),
    props: [
      ...hero.props,
      ...taken.map(({ concept, colours }) => ({
        concept,
        role: 'beside' as const,
        colour: colours[0] ?? null,
      })),
    ],
  }
  return subjects.flatMap((subject) =>
    subject === hero ? [doing] : taken.includes(subject) ? [] : [subject],
  )
}

/** What somebody opens who "opens it", or takes something out of. */
function openedBy(phrases: readonly Phrase[], text: string): ActivityName | undefined {
  const nouns = phrases.flatMap((phrase) =>
    phrase.kind === 'noun' && (phrase.leftOut === null || phrase.leftOut === 'shown by the place')
      ? [phrase.meaning.concept]
      : [],
  )
  const opens = phrases.some(
    (phrase) => phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.activity === 'umbrella',
  )
  if (nouns.some((concept) => /umbrella|parasol/.test(concept))) return undefined
  const found = OPENED.find(([what]) => nouns.some((concept) => what.test(concept)))
  const isTaken = found?.[1] === 'open-fridge' && TAKES.test(text)
  return opens || isTaken ? found?.[1] : undefined
}

/** The walk that comes first; undefined where there is none. */
function wayThere(phrases: readonly Phrase[], text: string): 'walk' | 'run' | undefined {
  const deeds = phrases.filter((phrase) => phrase.kind === 'action' && phrase.leftOut === null)
  const [first] = deeds
  if (first?.kind !== 'action') return undefined
  const { action, activity } = first.meaning
  if ((action !== 'walk' && action !== 'run') || activity !== undefined) return undefined
  return AND.test(text.slice(first.end)) ? action : undefined
}
