import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { gradientAcross } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { drawLeaf } from './flowers.ts'

export type DrawFlower = (pen: Pen, look: RigLook, pose: Pose) => void

/** y of the vase's mouth and of how far down the stems go, hundredths. */
const MOUTH_Y = -40
const FOOT_Y = -22

const STEMS = [
  [-0.62, 0.6],
  [0.66, 0.6],
  [-0.34, 0.72],
  [0.4, 0.7],
  [0.04, 0.78],
  [-0.5, 0.46],
  [0.54, 0.46],
  [-0.16, 0.58],
  [0.2, 0.56],
] as const
/** Of tall and heavy ones fewer fit. */
const FEW = [4, 2, 3, 7, 8] as const

const GLAZES: readonly Hex[] = ['#5f8fb8', '#e8e2d6', '#c9785a', '#5f9a8f']

/** A vase on its foot with cut flowers in it: `flowers` in turn, one of them for each stem. The second colour is the vase's. */
export function drawVase(
  pen: Pen,
  look: RigLook,
  pose: Pose,
  flowers: readonly { readonly draw: DrawFlower; readonly isBulky: boolean }[],
): void {
  const still: Pose = { ...pose, action: 'stand', energy: pose.energy * 0.4 }
  const [petals, glaze] = look.colours
  const cut: RigLook = { ...look, colours: petals === undefined ? [] : [petals] }
  if (flowers.length > 0)
    for (const turn of [-2.3, -2.75, -0.85, -0.4]) drawLeaf(pen, 0, MOUTH_Y + 2, 22, turn, '#4f8f4c')
  for (const [index, [lean, size]] of STEMS.entries()) {
    const flower = flowers[index % flowers.length]
    if (flower === undefined || (flower.isBulky && !FEW.some((one) => one === index))) continue
    pen.save()
    pen.translate(lean * 5, FOOT_Y)
    pen.rotate(lean * 0.86)
    const scale = size * (flower.isBulky ? 1.12 : 1)
    pen.scale(scale, scale)
    flower.draw(pen, { ...cut, seed: look.seed + index * 5 }, still)
    pen.restore()
  }
  paintVase(pen, (flowers.length === 0 ? petals : glaze) ?? GLAZES[look.seed % GLAZES.length] ?? '#5f8fb8')
}

function paintVase(pen: Pen, glaze: Hex): void {
  pen.fillStyle = gradientAcross(
    pen,
    -19,
    19,
    darken(glaze, 0.3),
    glaze,
    lighten(glaze, 0.26),
    darken(glaze, 0.12),
  )
  pen.beginPath()
  pen.moveTo(-11, MOUTH_Y)
  pen.bezierCurveTo(-8, -33, -9, -31, -15, -26)
  pen.bezierCurveTo(-22, -19, -17, -5, -11, 0)
  pen.lineTo(11, 0)
  pen.bezierCurveTo(17, -5, 22, -19, 15, -26)
  pen.bezierCurveTo(9, -31, 8, -33, 11, MOUTH_Y)
  pen.fill()
  fillEllipse(pen, darken(glaze, 0.34), 0, MOUTH_Y, 11, 2)
  pen.strokeStyle = withAlpha(lighten(glaze, 0.5), 0.8)
  pen.lineWidth = 1.1
  pen.beginPath()
  pen.ellipse(0, MOUTH_Y, 11, 2, 0, 0, Math.PI)
  pen.stroke()
  pen.beginPath()
  pen.moveTo(-16.4, -15)
  pen.quadraticCurveTo(0, -11, 16.4, -15)
  pen.moveTo(-15.4, -12)
  pen.quadraticCurveTo(0, -8, 15.4, -12)
  pen.stroke()
  fillEllipse(pen, 'rgba(255,255,255,0.4)', 8, -20, 1.8, 6, 0.2)
}
