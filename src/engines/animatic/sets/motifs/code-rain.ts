import { lighten, withAlpha } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import { fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { slotChance } from '../parts/span.ts'
import { motifSet, wrap } from './motif.ts'

const COLUMN = 0.062
const SIGN = 0.04
const SIGNS = 15
const KINDS = 6

/** Columns of signs that fall, bright at their heads. */
export const codeRain = motifSet(
  { ground: '#010a05', inks: ['#2fe06a', '#8affb0', '#1f9a4f'] },
  ({ stage, inks, top, bottom, seed }) => {
    const long = SIGNS * SIGN
    const columns = Array.from({ length: KINDS }, (_, kind) =>
      stage.sprite(
        `code-${kind}`,
        { width: COLUMN, height: long, anchorX: COLUMN / 2, anchorY: long },
        (pen) => paintColumn(pen, inks[0], seed + kind * 31),
      ),
    )
    const height = bottom - top + long
    return {
      drawBack({ camera, time }) {
        for (const [row, parallax] of [
          [0, 0.1],
          [1, 0.25],
        ] as const) {
          stage.enter(camera, parallax)
          const step = COLUMN * (row === 0 ? 0.86 : 1.35)
          const count = Math.ceil((stage.aspect + 0.4) / step)
          for (let index = 0; index < count; index += 1) {
            const chance = slotChance(index, row + 1)
            const column = columns[Math.floor(chance * 97) % KINDS]
            if (column === undefined) continue
            const fallen = wrap(chance + time * (0.16 + slotChance(index, row + 5) * 0.2) * (1 + row * 0.4))
            stage.put(column, index * step - 0.2, top + Math.floor((fallen * height) / SIGN) * SIGN, {
              alpha: row === 0 ? 0.45 : 0.95,
            })
          }
        }
      },
    }
  },
)

/** Signs of strokes on a grid of three by four: they look like letters, and are none. */
function paintColumn(pen: Pen, ink: string, seed: number): void {
  const random = createRandom(seed)
  for (let sign = 0; sign < SIGNS; sign += 1) {
    const isHead = sign === 0
    const colour = isHead ? lighten(ink, 0.75) : withAlpha(ink, 1 - sign / SIGNS)
    const y = -(sign + 1) * SIGN
    const thick = 0.0055
    for (let stroke = 0; stroke < 4; stroke += 1) {
      const isUpright = random() < 0.5
      const x = -0.012 + Math.floor(random() * 3) * 0.009
      const at = y + 0.005 + Math.floor(random() * 3) * 0.011
      fillRoundRect(pen, colour, x, at, isUpright ? thick : 0.02, isUpright ? 0.02 : thick, 0.002)
    }
  }
}
