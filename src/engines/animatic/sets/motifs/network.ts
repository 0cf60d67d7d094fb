import { lighten, withAlpha } from '../../draw/colour.ts'
import { slotChance } from '../parts/span.ts'
import { bakeSpark, motifSet, wrap } from './motif.ts'

const NODES = 64
const NEAR = 0.34

/** Points of light that drift, the lines between those that are near, and pulses that run along them. */
export const network = motifSet(
  { ground: '#04101f', inks: ['#2fb8ff', '#5fffe0', '#7f7bff'] },
  ({ stage, inks, top, bottom }) => {
    const nodes = inks.map((ink) => bakeSpark(stage, ink, 0.045, true))
    const place = (index: number, time: number): readonly [number, number] => [
      (slotChance(index, 1) * 1.2 - 0.1) * stage.aspect + Math.sin(time * 0.4 + index * 1.3) * 0.05,
      top + slotChance(index, 2) * (bottom - top) + Math.cos(time * 0.5 + index * 2.1) * 0.05,
    ]
    return {
      drawBack({ camera, time }) {
        const points = Array.from({ length: NODES }, (_, index) => place(index, time))
        const pen = stage.enter(camera, 0.25)
        const pulses: (readonly [number, number])[] = []
        pen.lineWidth = 0.0028
        for (const isNear of [false, true]) {
          pen.strokeStyle = withAlpha(lighten(inks[0], 0.2), isNear ? 0.7 : 0.3)
          pen.beginPath()
          for (const [index, [x, y]] of points.entries())
            for (const [other, [toX, toY]] of points.entries()) {
              const far = Math.hypot(toX - x, toY - y)
              if (other <= index || far > NEAR || far < NEAR * 0.55 !== isNear) continue
              pen.moveTo(x, y)
              pen.lineTo(toX, toY)
              const along = wrap(time * 0.55 + slotChance(index, 7))
              if ((index + other) % 3 === 0) pulses.push([x + (toX - x) * along, y + (toY - y) * along])
            }
          pen.stroke()
        }
        for (const [index, [x, y]] of points.entries()) {
          const node = nodes[index % 3]
          if (node !== undefined) stage.put(node, x, y, { scale: 0.4 + slotChance(index, 4) * 0.9 })
        }
        const [, pulse] = nodes
        if (pulse !== undefined) for (const [x, y] of pulses) stage.put(pulse, x, y, { scale: 0.34 })
      },
    }
  },
)
