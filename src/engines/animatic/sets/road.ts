import { darken, mix, multiply, withAlpha } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { createRandom } from '../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import type { Camera, Sprite, Stage } from '../draw/stage.ts'
import { ground, lampLevel, outdoorLight, seen } from './parts/lighting.ts'
import { createRidge, type Ridge } from './parts/ridge.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import { eachSlot, slotChance, visibleSpan } from './parts/span.ts'
import { paintTrack } from './parts/track.ts'
import { growCrown, paintFir, paintTree, treeColours } from './parts/tree.ts'
import { ROAD_TOP, drawTarmac } from './road/tarmac.ts'
import type { RoadSides } from './road/tarmac.ts'
import type { Frame, SceneSet, SetContext } from './set.ts'

const HORIZON_Y = 0.6
const POLE_SPACING = 0.62
/** Grass on both sides. */
const VERGES: RoadSides = {
  beyond: '#3c6a34',
  near: '#33602c',
  deep: '#14240f',
  hasRail: true,
  line: '#fff8e0',
}
const SNOWY_VERGES: RoadSides = {
  ...VERGES,
  beyond: '#dfe8f2',
  near: '#dbe5f0',
  deep: '#a9bdd6',
  isSnowy: true,
}
const TREE_HEIGHT = 0.2
const TREE_KINDS = 6

interface Scenery {
  readonly mountains: Ridge
  readonly hills: Ridge
  readonly fields: Ridge
  readonly trees: readonly Sprite[]
  readonly bushes: readonly Sprite[]
  readonly house: Sprite
}

/** A country road before trees, fields and mountains. Endless sideways. */
export const road: SceneSet = {
  build(context) {
    const { stage, palette, random, spec } = context
    // Trains want the same country, but rails instead of tarmac.
    const rails = spec.subjects[0]?.rig === 'train'
    const isSnowy = spec.weather === 'snow' || spec.season === 'winter'
    const scenery = planScenery(context)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y + 0.04,
      cloudCount: 7,
      heavens: context.heavens,
    })
    return {
      light: outdoorLight(palette),
      floor: {
        y: rails ? 0.89 : 0.9,
        farY: 0.83,
        parallax: 1,
        personHeight: 0.27,
        kind: rails ? 'rail' : 'road',
        horizonY: HORIZON_Y,
      },
      drawBack(frame) {
        sky.draw(frame)
        drawRidges(stage, palette, scenery, frame.camera)
        drawTreeLine(stage, scenery, frame.camera)
        drawMeadow(stage, palette, frame.camera)
        drawPoles(stage, palette, frame.camera)
        if (rails) drawRailway(stage, palette, frame.camera)
        else drawTarmac(stage, palette, frame.camera, isSnowy ? SNOWY_VERGES : VERGES)
      },
      drawFront(frame) {
        drawVerge(stage, palette, frame)
        sky.drawVeil(frame)
      },
    }
  },
}

function planScenery({ stage, palette, seed, spec }: SetContext): Scenery {
  return {
    mountains: createRidge(seed + 1, {
      kind: 'mountain',
      baseY: HORIZON_Y - 0.01,
      height: 0.17,
      frequency: 1.7,
    }),
    hills: createRidge(seed + 2, { kind: 'hill', baseY: HORIZON_Y + 0.01, height: 0.045, frequency: 1.6 }),
    fields: createRidge(seed + 3, { kind: 'hill', baseY: HORIZON_Y + 0.06, height: 0.03, frequency: 1.9 }),
    trees: Array.from({ length: TREE_KINDS }, (_, index) => bakeTree(stage, palette, spec.season, index)),
    bushes: Array.from({ length: 4 }, (_, index) => bakeBush(stage, palette, spec.season, index)),
    house: bakeHouse(stage, palette),
  }
}

