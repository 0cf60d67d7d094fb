import { withAlpha } from '../draw/colour.ts'
import { createRandom } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createGrain, createSheet, enterScreen, extentOf, fillVignette, fillWithGrain } from './sheet.ts'

const SCOPE = 2.2
const GRAIN_RATE = 12

/** 35 mm: teal shadows, warm lights, fine grain, a wide gate and now and then a speck of dust. */
export const film: Look = {
  light: (light) => ({ ...light, key: '#ffd9a6', keyAlpha: light.keyAlpha + 0.1, shadow: '#0d2a35' }),
  finish({ stage, seed }) {
    const { width, height } = extentOf(stage)
    const bar = Math.max(0, (height - width / SCOPE) / 2)
    const gate = createSheet(stage, (pen, extent) => {
      const grade = pen.createLinearGradient(0, 0, 0, height)
      grade.addColorStop(0, 'rgba(10,52,70,0.34)')
      grade.addColorStop(0.55, 'rgba(255,170,90,0.12)')
      grade.addColorStop(1, 'rgba(8,40,52,0.42)')
      pen.fillStyle = grade
      pen.fillRect(0, 0, width, height)
      fillVignette(pen, extent, '#02080c', 0.6, 0.36)
      const leak = pen.createRadialGradient(width, height * 0.35, 0, width, height * 0.35, 0.5)
      leak.addColorStop(0, 'rgba(255,130,50,0.3)')
      leak.addColorStop(1, 'rgba(255,130,50,0)')
      pen.fillStyle = leak
      pen.fillRect(0, 0, width, height)
      pen.fillStyle = '#050506'
      const band = stage.portrait ? height * 0.05 : bar
      pen.fillRect(0, 0, width, band)
      pen.fillRect(0, height - band, width, band)
    })
    const stock = createSheet(stage, (pen) => {
      fillWithGrain(pen, createGrain(seed, 124, 26, 1))
      pen.fillStyle = 'rgba(255,170,104,0.22)'
      pen.fillRect(0, 0, width, height)
    })
    return (time) => {
      stock.lay('overlay', 0.6)
      const random = createRandom((Math.floor(time * GRAIN_RATE) + 1) * 7919)
      gate.lay()
      if (random() < 0.3) {
        const pen = enterScreen(stage)
        fillEllipse(
          pen,
          withAlpha('#fff6e6', 0.5),
          random() * width,
          bar + random() * (height - 2 * bar),
          0.0022,
          0.0013,
        )
      }
    }
  },
}
