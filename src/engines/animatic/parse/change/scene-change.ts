import type { Action, CarriedSpec, PropSpec, SightName, SubjectSpec, Trait } from '../../scene-spec.ts'
import type { Understood } from '../explain-scene.ts'
import type { Meaning } from '../meaning.ts'
import type { SaidOfClouds } from '../read/read-clouds.ts'
import type { AgeChange } from './find-age.ts'
import type { Whom } from './find-whom.ts'
import type { NamedParts } from './named-parts.ts'
import type { OrderedAway, Removed } from './removals.ts'

/** What a prompt says of a scene that is there already. Absent: not said. */
export interface SceneChange {
  /** Everything named, as a change of the whole: setting and place, time, weather, season, mood, camera, framing, look, dialogue. */
  readonly scene: NamedParts
  /** Who is named, as in a scene of its own. */
  readonly subjects: readonly SubjectSpec[]
  /** What is said of nobody by name is said of all who are there: "make them run". */
  readonly isOfAll: boolean
  /** Words for what somebody's face is to show. Null: none. */
  readonly face: string | null
  /** Words that are known, and are in no picture. */
  readonly undrawn: readonly string[]
  /** Words that are known and not followed, each with the reason. */
  readonly leftOut: readonly Pick<Understood, 'text' | 'leftOut'>[]
  /** Places that are to come besides the one that is there: "add a castle". They are drawn only where they are the place. */
  readonly besides: readonly { readonly text: string; readonly places: Meaning['places'] }[]
  /** Who is there runs from the named. */
  readonly isFlight: boolean
  /** What a pronoun's sentence says of whom it means: "she is crying". Null: nothing that only a scene tells. */
  readonly said: SubjectSpec | null
  /** Whom somebody who is there is to have in their arms or on their shoulder. Null: nobody. */
  readonly carried: CarriedSpec | null
  /** The prompt speaks of what is behind: nobody whom the picture is of is to go. */
  readonly isBehind: boolean
  /** What is to go: `without the dog`, `remove the hat`. */
  readonly removed: readonly Removed[]
  /** Those of them that are ordered to go, and whatever else is. */
  readonly ordered: readonly OrderedAway[]
  /** What is said of the clouds. Null: nothing. */
  readonly clouds: SaidOfClouds | null
  /** Events that are to be seen no more. */
  readonly endedSights: readonly SightName[]
  /** What is to be something else, one after the other. */
  readonly exchanges: readonly ExchangeChange[]
  /** Concepts of the named who come besides those of their kind: `another dog`. */
  readonly more: readonly string[]
  /** Concepts of the named who are spoken of as new: `a boat`. */
  readonly fresh: readonly string[]
  /** Concepts of the named of whom the prompt says how many. */
  readonly counted: readonly string[]
  /** The picture is to begin nearer or farther away. */
  readonly zoom: 'in' | 'out' | null
  /** Whoever is named gets up: `stand` may also go unsaid. */
  readonly getsUp: boolean
  /** Said of nobody by name, and so of whoever is there: `make it jump`, `wearing a hat`. */
  readonly action: Action | null
  readonly colours: readonly string[]
  readonly size: SubjectSpec['size'] | null
  readonly props: readonly PropSpec[]
  /** Those of them to hold, as they would lie there by themselves. */
  readonly lying: readonly SubjectSpec[]
  readonly traits: readonly Trait[]
  /** Whom its pronoun means, of whom that is said. Null: the hero. */
  readonly whom: Whom | null
  /** Somebody is to be older or younger than they are. */
  readonly age: AgeChange | null
  /** `add`: the named come in addition; `replace`: in place of somebody. */
  readonly intent: 'add' | 'replace' | null
  /** Everything is to go slower or faster than it does. */
  readonly tempo: 'slow' | 'fast' | null
  /** Words for another size, length or side of the picture. Null: none. */
  readonly format: string | null
  /** Words for another speed or direction of time: `slower`, `in reverse`. Null: none. */
  readonly pace: string | null
  /** Words for when in the video it is to happen: `at the end`. Null: none. */
  readonly moment: string | null
  /** Words that are in no table. */
  readonly ignored: readonly string[]
  /** The prompt has words that say something, understood or not. */
  readonly isSaying: boolean
  /** BCP 47 tag of the prompt. */
  readonly language: string
}

/** Something that is to be something else: "replace the cat with a dog". */
export interface ExchangeChange {
  /** What is there now. Empty: the hero. */
  readonly gone: readonly Removed[]
  /** What comes in its place, as in a scene of its own. */
  readonly things: readonly SubjectSpec[]
  /** The same, as it would belong to somebody. Empty: it never does. */
  readonly props: readonly PropSpec[]
}
