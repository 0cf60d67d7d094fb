import { multiply, withAlpha } from '../../draw/colour.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Stage } from '../../draw/stage.ts'
import type { RigName, SubjectSpec } from '../../scene-spec.ts'
import { outdoorLight } from '../parts/lighting.ts'
import type { SceneSet } from '../set.ts'
import { createLowClouds } from './clouds.ts'
import type { TerrainPainter } from './terrain.ts'
import { createView, fillBand, fillGround, plot } from './view.ts'
import type { AerialView } from './view.ts'

const MARGIN = 0.42
const LARGE: readonly RigName[] = [
  'aircraft',
  'balloon',
  'boat',
  'car',
  'helicopter',
  'train',
  'ufo',
  'whale',
  'rocket',
]
const HERO_HEIGHT = 0.2
const RAILWAY_HALF = 0.16

/** A place seen from high above. */
export function fromAbove(painter: TerrainPainter): SceneSet {
  return {
    build({ stage, spec, palette, seed, random }) {
      const hasTrain = spec.subjects.some(({ rig }) => rig === 'train')
      const view = createView(stage, palette, grainFor(spec.subjects), hasTrain ? RAILWAY_HALF : 0)
      const terrain = painter({ stage, view, spec, palette, random, seed })
      const clouds = createLowClouds(stage, palette, random, {
        weather: spec.weather,
        light: view.light,
        isAirless: spec.setting === 'planet',
      })
      const extent = { y0: stage.top - 0.32, y1: stage.bottom + 0.26, margin: MARGIN }
      const [, heroY] = view.at(0, 0)
      return {
        light: outdoorLight(palette),
        floor: {
          y: heroY,
          farY: view.at(0, 0.6)[1],
          parallax: 1,
          personHeight: HERO_HEIGHT,
          kind: terrain.kind,
          horizonY: view.horizonY,
        },
        above: { view, wayAt: terrain.wayAt ?? (() => 0) },
        drawBack(frame) {
          stage.layer('land', frame.camera, 1, extent, (pen) => {
            terrain.paint(pen)
            if (hasTrain) paintRailway(pen, view, palette, terrain.wayAt ?? (() => 0))
            paintHaze(pen, stage, palette)
          })
          terrain.drawLive?.(frame)
          clouds.drawShadows(frame)
        },
        drawFront: (frame) => clouds.draw(frame),
      }
    },
  }
}

/** Among people things are near; where only land is to be seen, much of it is. */
function grainFor(subjects: readonly SubjectSpec[]): number {
  const hero = subjects[0]
  if (hero === undefined) return 0.62
  return LARGE.includes(hero.rig) ? 0.85 : 1.15
}

/** The air between: more of it the farther away. */
function paintHaze(pen: Pen, stage: Stage, palette: Palette): void {
  const top = stage.top - 0.32
  const gradient = pen.createLinearGradient(0, top, 0, stage.top + (stage.bottom - stage.top) * 0.7)
  gradient.addColorStop(0, withAlpha(palette.fog, 0.72))
  gradient.addColorStop(0.45, withAlpha(palette.fog, 0.28))
  gradient.addColorStop(1, withAlpha(palette.fog, 0))
  pen.fillStyle = gradient
  pen.fillRect(-1, top, stage.aspect + 2, stage.bottom - top)
}

/** Ballast, sleepers and rails along the hero's row. */
function paintRailway(pen: Pen, view: AerialView, palette: Palette, wayAt: (across: number) => number): void {
  const line = Array.from({ length: 60 }, (_, step): Point => {
    const across = -2.8 + (step / 59) * 5.6
    return [across, wayAt(across)]
  })
  fillBand(pen, view, multiply('#a89a86', palette.ambient), line, 0.17)
  const sleeper = multiply('#5f4a3a', palette.ambient)
  for (let across = -2.8; across < 2.8; across += 0.045)
    fillGround(pen, view, sleeper, plot(across, wayAt(across) - 0.055, 0.016, 0.11))
  for (const side of [-0.034, 0.034])
    fillBand(
      pen,
      view,
      multiply('#d5dade', palette.ambient),
      line.map(([u, w]) => [u, w + side] as const),
      0.009,
    )
}
