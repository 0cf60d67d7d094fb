import type { Grade } from '../draw/frame-grade.ts'
import { createGrain } from '../draw/grain.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, extentOf, fillVignette } from './sheet.ts'
import type { Extent } from './sheet.ts'
import { alive, randomAt, saturate } from './tones.ts'

const SCOPE = 2
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

/** Pushed by night: every colour leans to petrol or to tungsten, and the blacks are milky. */
const NIGHT_PRINT: Grade = {
  mix: [
    [1.16, 0.12, -0.2],
    [0.1, 0.8, 0.2],
    [-0.04, 0.2, 0.76],
  ],
  curves: [
    [10, 74, 196, 255],
    [20, 82, 172, 240],
    [32, 92, 150, 214],
  ],
}
/** Of the streak that a bright lamp draws across an anamorphic lens. */
const STREAK_HEIGHT = 0.05

/** 35 mm: teal shadows, warm lights, fine grain, a wide gate and now and then a speck of dust. */
export const film: Look = {
  light: (light) => ({ ...light, key: '#ffd9a6', keyAlpha: light.keyAlpha + 0.1, shadow: '#0d2a35' }),
  finish({ stage, palette, seed }) {
    const isNight = palette.stars > 0.5
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
    const streak = isNight ? createSheet(stage, paintStreak, { width, height: STREAK_HEIGHT }) : undefined
    const streakY = height * (stage.portrait ? 0.34 : 0.3)
    const print = isNight ? NIGHT_PRINT : PRINT
    const amounts = isNight ? ([13, 22, 6] as const) : ([5, 15, 6] as const)
    return (time) => {
      const random = randomAt(time, seed)
      stage.grade({ ...print, grain: alive(grain, amounts, random) })
      streak?.lay({ mode: 'screen', y: streakY, alpha: 0.8 + 0.2 * Math.sin(time * 2.1) })
      streak?.lay({ mode: 'screen', y: streakY + 0.19, alpha: 0.45 })
      gate.lay()
      if (random() < 0.25)
        speck.lay({ x: random() * width, y: bar + random() * (height - 2 * bar), alpha: 0.5 })
    }
  },
}

/** Cold light across the whole width, brightest where the lamp is. */
function paintStreak(pen: Pen, { width, height }: Extent): void {
  for (const [thickness, alpha] of [
    [1, 0.1],
    [0.4, 0.22],
    [0.1, 0.5],
  ] as const) {
    const gradient = pen.createLinearGradient(0, 0, width, 0)
    gradient.addColorStop(0, 'rgba(70,150,255,0)')
    gradient.addColorStop(0.2, `rgba(80,165,255,${alpha * 0.4})`)
    gradient.addColorStop(0.62, `rgba(150,215,255,${alpha})`)
    gradient.addColorStop(1, `rgba(70,150,255,${alpha * 0.3})`)
    fillEllipse(pen, gradient, width / 2, height / 2, width * 0.56, (height / 2) * thickness)
  }
}
