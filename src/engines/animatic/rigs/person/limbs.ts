import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillLimb, type Pen, type Point } from '../../draw/shapes.ts'
import { drawCreases, drawCuff } from './folds.ts'
import type { Outfit } from './outfit.ts'
import type { FootPlace, Limb, Skeleton } from './skeleton.ts'

export type Side = 'near' | 'far'

/** Colour of a limb on the side away from the camera. */
export function shaded(colour: Hex, side: Side): Hex {
  return side === 'near' ? colour : mix(colour, '#2a2448', 0.3)
}

function shadedSkin(skin: Hex, side: Side): Hex {
  return side === 'near' ? skin : mix(skin, '#7a3340', 0.24)
}

export function between(from: Point, to: Point, way: number): Point {
  return [from[0] + (to[0] - from[0]) * way, from[1] + (to[1] - from[1]) * way]
}

export function drawLeg(pen: Pen, skeleton: Skeleton, outfit: Outfit, side: Side): void {
  const limb = side === 'near' ? skeleton.nearLeg : skeleton.farLeg
  const foot = skeleton.stance[side].foot
  const { figure } = skeleton
  const [hip, knee, ankle] = figure.leg
  const skin = shadedSkin(outfit.skin, side)
  const cloth = shaded(outfit.legs.colour, side)
  drawFoot(pen, skeleton, outfit, side, limb.end, foot)
  switch (outfit.legs.kind) {
    case 'bare':
    case 'shorts': {
      fillBent(pen, skin, limb, [hip, knee, ankle])
      if (outfit.legs.kind === 'shorts') {
        fillLimb(pen, cloth, limb.root, between(limb.root, limb.joint, 0.72), hip * 1.12, knee * 1.32)
      }
      break
    }
    case 'trousers':
      fillBent(pen, cloth, limb, [hip, knee * 1.06, ankle * 1.2])
      if (side === 'near') drawCreases(pen, limb, knee * 1.06, cloth)
      drawCuff(pen, limb, ankle * 1.2, cloth)
      break
    case 'wide':
      fillBent(pen, cloth, limb, [hip * 1.1, knee * 1.4, ankle * 1.9])
      break
    case 'puffed':
      fillBent(pen, cloth, limb, [hip * 1.2, knee * 1.5, ankle * 1.75])
      drawRings(pen, limb, darken(cloth, 0.1), knee * 1.5)
  }
  drawBootShaft(pen, skeleton, outfit, side, limb)
}

function fillBent(pen: Pen, colour: Hex, limb: Limb, radii: readonly [number, number, number]): void {
  fillLimb(pen, colour, limb.root, limb.joint, radii[0], radii[1])
  fillLimb(pen, colour, limb.joint, limb.end, radii[1], radii[2])
}

function drawRings(pen: Pen, limb: Limb, colour: Hex, radius: number): void {
  for (const way of [0.45, 0.75]) {
    const at = between(limb.joint, limb.end, way)
    fillEllipse(pen, withAlpha(colour, 0.55), at[0], at[1], radius * 0.92, radius * 0.24)
  }
}

function drawBootShaft(pen: Pen, skeleton: Skeleton, outfit: Outfit, side: Side, limb: Limb): void {
  const { kind, colour } = outfit.shoes
  if (kind !== 'boot' && kind !== 'armour') return
  const [, knee, ankle] = skeleton.figure.leg
  const top = between(limb.joint, limb.end, kind === 'armour' ? 0.08 : 0.42)
  const shaft = shaded(colour, side)
  fillLimb(pen, shaft, top, limb.end, knee * 0.96, ankle * 1.3)
  fillLimb(pen, lighten(shaft, 0.07), top, between(top, limb.end, 0.04), knee * 0.99, knee * 0.98)
}

