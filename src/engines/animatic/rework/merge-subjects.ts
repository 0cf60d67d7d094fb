import type { Removed, SceneChange } from '../parse/parse-change.ts'
import type { PropSpec, SubjectSpec } from '../scene-spec.ts'
import { addresseeOf, withAge } from './change-addressee.ts'
import { exchangeAll, exchangeSubjects } from './exchange-subjects.ts'
import { inherit, isAlive } from './inherit.ts'
import { layDown } from './lay-down.ts'
import { lieBeside } from './lie-beside.ts'
import { mergeProps } from './merge-props.ts'
import { isSame } from './same-subject.ts'
import type { Who } from './same-subject.ts'

/** More of a kind can no longer be counted. */
const MAX_COUNT = 24

/** Who is in the scene when the changes are made. */
export function mergeSubjects(base: readonly SubjectSpec[], change: SceneChange): readonly SubjectSpec[] {
  let exchanged = base
  const others: SubjectSpec[] = []
  for (const exchange of change.exchanges) {
    const next = change.isOfAll ? exchangeAll(exchanged, exchange) : exchangeSubjects(exchanged, exchange)
    if (next === null) others.push(...exchange.things)
    else exchanged = next
  }
  // What takes the place of nobody who is there comes besides.
  const intent = change.exchanges.length === 0 ? change.intent : others.length === 0 ? null : 'add'
  return forgetMissing(
    mergeNamed(
      exchanged,
      lieBeside(exchanged, { ...change, intent, subjects: [...others, ...change.subjects] }),
    ),
  )
}

/** Who lay on a sofa that is gone lies wherever there is room. */
function forgetMissing(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  return subjects.map((subject) => {
    const { at, ...rest } = subject
    return at === undefined || subjects.some(({ concept }) => concept === at.by) ? subject : rest
  })
}

function mergeNamed(base: readonly SubjectSpec[], change: SceneChange): readonly SubjectSpec[] {
  const removed = change.removed.filter(
    (gone) => !isPassersBy(gone, base) && !isOnlyBehind(gone, base, change),
  )
  const kept = base.filter((subject) => !isGone(subject, removed)).map((subject) => without(subject, removed))
  const named = change.subjects.map((subject) => findNamed(kept, subject, change))
  const fresh = change.subjects.filter((_, at) => named[at] === null)
  const changed = kept.map((subject, index) => {
    const at = named.findIndex((place) => place?.index === index)
    const told = change.subjects[at]
    const place = named[at]
    if (told === undefined || place === null || place === undefined) return subject
    return updateAt(subject, told, place.who, change)
  })
  const gone = base.find((subject) => isGone(subject, removed))
  const placed =
    gone !== undefined && fresh.length > 0
      ? [...inherit(gone, fresh), ...changed]
      : placeFresh(changed, named.find((place) => place !== null)?.index ?? -1, fresh, change)
  const told = withCarried(withHeroChange(placed, change), change)
  const ordered = change.isFlight ? pursuersFirst(told, change) : told
  return layDown(withAge(ordered, change), base)
}

/** As in a scene of its own: who is run from comes behind who runs. */
function pursuersFirst(
  subjects: readonly SubjectSpec[],
  { subjects: named }: SceneChange,
): readonly SubjectSpec[] {
  const isAfter = (subject: SubjectSpec): boolean => named.some((one) => isSame(subject, one))
  return [...subjects.filter(isAfter), ...subjects.filter((subject) => !isAfter(subject))]
}

/** "remove the cars in the background": the car that the picture is of stays. */
function isOnlyBehind(gone: Removed, base: readonly SubjectSpec[], { isBehind }: SceneChange): boolean {
  const meant = base.filter((subject) => isMeant(subject, gone))
  return isBehind && meant.length === 1 && meant[0] === base[0] && meant[0]?.count === 1
}

/** Who is to be on a shoulder is there, and nowhere else; where nobody has shoulders they come by themselves. */
function withCarried(subjects: readonly SubjectSpec[], change: SceneChange): readonly SubjectSpec[] {
  const { carried } = change
  if (carried === null) return subjects
  const spoken = addresseeOf(subjects, change)
  const at = subjects[spoken]?.rig === 'person' ? spoken : subjects.findIndex(({ rig }) => rig === 'person')
  if (at === -1) {
    const { where: _, ...alone } = carried
    return [...subjects, { ...alone, count: 1, size: 'normal', action: 'stand' }]
  }
  return subjects
    .map((subject, index) => (index === at ? { ...subject, carries: carried } : subject))
    .filter((subject, index) => index === at || !isSame(subject, carried) || subject.count > 1)
}

/** "remove the people": of one person who is there alone it is not said, but of those about them. */
function isPassersBy({ concept }: Removed, base: readonly SubjectSpec[]): boolean {
  const count = base.reduce((sum, { rig, count: many }) => sum + (rig === 'person' ? many : 0), 0)
  return count === 1 && /^(?:people|crowd|person)$/.test(concept)
}

