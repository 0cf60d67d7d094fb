import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../compose/staging.ts'
import { hashText } from '../draw/random.ts'
import type { DriverSpec, Mood, SubjectSpec } from '../scene-spec.ts'

/** Distance between the seeds of those who are several. */
const NEXT = 7919

/**
 * The subjects with what chooses their looks, aboard and in arms too: whoever is called the same looks the same in every
 * shot of a video, and a character in every video, whatever they do there.
 */
export function giveLooks(subjects: readonly SubjectSpec[], seed: number): readonly SubjectSpec[] {
  const met = new Map<string, number>()
  const look = <T extends DriverSpec>(who: T): T => {
    const nth = met.get(who.variant) ?? 0
    met.set(who.variant, nth + 1)
    const looksSeed = who.identity?.seed ?? hashText(`${seed} ${who.variant} ${nth}`)
    const isOfFamily = who.kin !== undefined && who.identity === undefined
    return { ...who, looksSeed, ...(isOfFamily ? { kinSeed: hashText(`${seed} family`) } : {}) }
  }
  return subjects.map((subject) => {
    const { driver, passengers, carries } = subject
    return {
      ...look(subject),
      ...(driver === undefined ? {} : { driver: look(driver) }),
      ...(passengers === undefined ? {} : { passengers: passengers.map(look) }),
      ...(carries === undefined ? {} : { carries: look(carries) }),
    }
  })
}

/** The actors with the mood of the scene in their faces. */
export function showMood(actors: readonly Actor[], mood: Mood): readonly Actor[] {
  if (mood === 'neutral') return actors
  return actors.map((actor) => ({ ...actor, look: { ...actor.look, mood } }))
}

/** The actors as the hour and the season show them: lamps and windows are lit by night, and snow lies on roofs. */
export function showHour(actors: readonly Actor[], lights: number, isSnowy: boolean): readonly Actor[] {
  if (lights === 0 && !isSnowy) return actors
  return actors.map((actor) => ({ ...actor, look: { lights, isSnowy, ...actor.look } }))
}

/** The actors with the looks of their subjects, whatever seed the staging gave them. */
export function keepLooks(actors: readonly Actor[], subjects: readonly SubjectSpec[]): readonly Actor[] {
  const met = new Map<SubjectSpec, number>()
  return actors.map((actor) => {
    const { variant, colours } = actor.look
    const subject = subjects.find(
      (one) =>
        one.variant === variant && (met.get(one) ?? 0) < one.count && isDeepStrictEqual(one.colours, colours),
    )
    if (subject?.looksSeed === undefined) return actor
    const nth = met.get(subject) ?? 0
    met.set(subject, nth + 1)
    const apart = subject.kin === 'twins' ? 0 : nth * NEXT
    return { ...actor, look: { ...actor.look, seed: subject.looksSeed + apart } }
  })
}
