import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SetContext } from '../set.ts'
import { paintCrag } from './shore.ts'

export const EDGE_Y = 0.835

/** Rocks in the surf: every wave throws itself at them, foams up and runs down. */
export function createBreakers(
  { stage, palette, seed }: SetContext,
  rock: Hex,
  swell: number,
): (frame: Frame) => void {
  const random = createRandom(seed ^ 0xb4ea)
  const side = outdoorLight(palette).direction
  const rocks = Array.from({ length: 9 }, (_, index) => ({
    x: -0.2 + ((index + random() * 0.8) / 9) * (stage.aspect + 0.4),
    y: between(random, 0.735, 0.83),
    size: between(random, 0.1, 0.24),
    shape: index,
  })).toSorted((a, b) => a.y - b.y)
  const white = mix('#ffffff', palette.ambient, 0.35)
  const unit = 0.05
  const puff = stage.sprite(
    'cliff-spray',
    { width: unit * 2, height: unit * 2, anchorX: unit, anchorY: unit },
    (pen) => {
      const soft = pen.createRadialGradient(0, 0, 0, 0, 0, unit)
      soft.addColorStop(0, withAlpha(white, 0.9))
      soft.addColorStop(0.5, withAlpha(white, 0.5))
      soft.addColorStop(1, withAlpha(white, 0))
      fillEllipse(pen, soft, 0, 0, unit)
    },
  )
  return (frame) => {
    const extent = { y0: 0.6, y1: EDGE_Y + 0.06, margin: 0.32 }
    stage.layer('cliff-rocks', frame.camera, 0.66, extent, (pen) => {
      for (const { x, y, size, shape } of rocks) {
        fillEllipse(pen, withAlpha(white, 0.5), x, y + 0.004, size * 0.74, size * 0.09)
        pen.save()
        pen.translate(x, y)
        pen.scale(size, size)
        paintCrag(
          pen,
          seen(mix(rock, '#5f5a58', 0.45), palette, 0.06),
          palette.shadow,
          side,
          shape + (seed % 31),
        )
        pen.restore()
        fillEllipse(pen, withAlpha(white, 0.66), x, y + 0.008, size * 0.6, size * 0.05)
      }
    })
    stage.enter(frame.camera, 0.66)
    for (const { x, y, size, shape } of rocks) {
      const age = ((frame.time + shape * 1.37) % 3.4) / 1.7
      if (age > 1) continue
      const rise = Math.sin(age * Math.PI)
      for (let drop = 0; drop < 14; drop += 1) {
        const spread = (slotChance(drop, shape) - 0.5) * (0.6 + age * 0.9)
        const up = rise * (0.3 + 0.7 * slotChance(drop, shape + 5)) * size * (0.9 + 0.42 * swell)
        stage.put(puff, x + spread * size, y - size * 0.06 - up, {
          scale: size * (2.2 + 2.6 * age * slotChance(drop, 9)),
          alpha: (1 - age) * 0.85,
        })
      }
    }
  }
}

export function createGulls({ stage, palette, seed, spec }: SetContext): (frame: Frame) => void {
  if (palette.time === 'night' || spec.weather === 'storm') return () => undefined
  const size = 0.03
  const box = { width: size * 2.4, height: size * 1.6, anchorX: size * 1.2, anchorY: size * 0.9 }
  const poses = [0.2, 0.55, -0.1].map((beat) =>
    stage.sprite(`gull-${beat}`, box, (pen) => {
      pen.strokeStyle = mix(seen('#ffffff', palette, 0.05), palette.shadow, 0.1)
      pen.lineWidth = size * 0.14
      pen.lineCap = 'round'
      pen.beginPath()
      pen.moveTo(-size, -size * beat)
      pen.quadraticCurveTo(-size * 0.4, -size * (beat + 0.35), 0, 0)
      pen.quadraticCurveTo(size * 0.4, -size * (beat + 0.35), size, -size * beat)
      pen.stroke()
    }),
  )
  return (frame) => {
    stage.enter(frame.camera, 0.3)
    for (let gull = 0; gull < 4; gull += 1) {
      const lane = stage.aspect + 0.6
      const x = ((slotChance(gull, seed % 83) * lane + frame.time * (0.03 + 0.012 * gull)) % lane) - 0.3
      const y = 0.2 + 0.07 * gull + 0.02 * Math.sin(frame.time * 0.8 + gull * 2)
      const pose = poses[[0, 1, 0, 2][Math.floor(frame.time * 4 + gull) % 4] ?? 0]
      if (pose !== undefined) stage.put(pose, x, y, { scale: 0.7 + 0.16 * gull })
    }
  }
}
