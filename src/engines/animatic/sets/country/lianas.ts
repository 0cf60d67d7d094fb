import { lighten, mix, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SetContext } from '../set.ts'
import { REACH } from './scenery.ts'

const LENGTH = 0.5

/** Ropes of green that hang in bows from crown to crown, and ends that swing, each half of them its own way. */
export function createLianas({ stage, palette, seed }: SetContext, leaf: Hex): (frame: Frame) => void {
  const bark = mix(seen('#5a5a34', palette, 0.1), palette.shadow, 0.2)
  const green = seen(leaf, palette, 0.08)
  const bows = (pen: Pen): void => {
    const random = createRandom(seed + 77)
    pen.strokeStyle = bark
    for (let x = -REACH; x < stage.aspect + REACH; x += between(random, 0.3, 0.5)) {
      const width = between(random, 0.25, 0.5)
      pen.lineWidth = between(random, 0.006, 0.012)
      pen.beginPath()
      pen.moveTo(x, stage.top - 0.05)
      pen.quadraticCurveTo(x + width * 0.5, between(random, 0.3, 0.62), x + width, stage.top - 0.05)
      pen.stroke()
    }
  }
  const ends = (pen: Pen, half: number): void => {
    for (let index = half; index < Math.ceil(stage.aspect * 4) + 4; index += 2) {
      pen.save()
      pen.translate(-0.4 + index * 0.27 + slotChance(index, seed % 1000) * 0.2, stage.top - 0.05)
      const size = 0.55 + 0.75 * slotChance(index, 9)
      pen.scale(size, size)
      paintEnd(pen, bark, green)
      pen.restore()
    }
  }
  return (frame) => {
    stage.layer('jungle-bows', frame.camera, 0.66, { y0: stage.top - 0.1, y1: 0.6, margin: 0.3 }, bows)
    for (const half of [0, 1]) {
      const swing = 0.009 * Math.sin(frame.time * (0.8 + 0.2 * half) + half * 2)
      const camera = { ...frame.camera, x: frame.camera.x + swing }
      const extent = { y0: stage.top - 0.1, y1: stage.top + 0.7, margin: 0.3 }
      stage.layer(`jungle-lianas-${half}`, camera, 0.72, extent, (pen) => ends(pen, half))
    }
  }
}

function paintEnd(pen: Pen, bark: Hex, green: Hex): void {
  pen.strokeStyle = bark
  pen.lineWidth = 0.007
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.bezierCurveTo(0.015, LENGTH * 0.3, -0.015, LENGTH * 0.7, 0.004, LENGTH * 0.97)
  pen.stroke()
  for (let index = 0; index < 11; index += 1) {
    const y = LENGTH * (0.1 + index * 0.08)
    const side = index % 2 === 0 ? 1 : -1
    fillEllipse(
      pen,
      index % 3 === 0 ? lighten(green, 0.12) : green,
      side * 0.014,
      y,
      0.017,
      0.008,
      side * 0.6,
    )
  }
}
