import type { StereoSound } from '../encode/sound-encoder.ts'
import type { EncoderChoice, EncoderKind } from '../encode/video-encoder.ts'
import type { PlannedParts } from '../rework/plan-parts.ts'
import type { SoundBed, SoundPlan } from '../sound/sound-plan.ts'
import { collectAll, collectAtRest, collectIfGrown, collectYoung } from './collect-garbage.ts'
import type { PlanTask, SoundTask, TaskResults } from './protocol.ts'
import { createSegmentRenderer } from './render-segment.ts'
import type { OpenSource } from './render-segment.ts'
import type { TaskHandler } from './serve-tasks.ts'

/** The art: what a child needs besides encoders. */
export interface Studio {
  /** Loads the modules that drawing needs. */
  readonly load: () => Promise<void>
  /** `breathe` is awaited often: it frees what was drawn, and tells that the process is alive. */
  readonly planParts: (task: PlanTask, breathe: () => Promise<void>) => Promise<PlannedParts>
  readonly openSource: OpenSource
  /** `warnings`: what of the dialogue can't be heard or read. */
  readonly renderSoundtrack: (
    plans: readonly SoundPlan[],
    beds: readonly SoundBed[],
  ) => Promise<StereoSound & { readonly warnings: readonly string[] }>
}

/** Eight seconds, whose tracks take as much memory as a figure in full HD has canvases. */
const LONG_SOUND_SAMPLES = 384_000

/** Carries out any task. Modules are loaded by the first task that needs them: no child does all kinds of work. */
export function createTaskHandler(studio: Studio): TaskHandler {
  const renderer = createSegmentRenderer(studio.openSource)
  const handle: TaskHandler['handle'] = async (task, report) => {
    await collectIfGrown()
    switch (task.kind) {
      case 'warm':
        await studio.load()
        return await loadEncoder(task.encoder)
      case 'plan':
        return await studio.planParts(task, async () => {
          report(0)
          await collectYoung()
        })
      case 'segment':
        return await renderer.segment(task, report)
      case 'stills':
        await renderer.stills(task)
        return null
      case 'picture': {
        const { takePicture } = await import('../footage/take-picture.ts')
        await takePicture(task)
        return null
      }
      case 'glance': {
        const { glanceAt } = await import('../picture/open-picture.ts')
        return await glanceAt(task.path, task.size)
      }
      case 'copy': {
        const { copyPictures } = await import('../encode/copy-pictures.ts')
        return await copyPictures(task.source, task.frameCount, task.path)
      }
      case 'sound': {
        const made = await makeSound(studio, task)
        if (made.sampleCount > LONG_SOUND_SAMPLES) await collectAll()
        return made
      }
      case 'movie': {
        const { writeMovie } = await import('../encode/mux.ts')
        await writeMovie(task, collectYoung)
        return null
      }
      case 'spritesheet': {
        const { writeSpritesheet } = await import('./write-images.ts')
        await writeSpritesheet(task)
        return null
      }
    }
  }
  return {
    handle,
    async rest(isResting) {
      renderer.rest()
      const { dropSpareBlender } = await import('../draw/bitmap-blender.ts')
      dropSpareBlender()
      await collectAtRest(isResting)
    },
  }
}

async function loadEncoder(choice: EncoderChoice): Promise<EncoderKind> {
  const { createVideoEncoder } = await import('../encode/video-encoder.ts')
  const encoder = await createVideoEncoder(choice, { width: 256, height: 256 })
  encoder.close()
  return encoder.kind
}

async function makeSound(
  studio: Studio,
  { plans, beds, encoder, path }: SoundTask,
): Promise<TaskResults['sound']> {
  const { encodeSound } = await import('../encode/sound-encoder.ts')
  const { writePackets } = await import('../encode/packet-file.ts')
  const sound = await studio.renderSoundtrack(plans, beds)
  await collectIfGrown()
  const { description, sampleCount, packets } = await encodeSound(sound, encoder)
  return { description, sampleCount, packets: await writePackets(path, packets), warnings: sound.warnings }
}
