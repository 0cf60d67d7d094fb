import type { Action, SubjectSpec } from '../../scene-spec.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import { fitAction } from './fit-action.ts'
import type { ActionPhrase, Phrase } from './phrase.ts'

/** Words after which something else is done, in twelve languages. */
export const THEN = new RegExp(
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
  )})(?!\\p{L})|然后|接着|随后|最后|それから|その後|最後に|그리고 나서|그러고 나서|그런 다음|그 ?다음|그러다가|이어서|마침내`,
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
const ON_FOOT: ReadonlySet<Action> = new Set(['walk', 'run'])
const AT_REST: ReadonlySet<Action> = new Set(['sit', 'sleep'])
/** What is done on one's feet without going anywhere. */
const ON_THE_SPOT: ReadonlySet<Action> = new Set(['stand', 'look', 'eat', 'drink', 'talk', 'wave', 'jump'])
const GOING: ReadonlySet<Action> = new Set(['walk', 'run', 'fly'])
/** Words of those who go for good, in twelve languages. */
const AWAY = new RegExp(
  [
    String.raw`\b(?:away|off)\b|\b(?:leaves|flees|escapes)\b`,
    String.raw`(?<!\p{L})(?:weg|davon|fort)(?!\p{L})|flieht|flücht|verschwindet`,
    String.raw`(?<!\p{L})se (?:va|van|aleja|marcha|escapa)|sale corriendo|huye|huyen|(?:vuela|corre) lejos`,
    String.raw`s['’](?:enfui|en va|éloigne|échappe|envole)|(?<!\p{L})part en courant`,
    String.raw`(?<!\p{L})(?:foge|fogem|vai embora|sai correndo|se afasta)`,
    String.raw`(?<!\p{L})(?:scappa|scappano|fugge|va via|vola via|corre via|se ne va|si allontana)`,
    String.raw`убега|уходит|уходят|удира|улета`,
    String.raw`يهرب|تهرب|يغادر|تغادر|يبتعد|تبتعد|بعيدا`,
    String.raw`भाग (?:जा|गया|गई)|चला जा|चली जा|उड़ जा`,
    '跑开|跑走|跑掉|逃走|逃跑|走开|离开|离去|飞走|走り去|逃げ|去って|立ち去|飛び去|飛んで行|달아나|도망|떠나|떠난|가버|날아가|가 버',
  ].join('|'),
  'iu',
)
const AND = /(?<!\p{L})(?:and|und|et|y|e|и|और|कर)(?!\p{L})|(?<!\p{L})و|[,，、;]|[并並并且]|て|で|고/u
const SEAT = /bench|chair|sofa|stool|bed|throne|swing|seat/

/** Somebody who sits gets up and leaves, in twelve languages. */
const LEAVES = new RegExp(
  [
    String.raw`\b(?:gets?|getting|stands?|standing|rises?|rising)(?: up)?(?: from [^.!?,]{1,30}?)?(?:,| and| then|, then| and then| before) (?:leaves|leaving|walks (?:away|off|out)|walking (?:away|off)|goes (?:away|out)|runs (?:away|off|out))\b`,
    String.raw`se (?:levanta|pone de pie)[^.!?]{0,30} y (?:se va|se marcha|se aleja|sale corriendo)(?!\p{L})`,
    String.raw`se (?:lève|met debout)[^.!?]{0,30} et (?:s['’]en va|part|s['’]éloigne)(?!\p{L})`,
    String.raw`\bsteht (?:[^.!?]{0,30} )?auf und (?:geht(?: weg| fort)?|verlässt|läuft weg)(?!\p{L})`,
    String.raw`se levanta[^.!?]{0,30} e (?:vai embora|sai|se afasta)(?!\p{L})`,
    String.raw`si alza[^.!?]{0,30} e (?:se ne va|va via|si allontana|esce)(?!\p{L})`,
    String.raw`вста[её]т[^.!?]{0,30} и (?:уходит|убегает)`,
    String.raw`(?:ينهض|تنهض|يقوم|تقوم|يقف|تقف)[^.!?]{0,30} (?:ويغادر|وتغادر|ثم يغادر|ثم تغادر|ويرحل|وترحل)`,
    String.raw`उठ ?कर (?:चला|चली) (?:जाता|जाती)|उठ(?:ता|ती) है और (?:चला|चली) (?:जाता|जाती)`,
    String.raw`(?:站起来|站起身|起身)[^。！？]{0,12}(?:离开|走开|走了|离去|跑开)`,
    String.raw`立ち上が(?:って|り)[^。！？]{0,12}(?:歩き去|立ち去|去って|出て行|走り去)`,
    String.raw`일어나[^.!?]{0,12}(?:떠[나난]|나[가간]|걸어 ?[가간]|가버|뛰어)`,
  ].join('|'),
  'iu',
)
const RUNS = /runs|corriendo|läuft|убегает|跑|走り去|뛰어/iu

/** Marks, in place, what a tree has and somebody does: "gets up and leaves". */
export function markLeaving(phrases: readonly Phrase[], text: string): void {
  const found = LEAVES.exec(text)
  if (found === null) return
  const [from, until] = [found.index, found.index + found[0].length]
  for (const phrase of phrases) {
    if (phrase.kind === 'noun' || phrase.kind === 'effect') {
      if (phrase.start >= from && phrase.end <= until && /^leaves$/i.test(phrase.text))
        phrase.leftOut = 'not meant'
    }
  }
}

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
  const leaves = LEAVES.exec(text)?.[0]
  if (leaves !== undefined && hero?.rig === 'person' && hero.count === 1 && others.length === 0) {
    const isSeated = subjects.some(({ concept }) => SEAT.test(concept))
    const afterwards = RUNS.test(leaves) ? 'run' : 'walk'
    const { activity: _, ...rest } = hero
    const leaving = { ...rest, action: isSeated ? 'sit' : 'stand', afterwards } as const
    return subjects.map((subject) => (subject === hero ? leaving : subject))
  }
  const away = awayOf(phrases, text)
  const deed = sequelOf(phrases, text) ?? restOf(phrases, text) ?? away
  if (hero === undefined || deed === undefined || others.length > 0) return subjects
  const afterwards = fitAction(deed.meaning.action ?? 'stand', hero.rig)
  if (afterwards === hero.action) return subjects
  // Who is no person would sit down beside it.
  const isToSeat =
    afterwards === 'sit' &&
    subjects.some(({ concept }) => SEAT.test(concept)) &&
    (hero.rig !== 'person' || hero.count > 1 || !ON_FOOT.has(hero.action))
  const isAway = ON_FOOT.has(afterwards) && ON_THE_SPOT.has(hero.action) && hero.at === undefined
  if (
    !(LAST.has(afterwards) || isAway) ||
    isToSeat ||
    deed.meaning.activity !== undefined ||
    isMounted(hero)
  ) {
    deed.leftOut = 'not drawn: they do something else'
    return subjects
  }
  return subjects.map((subject) => (subject === hero ? { ...subject, afterwards } : subject))
}

/** "a dog barks and runs away": nobody leaves and stays. */
function awayOf(phrases: readonly Phrase[], text: string): ActionPhrase | undefined {
  const [first, second] = phrases.filter(isDeed)
  if (first?.meaning.action === undefined || second?.meaning.action === undefined) return undefined
  const isLeaving = ON_THE_SPOT.has(first.meaning.action) && GOING.has(second.meaning.action)
  if (!isLeaving || !AND.test(text.slice(first.end, second.start))) return undefined
  return AWAY.test(text.slice(second.start, second.end + 12)) ? second : undefined
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
