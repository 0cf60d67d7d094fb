import type { Style } from '#core/request.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import type { FoundPiece } from '../find/piece.ts'
import { VIEW_WORDS } from '../language/view-words.ts'
import type { WordRole } from '../meaning.ts'
import { LANGUAGES } from '../lexicon/table.ts'
import type { Language } from '../lexicon/table.ts'
import { TOPICS } from '../lexicon/topics.ts'
import { findUnknownSubject } from '../unknown-subject.ts'
import { readScene } from './read-scene.ts'
import type { ReadScene } from './read-scene.ts'

/** A word of a text for what is no thing, and the scene that stands for it. */
export interface Topic {
  readonly text: string
  /** Offsets count UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** In English. */
  readonly shows: string
  /** Which the word is of, where that is not the text's. */
  readonly language?: Language
}

/** Reads a text as `readScene` does; where it names nothing that can be seen but a topic ("music"), a scene for that. */
export function readTopic(text: string, style: Style | null): ReadScene & { readonly topic?: Topic } {
  const scene = readScene(text, style)
  if (!isEmpty(scene)) return scene
  const topic = findTopic(text, scene.spec.language)
  if (topic === undefined || isAboutAnother(scene, topic)) return scene
  return { ...scene, spec: { ...readScene(topic.shows, style).spec, ...saidOf(scene, topic, style) }, topic }
}

/** Nothing to be seen is named: no thing, no place, no deed. */
function isEmpty({ spec, phrases }: ReadScene): boolean {
  if (spec.subjects.length > 0 || spec.sights !== undefined || spec.orb !== undefined) return false
  return phrases.every(
    (phrase) =>
      !('leftOut' in phrase) ||
      phrase.leftOut === 'heard, not seen' ||
      (phrase.kind === 'effect' && phrase.meaning.places.length === 0 && phrase.meaning.things.length === 0),
  )
}

/** "a zorblax full of love": what has an article and is not known, unless it is a word like "video". */
function isAboutAnother(scene: ReadScene, topic: Topic): boolean {
  const unknown = findUnknownSubject(scene)?.toLowerCase()
  const name = topic.text.toLowerCase()
  if (unknown !== undefined && !unknown.includes(name) && !name.includes(unknown)) return true
  const { pieces } = scene
  return pieces.some((piece, at) => {
    if (piece.kind !== 'found' || !isArticle(piece)) return false
    const end = pieces.findIndex(({ kind }, later) => later > at && kind !== 'unknown')
    const last = pieces.slice(at + 1, end === -1 ? undefined : end).findLast((one) => one.kind === 'unknown')
    if (last === undefined || (last.start < topic.end && last.end > topic.start)) return false
    // "an inspiring tale": it only says what the tale is like.
    const next = end === -1 ? undefined : pieces[end]
    if (next?.kind === 'found' && !isLink(next)) return false
    return !VIEW_WORDS.test(last.text.normalize('NFC').toLowerCase())
  })
}

function isArticle({ senses }: FoundPiece): boolean {
  const word = senses[0]?.meaning.word
  return word === 'a' || word === 'the'
}

/** What the text says besides, of the hour, the weather, the camera, the look …: all that an empty text would not give. */
function saidOf({ spec }: ReadScene, { language }: Topic, style: Style | null): Partial<SceneSpec> {
  const { setting: _, place: __, subjects: ___, ...said } = spec
  const unsaid = new Map<string, unknown>(Object.entries(readScene('', style).spec))
  const told = Object.entries(said).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(unsaid.get(name)),
  )
  return { ...Object.fromEntries(told), language: language ?? spec.language }
}

const LINKS: ReadonlySet<WordRole> = new Set(['of', 'with', 'in', 'on', 'like', 'as', 'and'])

function isLink({ senses }: FoundPiece): boolean {
  const word = senses[0]?.meaning.word
  return word !== undefined && LINKS.has(word)
}

interface Entry {
  readonly shows: string
  /** Finds any of the words, longest first. */
  readonly words: RegExp
  readonly whole: ReadonlySet<string>
}

/** An article before a word that is all there is, and marks behind it. */
const ENDS =
  /^(?:(?:the|an?|la|le|les|el|los|las|der|die|das|il|lo|gli|i|o|os|as)\s+|l['’])|[.!?。！？…]+$/giu

let entries: ReadonlyMap<Language, readonly Entry[]> | undefined

function findTopic(text: string, tag: string): Topic | undefined {
  entries ??= readEntries()
  const whole = text.trim().toLowerCase().replace(ENDS, '')
  const own = LANGUAGES.find((language) => language === tag.split('-')[0])
  for (const { shows, words } of own === undefined ? [] : (entries.get(own) ?? [])) {
    const found = words.exec(text)
    if (found !== null)
      return { text: found[0], start: found.index, end: found.index + found[0].length, shows }
  }
  // A single word is often taken for one of another language.
  for (const [language, known] of entries) {
    const alone = known.find((entry) => entry.whole.has(whole))
    if (alone === undefined) continue
    const start = text.toLowerCase().indexOf(whole)
    return {
      text: text.slice(start, start + whole.length),
      start,
      end: start + whole.length,
      shows: alone.shows,
      language,
    }
  }
  return undefined
}

function readEntries(): ReadonlyMap<Language, readonly Entry[]> {
  const found = new Map<Language, Entry[]>(LANGUAGES.map((language) => [language, []]))
  for (const row of TOPICS.split('\n')) {
    const [shows = '', ...cells] = row.split(' | ')
    for (const [at, language] of LANGUAGES.entries()) {
      const words = (cells[at] ?? '').split(', ').filter((word) => word !== '')
      if (words.length > 0)
        found.get(language)?.push({ shows, words: toPattern(words, language), whole: new Set(words) })
    }
  }
  return found
}

/** Chinese and Japanese have no gaps between words, and Korean particles follow at once. */
function toPattern(words: readonly string[], language: Language): RegExp {
  const any = words.toSorted((a, b) => b.length - a.length).join('|')
  if (language === 'zh' || language === 'ja') return new RegExp(any, 'iu')
  const after = language === 'ko' ? '' : '(?![\\p{L}\\p{M}])'
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${any})${after}`, 'iu')
}
