import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, createRandom } from '../../draw/random.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import { tone } from './tone.ts'

const PARALLAX = 0.26
const FOOT_Y = 0.79
const BOX = { width: 0.62, height: 0.36, anchorX: 0.31, anchorY: 0.34 } as const
/** Aside, height and half width of each pillar, the far ones first. */
const PILLARS = [
  [-0.13, 0.17, 0.046],
  [0.15, 0.13, 0.06],
  [0.05, 0.24, 0.05],
  [-0.045, 0.31, 0.058],
  [0.205, 0.08, 0.05],
] as const

/** Wind-worn pillars of sandstone behind a dune: without them a sea of sand gives the eye no place to rest. */
export function createStacks(
  stage: Stage,
  palette: Palette,
  sand: Hex,
  seed: number,
  side: 1 | -1,
): (frame: Frame) => void {
  const isMirrored = side > 0
  const x = stage.aspect * (isMirrored ? 0.24 : 0.76)
  const rock = tone(palette, mix(sand, '#a8543a', 0.5), 0.34)
  const sprite = stage.sprite('desert-stacks', BOX, (pen) => {
    const random = createRandom(seed ^ 0x57ac)
    if (isMirrored) pen.scale(-1, 1)
    for (const [index, [aside, height, half]] of PILLARS.entries()) {
      const far = index < 2 ? 0.16 : 0
      const outline = planPillar(random, aside, height, half)
      paintPillar(pen, outline, mix(rock, palette.fog, far), palette, aside, height, half)
    }
  })
  return ({ camera }) => {
    stage.enter(camera, PARALLAX)
    stage.put(sprite, x, FOOT_Y)
  }
}

/** Up the left edge and down the right: ledges of hard rock stand out, soft rock between them is worn away. */
function planPillar(random: () => number, aside: number, height: number, half: number): readonly Point[] {
  const steps = 9
  const left: Point[] = []
  const right: Point[] = []
  for (let step = 0; step <= steps; step += 1) {
    const up = step / steps
    const isCap = step >= steps - 1
    const waist = half * (1.5 - 0.72 * up ** 0.5) * (isCap ? 1.12 : random() < 0.4 ? 0.82 : 1)
    const y = -height * Math.max(0, Math.min(1, up + (isCap ? 0 : between(random, -0.04, 0.04))))
    left.push([aside - waist * between(random, 0.9, 1.06), y])
    right.unshift([aside + waist * between(random, 0.9, 1.06), y])
  }
  return [...left, ...right]
}

function paintPillar(
  pen: Pen,
  outline: readonly Point[],
  rock: Hex,
  palette: Palette,
  aside: number,
  height: number,
  half: number,
): void {
  traceSoftly(pen, outline)
  const face = pen.createLinearGradient(0, -height, 0, 0)
  face.addColorStop(0, lighten(rock, 0.12))
  face.addColorStop(1, darken(rock, 0.04))
  pen.fillStyle = face
  pen.fill()
  pen.save()
  traceSoftly(pen, outline)
  pen.clip()
  pen.fillStyle = withAlpha(lighten(rock, 0.3), 0.34)
  for (const up of [0.14, 0.4, 0.52, 0.78]) {
    pen.fillRect(aside - half * 2, -height * up - 0.008, half * 4, 0.009)
  }
  // The side that is turned from the sun, with a worn edge.
  pen.fillStyle = withAlpha(mix(palette.shadow, darken(rock, 0.5), 0.5), 0.42)
  pen.beginPath()
  pen.moveTo(aside + half * 2, 0.02)
  pen.lineTo(aside + half * 2, -height - 0.02)
  for (let step = 0; step <= 6; step += 1) {
    const up = 1 - step / 6
    pen.lineTo(aside + half * (0.1 + (step % 2) * 0.2), -height * up - (step === 0 ? 0.02 : 0))
  }
  pen.fill()
  pen.restore()
}

function traceSoftly(pen: Pen, outline: readonly Point[]): void {
  pen.beginPath()
  for (const [index, [x, y]] of outline.entries()) {
    const [nextX, nextY] = outline[index + 1] ?? [x, y]
    if (index === 0) pen.moveTo(x, y)
    else pen.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2)
  }
  pen.closePath()
}
