import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { paintTreeRow, plantTreeRow } from '../forest/tree-row.ts'
import { tonesAt } from '../forest/woodland.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { createWaterfall } from '../parts/waterfall.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { createParrots } from './parrots.ts'
import { paintBigLeaf, paintLeafyPlant } from './big-leaves.ts'
import { createLianas } from './lianas.ts'
import { buildScenery, fillBelow, REACH, shade, type Backdrop } from './scenery.ts'
import { createFrame, createShafts } from './jungle-frame.ts'

const FLOOR_Y = 0.76

const LEAVES: readonly Hex[] = ['#2f8f4a', '#3f9f3f', '#227a4c']

const BLOSSOMS: readonly Hex[] = ['#ff5a6e', '#ffb03a', '#e05ad0']

/** A rainforest: giants in the mist, lianas, leaves as large as people, a pair of parrots. */
export const jungle: SceneSet = {
  build(context) {
    const { stage, palette, seed, spec } = context
    const leaf = LEAVES[seed % LEAVES.length] ?? '#2f8f4a'
    const hasFall = spec.sights?.includes('waterfall') === true
    const fall = hasFall
      ? createWaterfall(stage, palette, seed, {
          x: stage.aspect * 0.62,
          topY: 0.08,
          baseY: FLOOR_Y + 0.01,
          parallax: 0.4,
          width: 0.22,
          reach: 0.5,
          haze: 0.14,
          rock: '#66685a',
          moss: '#4f8a45',
        })
      : undefined
    const lianas = createLianas(context, leaf)
    const parrots = createParrots(context)
    const front = createFrame(context, leaf)
    const rows = [row(context, 1, 0.66, 0.16), row(context, 2, 0.4, 0.34), row(context, 3, 0.1, 0.62)]
    const built = buildScenery(context, {
      layers: [
        {
          key: 'jungle-glade',
          parallax: 0.06,
          y0: stage.top - 0.12,
          y1: 0.88,
          paint: (pen) => paintGlade(pen, context, leaf),
        },
        ...(hasFall ? rows.slice(0, 1) : rows.slice(0, 2)),
        (frame) => fall?.draw(frame),
        undergrowth(context, leaf, 0.44, 0.3, 0.17, FLOOR_Y - 0.005),
        ...(hasFall ? [] : rows.slice(2)),
        parrots,
        lianas,
        undergrowth(context, leaf, 0.7, 0.06, 0.24, FLOOR_Y + 0.035),
        { key: 'jungle-floor', parallax: 0.85, y0: FLOOR_Y, paint: (pen) => paintFloor(pen, context, leaf) },
        createShafts(context),
      ],
      floor: { y: 0.905, farY: 0.845, horizonY: 0.6 },
      motes: { count: 46, colour: '#f4ffcf' },
      front,
    })
    const { light } = built
    return {
      ...built,
      light: {
        ...light,
        tint: mix(light.tint, leaf, 0.3),
        tintAlpha: Math.min(0.42, light.tintAlpha + 0.06),
      },
    }
  },
}

function row({ stage, palette, seed }: SetContext, index: number, haze: number, parallax: number): Backdrop {
  const random = createRandom(seed + index * 101)
  const shape = {
    1: { spacing: 0.13, width: 0.026, canopy: 0.3 },
    2: { spacing: 0.27, width: 0.05, canopy: 0.24 },
    3: { spacing: 0.62, width: 0.1, canopy: 0.15 },
  }[index] ?? { spacing: 0.3, width: 0.05, canopy: 0.2 }
  const trees = plantTreeRow(random, seed + index, {
    woodland: 'jungle',
    left: -REACH,
    right: stage.aspect + REACH,
    baseY: FLOOR_Y + parallax * 0.06,
    topY: stage.top - 0.02,
    ...shape,
  })
  const tones = tonesAt(palette, 'jungle', null, haze)
  return {
    key: `jungle-row-${index}`,
    parallax,
    y0: stage.top - 0.1,
    y1: FLOOR_Y + 0.1,
    paint: (pen) => paintTreeRow(pen, trees, tones, outdoorLight(palette).direction, null),
  }
}