function drawFoot(
  pen: Pen,
  skeleton: Skeleton,
  outfit: Outfit,
  side: Side,
  ankle: Point,
  foot: FootPlace,
): void {
  const { figure } = skeleton
  const { kind } = outfit.shoes
  const length = figure.foot * (kind === 'boot' || kind === 'armour' ? 1.06 : 1)
  const sole = -figure.ankleY
  const skinned = kind === 'bare' || kind === 'sandal'
  const colour = skinned ? shadedSkin(outfit.skin, side) : shaded(outfit.shoes.colour, side)
  pen.save()
  pen.translate(ankle[0], ankle[1])
  pen.rotate(foot.angle)
  const rise = kind === 'heel' ? sole * 0.42 : 0
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(-length * 0.32, sole - rise)
  pen.bezierCurveTo(-length * 0.4, sole * 0.2, -length * 0.26, -sole * 0.5, 0, -sole * 0.62)
  pen.bezierCurveTo(length * 0.18, -sole * 0.5, length * 0.24, sole * 0.16, length * 0.46, sole * 0.34)
  pen.bezierCurveTo(length * 0.66, sole * 0.42, length * 0.74, sole * 0.7, length * 0.7, sole)
  pen.lineTo(length * 0.2, sole)
  pen.quadraticCurveTo(length * 0.02, sole - rise * 1.1, -length * 0.32, sole - rise)
  pen.fill()
  drawSole(pen, kind, length, sole, rise, shaded(outfit.shoes.colour, side))
  pen.restore()
}

function drawSole(
  pen: Pen,
  kind: Outfit['shoes']['kind'],
  length: number,
  sole: number,
  rise: number,
  colour: Hex,
): void {
  switch (kind) {
    case 'heel':
      pen.fillStyle = darken(colour, 0.2)
      pen.beginPath()
      pen.moveTo(-length * 0.34, sole - rise * 1.3)
      pen.lineTo(-length * 0.14, sole - rise)
      pen.lineTo(-length * 0.25, sole)
      pen.lineTo(-length * 0.31, sole)
      pen.fill()
      return
    case 'sneaker':
      pen.fillStyle = '#f6f4ee'
      pen.beginPath()
      pen.roundRect(-length * 0.36, sole * 0.72, length * 1.08, sole * 0.3, sole * 0.14)
      pen.fill()
      return
    case 'shoe':
    case 'boot':
      pen.fillStyle = darken(colour, 0.35)
      pen.fillRect(-length * 0.34, sole * 0.86, length * 1.04, sole * 0.16)
      return
    case 'sandal':
      pen.fillStyle = colour
      pen.fillRect(-length * 0.36, sole * 0.86, length * 1.08, sole * 0.16)
      pen.beginPath()
      pen.moveTo(length * 0.24, sole * 0.2)
      pen.lineTo(length * 0.4, sole * 0.3)
      pen.lineTo(length * 0.3, sole)
      pen.lineTo(length * 0.16, sole)
      pen.fill()
      return
    case 'ballet':
      pen.strokeStyle = colour
      pen.lineWidth = sole * 0.12
      pen.beginPath()
      pen.moveTo(-length * 0.2, -sole * 0.5)
      pen.lineTo(length * 0.14, sole * 0.1)
      pen.stroke()
      return
    case 'armour':
    case 'bare':
  }
}

export function drawArm(pen: Pen, skeleton: Skeleton, outfit: Outfit, side: Side): void {
  const limb = side === 'near' ? skeleton.nearArm : skeleton.farArm
  const { figure } = skeleton
  const [shoulder, elbow, wrist] = figure.arm
  const { sleeve, cloth } = sleeveOf(outfit)
  const colour = shaded(cloth, side)
  const skin = shadedSkin(outfit.skin, side)
  drawHand(pen, skeleton, outfit, side)
  if (sleeve !== 'long' && sleeve !== 'wide') fillBent(pen, skin, limb, figure.arm)
  switch (sleeve) {
    case 'none':
      break
    case 'short':
      fillLimb(pen, colour, limb.root, between(limb.root, limb.joint, 0.62), shoulder * 1.12, elbow * 1.34)
      break
    case 'long': {
      const thick = outfit.legs.kind === 'puffed' ? 1.4 : outfit.over === null ? 1.04 : 1.16
      fillBent(pen, colour, limb, [shoulder * thick, elbow * thick, wrist * thick * 1.12])
      if (outfit.top.decor === 'plates') drawArmPlates(pen, limb, colour, shoulder)
      else {
        if (side === 'near') drawCreases(pen, limb, elbow * thick, colour)
        drawCuff(pen, limb, wrist * thick * 1.12, colour)
      }
      break
    }
    case 'wide':
      fillLimb(pen, colour, limb.root, limb.joint, shoulder * 1.15, elbow * 1.5)
      drawWideSleeve(pen, skeleton, limb, colour)
  }
}

