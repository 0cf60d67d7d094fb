import assert from 'node:assert/strict'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { CreateCommand } from '#core/command.ts'
import { planVideo } from '#core/plan.ts'
import type { PlanInputs } from '#core/plan.ts'
import type { SourceFacts } from '#core/rework.ts'
import type { Size } from '#core/video.ts'
import type { EncoderChoice } from '../encode/video-encoder.ts'
import { createAnimaticEngine } from '../engine.ts'
import { readMemory, writeMemory } from '../rework/memory.ts'
import type { Part } from '../rework/part.ts'
import { createSilentLogger } from '../worker/testing/silent-logger.ts'
import { createRenderContext } from './render-context.ts'

const LIMIT_MS = 300_000

/** A finished video with its files. */
export interface Movie {
  readonly path: string
  readonly thumbnail: string
  readonly spritesheet: string
  readonly size: Size
  readonly seconds: number
  readonly parts: readonly Part[]
  readonly watermark: boolean | null
  /** Of plan and engine. */
  readonly warnings: readonly string[]
}

export interface MovieMaker {
  /** As a client would ask for it. `from`: what it reworks; `upload` lets the engine know no more of it than its pictures. */
  make(
    this: void,
    command: Partial<CreateCommand> & { readonly prompt: string },
    from?:
      | { readonly movie: Movie; readonly isUpload?: boolean }
      | { readonly picture: string; readonly size: Size },
  ): Promise<Movie>
  close(): Promise<void>
}

/** The real engine with its real art, in `folder`. */
export async function createMovieMaker(folder: string, encoder: EncoderChoice = 'auto'): Promise<MovieMaker> {
  const logger = createSilentLogger()
  const engine = createAnimaticEngine({ id: 'animatic', logger, processes: 2, encoder })
  const cards = await engine.models()
  return {
    async make(command, from) {
      const scratchDir = await mkdtemp(join(folder, 'movie-'))
      const inputs = describeInputs(from)
      const watermark =
        command.watermark ?? (from !== undefined && 'movie' in from ? from.movie.watermark : null)
      const full: CreateCommand = {
        type: 'video.create',
        operation: 'create',
        model: 'animatic-1',
        unknown: {},
        ...command,
        ...(watermark === null ? {} : { watermark }),
      }
      const { request, seconds, warnings } = planVideo(full, cards, inputs)
      const found: Record<string, string> = {}
      const said = warnings.map(({ message }) => message)
      let parts: readonly Part[] = []
      for await (const event of engine.render(request, createRenderContext(scratchDir, LIMIT_MS))) {
        if (event.type === 'checkpoint') parts = readMemory(event.state) ?? assert.fail('no memory')
        if (event.type === 'artifact') found[event.role] = event.path
        if (event.type === 'warning') said.push(event.message)
      }
      const { video: path = '', thumbnail = '', spritesheet = '' } = found
      return {
        path,
        thumbnail,
        spritesheet,
        size: request.size,
        seconds: Number(seconds),
        parts,
        watermark: request.watermark,
        warnings: said,
      }
    },
    close: () => engine.close(),
  }
}

function describeInputs(from: Parameters<MovieMaker['make']>[1]): PlanInputs {
  if (from === undefined) return { image: null, source: null, characters: [] }
  if ('picture' in from) {
    const image = { key: from.picture, mediaType: 'image/png', size: from.size } as const
    return { image, source: null, characters: [] }
  }
  const { movie, isUpload = false } = from
  const source: SourceFacts = {
    videoId: isUpload ? null : 'video_0',
    key: movie.path,
    prompt: null,
    seconds: movie.seconds,
    size: movie.size,
    extensionCount: 0,
    engine: isUpload ? null : 'animatic',
    engineState: isUpload ? null : writeMemory(movie.parts, movie.watermark === true),
  }
  return { image: null, source, characters: [] }
}
