import type { Style } from '#core/request.ts'
import type { Action, PropSpec, SightName, SubjectSpec } from '../scene-spec.ts'
import { findExchange } from './change/find-exchange.ts'
import type { Exchange } from './change/find-exchange.ts'
import { findMoment } from './change/find-moment.ts'
import { findPace } from './change/find-pace.ts'
import { looseColours, looseSize } from './change/loose-qualities.ts'
import { meaningsOf, namedParts } from './change/named-parts.ts'
import type { NamedParts } from './change/named-parts.ts'
import { itemsOf, propsOf } from './change/read-items.ts'
import { conceptsWith, countedOf, findZoom, furtherOnes } from './change/referring.ts'
import { findRemovals, goesAway, sightsOf, thingsOf } from './change/removals.ts'
import type { Removed } from './change/removals.ts'
import { readScene } from './read/read-scene.ts'

export type { Removed } from './change/removals.ts'

/** What a prompt says of a scene that is there already. Absent: not said. */
export interface SceneChange {
  /** Everything named, as a change of the whole: setting and place, time, weather, season, mood, camera, framing, look, dialogue. */
  readonly scene: NamedParts
  /** Who is named, as in a scene of its own. */
  readonly subjects: readonly SubjectSpec[]
  /** What is to go: `without the dog`, `remove the hat`. */
  readonly removed: readonly Removed[]
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
  /** `add`: the named come in addition; `replace`: in place of somebody. */
  readonly intent: 'add' | 'replace' | null
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

const ADD =
  /\b(?:add|also|another|plus|join(?:s|ed)?|together with|besides|añade|añadir|agrega|también|ajoute|ajoutez|aussi|hinzu|füge|auch|adicione|acrescente|também|aggiungi|anche)\b|(?<!\p{L})(?:добавь|также|ещё|еще)(?!\p{L})|添加|加上|增加|还有|加[一两个只条]|追加|加えて|増やし|もう[一1２2二]|多加|再加|再来|추가|더해|أضف|जोड़/iu
const REPLACE =
  /\b(?:replace|swap|turn|transform|change|become[s]?|instead|into|exchange|reemplaza|sustituye|cambia|convierte|remplace|change|transforme|ersetze|tausche|verwandle|substitua|troque|transforme|sostituisci|cambia|trasforma)\b|(?<!\p{L})(?:замени|преврати)(?!\p{L})|换成|替换|变成|改成|置き換え|に変え|바꿔|바꾸|대신|استبدل|حوّل|बदल/iu

/** What asks for a change is nothing that anybody does in the picture: nobody "makes" in "make it night". */
const ORDERS =
  /(?<!\p{L})(?:please|make|makes|let|have|get|gets|turn|change|set|add|put|give|instead|remove|delete|erase|añad[ea]|añadir|agreg[ae]|hazl[oa]|haz|pon|quit[ae]|ajoutez?|mets|enlève|fais|mache?|füge|hinzu|setze?|bitte|looks? like|go(?:es)? on|keeps? (?:on )?going|carr(?:y|ies) on|continues?|keeps?)(?!\p{L})/giu

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
  const gone = readScene(asScene(before), null).phrases.flatMap(thingsOf)
  const coming = readScene(asScene(after), style)
  const { subjects: things } = coming.spec
  const change = readChange(`${after}${rest}`, style)
  const timing = { pace: findPace(text), moment: findMoment(text) }
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
  }
}

/** Two orders of one prompt. What both say of the scene is as the first says. */
function joinChanges(first: SceneChange, second: SceneChange): SceneChange {
  return {
    ...second,
    ...first,
    scene: { ...second.scene, ...first.scene },
    subjects: [...first.subjects, ...second.subjects],
    removed: [...first.removed, ...second.removed],
    endedSights: [...first.endedSights, ...second.endedSights],
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
    ignored: [...first.ignored, ...second.ignored],
  }
}

