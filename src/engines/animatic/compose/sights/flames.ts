import { withAlpha } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import { fillBlob, fillEllipse, type Pen, type Point } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import type { Fire } from '../../sets/set.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'

/** What fires are shown with. */
export interface FlameKit {
  /** Smoke that rises from the fires, to be shown before them. */
  showSmoke(fires: readonly Fire[], time: number): void
  showFlames(fires: readonly Fire[], time: number): void
}

const SHAPES = 3
/** World units: height of a baked tongue. */
const HEIGHT = 0.2
const TONGUES = 5
const PUFFS = 5
const SMOKE_SECONDS = 3.4
/** World units that smoke rises, however small its fire. */
const RISE = 0.16

/** Bakes tongues of flame and smoke. `smokeColour` is lit already. */
export function createFlames(stage: Stage, seed: number, smokeColour: string): FlameKit {
  const random = createRandom(seed ^ 0xf1a3)
  const tongues = Array.from({ length: SHAPES }, (_, shape) => bakeTongue(stage, shape))
  const halo = bakeHalo(stage)
  const smoke = softPuff(stage, smokeColour)
  const offsets = Array.from({ length: 24 }, () => random() * 20)
  return {
    showSmoke(fires, time) {
      fires.forEach(({ x, y, size }, fire) => {
        for (let puff = 0; puff < PUFFS; puff += 1) {
          const way = ((time + (offsets[(fire * 3 + puff) % 24] ?? 0)) % SMOKE_SECONDS) / SMOKE_SECONDS
          stage.put(
            smoke,
            x + size * (0.2 * Math.sin(puff * 2.1) + 1.1 * way ** 1.6),
            y - size * (0.5 + 2.4 * way) - RISE * way,
            {
              scale: (size * (0.22 + 0.55 * way) + 0.035 * way) / PUFF_RADIUS,
              alpha: 0.62 * Math.min(1, way * 6) * (1 - way),
            },
          )
        }
      })
    },
    showFlames(fires, time) {
      // All glows first: what is turned and what is not take turns at a price.
      fires.forEach(({ x, y, size }, fire) =>
        stage.put(halo, x, y - size * 0.4, {
          scale: size / HEIGHT,
          alpha: 0.42 + 0.08 * Math.sin(time * 7 + fire),
        }),
      )
      fires.forEach(({ x, y, size }, fire) => {
        const box = { left: x - size, right: x + size, top: y - size * 1.5, bottom: y + size * 0.3 }
        stage.within(box, () => {
          for (let tongue = 0; tongue < TONGUES; tongue += 1) {
            const own = offsets[(fire * 5 + tongue) % 24] ?? 0
            const flicker = 0.5 * Math.sin(time * 9 + own) + 0.5 * Math.sin(time * 14.3 + own * 2)
            const side = (tongue - (TONGUES - 1) / 2) / TONGUES
            const sprite = tongues[(tongue + fire) % SHAPES]
            if (sprite === undefined) continue
            stage.put(sprite, x + side * size * 0.75, y + size * 0.04, {
              rotation: side * 0.25 + 0.07 * Math.sin(time * 5 + own),
              scale: (size * (0.95 - Math.abs(side) * 0.9) * (1 + 0.16 * flicker)) / HEIGHT,
            })
          }
        })
      })
    },
  }
}

/** Their light on what is behind them. */
function bakeHalo(stage: Stage): Sprite {
  const radius = HEIGHT * 1.7
  const box = { width: 2 * radius, height: 2 * radius, anchorX: radius, anchorY: radius }
  return stage.sprite('halo of a fire', box, (pen) => {
    const light = pen.createRadialGradient(0, 0, 0, 0, 0, radius)
    light.addColorStop(0, withAlpha('#ff8a2e', 0.8))
    light.addColorStop(0.4, withAlpha('#ff8a2e', 0.3))
    light.addColorStop(1, withAlpha('#ff8a2e', 0))
    fillEllipse(pen, light, 0, 0, radius)
  })
}

const WAVES: readonly (readonly Point[])[] = [
  [
    [-0.055, -0.01],
    [-0.075, -0.06],
    [-0.03, -0.11],
    [-0.035, -0.15],
    [0.004, -0.22],
    [0.022, -0.15],
    [0.05, -0.11],
    [0.072, -0.05],
    [0.05, -0.005],
    [0, 0.01],
  ],
  [
    [-0.05, -0.01],
    [-0.065, -0.07],
    [-0.05, -0.13],
    [-0.012, -0.16],
    [-0.02, -0.22],
    [0.03, -0.16],
    [0.06, -0.08],
    [0.058, -0.02],
    [0, 0.01],
  ],
  [
    [-0.055, -0.005],
    [-0.07, -0.05],
    [-0.04, -0.1],
    [0.01, -0.14],
    [0.028, -0.22],
    [0.05, -0.14],
    [0.042, -0.1],
    [0.07, -0.06],
    [0.05, -0.005],
    [0, 0.012],
  ],
]

function bakeTongue(stage: Stage, shape: number): Sprite {
  const box = { width: 0.2, height: 0.25, anchorX: 0.1, anchorY: 0.22 }
  return stage.sprite(`tongue of flame ${shape}`, box, (pen) => paintTongue(pen, WAVES[shape] ?? []))
}

function paintTongue(pen: Pen, outline: readonly Point[]): void {
  for (const [scale, colour] of [
    [1, '#f25c1f'],
    [0.74, '#ff9a2b'],
    [0.46, '#ffd75a'],
    [0.24, '#fff4c2'],
  ] as const) {
    fillBlob(
      pen,
      colour,
      outline.map(([x, y]): Point => [x * scale, y * scale]),
    )
  }
}
