import type { Grade } from '../draw/frame-grade.ts'
import { createGrain } from '../draw/grain.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, extentOf, fillVignette } from './sheet.ts'
import { alive, randomAt, saturate } from './tones.ts'

const SCOPE = 2.2
const SPECK = { width: 0.006, height: 0.004 }
/** A print: teal in the shadows, amber in the lights, blacks that are not quite black. */
const PRINT: Grade = {
  mix: saturate(0.96),
  curves: [
    [4, 74, 186, 252],
    [10, 83, 173, 243],
    [20, 92, 160, 222],
  ],
}

/** 35 mm: teal shadows, warm lights, fine grain, a wide gate and now and then a speck of dust. */
export const film: Look = {
  light: (light) => ({ ...light, key: '#ffd9a6', keyAlpha: light.keyAlpha + 0.1, shadow: '#0d2a35' }),
  finish({ stage, seed }) {
    const { width, height } = extentOf(stage)
    const bar = stage.portrait ? height * 0.05 : Math.max(0, (height - width / SCOPE) / 2)
    const gate = createSheet(stage, (pen, extent) => {
      fillVignette(pen, extent, '#02080c', 0.6, 0.4)
      const leak = pen.createRadialGradient(width, height * 0.35, 0, width, height * 0.35, 0.5)
      leak.addColorStop(0, 'rgba(255,130,50,0.3)')
      leak.addColorStop(1, 'rgba(255,130,50,0)')
      pen.fillStyle = leak
      pen.fillRect(0, 0, width, height)
      pen.fillStyle = '#050506'
      pen.fillRect(0, 0, width, bar)
      pen.fillRect(0, height - bar, width, bar)
    })
    const speck = createSheet(
      stage,
      (pen) => fillEllipse(pen, '#fff6e6', SPECK.width / 2, SPECK.height / 2, 0.0022, 0.0013),
      SPECK,
    )
    const grain = createGrain({ seed, colour: 0.35 })
    return (time) => {
      const random = randomAt(time, seed)
      stage.grade({ ...PRINT, grain: alive(grain, [4, 13, 5], random) })
      gate.lay()
      if (random() < 0.25)
        speck.lay({ x: random() * width, y: bar + random() * (height - 2 * bar), alpha: 0.5 })
    }
  },
}
