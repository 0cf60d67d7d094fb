import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine, RenderContext, RenderEvent } from '#core/engine.ts'
import { EngineError } from '#core/errors.ts'
import type { VideoRequest } from '#core/request.ts'
import type { AssetRole } from '#core/video.ts'
import { ANIMATIC_MODELS } from '../../src/engines/animatic/models.ts'

const FILES = [
  { role: 'video', mediaType: 'video/mp4', content: '....ftypmp42' },
  { role: 'thumbnail', mediaType: 'image/webp', content: 'RIFF....WEBP' },
  { role: 'spritesheet', mediaType: 'image/jpeg', content: '\u00ff\u00d8\u00ff' },
] as const satisfies readonly { role: AssetRole; mediaType: string; content: string }[]

/** What becomes of a video: it is there at once, it fails at once, or it is worked on until somebody stops it. */
export type InstantOutcome = 'completed' | 'failed' | 'running'

/** Offers what the built-in engine offers, and every operation, but makes files that only begin like pictures. */
export function createInstantEngine(
  decide: (request: VideoRequest) => InstantOutcome = () => 'completed',
): Engine {
  return {
    id: 'animatic',
    submission: 'local',
    models: async () =>
      ANIMATIC_MODELS.map((card) => ({
        ...card,
        operations: ['create', 'remix', 'edit', 'extend'],
        inputs: ['image', 'video', 'characters', 'storyboard'],
      })),
    probe: async () => ({ ok: true, detail: 'is always there' }),
    render: (request, context) => play(decide(request), context),
  }
}

async function* play(outcome: InstantOutcome, context: RenderContext): AsyncGenerator<RenderEvent> {
  if (outcome === 'failed') throw new EngineError('video_generation_failed', 'It was told to fail.')
  if (outcome === 'running') {
    yield { type: 'progress', fraction: 0.33 }
    await new Promise((resolve) => context.signal.addEventListener('abort', resolve, { once: true }))
    context.signal.throwIfAborted()
  }
  for (const { role, mediaType, content } of FILES) {
    const path = join(context.scratchDir, role)
    await writeFile(path, content, 'latin1')
    yield { type: 'artifact', role, path, mediaType }
  }
}
