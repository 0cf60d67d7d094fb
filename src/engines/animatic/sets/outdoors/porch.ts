import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { FLOOR_Y, hallSet } from '../halls/hall.ts'
import { paintGlow, shadeBox, shadeGround } from '../halls/parts.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import { paintPlant } from '../rooms/decor.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'

const RAIL_Y = 0.605
const LAWN_Y = 0.62
const BLOOMS: readonly Hex[] = ['#d8508a', '#f08ab0', '#f4f0e8', '#8a6ac8']
const WALLS: readonly Hex[] = ['#e6e2d6', '#a8bcc4', '#d8c49a', '#b8c4a4']

interface Colours {
  readonly wall: Hex
  readonly trim: Hex
  readonly floor: Hex
  readonly lit: number
}

/** A porch of wood: the house at one's side, posts under the roof, a railing, baskets of flowers, and the garden beyond. */
export const porch: SceneSet = hallSet((context) => {
  const { stage, palette, random } = context
  const colours: Colours = {
    wall: seen(pick(random, WALLS), palette, 0),
    trim: seen('#f6f3ea', palette, 0),
    floor: seen(pick(random, ['#a8805a', '#8f949a', '#b08a62']), palette, 0),
    lit: lampLevel(palette),
  }
  const sky = createSkyDome(stage, palette, random, {
    horizonY: LAWN_Y,
    cloudCount: 5,
    cloudFloor: 0.3,
    heavens: context.heavens,
  })
  const drawGarden = planGarden(context)
  return {
    light: outdoorLight(palette),
    floor: { horizonY: LAWN_Y, personHeight: 0.58 },
    drawSky(frame) {
      sky.draw(frame)
      drawGarden(frame)
    },
    paintWall(pen) {
      paintHouse(pen, stage, colours)
      paintRoof(pen, stage, colours)
    },
    paintGround(pen) {
      shadeGround(pen, stage, colours.floor, 0.06)
      paintBoards(pen, stage, colours.floor)
    },
    paintMiddle(pen) {
      paintRailing(pen, stage, colours.trim)
      const posts = stage.portrait ? [0.5, 1.02] : [0.34, 0.68, 1.01]
      for (const part of posts) paintPost(pen, stage, part * stage.aspect, colours.trim)
      for (const part of stage.portrait ? [0.76] : [0.51, 0.85])
        paintBasket(pen, part * stage.aspect, stage.top * 0.6 + 0.2, context)
      paintPlant(
        pen,
        stage.aspect * (stage.portrait ? 0.9 : 0.94),
        FLOOR_Y + 0.06,
        0.26,
        seen('#4f8a4a', palette, 0),
        seen('#b8694a', palette, 0),
        1,
      )
    },
    moveNear: (frame) => sky.drawVeil(frame),
  }
})

/** Hills, trees and a lawn behind a fence of pickets. */
function planGarden({ stage, palette, random, spec, seed }: SetContext): (frame: Frame) => void {
  const hills = createRidge(seed + 3, { kind: 'hill', baseY: 0.6, height: 0.09, frequency: 1.2 })
  const trees = Array.from({ length: 7 }, (_, index) => ({
    x: -0.3 + (index / 6) * (stage.aspect + 0.6) + between(random, -0.08, 0.08),
    height: between(random, 0.24, 0.4),
    crown: growCrown(random),
    colours: treeColours(palette, spec.season ?? null, index, 0.16),
  }))
  const isSnowy = spec.season === 'winter' || spec.weather === 'snow'
  const lawn = isSnowy ? seen('#eef4f8', palette, 0.06) : ground(palette, '#7fb85a', 0.6, 0.06)
  return ({ camera }) => {
    stage.layer('porch-hills', camera, 0.14, { y0: 0.44, y1: 0.8, margin: 0.2 }, (pen) => {
      pen.fillStyle = mix(seen(isSnowy ? '#d8e4ec' : '#7fa87a', palette, 0.4), palette.fog, 0.2)
      hills.trace(pen, -0.6, stage.aspect + 0.6, 0.8)
      pen.fill()
    })
    stage.layer('porch-garden', camera, 0.36, { y0: 0.2, y1: FLOOR_Y + 0.06, margin: 0.3 }, (pen) => {
      shadeBox(pen, lighten(lawn, 0.1), darken(lawn, 0.12), -1, LAWN_Y, stage.aspect + 2, 0.3)
      for (const { x, height, crown, colours } of trees)
        paintTree(pen, x, LAWN_Y + 0.02, height, crown, colours, 1)
      paintPickets(pen, stage, seen('#f4f1e8', palette, 0.08))
    })
  }
}

