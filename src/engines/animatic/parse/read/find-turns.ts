import type { SubjectSpec, TimeOfDay, TurnSpec } from '../../scene-spec.ts'
import type { Piece } from '../find/piece.ts'
import { AFTER, BEFORE, BETWEEN, ONSETS, STATES } from '../language/turn-words.ts'
import type { State } from '../language/turn-words.ts'
import type { Language } from '../lexicon/table.ts'
import type { Meaning, Whereabouts } from '../meaning.ts'
import type { LeftOut } from './phrase.ts'
import type { Reading } from './reader.ts'
import { showsTurn } from './shows-turn.ts'

/** Words for something that changes while the shot lasts, and where they stand. */
export interface Turn {
  readonly from: State
  /** The words say how it is at first, too. */
  readonly isFromSaid: boolean
  readonly to: TurnSpec
  /** It happens in a room, if no place is named. Absent: anywhere. */
  readonly isInRoom?: true
  readonly start: number
  readonly end: number
}

// The patterns are in small letters: made ready to tell no case, so many words cost V8 a quarter of a second.

/** In scripts without spaces words may stand anywhere; in others they begin and end. */
const START = String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}])`
const END = String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}])`
const namesOf = (states: typeof STATES): string => states.map(([, words]) => words).join('|')
const QUALITIES = namesOf(STATES.filter(([{ time }]) => time === undefined))
/** "night", "stormy night", "noche de invierno". */
const ANY_STATE = `(?:(?:${QUALITIES}) )?(?:${namesOf(STATES)})(?: (?:de |d['’]|di )(?:${QUALITIES}))?`
const PAIR = new RegExp(
  `${START}(?:${BEFORE})(?<first>${ANY_STATE})${END}(?<links>(?:(?:${BETWEEN})(?:the |an? |la |el |una? |une |uma? |le |l['’]|der |die |den |eine[mnr]? |o |il |ال)?(?:${ANY_STATE})${END})+)${AFTER}`,
  'gu',
)
const NAMES = new RegExp(ANY_STATE, 'gu')
const LAST = new RegExp(`(?:${ANY_STATE})$`, 'u')
const EXACT = STATES.map(([state, words]) => [state, new RegExp(`^(?:${words})$`, 'u')] as const)
const STARTS = ONSETS.map(
  ({ words, ...onset }) => [onset, new RegExp(`${START}(?:${words})${END}`, 'gu')] as const,
)

/** Finds "day turns to night" and "it starts to rain". Linear in the length of the text. */
export function findTurns(prompt: string): readonly Turn[] {
  const text = inSmallLetters(prompt)
  const turns: Turn[] = []
  const isFree = (start: number, end: number): boolean =>
    turns.every((turn) => end <= turn.start || start >= turn.end)
  // Even so PAIR costs a twentieth of a second, once; few prompts name two states.
  const pairs = countMatches(text, NAMES) < 2 ? [] : text.matchAll(PAIR)
  for (const { index, 0: words, groups = {} } of pairs) {
    const from = stateOf(groups.first ?? '')
    const to = stateOf(lastOf(groups.links ?? ''))
    if (from === undefined || to === undefined || !areAlike(from, to)) continue
    turns.push({ from, isFromSaid: true, to, start: index, end: index + words.length })
  }
  for (const [onset, pattern] of STARTS) {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      if (isFree(index, index + words.length))
        turns.push({ ...onset, isFromSaid: false, start: index, end: index + words.length })
    }
  }
  return turns.toSorted((one, other) => one.start - other.start)
}