/** A sleeve that hangs from the forearm. */
function drawWideSleeve(pen: Pen, skeleton: Skeleton, limb: Limb, colour: Hex): void {
  const { joint, end } = limb
  const [, elbow] = skeleton.figure.arm
  const drop = skeleton.figure.forearm * 0.72
  fillLimb(pen, colour, joint, end, elbow * 1.5, elbow * 1.3)
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(joint[0] - elbow, joint[1])
  pen.lineTo(end[0] + elbow * 0.6, end[1] - elbow)
  pen.lineTo(end[0] + elbow * 0.5, end[1] + drop)
  pen.quadraticCurveTo(
    (joint[0] + end[0]) / 2,
    end[1] + drop * 1.15,
    joint[0] + (end[0] - joint[0]) * 0.25,
    joint[1] + drop * 0.6,
  )
  pen.closePath()
  pen.fill()
  pen.strokeStyle = withAlpha(darken(colour, 0.5), 0.3)
  pen.lineWidth = 0.005
  pen.beginPath()
  pen.moveTo(end[0] + elbow * 0.5, end[1] - elbow * 0.6)
  pen.lineTo(end[0] + elbow * 0.4, end[1] + drop)
  pen.stroke()
}

function drawArmPlates(pen: Pen, limb: Limb, colour: Hex, radius: number): void {
  fillEllipse(
    pen,
    lighten(colour, 0.18),
    limb.root[0],
    limb.root[1] + radius * 0.2,
    radius * 1.45,
    radius * 1.3,
  )
  fillEllipse(pen, darken(colour, 0.16), limb.joint[0], limb.joint[1], radius * 0.86)
}

function sleeveOf(outfit: Outfit): { readonly sleeve: Outfit['top']['sleeve']; readonly cloth: Hex } {
  const { over, top } = outfit
  if (over !== null && (over.kind === 'jacket' || over.kind === 'coat'))
    return { sleeve: 'long', cloth: over.colour }
  return { sleeve: top.sleeve, cloth: top.colour }
}

export function drawHand(pen: Pen, skeleton: Skeleton, outfit: Outfit, side: Side): void {
  const limb = side === 'near' ? skeleton.nearArm : skeleton.farArm
  const { hand } = skeleton.figure
  const gloved = outfit.top.decor === 'plates' || outfit.top.decor === 'space'
  const colour = gloved ? shaded(outfit.top.accent, side) : shadedSkin(outfit.skin, side)
  const angle = Math.atan2(limb.end[1] - limb.joint[1], limb.end[0] - limb.joint[0])
  const x = limb.end[0] + Math.cos(angle) * hand * 0.6
  const y = limb.end[1] + Math.sin(angle) * hand * 0.6
  const size = gloved ? 1.3 : 1
  fillEllipse(pen, colour, x, y, hand * 1.16 * size, hand * 0.86 * size, angle)
  const thumb = angle - 0.9
  fillEllipse(
    pen,
    colour,
    limb.end[0] + Math.cos(thumb) * hand * 0.8,
    limb.end[1] + Math.sin(thumb) * hand * 0.8,
    hand * 0.62 * size,
    hand * 0.34 * size,
    angle - 0.5,
  )
}

/** Where a held thing's palm point is. */
export function palmOf(limb: Limb, hand: number): Point {
  const angle = Math.atan2(limb.end[1] - limb.joint[1], limb.end[0] - limb.joint[0])
  return [limb.end[0] + Math.cos(angle) * hand * 0.7, limb.end[1] + Math.sin(angle) * hand * 0.7]
}
