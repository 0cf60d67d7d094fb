import { mix, withAlpha } from '../draw/colour.ts'
import { createRandom } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import {
  createGrain,
  createSheet,
  enterScreen,
  extentOf,
  fillVignette,
  fillWithGrain,
  wash,
} from './sheet.ts'

/** Frames of a home projector: what flickers, flickers at this rate. */
const FLICKER_RATE = 15

/** An old home movie: faded warm colours, round corners, dust, a scratch and light that leaks in. */
export const nostalgic: Look = {
  palette: (palette) => ({
    ...palette,
    sky: [
      mix(palette.sky[0], '#8a9a86', 0.45),
      mix(palette.sky[1], '#d9c79a', 0.42),
      mix(palette.sky[2], '#f6e2b4', 0.5),
    ],
    ground: mix(palette.ground, '#b09a5c', 0.34),
    fog: mix(palette.fog, '#ecd5a6', 0.45),
  }),
  light: (light) => ({ ...light, tint: '#d9a86a', tintAlpha: Math.max(0.16, light.tintAlpha) }),
  finish({ stage, seed }) {
    const { width, height } = extentOf(stage)
    const gate = createSheet(stage, (pen, extent) => {
      // Faded dye: the blacks are brown and nothing is quite its own colour any more.
      pen.fillStyle = 'rgba(176,128,74,0.26)'
      pen.fillRect(0, 0, width, height)
      fillVignette(pen, extent, '#2a1406', 0.62, 0.34)
      pen.fillStyle = '#0b0704'
      const inset = 0.022
      const side = stage.portrait ? inset : Math.max(inset, (width - height * 1.5) / 2)
      pen.beginPath()
      pen.rect(-0.1, -0.1, width + 0.2, height + 0.2)
      pen.roundRect(side, inset, width - 2 * side, height - 2 * inset, 0.05)
      pen.fill('evenodd')
    })
    const leak = createSheet(stage, (pen) => {
      const gradient = pen.createRadialGradient(
        width * 0.12,
        height * 0.3,
        0,
        width * 0.12,
        height * 0.3,
        0.9,
      )
      gradient.addColorStop(0, 'rgba(255,140,50,0.75)')
      gradient.addColorStop(0.5, 'rgba(255,90,40,0.26)')
      gradient.addColorStop(1, 'rgba(255,80,30,0)')
      pen.fillStyle = gradient
      pen.fillRect(0, 0, width, height)
    })
    const stock = createSheet(stage, (pen) => {
      fillWithGrain(pen, createGrain(seed, 132, 40, 1))
      pen.fillStyle = 'rgba(255,170,84,0.5)'
      pen.fillRect(0, 0, width, height)
    })
    return (time) => {
      stock.lay('soft-light', 0.9)
      const random = createRandom((Math.floor(time * FLICKER_RATE) + 1) * 7907)
      wash(stage, 'source-over', '#8a5a34', 0.04 + random() * 0.03)
      leak.lay('screen', 0.35 + 0.3 * Math.sin(time * 1.3 + (seed % 6)))
      const pen = enterScreen(stage)
      for (let speck = 0; speck < 4; speck += 1) {
        const tone = random() < 0.6 ? '#fff3dc' : '#1c1008'
        fillEllipse(
          pen,
          withAlpha(tone, 0.55),
          random() * width,
          random() * height,
          0.001 + random() * 0.003,
          0.0013,
          random() * 3,
        )
      }
      pen.fillStyle = 'rgba(255,244,222,0.22)'
      pen.fillRect(width * (0.63 + 0.004 * random()), 0, 0.0014, height)
      gate.lay()
    }
  },
}
