import { findHeard } from './heard.ts'
import type { LeftOut, Phrase } from './phrase.ts'

/** A stretch of the text whose things are not in the picture. */
interface Aside {
  readonly start: number
  readonly end: number
  readonly why: LeftOut
  /** Also when nothing else is there to be seen. */
  readonly isSure?: true
}

const UNTIL_MARK = String.raw`[^.,;:!?\n。，、；：]{0,80}`
const UNTIL_LINE = String.raw`[^.!?\n。]{0,400}`

/** 「不要出现人物，一座石桥」: what is counted is there again. */
const UNTIL_COUNTED = String.raw`(?:(?![，,]\s*[一二两三四五六七八九十几\d])[^.!?\n。]){0,400}`

/** What must not be there, to the end of its line. */
const NEGATIVE = new RegExp(
  String.raw`(?:避免|请勿|不要)出现${UNTIL_COUNTED}|(?<=\s)--no\s(?:(?!--)[^\n]){0,300}|(?:\b(?:negative(?: prompts?)?(?=\s*[:：])|negative prompts?|avoid(?:ing)?|exclude|excluding|do not (?:include|show|add)|don['’]t (?:include|show|add)|must not (?:include|contain|show)|prompt négatif|négatif|éviter|evitar|prompt negativo|negativo|evita|vermeiden|negativer? prompt|негативный промпт|исключить|избегать)\b|负面提示词?|反向提示词?|避免|请勿|ネガティブプロンプト|네거티브 프롬프트)\s*[:：]?${UNTIL_LINE}`,
  'giu',
)

/** Whose manner it is in, and what it was filmed with. */
const CREDIT = new RegExp(
  [
    String.raw`\b(?:inspired by|influenced by|in the (?:style|manner|spirit|vein) of|in the aesthetic of|style of|homage to|reference to|trending on|featured (?:on|in)|rendered (?:in|with)|made (?:in|with)|shot (?:on|with)|filmed (?:on|with)|captured (?:on|with)|directed by|cinematography by|painted by|illustrated by|art by|from the (?:movie|film|series|game))\b${UNTIL_MARK}`,
    String.raw`\bby (?:\p{Lu}[\p{L}.'’-]+\s?){2,3}`,
    String.raw`\b(?:au style d[eu]|dans le style d[e'’]|inspiré d[e'’]|al estilo de|estilo de|inspirado en|en el estilo de|no estilo de|estilo de|inspirado em|im stil von|inspiriert von|nello stile di|ispirato a|в стиле|в духе|बॉलीवुड)\b${UNTIL_MARK}`,
  ].join('|'),
  'gu',
)

