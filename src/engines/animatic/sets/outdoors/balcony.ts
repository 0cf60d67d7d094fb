import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { paintTowers, raiseTowers } from '../city/skyline.ts'
import { dayTone } from '../city/tone.ts'
import { hallSet, FLOOR_Y } from '../halls/hall.ts'
import { paintGlow, shadeGround } from '../halls/parts.ts'
import { drawEndless } from '../parts/endless.ts'
import { lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSea } from '../parts/sea.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { paintPlant } from '../rooms/decor.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'

/** y of the top of the railing, and of its foot. */
const RAIL_Y = 0.55
const FOOT_Y = FLOOR_Y + 0.012
const PERIOD = 2.3
const HORIZON = { city: 0.6, sea: 0.5 } as const

interface Colours {
  readonly wall: Hex
  readonly frame: Hex
  readonly iron: Hex
  readonly tiles: Hex
  readonly curtain: Hex
}

/** A balcony: the open door beside one, pots and a railing of iron, and what it looks out on far below. */
function balconyOver(view: 'city' | 'sea'): SceneSet {
  return hallSet((context) => {
    const { stage, palette, random } = context
    const colours: Colours = {
      wall: seen(pick(random, ['#d9b892', '#c98f74', '#b9c0c4', '#e6d8c0']), palette, 0),
      frame: seen(pick(random, ['#f4efe6', '#4a6a64', '#6a4a3a']), palette, 0),
      iron: seen('#23252c', palette, 0.02),
      tiles: seen(pick(random, ['#b58a6a', '#a8a29a', '#c2a488']), palette, 0),
      curtain: seen(pick(random, ['#f6efe2', '#e8c9b8', '#c9d8e2']), palette, 0),
    }
    const lit = lampLevel(palette)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON[view],
      cloudCount: 5,
      cloudFloor: 0.3,
      heavens: context.heavens,
    })
    const drawView = view === 'city' ? overCity(context) : overSea(context, sky.sun)
    return {
      light: outdoorLight(palette),
      floor: { horizonY: HORIZON[view], personHeight: 0.58 },
      drawSky(frame) {
        sky.draw(frame)
        drawView(frame)
      },
      paintWall: (pen) => paintDoor(pen, stage, colours, lit),
      paintGround(pen) {
        shadeGround(pen, stage, colours.tiles, 0.06)
        paintTiles(pen, stage, colours.tiles)
      },
      paintMiddle(pen) {
        paintRailing(pen, stage, colours.iron)
        const pots = stage.portrait ? [0.08, 0.84] : [0.3, 0.72, 0.93]
        for (const [index, at] of pots.entries())
          paintPlant(
            pen,
            at * stage.aspect,
            FOOT_Y + 0.05,
            index === 1 ? 0.2 : 0.28,
            seen(index === 1 ? '#7fa85a' : '#4f8a4a', palette, 0),
            seen('#b8694a', palette, 0),
            index,
          )
        paintBoxes(pen, stage, context, colours)
      },
      moveNear: (frame) => sky.drawVeil(frame),
    }
  })
}

export const balcony = balconyOver('city')
export const seaBalcony = balconyOver('sea')

/** Roofs and towers from above, one row behind the other; where mountains were asked for, hills before them. */
function overCity({ stage, palette, random, spec, seed }: SetContext): (frame: Frame) => void {
  const tone = dayTone(palette)
  if (spec.sights?.includes('far-mountains') === true) {
    const ridges = [0, 1].map((index) =>
      createRidge(seed + index * 7, {
        kind: 'hill',
        baseY: 0.64 + index * 0.07,
        height: 0.07,
        frequency: 1.3,
      }),
    )
    return ({ camera }) => {
      for (const [index, ridge] of ridges.entries())
        stage.layer(
          `hills below ${index}`,
          camera,
          0.12 + index * 0.12,
          { y0: 0.5, y1: 0.9, margin: 0.2 },
          (pen) => {
            pen.fillStyle = seen(index === 0 ? '#6f9a72' : '#557f52', palette, 0.3 - index * 0.16)
            ridge.trace(pen, -0.6, stage.aspect + 0.6, 0.9)
            pen.fill()
          },
        )
    }
  }
  const lift = stage.portrait ? 0.12 : 0
  const rows = [0.05, 0.11, 0.2].map((parallax, index) => ({
    parallax,
    towers: raiseTowers(random, {
      period: PERIOD,
      baseY: 0.78 + index * 0.06,
      heights: [0.16, 0.46 - index * 0.12 + lift],
      widths: [0.05 + index * 0.03, 0.11 + index * 0.05],
    }),
  }))
  return ({ camera }) => {
    for (const { parallax, towers } of rows)
      drawEndless(
        stage,
        camera,
        { key: `city below ${parallax}`, parallax, period: PERIOD, y0: stage.top - 0.05, y1: 0.9 },
        (pen) => paintTowers(pen, towers, 0.9, tone, 0.66 - parallax * 2.4, 0.024),
      )
  }
}

