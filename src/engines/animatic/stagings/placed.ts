import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { withAlpha } from '../draw/colour.ts'
import type { Placement } from '../draw/stage.ts'
import { drawCribRails } from '../rigs/furniture/rooms.ts'
import { inHundredths } from '../rigs/parts.ts'
import { SEAT_HEIGHT } from '../rigs/person/manner.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { SpotName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { atTheSides } from './at-the-sides.ts'
import { generic } from './generic.ts'
import { peekOf, trunkOf } from './hiding.ts'
import { besideTable } from './lay-table.ts'
import { isSeat } from './seated.ts'
import { surfaceOf, type Surface } from './surfaces.ts'
import { toLook, varied } from './to-look.ts'

/** A mouse on a table is small, but must still be seen. */
const SOFTENING = 0.72
/** Heights of the picture: all of it at most, and whoever is on something at least. */
const TALLEST = { landscape: 0.72, portrait: 0.8 }
const SMALLEST = { landscape: 0.27, portrait: 0.22 }
/** Where the top of something lies whose foot is out of the picture. */
const NEAR_TOP = 0.75
/** More overlap rather than shrink; still more are as much smaller, so that each is seen. */
const ABREAST = 6
const OVERLAPPING = 9
const IN_BOX = 4
const WITHOUT_GROUND: ReadonlySet<string> = new Set(['wall-shelf', 'roof', 'flat-roof'])

interface Thing {
  readonly subject: SubjectSpec
  readonly rig: Rig
  readonly look: RigLook
  readonly box: { readonly width: number; readonly height: number }
  readonly size: number
}

interface Company {
  readonly context: StagingContext
  readonly support: Thing
  readonly surface: Surface
  readonly spot: SpotName
  readonly placed: readonly Thing[]
}

/** World units: of the support, and of whoever is at it. */
interface Arrangement {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly own: number
}

/** A cup on a table, a cat under a bench, a puppy in a box: each where it is said to be. */
export function stagePlaced(context: StagingContext): StagedScene | undefined {
  const subjects = besideTable(context.spec)
  if (subjects !== undefined) return generic({ ...context, spec: { ...context.spec, subjects } })
  const company = companyOf(asAfloat(context))
  if (company === undefined) return undefined
  const arrangement = arrange(company)
  const { support, placed } = company
  const staged = [support.subject, ...placed.map(({ subject }) => subject)]
  return {
    actors: [
      ...supportsOf(company, arrangement),
      ...placed.map((thing, index) => actorAt(company, arrangement, thing, index)),
      ...othersOf(company, arrangement, staged),
    ],
  }
}

/** Those of the first place that somebody is at; undefined when nobody is, or nothing is known of the place. */
function companyOf(context: StagingContext): Company | undefined {
  const { subjects } = context.spec
  const first = subjects.find(({ at }) => at !== undefined)?.at
  const found = subjects.find(({ concept }) => concept === first?.by)
  if (first === undefined || found === undefined) return undefined
  const { spot } = first
  const isBox = spot === 'inside' && found.variant === 'parcel'
  const holder: SubjectSpec = isBox ? { ...found, rig: 'furniture', variant: 'open-box' } : found
  const support = thingOf(holder, context.seed)
  const surface = surfaceOf(holder) ?? (spot === 'on' || spot === 'under' ? undefined : { room: 1 })
  const placed = subjects
    .filter(({ at }) => at?.spot === spot && at.by === first.by)
    .flatMap((subject, kind) =>
      Array.from({ length: subject.count }, (_, index) =>
        thingOf(subject, context.seed + kind * 31 + index * 7, index),
      ),
    )
    .flatMap((thing) => thing ?? [])
  if (support === undefined || surface === undefined || placed.length === 0) return undefined
  // One sees through its bars who lies on its mattress.
  const isOpen = spot === 'inside' && isCrib(holder)
  const company = { context, support, surface, spot: isOpen ? ('on' as const) : spot, placed }
  return isPossible(company) ? company : undefined
}

function isCrib({ rig, variant }: SubjectSpec): boolean {
  return rig === 'furniture' && variant === 'crib'
}