/** All of them are to go: "remove one cat" leaves the others. */
function isGone(subject: SubjectSpec, removed: readonly Removed[]): boolean {
  return removed.some((gone) => isMeant(subject, gone) && (gone.count ?? subject.count) >= subject.count)
}

function isMeant(who: Who, { rig, ...gone }: Removed): boolean {
  return rig !== null && isSame(who, { ...gone, rig })
}

/** Without the things and the crew that are to go. */
function without(subject: SubjectSpec, removed: readonly Removed[]): SubjectSpec {
  const props = subject.props.filter((prop) => !removed.some(({ concept }) => concept === prop.concept))
  const lost = (role: PropSpec['role']): boolean =>
    subject.props.some((prop) => prop.role === role) && !props.some((prop) => prop.role === role)
  const isIdle =
    (subject.action === 'play-instrument' && lost('played')) || (subject.action === 'ride' && lost('ridden'))
  const { driver, ...rest } = subject
  const stays = driver !== undefined && !removed.some((gone) => isMeant(driver, gone))
  const fewer = removed.find((gone) => gone.count !== null && isMeant(subject, gone))?.count ?? 0
  const count = subject.count - fewer
  return { ...rest, ...(stays ? { driver } : {}), count, props, action: isIdle ? 'stand' : subject.action }
}

interface NamedPlace {
  readonly index: number
  readonly who: 'subject' | 'further' | 'driver' | 'prop'
}

/** Whom of the scene the prompt speaks of; null when it is somebody new. */
function findNamed(
  kept: readonly SubjectSpec[],
  named: SubjectSpec,
  { more, fresh, intent }: SceneChange,
): NamedPlace | null {
  if (areOthers(kept, named)) return null
  const isTold = isBare(named) ? 'further' : null
  const isThem = (subject: SubjectSpec): boolean =>
    isSame(subject, named) && !(isAmong(named, more) && subject.concept !== named.concept)
  const index = kept.findIndex(isThem)
  if (index !== -1) {
    if (more.includes(named.concept)) return isTold === null ? null : { index, who: isTold }
    const isAnother = fresh.includes(named.concept) && kept[index]?.concept !== named.concept
    return isAnother && intent !== 'add' ? null : { index, who: 'subject' }
  }
  const driven = kept.findIndex(({ driver }) => driver !== undefined && isSame(driver, named))
  if (driven !== -1 && intent !== 'add') return { index: driven, who: 'driver' }
  const owner = kept.findIndex(({ props }) => props.some((prop) => isOneOf(prop, named)))
  return owner === -1 || intent === 'add' ? null : { index: owner, who: 'prop' }
}

/** "more people" are other ones than the girl who is there. */
function isAmong({ concept }: SubjectSpec, more: readonly string[]): boolean {
  return concept === 'people' && more.includes(concept)
}

/** "People gather around": they are not the one who plays. */
function areOthers(kept: readonly SubjectSpec[], { concept, count }: SubjectSpec): boolean {
  if (concept !== 'people' || count < 2) return false
  const people = kept.filter(({ rig }) => rig === 'person')
  return people.length === 1 && people[0]?.count === 1
}

/** Nothing is said of them but that they are there. */
function isBare({ colours, props, action, size }: SubjectSpec): boolean {
  return colours.length === 0 && props.length === 0 && action === 'stand' && size === 'normal'
}

function isOneOf({ concept }: PropSpec, named: SubjectSpec): boolean {
  return concept === named.concept || `${concept}s` === named.concept
}

function updateAt(
  subject: SubjectSpec,
  named: SubjectSpec,
  who: NamedPlace['who'],
  { counted, getsUp }: SceneChange,
): SubjectSpec {
  switch (who) {
    case 'subject':
      return update(subject, named, { isCounted: counted.includes(named.concept), getsUp })
    case 'further':
      return { ...subject, count: Math.min(MAX_COUNT, subject.count + named.count) }
    case 'driver': {
      const { driver } = subject
      if (driver === undefined) return subject
      const colours = named.colours.length > 0 ? named.colours : driver.colours
      return { ...subject, driver: { ...driver, colours, props: mergeProps(driver.props, named.props) } }
    }
    case 'prop': {
      const [colour = null] = named.colours
      const props = subject.props.map((prop) =>
        isOneOf(prop, named) ? { ...prop, colour: colour ?? prop.colour } : prop,
      )
      return { ...subject, props }
    }
  }
}

/** What is said of somebody who is there. Its defaults are not said. */
function update(
  subject: SubjectSpec,
  named: SubjectSpec,
  { isCounted, getsUp }: { readonly isCounted: boolean; readonly getsUp: boolean },
): SubjectSpec {
  const last = leaves(named) ? named.afterwards : named.action
  const action = last === 'stand' && !getsUp ? null : last
  return {
    ...doing(subject, action),
    ...(named.activity === undefined ? {} : { action: named.action, activity: named.activity }),
    colours: named.colours.length > 0 ? named.colours : subject.colours,
    ...(named.material === undefined ? {} : { material: named.material }),
    ...(named.driver === undefined || subject.driver !== undefined ? {} : { driver: named.driver }),
    ...(named.traits === undefined ? {} : { traits: [...(subject.traits ?? []), ...named.traits] }),
    // "the cats" are as many as there are.
    count: isCounted || subject.count === 1 ? named.count : subject.count,
    size: resized(subject.size, named.size),
    props: mergeProps(subject.props, named.props),
    ...(named.at === undefined ? {} : { at: named.at }),
    ...(named.afterwards === undefined || leaves(named) ? {} : { afterwards: named.afterwards }),
  }
}

