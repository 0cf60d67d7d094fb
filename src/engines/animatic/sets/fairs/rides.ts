import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { CityTone } from '../city/tone.ts'
import type { Frame } from '../set.ts'

export interface Ride {
  readonly x: number
  readonly footY: number
  readonly size: number
  readonly parallax: number
  readonly colours: readonly Hex[]
}

const SPOKES = 12

/** A Ferris wheel that turns, its cabins hanging straight; `size` is its radius. */
export function drawFerrisWheel(stage: Stage, tone: CityTone, { camera, time }: Frame, wheel: Ride): void {
  const { x, footY, size, parallax, colours } = wheel
  const centreY = footY - size * 1.16
  const steel = tone.wall('#f4f4f8', 0.14)
  stage.layer(
    'ferris-legs',
    camera,
    parallax,
    { y0: centreY - 0.02, y1: footY + 0.02, margin: 0.3 },
    (pen) => {
      pen.strokeStyle = darken(steel, 0.18)
      pen.lineWidth = size * 0.05
      pen.beginPath()
      for (const side of [-1, 1]) {
        pen.moveTo(x, centreY)
        pen.lineTo(x + side * size * 0.5, footY)
      }
      pen.stroke()
      fillRoundRect(
        pen,
        tone.wall(colours[0] ?? '#d8504a', 0.1),
        x - size * 0.6,
        footY - size * 0.09,
        size * 1.2,
        size * 0.1,
        0.004,
      )
    },
  )
  const rim = stage.sprite(
    'ferris-rim',
    { width: size * 2.1, height: size * 2.1, anchorX: size * 1.05, anchorY: size * 1.05 },
    (pen) => paintRim(pen, size, steel, tone.lights),
  )
  const cabins = colours.map((colour, index) =>
    stage.sprite(
      `ferris-cabin ${index}`,
      { width: size * 0.24, height: size * 0.26, anchorX: size * 0.12, anchorY: size * 0.02 },
      (pen) => paintCabin(pen, size, tone.wall(colour, 0.06), tone.lights),
    ),
  )
  const turn = time * 0.22
  stage.enter(camera, parallax)
  const reach = size * 1.3
  stage.within({ left: x - reach, right: x + reach, top: centreY - reach, bottom: centreY + reach }, () => {
    stage.put(rim, x, centreY, { rotation: turn })
    for (let spoke = 0; spoke < SPOKES; spoke += 1) {
      const angle = turn + (spoke / SPOKES) * Math.PI * 2
      const cabin = cabins[spoke % cabins.length]
      if (cabin === undefined) continue
      stage.put(cabin, x + Math.cos(angle) * size, centreY + Math.sin(angle) * size, {
        rotation: Math.sin(time * 1.2 + spoke) * 0.05,
      })
    }
  })
}

function paintRim(pen: Pen, size: number, steel: Hex, lit: number): void {
  pen.strokeStyle = steel
  for (const [radius, width] of [
    [1, 0.026],
    [0.88, 0.014],
    [0.16, 0.03],
  ] as const) {
    pen.lineWidth = size * width
    pen.beginPath()
    pen.arc(0, 0, size * radius, 0, Math.PI * 2)
    pen.stroke()
  }
  pen.lineWidth = size * 0.011
  pen.beginPath()
  for (let spoke = 0; spoke < SPOKES; spoke += 1) {
    const angle = (spoke / SPOKES) * Math.PI * 2
    const next = ((spoke + 0.5) / SPOKES) * Math.PI * 2
    pen.moveTo(0, 0)
    pen.lineTo(Math.cos(angle) * size, Math.sin(angle) * size)
    pen.moveTo(Math.cos(angle) * size, Math.sin(angle) * size)
    pen.lineTo(Math.cos(next) * size * 0.88, Math.sin(next) * size * 0.88)
  }
  pen.stroke()
  for (let bulb = 0; bulb < SPOKES * 4; bulb += 1) {
    const angle = (bulb / SPOKES / 4) * Math.PI * 2
    const colour = ['#ffd84a', '#ff6a8a', '#6ad0ff'][bulb % 3] ?? '#ffd84a'
    if (lit > 0.3)
      fillEllipse(pen, withAlpha(colour, 0.35), Math.cos(angle) * size, Math.sin(angle) * size, size * 0.04)
    fillEllipse(
      pen,
      mix('#ffffff', colour, 0.5 + lit * 0.4),
      Math.cos(angle) * size,
      Math.sin(angle) * size,
      size * 0.016,
    )
  }
}

function paintCabin(pen: Pen, size: number, colour: Hex, lit: number): void {
  const half = size * 0.095
  pen.fillStyle = darken(colour, 0.1)
  pen.beginPath()
  pen.moveTo(-half * 1.1, size * 0.07)
  pen.quadraticCurveTo(0, -size * 0.03, half * 1.1, size * 0.07)
  pen.fill()
  fillRoundRect(
    pen,
    mix('#cfe6f2', '#ffe9a8', lit),
    -half * 0.9,
    size * 0.07,
    half * 1.8,
    size * 0.08,
    size * 0.01,
  )
  fillRoundRect(pen, colour, -half, size * 0.13, half * 2, size * 0.09, size * 0.03)
  pen.fillStyle = lighten(colour, 0.4)
  pen.fillRect(-half, size * 0.16, half * 2, size * 0.014)
}

/** A stretch of roller coaster, far behind. */
export function paintCoaster(
  pen: Pen,
  left: number,
  right: number,
  footY: number,
  height: number,
  colour: Hex,
): void {
  const trackAt = (x: number): number => {
    const way = (x - left) / (right - left)
    return (
      footY -
      height *
        (0.34 + 0.42 * Math.abs(Math.sin(way * 7.3)) ** 1.4 * (1 - way * 0.35) + 0.1 * Math.sin(way * 3))
    )
  }
  pen.strokeStyle = withAlpha(lighten(colour, 0.3), 0.8)
  pen.lineWidth = 0.0025
  pen.beginPath()
  for (let x = left; x <= right; x += 0.035) {
    pen.moveTo(x, trackAt(x))
    pen.lineTo(x, footY)
    pen.moveTo(x, trackAt(x) + 0.05)
    pen.lineTo(x + 0.035, Math.min(footY, trackAt(x + 0.035) + 0.11))
  }
  pen.stroke()
  pen.strokeStyle = colour
  pen.lineWidth = 0.008
  pen.beginPath()
  for (let x = left; x <= right; x += 0.012) pen.lineTo(x, trackAt(x))
  pen.stroke()
}
