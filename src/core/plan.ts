import type { CreateCommand } from './command.ts'
import { AppError } from './errors.ts'
import { findName } from './find-name.ts'
import type { Json } from './json.ts'
import type { ModelCard, SecondsRule, SizeRule } from './model-card.ts'
import { STYLES } from './request.ts'
import type { CharacterInput, ImageInput, Shot, Style, VideoRequest } from './request.ts'
import {
  checkExtensible,
  checkSameLength,
  checkSameSize,
  extensionRule,
  planSource,
  sizeOf,
} from './rework.ts'
import type { SourceFacts } from './rework.ts'
import {
  checkShot,
  formatSeconds,
  MAX_SHOTS,
  parseStoryboard,
  scaleShots,
  sumSeconds,
  toShotText,
} from './storyboard.ts'
import type { Storyboard } from './storyboard.ts'
import { parseTimeRows } from './time-rows.ts'
import { formatSize, parseSize } from './video.ts'
import type { Size, Warning } from './video.ts'

/** OpenAI's limit, in UTF-16 code units as its SDKs count them. */
export const MAX_PROMPT_LENGTH = 32_000
/** As in OpenAI's document. */
export const DEFAULT_MODEL = 'sora-2'
/** A message quotes at most this much of a value from outside. */
const MAX_QUOTED = 100
const MAX_SEED = 0xffff_ffff
/** OpenAI's limit. */
const MAX_CHARACTERS = 2
/** Storyboards are written by hand: sums this close to `seconds` are meant to be equal. */
const SUM_TOLERANCE_SECONDS = 0.05

/** What will be made of a command. */
export interface VideoPlan {
  readonly request: VideoRequest
  readonly warnings: readonly Warning[]
  /** Length of the finished file, as the wire spells it. */
  readonly seconds: string
}

/** What was fetched and looked into for a command, before the plan; null is what it did not ask for. */
export interface PlanInputs {
  readonly image: ImageInput | null
  /** What the video reworks; null when it reworks none. */
  readonly source: SourceFacts | null
  readonly characters: readonly CharacterInput[]
}

/**
 * Chooses the model card and the effective size, which an input image must match before it is stored.
 * Throws AppError `model_not_found`, `invalid_value` (size), `unsupported_operation`.
 */
export function planCard(
  command: CreateCommand,
  cards: readonly ModelCard[],
  source: SourceFacts | null = null,
): { readonly card: ModelCard; readonly size: Size } {
  const name = command.model ?? DEFAULT_MODEL
  const card = cards.find((candidate) => candidate.name === name)
  if (card === undefined) {
    const models = cards.map((candidate) => candidate.name).join(', ')
    throw new AppError('model_not_found', { model: name.slice(0, MAX_QUOTED), models }, { param: 'model' })
  }
  if (!card.operations.includes(command.operation)) {
    throw unsupported(card, `the operation '${command.operation}'`, 'model')
  }
  if (command.image !== undefined && !card.inputs.includes('image')) {
    throw unsupported(card, "'input_reference'", 'input_reference')
  }
  checkCharacters(command.characterIds ?? [], card)
  return { card, size: planSize(command, card, source) }
}

function checkCharacters(ids: readonly string[], card: ModelCard): void {
  if (ids.length === 0) return
  if (!card.inputs.includes('characters')) throw unsupported(card, "'characters'", 'characters')
  if (ids.length <= MAX_CHARACTERS) return
  const message = `Invalid value: 'characters' takes at most ${MAX_CHARACTERS} characters, but ${ids.length} were sent.`
  throw new AppError('invalid_value', { param: 'characters', message })
}

function planSize(command: CreateCommand, card: ModelCard, source: SourceFacts | null): Size {
  if (source === null) {
    return command.size === undefined ? card.defaultSize : checkSize(command.size, card.sizes)
  }
  checkSameSize(command, card, source)
  const own = sizeOf(source)
  return command.size === undefined || command.size === formatSize(own)
    ? own
    : checkSize(command.size, card.sizes)
}

/**
 * Turns a command into a complete plan: defaults filled, every value checked against the model card, the storyboard
 * timed. What the model can't apply is reported in `warnings`, what makes no sense is refused; nothing is dropped or
 * changed in silence. Pure. Throws AppError.
 */
export function planVideo(
  command: CreateCommand,
  cards: readonly ModelCard[],
  inputs: PlanInputs,
): VideoPlan {
  const { source } = inputs
  const { card, size } = planCard(command, cards, source)
  if (source === null && command.operation !== 'create') {
    throw new AppError('missing_required_parameter', { param: 'video' })
  }
  checkPrompt(command.prompt)
  const timing = planTiming(command, card, source)
  const options = planOptions(command, card)
  const head = source !== null && command.operation === 'extend' ? source.seconds : 0
  return {
    seconds: formatSeconds(head + timing.seconds),
    warnings: [
      ...(command.warnings ?? []),
      ...timing.warnings,
      ...options.warnings,
      ...checkNames(command.prompt, inputs.characters),
    ],
    request: {
      operation: command.operation,
      model: card.name,
      engineModel: card.engineModel,
      prompt: command.prompt,
      seconds: timing.seconds,
      size,
      shots: timing.shots,
      ...options.values,
      ...inputs,
      source: source === null ? null : planSource(source, card),
    },
  }
}

