import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Sprite } from '../../draw/stage.ts'
import { person } from '../../rigs/person.ts'
import { REST, type RigLook } from '../../rigs/rig.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { paintPalm } from '../parts/palm.ts'
import { buildScenery, REACH, type Backdrop } from '../country/scenery.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { drawRiver } from './river.ts'

const WATER_Y = 0.6
const HOUSES_PARALLAX = 0.4
const AWNINGS: readonly Hex[] = ['#d8504a', '#3f8fb8', '#e0a83c', '#4f9a6a', '#c8643c']
const FRUIT: readonly Hex[] = ['#e8823a', '#d8423c', '#f2c43c', '#7fb04a', '#c94f8a', '#f0e0a0']
const CLOTHES: readonly Hex[] = ['#3f6fa8', '#c8504a', '#5f8f5a', '#8a5fa0', '#d9963c']

interface Vendor {
  readonly x: number
  readonly y: number
  readonly parallax: number
  /** Length of the boat, world units. */
  readonly size: number
  readonly faces: 1 | -1
  /** World units per second; most lie still. */
  readonly speed: number
}

/** Boats laden with fruit on a canal, their vendors in straw hats; wooden houses on stilts behind them, a landing in front. */
export const floatingMarket: SceneSet = {
  build(context) {
    const { stage, palette, spec } = context
    const isAfloat = spec.subjects.length > 0 && spec.subjects.every(({ rig }) => rig === 'boat')
    const hasLanding = spec.subjects.length > 0 && !isAfloat
    const vendors = spec.isDeserted === true ? [] : planVendors(context, spec.subjects.length === 0)
    const boats = vendors.map((vendor, index) => bakeBoat(context, vendor, index))
    const bank: Backdrop = {
      key: 'floating-market-bank',
      parallax: HOUSES_PARALLAX,
      y0: -0.06,
      y1: WATER_Y + 0.07,
      paint: (pen) => paintBank(pen, context),
    }
    return buildScenery(context, {
      sky: { horizonY: WATER_Y, cloudCount: 5, cloudFloor: 0.3 },
      layers: [
        (frame) =>
          drawRiver(stage, palette, frame, {
            topY: WATER_Y,
            bottomY: stage.bottom + 0.14,
            deep: '#5f8a6a',
            parallax: 0.6,
          }),
        bank,
        (frame) => drawBoats(context, vendors, boats, frame),
        {
          key: 'floating-market-landing',
          parallax: 0.92,
          y0: 0.82,
          paint: (pen) => (hasLanding ? paintLanding(pen, context) : undefined),
        },
      ],
      floor: isAfloat
        ? { y: 0.9, farY: 0.84, parallax: 0.9, personHeight: 0.34, kind: 'water', horizonY: WATER_Y }
        : {
            y: 0.93,
            farY: 0.9,
            personHeight: 0.5,
            horizonY: WATER_Y,
            water: { y: 0.82, farY: 0.74, parallax: 0.75 },
          },
    })
  },
}

function planVendors({ stage, seed }: SetContext, hasNear: boolean): readonly Vendor[] {
  const random = createRandom(seed ^ 0xf10a7)
  const rows = [
    { y: 0.66, parallax: 0.5, size: 0.28, count: 4 },
    { y: 0.74, parallax: 0.64, size: 0.4, count: 3 },
    ...(hasNear ? [{ y: 0.87 + (stage.bottom - 1) * 0.3, parallax: 0.85, size: 0.58, count: 2 }] : []),
  ]
  return rows.flatMap(({ y, parallax, size, count }, row) => {
    const many = stage.portrait ? Math.max(1, count - 1) : count
    return Array.from({ length: many }, (_, index): Vendor => ({
      x: ((index + 0.5 + between(random, -0.16, 0.16)) / many) * (stage.aspect + 0.3) - 0.15,
      y: y + between(random, -0.012, 0.012),
      parallax,
      size,
      faces: random() < 0.5 ? 1 : -1,
      speed: row === 1 && index === 0 ? 0.035 : 0,
    }))
  })
}

