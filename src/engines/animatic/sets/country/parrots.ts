import { darken, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Sprite } from '../../draw/stage.ts'
import { seen } from '../parts/lighting.ts'
import type { Frame, SetContext } from '../set.ts'

/** Two parrots cross the light, one after the other. */
export function createParrots({ stage, palette, seed, spec }: SetContext): (frame: Frame) => void {
  const isAway = palette.time === 'night' || spec.weather === 'storm' || spec.weather === 'rain'
  if (isAway) return () => undefined
  const colours: readonly (readonly [Hex, Hex])[] = [
    ['#e23b3b', '#f2c23a'],
    ['#2f7fe0', '#f5c542'],
  ]
  const box = { width: 0.13, height: 0.13, anchorX: 0.065, anchorY: 0.065 }
  const sprites: readonly (readonly Sprite[])[] = colours.map(([body, wing], bird) =>
    [-1, -0.2, 0.7].map((beat) =>
      stage.sprite(`parrot-${bird}-${beat}`, box, (pen) => {
        pen.scale(0.06, 0.06)
        paintParrot(pen, seen(body, palette, 0.1), seen(wing, palette, 0.1), beat)
      }),
    ),
  )
  const from = seed % 2 === 0 ? -1 : 1
  return (frame) => {
    stage.enter(frame.camera, 0.4)
    for (const [bird, poses] of sprites.entries()) {
      const way = ((frame.time + bird * 0.55 + (seed % 5)) % 9) / 5.5
      if (way > 1) continue
      const pose = poses[[0, 1, 2, 1][Math.floor(frame.time * 9 + bird) % 4] ?? 0]
      if (pose === undefined) continue
      const x = stage.aspect / 2 + from * (0.5 - way) * (stage.aspect + 0.5)
      const y = 0.3 + bird * 0.05 - 0.09 * Math.sin(way * 3) + 0.008 * Math.sin(frame.time * 9)
      stage.within({ left: x - 0.08, right: x + 0.08, top: y - 0.08, bottom: y + 0.08 }, (pen) => {
        pen.translate(x, y)
        pen.scale(from < 0 ? 1 : -1, 1)
        stage.put(pose, 0, 0, { rotation: -0.08 })
      })
    }
  }
}

function paintParrot(pen: Pen, body: Hex, wing: Hex, beat: number): void {
  pen.fillStyle = darken(body, 0.1)
  pen.beginPath()
  pen.moveTo(-0.3, 0.02)
  pen.quadraticCurveTo(-0.8, 0.1, -1.05, 0.2)
  pen.quadraticCurveTo(-0.7, 0.2, -0.2, 0.14)
  pen.fill()
  fillEllipse(pen, body, 0, 0.04, 0.36, 0.15, -0.12)
  fillEllipse(pen, body, 0.34, -0.07, 0.14)
  fillEllipse(pen, '#fff4e4', 0.38, -0.07, 0.06, 0.05)
  fillEllipse(pen, '#2a2420', 0.4, -0.08, 0.024)
  fillEllipse(pen, '#3a342e', 0.49, -0.04, 0.06, 0.075, 0.5)
  for (const [colour, size] of [
    [body, 1],
    [wing, 0.66],
    ['#2f8fd0', 0.34],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(0.18, 0)
    pen.quadraticCurveTo(0.02, beat * 0.7 * size, -0.36 * size - 0.06, beat * 0.85 * size)
    pen.quadraticCurveTo(-0.3, beat * 0.25 * size, -0.2, 0.04)
    pen.fill()
  }
}
