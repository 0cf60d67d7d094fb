import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillLimb, type Pen, type Point } from '../../draw/shapes.ts'
import { paintPattern } from './cloth-pattern.ts'
import type { Outfit } from './outfit.ts'
import { fromTrunk, type Limb, type Skeleton } from './skeleton.ts'

interface Hem {
  readonly left: number
  readonly right: number
  readonly y: number
}

/** Where a leg is at height `y`. */
function legAt(limb: Limb, y: number): number {
  const [from, to] = y < limb.joint[1] ? [limb.root, limb.joint] : [limb.joint, limb.end]
  const span = to[1] - from[1]
  const way = Math.abs(span) < 1e-6 ? 1 : Math.min(1.2, Math.max(0, (y - from[1]) / span))
  return from[0] + (to[0] - from[0]) * way
}

function hemOf(skeleton: Skeleton, length: number, flare: number): Hem {
  const { figure, stance, nearLeg, farLeg } = skeleton
  const legs = figure.thigh + figure.shin
  const y = Math.min(stance.hip[1] + legs * length, figure.ankleY + 0.02)
  const half = figure.hipHalf * (0.62 + flare * (0.5 + length))
  const near = legAt(nearLeg, y)
  const far = legAt(farLeg, y)
  const middle = (near + far) / 2
  return {
    left: Math.min(Math.min(near, far) - figure.leg[1] * 1.15, middle - half),
    right: Math.max(Math.max(near, far) + figure.leg[1] * 1.15, middle + half),
    y,
  }
}

function isSeated(skeleton: Skeleton): boolean {
  const { nearLeg, figure } = skeleton
  return (
    Math.abs(nearLeg.joint[1] - nearLeg.root[1]) < figure.thigh * 0.62 && nearLeg.joint[0] > nearLeg.root[0]
  )
}

/** Skirts of dresses, and plain ones: the hem follows the legs. */
export function drawSkirt(
  pen: Pen,
  skeleton: Skeleton,
  skirt: NonNullable<Outfit['skirt']>,
  time: number,
): void {
  if (isSeated(skeleton)) return drawLap(pen, skeleton, skirt.colour, skirt.length)
  const hem = hemOf(skeleton, skirt.length, skirt.flare)
  const wave = Math.sin(time * 2.6) * 0.006 * (0.4 + skirt.flare)
  const { left, right } = waistOf(skeleton)
  const gradient = pen.createLinearGradient(hem.left, 0, hem.right, 0)
  gradient.addColorStop(0, darken(skirt.colour, 0.2))
  gradient.addColorStop(0.5, skirt.colour)
  gradient.addColorStop(1, lighten(skirt.colour, 0.1))
  pen.fillStyle = gradient
  skirtPath(pen, skeleton, left, right, hem, wave)
  pen.fill()
  pen.save()
  pen.clip()
  if (skirt.pattern !== undefined)
    paintPattern(pen, skirt.pattern, skirt.colour, {
      left: hem.left - 0.1,
      top: left[1] - 0.02,
      right: hem.right + 0.1,
      bottom: hem.y + 0.06,
    })
  drawHemBand(pen, hem, skirt)
  drawFolds(pen, skeleton, hem, left, right, skirt)
  pen.restore()
}

function waistOf(skeleton: Skeleton): { readonly left: Point; readonly right: Point } {
  const { figure, stance, trunk } = skeleton
  const waist = figure.waistHalf * (1 - 0.08 * stance.turn) * 1.02
  return { left: fromTrunk(stance, -waist, -trunk * 0.34), right: fromTrunk(stance, waist, -trunk * 0.34) }
}

function skirtPath(pen: Pen, skeleton: Skeleton, left: Point, right: Point, hem: Hem, wave: number): void {
  const { stance, figure, nearLeg, farLeg } = skeleton
  const hip = figure.hipHalf * 1.06
  const [hipX, hipY] = stance.hip
  const sag = (hem.right - hem.left) * 0.09
  const front = nearLeg.joint[0] > farLeg.joint[0] ? nearLeg : farLeg
  const kneeX = front.joint[0] + figure.leg[1] * 1.25
  const plainX = hipX + hip + (hem.right - hipX - hip) * 0.5
  const overKnee = front.joint[1] < hem.y && kneeX > plainX
  pen.beginPath()
  pen.moveTo(left[0], left[1])
  pen.bezierCurveTo(
    hipX - hip,
    hipY - 0.04,
    Math.min(hipX - hip, hem.left * 0.72 + hipX * 0.28),
    hipY + (hem.y - hipY) * 0.42,
    hem.left + wave,
    hem.y,
  )
  pen.bezierCurveTo(
    hem.left + (hem.right - hem.left) * 0.3,
    hem.y + sag + wave,
    hem.left + (hem.right - hem.left) * 0.7,
    hem.y + sag - wave,
    hem.right + wave * 0.6,
    hem.y - 0.004,
  )
  const bulge = overKnee
    ? kneeX + (kneeX - plainX) * 0.35
    : Math.max(hipX + hip, hem.right * 0.72 + hipX * 0.28)
  const bulgeY = overKnee ? front.joint[1] : hipY + (hem.y - hipY) * 0.42
  pen.bezierCurveTo(bulge, bulgeY, hipX + hip, hipY - 0.04, right[0], right[1])
  pen.closePath()
}

