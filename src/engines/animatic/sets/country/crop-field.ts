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
import { CROPS, type Crop, type CropTones } from './crops.ts'
import { createFarmland } from './farmland.ts'
import { createSwayRow } from './sway-row.ts'

const HORIZON_Y = 0.61
/** Where the crop ends and the lane begins. */
const LANE_Y = 0.852
const MARGIN = 0.6
/** World units below the horizon at distance 1. */
const DROP = 0.36
/** World units from one stripe to the next at distance 1, if the crop does not say. */
const STRIPE = 0.36

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

interface Field {
  readonly crop: Crop
  readonly tops: readonly Hex[]
  readonly blooms: readonly Hex[]
  readonly seed: number
  readonly vanishX: number
  readonly snowy: boolean
}

function isSnowy({ spec }: SetContext): boolean {
  return spec.season === 'winter' || spec.weather === 'snow'
}

function tonesOf(
  palette: Palette,
  { crop, tops, blooms, snowy }: Field,
  row: number,
  haze: number,
): CropTones {
  const top = tops[((row % tops.length) + tops.length) % tops.length] ?? '#e8c060'
  const frost = (colour: Hex): Hex => (snowy ? mix(colour, '#eef3f8', 0.55) : colour)
  return {
    top: mix(seen(frost(top), palette, haze), palette.key, 0.1),
    leaf: seen(frost(crop.leaf), palette, haze),
    blooms: blooms.map((bloom) => seen(frost(bloom), palette, haze)),
  }
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

/** Far off a field is one colour, hazy at the horizon, in soft swells. */
function paintBase(pen: Pen, stage: Stage, palette: Palette, field: Field): void {
  const far = tonesOf(palette, field, 0, 0.42)
  const near = tonesOf(palette, field, 0, 0.06)
  const gradient = pen.createLinearGradient(0, HORIZON_Y, 0, LANE_Y)
  gradient.addColorStop(0, far.top)
  gradient.addColorStop(0.4, mix(near.top, near.leaf, 0.35))
  gradient.addColorStop(1, mix(near.leaf, palette.shadow, 0.25))
  pen.fillStyle = gradient
  pen.beginPath()
  pen.moveTo(-MARGIN, 1)
  for (let x = -MARGIN; x <= stage.aspect + MARGIN; x += 0.04) {
    pen.lineTo(x, crestAt(field, x))
  }
  pen.lineTo(stage.aspect + MARGIN, 1)
  pen.fill()
  for (let band = 0; band < 9; band += 1) {
    const y = HORIZON_Y + 0.016 + band * 0.007
    const x = slotChance(band, field.seed) * stage.aspect
    fillEllipse(pen, withAlpha(band % 2 === 0 ? far.top : near.leaf, 0.3), x, y, 0.5, 0.004)
  }
}

/** The land swells, and the crop with it. */
function crestAt({ seed }: Field, x: number): number {
  return HORIZON_Y - 0.004 + 0.016 * Math.sin(x * 1.7 + (seed % 7)) + 0.006 * Math.sin(x * 4.1 + (seed % 5))
}

/** Stalk beside stalk, row before row, from distance `from` to distance `to`. */
function paintRows(pen: Pen, stage: Stage, palette: Palette, field: Field, from: number, to: number): void {
  const { crop } = field
  for (let distance = from, row = 0; distance > to; distance *= 0.86, row += 1) {
    const size = (crop.height * 1.6) / distance
    const y = HORIZON_Y + DROP / distance + size * 0.3
    const haze = 0.3 * ((distance - 1.5) / 3)
    const tones = tonesOf(palette, field, row, Math.max(0, haze))
    shadeFoot(pen, stage, palette, y, size)
    const spacing = Math.max(0.024, size * crop.width * 0.5)
    const first = Math.floor(-MARGIN / spacing)
    const last = Math.ceil((stage.aspect + MARGIN) / spacing)
    for (let index = first; index <= last; index += 1) {
      const chance = slotChance(index, row + Math.round(from * 10))
      pen.save()
      const x = (index + chance * 0.6) * spacing
      const rise = ((crestAt(field, x) - HORIZON_Y) * (distance - 1.5)) / 3
      pen.translate(x, y + rise + (chance - 0.5) * size * 0.12)
      pen.scale(size * (0.85 + 0.15 * chance), size * (0.85 + 0.15 * chance))
      crop.paint(pen, tones, Math.floor(chance * 17))
      pen.restore()
    }
  }
}

/** Between two rows it is dark. */
function shadeFoot(pen: Pen, stage: Stage, palette: Palette, y: number, size: number): void {
  const shade = pen.createLinearGradient(0, y - size * 0.9, 0, y)
  shade.addColorStop(0, withAlpha(palette.shadow, 0))
  shade.addColorStop(1, withAlpha(palette.shadow, 0.2))
  pen.fillStyle = shade
  pen.fillRect(-MARGIN, y - size * 0.9, stage.aspect + 2 * MARGIN, size * 0.9)
}

/** Stripes that meet at the horizon; close by they are plants. */
function paintStripes(pen: Pen, stage: Stage, palette: Palette, field: Field): void {
  const { crop, vanishX } = field
  const gap = crop.stripe ?? STRIPE
  // Narrow stripes are two plants wide.
  const parts = crop.stripe === undefined ? [-0.2, 0.2] : [0]
  const half = crop.stripe === undefined ? 0.4 : 0.16
  const soil = pen.createLinearGradient(0, HORIZON_Y, 0, LANE_Y)
  soil.addColorStop(0, seen(mix(crop.soil, crop.leaf, 0.5), palette, 0.5))
  soil.addColorStop(1, mix(seen(mix(crop.soil, crop.leaf, 0.2), palette, 0), palette.shadow, 0.2))
  pen.fillStyle = soil
  pen.fillRect(-MARGIN, HORIZON_Y, stage.aspect + 2 * MARGIN, 1 - HORIZON_Y)
  const reach = 34
  const edge = (index: number, side: number): number => vanishX + (index + side) * gap * 1.5
  const footY = HORIZON_Y + DROP * 1.5
  for (let index = -reach; index <= reach; index += 1) {
    const tones = tonesOf(palette, field, index, 0.08)
    const fill = pen.createLinearGradient(0, HORIZON_Y, 0, LANE_Y)
    fill.addColorStop(0, mix(tonesOf(palette, field, index, 0.5).top, palette.fog, 0.2))
    fill.addColorStop(0.5, mix(tones.top, tones.leaf, 0.3))
    fill.addColorStop(1, mix(tones.top, tones.leaf, 0.7))
    pen.fillStyle = fill
    pen.beginPath()
    pen.moveTo(vanishX, HORIZON_Y - 0.004)
    pen.lineTo(edge(index, -half), footY)
    pen.lineTo(edge(index, half), footY)
    pen.fill()
  }
  for (let distance = 6.4, row = 0; distance > 1.52; distance *= 0.88, row += 1) {
    const haze = Math.max(0, (0.42 * (distance - 1.5)) / 4)
    for (let index = -reach; index <= reach; index += 1) {
      for (const part of parts) {
        const chance = slotChance(index * 2 + (part > 0 ? 1 : 0), row)
        const x = vanishX + ((index + part + (chance - 0.5) * 0.1) * gap) / distance
        if (x < -0.45 || x > stage.aspect + 0.45) continue
        const size = ((crop.height * 1.6) / distance) * (0.85 + 0.3 * chance)
        pen.save()
        pen.translate(x, HORIZON_Y + DROP / distance + size * 0.12 * chance)
        pen.scale(size, size)
        crop.paint(pen, tonesOf(palette, field, index, haze), Math.floor(chance * 17))
        pen.restore()
      }
    }
  }
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
