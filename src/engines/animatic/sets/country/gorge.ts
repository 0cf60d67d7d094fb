import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { PUFF_RADIUS, softPuff } from '../../stagings/soft-puff.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { slotChance } from '../parts/span.ts'
import { growCrown, paintFir, paintTree, treeColours } from '../parts/tree.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { buildScenery, REACH, shade } from './scenery.ts'

/** y of the bridge's deck in its middle, and how much higher its ends are. */
const DECK_Y = 0.68
const SAG = 0.045
const PARALLAX = 0.8
const RIVER_Y = 0.95

/** A hanging bridge of planks and ropes over a deep gorge; whoever is there is on it. */
export const gorge: SceneSet = {
  build(context) {
    const { stage, palette, seed } = context
    const ridges = [0, 1].map((row) =>
      createRidge(seed + 11 + row, {
        kind: row === 0 ? 'mountain' : 'hill',
        baseY: 0.6 + row * 0.06,
        height: 0.22 - row * 0.08,
        frequency: 1.3 - row * 0.2,
      }),
    )
    return buildScenery(context, {
      sky: { horizonY: 0.6, cloudCount: 6, cloudFloor: 0.36 },
      layers: [
        ...ridges.map((ridge, row) => ({
          key: `gorge-ridge-${row}`,
          parallax: 0.1 + row * 0.12,
          y0: 0.2,
          paint(pen: Pen) {
            pen.fillStyle = shade(pen, 0.4, 0.86, [
              mix(seen('#6f8a96', palette, 0.4), palette.fog, 0.4 - row * 0.16),
              mix(ground(palette, '#6f9a70', 0.6, 0.3), palette.fog, 0.5 - row * 0.1),
            ])
            ridge.trace(pen, -REACH, stage.aspect + REACH, stage.bottom + 0.3)
            pen.fill()
          },
        })),
        {
          key: 'gorge-floor',
          parallax: 0.4,
          y0: 0.66,
          paint: (pen) => paintDeep(pen, context),
        },
        (frame) => drawRapids(context, frame),
        {
          key: 'gorge-walls-far',
          parallax: 0.5,
          y0: 0.3,
          paint: (pen) => paintWalls(pen, context, 0.3, 0.6, 0.24),
        },
        (frame) => drawMist(context, frame),
        {
          key: 'gorge-ropes',
          parallax: PARALLAX,
          y0: 0.3,
          paint(pen) {
            paintWalls(pen, context, 0.17, DECK_Y - SAG + 0.012, 0)
            paintRopes(pen, context, -0.012, 0.88)
            paintDeck(pen, context)
          },
        },
      ],
      floor: {
        y: DECK_Y + 0.012,
        farY: DECK_Y,
        horizonY: 0.6,
        parallax: PARALLAX,
        personHeight: 0.24,
      },
      motes: { count: 20, colour: '#ffffff' },
      front(frame) {
        const extent = { y0: 0.4, y1: 0.86, margin: 0.36 }
        stage.layer('gorge-rail', frame.camera, PARALLAX, extent, (pen) => paintRopes(pen, context, 0.016, 1))
      },
    })
  },
}

/** Where the deck hangs, `x` across. */
function deckAt(stage: SetContext['stage'], x: number): number {
  const way = (x / stage.aspect - 0.5) / 0.36
  return DECK_Y - SAG * Math.min(1, way * way)
}

