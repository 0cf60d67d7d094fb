import { mix } from '../draw/colour.ts'
import type { Curve, Grade, GrainTreatment } from '../draw/frame-grade.ts'
import { createGrain } from '../draw/grain.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, extentOf, fillVignette } from './sheet.ts'
import { alive, randomAt } from './tones.ts'

const MOTE = { width: 0.01, height: 0.01 }
const MOTES = 4

/** An old home movie: faded warm colours, round corners, dust, a scratch and light that leaks in. */
export const nostalgic: Look = {
  palette: (palette) => ({
    ...palette,
    sky: [
      mix(palette.sky[0], '#6f9a9c', 0.4),
      mix(palette.sky[1], '#b9cfc0', 0.45),
      mix(palette.sky[2], '#f6e2b4', 0.5),
    ],
    ground: mix(palette.ground, '#b09a5c', 0.34),
    fog: mix(palette.fog, '#ecd5a6', 0.45),
  }),
  light: (light) => ({ ...light, tint: '#d9a86a', tintAlpha: Math.max(0.1, light.tintAlpha) }),
  finish({ stage, seed }) {
    const { width, height } = extentOf(stage)
    const gate = createSheet(stage, (pen, extent) => {
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
    const scratch = createSheet(
      stage,
      (pen, extent) => {
        pen.fillStyle = 'rgba(255,244,222,0.22)'
        pen.fillRect(0.0005, 0, 0.0014, extent.height)
      },
      { width: 0.0028, height },
    )
    const motes = ['#fff3dc', '#1c1008'].map((tone) =>
      createSheet(
        stage,
        (pen) => fillEllipse(pen, tone, MOTE.width / 2, MOTE.height / 2, 0.0032, 0.0013, 0.7),
        MOTE,
      ),
    )
    const grain = createGrain({ seed, colour: 0.6 })
    return (time) => {
      const random = randomAt(time, seed)
      stage.grade(fadedDye(0.985 + random() * 0.03, alive(grain, [10, 20, 10], random)))
      leak.lay({ mode: 'screen', alpha: 0.3 + 0.2 * Math.sin(time * 1.3 + (seed % 6)) })
      for (let count = 0; count < MOTES; count += 1) {
        const mote = random() < 0.6 ? motes[0] : motes[1]
        mote?.lay({ x: random() * width, y: random() * height, alpha: 0.3 + 0.3 * random() })
      }
      scratch.lay({ x: width * (0.63 + 0.004 * random()) })
      gate.lay()
    }
  },
}

/** Yellowed reversal film: the blacks are brown, blue has gone first. `lamp` is the projector's light, about 1. */
function fadedDye(lamp: number, grain: GrainTreatment): Grade {
  const under = ([black, dark, light, white]: Curve): Curve => [
    black * lamp,
    dark * lamp,
    light * lamp,
    white * lamp,
  ]
  return {
    mix: [
      [0.9, 0.1, 0],
      [0.06, 0.86, 0.08],
      [0.06, 0.16, 0.78],
    ],
    curves: [under([48, 116, 200, 252]), under([38, 96, 178, 238]), under([42, 86, 152, 204])],
    grain,
  }
}
