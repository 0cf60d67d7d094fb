import type { SettingName, TimeOfDay } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

const DEFAULT_SETTING: SettingName = 'mountains'
const DEFAULT_GROUND: SettingName = 'garden'
/** What a place weighs that is only seen far off. */
const FAR_WEIGHT = 0.8
/** "in a café" says where more than "the history of the universe". */
const STAND_IN = 0.4
const SPOKEN_OF = -0.5
/** The sky is over every place; alone it is one. */
const OVERHEAD = -0.6

/** The place that is named most surely, the first of equals; else where the things are at home. */
export function chooseSetting(phrases: readonly Phrase[], time: TimeOfDay | undefined): SettingName {
  let best: { readonly setting: SettingName; readonly weight: number } | undefined
  for (const phrase of phrases) {
    if (!('leftOut' in phrase) || phrase.leftOut !== null) continue
    for (const { setting, weight } of phrase.meaning.places) {
      const counted = weigh(weight, phrase) + (setting === 'sky' ? OVERHEAD : 0)
      if (best === undefined || counted > best.weight) best = { setting, weight: counted }
    }
  }
  return atHour(best?.setting ?? homeOf(phrases), time)
}

function weigh(weight: number, phrase: Phrase): number {
  const relation = phrase.kind === 'effect' ? phrase.relation : null
  if (relation === 'far') return FAR_WEIGHT
  if (relation === 'in' || relation === 'on') return weight + STAND_IN
  return relation === 'of' ? weight + SPOKEN_OF : weight
}

function homeOf(phrases: readonly Phrase[]): SettingName {
  const drawn = phrases.filter(
    (phrase) =>
      phrase.kind !== 'action' &&
      'leftOut' in phrase &&
      phrase.leftOut === null &&
      !(phrase.kind === 'noun' && phrase.isAboard),
  )
  const home = drawn
    .map((phrase) => ('meaning' in phrase ? phrase.meaning.home : undefined))
    .find((name) => name !== undefined)
  // A whale beside a boat is at the surface.
  if (home === 'underwater' && drawn.some(isOnWater)) return 'beach'
  if (home !== undefined) return home
  return drawn.some(({ kind }) => kind === 'noun') ? DEFAULT_GROUND : DEFAULT_SETTING
}

function isOnWater(phrase: Phrase): boolean {
  return (
    phrase.kind === 'noun' &&
    phrase.meaning.things.some(({ rig, variant }) => rig === 'boat' && variant !== 'submarine')
  )
}

/** The city has a set of its own for the night. */
function atHour(setting: SettingName, time: TimeOfDay | undefined): SettingName {
  if (setting === 'city-day' && time === 'night') return 'city-night'
  if (setting === 'city-night' && time !== undefined && time !== 'night') return 'city-day'
  return setting
}
