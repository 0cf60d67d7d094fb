import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { paintTuft } from '../desert/growth.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { buildScenery, fillBelow, REACH, shade, type Backdrop } from './scenery.ts'
import { paintCrag } from './shore.ts'
import { rockTone, paintPlateau, paintWalls, HORIZON_Y, RIM_Y } from './canyon-walls.ts'

/** Strata from the top of a wall to its foot. */
const ROCKS: readonly (readonly Hex[])[] = [
  ['#cf7648', '#b5533a', '#c9673f', '#a8483a', '#e0a070'],
  ['#d99a5f', '#c27848', '#b5683f', '#e0ae78', '#a8623f'],
  ['#c9704f', '#b8563f', '#9f4638', '#d08a6a', '#b0503c'],
]

/** The rim of a canyon: banded walls step down on both sides, and far below a river shines. */
export const canyon: SceneSet = {
  build(context) {
    const { stage, palette, random, seed } = context
    const strata = pick(random, ROCKS)
    const middleX = stage.aspect * between(random, 0.42, 0.58)
    const walls = [0, 1, 2, 3].map((step): Backdrop => ({
      key: `canyon-wall-${step}`,
      parallax: 0.1 + step * 0.17,
      y0: HORIZON_Y - 0.1,
      y1: RIM_Y + 0.04,
      paint: (pen) => paintWalls(pen, context, strata, step, middleX),
    }))
    const side = outdoorLight(palette).direction
    return buildScenery(context, {
      sky: { horizonY: HORIZON_Y + 0.06, cloudCount: 4, cloudFloor: 0.3 },
      layers: [
        {
          key: 'canyon-far',
          parallax: 0.05,
          y0: HORIZON_Y - 0.08,
          y1: RIM_Y + 0.06,
          paint: (pen) => paintPlateau(pen, context, strata),
        },
        ...walls.slice(0, 2),
        (frame) => drawRiver(context, middleX, frame),
        ...walls.slice(2),
        (frame) => drawEagle(context, frame),
        {
          key: 'canyon-rim',
          parallax: 0.92,
          y0: RIM_Y - 0.05,
          paint: (pen) => paintRim(pen, context, strata),
        },
      ],
      floor: { y: 0.905, farY: 0.872, personHeight: 0.46, horizonY: HORIZON_Y },
      motes: { count: 30, colour: '#ffe7b4' },
      front(frame, drop) {
        const extent = { y0: 0.86 + drop, y1: stage.bottom + 0.2, margin: 0.4 }
        stage.layer('canyon-front', frame.camera, 1.2, extent, (pen) => {
          const dim = mix(darken(rockTone(palette, strata[2] ?? '#b5533a', 0), 0.5), palette.shadow, 0.34)
          for (const [x, size] of [
            [-0.02, 0.3],
            [stage.aspect * 0.46, 0.12],
            [stage.aspect + 0.03, 0.34],
          ] as const) {
            pen.save()
            pen.translate(x, 1.05 + drop)
            pen.scale(size, size * 0.5)
            paintCrag(pen, dim, palette.shadow, side, (seed % 17) + Math.round(x * 5))
            pen.restore()
          }
        })
      },
    })
  },
}

/** A ribbon of water at the bottom that winds towards us. */
function drawRiver({ stage, palette }: SetContext, middleX: number, frame: Frame): void {
  const extent = { y0: 0.6, y1: RIM_Y + 0.03, margin: 0.24 }
  const wind = (y: number): number => middleX + 0.09 * Math.sin((y - 0.6) * 30) * ((y - 0.58) * 4)
  stage.layer('canyon-river', frame.camera, 0.3, extent, (pen) => {
    const water = [
      mix(palette.sky[2], seen('#5fb0b0', palette, 0), 0.4),
      mix(palette.sky[1], seen('#3f9aa0', palette, 0), 0.55),
    ]
    pen.fillStyle = shade(pen, 0.64, 0.84, water)
    pen.beginPath()
    for (let y = 0.64; y <= 0.86; y += 0.01) pen.lineTo(wind(y) - (y - 0.615) * 0.2, y)
    for (let y = 0.86; y >= 0.64; y -= 0.01) pen.lineTo(wind(y) + (y - 0.615) * 0.2, y)
    pen.fill()
  })
  stage.enter(frame.camera, 0.3)
  const box = { left: middleX - 0.3, right: middleX + 0.3, top: 0.64, bottom: 0.82 }
  stage.within(box, (pen) => {
    pen.fillStyle = withAlpha(mix('#ffffff', palette.key, 0.4), 0.6)
    pen.beginPath()
    for (let glint = 0; glint < 16; glint += 1) {
      const y = 0.65 + 0.15 * ((glint * 0.618 + frame.time * 0.02) % 1)
      const beat = Math.sin(frame.time * 2 + glint * 2.4)
      if (beat < 0) continue
      const half = (y - 0.62) * 0.08 * beat
      pen.ellipse(
        wind(y) + (slotChance(glint, 3) - 0.5) * (y - 0.62) * 0.2,
        y,
        half,
        0.0012,
        0,
        0,
        Math.PI * 2,
      )
      pen.closePath()
    }
    pen.fill()
  })
}

