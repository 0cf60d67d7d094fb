import type { Trait } from '../../scene-spec.ts'
import type { Thing } from '../meaning.ts'
import type { Draft } from './draft.ts'
import { isYoung } from './kin.ts'
import type { NounPhrase } from './phrase.ts'

/** Names by which something more special is called again: "a chef … the man". */
const GENERAL: Readonly<Partial<Record<Thing['rig'], RegExp>>> = {
  person: /^(?:man|woman|girl|boy|child|person|people|old-man|old-woman)$/,
  quadruped: /^(?:cat|kitten|dog|puppy|horse|bear)$/,
  bird: /^bird$/,
  fish: /^fish$/,
  car: /^car$/,
  boat: /^(?:sailing-boat|ship)$/,
  aircraft: /^airliner$/,
  dinosaur: /^tyrannosaurus$/,
  train: /^train$/,
}
/** Which of them may be the same animal. */
const KINDS: readonly RegExp[] = [
  /cat|kitten|calico|tabby|siamese|lion|tiger|leopard|panther/,
  /dog|puppy|retriever|corgi|husky|dalmatian|shiba|terrier|beagle|bulldog|chihuahua|collie|dachshund|doberman|german-shepherd|greyhound|pomeranian|\bpug\b|samoyed|wolf|fox/,
  /horse|unicorn|zebra|donkey/,
  /bear|panda/,
]

/** The subject a noun speaks of again; undefined when it is a new one. */
export function findMentioned(
  drafts: readonly Draft[],
  phrase: NounPhrase,
  thing: Thing,
  sentence: number,
): Draft | undefined {
  if (phrase.determiner === 'another') return undefined
  const same = drafts.find(
    (draft) => draft.thing.concept === thing.concept && draft.thing.variant === thing.variant,
  )
  if (same !== undefined)
    return isSecond(same, phrase) ||
      isOfOtherColour(same, phrase, sentence) ||
      isRelative(same, phrase, sentence)
      ? undefined
      : same
  const inTheSky = drafts.find((draft) => draft.thing.variant === 'hot-air-balloon')
  if (inTheSky !== undefined && /^balloons?$/.test(thing.concept)) return inTheSky
  const isBare = phrase.determiner !== 'a' && isYoung(phrase.text)
  const young = isBare ? drafts.findLast((draft) => isOneOfYoung(draft, thing)) : undefined
  // "Die Welpen rennen": their number may be that of the verb.
  if (young !== undefined) return young
  if (phrase.determiner === 'a' || phrase.count !== null) return undefined
  const isAgain = phrase.determiner === 'the'
  // "a labrador …, the glare on the dog's face"
  const isOwner = /['’]s$/.test(phrase.text)
  return isAgain
    ? drafts.findLast((draft) => isCalled(draft, thing, isOwner ? undefined : sentence))
    : undefined
}

/** "a red car and a blue car", "three red and two blue ones", "a policeman and a policewoman": two of a kind that differ. */
function isSecond(known: Draft, { determiner, count, colours, traits }: NounPhrase): boolean {
  if (determiner !== 'a' && (count === null || determiner === 'the')) return false
  const sex = traits.findLast(isSex)
  const knownSex = known.traits.findLast(isSex)
  if (sex !== undefined && knownSex !== undefined && sex !== knownSex) return true
  return (colours[0] ?? '') !== (known.colours[0] ?? '') && (colours.length > 0 || known.colours.length > 0)
}

/** 「赤い車と青い車」, "red car and blue car": without an article, too, where both are told by their colours. */
function isOfOtherColour(
  known: Draft,
  { determiner, count, colours }: NounPhrase,
  sentence: number,
): boolean {
  const [colour] = colours
  const isBare = determiner === null && count === null && known.sentence === sentence
  return isBare && colour !== undefined && known.colours.length > 0 && !known.colours.includes(colour)
}

const LITTLE = /^little /iu
const SIBLING = /^(?:sister|brother)$/iu

/** "a woman gives flowers to her mother": called by another name in the same sentence, it is somebody else. */
function isRelative(
  known: Draft,
  { determiner, relation, isJoined, text, count }: NounPhrase,
  sentence: number,
): boolean {
  if (known.thing.rig !== 'person' || known.sentence !== sentence || known.count > 1 || count !== null)
    return false
  const name = text.replace(LITTLE, '')
  // "plays with her sister": of two siblings nobody speaks as of one.
  const isOther =
    determiner !== 'a' && (relation === 'in' || relation === 'with' || isJoined || SIBLING.test(name))
  return isOther && RELATIVES.test(name) && text.toLowerCase() !== known.phrase.text.toLowerCase()
}

/** "five wolf cubs …, the cubs run" */
function isOneOfYoung({ phrase, thing: { rig } }: Draft, thing: Thing): boolean {
  return rig === thing.rig && (phrase.isYoung === true || isYoung(phrase.text.split(' ').at(-1) ?? ''))
}

const RELATIVES =
  /^(?:mother|mom|mum|father|dad|sister|brother|daughter|son|wife|husband|girlfriend|boyfriend|madre|hermana|hermano|novia|novio|mère|sœur|frère|mutter|vater|schwester|bruder|freundin|mãe|irmã|irmão|мать|матери|маме|мамой|сестре|сестрой|брату|братом|sorella|fratello)$/iu

function isSex(trait: Trait): boolean {
  return trait === 'female' || trait === 'male'
}

function isCalled(draft: Draft, thing: Thing, sentence: number | undefined): boolean {
  if (draft.thing.rig !== thing.rig || draft.sentence === sentence) return false
  const general = GENERAL[thing.rig]
  // "a blue butterfly …, the butterfly lands"
  if (draft.thing.concept.endsWith(`-${thing.concept}`)) return true
  if (general === undefined || !general.test(thing.concept)) return false
  if (thing.rig !== 'quadruped') return true
  return KINDS.some((kind) => kind.test(thing.concept) && kind.test(draft.thing.concept))
}