/** A character is drawn where its name stands; elsewhere it would be left out in silence, as would a namesake. */
function checkNames(prompt: string, characters: readonly CharacterInput[]): Warning[] {
  return characters.flatMap(({ name }, index) => {
    const isNamesake = characters.slice(0, index).some((other) => isSameName(other.name, name))
    if (isNamesake) {
      const message = `Two of the characters are called ${quote(name)}; only the first one is in the video.`
      return [{ param: 'characters', message }]
    }
    if (findName(prompt, name) !== undefined) return []
    const message = `The name of the character ${quote(name)} is not in the prompt, so the character is not in the video.`
    return [{ param: 'characters', message }]
  })
}

function isSameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function checkPrompt(prompt: string): void {
  if (prompt.trim() === '') {
    throw new AppError('missing_required_parameter', { param: 'prompt' })
  }
  if (prompt.length > MAX_PROMPT_LENGTH) {
    throw new AppError('string_above_max_length', {
      param: 'prompt',
      max: MAX_PROMPT_LENGTH,
      length: prompt.length,
    })
  }
}

interface Timing {
  readonly seconds: number
  readonly shots: readonly Shot[]
  readonly warnings: readonly Warning[]
}

function planTiming(command: CreateCommand, card: ModelCard, source: SourceFacts | null): Timing {
  const asked = planSeconds(command, card, source)
  const written = readShots(command)
  const rows = written === undefined ? readTimeRows(command, card) : undefined
  const storyboard = written ?? rows
  // Rows with times are no storyboard by the documents: a sum that the model does not make is no mistake of theirs.
  const isOffered = rows === undefined || allowsSeconds(formatSeconds(sumSeconds(rows)), longRule(card))
  const seconds = asked ?? (isOffered ? undefined : checkSeconds(card.defaultSeconds, card.seconds))
  if (storyboard === undefined) {
    const whole = seconds ?? checkSeconds(card.defaultSeconds, card.seconds)
    return { seconds: whole, shots: [{ text: command.prompt, seconds: whole }], warnings: [] }
  }
  if (storyboard.length > 1 && !card.inputs.includes('storyboard')) {
    throw new AppError(
      'invalid_storyboard',
      { reason: `storyboard not supported by ${card.name}.` },
      { param: 'prompt' },
    )
  }
  const sum = sumSeconds(storyboard)
  if (seconds === undefined) return timeBySum(storyboard, sum, card)
  if (Math.abs(seconds - sum) <= SUM_TOLERANCE_SECONDS) {
    return { seconds, shots: scaleShots(storyboard, seconds), warnings: [] }
  }
  const shots = scaleShots(storyboard, seconds)
  const applied = shots.map((shot) => formatSeconds(shot.seconds)).join(', ')
  return {
    seconds,
    shots,
    warnings: [
      {
        param: 'prompt',
        message: `The shots last ${formatSeconds(sum)} seconds together, but ${asked === undefined ? 'the video has' : "'seconds' is"} ${formatSeconds(seconds)}: they were scaled to ${applied} seconds.`,
      },
    ],
  }
}

/** The length that was asked for or is inherited; undefined when the model or a storyboard decides. */
function planSeconds(
  command: CreateCommand,
  card: ModelCard,
  source: SourceFacts | null,
): number | undefined {
  if (source === null) {
    const rule = command.isAnySeconds === true ? longRule(card) : card.seconds
    return command.seconds === undefined ? undefined : checkSeconds(command.seconds, rule)
  }
  if (command.operation !== 'extend') {
    checkSameLength(command, source)
    return source.seconds
  }
  if (command.seconds === undefined) throw new AppError('missing_required_parameter', { param: 'seconds' })
  const added = checkSeconds(command.seconds, extensionRule(card.seconds))
  checkExtensible(source, added)
  return added
}

function readShots(command: CreateCommand): readonly Shot[] | undefined {
  if (command.shots === undefined) {
    return toShots(parseStoryboard(command.prompt))
  }
  if (command.shots.length === 0 || command.shots.length > MAX_SHOTS) {
    throw new AppError(
      'invalid_storyboard',
      { reason: `it has ${command.shots.length} shots; 1 to ${MAX_SHOTS} are possible.` },
      { param: 'shots' },
    )
  }
  return command.shots.map((shot, index) => checkShot(shot.text, shot.seconds, index))
}

/** Undefined for a model that draws one shot: to it they are words like others. */
function readTimeRows(command: CreateCommand, card: ModelCard): readonly Shot[] | undefined {
  return card.inputs.includes('storyboard') ? toShots(parseTimeRows(command.prompt)) : undefined
}

