import type { SubjectSpec } from '../../scene-spec.ts'
import { startDraft, toSubject } from './draft.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import type { Draft } from './draft.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

/** Words between what something is and what it becomes, where the verb comes first. */
const INTO = new RegExp(
  [
    String.raw`\b(?:turn(?:s|ed|ing)?|transform(?:s|ed|ing|ation)?|morph(?:s|ed|ing)?|chang(?:e|es|ed|ing)|evolv(?:e|es|ed|ing)|mutat(?:e|es|ed|ing)|metamorphos\p{L}+|shape-?shift(?:s|ed|ing)?|melt(?:s|ed|ing)?|grow(?:s|ing)?|develop(?:s|ing)?|bloom(?:s|ing)?) (?:\p{L}+ly |back )?(?:in)?to\b`,
    String.raw`\bbecom(?:es|ing)\b`,
    String.raw`变成了?|变为|变身[为成]?|化作|化为|幻化成|蜕变[成为]|长成了?`,
    String.raw`\b(?:se (?:convierten?|transforman?|vuelven?)(?: en)?|convirtiéndose en|transformándose en)(?!\p{L})`,
    String.raw`\b(?:se (?:transforme|change|métamorphose)(?:nt)? en|se transformant en|se changeant en|devient|deviennent)(?!\p{L})`,
    String.raw`\b(?:verwandel(?:t|n) sich (?:\p{L}+ )?in|sich in|(?:wird|werden) zu[mr]?)(?!\p{L})`,
    String.raw`\b(?:se transformam? em|transforma(?:m)?-se em|se transformando em|vira(?:m)?|virando|se torna(?:m)?)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:превраща(?:ется|ются)|превратил(?:ся|ась|ось|ись)|превращаясь) в|(?<!\p{L})становится`,
    String.raw`\b(?:si trasforma(?:no)?|trasformandosi|si muta(?:no)?) in|\bdiventa(?:no)?(?!\p{L})`,
    String.raw`(?<!\p{L})[يت]?تحول(?:ون)? إلى`,
  ].join('|'),
  'giu',
)
/** The same after both of them. */
const INTO_AFTER =
  /[にへ]と?(?:変わ|変身|変化|なる|なって|進化|成長)|(?:으로|로) (?:변|바뀌|자라|진화)|[이가] (?:되는|된다|되어|됩니다)|में (?:बदल|तब्दील)|बन (?:जा|गय)/giu
const GROWING = /grow|develop|bloom|长成|成長|자라/i

/**
 * "a caterpillar turns into a butterfly": one is there at first, and the other after it. Marks the phrases, in place: what
 * something becomes is nobody of its own. A seed that becomes a plant is the plant, which grows.
 */
export function readBecoming(phrases: readonly Phrase[], text: string): void {
  for (const { index, 0: words } of text.matchAll(INTO)) {
    const after = phrases.find((phrase): phrase is NounPhrase => isNext(phrase, index + words.length))
    const before = phrases.findLast((phrase): phrase is NounPhrase => isThing(phrase) && phrase.end <= index)
    link(text, before, after, words)
  }
  for (const { index, 0: words } of text.matchAll(INTO_AFTER)) {
    const [before, after] = phrases
      .filter((phrase): phrase is NounPhrase => isThing(phrase) && phrase.start < index)
      .slice(-2)
    link(text, before, after, words)
  }
}

function link(
  text: string,
  before: NounPhrase | undefined,
  after: NounPhrase | undefined,
  words: string,
): void {
  if (before === undefined || after === undefined || before === after || before.leftOut !== null) return
  if (/[.!?。！？\n]/u.test(text.slice(before.end, after.start)) || before.becomes !== undefined) return
  if (isGrowth(before, after, words)) {
    before.leftOut = 'part of another word'
    after.leftOut = null
    after.relation = null
    return
  }
  // "children become friends", "a boy becomes a man": who they are does not change, and a glass bottle may become one of wood.
  if (sameKind(before, after)) return turnInto(before, after)
  after.leftOut = 'what it becomes'
  before.becomes = after
}

const SEEDS = /^(?:seed|sprout|seedling|acorn|bean|bulb)$/

function isGrowth(before: NounPhrase, after: NounPhrase, words: string): boolean {
  const isPlant = after.meaning.things[0]?.rig === 'plant'
  return isPlant && (GROWING.test(words) || SEEDS.test(before.meaning.concept))
}

function sameKind(before: NounPhrase, after: NounPhrase): boolean {
  const [one] = before.meaning.things
  const [other] = after.meaning.things
  return one?.rig === other?.rig && one?.variant === other?.variant
}

function turnInto(before: NounPhrase, after: NounPhrase): void {
  const [thing] = before.meaning.things
  if (thing === undefined || thing.rig === 'person') return
  const { colours, material } = startDraft(thing, after, 0)
  if (colours.length === 0 || (after.colours.length === 0 && material === before.material)) return
  before.turnsTo = { colours }
  after.leftOut = 'what it becomes'
}

/** The noun right after such words, be it left out as what somebody is dressed as. */
function isNext(phrase: Phrase, end: number): boolean {
  if (phrase.kind !== 'noun' || phrase.start < end || phrase.start - end > REACH) return false
  return phrase.meaning.things.length > 0 && (phrase.leftOut === null || isRole(phrase))
}

/** Letters in which an article and a few adjectives fit. */
const REACH = 40

function isRole({ leftOut }: NounPhrase): boolean {
  return leftOut === 'a costume' || leftOut === 'a role'
}

function isThing(phrase: Phrase): phrase is NounPhrase {
  return phrase.kind === 'noun' && phrase.leftOut === null && phrase.meaning.things.length > 0
}

/** The subject with what it becomes, where that was said. */
export function toBecoming(draft: Draft): SubjectSpec {
  const subject = toSubject(draft)
  const { becomes } = draft.phrase
  const thing = becomes?.meaning.things[0]
  if (becomes === undefined || thing === undefined) return subject
  const next = startDraft(thing, { ...becomes, leftOut: null }, draft.sentence)
  const count = becomes.count === null ? draft.count : next.count
  const action = ANIMATE.has(thing.rig) && draft.action === 'dance' ? 'dance' : next.action
  return { ...subject, becomes: toSubject({ ...next, count, action }) }
}
