import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillLimb, solveLimb, type Pen, type Point } from '../../draw/shapes.ts'
import type { Action } from '../../scene-spec.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawWorn } from './head.ts'
import { drawPrimateHead } from './primate-head.ts'
import { holdOf, jointsOf, type Hold, type Joints } from './primate-joints.ts'
import { PRIMATES, type Primate } from './primate-species.ts'
import { tradeOf } from './trade.ts'

/** The primate of a look; undefined for other animals. */
export function primateOf(look: RigLook, action?: Action): Primate | undefined {
  const { variant, colours, props } = look
  const kind = PRIMATES[variant]
  if (kind === undefined || props.some(({ role }) => role === 'played')) return undefined
  if (action !== undefined && (action === 'dance' || tradeOf(look, action) !== undefined)) return undefined
  const [coat] = colours
  return coat === undefined ? kind : { ...kind, coat, belly: mix(coat, kind.belly, 0.6) }
}

/** The box of a primate doing `action`, or anything. */
export function primateBox(
  kind: Primate,
  action: Action | undefined,
): { readonly width: number; readonly height: number } {
  const hold = action === undefined ? undefined : holdOf(kind, action)
  if (hold === 'hang' || hold === 'leap') return { width: 1.3, height: 1.56 }
  if (hold === 'walk' || hold === 'lie') return { width: 1.5, height: 1.12 }
  return { width: action === undefined ? 1.5 : 1.22, height: action === undefined ? 1.56 : 1.14 }
}

/** Sits, goes on its knuckles, leaps, or hangs by its hands; its hands bring food to its mouth. */
export function drawPrimate(pen: Pen, kind: Primate, look: RigLook, pose: Pose): void {
  const hold = holdOf(kind, pose.action)
  const joints = jointsOf(hold, kind, pose)
  const dark = darken(kind.coat, 0.2)
  drawTail(pen, kind, joints.hip, hold, pose.time)
  drawLeg(pen, kind, dark, joints.hip, joints.feet[0], hold)
  drawArm(pen, kind, dark, joints, 0)
  drawTrunk(pen, kind, joints)
  drawLeg(pen, kind, kind.coat, joints.hip, joints.feet[1], hold)
  pen.save()
  pen.translate(...joints.head)
  pen.rotate(pose.look * 0.5 + Math.sin(pose.time * 1.1) * 0.05)
  drawPrimateHead(pen, kind, pose)
  drawWorn(pen, kind.head, look)
  pen.restore()
  // Lighter than the trunk, or a black ape's arms would not be seen before it.
  drawArm(pen, kind, lighten(kind.coat, 0.09), joints, 1)
  drawHeld(pen, joints.hands[1], look)
}

function drawTrunk(pen: Pen, kind: Primate, { hip, shoulder }: Joints): void {
  const { build, coat, belly, saddle } = kind
  fillLimb(pen, coat, hip, shoulder, build * 1.12, build)
  if (saddle !== undefined)
    fillLimb(
      pen,
      saddle,
      [hip[0] - build * 0.42, hip[1] - build * 0.3],
      [shoulder[0] - build * 0.5, shoulder[1] + build * 0.5],
      build * 0.6,
      build * 0.42,
    )
  const middle: Point = [(hip[0] + shoulder[0]) / 2 + build * 0.42, (hip[1] + shoulder[1]) / 2 + 0.02]
  const tilt = Math.atan2(shoulder[1] - hip[1], shoulder[0] - hip[0]) + Math.PI / 2
  fillEllipse(pen, belly, middle[0], middle[1], build * 0.62, build * 1.15, tilt)
}

function drawArm(
  pen: Pen,
  { arm, build, skin }: Primate,
  colour: Hex,
  { shoulder, hands }: Joints,
  side: 0 | 1,
): void {
  const root: Point = [shoulder[0] + (side === 1 ? -0.02 : 0.08), shoulder[1] + 0.04]
  const reach = Math.max(arm, Math.hypot(hands[side][0] - root[0], hands[side][1] - root[1]) * 1.02)
  const { joint, end } = solveLimb(
    root,
    hands[side],
    reach * 0.52,
    reach * 0.5,
    hands[side][1] < root[1] - 0.4 ? -1 : 1,
  )
  const width = 0.042 + build * 0.22
  fillLimb(pen, colour, root, joint, width * 1.15, width * 0.95)
  fillLimb(pen, colour, joint, end, width * 0.95, width * 0.7)
  fillEllipse(pen, side === 1 ? skin : darken(skin, 0.15), end[0], end[1], width * 0.85, width * 0.72)
}

