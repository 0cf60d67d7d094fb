import type { Json } from '#core/json.ts'
import type { Part } from './part.ts'

/** Raised when a stored part would no longer be drawn as it was; older memories are then not used. */
const VERSION = 1

/** What the engine keeps with a video: enough to draw it again, changed or longer. */
export function writeMemory(parts: readonly Part[], hasWatermark: boolean): Json {
  return JSON.parse(JSON.stringify({ version: VERSION, parts, hasWatermark })) as Json
}

/** Whether the pictures of a stored video show this engine's mark. */
export function showsWatermark(state: Json): boolean {
  const isMemory = state !== null && typeof state === 'object' && !Array.isArray(state)
  return isMemory && state['hasWatermark'] === true
}

/** The parts of a stored video; null when there are none that this engine can use. */
export function readMemory(state: Json): readonly Part[] | null {
  if (state === null || typeof state !== 'object' || Array.isArray(state)) return null
  if (state['version'] !== VERSION || !Array.isArray(state['parts']) || state['parts'].length === 0)
    return null
  return state['parts'] as unknown as readonly Part[]
}
