import { mix, withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, createRandom } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'

const TURN = Math.PI * 2

/** What the far clouds of a sky are made of; the colours are those of its nearer ones. */
export interface FarClouds {
  readonly crown: Hex
  readonly shade: Hex
}

/**
 * What a still sky has behind its drifting clouds: heaps of cloud far off along the horizon, pale with distance, and
 * brushed ice clouds high up. `seed` decides which, and where.
 */
export function paintFarClouds(
  pen: Pen,
  stage: Stage,
  palette: Palette,
  colours: FarClouds,
  seed: number,
  horizonY: number,
): void {
  const random = createRandom(seed)
  const strength = palette.stars > 0.5 ? 0.5 : 1
  const streaks = random()
  if (streaks > 0.25) paintStreaks(pen, stage, random, withAlpha(colours.crown, 0.1 * strength))
  const side = palette.sun !== null && palette.sun.x < 0.5 ? -1 : 1
  const towers = Math.round(between(random, 2, 4) * (stage.aspect / 1.78 + 0.3))
  for (let index = 0; index < towers; index += 1) {
    const x = ((index + between(random, 0.1, 0.9)) / towers) * (stage.aspect + 0.3) - 0.15
    const width = between(random, 0.3, 0.62)
    paintHeap(pen, random, palette, colours, {
      x,
      y: horizonY - between(random, 0.02, 0.06),
      width,
      height: width * between(random, 0.24, 0.46),
      side,
      strength,
    })
  }
}

interface Heap {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly side: 1 | -1
  readonly strength: number
}

const PUFFS = 13

/** A heap of cloud: light on the crowns, its foot lost in the haze of the horizon. */
function paintHeap(
  pen: Pen,
  random: Random,
  palette: Palette,
  { crown, shade }: FarClouds,
  heap: Heap,
): void {
  const { x, y, width, height, side, strength } = heap
  const peak = between(random, 0.3, 0.7)
  const puffs = Array.from({ length: PUFFS }, (_, index) => {
    const along = index / (PUFFS - 1)
    const swell = Math.sin(
      Math.PI * (along < peak ? (along / peak) * 0.5 : 0.5 + ((along - peak) / (1 - peak)) * 0.5),
    )
    return {
      x: x + (along - 0.5) * width,
      y: y - swell * height * between(random, 0.5, 0.8),
      radius: width * (0.045 + 0.075 * swell * between(random, 0.6, 1.2)),
    }
  })
  const low = palette.sky[2]
  const trace = (dx: number, dy: number, size: number): void => {
    pen.beginPath()
    for (const puff of puffs) {
      const radius = puff.radius * size
      pen.moveTo(puff.x + dx * radius + radius, puff.y + dy * radius)
      pen.arc(puff.x + dx * radius, puff.y + dy * radius, radius, 0, TURN)
      // Down to the foot, so that no gap is left below a high puff.
      pen.rect(puff.x + dx * radius - radius, puff.y + dy * radius, radius * 2, Math.max(0, y - puff.y))
    }
    pen.fill()
  }
  const fade = (colour: Hex, alpha: number): Pen['fillStyle'] => {
    const gradient = pen.createLinearGradient(0, y - height, 0, y)
    gradient.addColorStop(0, withAlpha(colour, alpha))
    gradient.addColorStop(1, withAlpha(mix(colour, low, 0.8), 0))
    return gradient
  }
  pen.fillStyle = fade(mix(shade, low, 0.35), 0.75 * strength)
  trace(0, 0, 1)
  pen.fillStyle = fade(mix(crown, low, 0.15), 0.62 * strength)
  trace(side * 0.16, 0.12, 0.86)
}

const STREAKS = 9

/** Ice clouds: long brushed strokes that fan out from one quarter of the sky. */
function paintStreaks(pen: Pen, stage: Stage, random: Random, colour: string): void {
  const slope = between(random, -0.14, 0.14)
  const middle = between(random, 0.2, 0.8) * stage.aspect
  pen.fillStyle = colour
  for (let index = 0; index < STREAKS; index += 1) {
    const length = between(random, 0.3, 0.8)
    const x = middle + between(random, -0.5, 0.5)
    const y = stage.top + between(random, 0.05, 0.3)
    const rise = slope * length
    const thickness = between(random, 0.008, 0.024)
    pen.beginPath()
    pen.moveTo(x - length / 2, y + rise / 2)
    pen.quadraticCurveTo(x - length * 0.1, y - thickness * 1.6, x + length / 2, y - rise / 2)
    pen.quadraticCurveTo(x, y + thickness, x - length / 2, y + rise / 2)
    pen.fill()
  }
}