function bakeTree(
  stage: Stage,
  palette: Palette,
  season: SetContext['spec']['season'],
  index: number,
): Sprite {
  const box = {
    width: TREE_HEIGHT * 0.9,
    height: TREE_HEIGHT * 1.12,
    anchorX: TREE_HEIGHT * 0.45,
    anchorY: TREE_HEIGHT * 1.08,
  }
  const side = palette.sun !== null && palette.sun.x < 0.5 ? -1 : 1
  const colours = treeColours(palette, season, index, 0.2)
  const crown = growCrown(createRandom(index * 7919 + 5))
  return stage.sprite(`road-tree-${index}`, box, (pen) => {
    if (index % 3 === 2)
      paintFir(
        pen,
        0,
        0,
        TREE_HEIGHT,
        { ...colours, leaf: mix(colours.leaf, '#2f5d4a', 0.35), shade: mix(colours.shade, '#1f4438', 0.4) },
        side,
      )
    else paintTree(pen, 0, 0, TREE_HEIGHT, crown, colours, side)
  })
}

function bakeBush(
  stage: Stage,
  palette: Palette,
  season: SetContext['spec']['season'],
  index: number,
): Sprite {
  const side = palette.sun !== null && palette.sun.x < 0.5 ? -1 : 1
  const colours = treeColours(palette, season, index, 0.3)
  const random = createRandom(index * 104729 + 11)
  const lumps = Array.from({ length: 5 }, (_, lump) => ({
    x: (lump - 2) * 0.014 + (random() - 0.5) * 0.008,
    y: -0.008 - random() * 0.012,
    radius: 0.012 + random() * 0.01,
  }))
  return stage.sprite(
    `road-bush-${index}`,
    { width: 0.11, height: 0.06, anchorX: 0.055, anchorY: 0.05 },
    (pen) => {
      for (const [colour, size, shift] of [
        [colours.shade, 1, 0],
        [colours.leaf, 0.84, 0.002],
        [colours.lit, 0.45, 0.005],
      ] as const) {
        pen.fillStyle = colour
        pen.beginPath()
        for (const lump of lumps) {
          const x = lump.x + shift * side
          const y = lump.y - shift
          pen.moveTo(x + lump.radius * size, y)
          pen.arc(x, y, lump.radius * size, 0, Math.PI * 2)
        }
        pen.fill()
      }
    },
  )
}

function bakeHouse(stage: Stage, palette: Palette): Sprite {
  const box = { width: 0.2, height: 0.15, anchorX: 0.1, anchorY: 0.145 }
  return stage.sprite('road-house', box, (pen) => {
    pen.fillStyle = seen('#f3e9d8', palette, 0.2)
    pen.fillRect(-0.07, -0.07, 0.14, 0.07)
    pen.fillStyle = seen('#b8523f', palette, 0.18)
    pen.beginPath()
    pen.moveTo(-0.085, -0.068)
    pen.lineTo(-0.055, -0.122)
    pen.lineTo(0.055, -0.122)
    pen.lineTo(0.085, -0.068)
    pen.fill()
    pen.fillRect(0.025, -0.138, 0.016, 0.03)
    const glass = mix(seen('#5f7a96', palette, 0.2), '#ffdf95', lampLevel(palette))
    for (const x of [-0.054, -0.02, 0.036]) fillRoundRect(pen, glass, x, -0.052, 0.02, 0.022, 0.002)
    fillRoundRect(pen, seen('#7a4a34', palette, 0.2), 0.008, -0.04, 0.019, 0.04, 0.002)
  })
}

function drawRidges(stage: Stage, palette: Palette, scenery: Scenery, camera: Camera): void {
  let pen = stage.enter(camera, 0.1)
  let span = visibleSpan(stage, camera, 0.1)
  const rock = mix(multiply('#6d7fa6', palette.ambient), palette.sky[1], 0.45)
  const gradient = pen.createLinearGradient(0, HORIZON_Y - 0.2, 0, HORIZON_Y + 0.06)
  gradient.addColorStop(0, mix(rock, palette.fog, 0.15))
  gradient.addColorStop(1, mix(rock, palette.fog, 0.85))
  pen.fillStyle = gradient
  scenery.mountains.trace(pen, span.left, span.right, 0.72)
  pen.fill()
  for (const layer of [
    { ridge: scenery.hills, parallax: 0.2, colour: ground(palette, '#5c7f86', 0.4, 0.5) },
    { ridge: scenery.fields, parallax: 0.34, colour: ground(palette, '#ffffff', 0.06, 0.34) },
  ]) {
    pen = stage.enter(camera, layer.parallax)
    span = visibleSpan(stage, camera, layer.parallax)
    pen.fillStyle = layer.colour
    layer.ridge.trace(pen, span.left, span.right, 1.1)
    pen.fill()
  }
  drawFields(pen, scenery.fields, palette, span)
}