/** Who "stands up and walks away" is seen walking: where they were is what they get up from. */
function leaves(named: SubjectSpec): named is SubjectSpec & { readonly afterwards: SubjectSpec['action'] } {
  return named.action === 'stand' && named.activity === undefined && named.afterwards !== undefined
}

/** Who sits and looks or talks sits on; who gets up leaves the seat. */
function doing(subject: SubjectSpec, action: SubjectSpec['action'] | null): SubjectSpec {
  if (action === null || action === subject.action) return subject
  if (subject.action === 'sit' && (action === 'look' || action === 'talk')) return subject
  const { at, activity: _, ...rest } = subject
  const isSeated = subject.action === 'sit' || subject.action === 'sleep'
  const stays = at !== undefined && (!isSeated || action === 'sit' || action === 'sleep')
  return { ...rest, action, ...(stays ? { at } : {}) }
}

/** What is large already is to be larger still. */
function resized(before: SubjectSpec['size'], asked: SubjectSpec['size']): SubjectSpec['size'] {
  if (asked === 'normal') return before
  if (asked !== before) return asked
  return asked === 'large' ? 'huge' : asked === 'small' ? 'tiny' : asked
}

/**
 * Somebody new comes in place of the one named beside them, or of the first of the same sort; all that are there make room
 * for others in another place, unless the prompt asks for an addition.
 */
function placeFresh(
  changed: readonly SubjectSpec[],
  replaced: number,
  fresh: readonly SubjectSpec[],
  { intent, scene }: SceneChange,
): readonly SubjectSpec[] {
  const [first] = fresh
  const [hero] = changed
  if (first === undefined) return changed
  const isScenery = hero !== undefined && isAlive(hero) && fresh.every((one) => SCENERY.has(one.rig))
  if (intent === 'add' || (isScenery && intent !== 'replace')) return [...changed, ...fresh]
  if (replaced === -1 && scene.setting !== undefined) return inherit(hero, fresh)
  if (replaced !== -1 && intent !== 'replace') return [...changed, ...fresh]
  const alike = Math.max(
    0,
    changed.findIndex(({ rig }) => rig === first.rig),
  )
  const target = replaced === -1 ? alike : replaced
  if (changed.length === 0) return fresh
  return changed.flatMap((subject, index) => (index === target ? inherit(subject, fresh) : [subject]))
}

/** "sunset with palm trees": what stands about takes nobody's place. */
const SCENERY: ReadonlySet<SubjectSpec['rig']> = new Set([
  'plant',
  'furniture',
  'sprite',
  'food',
  'instrument',
])

/** Who may wear, hold or ride something: no car does. */
const OWNERS: ReadonlySet<SubjectSpec['rig']> = new Set([
  'person',
  'robot',
  'quadruped',
  'bird',
  'dinosaur',
  'dragon',
  'ghost',
  'blob',
  'sprite',
])

/** Of a dummy the clothes are meant, of all else the thing itself. */
function inColour(
  subject: SubjectSpec,
  colours: readonly string[],
): Pick<SubjectSpec, 'colours'> | Pick<SubjectSpec, 'props'> {
  const [colour = null] = colours
  const isDummy = subject.variant === 'mannequin' && subject.props.length > 0
  return isDummy ? { props: subject.props.map((prop) => ({ ...prop, colour })) } : { colours: [...colours] }
}

/** What is said of nobody by name is said of whom its pronoun means, or of the hero. */
function withHeroChange(subjects: readonly SubjectSpec[], change: SceneChange): readonly SubjectSpec[] {
  const { action, colours, size, props, traits, said } = change
  const at = addresseeOf(subjects, change)
  const rides = action === null && props.some(({ role }) => role === 'ridden')
  return subjects.map((subject, index) => {
    // "make them run": all who live and are not named beside it.
    const isMeantToo =
      change.isOfAll && isAlive(subject) && !change.subjects.some((named) => isSame(subject, named))
    if (index !== at && !isMeantToo) return subject
    if (said !== null)
      return update(subject, { ...said, count: subject.count }, { isCounted: false, getsUp: change.getsUp })
    const isPerson = subject.rig === 'person' && traits.length > 0
    return {
      ...doing(subject, rides && subject.rig === 'person' ? 'ride' : action),
      ...(colours.length > 0 ? inColour(subject, colours) : {}),
      size: resized(subject.size, size ?? 'normal'),
      ...(OWNERS.has(subject.rig) && props.length > 0 ? { props: mergeProps(subject.props, props) } : {}),
      ...(isPerson ? { traits: [...(subject.traits ?? []), ...traits] } : {}),
    }
  })
}
