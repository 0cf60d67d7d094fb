import type { Style } from '#core/request.ts'
import type { Action, PropSpec, SceneSpec, SubjectSpec } from '../scene-spec.ts'
import type { Meaning } from './meaning.ts'
import type { Phrase } from './read/phrase.ts'
import type { Reading } from './read/reader.ts'
import { findPace } from './read/find-pace.ts'
import { readScene } from './read/read-scene.ts'

/** What a prompt says of a scene that is there already. Absent: not said. */
export interface SceneChange {
  /** Everything named, as a change of the whole: setting and place, time, weather, season, mood, camera, framing, look, dialogue. */
  readonly scene: Partial<Omit<SceneSpec, 'subjects' | 'language'>>
  /** Who is named, as in a scene of its own. */
  readonly subjects: readonly SubjectSpec[]
  /** What is to go: `without the dog`, `remove the hat`. */
  readonly removed: readonly Removed[]
  /** Said of nobody by name, and so of whoever is there: `make it jump`, `wearing a hat`. */
  readonly action: Action | null
  readonly colours: readonly string[]
  readonly props: readonly PropSpec[]
  /** `add`: the named come in addition; `replace`: in place of somebody. */
  readonly intent: 'add' | 'replace' | null
  /** Words for another speed or direction of time: `slower`, `in reverse`. Null: none. */
  readonly pace: string | null
  /** BCP 47 tag of the prompt. */
  readonly language: string
}

/** A thing; `rig` is null when it is only ever worn, held, played or ridden. */
export type Removed = Pick<SubjectSpec, 'concept' | 'variant'> & { readonly rig: SubjectSpec['rig'] | null }

/** Verbs of the twelve languages that ask for a removal; the noun is near them. */
const REMOVE =
  /\b(?:remove|delete|erase|drop|elimina|quita|borra|enlève|supprime|retire|entferne|lösche|remova|tire|remove|rimuovi|togli|убери|удали)\b|去掉|移除|删除|拿掉|消して|取り除|없애|제거|أزل|احذف|हटा/iu
const ADD =
  /\b(?:add|also|another|plus|join(?:s|ed)?|together with|besides|añade|agrega|también|ajoute|aussi|hinzu|füge|auch|adicione|acrescente|também|aggiungi|anche|добавь|также|ещё|еще)\b|添加|加上|增加|还有|加一|追加|加えて|추가|더해|أضف|जोड़/iu
const REPLACE =
  /\b(?:replace|swap|turn|transform|change|become[s]?|instead|into|exchange|reemplaza|sustituye|cambia|convierte|remplace|change|transforme|ersetze|tausche|verwandle|substitua|troque|transforme|sostituisci|cambia|trasforma|замени|преврати)\b|换成|替换|变成|改成|置き換え|に変え|바꿔|바꾸|대신|استبدل|حوّل|बदल/iu

/** What asks for a change is nothing that anybody does in the picture: nobody "makes" in "make it night". */
const ORDERS = /\b(?:please|make|makes|let|have|get|gets|turn|change|set)\b/giu

/** Reads a remix or edit prompt. Pure; never throws. */
export function parseChange(text: string, style: Style | null): SceneChange {
  const { spec, phrases, readings } = readScene(
    text.replace(ORDERS, (word) => ' '.repeat(word.length)),
    style,
  )
  const kept = phrases.flatMap((phrase) =>
    'leftOut' in phrase && phrase.leftOut === null ? [phrase.meaning] : [],
  )
  const isRemoval = REMOVE.test(text)
  const removed = phrases.flatMap((phrase) => removedBy(phrase, isRemoval))
  const stays = ({ concept }: { readonly concept: string }): boolean =>
    !removed.some((gone) => gone.concept === concept)
  const items = new Map(
    kept.filter(stays).flatMap(({ concept, item }) => (item === undefined ? [] : [[concept, item]])),
  )
  const named = spec.subjects.filter(stays)
  const loose = coloursOf(kept, readings)
  const subjects = recolour(
    named.filter(({ concept }) => !items.has(concept)),
    loose,
  )
  const alone = spec.subjects.length === 0
  const action = kept.find((meaning) => meaning.action !== undefined)?.action ?? null
  return {
    scene: namedParts(spec, kept, style),
    subjects,
    removed,
    // Whoever speaks goes on with what they do.
    action: alone && !(action === 'talk' && spec.dialogue !== null) ? action : null,
    colours: alone ? loose : [],
    props: subjects.length > 0 ? [] : propsOf(spec.subjects, items),
    intent: ADD.test(text) ? 'add' : REPLACE.test(text) ? 'replace' : null,
    pace: findPace(text),
    language: spec.language,
  }
}