const CROPS = ['#e9cf5a', '#9cc65a', '#d9b36a', '#7fb35a'] as const

/** Crops in slanting strips on the nearer hills. */
function drawFields(pen: Pen, fields: Ridge, palette: Palette, span: { left: number; right: number }): void {
  eachSlot({ left: span.left - 0.3, right: span.right + 0.1 }, 0.23, (slot, index) => {
    const chance = slotChance(index, 2)
    if (chance < 0.35) return
    const width = 0.14 + slotChance(index, 3) * 0.12
    const lean = (slotChance(index, 4) - 0.5) * 0.22
    pen.fillStyle = ground(palette, CROPS[index & 3] ?? '#9cc65a', 0.5, 0.36)
    pen.beginPath()
    pen.moveTo(slot, fields.crestAt(slot) + 0.004)
    pen.quadraticCurveTo(
      slot + width / 2,
      fields.crestAt(slot + width / 2) + 0.002,
      slot + width,
      fields.crestAt(slot + width) + 0.004,
    )
    pen.lineTo(slot + width + lean, HORIZON_Y + 0.11)
    pen.lineTo(slot + lean * 1.3, HORIZON_Y + 0.11)
    pen.fill()
  })
}

function drawTreeLine(stage: Stage, scenery: Scenery, camera: Camera): void {
  let parallax = 0.4
  stage.enter(camera, parallax)
  eachSlot(visibleSpan(stage, camera, parallax, 0.2), 0.034, (slot, index) => {
    const chance = slotChance(index, 11)
    const sprite = scenery.bushes[index & 3]
    if (sprite === undefined || chance < 0.12) return
    stage.put(sprite, slot, 0.676, { scale: 0.5 + chance * 0.4 })
  })
  parallax = 0.5
  stage.enter(camera, parallax)
  eachSlot(visibleSpan(stage, camera, parallax, 0.3), 0.075, (slot, index) => {
    const chance = slotChance(index, 1)
    const jitter = (slotChance(index, 3) - 0.5) * 0.06
    const tree = scenery.trees[Math.floor(chance * 997) % TREE_KINDS]
    const bush = scenery.bushes[index & 3]
    if (index % 31 === 4) stage.put(scenery.house, slot, 0.696, { scale: 0.95 })
    else if (chance < 0.3) return
    else if (chance < 0.5 && bush !== undefined) stage.put(bush, slot + jitter, 0.7, { scale: 0.7 })
    else if (tree !== undefined)
      stage.put(tree, slot + jitter, 0.697 + jitter * 0.1, { scale: 0.6 + chance * 0.5 })
  })
}

function drawMeadow(stage: Stage, palette: Palette, camera: Camera): void {
  const pen = stage.enter(camera, 0.62)
  const span = visibleSpan(stage, camera, 0.62)
  const gradient = pen.createLinearGradient(0, 0.688, 0, ROAD_TOP + 0.02)
  gradient.addColorStop(0, ground(palette, '#ffffff', 0.08, 0.24))
  gradient.addColorStop(1, ground(palette, '#3c6a34', 0.18, 0.02))
  pen.fillStyle = gradient
  pen.fillRect(span.left, 0.688, span.right - span.left, 0.3)
  pen.fillStyle = withAlpha(ground(palette, '#fff6c0', 0.4, 0.1), 0.35)
  pen.beginPath()
  eachSlot(span, 0.4, (slot, index) => {
    const width = 0.1 + slotChance(index, 5) * 0.16
    pen.moveTo(slot + width, 0.715)
    pen.ellipse(slot, 0.7 + slotChance(index, 6) * 0.05, width, 0.006, 0, 0, Math.PI * 2)
  })
  pen.fill()
}

