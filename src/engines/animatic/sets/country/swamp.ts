import { lighten, mix, withAlpha } from '../../draw/colour.ts'
import { between, createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { createBank } from './bank.ts'
import { buildScenery, shade, type Backdrop } from './scenery.ts'
import { paintLilyPad } from './shore.ts'
import { createStillWater } from './still-water.ts'
import { paintTrees } from './swamp-trees.ts'

const SHORE_Y = 0.655

const NEAR_Y = 0.858

/** A swamp: bald trees on stilts with beards of moss, green water, mist that creeps, lights that nobody lit. */
export const swamp: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const moss = pick(random, ['#7f9a6a', '#8a9a7f', '#6f8f5f'] as const)
    const far = (pen: Pen): void =>
      paintTrees(pen, context, { key: 1, y: SHORE_Y + 0.004, height: 0.42, spacing: 0.11, haze: 0.56, moss })
    const middle = (pen: Pen): void =>
      paintTrees(pen, context, { key: 2, y: SHORE_Y + 0.03, height: 0.66, spacing: 0.3, haze: 0.3, moss })
    const [water, glide] = createStillWater(context, {
      key: 'swamp-water',
      shoreY: SHORE_Y,
      nearY: NEAR_Y,
      parallax: 0.5,
      deep: '#4f6440',
      dull: 0.6,
      flow: 0,
      mirror(pen) {
        far(pen)
        middle(pen)
      },
    })
    const bank = createBank(context, {
      y: NEAR_Y,
      rim: '#5f5640',
      reeds: 0.4,
      front: 'cattails',
      soil: '#5f6a3a',
    })
    const isNight = palette.stars > 0.5
    const built = buildScenery(context, {
      layers: [
        {
          key: 'swamp-air',
          parallax: 0.06,
          y0: stage.top - 0.12,
          y1: SHORE_Y + 0.1,
          paint: (pen) => paintAir(pen, context),
        },
        { key: 'swamp-far', parallax: 0.2, y0: 0.1, y1: SHORE_Y + 0.03, paint: far },
        water,
        { key: 'swamp-middle', parallax: 0.5, y0: stage.top - 0.1, y1: SHORE_Y + 0.06, paint: middle },
        glide,
        pads(context),
        (frame) => drawMist(context, frame),
        {
          key: 'swamp-near',
          parallax: 0.76,
          y0: stage.top - 0.1,
          y1: NEAR_Y + 0.06,
          paint: (pen) =>
            paintTrees(pen, context, {
              key: 3,
              y: NEAR_Y - 0.01,
              height: 1.05,
              spacing: 0.95,
              haze: 0.06,
              moss,
            }),
        },
        (frame) => drawWisps(context, frame),
        ...bank.layers,
      ],
      floor: {
        y: 0.917,
        farY: 0.888,
        personHeight: 0.46,
        horizonY: SHORE_Y,
        water: { y: 0.805, farY: 0.72, parallax: 0.56 },
      },
      motes: { count: isNight ? 60 : 30, colour: '#f0ffd0' },
      front: bank.front,
    })
    const { light } = built
    return {
      ...built,
      light: {
        ...light,
        tint: mix(light.tint, '#6f8a5a', 0.4),
        tintAlpha: Math.min(0.45, light.tintAlpha + 0.12),
        keyAlpha: light.keyAlpha * 0.7,
      },
    }
  },
}

