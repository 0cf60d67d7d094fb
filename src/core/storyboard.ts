import { AppError } from './errors.ts'
import type { Shot } from './request.ts'

/** A prompt written as a list of timed shots. */
export interface Storyboard {
  /** Words outside of the shots; they apply to every shot. Empty when there are none. */
  readonly instructions: string
  /** In written order; the numbers of the headings carry no meaning. */
  readonly shots: readonly Shot[]
}

/** More shots than this are refused: a limit against abuse, far above any real storyboard. */
export const MAX_SHOTS = 50

/** One frame at 30 fps: a shorter shot could not be seen. */
export const MIN_SHOT_SECONDS = 1 / 30

const HEADING =
  /(?:shot|分镜|分鏡|镜头|鏡頭|カット)\s{0,4}(?:\d{1,6}|[一二三四五六七八九十]{1,3})\s{0,4}[:：]/giu
const DURATION_LABEL = /\s*(?:duration|时长|時長|時間|长度)\s{0,4}[:：]\s{0,4}/iuy
const SCENE_LABEL = /\s*(?:scene|画面|畫面|场景|場景|シーン)\s{0,4}[:：]\s{0,4}/iuy
/** A comma is a decimal one before a unit: "2,5 sec". */
const NUMBER = /([+-]?\d{1,9}(?:\.\d{1,9}|,\d{1,9}(?=\s{0,4}(?:s|秒)))?)/iuy
const RANGE_REST = /\s{0,4}[-–~～至到]\s{0,4}(\d{1,9}(?:\.\d{1,9})?)/uy
/** Guides write when a shot begins and ends right behind its number; the unit tells it from prose. */
const BARE_RANGE =
  /\s*(?=\d{1,9}(?:\.\d{1,9})?\s{0,4}[-–~～至到]\s{0,4}\d{1,9}(?:\.\d{1,9})?\s{0,4}(?:s|secs?|seconds?|秒)(?![a-z]))/iuy
const UNIT = /\s{0,4}(?:seconds?|secs?|s|秒钟?)?(?![a-z])[ \t]*[,，;；.。]?/iuy
const BRACKET = /\[\s{0,4}(\d{1,6}(?:[.,]\d{1,6})?)\s{0,4}s(?:ec(?:onds?)?)?\s{0,4}\]/giu
const TIMELINE_LABEL = /^\s*current timeline\s*[:：]/iu
const INSTRUCTIONS_TAIL = /\n\s{0,40}instructions\s{0,4}[:：]/iu

/**
 * Reads the storyboard mini-language: `Shot N:` / `duration: Xsec` / `Scene: …` in English, Chinese or Japanese words
 * and punctuation, inline or on lines of their own, or `[5.0s]scene [5.0s]scene`.
 *
 * Returns undefined for a plain prompt: prose that merely mentions a shot stays prose.
 * Throws AppError `invalid_storyboard` when at least one shot is complete and another is not.
 */
export function parseStoryboard(prompt: string): Storyboard | undefined {
  // `\n` typed as two characters is a common mistake of hand-written JSON; real line breaks prove that it is not one.
  const text = !prompt.includes('\n') && prompt.includes('\\n') ? prompt.replaceAll('\\n', '\n') : prompt
  return parseHeadings(text) ?? parseBrackets(text)
}

interface Heading {
  readonly start: number
  readonly bodyStart: number
}

interface DraftShot {
  readonly text: string
  /** Undefined: the duration is missing or can't be read. */
  readonly seconds: number | undefined
  readonly range: { readonly from: number; readonly to: number } | undefined
}

function parseHeadings(text: string): Storyboard | undefined {
  const headings = findHeadings(text)
  const first = headings[0]
  if (first === undefined) return undefined
  const { body, tail } = splitInstructions(text)
  const drafts = headings
    .filter((heading) => heading.start < body.length)
    .map((heading, index) =>
      parseShotBody(body.slice(heading.bodyStart, headings[index + 1]?.start ?? body.length)),
    )
  if (!drafts.some(isComplete)) return undefined
  const lead = body.slice(0, first.start).replace(TIMELINE_LABEL, '').trim()
  return { instructions: joinText(lead, tail), shots: checkShots(drafts) }
}

/** A heading counts only when a duration or a scene follows: "in Shot 3: the cat" is prose. */
function findHeadings(text: string): Heading[] {
  return [...text.matchAll(HEADING)]
    .map((match) => ({ start: match.index, bodyStart: match.index + match[0].length }))
    .filter(
      ({ bodyStart }) =>
        findDuration(text, bodyStart) !== null || matchAt(SCENE_LABEL, text, bodyStart) !== null,
    )
}

