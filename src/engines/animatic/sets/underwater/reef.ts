import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillBlob, fillEllipse, type Pen, type Point } from '../../draw/shapes.ts'

const CORALS = ['branch', 'fan', 'tubes', 'brain', 'anemone', 'table'] as const
type CoralKind = (typeof CORALS)[number]
const COLOURS: readonly Hex[] = ['#ff6f7d', '#ffa24d', '#c86bd6', '#ffd166', '#5fd3bc', '#f25f9c']

const CORAL_HEIGHT = 0.2

/** A coral that can be painted anywhere; `scale` 1 is a fifth of the picture high. */
export interface Coral {
  paint(pen: Pen, x: number, y: number, scale: number): void
}

/** Two of every kind of coral; `shade` says how water colours what stands in it. */
export function growCorals(seed: number, shade: (colour: Hex) => Hex): readonly Coral[] {
  return CORALS.flatMap((kind, index) =>
    [0, 1].map((variety) => {
      const colour = shade(COLOURS[(index + variety * 3) % COLOURS.length] ?? '#ff6f7d')
      return {
        paint(pen: Pen, x: number, y: number, scale: number) {
          pen.save()
          pen.translate(x, y)
          pen.scale(CORAL_HEIGHT * scale, CORAL_HEIGHT * scale)
          paintCoral(pen, kind, colour, seed + index * 13 + variety)
          pen.restore()
        },
      }
    }),
  )
}

function paintCoral(pen: Pen, kind: CoralKind, colour: Hex, seed: number): void {
  const random = createRandom(seed)
  switch (kind) {
    case 'branch':
      paintBranch(pen, 0, 0, -Math.PI / 2, 0.34, 0.085, 4, colour, random)
      return
    case 'fan':
      paintFan(pen, colour)
      return
    case 'tubes':
      paintTubes(pen, colour, random)
      return
    case 'brain':
      paintBrain(pen, colour)
      return
    case 'anemone':
      paintAnemone(pen, colour)
      return
    case 'table':
      paintTable(pen, colour)
  }
}

function paintBranch(
  pen: Pen,
  x: number,
  y: number,
  angle: number,
  length: number,
  width: number,
  depth: number,
  colour: Hex,
  random: () => number,
): void {
  const endX = x + Math.cos(angle) * length
  const endY = y + Math.sin(angle) * length
  pen.strokeStyle = mix(darken(colour, 0.2), lighten(colour, 0.2), 1 - depth / 4)
  pen.lineWidth = width
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x, y)
  pen.quadraticCurveTo((x + endX) / 2 + 0.02, (y + endY) / 2, endX, endY)
  pen.stroke()
  if (depth === 0) {
    fillEllipse(pen, lighten(colour, 0.4), endX, endY, width * 0.7)
    return
  }
  for (const side of [-1, 1]) {
    const turn = angle + side * between(random, 0.28, 0.6)
    paintBranch(
      pen,
      endX,
      endY,
      turn,
      length * between(random, 0.6, 0.78),
      width * 0.74,
      depth - 1,
      colour,
      random,
    )
  }
}

function paintFan(pen: Pen, colour: Hex): void {
  pen.fillStyle = withAlpha(colour, 0.42)
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.bezierCurveTo(-0.7, -0.3, -0.6, -0.98, 0, -0.95)
  pen.bezierCurveTo(0.6, -0.98, 0.7, -0.3, 0, 0)
  pen.fill()
  pen.lineCap = 'round'
  for (let rib = 0; rib < 9; rib += 1) {
    const angle = -Math.PI / 2 + (rib - 4) * 0.24
    const reach = 0.94 - Math.abs(rib - 4) * 0.075
    pen.strokeStyle = rib % 2 === 0 ? colour : lighten(colour, 0.24)
    pen.lineWidth = 0.03
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.quadraticCurveTo(Math.cos(angle) * 0.3 * 0.6, -0.3, Math.cos(angle) * reach, Math.sin(angle) * reach)
    pen.stroke()
  }
  pen.strokeStyle = withAlpha(lighten(colour, 0.3), 0.6)
  pen.lineWidth = 0.014
  for (const radius of [0.4, 0.6, 0.78]) {
    pen.beginPath()
    pen.arc(0, -0.06, radius, -Math.PI / 2 - 0.85, -Math.PI / 2 + 0.85)
    pen.stroke()
  }
}

