import type { Style } from '#core/request.ts'
import type { Action, CarriedSpec, PropSpec, SightName, SubjectSpec, ToneName, Trait } from '../scene-spec.ts'
import { findAge, withoutAge } from './change/find-age.ts'
import type { AgeChange } from './change/find-age.ts'
import { findExchange } from './change/find-exchange.ts'
import type { Exchange } from './change/find-exchange.ts'
import { findMoment } from './change/find-moment.ts'
import { findFormat, withoutFormat } from './change/find-format.ts'
import { findPace, findTempo } from './change/find-pace.ts'
import { comesBehind, placesBesides, speaksOfBehind } from './change/find-behind.ts'
import { comesToThem } from './change/find-company.ts'
import { findFace } from './change/find-face.ts'
import {
  carriedOf,
  isFlight,
  leftOutOf,
  sightsAnywhere,
  spokenOf,
  undrawnOf,
} from './change/of-who-is-there.ts'
import { giveTo, recolour, resize } from './change/told-of-one.ts'
import { findTones, isIced, speaksOfPicture, withoutTones } from './change/find-tones.ts'
import { findWhom, speaksOfAll } from './change/find-whom.ts'
import type { Whom } from './change/find-whom.ts'
import { looseMarks, looseColours, looseSize, looseTraits } from './change/loose-qualities.ts'
import { meaningsOf, namedParts } from './change/named-parts.ts'
import type { NamedParts } from './change/named-parts.ts'
import { grown } from './change/grown.ts'
import { withoutDummies } from './change/without-dummies.ts'
import { withoutBareSupports } from './change/bare-supports.ts'
import { asksForAnother, asksForMore, isMorePeople, withoutOrders } from './change/orders.ts'
import { itemsOf, propsOf } from './change/read-items.ts'
import { conceptsWith, countedOf, findZoom, furtherOnes, isSpokenOf } from './change/referring.ts'
import { findRemovals, goesAway, orderedAway, sightsOf, thingsOf } from './change/removals.ts'
import type { OrderedAway, Removed } from './change/removals.ts'
import { blankQuotations, findQuotations } from './read/read-dialogue.ts'
import { findClouds } from './read/read-clouds.ts'
import type { SaidOfClouds } from './read/read-clouds.ts'
import { readHeard, withoutHeard } from './read/read-heard.ts'
import { readScene } from './read/read-scene.ts'
import type { ReadScene } from './read/read-scene.ts'
import type { Meaning } from './meaning.ts'
import { skyOf } from './read/read-sky.ts'

import type { Understood } from './explain-scene.ts'

export type { Removed } from './change/removals.ts'

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

/** Who is not to be about: "remove the crowd". */
const ANYBODY = /^(?:people|person|crowd|pedestrians?|passers?-by|audience|tourists?)$/

/** More things than this are not exchanged by one prompt. */
const MOST_EXCHANGES = 4

/** Reads a remix or edit prompt. Pure; never throws. */
export function parseChange(text: string, style: Style | null): SceneChange {
  return readOrders(text, style, MOST_EXCHANGES)
}

function readOrders(text: string, style: Style | null, most: number): SceneChange {
  const exchange = most === 0 ? null : findExchange(text)
  return exchange === null ? readChange(text, style) : readExchange(exchange, text, style, most)
}

/** "the car to blue" says of the car how it is; "the cat into a dog" what comes in its place. */
function readExchange(exchange: Exchange, text: string, style: Style | null, most: number): SceneChange {
  const { before, after, rest } = exchange
  if (most > 1 && findExchange(rest) !== null) {
    const first = readExchange({ ...exchange, rest: '' }, text, style, 1)
    return joinChanges(first, readOrders(rest, style, most - 1))
  }
  const gone = goneOf(before)
  // "the sky to purple" says how it is, and nothing comes in its place.
  if (namesSky(before)) return { ...readChange(`${before} ${after}${rest}`, style), ...timingOf(text) }
  const coming = readScene(asScene(after), style, 'change')
  const { subjects: things } = coming.spec
  const change = readChange(`${after}${rest}`, style)
  const timing = { ...timingOf(text), whom: findWhom(text) }
  if (gone.length > 0 && things.length === 0 && change.scene.setting === undefined)
    return { ...readChange(`${before} ${after}${rest}`, style), ...timing }
  const items = itemsOf(coming.phrases, () => true)
  const isNew = ({ concept }: { readonly concept: string }): boolean =>
    !items.has(concept) && !things.some((thing) => thing.concept === concept)
  const counted = things.map((thing) =>
    change.counted.includes(thing.concept) ? thing : { ...thing, count: 1 },
  )
  return {
    ...change,
    ...timing,
    subjects: change.subjects.filter(isNew),
    props: change.props.filter(isNew),
    exchanges: things.length === 0 ? [] : [{ gone, things: counted, props: propsOf(things, items, []) }],
    intent: 'replace',
    isSaying: true,
  }
}

