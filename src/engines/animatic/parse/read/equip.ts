import type { Action, PlaceName, PropSpec, SettingName, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'

/** People without a calling, and so without tools of their own. */
const PLAIN =
  /^(?:person|people|man|woman|girl|boy|child|old-man|old-woman|student|writer|business-man|business-woman)$/
/** What work is done with where nothing else is said. */
const TOOLS: Readonly<Partial<Record<SettingName, PropSpec>>> = {
  office: { concept: 'laptop', colour: null, role: 'beside' },
  kitchen: { concept: 'pan', colour: null, role: 'held' },
}

const ICE: ReadonlySet<PlaceName | undefined> = new Set<PlaceName>(['frozen-lake', 'ice-rink'])

/** Who works in an office has something to work with there; a workshop has tools of its own. Skates fit the ground. */
export function equip(subject: SubjectSpec, where: Whereabouts): SubjectSpec {
  return giveTool(ICE.has(where.place) ? wearIceSkates(subject) : subject, where)
}

function wearIceSkates(subject: SubjectSpec): SubjectSpec {
  const props = subject.props.map((prop) =>
    prop.concept === 'roller-skates' ? { ...prop, concept: 'ice-skates' } : prop,
  )
  return { ...subject, props }
}

function giveTool(subject: SubjectSpec, { setting, place }: Whereabouts): SubjectSpec {
  // Who looks out stands before it.
  if (place === 'windowsill' && subject.rig === 'person' && subject.action !== 'look')
    return alongSill(subject)
  if (subject.activity === 'stir') return cookAt(subject, setting)
  const tool = place === undefined ? TOOLS[setting] : undefined
  const isIdle = subject.props.every(({ role }) => role === 'worn')
  if (subject.activity !== undefined) return subject
  const isPlain = PLAIN.test(subject.concept) || subject.rig === 'quadruped'
  if (tool === undefined || subject.action !== 'work' || !isIdle || !isPlain) return subject
  return { ...subject, props: [...subject.props, tool] }
}

/** Nobody has a cooker outdoors: a vendor cooks on a cart, who is out in the wild over a fire, and a witch in her cauldron. */
function cookAt(subject: SubjectSpec, setting: SettingName): SubjectSpec {
  const isKnown = subject.props.some(({ concept }) => concept === 'cauldron')
  const hearth = MAGICIANS.test(subject.concept) ? 'cauldron' : HEARTHS[setting]
  if (isKnown || hearth === undefined) return subject
  return { ...subject, props: [...subject.props, { concept: hearth, colour: null, role: 'beside' }] }
}

const MAGICIANS = /^(?:witch|wizard|sorcerer|sorceress)$/
const HEARTHS: Readonly<Partial<Record<SettingName, 'campfire-pot' | 'food-cart'>>> = {
  beach: 'campfire-pot',
  'city-day': 'food-cart',
  'city-night': 'food-cart',
  desert: 'campfire-pot',
  forest: 'campfire-pot',
  garden: 'campfire-pot',
  harbour: 'food-cart',
  mountains: 'campfire-pot',
  planet: 'campfire-pot',
  road: 'food-cart',
  snow: 'campfire-pot',
  village: 'food-cart',
}

/** On the sill one sits with one's legs along it. */
function alongSill(subject: SubjectSpec): SubjectSpec {
  const sill: PropSpec = { concept: 'sill', colour: null, role: 'ridden' }
  return { ...subject, action: 'sit', props: [...subject.props, sill] }
}

const DESK = /^(?:laptop|computer|desk|typewriter|keyboard-computer)$/

/** "a man works on his laptop": it is before him, not beside him on the floor. */
export function takeToWork(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const [worker] = subjects
  const isAtDesk = subjects.some(({ concept }, at) => at > 0 && DESK.test(concept))
  if ((worker?.rig !== 'person' && worker?.rig !== 'quadruped') || !isAtDesk || !AT_WORK.has(worker.action))
    return subjects
  const laptop: PropSpec = { concept: 'laptop', colour: null, role: 'beside' }
  const seated = { ...worker, action: 'work' as const, props: [...worker.props, laptop] }
  return [seated, ...subjects.slice(1).filter(({ concept }) => !DESK.test(concept))]
}

const AT_WORK: ReadonlySet<Action> = new Set(['work', 'sit', 'stand', 'look'])
