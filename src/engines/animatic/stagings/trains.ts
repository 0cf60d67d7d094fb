import { rigAs } from '../rigs/rig-as.ts'
import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { mix, withAlpha } from '../draw/colour.ts'
import { breathe, type CameraPath } from '../draw/camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { REST, type RigLook } from '../rigs/rig.ts'
import { carriagesOf, train } from '../rigs/train.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import { visibleSpan } from '../sets/parts/span.ts'
import { paintTrack } from '../sets/parts/track.ts'
import type { RigName, SubjectSpec } from '../scene-spec.ts'
import { numberOf } from './to-look.ts'
import type { Frame } from '../sets/set.ts'
import { bystanders } from './bystanders.ts'
import { PUFF_RADIUS, softPuff } from './soft-puff.ts'

/** Radius of a driving wheel, body units. */
const WHEEL_RADIUS = 0.076
/** World units per second through endless country. */
const LINE_SPEED = 1.5
const MAX_CARRIAGES = 4

interface Vehicle {
  readonly look: RigLook
  /** Middle of the vehicle behind the engine's middle, world units. */
  readonly behind: number
  readonly length: number
}

/** Trains: an engine and what it pulls, on a line each. */
export function stageTrains(asked: StagingContext): StagedScene | undefined {
  const subject = asked.spec.subjects.find(({ rig }) => rig === 'train')
  const others = asked.spec.subjects.filter((one) => one !== subject)
  if (subject === undefined || !others.every((one) => mayStandBy(one, asked))) return undefined
  // A line that never ends is part of its set, and there is one of it.
  const lines = asked.set.floor.kind === 'rail' ? 1 : Math.min(subject.count, MOST_LINES)
  const scenes = Array.from({ length: lines }, (_, line) => onLine(asked, subject, others, line)).toReversed()
  return {
    actors: scenes.flatMap(({ actors }) => actors),
    ...(scenes[0] === undefined ? {} : { camera: scenes[0].camera, follows: true as const }),
    drawBehind: (frame) => {
      for (const scene of scenes) scene.drawBehind?.(frame)
    },
    drawOver: (frame) => {
      for (const scene of scenes) scene.drawOver?.(frame)
    },
  }
}

/** Lines one behind the other, and the size of a train against that on the line before it. */
const MOST_LINES = 3
const NEXT_LINE = 0.86
/** Several are smaller; each farther one is so much higher, world units, and ahead, parts of the width: none is hidden. */
const SEVERAL = 0.56
const LINE_APART = 0.1
const LINE_AHEAD = 0.17

/** Those who watch are before the first line. */
function onLine(
  asked: StagingContext,
  subject: SubjectSpec,
  onlookers: readonly SubjectSpec[],
  line: number,
): StagedScene & { readonly camera: CameraPath } {
  const others = line === 0 ? onlookers : []
  const near = onlookers.length === 0 ? asked : fartherOff(asked, LINE_BACK)
  const context = line === 0 ? near : fartherOff(near, LINE_APART * line)
  const { spec, stage, set } = context
  const words = { tiny: 0.5, small: 0.75, normal: 1, large: 1.15, huge: 1.3 }[subject.size]
  const ahead =
    (onlookers.length === 0 ? 1 : BEHIND_OTHERS) *
    (subject.count > 1 && set.floor.kind !== 'rail' ? SEVERAL : 1)
  const scale = (stage.portrait ? 0.74 : 0.82) * words * ahead * NEXT_LINE ** line
  const aside = subject.count === 1 ? 0 : (line - 1) * LINE_AHEAD * stage.aspect
  const standing = subject.action === 'stand' && spec.setting !== 'road'
  const endless = set.floor.kind === 'rail'
  const along = (time: number, seconds: number): number => {
    if (standing) return 0
    if (endless) return LINE_SPEED * (time - seconds / 2)
    return lerp(-0.36, 0.34, time / seconds) * stage.aspect
  }
  const lead = (time: number, seconds: number): number =>
    endless ? lerp(-0.06, stage.portrait ? 0.03 : 0.12, smoothstep(0, seconds, time)) * stage.aspect : 0
  const engineX = ({ time, seconds }: Frame): number =>
    stage.aspect * 0.5 + aside + along(time, seconds) + lead(time, seconds)
  const vehicles = couple(context, subject, scale)
  const journey: Journey = {
    engineX,
    driven: ({ time, seconds }) => along(time, seconds) + lead(time, seconds),
    scale,
    moving: !standing,
  }
  const camera: CameraPath = (time, seconds) => {
    const x = endless ? along(time, seconds) : clamp(along(time, seconds) * 0.15, -0.12, 0.12)
    return breathe({ x, y: 0, zoom: 1.04 }, time)
  }
  return {
    actors: [
      ...vehicles.map((vehicle) => toActor(vehicle, journey, subject, context)),
      ...(others.length === 0
        ? []
        : bystanders({ ...asked, spec: { ...spec, subjects: others } }, asked.set.floor.personHeight)),
    ],
    camera,
    drawBehind: (frame) => {
      if (!endless) drawTrack(context, frame)
    },
    drawOver: (frame) => {
      if (subject.variant === 'steam') drawSmoke(context, journey, frame)
      if (lampLevel(context.palette) > 0.3) drawHeadlamp(context, journey, subject.variant, frame)
    },
  }
}

/** Its size where somebody stands before it. */
const BEHIND_OTHERS = 0.7
/** World units that its line is behind them. */
const LINE_BACK = 0.075
const ON_FOOT: ReadonlySet<RigName> = new Set(['person', 'robot', 'quadruped'])