function readChange(text: string, style: Style | null): SceneChange {
  const read = readScene(asScene(text), style)
  const { spec, phrases } = read
  const isRemovedAt = findRemovals(text)
  const goes = phrases.filter((phrase) => goesAway(phrase, isRemovedAt))
  const removed = goes.flatMap(thingsOf)
  const stays = ({ concept }: { readonly concept: string }): boolean =>
    !removed.some((gone) => gone.concept === concept)
  const kept = meaningsOf(
    phrases.filter((phrase) => 'leftOut' in phrase && phrase.leftOut === null && !goes.includes(phrase)),
  )
  const items = itemsOf(phrases, stays)
  const loose = kept.some(({ places }) => places.length > 0) ? [] : looseColours(read)
  const size = looseSize(read)
  const subjects = resize(
    recolour(
      spec.subjects.filter((subject) => stays(subject) && !items.has(subject.concept)),
      loose,
    ),
    size,
  )
  const given = propsOf(spec.subjects, items, subjects.length > 0 ? [] : loose)
  const alone = spec.subjects.length === 0
  const getsUp = kept.some(({ concept }) => concept === 'stand' || concept === 'wake-up')
  const actions = kept.flatMap(({ action: told }) =>
    told === undefined || (told === 'stand' && !getsUp) ? [] : [told],
  )
  // "she stands up and walks away"
  const action = actions.find((one) => one !== 'stand') ?? actions[0] ?? null
  const isAddition = ADD.test(text)
  const ignored = read.pieces.flatMap((piece) => (piece.kind === 'unknown' ? [piece.text] : []))
  return {
    scene: {
      ...namedParts({ spec, kept, gone: meaningsOf(goes), style }),
      ...(removed.some(({ concept }) => ANYBODY.test(concept)) ? { isDeserted: true } : {}),
    },
    subjects: giveTo(subjects, given),
    removed,
    endedSights: goes.flatMap(sightsOf),
    exchanges: [],
    more: furtherOnes(phrases, subjects, isAddition),
    fresh: conceptsWith(phrases, 'a'),
    counted: countedOf(phrases),
    zoom: findZoom(text),
    getsUp,
    // Whoever speaks goes on with what they do.
    action: alone && !(action === 'talk' && spec.dialogue !== null) ? action : null,
    colours: alone && items.size === 0 ? loose : [],
    size: alone ? size : null,
    props: subjects.length > 0 ? [] : given,
    intent: isAddition ? 'add' : REPLACE.test(text) ? 'replace' : null,
    pace: findPace(text),
    moment: findMoment(text),
    ignored,
    isSaying:
      asScene(text) !== text ||
      ignored.length > 0 ||
      read.readings.some(({ meaning }) => meaning.word === undefined),
    language: spec.language,
  }
}

/** The prompt without the words that only give an order; every other word is where it was. */
function asScene(text: string): string {
  return text.replace(ORDERS, (word) => ' '.repeat(word.length))
}

/** `the car blue`: after an order a colour may follow its noun. */
function recolour(subjects: readonly SubjectSpec[], colours: readonly string[]): readonly SubjectSpec[] {
  const [only, ...others] = subjects
  const isBare = only !== undefined && others.length === 0 && only.colours.length === 0
  const isWorn = only?.props.some(({ colour }) => colour !== null) ?? false
  return isBare && !isWorn && colours.length > 0 ? [{ ...only, colours }] : subjects
}

/** `the dragon bigger` */
function resize(subjects: readonly SubjectSpec[], size: SubjectSpec['size'] | null): readonly SubjectSpec[] {
  const [only, ...others] = subjects
  return only !== undefined && others.length === 0 && only.size === 'normal' && size !== null
    ? [{ ...only, size }]
    : subjects
}

/** "a hat to the dog": whoever is named alone wears it, and holds it if they have hands. */
function giveTo(subjects: readonly SubjectSpec[], props: readonly PropSpec[]): readonly SubjectSpec[] {
  const [only, ...others] = subjects
  if (only === undefined || others.length > 0) return subjects
  const isNew = ({ concept, role }: PropSpec): boolean =>
    (role === 'worn' || (role === 'held' && only.rig === 'person')) &&
    !only.props.some((prop) => prop.concept === concept)
  return [{ ...only, props: [...only.props, ...props.filter(isNew)] }]
}