function overSea({ stage, palette }: SetContext, sun: { readonly x: number } | null): (frame: Frame) => void {
  const sea = createSea(stage, palette, sun, {
    horizonY: HORIZON.sea,
    nearY: 0.86,
    deep: '#2a6f9a',
    shallow: '#4fb0c0',
    swell: 0.5,
  })
  return (frame) => sea.drawBack(frame)
}

/** The house at one's side: wall, a door of glass that stands open, a curtain, a lamp. */
function paintDoor(pen: Pen, { aspect, top, portrait }: Stage, colours: Colours, lit: number): void {
  const edge = aspect * (portrait ? 0.16 : 0.2)
  const wall = pen.createLinearGradient(edge - 0.3, 0, edge, 0)
  wall.addColorStop(0, darken(colours.wall, 0.16))
  wall.addColorStop(1, colours.wall)
  pen.fillStyle = wall
  pen.fillRect(-0.9, top - 0.2, edge + 0.9, FLOOR_Y - top + 0.24)
  pen.fillStyle = darken(colours.wall, 0.28)
  pen.fillRect(edge - 0.012, top - 0.2, 0.014, FLOOR_Y - top + 0.24)
  for (let course = 0; course < 9; course += 1)
    fillRoundRect(
      pen,
      lighten(colours.wall, course % 2 === 0 ? 0.12 : 0.07),
      edge - (course % 2 === 0 ? 0.075 : 0.055),
      top + 0.02 + course * ((FLOOR_Y - top) / 9),
      course % 2 === 0 ? 0.075 : 0.055,
      (FLOOR_Y - top) / 9 - 0.012,
      0.004,
    )
  const [x, y, width] = [edge - 0.36, 0.2 + top * 0.5, 0.24]
  fillRoundRect(pen, colours.frame, x - 0.022, y - 0.024, width + 0.044, FLOOR_Y - y + 0.03, 0.006)
  const inside = pen.createLinearGradient(0, y, 0, FLOOR_Y)
  inside.addColorStop(0, mix('#4a3a36', '#ffd894', 0.25 + 0.7 * lit))
  inside.addColorStop(1, mix('#3a2c2a', '#e89a58', 0.2 + 0.65 * lit))
  pen.fillStyle = inside
  pen.fillRect(x, y, width, FLOOR_Y - y + 0.004)
  fillEllipse(pen, withAlpha('#fff2c8', 0.2 + 0.7 * lit), x + width * 0.5, y + 0.12, 0.03, 0.026)
  pen.fillStyle = withAlpha(colours.curtain, 0.92)
  for (const side of [0, 1]) {
    pen.beginPath()
    pen.moveTo(x + side * width, y)
    pen.lineTo(x + (side === 0 ? 0.09 : width - 0.07), y)
    pen.quadraticCurveTo(
      x + (side === 0 ? 0.05 : width - 0.02),
      y + 0.3,
      x + (side === 0 ? 0.08 : width - 0.05),
      FLOOR_Y,
    )
    pen.lineTo(x + side * width, FLOOR_Y)
    pen.fill()
  }
  // The leaf that stands open, towards the eye.
  pen.fillStyle = colours.frame
  pen.beginPath()
  pen.moveTo(x + width, y - 0.004)
  pen.lineTo(x + width + 0.055, y - 0.03)
  pen.lineTo(x + width + 0.055, FLOOR_Y + 0.026)
  pen.lineTo(x + width, FLOOR_Y)
  pen.fill()
  const [lampX, lampY] = [edge - 0.055, y + 0.06]
  if (lit > 0.2) paintGlow(pen, '#ffd08a', 0.6 * lit, lampX, lampY, 0.16)
  fillRoundRect(pen, '#2a2628', lampX - 0.018, lampY - 0.036, 0.036, 0.012, 0.003)
  fillRoundRect(pen, mix('#e8e2d0', '#fff0c0', lit), lampX - 0.013, lampY - 0.024, 0.026, 0.044, 0.006)
}

