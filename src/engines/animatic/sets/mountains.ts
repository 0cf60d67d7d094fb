import { darken, lighten, mix, withAlpha } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { between } from '../draw/random.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Stage } from '../draw/stage.ts'
import { drawGrass, grassBox, plantGrass } from './parts/flora.ts'
import { ground, outdoorLight, seen } from './parts/lighting.ts'
import { createMotes } from './parts/motes.ts'
import { createRidge, createSummitRidge } from './parts/ridge.ts'
import type { Ridge } from './parts/ridge.ts'
import { paintMountainLight } from './parts/mountain-light.ts'
import { paintSnowCaps } from './parts/snow-caps.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import { paintFir, treeColours, type TreeColours } from './parts/tree.ts'
import { createWaterfall, type WaterfallOptions } from './parts/waterfall.ts'
import type { BuiltSet, Frame, SceneSet } from './set.ts'

const SHORE_Y = 0.72
const BANK_Y = 0.86
const MARGIN = 0.6
/** Where boats and swimmers keep to. */
const LAKE = { y: 0.815, farY: 0.755, parallax: 0.55 } as const
/** How far the camera sees beyond both sides. */
const REACH = 0.36

interface Range {
  readonly ridge: Ridge
  readonly parallax: number
  readonly colour: string
  readonly haze: number
  readonly snow: boolean
}

