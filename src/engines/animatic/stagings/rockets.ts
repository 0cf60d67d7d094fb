import { rigAs } from '../rigs/rig-as.ts'
import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { IGNITION_FRACTION, LAUNCH_FRACTION } from '../cues.ts'
import { mix, multiply, withAlpha } from '../draw/colour.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { FLAME_LENGTH, isUpright, rocket } from '../rigs/rocket.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { SettingName, SubjectSpec } from '../scene-spec.ts'
import { lampLevel, seen } from '../sets/parts/lighting.ts'
import { slotChance } from '../sets/parts/span.ts'
import type { Frame } from '../sets/set.ts'
import { aloft } from './aloft.ts'
import { PUFF_RADIUS, softPuff } from './soft-puff.ts'
import { toLook } from './to-look.ts'

/** Fire must not be darkened by the scene's shade. */
const FIRE_LIGHT = { shadowAlpha: 0.16, tintAlpha: 0.05 } as const
/** Sets that may be left behind below: there the camera follows a launch for longer. */
const DEEP_SETS: readonly SettingName[] = ['planet', 'airport', 'road']

/** Rockets: launched from the ground, or under way in space. */
export function stageRockets(context: StagingContext): StagedScene | undefined {
  const { spec, set } = context
  const [subject] = spec.subjects
  if (subject === undefined || spec.subjects.length > 1 || subject.rig !== 'rocket') return undefined
  // Several under way are a fleet.
  if (subject.count > 1 && set.floor.kind === 'air') return undefined
  const look: RigLook = {
    ...toLook(subject, context.seed),
    lights: lampLevel(context.palette),
  }
  if (set.floor.kind !== 'air' && isUpright(look)) return launchAll(context, subject, look)
  return isUpright(look) ? voyage(context, subject, look) : orbit(context, subject, look)
}

function heightOf({ stage, spec }: StagingContext, subject: SubjectSpec): number {
  const words = { tiny: 0.5, small: 0.75, normal: 1, large: 1.15, huge: 1.3 }[subject.size]
  const framing = spec.framing === 'close' ? 1.15 : 1
  return (stage.portrait ? 0.62 : 0.56) * words * framing
}

/** Leaves room for the flame below the nozzle; no fire shows below the ground, `pose.reach[0]`. */
function burning(rig: Rig): Rig {
  return {
    ...rig,
    box: (look) => ({ width: rig.box(look).width + 0.1, height: 1.04 + FLAME_LENGTH + 0.1 }),
    draw(pen, look, pose) {
      const [ground] = pose.reach
      if (ground !== undefined) {
        pen.beginPath()
        pen.rect(-1, -2, 2, 2 + ground[1])
        pen.clip()
      }
      pen.translate(0, -FLAME_LENGTH - 0.06)
      rig.draw(pen, look, { ...pose, reach: [] })
    },
  }
}

/** World units above the pad at the end: until then something of it is in the picture. */
const CLIMB = 1.22

/** World units above the pad. */
function climbAt(fraction: number): number {
  const flown = clamp((fraction - LAUNCH_FRACTION) / (1 - LAUNCH_FRACTION))
  return CLIMB * flown ** 2
}

/** More launch pads have no room side by side. */
const MOST_PADS = 5

/** One from its pad, or several side by side at once. */
function launchAll(context: StagingContext, subject: SubjectSpec, look: RigLook): StagedScene {
  const { aspect } = context.stage
  const pads = Math.min(subject.count, MOST_PADS)
  const apart = pads === 1 ? 0 : Math.min(0.5, (aspect * 0.8) / pads)
  const size = pads === 1 ? 1 : Math.min(0.9, apart / 0.42)
  const [middle, ...others] = Array.from({ length: pads }, (_, index) =>
    launch(context, subject, look, { x: aspect / 2 + (index - (pads - 1) / 2) * apart, size }),
  )
  if (middle === undefined) return { actors: [] }
  return { ...middle, actors: [...middle.actors, ...others.flatMap(({ actors }) => actors)] }
}

interface Pad {
  readonly x: number
  /** Against one by itself. */
  readonly size: number
}

