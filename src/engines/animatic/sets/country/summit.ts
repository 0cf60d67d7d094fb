import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { paintMountainLight } from '../parts/mountain-light.ts'
import { paintSnowCaps } from '../parts/snow-caps.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { buildScenery, fillBelow, REACH, shade } from './scenery.ts'
import { paintCrag } from './shore.ts'

const HORIZON_Y = 0.6
const ROCK_Y = 0.82
const STONES: readonly Hex[] = ['#7d808c', '#8a7f78', '#6f7686']

/** The top of a mountain: other peaks stand out of a sea of clouds; bare rock and old snow underfoot. */
export const summit: SceneSet = {
  build(context) {
    const { stage, palette, random, seed } = context
    const stone = pick(random, STONES)
    const ranges = [0, 1, 2].map((row) => ({
      ridge: createRidge(seed + 61 + row, {
        kind: 'mountain',
        baseY: 0.6 + row * 0.05,
        height: 0.26 - row * 0.03,
        frequency: 1.7 - row * 0.25,
      }),
      parallax: 0.08 + row * 0.12,
      haze: 0.6 - row * 0.2,
      limit: 0.54 + row * 0.05,
    }))
    return buildScenery(context, {
      sky: { horizonY: HORIZON_Y + 0.06, cloudCount: 3, cloudFloor: 0.24 },
      layers: ranges
        .flatMap(({ ridge, parallax, haze, limit }, row) => [
          {
            key: `summit-range-${row}`,
            parallax,
            y0: 0.1,
            y1: ROCK_Y + 0.06,
            paint(pen: Pen) {
              const tone = seen(row === 2 ? '#5a6a86' : '#6c7fa3', palette, haze)
              pen.fillStyle = shade(pen, 0.36, 0.76, [tone, mix(tone, palette.fog, 0.7)])
              ridge.trace(pen, -REACH, stage.aspect + REACH, ROCK_Y + 0.06)
              pen.fill()
              const snow = mix(seen('#ffffff', palette, haze * 0.5), palette.key, 0.12)
              paintSnowCaps(pen, ridge, snow, { left: -REACH, right: stage.aspect + REACH, limit })
              paintMountainLight(pen, ridge, outdoorLight(palette), {
                left: -REACH,
                right: stage.aspect + REACH,
                bottomY: ROCK_Y,
                haze,
              })
            },
          },
          (frame: Frame) => drawClouds(context, frame, row),
        ])
        .concat([
          {
            key: 'summit-rock',
            parallax: 0.92,
            y0: ROCK_Y - 0.16,
            y1: stage.bottom + 0.15,
            paint: (pen: Pen) => paintRock(pen, context, stone),
          },
        ]),
      floor: { y: 0.905, farY: 0.875, personHeight: 0.46, horizonY: HORIZON_Y },
      motes: { count: 24, colour: '#ffffff' },
      front(frame, drop) {
        const extent = { y0: 0.86 + drop, y1: stage.bottom + 0.2, margin: 0.4 }
        stage.layer('summit-front', frame.camera, 1.22, extent, (pen) => {
          const dim = mix(darken(seen(stone, palette, 0), 0.55), palette.shadow, 0.36)
          for (const [x, size] of [
            [-0.04, 0.34],
            [stage.aspect * 0.4, 0.14],
            [stage.aspect + 0.02, 0.3],
          ] as const) {
            pen.save()
            pen.translate(x, 1.06 + drop)
            pen.scale(size, size * 0.55)
            paintCrag(
              pen,
              dim,
              palette.shadow,
              outdoorLight(palette).direction,
              (seed % 23) + Math.round(x * 7),
            )
            pen.restore()
          }
        })
      },
    })
  },
}

const CLOUD = { width: 0.8, height: 0.16 } as const

/** Clouds fill the valleys and creep along them. */
function drawClouds({ stage, palette, seed }: SetContext, frame: Frame, row: number): void {
  const { width, height } = CLOUD
  const white = mix(mix('#ffffff', palette.sky[2], palette.time === 'night' ? 0.75 : 0.3), palette.fog, 0.2)
  const cloud = stage.sprite(
    `summit-cloud-${row}`,
    { width, height, anchorX: width / 2, anchorY: height / 2 },
    (pen) => {
      for (let puff = 0; puff < 15; puff += 1) {
        const along = puff / 14 - 0.5
        const radius =
          height * (0.14 + 0.2 * (1 - 4 * along * along)) * (0.7 + 0.5 * slotChance(puff, row + 3))
        const soft = pen.createRadialGradient(
          along * width * 0.86,
          height * 0.08,
          0,
          along * width * 0.86,
          height * 0.08,
          radius * 1.5,
        )
        soft.addColorStop(0, withAlpha(lighten(white, 0.3), 0.8))
        soft.addColorStop(0.6, withAlpha(white, 0.5))
        soft.addColorStop(1, withAlpha(white, 0))
        fillEllipse(pen, soft, along * width * 0.86, height * 0.08, radius * 1.5)
      }
    },
  )
  stage.enter(frame.camera, 0.14 + row * 0.13)
  const lane = stage.aspect + 1.6
  for (let index = 0; index < 7; index += 1) {
    const start = ((index + 0.5 * slotChance(index, (seed % 79) + row)) / 7) * lane
    const x = ((start + frame.time * (0.01 + 0.006 * row)) % lane) - 0.8
    stage.put(cloud, x, 0.63 + row * 0.058 + 0.012 * slotChance(index, row), {
      scale: 0.85 + 0.2 * row,
      alpha: 0.92,
    })
  }
}

function paintRock(pen: Pen, { stage, palette, seed, spec }: SetContext, stone: Hex): void {
  const random = createRandom(seed ^ 0x5377)
  const tone = seen(stone, palette, 0.02)
  const edgeAt = (x: number): number =>
    ROCK_Y + 0.02 * Math.sin(x * 1.9 + (seed % 5)) + 0.016 * (slotChance(Math.round(x * 12), 3) - 0.5)
  fillBelow(
    pen,
    stage,
    shade(pen, ROCK_Y, stage.bottom, [lighten(tone, 0.1), tone, mix(darken(tone, 0.5), palette.shadow, 0.3)]),
    edgeAt,
    0.03,
  )
  const snow = mix(seen('#f4f8fc', palette, 0), palette.key, 0.1)
  const many = spec.season === 'winter' || spec.weather === 'snow' ? 30 : 13
  for (let patch = 0; patch < many; patch += 1) {
    const x = between(random, -REACH, stage.aspect + REACH)
    const y = between(random, ROCK_Y + 0.014, 1)
    fillEllipse(pen, withAlpha(snow, 0.9), x, y, between(random, 0.04, 0.13), between(random, 0.004, 0.012))
  }
  for (let index = 0; index < 22; index += 1) {
    const x = between(random, -REACH, stage.aspect + REACH)
    const isAside = Math.abs(x / stage.aspect - 0.5) > 0.34
    const size = between(random, 0.02, isAside ? 0.16 : 0.045)
    const y = isAside ? between(random, ROCK_Y + 0.015, 0.88) : between(random, ROCK_Y + 0.02, 0.97)
    pen.save()
    pen.translate(x, y)
    pen.scale(size, size * 0.8)
    paintCrag(pen, lighten(tone, 0.06), palette.shadow, outdoorLight(palette).direction, index + (seed % 29))
    pen.restore()
    if (isAside && size > 0.06)
      fillEllipse(pen, withAlpha(snow, 0.9), x - size * 0.1, y - size * 0.02, size * 0.4, size * 0.06)
  }
}