/** One boat with its wares and its vendor, painted once. */
function bakeBoat({ stage, palette }: SetContext, { size, faces }: Vendor, index: number): Sprite {
  const random = createRandom(index * 71 + 13)
  const box = { width: size * 1.2, height: size * 1.05, anchorX: size * 0.6, anchorY: size * 0.92 }
  const look: RigLook = {
    variant: index % 3 === 2 ? 'man' : 'woman',
    colours: [pick(random, CLOTHES)],
    props: [
      { concept: 'conical-hat', colour: '#e0bf78', role: 'worn' },
      // They sit on the boat, not on a chair.
      { concept: 'chair', colour: null, role: 'ridden' },
    ],
    seed: index * 37 + 5,
  }
  return stage.sprite(`floating-market-boat-${index}`, box, (pen) => {
    pen.scale(size * faces, size)
    const tone = (colour: Hex): Hex => seen(colour, palette, 0.04)
    fillEllipse(pen, withAlpha('#10241e', 0.28), 0, 0.015, 0.5, 0.03)
    pen.save()
    // Their feet are in the boat.
    pen.beginPath()
    pen.rect(-1, -2, 2, 1.96)
    pen.clip()
    pen.translate(-0.27, 0.06)
    pen.scale(0.62, 0.62)
    person.draw(pen, look, { ...REST, action: 'sit', time: index })
    pen.globalCompositeOperation = 'source-atop'
    pen.fillStyle = withAlpha(palette.shadow, 0.12 + lampLevel(palette) * 0.3)
    pen.fillRect(-2, -3, 4, 5)
    pen.restore()
    paintWares(pen, random, tone)
    paintHull(pen, tone(index % 2 === 0 ? '#7a4f30' : '#8f6038'))
  })
}

/** Heaps of fruit in baskets along the boat. */
function paintWares(pen: Pen, random: Random, tone: (colour: Hex) => Hex): void {
  for (let basket = 0; basket < 4; basket += 1) {
    const x = -0.05 + basket * 0.115
    const fruit = tone(pick(random, FRUIT))
    for (let row = 0; row < 3; row += 1)
      for (let one = 0; one < 4 - row; one += 1)
        fillEllipse(
          pen,
          (one + row) % 2 === 0 ? fruit : lighten(fruit, 0.12),
          x + (one - (3 - row) / 2) * 0.026,
          -0.125 - row * 0.024,
          0.0155,
        )
    fillRoundRect(pen, tone('#b98a4c'), x - 0.055, -0.12, 0.11, 0.06, 0.014)
  }
}

/** A long low hull with raised ends; the waterline is 0. */
function paintHull(pen: Pen, wood: Hex): void {
  const fill = pen.createLinearGradient(0, -0.1, 0, 0.02)
  fill.addColorStop(0, lighten(wood, 0.16))
  fill.addColorStop(1, darken(wood, 0.34))
  pen.fillStyle = fill
  pen.beginPath()
  pen.moveTo(-0.56, -0.13)
  pen.quadraticCurveTo(-0.4, -0.07, 0, -0.068)
  pen.quadraticCurveTo(0.4, -0.07, 0.58, -0.17)
  pen.quadraticCurveTo(0.46, 0.02, 0.3, 0.022)
  pen.lineTo(-0.34, 0.022)
  pen.quadraticCurveTo(-0.48, 0.016, -0.56, -0.13)
  pen.fill()
  pen.strokeStyle = withAlpha(lighten(wood, 0.4), 0.7)
  pen.lineWidth = 0.008
  pen.beginPath()
  pen.moveTo(-0.55, -0.125)
  pen.quadraticCurveTo(-0.4, -0.066, 0, -0.064)
  pen.quadraticCurveTo(0.4, -0.066, 0.57, -0.164)
  pen.stroke()
}

function drawBoats(
  { stage }: SetContext,
  vendors: readonly Vendor[],
  boats: readonly Sprite[],
  { camera, time }: Frame,
): void {
  vendors.forEach(({ x, y, parallax, speed, faces }, index) => {
    const boat = boats[index]
    if (boat === undefined) return
    stage.enter(camera, parallax)
    stage.put(boat, x + speed * faces * time, y + 0.003 * Math.sin(time * 1.3 + index * 2), {
      rotation: 0.012 * Math.sin(time * 0.9 + index),
    })
  })
}

/** Houses on stilts along the canal, shop by shop under awnings, palms behind them. */
function paintBank(pen: Pen, { stage, palette, seed }: SetContext): void {
  const random = createRandom(seed ^ 0xba4c)
  const green = seen('#4f8f56', palette, 0.24)
  pen.fillStyle = mix(darken(green, 0.3), palette.shadow, 0.2)
  pen.fillRect(-REACH, WATER_Y - 0.06, stage.aspect + 2 * REACH, 0.072)
  for (let x = -REACH; x < stage.aspect + REACH; x += 0.16)
    fillEllipse(
      pen,
      mix(green, palette.shadow, 0.12 * random()),
      x,
      WATER_Y - 0.1,
      0.14,
      between(random, 0.1, 0.17),
    )
  for (let x = -REACH; x < stage.aspect + REACH; x += between(random, 0.34, 0.5))
    paintPalm(pen, palette, {
      x,
      y: WATER_Y - 0.04,
      height: between(random, 0.34, 0.44),
      lean: between(random, -0.08, 0.08),
      time: x,
      shade: 0.16,
    })
  for (let x = -REACH; x < stage.aspect + REACH;) {
    const width = between(random, 0.3, 0.42)
    paintHouse(pen, palette, random, x, width)
    x += width + between(random, 0.02, 0.07)
  }
}

