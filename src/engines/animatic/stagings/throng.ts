import type { Actor, StagedScene, Staging, StagingContext } from '../compose/staging.ts'
import { gaitOf } from '../gaits.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { between } from '../draw/random.ts'
import type { Stage } from '../draw/stage.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Pose, type Rig, type RigLook } from '../rigs/rig.ts'
import { SPRITE_ART } from '../rigs/sprite/table.ts'
import type { Action, RigName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { crowdSprite, type CrowdModel } from './crowd-sprites.ts'
import { thingsInCrowd } from './crowd-things.ts'
import { generic } from './generic.ts'
import { toLook, varied } from './to-look.ts'

/** Fewer than this are drawn as actors by the other stagings. */
const SMALLEST_THRONG = 7
/** Of several kinds that are many together, those who are fewer than this stand before the crowd. */
const SMALLEST_PART = 3
/** More are a crowd that has no end in the picture; so many can be counted. */
const COUNTABLE = 24
const ALIVE: readonly RigName[] = ['person', 'robot', 'quadruped', 'dinosaur', 'bird']
const LIFELESS: readonly RigName[] = ['plant', 'furniture', 'food', 'instrument', 'sprite', 'bicycle']
const IN_THE_AIR: readonly Action[] = ['fly', 'swim', 'float', 'land', 'take-off', 'ride']
/** Individuals that are drawn apart. */
const LOOKS = { person: 8, other: 3 } as const
/** The nearest are true actors: they are lit, and they are looked at. */
const LEADERS = 3
/** Body heights per cycle of a gait; near enough for a crowd. */
const STRIDE = { walk: 0.56, run: 1.05 } as const

/** One look of one of its subjects. */
interface Kind {
  readonly subject: SubjectSpec
  readonly rig: Rig
  readonly look: RigLook
  readonly key: string
  /** Height against the first kind. */
  readonly size: number
  /** Cycles per second of the gait; 0: they stay where they are. */
  readonly pace: number
}

interface Member {
  readonly kind: Kind
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly phase: number
  readonly flip: boolean
}

interface Throng {
  readonly context: StagingContext
  readonly members: readonly Member[]
  /** World height of the first kind in the nearest row. */
  readonly height: number
  /** World units within which they go around. */
  readonly span: number
}

/** Crowds, herds, parades, choirs and rows of things: many, at the price of a few. `stageRest` stages whoever else is there. */
export function createThrong(stageRest: (context: StagingContext) => StagedScene): Staging {
  return (context) => crowd(context, throngOf(context.spec.subjects), stageRest)
}

/** More than these are a crowd, whatever they are and do. */
const MOST_APART = 12

/** The many for whom there is no staging of their own, where they are more than can be shown one by one. */
export function stageMany(context: StagingContext): StagedScene | undefined {
  const { subjects } = context.spec
  if (subjects.reduce((sum, { count }) => sum + count, 0) <= MOST_APART) return undefined
  return crowd(
    context,
    subjects.filter(({ count }) => count >= SMALLEST_PART),
    generic,
  )
}

function crowd(
  context: StagingContext,
  subjects: readonly SubjectSpec[],
  stageRest: (context: StagingContext) => StagedScene,
): StagedScene | undefined {
  const kinds = subjects.map((subject) => kindsOf(context, subject, subjects[0] ?? subject))
  if (kinds.length === 0 || kinds.some((looks) => looks.length === 0)) return undefined
  const throng = gather(context, subjects, kinds)
  const behind = throng.members.slice(0, -LEADERS)
  const rest = before(throng, subjects, stageRest)
  return {
    actors: [...throng.members.slice(-LEADERS).map((member) => toActor(throng, member)), ...rest.actors],
    others: [...behind.map(({ kind }) => kind.look), ...(rest.others ?? [])],
    drawBehind(frame) {
      drawMembers(throng, behind, frame)
      rest.drawBehind?.(frame)
    },
    ...(rest.drawOver === undefined ? {} : { drawOver: rest.drawOver }),
  }
}

/** Who is in it: one kind that is many, or several that are together. */
function throngOf(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const many = subjects.filter(
    (subject) => isOnTheGround(subject) && (subject.count >= SMALLEST_THRONG || ALIVE.includes(subject.rig)),
  )
  if (many.every(({ count }) => count < SMALLEST_THRONG)) {
    const together = many.reduce((sum, { count }) => sum + count, 0)
    if (together <= SMALLEST_THRONG) return []
  }
  const parts = many.filter(({ count }) => count >= SMALLEST_PART)
  return parts.reduce((sum, { count }) => sum + count, 0) < SMALLEST_THRONG ? [] : parts
}

function isOnTheGround({ rig, action }: SubjectSpec): boolean {
  if (ALIVE.includes(rig)) return !IN_THE_AIR.includes(action) || (rig !== 'bird' && action !== 'ride')
  return LIFELESS.includes(rig) && !IN_THE_AIR.includes(action)
}

function kindsOf(context: StagingContext, subject: SubjectSpec, first: SubjectSpec): readonly Kind[] {
  const { random } = context
  const rig = rigOf(subject)
  const reference = rigOf(first)
  if (rig === undefined || reference === undefined) return []
  const standard = reference.naturalSize(toLook(first, 0))
  const total = subject.rig === 'person' ? LOOKS.person : LOOKS.other
  return Array.from({ length: Math.min(total, subject.count) }, (_, index) => {
    const plain = varied(toLook(subject, Math.floor(random() * 2 ** 31)), index, subject.count)
    const props =
      thingsInCrowd(subject.concept, index) ?? (index === 0 ? plain.props : withoutBall(plain.props))
    const look = { ...plain, props }
    return {
      subject,
      rig,
      look,
      key: `${subject.concept} ${subject.colours.join()} ${index}`,
      size: rig.naturalSize(look) / standard,
      pace: gaitOf(subject)?.cyclesPerSecond ?? 0,
    }
  })
}

/** Those who play together have one ball. */
function withoutBall(props: RigLook['props']): RigLook['props'] {
  return props.filter(({ role, concept }) => role !== 'held' || !BALL.test(concept))
}

const BALL = /^(?:ball|football|basketball|volleyball|beach-ball)$/

function gather(
  context: StagingContext,
  subjects: readonly SubjectSpec[],
  kinds: readonly (readonly Kind[])[],
): Throng {
  const all = mixed(subjects, kinds)
  const height = heightOf(context, all)
  const walks = all.some(({ pace }) => pace > 0)
  const widest = Math.max(
    ...all.map(({ rig, look, subject, size }) => rig.box(look, subject.action).width * size),
  )
  const span = spanOf(context.stage, all.length, walks, widest * height)
  return { context, height, span, members: lineUp(context, all, height, span) }
}

/** All of them, those of each subject spread among the others. */
function mixed(subjects: readonly SubjectSpec[], kinds: readonly (readonly Kind[])[]): readonly Kind[] {
  return subjects
    .flatMap(({ count }, part) =>
      Array.from({ length: count }, (_, index) => ({
        turn: (index + 0.5 + part * 0.01) / count,
        kind: kinds[part]?.[index % (kinds[part]?.length ?? 1)],
      })),
    )
    .toSorted((a, b) => a.turn - b.turn)
    .flatMap(({ kind }) => (kind === undefined ? [] : [kind]))
}

/** World height of the first kind: what is usual for so many, and as much as the room allows. */
function heightOf(context: StagingContext, all: readonly Kind[]): number {
  const { stage, set } = context
  const [first] = all
  if (first === undefined) return 0.4
  const natural = Math.min(1.6, first.rig.naturalSize(first.look)) ** 0.6
  const size = LIFELESS.includes(first.subject.rig) ? Math.max(0.62, natural) : natural
  const crowded = all.length > 20 ? 0.56 : all.length > 12 ? 0.64 : 0.74
  const words = { tiny: 0.5, small: 0.75, normal: 1, large: 1.2, huge: 1.4 }[first.subject.size]
  const usual = clamp(set.floor.personHeight, 0.3, 0.62) * size * crowded * words * (stage.portrait ? 1.1 : 1)
  return Math.min(usual, roomyHeight(stage, all))
}

function rowsOf(count: number, { aspect }: Stage): number {
  return Math.max(2, Math.round(Math.sqrt(count / aspect) * 1.1))
}

/** How far broad bodies of a row may overlap: an elephant is seen behind another. */
const OVERLAP = 0.95

/** How high they may be for a row of them to be told apart. */
function roomyHeight(stage: Stage, all: readonly Kind[]): number {
  const perRow = Math.ceil(all.length / rowsOf(all.length, stage))
  const breadth =
    all.reduce((sum, { rig, look, subject, size }) => sum + rig.box(look, subject.action).width * size, 0) /
    all.length
  const room = all.length > COUNTABLE ? stage.aspect + 0.5 : stage.aspect
  return (OVERLAP * room) / (perRow * breadth)
}

/** Room beyond an edge in which those who go leave and enter unseen. */
const WINGS = 0.12

/** Those who can be counted are all in the picture; a crowd goes on beyond its edges. */
function spanOf({ aspect }: Stage, count: number, walks: boolean, widest: number): number {
  if (count > COUNTABLE) return aspect + 0.5
  return walks ? aspect + widest + WINGS : aspect - widest * 0.7
}

/** Loose rows from far to near; nobody hides the one behind entirely. */
function lineUp(
  { stage, set, random }: StagingContext,
  all: readonly Kind[],
  height: number,
  span: number,
): readonly Member[] {
  const rows = rowsOf(all.length, stage)
  const perRow = Math.ceil(all.length / rows)
  const farY = Math.max(set.floor.horizonY + 0.03, set.floor.farY - 0.03)
  return all
    .map((kind, index): Member => {
      const { action } = kind.subject
      const row = Math.floor(index / perRow)
      const depth = rows === 1 ? 1 : row / (rows - 1)
      const inRow = Math.min(perRow, all.length - row * perRow)
      // Golden-ratio steps: no row stands exactly behind another one.
      const place = (index % perRow) + 0.5 + (((row * 0.618034) % 1) - 0.4) * 0.8
      return {
        kind,
        x: (place / inRow) * span + between(random, -0.035, 0.035) - (span - stage.aspect) / 2,
        y: lerp(farY, set.floor.y + 0.02, depth) + between(random, -0.01, 0.01),
        scale: height * lerp(0.66, 1, depth) * between(random, 0.94, 1.06),
        phase: random() * Math.PI * 2,
        flip: action !== 'walk' && action !== 'run' && !isLifeless(kind.subject) && random() < 0.35,
      }
    })
    .toSorted((a, b) => a.y - b.y)
}

function isLifeless({ rig, variant }: SubjectSpec): boolean {
  return LIFELESS.includes(rig) && SPRITE_ART.get(variant)?.life !== 'animal'
}

/** World units per second. */
function speedOf({ height }: Throng, { subject, pace, size }: Kind): number {
  return pace * (subject.action === 'run' ? STRIDE.run : STRIDE.walk) * height * size
}

function xAt(throng: Throng, member: Member, time: number): number {
  const { context, span } = throng
  const speed = speedOf(throng, member.kind)
  if (speed === 0) return member.x
  const left = -(span - context.stage.aspect) / 2
  return ((((member.x + speed * time - left) % span) + span) % span) + left
}

/** Where in its cycle a member is; those who stay go through a slow cycle of small moves. */
function cycleAt({ kind: { pace }, phase }: Member, time: number): number {
  return time * Math.PI * 2 * (pace === 0 ? 0.62 : pace) + phase
}

function poseAt({ subject, pace }: Kind, cycle: number): Pose {
  const moves = pace > 0
  return {
    ...REST,
    action: subject.action,
    phase: moves || subject.action === 'dance' ? cycle : 0,
    // A whole number of cycles of what depends on time would show: short loops hide in a crowd.
    time: moves ? 0.4 : (cycle / (Math.PI * 2)) * 1.6,
    progress: (((cycle / (Math.PI * 2)) % 1) + 1) % 1,
    energy: subject.action === 'run' ? 1.4 : 1,
  }
}

function toActor(throng: Throng, member: Member): Actor {
  const { rig, look, size } = member.kind
  return {
    rig,
    look,
    place: ({ time }) => ({
      x: xAt(throng, member, time),
      y: member.y,
      scale: member.scale * size,
      parallax: throng.context.set.floor.parallax,
      flip: member.flip,
      shadowWidth: 0.34,
    }),
    pose: ({ time }) => ({
      ...poseAt(member.kind, cycleAt(member, time)),
      time: time + member.phase,
    }),
  }
}

function drawMembers(throng: Throng, members: readonly Member[], frame: Frame): void {
  const { stage, set } = throng.context
  stage.enter(frame.camera, set.floor.parallax)
  for (const member of members) {
    const model = modelOf(member.kind, throng.height)
    const cycle = isLifeless(member.kind.subject) ? 0 : cycleAt(member, frame.time) / (Math.PI * 2)
    const sprite = crowdSprite(throng.context, model, cycle, member.flip)
    stage.put(sprite, xAt(throng, member, frame.time), member.y, { scale: member.scale / throng.height })
  }
}

function modelOf(kind: Kind, height: number): CrowdModel {
  const { key, rig, look, subject, size } = kind
  return {
    key,
    rig,
    look,
    action: subject.action,
    scale: height * size,
    isGrounded: true,
    poseAt: (cycle) => poseAt(kind, cycle * Math.PI * 2),
  }
}

/** How much larger than in the crowd somebody before it may be. */
const NEARER = 1.35

/** Whoever else is in the prompt is before the crowd, and does what they do. */
function before(
  { context, members, height }: Throng,
  subjects: readonly SubjectSpec[],
  stageRest: (context: StagingContext) => StagedScene,
): StagedScene {
  const rest = context.spec.subjects.filter((subject) => !subjects.includes(subject))
  const [first] = members
  if (rest.length === 0 || first === undefined) return { actors: [] }
  const standard = first.kind.rig.naturalSize(first.kind.look) / first.kind.size
  // The camera stays with the crowd.
  const scene = stageRest({ ...context, goesOn: false, spec: { ...context.spec, subjects: rest } })
  return {
    ...scene,
    actors: scene.actors.map((actor) => ({
      ...actor,
      place: (frame) => {
        const placement = actor.place(frame)
        const beside = height * NEARER * (actor.rig.naturalSize(actor.look) / standard) ** 0.7
        return { ...placement, scale: Math.min(placement.scale, beside) }
      },
    })),
  }
}
