import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'

type Toned = (colour: Hex) => Hex

/** A bulb of a dome with stripes and a golden cross, `width` across, its neck at (`x`, `y`). */
function paintOnion(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  colour: Hex,
  stripe: Hex,
  gold: Hex,
): void {
  const half = width / 2
  const trace = (part: number): void => {
    pen.beginPath()
    pen.moveTo(x - half * 0.7 * part, y)
    pen.bezierCurveTo(
      x - half * 1.5 * part,
      y - width * 0.5,
      x - half * 0.6 * part,
      y - width * 0.9,
      x,
      y - width * 1.35,
    )
    pen.bezierCurveTo(
      x + half * 0.6 * part,
      y - width * 0.9,
      x + half * 1.5 * part,
      y - width * 0.5,
      x + half * 0.7 * part,
      y,
    )
    pen.fill()
  }
  for (const [part, tone] of [
    [1, colour],
    [0.72, stripe],
    [0.42, colour],
    [0.16, stripe],
  ] as const) {
    pen.fillStyle = tone
    trace(part)
  }
  pen.fillStyle = gold
  pen.fillRect(x - width * 0.02, y - width * 1.7, width * 0.04, width * 0.38)
  pen.fillRect(x - width * 0.09, y - width * 1.6, width * 0.18, width * 0.04)
}

const TOWERS: readonly (readonly [at: number, tall: number, wide: number, dome: Hex, stripe: Hex])[] = [
  [-0.27, 0.5, 0.13, '#3f8f6a', '#e8d9a0'],
  [0.27, 0.5, 0.13, '#3f6fb0', '#f2f0e4'],
  [-0.4, 0.36, 0.14, '#c9a23c', '#a8433a'],
  [0.4, 0.36, 0.14, '#a8433a', '#e8d9a0'],
  [-0.15, 0.42, 0.15, '#b8443c', '#f0e2b8'],
  [0.15, 0.42, 0.15, '#4a8f5a', '#e3b23c'],
]

/** Saint Basil's: a tent roof among striped domes. Its width is some nine tenths of its height. */
export function paintSaintBasil(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  tone: Toned,
  isSnowy: boolean,
): void {
  const brick = tone('#b8533f')
  const white = tone('#f2e8d8')
  const gold = tone('#e3b23c')
  const at = (px: number, py: number): readonly [number, number] => [x + px * height, footY - py * height]
  paintShaft(pen, x, footY, height * 0.2, height * 0.56, brick, white)
  fillPolygon(pen, tone('#c9694a'), [at(-0.11, 0.55), at(-0.03, 0.86), at(0.03, 0.86), at(0.11, 0.55)])
  fillPolygon(pen, tone('#a84a38'), [at(-0.11, 0.55), at(-0.03, 0.86), at(-0.005, 0.86), at(-0.03, 0.55)])
  paintOnion(pen, x, footY - height * 0.85, height * 0.075, gold, lighten(gold, 0.2), gold)
  for (const [px, tall, wide, dome, stripe] of TOWERS) {
    paintShaft(pen, x + px * height, footY, wide * height * 0.8, tall * height * 0.72, brick, white)
    paintOnion(
      pen,
      x + px * height,
      footY - tall * height * 0.7,
      wide * height,
      tone(dome),
      tone(stripe),
      gold,
    )
  }
  fillPolygon(pen, darken(brick, 0.1), [at(-0.5, 0), at(-0.48, 0.17), at(0.48, 0.17), at(0.5, 0)])
  pen.fillStyle = white
  pen.fillRect(x - height * 0.49, footY - height * 0.18, height * 0.98, height * 0.018)
  pen.fillStyle = darken(brick, 0.4)
  for (let arch = -5; arch <= 5; arch += 1) {
    pen.fillRect(x + arch * height * 0.085 - height * 0.02, footY - height * 0.1, height * 0.04, height * 0.1)
    fillEllipse(pen, darken(brick, 0.4), x + arch * height * 0.085, footY - height * 0.1, height * 0.02)
  }
  if (!isSnowy) return
  pen.fillStyle = tone('#fbfcff')
  pen.fillRect(x - height * 0.49, footY - height * 0.2, height * 0.98, height * 0.022)
}

function paintShaft(
  pen: Pen,
  x: number,
  footY: number,
  width: number,
  height: number,
  brick: Hex,
  white: Hex,
): void {
  const body = pen.createLinearGradient(x - width / 2, 0, x + width / 2, 0)
  body.addColorStop(0, darken(brick, 0.2))
  body.addColorStop(1, lighten(brick, 0.08))
  pen.fillStyle = body
  pen.fillRect(x - width / 2, footY - height, width, height)
  pen.fillStyle = white
  for (const up of [0.98, 0.72, 0.5])
    pen.fillRect(x - width * 0.54, footY - height * up, width * 1.08, width * 0.07)
  pen.fillStyle = darken(brick, 0.45)
  for (const way of [-0.24, 0, 0.24])
    pen.fillRect(x + way * width - width * 0.05, footY - height * 0.92, width * 0.1, height * 0.14)
}

/** The clock tower in the wall, a red star on top. */
export function paintSpasskaya(pen: Pen, x: number, footY: number, height: number, tone: Toned): void {
  const brick = tone('#a8443a')
  const at = (px: number, py: number): readonly [number, number] => [x + px * height, footY - py * height]
  fillPolygon(pen, brick, [at(-0.13, 0), at(-0.12, 0.46), at(0.12, 0.46), at(0.13, 0)])
  fillPolygon(pen, darken(brick, 0.22), [at(-0.13, 0), at(-0.12, 0.46), at(-0.05, 0.46), at(-0.05, 0)])
  pen.fillStyle = tone('#f2e8d8')
  pen.fillRect(x - height * 0.13, footY - height * 0.49, height * 0.26, height * 0.035)
  fillPolygon(pen, brick, [at(-0.085, 0.48), at(-0.075, 0.68), at(0.075, 0.68), at(0.085, 0.48)])
  fillEllipse(pen, tone('#e3b23c'), ...at(0, 0.58), height * 0.058)
  fillEllipse(pen, tone('#22242c'), ...at(0, 0.58), height * 0.05)
  pen.strokeStyle = tone('#f4e3a0')
  pen.lineWidth = height * 0.008
  pen.beginPath()
  pen.moveTo(...at(0, 0.615))
  pen.lineTo(...at(0, 0.58))
  pen.lineTo(...at(0.026, 0.568))
  pen.stroke()
  fillPolygon(pen, tone('#3f7a5a'), [at(-0.08, 0.68), at(0, 0.92), at(0.08, 0.68)])
  fillPolygon(pen, mix(tone('#3f7a5a'), '#10201c', 0.3), [at(-0.08, 0.68), at(0, 0.92), at(-0.02, 0.68)])
  pen.fillStyle = '#e0383c'
  pen.beginPath()
  for (let tip = 0; tip < 10; tip += 1) {
    const reach = height * (tip % 2 === 0 ? 0.036 : 0.015)
    const angle = -Math.PI / 2 + (tip * Math.PI) / 5
    pen.lineTo(x + Math.cos(angle) * reach, footY - height * 0.945 + Math.sin(angle) * reach)
  }
  pen.fill()
}