function paintPickets(pen: Pen, { aspect }: Stage, white: Hex): void {
  const foot = LAWN_Y + 0.05
  pen.fillStyle = darken(white, 0.12)
  for (const y of [foot - 0.05, foot - 0.018]) pen.fillRect(-0.6, y, aspect + 1.2, 0.008)
  for (let x = -0.6; x < aspect + 0.6; x += 0.03)
    fillPolygon(pen, white, [
      [x, foot],
      [x, foot - 0.066],
      [x + 0.008, foot - 0.076],
      [x + 0.016, foot - 0.066],
      [x + 0.016, foot],
    ])
}

/** Boards one over the other, a door with a window in it, and a lamp beside. */
function paintHouse(pen: Pen, { aspect, top, portrait }: Stage, { wall, trim, lit }: Colours): void {
  const edge = aspect * (portrait ? 0.2 : 0.26)
  pen.fillStyle = wall
  pen.fillRect(-1, top - 0.2, edge + 1, FLOOR_Y - top + 0.24)
  for (let y = top - 0.1; y < FLOOR_Y; y += 0.03) {
    pen.fillStyle = withAlpha(darken(wall, 0.5), 0.22)
    pen.fillRect(-1, y, edge + 1, 0.0035)
    pen.fillStyle = withAlpha('#ffffff', 0.12)
    pen.fillRect(-1, y + 0.0035, edge + 1, 0.003)
  }
  shadeBox(pen, trim, darken(trim, 0.12), edge - 0.022, top - 0.2, 0.026, FLOOR_Y - top + 0.24)
  const [x, y, width] = [edge - 0.31, 0.25 + top * 0.4, 0.22]
  fillRoundRect(pen, trim, x - 0.02, y - 0.024, width + 0.04, FLOOR_Y - y + 0.04, 0.004)
  const door = mix('#3f6a6a', wall, 0.12)
  const leaf = pen.createLinearGradient(x, 0, x + width, 0)
  leaf.addColorStop(0, lighten(door, 0.08))
  leaf.addColorStop(1, darken(door, 0.18))
  pen.fillStyle = leaf
  pen.fillRect(x, y, width, FLOOR_Y - y + 0.004)
  const pane = pen.createLinearGradient(0, y, 0, y + 0.2)
  pane.addColorStop(0, mix('#a9c4d2', '#ffe0a0', 0.15 + 0.8 * lit))
  pane.addColorStop(1, mix('#7f9aa8', '#f2b060', 0.1 + 0.8 * lit))
  for (const column of [0, 1])
    for (const row of [0, 1])
      fillRoundRect(pen, pane, x + 0.028 + column * 0.086, y + 0.03 + row * 0.09, 0.078, 0.08, 0.004)
  fillRoundRect(pen, darken(door, 0.14), x + 0.028, y + 0.25, width - 0.056, FLOOR_Y - y - 0.29, 0.006)
  fillEllipse(pen, '#d8b04a', x + width - 0.018, y + 0.26, 0.009)
  const [lampX, lampY] = [edge - 0.056, y + 0.07]
  if (lit > 0.2) paintGlow(pen, '#ffd08a', 0.7 * lit, lampX, lampY, 0.2)
  fillRoundRect(pen, '#2a2628', lampX - 0.018, lampY - 0.038, 0.036, 0.012, 0.003)
  fillRoundRect(pen, mix('#e8e2d0', '#fff0c0', lit), lampX - 0.013, lampY - 0.026, 0.026, 0.046, 0.006)
}

/** The ceiling of boards, and the beam the posts carry. */
function paintRoof(pen: Pen, { aspect, top }: Stage, { trim, floor }: Colours): void {
  const y = 0.07 + top * 0.75
  shadeBox(pen, darken(floor, 0.5), darken(floor, 0.28), -1, top - 0.2, aspect + 2, y - top + 0.2)
  pen.strokeStyle = withAlpha(darken(floor, 0.7), 0.35)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let line = -14; line <= 14; line += 1) {
    pen.moveTo(aspect / 2 + line * 0.1, y)
    pen.lineTo(aspect / 2 + line * 0.2, top - 0.2)
  }
  pen.stroke()
  shadeBox(pen, lighten(trim, 0.04), darken(trim, 0.2), -1, y, aspect + 2, 0.046)
  pen.fillStyle = withAlpha(darken(trim, 0.6), 0.25)
  pen.fillRect(-1, y + 0.046, aspect + 2, 0.006)
}