/** A low sky of vapour, green as all else. */
function paintAir(pen: Pen, { stage, palette, seed }: SetContext): void {
  const green = seen('#6f8a68', palette, 0.2)
  const glow = mix(mix(palette.sky[2], palette.fog, 0.4), seen('#d0dca0', palette, 0), 0.42)
  pen.fillStyle = shade(pen, stage.top, SHORE_Y, [
    mix(palette.sky[0], green, 0.55),
    mix(palette.sky[1], green, 0.5),
    glow,
  ])
  pen.fillRect(-1, stage.top - 0.2, stage.aspect + 2, 1.3 - stage.top)
  const x = (palette.sun?.x ?? 0.4 + (seed % 3) * 0.1) * stage.aspect
  const y = Math.max(0.2, Math.min(0.44, (palette.sun?.y ?? 0.3) + 0.06))
  const halo = pen.createRadialGradient(x, y, 0, x, y, 0.6)
  halo.addColorStop(0, withAlpha(palette.sun?.colour ?? '#ffffff', 0.6))
  halo.addColorStop(0.35, withAlpha(palette.sun?.glow ?? '#ffffff', 0.22))
  halo.addColorStop(1, withAlpha(palette.sun?.glow ?? '#ffffff', 0))
  pen.fillStyle = halo
  pen.fillRect(-1, stage.top - 0.2, stage.aspect + 2, 1.3 - stage.top)
  if (palette.sun !== null)
    fillEllipse(pen, withAlpha(palette.sun.colour, 0.85), x, y, palette.sun.radius * 0.8)
}

function pads({ stage, palette, seed }: SetContext): Backdrop {
  return {
    key: 'swamp-pads',
    parallax: 0.6,
    y0: 0.7,
    y1: NEAR_Y + 0.02,
    paint(pen) {
      const random = createRandom(seed + 15)
      for (let patch = 0; patch < 14; patch += 1) {
        // Duckweed lies in drifts.
        fillEllipse(
          pen,
          withAlpha(seen('#8fae4a', palette, 0.06), 0.4),
          between(random, -0.4, stage.aspect + 0.4),
          between(random, 0.69, NEAR_Y - 0.01),
          between(random, 0.08, 0.24),
          between(random, 0.004, 0.009),
        )
      }
      for (let pad = 0; pad < 26; pad += 1) {
        const y = between(random, 0.74, NEAR_Y - 0.01)
        const size = 0.04 + (y - 0.74) * 0.42
        pen.save()
        pen.translate(between(random, -0.4, stage.aspect + 0.4), y)
        pen.scale(size, size)
        paintLilyPad(
          pen,
          seen(mix('#5f8a3f', '#7a9a4a', random()), palette, 0.04),
          random() < 0.16 ? seen('#f4e6ff', palette, 0) : null,
        )
        pen.restore()
      }
    },
  }
}

const MIST = { width: 0.9, height: 0.1 } as const

function drawMist({ stage, palette, seed }: SetContext, frame: Frame): void {
  const { width, height } = MIST
  const veil = stage.sprite(
    'swamp-mist',
    { width, height, anchorX: width / 2, anchorY: height / 2 },
    (pen) => {
      pen.scale(width / 2, height / 2)
      const soft = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
      const white = mix(palette.fog, seen('#e4efd0', palette, 0), 0.5)
      soft.addColorStop(0, withAlpha(lighten(white, 0.2), 0.5))
      soft.addColorStop(1, withAlpha(white, 0))
      fillEllipse(pen, soft, 0, 0, 1)
    },
  )
  stage.enter(frame.camera, 0.56)
  const lane = stage.aspect + 1.6
  for (let index = 0; index < 7; index += 1) {
    const x = ((slotChance(index, seed % 97) * lane + frame.time * (0.012 + 0.01 * (index % 3))) % lane) - 0.8
    stage.put(veil, x, SHORE_Y + 0.012 + index * 0.02, { scale: 0.8 + 0.14 * index, alpha: 0.8 })
  }
}

/** Will-o'-the-wisps, in the dark hours. */
function drawWisps({ stage, palette, seed }: SetContext, frame: Frame): void {
  if (palette.time !== 'night') return
  stage.enter(frame.camera, 0.62)
  for (let wisp = 0; wisp < 4; wisp += 1) {
    const x =
      stage.aspect * (0.12 + 0.25 * wisp + 0.1 * slotChance(wisp, seed % 89)) +
      0.02 * Math.sin(frame.time * 0.8 + wisp * 2)
    const y = 0.7 + 0.03 * slotChance(wisp, 3) + 0.012 * Math.sin(frame.time * 1.3 + wisp)
    stage.glow(x, y, 0.05, '#b8ffb0', 0.5 + 0.3 * Math.sin(frame.time * 2.2 + wisp * 1.7))
  }
}