function thingOf(subject: SubjectSpec, seed: number, index = 0): Thing | undefined {
  const rig = rigOf(subject)
  if (rig === undefined) return undefined
  const bare = varied(toLook(subject, seed % 2 ** 31), index, subject.count)
  // Who sits on something needs no stool of their own.
  const look = hangsLegs(subject) ? { ...bare, props: [...bare.props, SEATED_ON] } : bare
  return { subject, rig, look, box: rig.box(look, subject.action), size: rig.naturalSize(look) }
}

const FLYING: readonly SubjectSpec['action'][] = [
  'fly',
  'swim',
  'sail',
  'walk',
  'run',
  'drive',
  'take-off',
  'land',
]

function isPossible({ spot, surface, support, placed }: Company): boolean {
  if (placed.some(({ subject }) => FLYING.includes(subject.action))) return false
  if (isSeat(support.subject) && placed.some(({ subject }) => sitsAsPeopleDo(subject))) return false
  const isLarge = placed.some(({ size }) => size > support.size * 1.6)
  switch (spot) {
    case 'on':
      return (
        surface.top !== undefined &&
        (!isAlive(support) || placed.every(({ size }) => size < support.size * 0.6))
      )
    case 'under':
      return surface.clear !== undefined && !isLarge
    case 'inside':
      return surface.rim !== undefined && !isLarge
    case 'between':
      return support.subject.count > 1
    default:
      return !isAlive(support)
  }
}

const SEATED_ON = { concept: 'bench', colour: null, role: 'ridden' } as const

/** Their legs hang over the edge. */
function hangsLegs({ rig, action, at, isSeated }: SubjectSpec): boolean {
  const sits = action === 'sit' || isSeated === true
  return (rig === 'person' || rig === 'robot') && sits && at?.spot === 'on'
}

/** Their knees bend over the edge of a seat. */
function sitsAsPeopleDo({ rig, action }: SubjectSpec): boolean {
  return (rig === 'person' || rig === 'robot') && (action === 'sit' || action === 'sleep')
}

function isAlive({ subject: { rig } }: Thing): boolean {
  return rig === 'person' || rig === 'quadruped'
}

const WORDS = { tiny: 0.5, small: 0.72, normal: 1, large: 1.3, huge: 1.6 }

/** World units of the smaller for one of the larger. */
function ratioOf({ support, placed, spot, surface }: Company): number {
  const [thing] = placed
  if (thing === undefined) return 1
  const ratio = (thing.size / support.size) ** SOFTENING * WORDS[thing.subject.size]
  const tallest = spot === 'under' ? (surface.clear ?? 1) * 0.98 : Infinity
  const widest =
    spot === 'inside' ? surface.room * 0.86 : spot === 'on' ? Math.max(surface.room, 0.5) * 1.15 : Infinity
  // What is lost in its box is not seen to be in it.
  const least = spot === 'inside' ? (0.62 * support.box.height) / thing.box.height : 0
  return Math.min(
    Math.max(ratio, least),
    tallest / thing.box.height,
    widest / (thing.box.width * Math.min(spot === 'inside' ? IN_BOX : ABREAST, placed.length)),
  )
}

/** A lily pad lies on the water of its place. */
function asAfloat(context: StagingContext): StagingContext {
  const { set, spec } = context
  const { water } = set.floor
  if (water === undefined || spec.subjects.every(({ variant }) => variant !== 'lily-pad')) return context
  const { y, farY, parallax } = water
  return { ...context, set: { ...set, floor: { ...set.floor, y: y + WADED, farY, parallax } } }
}

/** It is one of many. */
const PAD = 0.55

/** World units from where boats keep to, to what is near the bank. */
const WADED = 0.03

