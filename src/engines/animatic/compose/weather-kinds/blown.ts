import { withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { slotChance } from '../../sets/parts/span.ts'
import type { Frame } from '../../sets/set.ts'
import { airColour } from './air.ts'
import { asLight } from './rain.ts'
import { toWorld, wrap, type Drop } from './scattered.ts'

interface Grains {
  readonly count: number
  readonly colour: Hex
  readonly length: number
  readonly thickness: number
  /** Of the way that they fly. */
  readonly fall: number
  readonly alpha: number
}

/** What the wind carries past: clouds of it, and single grains or flakes. */
export interface Blown {
  readonly colour: Hex
  /** World units a second, of the clouds; they come from the right. */
  readonly speed: number
  /** World units a second that they rise by. */
  readonly rise: number
  readonly alpha: number
  readonly grains: Grains | null
}

export const BLOWN = {
  blizzard: {
    colour: '#eef4fa',
    speed: 0.75,
    rise: 0,
    alpha: 0.85,
    grains: { count: 280, colour: '#ffffff', length: 0.026, thickness: 0.0056, fall: 0.34, alpha: 0.95 },
  },
  sandstorm: {
    colour: '#d8ac6e',
    speed: 0.55,
    rise: 0,
    alpha: 0.62,
    grains: { count: 230, colour: '#f3d59c', length: 0.05, thickness: 0.0026, fall: 0.05, alpha: 0.62 },
  },
  smoke: { colour: '#6f6761', speed: 0.06, rise: 0.03, alpha: 0.9, grains: null },
} as const satisfies Readonly<Record<string, Blown>>

const WISPS = 6
const WISP = { width: 0.95, height: 0.3 }

export function drawBlown(
  stage: Stage,
  palette: Palette,
  drops: readonly Drop[],
  frame: Frame,
  blown: Blown,
): void {
  const pen = stage.enter(frame.camera, 1)
  const sprite = wispSprite(stage, airColour(palette, blown.colour))
  for (let index = 0; index < WISPS; index += 1) {
    const pace = blown.speed * (0.7 + 0.6 * slotChance(index, 3))
    const width = stage.aspect + 2 * WISP.width
    const x = wrap(slotChance(index, 1) - (frame.time * pace) / width) * width - WISP.width
    const way = wrap((index + 0.5) / WISPS - frame.time * blown.rise)
    const y = stage.top + 0.25 + way * (stage.bottom - stage.top - 0.2)
    const sway = 0.02 * Math.sin(frame.time * 0.7 + index * 2)
    stage.put(sprite, x, y + sway, {
      scale: 1 + 0.6 * slotChance(index, 5),
      // One that rises out of the picture begins again below.
      alpha: blown.alpha * (blown.rise === 0 ? 1 : Math.sin(way * Math.PI)),
    })
  }
  const { grains } = blown
  if (grains !== null) asLight(pen, () => drawGrains(stage, drops, frame, grains))
}

/** A bank of several soft ellipses, without edges. */
function wispSprite(stage: Stage, colour: Hex): Sprite {
  const { width, height } = WISP
  const box = { width, height, anchorX: width / 2, anchorY: height / 2 }
  return stage.sprite(`wisp ${colour}`, box, (pen) => {
    for (const [x, y, radius] of [
      [-0.24, 0.02, 0.22],
      [0.02, -0.03, 0.3],
      [0.22, 0.03, 0.24],
    ] as const) {
      pen.save()
      pen.translate(x, y)
      pen.scale(1, 0.36)
      const soft = pen.createRadialGradient(0, 0, 0, 0, 0, radius)
      soft.addColorStop(0, withAlpha(colour, 0.6))
      soft.addColorStop(0.5, withAlpha(colour, 0.32))
      soft.addColorStop(1, withAlpha(colour, 0))
      pen.fillStyle = soft
      pen.fillRect(-radius, -radius, 2 * radius, 2 * radius)
      pen.restore()
    }
  })
}

function drawGrains(
  stage: Stage,
  drops: readonly Drop[],
  { time }: Frame,
  { length, thickness, colour, fall, alpha }: Grains,
): void {
  const box = { width: length + 0.008, height: 0.02, anchorX: length / 2 + 0.004, anchorY: 0.01 }
  const sprite = stage.sprite('blown grain', box, (pen) => paintGrain(pen, colour, length, thickness))
  for (const { x, y, depth, phase } of drops) {
    const flown = time * 0.72 * depth
    const lift = 0.02 * Math.sin(time * 3 + phase)
    const [left, top] = toWorld(stage, x - flown, y + lift + flown * fall)
    stage.put(sprite, left, top, { scale: 0.3 + 0.7 * depth ** 2, alpha: alpha * (0.4 + 0.6 * depth) })
  }
}

function paintGrain(pen: Pen, colour: Hex, length: number, thickness: number): void {
  fillEllipse(pen, withAlpha(colour, 0.5), 0, 0, length / 2, thickness * 0.64, -0.16)
  fillEllipse(pen, colour, -length * 0.2, length * 0.03, length * 0.26, thickness, -0.16)
}
