import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { crashSeconds } from '../cues.ts'
import { mix } from '../draw/colour.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { fillPolygon, type Pen } from '../draw/shapes.ts'
import { headlampOf } from '../rigs/car.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import { brickWall } from './brick-wall.ts'
import { PUFF_RADIUS, softPuff } from './soft-puff.ts'
import { toLook, varied } from './to-look.ts'
import { WHEEL_RADIUS } from './journey.ts'
import { lengthOf } from './vehicles.ts'

/** Against a vehicle by itself. */
const SIZE = { alone: 0.82, both: 0.7 }
/** Where the part begins that gives way, body units before the middle, and by how much of itself it does. */
const FRONT = 0.34
const GIVES = 0.48
/** It is bent down by this, body units for each to the right. */
const BEND = 0.34
const CRUMPLE_SECONDS = 0.12
/** Part of its length that it is thrown back. */
const RECOIL = 0.045
const SPLINTERS = 14
const PUFFS = 7

interface Vehicle {
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  /** +1: it comes from the left. */
  readonly heading: 1 | -1
  /** World x of its middle when its front touches. */
  readonly contactX: number
  readonly startX: number
}

/** A vehicle drives into another, into what stands there, or into a wall: the front gives way, splinters fly, it smokes. */
export function stageCrash(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set, seconds } = context
  const hitting = spec.subjects.find(({ activity }) => activity === 'crash')
  if (hitting === undefined || !['ground', 'road', 'runway'].includes(set.floor.kind)) return undefined
  const moving = spec.subjects.filter(({ rig }) => rig === 'car')
  const [obstacle, ...more] = spec.subjects.filter(({ rig }) => rig !== 'car')
  const individuals = moving.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  const isTwo = individuals.length === 2 && obstacle === undefined
  if (more.length > 0 || !(isTwo || individuals.length === 1)) return undefined
  const struck = crashSeconds(seconds)
  const meetX = stage.aspect * (isTwo ? 0.5 : stage.portrait ? 0.8 : 0.7)
  const vehicles = individuals.flatMap((subject, index) => {
    const vehicle = toVehicle(context, subject, index, { isTwo, meetX })
    return vehicle === undefined ? [] : [vehicle]
  })
  const stands = isTwo ? [] : obstacleOf(context, obstacle, meetX, struck)
  const reach = stage.aspect * 0.012
  return {
    actors: [...vehicles.map((vehicle) => toActor(context, vehicle, struck)), ...stands],
    camera: (time) => {
      const since = time - struck
      const jolt = since < 0 ? 0 : Math.exp(-since * 5)
      const held = breathe({ x: 0, y: 0, zoom: 1.05 }, time)
      return {
        ...held,
        x: held.x + Math.sin(since * 47) * reach * jolt,
        y: held.y + Math.sin(since * 39) * reach * 0.6 * jolt,
      }
    },
    drawOver: (frame) => drawImpact(context, meetX, frame, struck),
  }
}

function toVehicle(
  context: StagingContext,
  subject: SubjectSpec,
  index: number,
  { isTwo, meetX }: { readonly isTwo: boolean; readonly meetX: number },
): Vehicle | undefined {
  const { stage, palette, seed } = context
  const rig = rigOf(subject)
  if (rig === undefined) return undefined
  const { activity: _, ...plain } = toLook(subject, (seed % 1000) + index)
  const look: RigLook = { ...varied(plain, index, 2), lights: lampLevel(palette) }
  const scale = lengthOf(context, rig, look, subject) * (isTwo ? SIZE.both : SIZE.alone)
  const heading = index === 0 ? 1 : -1
  const front = scale * 0.5
  return {
    rig,
    look,
    scale,
    heading,
    contactX: meetX - heading * front,
    // Seen from the first picture on, if only its front.
    startX: heading > 0 ? -front * 0.35 : stage.aspect + front * 0.35,
  }
}

/** World x of its middle. */
function xAt({ contactX, startX, scale, heading }: Vehicle, time: number, struck: number): number {
  if (time < struck) return lerp(startX, contactX, (time / struck) ** 1.25)
  const back = RECOIL * (1 - Math.exp(-(time - struck) * 6))
  // The rest comes nearer by what the front has given way.
  return contactX - heading * scale * (back - crumpleAt(time, struck) * (0.5 - FRONT) * GIVES)
}

