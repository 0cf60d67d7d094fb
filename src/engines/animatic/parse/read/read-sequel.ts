import type { Action, SubjectSpec } from '../../scene-spec.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import { fitAction } from './fit-action.ts'
import type { ActionPhrase, Phrase } from './phrase.ts'

/** Words after which something else is done, in twelve languages. */
const THEN = new RegExp(
  `(?<!\\p{L})(?:${[
    'then|afterwards?|after (?:that|which)|finally|before(?= \\p{L}+ing)',
    'dann|danach|anschließend|schließlich|zuletzt',
    'puis|ensuite|enfin|finalement|avant de',
    'luego|después|entonces|finalmente|antes de',
    'então|depois|em seguida',
    'poi|dopo di che|infine|prima di',
    'затем|потом|после этого|наконец',
    'ثم|بعد ذلك|أخيرا|أخيرًا',
    'फिर|उसके बाद|अंत में',
  ].join(
    '|',
  )})(?!\\p{L})|然后|接着|随后|最后|それから|その後|最後に|그리고 나서|그런 다음|그 다음|그러다가|이어서|마침내`,
  'giu',
)

/** What may come at the end of what somebody does: they stay where they are by then. */
const LAST: ReadonlySet<Action> = new Set([
  'stand',
  'sit',
  'sleep',
  'look',
  'eat',
  'drink',
  'dance',
  'wave',
  'talk',
])

/** Nobody does these at once: "he walks up and sits down" is one after the other without a word for it, too. */
const ON_THE_WAY: ReadonlySet<Action> = new Set(['walk', 'run', 'jump', 'swim'])
const AT_REST: ReadonlySet<Action> = new Set(['sit', 'sleep'])
const AND = /(?<!\p{L})(?:and|und|et|y|e|и|और|कर)(?!\p{L})|(?<!\p{L})و|[,，、;]|[并並并且]|て|で|고/u
const SEAT = /bench|chair|sofa|stool|bed|throne|swing|seat/

/**
 * "A dog runs, then it sits down": one who is there by themselves does one thing after the other. What cannot be shown as
 * the second is said to be left out.
 */
export function readSequel(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
  text: string,
): readonly SubjectSpec[] {
  const [hero, ...others] = subjects.filter(({ rig }) => ANIMATE.has(rig))
  const deed = sequelOf(phrases, text) ?? restOf(phrases, text)
  if (hero === undefined || deed === undefined || others.length > 0) return subjects
  const afterwards = fitAction(deed.meaning.action ?? 'stand', hero.rig)
  if (afterwards === hero.action) return subjects
  // They would sit down beside it.
  const isToSeat = afterwards === 'sit' && subjects.some(({ concept }) => SEAT.test(concept))
  if (!LAST.has(afterwards) || isToSeat || deed.meaning.activity !== undefined || isMounted(hero)) {
    deed.leftOut = 'not drawn: they do something else'
    return subjects
  }
  return subjects.map((subject) => (subject === hero ? { ...subject, afterwards } : subject))
}

function isMounted({ props }: SubjectSpec): boolean {
  return props.some(({ role }) => role === 'ridden')
}

/** The first deed after such a word, if there is one before it. */
function sequelOf(phrases: readonly Phrase[], text: string): ActionPhrase | undefined {
  const deeds = phrases.filter(isDeed)
  for (const { index } of text.matchAll(THEN)) {
    const next = deeds.find(({ start }) => start >= index)
    if (next !== undefined && deeds.some(({ start }) => start < index)) return next
  }
  return undefined
}

/** A rest after a way. */
function restOf(phrases: readonly Phrase[], text: string): ActionPhrase | undefined {
  const [first, second] = phrases.filter(isDeed)
  if (first?.meaning.action === undefined || second?.meaning.action === undefined) return undefined
  const isRest = ON_THE_WAY.has(first.meaning.action) && AT_REST.has(second.meaning.action)
  return isRest && AND.test(text.slice(first.start, second.start)) ? second : undefined
}

function isDeed(phrase: Phrase): phrase is ActionPhrase {
  return phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.action !== undefined
}
