import type { Studio } from './handle-task.ts'

/** The engine's own art. Loaded by the first task that needs it: each kind of work needs only a part. */
export function createStudio(): Studio {
  return {
    load: async () => {
      await import('../compose/open-shot.ts')
    },
    async planShots({ shots, seed, style }) {
      const { parsePrompt } = await import('../parse/index.ts')
      return shots.map(({ text, seconds, frameCount }) => ({
        spec: parsePrompt(text, { style }),
        seconds,
        frameCount,
        seed,
      }))
    },
    async openSource(description, size) {
      if (description.kind === 'picture') {
        const { openPicture } = await import('../picture/open-picture.ts')
        return await openPicture(description.path, description.plan, size)
      }
      const { openShot } = await import('../compose/open-shot.ts')
      return openShot(description.plan, size)
    },
    async renderSoundtrack(plans) {
      const { renderSoundtrack } = await import('../sound/soundtrack.ts')
      return await renderSoundtrack(plans)
    },
  }
}
