import { darken, lighten, luminance, mix, withAlpha } from '../draw/colour.ts'
import { fillBlob, fillEllipse, fillLimb, type Pen, type Point } from '../draw/shapes.ts'
import { drawAtNeck, drawCoat, drawOnHead, drawUprightCoat, hatRise, wearsHat } from './bird/dress.ts'
import { drawFrontalFace, drawHead } from './bird/head.ts'
import { birdStride, drawLeg, drawTrailingLegs, waddleAt } from './bird/legs.ts'
import { SPECIES } from './bird/species.ts'
import type { Species } from './bird/stock.ts'
import { drawTail } from './bird/tail.ts'
import { drawWheel, WHEEL_REACH } from './bird/wheel.ts'
import { drawTrunk, UPRIGHT_BODY } from './bird/trunk.ts'
import { drawBeatingWing, drawFoldedWing, drawWingBlur } from './bird/wings.ts'
import { coatOf } from './animal-wear.ts'
import { gradientDown, inHundredths } from './parts.ts'
import type { Action } from '../scene-spec.ts'
import { glanceAt } from './glance.ts'
import { REST } from './rig.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

/** Birds, beak to the right: standing, walking, flying, swimming. 1 is the standing height. */
export const bird: Rig = {
  variants: Object.keys(SPECIES),
  box(look, action) {
    const kind = speciesOf(look)
    const k = heightScale(kind) / 100
    const wheel = isDisplaying(kind, look) ? WHEEL_REACH : 0
    const train = kind.tail === 'train' || kind.tail === 'long' ? kind.length : kind.length * 0.4
    const reach =
      kind.length + kind.neck * 1.6 + kind.beakLength + kind.headRadius + (kind.leg > 30 ? kind.leg : 0)
    return {
      width: Math.max(reach + train, wheel * 2.4) * k,
      height: Math.max(
        1.1 + hatRise(kind, look) * k,
        (wheel * 1.12 + kind.leg + kind.height * 0.5) * k,
        spreadsWings(kind, action) ? (50 + kind.span * 1.15) * k : 0,
      ),
    }
  },
  naturalSize: (look) => speciesOf(look).size,
  stride(look) {
    const kind = speciesOf(look)
    return (birdStride(kind) * heightScale(kind)) / 100
  },
  draw(pen, look, pose) {
    inHundredths(pen, () => {
      const kind = speciesOf(look)
      const scale = heightScale(kind)
      pen.scale(scale, scale)
      if (pose.action === 'swim' || pose.action === 'float' || pose.action === 'sail')
        drawSwimming(pen, kind, look, pose)
      else if (isFlying(kind, pose)) drawFlying(pen, kind, look, pose)
      else if (kind.flightless === true) drawUpright(pen, kind, look, pose)
      else drawStanding(pen, kind, look, pose)
    })
  },
}

/** As it stands there, with what it wears: sleeves hide the wings, a hat the crest. */
function speciesOf(look: RigLook): Species {
  const { crest, ...bare } = feathersOf(look)
  const sleeve = coatOf(look)?.cloth
  return {
    ...bare,
    ...(crest === undefined || wearsHat(look) ? {} : { crest }),
    ...(sleeve === undefined ? {} : { wing: sleeve, wingTip: darken(sleeve, 0.2) }),
  }
}

function feathersOf(look: RigLook): Species {
  const kind = SPECIES[look.variant] ?? SPECIES['gull']!
  const [main, second] = look.colours
  if (main === undefined) return kind
  const pale = luminance(main) > 0.7
  return {
    ...kind,
    body: main,
    head: kind.head === kind.body || second === undefined ? main : second,
    wing: second ?? (pale ? darken(main, 0.08) : darken(main, 0.18)),
    wingTip: darken(second ?? main, 0.36),
    belly: lighten(main, 0.34),
  }
}

/** Brings every species to a standing height of 100. */
function heightScale(kind: Species): number {
  if (kind.flightless === true) return 1
  const head = headPosition(kind, [0, -kind.leg - kind.height * 0.42], 0, 0)
  return 100 / (kind.headRadius - head[1])
}

function isFlying(kind: Species, pose: Pose): boolean {
  if (kind.flightless === true) return false
  if (kind.hovers === true) return true
  return pose.action === 'fly' || pose.action === 'take-off' || pose.action === 'land'
}

