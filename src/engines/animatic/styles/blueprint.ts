import type { Pen } from '../draw/shapes.ts'
import { byDay, LIFTED, turnedOver } from './drawn-lines.ts'
import type { Look } from './look.ts'
import { createSheet, fillVignette } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { inkOf } from './tones.ts'

const LINE = 'rgba(226,240,255,0.9)'
const MESH = 0.05

/** White lines on blue: a plan, with squares, a frame and the box where the draughtsman signs. */
export const blueprint: Look = {
  scene: byDay,
  light: (light) => ({
    ...light,
    rimAlpha: 0,
    outline: { colour: '#000000', alpha: 1, width: 0.003, dropShadow: 0 },
  }),
  finish({ stage }) {
    const plan = createSheet(stage, paintPlan)
    const ink = inkOf(stage, { colour: [0, 0, 0], strength: 1, threshold: 5, width: 0.0022 })
    const turned = turnedOver({ line: [236, 246, 255], dark: [44, 92, 176], bright: [14, 58, 138] })
    return () => {
      stage.grade(LIFTED)
      stage.grade({ ink, ...turned })
      plan.lay()
    }
  },
}

function paintPlan(pen: Pen, extent: Extent): void {
  const { width, height } = extent
  fillVignette(pen, extent, '#04143a', 0.5, 0.4)
  for (const [step, alpha] of [
    [MESH, 0.12],
    [MESH * 4, 0.2],
  ] as const) {
    pen.strokeStyle = `rgba(200,224,255,${alpha})`
    pen.lineWidth = 0.0014
    pen.beginPath()
    for (let x = step; x < width; x += step) {
      pen.moveTo(x, 0)
      pen.lineTo(x, height)
    }
    for (let y = step; y < height; y += step) {
      pen.moveTo(0, y)
      pen.lineTo(width, y)
    }
    pen.stroke()
  }
  pen.strokeStyle = LINE
  pen.lineWidth = 0.004
  pen.strokeRect(0.03, 0.03, width - 0.06, height - 0.06)
  pen.lineWidth = 0.0024
  pen.strokeRect(width - 0.33, height - 0.15, 0.3, 0.12)
  pen.beginPath()
  for (const row of [0.04, 0.08]) {
    pen.moveTo(width - 0.33, height - 0.15 + row)
    pen.lineTo(width - 0.03, height - 0.15 + row)
  }
  pen.moveTo(width - 0.16, height - 0.15)
  pen.lineTo(width - 0.16, height - 0.03)
  pen.stroke()
}
