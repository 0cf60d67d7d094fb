import type { Size } from '#core/video.ts'
import { paintPicture } from '../../encode/testing/pictures.ts'
import type { SceneSpec, ShotPlan } from '../../scene-spec.ts'
import type { FrameSource } from '../frame-source.ts'
import type { Studio } from '../handle-task.ts'
import type { PlanTask } from '../protocol.ts'

export const SYNTHETIC_SPEC: SceneSpec = {
  setting: 'abstract',
  time: 'day',
  weather: 'clear',
  season: null,
  mood: 'neutral',
  subjects: [],
  camera: 'still',
  framing: 'wide',
  look: 'flat',
  dialogue: null,
  language: 'en',
}

/**
 * Test pictures instead of art, quickly. Words in the prompt make trouble: `CRASH` kills the process at frame 3, `HANG`
 * blocks it there, `FAIL` throws.
 */
export function createSyntheticStudio(): Studio {
  return {
    load: async () => undefined,
    planParts: async ({ shots, seed }: PlanTask) => ({
      parts: shots
        .filter(({ frameCount }) => frameCount > 0)
        .map(({ text, seconds, frameCount }) => ({
          kind: 'shot',
          plan: { spec: { ...SYNTHETIC_SPEC, dialogue: text }, seconds, frameCount, seed },
          firstFrame: 0,
          frameCount,
          melt: null,
        })),
      warnings: [],
    }),
    openSource: async ({ plan }, size) => createSyntheticSource(plan, size),
    renderSoundtrack: async (plans) => {
      const count = plans.reduce((sum, plan) => sum + plan.frameCount, 0) * 1600
      const left = Float32Array.from({ length: count }, (_, at) => 0.2 * Math.sin(at / 20))
      return { left, right: left, warnings: ['The synthetic studio does not speak.'] }
    },
  }
}

function createSyntheticSource({ spec, seed }: ShotPlan, size: Size): FrameSource {
  let pixels: Uint8Array = new Uint8Array()
  return {
    draw(frame) {
      if (frame === 3) makeTrouble(spec.dialogue ?? '')
      pixels = paintPicture(size, frame + (seed % 100))
    },
    pixels: () => pixels,
  }
}

function makeTrouble(words: string): void {
  if (words.includes('CRASH')) process.kill(process.pid, 'SIGKILL')
  if (words.includes('FAIL')) throw new Error('this shot fails on purpose')
  while (words.includes('HANG'));
}
