import { rm } from 'node:fs/promises'

/**
 * Removes a folder that a server has worked in. The children of a killed server end on their own, a moment after
 * it, and write what they compiled as their last deed: a folder that is not empty after all is tried again, up to
 * 6 seconds.
 */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}
