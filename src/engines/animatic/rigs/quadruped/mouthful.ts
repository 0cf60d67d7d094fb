import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillLimb, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import type { Pose, RigLook } from '../rig.ts'
import type { Species } from './stock.ts'
import type { Stance } from './stance.ts'

/** What animals carry with their teeth. */
const CARRIED = /^(?:ball|tennis-ball|bone|stick|salmon|fish|rose|flower|leaf)$/
/** Seconds after which somebody who is after a fish has it. */
const CAUGHT = 1.1

/** Draws what an animal has in its mouth, if it has anything there. */
export function drawMouthful(
  pen: Pen,
  { head, snout, face }: Species,
  stance: Stance,
  pose: Pose,
  { props }: RigLook,
): void {
  const thing = props.find(({ role, concept }) => role === 'held' && CARRIED.test(concept))
  if (thing === undefined || (pose.action === 'play' && pose.time < CAUGHT)) return
  const ahead = face === 'profile' ? 1.35 : 0.34 + 0.72 * snout
  const below = face === 'profile' ? 0.62 : 0.62 + 0.12 * snout
  const [x, y]: Point = [stance.head[0] + head * ahead, stance.head[1] + head * below]
  pen.save()
  pen.translate(x, y)
  pen.scale(head, head)
  paint(pen, thing.concept, thing.colour, pose.time)
  pen.restore()
}

/** In heads, its middle at the teeth. */
function paint(pen: Pen, concept: string, colour: Hex | null, time: number): void {
  switch (concept) {
    case 'ball':
    case 'tennis-ball':
      fillEllipse(pen, colour ?? (concept === 'ball' ? '#d8434a' : '#d6e84a'), 0.06, 0.06, 0.3)
      fillEllipse(pen, 'rgba(255,255,255,.55)', -0.04, -0.06, 0.08)
      break
    case 'bone':
      fillLimb(pen, '#f4ecd8', [-0.5, 0.05], [0.62, -0.02], 0.09, 0.09)
      for (const [x, y] of [
        [-0.54, -0.05],
        [-0.54, 0.15],
        [0.66, -0.12],
        [0.66, 0.08],
      ] as const)
        fillEllipse(pen, '#f4ecd8', x, y, 0.13)
      break
    case 'stick':
      fillLimb(pen, '#8a5c36', [-1, 0.12], [1.1, -0.06], 0.09, 0.06)
      fillLimb(pen, '#7a4f2c', [0.5, 0], [0.86, -0.32], 0.05, 0.03)
      break
    case 'rose':
    case 'flower':
      fillLimb(pen, '#4f8a3f', [-0.6, 0.1], [0.6, -0.06], 0.05, 0.05)
      fillEllipse(pen, colour ?? '#d8343c', 0.72, -0.1, 0.22)
      fillEllipse(pen, darken(colour ?? '#d8343c', 0.25), 0.74, -0.12, 0.1)
      break
    case 'leaf':
      fillEllipse(pen, colour ?? '#6aae4a', 0.5, -0.1, 0.5, 0.24, -0.3)
      break
    default:
      paintFish(pen, concept === 'salmon' ? (colour ?? '#b98a8a') : (colour ?? '#8fa4b4'), time)
  }
}

/** Across the mouth, and not still. */
function paintFish(pen: Pen, skin: Hex, time: number): void {
  pen.rotate(0.12 * Math.sin(time * 9))
  const flap = 0.1 * Math.sin(time * 13)
  fillPolygon(pen, darken(skin, 0.2), [
    [-0.75, 0.1],
    [-1.22, -0.16 + flap],
    [-1.1, 0.12 + flap],
    [-1.22, 0.4 + flap],
  ])
  fillEllipse(pen, skin, 0, 0.08, 0.86, 0.3)
  fillEllipse(pen, lighten(skin, 0.5), 0.04, 0.2, 0.66, 0.14)
  fillPolygon(pen, darken(skin, 0.25), [
    [-0.25, -0.18],
    [0.1, -0.42],
    [0.28, -0.18],
  ])
  fillEllipse(pen, '#ffffff', 0.6, 0, 0.07)
  fillEllipse(pen, '#1c1a20', 0.62, 0, 0.04)
}