function launch(context: StagingContext, subject: SubjectSpec, look: RigLook, { x, size }: Pad): StagedScene {
  const { set, spec } = context
  const scale = heightOf(context, subject) * size
  const resting = subject.action === 'stand' || subject.action === 'look'
  const fractionAt = ({ time, seconds }: Frame): number =>
    resting ? Math.min(0.1, time / seconds) : clamp(time / seconds)
  const padY = set.floor.y - 0.02
  const highest = DEEP_SETS.includes(spec.setting) ? 0.55 : 0.2
  const shakeAt = (frame: Frame): number => {
    const fraction = fractionAt(frame)
    const burning = clamp((fraction - IGNITION_FRACTION) * 14) * (1 - smoothstep(0.3, 0.6, fraction))
    return Math.sin(frame.time * 61) * 0.0022 * burning
  }
  const liftAt = (frame: Frame): number => climbAt(fractionAt(frame)) - (FLAME_LENGTH + 0.06) * scale + 0.03
  const actor: Actor = {
    rig: burning(rigAs(rocket, subject)),
    look,
    place: (frame) => ({
      x: x + shakeAt(frame),
      y: padY,
      scale,
      parallax: set.floor.parallax,
      lift: liftAt(frame),
      shadowWidth: 0,
    }),
    pose: (frame) => ({
      ...REST,
      action: 'take-off',
      time: frame.time,
      progress: fractionAt(frame),
      reach: [[0, liftAt(frame) / scale + 0.01]],
    }),
    light: FIRE_LIGHT,
    drawBehind(frame) {
      drawPad(context, x, padY, scale, frame)
      drawPlume(context, x, padY, scale, fractionAt(frame), frame)
    },
    drawOver: (frame) => drawCloud(context, x, padY, scale, fractionAt(frame), frame),
  }
  return {
    actors: [actor],
    follows: true,
    camera: (time, seconds) => {
      const climb = resting ? 0 : climbAt(clamp(time / seconds))
      return breathe(
        { x: 0, y: -Math.min(highest, climb * 0.6), zoom: lerp(1.08, 1.02, clamp(time / seconds)) },
        time,
      )
    },
  }
}

/** A launch tower with its arms, and the pad. */
function drawPad(
  { stage, set, palette }: StagingContext,
  x: number,
  y: number,
  scale: number,
  frame: Frame,
): void {
  const pen = stage.enter(frame.camera, set.floor.parallax)
  const steel = seen('#8f9aab', palette, 0.1)
  const dark = multiply('#4a525f', palette.ambient)
  pen.fillStyle = dark
  pen.fillRect(x - scale * 0.5, y + 0.004, scale, 0.02)
  pen.fillStyle = seen('#767f8c', palette, 0.05)
  pen.fillRect(x - scale * 0.42, y - 0.012, scale * 0.84, 0.018)
  const left = x - scale * 0.56
  const width = scale * 0.13
  const height = scale * 1.06
  pen.strokeStyle = steel
  pen.lineWidth = 0.005
  pen.beginPath()
  for (const side of [left, left + width]) {
    pen.moveTo(side, y)
    pen.lineTo(side, y - height)
  }
  const floors = 9
  for (let floor = 0; floor < floors; floor += 1) {
    const low = y - (height * floor) / floors
    const high = y - (height * (floor + 1)) / floors
    pen.moveTo(left, low)
    pen.lineTo(left + width, high)
    pen.moveTo(left, high)
    pen.lineTo(left + width, low)
    pen.moveTo(left, high)
    pen.lineTo(left + width, high)
  }
  pen.stroke()
  const swing = smoothstep(IGNITION_FRACTION * 0.6, IGNITION_FRACTION * 1.6, frame.time / frame.seconds)
  pen.lineWidth = 0.011
  pen.beginPath()
  for (const at of [0.45, 0.72]) {
    pen.moveTo(left + width, y - height * at)
    pen.lineTo(left + width + scale * lerp(0.24, 0.07, swing), y - height * at - 0.01 * swing)
  }
  pen.stroke()
  if (Math.sin(frame.time * 4) > 0) stage.glow(left + width / 2, y - height - 0.01, 0.04, '#ff5a4a', 0.9)
}

