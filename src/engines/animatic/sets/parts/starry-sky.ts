import { withAlpha } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'

const FAINT_STARS = 620
const BAND_STARS = 900
/** Many and faint: a few strong ones look like smoke. */
const CLOUDS = 150
const CLOUD_COLOURS = ['#8fa8ff', '#b09cff', '#e8b8e8', '#8fd0ff'] as const
const STAR_COLOURS = ['#ffffff', '#ffffff', '#dfe8ff', '#ffe9cf'] as const
/** Bright ones with rays. */
const SPARKLES = 9

/** A clear night: countless faint stars, a few that sparkle, and the Milky Way across them. Painted once. */
export function paintStarrySky(
  pen: Pen,
  stage: Stage,
  seed: number,
  horizonY: number,
  visibility: number,
): void {
  const random = createRandom(seed ^ 0x51a7)
  const top = stage.top - 0.1
  const height = horizonY - top
  const lean = (random() < 0.5 ? -1 : 1) * between(random, 0.5, 0.9)
  const middle = stage.aspect * between(random, 0.35, 0.65)
  /** A point of the band: `along` 0 (top) .. 1 (horizon), `aside` in widths of it. */
  const inBand = (along: number, aside: number): readonly [number, number] => [
    middle + lean * (along - 0.45) * stage.aspect * 0.62 + aside,
    top + height * along - aside * lean * 0.35,
  ]
  // Near the horizon the air hides them.
  const fade = (along: number): number => Math.max(0, 1 - along ** 2.2)
  for (let cloud = 0; cloud < CLOUDS; cloud += 1) {
    const along = random()
    const [x, y] = inBand(along, (random() + random() + random() - 1.5) * 0.13)
    const radius = between(random, 0.03, 0.11)
    const colour = CLOUD_COLOURS[cloud % CLOUD_COLOURS.length] ?? '#9fb4ff'
    const soft = pen.createRadialGradient(x, y, 0, x, y, radius)
    soft.addColorStop(0, withAlpha(colour, 0.042 * visibility * fade(along)))
    soft.addColorStop(1, withAlpha(colour, 0))
    pen.fillStyle = soft
    pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  }
  for (let star = 0; star < BAND_STARS; star += 1) {
    const along = random()
    const [x, y] = inBand(along, (random() + random() + random() - 1.5) * 0.15)
    paintStar(
      pen,
      x,
      y,
      0.0005 + random() ** 4 * 0.0013,
      visibility * fade(along) * between(random, 0.2, 0.8),
      star,
    )
  }
  for (let star = 0; star < FAINT_STARS; star += 1) {
    const along = random()
    const x = between(random, -0.15, stage.aspect + 0.15)
    paintStar(
      pen,
      x,
      top + height * along,
      0.0006 + random() ** 5 * 0.0018,
      visibility * fade(along) * between(random, 0.25, 0.9),
      star,
    )
  }
  for (let sparkle = 0; sparkle < SPARKLES; sparkle += 1) {
    const along = random() * 0.7
    const x = between(random, 0, stage.aspect)
    paintSparkle(pen, x, top + height * along, between(random, 0.005, 0.009), visibility)
  }
}

function paintStar(pen: Pen, x: number, y: number, radius: number, alpha: number, index: number): void {
  if (alpha < 0.03) return
  fillEllipse(pen, withAlpha(STAR_COLOURS[index % STAR_COLOURS.length] ?? '#ffffff', alpha), x, y, radius)
}

function paintSparkle(pen: Pen, x: number, y: number, reach: number, visibility: number): void {
  fillEllipse(pen, withAlpha('#cfe0ff', 0.16 * visibility), x, y, reach * 0.7)
  fillEllipse(pen, withAlpha('#ffffff', 0.95 * visibility), x, y, reach * 0.2)
  pen.fillStyle = withAlpha('#ffffff', 0.6 * visibility)
  pen.beginPath()
  for (const [dx, dy] of [
    [1, 0],
    [0, 1],
  ] as const) {
    const [across, up] = [dy * reach * 0.07, dx * reach * 0.07]
    pen.moveTo(x - dx * reach, y - dy * reach)
    pen.lineTo(x + across, y + up)
    pen.lineTo(x + dx * reach, y + dy * reach)
    pen.lineTo(x - across, y - up)
    pen.closePath()
  }
  pen.fill()
}
