import type { Style } from '#core/request.ts'
import { parseChange } from '../parse/parse-change.ts'
import type { SceneChange } from '../parse/parse-change.ts'
import type { Action, SettingName } from '../scene-spec.ts'
import type { Part } from './part.ts'

/** What of a rework's prompt can't be seen: one sentence for pictures and footage, one for drawn scenes. */
export function describeLoss(
  parts: readonly Part[],
  shots: readonly { readonly text: string }[],
  style: Style | null,
  isExtension: boolean,
): readonly string[] {
  const changes = shots.map(({ text }) => parseChange(text, style))
  return [
    ...lostToPictures(parts, changes, isExtension),
    ...lostToPlaces(parts, changes),
    ...lostToTime(changes, isExtension),
  ]
}

/** A remix or edit is as long as its source, and what happens in it happens when it did. */
function lostToTime(changes: readonly SceneChange[], isExtension: boolean): readonly string[] {
  const paces = [...new Set(changes.flatMap(({ pace }) => (pace === null ? [] : [pace])))]
  if (paces.length === 0) return []
  const what = isExtension ? 'Everything goes on' : 'Everything goes'
  return [`${what} at the pace of the source, so this was not applied: ${paces.join(', ')}.`]
}

/** Pictures and footage are regraded and moved, not redrawn. */
function lostToPictures(
  parts: readonly Part[],
  changes: readonly SceneChange[],
  isExtension: boolean,
): readonly string[] {
  if (parts.every(({ kind }) => kind === 'shot')) return []
  const isFilm = parts.some(({ kind }) => kind === 'footage')
  const lost = changes.flatMap((change) => lostOf(change, isFilm, isExtension))
  if (lost.length === 0) return []
  const names = [...new Set(lost)].join(', ')
  return [`The pictures of the source are not redrawn, so this was not applied: ${names}.`]
}

function lostOf(change: SceneChange, isFilm: boolean, isExtension: boolean): string[] {
  const { scene, subjects, removed, action, colours, props } = change
  return [
    ...subjects.map(({ concept }) => concept),
    ...removed.map(({ concept }) => `without ${concept}`),
    ...props.map(({ concept }) => concept),
    ...(action === null ? [] : [action]),
    ...(colours.length === 0 ? [] : ['colours']),
    ...(scene.setting === undefined ? [] : [scene.place ?? scene.setting]),
    ...(scene.framing === undefined ? [] : [scene.framing]),
    // A still picture has a camera of its own.
    ...(scene.camera === undefined || !isFilm ? [] : [`camera ${scene.camera}`]),
    // Another light would be a jump at the joint.
    ...(isExtension ? lightsOf(scene) : []),
  ]
}

function lightsOf({ time, season, mood }: SceneChange['scene']): string[] {
  return [time, season, mood].flatMap((word) => (word === undefined || word === null ? [] : [word]))
}

/** Spotlights are the only light of a stage. */
const HOURLESS: ReadonlySet<SettingName> = new Set(['stage'])
const WEATHERLESS: ReadonlySet<SettingName> = new Set(['stage', 'abstract', 'space', 'planet'])

/** Some places look the same at every hour, have no weather to be seen, or no room for what is to happen. */
function lostToPlaces(parts: readonly Part[], changes: readonly SceneChange[]): readonly string[] {
  const times = changes.flatMap(({ scene: { time } }) => (time === undefined ? [] : [time]))
  const weathers = changes.flatMap(({ scene: { weather } }) =>
    weather === undefined || weather === 'clear' ? [] : [weather],
  )
  const sights = changes.flatMap(({ scene }) => scene.sights ?? [])
  const specs = parts.flatMap(({ kind, plan }) => (kind === 'shot' ? [plan.spec] : []))
  const places = new Map(specs.map((spec) => [spec.place ?? spec.setting, spec]))
  return [...places].flatMap(([place, spec]) => {
    const lost = [
      ...(HOURLESS.has(spec.setting) ? times : []),
      ...(WEATHERLESS.has(spec.setting) ? weathers : []),
      ...sights.filter((sight) => spec.sights?.includes(sight) !== true),
    ]
    if (lost.length === 0) return []
    return [
      `This is not seen in the place '${place}', so it was not applied: ${[...new Set(lost)].join(', ')}.`,
    ]
  })
}

/** Nobody in a user's picture can be made to act: what the prompt has them do is not seen. */
export function describeStillness(parts: readonly Part[]): readonly string[] {
  const subjects = parts.flatMap(({ kind, plan }) => (kind === 'picture' ? plan.spec.subjects : []))
  const actions = [...new Set(subjects.map(({ action }) => action))].filter((action) => !STILL.has(action))
  if (actions.length === 0) return []
  return [`A picture is moved as a whole, so nobody in it does this: ${actions.join(', ')}.`]
}

/** What a picture may well show already. Who talks is heard and read. */
const STILL: ReadonlySet<Action> = new Set(['stand', 'sit', 'sleep', 'look', 'talk'])