/** Both sides of the gorge: rock in ledges, grass and trees on top. */
function paintWalls(pen: Pen, context: SetContext, inset: number, topY: number, haze: number): void {
  // The far ones close the gorge below, the near ones leave it open.
  const meets = haze > 0 ? 0.47 : 0.3
  const { stage, palette, seed, spec } = context
  const random = createRandom(seed ^ Math.round(topY * 977))
  const stone: Hex = '#a48a74'
  const light = outdoorLight(palette).direction
  for (const hand of [-1, 1] as const) {
    const edge = (y: number): number => {
      const down = (y - topY) / (1 - topY)
      const ledge = slotChance(Math.floor(down * 7), seed % 61) * 0.035
      const x = stage.aspect * (inset + (meets - inset) * Math.max(0, down) ** 1.2) + ledge - 0.03
      return hand < 0 ? x : stage.aspect - x
    }
    const outer = hand < 0 ? -REACH : stage.aspect + REACH
    const lit = hand === light ? 0 : 0.1
    pen.fillStyle = shade(pen, topY, 1, [
      seen(lighten(stone, 0.12 + lit), palette, haze),
      seen(darken(stone, 0.12), palette, haze),
      mix(seen(darken(stone, 0.4), palette, haze * 0.6), palette.shadow, 0.16),
    ])
    pen.beginPath()
    pen.moveTo(outer, topY - 0.02)
    for (let y = topY; y <= stage.bottom + 0.2; y += 0.012) pen.lineTo(edge(y), y)
    pen.lineTo(outer, stage.bottom + 0.2)
    pen.fill()
    // Layers of rock, each a ledge in the light with its shade below.
    for (let layer = 0; layer < 9; layer += 1) {
      const y = topY + 0.035 + layer * 0.045 + 0.012 * slotChance(layer, seed % 43)
      const tall = 0.01 + 0.012 * slotChance(layer, 8)
      for (const [drop, tone] of [
        [0, lighten(stone, 0.16)],
        [tall, darken(stone, 0.26)],
      ] as const) {
        pen.fillStyle = withAlpha(seen(tone, palette, haze), 0.5)
        pen.beginPath()
        pen.moveTo(outer, y + drop)
        pen.lineTo(edge(y + drop), y + drop + 0.004)
        pen.lineTo(edge(y + drop + tall), y + drop + tall)
        pen.lineTo(outer, y + drop + tall + 0.006)
        pen.fill()
      }
    }
    for (let crack = 0; crack < 26; crack += 1) {
      const y = between(random, topY + 0.03, 1)
      const x = edge(y) + hand * between(random, 0.01, 0.34)
      pen.fillStyle = withAlpha(seen(darken(stone, 0.34), palette, haze), 0.4)
      pen.beginPath()
      pen.moveTo(x, y)
      pen.lineTo(x + hand * between(random, 0.02, 0.06), y + 0.006)
      pen.lineTo(x + hand * 0.012, y + between(random, 0.02, 0.05))
      pen.fill()
    }
    const turf = ground(palette, '#7fae58', 0.4, haze)
    pen.fillStyle = shade(pen, topY - 0.03, topY + 0.04, [lighten(turf, 0.1), darken(turf, 0.2)])
    pen.beginPath()
    pen.moveTo(outer, topY - 0.022)
    for (let step = 0; step <= 24; step += 1) {
      const x = outer + ((edge(topY) + hand * -0.012 - outer) * step) / 24
      pen.lineTo(x, topY - 0.014 + 0.006 * Math.sin(step * 1.9))
    }
    for (let step = 24; step >= 0; step -= 1) {
      const x = outer + ((edge(topY) + hand * -0.012 - outer) * step) / 24
      pen.lineTo(x, topY + 0.012 + 0.022 * slotChance(step, 5))
    }
    pen.fill()
    for (let tree = 0; tree < 9; tree += 1) {
      const x = edge(topY) + hand * (0.06 + tree * 0.075 + 0.02 * random())
      const tall = (haze > 0 ? 0.16 : 0.3) * between(random, 0.7, 1.1)
      const colours = treeColours(palette, spec.season ?? 'summer', tree, haze)
      if (tree % 3 === 1) paintFir(pen, x, topY - 0.006, tall, colours, light)
      else paintTree(pen, x, topY - 0.006, tall * 0.9, growCrown(random), colours, light)
    }
  }
}

/** Far below: the slopes meet in the dark, a river between them. */
function paintDeep(pen: Pen, { stage, palette }: SetContext): void {
  pen.fillStyle = shade(pen, 0.68, 1, [
    mix(ground(palette, '#5f8a62', 0.6, 0.2), palette.fog, 0.46),
    mix(seen('#3f5f56', palette, 0.1), palette.shadow, 0.2),
  ])
  pen.fillRect(-REACH, 0.7, stage.aspect + 2 * REACH, stage.bottom)
  const water = pen.createLinearGradient(0, 0.76, 0, stage.bottom + 0.05)
  water.addColorStop(0, mix(palette.sky[2], seen('#8fcfd6', palette, 0.1), 0.6))
  water.addColorStop(1, seen('#3f8fa0', palette, 0.04))
  pen.fillStyle = water
  pen.beginPath()
  const low = stage.bottom + 0.2
  for (let y = 0.74; y <= low; y += 0.02) pen.lineTo(riverAt(stage, y) - halfAt(y), y)
  for (let y = low; y >= 0.74; y -= 0.02) pen.lineTo(riverAt(stage, y) + halfAt(y), y)
  pen.fill()
}

function riverAt(stage: SetContext['stage'], y: number): number {
  return stage.aspect / 2 + 0.03 * Math.sin((y - 0.74) * 20)
}

function halfAt(y: number): number {
  return 0.008 + 0.16 * Math.max(0, y - 0.74)
}