/** The column of smoke that the rocket leaves behind, and the light of its fire. */
function drawPlume(
  context: StagingContext,
  x: number,
  y: number,
  scale: number,
  fraction: number,
  frame: Frame,
): void {
  const { stage, set, palette } = context
  const climb = climbAt(fraction)
  const puff = softPuff(stage, mix('#f4f2f0', palette.fog, 0.3))
  const pen = stage.enter(frame.camera, set.floor.parallax)
  if (climb > 0.02) {
    pen.save()
    pen.imageSmoothingEnabled = false
    const puffs = 14
    for (let index = 0; index < puffs; index += 1) {
      const height = (climb * index) / puffs
      const age = fraction - LAUNCH_FRACTION - Math.sqrt(height / CLIMB) * (1 - LAUNCH_FRACTION)
      const radius = scale * (0.08 + 0.22 * clamp(age * 2.2))
      const sway = Math.sin(index * 2.4 + frame.time * 0.7) * radius * 0.25
      stage.put(puff, x + sway, y - height, {
        scale: radius / PUFF_RADIUS,
        alpha: 0.62 * (1 - clamp(age) * 0.8),
      })
    }
    pen.restore()
  }
  const burn = clamp((fraction - IGNITION_FRACTION) * 14)
  if (burn > 0) stage.glow(x, y - climb + scale * 0.1, 0.34, '#ffb04a', 0.7 * Math.round(burn * 4) * 0.25)
}

/** Clouds that roll out over the ground on both sides. */
function drawCloud(
  context: StagingContext,
  x: number,
  y: number,
  scale: number,
  fraction: number,
  frame: Frame,
): void {
  const age = fraction - IGNITION_FRACTION
  if (age <= 0) return
  const { stage, set, palette } = context
  const white = softPuff(stage, mix('#fbf8f4', palette.fog, 0.25))
  const grey = softPuff(stage, mix('#c4bfbc', palette.fog, 0.35))
  const pen = stage.enter(frame.camera, set.floor.parallax)
  pen.save()
  pen.imageSmoothingEnabled = false
  const fade = 1 - smoothstep(0.55, 0.95, fraction) * 0.75
  for (let index = 0; index < 22; index += 1) {
    const side = index % 2 === 0 ? 1 : -1
    const reach = slotChance(index, 1)
    const speed = clamp(age * 3.4) ** 0.6
    const radius = scale * (0.05 + 0.19 * speed * (0.5 + slotChance(index, 2)))
    const cloudX = x + side * scale * speed * (0.06 + reach * 0.85)
    const boil = Math.sin(frame.time * 3 + index * 1.7) * radius * 0.12
    const cloudY = y + 0.015 - radius * 0.45 + boil
    stage.put(index % 3 === 0 ? grey : white, cloudX, cloudY, {
      scale: radius / PUFF_RADIUS,
      alpha: 0.85 * fade,
    })
  }
  pen.restore()
}

const HEADING = 1.08

