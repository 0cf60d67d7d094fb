import { multiply, withAlpha } from '../../draw/colour.ts'
import type { Point } from '../../draw/shapes.ts'
import { ground } from '../parts/lighting.ts'
import { paintBase } from './fields.ts'
import { paintTrees, plantTrees } from './growth.ts'
import { isSnowy, type TerrainPainter } from './terrain.ts'
import { createTraffic } from './traffic.ts'
import { fillBand } from './view.ts'

/** A highway through wooded hills; the hero's row is one of its lanes. */
export const highway: TerrainPainter = (context) => {
  const { view, palette, spec } = context
  const width = 0.34 * Math.max(0.85, view.grain)
  const bend = (across: number): number => Math.sin(across * 1.15 + 0.3) * 0.09
  const trees = plantTrees(context, {
    spacing: 0.12 * view.grain,
    radius: [0.045 * view.grain, 0.08 * view.grain],
    kindAt: (chance) => (chance < 0.45 ? 'fir' : 'round'),
    density: (across, away) =>
      Math.abs(away + width * 0.2 - bend(across)) < width * 0.92
        ? 0
        : 0.3 + 0.5 * Number(Math.sin(across * 1.9 + away * 2.7) > -0.1),
  })
  const line = Array.from({ length: 60 }, (_, step): Point => {
    const across = -2.8 + (step / 59) * 5.6
    return [across, bend(across)]
  })
  const shifted = (by: number): readonly Point[] => line.map(([u, w]) => [u, w + by] as const)
  return {
    kind: 'road',
    wayAt: (across) => bend(across) - width * 0.22,
    paint(pen) {
      paintBase(pen, context, ground(palette, '#7fa656', isSnowy(context) ? 0 : 0.35, 0))
      fillBand(
        pen,
        view,
        multiply(isSnowy(context) ? '#dfe6ee' : '#b9ad8a', palette.ambient),
        line,
        width * 1.24,
      )
      fillBand(pen, view, multiply('#62676f', palette.ambient), line, width)
      const paint = multiply('#f6f1e2', palette.ambient)
      for (const side of [-0.46, 0.46]) fillBand(pen, view, paint, shifted(side * width), 0.012)
      for (const side of [-0.012, 0.02])
        fillBand(pen, view, multiply('#f0c24a', palette.ambient), shifted(side), 0.009)
      for (const lane of [-0.23, 0.23]) {
        for (let step = 0; step < 58; step += 2) {
          const piece = shifted(lane * width * 2 * 0.5).slice(step, step + 2)
          fillBand(pen, view, withAlpha(paint, 0.8), piece, 0.01)
        }
      }
      paintTrees(pen, context, trees)
    },
    ...(spec.subjects.length === 0
      ? {
          drawLive: createTraffic(context, {
            lanes: [-0.3, -0.12, 0.12, 0.3].map((lane) => ({ at: lane * width, way: lane < 0 ? 1 : -1 })),
            carLength: 0.13 * view.grain,
            spacing: 0.75 * view.grain,
            bend,
          }),
        }
      : {}),
  }
}
