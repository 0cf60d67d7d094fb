import { dialogueSpan, speakingSeconds } from '../cues.ts'
import { clamp } from './easing.ts'
import { canDrawText, captionFont } from './fonts.ts'
import { breakLines } from './line-breaks.ts'
import type { Pen } from './shapes.ts'
import type { Stage } from './stage.ts'

/** The dialogue of a shot, laid out for its picture. */
export interface Caption {
  /** Draws what is to be read `time` seconds into the shot, over everything else; often nothing. */
  draw(pen: Pen, time: number): void
}

const NO_CAPTION: Caption = { draw: () => undefined }

/** Height of the letters as a fraction of the shorter side of the picture. */
const TEXT_SIZE = 0.05
/** Longest line as a fraction of the width. */
const LINE_WIDTH = { landscape: 0.74, portrait: 0.84 }
const LINES_PER_PAGE = { landscape: 2, portrait: 3 }
const LINE_HEIGHT = 1.32
/** Space below the plate as a fraction of the height; portrait players cover more of the bottom. */
const BOTTOM_MARGIN = { landscape: 0.06, portrait: 0.12 }
/** Nobody reads a page faster than this; what does not fit is cut with an ellipsis. */
const SHORTEST_PAGE_SECONDS = 0.8
const FADE_SECONDS = 0.16

interface Page {
  readonly lines: readonly string[]
  readonly plateWidth: number
  readonly startSeconds: number
  readonly endSeconds: number
}

interface Style {
  readonly font: string
  readonly size: number
  readonly direction: 'ltr' | 'rtl'
  readonly centreX: number
  /** y of the lower edge of the plate. */
  readonly bottom: number
}

/**
 * Lays out `text` (its language is a BCP 47 tag) for a shot of `seconds`: wrapped, balanced, and in pages that turn at the pace of speech.
 * Emoji are left out; text in a script without a font gives no caption (ask `canDrawText`).
 */
export function createCaption(text: string, language: string, stage: Stage, seconds: number): Caption {
  const words = toCaptionText(text)
  if (words === '' || !canDrawText(words)) return NO_CAPTION
  const shape = stage.portrait ? 'portrait' : 'landscape'
  const size = Math.max(11, Math.round(Math.min(stage.width, stage.height) * TEXT_SIZE))
  const style: Style = {
    font: captionFont(words, size, language),
    size,
    direction: isRightToLeft(words) ? 'rtl' : 'ltr',
    centreX: stage.width / 2,
    bottom: stage.height * (1 - BOTTOM_MARGIN[shape]),
  }
  const { pen } = stage
  pen.save()
  pen.font = style.font
  const widthOf = (line: string): number => pen.measureText(line).width
  const lines = breakLines(words, language, stage.width * LINE_WIDTH[shape], widthOf)
  const pages = toPages(lines, LINES_PER_PAGE[shape], words, seconds, widthOf)
  pen.restore()
  return { draw: (target, time) => drawAt(target, pages, style, time) }
}

/** An emoji with its modifiers and joiners; ©, ® and ™ are letters to us. */
const EMOJI =
  /(?![©®™])(?:\p{Extended_Pictographic}|\p{Regional_Indicator})(?:\p{Emoji_Modifier}|\ufe0f|\u200d|[\u{e0020}-\u{e007f}])*/gu

/** One line of plain text: no control characters, no emoji, single spaces. */
function toCaptionText(text: string): string {
  return text
    .replace(EMOJI, '')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}

/** By the first letter that has a direction. */
function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)
  return first !== null && /\p{Script=Arabic}/u.test(first[0])
}

/** Pages of evenly many lines; each stays as long as its share of the words, the last to the end of the shot. */
function toPages(
  lines: readonly string[],
  linesPerPage: number,
  words: string,
  seconds: number,
  widthOf: (line: string) => number,
): readonly Page[] {
  const { startSeconds, endSeconds } = dialogueSpan(words, seconds)
  const most = Math.max(1, Math.floor((seconds - startSeconds) / SHORTEST_PAGE_SECONDS))
  const wanted = Math.ceil(lines.length / linesPerPage)
  const count = Math.min(most, wanted)
  const shown = wanted > most ? withEllipsis(lines.slice(0, most * linesPerPage)) : lines
  const total = shown.reduce((sum, line) => sum + speakingSeconds(line), 0)
  const pages: Page[] = []
  let said = 0
  for (let page = 0; page < count; page += 1) {
    const from = Math.round((shown.length * page) / count)
    const to = Math.round((shown.length * (page + 1)) / count)
    const own = shown.slice(from, to)
    const start = startSeconds + ((endSeconds - startSeconds) * said) / total
    said += own.reduce((sum, line) => sum + speakingSeconds(line), 0)
    const turn = startSeconds + ((endSeconds - startSeconds) * said) / total
    pages.push({
      lines: own,
      plateWidth: Math.max(...own.map(widthOf)),
      startSeconds: start,
      endSeconds: page === count - 1 ? seconds : turn,
    })
  }
  return pages
}

function withEllipsis(lines: readonly string[]): readonly string[] {
  const last = lines.at(-1) ?? ''
  return [...lines.slice(0, -1), `${last.replace(/[\p{P}\s]+$/u, '')}…`]
}

function drawAt(pen: Pen, pages: readonly Page[], style: Style, time: number): void {
  const page = pages.find(({ startSeconds, endSeconds }) => time >= startSeconds && time < endSeconds)
  if (page === undefined) return
  const first = page === pages[0]
  const last = page === pages.at(-1)
  const fadeIn = first ? clamp((time - page.startSeconds) / FADE_SECONDS) : 1
  const fadeOut = last ? clamp((page.endSeconds - time) / FADE_SECONDS) : 1
  drawPage(pen, page, style, Math.min(fadeIn, fadeOut))
}

function drawPage(pen: Pen, page: Page, style: Style, alpha: number): void {
  const { size } = style
  const rise = (1 - alpha) * size * 0.25
  const height = page.lines.length * size * LINE_HEIGHT + size * 0.5
  const width = page.plateWidth + size * 1.3
  const top = style.bottom - height + rise
  pen.save()
  pen.resetTransform()
  pen.globalAlpha = alpha
  pen.globalCompositeOperation = 'source-over'
  pen.fillStyle = 'rgba(10,13,22,0.56)'
  pen.beginPath()
  pen.roundRect(style.centreX - width / 2, top, width, height, size * 0.38)
  pen.fill()
  pen.font = style.font
  pen.textAlign = 'center'
  pen.textBaseline = 'alphabetic'
  pen.direction = style.direction
  pen.fillStyle = '#fdfaf3'
  page.lines.forEach((line, index) => {
    pen.fillText(line, style.centreX, top + size * (0.25 + LINE_HEIGHT * index + 0.98))
  })
  pen.restore()
}
