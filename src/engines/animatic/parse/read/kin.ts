import type { Draft } from './draft.ts'
import { isAnimate, startDraft } from './draft.ts'
import type { NounPhrase } from './phrase.ts'
import type { Scene } from './scene-state.ts'

const PARENTS =
  /^(?:mother|mom|mum|mama|father|dad|parents?|family|madre|mamá|padre|père|mère|maman|mutter|vater|mãe|pai|мать|мам[аеуы]|мамой|матери|матерью|отец|أمها?|والدته|والدتها|أبيه|أبوها|माँ|मां|पिता|母|母親|母亲|妈妈|媽媽|爸爸|父亲|어미|엄마|아빠|mamma|papà)$/iu
const YOUNG =
  /^(?:bab(?:y|ies)|cubs?|pups?|\p{L}*welpen?|louveteaux?|lobeznos?|chiots?|волчат\p{L}*|щен(?:ок|к\p{L}*)|ducklings?|goslings?|hatchlings?|piglets?|calf|calves|child|children|young|little ones?|offspring|bebés?|crías?|hijos?|petits?|bébés?|jung(?:e|es|en)|filhotes?|bebês?|детёныш\p{L}*|малыш\p{L}*|дет\p{L}*|ребён\p{L}*|صغير\p{L}*|بچه|طفل\p{L}*|أطفال\p{L}*|बच्च\p{L}*\p{M}*|शावक|子|子ども|子供|赤ちゃん|幼崽|宝宝|孩子|小鸭子?|子ガモ|patitos?|canetons?|entenküken|patinhos?|утят\p{L}*|anatroccol[io]|새끼\p{L}*|아기|cuccioli|cucciolo|piccoli|piccolo|foals?|lambs?|fawns?|potros?|poulains?|fohlen|жереб[её]н\p{L}*|жеребят\p{L}*|子馬|小马|망아지|puledr[oi]|corderos?|agneaux?|lamm|lämmer|cordeiros?|ягн[её]н\p{L}*|ягнят\p{L}*|子羊|小羊|羊羔|agnell[oi]|terneros?|becerros?|veaux?|kalb|kälber|bezerros?|тел[её]н\p{L}*|телят\p{L}*|子牛|小牛|송아지|vitell[oi])$/iu

/** People's, unless they are said to be somebody's. */
const CHILDREN =
  /^(?:child|children|kids?|niñ[oa]s?|enfants?|kind|kinder|kindern|crianças?|дет(?:и|ей|ям|ьми)|ребён\p{L}*|طفل\p{L}*|أطفال|बच्च\p{L}*\p{M}*|bambin[oiae]|孩子|小孩|子供|子ども|子供たち|아이|아이들)$/iu

/** True for a mother, a baby and the like, which may be those of an animal. */
export function isKin(text: string): boolean {
  return isParent(text) || YOUNG.test(text)
}

/** Korean writes its particles onto the word: "엄마를". */
function isParent(text: string): boolean {
  return (
    PARENTS.test(text) || PARENTS.test(text.replace(/(?<=^(?:엄마|아빠|어미))(?:를|가|는|와|랑|의)$/u, ''))
  )
}

/** True for a pup, a cub and the like. */
export function isYoung(text: string): boolean {
  return YOUNG.test(text)
}

/** "an elephant and its mother", "a bear with her cubs": of whose kind somebody's kin is; undefined for people. */
export function kindOfKin(
  drafts: readonly Draft[],
  { text, determiner, isJoined, relation, count }: NounPhrase,
): Draft | undefined {
  // 「犬が二人の子供と」, "a dog plays with a child": not its own.
  const isAnybodys = determiner === 'a' || (determiner === null && count !== null)
  if (isAnybodys && CHILDREN.test(text)) return undefined
  const isTheirs = determiner === 'the' || (determiner === null && isParent(text))
  if (!isKin(text) || !(isTheirs || isJoined || relation === 'with')) return undefined
  const last = drafts.findLast(isAnimate)
  // "five wolf pups …, the pups run": the same.
  const isSame = last?.phrase.isYoung === true || isYoung(last?.phrase.text.split(' ').at(-1) ?? '')
  if (isSame && determiner === 'the' && isYoung(text)) return undefined
  return last === undefined || last.thing.rig === 'person' || last.thing.rig === 'robot' ? undefined : last
}

/** "a bear and her cubs": bears too, smaller or larger than the first. */
export function startKin(scene: Scene, kind: Draft, phrase: NounPhrase): void {
  const kin = startDraft(kind.thing, phrase, scene.sentence)
  kin.size = YOUNG.test(phrase.text) ? 'small' : kin.size
  kin.action = kind.action
  if (kin.size === 'small') kin.thing = youngOf(kin.thing)
  if (kin.colours.length === 0) kin.colours = [...kind.colours]
  // "an elephant calf and its mother"
  if (kin.size === 'normal' && GROWING.has(kind.size)) {
    if (kind.size === 'normal') kind.size = 'small'
    kind.thing = youngOf(kind.thing)
    kin.thing = FATHERS.test(phrase.text) ? fatherOf(kin.thing) : motherOf(kin.thing)
  }
  scene.drafts.push(kin)
  if (phrase.isJoined && scene.group.includes(kind)) scene.group = [...scene.group, kin]
}

const PARENT_COUNT = 2

/** "a penguin family": of those many two are grown up. */
export function startYoung(scene: Scene, phrase: NounPhrase, [kind]: readonly Draft[]): Draft[] {
  if (!phrase.isFamily || kind === undefined || !isAnimate(kind) || kind.count <= PARENT_COUNT) return []
  const young = startDraft(kind.thing, phrase, scene.sentence)
  young.size = 'small'
  young.count = kind.count - PARENT_COUNT
  young.thing = youngOf(kind.thing)
  kind.count = PARENT_COUNT
  scene.drafts.push(young)
  return [young]
}

const FATHERS = /^(?:father|dad|padre|père|vater|pai|отец|أب|أبيه|पिता|父親|父|父亲|爸爸|아빠|papà)/iu

/** Cubs and mothers have no mane. */
function youngOf(thing: Draft['thing']): Draft['thing'] {
  return thing.variant === 'lion' ? { ...thing, variant: 'lioness' } : thing
}

function motherOf(thing: Draft['thing']): Draft['thing'] {
  return LIONS.test(thing.variant) ? { ...thing, concept: 'lioness', variant: 'lioness' } : thing
}

function fatherOf(thing: Draft['thing']): Draft['thing'] {
  return LIONS.test(thing.variant) ? { ...thing, concept: 'lion', variant: 'lion' } : thing
}

/** A cub is small as it is. */
const GROWING: ReadonlySet<Draft['size']> = new Set<Draft['size']>(['tiny', 'small', 'normal'])
const LIONS = /^(?:lion|lion-cub|lioness)$/
