import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { livery } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { growthOf, swayAt } from './flowers.ts'

/** Turns of the two stems about each other, and leaves along them. */
const TURNS = 3.2
const LEAVES = 11
const STEPS = 44
const TALL = 100

/** Two stems that wind about each other, up to where nobody sees their end; in hundredths. */
export function drawBeanstalk(pen: Pen, look: RigLook, pose: Pose): void {
  const tall = TALL * lerp(0.06, 1, growthOf(pose))
  const { main } = livery(look, '#5f9f3c', '#5f9f3c')
  const at = (part: number, side: 1 | -1): readonly [number, number] => {
    const thin = lerp(1, 0.42, part)
    const sway = swayAt(pose, look.seed, part * 40)
    return [Math.sin(part * TURNS * Math.PI * 2) * side * 5.4 * thin + sway, -part * tall]
  }
  drawStem(pen, darken(main, 0.2), (part) => at(part, -1))
  for (let leaf = 0; leaf < LEAVES; leaf += 1) {
    const part = (leaf + 0.7) / LEAVES
    const side = leaf % 2 === 0 ? 1 : -1
    const [x, y] = at(part, side)
    drawLeaf(pen, main, x, y, side, lerp(13, 6, part) * Math.min(1, tall / 40), pose.time + leaf)
  }
  drawStem(pen, main, (part) => at(part, 1))
}

function drawStem(pen: Pen, colour: Hex, at: (part: number) => readonly [number, number]): void {
  pen.lineCap = 'round'
  for (const [tone, share, shift] of [
    [darken(colour, 0.16), 1, 0],
    [colour, 0.72, -0.5],
    [lighten(colour, 0.25), 0.2, -1.2],
  ] as const) {
    pen.strokeStyle = tone
    // Thicker at its foot: in three pieces.
    for (let piece = 0; piece < 3; piece += 1) {
      pen.lineWidth = [6.4, 5, 3.6][piece]! * share
      pen.beginPath()
      for (let step = 0; step <= STEPS / 3; step += 1) {
        const [x, y] = at((piece * (STEPS / 3) + step) / STEPS)
        if (step === 0) pen.moveTo(x + shift, y)
        else pen.lineTo(x + shift, y)
      }
      pen.stroke()
    }
  }
}

function drawLeaf(
  pen: Pen,
  colour: Hex,
  x: number,
  y: number,
  side: 1 | -1,
  length: number,
  time: number,
): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(side, 1)
  pen.rotate(-0.35 + Math.sin(time * 1.7) * 0.08)
  fillEllipse(pen, darken(colour, 0.06), length * 0.55, 0, length * 0.55, length * 0.32)
  fillEllipse(pen, lighten(colour, 0.16), length * 0.5, -length * 0.06, length * 0.4, length * 0.18)
  pen.restore()
}
