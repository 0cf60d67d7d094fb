import type { Pen } from '../draw/shapes.ts'
import type { Cells } from './cells.ts'
import type { Look } from './look.ts'
import { createSheet } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { inkOf } from './tones.ts'

const LIGHT = [0.34, 0.5, 0.16] as const
/** What bright and dark become in each of the four prints. */
const PRINTS = [
  { bright: '#ffd91a', dark: '#5c0f8b' },
  { bright: '#ff5fa8', dark: '#0d3b8f' },
  { bright: '#35d0c8', dark: '#a3123f' },
  { bright: '#ff8a1e', dark: '#0f6b4a' },
] as const

/** The same picture four times, printed in two loud inks each. */
export const popArt: Look = {
  light: (light) => ({
    ...light,
    rimAlpha: 0,
    outline: { colour: '#000000', alpha: 1, width: 0.009, dropShadow: 0 },
  }),
  finish({ stage }) {
    const from = repeatFourTimes(stage)
    const bright = createSheet(stage, (pen, extent) => paintPrints(pen, extent, 'bright'))
    const dark = createSheet(stage, (pen, extent) => paintPrints(pen, extent, 'dark'))
    const ink = inkOf(stage, { colour: [0, 0, 0], strength: 1, threshold: 34, width: 0.006 })
    return () => {
      stage.grade({ ink })
      stage.grade({ retake: { from }, mix: [LIGHT, LIGHT, LIGHT], curves: [-90, 20, 252, 340] })
      bright.print()
      dark.lay({ mode: 'screen' })
    }
  },
}

function repeatFourTimes({ width, height }: { readonly width: number; readonly height: number }): Cells {
  const from = new Uint32Array(width * height)
  const [halfWidth, halfHeight] = [width >> 1, height >> 1]
  for (let y = 0; y < height; y += 1) {
    const row = Math.min(height - 1, 2 * (y % halfHeight))
    for (let x = 0; x < width; x += 1)
      from[y * width + x] = row * width + Math.min(width - 1, 2 * (x % halfWidth))
  }
  return from
}

function paintPrints(pen: Pen, { width, height }: Extent, ink: 'bright' | 'dark'): void {
  for (const [index, print] of PRINTS.entries()) {
    pen.fillStyle = print[ink]
    pen.fillRect(((index % 2) * width) / 2, (Math.floor(index / 2) * height) / 2, width / 2, height / 2)
  }
}