/** "Wes Anderson style", "desaturated palette": a short phrase that ends in what the whole looks like. */
const MANNER =
  /^[\s*-]*(?:[\p{L}\p{N}'’&-]+\s+){1,5}(?:styles?|aesthetics?|vibes?|look|quality|atmosphere|feel|feeling|render|palette|symmetry|grading|grade|footage|documentary|documentaries|commercial|photography|cinematography|mood|tones?|detail|details|lighting|grain|texture|textures|colou?rs|energy)\s*$/iu
/** In a phrase that says who does what, the manner is only its end. */
const CLAUSE = /\b(?:a|an|the|with|of|on|at|is|are|under|through|into|and)\b/iu

/** "view from a helicopter", "camera mounted on the bumper": where it is filmed from. */
const VANTAGE = new RegExp(
  String.raw`\b(?:shots?|views?|footage|filmed|captured|recorded|perspective|angle|pov)\s+(?:[\p{L}-]+\s+){0,2}from\s+(?:(?:a|an|the|inside|behind|atop|moving|passing|low|high)\s+)+${UNTIL_MARK}|\bcamera\s+(?:is\s+)?(?:mounted|fixed|attached|placed|strapped)\s+${UNTIL_MARK}|\bcamera\s+(?:[\p{L}-]+\s+){1,4}(?:alongside|in front of|ahead of|from\s+(?:a|an|the)\s+(?:[\p{L}-]+\s+)?(?:helicopter|drone|plane|car|truck|boat|train|crane))\b${UNTIL_MARK}|\b(?:tagline|title|text|logo|slogan|words?|captions?|subtitles?)\b[^.!?\n]{0,30}\bon[- ](?:the )?screen\b|(?<=\bcamera\s)(?:flies|soars|swoops|races|dives)\b|\b(?:then|and)\s+cuts?\s+to\b|(?<=[.!?,;]\s*)through the (?:rainy |fogged |frosted )?windows?,?\s+(?:we (?:can )?see|one sees)\s+${UNTIL_LINE}`,
  'giu',
)

const TECHNICAL_FIELD = [
  'lens(?:es)?(?: (?:&|and) filtration)?|lens choice|camera notes?|camera shot|cinematography|filtration|grade|grading|palette',
  'grade ?/ ?palette|colou?r grade|colou?r palette|palette anchors|lighting|lighting (?:&|and) atmosphere|light|lighting setup',
  'practicals|highlights|mids|blacks|format (?:&|and) look|finishing|depth of field|film stock|texture|sound|background sound',
].join('|')
/** "Lighting: golden key with tungsten bounce", and what stands below such a heading: how it is shot. */
const TECHNICAL = new RegExp(
  String.raw`(?<=^|\n)[ \t]*(?:[-*•#]+[ \t]*)?\**(?:${TECHNICAL_FIELD})\**[ \t]*(?:[:：][^\n]*|\n(?:[^\n]*[.;:][^\n]*(?:\n|$))*)`,
  'giu',
)

/**
 * Leaves out what only stands in the text to say what is unwanted, whose style it is, how it is shot, or what is heard.
 * `text` is without its markup, `written` with it.
 */
export function setAside(phrases: readonly Phrase[], text: string, written: string): void {
  leaveOutTold(phrases)
  leaveOutChessmen(phrases)
  leaveOutAdvert(phrases)
  const asides = [...findAsides(text), ...technicalOf(written)]
  if (asides.length === 0) return
  let isAlone = true
  for (const phrase of phrases) {
    if (!('leftOut' in phrase) || phrase.leftOut !== null) continue
    const aside = asides.find(({ start, end }) => phrase.start >= start && phrase.end <= end)
    if (aside !== undefined && isMeant(phrase, aside, isAlone)) phrase.leftOut = aside.why
    else if (phrase.kind === 'noun') isAlone = false
  }
}

const TALE =
  /^(?:history|histories|story|stories|mystery|mysteries|meaning|secret|secrets|theory|origins?|map|idea)$/i

const TOLD = 'fairy-tale'

/** "grandma tells a fairy tale", "a book of fairy tales": it is heard, and nobody is in its castle. */
function leaveOutTales(phrases: readonly Phrase[]): void {
  const isTold = phrases.some(
    (phrase) =>
      (phrase.kind === 'action' && (phrase.meaning.action === 'talk' || phrase.meaning.concept === 'read')) ||
      (phrase.kind === 'noun' && phrase.meaning.concept === 'book'),
  )
  if (!isTold) return
  for (const phrase of phrases)
    if (phrase.kind === 'effect' && phrase.meaning.concept === TOLD) phrase.leftOut ??= 'heard, not seen'
}

/** "pondering the history of the universe": nobody is there. */
function leaveOutTold(phrases: readonly Phrase[]): void {
  leaveOutTales(phrases)
  for (const [at, phrase] of phrases.entries()) {
    const before = phrases[at - 1]
    const isOf = phrase.kind === 'effect' && phrase.relation === 'of' && phrase.meaning.places.length > 0
    if (!isOf || before === undefined || !('text' in before) || !TALE.test(before.text)) continue
    phrase.leftOut ??= 'part of another word'
  }
}

const CAR_ADVERT = 'car-advert'

/** "a car commercial, an SUV in the mountains": the one car is the other. */
function leaveOutAdvert(phrases: readonly Phrase[]): void {
  const cars = phrases.filter(
    (phrase) => phrase.kind === 'noun' && phrase.meaning.things.some(({ rig }) => rig === 'car'),
  )
  const isShown = cars.some((phrase) => 'meaning' in phrase && phrase.meaning.concept !== CAR_ADVERT)
  for (const phrase of isShown ? cars : [])
    if (phrase.kind === 'noun' && phrase.meaning.concept === CAR_ADVERT)
      phrase.leftOut ??= 'part of another word'
}

const CHESSMEN = /^(?:queen|king|knight|bishop|pawn|castle)$/

/** "a chess match …, the robot moves its queen": nobody comes. */
function leaveOutChessmen(phrases: readonly Phrase[]): void {
  const isChess = phrases.some((phrase) => 'meaning' in phrase && phrase.meaning.activity === 'chess')
  if (!isChess) return
  for (const phrase of phrases)
    if (phrase.kind === 'noun' && phrase.determiner !== 'a' && CHESSMEN.test(phrase.meaning.concept))
      phrase.leftOut ??= 'part of another word'
}

/** "premium commercial" says where. */
const STUDIO = /^(?:product-shot|advert)$/

/** A credit may still say how it looks ("cyberpunk vibe" is a night), and "a cat, cat photography" is of a cat. */
function isMeant(
  phrase: Exclude<Phrase, { kind: 'stop' | 'comma' | 'clause' | 'pronoun' }>,
  { why, isSure }: Aside,
  isAlone: boolean,
): boolean {
  if (why === 'negated') return true
  if (phrase.kind === 'noun') return !isAlone || isSure === true || why === 'heard, not seen'
  // Music may still say how it feels.
  if (why === 'heard, not seen')
    return phrase.kind === 'action' || phrase.meaning.places.length > 0 || phrase.meaning.camera !== undefined
  return (
    phrase.kind === 'effect' &&
    (why === 'a credit' || why === 'not meant') &&
    phrase.meaning.places.length > 0 &&
    !STUDIO.test(phrase.meaning.concept) &&
    phrase.meaning.time === undefined
  )
}

function findAsides(text: string): Aside[] {
  return [
    ...spansOf(text, NEGATIVE, 'negated'),
    ...spansOf(text, CREDIT, 'a credit'),
    ...spansOf(text, VANTAGE, 'not meant'),
    ...findHeard(text).map((span): Aside => ({ ...span, why: 'heard, not seen' })),
    ...mannersOf(text),
  ]
}

function technicalOf(text: string): Aside[] {
  return spansOf(text, TECHNICAL, 'not meant').map((aside) => ({ ...aside, isSure: true }))
}

function spansOf(text: string, pattern: RegExp, why: LeftOut): Aside[] {
  return [...text.matchAll(pattern)].map((match) => {
    return { start: match.index, end: match.index + match[0].length, why }
  })
}

function mannersOf(text: string): Aside[] {
  const found: Aside[] = []
  for (const match of text.matchAll(/[^.,;:!?\n]+/g)) {
    const [part] = match
    if (part.length < 80 && MANNER.test(part) && !CLAUSE.test(part))
      found.push({ start: match.index, end: match.index + part.length, why: 'a credit' })
  }
  return found
}
