import { darken, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { CityTone } from '../city/tone.ts'
import type { Frame } from '../set.ts'
import type { Ride } from './rides.ts'

/** A carousel whose horses go round and up and down; `size` is its height. */
export function drawCarousel(stage: Stage, tone: CityTone, { camera, time }: Frame, ride: Ride): void {
  const { x, footY, size, parallax, colours } = ride
  const [first = '#c8404a', second = '#f4e8d0'] = colours
  const half = size * 0.62
  const extent = { y0: footY - size * 1.2, y1: footY + 0.03, margin: 0.4 }
  stage.layer('carousel-back', camera, parallax, extent, (pen) => {
    fillEllipse(pen, withAlpha('#141428', 0.22), x, footY + 0.004, half * 1.06, size * 0.05)
    fillEllipse(pen, tone.wall(darken(first, 0.2), 0.05), x, footY - size * 0.02, half, size * 0.07)
    fillEllipse(pen, tone.wall('#c99a5a', 0.05), x, footY - size * 0.05, half * 0.98, size * 0.06)
    pen.fillStyle = mix(tone.wall('#e8d8b0', 0.08), '#ffe2a0', tone.lights * 0.7)
    pen.fillRect(x - size * 0.13, footY - size * 0.64, size * 0.26, size * 0.6)
    pen.fillStyle = tone.wall('#c9a24a', 0.06)
    for (const way of [-0.1, 0, 0.1])
      pen.fillRect(x + way * size - 0.002, footY - size * 0.6, 0.004, size * 0.52)
  })
  const horses = ['#f7f2ea', '#8a5a3c', '#e8b86a'].map((coat, index) =>
    stage.sprite(
      `carousel-horse ${index}`,
      { width: size * 0.32, height: size * 0.62, anchorX: size * 0.16, anchorY: size * 0.34 },
      (pen) =>
        paintHorse(
          pen,
          size * 0.13,
          tone.wall(coat, 0.04),
          tone.wall(index === 1 ? second : first, 0.02),
          tone.wall('#c9a24a', 0.04),
        ),
    ),
  )
  stage.enter(camera, parallax)
  const box = {
    left: x - half * 1.2,
    right: x + half * 1.2,
    top: footY - size * 0.7,
    bottom: footY + size * 0.06,
  }
  stage.within(box, () => {
    const riders = Array.from({ length: 7 }, (_, index) => (index / 7) * Math.PI * 2 + time * 0.55)
    for (const [index, angle] of [...riders.entries()].toSorted((a, b) => Math.sin(a[1]) - Math.sin(b[1]))) {
      const horse = horses[index % horses.length]
      if (horse === undefined) continue
      const near = Math.sin(angle)
      stage.put(
        horse,
        x + Math.cos(angle) * half * 0.82,
        footY - size * (0.24 - near * 0.03) + Math.sin(time * 2.4 + index * 2) * size * 0.035,
        { scale: 0.86 + near * 0.14, rotation: 0 },
      )
    }
  })
  stage.layer('carousel-roof', camera, parallax, extent, (pen) =>
    paintCarouselRoof(pen, x, footY, size, first, second, tone),
  )
}

function paintHorse(pen: Pen, unit: number, coat: Hex, saddle: Hex, brass: Hex): void {
  pen.fillStyle = brass
  pen.fillRect(-unit * 0.06, -unit * 2.4, unit * 0.12, unit * 4.2)
  fillEllipse(pen, coat, 0, 0, unit * 0.72, unit * 0.36)
  fillPolygon(pen, coat, [
    [unit * 0.3, -unit * 0.1],
    [unit * 0.62, -unit * 0.95],
    [unit * 0.92, -unit * 0.86],
    [unit * 0.72, 0],
  ])
  fillEllipse(pen, coat, unit * 0.92, -unit * 0.82, unit * 0.3, unit * 0.17, 0.5)
  pen.strokeStyle = coat
  pen.lineWidth = unit * 0.16
  pen.lineCap = 'round'
  pen.beginPath()
  for (const [hip, knee, hoof] of [
    [-0.5, -0.72, -0.5],
    [-0.36, -0.3, -0.62],
    [0.42, 0.72, 0.5],
    [0.54, 0.92, 0.98],
  ] as const) {
    pen.moveTo(hip * unit, unit * 0.2)
    pen.lineTo(knee * unit, unit * 0.6)
    pen.lineTo(hoof * unit, unit * 0.9)
  }
  pen.stroke()
  fillRoundRect(pen, saddle, -unit * 0.34, -unit * 0.42, unit * 0.62, unit * 0.46, unit * 0.12)
  pen.strokeStyle = darken(coat, 0.3)
  pen.lineWidth = unit * 0.18
  pen.beginPath()
  pen.moveTo(-unit * 0.66, -unit * 0.1)
  pen.quadraticCurveTo(-unit * 1.05, unit * 0.1, -unit * 0.95, unit * 0.5)
  pen.moveTo(unit * 0.52, -unit * 0.9)
  pen.lineTo(unit * 0.34, -unit * 0.34)
  pen.stroke()
}

function paintCarouselRoof(
  pen: Pen,
  x: number,
  footY: number,
  size: number,
  first: Hex,
  second: Hex,
  tone: CityTone,
): void {
  const half = size * 0.68
  const eaves = footY - size * 0.62
  const panels = 10
  for (let panel = 0; panel < panels; panel += 1) {
    const colour = tone.wall(panel % 2 === 0 ? first : second, 0.05)
    const left = x - half * Math.cos((panel / panels) * Math.PI)
    const right = x - half * Math.cos(((panel + 1) / panels) * Math.PI)
    fillPolygon(pen, colour, [
      [x, eaves - size * 0.42],
      [left, eaves],
      [right, eaves],
    ])
    fillRoundRect(
      pen,
      mix(darken(colour, 0.08), '#ffd88a', tone.lights * 0.3),
      left,
      eaves,
      right - left + 0.001,
      size * 0.09,
      0.002,
    )
    pen.fillStyle = colour
    pen.beginPath()
    pen.ellipse((left + right) / 2, eaves + size * 0.09, (right - left) / 2, size * 0.035, 0, 0, Math.PI)
    pen.fill()
    fillEllipse(pen, '#ffeaa0', (left + right) / 2, eaves + size * 0.045, size * 0.012)
    if (tone.lights > 0.3)
      fillEllipse(pen, withAlpha('#ffe08a', 0.3), (left + right) / 2, eaves + size * 0.045, size * 0.036)
  }
  pen.fillStyle = tone.wall('#c9a24a', 0.04)
  pen.fillRect(x - 0.002, eaves - size * 0.56, 0.004, size * 0.16)
  fillPolygon(pen, tone.wall(first, 0.02), [
    [x, eaves - size * 0.56],
    [x + size * 0.11, eaves - size * 0.52],
    [x, eaves - size * 0.48],
  ])
}
