import { isMountains } from '../read/read-sights.ts'
import type { EffectPhrase, NounPhrase, Phrase } from '../read/phrase.ts'
import { namesPlace } from './named-parts.ts'
import { asksForAnother, asksForMore, asksToPutIn } from './orders.ts'

const word = (words: string): string => String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])`

/** What is meant is behind, and not what the picture is of: "remove the cars in the background". */
const BEHIND = new RegExp(
  [
    word(
      '(?:in|from) the (?:back(?:ground)?|distance)|behind (?:him|her|it|them|the \\p{L}+)|(?:the )?background (?:people|cars|crowd)',
    ),
    word("(?:en el|al|del) fondo|de fondo|detrás|(?:en|à l[’']|de l[’'])\\s?arrière-plan|au fond|derrière"),
    word('im hintergrund|aus dem hintergrund|dahinter|(?:no|ao|do) fundo|atrás'),
    word('на (?:заднем плане|фоне)|с (?:заднего плана|фона)|сзади|позади'),
    word('(?:في|من) الخلفية|पृष्ठभूमि|पीछे|(?:sullo|dallo) sfondo|dietro'),
    '背景|后面|後面|背后|後ろ|배경|뒤에|뒤의',
  ].join('|'),
  'iu',
)

/** Whether the prompt speaks of what is behind the hero. */
export function speaksOfBehind(text: string): boolean {
  return BEHIND.test(text)
}

/** "add mountains", "mountains in the background": they come behind the place that is there, and not instead of it. */
export function comesBehind(phrases: readonly Phrase[], text: string): boolean {
  const isBesides = (asksForMore(text) || speaksOfBehind(text)) && !asksForAnother(text)
  return phrases
    .filter(isMountains)
    .some(({ relation }) => relation === 'far' || (isBesides && relation !== 'in' && relation !== 'on'))
}

/**
 * "add a river", "add a castle": places that are to come besides the one that is there, and not instead of it. None where
 * the prompt also says where to go: "add a castle, on a beach".
 */
export function placesBesides(
  phrases: readonly Phrase[],
  text: string,
): readonly (EffectPhrase | NounPhrase)[] {
  if (!asksToPutIn(text) || asksForAnother(text)) return []
  const places = phrases.filter(
    (phrase): phrase is EffectPhrase | NounPhrase =>
      (phrase.kind === 'effect' || phrase.kind === 'noun') &&
      phrase.leftOut === null &&
      namesPlace(phrase.meaning) &&
      !isMountains(phrase),
  )
  return places.some(({ relation }) => relation === 'in' || relation === 'on') ? [] : places
}