/** An upright rocket on its way: leaning into its course, up and to the right. */
function voyage(context: StagingContext, subject: SubjectSpec, look: RigLook): StagedScene {
  const { stage, set } = context
  const scale = heightOf(context, subject) * 0.94
  const middleY = lerp(stage.top, 1, 0.56)
  const half = 0.5 + FLAME_LENGTH
  const own = rigAs(rocket, subject)
  const tilted: Rig = {
    ...own,
    box: () => ({ width: 1.72, height: 1.5 }),
    draw(pen, rigLook, pose) {
      pen.translate(-0.08, -0.62)
      pen.rotate(pose.look)
      pen.translate(0, 0.5)
      own.draw(pen, rigLook, { ...pose, look: 0 })
    },
  }
  const actor: Actor = {
    rig: tilted,
    look,
    light: FIRE_LIGHT,
    place(frame) {
      const fraction = clamp(frame.time / frame.seconds) - 0.5
      return {
        x: stage.aspect / 2 + fraction * stage.aspect * 0.16 + Math.sin(frame.time * 1.3) * 0.008,
        y: middleY + 0.62 * scale - fraction * 0.12 + Math.sin(frame.time * 1.9) * 0.008,
        scale,
        parallax: set.floor.parallax,
        shadowWidth: 0,
      }
    },
    pose: (frame) => ({
      ...REST,
      action: 'fly',
      time: frame.time,
      look: HEADING + Math.sin(frame.time * 1.1) * 0.035,
    }),
    drawBehind(frame) {
      const fraction = clamp(frame.time / frame.seconds) - 0.5
      const x = stage.aspect / 2 + fraction * stage.aspect * 0.16
      const y = middleY - fraction * 0.12
      drawExhaust(
        context,
        x - Math.sin(HEADING) * half * scale * 0.62,
        y + Math.cos(HEADING) * half * scale * 0.62,
        scale,
        frame,
      )
    },
  }
  return { actors: [actor], camera: driftCamera }
}

/** Sparks and a fading trail behind the fire. */
function drawExhaust(
  { stage, set }: StagingContext,
  x: number,
  y: number,
  scale: number,
  frame: Frame,
): void {
  const pen = stage.enter(frame.camera, set.floor.parallax)
  stage.glow(x, y, 0.22, '#ff9a4a', 0.6)
  for (let spark = 0; spark < 16; spark += 1) {
    const age = (frame.time * (0.6 + slotChance(spark, 3) * 0.5) + slotChance(spark, 1)) % 1
    const spread = (slotChance(spark, 2) - 0.5) * 0.12 * age
    const back = scale * (0.1 + age * 0.8)
    pen.fillStyle = withAlpha(spark % 2 === 0 ? '#ffd27a' : '#ff8a4a', 0.9 * (1 - age))
    pen.beginPath()
    pen.arc(
      x - Math.sin(HEADING) * back + Math.cos(HEADING) * spread,
      y + Math.cos(HEADING) * back + Math.sin(HEADING) * spread,
      0.004 * (1 - age * 0.6),
      0,
      Math.PI * 2,
    )
    pen.fill()
  }
}

/** Starships and satellites float level and drift. */
function orbit(context: StagingContext, subject: SubjectSpec, look: RigLook): StagedScene {
  const { stage, set, spec } = context
  const rig = aloft(rigAs(rocket, subject), 0.12)
  const box = rig.box(look)
  const words = { tiny: 0.5, small: 0.75, normal: 1, large: 1.2, huge: 1.35 }[subject.size]
  const isNear = spec.framing === 'close'
  const fast = look.variant === 'spaceship'
  // A starship that flies past a world is smaller than it, and gets on.
  const part = (stage.portrait ? 0.82 : 0.54) * words * (isNear ? 1.15 : fast ? 0.7 : 1)
  const scale = Math.min((stage.aspect * part) / box.width, 0.7 / box.height)
  const travel = fast ? (isNear ? 0.26 : 0.44) : 0.08
  const actor: Actor = {
    rig,
    look,
    light: FIRE_LIGHT,
    place(frame) {
      const fraction = clamp(frame.time / frame.seconds) - 0.5
      const y = lerp(stage.top, 1, 0.6) + Math.sin(frame.time * 0.9) * 0.014
      return {
        x: stage.aspect / 2 + fraction * stage.aspect * travel,
        y,
        scale,
        parallax: set.floor.parallax,
        lift: -0.12 * scale,
        shadowWidth: 0,
      }
    },
    pose: (frame) => ({
      ...REST,
      action: 'fly',
      time: frame.time,
      look: Math.cos(frame.time * 0.9) * (fast ? 0.05 : 0.03) - (fast ? 0.06 : 0),
    }),
  }
  return { actors: [actor], camera: driftCamera }
}

function driftCamera(time: number, seconds: number): { x: number; y: number; zoom: number } {
  const way = smoothstep(0, seconds, time)
  return breathe({ x: lerp(-0.06, 0.07, way), y: 0, zoom: lerp(1.02, 1.08, way) }, time)
}