/** One large bird rides the warm air. */
function drawEagle({ stage, palette, seed }: SetContext, frame: Frame): void {
  const size = 0.045
  const box = { width: size * 2.4, height: size * 1.2, anchorX: size * 1.2, anchorY: size * 0.6 }
  const bird = stage.sprite('canyon-eagle', box, (pen) => {
    pen.fillStyle = mix(seen('#4a3a30', palette, 0.1), palette.shadow, 0.2)
    pen.beginPath()
    pen.moveTo(-size, -size * 0.2)
    pen.quadraticCurveTo(-size * 0.5, -size * 0.3, 0, -size * 0.02)
    pen.quadraticCurveTo(size * 0.5, -size * 0.3, size, -size * 0.2)
    pen.quadraticCurveTo(size * 0.5, size * 0.06, size * 0.1, size * 0.1)
    pen.lineTo(0, size * 0.26)
    pen.lineTo(-size * 0.1, size * 0.1)
    pen.quadraticCurveTo(-size * 0.5, size * 0.06, -size, -size * 0.2)
    pen.fill()
  })
  stage.enter(frame.camera, 0.4)
  const turn = frame.time * 0.35 + (seed % 6)
  stage.put(bird, stage.aspect * (0.5 + 0.26 * Math.cos(turn)), 0.3 + 0.05 * Math.sin(turn * 1.3), {
    scale: 0.9 + 0.25 * Math.sin(turn),
  })
}

function paintRim(pen: Pen, { stage, palette, seed }: SetContext, strata: readonly Hex[]): void {
  const random = createRandom(seed ^ 0x41b)
  const stone = rockTone(palette, strata[0] ?? '#e0a070', 0.02)
  const edgeAt = (x: number): number =>
    RIM_Y + 0.016 * Math.sin(x * 2.3 + (seed % 5)) + 0.01 * (slotChance(Math.round(x * 14), 7) - 0.5)
  fillBelow(pen, stage, mix(darken(stone, 0.3), palette.shadow, 0.2), (x) => edgeAt(x) + 0.004, 0.025)
  fillBelow(
    pen,
    stage,
    shade(pen, RIM_Y, stage.bottom, [
      lighten(stone, 0.08),
      stone,
      mix(darken(stone, 0.42), palette.shadow, 0.24),
    ]),
    (x) => edgeAt(x) - 0.012,
    0.025,
  )
  for (let crack = 0; crack < 26; crack += 1) {
    const x = between(random, -REACH, stage.aspect + REACH)
    const y = between(random, RIM_Y + 0.02, 1)
    pen.strokeStyle = withAlpha(mix(darken(stone, 0.4), palette.shadow, 0.3), 0.4)
    pen.lineWidth = 0.002 + (y - RIM_Y) * 0.012
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + between(random, 0.02, 0.07), y + between(random, -0.006, 0.01))
    pen.lineTo(x + between(random, 0.08, 0.14), y + between(random, -0.004, 0.014))
    pen.stroke()
  }
  for (let index = 0; index < 15; index += 1) {
    const x = between(random, -REACH, stage.aspect + REACH)
    const y = between(random, RIM_Y + 0.006, 0.97)
    const size = between(random, 0.014, 0.034)
    fillEllipse(pen, withAlpha(palette.shadow, 0.2), x, y, size * 1.1, size * 0.14)
    pen.save()
    pen.translate(x, y)
    pen.scale(size, size)
    if (index % 3 === 0) paintTuft(pen, random, rockTone(palette, '#9a9a58', 0))
    else paintCrag(pen, darken(stone, 0.08), palette.shadow, outdoorLight(palette).direction, index)
    pen.restore()
  }
}
