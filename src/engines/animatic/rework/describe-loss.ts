import { isDeepStrictEqual } from 'node:util'
import type { Style } from '#core/request.ts'
import { isAtEnd } from '../parse/change/find-moment.ts'
import { findFace } from '../parse/change/find-face.ts'
import type { Understood } from '../parse/explain-scene.ts'
import { parseChange } from '../parse/parse-change.ts'
import type { SceneChange } from '../parse/parse-change.ts'
import { isMark } from '../parse/read/coats.ts'
import { hasClouds } from '../parse/read/read-clouds.ts'
import { isOfPlace } from '../parse/read/read-sights.ts'
import type { Action, SceneSpec, SettingName, TimeOfDay, Weather } from '../scene-spec.ts'
import { hasPlayer } from '../sound/effects/index.ts'
import { describeReasons } from './describe-unseen.ts'
import { findMovements } from './find-movements.ts'
import { lostToCast } from './lost-to-cast.ts'
import { lostToRoom } from './lost-to-room.ts'
import type { Part } from './part.ts'

/** What of a rework's prompt can't be seen: one sentence for each reason. `before`: the source's parts; null for an extension. */
export function describeLoss(
  parts: readonly Part[],
  shots: readonly { readonly text: string }[],
  style: Style | null,
  before: readonly Part[] | null,
): readonly string[] {
  const changes = shots.map(({ text }) => parseChange(text, style))
  const isExtension = before === null
  const lost = [
    ...lostToPictures(parts, changes, before),
    ...lostToPlaces(parts, changes),
    ...lostToRoom(drawnScenes(before ?? []), drawnScenes(parts), changes),
    ...describeReasons([
      ...changes.flatMap(({ leftOut }) => leftOut),
      ...lostBesides(drawnScenes(parts), changes),
    ]),
    ...lostToPlayers(parts, changes),
    ...lostToWeather(drawnScenes(parts), changes),
    ...(before === null ? [] : lostToCast(drawnScenes(before), changes)),
    ...lostToTime(parts, changes, isExtension),
  ]
  const unread = unreadWords(changes)
  const undrawn = [
    ...new Set([...changes.flatMap((change) => change.undrawn), ...lostMarks(drawnScenes(parts), changes)]),
  ]
  const known = undrawn.length === 0 ? [] : [`This is not drawn: ${undrawn.join(', ')}.`]
  if (
    before !== null &&
    lost.length === 0 &&
    changes.some(({ isSaying }) => isSaying) &&
    isUnchanged(before, parts)
  ) {
    const words = unread.length > 0 ? unread : unknownWords(changes)
    return [`Nothing in the picture could be changed as the prompt says.${notUnderstood(words)}`]
  }
  return [...lost, ...known, ...(unread.length === 0 ? [] : [notUnderstood(unread).trim()])]
}

/** "give it stripes": of a fish and of people none are drawn. */
function lostMarks(scenes: readonly SceneSpec[], changes: readonly SceneChange[]): readonly string[] {
  const asked = changes.flatMap(({ props }) => props.filter(isMark).map(({ concept }) => concept))
  const worn = scenes.flatMap(({ subjects }) => subjects.flatMap(({ props }) => props.filter(isMark)))
  return scenes.length === 0 ? [] : asked.filter((mark) => worn.every(({ concept }) => concept !== mark))
}

function drawnScenes(parts: readonly Part[]): readonly SceneSpec[] {
  return parts.flatMap(({ kind, plan }) => (kind === 'shot' ? [plan.spec] : []))
}

function notUnderstood(words: readonly string[]): string {
  return words.length === 0 ? '' : ` These words were not understood: ${words.slice(0, 8).join(', ')}.`
}

/** Whether every picture is drawn as it was. */
function isUnchanged(before: readonly Part[], after: readonly Part[]): boolean {
  const drawn = (parts: readonly Part[]): unknown =>
    parts.map((part) => [part.plan, part.kind === 'footage' ? part.grade : null])
  return (
    isDeepStrictEqual(drawn(before), drawn(after)) &&
    after.every(
      (part) => part.kind !== 'picture' || !('grade' in part.picture) || isEmpty(part.picture.grade),
    )
  )
}

