import type { Style } from '#core/request.ts'
import { parseChange } from '../parse/parse-change.ts'
import type { SceneChange } from '../parse/parse-change.ts'
import type { Whom } from '../parse/change/find-whom.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { addresseeOf } from './change-addressee.ts'
import { isAlive } from './inherit.ts'
import { isSame } from './same-subject.ts'

/** Pronouns of who is to do something: "make her sit on a bench", "he is baking a cake". */
const DOERS =
  /(?<=\b(?:make|have|let|get|show|see) )(?:him|her|them|it)(?= (?:a |an )?\p{L}{3,})|(?<=^|[.,;:!?]\s*|\b(?:and|then|while|as|now|where|so|that|instead|but) )(?:he|she|they|it)(?= \p{L}{2,})/iu

const WHOM: Readonly<Record<string, Whom>> = {
  she: 'female',
  her: 'female',
  he: 'male',
  him: 'male',
  it: 'thing',
}

/** More than these are not called one by one. */
const MOST_CALLED = 3

/**
 * The prompt with the pronoun of who is to do something replaced by the word for them, where it names others besides, who
 * would do that, or would not be understood alone. Any other prompt is left as it is. Pure.
 */
export function callWhom(text: string, subjects: readonly SubjectSpec[], style: Style | null): string {
  const found = DOERS.exec(text)
  if (found === null) return text
  const meant = meantBy(found[0].toLowerCase(), subjects)
  if (meant.length === 0 || meant.length > MOST_CALLED) return text
  const change = parseChange(text, style)
  if (meant.length === 1 && !namesOthers(change) && saysSomething(change)) return text
  const names = meant.map(({ concept }) => `the ${concept.replaceAll('-', ' ')}`).join(' and ')
  const called = text.slice(0, found.index) + names + text.slice(found.index + found[0].length)
  return tellsOf(parseChange(called, style), meant) ? called : text
}

function namesOthers({ subjects, exchanges, lying }: SceneChange): boolean {
  return subjects.length > 0 || exchanges.length > 0 || lying.length > 0
}

function saysSomething({ scene, action, said, props, colours, traits, size, age }: SceneChange): boolean {
  const told = [...props, ...colours, ...traits]
  return told.length > 0 || Object.keys(scene).length > 0 || (action ?? said ?? size ?? age) !== null
}

function meantBy(pronoun: string, subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const whom = WHOM[pronoun]
  if (whom === undefined) {
    const living = subjects.filter(isAlive)
    return living.length > 1 ? living : []
  }
  const one = subjects[addresseeOf(subjects, { whom })]
  return one === undefined || !isAlive(one) ? [] : [one]
}

/** Whether all of them are named, and something is said of what they do. */
function tellsOf({ subjects }: SceneChange, meant: readonly SubjectSpec[]): boolean {
  const named = meant.flatMap((one) => subjects.find((subject) => isSame(one, subject)) ?? [])
  return (
    named.length === meant.length &&
    named.some(
      ({ action, activity, props }) => action !== 'stand' || activity !== undefined || props.length > 0,
    )
  )
}
