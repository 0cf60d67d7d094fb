import { darken, lighten, mix } from '../draw/colour.ts'
import type { Hex } from '../draw/colour.ts'
import type { Grade } from '../draw/frame-grade.ts'
import { between, createRandom, pick } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import { fillEllipse } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import type { Look } from './look.ts'
import { createSheet, extentOf, fillVignette } from './sheet.ts'
import type { Extent, Sheet } from './sheet.ts'
import type { CanvasStage } from '../draw/create-stage.ts'
import { saturate } from './tones.ts'

const LEAF_COLOURS: readonly Hex[] = ['#d9772b', '#b8402a', '#e8b13c', '#9c5a2c', '#c99a34']
const FALLING_LEAVES = 18
const LARGEST_LEAF = 0.026
/** A leaf with its stalk, however it is turned. */
const LEAF_BOX = LARGEST_LEAF * 2.8
const TUMBLE_STEPS = 24
const BULBS_HEIGHT = 0.15
const AMBER: Grade = {
  mix: saturate(1.06),
  curves: [
    [5, 96, 188, 255],
    [2, 84, 171, 249],
    [4, 72, 146, 226],
  ],
}

/** By night the fire is the only light: violet and blue go to plum and brown. */
const HEARTH: Grade = {
  mix: [
    [1, 0.16, 0.1],
    [0.08, 0.86, 0.05],
    [0.05, 0.16, 0.5],
  ],
  curves: [
    [16, 92, 192, 255],
    [8, 82, 172, 246],
    [6, 74, 160, 232],
  ],
}

/** Late autumn: amber light, leaves on the wind, a garland above and the harvest below. */
export const thanksgiving: Look = {
  scene: (spec) => ({ ...spec, season: spec.season ?? 'autumn' }),
  palette: (palette) => ({
    ...palette,
    sky:
      palette.time === 'day'
        ? // Blue mixed with amber is grey; an autumn day is hazy gold under a pale blue.
          ['#86b4c4', '#f1d9aa', '#ffe4ae']
        : [
            mix(palette.sky[0], '#c98a4a', 0.2),
            mix(palette.sky[1], '#f2c07a', 0.3),
            mix(palette.sky[2], '#ffe1a6', 0.45),
          ],
    fog: mix(palette.fog, '#f4cf94', 0.4),
    key: mix(palette.key, '#ffcf7a', 0.5),
    rim: '#ffdf9a',
  }),
  light: (light) => ({ ...light, tint: '#e8a860', tintAlpha: Math.max(0.1, light.tintAlpha) }),
  finish({ stage, palette, seed }) {
    const decor = createSheet(stage, (pen, extent) => {
      const random = createRandom(seed ^ 0x7a4e)
      fillVignette(pen, extent, '#4a2208', 0.42)
      paintGarland(pen, extent, random)
      paintHarvest(pen, 0, extent.height, 1, random)
      paintHarvest(pen, extent.width, extent.height, -1, random)
    })
    const leaves = scatterLeaves(seed)
    const tumble = LEAF_COLOURS.map((colour) => bakeTumble(stage, colour))
    const { width, height } = extentOf(stage)
    const isNight = palette.stars > 0.5
    const bulbs = isNight ? createSheet(stage, paintBulbs, { width, height: BULBS_HEIGHT }) : undefined
    return (time) => {
      stage.grade(isNight ? HEARTH : AMBER)
      for (const { x, y, size, phase, speed, colour } of leaves) {
        const fall = y + time * speed
        const sway = 0.05 * Math.sin(time * 1.7 + phase)
        const turn = (phase + time * 1.6 + sway * 4) / (Math.PI * 2)
        const half = (LEAF_BOX / 2) * size
        tumble[colour]?.[Math.floor((turn - Math.floor(turn)) * TUMBLE_STEPS)]?.lay({
          x: ((x + time * 0.02) % 1) * (width + 0.1) - 0.05 + sway - half,
          y: (fall - Math.floor(fall)) * (height + 0.1) - 0.05 - half,
          scale: size,
        })
      }
      decor.lay()
      bulbs?.lay({ mode: 'screen', alpha: 0.86 + 0.14 * Math.sin(time * 1.9) })
    }
  },
}