function isEmpty(grade: object): boolean {
  return Object.keys(grade).length === 0
}

function unknownWords(changes: readonly SceneChange[]): readonly string[] {
  return [...new Set(changes.flatMap(({ ignored }) => ignored))]
}

/** Words of an English prompt that may have been the point of it; in other languages too many only hold a sentence together. */
function unreadWords(changes: readonly SceneChange[]): readonly string[] {
  const english = changes.filter(({ language }) => language === 'en')
  const reported = english.map(({ pace, moment, format }) => [pace, moment, format].join(' ')).join(' ')
  return unknownWords(english).filter(
    (word) => word.length > 2 && !SAYS_LITTLE.test(word) && !reported.includes(word),
  )
}

const SAYS_LITTLE =
  /^(?:fewer|few|lots|should|would|could|can|will|must|like|want|need|just|also|only|too|now|then|there|here|this|that|these|those|them|they|their|its|more|less|much|very|bit|little|all|every|everything|something|nothing|some|any|what|which|when|where|how|not|don'?t|but|same|else|keep|stay[s]?|remains?|still|video|clip|film|scene|shot|picture|image|frame|background|foreground|weather|colou?rs?|style|version|start[s]?|begin[s]?|beginning|end[s]?|middle|finally|put|give|show|move|place|become[s]?|look[s]?|wear[s]?|wearing|has|have|had|was|were|been|being|continue[s]?|continuing|next|keeps?|going|goes|falls?|falling|comes?|coming|arrives?|appears?|happens?|suddenly|later|begins?|walks? off|meanwhile|captions?|subtitles?|titles?|text|words?|sentence|says?|saying|said|called|named|small|really|again|please|noch|bitte|other|another|way|away|cut|puts?|off|out|slowly|quickly)$/i

/** A remix or edit is as long as its source, and what happens in it happens when it did. */
function lostToTime(
  parts: readonly Part[],
  changes: readonly SceneChange[],
  isExtension: boolean,
): readonly string[] {
  const isDrawn = parts.every(({ kind }) => kind === 'shot')
  const paces = [
    ...new Set(
      changes.flatMap(({ pace, tempo, scene }) =>
        pace === null || ((scene.pace !== undefined || tempo !== null) && isDrawn) ? [] : [pace],
      ),
    ),
  ]
  const moments = [
    ...new Set(
      changes.flatMap(({ moment, zoom }) =>
        moment === null || (zoom !== null && isDrawn && isAtEnd(moment)) ? [] : [moment],
      ),
    ),
  ]
  const formats = [...new Set(changes.flatMap(({ format }) => format ?? []))]
  const what = isExtension ? 'Everything goes on' : 'Everything goes'
  return [
    ...(paces.length === 0
      ? []
      : [`${what} at the pace of the source, so this was not applied: ${paces.join(', ')}.`]),
    ...(formats.length === 0
      ? []
      : [`A video has the size and length of its request, so this was not applied: ${formats.join(', ')}.`]),
    ...(moments.length === 0 || isExtension
      ? []
      : [
          `A change holds from the first picture to the last, so this was not applied: ${moments.join(', ')}.`,
        ]),
  ]
}

/** Pictures and footage are regraded and moved, not redrawn. */
function lostToPictures(
  parts: readonly Part[],
  changes: readonly SceneChange[],
  before: readonly Part[] | null,
): readonly string[] {
  if (parts.every(({ kind }) => kind === 'shot')) return []
  const isFilm = parts.some(({ kind }) => kind === 'footage')
  const lost = [
    ...changes.flatMap((change) => lostOf(change, isFilm, before === null)),
    ...(isDimmed(before ?? []) && changes.some(({ scene }) => scene.time === 'day') ? ['day'] : []),
  ]
  if (lost.length === 0) return []
  const names = [...new Set(lost)].join(', ')
  return [`The pictures of the source are not redrawn, so this was not applied: ${names}.`]
}

/** What was made dark or coloured has lost the light of the day. */
function isDimmed(parts: readonly Part[]): boolean {
  return parts.some(
    ({ kind, plan: { spec } }) => kind !== 'shot' && spec.time !== 'overcast' && SAID_HOURS.has(spec.time),
  )
}

function lostOf(change: SceneChange, isFilm: boolean, isExtension: boolean): string[] {
  const { scene, subjects, removed, endedSights, exchanges, action, colours, size, zoom, props } = change
  return [
    ...(change.face === null ? [] : [change.face]),
    ...(change.carried === null ? [] : [change.carried.concept]),
    ...(scene.skyColour === undefined ? [] : ['colour of the sky']),
    ...(scene.sights ?? []),
    ...subjects.map(({ concept }) => concept),
    ...removed.map(({ concept }) => `without ${concept}`),
    ...props.map(({ concept }) => concept),
    ...endedSights.map((sight) => `without ${sight}`),
    ...exchanges.flatMap(({ things }) => things.map(({ concept }) => concept)),
    ...(action === null ? [] : [action]),
    ...(size === null ? [] : [size]),
    ...(zoom === null || !isFilm ? [] : [`zoom ${zoom}`]),
    // What falls in a film is in its pictures.
    ...(scene.weather === 'clear' && isFilm ? ['clear weather'] : []),
    ...(colours.length === 0 ? [] : ['colours']),
    ...(change.clouds === null ? [] : ['clouds']),
    ...(scene.setting === undefined ? [] : [scene.place ?? scene.setting]),
    ...change.besides.map(({ text }) => text),
    ...(scene.framing === undefined ? [] : [scene.framing]),
    // A still picture has a camera of its own.
    ...(scene.camera === undefined || !isFilm ? [] : [`camera ${scene.camera}`]),
    // Music that a film has stays in its sound.
    ...(scene.heard?.score === null && scene.heard.isMute !== true && isFilm ? ['no music'] : []),
    // Another light would be a jump at the joint.
    ...(isExtension ? lightsOf(scene) : []),
  ]
}

/** Who plays in the picture is all the music there is. */
function lostToPlayers(parts: readonly Part[], changes: readonly SceneChange[]): readonly string[] {
  const asks = changes.some(({ scene: { heard } }) => typeof heard?.score === 'string')
  const plays = parts.some(({ kind, plan }) => kind === 'shot' && hasPlayer(plan.spec))
  return asks && plays ? ['Somebody plays in the picture, so no other music is heard.'] : []
}

/** A castle that is added to a park is nowhere; one that is added to a castle is there. */
function lostBesides(
  specs: readonly SceneSpec[],
  changes: readonly SceneChange[],
): readonly Pick<Understood, 'text' | 'leftOut'>[] {
  if (specs.length === 0) return []
  return changes.flatMap(({ besides }) =>
    besides
      .filter(({ places }) => !specs.some((spec) => places.some((named) => isThere(named, spec))))
      .map(({ text }) => ({ text, leftOut: 'not drawn: it is a place of its own' as const })),
  )
}

function isThere(named: SceneChange['besides'][number]['places'][number], spec: SceneSpec): boolean {
  return named.place === undefined ? named.setting === spec.setting : named.place === spec.place
}

const CLOSED: ReadonlySet<Weather> = new Set(['rain', 'storm', 'snow'])

/** Rain and snow fall from a closed sky. */
function lostToWeather(specs: readonly SceneSpec[], changes: readonly SceneChange[]): readonly string[] {
  const asks = changes.some(({ clouds }) => clouds !== null)
  const isClosed = specs.length > 0 && specs.every(({ weather }) => CLOSED.has(weather))
  return asks && isClosed ? ['In such weather the whole sky is cloud, so the clouds stay as they are.'] : []
}

function lightsOf({ time, season, mood }: SceneChange['scene']): string[] {
  return [time, season, mood].flatMap((word) => (word === undefined || word === null ? [] : [word]))
}

/** Spotlights are the only light of a stage. */
const HOURLESS: ReadonlySet<SettingName> = new Set(['stage'])
const WEATHERLESS: ReadonlySet<SettingName> = new Set(['stage', 'abstract', 'space', 'planet'])

/** The moon has the light that it has. */
function isMoonlit({ setting, place, time }: SceneSpec): boolean {
  return setting === 'planet' && place === undefined && time === 'night'
}

/** Some places look the same at every hour, have no weather to be seen, or no room for what is to happen. */
function lostToPlaces(parts: readonly Part[], changes: readonly SceneChange[]): readonly string[] {
  const times = changes.flatMap(({ scene: { time } }) => (time === undefined ? [] : [time]))
  const weathers = changes.flatMap(({ scene: { weather } }) =>
    weather === undefined || weather === 'clear' ? [] : [weather],
  )
  const sights = changes.flatMap(({ scene }) => scene.sights ?? [])
  const clouds = changes.some((change) => change.clouds !== null)
  const specs = parts.flatMap(({ kind, plan }) => (kind === 'shot' ? [plan.spec] : []))
  const places = new Map(specs.map((spec) => [spec.place ?? spec.setting, spec]))
  return [...places].flatMap(([place, spec]) => {
    const lost = [
      ...(clouds && !hasClouds(spec) ? ['clouds'] : []),
      ...(HOURLESS.has(spec.setting) ? times : times.filter((time) => time !== spec.time && isMoonlit(spec))),
      ...(WEATHERLESS.has(spec.setting) ? weathers : []),
      ...sights
        .filter((sight) => spec.sights?.includes(sight) !== true && !isOfPlace(sight, spec))
        .map((sight) => sight.replaceAll('-', ' ')),
    ]
    if (lost.length === 0) return []
    return [
      `This is not seen in the place '${place}', so it was not applied: ${[...new Set(lost)].join(', ')}.`,
    ]
  })
}

/**
 * Nobody in a user's picture can be made to act, and it keeps its light: what of that the prompt asks for is not seen.
 * `texts`: what the shots were asked for with. Default: of no face anything is asked.
 */
export function describeStillness(parts: readonly Part[], texts: readonly string[] = []): readonly string[] {
  const specs = parts.flatMap(({ kind, plan }) => (kind === 'picture' ? [plan.spec] : []))
  const actions = [...new Set(specs.flatMap(({ subjects }) => subjects.map(({ action }) => action)))].filter(
    (action) => !STILL.has(action),
  )
  const faces = parts.flatMap(({ kind }, at) => (kind === 'picture' ? (findFace(texts[at] ?? '') ?? []) : []))
  const deeds = [...new Set([...actions, ...faces])]
  const movements = [
    ...new Set(parts.flatMap(({ kind }, at) => (kind === 'picture' ? findMovements(texts[at] ?? '') : []))),
  ]
  const hours = [...new Set(specs.flatMap(({ time, turns }) => [time, turns?.time ?? time]))].filter((time) =>
    SAID_HOURS.has(time),
  )
  // Snow, which falls in front of it, is of the winter.
  const seasons = new Set(
    specs.flatMap(({ season, turns, weather }) =>
      season === 'winter' && weather === 'snow' ? [] : [season, turns?.season ?? season],
    ),
  )
  const lights = [...hours, ...[...seasons].filter((season) => season !== null)]
  return [
    ...(deeds.length === 0
      ? []
      : [`A picture is moved as a whole, so nobody in it does this: ${deeds.join(', ')}.`]),
    ...(movements.length === 0
      ? []
      : [`A picture is moved as a whole, so this is not seen to move by itself: ${movements.join(', ')}.`]),
    ...(lights.length === 0
      ? []
      : [`A picture keeps the light that it has, so this was not applied: ${lights.join(', ')}.`]),
  ]
}

/** What a picture may well show already. Who talks is heard and read. */
const STILL: ReadonlySet<Action> = new Set(['stand', 'sit', 'sleep', 'look', 'talk'])
/** Day is what nothing else was said of. */
const SAID_HOURS: ReadonlySet<TimeOfDay> = new Set([
  'dawn',
  'golden-hour',
  'sunset',
  'blue-hour',
  'night',
  'overcast',
])
