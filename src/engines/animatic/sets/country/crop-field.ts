import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import type { Palette } from '../../draw/palette.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { drawGrass, grassBox, plantGrass } from '../parts/flora.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { createMotes } from '../parts/motes.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { slotChance } from '../parts/span.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from '../set.ts'
import { CROPS } from './crops.ts'
import { createFarmland } from './farmland.ts'
import { createSwayRow } from './sway-row.ts'
import {
  STRIPE,
  type Field,
  tonesOf,
  paintBase,
  paintRows,
  paintStripes,
  HORIZON_Y,
  LANE_Y,
  MARGIN,
} from './crop-rows.ts'

/** A field of one crop as far as the eye sees, and the lane beside it. */
export const cropField: SceneSet = {
  build(context) {
    const { stage, palette, random, spec, seed } = context
    const crop = CROPS[spec.place ?? 'wheat-field'] ?? CROPS['wheat-field']!
    const tops = pick(random, crop.tops)
    const blooms = crop.blooms?.[seed % crop.blooms.length] ?? []
    const landmark = pick(random, crop.landmarks)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y + 0.06,
      cloudCount: 6,
      cloudFloor: 0.36,
      heavens: context.heavens,
    })
    const land = createFarmland(context, { horizonY: HORIZON_Y, hills: crop.hills, landmark })
    const field: Field = {
      crop,
      tops,
      blooms,
      seed,
      vanishX: lerp(0.3, 0.7, random()) * stage.aspect,
      snowy: isSnowy(context),
    }
    const near = createNearRow(context, field)
    const front = createFrontRow(context, field)
    const verge = plantGrass(
      random,
      Math.round(110 * (stage.aspect / 1.78 + 0.25)),
      { left: -MARGIN, right: stage.aspect + MARGIN, farY: LANE_Y + 0.012, nearY: 0.93 },
      0.024,
      0.0034,
      [ground(palette, '#7f9a4a', 0.5, 0), ground(palette, darken(crop.soil, 0.3), 0.6, 0)],
    )
    const isNight = palette.stars > 0.5
    const motes = createMotes(stage, random, {
      count: 46,
      colour: isNight ? '#d8ff8a' : '#fff3cf',
      strength: isNight ? 0.7 : 0.45,
    })
    const built: BuiltSet = {
      light: outdoorLight(palette),
      floor: {
        y: 0.895,
        farY: 0.866,
        parallax: 0.92,
        personHeight: 0.5,
        kind: 'ground',
        horizonY: HORIZON_Y,
      },
      drawBack(frame) {
        sky.draw(frame)
        land(frame)
        drawFarField(stage, palette, field, frame)
        if (crop.layout === 'sea') drawGusts(stage, palette, field, frame)
        if (crop.stripe === undefined) near(frame)
        const extent = { y0: LANE_Y - 0.03, y1: stage.bottom + 0.15, margin: 0.35 }
        stage.layer('field-lane', frame.camera, 0.92, extent, (pen) => paintLane(pen, stage, palette, field))
        stage.enter(frame.camera, 0.92)
        stage.within(grassBox(verge), (pen) => drawGrass(pen, verge, frame.time))
      },
      drawFront(frame) {
        front(frame, (stage.bottom - 1) * 0.8)
        motes(frame)
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

function isSnowy({ spec }: SetContext): boolean {
  return spec.season === 'winter' || spec.weather === 'snow'
}

function drawFarField(stage: Stage, palette: Palette, field: Field, frame: Frame): void {
  const base = { y0: HORIZON_Y - 0.08, y1: LANE_Y + 0.03, margin: 0.3 }
  if (field.crop.layout === 'stripes') {
    stage.layer('field', frame.camera, 0.8, base, (pen) => paintStripes(pen, stage, palette, field))
    return
  }
  stage.layer('field-far', frame.camera, 0.5, base, (pen) => {
    paintBase(pen, stage, palette, field)
    paintRows(pen, stage, palette, field, 5.2, 2.1)
  })
  stage.layer('field-mid', frame.camera, 0.72, base, (pen) => {
    paintRows(pen, stage, palette, field, 2.1, 1.6)
  })
}

/** The row that ends at the lane: it bends in the wind. */
function createNearRow({ stage, palette }: SetContext, field: Field): (frame: Frame) => void {
  const { crop, tops, vanishX } = field
  const isStriped = crop.layout === 'stripes'
  const shapes = Math.max(4, tops.length)
  const row = {
    key: 'field-near',
    y: LANE_Y,
    depth: 0.006,
    parallax: 0.88,
    spacing: crop.height * crop.width * (isStriped ? 0.62 : 0.42),
    height: crop.height,
    width: crop.height * crop.reach * 2,
    shapes,
    sway: isStriped ? 0.05 : 0.1,
    seed: field.seed % 9973,
    shapeAt: (x: number, chance: number): number =>
      tops.length > 1
        ? ((Math.round(((x - vanishX) * 1.5) / STRIPE) % tops.length) + tops.length) % tops.length
        : Math.floor(chance * shapes),
  }
  return createSwayRow(stage, row, (pen, shape) =>
    crop.paint(pen, tonesOf(palette, field, shape, 0), shape + 3),
  )
}

/** Close to the eye: dark, and out of the way of what is looked at. */
function createFrontRow({ stage, palette }: SetContext, field: Field): (frame: Frame, drop: number) => void {
  const { crop } = field
  const height = Math.min(0.26, Math.max(0.17, crop.height * 1.4))
  const row = {
    key: 'field-front',
    y: 0.96 + height * 0.8,
    depth: height * 0.16,
    parallax: 1.24,
    spacing: height * crop.width * 0.72,
    height,
    width: height * crop.reach * 2,
    shapes: 4,
    sway: 0.08,
    seed: (field.seed % 9973) + 31,
    gaps: 0.14,
  }
  const dim = (colour: Hex): Hex => mix(darken(colour, 0.3), palette.shadow, 0.3)
  const paint = (pen: Pen, shape: number): void => {
    const { top, leaf, blooms } = tonesOf(palette, field, shape, 0)
    crop.paint(pen, { top: dim(top), leaf: dim(leaf), blooms: blooms.map(dim) }, shape + 11)
  }
  const front = createSwayRow(stage, row, paint)
  // A tall picture has room for another before it.
  const nearest = stage.portrait
    ? createSwayRow(stage, { ...row, key: 'field-nearest', parallax: 1.3, seed: row.seed + 7 }, paint)
    : undefined
  return (frame, drop) => {
    front(frame, nearest === undefined ? drop : drop * 0.35)
    nearest?.(frame, drop)
  }
}

const GUST = { width: 0.62, height: 0.03 } as const

/** Where the wind passes the stalks bow and show their light side. */
function drawGusts(stage: Stage, palette: Palette, field: Field, frame: Frame): void {
  const { width, height } = GUST
  const box = { width, height, anchorX: width / 2, anchorY: height / 2 }
  const light = lighten(tonesOf(palette, field, 0, 0).top, 0.3)
  const gust = stage.sprite('field-gust', box, (pen) => {
    pen.scale(width / 2, height / 2)
    const glow = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
    glow.addColorStop(0, withAlpha(light, 0.6))
    glow.addColorStop(1, withAlpha(light, 0))
    fillEllipse(pen, glow, 0, 0, 1)
  })
  stage.enter(frame.camera, 0.6)
  const lane = stage.aspect + 1.4
  for (let index = 0; index < 9; index += 1) {
    const depth = (index + 0.5) / 9
    const speed = 0.1 + 0.16 * depth
    const x = ((slotChance(index, 5) * lane + frame.time * speed) % lane) - 0.7
    stage.put(gust, x, lerp(HORIZON_Y + 0.02, LANE_Y - field.crop.height * 0.75, depth), {
      scale: 0.5 + depth,
      alpha: 0.75,
    })
  }
}

/** A lane of earth with two worn tracks. */
function paintLane(pen: Pen, stage: Stage, palette: Palette, { crop, snowy }: Field): void {
  const soil = snowy ? mix(crop.soil, '#eef3f8', 0.7) : crop.soil
  const grass = ground(palette, crop.leaf, 0.4, 0)
  const gradient = pen.createLinearGradient(0, LANE_Y, 0, Math.max(1.04, stage.bottom))
  gradient.addColorStop(0, mix(seen(soil, palette, 0.04), grass, 0.45))
  gradient.addColorStop(0.2, seen(lighten(soil, 0.06), palette, 0))
  gradient.addColorStop(1, mix(seen(darken(soil, 0.35), palette, 0), palette.shadow, 0.2))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(-MARGIN, stage.bottom + 0.3)
  for (let x = -MARGIN; x <= stage.aspect + MARGIN; x += 0.03) {
    pen.lineTo(x, LANE_Y - 0.004 + 0.004 * Math.sin(x * 5.3) + 0.002 * Math.sin(x * 19))
  }
  pen.lineTo(stage.aspect + MARGIN, stage.bottom + 0.3)
  pen.fill()
  for (const [y, thick] of [
    [0.884, 0.007],
    [0.93, 0.012],
  ] as const) {
    for (let piece = 0; piece < 34; piece += 1) {
      const x = -MARGIN + (piece / 34) * (stage.aspect + 2 * MARGIN)
      const chance = slotChance(piece, Math.round(y * 100))
      fillEllipse(
        pen,
        withAlpha(mix(seen(soil, palette, 0), palette.shadow, 0.34), 0.22),
        x,
        y + (chance - 0.5) * 0.006,
        0.07 + 0.05 * chance,
        thick * (0.5 + 0.5 * chance),
      )
    }
  }
}