/** Mist between the trees, bright where the sun comes in. */
function paintGlade(pen: Pen, { stage, palette }: SetContext, leaf: Hex): void {
  const green = seen(lighten(leaf, 0.2), palette, 0.3)
  const glow = mix(palette.fog, mix(palette.sky[2], lighten(leaf, 0.6), 0.4), 0.55)
  pen.fillStyle = shade(pen, stage.top, 0.82, [
    mix(green, palette.sky[0], 0.3),
    mix(green, glow, 0.5),
    glow,
    mix(glow, green, 0.4),
  ])
  pen.fillRect(-1, stage.top - 0.2, stage.aspect + 2, 1.3 - stage.top)
  const x = (palette.sun?.x ?? 0.5) * stage.aspect
  const halo = pen.createRadialGradient(x, 0.3, 0, x, 0.3, 0.7)
  halo.addColorStop(0, withAlpha(palette.sun?.colour ?? '#ffffff', palette.sun === null ? 0.3 : 0.75))
  halo.addColorStop(0.4, withAlpha(palette.sun?.glow ?? '#ffffff', 0.24))
  halo.addColorStop(1, withAlpha(palette.sun?.glow ?? '#ffffff', 0))
  pen.fillStyle = halo
  pen.fillRect(-1, stage.top - 0.2, stage.aspect + 2, 1.3 - stage.top)
}

/** A hedge of leafy plants across the picture. */
function undergrowth(
  { stage, palette, seed }: SetContext,
  leaf: Hex,
  parallax: number,
  haze: number,
  size: number,
  y: number,
): Backdrop {
  return {
    key: `jungle-growth-${parallax}`,
    parallax,
    y0: y - size * 1.7,
    y1: y + 0.14,
    paint(pen) {
      const random = createRandom(seed + Math.round(parallax * 100))
      const tone = seen(darken(leaf, 0.12), palette, haze)
      fillBelow(
        pen,
        stage,
        mix(tone, palette.shadow, 0.24),
        (x) => y - size * 0.3 + 0.012 * Math.sin(x * 9 + parallax * 7),
      )
      for (let x = -REACH; x < stage.aspect + REACH; x += size * between(random, 0.4, 0.75)) {
        const kind = Math.floor(random() * 6)
        const height = size * between(random, 0.7, 1.25)
        pen.save()
        pen.translate(x, y + between(random, 0, 0.02))
        pen.scale(height, height)
        paintLeafyPlant(pen, kind, mix(tone, seen(lighten(leaf, 0.22), palette, haze), random() * 0.6))
        pen.restore()
        if (random() < 0.3) {
          const flower = seen(BLOSSOMS[kind % BLOSSOMS.length] ?? '#ff5a6e', palette, haze)
          for (const dx of [-0.02, 0.012, 0.03])
            fillEllipse(pen, flower, x + dx, y - height * between(random, 0.4, 0.8), size * 0.045)
        }
      }
    },
  }
}

function paintFloor(pen: Pen, { stage, palette, seed }: SetContext, leaf: Hex): void {
  const moss = seen(mix(leaf, '#5a6a30', 0.4), palette, 0.04)
  const earth = seen('#6a5638', palette, 0)
  fillBelow(
    pen,
    stage,
    shade(pen, FLOOR_Y + 0.04, stage.bottom, [
      moss,
      mix(moss, earth, 0.5),
      mix(darken(earth, 0.4), palette.shadow, 0.3),
    ]),
    (x) => FLOOR_Y + 0.052 + 0.008 * Math.sin(x * 3.1) + 0.003 * Math.sin(x * 13),
  )
  const random = createRandom(seed + 5)
  for (let pool = 0; pool < 9; pool += 1) {
    fillEllipse(
      pen,
      withAlpha(palette.key, 0.12),
      between(random, -0.2, stage.aspect + 0.2),
      between(random, 0.84, 1),
      between(random, 0.08, 0.2),
      0.012,
    )
  }
  for (let stone = 0; stone < 26; stone += 1) {
    const x = between(random, -REACH, stage.aspect + REACH)
    const y = between(random, 0.835, 0.99)
    const size = between(random, 0.012, 0.03)
    pen.save()
    pen.translate(x, y)
    pen.rotate(between(random, 2.4, 3.9))
    pen.scale(size, size)
    paintBigLeaf(pen, 1, seen(mix('#8a7a3a', leaf, random()), palette, 0))
    pen.restore()
  }
}
