import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine, RenderContext, RenderEvent, SubmissionClass } from '#core/engine.ts'
import type { Json } from '#core/json.ts'
import type { AssetRole } from '#core/video.ts'

/** What the engine does in its n-th call, counted from 0. */
export type Script = (context: RenderContext, call: number) => AsyncIterable<RenderEvent>

export interface ScriptedEngine extends Engine {
  /** The contexts of all calls of render(). */
  readonly calls: RenderContext[]
  /** The states that cancel() was called with. */
  readonly cancelled: Json[]
}

/** An engine that plays a script. `onCancel` gives it a cancel(). */
export function createScriptedEngine(
  script: Script,
  options: {
    readonly id?: string
    readonly submission?: SubmissionClass
    readonly onCancel?: () => Promise<void>
  } = {},
): ScriptedEngine {
  const calls: RenderContext[] = []
  const cancelled: Json[] = []
  const { onCancel } = options
  return {
    id: options.id ?? 'animatic',
    submission: options.submission ?? 'local',
    calls,
    cancelled,
    models: async () => [],
    probe: async () => ({ ok: true, detail: 'plays a script' }),
    render(_request, context) {
      calls.push(context)
      return script(context, calls.length - 1)
    },
    ...(onCancel !== undefined && {
      cancel: async (state: Json) => {
        cancelled.push(state)
        await onCancel()
      },
    }),
  }
}

const MEDIA_TYPES = { video: 'video/mp4', thumbnail: 'image/webp', spritesheet: 'image/jpeg' } as const

/** Writes a small file into the scratch folder and gives the event that announces it. */
export async function makeArtifact(
  context: RenderContext,
  role: AssetRole,
  content: string = role,
): Promise<RenderEvent> {
  const path = join(context.scratchDir, `${role}.bin`)
  await writeFile(path, content)
  return { type: 'artifact', role, path, mediaType: MEDIA_TYPES[role] }
}

/** A script that makes all three files. */
export async function* makeAllArtifacts(context: RenderContext): AsyncGenerator<RenderEvent> {
  yield await makeArtifact(context, 'video')
  yield await makeArtifact(context, 'thumbnail')
  yield await makeArtifact(context, 'spritesheet')
}

/** A script that fails before its first event. */
export function failWith(failure: Error): AsyncIterable<RenderEvent> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(failure) }) }
}
