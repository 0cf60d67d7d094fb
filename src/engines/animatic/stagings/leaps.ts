import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { mix, withAlpha } from '../draw/colour.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { between } from '../draw/random.ts'
import type { Stage } from '../draw/stage.ts'
import { rigFor } from '../rigs/index.ts'
import { rigAs } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { slotChance } from '../sets/parts/span.ts'
import type { Frame } from '../sets/set.ts'
import { PUFF_RADIUS, softPuff } from './soft-puff.ts'
import { generic } from './generic.ts'
import { toLook } from './to-look.ts'

/** More are farther off, and smaller. */
const POD = 10
/** Middle of a whale's trunk above its origin, body units. */
const TRUNK = 0.34

interface Leaper {
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  readonly x: number
  readonly y: number
  readonly parallax: number
  readonly offset: number
  /** Seconds from one leap to the next, and in the air. */
  readonly periodSeconds: number
  readonly airSeconds: number
  /** How high its middle rises and how far it leaps, body lengths. */
  readonly height: number
  readonly reach: number
}

/** Whales and dolphins at the surface, sharks that jump: they leap, and the sea splashes before those on the shore. */
export function stageLeaps(context: StagingContext): StagedScene | undefined {
  const { spec, set } = context
  const water = set.floor.kind === 'water' ? set.floor : set.floor.water
  const swimmers = spec.subjects.filter(isLeaper)
  const rest = spec.subjects.filter((subject) => !isLeaper(subject))
  if (water === undefined || swimmers.length === 0) return undefined
  if (rest.length > 0 && (set.floor.kind === 'water' || !rest.every(isAshore))) return undefined
  const leapers = gather(context, water, swimmers)
  const ashore = rest.length === 0 ? undefined : generic({ ...context, spec: { ...spec, subjects: rest } })
  return {
    ...ashore,
    actors: [...(ashore?.actors ?? []), ...leapers.map((leaper) => toActor(leaper, context))],
    camera: (time, seconds) =>
      breathe({ x: lerp(-0.05, 0.06, clamp(time / seconds)), y: -0.02, zoom: 1.06 }, time),
  }
}

function isLeaper({ rig, action }: SubjectSpec): boolean {
  return rig === 'whale' || (rig === 'fish' && action === 'jump')
}

function isAshore({ rig }: SubjectSpec): boolean {
  return rig === 'person' || rig === 'quadruped' || rig === 'robot'
}

function gather(
  context: StagingContext,
  water: { readonly y: number; readonly farY: number; readonly parallax: number },
  subjects: readonly SubjectSpec[],
): Leaper[] {
  const { stage, random, set } = context
  // Beyond those on the shore it is farther off.
  const far = set.floor.kind === 'water' ? 1 : 0.86
  const pod = subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  const total = pod.length
  return pod.flatMap((subject, index) => {
    const rig = rigFor(subject.rig)
    if (rig === undefined) return []
    const look = toLook(subject, Math.floor(between(random, 0, 1000)))
    const great = rig.naturalSize(look) > 5
    const row = total === 1 ? 0 : total > POD ? (index * 0.618034) % 1 : index / (total - 1)
    // One by itself is seen at most times.
    const isAlone = total === 1 && !great
    const isPod = total > 2 && !great
    const periodSeconds = great ? 5.2 : isAlone ? 3 : 2.7
    const crowd =
      total === 1
        ? 1
        : total === 2
          ? 0.8
          : total > POD
            ? 0.46 * Math.sqrt(POD / total)
            : total > 5
              ? 0.46
              : 0.64
    return {
      rig: breaching(rigAs(rig, subject)),
      look,
      scale: lengthOf(context, subject, great) * far * crowd * lerp(1, 0.62, row),
      x: stage.aspect * (0.5 + (total === 1 ? 0 : ((index + 0.5) / total - 0.5) * 0.7)),
      y: lerp(water.y, water.farY, row * 0.7),
      parallax: water.parallax,
      // One after the other, or one half after the other, so that somebody is in the air at most times.
      offset: isPod
        ? (index % 2) * periodSeconds * 0.5 + Math.floor(index / 2) * 0.17
        : (index * periodSeconds) / total + (great ? 0.15 : 0),
      periodSeconds,
      airSeconds: great ? 2.8 : isAlone ? 2.3 : isPod ? 1.9 : 1.5,
      height: great ? 0.36 : 0.46,
      reach: great ? 0.62 : 1.25,
    }
  })
}

function lengthOf({ stage }: StagingContext, subject: SubjectSpec, great: boolean): number {
  const words = { tiny: 0.45, small: 0.7, normal: 1, large: 1.2, huge: 1.4 }[subject.size]
  const part = stage.portrait ? (great ? 0.78 : 0.56) : great ? 0.44 : 0.32
  return stage.aspect * part * words
}

/** Where the body's middle is, body lengths, and how it is turned; `air` is 0..1 of the leap. */
interface Arc {
  readonly along: number
  readonly altitude: number
  readonly turn: number
  readonly air: number
  /** Seconds since the leap began; grows until the next one begins. */
  readonly seconds: number
}

/** How deep below the surface a leap begins and ends, body lengths. */
const DEPTH = 0.42

function arcAt(leaper: Leaper, time: number): Arc {
  const { periodSeconds, airSeconds, height, reach, offset } = leaper
  const seconds = (((time - offset) % periodSeconds) + periodSeconds) % periodSeconds
  const air = clamp(seconds / airSeconds)
  const rise = 4 * air * (1 - air)
  const slope = (4 * (1 - 2 * air) * (height + DEPTH)) / reach
  return {
    along: (air - 0.5) * reach,
    altitude: (height + DEPTH) * rise - DEPTH,
    turn: -Math.atan(slope) * 0.86,
    air,
    seconds,
  }
}

