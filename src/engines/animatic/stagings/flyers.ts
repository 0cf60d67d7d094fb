import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { withAlpha } from '../draw/colour.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { between } from '../draw/random.ts'
import { isUpright } from '../rigs/rocket.ts'
import { rigFor } from '../rigs/index.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { RigName, SettingName, SubjectSpec } from '../scene-spec.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import type { Frame } from '../sets/set.ts'
import { aloft } from './aloft.ts'
import { distanceAt, mayTravel } from './journey.ts'
import { toLook, varied } from './to-look.ts'

/** How a kind of flyer moves and how much of the picture it takes. */
interface Manner {
  /** Fraction of the picture's width; portrait gets a bit more. */
  readonly width: number
  /** World units it rises and sinks. */
  readonly bob: number
  readonly bobSeconds: number
  /** Radians it pitches or rocks. */
  readonly pitch: number
  /** Fraction of the width it crosses in a shot. */
  readonly drift: number
  /** World units a second that it goes where there is far to go. */
  readonly speed: number
  /** Room below the body for pitching, body units. */
  readonly margin: number
  /** Height of its box that is empty above it while it flies, body units. Absent: 0. */
  readonly spare?: number
}

const MANNERS: Partial<Record<RigName, Manner>> = {
  aircraft: { width: 0.56, bob: 0.016, bobSeconds: 4.4, pitch: 0.045, drift: 0.16, speed: 0.9, margin: 0.12 },
  balloon: { width: 0.27, bob: 0.03, bobSeconds: 6.5, pitch: 0.02, drift: 0.1, speed: 0.07, margin: 0.03 },
  bird: { width: 0.38, bob: 0.03, bobSeconds: 3.2, pitch: 0.08, drift: 0.26, speed: 0.5, margin: 0.1 },
  car: { width: 0.42, bob: 0.018, bobSeconds: 3.6, pitch: 0.04, drift: 0.24, speed: 0.9, margin: 0.1 },
  dragon: { width: 0.56, bob: 0.03, bobSeconds: 2.8, pitch: 0.06, drift: 0.22, speed: 0.55, margin: 0.12 },
  helicopter: { width: 0.46, bob: 0.022, bobSeconds: 3.4, pitch: 0.07, drift: 0.2, speed: 0.5, margin: 0.1 },
  person: {
    width: 0.48,
    bob: 0.026,
    bobSeconds: 3.6,
    pitch: 0.07,
    drift: 0.24,
    speed: 0.75,
    margin: 0.1,
    spare: 0.34,
  },
  rocket: { width: 0.3, bob: 0.02, bobSeconds: 4, pitch: 0.03, drift: 0.14, speed: 0.3, margin: 0.1 },
  ufo: { width: 0.36, bob: 0.03, bobSeconds: 2.9, pitch: 0.09, drift: 0.24, speed: 0.4, margin: 0.1 },
}
/** These fly whatever the words say; birds, dragons and people only when they are said to. */
const BORN_TO_FLY: readonly RigName[] = ['aircraft', 'balloon', 'helicopter', 'ufo']
const MAX_FLYERS = 7
/** World units by which the picture of a built-up place is moved down under what flies over it. */
const LOOK_UP = 0.16
/** Towers are taller than that, and they are what is flown over. */
const TOWERING: readonly SettingName[] = ['castle', 'city-night']
const LOOK_UP_OVER_TOWERS = 0.21
/** World units kept free above whatever flies. */
const HEADROOM = 0.07
/** Here roofs fill the lower sky. */
const BUILT_UP: readonly SettingName[] = ['city-day', 'city-night', 'village', 'castle', 'stadium', 'harbour']

interface Flyer {
  readonly rig: Rig
  readonly look: RigLook
  readonly subject: SubjectSpec
  readonly manner: Manner
  readonly scale: number
  /** Place in the formation, world units behind and below the leader. */
  readonly behind: number
  readonly below: number
  readonly offset: number
  /** World units that it is higher because the camera looks up. */
  readonly above: number
  /** World units a second that it and the camera go. */
  readonly speed: number
}

/** Whatever flies: alone it crosses the sky slowly, in numbers it keeps a formation. */
export function stageFlyers(
  context: StagingContext,
  looksUp = looksUpOver(context),
): StagedScene | undefined {
  const { spec } = context
  if (spec.subjects.length === 0 || !spec.subjects.every((subject) => isFlying(subject, context)))
    return undefined
  const flyers = formUp(context)
  if (flyers.length === 0) return undefined
  const speed = cruiseSpeed(flyers, context)
  return {
    ...(looksUp === 0 ? {} : { looksUp }),
    ...(speed === 0 ? {} : { travelled: (time: number) => distanceAt(context, speed, time) }),
    actors: flyers.map((flyer) => toActor({ ...flyer, speed, above: looksUp }, context)),
    camera: (time, seconds) => {
      const zoom = spec.framing === 'close' ? 1.16 : lerp(1.03, 1.08, smoothstep(0, seconds, time))
      return breathe({ x: lerp(-0.05, 0.06, time / seconds), y: 0, zoom }, time)
    },
  }
}

