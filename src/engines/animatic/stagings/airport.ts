import { rigAs } from '../rigs/rig-as.ts'
import { TOUCHDOWN_FRACTION } from '../cues.ts'
import { mix, withAlpha } from '../draw/colour.ts'
import { breathe, type CameraPath } from '../draw/camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { fillEllipse } from '../draw/shapes.ts'
import { aircraft } from '../rigs/aircraft.ts'
import { REST, type RigLook } from '../rigs/rig.ts'
import type { Action, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { lampLevel } from '../sets/parts/lighting.ts'
import { aloft } from './aloft.ts'
import { landingAt, takeOffAt, tyreSmokeAt, type FlightPoint } from './flight-path.ts'
import { PUFF_RADIUS, softPuff } from './soft-puff.ts'
import { bystanders } from './bystanders.ts'
import { toLook, varied } from './to-look.ts'

/** Room under a climbing aeroplane for its tail, body units. */
const TAIL_ROOM = 0.14
/** Length of an airliner, world units; the unit shrinks with the picture's width, so portrait gets a bit less. */
const LENGTH = { landscape: 0.8, portrait: 0.6 }

/** Aeroplanes on a runway: take-off and landing, followed by the camera. */
export function stageAirport(context: StagingContext): StagedScene | undefined {
  const { spec, set, stage, palette } = context
  const subject = spec.subjects.find(({ rig }) => rig === 'aircraft')
  if (spec.setting !== 'airport' || subject === undefined) return undefined
  const action = flightAction(subject)
  const pathAt = action === 'land' ? landingAt : takeOffAt
  const pointAt = ({ time, seconds }: Frame): FlightPoint => pathAt(clamp(time / seconds))
  const lights = lampLevel(palette)
  const look: RigLook = {
    ...toLook(subject, context.seed),
    lights,
  }
  const scale = (stage.portrait ? LENGTH.portrait : LENGTH.landscape) * sizeOf(subject)
  const middle = stage.aspect / 2
  const actor: Actor = {
    rig: aloft(rigAs(aircraft, subject), TAIL_ROOM),
    look,
    place(frame) {
      const point = pointAt(frame)
      return {
        x: middle + point.along,
        y: set.floor.y,
        scale,
        parallax: set.floor.parallax,
        lift: point.altitude - TAIL_ROOM * scale,
        shadowWidth: 0,
      }
    },
    pose: (frame) => ({
      ...REST,
      action,
      time: frame.time,
      progress: clamp(frame.time / frame.seconds),
      look: pointAt(frame).pitch,
    }),
    drawBehind: (frame) => drawShadow(context, pointAt(frame), scale, frame),
    drawOver(frame) {
      drawLamps(context, pointAt(frame), scale, lights, action, frame)
      if (action === 'land') drawSmoke(context, scale, frame)
    },
  }
  const others = spec.subjects.filter((one) => one !== subject)
  return {
    actors: [
      ...parked(context, subject, scale),
      actor,
      ...(others.length === 0
        ? []
        : bystanders({ ...context, spec: { ...spec, subjects: others } }, set.floor.personHeight)),
    ],
    camera: followCamera(pathAt, action, stage.portrait, set.floor.parallax),
    follows: true,
  }
}

/** World units from one to the next, and their size against the one that flies. */
const PARKED = { apart: 0.42, size: 0.42 }

/** All but the one that takes off or lands stand in a row behind the runway. */
function parked({ set, stage, seed }: StagingContext, subject: SubjectSpec, scale: number): readonly Actor[] {
  const rig = rigAs(aircraft, subject)
  const { floor } = set
  return Array.from({ length: subject.count - 1 }, (_, index): Actor => ({
    rig,
    look: varied(toLook(subject, seed + index + 1), index, subject.count),
    place: () => ({
      x: stage.aspect / 2 + (index - (subject.count - 2) / 2) * PARKED.apart * scale * 1.25,
      y: floor.farY - 0.01,
      scale: scale * PARKED.size,
      parallax: floor.parallax,
    }),
    pose: ({ time }) => ({ ...REST, action: 'stand', time: time + index }),
  }))
}

/** Words that say neither still want to see the aeroplane move: it takes off. */
function flightAction(subject: SubjectSpec): Action {
  return subject.action === 'land' ? 'land' : 'take-off'
}

function sizeOf(subject: SubjectSpec): number {
  const base = subject.variant === 'airliner' ? 1 : 0.82
  return base * { tiny: 0.6, small: 0.78, normal: 1, large: 1.12, huge: 1.2 }[subject.size]
}

/** Keeps the aeroplane in the frame with room ahead of its nose, and lets it gain on the camera as it goes. */
function followCamera(
  pathAt: (fraction: number) => FlightPoint,
  action: Action,
  portrait: boolean,
  parallax: number,
): CameraPath {
  return (time, seconds) => {
    const fraction = clamp(time / seconds)
    const point = pathAt(fraction)
    const range = portrait ? 0.05 : 0.21
    // A small camera.x puts the aeroplane to the right: taking off it starts left and ends right; landing ends centred.
    const lead =
      action === 'land'
        ? lerp(range * 1.1, -range * 0.35, smoothstep(0, 0.75, fraction))
        : lerp(range, -range, smoothstep(0.05, 1, fraction))
    const rise = portrait ? 0.42 : 0.6
    return breathe({ x: (point.along + lead) / parallax, y: -point.altitude * rise, zoom: 1.03 }, time)
  }
}

function drawShadow(
  { stage, set, palette }: StagingContext,
  point: FlightPoint,
  scale: number,
  frame: Frame,
): void {
  stage.enter(frame.camera, set.floor.parallax)
  const fade = 1 - clamp(point.altitude * 1.5)
  const x = stage.aspect / 2 + point.along - 0.02
  const y = set.floor.y + 0.004
  const width = scale * (0.5 + point.altitude * 0.25)
  const box = { left: x - width, top: y - 0.03, right: x + width, bottom: y + 0.03 }
  stage.within(box, (pen) => {
    for (const [size, alpha] of [
      [1, 0.16],
      [0.82, 0.2],
      [0.6, 0.22],
    ] as const) {
      fillEllipse(pen, withAlpha(palette.shadow, alpha * fade), x, y, width * size, 0.024 * size)
    }
  })
}

/** A point of the body, in hundredths of its length, where it is on screen: world units. */
function bodyPoint(
  { stage, set }: StagingContext,
  point: FlightPoint,
  scale: number,
  x: number,
  y: number,
): readonly [number, number] {
  const cosine = Math.cos(point.pitch)
  const sine = Math.sin(point.pitch)
  const bodyX = (x / 100) * scale
  const bodyY = (y / 100) * scale
  return [
    stage.aspect / 2 + point.along + bodyX * cosine - bodyY * sine,
    set.floor.y - point.altitude + bodyX * sine + bodyY * cosine,
  ]
}

/** Red beacon, white strobe, and a landing light when it is dark or the runway is near. */
function drawLamps(
  context: StagingContext,
  point: FlightPoint,
  scale: number,
  lights: number,
  action: Action,
  frame: Frame,
): void {
  const { stage, set } = context
  stage.enter(frame.camera, set.floor.parallax)
  const [beaconX, beaconY] = bodyPoint(context, point, scale, -1, -23.4)
  if (Math.sin(frame.time * 7) > 0.55) stage.glow(beaconX, beaconY, 0.07, '#ff5a4a', 0.9)
  const [tailX, tailY] = bodyPoint(context, point, scale, -52, -39)
  if ((frame.time * 1.1) % 1 < 0.1) stage.glow(tailX, tailY, 0.09, '#ffffff', 0.95)
  if (lights <= 0.1 && action !== 'land') return
  const [lampX, lampY] = bodyPoint(context, point, scale, 33, -9)
  stage.glow(lampX, lampY, 0.17, '#fff3c4', 0.35 + lights * 0.35)
  stage.glow(lampX, lampY, 0.045, '#ffffff', 0.9)
  if (lights > 0.3) drawBeam(context, [lampX, lampY], lights, frame)
}

/** A cone of light on the tarmac ahead. */
function drawBeam(
  { stage, set }: StagingContext,
  [x, y]: readonly [number, number],
  lights: number,
  frame: Frame,
): void {
  stage.enter(frame.camera, set.floor.parallax)
  const reach = 0.75
  stage.within({ left: x, top: y - 0.02, right: x + reach, bottom: y + 0.165 }, (pen) => {
    const beam = pen.createLinearGradient(x, 0, x + reach, 0)
    beam.addColorStop(0, withAlpha('#fff1c0', 0.34 * lights))
    beam.addColorStop(1, withAlpha('#fff1c0', 0))
    pen.fillStyle = beam
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + reach, y - 0.015)
    pen.lineTo(x + reach, y + 0.16)
    pen.fill()
  })
}

function drawSmoke({ stage, set, palette }: StagingContext, scale: number, frame: Frame): void {
  const seconds = frame.time - TOUCHDOWN_FRACTION * frame.seconds
  const puff = softPuff(stage, mix('#f8f5f2', palette.fog, 0.3))
  stage.enter(frame.camera, set.floor.parallax)
  const x = stage.aspect / 2 - 0.07 * scale
  for (const { x: along, y, radius, alpha } of tyreSmokeAt(seconds)) {
    stage.put(puff, x + along, set.floor.y + y, { scale: radius / PUFF_RADIUS, alpha })
  }
}
