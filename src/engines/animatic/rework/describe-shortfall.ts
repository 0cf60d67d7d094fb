import { takeStock } from '../compose/take-stock.ts'
import type { Shortfall } from '../compose/take-stock.ts'
import { explainPrompt } from '../parse/index.ts'
import type { Part } from './part.ts'

/** Who has no seat in the vehicle that they are said to be in: one sentence. */
export function describeOverflow(texts: readonly string[]): readonly string[] {
  const standing = texts
    .flatMap((text) => explainPrompt(text, {}).understood)
    .flatMap(({ text, leftOut }) => (leftOut?.startsWith('no seat') === true ? [`${text} (${leftOut})`] : []))
  return standing.length === 0
    ? []
    : [`Fewer are seen than were asked for: ${[...new Set(standing)].join(', ')}.`]
}

/** Of whom the shots show fewer than the prompts ask for, and whom they do not show: a sentence each. */
export function describeShortfall(parts: readonly Part[]): readonly string[] {
  const short = parts.flatMap(({ kind, plan }) => (kind === 'shot' ? takeStock(plan) : []))
  const fewer = unique(short.filter(({ drawn }) => drawn > 0).map(describe))
  const missing = unique(short.filter(({ drawn }) => drawn === 0).map(({ subject }) => subject.concept))
  return [
    ...(fewer.length === 0
      ? []
      : [
          `Fewer are seen than were asked for: ${fewer.join(', ')}. Ask for no more than that, or for the others in another shot.`,
        ]),
    ...(missing.length === 0
      ? []
      : [
          `Understood, but not in the picture: ${missing.join(', ')}. Beside the others there was no place for them; ask for them in a shot of their own.`,
        ]),
  ]
}

/** A shortfall in a few words: `surfer (7 of 20)`. */
export function describe({ subject: { concept }, asked, drawn }: Shortfall): string {
  return `${concept} (${drawn} of ${asked})`
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