function splitInstructions(text: string): { body: string; tail: string } {
  const match = INSTRUCTIONS_TAIL.exec(text)
  if (match === null) return { body: text, tail: '' }
  return { body: text.slice(0, match.index), tail: text.slice(match.index + match[0].length).trim() }
}

function parseShotBody(body: string): DraftShot {
  const label = findDuration(body, 0)
  if (label === null) return { text: readScene(body, 0), seconds: undefined, range: undefined }
  const number = matchAt(NUMBER, body, label[0].length)
  if (number === null) return { text: readScene(body, label[0].length), seconds: undefined, range: undefined }
  let position = label[0].length + number[0].length
  const rest = matchAt(RANGE_REST, body, position)
  if (rest !== null) position += rest[0].length
  position += matchAt(UNIT, body, position)?.[0].length ?? 0
  const value = toNumber(number[1])
  const end = rest === null ? undefined : Number(rest[1])
  return {
    text: readScene(body, position),
    seconds: end === undefined ? value : end - value,
    range: end === undefined ? undefined : { from: value, to: end },
  }
}

function toNumber(digits: string | undefined): number {
  return Number(digits?.replace(',', '.'))
}

/** What stands before a number of seconds: its label, or nothing. */
function findDuration(text: string, position: number): RegExpExecArray | null {
  return matchAt(DURATION_LABEL, text, position) ?? matchAt(BARE_RANGE, text, position)
}

function readScene(body: string, position: number): string {
  const label = matchAt(SCENE_LABEL, body, position)
  return body.slice(position + (label?.[0].length ?? 0)).trim()
}

function parseBrackets(text: string): Storyboard | undefined {
  const marks = [...text.matchAll(BRACKET)]
  const first = marks[0]
  if (first === undefined) return undefined
  const drafts = marks.map((mark, index) => ({
    text: text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length).trim(),
    seconds: toNumber(mark[1]),
    range: undefined,
  }))
  if (!drafts.some(isComplete)) return undefined
  return { instructions: text.slice(0, first.index).trim(), shots: checkShots(drafts) }
}

function isComplete(draft: DraftShot): boolean {
  return draft.text !== '' && draft.seconds !== undefined && draft.seconds > 0
}

function checkShots(drafts: readonly DraftShot[]): Shot[] {
  if (drafts.length > MAX_SHOTS)
    throw invalid(`it has ${drafts.length} shots; at most ${MAX_SHOTS} are possible.`)
  let clock = 0
  return drafts.map((draft, index) => {
    if (draft.range !== undefined && Math.abs(draft.range.from - clock) > 0.001) {
      throw invalid(
        `shot ${index + 1} starts at ${formatSeconds(draft.range.from)} seconds, but the shot before it ends at ${formatSeconds(clock)}.`,
      )
    }
    const shot = checkShot(draft.text, draft.seconds, index)
    clock += shot.seconds
    return shot
  })
}

/** Checks one shot, given in the prompt or as data. Throws AppError `invalid_storyboard`. */
export function checkShot(text: string, seconds: number | undefined, index: number): Shot {
  const name = `shot ${index + 1}`
  if (seconds === undefined || !Number.isFinite(seconds)) {
    throw invalid(`${name} has no readable duration. Write it as 'duration: 7.5sec'.`)
  }
  if (seconds < MIN_SHOT_SECONDS) {
    throw invalid(
      `${name} lasts ${formatSeconds(seconds)} seconds; a shot lasts at least one frame (1/30 second).`,
    )
  }
  if (text.trim() === '') throw invalid(`${name} has no scene. Write it as 'Scene: The plane takes off.'.`)
  return { text, seconds }
}

/** The text an engine draws for a shot: the scene, then what applies to every shot. */
export function toShotText(shot: Shot, instructions: string): string {
  return joinText(shot.text, instructions)
}

/** Shots with their lengths scaled so that they sum up to `totalSeconds`. */
export function scaleShots(shots: readonly Shot[], totalSeconds: number): Shot[] {
  const factor = totalSeconds / sumSeconds(shots)
  return shots.map((shot) => ({ text: shot.text, seconds: shot.seconds * factor }))
}

/** The length of all shots together, in seconds, free of binary rounding dust. */
export function sumSeconds(shots: readonly Shot[]): number {
  return Math.round(shots.reduce((sum, shot) => sum + shot.seconds, 0) * 1e6) / 1e6
}

/** Spells seconds as the wire does: "15", "7.5". At most three decimals. */
export function formatSeconds(seconds: number): string {
  return String(Math.round(seconds * 1000) / 1000)
}

/** Two paragraphs, of which either may be empty. */
export function joinText(first: string, second: string): string {
  return [first, second].filter((part) => part !== '').join('\n')
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position
  return pattern.exec(text)
}

function invalid(reason: string): AppError {
  return new AppError('invalid_storyboard', { reason }, { param: 'prompt' })
}