function paintHouse(
  pen: Pen,
  palette: SetContext['palette'],
  random: Random,
  x: number,
  width: number,
): void {
  const tone = (colour: Hex): Hex => seen(colour, palette, 0.12)
  const wood = tone(pick(random, ['#8a5f3c', '#a87a4c', '#74503a']))
  const roof = tone(pick(random, ['#a8563c', '#8a4a34', '#6f6a62']))
  const floor = WATER_Y - 0.035
  const eaves = floor - between(random, 0.15, 0.19)
  const side = outdoorLight(palette).direction
  pen.fillStyle = darken(wood, 0.45)
  for (let stilt = 0; stilt <= 5; stilt += 1)
    pen.fillRect(x + 0.01 + (stilt / 5) * (width - 0.028), floor, 0.009, 0.075)
  const wall = pen.createLinearGradient(x, 0, x + width, 0)
  wall.addColorStop(side > 0 ? 0 : 1, darken(wood, 0.22))
  wall.addColorStop(side > 0 ? 1 : 0, lighten(wood, 0.08))
  pen.fillStyle = wall
  pen.fillRect(x, eaves, width, floor - eaves)
  // The open shop, lit from within, its wares on the sill.
  const lamps = lampLevel(palette)
  fillRoundRect(
    pen,
    mix(darken(wood, 0.62), '#ffc870', 0.12 + 0.5 * lamps),
    x + 0.03,
    eaves + 0.045,
    width - 0.06,
    floor - eaves - 0.06,
    0.003,
  )
  for (let ware = 0; ware < 9; ware += 1)
    fillEllipse(
      pen,
      tone(pick(random, FRUIT)),
      x + 0.05 + (ware / 8) * (width - 0.1),
      floor - 0.024,
      0.013,
      0.011,
    )
  for (let lantern = 0; lantern < 3; lantern += 1)
    fillEllipse(
      pen,
      mix(tone('#d8423c'), '#ffb060', lamps * 0.7),
      x + width * (0.25 + lantern * 0.25),
      eaves + 0.066,
      0.011,
      0.014,
    )
  fillPolygon(pen, roof, [
    [x - 0.035, eaves + 0.006],
    [x + width * 0.22, eaves - 0.1],
    [x + width * 0.78, eaves - 0.1],
    [x + width + 0.035, eaves + 0.006],
  ])
  fillPolygon(pen, withAlpha(palette.shadow, 0.22), [
    [x - 0.035, eaves + 0.006],
    [x + width + 0.035, eaves + 0.006],
    [x + width + 0.01, eaves - 0.012],
    [x - 0.01, eaves - 0.012],
  ])
  const cloth = tone(pick(random, AWNINGS))
  for (let strip = 0; strip < 8; strip += 1)
    fillRoundRect(
      pen,
      strip % 2 === 0 ? cloth : tone('#f6efe0'),
      x + 0.01 + (strip / 8) * (width - 0.02),
      eaves + 0.004,
      (width - 0.02) / 8 + 0.001,
      0.042,
      0.008,
    )
  fillRoundRect(pen, lighten(wood, 0.16), x - 0.016, floor - 0.008, width + 0.032, 0.016, 0.002)
  fillEllipse(pen, withAlpha('#16281f', 0.3), x + width / 2, WATER_Y + 0.04, width * 0.55, 0.014)
}

/** Planks at the near bank, for who came on foot. */
function paintLanding(pen: Pen, { stage, palette }: SetContext): void {
  const wood = seen('#9a6f48', palette, 0)
  const top = 0.865
  const deck = pen.createLinearGradient(0, top, 0, Math.max(1.05, stage.bottom))
  deck.addColorStop(0, lighten(wood, 0.12))
  deck.addColorStop(1, darken(wood, 0.34))
  pen.fillStyle = deck
  pen.fillRect(-REACH, top, stage.aspect + 2 * REACH, stage.bottom + 0.2 - top)
  pen.strokeStyle = withAlpha(darken(wood, 0.5), 0.6)
  pen.lineWidth = 0.004
  pen.beginPath()
  const middle = stage.aspect / 2
  for (let plank = -16; plank <= 16; plank += 1) {
    pen.moveTo(middle + plank * 0.1, top)
    pen.lineTo(middle + plank * 0.17, stage.bottom + 0.2)
  }
  pen.stroke()
  pen.fillStyle = darken(wood, 0.3)
  pen.fillRect(-REACH, top - 0.004, stage.aspect + 2 * REACH, 0.012)
  for (let post = -0.3; post < stage.aspect + 0.4; post += 0.46)
    fillRoundRect(pen, darken(wood, 0.2), post, top - 0.05, 0.026, 0.09, 0.006)
}
