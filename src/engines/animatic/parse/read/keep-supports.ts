import { isTableSized } from '../../is-table-sized.ts'
import type { PlaceName, SettingName, SubjectSpec } from '../../scene-spec.ts'

/** What a place shows anyway is drawn where somebody is on, under or behind it: the one of the place is out of reach. */
export function isNeeded(
  { concept, rig, variant }: SubjectSpec,
  subjects: readonly SubjectSpec[],
  setting: SettingName,
): boolean {
  const isHeld = subjects.some(
    ({ at }) => at?.by === concept && at.spot !== 'before' && at.spot !== 'between',
  )
  if (!isHeld || rig !== 'furniture') return false
  const [hero] = subjects
  return !(setting === 'kitchen' && variant === 'table' && hero !== undefined && isTableSized(hero))
}

/** The kitchen has its table, when its hero fits on it. */
export function isTableOfSet(
  { variant }: SubjectSpec,
  setting: SettingName,
  [hero]: readonly SubjectSpec[],
): boolean {
  // A mermaid brings her rock.
  if (variant === 'rock' && hero?.variant === 'mermaid') return true
  return (
    setting === 'kitchen' &&
    variant === 'table' &&
    hero !== undefined &&
    hero.variant !== 'table' &&
    isTableSized(hero)
  )
}

const DISHES =
  /^(?:burger|pizza|sandwich|hot-dog|taco|burrito|pasta|spaghetti|ramen|salad|soup|toast|waffle)$/
const INGREDIENTS =
  /^(?:cheese|bread|bun|tomato|lettuce|onion|pepper|bacon|egg|fried-egg|herb|butter|garlic|olives|meat|steak|mushroom)$/

/** "a burger with melting cheese, a sesame bun": what it is made of is in it. */
export function isIngredient(subject: SubjectSpec, [hero]: readonly SubjectSpec[]): boolean {
  if (hero === undefined || subject === hero) return false
  // "a perfume commercial: an elegant bottle …"
  if (hero.variant === 'perfume') return subject.concept === 'bottle'
  return DISHES.test(hero.variant) && INGREDIENTS.test(subject.concept)
}

const PARTS = /^(?:gear|tyre|wheel|key|light-bulb|propeller|anchor|magnet|basket|flames)$/
const MACHINES: ReadonlySet<SubjectSpec['rig']> = new Set([
  'car',
  'boat',
  'train',
  'aircraft',
  'helicopter',
  'rocket',
  'balloon',
  'robot',
])

/** "an airship, brass gears": they are of it. */
export function isPartOfMachine(subject: SubjectSpec, [hero]: readonly SubjectSpec[]): boolean {
  return (
    hero !== undefined &&
    subject !== hero &&
    subject.at === undefined &&
    MACHINES.has(hero.rig) &&
    PARTS.test(subject.concept)
  )
}

function isFood({ rig, variant }: SubjectSpec): boolean {
  return (
    rig === 'food' ||
    (rig === 'sprite' && /^(?:soup|stew|rice|salad|curry|dumpling|spaghetti)$/.test(variant))
  )
}

/** There the tables are laid already. */
const EATERIES: ReadonlySet<PlaceName> = new Set<PlaceName>(['bar', 'cafe', 'restaurant'])

/** "passengers wait, a coffee cup on a bench": beside people it is too small to be seen. */
export function isTrifle(
  subject: SubjectSpec,
  all: readonly SubjectSpec[],
  place: PlaceName | undefined,
): boolean {
  const { at, concept } = subject
  const [hero] = all
  const isServed = place !== undefined && EATERIES.has(place) && at === undefined && subject.count > 1
  const by = all.find((other) => other.concept === at?.by)
  const isSeat = by?.rig === 'furniture' && /^(?:bench|chair|stool|sofa)$/.test(by.variant)
  return (
    hero?.rig === 'person' &&
    hero.concept !== concept &&
    isFood(subject) &&
    hero.action !== 'eat' &&
    (isSeat || isServed)
  )
}

const BURNING = /^(?:candle|campfire|fireplace|torch|lantern|jack-o-lantern)$/

/** "a candle …, it gazes at the flame": its own. */
export function isOwnFlame({ concept }: SubjectSpec, all: readonly SubjectSpec[]): boolean {
  return (
    concept === 'flames' &&
    all.some((other) => BURNING.test(other.concept) || other.props.some((prop) => BURNING.test(prop.concept)))
  )
}

/** Nobody is at what is not in the picture. */
export function forgetMissing(subjects: readonly SubjectSpec[]): SubjectSpec[] {
  return subjects.map(({ at, ...subject }) =>
    at !== undefined && subjects.some(({ concept }) => concept === at.by) ? { ...subject, at } : subject,
  )
}

/** In a town a roof is flat. */
export function flattenRoof(subject: SubjectSpec, setting: SettingName): SubjectSpec {
  const isTown = setting === 'city-day' || setting === 'city-night'
  return isTown && subject.variant === 'roof' ? { ...subject, variant: 'flat-roof' } : subject
}