/** Over roofs one looks up at what flies: the roofs are low in the picture, and it is above them. World units. */
function looksUpOver({ spec }: StagingContext): number {
  const goesDown = spec.subjects.some(({ action }) => action === 'take-off' || action === 'land')
  if (!BUILT_UP.includes(spec.setting) || spec.framing === 'aerial' || goesDown) return 0
  return TOWERING.includes(spec.setting) ? LOOK_UP_OVER_TOWERS : LOOK_UP
}

/** World units a second that all of them go with the camera; 0: they drift through what stands still. */
function cruiseSpeed([leader, ...others]: readonly Flyer[], context: StagingContext): number {
  if (leader === undefined || !mayTravel(context)) return 0
  const goes = ({ subject }: Flyer): boolean =>
    !['take-off', 'land', 'float', 'fight'].includes(subject.action)
  return goes(leader) && others.every(goes) ? leader.manner.speed : 0
}

function isFlying(subject: SubjectSpec, { set, spec }: StagingContext): boolean {
  if (MANNERS[subject.rig] === undefined) return false
  // Elsewhere people fly where others walk; over a town they are above its roofs.
  if (subject.rig === 'person')
    return subject.action === 'fly' && subject.activity === undefined && BUILT_UP.includes(spec.setting)
  if (BORN_TO_FLY.includes(subject.rig)) return true
  // A rocket by itself goes its own way.
  if (subject.rig === 'rocket') return set.floor.kind === 'air' && subject.count > 1
  const isAloft = set.floor.kind === 'air' && subject.rig !== 'car'
  return isAloft || ['fly', 'take-off', 'land'].includes(subject.action)
}

function formUp(context: StagingContext): Flyer[] {
  const { spec, random, palette, stage } = context
  const wing = spec.subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  const total = Math.min(wing.length, MAX_FLYERS)
  let leaderReach = 0
  return wing.slice(0, total).flatMap((subject, index) => {
    const body = rigOf(subject)
    const manner = MANNERS[subject.rig]
    if (body === undefined || manner === undefined) return []
    const rig = aloft(body, manner.margin)
    const look: RigLook = {
      ...varied(toLook(subject, Math.floor(between(random, 0, 1000))), index, total),
      lights: lampLevel(palette),
    }
    const rank = Math.ceil(index / 2)
    const side = index % 2 === 0 ? 1 : -1
    const crowd = total === 1 ? 1 : total === 2 ? 0.78 : 0.56
    const scale =
      scaleOf(context, rig, look, subject, manner) * crowd * 0.94 ** rank * besideLeader(wing[0], body, look)
    // Whoever follows something larger keeps clear of its tail.
    if (index === 0) leaderReach = Math.max(0, (rig.box(look).width * scale) / 2 - 0.25)
    const place =
      (subject.rig === 'balloon' || isUpright(look)) && total > 1
        ? adrift(index, total, stage.aspect)
        : {
            behind:
              total === 1
                ? 0
                : (index === 0 ? 0 : leaderReach) +
                  rank * (scale * 0.62 + 0.1) -
                  0.26 * Math.min(1, stage.aspect),
            below:
              side * rank * Math.min(0.11, scale * 0.5) * (total === 2 ? 2 : 1) +
              between(random, -0.02, 0.02) * (index === 0 ? 0 : 1),
          }
    return [
      {
        rig,
        look,
        subject,
        manner,
        scale,
        ...place,
        offset: index * 1.7,
        speed: 0,
        above: 0,
      },
    ]
  })
}

/** A gull beside an airliner is smaller than it, though not as small as in life. */
function besideLeader(leader: SubjectSpec | undefined, body: Rig, look: RigLook): number {
  const rig = leader === undefined ? undefined : rigFor(leader.rig)
  if (leader === undefined || rig === undefined) return 1
  const { variant, colours, props } = leader
  return clamp(
    (body.naturalSize(look) / rig.naturalSize({ variant, colours, props, seed: 0 })) ** 0.3,
    0.35,
    1,
  )
}

/** Balloons keep no formation: golden-ratio steps spread them over the sky. */
function adrift(
  index: number,
  total: number,
  aspect: number,
): { readonly behind: number; readonly below: number } {
  const across = (index * 0.618034 + 0.3) % 1
  const down = (index + 0.5) / total - 0.5
  return { behind: (0.5 - across) * aspect * 0.78, below: down * 0.34 }
}

function scaleOf(
  { stage, spec }: StagingContext,
  rig: Rig,
  look: RigLook,
  subject: SubjectSpec,
  manner: Manner,
): number {
  const box = rig.box(look)
  const words = { tiny: 0.4, small: 0.68, normal: 1, large: 1.25, huge: 1.55 }[subject.size]
  const framing =
    spec.framing === 'close' ? 1.2 : spec.framing === 'wide' || spec.framing === 'aerial' ? 0.95 : 1.04
  const far = !BUILT_UP.includes(spec.setting) ? 1 : spec.setting === 'castle' ? 0.56 : 0.72
  const width =
    stage.aspect * Math.min(0.92, manner.width * (stage.portrait ? 1.45 : 1) * words * framing * far)
  return Math.min(width / box.width, (stage.portrait ? 0.8 : 0.66) / box.height)
}