/** 0..1: how far the front has given way. */
function crumpleAt(time: number, struck: number): number {
  return smoothstep(0, CRUMPLE_SECONDS, time - struck)
}

function toActor(context: StagingContext, vehicle: Vehicle, struck: number): Actor {
  const { floor } = context.set
  const { rig, look, scale, heading } = vehicle
  return {
    rig: crumpling(rig),
    look,
    place: ({ time }) => {
      const since = time - struck
      // The tail rises, falls, and rocks once more.
      const pitch =
        since < 0 ? 0 : 0.11 * Math.abs(Math.sin(Math.min(since, 0.9) * 7)) * Math.exp(-since * 3.2)
      return {
        x: xAt(vehicle, time, struck),
        y: floor.y,
        scale,
        parallax: floor.parallax,
        flip: heading < 0,
        rotation: pitch * heading,
        lift: pitch * scale * 0.28,
        shadowWidth: rig.box(look).width * 0.5,
      }
    },
    pose: ({ time }) => ({
      ...REST,
      action: 'drive',
      time,
      phase:
        ((xAt(vehicle, Math.min(time, struck), struck) - vehicle.startX) * heading) / (WHEEL_RADIUS * scale),
      progress: crumpleAt(time, struck),
    }),
    drawOver: (frame) => drawSmoke(context, vehicle, frame, struck),
  }
}

/** Its own drawing, whose front is pushed in and bent by `progress`. */
function crumpling(rig: Rig): Rig {
  return {
    ...rig,
    draw(pen, look, { progress, ...pose }) {
      const paint = (): void => rig.draw(pen, look, { ...pose, progress: 0 })
      if (progress <= 0) return paint()
      pen.save()
      pen.beginPath()
      pen.rect(-2, -2, 2 + FRONT, 3)
      pen.clip()
      paint()
      pen.restore()
      pen.save()
      pen.translate(FRONT, 0)
      pen.transform(1 - GIVES * progress, BEND * progress, 0, 1, 0, 0)
      pen.beginPath()
      pen.rect(0, -2, 2, 3)
      pen.clip()
      pen.translate(-FRONT, 0)
      paint()
      pen.restore()
    },
  }
}

/** What stands in the way; a wall where nothing is named. */
function obstacleOf(
  { set, stage, seed }: StagingContext,
  subject: SubjectSpec | undefined,
  meetX: number,
  struck: number,
): Actor[] {
  const { floor } = set
  const rig = subject === undefined ? brickWall : rigOf(subject)
  if (rig === undefined) return []
  const look: RigLook =
    subject === undefined
      ? { variant: 'brick-wall', colours: [], props: [], seed }
      : toLook(subject, seed % 1000)
  const box = rig.box(look)
  const tall = clamp(rig.naturalSize(look) * floor.personHeight, 0.3, stage.portrait ? 0.5 : 0.62)
  const scale = tall / Math.max(0.6, Math.min(1, box.height))
  // Of a wall the side is struck, of a tree the trunk in the middle of it.
  const depth = subject === undefined ? 0.31 : 0.04
  return [
    {
      rig,
      look,
      place: ({ time }) => {
        const since = time - struck
        const sway = since < 0 ? 0 : Math.sin(since * 19) * Math.exp(-since * 3.5)
        return {
          x: meetX + scale * depth,
          y: floor.y - 0.012,
          scale,
          parallax: floor.parallax,
          rotation: sway * (subject === undefined ? 0.006 : 0.035),
        }
      },
      pose: ({ time }) => ({ ...REST, time, progress: clamp((time - struck) / 0.7) }),
    },
  ]
}

