import type { SettingName } from '../../scene-spec.ts'
import { INDOORS } from '../../vocabulary/places.ts'
import type { Phrase } from './phrase.ts'

const UNLIT =
  /^(?:dark|dunkl\S*|oscur[oa]s?|sombres?|escur[oa]s?|buio|buia|т[её]мн\S*|مظلم\S*|暗い|黑暗的?|昏暗的?|어두운|अँधेर\S*|spooky|creepy|eerie|haunted|scary|gloomy|sinister|unheimlich\S*|gruselig\S*|düster\S*|espeluznantes?|tenebros[oa]s?|lugubres?|inquiétante?s?|assustador\S*|sombri[oa]s?|inquietanti?e?|spettral[ei]|жутк\S*|мрачн\S*|مخيف\S*|不気味な|怖い|阴森的?|恐怖的?|무서운|으스스한|음산한|डरावन\S*)$/iu

/** "a dark library": by day there would be light at its windows. */
export function isUnlit(phrases: readonly Phrase[], setting: SettingName): boolean {
  if (!INDOORS.has(setting)) return false
  return phrases.some((phrase, at) => {
    if (phrase.kind !== 'effect' || phrase.leftOut !== null || !UNLIT.test(phrase.text)) return false
    return [phrases[at - 1], phrases[at + 1]].some(
      (place) => place !== undefined && 'meaning' in place && place.meaning.places.length > 0,
    )
  })
}