function toShots(storyboard: Storyboard | undefined): readonly Shot[] | undefined {
  return storyboard?.shots.map((shot) => ({
    text: toShotText(shot, storyboard.instructions),
    seconds: shot.seconds,
  }))
}

function timeBySum(shots: readonly Shot[], sum: number, card: ModelCard): Timing {
  const text = formatSeconds(sum)
  const rule = longRule(card)
  if (!allowsSeconds(text, rule)) {
    throw new AppError(
      'invalid_storyboard',
      {
        reason: `the shots last ${text} seconds together. ${describeSeconds(rule)} Change the shots, or send 'seconds' to have them scaled.`,
      },
      { param: 'prompt' },
    )
  }
  return { seconds: sum, shots, warnings: [] }
}

function longRule(card: ModelCard): SecondsRule {
  return card.anySeconds ?? card.seconds
}

function checkSeconds(text: string, rule: SecondsRule): number {
  if (!allowsSeconds(text, rule)) {
    const message = `Invalid value: ${quote(text)}. ${describeSeconds(rule)}`
    throw new AppError('invalid_value', { param: 'seconds', message })
  }
  return Number(text)
}

function allowsSeconds(text: string, rule: SecondsRule): boolean {
  if (rule.kind === 'values') return rule.values.includes(text)
  return /^\d{1,4}(\.\d{1,3})?$/.test(text) && Number(text) >= rule.min && Number(text) <= rule.max
}

function describeSeconds(rule: SecondsRule): string {
  return rule.kind === 'values'
    ? `Supported values are: ${quoteList(rule.values)}.`
    : `Expected a number of seconds from ${rule.min} to ${rule.max}.`
}

function checkSize(text: string, rule: SizeRule): Size {
  const size = parseSize(text)
  if (size === undefined || !allowsSize(size, rule)) {
    const message = `Invalid value: ${quote(text)}. ${describeSizes(rule)}`
    throw new AppError('invalid_value', { param: 'size', message })
  }
  return size
}

function allowsSize(size: Size, rule: SizeRule): boolean {
  if (rule.kind === 'values') return rule.values.includes(formatSize(size))
  return [size.width, size.height].every(
    (pixels) => pixels % 2 === 0 && pixels >= rule.min && pixels <= rule.max,
  )
}

function describeSizes(rule: SizeRule): string {
  return rule.kind === 'values'
    ? `Supported values are: ${quoteList(rule.values)}.`
    : `Expected WIDTHxHEIGHT, both even and from ${rule.min} to ${rule.max} pixels.`
}

type Options = Pick<VideoRequest, 'style' | 'watermark' | 'private' | 'seed' | 'extras'>

function planOptions(
  command: CreateCommand,
  card: ModelCard,
): { readonly values: Options; readonly warnings: readonly Warning[] } {
  const style = command.style === undefined ? null : checkStyle(command.style)
  const seed = command.seed === undefined ? null : checkSeed(command.seed)
  const extras: Record<string, Json> = {}
  const warnings: Warning[] = []
  const applies = (param: string, asked: boolean): boolean => {
    if (asked && !card.extras.includes(param)) warnings.push(notApplied(param, card))
    return card.extras.includes(param)
  }
  for (const [param, value] of Object.entries(command.unknown)) {
    if (applies(param, true)) extras[param] = value
  }
  return {
    values: {
      style: applies('style', style !== null) ? style : null,
      watermark: applies('watermark', command.watermark !== undefined) ? (command.watermark ?? null) : null,
      seed: applies('seed', seed !== null) ? seed : null,
      // Kept by the server itself, so it never depends on the engine.
      private: command.private ?? false,
      extras,
    },
    warnings,
  }
}

function checkStyle(text: string): Style {
  const style = STYLES.find((candidate) => candidate === text)
  if (style === undefined) {
    const message = `Invalid value: ${quote(text)}. Supported values are: ${quoteList(STYLES)}.`
    throw new AppError('invalid_value', { param: 'style', message })
  }
  return style
}

function checkSeed(seed: number): number {
  if (!Number.isInteger(seed) || seed < 0 || seed > MAX_SEED) {
    const message = `Invalid value: '${seed}'. Expected a whole number from 0 to ${MAX_SEED}.`
    throw new AppError('invalid_value', { param: 'seed', message })
  }
  return seed
}

function notApplied(param: string, card: ModelCard): Warning {
  return { param, message: `'${param}' is not a parameter of the model '${card.name}' and was not applied.` }
}

function unsupported(card: ModelCard, operation: string, param: string): AppError {
  return new AppError('unsupported_operation', { model: card.name, operation }, { param })
}

function quote(text: string): string {
  return text.length <= MAX_QUOTED ? `'${text}'` : `'${text.slice(0, MAX_QUOTED)}…'`
}

/** `'4', '8', and '12'`: the list form of OpenAI's messages. */
export function quoteList(values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`)
  if (quoted.length < 3) return quoted.join(' and ')
  return `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)}`
}