interface Leaf {
  readonly x: number
  readonly y: number
  /** Against the largest. */
  readonly size: number
  readonly phase: number
  readonly speed: number
  /** Index of its colour. */
  readonly colour: number
}

function scatterLeaves(seed: number): readonly Leaf[] {
  const random = createRandom(seed ^ 0x1eaf)
  return Array.from({ length: FALLING_LEAVES }, (_, index) => ({
    x: random(),
    y: random(),
    size: between(random, 0.55, 1),
    phase: random() * 6.28,
    speed: between(random, 0.09, 0.17),
    colour: index % LEAF_COLOURS.length,
  }))
}

/** One leaf in all its turns, to be laid: strokes in every frame cost far more. */
function bakeTumble(stage: CanvasStage, colour: Hex): readonly Sheet[] {
  return Array.from({ length: TUMBLE_STEPS }, (_, step) => {
    const angle = (step / TUMBLE_STEPS) * Math.PI * 2
    const paint = (pen: Pen): void =>
      paintLeaf(pen, LEAF_BOX / 2, LEAF_BOX / 2, LARGEST_LEAF, angle, Math.cos(angle * 2 + 0.6), colour)
    return createSheet(stage, paint, { width: LEAF_BOX, height: LEAF_BOX })
  })
}

/** Warm bulbs between the leaves of the garland. */
function paintBulbs(pen: Pen, { width }: Extent): void {
  for (let x = 0.03; x < width; x += 0.085) {
    const y = hangOf(x, width) + 0.024
    const glow = pen.createRadialGradient(x, y, 0, x, y, 0.05)
    glow.addColorStop(0, 'rgba(255,196,96,0.75)')
    glow.addColorStop(0.35, 'rgba(255,160,60,0.26)')
    glow.addColorStop(1, 'rgba(255,140,40,0)')
    fillEllipse(pen, glow, x, y, 0.05)
    fillEllipse(pen, '#fff0c8', x, y, 0.0062)
  }
}

/** A leaf with a vein; `turn` (-1..1) is how far it shows its face. */
function paintLeaf(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  angle: number,
  turn: number,
  colour: Hex,
): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(angle)
  pen.scale(size, size * Math.max(0.18, Math.abs(turn)))
  pen.fillStyle = turn < 0 ? darken(colour, 0.16) : colour
  pen.beginPath()
  pen.moveTo(-1, 0)
  pen.quadraticCurveTo(-0.5, -0.75, 0.1, -0.5)
  pen.quadraticCurveTo(0.7, -0.36, 1, 0)
  pen.quadraticCurveTo(0.7, 0.36, 0.1, 0.5)
  pen.quadraticCurveTo(-0.5, 0.75, -1, 0)
  pen.fill()
  pen.strokeStyle = darken(colour, 0.3)
  pen.lineWidth = 0.07
  pen.beginPath()
  pen.moveTo(-1.35, 0.05)
  pen.lineTo(0.8, 0)
  pen.stroke()
  pen.restore()
}

/** How far the cord hangs down at `x`. */
function hangOf(x: number, width: number): number {
  const swags = width > 1.2 ? 4 : 2
  return 0.006 + 0.062 * Math.abs(Math.sin((x / width) * Math.PI * swags)) ** 0.8
}