interface Flight {
  readonly x: number
  /** y of the flyer's feet or wheels. */
  readonly y: number
  readonly pitch: number
}

function flightAt(flyer: Flyer, context: StagingContext, frame: Frame): Flight {
  const { stage, set, spec } = context
  const { manner, scale, behind, below, offset, above, subject } = flyer
  const fraction = clamp(frame.time / frame.seconds)
  const beat = ((frame.time + offset) / manner.bobSeconds) * Math.PI * 2
  const inAir = set.floor.kind === 'air'
  const sky = BUILT_UP.includes(spec.setting) ? 0.34 : 0.55
  const middle = inAir ? lerp(stage.top, 0.62, 0.62) + 0.1 : lerp(stage.top, set.floor.horizonY, sky) + 0.06
  const climb =
    subject.action === 'take-off'
      ? 0.3 * (0.5 - fraction)
      : subject.action === 'land'
        ? 0.3 * (fraction - 0.5)
        : 0
  const rig = (flyer.rig.box(flyer.look).height - (manner.spare ?? 0)) * scale
  const along = lerp(-0.5, 0.5, fraction) * manner.drift * stage.aspect
  return {
    x: stage.aspect / 2 + along - behind + distanceAt(context, flyer.speed, frame.time),
    y:
      Math.max(middle + rig * 0.3, stage.top + rig + HEADROOM) -
      above +
      below +
      climb +
      Math.sin(beat) * manner.bob,
    pitch: Math.cos(beat) * manner.pitch * 0.6 + climb * 0.2 - (climb === 0 ? 0 : 0.05),
  }
}

function toActor(flyer: Flyer, context: StagingContext): Actor {
  const { set } = context
  const { rig, look, scale, manner, offset, subject } = flyer
  const ground = set.floor.y
  const inAir = set.floor.kind === 'air'
  return {
    rig,
    look,
    place(frame) {
      const flight = flightAt(flyer, context, frame)
      // Drawn from far to near by y: in the air lower is nearer, above ground everything that flies is behind.
      const y = inAir ? flight.y : ground
      return {
        x: flight.x,
        y,
        scale,
        parallax: set.floor.parallax,
        lift: y - flight.y - manner.margin * scale,
        shadowWidth: inAir ? 0 : 0.2,
      }
    },
    pose(frame) {
      return {
        ...REST,
        action: subject.action === 'take-off' || subject.action === 'land' ? subject.action : 'fly',
        time: frame.time + offset,
        phase: (frame.time + offset) * 7,
        progress: clamp(frame.time / frame.seconds),
        look: flightAt(flyer, context, frame).pitch,
      }
    },
    drawBehind: (frame) => {
      if (look.variant === 'airliner') drawTrail(flyer, context, frame)
    },
    drawOver: (frame) => {
      if (look.variant === 'airliner' && (look.lights ?? 0) > 0.3) drawNavigationLights(flyer, context, frame)
    },
  }
}

/** Two thin white trails behind the engines. */
function drawTrail(flyer: Flyer, context: StagingContext, frame: Frame): void {
  const { stage, set } = context
  const flight = flightAt(flyer, context, frame)
  const pen = stage.enter(frame.camera, set.floor.parallax)
  const from = flight.x - flyer.scale * 0.1
  const reach = flyer.scale * 1.9
  const fade = pen.createLinearGradient(from, 0, from - reach, 0)
  fade.addColorStop(0, withAlpha('#ffffff', 0))
  fade.addColorStop(0.24, withAlpha('#ffffff', 0.3))
  fade.addColorStop(1, withAlpha('#ffffff', 0))
  pen.fillStyle = fade
  const slope = Math.tan(flight.pitch)
  for (const dy of [-0.075, -0.15]) {
    const y = flight.y + dy * flyer.scale
    pen.beginPath()
    pen.moveTo(from, y - 0.002)
    pen.lineTo(from - reach, y - slope * reach - 0.02)
    pen.lineTo(from - reach, y - slope * reach + 0.02)
    pen.lineTo(from, y + 0.002)
    pen.fill()
  }
}

function drawNavigationLights(flyer: Flyer, context: StagingContext, frame: Frame): void {
  const { stage, set } = context
  const flight = flightAt(flyer, context, frame)
  const { scale } = flyer
  stage.enter(frame.camera, set.floor.parallax)
  if (Math.sin(frame.time * 7) > 0.5) stage.glow(flight.x, flight.y - scale * 0.235, 0.07, '#ff5a4a', 0.9)
  if ((frame.time * 1.1) % 1 < 0.1)
    stage.glow(flight.x - scale * 0.5, flight.y - scale * 0.38, 0.08, '#ffffff', 0.9)
  stage.glow(flight.x - scale * 0.3, flight.y - scale * 0.01, 0.04, '#5affa0', 0.8)
}