function arrange(company: Company): Arrangement {
  const { context, support, surface, spot, placed } = company
  const { stage, set } = context
  const ratio = ratioOf(company)
  const format = stage.portrait ? 'portrait' : 'landscape'
  const height = Math.max(...placed.map(({ box }) => box.height)) * ratio
  const rise =
    spot === 'on' ? (surface.top ?? 0) : spot === 'inside' ? (surface.rim ?? 0) - HIDDEN * height : 0
  const reach = Math.max(support.box.height, rise + height)
  const across =
    spot === 'between'
      ? support.box.width * 2.2 + ratio
      : support.box.width * (spot === 'behind' || spot === 'before' ? 1.25 : 1)
  const isPad = support.subject.variant === 'lily-pad'
  const whole = Math.min(TALLEST[format] / reach, (stage.aspect * 0.86) / across) * (isPad ? PAD : 1)
  const isOnSomebody = isAlive(support)
  const near = (spot === 'on' || spot === 'inside') && !isOnSomebody ? SMALLEST[format] / height : 0
  const scale = Math.max(whole, Math.min(near, whole * 3.4))
  const x = stage.aspect / 2 - (spot === 'on' ? (surface.at ?? 0) * scale * 0.6 : 0)
  const own = scale * ratio * Math.min(1, OVERLAPPING / placed.length)
  if (WITHOUT_GROUND.has(support.subject.variant)) {
    const low = support.subject.variant.endsWith('roof') ? stage.bottom + 0.1 : 0.98
    return { x, scale, own, y: Math.min(low, NEAR_TOP + (surface.top ?? 0) * scale) }
  }
  const y = scale > whole ? NEAR_TOP + (surface.top ?? surface.rim ?? 0) * scale : set.floor.y
  return { x, scale, own, y: Math.max(set.floor.kind === 'air' ? 0 : set.floor.farY, y) }
}

/** Things that stand on the ground are drawn by their y: a little more or less puts one before the other. */
const STEP = 0.002

function supportsOf({ context, support, spot, placed }: Company, { x, y, scale, own }: Arrangement): Actor[] {
  const { parallax } = context.set.floor
  const apart =
    spot === 'between' ? (support.box.width * scale) / 2 + ((placed[0]?.box.width ?? 0) * own) / 2 : 0
  const isHung = WITHOUT_GROUND.has(support.subject.variant)
  const place = (at: number): Placement => ({
    x: at,
    y,
    scale,
    parallax,
    ...(isHung || y > context.stage.bottom ? { shadowWidth: 0 } : {}),
  })
  const { rig, look } = support
  const pose = ({ time }: Frame): typeof REST => ({ ...REST, action: support.subject.action, time })
  if (apart > 0) return [-apart, apart].map((offset) => ({ rig, look, place: () => place(x + offset), pose }))
  const whole = { rig, look, place: () => place(x), pose }
  if (spot !== 'on' || !isCrib(support.subject)) return [whole]
  const rails: Rig = {
    ...rig,
    draw: (pen) => inHundredths(pen, () => drawCribRails(pen, look.colours[0] ?? CRIB_PAINT)),
  }
  const near = {
    ...place(x),
    y: y + STEP * (placed.length + 1),
    lift: STEP * (placed.length + 1),
    shadowWidth: 0,
  }
  return [whole, { rig: rails, look, place: () => near, pose }]
}

const CRIB_PAINT = '#f0e6d4'

function actorAt(company: Company, arrangement: Arrangement, thing: Thing, index: number): Actor {
  const { context, spot, placed } = company
  const { rig, look, subject } = thing
  const placement = placeOf(company, arrangement, thing, index)
  const mouth = index === 0 ? createMouth(subject, context.spec, context.seed, context.seconds) : () => 0
  const flip = index % 2 === 1 && placed.length > 1
  const actor: Actor = {
    rig:
      spot === 'inside'
        ? withoutFeet(rig, HIDDEN * thing.box.height, surfaceWidth(company, arrangement))
        : rig,
    look,
    place: ({ time }) => ({
      ...placement,
      x: placement.x + (spot === 'behind' ? peekOf(subject, thing.box.width, time) : 0) * arrangement.own,
      flip: placement.flip ?? flip,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: subject.action,
      time: time + index * 1.7,
      look: 0.05 * Math.sin(time * 0.9 + index),
      mouth: mouth(time),
    }),
  }
  if (spot !== 'on' || hangsLegs(subject)) return actor
  return { ...actor, drawBehind: (frame) => drawContact(context, placement, thing, frame) }
}

/** The part of whoever is in something that is not seen. */
const HIDDEN = 0.28

/** Half the width of the opening, in units of whoever is in it. */
function surfaceWidth({ surface }: Company, { scale, own }: Arrangement): number {
  return (surface.room * scale) / own / 2
}

