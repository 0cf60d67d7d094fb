import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { drawGrass, grassBox, plantGrass } from '../parts/flora.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import type { SceneSet, SetContext } from '../set.ts'
import { createFarmland } from './farmland.ts'
import { paintBarn, paintFarmhouse, paintSilo } from './landmarks.ts'
import { buildScenery, fillBelow, REACH, shade, type Backdrop } from './scenery.ts'
import { createHens, createWindPump, YARD_Y } from './farm-life.ts'

const HORIZON_Y = 0.6

const PARALLAX = 0.56

const BARNS: readonly Hex[] = ['#b5443a', '#a83a34', '#e8e2d4', '#7a8a78']

/** A farmyard: a barn with its silo, a house, fences, hay, and hens that pick in the yard. */
export const farm: SceneSet = {
  build(context) {
    const { stage, palette, random, seed } = context
    const isLeft = random() < 0.5
    const barn = pick(random, BARNS)
    const hasRolls = random() < 0.5
    const land = createFarmland(context, { horizonY: HORIZON_Y, hills: '#8aa667', landmark: 'oak' })
    const hens = createHens(context)
    const pump = createWindPump(context, stage.aspect * (isLeft ? 0.62 : 0.38))
    const turf = palette.ground
    const blades = plantGrass(
      random,
      Math.round(120 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: YARD_Y + 0.02, nearY: 0.95 },
      0.026,
      0.0034,
      [lighten(turf, 0.12), darken(turf, 0.14)],
    )
    const front = plantGrass(
      random,
      Math.round(90 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: 1, nearY: 1.08 },
      0.1,
      0.009,
      [darken(turf, 0.5), darken(turf, 0.4)],
    )
    return buildScenery(context, {
      sky: { horizonY: HORIZON_Y + 0.06, cloudCount: 6, cloudFloor: 0.34 },
      layers: [
        land,
        pasture(context),
        pump,
        buildings(context, barn, isLeft),
        fence(context),
        yard(context, hasRolls),
        hens,
        (frame) => {
          stage.enter(frame.camera, 0.9)
          stage.within(grassBox(blades), (pen) => drawGrass(pen, blades, frame.time))
        },
      ],
      floor: { y: 0.9, farY: 0.862, horizonY: HORIZON_Y },
      motes: { count: 40, colour: '#fff3cf' },
      front(frame, drop) {
        stage.enter({ ...frame.camera, y: frame.camera.y - drop }, 1.22)
        stage.within(grassBox(front), (pen) => drawGrass(pen, front, frame.time))
      },
    })

    function pasture({ palette }: SetContext): Backdrop {
      return {
        key: 'farm-pasture',
        parallax: 0.42,
        y0: HORIZON_Y - 0.03,
        y1: YARD_Y + 0.06,
        paint(pen) {
          const tones = [ground(palette, '#a8d070', 0.3, 0.3), ground(palette, '#7fae4f', 0.25, 0.12)]
          fillBelow(
            pen,
            stage,
            shade(pen, HORIZON_Y, YARD_Y, tones),
            (x) => HORIZON_Y + 0.012 + 0.008 * Math.sin(x * 1.9 + (seed % 5)),
          )
          // Ploughed strips.
          for (let strip = 0; strip < 5; strip += 1) {
            pen.fillStyle = withAlpha(seen(strip % 2 === 0 ? '#d9b85c' : '#8a6a44', palette, 0.24), 0.55)
            const y = HORIZON_Y + 0.028 + strip * 0.017
            pen.beginPath()
            pen.moveTo(isLeft ? stage.aspect * 0.4 : -REACH, y)
            pen.lineTo(isLeft ? stage.aspect + REACH : stage.aspect * 0.6, y - 0.006)
            pen.lineTo(isLeft ? stage.aspect + REACH : stage.aspect * 0.58, y + 0.004)
            pen.lineTo(isLeft ? stage.aspect * 0.42 : -REACH, y + 0.009)
            pen.fill()
          }
        },
      }
    }
  },
}

function buildings(context: SetContext, barn: Hex, isLeft: boolean): Backdrop {
  const { stage, palette, seed, spec } = context
  return {
    key: 'farm-buildings',
    parallax: PARALLAX,
    y0: 0.14,
    y1: YARD_Y + 0.04,
    paint(pen) {
      const random = createRandom(seed ^ 0xfa43)
      const side = isLeft ? 1 : -1
      const x = stage.aspect * (isLeft ? 0.24 : 0.76)
      const season = spec.weather === 'snow' ? 'winter' : spec.season === 'spring' ? 'summer' : spec.season
      const tree = (at: number, height: number): void => {
        paintTree(
          pen,
          at,
          YARD_Y + 0.004,
          height,
          growCrown(random),
          treeColours(palette, season, Math.floor(random() * 3), 0.1),
          outdoorLight(palette).direction,
        )
      }
      tree(stage.aspect * (isLeft ? 0.93 : 0.07), 0.32)
      tree(stage.aspect * (isLeft ? 0.7 : 0.3), 0.22)
      paintFarmhouse(
        pen,
        palette,
        {
          x: stage.aspect * (isLeft ? 0.84 : 0.16),
          y: YARD_Y + 0.004,
          height: 0.17,
          haze: 0.08,
          side: isLeft ? -1 : 1,
        },
        '#f2ead8',
        '#8a5a4a',
      )
      tree(x - side * 0.4, 0.26)
      paintSilo(pen, palette, { x: x - side * 0.3, y: YARD_Y, height: 0.44, haze: 0.06, side: 1 })
      paintBarn(pen, palette, { x: x - side * 0.02, y: YARD_Y + 0.006, height: 0.33, haze: 0.03, side }, barn)
    },
  }
}

