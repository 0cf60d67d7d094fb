import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom, pick, type Random } from '../../draw/random.ts'
import { fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { paintTowers, raiseTowers } from '../city/skyline.ts'
import type { CityTone } from '../city/tone.ts'
import { drawEndless } from '../parts/endless.ts'
import { paintLampPost } from '../parts/lamp-post.ts'
import { outdoorLight, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import type { Fire } from '../set.ts'
import { createLane } from './lane.ts'
import { createStreet, STREET_FOOT_Y, STREET_FRONT_PERIOD, STREET_PROPS_Y } from './street-set.ts'

/** A tower of glass: where it stands along a period, its size in world units, and how it ends. */
interface HighRise {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly glass: Hex
  readonly crown: 'flat' | 'stepped' | 'slant' | 'spire'
  readonly seed: number
}

const GLASS: readonly Hex[] = ['#7fa6c4', '#8fb5b8', '#93a0b4', '#a8a08f', '#6f93b8']
const STOREY = 0.03
const LOBBY = 0.075

/** Downtown: towers of glass and steel that fill the picture, plane trees and traffic at their feet. */
export const skyscrapers = createStreet((context, tone) => {
  const { stage, palette, random, spec } = context
  const lift = stage.portrait ? -stage.top * 0.55 : 0
  const towers = planTowers(random, stage)
  const isGreatFire = spec.sights?.includes('great-fire') === true
  const far = [0.16, 0.34].map((parallax, index) => ({
    parallax,
    row: raiseTowers(random, {
      period: 2.4,
      baseY: 0.72,
      heights: [0.3 + lift * 0.5, 0.6 + lift - index * 0.1],
      widths: [0.08 + index * 0.03, 0.16 + index * 0.04],
    }),
  }))
  const lane = createLane(context, [
    { variant: 'taxi', colour: '#f6c22d', size: 1 },
    { variant: 'car', colour: '#3f5f8a', size: 1 },
    { variant: 'bus', colour: '#c8433c', size: 1 },
    { variant: 'car', colour: '#d9dde2', size: 1 },
  ])
  return {
    paving: { kind: 'asphalt', colour: '#737982' },
    propsTop: 0.36,
    frontsTop: Math.min(...towers.map(({ top }) => top)) - 0.16,
    // One that burns is a tall one.
    fuel: towers.filter((_, index) => isGreatFire || isTall(index)).map(firesOf),
    drawFar(frame) {
      for (const { parallax, row } of far)
        drawEndless(
          stage,
          frame.camera,
          { key: `high-rises ${parallax}`, parallax, period: 2.4, y0: stage.top - 0.1, y1: 0.79 },
          (pen) => paintTowers(pen, row, 0.72, tone, 0.66 - parallax, 0.026),
        )
    },
    paintOnFronts(pen) {
      for (const tower of towers) paintHighRise(pen, tower, tone, outdoorLight(palette).direction)
    },
    paintProps(pen, period) {
      const iron = seen('#3a4048', palette, 0.03)
      for (const way of [0.05, 0.55])
        paintLampPost(pen, {
          x: period * way,
          footY: STREET_PROPS_Y,
          height: 0.3,
          iron,
          lit: tone.lights,
          arms: 1,
        })
      for (const [index, way] of [0.22, 0.4, 0.78].entries())
        paintTree(
          pen,
          period * way,
          STREET_PROPS_Y,
          0.21,
          growCrown(createRandom(index + 5)),
          treeColours(palette, spec.season, index, 0.03),
          outdoorLight(palette).direction,
        )
    },
    drawMoving: lane,
  }
})

/** Towers shoulder to shoulder over one period; in the middle of it the tallest. */
function planTowers(random: Random, { portrait, top }: Stage): readonly HighRise[] {
  const head = portrait ? top * 0.62 : 0
  const towers: HighRise[] = []
  for (let x = 0.02; x < STREET_FRONT_PERIOD - 0.2;) {
    const index = towers.length
    const width = Math.min(between(random, 0.25, 0.36), STREET_FRONT_PERIOD - x)
    towers.push({
      x,
      width,
      top: isTall(index) ? between(random, 0.17, 0.23) + head : between(random, 0.29, 0.44) + head * 0.6,
      glass: GLASS[(index * 2 + Math.floor(random() * 2)) % GLASS.length] ?? '#7fa6c4',
      crown: isTall(index)
        ? pick(random, ['spire', 'stepped', 'slant'] as const)
        : pick(random, ['flat', 'slant'] as const),
      seed: Math.floor(random() * 997),
    })
    x += width + between(random, 0.03, 0.12)
  }
  return towers
}

/** Every third of them. */
function isTall(index: number): boolean {
  return index % 3 === 1
}

/** Where flames come from when it burns: windows high up, and the roof. */
function firesOf({ x, width, top }: HighRise): readonly Fire[] {
  const height = STREET_FOOT_Y - top
  return [
    { x: x + width * 0.26, y: top + height * 0.5, size: 0.085 },
    { x: x + width * 0.7, y: top + height * 0.4, size: 0.1 },
    { x: x + width * 0.42, y: top + height * 0.28, size: 0.12 },
    { x: x + width * 0.76, y: top + height * 0.2, size: 0.1 },
    { x: x + width * 0.3, y: top + 0.012, size: 0.13 },
    { x: x + width * 0.66, y: top + 0.012, size: 0.15 },
  ]
}

function paintHighRise(pen: Pen, tower: HighRise, tone: CityTone, side: 1 | -1): void {
  const { x, width, top, glass } = tower
  const wall = tone.wall(glass, 0.1)
  const face = pen.createLinearGradient(x, top, x + width * 0.4, STREET_FOOT_Y)
  face.addColorStop(0, lighten(wall, 0.16))
  face.addColorStop(0.5, wall)
  face.addColorStop(1, mix(darken(wall, 0.12), tone.footGlow, tone.footAlpha))
  paintHead(pen, tower, wall)
  pen.fillStyle = face
  pen.fillRect(x, top, width, STREET_FOOT_Y - top + 0.002)
  paintPanes(pen, tower, tone)
  // The face that is turned from the light.
  const turned = width * 0.22
  pen.fillStyle = withAlpha(tone.shade, 0.26)
  pen.fillRect(side > 0 ? x : x + width - turned, top, turned, STREET_FOOT_Y - top)
  if (tone.lights < 0.5) paintGleam(pen, tower)
  paintLobby(pen, tower, tone)
}

function paintHead(pen: Pen, { x, width, top, crown }: HighRise, wall: Hex): void {
  const trim = darken(wall, 0.16)
  switch (crown) {
    case 'flat':
      fillRoundRect(pen, trim, x + width * 0.2, top - 0.022, width * 0.3, 0.024, 0.002)
      fillRoundRect(pen, darken(trim, 0.1), x + width * 0.6, top - 0.013, width * 0.2, 0.015, 0.002)
      return
    case 'stepped':
      fillRoundRect(pen, wall, x + width * 0.14, top - 0.035, width * 0.72, 0.037, 0.002)
      fillRoundRect(pen, lighten(wall, 0.06), x + width * 0.28, top - 0.065, width * 0.44, 0.032, 0.002)
      fillRoundRect(pen, trim, x + width * 0.49, top - 0.12, width * 0.02, 0.058, 0.001)
      return
    case 'slant':
      fillPolygon(pen, lighten(wall, 0.1), [
        [x, top + 0.002],
        [x + width, top - width * 0.22],
        [x + width, top + 0.002],
      ])
      return
    case 'spire':
      fillPolygon(pen, lighten(wall, 0.06), [
        [x + width * 0.2, top + 0.002],
        [x + width * 0.48, top - 0.06],
        [x + width * 0.5, top - 0.15],
        [x + width * 0.52, top - 0.06],
        [x + width * 0.8, top + 0.002],
      ])
  }
}

/** Storey by storey, panes of one colour in one path; at night every third or so is lit. */
function paintPanes(pen: Pen, { x, width, top, glass, seed }: HighRise, tone: CityTone): void {
  const rows = Math.floor((STREET_FOOT_Y - LOBBY - top - 0.012) / STOREY)
  const columns = Math.max(5, Math.round(width / 0.034))
  const pitch = (width - 0.016) / columns
  const isNight = tone.lights > 0.1
  const dark = mix(tone.darkWindow, glass, 0.34)
  const colours = [...tone.litWindows, dark, lighten(dark, 0.2)]
  const lit = tone.litWindows.length
  const groupOf = (index: number): number => {
    const chance = slotChance(index, seed)
    if (isNight && chance < 0.12 + tone.lights * 0.24) return Math.floor(chance * 997) % lit
    return lit + (slotChance(index, seed + 7) < 0.3 ? 1 : 0)
  }
  colours.forEach((colour, group) => {
    pen.fillStyle = withAlpha(colour, group < lit ? 0.85 : 0.5)
    pen.beginPath()
    for (let index = 0; index < rows * columns; index += 1) {
      if (groupOf(index) !== group) continue
      pen.rect(
        x + 0.008 + (index % columns) * pitch + pitch * 0.1,
        top + 0.012 + Math.floor(index / columns) * STOREY + STOREY * 0.2,
        pitch * 0.8,
        STOREY * 0.62,
      )
    }
    pen.fill()
  })
}

/** The sky in the glass, aslant. */
function paintGleam(pen: Pen, { x, width, top }: HighRise): void {
  const height = STREET_FOOT_Y - LOBBY - top
  pen.fillStyle = withAlpha('#ffffff', 0.13)
  for (const [from, thick] of [
    [0.12, 0.2],
    [0.4, 0.07],
  ] as const) {
    pen.beginPath()
    pen.moveTo(x, top + height * (from + thick))
    pen.lineTo(x, top + height * from + width * 0.5)
    pen.lineTo(x + width, top + height * from - width * 0.5 + 0.1)
    pen.lineTo(x + width, top + height * (from + thick) - width + 0.1)
    pen.fill()
  }
}

function paintLobby(pen: Pen, { x, width, glass }: HighRise, tone: CityTone): void {
  const y = STREET_FOOT_Y - LOBBY
  fillRoundRect(pen, tone.wall(darken(glass, 0.5), 0.06), x, y, width, LOBBY + 0.002, 0)
  const warm = mix(mix(tone.darkWindow, '#ffffff', 0.25), '#ffdc9a', Math.max(0.3, tone.lights))
  const bays = Math.max(3, Math.round(width / 0.075))
  const pitch = width / bays
  for (let bay = 0; bay < bays; bay += 1)
    fillRoundRect(pen, warm, x + bay * pitch + 0.006, y + 0.014, pitch - 0.012, LOBBY - 0.016, 0.002)
  const door = x + (Math.floor(bays / 2) + 0.5) * pitch
  fillRoundRect(pen, tone.wall('#2c343c', 0.04), door - 0.03, y + 0.018, 0.06, LOBBY - 0.016, 0.002)
  fillRoundRect(pen, withAlpha(warm, 0.85), door - 0.024, y + 0.026, 0.022, LOBBY - 0.024, 0.001)
  fillRoundRect(pen, withAlpha(warm, 0.85), door + 0.002, y + 0.026, 0.022, LOBBY - 0.024, 0.001)
  fillRoundRect(pen, tone.wall('#c9ced4', 0.06), door - 0.055, y + 0.006, 0.11, 0.011, 0.003)
}