function paintTiles(pen: Pen, { aspect, bottom }: Stage, colour: Hex): void {
  pen.strokeStyle = withAlpha(darken(colour, 0.4), 0.3)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (const depth of [0.03, 0.075, 0.135, 0.21, 0.3]) {
    if (FLOOR_Y + depth > bottom + 0.1) break
    pen.moveTo(-0.6, FLOOR_Y + depth)
    pen.lineTo(aspect + 0.6, FLOOR_Y + depth)
  }
  for (let line = -14; line <= 14; line += 1) {
    pen.moveTo(aspect / 2 + line * 0.12, FLOOR_Y)
    pen.lineTo(aspect / 2 + line * 0.22, FLOOR_Y + 0.34)
  }
  pen.stroke()
}

function paintRailing(pen: Pen, { aspect }: Stage, iron: Hex): void {
  const [left, right] = [-0.6, aspect + 0.6]
  pen.strokeStyle = iron
  pen.lineWidth = 0.007
  pen.beginPath()
  for (let x = left; x < right; x += 0.036) {
    pen.moveTo(x, RAIL_Y)
    pen.lineTo(x, FOOT_Y)
  }
  pen.stroke()
  // Scrolls between the bars.
  pen.lineWidth = 0.005
  for (let x = left + 0.018; x < right; x += 0.072) {
    pen.beginPath()
    pen.arc(x, RAIL_Y + 0.045, 0.017, 0, Math.PI * 2)
    pen.stroke()
  }
  pen.fillStyle = iron
  pen.fillRect(left, FOOT_Y - 0.022, right - left, 0.01)
  for (let x = left + 0.1; x < right; x += 0.52)
    pen.fillRect(x, RAIL_Y - 0.012, 0.016, FOOT_Y - RAIL_Y + 0.02)
  fillRoundRect(pen, iron, left, RAIL_Y - 0.012, right - left, 0.02, 0.008)
  pen.fillStyle = withAlpha('#ffffff', 0.18)
  pen.fillRect(left, RAIL_Y - 0.011, right - left, 0.004)
}

const BLOOMS: readonly Hex[] = ['#e0506a', '#f08aa8', '#f2c23c', '#f4f0e8']

/** Flower boxes that hang on the railing. */
function paintBoxes(pen: Pen, { aspect, portrait }: Stage, { palette }: SetContext, { iron }: Colours): void {
  for (const at of portrait ? [0.46] : [0.5, 0.86]) {
    const x = at * aspect
    fillRoundRect(pen, lighten(iron, 0.1), x - 0.13, RAIL_Y + 0.012, 0.26, 0.062, 0.006)
    for (let leaf = 0; leaf < 22; leaf += 1)
      fillEllipse(
        pen,
        seen(leaf % 2 === 0 ? '#4f8a48' : '#6fa85a', palette, 0),
        x - 0.13 + (leaf / 21) * 0.26,
        RAIL_Y + 0.004 - ((leaf * 5) % 3) * 0.012 + (leaf % 5 === 0 ? 0.05 : 0),
        0.019,
        0.014,
      )
    for (let bloom = 0; bloom < 13; bloom += 1)
      fillEllipse(
        pen,
        seen(BLOOMS[(bloom * 3) % BLOOMS.length] ?? '#e0506a', palette, 0),
        x - 0.12 + (bloom / 12) * 0.24,
        RAIL_Y - 0.008 - ((bloom * 7) % 4) * 0.009,
        0.0105,
      )
  }
}
