import type { Style } from '#core/request.ts'
import { joinText } from '#core/storyboard.ts'
import { isDeepStrictEqual } from 'node:util'
import type { ActionPhrase, Phrase } from '../parse/read/phrase.ts'
import { blankQuotations, findQuotations } from '../parse/read/read-dialogue.ts'
import { readScene } from '../parse/read/read-scene.ts'
import { THEN } from '../parse/read/read-sequel.ts'
import type { SceneSpec, SubjectSpec } from '../scene-spec.ts'
import { CUT, LABEL, LATER } from './cut-words.ts'
import { beginStory, readNextShot, tellShot } from './story.ts'

/** Nobody can read a picture that is gone sooner. */
const MIN_SECONDS = 1

export interface SplitShots {
  /** In the order of the text; one if nothing in it asks for a cut. */
  readonly texts: readonly string[]
  /** How many more were asked for than there is time for. */
  readonly surplus: number
}

/**
 * The shots that a prompt tells of in prose: those with a head ("Shot 1: …"), those it cuts to, and what is done after
 * something else where one take does not show both ("reads a book, then folds the laundry"). `seconds`: how long all
 * of them last. Pure.
 */
export function splitShots(text: string, style: Style | null, seconds: number): SplitShots {
  const asked = labelled(text) ?? cut(text)
  const texts =
    asked === undefined
      ? oneAfterTheOther(text, style)
      : sceneryFirst(asked, (sentence) => isOfLook(sentence, style))
  const most = Math.max(1, Math.floor(seconds / MIN_SECONDS))
  const shown = texts.slice(0, most)
  return { texts: shown, surplus: texts.length - shown.length }
}

/** A text of the same length without its speech: what is quoted cuts nothing. */
function unquoted(text: string): string {
  return blankQuotations(text, findQuotations(text))
}

interface Mark {
  readonly start: number
  readonly end: number
}

function marksOf(text: string, pattern: RegExp): readonly Mark[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
}

/** The texts between marks; what precedes the first comes first. */
function between(text: string, marks: readonly Mark[]): readonly string[] {
  const ends = [...marks.map(({ start }) => start), text.length]
  return ends.map((end, at) => text.slice(marks[at - 1]?.end ?? 0, end).trim())
}

/** "Shot 1: … Shot 2: …": what precedes the first head is of all of them, as in a storyboard. */
function labelled(text: string): readonly string[] | undefined {
  const marks = marksOf(unquoted(text), LABEL)
  if (marks.length < 2) return undefined
  const [lead = '', ...bodies] = between(text, marks)
  const shots = bodies.map(withoutMarks).filter((body) => body !== '')
  return shots.length < 2 ? undefined : shots.map((shot) => joinText(shot, withoutMarks(lead)))
}

/** "(close-up):** a detective smokes **" */
function withoutMarks(body: string): string {
  return body
    .replace(/^\(([^()]{1,80})\)(?=[\s*:：.–—-])/u, '$1,')
    .replace(/(?<=^[^,]{1,80},)[\s*:：.–—-]+/u, ' ')
    .replace(/^[\s*:：.\-–—\])]+|[#*\s]+$/gu, '')
}

function cut(text: string): readonly string[] | undefined {
  const texts = between(text, marksOf(unquoted(text), CUT)).filter((part) => /\p{L}{2}/u.test(part))
  return texts.length < 2 ? undefined : texts
}

/** "now and then" is no order of deeds. */
const NO_ORDER = /(?<!\p{L})(?:now and|since|until|till|by|back|just|even)\s+$/iu
/** "The camera circles her, then follows": the camera goes on, and nobody does anything. */
const BY_CAMERA =
  /(?:(?<!\p{L})(?:camera|kamera|cámara|caméra|câmera|telecamera|камера|الكاميرا)(?!\p{L})|镜头|鏡頭|カメラ|카메라|कैमरा)[^.!?。！？।]*$/iu