/** Leaves and berries on a cord that hangs in swags from the top. */
function paintGarland(pen: Pen, { width }: Extent, random: Random): void {
  const hang = (x: number): number => hangOf(x, width)
  for (let x = -0.01; x < width + 0.02; x += 0.016) {
    const colour = pick(random, LEAF_COLOURS)
    paintLeaf(
      pen,
      x,
      hang(x) + between(random, -0.012, 0.016),
      between(random, 0.02, 0.034),
      random() * 6.28,
      1,
      colour,
    )
    if (random() < 0.3) {
      for (const [dx, dy] of [
        [0, 0],
        [0.011, 0.006],
        [0.003, 0.012],
      ] as const) {
        fillEllipse(pen, '#a8202c', x + dx, hang(x) + dy + 0.012, 0.0072)
        fillEllipse(pen, '#f08a84', x + dx - 0.002, hang(x) + dy + 0.0098, 0.0018)
      }
    }
  }
}

/** Pumpkins, corn and leaves in a lower corner; `side` points into the picture. */
function paintHarvest(pen: Pen, x: number, y: number, side: 1 | -1, random: Random): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(side, 1)
  for (let leaf = 0; leaf < 20; leaf += 1) {
    const along = random()
    paintLeaf(
      pen,
      along * 0.42,
      0.01 - (1 - along) * 0.14 * random(),
      between(random, 0.026, 0.045),
      random() * 6.28,
      1,
      pick(random, LEAF_COLOURS),
    )
  }
  paintCorn(pen, 0.235, -0.012, -0.5)
  paintPumpkin(pen, 0.09, 0.012, 0.105, '#e3822a')
  paintPumpkin(pen, 0.19, 0.022, 0.066, '#eda23c')
  paintPumpkin(pen, 0.018, 0.03, 0.07, '#c9622a')
  pen.restore()
}

function paintPumpkin(pen: Pen, x: number, y: number, radius: number, colour: Hex): void {
  const height = radius * 0.76
  pen.fillStyle = '#5f7a34'
  pen.beginPath()
  pen.moveTo(x - radius * 0.12, y - height * 1.7)
  pen.quadraticCurveTo(x - radius * 0.04, y - height * 2.2, x + radius * 0.22, y - height * 2.35)
  pen.lineTo(x + radius * 0.28, y - height * 2.2)
  pen.quadraticCurveTo(x + radius * 0.1, y - height * 2, x + radius * 0.14, y - height * 1.7)
  pen.fill()
  for (const [offset, width, shade] of [
    [-0.66, 0.36, 0.16],
    [0.66, 0.36, 0.2],
    [-0.36, 0.42, 0.06],
    [0.36, 0.42, 0.1],
    [0, 0.4, 0],
  ] as const) {
    const rib = darken(colour, shade)
    const gradient = pen.createLinearGradient(0, y - height * 2, 0, y)
    gradient.addColorStop(0, lighten(rib, 0.2))
    gradient.addColorStop(0.5, rib)
    gradient.addColorStop(1, darken(rib, 0.32))
    fillEllipse(
      pen,
      gradient,
      x + offset * radius,
      y - height,
      radius * width,
      height * (1 - Math.abs(offset) * 0.14),
    )
  }
  fillEllipse(
    pen,
    'rgba(255,236,190,0.4)',
    x - radius * 0.3,
    y - height * 1.5,
    radius * 0.14,
    height * 0.2,
    0.5,
  )
}

function paintCorn(pen: Pen, x: number, y: number, angle: number): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(angle)
  fillEllipse(pen, '#d9a52e', 0.035, -0.012, 0.07, 0.021)
  for (let row = -1; row <= 1; row += 1) {
    for (let grain = 0; grain < 9; grain += 1) {
      fillEllipse(pen, '#f4cf5a', -0.022 + grain * 0.0135, -0.012 + row * 0.012, 0.0056, 0.005)
    }
  }
  for (const [lean, colour] of [
    [-0.35, '#8f9a4a'],
    [0.35, '#a9b05a'],
  ] as const) {
    fillEllipse(pen, colour, -0.03, -0.012 + lean * 0.05, 0.062, 0.015, lean)
  }
  pen.restore()
}
