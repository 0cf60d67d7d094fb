import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Sprite } from '../../draw/stage.ts'
import { seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SetContext } from '../set.ts'

export const YARD_Y = 0.75

/** Hens that walk a step, pick, and look. */
export function createHens({ stage, palette, seed, spec }: SetContext): (frame: Frame) => void {
  if (palette.time === 'night' || spec.weather === 'storm' || spec.isDeserted === true) return () => undefined
  const size = 0.03
  const box = { width: size * 2.6, height: size * 2.2, anchorX: size * 1.3, anchorY: size * 2 }
  const sprites: readonly (readonly Sprite[])[] = ['#f6efe2', '#a8623a', '#5a4a42'].map((feather, kind) =>
    [0, 1].map((bow) =>
      stage.sprite(`hen-${kind}-${bow}`, box, (pen) => {
        pen.scale(size, size)
        paintHen(pen, seen(feather, palette, 0.02), bow)
      }),
    ),
  )
  return (frame) => {
    stage.enter(frame.camera, 0.84)
    for (let hen = 0; hen < 5; hen += 1) {
      const beat = frame.time * 0.8 + slotChance(hen, 5) * 7
      const isPicking = beat % 1.6 > 0.9 && Math.floor(frame.time * 5 + hen) % 2 === 0
      const at = slotChance(hen, (seed % 71) + 2)
      const x =
        stage.aspect * (at < 0.5 ? 0.04 + at * 0.5 : 0.72 + (at - 0.5) * 0.48) + 0.03 * Math.sin(beat * 0.5)
      const y = YARD_Y + 0.075 + 0.02 * slotChance(hen, 9)
      const sprite = sprites[hen % 3]?.[isPicking ? 1 : 0]
      if (sprite === undefined) continue
      stage.within(
        { left: x - size * 1.4, right: x + size * 1.4, top: y - size * 2.1, bottom: y + size * 0.3 },
        (pen) => {
          pen.translate(x, y)
          pen.scale(Math.cos(beat * 0.5) > 0 ? 1 : -1, 1)
          stage.put(sprite, 0, 0)
        },
      )
    }
  }
}

function paintHen(pen: Pen, feather: Hex, bow: number): void {
  pen.strokeStyle = '#d99a3a'
  pen.lineWidth = 0.09
  pen.beginPath()
  pen.moveTo(-0.1, -0.4)
  pen.lineTo(-0.1, 0)
  pen.moveTo(0.14, -0.4)
  pen.lineTo(0.14, 0)
  pen.stroke()
  fillEllipse(pen, feather, 0, -0.68, 0.6, 0.42, -0.1)
  pen.fillStyle = darken(feather, 0.14)
  pen.beginPath()
  pen.moveTo(-0.4, -0.8)
  pen.quadraticCurveTo(-0.9, -1.1, -0.8, -1.42)
  pen.quadraticCurveTo(-0.5, -1.3, -0.2, -0.9)
  pen.fill()
  fillEllipse(pen, darken(feather, 0.08), -0.08, -0.66, 0.36, 0.22, 0.2)
  const [x, y] = bow === 1 ? [0.86, -0.34] : [0.56, -1.26]
  pen.strokeStyle = feather
  pen.lineWidth = 0.34
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(0.36, -0.8)
  pen.lineTo(x, y)
  pen.stroke()
  fillEllipse(pen, '#d8362e', x, y - 0.2, 0.14, 0.1)
  fillEllipse(pen, '#e8a23a', x + 0.24, y + 0.04, 0.12, 0.06)
  fillEllipse(pen, '#20201e', x + 0.08, y - 0.03, 0.045)
}

/** A wheel on a lattice tower that draws water. */
export function createWindPump({ stage, palette }: SetContext, x: number): (frame: Frame) => void {
  const height = 0.34
  const radius = 0.06
  const y = YARD_Y - 0.02
  const steel = seen('#8f979c', palette, 0.16)
  const box = { width: radius * 2.2, height: radius * 2.2, anchorX: radius * 1.1, anchorY: radius * 1.1 }
  const wheel = stage.sprite('farm-wheel', box, (pen) => {
    pen.fillStyle = lighten(steel, 0.1)
    for (let blade = 0; blade < 12; blade += 1) {
      const angle = (blade / 12) * Math.PI * 2
      pen.beginPath()
      pen.moveTo(Math.cos(angle) * radius * 0.3, Math.sin(angle) * radius * 0.3)
      pen.lineTo(Math.cos(angle - 0.12) * radius, Math.sin(angle - 0.12) * radius)
      pen.lineTo(Math.cos(angle + 0.16) * radius, Math.sin(angle + 0.16) * radius)
      pen.fill()
    }
    fillEllipse(pen, darken(steel, 0.3), 0, 0, radius * 0.14)
  })
  return (frame) => {
    const extent = { y0: y - height - 0.08, y1: y + 0.02, margin: 0.26 }
    stage.layer('farm-pump', frame.camera, 0.46, extent, (pen) => {
      pen.strokeStyle = darken(steel, 0.1)
      pen.lineWidth = 0.0045
      pen.beginPath()
      for (const side of [-1, 1]) {
        pen.moveTo(x + side * 0.04, y)
        pen.lineTo(x + side * 0.008, y - height)
      }
      for (let rung = 0; rung < 5; rung += 1) {
        const low = 0.04 - rung * 0.0064
        const high = 0.04 - (rung + 1) * 0.0064
        pen.moveTo(x - low, y - (rung / 5) * height)
        pen.lineTo(x + high, y - ((rung + 1) / 5) * height)
        pen.lineTo(x - high, y - ((rung + 1) / 5) * height)
      }
      pen.stroke()
      pen.fillStyle = steel
      pen.fillRect(x - 0.09, y - height - 0.014, 0.09, 0.006)
      pen.fillRect(x - 0.12, y - height - 0.03, 0.045, 0.038)
    })
    stage.enter(frame.camera, 0.46)
    const hub = y - height - 0.012
    stage.within({ left: x - radius, right: x + radius, top: hub - radius, bottom: hub + radius }, () => {
      stage.put(wheel, x, hub, { rotation: frame.time * 1.5 })
    })
  }
}