/** Smoke that rises from under the bonnet, more of it as time goes by. */
function drawSmoke(
  { stage, set, palette }: StagingContext,
  vehicle: Vehicle,
  frame: Frame,
  struck: number,
): void {
  const since = frame.time - struck
  if (since < 0.1) return
  const { look, scale, heading } = vehicle
  const [lampX, lampY] = headlampOf(look)
  const x = xAt(vehicle, frame.time, struck) + heading * scale * (lampX - 0.09)
  const y = set.floor.y + scale * (lampY - 0.06)
  const puff = softPuff(stage, mix('#5c595b', palette.fog, 0.15))
  stage.enter(frame.camera, set.floor.parallax)
  for (let index = 0; index < PUFFS; index += 1) {
    const age = (since * 0.42 + index / PUFFS) % 1
    // Those that would have risen before it was struck.
    if (age > since * 0.42) continue
    stage.put(puff, x + Math.sin(index * 2.4 + age * 3) * scale * 0.05, y - age * scale * 0.62, {
      scale: (scale * (0.05 + 0.17 * age)) / PUFF_RADIUS,
      alpha: 0.85 * (1 - age) * smoothstep(0.1, 0.6, since),
    })
  }
}

/** A flash, dust that is thrown up, and splinters of glass and paint. */
function drawImpact(
  { stage, set, palette, seed }: StagingContext,
  x: number,
  frame: Frame,
  struck: number,
): void {
  const since = frame.time - struck
  if (since < 0) return
  const { floor } = set
  const pen = stage.enter(frame.camera, floor.parallax)
  const unit = floor.personHeight
  const y = floor.y - unit * 0.34
  for (let index = 0; index < SPLINTERS; index += 1)
    drawSplinter(pen, index, { x, y, since, unit, seed }, floor.y)
  if (since < 0.16) drawFlash(pen, x, y, unit * lerp(0.2, 0.52, since / 0.16), 1 - since / 0.2)
  const dust = softPuff(stage, mix('#c9b8a0', palette.fog, 0.3))
  for (let index = 0; index < PUFFS; index += 1) {
    const age = clamp(since / (0.7 + 0.08 * index))
    const side = index % 2 === 0 ? -1 : 1
    if (age >= 1) continue
    stage.put(dust, x + side * unit * (0.08 + 0.09 * index) * Math.sqrt(age), floor.y - unit * 0.1 * age, {
      scale: (unit * (0.06 + 0.16 * age)) / PUFF_RADIUS,
      alpha: 0.7 * (1 - age),
    })
  }
}

interface Impact {
  readonly x: number
  readonly y: number
  readonly since: number
  readonly unit: number
  readonly seed: number
}

/** It flies up, falls, and lies where it fell. */
function drawSplinter(pen: Pen, index: number, { x, y, since, unit, seed }: Impact, floorY: number): void {
  const turn = index * 2.399 + (seed % 7)
  const along = Math.cos(turn) * unit * (0.5 + 0.5 * Math.abs(Math.sin(turn * 3.1)))
  const up = unit * (0.5 + 0.9 * Math.abs(Math.sin(turn * 1.7)))
  const fall = unit * 4.2
  const landed = (up + Math.sqrt(up * up + 2 * fall * (floorY - y))) / fall
  const way = Math.min(since, landed)
  const size = unit * (0.018 + 0.014 * Math.abs(Math.sin(turn * 5)))
  pen.save()
  pen.translate(x + along * way, y - up * way + (fall * way * way) / 2)
  pen.rotate(turn + way * 11)
  fillPolygon(pen, index % 3 === 0 ? '#5b6470' : index % 3 === 1 ? '#e8f2f8' : '#c0483c', [
    [-size, size * 0.5],
    [size * 0.2, -size],
    [size, size * 0.6],
  ])
  pen.restore()
}

const RAYS = 9

function drawFlash(pen: Pen, x: number, y: number, radius: number, alpha: number): void {
  pen.save()
  pen.globalAlpha *= clamp(alpha)
  for (const [colour, part] of [
    ['#ffb02e', 1],
    ['#fff3c4', 0.62],
  ] as const) {
    const points = Array.from({ length: RAYS * 2 }, (_, index): [number, number] => {
      const angle = (index / (RAYS * 2)) * Math.PI * 2 + 0.3
      const far = radius * part * (index % 2 === 0 ? 1 : 0.5)
      return [x + Math.cos(angle) * far, y + Math.sin(angle) * far]
    })
    fillPolygon(pen, colour, points)
  }
  pen.restore()
}