/** Without a word of what it does it may fly. */
function spreadsWings(kind: Species, action: Action | undefined): boolean {
  return kind.flightless !== true && (action === undefined || isFlying(kind, { ...REST, action }))
}

function isBlinking(pose: Pose, look: RigLook): boolean {
  return (pose.time * 0.29 + (look.seed % 17) * 0.06) % 1 < 0.03
}

/** Birds look about all the time. */
function glance(pose: Pose, look: RigLook): number {
  return 0.16 * glanceAt(pose.time, look.seed, 1.25)
}

function drawStanding(pen: Pen, kind: Species, look: RigLook, pose: Pose): void {
  const walking =
    pose.action === 'walk' || pose.action === 'run' || pose.action === 'dance' || pose.action === 'play'
  const phase = pose.phase === 0 ? pose.time * 6 : pose.phase
  const bob = walking ? Math.abs(Math.sin(phase)) * 1.8 : Math.sin(pose.time * 2.2) * 0.5
  const hop = pose.action === 'jump' ? Math.abs(Math.sin(pose.time * 6)) * 14 : 0
  const pecking = pose.action === 'eat' ? 0.5 + 0.5 * Math.sin(pose.time * 5) : 0
  const middle: Point = [0, -kind.leg - kind.height * 0.42 - bob - hop]
  const feet = hop > 1 ? -hop : 0
  if (isDisplaying(kind, look)) drawWheel(pen, kind, middle, pose.time)
  drawLeg(pen, kind, middle, phase + Math.PI, walking, true, feet, pose.stepLength)
  pen.save()
  pen.translate(middle[0], middle[1])
  pen.rotate(kind.tilt + pecking * 0.4)
  if (!isDisplaying(kind, look)) drawTail(pen, kind, 0)
  pen.restore()
  drawLeg(pen, kind, middle, phase, walking, false, feet, pose.stepLength)
  const thrust = walking ? Math.sin(phase * 2) * 2.5 : 0
  const head = headPosition(kind, middle, pecking, thrust)
  drawNeck(pen, kind, middle, head)
  pen.save()
  pen.translate(middle[0], middle[1])
  pen.rotate(kind.tilt + pecking * 0.4)
  drawTrunk(pen, kind)
  if (kind.frontal === true) drawBreastSpots(pen, kind)
  drawCoat(pen, kind, look)
  drawFoldedWing(pen, kind)
  pen.restore()
  placeHead(pen, kind, look, pose, head, pecking * 0.9)
}

/** Peacocks and turkeys show their tails as a wheel. */
function isDisplaying({ tail }: Species, { activity }: RigLook): boolean {
  return activity === 'display' && (tail === 'train' || tail === 'fan')
}

function drawBreastSpots(pen: Pen, kind: Species): void {
  pen.fillStyle = withAlpha(kind.wing, 0.45)
  pen.beginPath()
  for (let row = 0; row < 3; row += 1) {
    for (let spot = 0; spot < 4; spot += 1) {
      const x = kind.length * (0.3 - row * 0.2)
      const y = kind.height * (0.1 + spot * 0.12)
      pen.moveTo(x + 2, y)
      pen.ellipse(x, y, 2.6, 1.4, 0.4, 0, Math.PI * 2)
    }
  }
  pen.fill()
}

/** Where the head sits above (and, pecking, before) the breast. */
function headPosition(kind: Species, middle: Point, pecking: number, thrust: number): Point {
  const reach = kind.length / 2
  const cosine = Math.cos(kind.tilt)
  const sine = Math.sin(kind.tilt)
  const shoulder: Point = [
    middle[0] + cosine * reach * 0.8 + sine * kind.height * 0.3,
    middle[1] + sine * reach * 0.8 - cosine * kind.height * 0.3,
  ]
  const x = shoulder[0] + kind.neck * (kind.swanNeck === true ? 0.36 : 0.28) + thrust
  const y = shoulder[1] - kind.neck * (kind.swanNeck === true ? 0.94 : 0.72) - kind.headRadius * 0.45
  const ground: Point = [middle[0] + reach + kind.neck * 0.7 + 4, -kind.beakLength * 0.9]
  return [x + (ground[0] - x) * pecking, y + (ground[1] - y) * pecking]
}

