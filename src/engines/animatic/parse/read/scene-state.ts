import type { Hold, PropSpec } from '../../scene-spec.ts'
import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { Meaning, Thing } from '../meaning.ts'
import { materialOf, startDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import { findMentioned } from './find-mentioned.ts'
import type { ActionPhrase, Grammar, NounPhrase } from './phrase.ts'

/** A scene that is being read, phrase by phrase. */
export interface Scene {
  readonly grammar: Grammar
  readonly drafts: Draft[]
  sentence: number
  /** Subjects joined by `and`, which act together; the last that was named. */
  group: Draft[]
  /** Whoever was named last, for the first time or again. */
  latest: Draft | null
  /** How many had been named when the clause began. */
  clauseStart: number
  /** The weather was named last, by itself: a verb that follows is its own. */
  isOfWeather: boolean
  /** The clause says what the camera does. */
  isFilming: boolean
  /** Of whom a pronoun speaks. */
  focus: Draft | null
  /** What whoever is named next does, as its attribute says: `sleeping` in "from a sleeping cat". */
  attribute: Meaning | null
  /** What waits for who it belongs to. */
  waitingProps: WaitingProp[]
  waitingAction: Meaning | null
  /** With what the sentence begins, if that is what is done. */
  leading: Meaning | null
  /** What is done in particular, and nobody was there to do it. */
  waitingActivity: Meaning | null
  /** Where somebody has another one with them. */
  hold: Hold | null
  /** The noun before was a thing that somebody has: "with a shield and a sword". */
  isOfThings: boolean
  /** What comes next is held: "holds a kitten". */
  isHolding: boolean
  /** Who is held, if that was said. */
  held: Draft | null
  /** The action whose object may come next, and who does it. */
  doing: { readonly meaning: Meaning; readonly actors: readonly Draft[] } | null
  /** What is said of those who do something else already. */
  readonly missed: ActionPhrase[]
}

interface WaitingProp {
  readonly prop: PropSpec
  readonly phrase: NounPhrase
}

/** Clothes that the stored art has under other names. */
const BY_OTHER_NAMES: ReadonlySet<string> = new Set([
  'shoes',
  'sneakers',
  'heels',
  'hat',
  'shirt',
  'trousers',
])

/** Clothes have names of the stored art's kind, but only some of them lie there by themselves. */
export function isDrawn({ rig, variant }: Thing): boolean {
  return rig !== 'sprite' || SPRITE_ART.has(variant) || BY_OTHER_NAMES.has(variant)
}

/** The subject a noun speaks of: one that was named before, or a new one. */
export function findOrStart(scene: Scene, phrase: NounPhrase, thing: Meaning['things'][number]): Draft {
  const known = findMentioned(scene.drafts, phrase, thing, scene.sentence)
  if (known !== undefined) {
    known.sentence = scene.sentence
    scene.latest = known
    const again = startDraft(thing, phrase, 0)
    if (thing.concept !== known.thing.concept) known.count = Math.max(known.count, again.count)
    // "a family with two kids"
    if (known.phrase.meaning.things.length > 1 && phrase.count !== null)
      known.count = Math.max(known.count, phrase.count)
    known.material ??= materialOf(phrase, thing)
    known.traits.push(...again.traits)
    if (known.colours.length === 0) known.colours = again.colours
    return known
  }
  const draft = startDraft(thing, phrase, scene.sentence)
  scene.drafts.push(draft)
  scene.latest = draft
  return draft
}