/** Rails that run along the yard, with a gate left open. */
function fence({ stage, palette }: SetContext): Backdrop {
  return {
    key: 'farm-fence',
    parallax: 0.68,
    y0: 0.66,
    y1: YARD_Y + 0.06,
    paint(pen) {
      const wood = mix(seen('#b0916c', palette, 0.04), palette.shadow, 0.06)
      const gate = stage.aspect * 0.5
      for (let x = -REACH; x < stage.aspect + REACH; x += 0.17) {
        if (Math.abs(x - gate) < 0.2) continue
        pen.fillStyle = darken(wood, 0.12)
        pen.fillRect(x - 0.007, YARD_Y - 0.05, 0.015, 0.088)
        if (Math.abs(x + 0.17 - gate) < 0.2) continue
        pen.fillStyle = wood
        for (const y of [-0.042, -0.014]) pen.fillRect(x, YARD_Y + y, 0.17, 0.011)
      }
    },
  }
}

/** Trodden earth, with hay in rolls or bales. */
function yard({ stage, palette, seed }: SetContext, hasRolls: boolean): Backdrop {
  return {
    key: 'farm-yard',
    parallax: 0.84,
    y0: YARD_Y - 0.06,
    paint(pen) {
      const grass = [
        ground(palette, '#9fcf68', 0.25, 0.03),
        palette.ground,
        mix(darken(palette.ground, 0.36), palette.shadow, 0.16),
      ]
      fillBelow(
        pen,
        stage,
        shade(pen, YARD_Y, stage.bottom, grass),
        (x) => YARD_Y + 0.028 + 0.004 * Math.sin(x * 4.3),
      )
      const earth = seen('#c2a074', palette, 0.02)
      pen.fillStyle = withAlpha(earth, 0.75)
      pen.beginPath()
      pen.moveTo(stage.aspect * 0.44, YARD_Y + 0.03)
      pen.bezierCurveTo(stage.aspect * 0.42, 0.85, -0.2, 0.87, -REACH, 0.89)
      pen.lineTo(-REACH, 0.96)
      pen.bezierCurveTo(0.3, 0.95, stage.aspect * 0.8, 0.955, stage.aspect + REACH, 0.97)
      pen.lineTo(stage.aspect + REACH, 0.885)
      pen.bezierCurveTo(
        stage.aspect * 0.8,
        0.86,
        stage.aspect * 0.58,
        0.85,
        stage.aspect * 0.56,
        YARD_Y + 0.03,
      )
      pen.fill()
      const random = createRandom(seed ^ 0x4a4)
      for (const [at, size] of [
        [0.03, 0.075],
        [0.97, 0.085],
        [0.14, 0.055],
        [0.89, 0.06],
      ] as const) {
        const y = YARD_Y + 0.05 + size * 0.3 * random()
        if (hasRolls) paintRoll(pen, palette.shadow, seen('#dcb452', palette, 0), stage.aspect * at, y, size)
        else paintBales(pen, palette.shadow, seen('#dcb452', palette, 0), stage.aspect * at, y, size)
      }
    },
  }
}

function paintRoll(pen: Pen, shadow: Hex, straw: Hex, x: number, y: number, size: number): void {
  fillEllipse(pen, withAlpha(shadow, 0.24), x, y, size * 1.2, size * 0.16)
  pen.fillStyle = mix(darken(straw, 0.16), shadow, 0.1)
  pen.beginPath()
  pen.roundRect(x - size * 0.2, y - size * 1.6, size * 1.1, size * 1.6, size * 0.5)
  pen.fill()
  fillEllipse(pen, straw, x - size * 0.25, y - size * 0.8, size * 0.66, size * 0.8)
  pen.strokeStyle = darken(straw, 0.2)
  pen.lineWidth = size * 0.05
  for (const ring of [0.22, 0.4, 0.56]) {
    pen.beginPath()
    pen.ellipse(x - size * 0.25, y - size * 0.8, size * ring, size * ring * 1.2, 0, 0.4, 5.9)
    pen.stroke()
  }
}

function paintBales(pen: Pen, shadow: Hex, straw: Hex, x: number, y: number, size: number): void {
  fillEllipse(pen, withAlpha(shadow, 0.24), x, y, size * 1.7, size * 0.16)
  for (const [dx, dy, shift] of [
    [-0.75, 0, 0],
    [0.75, 0, 0.1],
    [0, 0.8, 0.05],
  ] as const) {
    const left = x + (dx - 0.7 + shift) * size
    const top = y - (dy + 0.78) * size
    pen.fillStyle = mix(straw, darken(straw, 0.2), dy > 0 ? 0.1 : 0.35)
    pen.fillRect(left, top, size * 1.4, size * 0.78)
    pen.fillStyle = lighten(straw, 0.12)
    pen.fillRect(left, top, size * 1.4, size * 0.14)
    pen.fillStyle = darken(straw, 0.34)
    for (const band of [0.35, 0.98]) pen.fillRect(left + band * size, top, size * 0.05, size * 0.78)
  }
}
