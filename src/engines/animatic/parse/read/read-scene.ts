import type { Style } from '#core/request.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import { findPieces } from '../find/find-pieces.ts'
import type { Piece } from '../find/piece.ts'
import type { Meaning } from '../meaning.ts'
import { chooseSetting } from './choose-setting.ts'
import { grammarOf } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { blankQuotations, findQuotations, readDialogue } from './read-dialogue.ts'
import { readPhrases } from './read-phrases.ts'
import type { Reading } from './read-phrases.ts'
import { readSubjects } from './read-subjects.ts'

/** A scene, and how it was come by. */
export interface ReadScene {
  readonly spec: SceneSpec
  readonly pieces: readonly Piece[]
  readonly readings: readonly Reading[]
  readonly phrases: readonly Phrase[]
}

/** Reads one shot's text. Pure; linear in its length; never throws. */
export function readScene(text: string, style: Style | null): ReadScene {
  const quotations = findQuotations(text)
  const { pieces, language } = findPieces(blankQuotations(text, quotations))
  const { phrases, readings } = readPhrases(pieces)
  const subjects = readSubjects(phrases, grammarOf(language))
  const meanings = phrases.flatMap((phrase) =>
    'leftOut' in phrase && phrase.leftOut === null ? [phrase.meaning] : [],
  )
  const first = <K extends keyof Meaning>(key: K): NonNullable<Meaning[K]> | undefined =>
    meanings.map((meaning) => meaning[key]).find((value) => value !== undefined && value !== null) as
      | NonNullable<Meaning[K]>
      | undefined
  const time = surest(meanings)
  const setting = chooseSetting(phrases, time)
  return {
    spec: {
      setting,
      time: time ?? (setting === 'city-night' || setting === 'space' ? 'night' : 'day'),
      weather: first('weather') ?? 'clear',
      season: first('season') ?? null,
      mood: first('mood') ?? 'neutral',
      subjects,
      camera: first('camera') ?? 'push',
      framing: first('framing') ?? 'medium',
      look: style ?? first('look') ?? 'flat',
      dialogue: readDialogue(quotations),
      language,
    },
    pieces,
    readings,
    phrases,
  }
}

function surest(meanings: readonly Meaning[]): SceneSpec['time'] | undefined {
  const times = meanings.flatMap(({ time }) => (time === undefined ? [] : [time]))
  return (times.find(({ weight }) => weight === 2) ?? times[0])?.time
}
