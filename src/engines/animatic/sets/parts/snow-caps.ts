import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Ridge } from './ridge.ts'

const STEP = 0.016

/** Snow lies where the crest is higher than `limit`; its lower edge is ragged. */
export function paintSnowCaps(
  pen: Pen,
  ridge: Ridge,
  snow: Hex,
  { left, right, limit }: { readonly left: number; readonly right: number; readonly limit: number },
): void {
  pen.fillStyle = snow
  pen.beginPath()
  const first = Math.floor(left / STEP)
  const last = Math.ceil(right / STEP)
  for (let sample = first; sample <= last; sample += 1)
    pen.lineTo(sample * STEP, ridge.crestAt(sample * STEP))
  for (let sample = last; sample >= first; sample -= 1) {
    const x = sample * STEP
    const ragged = 0.018 * Math.sin(x * 47) + 0.012 * Math.sin(x * 113)
    const crest = ridge.crestAt(x)
    const depth = (limit - crest) * 0.55 + ragged * Math.min(1, Math.max(0, (limit - crest) * 8))
    pen.lineTo(x, Math.max(crest, crest + depth))
  }
  pen.closePath()
  pen.fill()
}
