import { createGrain } from '../draw/grain.ts'
import { between, createRandom } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import { byDay, LIFTED, turnedOver } from './drawn-lines.ts'
import type { Look } from './look.ts'
import { createSheet } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { inkOf, randomAt } from './tones.ts'

/** White chalk on a green board in its wooden frame, wiped more than once. */
export const chalk: Look = {
  hold: 4,
  scene: byDay,
  light: (light) => ({
    ...light,
    rimAlpha: 0,
    outline: { colour: '#000000', alpha: 1, width: 0.005, dropShadow: 0 },
  }),
  finish({ stage, seed }) {
    const board = createSheet(stage, (pen, extent) => paintBoard(pen, extent, seed))
    const dust = createGrain({ seed, fibre: 1.6 })
    const ink = inkOf(stage, { colour: [0, 0, 0], strength: 1, threshold: 7, width: 0.0034 })
    const turned = turnedOver({ line: [246, 246, 236], dark: [96, 122, 108], bright: [30, 58, 46] })
    return (time) => {
      const random = randomAt(time, seed)
      stage.grade(LIFTED)
      stage.grade({
        ink,
        ...turned,
        grain: { grain: dust, amounts: [10, 46, 50], x: Math.floor(random() * 2) * 40, y: 0 },
      })
      board.lay()
    }
  },
}

/** What a sponge left, and the frame. */
function paintBoard(pen: Pen, { width, height }: Extent, seed: number): void {
  const random = createRandom(seed ^ 0xb0a2d)
  for (let wipe = 0; wipe < 12; wipe += 1) {
    fillEllipse(
      pen,
      'rgba(240,246,240,0.022)',
      random() * width,
      random() * height,
      between(random, 0.2, 0.5),
      between(random, 0.04, 0.1),
      -0.3,
    )
  }
  pen.strokeStyle = '#7a4f2c'
  pen.lineWidth = 0.056
  pen.strokeRect(0, 0, width, height)
  pen.strokeStyle = '#4e3019'
  pen.lineWidth = 0.006
  pen.strokeRect(0.028, 0.028, width - 0.056, height - 0.056)
}
