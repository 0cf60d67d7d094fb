import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { drawGrass, grassBox, plantFlowers, plantGrass } from '../parts/flora.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createSea } from '../parts/sea.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { slotChance } from '../parts/span.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from '../set.ts'
import { createLighthouse } from './lighthouse.ts'
import { fillBelow, REACH, shade } from './scenery.ts'
import { paintCrag, paintStone } from './shore.ts'

const HORIZON_Y = 0.52
const EDGE_Y = 0.835
const ROCKS: readonly Hex[] = ['#8a7f78', '#a3806a', '#e4dfd2']

/** The top of a cliff above the sea: a headland with a lighthouse, rocks that waves break on, wind in the grass. */
export const seaCliff: SceneSet = {
  build(context) {
    const { stage, palette, random, seed, spec } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 6,
      cloudFloor: 0.36,
    })
    const swell = { clear: 1.2, rain: 1.7, storm: 2.6, snow: 1.2, fog: 0.8, wind: 2.1 }[spec.weather]
    const sea = createSea(stage, palette, sky.sun, {
      horizonY: HORIZON_Y,
      nearY: EDGE_Y + 0.06,
      deep: '#1f6a8c',
      shallow: '#3f9ab0',
      swell,
    })
    const rock = ROCKS[seed % ROCKS.length] ?? '#8a7f78'
    // The headland stands where the sun does not.
    const side = palette.sun !== null && palette.sun.x > 0.5 ? -1 : 1
    const lighthouse = createLighthouse(context, {
      x: stage.aspect * (side < 0 ? 0.14 : 0.86),
      y: 0.43,
      height: stage.portrait ? 0.22 : 0.26,
      parallax: 0.36,
    })
    const hasOwn = spec.subjects.some(({ concept }) => concept === 'lighthouse')
    const breakers = createBreakers(context, rock, swell)
    const turf = ground(palette, '#7f9a55', 0.45, 0)
    const blades = plantGrass(
      random,
      Math.round(150 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: EDGE_Y + 0.01, nearY: 0.96 },
      0.034,
      0.0036,
      [lighten(turf, 0.12), darken(turf, 0.16)],
    )
    const front = plantGrass(
      random,
      Math.round(90 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: 1, nearY: 1.08 },
      0.11,
      0.009,
      [darken(turf, 0.5), darken(turf, 0.4)],
    )
    const gulls = createGulls(context)
    const built: BuiltSet = {
      light: outdoorLight(palette),
      floor: {
        y: 0.905,
        farY: 0.875,
        parallax: 0.94,
        personHeight: 0.46,
        kind: 'ground',
        horizonY: HORIZON_Y,
        water: { y: 0.7, farY: 0.6, parallax: 0.5 },
      },
      drawBack(frame) {
        sky.draw(frame)
        sea.drawBack(frame)
        const extent = { y0: 0.2, y1: 0.86, margin: 0.3 }
        stage.layer('cliff-headland', frame.camera, 0.36, extent, (pen) =>
          paintHeadland(pen, context, rock, side),
        )
        if (!hasOwn) lighthouse(frame)
        breakers(frame)
        gulls(frame)
        const near = { y0: EDGE_Y - 0.06, y1: stage.bottom + 0.15, margin: 0.38 }
        stage.layer('cliff-edge', frame.camera, 0.92, near, (pen) => paintEdge(pen, context, rock))
        stage.enter(frame.camera, 0.92)
        stage.within(grassBox(blades), (pen) => drawGrass(pen, blades, frame.time * 1.4))
      },
      drawFront(frame) {
        stage.enter({ ...frame.camera, y: frame.camera.y - (stage.bottom - 1) * 0.8 }, 1.22)
        stage.within(grassBox(front), (pen) => drawGrass(pen, front, frame.time * 1.4))
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

/** A wall of rock that falls to the sea, with a green crown, in three steps one behind the other. */
function paintHeadland(pen: Pen, { stage, palette, seed }: SetContext, rock: Hex, side: 1 | -1): void {
  const random = createRandom(seed ^ 0xc11f)
  const sunny = outdoorLight(palette).direction
  for (const [step, haze] of [
    [2, 0.4],
    [1, 0.24],
    [0, 0.1],
  ] as const) {
    const reach = (stage.portrait ? 0.36 : 0.4) * stage.aspect * (0.72 + step * 0.3)
    const topY = 0.425 + step * 0.03
    const footY = 0.66 - step * 0.035
    const from = side < 0 ? -REACH : stage.aspect + REACH
    const to = side < 0 ? reach : stage.aspect - reach
    const crest: (readonly [number, number])[] = []
    const pieces = 26
    for (let piece = 0; piece <= pieces; piece += 1) {
      const along = piece / pieces
      const x = lerp(from, to, along)
      const dip = along > 0.72 ? ((along - 0.72) / 0.28) ** 2 * (0.07 + step * 0.01) : 0
      crest.push([x, topY + dip + 0.006 * Math.sin(x * 17 + step)])
    }
    const end = crest.at(-1) ?? [to, topY]
    const face = [
      end,
      [to + -side * 0.012, lerp(end[1], footY, 0.4)],
      [to - side * 0.03, lerp(end[1], footY, 0.7)],
      [to - side * 0.05, footY],
      [from, footY],
    ] as const
    const tone = seen(rock, palette, haze)
    const dim = sunny === -side ? 0.06 : 0.26
    pen.fillStyle = shade(pen, topY, footY, [
      tone,
      mix(darken(tone, dim), palette.shadow, dim * 0.5),
      mix(darken(tone, 0.3), palette.shadow, 0.2),
    ])
    pen.beginPath()
    for (const [x, y] of crest) pen.lineTo(x, y)
    for (const [x, y] of face) pen.lineTo(x, y)
    pen.fill()
    pen.save()
    pen.clip()
    for (let crack = 0; crack < 34; crack += 1) {
      const x = between(random, Math.min(from, to) - 0.05, Math.max(from, to) + 0.05)
      const y = between(random, topY, footY)
      const long = between(random, 0.03, 0.12)
      fillPolygon(pen, withAlpha(crack % 3 === 0 ? lighten(tone, 0.3) : darken(tone, 0.34), 0.3), [
        [x, y],
        [x + between(random, 0.006, 0.022), y + long * 0.4],
        [x + between(random, -0.01, 0.012), y + long],
      ])
    }
    for (const band of [0.3, 0.52, 0.74]) {
      pen.fillStyle = withAlpha(darken(tone, 0.3), 0.2)
      pen.fillRect(Math.min(from, to) - 0.1, lerp(topY, footY, band), Math.abs(to - from) + 0.2, 0.006)
    }
    pen.restore()
    const grass = ground(palette, '#7f9a55', 0.4, haze)
    pen.fillStyle = grass
    pen.beginPath()
    for (const [x, y] of crest) pen.lineTo(x, y - 0.004)
    for (const [x, y] of crest.toReversed())
      pen.lineTo(x, y + 0.014 + 0.012 * slotChance(Math.round(x * 40), step))
    pen.fill()
    // White water along the foot.
    pen.fillStyle = withAlpha(mix('#ffffff', palette.ambient, 0.35), 0.6)
    pen.beginPath()
    for (let x = Math.min(from, to) - 0.06; x < Math.max(from, to) + 0.07; x += 0.03)
      pen.ellipse(x, footY, 0.03, 0.004 + 0.004 * slotChance(Math.round(x * 33), step), 0, 0, Math.PI * 2)
    pen.fill()
  }
}

/** Rocks in the surf: every wave throws itself at them, foams up and runs down. */
function createBreakers(
  { stage, palette, seed }: SetContext,
  rock: Hex,
  swell: number,
): (frame: Frame) => void {
  const random = createRandom(seed ^ 0xb4ea)
  const side = outdoorLight(palette).direction
  const rocks = Array.from({ length: 9 }, (_, index) => ({
    x: -0.2 + ((index + random() * 0.8) / 9) * (stage.aspect + 0.4),
    y: between(random, 0.735, 0.83),
    size: between(random, 0.1, 0.24),
    shape: index,
  })).toSorted((a, b) => a.y - b.y)
  const white = mix('#ffffff', palette.ambient, 0.35)
  const unit = 0.05
  const puff = stage.sprite(
    'cliff-spray',
    { width: unit * 2, height: unit * 2, anchorX: unit, anchorY: unit },
    (pen) => {
      const soft = pen.createRadialGradient(0, 0, 0, 0, 0, unit)
      soft.addColorStop(0, withAlpha(white, 0.9))
      soft.addColorStop(0.5, withAlpha(white, 0.5))
      soft.addColorStop(1, withAlpha(white, 0))
      fillEllipse(pen, soft, 0, 0, unit)
    },
  )
  return (frame) => {
    const extent = { y0: 0.6, y1: EDGE_Y + 0.06, margin: 0.32 }
    stage.layer('cliff-rocks', frame.camera, 0.66, extent, (pen) => {
      for (const { x, y, size, shape } of rocks) {
        fillEllipse(pen, withAlpha(white, 0.5), x, y + 0.004, size * 0.74, size * 0.09)
        pen.save()
        pen.translate(x, y)
        pen.scale(size, size)
        paintCrag(
          pen,
          seen(mix(rock, '#5f5a58', 0.45), palette, 0.06),
          palette.shadow,
          side,
          shape + (seed % 31),
        )
        pen.restore()
        fillEllipse(pen, withAlpha(white, 0.66), x, y + 0.008, size * 0.6, size * 0.05)
      }
    })
    stage.enter(frame.camera, 0.66)
    for (const { x, y, size, shape } of rocks) {
      const age = ((frame.time + shape * 1.37) % 3.4) / 1.7
      if (age > 1) continue
      const rise = Math.sin(age * Math.PI)
      for (let drop = 0; drop < 9; drop += 1) {
        const spread = (slotChance(drop, shape) - 0.5) * (0.5 + age * 0.7)
        const up = rise * (0.3 + 0.7 * slotChance(drop, shape + 5)) * size * (0.6 + 0.3 * swell)
        stage.put(puff, x + spread * size, y - size * 0.06 - up, {
          scale: size * (2.2 + 2.6 * age * slotChance(drop, 9)),
          alpha: (1 - age) * 0.85,
        })
      }
    }
  }
}

/** The brink: turf on broken rock. */
function paintEdge(pen: Pen, { stage, palette, seed, spec }: SetContext, rock: Hex): void {
  const random = createRandom(seed ^ 0xed6e)
  const lineAt = (x: number): number =>
    EDGE_Y + 0.014 * Math.sin(x * 2.7 + (seed % 6)) + 0.005 * Math.sin(x * 11)
  const stone = seen(rock, palette, 0.02)
  fillBelow(
    pen,
    stage,
    mix(darken(stone, 0.16), palette.shadow, 0.1),
    (x) => lineAt(x) - 0.02 + 0.012 * slotChance(Math.round(x * 25), 4),
  )
  fillBelow(
    pen,
    stage,
    shade(pen, EDGE_Y, stage.bottom, [
      ground(palette, '#9fb868', 0.35, 0.03),
      palette.ground,
      mix(darken(palette.ground, 0.42), palette.shadow, 0.2),
    ]),
    lineAt,
    0.02,
  )
  for (let index = 0; index < 14; index += 1) {
    const size = between(random, 0.02, 0.07)
    pen.save()
    pen.translate(between(random, -REACH, stage.aspect + REACH), between(random, EDGE_Y + 0.01, 0.97))
    pen.scale(size, size)
    paintStone(pen, stone, palette.shadow, outdoorLight(palette).direction, index)
    pen.restore()
  }
  if (spec.season === 'winter' || spec.weather === 'snow') return
  const strip = { left: -REACH, right: stage.aspect + REACH, farY: EDGE_Y + 0.02, nearY: 0.98 }
  for (const { x, y, height, colour } of plantFlowers(
    random,
    60,
    strip,
    [0.012, 0.026],
    ['#f2a0c8', '#ffffff', '#ffe27a'],
  )) {
    for (let bloom = 0; bloom < 3; bloom += 1) {
      fillEllipse(
        pen,
        seen(colour, palette, 0),
        x + (bloom - 1) * height * 0.5,
        y - height * (0.6 + 0.3 * slotChance(bloom, Math.round(x * 99))),
        height * 0.2,
      )
    }
  }
}

function createGulls({ stage, palette, seed, spec }: SetContext): (frame: Frame) => void {
  if (palette.time === 'night' || spec.weather === 'storm') return () => undefined
  const size = 0.03
  const box = { width: size * 2.4, height: size * 1.6, anchorX: size * 1.2, anchorY: size * 0.9 }
  const poses = [0.2, 0.55, -0.1].map((beat) =>
    stage.sprite(`gull-${beat}`, box, (pen) => {
      pen.strokeStyle = mix(seen('#ffffff', palette, 0.05), palette.shadow, 0.1)
      pen.lineWidth = size * 0.14
      pen.lineCap = 'round'
      pen.beginPath()
      pen.moveTo(-size, -size * beat)
      pen.quadraticCurveTo(-size * 0.4, -size * (beat + 0.35), 0, 0)
      pen.quadraticCurveTo(size * 0.4, -size * (beat + 0.35), size, -size * beat)
      pen.stroke()
    }),
  )
  return (frame) => {
    stage.enter(frame.camera, 0.3)
    for (let gull = 0; gull < 4; gull += 1) {
      const lane = stage.aspect + 0.6
      const x = ((slotChance(gull, seed % 83) * lane + frame.time * (0.03 + 0.012 * gull)) % lane) - 0.3
      const y = 0.2 + 0.07 * gull + 0.02 * Math.sin(frame.time * 0.8 + gull * 2)
      const pose = poses[[0, 1, 0, 2][Math.floor(frame.time * 4 + gull) % 4] ?? 0]
      if (pose !== undefined) stage.put(pose, x, y, { scale: 0.7 + 0.16 * gull })
    }
  }
}
