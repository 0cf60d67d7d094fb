import { withAlpha } from '../../draw/colour.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { Light } from '../../draw/stage.ts'
import type { Ridge } from './ridge.ts'

const STEP = 0.016
/** Samples to each side that a summit is above, a notch below. */
const WINDOW = 4

export interface MountainLight {
  readonly left: number
  readonly right: number
  /** Where the mountains' foot is lost in haze. */
  readonly bottomY: number
  /** 0 near .. 1 horizon. */
  readonly haze: number
}

/**
 * Gives a painted range its faces: from every summit a spur comes down, and what lies behind it as the light sees it is in
 * the shade. Paint it after rock and snow.
 */
export function paintMountainLight(
  pen: Pen,
  ridge: Ridge,
  light: Pick<Light, 'direction' | 'key' | 'shadow'>,
  options: MountainLight,
): void {
  const first = Math.floor(options.left / STEP)
  const last = Math.ceil(options.right / STEP)
  const crest = (sample: number): number => ridge.crestAt(sample * STEP)
  pen.save()
  ridge.trace(pen, options.left, options.right, options.bottomY)
  pen.clip()
  for (let sample = first; sample <= last; sample += 1) {
    if (!isSummit(crest, sample)) continue
    paintFace(pen, crest, sample, light, options, 'shade')
    paintFace(pen, crest, sample, light, options, 'light')
  }
  pen.restore()
}

function isSummit(crest: (sample: number) => number, sample: number): boolean {
  const own = crest(sample)
  for (let step = 1; step <= WINDOW; step += 1) {
    if (crest(sample - step) <= own || crest(sample + step) < own) return false
  }
  return true
}

const FARTHEST = 40
const SPUR_STEPS = 9

/** One face of the summit at `sample`: along the crest to where the next summit rises, and back up the spur. */
function paintFace(
  pen: Pen,
  crest: (sample: number) => number,
  sample: number,
  light: Pick<Light, 'direction' | 'key' | 'shadow'>,
  { bottomY, haze }: MountainLight,
  face: 'shade' | 'light',
): void {
  const side = light.direction
  const way = face === 'shade' ? -side : side
  const peak: Point = [sample * STEP, crest(sample)]
  const height = bottomY - peak[1]
  if (height < 0.05) return
  const line: Point[] = [peak]
  for (let step = 1; step < FARTHEST; step += 1) {
    const at = sample + way * step
    if (isSummit(crest, at)) break
    line.push([at * STEP, crest(at)])
  }
  // A lit face is but a band along the spur.
  const reach = Math.min(0.07, height * 0.3)
  const foot = Math.min(bottomY, peak[1] + height * 0.86)
  pen.beginPath()
  if (face === 'shade') {
    for (const [x, y] of line) pen.lineTo(x, y)
  } else {
    pen.moveTo(...peak)
    pen.lineTo(peak[0] + way * reach * 0.34, peak[1] + height * 0.16)
    pen.lineTo(peak[0] + way * reach * 0.5, peak[1] + height * 0.34)
    pen.lineTo(peak[0] + way * reach * 1.1, peak[1] + height * 0.56)
  }
  for (let step = SPUR_STEPS; step >= 1; step -= 1) {
    const down = step / SPUR_STEPS
    const bend = Math.sin(step * 2.3 + sample) * 0.02 * down + side * 0.1 * down * height
    pen.lineTo(peak[0] + bend, peak[1] + (foot - peak[1]) * down)
  }
  pen.closePath()
  const fade = pen.createLinearGradient(0, peak[1], 0, foot)
  const colour = face === 'shade' ? light.shadow : light.key
  const alpha = (face === 'shade' ? 0.4 : 0.25) * (1.1 - haze)
  fade.addColorStop(0, withAlpha(colour, alpha))
  fade.addColorStop(0.55, withAlpha(colour, alpha * 0.6))
  fade.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = fade
  pen.fill()
}