const SENTENCE_END = /(?<=[.!?。！？।]["”»’)]?)(?=\s|\p{Lo})/u

/** A story that long is not of deeds that are seen one after the other, and reading it again and again takes seconds. */
const MOST_CHARACTERS = 4_000
/** Before such a word that much tells what it means. */
const WINDOW = 240

/** What somebody does, and what they do then, where one take does not show it. */
function oneAfterTheOther(text: string, style: Style | null): readonly string[] {
  if (text.length > MOST_CHARACTERS) return [text]
  const bare = unquoted(text)
  const then = marksOf(bare, THEN).filter(({ start }) => {
    const before = bare.slice(Math.max(0, start - WINDOW), start)
    return !NO_ORDER.test(before) && !BY_CAMERA.test(before)
  })
  const later = marksOf(bare, LATER)
  const marks = [...then.filter((one) => !later.some(({ start }) => start === one.start)), ...later].toSorted(
    (one, other) => one.start - other.start,
  )
  if (marks.length === 0) return [text]
  const whole = readScene(text, style)
  const cuts = marks.filter((mark, at) => {
    const before = whole.phrases.filter((one) => isWithin(one, marks[at - 1]?.end ?? 0, mark.start))
    const after = whole.phrases.filter((one) => isWithin(one, mark.end, marks[at + 1]?.start ?? text.length))
    const isToShow = (one: Phrase): boolean => one.kind === 'noun' || isDeed(one)
    return (
      before.some(isToShow) && after.some(later.includes(mark) ? isToShow : isDeed) && !isCamera(after[0])
    )
  })
  if (cuts.length === 0 || isOneTake(whole.spec, whole.phrases, cuts)) return [text]
  const texts = between(
    text,
    cuts.map(({ start }) => ({ start, end: start })),
  )
  return showsMore(texts, style)
    ? sceneryFirst(texts, (sentence) => !tellsOfSomebody(sentence, style))
    : [text]
}

/** What is told of the place, the light or the camera when all is done was so before: the first shot begins with it. */
function sceneryFirst(texts: readonly string[], isScenery: (sentence: string) => boolean): readonly string[] {
  const sentences = (texts.at(-1) ?? '').split(SENTENCE_END)
  const last = sentences.findLastIndex((sentence, at) => at === 0 || !isScenery(sentence))
  const scenery = sentences
    .slice(last + 1)
    .join('')
    .trim()
  const told = [...texts.slice(0, -1), sentences.slice(0, last + 1).join('')]
  return scenery === '' ? texts : told.map((text, at) => (at === 0 ? joinText(text, scenery) : text))
}

function tellsOfSomebody(sentence: string, style: Style | null): boolean {
  const { spec, phrases } = readScene(sentence, style, 'sequel')
  return phrases.some(isDeed) || spec.subjects.length > 0 || spec.dialogue !== null
}

function isWithin(phrase: Phrase, from: number, until: number): phrase is Extract<Phrase, { start: number }> {
  return 'start' in phrase && phrase.start >= from && phrase.end <= until
}

/** Who only stops or gets up does nothing that takes another picture. */
function isDeed(phrase: Phrase): phrase is ActionPhrase {
  if (phrase.kind !== 'action') return false
  const { action = 'stand', activity } = phrase.meaning
  return (
    (action !== 'stand' || activity !== undefined) &&
    (phrase.leftOut === null || phrase.leftOut === 'not drawn: they do something else')
  )
}

/** "… then pulls back to show them dancing" */
function isCamera(phrase: Phrase | undefined): boolean {
  return phrase?.kind === 'effect' && phrase.meaning.camera !== undefined
}

/** "A dog runs, then it sits down": one deed after the other, by one who goes on in the same place. */
function isOneTake(
  { subjects }: SceneSpec,
  phrases: readonly Phrase[],
  [only, ...more]: readonly Mark[],
): boolean {
  if (only === undefined || more.length > 0) return false
  const last = subjects.find(({ afterwards }) => afterwards !== undefined)?.afterwards
  const deeds = phrases.filter((one) => isDeed(one) && one.start >= only.end)
  return (
    last !== undefined &&
    deeds.every((one) => isDeed(one) && one.meaning.action === last && one.meaning.activity === undefined)
  )
}

/** Whether each shot has another picture than the one before. */
function showsMore(texts: readonly string[], style: Style | null): boolean {
  let story = beginStory([], style)
  let before: unknown
  for (const text of texts) {
    const spec = readNextShot(story, text, style)
    const now = [spec.place ?? spec.setting, spec.subjects.map(deedOf)]
    if (isDeepStrictEqual(now, before)) return false
    story = tellShot(story, spec, text)
    before = now
  }
  return true
}

function deedOf({ concept, action, activity, at, props }: SubjectSpec): unknown {
  return { concept, action, activity, at, held: props.map((prop) => prop.concept) }
}

/** "… Cut to: a lake. Watercolour style." */
function isOfLook(sentence: string, style: Style | null): boolean {
  const { spec, phrases } = readScene(sentence, style)
  return spec.look !== 'flat' && phrases.every(({ kind }) => kind !== 'noun' && kind !== 'action')
}
