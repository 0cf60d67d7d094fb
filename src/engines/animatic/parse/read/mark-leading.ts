import type { Phrase } from './phrase.ts'

/** Where a sentence begins, what is called by its field too. */
const BEGINNING = /(?:^|[.!?:;।。！？：\n])[\s*–-]{0,12}$/u
/** What follows a participle that is no attribute. */
const OBJECT_OR_PLACE =
  /^\s+(?:an?|the|his|her|its|their|in|on|onto|into|through|along|down|up|across|over|to|at|with|by|around|past|towards?|from|under|between|away|slowly|quickly)\b/iu

/** Marks verbs that begin a sentence, in place: who does so was named before. "Roaring water" is no deed of theirs. */
export function markLeading(phrases: readonly Phrase[], text: string): void {
  for (const phrase of phrases) {
    if (phrase.kind !== 'action' || phrase.leftOut !== null) continue
    const { start, end, isParticiple } = phrase
    const isAttribute = isParticiple && !OBJECT_OR_PLACE.test(text.slice(end, end + 12))
    if (!isAttribute && BEGINNING.test(text.slice(Math.max(0, start - 14), start))) phrase.isLeading = true
  }
}
