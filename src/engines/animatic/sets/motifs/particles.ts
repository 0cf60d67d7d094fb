import { slotChance } from '../parts/span.ts'
import { bakeSpark, motifSet, wrap } from './motif.ts'

const SPARKS = 120
const LENSES = 12

/** Specks of light that rise and twinkle, large soft ones near the lens. */
export const particles = motifSet(
  { ground: '#060b1c', inks: ['#4fb4ff', '#ffd27a', '#a88aff'] },
  ({ stage, inks, top, bottom }) => {
    const sparks = inks.map((ink) => bakeSpark(stage, ink, 0.05, true))
    const lenses = inks.map((ink) => bakeSpark(stage, ink, 0.1))
    const height = bottom - top
    return {
      drawBack({ camera, time }) {
        for (let index = 0; index < SPARKS; index += 1) {
          const depth = slotChance(index, 1)
          const spark = sparks[index % 3]
          if (spark === undefined) continue
          stage.enter(camera, 0.15 + depth * 0.6)
          const swirl = Math.sin(time * (0.5 + depth * 0.6) + index) * (0.02 + depth * 0.05)
          const x = (slotChance(index, 2) * 1.3 - 0.15) * stage.aspect + swirl
          const y = top + wrap(slotChance(index, 3) - time * (0.03 + depth * 0.06)) * height
          const twinkle = 0.62 + 0.38 * Math.sin(time * (1.5 + depth * 3) + index * 2.1)
          stage.put(spark, x, y, { scale: 0.22 + depth ** 2 * 0.85, alpha: twinkle * (0.6 + depth * 0.4) })
        }
      },
      drawFront({ camera, time }) {
        stage.enter(camera, 1.2)
        for (let index = 0; index < LENSES; index += 1) {
          const lens = lenses[index % 3]
          if (lens === undefined) continue
          const side = index % 2 === 0 ? -1 : 1
          const x =
            stage.aspect * (0.5 + side * (0.26 + slotChance(index, 5) * 0.3)) +
            Math.sin(time * 0.3 + index) * 0.04
          const y = top + wrap(slotChance(index, 6) - time * 0.035) * height
          stage.put(lens, x, y, {
            scale: 0.4 + slotChance(index, 7) * 0.7,
            alpha: 0.28 + slotChance(index, 8) * 0.2,
          })
        }
      },
    }
  },
)
