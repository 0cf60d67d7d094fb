import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { darken, lighten, multiply, type Hex } from '../draw/colour.ts'
import { lerp } from '../draw/easing.ts'
import { createRandom } from '../draw/random.ts'
import { fillBlob, fillEllipse, fillLimb, type Pen, type Point } from '../draw/shapes.ts'
import { PRIMATES } from '../rigs/quadruped/primate-species.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { Action, RigName, SubjectSpec } from '../scene-spec.ts'
import { generic } from './generic.ts'
import { toLook, varied } from './to-look.ts'

const CLIMBERS: ReadonlySet<RigName> = new Set(['quadruped', 'bird', 'insect'])
/** Stored art that climbs. */
const CREEPING: ReadonlySet<string> = new Set(['lizard', 'snake', 'snail', 'spider', 'bat'])
const MOST = 5
/** Heavier than this against a grown-up no bough bears. */
const HEAVIEST = 1
/** Where a hanging primate's hands are, body units above its origin. */
const HANDS = 1.47
/** What is done by the hands that hold the bough. */
const SWINGING: readonly Action[] = ['play', 'jump', 'fly', 'run']

interface Climber {
  readonly rig: Rig
  readonly look: RigLook
  readonly subject: SubjectSpec
  readonly scale: number
  readonly x: number
  readonly hangs: boolean
}

/** On the bough of a tree: birds, cats and monkeys sit on it, sloths hang from it, apes swing below it. */
export function stagePerched(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  if (set.floor.kind === 'air' || spec.framing === 'aerial') return undefined
  const up = spec.subjects.filter(isClimber)
  const isAsked =
    spec.sights?.includes('bough') === true ||
    up.some(({ variant }) => hangsByNature(variant)) ||
    // "swings through the trees"
    (spec.setting === 'forest' && up.some(({ variant, action }) => variant in PRIMATES && action === 'play'))
  if (!isAsked || up.length === 0) return undefined
  const climbers = seat(context, up)
  const below = spec.subjects.filter((subject) => !up.includes(subject))
  const ground = below.length === 0 ? undefined : generic({ ...context, spec: { ...spec, subjects: below } })
  const isHigh = climbers.some(({ hangs }) => hangs)
  const y = isHigh ? stage.top + 0.2 : 0.66
  const leaf = spec.season === 'autumn' ? '#d08433' : '#5c9a45'
  return {
    ...ground,
    actors: [
      ...climbers.map((climber, index) => toActor(climber, index, y, context)),
      ...(ground?.actors ?? []),
    ],
    drawBehind(frame) {
      ground?.drawBehind?.(frame)
      stage.layer(
        'bough',
        frame.camera,
        set.floor.parallax,
        { y0: y - 0.22, y1: y + 0.24, margin: 0.4 },
        (pen) =>
          paintBough(
            pen,
            y,
            stage.aspect,
            multiply('#6b5040', context.palette.ambient),
            multiply(leaf, context.palette.ambient),
            context.seed,
          ),
      )
    },
  }
}

function hangsByNature(variant: string): boolean {
  return PRIMATES[variant]?.hangs === true
}

function isClimber({ rig, variant, colours, props, count, action }: SubjectSpec): boolean {
  const isClimbing = CLIMBERS.has(rig) || (rig === 'sprite' && CREEPING.has(variant))
  if (!isClimbing || count > MOST || action === 'play-instrument' || action === 'swim') return false
  if (rig === 'bird' && action === 'fly') return false
  if (hangsByNature(variant) && action === 'walk') return false
  const body = rigOf({ rig, props })
  return body !== undefined && body.naturalSize({ variant, colours, props, seed: 0 }) <= HEAVIEST
}

function seat({ stage, spec, seed }: StagingContext, subjects: readonly SubjectSpec[]): readonly Climber[] {
  const all = subjects.flatMap((subject) =>
    Array.from({ length: subject.count }, (_, index) => ({ subject, index })),
  )
  const some = all.slice(0, MOST)
  const height =
    (stage.portrait ? 0.52 : 0.44) * (spec.framing === 'close' ? 1.25 : spec.framing === 'wide' ? 0.72 : 1)
  const hero = some[0]?.subject
  return some.flatMap(({ subject, index }, place) => {
    const rig = rigOf(subject)
    if (rig === undefined || hero === undefined) return []
    const look = varied(toLook(subject, seed + place * 37), index, subject.count)
    const hangs =
      hangsByNature(subject.variant) ||
      (PRIMATES[subject.variant] !== undefined && SWINGING.includes(subject.action))
    const box = rig.box(look, hangs ? 'fly' : 'sit')
    const words = { tiny: 0.6, small: 0.75, normal: 1, large: 1.15, huge: 1.3 }[subject.size]
    const fits = Math.min(
      (height * (hangs ? 1.3 : 1)) / box.height,
      (stage.aspect * 0.86) / some.length / box.width,
    )
    const along = some.length === 1 ? 0.5 : lerp(0.2, 0.8, place / (some.length - 1))
    return [{ rig, look, subject, scale: fits * words, x: along * stage.aspect, hangs }]
  })
}

