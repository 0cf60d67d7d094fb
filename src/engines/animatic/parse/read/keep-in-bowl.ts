import type { SettingName, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'
import { plainSubject } from './plain-subject.ts'

const SMALL_FISH = /^(?:fish|tropical|goldfish|clownfish|tropical-fish|koi|betta|angelfish)$/
const BOWLS = /^(?:soup|bowl|fishbowl|bottle|glass|vase)$/
const GOLD = '#f58a2b'
const TABLE = plainSubject('furniture', 'table')

const BOWL: SubjectSpec = { ...TABLE, concept: 'fishbowl', variant: 'fishbowl' }
const ROOMS: ReadonlySet<SettingName> = new Set(['interior', 'kitchen', 'office'])

/** "an aquarium in a living room": the room it stands in; undefined for one that people go to. */
export function roomOfTank(phrases: readonly Phrase[]): Whereabouts | undefined {
  const named = phrases.filter((phrase) => 'leftOut' in phrase)
  // "an aquarium at home": the second says where the first is.
  const isTank = named.some(({ meaning }) => meaning.places.some(({ place }) => place === 'aquarium'))
  if (!isTank) return undefined
  const kept = named.flatMap(({ leftOut, meaning }) => (leftOut === null ? meaning.places : []))
  const room = kept.find(({ setting }) => ROOMS.has(setting))
  if (room === undefined) return undefined
  return room.place === undefined ? { setting: room.setting } : { setting: room.setting, place: room.place }
}

/** Small fish of a tank at home, with a bowl for them. */
export function withBowl(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  if (subjects.some(({ concept }) => concept === BOWL.concept)) return subjects
  const inside = subjects.map((subject) =>
    subject.rig === 'fish' && SMALL_FISH.test(subject.variant)
      ? { ...subject, at: { spot: 'inside' as const, by: BOWL.concept } }
      : subject,
  )
  return [...inside, BOWL]
}

/** "a goldfish in a bowl": a bowl of glass with the fish in it, on whatever it is said to stand on, else a table. */
export function keepInBowl(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const bowl = subjects.find((subject) => BOWLS.test(subject.concept) && holdsFish(subject, subjects))
  if (bowl === undefined) return subjects
  const fish = subjects.filter((subject) => isIn(subject, bowl))
  const colours = fish.flatMap((one) => Array.from({ length: one.count }, () => one.colours[0] ?? GOLD))
  const at = bowl.at ?? { spot: 'on', by: TABLE.concept }
  const filled: SubjectSpec = {
    ...bowl,
    concept: 'fishbowl',
    rig: 'furniture',
    variant: 'fishbowl',
    colours,
    action: 'stand',
    at,
  }
  const [first] = fish
  const kept = subjects.flatMap((subject) =>
    subject === (first ?? bowl) ? [filled] : subject === bowl || fish.includes(subject) ? [] : [subject],
  )
  return kept.some(({ concept }) => concept === at.by) ? kept : [...kept, TABLE]
}

function holdsFish(bowl: SubjectSpec, subjects: readonly SubjectSpec[]): boolean {
  return bowl.concept === 'fishbowl' || subjects.some((subject) => isIn(subject, bowl))
}

function isIn({ rig, variant, at }: SubjectSpec, { concept }: SubjectSpec): boolean {
  if (rig !== 'fish' || !SMALL_FISH.test(variant)) return false
  // "a fish tank with colourful fish"
  if (at === undefined) return concept === BOWL.concept
  return at.spot === 'inside' && at.by === concept
}
