import { PLACES } from '../scene-spec.ts'
import type { Action, PlaceName, SceneSpec, SettingName, SubjectSpec } from '../scene-spec.ts'

/** What is done in a boat without leaving it. */
const SEATED: ReadonlySet<Action> = new Set<Action>(['stand', 'sit', 'look', 'talk', 'eat', 'drink', 'sail'])

/**
 * The boat somebody is in, with what they do in it now; undefined when they were in none, or do what is not done there.
 * Pure.
 */
export function stayAboard(
  { subjects }: Pick<SceneSpec, 'subjects'>,
  who: SubjectSpec,
): SubjectSpec | undefined {
  const boat = subjects.find(({ rig, driver }) => rig === 'boat' && driver?.variant === who.variant)
  if (boat?.driver === undefined || who.activity !== undefined || !SEATED.has(who.action)) return undefined
  const { driver } = boat
  const worn = driver.props.filter(({ role }) => role === 'worn')
  const held = who.props.filter(({ role }) => role !== 'worn')
  return { ...boat, driver: { ...driver, props: [...worn, ...held] } }
}

/** Ships with a deck that one can stand on. */
const DECKED = /ship|galleon|frigate|ferry|trawler|yacht|caravel/

/** "The captain shouts orders": on the deck of the ship that was shown, in the same weather. Undefined: there was none. Pure. */
export function onDeck(last: SceneSpec, next: SceneSpec): SceneSpec | undefined {
  const isShip = last.subjects.some(({ rig, variant }) => rig === 'boat' && DECKED.test(variant))
  const isCrew = next.subjects.length > 0 && next.subjects.every(({ rig }) => rig === 'person')
  if (!isShip || !isCrew || !isAtSea(next)) return undefined
  const { weather, weatherKind, time } = last
  const sky = weatherKind === undefined ? { weather } : { weather, weatherKind }
  return { ...next, ...sky, time, setting: PLACES['ship-deck'], place: 'ship-deck' }
}

/** "The sea calms": it is about the ship that sails there. */
export function vesselAtSea(
  cast: readonly { readonly subject: SubjectSpec }[],
  next: SceneSpec,
): SubjectSpec | undefined {
  if (next.subjects.length > 0 || !isAtSea(next)) return undefined
  return cast.find(({ subject }) => subject.rig === 'boat')?.subject
}

const WATERS: ReadonlySet<PlaceName | SettingName> = new Set<PlaceName | SettingName>([
  'beach',
  'harbour',
  'ship-deck',
])

function isAtSea({ setting, place }: SceneSpec): boolean {
  return WATERS.has(place ?? setting)
}
