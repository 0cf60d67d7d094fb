import { cloudsAfter } from '../parse/read/read-clouds.ts'
import { isAtEnd } from '../parse/change/find-moment.ts'
import { paceAfter } from '../parse/change/find-pace.ts'
import type { SceneChange } from '../parse/parse-change.ts'
import type { Whereabouts } from '../parse/meaning.ts'
import { leaveOutMarks } from '../parse/read/coats.ts'
import { hasRoomFor } from '../parse/read/read-sights.ts'
import { OPPOSITE_TONES } from '../scene-spec.ts'
import type { Framing, SceneSpec, SettingName, SubjectSpec, TimeOfDay, ToneName } from '../scene-spec.ts'
import { MOST_SUBJECTS, isSeenFromAbove, withRoom } from '../parse/read/room-for.ts'
import { mergeSubjects } from './merge-subjects.ts'

/** The scene with the changes made: what the prompt names replaces, what it does not name stays. */
export function mergeScene(base: SceneSpec, change: SceneChange): SceneSpec {
  const { scene } = change
  const placed = scene.setting === undefined ? base : withoutPlace(base)
  const merged = { ...(scene.weather === undefined ? placed : withoutWeather(placed)), ...scene }
  const { sights = [], pace: _, turns: __, clouds: ___, ...rest } = merged
  const clouds = cloudsAfter(base.clouds, change.clouds ?? undefined)
  const setting = atHour(merged.setting, scene.setting, scene.time)
  const where = { ...(merged.place === undefined ? {} : { place: merged.place }), setting }
  const seen = sights.filter((sight) => hasRoomFor(sight, merged) && !change.endedSights.includes(sight))
  return {
    ...rest,
    ...(seen.length === 0 ? {} : { sights: seen }),
    ...(clouds === undefined ? {} : { clouds }),
    ...paceOf(base, change),
    ...turnsOf(base, change),
    ...heardOf(base, change),
    ...tonesOf(base, change),
    setting,
    time: isMoon(base, change) ? base.time : (scene.time ?? hourOf(base, change)),
    framing: framingIn(where, base, change),
    subjects: castFor(where, base, change),
    // Captions and the narrator speak the language of who speaks last.
    language: scene.dialogue === undefined ? base.language : change.language,
  }
}

/** "slower" is so against what is there; "in slow motion" says it all. */
function paceOf(base: SceneSpec, { scene, tempo }: SceneChange): Pick<SceneSpec, 'pace'> {
  const pace = scene.pace ?? (tempo === null ? base.pace : paceAfter(base.pace, tempo))
  return pace === undefined ? {} : { pace }
}

/** What is said to be so is so from the beginning to the end. */
function turnsOf({ turns: before }: SceneSpec, { scene }: SceneChange): Pick<SceneSpec, 'turns'> {
  if (scene.turns !== undefined) return { turns: scene.turns }
  const { time, weather, weatherKind, season, lamps } = before ?? {}
  const turns = {
    ...(time === undefined || scene.time !== undefined ? {} : { time }),
    ...(weather === undefined || scene.weather !== undefined ? {} : { weather }),
    ...(weatherKind === undefined || scene.weather !== undefined ? {} : { weatherKind }),
    ...(season === undefined || scene.season !== undefined ? {} : { season }),
    ...(lamps === undefined || scene.time !== undefined ? {} : { lamps }),
  }
  return Object.keys(turns).length === 0 ? {} : { turns }
}

/** Music and sounds are said apart; whatever is to be heard again ends the silence. */
function heardOf(base: SceneSpec, { scene: { heard } }: SceneChange): Pick<SceneSpec, 'heard'> {
  if (heard === undefined) return base.heard === undefined ? {} : { heard: base.heard }
  if (heard.isMute === true) return { heard }
  const { isMute: _, ...before } = base.heard ?? {}
  const noises = [...new Set([...(before.noises ?? []), ...(heard.noises ?? [])])]
  return { heard: { ...before, ...heard, ...(noises.length === 0 ? {} : { noises }) } }
}