/** A mountain lake: snow-capped ranges, a mirror of water, pines on the shore, grass before it. */
export const mountains: SceneSet = {
  build({ stage, palette, random, seed, spec, heavens }) {
    const sky = createSkyDome(stage, palette, random, {
      horizonY: SHORE_Y,
      cloudCount: stage.portrait ? 8 : 6,
      heavens,
    })
    const ranges = planRanges(seed, stage.aspect)
    const pines = Array.from({ length: 34 }, (_, index) => ({
      x: -MARGIN + (index / 34) * (stage.aspect + 2 * MARGIN) + between(random, -0.03, 0.03),
      height: between(random, 0.06, 0.15),
      tone: random(),
    }))
    const isNight = palette.stars > 0.5
    const bank = darken(palette.ground, 0.18)
    const blades = plantGrass(
      random,
      Math.round(130 * (stage.aspect / 1.78 + 0.2)),
      { left: -MARGIN, right: stage.aspect + MARGIN, farY: BANK_Y + 0.02, nearY: 1.1 },
      0.06,
      0.006,
      [darken(bank, 0.25), darken(bank, 0.4), lighten(bank, 0.06)],
    )
    const motes = createMotes(stage, random, {
      count: 40,
      colour: isNight ? '#d8ff8a' : '#ffffff',
      strength: 0.4,
    })
    const hasFall = spec.sights?.includes('waterfall') === true
    const fall = hasFall ? createWaterfall(stage, palette, seed, fallOf(stage)) : undefined
    const built: BuiltSet = {
      light: outdoorLight(palette),
      floor: {
        y: 0.93,
        farY: 0.885,
        parallax: 0.95,
        personHeight: 0.46,
        kind: 'ground',
        horizonY: SHORE_Y,
        water: LAKE,
      },
      drawBack(frame) {
        sky.draw(frame)
        for (const [index, range] of ranges.entries()) {
          const extent = { y0: 0.1, y1: SHORE_Y + 0.06, margin: REACH }
          stage.layer(`range-${index}`, frame.camera, range.parallax, extent, (pen) => {
            paintRange(pen, stage, palette, range)
          })
        }
        drawShore(stage, palette, pines, frame)
        fall?.draw(frame)
        drawLake(stage, palette, ranges, frame)
        heavens?.drawOnWater(frame, { horizonY: SHORE_Y + 0.02, nearY: BANK_Y })
        fall?.drawMist(frame)
        drawBank(stage, palette, frame, spec.season === 'winter' || spec.weather === 'snow')
        drawGlitter(stage, palette, frame, spec.weather === 'wind' ? 1.6 : 1)
      },
      drawFront(frame) {
        const drop = stage.bottom - 1
        stage.enter({ ...frame.camera, y: frame.camera.y - drop * 0.7 }, 1.2)
        stage.within(grassBox(blades), (pen) => drawGrass(pen, blades, frame.time))
        motes(frame)
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

/** It falls into the lake, beside whoever stands on the bank. */
function fallOf(stage: Stage): WaterfallOptions {
  return {
    x: stage.aspect * (stage.portrait ? 0.6 : 0.68),
    topY: stage.portrait ? 0.12 : 0.2,
    baseY: SHORE_Y + 0.012,
    parallax: 0.45,
    width: 0.24,
    reach: 0.62,
    haze: 0.16,
    rock: '#7d7f86',
    moss: '#4c7a4a',
  }
}

function planRanges(seed: number, aspect: number): Range[] {
  return [
    {
      ridge: createSummitRidge(
        seed + 11,
        { kind: 'mountain', baseY: 0.62, height: 0.36, frequency: 1.5 },
        aspect,
      ),
      parallax: 0.12,
      colour: '#6c7fa3',
      haze: 0.42,
      snow: true,
    },
    {
      ridge: createRidge(seed + 12, { kind: 'mountain', baseY: 0.67, height: 0.2, frequency: 2.1 }),
      parallax: 0.22,
      colour: '#556f7f',
      haze: 0.36,
      snow: false,
    },
    {
      ridge: createRidge(seed + 13, { kind: 'hill', baseY: 0.69, height: 0.05, frequency: 1.8 }),
      parallax: 0.32,
      colour: '#4c7257',
      haze: 0.22,
      snow: false,
    },
  ]
}

function paintRange(pen: Pen, stage: Stage, palette: Palette, range: Range): void {
  const left = -MARGIN
  const right = stage.aspect + MARGIN
  const colour = seen(range.colour, palette, range.haze)
  const gradient = pen.createLinearGradient(0, 0.3, 0, SHORE_Y)
  gradient.addColorStop(0, colour)
  gradient.addColorStop(1, mix(colour, palette.fog, 0.55))
  range.ridge.trace(pen, left, right, SHORE_Y + 0.06)
  pen.fillStyle = gradient
  pen.fill()
  if (range.snow) {
    const snow = mix(seen('#ffffff', palette, 0.16), palette.key, 0.12)
    paintSnowCaps(pen, range.ridge, snow, { left, right, limit: 0.44 })
  }
  paintMountainLight(pen, range.ridge, outdoorLight(palette), {
    left: left,
    right: right,
    bottomY: SHORE_Y,
    haze: range.haze,
  })
}

function drawShore(
  stage: Stage,
  palette: Palette,
  pines: readonly { readonly x: number; readonly height: number; readonly tone: number }[],
  frame: Frame,
): void {
  stage.layer('pines', frame.camera, 0.4, { y0: 0.5, y1: SHORE_Y + 0.03, margin: MARGIN }, (pen) => {
    for (const { x, height, tone } of pines) {
      pen.fillStyle = seen(mix('#2f5a48', '#467a58', tone), palette, 0.2)
      pen.beginPath()
      for (let tier = 0; tier < 4; tier += 1) {
        const y = SHORE_Y + 0.012 - height * (0.08 + tier * 0.22)
        const half = height * (0.26 - tier * 0.05)
        pen.moveTo(x - half, y)
        pen.lineTo(x, y - height * 0.36)
        pen.lineTo(x + half, y)
      }
      pen.fill()
    }
    pen.fillStyle = ground(palette, '#3f6a4a', 0.5, 0.12)
    pen.fillRect(-MARGIN, SHORE_Y, stage.aspect + 2 * MARGIN, 0.02)
  })
}

/** The water repeats the sky upside down, with the ranges as a soft dark band. */
function drawLake(stage: Stage, palette: Palette, ranges: readonly Range[], frame: Frame): void {
  const extent = { y0: SHORE_Y, y1: BANK_Y + 0.13, margin: REACH }
  stage.layer('lake', frame.camera, 0.55, extent, (pen) => paintLake(pen, stage, palette, ranges))
}

function paintLake(pen: Pen, stage: Stage, palette: Palette, ranges: readonly Range[]): void {
  const gradient = pen.createLinearGradient(0, SHORE_Y, 0, BANK_Y + 0.04)
  gradient.addColorStop(0, mix(palette.sky[2], palette.shadow, 0.25))
  gradient.addColorStop(0.35, mix(palette.sky[1], palette.shadow, 0.22))
  gradient.addColorStop(1, mix(palette.sky[0], palette.shadow, 0.35))
  pen.fillStyle = gradient
  pen.fillRect(-MARGIN, SHORE_Y + 0.012, stage.aspect + 2 * MARGIN, BANK_Y + 0.1 - SHORE_Y)
  for (const [range, alpha] of [
    [ranges[0], 0.28],
    [ranges[1], 0.35],
  ] as const) {
    if (range === undefined) continue
    pen.fillStyle = withAlpha(seen(range.colour, palette, 0.3), alpha)
    pen.beginPath()
    pen.moveTo(-MARGIN, SHORE_Y)
    for (let x = -MARGIN; x <= stage.aspect + MARGIN; x += 0.03) {
      pen.lineTo(x, SHORE_Y + (SHORE_Y - range.ridge.crestAt(x)) * 0.42 + 0.003 * Math.sin(x * 60))
    }
    pen.lineTo(stage.aspect + MARGIN, SHORE_Y)
    pen.fill()
  }
  // The wood on the far shore, drawn out by the ripples.
  const wood = pen.createLinearGradient(0, SHORE_Y, 0, SHORE_Y + 0.075)
  wood.addColorStop(0, withAlpha(seen('#2f5a48', palette, 0.1), 0.62))
  wood.addColorStop(1, withAlpha(seen('#2f5a48', palette, 0.1), 0))
  pen.fillStyle = wood
  pen.beginPath()
  pen.moveTo(-MARGIN, SHORE_Y)
  for (let x = -MARGIN; x <= stage.aspect + MARGIN; x += 0.012) {
    pen.lineTo(x, SHORE_Y + 0.04 + 0.022 * Math.sin(x * 37) * Math.sin(x * 13.7) + 0.012 * Math.sin(x * 91))
  }
  pen.lineTo(stage.aspect + MARGIN, SHORE_Y)
  pen.fill()
  pen.fillStyle = withAlpha(palette.sky[2], 0.3)
  for (let index = 0; index < 46; index += 1) {
    const depth = ((index * 0.618034) % 1) ** 1.4
    const x = -MARGIN + ((index * 0.754877) % 1) * (stage.aspect + 2 * MARGIN)
    pen.fillRect(
      x,
      SHORE_Y + 0.02 + depth * (BANK_Y - SHORE_Y - 0.03),
      0.04 + 0.12 * depth,
      0.0012 + 0.002 * depth,
    )
  }
}

function drawGlitter(stage: Stage, palette: Palette, frame: Frame, roughness: number): void {
  const pen = stage.enter(frame.camera, 0.55)
  const centre = (palette.sun?.x ?? 0.5) * stage.aspect
  pen.fillStyle = withAlpha(palette.sun?.glow ?? palette.key, 0.5)
  pen.beginPath()
  for (let index = 0; index < 60; index += 1) {
    const depth = (index * 0.618034) % 1
    const y = SHORE_Y + 0.02 + depth * (BANK_Y - SHORE_Y - 0.035)
    const spread = (0.05 + depth * 0.16) * roughness
    const x = centre + Math.sin(index * 7.3 + frame.time * 0.8) * spread
    const width = (0.008 + 0.03 * depth) * (0.5 + 0.5 * Math.sin(frame.time * 2.3 + index * 1.7))
    if (width > 0.004) pen.rect(x - width / 2, y, width, 0.0022 + depth * 0.0016)
  }
  pen.fill()
}

/** A few pines close by frame the view: part of the width, height, which tone. */
const NEAR_PINES = [
  [-0.05, 0.62, 0],
  [0.035, 0.46, 1],
  [0.1, 0.27, 2],
  [0.93, 0.34, 1],
  [1.01, 0.58, 0],
] as const

function pineGreen(colours: TreeColours): TreeColours {
  const dark = (colour: string): string => mix(darken(colour, 0.3), '#1f4a48', 0.4)
  return { ...colours, lit: dark(colours.lit), leaf: dark(colours.leaf), shade: dark(colours.shade) }
}

function drawBank(stage: Stage, palette: Palette, frame: Frame, winter: boolean): void {
  const extent = { y0: BANK_Y - 0.02, y1: stage.bottom + 0.2, margin: REACH }
  stage.layer('near pines', frame.camera, 0.84, { y0: 0.2, y1: BANK_Y + 0.08, margin: REACH }, (pen) => {
    const side = outdoorLight(palette).direction
    for (const [x, height, index] of NEAR_PINES.slice(0, stage.portrait ? 3 : undefined)) {
      const tone = treeColours(palette, winter ? 'winter' : null, index, 0.04)
      paintFir(pen, x * stage.aspect, BANK_Y + 0.03, height, winter ? tone : pineGreen(tone), side)
    }
  })
  stage.layer('bank', frame.camera, 0.9, extent, (pen) => paintBank(pen, stage, palette))
}

function paintBank(pen: Pen, stage: Stage, palette: Palette): void {
  const gradient = pen.createLinearGradient(0, BANK_Y, 0, stage.bottom)
  gradient.addColorStop(0, lighten(palette.ground, 0.06))
  gradient.addColorStop(1, darken(palette.ground, 0.42))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(-MARGIN, stage.bottom + 0.2)
  for (let x = -MARGIN; x <= stage.aspect + MARGIN; x += 0.04) {
    pen.lineTo(x, BANK_Y + 0.012 * Math.sin(x * 4.1) + 0.006 * Math.sin(x * 11.3))
  }
  pen.lineTo(stage.aspect + MARGIN, stage.bottom + 0.2)
  pen.fill()
}