function namesSky(before: string): boolean {
  return readScene(asScene(before), null, 'change').readings.some(({ meaning }) => meaning.concept === 'sky')
}

/** What is to be something else. "the trees" are of the place: they are known, and nobody who is there. */
function goneOf(before: string): readonly Removed[] {
  const { phrases } = readScene(asScene(before), null, 'change')
  const things = phrases.flatMap(thingsOf)
  if (things.length > 0) return things
  return phrases.flatMap((phrase) =>
    phrase.kind === 'effect' && phrase.meaning.places.some(({ weight }) => weight < 3)
      ? [{ concept: phrase.meaning.concept, variant: phrase.meaning.concept, rig: null, count: null }]
      : [],
  )
}

/** Two orders of one prompt. What both say of the scene is as the first says. */
function joinChanges(first: SceneChange, second: SceneChange): SceneChange {
  return {
    ...second,
    ...first,
    scene: { ...second.scene, ...first.scene },
    subjects: [...first.subjects, ...second.subjects],
    carried: first.carried ?? second.carried,
    said: first.said ?? second.said,
    isFlight: first.isFlight || second.isFlight,
    isOfAll: first.isOfAll || second.isOfAll,
    face: first.face ?? second.face,
    undrawn: [...first.undrawn, ...second.undrawn],
    leftOut: [...first.leftOut, ...second.leftOut],
    besides: [...first.besides, ...second.besides],
    isBehind: first.isBehind || second.isBehind,
    removed: [...first.removed, ...second.removed],
    ordered: [...first.ordered, ...second.ordered],
    endedSights: [...first.endedSights, ...second.endedSights],
    clouds: first.clouds ?? second.clouds,
    exchanges: [...first.exchanges, ...second.exchanges],
    more: [...first.more, ...second.more],
    fresh: [...first.fresh, ...second.fresh],
    counted: [...first.counted, ...second.counted],
    zoom: first.zoom ?? second.zoom,
    action: first.action ?? second.action,
    colours: [...first.colours, ...second.colours],
    size: first.size ?? second.size,
    getsUp: first.getsUp || second.getsUp,
    props: [...first.props, ...second.props],
    lying: [...first.lying, ...second.lying],
    traits: [...first.traits, ...second.traits],
    whom: first.whom ?? second.whom,
    age: first.age ?? second.age,
    ignored: [...first.ignored, ...second.ignored],
  }
}

const GETS_UP: ReadonlySet<string> = new Set(['stand', 'stand-up', 'wake-up'])