/** Whoever watches it pass: not those who sit or ride somewhere else, and not along a line that never ends. */
function mayStandBy({ rig, props, at }: SubjectSpec, { set }: StagingContext): boolean {
  const isRider = props.some(({ role }) => role === 'ridden')
  return (
    ON_FOOT.has(rig) && at === undefined && !isRider && set.floor.kind !== 'rail' && set.floor.kind !== 'air'
  )
}

function fartherOff(context: StagingContext, back: number): StagingContext {
  const { set } = context
  return { ...context, set: { ...set, floor: { ...set.floor, y: set.floor.y - back } } }
}

function couple({ palette, seed }: StagingContext, subject: SubjectSpec, scale: number): readonly Vehicle[] {
  const { variant, colours } = subject
  const look = (name: string, index: number): RigLook => ({
    variant: name,
    colours,
    props: [],
    seed: (seed + index * 37) % 1000,
    lights: lampLevel(palette),
  })
  const engine = { ...look(variant, 0), ...numberOf(subject) }
  const vehicles: Vehicle[] = [{ look: engine, behind: 0, length: scale }]
  let back = scale * 0.5
  for (const [index, carriage] of carriagesOf(variant).slice(0, MAX_CARRIAGES).entries()) {
    const length = carriage.length * scale
    vehicles.push({
      look: look(carriage.variant, index + 1),
      behind: back + length * 0.5 + scale * 0.015,
      length,
    })
    back += length + scale * 0.015
  }
  return vehicles
}

interface Journey {
  engineX(frame: Frame): number
  driven(frame: Frame): number
  readonly scale: number
  readonly moving: boolean
}

function toActor(
  { look, behind, length }: Vehicle,
  journey: Journey,
  subject: SubjectSpec,
  { set, stage }: StagingContext,
): Actor {
  const { scale } = journey
  return {
    rig: behind === 0 ? rigAs(train, subject) : rigAs(train, { material: subject.material }),
    look,
    place(frame) {
      const x = journey.engineX(frame) - behind
      const { left, right } = visibleSpan(stage, frame.camera, set.floor.parallax, length * 0.55)
      const placement = { x, y: set.floor.y, scale, parallax: set.floor.parallax }
      // Out of sight: an empty box costs nothing.
      if (x < left || x > right) return { ...placement, boxWidth: 0.01, boxHeight: 0.01, shadowWidth: 0 }
      const rattle = journey.moving ? Math.sin(frame.time * 13 + behind * 9) * 0.0009 : 0
      return { ...placement, lift: Math.max(0, rattle), shadowWidth: (length / scale) * 0.5 }
    },
    pose: (frame) => ({
      ...REST,
      action: journey.moving ? 'drive' : 'stand',
      time: frame.time,
      phase: journey.driven(frame) / (WHEEL_RADIUS * scale),
    }),
  }
}

function drawTrack({ stage, set, palette }: StagingContext, frame: Frame): void {
  const { parallax, y } = set.floor
  const pen = stage.enter(frame.camera, parallax)
  const { left, right } = visibleSpan(stage, frame.camera, parallax)
  paintTrack(pen, palette, left, right, y)
}

const PUFF_EVERY_SECONDS = 0.075
const PUFF_LIFE_SECONDS = 1.6

/** Smoke that stays where it left the chimney, and rises. */
function drawSmoke({ stage, set, palette }: StagingContext, journey: Journey, frame: Frame): void {
  const { scale } = journey
  const puff = softPuff(stage, mix('#f2f2f4', palette.fog, 0.35))
  const pen = stage.enter(frame.camera, set.floor.parallax)
  pen.save()
  pen.imageSmoothingEnabled = false
  const newest = Math.floor(frame.time / PUFF_EVERY_SECONDS)
  for (let index = newest - Math.ceil(PUFF_LIFE_SECONDS / PUFF_EVERY_SECONDS); index <= newest; index += 1) {
    const born = index * PUFF_EVERY_SECONDS
    const age = (frame.time - born) / PUFF_LIFE_SECONDS
    if (age < 0 || age > 1) continue
    const from = journey.engineX({ ...frame, time: born }) + scale * 0.305
    const radius = scale * (0.045 + 0.12 * Math.sqrt(age))
    const sway = Math.sin(index * 2.1) * radius * 0.3
    stage.put(puff, from + sway - age * 0.05, set.floor.y - scale * (0.45 + age * 0.26), {
      scale: radius / PUFF_RADIUS,
      alpha: 0.5 * (1 - age) * Math.min(1, age * 12),
    })
  }
  pen.restore()
}

function drawHeadlamp(
  { stage, set, palette }: StagingContext,
  journey: Journey,
  variant: string,
  frame: Frame,
): void {
  const { scale } = journey
  const lights = lampLevel(palette)
  const height = variant === 'steam' ? 0.37 : 0.14
  const x = journey.engineX(frame) + scale * (variant === 'steam' ? 0.43 : 0.49)
  const y = set.floor.y - scale * height
  const pen = stage.enter(frame.camera, set.floor.parallax)
  const beam = pen.createLinearGradient(x, 0, x + scale * 0.9, 0)
  beam.addColorStop(0, withAlpha('#fff1c0', 0.4 * lights))
  beam.addColorStop(1, withAlpha('#fff1c0', 0))
  pen.fillStyle = beam
  pen.beginPath()
  pen.moveTo(x, y - 0.005)
  pen.lineTo(x + scale * 0.9, y - scale * 0.06)
  pen.lineTo(x + scale * 0.9, set.floor.y + 0.01)
  pen.lineTo(x, y + 0.012)
  pen.fill()
  stage.glow(x, y, 0.12, '#fff0bd', 0.85 * lights)
}
