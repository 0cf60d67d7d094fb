/** About 10 MB. A job that is forgotten is claimed again, as one that somebody else parked. */
const MAX_PARKED = 100_000

/** The versions at which this process has parked jobs that wait for an upstream. */
export interface ParkedMemory {
  add(videoId: string, version: number): void
  /** Answers and forgets the version; undefined for a job that this process did not park, or has forgotten. */
  take(videoId: string): number | undefined
}

export function createParkedMemory(limit: number = MAX_PARKED): ParkedMemory {
  const versions = new Map<string, number>()
  return {
    add(videoId, version) {
      const [oldest] = versions.keys()
      if (oldest !== undefined && versions.size >= limit) versions.delete(oldest)
      versions.set(videoId, version)
    },
    take(videoId) {
      const version = versions.get(videoId)
      versions.delete(videoId)
      return version
    },
  }
}