function removedBy(phrase: Phrase, isRemoval: boolean): readonly Removed[] {
  if (phrase.kind !== 'noun') return []
  const goes = phrase.leftOut === 'negated' || (isRemoval && phrase.leftOut === null)
  if (!goes) return []
  const { things, concept } = phrase.meaning
  return [{ concept, variant: concept, rig: null }, ...things]
}

/** A word for the weather or the hour hints at more, at a place, a season, a mood: in a scene that is there, that stays. */
function namedParts(spec: SceneSpec, kept: readonly Meaning[], style: Style | null): SceneChange['scene'] {
  const plain = kept.filter(({ weather, time }) => weather === undefined && time === undefined)
  const says = (key: keyof Meaning, meanings = kept): boolean =>
    meanings.some((meaning) => meaning[key] !== undefined && meaning[key] !== null)
  return {
    ...(plain.some(namesPlace) ? whereabouts(spec) : {}),
    ...(says('time') ? { time: spec.time } : {}),
    ...(says('weather') ? { weather: spec.weather } : {}),
    ...(says('season', plain) ? { season: spec.season } : {}),
    ...(says('mood', plain) ? { mood: spec.mood } : {}),
    ...(says('camera') ? { camera: spec.camera } : {}),
    ...(says('framing') ? { framing: spec.framing } : {}),
    ...(says('look') || style !== null ? { look: spec.look } : {}),
    ...(spec.sights === undefined ? {} : { sights: spec.sights }),
    ...(spec.orb === undefined ? {} : { orb: spec.orb }),
    ...(spec.dialogue === null
      ? {}
      : { dialogue: spec.dialogue, isCaptionOnly: spec.isCaptionOnly === true }),
  }
}

/** A bench, a table or a palm only hints at where it is: it can be brought to where the scene is. */
const NAMED_WEIGHT = 2

function namesPlace({ places, things }: Meaning): boolean {
  return places.some(
    ({ weight }) => weight > NAMED_WEIGHT || (weight === NAMED_WEIGHT && things.length === 0),
  )
}

function whereabouts({ setting, place }: SceneSpec): Pick<SceneSpec, 'setting' | 'place'> {
  return place === undefined ? { setting } : { setting, place }
}

/** Colours by themselves. Beside a place they are the place's. */
function coloursOf(kept: readonly Meaning[], readings: readonly Reading[]): string[] {
  if (kept.some(({ places }) => places.length > 0)) return []
  return readings.flatMap(({ meaning: { colour } }) => (colour === undefined ? [] : [colour]))
}

/** `the car blue`: after an order a colour may follow its noun. */
function recolour(subjects: readonly SubjectSpec[], colours: readonly string[]): readonly SubjectSpec[] {
  const [only, ...others] = subjects
  const isBare = only !== undefined && others.length === 0 && only.colours.length === 0
  const isWorn = only?.props.some(({ colour }) => colour !== null) ?? false
  return isBare && !isWorn && colours.length > 0 ? [{ ...only, colours }] : subjects
}

/** Things to wear or hold that nobody in the prompt has; drawn alone they would be subjects. */
function propsOf(subjects: readonly SubjectSpec[], items: ReadonlyMap<string, PropSpec['role']>): PropSpec[] {
  return [...items].map(([concept, role]) => ({
    concept,
    role,
    colour: subjects.find((subject) => subject.concept === concept)?.colours[0] ?? null,
  }))
}