function toActor(
  { rig, look, subject, scale, x, hangs }: Climber,
  index: number,
  boughY: number,
  { stage, set, spec, seed, seconds: length }: StagingContext,
): Actor {
  const mouth = index === 0 ? createMouth(subject, spec, seed, length) : () => 0
  const isSwinging = hangs && !hangsByNature(subject.variant)
  const asSeated =
    subject.action === 'stand' || SWINGING.includes(subject.action) || subject.action === 'walk'
  const action: Action = hangs ? 'fly' : subject.rig === 'quadruped' && asSeated ? 'sit' : subject.action
  return {
    rig,
    look,
    place({ time, seconds }) {
      const along = isSwinging ? lerp(-0.2, 0.2, time / seconds) * stage.aspect : 0
      const at = x + along
      const arc = isSwinging ? Math.abs(Math.sin(time * 2.2)) * 0.03 : 0
      const y = boughAt(at, boughY, stage.aspect) + (hangs ? HANDS * scale : -0.028) - arc
      return { x: at, y, scale, parallax: set.floor.parallax, shadowWidth: 0 }
    },
    pose({ time }) {
      return { ...REST, action, time, phase: 0, look: Math.sin(time * 0.9) * 0.1, mouth: mouth(time) }
    },
  }
}

/** y of the bough's middle. */
function boughAt(x: number, y: number, aspect: number): number {
  const along = x / aspect
  return y + 0.035 * (along - 0.5) ** 2 - 0.03 * along + 0.015
}

const TWIGS = 12

function paintBough(pen: Pen, y: number, aspect: number, bark: Hex, leaf: Hex, seed: number): void {
  const random = createRandom(seed ^ 0xb0)
  const points = Array.from({ length: 13 }, (_, index): Point => {
    const x = lerp(-0.45, aspect * 1.06, index / 12)
    return [x, boughAt(x, y, aspect) + 0.004 * Math.sin(index * 2.2)]
  })
  const thick = (index: number): number => lerp(0.046, 0.012, index / 12)
  for (const [shade, down] of [
    [darken(bark, 0.22), 0.008],
    [bark, 0],
    [lighten(bark, 0.14), -0.012],
  ] as const) {
    points.forEach(([x, at], index) => {
      const before = points[index - 1]
      if (before === undefined) return
      const slim = down < 0 ? 0.35 : 1
      fillLimb(
        pen,
        shade,
        [before[0], before[1] + down],
        [x, at + down],
        thick(index - 1) * slim,
        thick(index) * slim,
      )
    })
  }
  for (let twig = 0; twig < TWIGS; twig += 1) {
    const x = lerp(0.04, aspect * 0.98, (twig + 0.3 + random() * 0.4) / TWIGS)
    const from: Point = [x, boughAt(x, y, aspect)]
    const isUp = twig % 2 === 0
    const to: Point = [x + 0.06 + random() * 0.05, from[1] + (isUp ? -0.07 : 0.085) * (0.7 + random() * 0.5)]
    // In the middle, where somebody sits, nothing grows upwards.
    if (isUp && Math.abs(x / aspect - 0.5) < 0.24) continue
    fillLimb(pen, bark, from, to, 0.012, 0.005)
    for (let leafAt = 0; leafAt < 7; leafAt += 1) paintLeaf(pen, leaf, to, leafAt, random() * 0.6)
  }
}

function paintLeaf(pen: Pen, leaf: Hex, [x, y]: Point, index: number, turn: number): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(index * 1.05 + turn)
  fillBlob(pen, index % 2 === 0 ? leaf : lighten(leaf, 0.13), [
    [0.004, 0],
    [0.026, -0.016],
    [0.058, 0],
    [0.026, 0.016],
  ])
  fillEllipse(pen, darken(leaf, 0.15), 0.026, 0, 0.018, 0.0015)
  pen.restore()
}
