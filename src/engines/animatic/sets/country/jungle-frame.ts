import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { type Pen } from '../../draw/shapes.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import type { Frame, SetContext } from '../set.ts'
import { LEAF_KINDS, paintBigLeaf } from './big-leaves.ts'

/** Leaves close to the eye frame the picture: dark, and nodding all together. */
export function createFrame(
  { stage, palette, seed }: SetContext,
  leaf: Hex,
): (frame: Frame, drop: number) => void {
  const dim = mix(darken(seen(leaf, palette, 0), 0.5), palette.shadow, 0.34)
  const right = stage.aspect + 0.06
  const low = [
    { x: -0.08, y: 0.96, turn: -0.75, scale: 1.15 },
    { x: -0.1, y: 1.02, turn: -0.25, scale: 1.2 },
    { x: 0.16, y: 1.09, turn: -1.1, scale: 0.8 },
    { x: right, y: 0.98, turn: -2.3, scale: 1.1 },
    { x: right + 0.04, y: 1.04, turn: -2.85, scale: 1.2 },
    { x: stage.aspect - 0.2, y: 1.1, turn: -1.9, scale: 0.8 },
    { x: stage.aspect * 0.5, y: 1.13, turn: -1.4, scale: 0.62 },
  ]
  const high = [
    { x: -0.08, y: stage.top + 0.02, turn: 0.55, scale: 1.15 },
    { x: 0.14, y: stage.top - 0.07, turn: 0.95, scale: 0.9 },
    { x: right, y: stage.top + 0.01, turn: 2.5, scale: 1.2 },
    { x: stage.aspect - 0.18, y: stage.top - 0.08, turn: 2.1, scale: 0.9 },
  ]
  const paint = (pen: Pen, leaves: typeof low): void => {
    leaves.forEach(({ x, y, turn, scale }, index) => {
      pen.save()
      pen.translate(x, y)
      pen.rotate(turn)
      pen.scale(scale * 0.34, scale * 0.34)
      paintBigLeaf(pen, index + seed, (index + seed) % LEAF_KINDS === 1 ? lighten(dim, 0.04) : dim)
      pen.restore()
    })
  }
  return (frame, drop) => {
    const nod = 0.006 * Math.sin(frame.time * 1.1)
    const above = { ...frame.camera, x: frame.camera.x + nod, y: frame.camera.y - nod * 0.6 }
    const below = { ...frame.camera, x: frame.camera.x - nod, y: frame.camera.y - drop + nod * 0.6 }
    stage.layer('jungle-front-low', below, 1.22, { y0: 0.6, y1: 1.24, margin: 0.4 }, (pen) => paint(pen, low))
    stage.layer(
      'jungle-front-high',
      above,
      1.22,
      { y0: stage.top - 0.2, y1: stage.top + 0.4, margin: 0.4 },
      (pen) => paint(pen, high),
    )
  }
}

const SHAFTS = [
  { at: 0.28, width: 0.1, pace: 0.5 },
  { at: 0.5, width: 0.05, pace: 0.8 },
  { at: 0.74, width: 0.08, pace: 0.6 },
] as const

/** Light falls slanting through gaps in the leaves. */
export function createShafts({ stage, palette }: SetContext): (frame: Frame) => void {
  const { sun } = palette
  if (sun === null) return () => undefined
  const side = outdoorLight(palette).direction
  const top = stage.top - 0.05
  const height = 0.88 - top
  const slant = -side * height * 0.36
  const shafts = SHAFTS.map(({ at, width, pace }) => {
    const reach = Math.abs(slant) + width
    const box = { width: reach * 2, height, anchorX: reach, anchorY: 0 }
    const sprite = stage.sprite(`jungle-shaft-${at}`, box, (pen) => {
      const gradient = pen.createLinearGradient(0, 0, 0, height)
      gradient.addColorStop(0, withAlpha(sun.glow, sun.moon ? 0.12 : 0.32))
      gradient.addColorStop(1, withAlpha(sun.glow, 0))
      pen.fillStyle = gradient
      pen.beginPath()
      pen.moveTo(-width * 0.35, 0)
      pen.lineTo(width * 0.35, 0)
      pen.lineTo(slant + width, height)
      pen.lineTo(slant - width, height)
      pen.fill()
    })
    return { sprite, x: at * stage.aspect + side * 0.12, pace, phase: at * 9 }
  })
  return (frame) => {
    stage.enter(frame.camera, 0.5)
    for (const { sprite, x, pace, phase } of shafts) {
      stage.put(sprite, x, top, { alpha: 0.65 + 0.35 * Math.sin(frame.time * pace + phase) })
    }
  }
}