/** Every letter where it was. The one letter that becomes two, the dotted capital I, leaves a text as it is. */
function inSmallLetters(text: string): string {
  const small = text.toLowerCase()
  return small.length === text.length ? small : text
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** The longest name at the end. */
function lastOf(links: string): string {
  return LAST.exec(links)?.[0] ?? ''
}

function stateOf(words: string): State | undefined {
  for (const { index, 0: joint } of words.matchAll(JOINT)) {
    const [first, second] = [namedBy(words.slice(0, index)), namedBy(words.slice(index + joint.length))]
    if (first !== undefined && second !== undefined) return { ...first, ...second }
  }
  return namedBy(words)
}
/** Between the two words of "stormy night". */
const JOINT = / (?:de |d['’]|di )?/gu

function namedBy(words: string): State | undefined {
  return EXACT.find(([, pattern]) => pattern.test(words))?.[0]
}

/** Whether both tell the hour, or the weather, or the season, and not the same. */
function areAlike(one: State, other: State): boolean {
  return (['time', 'weather', 'season'] as const).some(
    (kind) => one[kind] !== undefined && other[kind] !== undefined && one[kind] !== other[kind],
  )
}

/** The pieces of a text that say something else. */
export function piecesBesides(pieces: readonly Piece[], turns: readonly Turn[]): readonly Piece[] {
  if (turns.length === 0) return pieces
  return pieces.filter(
    (piece) =>
      namesPlace(piece) ||
      turns.every(
        ({ start, end, isInRoom }) =>
          piece.start < start ||
          piece.start >= end ||
          // Who switches a lamp off is who does what comes next, and not the lamp.
          (isInRoom === true && !isOfTurn(piece)),
      ),
  )
}

/** "from bright to dark" is what changes, and not how it all looks; the verb may mean a deed elsewhere. */
function isOfTurn(piece: Piece): boolean {
  return (
    piece.kind === 'found' &&
    piece.senses.some(
      ({ meaning: { action, mood, colour, time, concept } }) =>
        action !== undefined ||
        mood !== undefined ||
        colour !== undefined ||
        time !== undefined ||
        /dark|bright|dim/.test(concept),
    )
  )
}

/** "the city lights go on", "the sun sinks into the sea": where it is. */
function namesPlace(piece: Piece): boolean {
  return (
    piece.kind === 'found' &&
    piece.senses.some(
      ({ meaning: { places, weather, season } }) =>
        places.length > 0 && weather === undefined && season === undefined,
    )
  )
}

const UP: ReadonlySet<TimeOfDay> = new Set<TimeOfDay>(['day', 'golden-hour', 'sunset', 'overcast'])
const DOWN: ReadonlySet<TimeOfDay> = new Set<TimeOfDay>(['blue-hour', 'night', 'sunset'])

/** The hour at which a scene begins that says `said` of it besides what changes. */
export function hourAtFirst(turns: readonly Turn[], said: TimeOfDay | undefined): TimeOfDay | undefined {
  const turn = turns.find(({ to }) => to.time !== undefined || to.lamps !== undefined)
  if (turn === undefined) return said
  // Lamps go on when it grows dark.
  if (turn.to.lamps !== undefined) return said !== undefined && DOWN.has(said) ? said : 'blue-hour'
  if (turn.isFromSaid || said === undefined) return turn.from.time
  const fits = turn.to.time === 'dawn' ? DOWN : UP
  return fits.has(said) ? said : turn.from.time
}

/** The city has a set of its own for the night: one that is seen in another light, too, is the one by day. */
export function inOneLight(turns: readonly Turn[], where: Whereabouts): Whereabouts {
  const isOfLight = turns.some(({ to }) => to.time !== undefined || to.lamps !== undefined)
  return isOfLight && where.setting === 'city-night' && where.place === undefined
    ? { setting: 'city-day' }
    : where
}

/** Who turns a lamp on does so in a room, unless another place is named. */
export function inRoomOfSwitch(
  turns: readonly Turn[],
  where: Whereabouts,
  named: readonly Meaning[],
): Whereabouts {
  const isNowhere = where.setting === 'garden' && named.every(({ places }) => places.length === 0)
  return isNowhere && turns.some(({ isInRoom }) => isInRoom === true) ? { setting: 'interior' } : where
}

/** Where a scene is, and who is there. */
export type Scenery = {
  readonly where: Whereabouts
  readonly subjects: readonly Pick<SubjectSpec, 'concept'>[]
}

/** Why a place does not show a change; null: it does. */
function whyNot({ to }: Turn, { where, subjects }: Scenery): LeftOut | null {
  return showsTurn(to, where, subjects) ? null : 'not applied: this place does not show that change'
}

/** What of a scene changes, and how it is at first where that was said. */
export function turnsOf(
  turns: readonly Turn[],
  scenery: Scenery,
): { readonly turns?: TurnSpec; readonly from: State } {
  const shown = turns.filter((turn) => whyNot(turn, scenery) === null)
  // What is not seen to change is what it would be in the end.
  const { lamps: _, ...unseen } = Object.assign(
    {},
    ...turns.filter((turn) => !shown.includes(turn)).map(({ to }) => to),
  ) as TurnSpec
  if (shown.length === 0) return { from: unseen }
  // Lamps go on by themselves when night falls.
  const all = Object.assign({}, ...shown.map(({ to }) => to)) as TurnSpec
  const { lamps, ...rest } = all
  const kept = lamps === undefined || all.time !== undefined ? rest : all
  const from = Object.assign(unseen, ...shown.toReversed().map((turn) => turn.from)) as State
  return { turns: kept, from }
}

/** What was understood of the words, in their order among the others. */
export function withTurns(
  readings: readonly Reading[],
  turns: readonly Turn[],
  { text, language, ...scenery }: Scenery & { readonly text: string; readonly language: Language },
): readonly Reading[] {
  const own = turns.map((turn): Reading => {
    const { start, end, to } = turn
    const states = [to.weatherKind ?? to.weather, to.season, to.time].filter((state) => state !== undefined)
    const state = states.length === 0 ? `lamps ${to.lamps ?? ''}` : states.join(' ')
    const meaning = { concept: `becomes ${state}`, things: [], places: [], gives: [] }
    const sense = { meaning, isPlural: false, isOpen: false }
    const words = text.slice(start, end).trim()
    return {
      piece: { kind: 'found', text: words, start, end, language, senses: [sense], isJoined: false },
      meaning,
      leftOut: whyNot(turn, scenery),
    }
  })
  return own.length === 0 ? readings : [...readings, ...own].toSorted((a, b) => a.piece.start - b.piece.start)
}