function drawNeck(pen: Pen, kind: Species, middle: Point, head: Point): void {
  const base: Point = [
    middle[0] + Math.cos(kind.tilt) * kind.length * 0.36,
    middle[1] + Math.sin(kind.tilt) * kind.length * 0.36 - kind.height * 0.05,
  ]
  if (kind.swanNeck === true) {
    pen.strokeStyle = kind.head
    pen.lineCap = 'round'
    pen.lineWidth = kind.headRadius * 1.25
    pen.beginPath()
    pen.moveTo(base[0] - 2, base[1])
    pen.bezierCurveTo(
      base[0] + kind.neck * 0.62,
      base[1] - kind.neck * 0.1,
      head[0] - kind.neck * 0.62,
      head[1] + kind.neck * 0.42,
      head[0],
      head[1],
    )
    pen.stroke()
    return
  }
  fillLimb(
    pen,
    kind.head,
    base,
    head,
    Math.min(kind.height * 0.4, kind.headRadius * 1.25),
    kind.headRadius * 0.86,
  )
  if (kind.collar !== undefined) {
    const at = 0.42
    fillEllipse(
      pen,
      kind.collar,
      base[0] + (head[0] - base[0]) * at,
      base[1] + (head[1] - base[1]) * at,
      kind.headRadius * 1.02,
      kind.headRadius * 0.3,
      0.25,
    )
  }
}

function placeHead(pen: Pen, kind: Species, look: RigLook, pose: Pose, head: Point, bow: number): void {
  pen.save()
  pen.translate(head[0], head[1])
  drawAtNeck(pen, kind, look)
  const turn = glance(pose, look) * 5 + 0.25
  if (kind.frontal === true) drawFrontalFace(pen, kind, turn, isBlinking(pose, look))
  else {
    const song = pose.action === 'talk' ? 0.12 + 0.14 * pose.mouth : 0
    pen.rotate(bow + pose.look * 0.6 + glance(pose, look) - song)
    drawHead(pen, kind, isBlinking(pose, look), pose.mouth)
  }
  drawOnHead(pen, kind, look, turn)
  pen.restore()
}

/** A penguin: upright, flippers at its sides, waddling from foot to foot. */
function drawUpright(pen: Pen, kind: Species, look: RigLook, pose: Pose): void {
  const walking =
    pose.action === 'walk' || pose.action === 'run' || pose.action === 'dance' || pose.action === 'play'
  const phase = pose.phase === 0 ? pose.time * 5 : pose.phase
  const sway = walking ? Math.sin(phase) * 0.09 : Math.sin(pose.time * 1.6) * 0.015
  for (const side of [-1, 1]) {
    const { x, height } = walking
      ? waddleAt(kind, phase + (side > 0 ? Math.PI : 0), pose.stepLength)
      : { x: 0, height: 0 }
    fillEllipse(
      pen,
      side < 0 ? darken(kind.legColour, 0.16) : kind.legColour,
      side * 8 + 4 + x,
      -3 - height,
      10,
      4,
    )
  }
  pen.save()
  pen.rotate(sway)
  const flap =
    pose.action === 'wave' || pose.action === 'dance'
      ? 0.9 + Math.sin(pose.time * 9) * 0.5
      : 0.24 + Math.abs(sway) * 2.4
  drawFlipper(pen, kind, -14, flap, true)
  fillBlob(
    pen,
    gradientDown(pen, -82, -4, lighten(kind.body, 0.12), kind.body, darken(kind.body, 0.12)),
    UPRIGHT_BODY,
  )
  fillBlob(pen, gradientDown(pen, -66, -4, kind.belly, mix(kind.belly, '#c4d2e6', 0.5)), [
    [-6, -40],
    [-1, -62],
    [14, -64],
    [22, -40],
    [16, -5],
    [-4, -6],
  ])
  drawUprightCoat(pen, look)
  if (kind.collar !== undefined) fillEllipse(pen, kind.collar, 10, -66, 8, 4, 0.2)
  drawFlipper(pen, kind, -12, flap * 0.9, false)
  placeHead(pen, kind, look, pose, [4, -80], 0)
  pen.restore()
}

