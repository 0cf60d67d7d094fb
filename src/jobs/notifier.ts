/**
 * Tells whoever watches a video that something was asked of it. Within one process this is all there is; an adapter
 * for several processes fulfils the same contract by asking the database now and then.
 */
export interface Notifier {
  notify(videoId: string): void
  /** Calls `listener` on each notification. Answers how to stop that. */
  watch(videoId: string, listener: () => void): () => void
}

/** A notifier for one process: immediate, and without memory of what nobody watched. */
export function createNotifier(): Notifier {
  const watchers = new Map<string, Set<() => void>>()
  return {
    notify(videoId) {
      for (const listener of watchers.get(videoId) ?? []) listener()
    },
    watch(videoId, listener) {
      const listeners = watchers.get(videoId) ?? new Set()
      watchers.set(videoId, listeners.add(listener))
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) watchers.delete(videoId)
      }
    },
  }
}
