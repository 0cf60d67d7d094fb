import { findUnseen } from '../compose/find-unseen.ts'
import type { Sighting, Unseen } from '../compose/find-unseen.ts'
import { takeStock } from '../compose/take-stock.ts'
import type { Shortfall } from '../compose/take-stock.ts'
import { explainPrompt, namedIn } from '../parse/index.ts'
import type { Understood } from '../parse/explain-scene.ts'
import type { SceneSpec } from '../scene-spec.ts'
import type { Part } from './part.ts'

/** What the parser knows to be in no picture: who has no seat in a vehicle, and what there is no room or no drawing for. */
export function describeLeftOut(texts: readonly string[]): readonly string[] {
  return describeReasons(texts.flatMap((text) => explainPrompt(text, {}).understood))
}

/**
 * What the texts are about, when that is a word nobody knows: a sentence, or none. Names of characters are known, and so
 * is what an earlier text told of.
 */
export function describeUnknown(texts: readonly string[], names: readonly string[]): readonly string[] {
  const known = names.map((name) => name.toLowerCase())
  const unknown = texts.flatMap((text, at) => {
    const subject = explainPrompt(text).unknownSubject
    const isTold = (told: string): boolean => told.toLowerCase().includes(subject?.toLowerCase() ?? '')
    return subject === undefined || [...known, ...texts.slice(0, at)].some(isTold) ? [] : [subject]
  })
  return unknown.length === 0
    ? []
    : [`Not understood, and not in the picture: ${unique(unknown).join(', ')}.`]
}

/** By which scenes topics are shown that are no things: a sentence for each. `texts`: one for each part. */
export function describeTopics(parts: readonly Part[], texts: readonly string[]): readonly string[] {
  const sentences = texts.flatMap((text, at) => {
    const { topic, spec } = explainPrompt(text)
    const part = parts[at]
    // A shot that goes on with another, or moves a given picture, shows that.
    if (topic === undefined || part?.kind !== 'shot' || !showsSame(part.plan.spec, spec)) return []
    return [`No thing, so a scene stands for it: ${topic.text} ("${topic.shows}").`]
  })
  return unique(sentences)
}

function showsSame(one: SceneSpec, other: SceneSpec): boolean {
  const shownIn = ({ setting, place, subjects }: SceneSpec): string =>
    JSON.stringify([setting, place, subjects.map(({ concept }) => concept)])
  return shownIn(one) === shownIn(other)
}

/** Why some of the words are not in the picture, a sentence for each sort of reason. */
export function describeReasons(
  understood: readonly Pick<Understood, 'text' | 'leftOut'>[],
): readonly string[] {
  const reasonsAfter = (start: RegExp): readonly string[] =>
    unique(
      understood.flatMap(({ text, leftOut }) =>
        leftOut !== null && start.test(leftOut) ? [`${text} (${leftOut.replace(/^not \w+: /, '')})`] : [],
      ),
    )
  const standing = reasonsAfter(/^no seat/)
  const left = reasonsAfter(/^(?:not (?:drawn|applied): |a likeness$)/)
  return [
    ...(standing.length === 0 ? [] : [`Fewer are seen than were asked for: ${standing.join(', ')}.`]),
    ...(left.length === 0 ? [] : [`Understood, but not in the picture: ${left.join(', ')}.`]),
  ]
}

/**
 * What of the prompts is in none of the pictures, a sentence for each reason: whom fewer are seen of, who is not seen, and
 * what makes no difference. `texts`: what the shots were asked for with. `breathe` is awaited often while they are drawn
 * small, at least once for each.
 */
export async function describeUnseen(
  parts: readonly Part[],
  texts: readonly string[],
  breathe: () => Promise<unknown>,
): Promise<readonly string[]> {
  const plans = parts.flatMap(({ kind, plan }) => (kind === 'shot' ? [plan] : []))
  const text = texts.join('\n')
  const [named, words] = [namedIn(text), colourWords(text)]
  const short: Shortfall[] = []
  const sightings: Sighting[] = []
  for (const plan of plans) {
    short.push(...takeStock(plan))
    sightings.push(await findUnseen(plan, named, breathe))
    await breathe()
  }
  const fewer = unique(short.filter(({ drawn }) => drawn > 0).map(nameShortfall))
  const missing = unique(short.filter(({ drawn }) => drawn === 0).map(({ subject }) => subject.concept))
  const unseen = unique(sightings.flatMap(({ unseen: some }) => some.map((one) => nameUnseen(one, words))))
  const unchecked = sightings.reduce((sum, sighting) => sum + sighting.unchecked, 0)
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
    ...(unseen.length === 0
      ? []
      : [`Understood, but it makes no difference to the picture: ${unseen.join(', ')}.`]),
    ...(unchecked === 0 ? [] : [`${nameUnchecked(unchecked)}. Ask for less in one shot.`]),
  ]
}

/** A shortfall in a few words: `surfer (7 of 20)`. */
export function nameShortfall({ subject: { concept }, asked, drawn }: Shortfall): string {
  return `${concept} (${drawn} of ${asked})`
}

/** What is not seen, in a few words: `hat (fish)`, `red scarf (snail)`, `orbit (camera)`. */
export function nameUnseen(
  { subject, kind, name, prop }: Unseen,
  words: ReadonlyMap<string, string>,
): string {
  const whose = subject?.concept ?? (kind === 'framing' ? 'framing' : 'camera')
  if (kind !== 'colour') return `${kind === 'afterwards' ? 'then ' : ''}${name} (${whose})`
  const colour = words.get(name) ?? name
  return prop === undefined ? `${colour} (${whose})` : `${colour} ${prop.concept} (${whose})`
}

/** How many wishes were too many to be looked for in the picture, in a few words. */
export function nameUnchecked(count: number): string {
  return `Whether it is in the picture was not looked at for ${count} more of what was asked for`
}

/** The words of a text for the colours that it names, by their `#rrggbb`. */
export function colourWords(text: string): ReadonlyMap<string, string> {
  return new Map(
    explainPrompt(text).understood.flatMap(({ text: word, as }) => {
      const colour = /colour (#[0-9a-f]{6})/.exec(as)?.[1]
      return colour === undefined ? [] : [[colour, word] as const]
    }),
  )
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)]
}