function drawFlipper(pen: Pen, kind: Species, x: number, angle: number, far: boolean): void {
  pen.save()
  pen.translate(far ? 16 : x, -60)
  pen.rotate(far ? -angle : angle)
  fillBlob(pen, far ? mix(kind.wing, '#2a2c48', 0.3) : lighten(kind.wing, 0.08), [
    [-6, -2],
    [6, -2],
    [7, 20],
    [0, 40],
    [-7, 20],
  ])
  pen.restore()
}

function drawFlying(pen: Pen, kind: Species, look: RigLook, pose: Pose): void {
  const beat = pose.time * kind.beatsPerSecond * Math.PI * 2 * (0.6 + 0.4 * pose.energy) + look.seed
  const soaring = kind.span > 85 ? 0.5 + 0.5 * Math.sin(pose.time * 0.55 + look.seed) : 0
  const strength = 1 - 0.75 * Math.max(0, soaring - 0.35)
  const lift = Math.sin(beat) * strength * 0.9 + 0.12
  const curl = -Math.cos(beat) * strength
  pen.save()
  pen.translate(0, -50 - Math.sin(beat + 0.6) * kind.height * 0.09 * strength)
  if (kind.beatsPerSecond > 8) {
    drawHovering(pen, kind, look, pose)
    pen.restore()
    return
  }
  drawBeatingWing(pen, kind, lift * 0.92, curl, true)
  pen.rotate(-0.05)
  drawTrailingLegs(pen, kind)
  drawTail(pen, kind, lift)
  const head: Point = [
    kind.length * 0.5 + kind.neck * 0.8 + kind.headRadius * 0.35,
    -kind.height * 0.24 - kind.neck * 0.12,
  ]
  fillLimb(
    pen,
    kind.head,
    [kind.length * 0.3, -kind.height * 0.08],
    head,
    kind.swanNeck === true ? kind.headRadius : Math.min(kind.height * 0.4, kind.headRadius * 1.3),
    kind.headRadius * 0.8,
  )
  drawTrunk(pen, kind)
  drawCoat(pen, kind, look)
  pen.save()
  pen.translate(head[0], head[1])
  pen.rotate(pose.look * 0.5)
  drawAtNeck(pen, kind, look)
  if (kind.frontal === true) drawFrontalFace(pen, kind, 0.7, isBlinking(pose, look))
  else drawHead(pen, kind, isBlinking(pose, look), pose.mouth)
  drawOnHead(pen, kind, look, 0.7)
  pen.restore()
  drawBeatingWing(pen, kind, lift, curl, false)
  pen.restore()
}

function drawHovering(pen: Pen, kind: Species, look: RigLook, pose: Pose): void {
  const middle: Point = [0, 0]
  drawWingBlur(pen, kind, pose.time + 0.03)
  pen.save()
  pen.rotate(kind.tilt)
  drawTail(pen, kind, 0)
  pen.restore()
  const head = headPosition(kind, middle, 0, 0)
  drawNeck(pen, kind, middle, head)
  pen.save()
  pen.rotate(kind.tilt)
  drawTrunk(pen, kind)
  pen.restore()
  placeHead(pen, kind, look, pose, head, 0)
  drawWingBlur(pen, kind, pose.time)
}

function drawSwimming(pen: Pen, kind: Species, look: RigLook, pose: Pose): void {
  const tilt = kind.flightless === true ? -0.1 : Math.max(-0.14, kind.tilt)
  const afloat: Species = { ...kind, tilt, frontal: false }
  const middle: Point = [0, -kind.height * 0.26 + Math.sin(pose.time * 1.9 + look.seed) * 1.2]
  pen.save()
  pen.beginPath()
  pen.rect(-200, -300, 400, 302)
  pen.clip()
  pen.save()
  pen.translate(middle[0], middle[1])
  pen.rotate(tilt)
  drawTail(pen, afloat, 0)
  pen.restore()
  const thrust = Math.sin(pose.time * 3.4) * 1.4
  const head = headPosition(afloat, middle, 0, thrust)
  drawNeck(pen, afloat, middle, head)
  pen.save()
  pen.translate(middle[0], middle[1])
  pen.rotate(tilt)
  drawTrunk(pen, afloat)
  drawCoat(pen, afloat, look)
  drawFoldedWing(pen, afloat)
  pen.restore()
  placeHead(pen, afloat, look, pose, head, 0)
  pen.restore()
}
