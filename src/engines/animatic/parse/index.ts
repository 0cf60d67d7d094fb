import type { Style } from '#core/request.ts'
import type { SceneSpec } from '../scene-spec.ts'
import { explainScene } from './explain-scene.ts'
import type { Explanation } from './explain-scene.ts'
import { readScene } from './read/read-scene.ts'
import { readTopic } from './read/read-topic.ts'

/**
 * Reads one shot's text as a scene. Pure; linear in its length; never throws. What it does not know, it leaves out: a
 * wrong object is worse than none.
 */
export function parsePrompt(text: string, options: { readonly style?: Style | null } = {}): SceneSpec {
  return readTopic(text, options.style ?? null).spec
}

/** What the words of a text name, as far as they are known: concepts. */
export function namedIn(text: string): ReadonlySet<string> {
  const { readings } = readScene(text, null)
  return new Set(readings.map(({ meaning }) => meaning.concept))
}

/** The same, with an account of what was understood. */
export function explainPrompt(text: string, options: { readonly style?: Style | null } = {}): Explanation {
  return explainScene(readTopic(text, options.style ?? null))
}
