import { byDay, LIFTED, turnedOver } from './drawn-lines.ts'
import type { Look } from './look.ts'
import { createSheet } from './sheet.ts'
import { inkOf } from './tones.ts'

const TUBES = ['#ff3df0', '#b04bff', '#3d7bff', '#27e8ff', '#3dffb0'] as const

/** Glowing lines in the dark, from pink over violet to cyan. */
export const neon: Look = {
  scene: byDay,
  light: (light) => ({
    ...light,
    rimAlpha: 0,
    outline: { colour: '#000000', alpha: 1, width: 0.006, dropShadow: 0 },
  }),
  finish({ stage }) {
    const tubes = createSheet(stage, (pen, { width, height }) => {
      const gradient = pen.createLinearGradient(0, 0, width, height)
      TUBES.forEach((colour, index) => gradient.addColorStop(index / (TUBES.length - 1), colour))
      pen.fillStyle = gradient
      pen.fillRect(0, 0, width, height)
    })
    // The glow around a line is a wide faint one under it.
    const glow = inkOf(stage, { colour: [70, 70, 70], strength: 0.5, threshold: 9, width: 0.012 })
    const line = inkOf(stage, { colour: [0, 0, 0], strength: 1, threshold: 8, width: 0.003 })
    const turned = turnedOver({ line: [255, 255, 255], dark: [70, 70, 70], bright: [10, 10, 10] })
    return () => {
      stage.grade(LIFTED)
      stage.grade({ ink: glow })
      stage.grade({ ink: line, ...turned })
      tubes.print()
    }
  },
}
