import type { StagingContext } from '../compose/staging.ts'
import { darken, mix, multiply, withAlpha } from '../draw/colour.ts'
import { createRandom } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'
import type { SceneSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { PUFF_RADIUS, softPuff } from './soft-puff.ts'

const MARGIN = 0.5
/** Lower by so much at every step to the right. */
const FALL = 0.24
const STEP = 0.05

/** A slope of snow, down from the left to the right, that hides the plain behind it. */
export interface Hillside {
  /** Radians. */
  readonly angle: number
  /** Where runners are on it. */
  yAt(x: number): number
  draw(frame: Frame): void
  /** Snow that is thrown up behind what goes down at (x, y); `size` in world units. */
  drawSpray(frame: Frame, x: number, y: number, size: number): void
}

/** Where there is snow on land that could slope. */
export function isSnowy({ setting, place, framing }: SceneSpec): boolean {
  return setting === 'snow' && place === undefined && framing !== 'aerial'
}

export function openHillside({ stage, palette, set, seed }: StagingContext): Hillside {
  const random = createRandom(seed ^ 0x51de)
  const fall = stage.portrait ? FALL * 1.6 : FALL
  const middle = set.floor.y - 0.07
  const yAt = (x: number): number => middle + fall * (x - stage.aspect / 2)
  const wave = random() * 6
  const crestAt = (x: number): number =>
    yAt(x) - 0.055 + 0.007 * Math.sin(x * 5.3 + wave) + 0.004 * Math.sin(x * 13 + wave)
  const right = stage.aspect + MARGIN
  const white = mix(multiply('#f7fafe', palette.ambient), palette.key, 0.08)
  const blue = multiply('#b0c8e8', palette.ambient)
  const puff = softPuff(stage, '#f4f9ff')
  const paint = (pen: Pen): void => {
    const bottom = stage.bottom + 0.3
    // Light falls along the slope: lines of equal light run as it runs.
    const light = pen.createLinearGradient(0, middle - 0.06, 0.3 * fall, middle + 0.24)
    light.addColorStop(0, white)
    light.addColorStop(0.35, mix(white, blue, 0.35))
    light.addColorStop(1, darken(blue, 0.06))
    pen.fillStyle = light
    tracePath(pen, crestAt, right)
    pen.lineTo(right, bottom)
    pen.lineTo(-MARGIN, bottom)
    pen.fill()
    paintHollows(pen, yAt, right, blue, wave)
    pen.lineCap = 'round'
    pen.lineWidth = 0.006
    for (const lane of [-0.012, 0.022]) {
      pen.strokeStyle = withAlpha(darken(blue, 0.12), 0.6)
      tracePath(pen, (x) => yAt(x) + lane, right)
      pen.stroke()
    }
    pen.lineWidth = 0.009
    pen.strokeStyle = withAlpha('#ffffff', 0.75)
    tracePath(pen, (x) => crestAt(x) + 0.003, right)
    pen.stroke()
  }
  return {
    angle: Math.atan(fall),
    yAt,
    draw({ camera }) {
      const extent = { y0: yAt(-MARGIN) - 0.12, y1: stage.bottom + 0.2, margin: MARGIN - 0.05 }
      stage.layer('hillside', camera, set.floor.parallax, extent, paint)
    },
    drawSpray({ camera, time }, x, y, size) {
      stage.enter(camera, set.floor.parallax)
      for (let flake = 0; flake < 7; flake += 1) {
        const age = (time * 1.7 + flake / 7) % 1
        stage.put(
          puff,
          x - size * (0.1 + 1.1 * age),
          y - fall * size * age - size * 0.5 * age * (1.2 - age),
          {
            scale: (size * (0.05 + 0.16 * age)) / PUFF_RADIUS,
            alpha: 0.75 * (1 - age),
          },
        )
      }
    },
  }
}

function tracePath(pen: Pen, yAt: (x: number) => number, right: number): void {
  pen.beginPath()
  for (let x = -MARGIN; x < right + STEP; x += STEP) pen.lineTo(x, yAt(x))
}

/** Blue hollows across the slope. */
function paintHollows(pen: Pen, yAt: (x: number) => number, right: number, blue: string, wave: number): void {
  for (const [index, down] of [0.09, 0.17, 0.27].entries()) {
    const topAt = (x: number): number =>
      yAt(x) + down + 0.012 * Math.sin(x * (3.1 - index * 0.6) + wave + index)
    pen.fillStyle = withAlpha(blue, 0.34)
    pen.beginPath()
    for (let x = -MARGIN; x < right + STEP; x += STEP) pen.lineTo(x, topAt(x))
    for (let x = right + STEP; x > -MARGIN; x -= STEP)
      pen.lineTo(x, topAt(x) + 0.03 + 0.02 * Math.sin(x * 2.3 + wave * 2 + index))
    pen.fill()
  }
}
