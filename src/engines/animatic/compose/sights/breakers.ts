import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../../draw/easing.ts'
import type { Pen } from '../../draw/shapes.ts'
import { slotChance } from '../../sets/parts/span.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'
import type { SightMaker } from './sight.ts'

/** Rows of waves that are on their way at once. */
const ROWS = 4
/** Seconds from where a wave rises to where it has run out. */
const SECONDS_IN = 9
/** World width of one wave as it is drawn; a row has several beside one another. */
const WIDTH = 0.9
const HEIGHT = 0.125
/** Part of its way after which a wave topples. */
const TOPPLES = 0.62

/** Ordinary surf: waves that roll in, topple and throw up spray. */
export const createBreakers: SightMaker = ({ stage, set, spec, palette }) => {
  // Surfers have a wave of their own.
  if (spec.subjects.some(({ props }) => props.some(({ concept }) => concept === 'surfboard')))
    return undefined
  const { horizonY, water } = set.floor
  const shore = set.floor.kind === 'water' ? Math.max(1, stage.bottom) : (water?.y ?? horizonY) + 0.075
  const far = lerp(horizonY, shore, 0.24)
  const size = { clear: 1, rain: 1.15, storm: 1.6, snow: 1, fog: 0.8, wind: 1.3 }[spec.weather]
  const white = multiply('#f8fdff', mix(palette.ambient, '#ffffff', 0.35))
  const colour = multiply('#2f9fb6', palette.ambient)
  const spray = softPuff(stage, white)
  const box = { width: WIDTH + 0.1, height: HEIGHT + 0.06, anchorX: WIDTH / 2 + 0.05, anchorY: HEIGHT + 0.02 }
  const face = stage.sprite('roller', box, (pen) => paintRoller(pen, colour, white))
  const columns = Math.ceil((stage.aspect + 0.8) / (WIDTH * 0.62))
  return {
    drawBehind({ camera, time }) {
      stage.enter(camera, 0.75)
      const rows = Array.from({ length: ROWS }, (_, row) => {
        const turn = time / SECONDS_IN + row / ROWS
        return { way: turn % 1, number: Math.floor(turn) * ROWS + row }
      }).toSorted((a, b) => a.way - b.way)
      for (const { way, number } of rows) {
        const y = lerp(far, shore, way ** 1.15)
        const up = smoothstep(0, 0.35, way) * (1 - smoothstep(0.86, 1, way))
        const near = lerp(0.34, 1, way) * size
        for (let column = 0; column < columns; column += 1) {
          const chance = slotChance(column, number % 97)
          const x = -0.4 + (column + (number % 2) * 0.5 + chance * 0.4) * WIDTH * 0.62
          const tall = near * (0.6 + 0.5 * chance)
          stage.put(face, x, y + 0.008 * Math.sin(time * 0.9 + column), {
            scale: tall,
            alpha: clamp(up * 1.2),
          })
          if (way < TOPPLES || way > 0.97) continue
          // The crest comes down: spray flies up along it and falls back.
          for (let puff = 0; puff < 7; puff += 1) {
            const age = (time * 1.1 + slotChance(puff, column + number * 7)) % 1
            const along = (slotChance(puff, column + 31) - 0.5) * WIDTH * 0.7 * tall
            const rise = Math.sin(age * Math.PI) * (0.03 + 0.06 * slotChance(puff, 3)) * tall
            stage.put(spray, x + along, y - HEIGHT * tall * 0.5 - rise, {
              scale: (tall * (0.016 + 0.026 * age)) / PUFF_RADIUS,
              alpha: 0.8 * (1 - age) * clamp(up * 1.4),
            })
          }
        }
      }
    },
  }
}

/** A wave seen from the beach, its foot at y 0: a glassy face below a curl of foam. */
function paintRoller(pen: Pen, colour: Hex, white: Hex): void {
  const half = WIDTH / 2
  const face = pen.createLinearGradient(0, -HEIGHT, 0, 0)
  face.addColorStop(0, lighten(colour, 0.34))
  face.addColorStop(0.5, darken(colour, 0.06))
  face.addColorStop(1, withAlpha(darken(colour, 0.2), 0))
  pen.fillStyle = face
  pen.beginPath()
  pen.moveTo(-half, 0)
  pen.bezierCurveTo(-half * 0.6, -HEIGHT * 0.2, -half * 0.5, -HEIGHT * 0.98, 0, -HEIGHT)
  pen.bezierCurveTo(half * 0.5, -HEIGHT * 0.98, half * 0.6, -HEIGHT * 0.2, half, 0)
  pen.fill()
  pen.strokeStyle = withAlpha(white, 0.3)
  pen.lineWidth = 0.003
  pen.lineCap = 'round'
  pen.beginPath()
  for (let line = -4; line <= 4; line += 1) {
    const x = line * half * 0.17
    const top = -HEIGHT * (0.86 - 0.03 * line * line)
    pen.moveTo(x, top)
    pen.quadraticCurveTo(x * 1.1, top * 0.6, x * 1.3, top * 0.3)
  }
  pen.stroke()
  // The foam: lobes along the crest, larger in the middle.
  pen.fillStyle = withAlpha(white, 0.96)
  pen.beginPath()
  for (let lobe = -8; lobe <= 8; lobe += 1) {
    const part = lobe / 8
    const y = -HEIGHT * (1 - 0.52 * part * part) + 0.006
    const radius = (0.009 + 0.009 * slotChance(lobe + 40, 5)) * (1.3 - 0.85 * Math.abs(part))
    const x = part * half * 0.56
    pen.moveTo(x + radius * 2, y)
    pen.ellipse(x, y, radius * 2, radius, 0, 0, Math.PI * 2)
  }
  pen.fill()
}
