import { explainPrompt } from '../parse/index.ts'
import type { LeftOut } from '../parse/read/phrase.ts'

/** Of whom fewer are drawn than the prompts ask for: one sentence. */
export function describeShortfall(texts: readonly string[]): readonly string[] {
  const short = texts
    .flatMap((text) => explainPrompt(text, {}).understood)
    .flatMap(({ text, leftOut }) => (isShortfall(leftOut) ? [`${text} (${leftOut})`] : []))
  return short.length === 0 ? [] : [`Fewer are seen than were asked for: ${[...new Set(short)].join(', ')}.`]
}

function isShortfall(leftOut: LeftOut | null): leftOut is LeftOut {
  return leftOut !== null && (leftOut.startsWith('no room for more') || leftOut.startsWith('no seat'))
}
