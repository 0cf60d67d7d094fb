import type { Action, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'

/** Words for sitting at a table with others, in the twelve languages. */
const AT_TABLE =
  /\b(?:at|around) (?:a|the|their|our|one)(?: [a-z-]+){0,2} table\b|\b(?:en|a|alrededor de) (?:una|la)(?: [a-zá-ú]+)? mesa\b|(?:à|autour d['’]une|autour de la) table\b|\b(?:am|an einem|an ihrem|um den|um einen)(?: [a-zä-ü]+)? tisch\b|\b(?:em uma|numa|à|ao redor da|em volta da) mesa\b|\b(?:a|al|ad un|attorno al|intorno al|intorno a un) tavol[oa]\b|за столо?м|за столиком|за столом|桌(?:子)?(?:旁|边|邊|前)|围着桌|テーブル(?:で|を囲|に座|につ)|(?:테이블|식탁)에(?:서)? (?:둘러)?(?:앉|웃|이야기)|(?:حول|على) (?:ال)?طاولة|मेज़? (?:के चारों ओर|पर बैठ)/iu

/** Where one eats at a table. */
const DINING: ReadonlySet<string> = new Set(['interior', 'kitchen', 'garden', 'village', 'beach', 'city-day'])
const AT_REST: ReadonlySet<Action> = new Set(['stand', 'sit', 'talk'])
/** More than this are a party at many tables. */
const MOST = 6

/** "friends laugh at a table in a restaurant": who does nothing else sits there together, over a meal. */
export function gatherAtTable(
  subjects: readonly SubjectSpec[],
  { setting }: Whereabouts,
  text: string,
): readonly SubjectSpec[] {
  const people = subjects.filter(({ rig }) => rig === 'person')
  const many = people.reduce((sum, { count }) => sum + count, 0)
  const rest = subjects.filter((subject) => !people.includes(subject))
  const isTableOnly = rest.every(({ variant }) => variant === 'table')
  if (many < 2 || many > MOST || !isTableOnly || !DINING.has(setting) || !AT_TABLE.test(text)) return subjects
  if (!people.every(isFree)) return subjects
  return people.map((one): SubjectSpec => ({ ...one, action: 'sit', activity: 'meal' }))
}

/** Nothing in the hands, and nothing else to do. */
function isFree({ action, activity, props, approaches, at }: SubjectSpec): boolean {
  const hasHands = props.every(({ role }) => role === 'worn')
  return (
    AT_REST.has(action) &&
    (activity === undefined || activity === 'laugh') &&
    approaches === undefined &&
    at === undefined &&
    hasHands
  )
}
