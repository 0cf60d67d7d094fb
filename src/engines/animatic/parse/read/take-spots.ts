import { ride } from './bind-objects.ts'
import { isCabin, isStill, VEHICLES } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Action, SpotName } from '../../scene-spec.ts'
import type { ActionPhrase, EffectPhrase, NounPhrase, Phrase } from './phrase.ts'
import type { Scene } from './scene-state.ts'

/** "a cup on the table", "a cat under a bench": who is named before a place, or else right after it, is at it. */
export function takeSpots({ drafts }: Scene, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    if (phrase.kind !== 'noun' || phrase.leftOut !== null || phrase.spot === null) continue
    const support = drafts.find((draft) => draft.phrase === phrase)
    if (support === undefined || !mayHold(support, phrase)) continue
    for (const draft of whoIsAt(support, phrase, drafts, beginsClause(phrases, phrase)))
      putAt(draft, phrase.spot, support)
  }
  for (const [at, phrase] of phrases.entries())
    if (isUpperPart(phrase)) perch(drafts, phrase, phrases[at + 1])
}

/** "dough on a wooden table": what only says where something is that nothing draws. */
export function leaveOutBareSupports({ drafts }: Scene): void {
  const taken = new Set(drafts.flatMap(({ at }) => at?.by ?? []))
  const bare = drafts.filter((draft) => draft.phrase.meaning.spot !== undefined && !taken.has(draft))
  for (const draft of bare) {
    draft.phrase.leftOut = 'not meant'
    drafts.splice(drafts.indexOf(draft), 1)
  }
}

const SEATS = /^(?:chair|stool|bench|armchair|sofa|rocking-chair|throne)$/

/** Animals that people sit on when they are said to be on one. */
const RIDDEN =
  /^(?:(?:\w+-)?horse|pony|donkey|mule|camel|elephant|zebra|unicorn|pegasus|buffalo|yak|ostrich|reindeer|mammoth)$/

/** More do not fit on one back. */
const MOST_ON_ONE = 3

/** "a girl on an elephant", "four knights on horses", "two boys on a donkey", but not ten of them. */
function mounts({ thing, action, count }: Draft, spot: SpotName, by: Draft): boolean {
  const isRider = thing.rig === 'person' || thing.rig === 'robot'
  const isEnough = count <= MOST_ON_ONE || by.count > 1
  return spot === 'on' && isRider && isEnough && MOUNTING.has(action) && RIDDEN.test(by.thing.variant)
}

const MOUNTING: ReadonlySet<Action> = new Set(['stand', 'sit', 'look', 'walk', 'run'])

function putAt(draft: Draft, said: SpotName, by: Draft): void {
  // "en un banco", 「ベンチに座る」
  const spot = said === 'inside' && isSeat(by) ? 'on' : said
  if (mounts(draft, spot, by)) {
    ride(draft, by)
    return
  }
  draft.at = { spot, by }
  // "a woman on a bench"
  const sits = draft.thing.rig === 'person' || draft.thing.rig === 'quadruped'
  if (spot === 'on' && isSeat(by) && sits && draft.action === 'stand') draft.action = 'sit'
}

function isSeat({ thing }: Draft): boolean {
  return thing.rig === 'furniture' && SEATS.test(thing.variant)
}

const UPPER_PARTS =
  /^(?:shoulders?|head|肩膀?|头|頭|어깨.*|머리.*|hombros?|cabeza|épaules?|tête|schultern?|kopf|ombros?|cabeça|плеч[еоаи]|голов[еуа]|كتف.*|رأس.*|कंध[ेा]|सिर|spall[ae]|testa)$/iu

/** A head or a shoulder that somebody is on. Children are carried there, too: that is something people do. */
function isUpperPart(phrase: Phrase): phrase is EffectPhrase | ActionPhrase {
  if (phrase.kind === 'action') return phrase.meaning.concept === 'on-shoulders'
  return phrase.kind === 'effect' && phrase.relation === 'on' && UPPER_PARTS.test(phrase.text)
}

/** "a parrot on a pirate's shoulder", "on the head of a woman", "a pirate with a parrot on his shoulder". */
function perch(drafts: readonly Draft[], part: EffectPhrase | ActionPhrase, next: Phrase | undefined): void {
  const small = drafts.findLast(
    (draft) => draft.phrase.end <= part.start && draft.thing.rig !== 'person' && !isStill(draft),
  )
  const owner =
    next?.kind === 'noun' && next.relation === 'of'
      ? drafts.find(({ phrase }) => phrase === next)
      : drafts.find(({ thing }) => thing.rig === 'person')
  if (small !== undefined && owner?.thing.rig === 'person') putAt(small, 'on', owner)
}

/** People and animals have somebody on their backs or shoulders; the rest is what they do together. */
function mayHold(support: Draft, { spot }: NounPhrase): boolean {
  if (isStill(support) || spot === 'left' || spot === 'right') return true
  if (VEHICLES.has(support.thing.rig)) return spot !== 'inside' || !isCabin(support)
  return spot === 'on' && (support.thing.rig === 'person' || support.thing.rig === 'quadruped')
}

/** Nothing stands before it in its sentence, not even what is not understood and then a comma. */
function beginsClause(phrases: readonly Phrase[], phrase: NounPhrase): boolean {
  const before = phrases.slice(0, phrases.indexOf(phrase)).map(({ kind }) => kind)
  return !before.slice(before.lastIndexOf('stop') + 1).includes('comma')
}

function whoIsAt(
  support: Draft,
  phrase: NounPhrase,
  drafts: readonly Draft[],
  isFirst: boolean,
): readonly Draft[] {
  const free = drafts.filter(
    (draft) =>
      draft !== support &&
      draft.sentence === support.sentence &&
      draft.at === null &&
      draft.action !== 'ride' &&
      draft.action !== 'drive',
  )
  const before = free.filter((draft) => draft.phrase.end <= phrase.start)
  const last = before.at(-1)
  const feeder = before.find(({ activity }) => activity === 'feed-birds')
  // "an old man feeds pigeons on a bench": the seat is his.
  if (feeder !== undefined && last?.thing.rig === 'bird' && isSeat(support)) return [feeder]
  if (last !== undefined) {
    const group = before.filter(({ phrase: own }) => own === last.phrase)
    // "an old couple", "a dog and a cat"
    return last.phrase.isJoined ? before.slice(-group.length - 1) : group
  }
  // "dough on a table, a cat watches": the cat is elsewhere.
  if (!isFirst) return []
  return free.filter((draft) => draft.phrase.start >= phrase.end).slice(0, 1)
}