/** Telegraph poles and their wires; at night every second one carries a lamp. */
function drawPoles(stage: Stage, palette: Palette, camera: Camera): void {
  const parallax = 0.8
  const pen = stage.enter(camera, parallax)
  const span = visibleSpan(stage, camera, parallax, POLE_SPACING)
  const wood = seen('#6b5a50', palette, 0.08)
  pen.strokeStyle = withAlpha(darken(wood, 0.2), 0.55)
  pen.lineWidth = 0.0016
  pen.beginPath()
  eachSlot(span, POLE_SPACING, (x) => {
    for (const y of [0.452, 0.47]) {
      pen.moveTo(x, y)
      pen.quadraticCurveTo(x + POLE_SPACING / 2, y + 0.052, x + POLE_SPACING, y)
    }
  })
  pen.stroke()
  pen.fillStyle = wood
  eachSlot(span, POLE_SPACING, (x) => {
    pen.fillRect(x - 0.004, 0.43, 0.008, 0.345)
    pen.fillRect(x - 0.026, 0.45, 0.052, 0.0045)
    pen.fillRect(x - 0.021, 0.468, 0.042, 0.0045)
  })
  const lamps = lampLevel(palette)
  if (lamps < 0.4) return
  eachSlot(span, POLE_SPACING, (x) => {
    pen.fillStyle = wood
    pen.fillRect(x, 0.5, 0.05, 0.004)
    fillEllipse(pen, '#fff0c4', x + 0.05, 0.505, 0.011, 0.005)
    stage.glow(x + 0.05, 0.51, 0.12, '#ffd78a', 0.55 * lamps)
  })
}

/** An embankment with a track on it. */
function drawRailway(stage: Stage, palette: Palette, camera: Camera): void {
  const pen = stage.enter(camera, 1)
  const { left, right } = visibleSpan(stage, camera, 1)
  const grass = pen.createLinearGradient(0, ROAD_TOP - 0.03, 0, Math.max(1.05, stage.bottom))
  grass.addColorStop(0, ground(palette, '#3c6a34', 0.2, 0.02))
  grass.addColorStop(0.3, ground(palette, '#33602c', 0.1, 0))
  grass.addColorStop(1, ground(palette, '#14240f', 0.5, 0))
  pen.fillStyle = grass
  pen.fillRect(left, ROAD_TOP - 0.028, right - left, Math.max(0.4, stage.bottom - ROAD_TOP + 0.2))
  paintTrack(pen, palette, left, right, 0.89)
}

/** Dark grass rushing past the lens. */
function drawVerge(stage: Stage, palette: Palette, { camera, time }: Frame): void {
  const parallax = 1.25
  const base = Math.max(1, stage.bottom) + 0.01
  const pen = stage.enter(camera, parallax)
  const span = visibleSpan(stage, camera, parallax)
  const growth = stage.portrait ? 2.4 : 1
  pen.fillStyle = mix(ground(palette, '#1f3a1c', 0.6, 0), palette.shadow, 0.45)
  pen.beginPath()
  pen.rect(span.left, base - 0.012, span.right - span.left, 0.4)
  eachSlot(span, 0.019, (slot, index) => {
    const height = (0.016 + slotChance(index, 8) * 0.04) * growth
    const x = slot + slotChance(index, 9) * 0.012
    const tip = x + (slotChance(index, 10) - 0.45) * 0.03 * growth + Math.sin(time * 1.8 + x * 5) * 0.004
    pen.moveTo(x - 0.008, base)
    pen.quadraticCurveTo(x - 0.002, base - height * 0.6, tip, base - height)
    pen.quadraticCurveTo(x + 0.004, base - height * 0.5, x + 0.009, base)
  })
  pen.fill()
}