/** "warmer" takes back what was made cooler; said twice it is more of it, and no more than that. */
function tonesOf({ tones = [] }: SceneSpec, { scene }: SceneChange): Pick<SceneSpec, 'tones'> {
  const told = scene.tones ?? []
  const all = told.reduce<readonly ToneName[]>((now, tone) => {
    const opposite = now.lastIndexOf(OPPOSITE_TONES[tone])
    if (opposite !== -1) return now.toSpliced(opposite, 1)
    return now.filter((one) => one === tone).length >= MOST_OF_A_TONE ? now : [...now, tone]
  }, tones)
  return all.length === 0 && tones.length === 0 ? {} : { tones: all }
}
const MOST_OF_A_TONE = 3

/** What a prompt changes of pictures that are not drawn: they show the place that they show, and change at once. */
export function inPlace(change: SceneChange): SceneChange {
  const { setting: _, place: __, turns, ...scene } = change.scene
  const { lamps: ___, ...state } = turns ?? {}
  return { ...change, scene: { ...scene, ...state } }
}

/** Which place it was says nothing of another setting. */
function withoutPlace(base: SceneSpec): SceneSpec {
  const { place: _, ...scene } = base
  return scene
}

/** How the rain was says nothing of the snow. */
function withoutWeather(base: SceneSpec): SceneSpec {
  const { weatherKind: _, ...scene } = base
  return scene
}

/** The city has a set of its own for the night, and a scene that is moved elsewhere keeps its hour. */
function atHour(
  setting: SettingName,
  named: SettingName | undefined,
  time: TimeOfDay | undefined,
): SettingName {
  if (setting === 'city-day' && time === 'night') return 'city-night'
  const isLit = setting === 'city-night' && time !== undefined && time !== 'night'
  return isLit && named === undefined ? 'city-day' : setting
}

/** By day that set is another world. */
function isMoon({ setting, place, time }: SceneSpec, { scene }: SceneChange): boolean {
  return setting === 'planet' && place === undefined && time === 'night' && scene.setting === undefined
}

function hourOf(base: SceneSpec, { scene: { setting }, clouds }: SceneChange): TimeOfDay {
  // A grey sky is all cloud.
  if (base.time === 'overcast' && (clouds === 'none' || clouds === 'few' || clouds === 'fewer')) return 'day'
  return setting === 'city-night' || setting === 'space' ? 'night' : base.time
}

/** As in a scene of its own, what there is no room for is not drawn. Who is there already stays there. */
function castFor(where: Whereabouts, base: SceneSpec, change: SceneChange): readonly SubjectSpec[] {
  const all = mergeSubjects(base.subjects, change).map((subject) => leaveOutMarks(subject, []))
  const fitting = withRoom(all, where)
  const stays = ({ concept }: SubjectSpec): boolean =>
    change.scene.setting === undefined && base.subjects.some((subject) => subject.concept === concept)
  return all.filter((subject) => fitting.includes(subject) || stays(subject)).slice(0, MOST_SUBJECTS)
}

/** A place that has no view from above is shown as it is. */
function framingIn(where: Whereabouts, base: SceneSpec, change: SceneChange): Framing {
  const { framing } = change.scene
  const isHigh = (framing ?? base.framing) === 'aerial'
  if (isHigh && !isSeenFromAbove(where)) return base.framing === 'aerial' ? 'wide' : base.framing
  return framing ?? framingOf(base, change)
}

/** Scenes move in by themselves: who asks for it then wants to be nearer. */
function framingOf({ framing }: SceneSpec, { zoom, moment }: SceneChange): Framing {
  const at = NEARER.indexOf(framing)
  // "zoom in at the end": it begins as it did, and the camera is near by then.
  if (zoom === null || at === -1 || isAtEnd(moment)) return framing
  return NEARER[zoom === 'in' ? at + 1 : at - 1] ?? framing
}

const NEARER: readonly Framing[] = ['wide', 'medium', 'close']
