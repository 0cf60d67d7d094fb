import type { Studio } from './handle-task.ts'

/** The engine's own art. Loaded by the first task that needs it: each kind of work needs only a part. */
export function createStudio(): Studio {
  return {
    load: async () => {
      await import('../compose/open-shot.ts')
    },
    async planParts(task, breathe) {
      const { planParts } = await import('../rework/plan-parts.ts')
      return await planParts(task, breathe)
    },
    async openSource(description, size, range) {
      if (description.kind === 'picture') {
        const { openPicture } = await import('../picture/open-picture.ts')
        return await openPicture(description, size)
      }
      if (description.kind === 'footage') {
        const { openFootageSource } = await import('../footage/open-footage.ts')
        return await openFootageSource({ ...description, size })
      }
      if (description.kind === 'melt') {
        const { openMelt } = await import('../rework/open-melt.ts')
        return openMelt(description.plan, description.firstFrame, description.melt, size)
      }
      const { openShot } = await import('../compose/open-shot.ts')
      return openShot(description.plan, size, range)
    },
    async renderSoundtrack(plans, beds) {
      const { renderSoundtrack } = await import('../sound/soundtrack.ts')
      const sound = await renderSoundtrack(plans)
      if (beds.length === 0) return sound
      const { layBeds } = await import('../footage/lay-beds.ts')
      return await layBeds(sound, beds)
    },
  }
}
