import { mkdirSync, mkdtempSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from '#core/engine.ts'

/** Answers the path of a folder that exists; the same each time. */
export type ScratchFolder = () => string

/** Folders for work in progress, below one folder of the data directory. */
export interface Scratch {
  /** Runs `work` with an empty folder of its own, which is removed afterwards. */
  use<T>(name: string, work: (folder: string) => Promise<T>): Promise<T>
  /** The same, but the folder is made when it is first asked for: most looks at a vendor's job need none. */
  useLazily<T>(name: string, work: (folder: ScratchFolder) => Promise<T>): Promise<T>
  /** Removes folders that a crash left behind: those last changed before `before` (Unix ms). */
  sweep(before: number): Promise<void>
}

export function createScratch(options: { readonly root: string; readonly logger: Logger }): Scratch {
  const { root, logger } = options
  const inUse = new Set<string>()

  /** An engine that did not let go may still be writing; what can't be removed now is swept later. */
  async function remove(folder: string): Promise<void> {
    try {
      await rm(folder, { recursive: true, force: true, maxRetries: 2 })
    } catch (error) {
      logger.warn(
        { err: error, folder },
        'A scratch folder could not be removed; the next sweep tries again.',
      )
    }
  }

  function makeNow(name: string): string {
    mkdirSync(root, { recursive: true })
    const folder = mkdtempSync(join(root, `${name}-`))
    inUse.add(folder)
    return folder
  }

  return {
    async use(name, work) {
      await mkdir(root, { recursive: true })
      const folder = await mkdtemp(join(root, `${name}-`))
      inUse.add(folder)
      try {
        return await work(folder)
      } finally {
        inUse.delete(folder)
        await remove(folder)
      }
    },
    async useLazily(name, work) {
      let folder: string | undefined
      let isOver = false
      try {
        return await work(() => {
          // What did not let go when it was told to must not leave a folder that nobody removes.
          if (folder === undefined && isOver) throw new Error('There is no scratch folder any more.')
          return (folder ??= makeNow(name))
        })
      } finally {
        isOver = true
        if (folder !== undefined) {
          inUse.delete(folder)
          await remove(folder)
        }
      }
    },
    async sweep(before) {
      await mkdir(root, { recursive: true })
      for (const name of await readdir(root)) {
        const folder = join(root, name)
        if (inUse.has(folder)) continue
        const found = await stat(folder).catch(() => undefined)
        if (found !== undefined && found.mtimeMs < before) await remove(folder)
      }
    },
  }
}
