import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { blobPath, fillEllipse, fillLimb, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import type { Pose, Rig, RigLook } from '../rig.ts'
import { bodyOf } from './body.ts'
import type { Figure } from './figure.ts'
import type { HairStyle } from './hair.ts'
import { drawHat, drawHatBehind } from './headwear.ts'
import type { Outfit } from './outfit.ts'
import { dress } from './wardrobe.ts'

/** People who stand with their backs to us. 1 is their height. */
export const personFromBehind: Rig = {
  variants: [],
  box: () => ({ width: 0.62, height: 1.16 }),
  naturalSize: (look) => bodyOf(dress(look).outfit).height,
  draw(pen, look, pose) {
    const { outfit } = dress(look)
    const figure = bodyOf(outfit)
    drawLegs(pen, figure, outfit)
    drawArms(pen, figure, outfit)
    drawTrunk(pen, figure, outfit)
    drawHead(pen, figure, outfit, look, pose)
  },
}

/** What is seen of the clothes from there. */
function clothOf({ over, top }: Outfit): Hex {
  return over === null || over.kind === 'apron' || over.kind === 'overalls' ? top.colour : over.colour
}

function drawLegs(pen: Pen, { hipY, ankleY, leg, hipHalf }: Figure, outfit: Outfit): void {
  const { legs, skirt, skin, shoes } = outfit
  const bare = legs.kind === 'bare' || (skirt !== null && legs.kind !== 'trousers')
  for (const side of [-1, 1]) {
    const [hip, foot]: readonly [Point, Point] = [
      [side * hipHalf * 0.62, hipY],
      [side * hipHalf * 0.8, ankleY],
    ]
    fillLimb(pen, bare ? skin : legs.colour, hip, foot, leg[0] * 1.05, leg[2] * 1.15)
    fillEllipse(pen, shoes.colour, foot[0], -0.022, leg[2] * 1.4, 0.024)
  }
  if (skirt === null) return
  const hem = hipY - hipY * Math.min(0.94, skirt.length)
  const reach = hipHalf * (1.3 + skirt.flare * 0.8)
  pen.fillStyle = skirt.colour
  pen.beginPath()
  pen.moveTo(-hipHalf, hipY - 0.06)
  pen.lineTo(hipHalf, hipY - 0.06)
  pen.lineTo(reach, hem)
  pen.quadraticCurveTo(0, hem + 0.02, -reach, hem)
  pen.fill()
}

function drawArms(pen: Pen, { shoulderY, shoulderHalf, hipY, arm, hand }: Figure, outfit: Outfit): void {
  const cloth = clothOf(outfit)
  const isBare = outfit.over === null && outfit.top.sleeve !== 'long' && outfit.top.sleeve !== 'wide'
  for (const side of [-1, 1]) {
    const shoulder: Point = [side * shoulderHalf * 1.12, shoulderY + 0.03]
    const elbow: Point = [side * (shoulderHalf * 1.22 + 0.006), (shoulderY + hipY) / 2 + 0.02]
    const wrist: Point = [side * shoulderHalf * 1.16, hipY + 0.02]
    fillLimb(pen, isBare ? outfit.skin : darken(cloth, 0.1), elbow, wrist, arm[1], arm[2])
    fillLimb(pen, darken(cloth, 0.1), shoulder, elbow, arm[0], arm[1])
    fillEllipse(pen, outfit.skin, wrist[0], wrist[1] + hand * 0.7, hand * 0.8, hand)
  }
}

function drawTrunk(pen: Pen, figure: Figure, outfit: Outfit): void {
  const { shoulderY, hipY, shoulderHalf, waistHalf, hipHalf, headHalf } = figure
  const cloth = clothOf(outfit)
  const hem = hipY + 0.02 + (outfit.over?.length ?? 0) * 0.3
  fillRoundRect(
    pen,
    darken(outfit.skin, 0.06),
    -headHalf * 0.42,
    shoulderY - 0.09,
    headHalf * 0.84,
    0.12,
    0.01,
  )
  const gradient = pen.createLinearGradient(-shoulderHalf, 0, shoulderHalf, 0)
  gradient.addColorStop(0, darken(cloth, 0.08))
  gradient.addColorStop(0.5, lighten(cloth, 0.06))
  gradient.addColorStop(1, darken(cloth, 0.1))
  pen.fillStyle = gradient
  blobPath(pen, [
    [-shoulderHalf * 0.5, shoulderY - 0.03],
    [-shoulderHalf * 1.24, shoulderY + 0.02],
    [-shoulderHalf * 1.12, shoulderY + 0.12],
    [-waistHalf * 1.26, (shoulderY + hipY) / 2 + 0.05],
    [-hipHalf * 1.36, hipY - 0.02],
    [-hipHalf * 1.36, hem],
    [hipHalf * 1.36, hem],
    [hipHalf * 1.36, hipY - 0.02],
    [waistHalf * 1.26, (shoulderY + hipY) / 2 + 0.05],
    [shoulderHalf * 1.12, shoulderY + 0.12],
    [shoulderHalf * 1.24, shoulderY + 0.02],
    [shoulderHalf * 0.5, shoulderY - 0.03],
  ])
  pen.fill()
  pen.strokeStyle = withAlpha(darken(cloth, 0.4), 0.35)
  pen.lineWidth = 0.005
  pen.beginPath()
  pen.moveTo(0, shoulderY + 0.02)
  pen.lineTo(0, hipY - 0.04)
  pen.stroke()
  fillEllipse(pen, darken(cloth, 0.14), 0, shoulderY - 0.025, shoulderHalf * 0.52, 0.016)
}

/** How far hair hangs below the middle of the head, in halves of a head; the others end at the nape. */
const HANGING: Partial<Record<HairStyle, number>> = {
  long: 2.4,
  wavy: 2.1,
  bob: 1.15,
  braid: 1,
  pigtails: 0.9,
}
const BARE: ReadonlySet<HairStyle> = new Set<HairStyle>(['bald', 'wisp'])

function drawHead(pen: Pen, figure: Figure, outfit: Outfit, look: RigLook, pose: Pose): void {
  const r = figure.headHalf
  const { skin, hair, hat, hatColour } = outfit
  const turn = Math.sin(pose.time * 0.8 + look.seed) * 0.06
  pen.save()
  pen.translate(turn * r * 0.5, -1 + r)
  pen.rotate(turn * 0.6)
  pen.save()
  pen.scale(r / 100, r / 100)
  drawHatBehind(pen, hat, hatColour)
  pen.restore()
  for (const side of [-1, 1])
    fillEllipse(pen, darken(skin, 0.07), side * r * 0.8, r * 0.14, r * 0.14, r * 0.22)
  fillEllipse(pen, skin, 0, 0, r * 0.82, r * 0.98)
  if (!BARE.has(hair)) drawHair(pen, outfit, r, turn)
  pen.save()
  pen.scale(r / 100, r / 100)
  pen.translate(-6, 0)
  drawHat(pen, hat, hatColour)
  pen.restore()
  pen.restore()
}

function drawHair(
  pen: Pen,
  { hair: style, hairColour: colour, skin }: Outfit,
  r: number,
  sway: number,
): void {
  const deep = darken(colour, 0.14)
  const isWild = style === 'afro' || style === 'curly'
  const hang = HANGING[style]
  if (style === 'balding') {
    // What is left goes from ear to ear, around a bare crown.
    fillEllipse(pen, colour, 0, r * 0.16, r * 0.88, r * 0.72)
    fillEllipse(pen, skin, 0, -r * 0.42, r * 0.7, r * 0.62)
    return
  }
  if (isWild) fillEllipse(pen, colour, 0, -r * 0.14, r * 1.3, r * 1.24)
  else fillEllipse(pen, colour, 0, -r * 0.12, r * 0.9, r * 0.98)
  if (!isWild) fillRoundRect(pen, colour, -r * 0.66, -r * 0.1, r * 1.32, r * 0.86, r * 0.34)
  if (hang !== undefined && hang > 1) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(-r * 0.9, -r * 0.1)
    pen.bezierCurveTo(-r * 1.1, r, -r + sway * r, r * hang * 0.7, -r * 0.78 + sway * r, r * hang)
    pen.quadraticCurveTo(sway * r, r * (hang + 0.16), r * 0.78 + sway * r, r * hang)
    pen.bezierCurveTo(r + sway * r, r * hang * 0.7, r * 1.1, r, r * 0.9, -r * 0.1)
    pen.fill()
  }
  if (style === 'ponytail' || style === 'braid') {
    fillEllipse(pen, deep, sway * r, r * 0.9, r * 0.3, r * 1.1)
    fillEllipse(pen, lighten(colour, 0.4), 0, -r * 0.1, r * 0.2, r * 0.14)
  }
  if (style === 'pigtails')
    for (const side of [-1, 1])
      fillEllipse(pen, deep, side * r * 0.98, r * 0.7, r * 0.26, r * 0.7, -side * 0.16)
  if (style === 'bun' || style === 'topknot') {
    const y = style === 'bun' ? -r * 0.34 : -r * 1.08
    fillEllipse(pen, deep, 0, y, r * 0.44, r * 0.4)
    fillEllipse(pen, lighten(colour, 0.08), 0, y - r * 0.05, r * 0.34, r * 0.3)
  }
  pen.strokeStyle = withAlpha(darken(colour, 0.5), 0.3)
  pen.lineWidth = r * 0.05
  pen.beginPath()
  for (const x of [-0.4, 0, 0.4]) {
    pen.moveTo(x * r * 0.5, -r * 0.84)
    pen.quadraticCurveTo(x * r * 1.4, -r * 0.1, x * r * 1.2, r * 0.6)
  }
  pen.stroke()
}