function drawHemBand(pen: Pen, hem: Hem, skirt: NonNullable<Outfit['skirt']>): void {
  if (skirt.accent === skirt.colour) return
  pen.strokeStyle = skirt.accent
  pen.lineWidth = 0.03
  const sag = (hem.right - hem.left) * 0.09
  pen.beginPath()
  pen.moveTo(hem.left - 0.02, hem.y - 0.004)
  pen.quadraticCurveTo((hem.left + hem.right) / 2, hem.y + sag * 1.6, hem.right + 0.02, hem.y - 0.008)
  pen.stroke()
}

function drawFolds(
  pen: Pen,
  skeleton: Skeleton,
  hem: Hem,
  left: Point,
  right: Point,
  skirt: NonNullable<Outfit['skirt']>,
): void {
  const folds = skirt.pleats ? 6 : 3
  const shade = (dark: boolean): string =>
    dark ? withAlpha(darken(skirt.colour, 0.6), 0.2) : withAlpha('#ffffff', 0.09)
  for (let fold = 0; fold < folds; fold += 1) {
    const way = (fold + 0.7) / (folds + 0.4)
    const top: Point = [left[0] + (right[0] - left[0]) * way, skeleton.stance.hip[1] - 0.02]
    const x = hem.left + (hem.right - hem.left) * way
    const width = (hem.right - hem.left) * (skirt.pleats ? 0.05 : 0.06)
    pen.fillStyle = shade(fold % 2 === 0)
    pen.beginPath()
    pen.moveTo(top[0], top[1])
    pen.quadraticCurveTo((top[0] + x) / 2 + 0.004, (top[1] + hem.y) / 2, x + width, hem.y + 0.04)
    pen.lineTo(x - width, hem.y + 0.04)
    pen.quadraticCurveTo((top[0] + x) / 2 - 0.012, (top[1] + hem.y) / 2, top[0], top[1])
    pen.fill()
  }
}

/** A skirt over the thighs of someone seated, falling from the knees. */
function drawLap(pen: Pen, skeleton: Skeleton, colour: Hex, length: number): void {
  const { figure, nearLeg, farLeg } = skeleton
  const drop = Math.max(0.02, (length - 0.45) * (figure.thigh + figure.shin))
  for (const [limb, tone] of [
    [farLeg, darken(colour, 0.16)],
    [nearLeg, colour],
  ] as const) {
    fillLimb(pen, tone, limb.root, limb.joint, figure.hipHalf * 1.08, figure.leg[1] * 1.5)
    const fall: Point = [limb.joint[0] - 0.004, Math.min(limb.joint[1] + drop, figure.ankleY)]
    fillLimb(pen, tone, limb.joint, fall, figure.leg[1] * 1.5, figure.leg[1] * 1.9)
  }
}

/** The lower part of a coat or robe; open ones show the leg in front. */
export function drawCoatTails(pen: Pen, skeleton: Skeleton, outfit: Outfit, time: number): void {
  const { over } = outfit
  if (over === null || over.length <= 0.12) return
  if (over.kind === 'apron') return drawApronSkirt(pen, skeleton, over.colour, over.length)
  if (over.kind !== 'coat') return
  const skirt = { colour: over.colour, accent: over.colour, length: over.length, flare: 0.28, pleats: false }
  if (!over.open || isSeated(skeleton)) return drawSkirt(pen, skeleton, skirt, time)
  const hem = hemOf(skeleton, over.length, 0.28)
  const { stance } = skeleton
  const edge = stance.hip[0] + skeleton.figure.hipHalf * 0.2
  pen.save()
  pen.beginPath()
  pen.moveTo(hem.left - 0.2, -1.2)
  pen.lineTo(edge, -1.2)
  pen.lineTo(edge, stance.hip[1])
  pen.lineTo(edge - 0.02, hem.y + 0.1)
  pen.lineTo(hem.left - 0.2, hem.y + 0.1)
  pen.clip()
  drawSkirt(pen, skeleton, skirt, time)
  pen.restore()
}

function drawApronSkirt(pen: Pen, skeleton: Skeleton, colour: Hex, length: number): void {
  if (isSeated(skeleton)) return
  const hem = hemOf(skeleton, length, 0.1)
  const { stance, figure } = skeleton
  const hip = figure.hipHalf * 0.98
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(stance.hip[0] - hip * 0.6, stance.hip[1] - 0.05)
  pen.lineTo(stance.hip[0] + hip, stance.hip[1] - 0.05)
  pen.lineTo(Math.max(hem.right - 0.01, stance.hip[0] + hip), hem.y)
  pen.lineTo(Math.min(hem.left + 0.05, stance.hip[0] - hip * 0.4), hem.y)
  pen.closePath()
  pen.fill()
}