function drawRapids({ stage }: SetContext, frame: Frame): void {
  stage.enter(frame.camera, 0.4)
  const middle = stage.aspect / 2
  const box = { left: middle - 0.4, right: middle + 0.4, top: 0.72, bottom: stage.bottom + 0.1 }
  stage.within(box, (pen) => {
    pen.fillStyle = 'rgba(255,255,255,0.4)'
    pen.beginPath()
    for (let fleck = 0; fleck < 34; fleck += 1) {
      const way = (slotChance(fleck, 3) + frame.time * 0.12) % 1
      const y = 0.75 + way * (RIVER_Y - 0.73)
      const x = riverAt(stage, y) + (slotChance(fleck, 7) - 0.5) * 1.5 * halfAt(y)
      const wide = 0.002 + 0.007 * way
      pen.moveTo(x + wide, y)
      pen.ellipse(x, y, wide, 0.0016 + 0.002 * way, 0, 0, Math.PI * 2)
    }
    pen.fill()
  })
}

/** What rises from the rapids and hangs between the walls. */
function drawMist({ stage, palette }: SetContext, frame: Frame): void {
  const puff = softPuff(stage, mix('#ffffff', palette.fog, 0.5))
  stage.enter(frame.camera, 0.55)
  for (let wisp = 0; wisp < 14; wisp += 1) {
    const drift = 0.05 * Math.sin(frame.time * 0.3 + wisp * 1.7)
    const x = stage.aspect * (0.3 + 0.4 * slotChance(wisp, 6)) + drift
    stage.put(puff, x, 0.84 + 0.14 * slotChance(wisp, 2), {
      scale: (0.1 + 0.08 * slotChance(wisp, 9)) / PUFF_RADIUS,
      alpha: 0.2 + 0.08 * Math.sin(frame.time * 0.5 + wisp),
    })
  }
}

function paintDeck(pen: Pen, { stage, palette }: SetContext): void {
  const wood = seen('#a87c4e', palette, 0.02)
  const left = stage.aspect * 0.1
  const right = stage.aspect * 0.9
  const step = 0.022
  for (let x = left, plank = 0; x < right; x += step, plank += 1) {
    const y = deckAt(stage, x)
    const next = deckAt(stage, x + step)
    pen.fillStyle = plank % 3 === 0 ? lighten(wood, 0.1) : plank % 3 === 1 ? wood : darken(wood, 0.1)
    pen.beginPath()
    pen.moveTo(x, y - 0.008)
    pen.lineTo(x + step * 0.86, next - 0.008)
    pen.lineTo(x + step * 0.8, next + 0.018)
    pen.lineTo(x - step * 0.06, y + 0.018)
    pen.fill()
    pen.fillStyle = darken(wood, 0.4)
    pen.fillRect(x, y + 0.018, step * 0.8, 0.005)
  }
}

/** The hand ropes of one side with what ties them to the deck, and the posts that hold them. */
function paintRopes(pen: Pen, { stage, palette }: SetContext, drop: number, tall: number): void {
  const rope = seen('#c9ab7a', palette, 0.04)
  const post = seen('#6f4f34', palette, 0.02)
  const height = 0.105 * tall
  const left = stage.aspect * 0.13
  const right = stage.aspect * 0.87
  pen.strokeStyle = darken(rope, 0.16)
  pen.lineWidth = 0.0024
  pen.beginPath()
  for (let x = left; x <= right; x += 0.044) {
    const y = deckAt(stage, x) + drop
    pen.moveTo(x, y)
    pen.lineTo(x, y - height)
    pen.moveTo(x, y)
    pen.lineTo(x + 0.044, deckAt(stage, x + 0.044) + drop - height * 0.5)
  }
  pen.stroke()
  pen.strokeStyle = rope
  for (const [up, thick] of [
    [1, 0.0058],
    [0.5, 0.0036],
    [0, 0.005],
  ] as const) {
    pen.lineWidth = thick
    pen.beginPath()
    for (let x = left; x <= right + 0.001; x += 0.02) pen.lineTo(x, deckAt(stage, x) + drop - height * up)
    pen.stroke()
  }
  for (const x of [left, right]) {
    const y = deckAt(stage, x) + drop
    pen.fillStyle = shade(pen, y - height * 1.4, y, [lighten(post, 0.14), darken(post, 0.1)])
    pen.fillRect(x - 0.011, y - height * 1.34, 0.022, height * 1.34 + 0.02)
    fillEllipse(pen, lighten(post, 0.2), x, y - height * 1.34, 0.011, 0.004)
  }
}
