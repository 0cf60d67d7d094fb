import type { NounPhrase, Phrase } from './phrase.ts'

const BY = /^\s+by\s/i
/** Of verbs that are done to something: nobody is walked or sat by another one. */
const DONE_TO = /(?:driven|steered|piloted|ridden|pulled|flown|rowed|sailed|paddled|played|chased|pursued)$/i

/**
 * "a red car driven by a woman" is read as the woman drives it: who does it comes first. Changes the order of the phrases,
 * in place.
 */
export function turnActive(phrases: Phrase[], text: string): void {
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.kind !== 'action' || phrase.leftOut !== null || !DONE_TO.test(phrase.text)) continue
    const doer = phrases[at + 1]
    if (doer?.kind !== 'noun' || doer.leftOut !== null || !DOES.has(doer.meaning.things[0]?.rig ?? ''))
      continue
    if (!BY.test(text.slice(phrase.end, doer.start))) continue
    const thingAt = phrases.findLastIndex((one, index) => index < at && one.kind === 'noun')
    const thing = phrases[thingAt]
    if (thing?.kind !== 'noun' || thing.leftOut !== null || phrases.slice(thingAt, at).some(isStop)) continue
    const between = phrases.slice(thingAt + 1, at)
    const subject: NounPhrase = { ...doer, relation: null, isBeside: false }
    phrases.splice(thingAt, at + 2 - thingAt, subject, { ...phrase, isParticiple: false }, thing, ...between)
  }
}

const DOES: ReadonlySet<string> = new Set(['person', 'robot', 'quadruped', 'bird'])

function isStop({ kind }: Phrase): boolean {
  return kind === 'stop'
}
