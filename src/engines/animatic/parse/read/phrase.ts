import type { Language } from '../lexicon/table.ts'
import type { Meaning, WordRole } from '../meaning.ts'
import type { Material, Pattern, PropSpec, SpotName, SubjectSpec, Trait } from '../../scene-spec.ts'
import type { Share } from './share-out.ts'

/** How a noun hangs on what came before it. */
export type Relation = Extract<WordRole, 'with' | 'in' | 'on' | 'of' | 'far'>

/** A noun with what belongs to it. */
export interface NounPhrase {
  readonly kind: 'noun'
  readonly meaning: Meaning
  readonly text: string
  readonly start: number
  readonly end: number
  count: number | null
  size: SubjectSpec['size'] | null
  /** `#rrggbb`, in the order of the words. */
  readonly colours: string[]
  /** Of what is worn. Absent: as usual. */
  pattern?: Pattern
  /** Each of many is of another colour. Absent: they are not. */
  isMotley?: true
  material: Material | null
  /** The material may be no more than its colour. */
  isSheen: boolean
  /** What is said of a person's body. */
  readonly traits: Trait[]
  /** Hair and beard of whom it is: `blonde` in "a blonde woman". */
  hair: readonly PropSpec[]
  /** Wings, antlers and horns that an animal has besides its own parts. Absent: none. */
  grown?: readonly PropSpec[]
  /** What is so of some of them. Absent: nothing. */
  shares?: readonly Share[]
  /** What some of those have that the noun before counts. */
  isOfShare?: true
  readonly determiner: 'a' | 'the' | 'another' | null
  readonly isPlural: boolean
  relation: Relation | null
  /** Where it stands in a sentence as a place, it is beside it, not in it: "in front of a bus". */
  isBeside: boolean
  /** It is done from there: "from a boat". Absent: it is not. */
  isFrom?: true
  /** Before it or outside of it: "in front of the church". */
  isOutside: boolean
  /** Where somebody is who is said to be at it. */
  spot: SpotName | null
  /** What its particle says it is to the verb. */
  part: 'subject' | 'object' | null
  /** Joined to the noun before it by `and`. */
  readonly isJoined: boolean
  /** Parents and their young. */
  isFamily: boolean
  /** Young ones, as its last word says: "five wolf pups". */
  isYoung?: true
  /** What has it is named next: 「緑のコートを着た女性」. */
  isOfNext?: true
  /** What it turns into. Absent: nothing. */
  becomes?: NounPhrase
  /** How it is by the end. Absent: as at first. */
  turnsTo?: SubjectSpec['turnsTo']
  /** What an animal is besides: `chef` in "a corgi chef". */
  calling?: string
  /** They are in a vehicle: where it is at home is where they are. */
  isAboard: boolean
  /** It only says more of the noun that follows (`girl` in "the girl's red umbrella"). */
  isModifier: boolean
  /** Why it is not part of the scene; null when it is. */
  leftOut: LeftOut | null
  /** Why not all of them are in the picture. Absent: they are. */
  shortfall?: LeftOut
}

/** An item that is drawn with somebody only. In a change it is of who is there, and no loss. */
export const OF_NOBODY = 'not drawn: there is nobody who has it'

/** Why a word that is known is no part of the scene. */
export type LeftOut =
  | 'negated'
  | 'compared'
  | 'a role'
  | 'a costume'
  | 'what it becomes'
  | 'a likeness'
  | 'shown by the place'
  | 'part of another word'
  | 'not meant'
  | 'a credit'
  | 'heard, not seen'
  | 'not drawn'
  | 'no seat left'
  | 'no seat for all of them'
  | `no room for more than ${number} of them`
  | 'not applied: this place has no view from above'
  | 'not applied: it would not be known from above'
  | 'not applied: the picture stays level'
  | 'not applied: this place is seen from one height'
  | 'not applied: this place does not show that change'
  | typeof OF_NOBODY
  | 'not drawn: this place has no room for it'
  | 'not drawn: they do something else'
  | 'not drawn: each has one of them'
  | 'not applied: nobody is drawn behind it'
  | 'not drawn: a chart has eight bars'
  | 'not drawn: it is a place of its own'
  | 'not drawn: nothing burns on a stove'
  | 'not drawn: marks, icons and screens are not known'
  | `not drawn: a picture has room for ${number} kinds of things`

export interface ActionPhrase {
  readonly kind: 'action'
  readonly meaning: Meaning
  readonly text: string
  readonly start: number
  readonly end: number
  /** Says more of the noun beside it (`running`), not what the sentence is about. */
  readonly isParticiple: boolean
  /** It is done by whom somebody teaches it. Absent: by who was named before. */
  isOfPupil?: true
  /** It stands between the article and whoever does it: "from a sleeping cat". Absent: it does not. */
  readonly isOfNext?: true
  /** A sentence begins with it: "Action: walks through a forest". Absent: it does not. */
  isLeading?: true
  /** It is a noun after what they are in or on: "takes a gondola ride". Absent: it is a verb. */
  readonly isTrip?: true
  /** Of what the action brings along: "white" in 「白い馬に乗って」. */
  readonly colours: string[]
  leftOut: LeftOut | null
}

/** A word that changes the scene but is neither drawn nor done: a time, the weather, a camera move. */
export interface EffectPhrase {
  readonly kind: 'effect'
  readonly meaning: Meaning
  readonly text: string
  readonly start: number
  readonly end: number
  /** How it hangs on what came before. */
  relation: Relation | null
  /** Beside the place, or in front of it, and not in it: "near the school", "outside the hospital". Absent: neither. */
  isBeside?: boolean
  isOutside?: boolean
  /** What the place is built of. */
  material: Material | null
  /** How many suns or moons, and how large; of places how many were asked for. */
  readonly count: number | null
  size: SubjectSpec['size'] | null
  /** What of it is not in the picture, though it is there itself. Absent: nothing. */
  shortfall?: LeftOut
  leftOut: LeftOut | null
}

/** A mark or word that divides: `stop` sentences, `comma` phrases, `clause` before a verb or relative clause. */
export interface Divider {
  readonly kind: 'stop' | 'comma' | 'clause'
  /** What follows is said of whoever was named right before: "who", "die". Absent: it is not. */
  readonly isOfLast?: true
}

/** A word that stands for somebody: `she`. */
export interface Pronoun {
  readonly kind: 'pronoun'
  readonly word: string
}

export type Phrase = NounPhrase | ActionPhrase | EffectPhrase | Divider | Pronoun

/** Where a language puts what says more of a noun. */
export interface Grammar {
  readonly language: Language
  /** Colours follow their noun. */
  readonly coloursFollow: boolean
  /** A number may follow its noun. */
  readonly numbersFollow: boolean
  /** Prepositions are postpositions, verbs come last. */
  readonly verbLast: boolean
  /** Clothes and relative clauses come before who they belong to. */
  readonly modifiersFirst: boolean
  /** Two nouns side by side are one thing, named by the second. */
  readonly headLast: boolean
}

/** The grammar of a language, as far as reading a scene needs it. */
export function grammarOf(language: Language): Grammar {
  const verbLast = ['ja', 'ko', 'hi'].includes(language)
  return {
    language,
    coloursFollow: ['es', 'fr', 'pt', 'it', 'ar'].includes(language),
    numbersFollow: language === 'ja' || language === 'ko',
    verbLast,
    modifiersFirst: verbLast || language === 'zh',
    headLast: ['en', 'zh', 'ja', 'ko'].includes(language),
  }
}
