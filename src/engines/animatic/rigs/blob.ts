import { darken, lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import { gradientDown, inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

const JELLY: Hex = '#63c27a'
const PUPIL: Hex = '#20303a'
/** Of the body at rest, hundredths of its height. */
const HALF_WIDTH = 54

/** How jelly gives way: `lift` in hundredths of the height, `wide` and `high` as factors, `lean` of the top in hundredths. */
interface Wobble {
  readonly lift: number
  readonly wide: number
  readonly high: number
  readonly lean: number
}

/** A cheerful lump of jelly that hops along. 1 is from its crown to the ground. */
export const blob: Rig = {
  variants: ['blob'],
  box: () => ({ width: 1.24, height: 1.2 }),
  naturalSize: () => 0.55,
  draw(pen, look, pose) {
    inHundredths(pen, () => {
      const wobble = wobbleOf(pose, look.seed)
      pen.translate(0, -wobble.lift)
      pen.transform(wobble.wide, 0, -wobble.lean / 100, wobble.high, 0, 0)
      drawBody(pen, look, pose)
      drawFace(pen, look, pose)
    })
  },
}

function wobbleOf({ action, time, phase, progress, energy }: Pose, seed: number): Wobble {
  const own = time + (seed % 89) * 0.17
  const breath = Math.sin(own * 2.1) * 0.02 * Math.min(1, energy + 0.4)
  if (action === 'walk' || action === 'run') return hop(phase, action === 'run' ? 20 : 12, 0)
  if (action === 'dance') return hop(own * 5.6, 9, Math.sin(own * 2.8) * 16)
  if (action === 'jump') {
    const air = Math.sin(Math.min(1, Math.max(0, progress)) * Math.PI)
    return { lift: 0, wide: 1.14 - air * 0.24, high: 0.86 + air * 0.24, lean: 0 }
  }
  if (action === 'sleep') return { lift: 0, wide: 1.14 - breath, high: 0.8 + breath * 2, lean: 0 }
  return { lift: 0, wide: 1 - breath, high: 1 + breath, lean: Math.sin(own * 1.3) * 3 }
}

/** Once a turn of `phase` off the ground: long in the air, flat where it lands. */
function hop(phase: number, height: number, lean: number): Wobble {
  const air = Math.max(0, Math.sin(phase))
  const flat = Math.max(0, -Math.sin(phase)) ** 2
  const long = air * 0.1 - flat * 0.2
  return { lift: air * height, wide: 1 - long * 0.8, high: 1 + long, lean }
}

function drawBody(pen: Pen, { colours, seed }: RigLook, { time }: Pose): void {
  const jelly = colours[0] ?? JELLY
  const ripple = Math.sin(time * 3.1 + seed) * 2
  pen.beginPath()
  pen.moveTo(-HALF_WIDTH, -8)
  pen.bezierCurveTo(-HALF_WIDTH - 4, -52 + ripple, -38, -100, 0, -100)
  pen.bezierCurveTo(38, -100, HALF_WIDTH + 4, -52 - ripple, HALF_WIDTH, -8)
  pen.bezierCurveTo(HALF_WIDTH, 3, -HALF_WIDTH, 3, -HALF_WIDTH, -8)
  pen.closePath()
  pen.fillStyle = gradientDown(
    pen,
    -100,
    2,
    withAlpha(lighten(jelly, 0.25), 0.94),
    withAlpha(jelly, 0.94),
    withAlpha(darken(jelly, 0.22), 0.97),
  )
  pen.fill()
  pen.strokeStyle = withAlpha(darken(jelly, 0.35), 0.55)
  pen.lineWidth = 1.4
  pen.stroke()
  // Light falls through it, and is caught at its rim.
  fillEllipse(pen, withAlpha(lighten(jelly, 0.5), 0.35), 6, -22, 36, 14)
  fillEllipse(pen, withAlpha('#ffffff', 0.65), -23, -76, 7, 14, 0.62)
  fillEllipse(pen, withAlpha('#ffffff', 0.5), -35, -56, 3, 5, 0.3)
  for (const [x, y, radius] of [
    [-28, -30, 4],
    [34, -44, 3],
    [24, -22, 2.4],
  ] as const)
    fillEllipse(
      pen,
      withAlpha(lighten(jelly, 0.55), 0.55),
      x,
      y + Math.sin(time * 1.7 + x) * 2,
      radius,
      radius,
    )
}

function drawFace(pen: Pen, { colours, seed }: RigLook, pose: Pose): void {
  const isShut = pose.action === 'sleep' || (pose.time * 0.29 + seed * 0.13) % 1 < 0.035
  const down = pose.look * 10
  pen.lineCap = 'round'
  pen.lineWidth = 2
  pen.strokeStyle = PUPIL
  for (const x of [-6, 22]) {
    if (isShut) {
      pen.beginPath()
      pen.arc(x, -62 + down, 6, 0.25, Math.PI - 0.25)
      pen.stroke()
      continue
    }
    fillEllipse(pen, '#ffffff', x, -62 + down, 9, 11)
    fillEllipse(pen, PUPIL, x + 2.4, -61 + down, 5.2, 7)
    fillEllipse(pen, '#ffffff', x + 4.2, -64 + down, 1.8, 2.4)
  }
  const blush = withAlpha(mix(colours[0] ?? JELLY, '#ff7d94', 0.7), 0.55)
  for (const x of [-15, 34]) fillEllipse(pen, blush, x, -47 + down, 5.5, 3.4)
  const open = Math.max(pose.mouth, pose.action === 'talk' ? 0.5 + 0.5 * Math.sin(pose.time * 9) : 0)
  if (open > 0.05) fillEllipse(pen, darken(PUPIL, 0.2), 8, -43 + down, 5, 2 + open * 6)
  else {
    pen.beginPath()
    pen.arc(8, -49 + down, 7, 0.3, Math.PI - 0.3)
    pen.stroke()
  }
}
