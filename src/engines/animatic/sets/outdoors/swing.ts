import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, fillLimb, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { seen } from '../parts/lighting.ts'
import type { Frame } from '../set.ts'

export interface Swing {
  readonly x: number
  readonly topY: number
  readonly length: number
  readonly parallax: number
  readonly phase: number
  readonly seat: Hex
  /** Which child sits on it; null: nobody, and only the wind moves it. */
  readonly rider: number | null
}

const CLOTHES: readonly (readonly [shirt: Hex, legs: Hex, hair: Hex])[] = [
  ['#e0684f', '#3f5f8a', '#5a3a28'],
  ['#5f9fd0', '#8a5f3f', '#2f2630'],
]

/** A swing on its chains, painted once and turned about its bar. */
export function drawSwing(stage: Stage, palette: Palette, { camera, time }: Frame, swing: Swing): void {
  const sprite = bake(stage, palette, swing)
  const reach = swing.rider === null ? 0.05 : 0.5
  stage.enter(camera, swing.parallax)
  const wide = swing.length * 0.85
  stage.within(
    {
      left: swing.x - wide,
      right: swing.x + wide,
      top: swing.topY - 0.02,
      bottom: swing.topY + swing.length * 1.2,
    },
    () => {
      stage.put(sprite, swing.x, swing.topY, {
        rotation: Math.sin(time * 2.5 + swing.phase) * reach,
      })
    },
  )
}

function bake(stage: Stage, palette: Palette, { length, seat, rider }: Swing): Sprite {
  const box = { width: length * 0.7, height: length * 1.3, anchorX: length * 0.35, anchorY: length * 0.06 }
  return stage.sprite(`swing ${rider ?? 'empty'}`, box, (pen) => {
    const gap = length * 0.085
    pen.strokeStyle = withAlpha(mix(seen('#5f6874', palette, 0.05), palette.shadow, 0.2), 0.95)
    pen.lineWidth = length * 0.014
    pen.beginPath()
    for (const side of [-1, 1]) {
      pen.moveTo(side * gap, 0)
      pen.lineTo(side * gap, length)
    }
    pen.stroke()
    if (rider !== null) paintRider(pen, length, palette, rider)
    fillRoundRect(pen, seat, -gap * 1.5, length, gap * 3, length * 0.035, length * 0.012)
  })
}

/** A child who sits, legs out, holding on. */
function paintRider(pen: Pen, length: number, palette: Palette, rider: number): void {
  const [shirt, legs, hair] = CLOTHES[rider % CLOTHES.length] ?? ['#e0684f', '#3f5f8a', '#5a3a28']
  const tone = (colour: Hex): Hex => seen(colour, palette, 0.08)
  const skin = tone('#e8b48f')
  const at = (x: number, y: number): readonly [number, number] => [x * length, length + y * length]
  fillLimb(pen, tone(legs), at(0, -0.04), at(0.15, -0.04), 0.05 * length, 0.04 * length)
  fillLimb(pen, tone(legs), at(0.15, -0.04), at(0.2, 0.1), 0.04 * length, 0.026 * length)
  fillEllipse(pen, tone('#f4f0e6'), ...at(0.225, 0.12), 0.04 * length, 0.024 * length)
  fillLimb(pen, tone(shirt), at(-0.01, -0.06), at(-0.02, -0.24), 0.065 * length, 0.055 * length)
  fillLimb(pen, skin, at(-0.01, -0.23), at(0.075, -0.3), 0.022 * length, 0.02 * length)
  fillEllipse(pen, skin, ...at(0.0, -0.37), 0.078 * length, 0.08 * length)
  fillEllipse(pen, tone(hair), ...at(-0.022, -0.4), 0.078 * length, 0.06 * length, -0.25)
  if (rider % 2 === 0)
    fillLimb(pen, tone(hair), at(-0.08, -0.38), at(-0.15, -0.32), 0.03 * length, 0.014 * length)
}
