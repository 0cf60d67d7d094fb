import { MAX_SHOTS, MIN_SHOT_SECONDS, joinText } from './storyboard.ts'
import type { Storyboard } from './storyboard.ts'

const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`
const NUMBER = String.raw`\d{1,3}(?:[.,]\d{1,3})?`
const UNIT = String.raw`\s{0,2}(?:seconds?|segundos?|secondes?|secondi|sekunden?|secs?|sek|s|秒钟?|초|секунд[аы]?|сек|с)(?![\p{L}\d])`
const DASH = String.raw`\s{0,3}[-–—~～至到]\s{0,3}`
/** "0:00-0:03", "0-3s", "0s – 3s": of bare numbers the unit tells that they are times. */
const SPAN = new RegExp(
  String.raw`(?<![\d:.,])(?:(${CLOCK})${DASH}(${CLOCK})(?!:?\d)(?:${UNIT})?|(${NUMBER})(?:${UNIT})?${DASH}(${NUMBER})${UNIT})`,
  'giu',
)
/** What may stand before a time in its row: "- **Shot 2 [". */
const LABEL =
  /(?:[-*•#>]{1,3}[ \t]{0,3})?(?:\*\*)?(?:(?:shot|scene|part|beat|segment|clip|镜头|分镜|场景|カット|シーン|장면)[ \t]{0,2}\d{1,2}[ \t]{0,2}[:：,–—-]?[ \t]{0,2})?(?:\*\*)?(?<bracket>[[(【（]\s{0,3})?$/iu
const BEGINNING = /(?:^|[\n.!?:;,：。！？；，…"”»)\]】）*])[ \t]{0,4}$/u
const CLOSING = /^\s{0,3}[\])】）](?:\*\*)?[ \t]{0,3}[:：|–—-]?(?:\*\*)?/u
const MARK = /^(?:\*\*)?[ \t]{0,3}(?:[:：|–—]|-(?=\s))(?:\*\*)?/u
/** Where a row before has to be looked for. */
const LABEL_LENGTH = 60
/** Written by hand: rows this close follow one another. */
const TOLERANCE_SECONDS = 0.011
/** What rows are announced with. */
const ANNOUNCEMENT =
  /(?:^|\n|[.!?]\s)\s*(?:timeline|storyboard|shot list|shots|beats|sequence|timing)\s*[:：]\s*$/iu

interface TimeRow {
  readonly from: number
  readonly to: number
  /** Where its label begins, and where its text does. */
  readonly start: number
  readonly bodyStart: number
}

/**
 * Reads rows that say when each begins and ends: `[0-3s] a cat sleeps [3-6s] it jumps`, `0:00-0:03: a cat sleeps.
 * 0:03-0:06: it jumps.` There are at least two, the first from 0, each from where the one before ends, and each begins a
 * line, a sentence or a clause. Undefined for all else: a prompt that mentions times stays a prompt.
 */
export function parseTimeRows(prompt: string): Storyboard | undefined {
  const rows = findRows(prompt)
  const [first] = rows
  if (first === undefined || rows.length < 2 || rows.length > MAX_SHOTS || !areContiguous(rows))
    return undefined
  const cut = rows.map(({ from, to, bodyStart }, at) => ({
    text: prompt.slice(bodyStart, rows[at + 1]?.start ?? prompt.length).trim(),
    seconds: round(to - from),
  }))
  // What stands below the rows, a line apart, is of none of them.
  const isApart = cut.slice(0, -1).every(({ text }) => !PARAGRAPH.test(text))
  let below = ''
  const shots = cut.map(({ text, seconds }, at) => {
    const gap = isApart && at === cut.length - 1 ? text.search(PARAGRAPH) : -1
    if (gap < 0) return { text: tidy(text), seconds }
    below = text.slice(gap).trim().split(PARAGRAPH).join('\n')
    return { text: tidy(text.slice(0, gap)), seconds }
  })
  if (shots.some(({ text }) => !/\p{L}/u.test(text))) return undefined
  const lead = prompt.slice(0, first.start).replace(ANNOUNCEMENT, '').trim()
  return { instructions: joinText(lead, below), shots }
}

function tidy(text: string): string {
  return text.replace(/[\s,;，；]+$/u, '')
}

const PARAGRAPH = /\n[ \t]*\n/u

function findRows(text: string): readonly TimeRow[] {
  const rows: TimeRow[] = []
  for (const match of text.matchAll(SPAN)) {
    const [span, clockFrom, clockTo, from, to] = match
    const end = match.index + span.length
    const before = text.slice(Math.max(0, match.index - LABEL_LENGTH), match.index)
    const label = LABEL.exec(before)
    const isBracketed = label?.groups?.['bracket'] !== undefined
    const mark = (isBracketed ? CLOSING : MARK).exec(text.slice(end, end + LABEL_LENGTH))
    const labelLength = label?.[0].length ?? 0
    const begins = BEGINNING.test(before.slice(0, before.length - labelLength))
    if (mark === null || !(begins || (isBracketed && rows.length > 0))) continue
    rows.push({
      from: toSeconds(clockFrom ?? from),
      to: toSeconds(clockTo ?? to),
      start: match.index - labelLength,
      bodyStart: end + mark[0].length,
    })
  }
  return rows
}

function areContiguous(rows: readonly TimeRow[]): boolean {
  return rows.every(({ from, to }, at) => {
    const follows = Math.abs(from - (rows[at - 1]?.to ?? 0)) <= TOLERANCE_SECONDS
    return follows && to - from >= MIN_SHOT_SECONDS
  })
}

/** "1:05.5", "3,5" */
function toSeconds(text = ''): number {
  return text
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}