/** Draws only what is above the water: `pose.reach[0]` is the middle's offset from the waterline, `pose.look` its turn. */
function breaching(rig: Rig): Rig {
  return {
    ...rig,
    box: () => ({ width: 1.5, height: 1.15 }),
    draw(pen, look, pose) {
      const [offset] = pose.reach
      if (offset === undefined) return
      pen.beginPath()
      pen.rect(-2, -2, 4, 2.004)
      pen.clip()
      pen.translate(offset[0], offset[1])
      pen.rotate(pose.look)
      pen.translate(0, TRUNK)
      rig.draw(pen, look, { ...pose, look: 0, reach: [] })
    },
  }
}

function toActor(leaper: Leaper, context: StagingContext): Actor {
  const { rig, look, scale, x, y, parallax } = leaper
  return {
    rig,
    look,
    place: (frame) => ({
      x: x + arcAt(leaper, frame.time).along * scale,
      y,
      scale,
      parallax,
      shadowWidth: 0,
    }),
    pose(frame) {
      const arc = arcAt(leaper, frame.time)
      const hidden = arc.air <= 0 || arc.air >= 1
      return {
        ...REST,
        action: 'jump',
        time: frame.time,
        progress: arc.air,
        energy: 1.4,
        look: arc.turn,
        reach: hidden ? [] : [[0, -arc.altitude]],
      }
    },
    drawBehind: (frame) => drawRings(leaper, context, frame),
    drawOver: (frame) => drawSplashes(leaper, context, frame),
  }
}

/** Fractions of the leap at which nose and trunk break the surface. */
function crossings(leaper: Leaper): readonly [number, number] {
  const span = leaper.height + DEPTH
  const half = Math.sqrt(1 - DEPTH / span) / 2
  return [0.5 - half, 0.5 + half]
}

function drawRings(leaper: Leaper, { stage, palette }: StagingContext, frame: Frame): void {
  const pen = stage.enter(frame.camera, leaper.parallax)
  const arc = arcAt(leaper, frame.time)
  const white = mix('#ffffff', palette.fog, 0.25)
  for (const crossing of crossings(leaper)) {
    const age = arc.seconds - crossing * leaper.airSeconds
    if (age < -0.1 || age > 2) continue
    const x = leaper.x + (crossing - 0.5) * leaper.reach * leaper.scale
    const spread = leaper.scale * (0.12 + 0.16 * Math.max(0, age))
    pen.strokeStyle = withAlpha(white, 0.5 * (1 - Math.max(0, age) / 2))
    pen.lineWidth = 0.004
    for (const ring of [1, 0.62]) {
      pen.beginPath()
      pen.ellipse(x, leaper.y, spread * ring, spread * ring * 0.16, 0, 0, Math.PI * 2)
      pen.stroke()
    }
  }
}

const DROPS = 22

function drawSplashes(leaper: Leaper, context: StagingContext, frame: Frame): void {
  const { stage, palette } = context
  const arc = arcAt(leaper, frame.time)
  const white = mix('#ffffff', palette.fog, 0.2)
  drawFroth(leaper, stage, arc, frame, white)
  const pen = stage.enter(frame.camera, leaper.parallax)
  for (const [index, crossing] of crossings(leaper).entries()) {
    const age = arc.seconds - crossing * leaper.airSeconds + 0.25
    if (age < 0 || age > 1.2) continue
    const x = leaper.x + (crossing - 0.5) * leaper.reach * leaper.scale
    const strength = leaper.scale * (index === 1 ? 1.3 : 0.9)
    pen.fillStyle = withAlpha(white, 0.85 * clamp(1.25 - age))
    pen.beginPath()
    for (let drop = 0; drop < DROPS; drop += 1) {
      const spread = slotChance(drop, 1) - 0.5
      const launch = 0.55 + slotChance(drop, 2) * 0.85
      const height = strength * (launch * age - 1.2 * age * age)
      if (height < 0) continue
      const dropX = x + spread * strength * (0.24 + age * 0.7)
      const radius = strength * 0.011 * (1 - age * 0.4) * (0.5 + slotChance(drop, 3))
      pen.moveTo(dropX + radius, leaper.y - height)
      pen.arc(dropX, leaper.y - height, Math.max(0.001, radius), 0, Math.PI * 2)
    }
    pen.fill()
  }
}

/** White water where the body passes through the surface. */
function drawFroth(leaper: Leaper, stage: Stage, arc: Arc, frame: Frame, white: string): void {
  const amount = clamp(1.25 - Math.abs(arc.altitude) / 0.42) * clamp(arc.air * 9) * clamp((1 - arc.air) * 9)
  if (amount <= 0) return
  const puff = softPuff(stage, white)
  stage.enter(frame.camera, leaper.parallax)
  const slope = Math.tan(arc.turn)
  const shift = Math.abs(slope) < 0.2 ? 0 : clamp(arc.altitude / slope, -0.4, 0.4)
  const x = leaper.x + (arc.along + shift) * leaper.scale
  for (let patch = 0; patch < 5; patch += 1) {
    const side = (patch - 2) * 0.085
    const boil = 1 + 0.14 * Math.sin(frame.time * 9 + patch * 2)
    stage.put(puff, x + side * leaper.scale, leaper.y - 0.012 * leaper.scale, {
      scale: (0.085 * leaper.scale * boil) / PUFF_RADIUS,
      alpha: 0.85 * amount,
    })
  }
}
