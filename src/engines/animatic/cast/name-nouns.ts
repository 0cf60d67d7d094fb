import { parsePrompt } from '../parse/index.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { ANIMATE } from '../vocabulary/actors.ts'

/** A prompt in which a noun stands where a name and the noun stood. */
export interface NounForName {
  readonly before: string
  readonly after: string
  readonly subject: SubjectSpec
}

/** So much of the text beside a name is looked at. */
const REACH = 80
/** Words that a noun with its adjectives may have. */
const MOST_WORDS = 3

/**
 * What the words right beside a name say it is, for `before` and `after` it in a prompt: "Mossy, a small dog", "Sunny the
 * fox", "Max is a dog", "my dog Max", "a cat named Luna". Undefined when they say nothing. Pure.
 */
export function findNounOfName(before: string, after: string): NounForName | undefined {
  return fromApposition(before, after) ?? fromTitle(before, after) ?? fromNounBefore(before, after)
}

/** `Mossy, a moss-covered teapot, …`; what it does follows behind the next comma. */
const APPOSITION =
  /^\s*[,(]\s*(?=(?:an?|the|our|my|his|her|their|une?|el|la|le|un[ao]?|um|uma|il|lo|ein|eine|der|die|das)\s)/iu

function fromApposition(before: string, after: string): NounForName | undefined {
  const comma = APPOSITION.exec(after)
  if (comma === null) return undefined
  const rest = after.slice(comma[0].length)
  const [phrase = ''] = /^[^,.;:!?)\n]*/u.exec(rest) ?? []
  const subject = parsePrompt(phrase).subjects[0] ?? parsePrompt(rest).subjects[0]
  return subject === undefined ? undefined : { before, after: ` ${rest}`, subject }
}

/** `Sunny the fox`, `Max is a dog who …`. */
const TITLE = /^\s+(?=the\s)|^\s+(?:is|was)\s+(?=(?:an?|the|our|my)\s)/iu

function fromTitle(before: string, after: string): NounForName | undefined {
  const title = TITLE.exec(after)
  if (title === null) return undefined
  const rest = after.slice(title[0].length)
  const words = wordsOf(rest.slice(0, REACH), /^(?:[\p{L}\p{N}'’-]+[ \t]*)/u)
  for (let count = 2; count <= MOST_WORDS + 1; count += 1) {
    const subject = animateIn(words.slice(0, count).join(''))
    if (subject !== undefined) return { before, after: ` ${rest}`, subject }
  }
  return undefined
}

function wordsOf(text: string, word: RegExp): readonly string[] {
  const words: string[] = []
  let rest = text
  for (let found = word.exec(rest); found !== null && words.length <= MOST_WORDS; found = word.exec(rest)) {
    words.push(found[0])
    rest = rest.slice(found[0].length)
  }
  return words
}

const NAMED =
  /[ \t]+(?:named|called|namens|genannt|nommée?|appelée?|llamad[oa]|chamad[oa]|di nome|chiamat[oa]|по имени|по кличке|नाम का|नाम की|اسمه|اسمها)$/iu
const INDEFINITE = /(?:^|\s)(?:an?|eine?|eine[nrm]|une?|una|um|uma)\s+(?:[^\s]+\s+)?$/iu
/** A noun at the end of what stands before, without a mark in between; scripts without spaces: a few letters. */
const LAST_WORD = /[\p{L}\p{M}'’-]+$/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,8}$/u
/** 一只叫小花的猫, ポチという犬. */
const CALLED = /(?:名叫|叫做|叫)$/u
const OF = /^(?:的|という名の|という)/u

function fromNounBefore(before: string, after: string): NounForName | undefined {
  const near = before.slice(-REACH).trimEnd()
  const far = before.slice(0, Math.max(0, before.length - REACH))
  if (UNSPACED.test(near) || OF.test(after)) return fromUnspaced(far, near, after)
  const named = NAMED.exec(near)
  const text = named === null ? near : near.slice(0, named.index)
  const [last = ''] = LAST_WORD.exec(text) ?? []
  if (last === '' || animateIn(last) === undefined) return undefined
  // "on a horse Kim rides": the horse is not Kim.
  if (named === null && INDEFINITE.test(text.slice(0, text.length - last.length))) return undefined
  const words = text.split(/(?<=[\s,.;:!?])/u)
  // With its adjectives it may be something else: a black cat, a polar bear.
  for (let count = MOST_WORDS; count > 0; count -= 1) {
    const phrase = words.slice(-count).join('')
    const { subjects } = parsePrompt(phrase)
    const [subject] = subjects
    if (subjects.length === 1 && subject !== undefined && ANIMATE.has(subject.rig))
      return { before: far + text, after, subject }
  }
  return undefined
}

/** 小狗豆豆, 犬のポチ: the noun goes on without a space. */
function fromUnspaced(far: string, near: string, after: string): NounForName | undefined {
  const of = OF.exec(after)
  if (of !== null) {
    const rest = after.slice(of[0].length)
    const subject = animateIn(rest.slice(0, 4))
    return subject === undefined
      ? undefined
      : { before: far + near.replace(CALLED, ''), after: rest, subject }
  }
  const noun = near.replace(/の$/u, '')
  const [last = ''] = UNSPACED.exec(noun) ?? []
  for (const length of [4, 3, 2, 1]) {
    const subject = length > last.length ? undefined : animateIn(last.slice(-length))
    if (subject !== undefined) return { before: far + noun, after, subject }
  }
  return undefined
}

/** The one that a few words name. */
function animateIn(words: string): SubjectSpec | undefined {
  const { subjects } = parsePrompt(words)
  const [subject] = subjects
  return subjects.length === 1 && subject !== undefined && subject.count === 1 && ANIMATE.has(subject.rig)
    ? subject
    : undefined
}
