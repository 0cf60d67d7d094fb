import { createGrain } from '../draw/grain.ts'
import type { Triple } from '../draw/frame-grade.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, extentOf } from './sheet.ts'
import { alive, randomAt } from './tones.ts'

const LIGHT: Triple = [0.26, 0.52, 0.22]
const MOTE = { width: 0.03, height: 0.03 }

/** Cranked by hand: a warm grey that flickers, scratches that wander, dust, and a dark ring around it all. */
export const silentFilm: Look = {
  hold: 2,
  light: (light) => ({ ...light, rimAlpha: light.rimAlpha * 0.4, shadowAlpha: light.shadowAlpha * 1.2 }),
  finish({ stage, seed }) {
    const { width, height } = extentOf(stage)
    const iris = createSheet(stage, (pen) => {
      pen.save()
      pen.translate(width / 2, height / 2)
      pen.scale(width / height, 1)
      const gradient = pen.createRadialGradient(0, 0, height * 0.4, 0, 0, height * 0.66)
      gradient.addColorStop(0, 'rgba(10,8,6,0)')
      gradient.addColorStop(0.6, 'rgba(10,8,6,0.7)')
      gradient.addColorStop(0.86, 'rgba(8,6,4,1)')
      pen.fillStyle = gradient
      pen.fillRect(-width, -height, 2 * width, 2 * height)
      pen.restore()
    })
    const scratch = createSheet(
      stage,
      (pen) => {
        pen.fillStyle = 'rgba(255,250,236,0.4)'
        pen.fillRect(0.0006, 0, 0.0016, height)
      },
      { width: 0.003, height },
    )
    const motes = ['#0e0b08', '#fff8e8'].map((tone) =>
      createSheet(
        stage,
        (pen) => fillEllipse(pen, tone, MOTE.width / 2, MOTE.height / 2, 0.009, 0.0028, 0.9),
        MOTE,
      ),
    )
    const grain = createGrain({ seed })
    return (time) => {
      const random = randomAt(time, seed)
      const lamp = 0.9 + 0.12 * random()
      stage.grade({
        mix: [LIGHT, LIGHT, LIGHT].map((row, channel) =>
          row.map((share) => share * ([1.03, 0.99, 0.9][channel] ?? 1)),
        ) as unknown as readonly [Triple, Triple, Triple],
        curves: [18 * lamp, 74 * lamp, 196 * lamp, 255 * lamp],
        grain: alive(grain, [14, 24, 12], random),
      })
      for (let count = 0; count < 2; count += 1)
        if (random() < 0.6) scratch.lay({ x: random() * width, alpha: 0.3 + 0.7 * random() })
      for (let count = 0; count < 3; count += 1) {
        const mote = motes[random() < 0.6 ? 0 : 1]
        mote?.lay({
          x: random() * width,
          y: random() * height,
          alpha: 0.4 + 0.5 * random(),
          scale: 0.4 + random(),
        })
      }
      iris.lay()
    }
  },
}
