import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { PropSpec, SubjectSpec } from '../../scene-spec.ts'

/** "hands a letter to her", "passes another person the salt"; who passes a woman gives her nothing. */
const GIVING =
  /\b(?:hand|pass|giv|offer)(?:e|s|es|ing)? (?:(?:an?|the|his|her|its|their|some) [^.;,]{1,40}? to |(?:him|her|them|another(?: \w+)?|(?:an?|the|his|her) \w+) (?:an?|the|some|his|her) )|\bexchang(?:e|es|ing)\b|递给|递过|交给|传给|渡す|渡して|手渡|건네|전해\s?주|\b(?:entrega|entregan|le da|pasa) (?:una?|el|la|su)\b|\b(?:donne|donnent|tend|passe|remet) (?:une?|le|la|son|sa)\b|\b(?:reicht|gibt|übergibt|überreicht)\b|\b(?:entrega|passa|dá) (?:uma?|o|a|seu|sua)\b|(?:переда[её]т|протягивает|вручает|отда[её]т)|(?:يعطي|تعطي|يناول|تناول|يسلم|تسلم)|(?:थमा|सौंप)|\b(?:porge|passa|consegna) (?:una?|il|la|lo|un['’])\b/iu

/** Larger against an adult it takes both arms, and two people to carry. */
const LARGEST = 0.4
const IDLE: ReadonlySet<SubjectSpec['action']> = new Set(['stand', 'talk', 'look', 'wave'])

/** "a clerk hands a letter to a woman": the one holds it out, and the other puts out both hands for it. */
export function handOver(subjects: readonly SubjectSpec[], text: string): readonly SubjectSpec[] {
  const people = subjects.filter(({ rig }) => rig === 'person' || rig === 'robot')
  const [giver, taker = giver] = people
  if (giver === undefined || taker === undefined || !GIVING.test(text)) return subjects
  const isPair = people.reduce((sum, { count }) => sum + count, 0) === 2
  if (!isPair || !people.every(isFree)) return subjects
  const inHand = giver.props.find(isHeld)
  const thing = inHand === undefined ? subjects.find(isHandy) : undefined
  // "a man gives a woman a book": the word before it is hers.
  const item = inHand ?? (thing === undefined ? taker.props.find(isHeld) : asHeld(thing))
  if (item === undefined) return subjects
  const giving = (one: SubjectSpec, has: readonly PropSpec[]): SubjectSpec => ({
    ...one,
    count: 1,
    action: 'stand',
    activity: 'give',
    props: [...one.props.filter((prop) => prop !== item), ...has],
  })
  const others = subjects.filter((subject) => subject !== thing && !people.includes(subject))
  return [giving(giver, [item]), giving(taker, []), ...others]
}

function isFree({ action, activity, at, carries }: SubjectSpec): boolean {
  return IDLE.has(action) && activity === undefined && at === undefined && carries === undefined
}

function isHeld({ role }: PropSpec): boolean {
  return role === 'held'
}

const BITES = /^(?:apple|plum|pomegranate|burger|donut|bread|cake)$/

/** A thing that one hand can hold. */
function isHandy({ rig, variant, count }: SubjectSpec): boolean {
  if (rig === 'food') return BITES.test(variant) && count < 4
  const art = rig === 'sprite' ? SPRITE_ART.get(variant) : undefined
  return (
    art !== undefined && art.size <= LARGEST && (art.life === 'thing' || art.life === 'ball') && count < 4
  )
}

function asHeld({ variant, colours, material }: SubjectSpec): PropSpec {
  const of = material === undefined ? {} : { material }
  return { concept: variant, role: 'held', colour: colours[0] ?? null, ...of }
}
