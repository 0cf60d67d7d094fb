import { findNames } from '#core/find-name.ts'
import type { NamePlace } from '#core/find-name.ts'
import type { CharacterInput } from '#core/request.ts'
import { hashText } from '../draw/random.ts'
import { parsePrompt } from '../parse/index.ts'
import type { DriverSpec, RigName, SceneSpec, SubjectSpec } from '../scene-spec.ts'
import { findNounOfName } from './name-nouns.ts'

type Cast = Pick<CharacterInput, 'name' | 'colours'>

/** A prompt in which every character is called by what it is, and who of the subjects is whom. */
export interface Casting {
  readonly text: string
  readonly roles: readonly Role[]
}

interface Role {
  readonly character: Cast
  /** Concept of the subject that is the character. */
  readonly concept: string
}

/** Some clients write `@{name}`. */
const MENTION = /@\{\s*([^{}\n]{1,80}?)\s*\}/gu
/** Somebody of whom nothing is known is a person. */
const PEOPLE = ['woman', 'man', 'girl', 'boy'] as const
const MALE = /\b(?:he|his|him)\b/iu
const FEMALE = /\b(?:she|her|hers)\b/iu
/** Names are words, too: a Rose or a Daisy is hardly ever a flower. */
const NEVER_A_NAME: ReadonlySet<RigName> = new Set(['plant', 'food', 'furniture', 'instrument'])

/** Finds the characters that a prompt names and decides what each of them is. Pure. */
export function castCharacters(prompt: string, characters: readonly Cast[]): Casting {
  let text = prompt.replace(MENTION, '$1')
  const roles: Role[] = []
  for (const character of characters) {
    const [found] = findNames(text, character.name)
    if (found === undefined) continue
    const taken = [...parsePrompt(text).subjects, ...roles].map(({ concept }) => concept)
    const cast = castOne(text, found, character.name, taken)
    text = cast.text
    roles.push({ character, concept: cast.concept })
  }
  return { text, roles }
}

function castOne(
  text: string,
  { start, end }: NamePlace,
  name: string,
  taken: readonly string[],
): { readonly text: string; readonly concept: string } {
  const told = findNounOfName(text.slice(0, start), text.slice(end))
  if (told !== undefined) {
    const { concept } = told.subject
    const { before, after } = told
    // Which words are the name is seen in the whole text: beside a Rose, a rose is none.
    const moved = after.length - text.length
    const again = findNames(text, name).flatMap((place) =>
      place.start < end || place.start + moved < 0
        ? []
        : [{ start: place.start + moved, end: place.end + moved }],
    )
    return { text: before + replaceAll(after, again, concept.replaceAll('-', ' ')), concept }
  }
  const own = parsePrompt(name).subjects[0]
  const isNamedAfter = own !== undefined && (!NEVER_A_NAME.has(own.rig) || /\s/u.test(name.trim()))
  if (isNamedAfter) return { text, concept: own.concept }
  const person = choosePerson(text, name, taken)
  return { text: callBy(text, name, person), concept: person }
}

/** Pronouns tell, else the name decides, always the same way; nobody is taken for somebody else of the scene. */
function choosePerson(text: string, name: string, taken: readonly string[]): string {
  const told = MALE.test(text) ? 'man' : FEMALE.test(text) ? 'woman' : undefined
  const first = told ?? PEOPLE[hashText(name) % 2] ?? 'woman'
  return [first, ...PEOPLE].find((person) => !taken.includes(person)) ?? first
}

/** The prompt with the characters that a scene already has called by what they are. */
export function callKnown(text: string, subjects: readonly SubjectSpec[]): string {
  const everybody = subjects.flatMap(({ driver, passengers = [], carries, ...subject }) => [
    subject,
    ...[driver, ...passengers, carries].filter((who) => who !== undefined),
  ])
  return everybody.reduce(
    (called, { identity, concept }) =>
      identity === undefined ? called : callBy(called, identity.name, concept.replaceAll('-', ' ')),
    text,
  )
}

function callBy(text: string, name: string, noun: string): string {
  return replaceAll(text, findNames(text, name), noun)
}

function replaceAll(text: string, places: readonly NamePlace[], noun: string): string {
  let called = ''
  let at = 0
  for (const { start, end } of places) {
    called += `${text.slice(at, start)}the ${noun}`
    at = end
  }
  return called + text.slice(at)
}

/** The scene with its characters looking as they always do. What the prompt says of their colours counts. */
export function applyRoles(spec: SceneSpec, roles: readonly Role[]): SceneSpec {
  if (roles.length === 0) return spec
  const open = [...roles]
  const cast = <T extends DriverSpec>(who: T): T => {
    const index = open.findIndex(({ concept }) => concept === who.concept)
    const [role] = index === -1 ? [] : open.splice(index, 1)
    return role === undefined ? who : dressAs(who, role.character)
  }
  const subjects = spec.subjects.map((subject) => {
    const { driver, passengers, carries } = subject
    return {
      ...cast(subject),
      ...(driver === undefined ? {} : { driver: cast(driver) }),
      ...(passengers === undefined ? {} : { passengers: passengers.map(cast) }),
      ...(carries === undefined ? {} : { carries: cast(carries) }),
    }
  })
  return { ...spec, subjects }
}

/** How many of a clip's colours a figure wears. */
const MOST_COLOURS = 2

function dressAs<T extends DriverSpec>(subject: T, { name, colours }: Cast): T {
  return {
    ...subject,
    colours: subject.colours.length > 0 ? subject.colours : colours.slice(0, MOST_COLOURS),
    identity: { name, seed: hashText(`${name} ${colours.join(' ')}`) },
  }
}