function paintTubes(pen: Pen, colour: Hex, random: () => number): void {
  const tubes = [-0.3, 0.28, -0.14, 0.14, 0].map((x, index) => ({
    x,
    height: between(random, 0.5, 0.95),
    lean: x * 0.3,
    index,
  }))
  for (const { x, height, lean, index } of tubes) {
    const width = 0.085
    const body = pen.createLinearGradient(x - width, 0, x + width, 0)
    const tone = index % 2 === 0 ? colour : darken(colour, 0.1)
    body.addColorStop(0, darken(tone, 0.22))
    body.addColorStop(0.6, tone)
    body.addColorStop(1, lighten(tone, 0.24))
    pen.fillStyle = body
    pen.beginPath()
    pen.moveTo(x - width * 0.7, 0)
    pen.quadraticCurveTo(x - width * 0.7 + lean * 0.3, -height * 0.5, x - width + lean, -height)
    pen.lineTo(x + width + lean, -height)
    pen.quadraticCurveTo(x + width * 0.7 + lean * 0.3, -height * 0.5, x + width * 0.7, 0)
    pen.fill()
    fillEllipse(pen, lighten(tone, 0.3), x + lean, -height, width, 0.034)
    fillEllipse(pen, darken(tone, 0.5), x + lean, -height, width * 0.66, 0.02)
  }
}

function paintBrain(pen: Pen, colour: Hex): void {
  fillBlob(pen, colour, [
    [-0.52, 0],
    [-0.5, -0.3],
    [-0.24, -0.52],
    [0.16, -0.54],
    [0.48, -0.32],
    [0.52, 0],
  ])
  pen.save()
  pen.clip()
  fillEllipse(pen, withAlpha(lighten(colour, 0.4), 0.5), 0.14, -0.44, 0.34, 0.14)
  pen.strokeStyle = withAlpha(darken(colour, 0.35), 0.6)
  pen.lineWidth = 0.026
  for (let row = 0; row < 6; row += 1) {
    pen.beginPath()
    for (let x = -0.55; x <= 0.55; x += 0.02) {
      pen.lineTo(x, -0.04 - row * 0.095 + Math.sin(x * 22 + row * 2) * 0.026)
    }
    pen.stroke()
  }
  pen.restore()
}

function paintAnemone(pen: Pen, colour: Hex): void {
  pen.lineCap = 'round'
  for (let arm = 0; arm < 17; arm += 1) {
    const along = arm / 16 - 0.5
    pen.strokeStyle = arm % 2 === 0 ? darken(colour, 0.14) : lighten(colour, 0.12)
    pen.lineWidth = 0.06
    const tipX = along * 1.05
    const tipY = -0.62 + along * along * 1.1
    pen.beginPath()
    pen.moveTo(along * 0.34, -0.12)
    pen.quadraticCurveTo(along * 0.5, -0.5, tipX, tipY)
    pen.stroke()
    fillEllipse(pen, lighten(colour, 0.5), tipX, tipY, 0.038)
  }
  fillBlob(pen, darken(colour, 0.25), [
    [-0.24, 0],
    [-0.26, -0.18],
    [0, -0.24],
    [0.26, -0.18],
    [0.24, 0],
  ])
}

function paintTable(pen: Pen, colour: Hex): void {
  for (const [y, half, tone] of [
    [-0.28, 0.3, darken(colour, 0.2)],
    [-0.46, 0.44, darken(colour, 0.06)],
    [-0.62, 0.34, lighten(colour, 0.1)],
  ] as const) {
    fillBlob(pen, tone, [
      [-half, y],
      [-half * 0.6, y - 0.06],
      [half * 0.6, y - 0.06],
      [half, y],
      [half * 0.3, y + 0.06],
      [0.05, y + 0.3],
      [-0.05, y + 0.3],
      [-half * 0.3, y + 0.06],
    ])
    fillEllipse(pen, withAlpha(lighten(tone, 0.45), 0.5), 0, y - 0.035, half * 0.7, 0.02)
  }
}

/** A ribbon of kelp that sways; rooted at (`x`, `y`). */
export function paintKelp(
  pen: Pen,
  x: number,
  y: number,
  height: number,
  width: number,
  colour: Hex,
  time: number,
  phase: number,
): void {
  const left: Point[] = []
  const right: Point[] = []
  const steps = 9
  for (let step = 0; step <= steps; step += 1) {
    const up = step / steps
    const sway = Math.sin(time * 1.1 + phase - up * 2.6) * height * 0.09 * up
    const ruffle = Math.sin(up * 17 + phase + time * 0.9) * width * 0.4
    const half = width * (1 - up * 0.85)
    left.push([x + sway - half + ruffle, y - height * up])
    right.push([x + sway + half + ruffle, y - height * up])
  }
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(left[0]![0], left[0]![1])
  for (let step = 1; step <= steps; step += 1) {
    const from = left[step - 1]!
    const to = left[step]!
    pen.quadraticCurveTo(from[0], from[1], (from[0] + to[0]) / 2, (from[1] + to[1]) / 2)
  }
  pen.lineTo(left[steps]![0], left[steps]![1])
  for (let step = steps; step > 0; step -= 1) {
    const from = right[step]!
    const to = right[step - 1]!
    pen.quadraticCurveTo(from[0], from[1], (from[0] + to[0]) / 2, (from[1] + to[1]) / 2)
  }
  pen.lineTo(right[0]![0], right[0]![1])
  pen.fill()
}
