import type { Style } from '#core/request.ts'
import type { ToneName } from '../scene-spec.ts'
import { findAge, withoutAge } from './change/find-age.ts'
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
import { looseMarks, looseColours, looseSize, looseTraits } from './change/loose-qualities.ts'
import { meaningsOf, namedParts } from './change/named-parts.ts'
import { findFades, withoutFades } from './change/find-fade.ts'
import { qualitiesFirst } from './change/qualities-first.ts'
import { grown } from './change/grown.ts'
import { withoutDummies } from './change/without-dummies.ts'
import { withoutBareSupports } from './change/bare-supports.ts'
import { asksForAnother, asksForMore, isMorePeople, withoutOrders } from './change/orders.ts'
import { itemsOf, propsOf } from './change/read-items.ts'
import { conceptsWith, countedOf, findZoom, furtherOnes, isSpokenOf } from './change/referring.ts'
import { findRemovals, goesAway, orderedAway, sightsOf, thingsOf } from './change/removals.ts'
import type { Removed } from './change/removals.ts'
import type { SceneChange } from './change/scene-change.ts'
import { joinChanges } from './change/join-changes.ts'
import { blankQuotations, findQuotations } from './read/read-dialogue.ts'
import { findClouds } from './read/read-clouds.ts'
import { readHeard, withoutHeard } from './read/read-heard.ts'
import { readScene } from './read/read-scene.ts'
import type { ReadScene } from './read/read-scene.ts'
import { skyOf } from './read/read-sky.ts'
import { unknownPieces } from './read/told.ts'

export type { Removed } from './change/removals.ts'
export type { ExchangeChange, SceneChange } from './change/scene-change.ts'

/** Who is not to be about: "remove the crowd". */
const ANYBODY = /^(?:people|person|crowd|pedestrians?|passers?-by|audience|tourists?)$/

/** More things than this are not exchanged by one prompt. */
const MOST_EXCHANGES = 4

/** Reads a remix or edit prompt. Pure; never throws. */
export function parseChange(text: string, style: Style | null): SceneChange {
  return readOrders(qualitiesFirst(text), style, MOST_EXCHANGES)
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
    isOfAll: change.isOfAll || speaksOfAll(before),
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

const GETS_UP: ReadonlySet<string> = new Set(['stand', 'stand-up', 'wake-up'])

function readChange(text: string, style: Style | null): SceneChange {
  const { read, tones } = readGraded(withoutFades(withoutFormat(text)), style)
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
  const ignored = unknownPieces(read.pieces, read.told).flatMap((piece) =>
    tones.length > 0 && speaksOfPicture(piece.text) ? [] : [piece.text],
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
    undrawn: [
      ...(subjects.length === 0 && looseMarks(read).length > 0 ? [] : undrawnOf(read)),
      ...findFades(text),
    ],
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