function readChange(text: string, style: Style | null): SceneChange {
  const { read, tones } = readGraded(withoutFormat(text), style)
  const { phrases } = read
  const spec = withoutDummies(read.spec, phrases)
  const sky = skyOf(read.readings, asScene(text))
  const isRemovedAt = findRemovals(text)
  const goes = phrases.filter((phrase) => goesAway(phrase, isRemovedAt))
  const removed = goes.flatMap(thingsOf)
  const stays = ({ concept }: { readonly concept: string }): boolean =>
    !removed.some((gone) => gone.concept === concept)
  const kept = meaningsOf(
    phrases.filter(
      (phrase) =>
        'leftOut' in phrase &&
        phrase.leftOut === null &&
        !goes.includes(phrase) &&
        !(phrase.meaning.places.length > 0 && isSpokenOf(phrase.start, text)),
    ),
  )
  const besides = placesBesides(
    phrases.filter((phrase) => !goes.includes(phrase)),
    text,
  )
  const items = itemsOf(phrases, stays)
  // "make the grass yellow": of the place, and of nobody in it.
  const isOfPlaceAlone =
    spec.subjects.length === 0 && meaningsOf(phrases).some(({ places }) => places.length > 0)
  const isOfPlace = isOfPlaceAlone || kept.some(({ places }) => places.length > 0)
  const loose = isOfPlace ? [] : looseColours(read)
  const size = isOfPlaceAlone ? null : looseSize(read)
  const subjects = resize(
    recolour(
      withoutBareSupports(
        spec.subjects.filter((subject) => stays(subject) && !items.has(subject.concept)),
        phrases,
      ),
      loose,
    ),
    size,
  )
  const given = propsOf(spec.subjects, items, subjects.length > 0 ? [] : loose)
  const alone = spec.subjects.length === 0
  const getsUp = kept.some(({ concept }) => GETS_UP.has(concept))
  const actions = kept.flatMap(({ action: told }) =>
    told === undefined || (told === 'stand' && !getsUp) ? [] : [told],
  )
  const scene = namedParts({
    spec,
    kept,
    gone: meaningsOf(goes),
    style,
    turns: read.turns,
    isBacked: comesBehind(phrases, text),
    besides: meaningsOf(besides),
  })
  const flees = isFlight(text, phrases)
  const unplaced = scene.setting === undefined ? sightsAnywhere(read) : []
  const sights = [...(scene.sights ?? []), ...unplaced]
  const carried = flees ? null : carriedOf(read)
  const comes = flees || (comesToThem(text) && subjects.length > 0) || isMorePeople(text)
  const said = spokenOf(read, text)
  // "she stands up and walks away"
  const acts = actions.find((one) => one !== 'stand') ?? actions[0] ?? null
  // "make it look vintage": nobody looks.
  const looksSo = acts === 'look' && Object.keys(scene).length > 0
  const action = flees ? 'run' : looksSo ? null : acts
  const isAddition = asksForMore(text)
  const heard = readHeard(unquoted(text))
  const plants = isAddition ? grown(phrases.filter((phrase) => !goes.includes(phrase))) : []
  const ignored = read.pieces.flatMap((piece) =>
    piece.kind === 'unknown' && !(tones.length > 0 && speaksOfPicture(piece.text)) ? [piece.text] : [],
  )
  return {
    scene: {
      ...scene,
      ...(sights.length === 0 ? {} : { sights }),
      ...(heard === undefined ? {} : { heard }),
      ...(tones.length === 0 ? {} : { tones }),
      ...(isIced(text) ? { season: 'winter' as const } : {}),
      ...sky,
      ...(removed.some(({ concept }) => ANYBODY.test(concept)) ? { isDeserted: true } : {}),
    },
    subjects: carried === null && said === null ? [...giveTo(subjects, given), ...plants] : [],
    isFlight: flees,
    isOfAll: speaksOfAll(text),
    face: findFace(text),
    undrawn: subjects.length === 0 && looseMarks(read).length > 0 ? [] : undrawnOf(read),
    leftOut: leftOutOf(read, unplaced),
    // A waterfall is told of as a sight, and a fireplace as a thing.
    besides: besides.flatMap(({ kind, text: name, meaning: { places, sight } }) =>
      kind === 'effect' && sight === undefined ? [{ text: name, places }] : [],
    ),
    said: said !== null && looksSo ? { ...said, action: 'stand' } : said,
    carried,
    isBehind: speaksOfBehind(text),
    removed,
    ordered: orderedAway(goes),
    endedSights: goes.flatMap(sightsOf),
    clouds: findClouds(unquoted(text)) ?? null,
    exchanges: [],
    more: [
      ...furtherOnes(phrases, subjects, isAddition),
      ...(isMorePeople(text) ? ['people'] : []),
      ...plants.map(({ concept }) => concept),
    ],
    fresh: conceptsWith(phrases, 'a'),
    counted: countedOf(phrases, text),
    zoom: findZoom(text),
    getsUp,
    // Whoever speaks goes on with what they do.
    action: (alone || flees) && !(action === 'talk' && spec.dialogue !== null) ? action : null,
    colours: alone && items.size === 0 ? loose : [],
    size: alone ? size : null,
    props: subjects.length > 0 ? [] : [...given, ...looseMarks(read)],
    lying:
      subjects.length > 0 ? [] : spec.subjects.filter(({ concept }) => items.get(concept)?.role === 'held'),
    traits: alone ? looseTraits(read) : [],
    whom: findWhom(text),
    age: findAge(text),
    intent: isAddition || comes ? 'add' : asksForAnother(text) ? 'replace' : null,
    ...timingOf(text),
    ignored,
    isSaying:
      asScene(text) !== text ||
      ignored.length > 0 ||
      read.readings.some(({ meaning }) => meaning.word === undefined),
    language: spec.language,
  }
}

/** A comparative beside a thing is of the thing: "make her dress darker". */
function readGraded(
  text: string,
  style: Style | null,
): { readonly read: ReadScene; readonly tones: readonly ToneName[] } {
  const read = readScene(asScene(text), style, 'change')
  const tones = findTones(unquoted(text))
  const namesThing = read.phrases.some((phrase) => phrase.kind === 'noun')
  if (tones.length === 0 || (namesThing && !speaksOfPicture(text))) return { read, tones: [] }
  return { read: readScene(withoutTones(asScene(text)), style, 'change'), tones }
}

/** How fast, when, and in what frame. */
function timingOf(text: string): Pick<SceneChange, 'tempo' | 'pace' | 'moment' | 'format'> {
  return {
    tempo: findTempo(text),
    pace: findPace(text),
    moment: findMoment(text),
    format: findFormat(text),
  }
}

/** What the prompt says of the picture; every word is where it was. */
function asScene(text: string): string {
  // What is quoted is said, whatever it says.
  return withoutAge(withoutOrders(unquoted(text) === text ? withoutHeard(text) : text))
}

function unquoted(text: string): string {
  return blankQuotations(text, findQuotations(text))
}
