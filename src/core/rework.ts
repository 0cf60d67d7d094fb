import type { CreateCommand } from './command.ts'
import { AppError } from './errors.ts'
import type { ModelCard, SecondsRule } from './model-card.ts'
import type { SourceVideo } from './request.ts'
import { formatSeconds } from './storyboard.ts'
import { formatSize } from './video.ts'
import type { Size, Video } from './video.ts'

/** Longest piece that one extension adds, in seconds. */
export const MAX_EXTENSION_SECONDS = 20
/** Extensions in a row. */
export const MAX_EXTENSION_COUNT = 6
/** Longest video that extensions lead to, in seconds. */
export const MAX_EXTENDED_SECONDS = 120

/** What is known of a source before it is decided which model reworks it. */
export interface SourceFacts extends SourceVideo {
  /** Id of the engine that made it; null for an upload. */
  readonly engine: string | null
}

/** The facts of a video that was made here. `key` is where its bytes will be kept for the new video. */
export function describeSource(video: Video, key: string): SourceFacts {
  const { operation, source } = video.request
  return {
    videoId: video.id,
    key,
    prompt: video.prompt,
    seconds: Number(video.seconds),
    size: video.size,
    extensionCount: operation === 'extend' ? (source?.extensionCount ?? 0) + 1 : 0,
    engineState: video.checkpoint,
    engine: video.engine,
  }
}

/**
 * What a rework takes over from the video it reworks when nothing else is said: model, watermark and privacy. Length and
 * size follow in the plan. Throws AppError `video_private` for the remix of a private video.
 */
export function inheritFrom(command: CreateCommand, video: Video): CreateCommand {
  const { request } = video
  if (request.private && command.operation === 'remix') throw new AppError('video_private', { id: video.id })
  const watermark = command.watermark ?? request.watermark
  return {
    ...command,
    model: command.model ?? video.model,
    private: command.private ?? request.private,
    ...(watermark === null ? {} : { watermark }),
  }
}

/** The source as the engine of the card is told of it. Throws AppError when that engine can do nothing with it. */
export function planSource(facts: SourceFacts, card: ModelCard): SourceVideo {
  const { engine, ...source } = facts
  const engineState = engine === card.engine ? source.engineState : null
  if (engineState === null && !card.inputs.includes('video')) {
    const operation = 'a source video that it has not made itself'
    throw new AppError('unsupported_operation', { model: card.name, operation }, { param: 'video' })
  }
  return { ...source, engineState }
}

/** The size of a rework without a size of its own: that of the source, odd sides one pixel shorter. */
export function sizeOf({ size }: Pick<SourceVideo, 'size'>): Size {
  return { width: size.width - (size.width % 2), height: size.height - (size.height % 2) }
}

/** Refuses a size other than the source's. Only a remix may have one, where it is drawn anew from first to last. */
export function checkSameSize(
  command: CreateCommand,
  card: ModelCard,
  source: Pick<SourceVideo, 'size'>,
): void {
  const own = formatSize(sizeOf(source))
  if (command.size === undefined || command.size === own) return
  if (command.operation === 'remix' && card.keepsSize === undefined) return
  const message = `Invalid value: 'size' can't be changed here. Leave it out, or send that of the source: '${own}'.`
  throw new AppError('invalid_value', { param: 'size', message })
}

/** Refuses a length other than the source's, which a remix or edit keeps. */
export function checkSameLength(command: CreateCommand, { seconds }: Pick<SourceVideo, 'seconds'>): void {
  if (command.seconds === undefined || Number(command.seconds) === seconds) return
  const own = formatSeconds(seconds)
  const message = `Invalid value: 'seconds' can't be changed here. Leave it out, or send that of the source: '${own}'.`
  throw new AppError('invalid_value', { param: 'seconds', message })
}

/** Which lengths a model may add: its own, up to what one extension adds. */
export function extensionRule(rule: SecondsRule): SecondsRule {
  return rule.kind === 'values'
    ? { kind: 'values', values: rule.values.filter((value) => Number(value) <= MAX_EXTENSION_SECONDS) }
    : { ...rule, max: Math.min(rule.max, MAX_EXTENSION_SECONDS) }
}

/** Refuses an extension that makes the chain too long. */
export function checkExtensible(
  source: Pick<SourceVideo, 'seconds' | 'extensionCount'>,
  added: number,
): void {
  if (source.extensionCount >= MAX_EXTENSION_COUNT) {
    const reason = `it was extended ${source.extensionCount} times, and ${MAX_EXTENSION_COUNT} are possible.`
    throw new AppError('extension_limit', { reason }, { param: 'video' })
  }
  const total = source.seconds + added
  if (total <= MAX_EXTENDED_SECONDS) return
  const reason = `it would last ${formatSeconds(total)} seconds, and ${MAX_EXTENDED_SECONDS} are possible.`
  throw new AppError('extension_limit', { reason }, { param: 'seconds' })
}
