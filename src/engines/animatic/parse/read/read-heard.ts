import type { HeardSpec, NoiseName, ScoreName } from '../../scene-spec.ts'
import { MUSIC, MUTE, NOISE_WORDS, NO_MUSIC, PLAYERS, SOUND } from './heard-words.ts'

/** A prompt says early on what is heard; longer texts are not searched further. */
const SEARCHED = 3000
const CLAUSES = /([.,;!?。，、；！？\n]+)/u
/** Within a clause music and sounds are told apart by these. */
const AND = /\s(?:and|with|und|mit|et|avec|y|con|e|com|и|с|और)\s/u
const NOISES = Object.entries(NOISE_WORDS) as [NoiseName, RegExp][]
const SCORES = Object.entries(PLAYERS) as [ScoreName, RegExp][]

/** What a prompt asks to be heard; undefined: nothing is said of it. Quotations are not read. Pure, linear. */
export function readHeard(text: string): HeardSpec | undefined {
  const read = text.slice(0, SEARCHED)
  if (has(read, MUTE)) return { isMute: true }
  const clauses = read.split(CLAUSES)
  const score = has(read, NO_MUSIC) ? null : scoreOf(clauses)
  const noises = [...new Set(clauses.flatMap(noisesOf))]
  if (score === undefined && noises.length === 0) return undefined
  return { ...(score === undefined ? {} : { score }), ...(noises.length === 0 ? {} : { noises }) }
}

function scoreOf(clauses: readonly string[]): ScoreName | undefined {
  const clause = clauses.find((one) => has(one, MUSIC))
  if (clause === undefined) return undefined
  return SCORES.find(([, words]) => has(clause, words))?.[0] ?? 'plain'
}

function noisesOf(whole: string): readonly NoiseName[] {
  if (!has(whole, SOUND)) return []
  const clause = whatSounds(whole)
  const parts = has(clause, MUSIC) ? clause.split(AND) : []
  if (parts.length > 0) return parts.length === 1 ? [] : parts.flatMap(noisesOf)
  return NOISES.flatMap(([name, words]) => (has(clause, words) ? [name] : []))
}

/** "A city street at night with the sound of rain": the rain is heard, and the street only seen. */
const SOUND_OF =
  /(?<!\p{L})(?:sounds? of|noises? of|(?:sonidos?|ruidos?|bruits?|sons?|som|suon[oi]|rumor[ei]) (?:d|a)|geräuschen? (?:von|des|der)|klang|слыш\p{L}*|звук\p{L}*|шум\p{L}*|صوت|أصوات)/iu
/** "雨の音がする夜の街": what sounds is said before the word for it. */
const EASTERN_SOUND = /^.*?(?:の音|の声|[声聲]|소리)/u

function whatSounds(clause: string): string {
  const at = clause.search(SOUND_OF)
  return at >= 0 ? clause.slice(at) : (EASTERN_SOUND.exec(clause)?.[0] ?? clause)
}

/** True for a word that only says what is heard. */
export function saysHeard(word: string, { noises = [] }: HeardSpec): boolean {
  return [SOUND, MUSIC, ...noises.map((name) => NOISE_WORDS[name])].some((words) => has(word, words))
}

function has(text: string, words: RegExp): boolean {
  words.lastIndex = 0
  return words.test(text)
}

/** The text without the words that only say what is heard; every other word is where it was. */
export function withoutHeard(text: string): string {
  return text.split(CLAUSES).map(withoutHeardIn).join('')
}

function withoutHeardIn(clause: string): string {
  if (has(clause, MUTE)) return blank(clause, [MUTE])
  const music = has(clause, MUSIC) ? [NO_MUSIC, MUSIC, ...SCORES.map(([, words]) => words)] : []
  const sounds = noisesOf(clause).length === 0 ? [] : [SOUND, ...NOISES.map(([, words]) => words)]
  return blank(clause, [...music, ...sounds])
}

function blank(clause: string, words: readonly RegExp[]): string {
  return words.reduce((rest, one) => rest.replace(one, (found) => ' '.repeat(found.length)), clause)
}
