import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { gaitOf } from '../cues.ts'
import { withAlpha } from '../draw/colour.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { between } from '../draw/random.ts'
import type { Light, Sprite, Stage } from '../draw/stage.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Pose, type Rig, type RigLook } from '../rigs/rig.ts'
import type { Action, RigName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { thingsInCrowd } from './crowd-things.ts'
import { generic } from './generic.ts'
import { toLook } from './to-look.ts'

/** Fewer than this are drawn as actors by the other stagings. */
const SMALLEST_THRONG = 7
const RIGS: readonly RigName[] = ['person', 'robot', 'quadruped', 'dinosaur', 'bird']
const IN_THE_AIR: readonly Action[] = ['fly', 'swim', 'float', 'land', 'take-off']
/** Individuals that are drawn apart, and poses of each that are baked. */
const KINDS = { person: 8, other: 3 } as const
const PHASES = 8
/** The nearest are true actors: they are lit, and they are looked at. */
const LEADERS = 3
/** Body heights per cycle of a gait; near enough for a crowd. */
const STRIDE = { walk: 0.56, run: 1.05 } as const

interface Member {
  readonly kind: number
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly phase: number
  readonly flip: boolean
}

interface Throng {
  readonly context: StagingContext
  readonly subject: SubjectSpec
  readonly rig: Rig
  readonly looks: readonly RigLook[]
  readonly members: readonly Member[]
  /** World height of a grown-up in the nearest row. */
  readonly height: number
  /** World units per second. */
  readonly speed: number
  /** Cycles per second of the gait; 0: they stay where they are. */
  readonly pace: number
}

/** Crowds, herds, parades and choirs: many of one kind, at the price of a few. */
export function stageThrong(context: StagingContext): StagedScene | undefined {
  const subject = context.spec.subjects.find(
    ({ rig, count, action }) =>
      RIGS.includes(rig) && count >= SMALLEST_THRONG && !(rig === 'bird' && IN_THE_AIR.includes(action)),
  )
  if (subject === undefined) return undefined
  const rig = rigOf(subject)
  if (rig === undefined) return undefined
  const throng = gather(context, subject, rig)
  const behind = throng.members.slice(0, -LEADERS)
  return {
    actors: [
      ...throng.members.slice(-LEADERS).map((member) => toActor(throng, member)),
      ...others(context, subject),
    ],
    drawBehind: (frame) => drawMembers(throng, behind, frame),
  }
}

function gather(context: StagingContext, subject: SubjectSpec, rig: Rig): Throng {
  const { stage, set, random } = context
  const kinds = subject.rig === 'person' ? KINDS.person : KINDS.other
  const looks = Array.from({ length: kinds }, (_, index) => {
    const look = toLook(subject, Math.floor(random() * 2 ** 31))
    return { ...look, props: thingsInCrowd(subject.concept, index) ?? look.props }
  })
  const [first] = looks
  const size = first === undefined ? 1 : Math.min(1.6, rig.naturalSize(first)) ** 0.6
  const crowded = subject.count > 20 ? 0.56 : subject.count > 12 ? 0.64 : 0.74
  const usual = clamp(set.floor.personHeight, 0.3, 0.62) * size * crowded * (stage.portrait ? 1.1 : 1)
  const height =
    first === undefined
      ? usual
      : Math.min(usual, roomyHeight(context, subject, rig.box(first, subject.action)))
  const gait = gaitOf(subject)
  const stride = subject.action === 'run' ? STRIDE.run : STRIDE.walk
  const pace = gait?.cyclesPerSecond ?? 0
  return {
    context,
    subject,
    rig,
    looks,
    members: lineUp(context, subject, height),
    height,
    pace,
    speed: pace * stride * height,
  }
}

function rowsOf({ count }: SubjectSpec, { aspect }: Stage): number {
  return Math.max(2, Math.round(Math.sqrt(count / aspect) * 1.1))
}

/** How far broad bodies of a row may overlap: an elephant is seen behind another. */
const OVERLAP = 0.95

/** How high they may be for a row of them to be told apart. */
function roomyHeight(
  { stage }: StagingContext,
  subject: SubjectSpec,
  box: { readonly width: number },
): number {
  const perRow = Math.ceil(subject.count / rowsOf(subject, stage))
  return (OVERLAP * spanOf(stage)) / (perRow * box.width)
}

/** Loose rows from far to near; nobody hides the one behind entirely. */
function lineUp(
  { stage, set, random }: StagingContext,
  subject: SubjectSpec,
  height: number,
): readonly Member[] {
  const count = subject.count
  const rows = rowsOf(subject, stage)
  const perRow = Math.ceil(count / rows)
  const span = spanOf(stage)
  const farY = Math.max(set.floor.horizonY + 0.03, set.floor.farY - 0.03)
  return Array.from({ length: count }, (_, index): Member => {
    const row = Math.floor(index / perRow)
    const depth = rows === 1 ? 1 : row / (rows - 1)
    const inRow = Math.min(perRow, count - row * perRow)
    const place = (index % perRow) + 0.5 + (row % 2 === 0 ? 0.24 : -0.24)
    return {
      kind: index + row * 3,
      x: (place / inRow) * span + between(random, -0.035, 0.035) - (span - stage.aspect) / 2,
      y: lerp(farY, set.floor.y + 0.02, depth) + between(random, -0.01, 0.01),
      scale: height * lerp(0.66, 1, depth) * between(random, 0.94, 1.06),
      phase: random() * Math.PI * 2,
      flip: subject.action !== 'walk' && subject.action !== 'run' && random() < 0.35,
    }
  }).toSorted((a, b) => a.y - b.y)
}

/** Walkers leave and enter beyond the edges, so they need room there. */
function spanOf(stage: Stage): number {
  return stage.aspect + 0.5
}

function xAt({ context, speed }: Throng, member: Member, time: number): number {
  const { stage } = context
  if (speed === 0) return stage.aspect / 2 + (member.x - stage.aspect / 2) * 0.86
  const span = spanOf(stage)
  const left = -(span - stage.aspect) / 2
  return ((((member.x + speed * time - left) % span) + span) % span) + left
}

/** Where in its cycle a member is; those who stay go through a slow cycle of small moves. */
function cycleAt({ pace }: Throng, member: Member, time: number): number {
  return time * Math.PI * 2 * (pace === 0 ? 0.62 : pace) + member.phase
}

function poseAt({ subject, pace }: Throng, cycle: number): Pose {
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
  const look = lookOf(throng, member)
  return {
    rig: throng.rig,
    look,
    place: ({ time }) => ({
      x: xAt(throng, member, time),
      y: member.y,
      scale: member.scale * sizeOf(throng, look),
      parallax: throng.context.set.floor.parallax,
      flip: member.flip,
      shadowWidth: 0.34,
    }),
    pose: ({ time }) => ({ ...poseAt(throng, cycleAt(throng, member, time)), time: time + member.phase }),
  }
}

function lookOf({ looks }: Throng, member: Member): RigLook {
  return looks[member.kind % looks.length] ?? { variant: '', colours: [], props: [], seed: 0 }
}

/** Children among grown-ups are smaller. */
function sizeOf({ rig, looks }: Throng, look: RigLook): number {
  const [first] = looks
  return first === undefined ? 1 : rig.naturalSize(look) / rig.naturalSize(first)
}

function drawMembers(throng: Throng, members: readonly Member[], frame: Frame): void {
  const { stage, set } = throng.context
  stage.enter(frame.camera, set.floor.parallax)
  for (const member of members) {
    const cycle = cycleAt(throng, member, frame.time) / (Math.PI * 2)
    const step = Math.floor((((cycle % 1) + 1) % 1) * PHASES)
    const look = lookOf(throng, member)
    const sprite = bake(throng, member.kind % throng.looks.length, look, step, member.flip)
    const scale = (member.scale * sizeOf(throng, look)) / throng.height
    stage.put(sprite, xAt(throng, member, frame.time), member.y, { scale })
  }
}

function bake(
  { context, rig, subject, height, ...throng }: Throng,
  kind: number,
  look: RigLook,
  step: number,
  flip: boolean,
): Sprite {
  const { stage, set } = context
  const size = rig.box(look, subject.action)
  const box = {
    width: size.width * height * 1.04,
    height: size.height * height * 1.12,
    anchorX: (size.width * height * 1.04) / 2,
    anchorY: size.height * height * 1.04,
  }
  return stage.sprite(`throng ${subject.concept} ${kind} ${step} ${flip}`, box, (pen) => {
    const shadow = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
    shadow.addColorStop(0, withAlpha(set.light.shadow, 0.4))
    shadow.addColorStop(1, withAlpha(set.light.shadow, 0))
    pen.save()
    pen.scale(flip ? -height : height, height)
    rig.draw(
      pen,
      look,
      poseAt({ context, rig, subject, height, ...throng }, ((step + 0.5) / PHASES) * Math.PI * 2),
    )
    pen.restore()
    relight(pen, set.light, box)
    pen.globalCompositeOperation = 'destination-over'
    pen.scale(height * 0.26, height * 0.045)
    pen.fillStyle = shadow
    pen.fillRect(-1, -1, 2, 2)
  })
}

/** The light of the set without its rim, which is lost at this size. */
function relight(
  pen: Stage['pen'],
  light: Light,
  box: { readonly width: number; readonly height: number },
): void {
  pen.globalCompositeOperation = 'source-atop'
  const area = [-box.width, -box.height, box.width * 2, box.height * 2] as const
  pen.fillStyle = withAlpha(light.tint, light.tintAlpha)
  pen.fillRect(...area)
  const side = light.direction * box.width * 0.4
  const shade = pen.createLinearGradient(side, -box.height * 0.9, -side, 0)
  shade.addColorStop(0, withAlpha(light.key, light.keyAlpha))
  shade.addColorStop(0.45, withAlpha(light.key, 0))
  shade.addColorStop(0.55, withAlpha(light.shadow, 0))
  shade.addColorStop(1, withAlpha(light.shadow, light.shadowAlpha))
  pen.fillStyle = shade
  pen.fillRect(...area)
}

/** Whoever else is in the prompt stands before the crowd. */
function others(context: StagingContext, throng: SubjectSpec): readonly Actor[] {
  const rest = context.spec.subjects.filter((subject) => subject !== throng)
  if (rest.length === 0) return []
  return generic({ ...context, spec: { ...context.spec, subjects: rest } }).actors
}
