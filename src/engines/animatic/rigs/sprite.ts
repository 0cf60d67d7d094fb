import { Path2D } from '@napi-rs/canvas'
import type { Hex } from '../draw/colour.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import { buildingOf, drawBuilding } from './building/index.ts'
import type { Pose, Rig, RigLook } from './rig.ts'
import { drawingOf, type Drawing, type Fill, type Outline } from './sprite/drawings.ts'
import { motionOf } from './sprite/motion.ts'
import { middleGreyOf, recolour } from './sprite/recolour.ts'
import { drawRippling } from './sprite/ripple.ts'
import { SPRITE_ART } from './sprite/table.ts'

interface Stroke {
  readonly path: Path2D
  readonly outline: Outline
  readonly clip: Path2D | undefined
}

const parsed = new WeakMap<Drawing, readonly Stroke[]>()
const greys = new WeakMap<Drawing, { readonly middle: number | undefined }>()

/**
 * The long tail: stored drawings that sway, hop and hover. An unknown name draws nothing, because a wrong object is
 * worse than none. 1 is the height.
 */
export const sprite: Rig = {
  variants: [...SPRITE_ART.keys()],
  box(look) {
    const building = buildingOf(look.variant)
    if (building !== undefined) return { width: building.width * 1.04, height: 1.04 }
    const drawing = drawingOf(look.variant)
    return drawing === undefined ? { width: 0.1, height: 0.1 } : boxOf(drawing, look)
  },
  naturalSize: (look) => SPRITE_ART.get(look.variant)?.size ?? 0.1,
  draw(pen, look, pose) {
    const building = buildingOf(look.variant)
    if (building !== undefined) return drawBuilding(pen, building, look)
    const drawing = drawingOf(look.variant)
    if (drawing === undefined) return
    pen.save()
    move(pen, look, pose)
    pen.scale(0.01, 0.01)
    const life = SPRITE_ART.get(look.variant)?.life
    const tint = tintOf(drawing, look.variant, look.colours[0])
    const paint = (): void => {
      for (const stroke of strokesOf(drawing)) drawStroke(pen, stroke, tint)
    }
    const hangs = life === 'flag' ? 'side' : life === 'cloth' ? 'top' : undefined
    if (hangs === undefined) paint()
    else
      drawRippling(
        pen,
        { width: drawing.width * 100, hangs, time: pose.time + (look.seed % 97) * 0.13 },
        paint,
      )
    if (hasLeaf(look)) drawLeaf(pen, drawing.width * 50)
    pen.restore()
  },
}

/** "ants carry leaves" */
function hasLeaf({ variant, props }: RigLook): boolean {
  return variant === 'ant' && props.some(({ concept, role }) => role === 'held' && concept === 'leaf')
}

/** Held high by the jaws, over the back; hundredths. `half`: of its bearer's width. */
function drawLeaf(pen: Pen, half: number): void {
  pen.save()
  pen.translate(half * 0.92, -46)
  pen.rotate(-0.42)
  pen.beginPath()
  pen.moveTo(6, 4)
  pen.bezierCurveTo(-22, -30, -22, -84, 8, -112)
  pen.bezierCurveTo(46, -88, 52, -34, 6, 4)
  pen.fillStyle = '#6fb84a'
  pen.fill()
  pen.strokeStyle = '#3f7f34'
  pen.lineWidth = 2.6
  pen.beginPath()
  pen.moveTo(4, 12)
  pen.quadraticCurveTo(14, -50, 9, -104)
  for (const rib of [-26, -50, -74]) {
    pen.moveTo(11, rib)
    pen.lineTo(-7, rib - 14)
    pen.moveTo(11, rib)
    pen.lineTo(31, rib - 14)
  }
  pen.stroke()
  pen.restore()
}

/** Room for leaning, and for stretching upwards. */
function boxOf(drawing: Drawing, look: RigLook): { readonly width: number; readonly height: number } {
  if (hasLeaf(look)) return { width: drawing.width * 1.12 + 0.9, height: 1.75 }
  const still = SPRITE_ART.get(look.variant)?.life === 'thing'
  return still
    ? { width: drawing.width * 1.04, height: 1.04 }
    : { width: drawing.width * 1.12 + 0.24, height: 1.16 }
}

function move(pen: Pen, look: RigLook, pose: Pose): void {
  const { lift, lean, turn, wide, high } = motionOf(
    SPRITE_ART.get(look.variant)?.life ?? 'thing',
    pose,
    look.seed,
  )
  pen.translate(0, -lift)
  if (turn !== 0) {
    pen.translate(0, -0.5)
    pen.rotate(turn)
    pen.translate(0, 0.5)
  }
  // A lean moves the top and leaves the feet where they are.
  pen.transform(1, 0, -lean, 1, 0, 0)
  pen.scale(wide, high)
}

function strokesOf(drawing: Drawing): readonly Stroke[] {
  const known = parsed.get(drawing)
  if (known !== undefined) return known
  const strokes = drawing.outlines.map((outline) => ({
    path: new Path2D(outline.data),
    outline,
    clip: outline.clip === undefined ? undefined : new Path2D(outline.clip),
  }))
  parsed.set(drawing, strokes)
  return strokes
}

function drawStroke(pen: Pen, { path, outline, clip }: Stroke, tint: Tint): void {
  const { fill, alpha = 1, stroke, evenOdd } = outline
  const isPlain = typeof fill === 'string' && alpha === 1 && clip === undefined
  if (!isPlain) pen.save()
  if (clip !== undefined) pen.clip(clip)
  if (alpha !== 1) pen.globalAlpha *= alpha
  if (typeof fill !== 'string') fillGraded(pen, path, fill, tint, evenOdd === true)
  else if (stroke !== undefined) {
    pen.strokeStyle = tint(fill)
    pen.lineWidth = stroke
    pen.stroke(path)
  } else {
    pen.fillStyle = tint(fill)
    pen.fill(path, evenOdd === true ? 'evenodd' : 'nonzero')
  }
  if (!isPlain) pen.restore()
}

/** What becomes of a fill. */
type Tint = (fill: string) => string

function asItIs(fill: string): string {
  return fill
}

function tintOf(drawing: Drawing, name: string, colour: Hex | undefined): Tint {
  if (colour === undefined) return asItIs
  const known = greys.get(drawing) ?? { middle: middleGreyOf(drawing, name) }
  greys.set(drawing, known)
  return (fill) => recolour(fill, colour, known.middle)
}

/** Gradients may be squeezed and skewed: inside the outline, the pen goes to the gradient's own space. */
function fillGraded(
  pen: Pen,
  path: Path2D,
  { matrix, from, stops }: Exclude<Fill, string>,
  tint: Tint,
  evenOdd: boolean,
): void {
  const [a = 0, b = 0, c = 0, d] = from
  const gradient =
    d === undefined ? pen.createRadialGradient(a, b, 0, a, b, c) : pen.createLinearGradient(a, b, c, d)
  for (const [offset, stop] of stops) gradient.addColorStop(offset, tint(stop))
  pen.clip(path, evenOdd ? 'evenodd' : 'nonzero')
  pen.transform(...matrix)
  fillEllipse(pen, gradient, 0, 0, FAR)
}

/** Farther than any drawing reaches, in the units of any gradient. */
const FAR = 4000