function paintBoards(pen: Pen, { aspect, bottom }: Stage, colour: Hex): void {
  pen.strokeStyle = withAlpha(darken(colour, 0.45), 0.4)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let line = -16; line <= 16; line += 1) {
    pen.moveTo(aspect / 2 + line * 0.085, FLOOR_Y)
    pen.lineTo(aspect / 2 + line * 0.21, Math.max(1.05, bottom + 0.1))
  }
  pen.stroke()
}

/** Turned balusters between two rails of white wood. */
function paintRailing(pen: Pen, { aspect, portrait }: Stage, white: Hex): void {
  const left = aspect * (portrait ? 0.16 : 0.24)
  const right = aspect + 0.6
  const foot = FLOOR_Y + 0.006
  for (let x = left + 0.018; x < right; x += 0.044) {
    const turned = pen.createLinearGradient(x, 0, x + 0.016, 0)
    turned.addColorStop(0, lighten(white, 0.06))
    turned.addColorStop(1, darken(white, 0.2))
    fillRoundRect(pen, turned, x, RAIL_Y, 0.016, foot - RAIL_Y, 0.004)
    fillEllipse(pen, turned, x + 0.008, RAIL_Y + 0.085, 0.012, 0.036)
  }
  shadeBox(pen, lighten(white, 0.08), darken(white, 0.2), left, RAIL_Y - 0.018, right - left, 0.026)
  shadeBox(pen, lighten(white, 0.04), darken(white, 0.24), left, foot - 0.03, right - left, 0.018)
}

function paintPost(pen: Pen, { top }: Stage, x: number, white: Hex): void {
  const post = pen.createLinearGradient(x - 0.024, 0, x + 0.024, 0)
  post.addColorStop(0, lighten(white, 0.08))
  post.addColorStop(1, darken(white, 0.24))
  const head = 0.1 + top * 0.75
  fillRoundRect(pen, post, x - 0.02, head, 0.04, FLOOR_Y + 0.02 - head, 0.003)
  for (const y of [head + 0.012, RAIL_Y - 0.03, FLOOR_Y - 0.006])
    fillRoundRect(pen, post, x - 0.028, y, 0.056, 0.022, 0.004)
  // Brackets under the beam.
  for (const side of [-1, 1])
    fillPolygon(pen, darken(white, 0.08), [
      [x + side * 0.02, head],
      [x + side * 0.1, head],
      [x + side * 0.04, head + 0.03],
      [x + side * 0.02, head + 0.09],
    ])
}

/** Flowers in a basket that hangs on its chain. */
function paintBasket(pen: Pen, x: number, y: number, { palette }: SetContext): void {
  pen.strokeStyle = seen('#4a4440', palette, 0)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (const side of [-1, 0, 1]) {
    pen.moveTo(x, y - 0.11)
    pen.lineTo(x + side * 0.06, y)
  }
  pen.stroke()
  pen.fillStyle = seen('#8a6040', palette, 0)
  pen.beginPath()
  pen.ellipse(x, y, 0.068, 0.056, 0, 0, Math.PI)
  pen.fill()
  for (let leaf = 0; leaf < 26; leaf += 1) {
    const turn = leaf * 2.4
    const reach = 0.03 + (leaf % 5) * 0.013
    fillEllipse(
      pen,
      seen(leaf % 2 === 0 ? '#4f8a48' : '#6fa85a', palette, 0),
      x + Math.cos(turn) * reach,
      y + 0.004 + Math.sin(turn) * reach * 0.55,
      0.017,
      0.012,
    )
  }
  for (let bloom = 0; bloom < 15; bloom += 1) {
    const turn = bloom * 2.1 + 0.4
    const reach = 0.015 + (bloom % 4) * 0.018
    fillEllipse(
      pen,
      seen(BLOOMS[bloom % BLOOMS.length] ?? '#d8508a', palette, 0),
      x + Math.cos(turn) * reach,
      y - 0.002 + Math.sin(turn) * reach * 0.55,
      0.0105,
    )
  }
}