function drawLeg(
  pen: Pen,
  { build, skin, coat }: Primate,
  colour: Hex,
  hip: Point,
  foot: Point,
  hold: Hold,
): void {
  const width = 0.045 + build * 0.3
  const reach = Math.max(0.44, Math.hypot(foot[0] - hip[0], foot[1] - hip[1]) * 1.02)
  const { joint, end } = solveLimb(hip, foot, reach * 0.52, reach * 0.5, -1)
  fillLimb(pen, colour, hip, joint, width * 1.25, width)
  fillLimb(pen, colour, joint, end, width, width * 0.72)
  const isNear = colour === coat
  fillEllipse(
    pen,
    isNear ? skin : darken(skin, 0.15),
    end[0] + (hold === 'hang' ? 0 : 0.045),
    end[1] - 0.012,
    hold === 'hang' ? 0.04 : 0.085,
    0.038,
  )
}

function drawTail(pen: Pen, { tail, coat }: Primate, hip: Point, hold: Hold, time: number): void {
  if (tail === 'none') return
  const curl = Math.sin(time * 1.4) * 0.03
  const ends: Point = hold === 'sit' ? [hip[0] - 0.34, -0.5 + curl] : [hip[0] - 0.36, hip[1] - 0.42 + curl]
  const points = Array.from({ length: 15 }, (_, index): Point => {
    const along = index / 14
    const rest = 1 - along
    const bend: Point = [hip[0] - 0.42, hip[1] + 0.1]
    return [
      rest * rest * hip[0] +
        2 * rest * along * bend[0] +
        along * along * ends[0] +
        0.09 * Math.max(0, along - 0.6) * Math.sin(along * 9),
      rest * rest * hip[1] + 2 * rest * along * bend[1] + along * along * ends[1],
    ]
  })
  points.forEach((point, index) => {
    const before = points[index - 1]
    if (before === undefined) return
    const isDark = tail === 'ringed' && index % 2 === 0
    const colour = tail === 'ringed' ? (isDark ? '#2f2c30' : '#f1eee8') : darken(coat, 0.06)
    fillLimb(pen, colour, before, point, tail === 'ringed' ? 0.05 : 0.03, tail === 'ringed' ? 0.05 : 0.026)
  })
}

/** A banana, half peeled, or another bite. */
function drawHeld(pen: Pen, [x, y]: Point, { props }: RigLook): void {
  const food = props.find(({ role }) => role === 'held' || role === 'beside')
  if (food === undefined) return
  pen.save()
  pen.translate(x, y)
  if (food.concept === 'banana') drawBanana(pen)
  else fillEllipse(pen, food.colour ?? BITES[food.concept] ?? '#c9a066', 0.01, -0.045, 0.055, 0.05)
  pen.restore()
}

const BITES: Readonly<Record<string, Hex>> = {
  leaf: '#5a9a3c',
  apple: '#d33a3f',
  orange: '#e88a2e',
  mango: '#f0a83c',
  'fallen-leaf': '#5a9a3c',
  nut: '#8a5a3a',
}

function drawBanana(pen: Pen): void {
  pen.rotate(-0.5)
  pen.scale(1.25, 1.25)
  fillLimb(pen, '#fdf3d0', [0, -0.06], [-0.012, -0.15], 0.03, 0.024)
  fillLimb(pen, '#f2c832', [0.012, 0.06], [0, -0.05], 0.028, 0.036)
  for (const side of [-1, 1])
    fillLimb(
      pen,
      lighten('#f2c832', side === 1 ? 0 : 0.18),
      [side * 0.02, -0.05],
      [side * 0.07, 0.02],
      0.016,
      0.01,
    )
}