/** The same body without what is lower than `height`, where the near rim of a round opening hides it. */
function withoutFeet(rig: Rig, height: number, reach: number): Rig {
  return {
    ...rig,
    draw(pen, look, pose) {
      pen.save()
      pen.beginPath()
      pen.rect(-4, -8, 8, 8 - height)
      pen.ellipse(0, -height, Math.max(0.1, reach), height * 0.3, 0, 0, Math.PI)
      pen.clip()
      rig.draw(pen, look, pose)
      pen.restore()
    },
  }
}

function placeOf(
  { context, surface, spot, support, placed }: Company,
  { x, y, scale, own }: Arrangement,
  thing: Thing,
  index: number,
): Placement {
  const { box } = thing
  const { parallax } = context.set.floor
  const base = { scale: own, parallax }
  const share = placed.length === 1 ? 0 : index / (placed.length - 1) - 0.5
  const room = Math.min(surface.room * scale, context.stage.aspect * 0.8)
  const spread =
    share * Math.max(0, Math.min(room - box.width * own * 0.6, box.width * own * (placed.length - 1) * 1.1))
  switch (spot) {
    case 'on':
      return {
        ...base,
        x: x + (surface.at ?? 0) * scale + spread,
        y: y + STEP * (index + 1),
        lift: (surface.top ?? 0) * scale - (hangsLegs(thing.subject) ? SEAT_HEIGHT * own : 0),
        shadowWidth: 0,
      }
    case 'inside': {
      const lift = Math.max(0, (surface.rim ?? 0) * scale - HIDDEN * box.height * own)
      return { ...base, x: x + spread, y: y + STEP * (index + 1), lift, shadowWidth: 0 }
    }
    case 'behind': {
      const isHidden = box.height * own < support.box.height * scale * 1.25
      const half = trunkOf(support.subject) ?? support.box.width / 2
      const aside = isHidden ? -half * scale - box.width * own * 0.02 : 0
      const close = thing.subject.activity === 'hide' ? 0.4 : 1
      return { ...base, x: x + aside + spread * close, y: y - 0.02 - STEP * index, flip: true }
    }
    case 'before':
      return { ...base, x: x - support.box.width * scale * 0.24 + spread, y: y + 0.025 + STEP * index }
    default:
      return { ...base, x: x + spread, y: y - STEP * (index + 1) }
  }
}

/** What stands on something darkens it where it does. */
function drawContact(
  { stage, set }: StagingContext,
  { x, y, scale, lift = 0 }: Placement,
  { box }: Thing,
  frame: Frame,
): void {
  const sprite = stage.sprite(
    `contact ${set.light.shadow}`,
    { width: 1, height: 0.12, anchorX: 0.5, anchorY: 0.06 },
    (pen) => {
      pen.scale(0.5, 0.06)
      const soft = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
      soft.addColorStop(0, withAlpha(set.light.shadow, 0.5))
      soft.addColorStop(0.6, withAlpha(set.light.shadow, 0.3))
      soft.addColorStop(1, withAlpha(set.light.shadow, 0))
      pen.fillStyle = soft
      pen.fillRect(-1, -1, 2, 2)
    },
  )
  stage.enter(frame.camera, set.floor.parallax)
  stage.put(sprite, x, y - lift, { scale: scale * Math.min(1.1, box.width) * 0.8, alpha: 0.8 })
}

/** The others of the prompt stand at the sides, behind. */
function othersOf(
  { context, support }: Company,
  { scale, x, y }: Arrangement,
  staged: readonly SubjectSpec[],
): readonly Actor[] {
  const rest = context.spec.subjects.filter(
    ({ concept, rig }) =>
      !staged.some((subject) => subject.concept === concept && (subject.rig === rig || concept === 'parcel')),
  )
  const actors = atTheSides(context, rest, {
    reach: 0.36,
    step: 0.06,
    forward: 0.01,
    share: 0.85,
    largest: () => scale * 1.6,
  })
  // Behind a sofa that fills the picture nobody is seen: they stand before it.
  const isHidden = (at: number): boolean => Math.abs(at - x) < (support.box.width * scale) / 2
  return actors.map((actor) => ({
    ...actor,
    place(frame) {
      const placement = actor.place(frame)
      return isHidden(placement.x) ? { ...placement, y: Math.max(placement.y, y + 0.015) } : placement
    },
  }))
}
