import type { ExchangeChange, Removed } from '../parse/parse-change.ts'
import type { DriverSpec, PropSpec, SubjectSpec } from '../scene-spec.ts'
import { inherit, isAlive } from './inherit.ts'
import { isCalled, isOnlySex, isSame } from './same-subject.ts'
import type { Who } from './same-subject.ts'

/**
 * The scene's subjects with one thing in place of another: a subject, something that belongs to one, or who is at the
 * wheel. Null when what is to be exchanged is not there.
 */
export function exchangeSubjects(
  base: readonly SubjectSpec[],
  { gone, things, props }: ExchangeChange,
): readonly SubjectSpec[] | null {
  const [thing] = things
  const [hero] = base
  if (thing === undefined || hero === undefined) return null
  const isMeant = (who: Who): boolean =>
    gone.length === 0 ? who === hero : gone.some((named) => isNamed(who, named))
  const index = base.findIndex(isMeant)
  const subject = base[index]
  // A chef who is a woman is a chef all the same.
  if (subject !== undefined && gone.length > 0 && isOnlySex(subject, thing)) return base
  if (subject !== undefined) {
    // "replace the couple": both of them.
    const isOneOfThem = (one: SubjectSpec): boolean => gone.length > 2 && one !== subject && isMeant(one)
    const left = base.filter((one) => !isOneOfThem(one))
    return replaceSubject(left, left.indexOf(subject), subject, things)
  }
  const owner = base.findIndex(({ props: own }) => own.some((prop) => isProp(prop, gone)))
  if (owner !== -1)
    return base.flatMap((one, at) => (at === owner ? replaceProp(one, gone, thing, props) : [one]))
  const isAtWheel = gone.some((named) => WHEEL.test(named.concept))
  const driven = base.findIndex(({ rig, driver }) =>
    driver === undefined ? isAtWheel && Object.hasOwn(VEHICLES, rig) : isAtWheel || isMeant(driver),
  )
  if (driven === -1) return null
  return base.map((one, at) => (at === driven ? { ...one, driver: toCrew(thing) } : one))
}

/** "make them penguins": all who live become that, as many as they are. */
export function exchangeAll(
  base: readonly SubjectSpec[],
  exchange: ExchangeChange,
): readonly SubjectSpec[] | null {
  const [hero, ...others] = base.filter(isAlive)
  const [only, ...further] = exchange.things
  if (exchange.gone.length > 0 || hero === undefined || others.length === 0 || only === undefined)
    return exchangeSubjects(base, exchange)
  const count = others.reduce((sum, one) => sum + one.count, hero.count)
  const after = inherit(hero, [{ ...only, count: only.count === 1 ? count : only.count }, ...further])
  return base.flatMap((subject) => (subject === hero ? after : others.includes(subject) ? [] : [subject]))
}

function isNamed(who: Who, { rig, ...named }: Removed): boolean {
  return rig === null ? who.concept === named.concept : isSame(who, { ...named, rig })
}

function isProp(prop: PropSpec, gone: readonly Removed[]): boolean {
  return gone.some(({ concept }) => isCalled(prop, concept))
}

/** Whatever is at the old one, or rides it, is at the new one. */
function replaceSubject(
  base: readonly SubjectSpec[],
  index: number,
  before: SubjectSpec,
  things: readonly SubjectSpec[],
): readonly SubjectSpec[] {
  const after = ridden(before, inherit(before, things))
  const concept = after[0]?.concept ?? before.concept
  return base.flatMap((subject, at) => {
    if (at === index) return after
    const place = subject.at?.by === before.concept ? { at: { ...subject.at, by: concept } } : {}
    const props = subject.props.map((prop) =>
      prop.role === 'ridden' && prop.concept === before.concept ? { ...prop, concept } : prop,
    )
    return [{ ...subject, ...place, props }]
  })
}

const DRIVEN: ReadonlySet<SubjectSpec['action']> = new Set(['drive', 'ride', 'sail', 'run', 'walk'])

/** A bicycle that travels in place of a car has somebody on it. */
function ridden(before: SubjectSpec, after: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const [first, ...others] = after
  if (first === undefined || first.rig !== 'bicycle' || !DRIVEN.has(before.action)) return after
  const rider = before.driver ?? {
    concept: 'person',
    rig: 'person',
    variant: 'person',
    colours: [],
    props: [],
  }
  const { concept, colours, count, size } = first
  const bicycle: PropSpec = { concept, role: 'ridden', colour: colours[0] ?? null }
  return [{ ...rider, count, size, action: 'ride', props: [...rider.props, bicycle] }, ...others]
}

/** Whoever they are, they are not named in a scene that shows them. */
const WHEEL = /^(?:driver|pilot|captain|sailor|taxi-driver)$/

const VEHICLES: Partial<Record<SubjectSpec['rig'], SubjectSpec['action']>> = {
  car: 'drive',
  train: 'drive',
  boat: 'sail',
  aircraft: 'fly',
  helicopter: 'fly',
}

/** Something else to wear, hold, play or ride. Who rode a bicycle drives the car that it is now. */
function replaceProp(
  owner: SubjectSpec,
  gone: readonly Removed[],
  thing: SubjectSpec,
  props: readonly PropSpec[],
): readonly SubjectSpec[] {
  const before = owner.props.find((prop) => isProp(prop, gone))
  const [prop = null] = props
  if (before === undefined) return [owner]
  if (prop !== null) {
    const after = { ...prop, role: before.role === 'ridden' ? 'ridden' : prop.role } as const
    return [{ ...owner, props: owner.props.map((one) => (one === before ? after : one)) }]
  }
  const rest = { ...owner, props: owner.props.filter((one) => one !== before) }
  const drives = VEHICLES[thing.rig]
  if (before.role !== 'ridden') return [rest, thing]
  if (drives === undefined) {
    const { concept, colours } = thing
    const mount: PropSpec = { concept, role: 'ridden', colour: colours[0] ?? null }
    return [{ ...rest, props: [...rest.props, mount] }, thing]
  }
  return [{ ...thing, action: thing.action === 'stand' ? drives : thing.action, driver: toCrew(rest) }]
}

function toCrew({ concept, rig, variant, colours, props, traits, identity }: SubjectSpec): DriverSpec {
  return {
    concept,
    rig,
    variant,
    colours,
    props,
    ...(traits === undefined ? {} : { traits }),
    ...(identity === undefined ? {} : { identity }),
  }
}
