import { mix, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { lampLevel, seen } from '../parts/lighting.ts'
import { planet } from '../planet.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { paintDome, paintTowers, type Towers } from '../vistas/towers.ts'

const PARALLAX = 0.46

/** Domes of glass on Mars, with houses and something green in them, and tunnels from one to the next. */
export const marsColony: SceneSet = {
  build(context) {
    const { stage, seed, spec } = context
    const mars = planet.build({ ...context, spec: { ...spec, place: 'mars' } })
    const half = Math.min(0.4, stage.aspect * 0.32)
    const domes: readonly Towers[] = [
      { x: stage.aspect * 0.16, footY: 0.735, half: half * 0.5, height: half * 0.42, seed: seed + 3 },
      { x: stage.aspect * 0.86, footY: 0.742, half: half * 0.58, height: half * 0.5, seed: seed + 5 },
      { x: stage.aspect * 0.5, footY: 0.77, half, height: half * 0.86, seed },
    ]
    const extent = { y0: 0.77 - half, y1: 0.86, margin: 0.3 }
    return {
      ...mars,
      drawBack(frame) {
        mars.drawBack(frame)
        stage.layer('mars domes', frame.camera, PARALLAX, extent, (pen) => {
          for (const dome of domes) paintTunnel(pen, dome, stage.aspect / 2, context)
          for (const dome of domes) paintHabitat(pen, dome, context)
        })
      },
    }
  },
}

function paintHabitat(pen: Pen, dome: Towers, { palette }: SetContext): void {
  const { x, footY, half, height } = dome
  const lit = Math.max(0.35, lampLevel(palette))
  fillEllipse(pen, withAlpha('#4a1a10', 0.4), x + half * 0.1, footY + half * 0.05, half * 1.16, half * 0.16)
  fillEllipse(pen, seen('#6fae5a', palette, 0.06), x, footY, half, half * 0.13)
  paintTowers(
    pen,
    { ...dome, half: half * 0.86, height: height * 0.76 },
    {
      wall: seen('#eef2f4', palette, 0.06),
      roof: seen('#c9d4dc', palette, 0.06),
      glass: seen('#4f7f9f', palette, 0.06),
      lit,
      side: 1,
    },
  )
  for (let tree = 0; tree < 9; tree += 1) {
    const at = x + (tree / 8 - 0.5) * half * 1.7
    const size = half * (0.06 + 0.03 * ((tree * 5) % 3))
    fillEllipse(
      pen,
      seen(tree % 2 === 0 ? '#4f9a4a' : '#6fb85a', palette, 0.04),
      at,
      footY - size * 0.7,
      size,
    )
  }
  paintDome(pen, dome, lit)
  pen.strokeStyle = withAlpha('#e8eef2', 0.8)
  pen.lineWidth = half * 0.03
  pen.beginPath()
  pen.ellipse(x, footY, half, half * 0.13, 0, 0, Math.PI)
  pen.stroke()
}

/** A passage on the ground to the dome in the middle, with a lock at its end. */
function paintTunnel(pen: Pen, { x, footY, half }: Towers, middle: number, { palette }: SetContext): void {
  if (Math.abs(x - middle) < 0.01) return
  const [left, right] = [Math.min(x, middle), Math.max(x, middle)]
  const white = seen('#dfe4e8', palette, 0.08)
  fillRoundRect(pen, white, left, footY - half * 0.12, right - left, half * 0.2, half * 0.1)
  fillRoundRect(
    pen,
    mix(white, '#6a2a18', 0.4),
    left,
    footY + half * 0.02,
    right - left,
    half * 0.06,
    half * 0.03,
  )
  for (let at = left + 0.05; at < right; at += 0.08)
    fillRoundRect(
      pen,
      mix('#35506a', '#ffe2a0', 0.4),
      at,
      footY - half * 0.07,
      0.03,
      half * 0.06,
      half * 0.02,
    )
}
