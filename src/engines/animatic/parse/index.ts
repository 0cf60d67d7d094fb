import type { Style } from '#core/request.ts'
import type { PropSpec, SceneSpec, SettingName, SubjectSpec } from '../scene-spec.ts'
import { findMeanings } from './find-meanings.ts'
import type { Found } from './find-meanings.ts'
import type { Meaning } from './lexicon.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
type Draft = Mutable<Omit<SubjectSpec, 'props' | 'colours'>> & {
  props: PropSpec[]
  colours: string[]
  isPlural: boolean
}

/** What was read of a prompt, for people. */
export interface Explanation {
  readonly spec: SceneSpec
  readonly understood: readonly {
    readonly text: string
    readonly start: number
    readonly end: number
    readonly as: string
  }[]
  /** Words that changed nothing. */
  readonly ignored: readonly string[]
}

const INSTRUMENTS = new Set(['grand-piano', 'guitar', 'violin', 'drums'])
/** A person's hand-made things mean nothing without somebody; a lone instrument brings no player. */
const DEFAULT_SETTING: SettingName = 'mountains'

/** Reads one shot's text as a scene. Pure, linear; never throws. What it does not know, it leaves out. */
export function parsePrompt(text: string, options: { readonly style?: Style | null } = {}): SceneSpec {
  return readScene(text, findMeanings(text), options.style ?? null)
}

/** The same, with an account of what was understood. */
export function explainPrompt(text: string, options: { readonly style?: Style | null } = {}): Explanation {
  const found = findMeanings(text)
  const covered = (start: number): boolean => found.some((item) => start >= item.start && start < item.end)
  return {
    spec: readScene(text, found, options.style ?? null),
    understood: found.map(({ text: word, start, end, meaning }) => ({
      text: word,
      start,
      end,
      as: describe(meaning),
    })),
    ignored: [...text.matchAll(/[\p{L}\p{N}]+/gu)]
      .filter((word) => !covered(word.index))
      .map((word) => word[0]),
  }
}

function describe(meaning: Meaning): string {
  const { kind, ...rest } = meaning
  return `${kind} ${Object.values(rest).join(' ')}`
}

function readScene(text: string, found: readonly Found[], style: Style | null): SceneSpec {
  const subjects = readSubjects(found)
  const first = <K extends Meaning['kind']>(kind: K): Extract<Meaning, { kind: K }> | undefined =>
    found
      .map((item) => item.meaning)
      .find((meaning): meaning is Extract<Meaning, { kind: K }> => meaning.kind === kind)
  const time = first('time')?.time
  const setting = chooseSetting(found, subjects, time)
  return {
    setting,
    time: time ?? (setting === 'city-night' || setting === 'space' ? 'night' : 'day'),
    weather: first('weather')?.weather ?? 'clear',
    season: first('season')?.season ?? null,
    mood: first('mood')?.mood ?? 'neutral',
    subjects: subjects.map(({ isPlural, ...subject }) => ({
      ...subject,
      count: subject.count === 1 && isPlural ? 3 : subject.count,
    })),
    camera: first('camera')?.camera ?? 'push',
    framing: first('framing')?.framing ?? 'medium',
    look: style ?? first('look')?.look ?? 'flat',
    dialogue: readDialogue(text),
    language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
  }
}

function chooseSetting(
  found: readonly Found[],
  subjects: readonly Draft[],
  time: string | undefined,
): SettingName {
  const settings = found.flatMap(({ meaning }) => (meaning.kind === 'setting' ? [meaning.setting] : []))
  const named = settings.find((setting) => setting !== 'city-day') ?? settings[0]
  const isCityNight = settings.includes('city-night') || (settings.includes('city-day') && time === 'night')
  if (isCityNight) return 'city-night'
  if (named !== undefined) return named
  const implied = found.flatMap(({ meaning }) =>
    meaning.kind === 'subject' && meaning.setting !== undefined ? [meaning.setting] : [],
  )[0]
  if (implied !== undefined) return implied
  return subjects.length > 0 ? 'garden' : DEFAULT_SETTING
}

/** Binds counts, sizes and colours to the noun that follows, props and actions to the noun before them. */
function readSubjects(found: readonly Found[]): Draft[] {
  const subjects: Draft[] = []
  let pending = emptyPending()
  for (const { meaning, text } of found) {
    switch (meaning.kind) {
      case 'count':
        pending = { ...emptyPending(), count: meaning.count }
        break
      case 'size':
        pending.size = meaning.size
        break
      case 'colour':
        pending.colours.push(meaning.colour)
        break
      case 'subject':
        addSubject(subjects, meaning, pending, text)
        pending = emptyPending()
        break
      case 'prop':
        addProp(subjects, meaning, pending.colours[0] ?? null)
        pending = emptyPending()
        break
      case 'action':
        setAction(subjects, meaning.action)
        break
      case 'setting':
        pending = emptyPending()
        break
      default:
    }
  }
  return subjects.slice(0, 4)
}

function emptyPending(): { count: number; size: SubjectSpec['size']; colours: string[] } {
  return { count: 1, size: 'normal', colours: [] }
}

function addSubject(
  subjects: Draft[],
  meaning: Extract<Meaning, { kind: 'subject' }>,
  pending: ReturnType<typeof emptyPending>,
  text: string,
): void {
  const known = subjects.find((subject) => subject.concept === meaning.concept)
  if (known !== undefined) return
  const { concept, rig, variant } = meaning
  subjects.push({
    concept,
    rig,
    variant,
    colours: pending.colours,
    count: pending.count,
    size: pending.size,
    action: 'stand',
    props: [],
    isPlural: pending.count === 1 && /(?:[^s]s|children|people|men|women|wolves|mice)$/i.test(text),
  })
}

function addProp(
  subjects: readonly Draft[],
  meaning: Extract<Meaning, { kind: 'prop' }>,
  colour: string | null,
): void {
  const owner = subjects.at(-1)
  if (owner === undefined) return
  owner.props.push({ concept: meaning.concept, role: meaning.role, colour })
  if (INSTRUMENTS.has(meaning.concept)) owner.action = 'play-instrument'
}

function setAction(subjects: readonly Draft[], action: SubjectSpec['action']): void {
  const actor = subjects.at(-1)
  if (actor !== undefined && actor.action === 'stand') actor.action = action
}

function readDialogue(text: string): string | null {
  const match = /["“「『«]([^"”」』»]{1,300})["”」』»]/u.exec(text)
  return match?.[1]?.trim() ?? null
}
