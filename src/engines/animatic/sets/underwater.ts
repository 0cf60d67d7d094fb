import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import type { Light, Stage } from '../draw/stage.ts'
import { createRidge, type Ridge } from './parts/ridge.ts'
import { eachSlot, slotChance, visibleSpan } from './parts/span.ts'
import type { Frame, SceneSet } from './set.ts'
import { growCorals, paintKelp, type Coral } from './underwater/reef.ts'
import { drawHall, drawVisitors, type Hall } from './underwater/hall.ts'
import { paintMounds } from './underwater/mounds.ts'
import { createSchools } from './underwater/schools.ts'
import { drawShafts, planShafts } from './underwater/shafts.ts'
import { paintCity, paintWreck, type Sunken } from './underwater/sunken.ts'

const SEABED_Y = 0.86
/** Everything drifts with the tide, world units per second at the actors' plane. */
const TIDE = 0.02

interface Water {
  readonly top: Hex
  readonly middle: Hex
  readonly deep: Hex
  readonly sunlight: Hex
  /** Strength of the light from above, 0..1. */
  readonly shine: number
}

/** A reef: light shafts from above, corals, kelp, a school of small fish, bubbles. In an aquarium it is behind glass. */
export const underwater: SceneSet = {
  build({ stage, palette, random, seed, spec }) {
    const water = waterOf(palette)
    const { place } = spec
    const sunken: Sunken = { aspect: stage.aspect, seed, tone: (colour, depth) => sunk(colour, water, depth) }
    const low = Math.max(1, stage.bottom)
    const rocks = createRidge(seed + 5, { kind: 'mountain', baseY: 0.8, height: 0.22, frequency: 1.5 })
    const reef = createRidge(seed + 8, { kind: 'hill', baseY: 0.84, height: 0.04, frequency: 1.4 })
    const far = growCorals(seed, (colour) => sunk(colour, water, 0.5))
    const near = growCorals(seed + 50, (colour) => sunk(colour, water, 0.16))
    const shafts = planShafts(random, stage)
    const drawSchools = createSchools(stage, spec, (colour, depth) => sunk(colour, water, depth))
    const hall: Hall | undefined =
      place === 'aquarium'
        ? { glow: water.middle, deep: water.deep, seed, isDeserted: spec.isDeserted === true }
        : undefined
    return {
      light: lightOf(water),
      floor: {
        y: hall === undefined ? 0.8 : 0.68,
        farY: 0.62,
        parallax: 1,
        personHeight: 0.34,
        kind: 'air',
        horizonY: 0.5,
      },
      drawBack(frame) {
        drawWater(stage, water, frame)
        if (place === 'sunken-city') drawSunken(stage, sunken, paintCity, 0.2, frame)
        else drawRocks(stage, water, rocks, frame)
        if (place === 'shipwreck') drawSunken(stage, sunken, paintWreck, 0.42, frame)
        else drawReef(stage, water, reef, far, frame)
        drawSeabed(stage, water, near, seed, frame)
        drawShafts(stage, shafts, water, frame)
        drawSurface(stage, water, frame)
        drawKelp(stage, water, frame)
        drawFloorLight(stage, water, frame)
        drawSchools(frame)
        if (hall === undefined) return
        drawBubbles(stage, frame)
        drawHall(stage, hall, frame)
      },
      drawFront(frame) {
        if (hall !== undefined) {
          drawVisitors(stage, hall, frame)
          return
        }
        drawBubbles(stage, frame)
        drawForeground(stage, water, low, frame)
      },
    }
  },
}

function drawSunken(
  stage: Stage,
  sunken: Sunken,
  paint: typeof paintCity,
  parallax: number,
  { camera }: Frame,
): void {
  const extent = { y0: Math.min(0.1, stage.top + 0.3), y1: 1.08, margin: 0.4 }
  stage.layer('underwater-sunken', camera, parallax, extent, (pen) => paint(pen, sunken))
}

function waterOf(palette: Palette): Water {
  const lit = (colour: Hex): Hex =>
    multiply(colour, mix(palette.ambient, '#ffffff', palette.time === 'night' ? 0.1 : 0.3))
  const shine = {
    day: 1,
    dawn: 0.75,
    'golden-hour': 0.9,
    sunset: 0.7,
    'blue-hour': 0.45,
    night: 0.34,
    overcast: 0.45,
  }[palette.time]
  const glow = palette.sun?.glow ?? '#dfe8ec'
  return {
    top: mix(lit('#7fe0ea'), glow, palette.time === 'day' ? 0.05 : 0.14),
    middle: lit('#2a9fd0'),
    deep: lit('#0d4c8c'),
    sunlight: mix('#e6fdff', glow, 0.4),
    shine,
  }
}

/** A local colour seen through water. */
function sunk(colour: Hex, water: Water, depth: number): Hex {
  return mix(mix(colour, water.middle, 0.12 + (1 - water.shine) * 0.4), water.middle, depth)
}

function lightOf(water: Water): Light {
  return {
    direction: 1,
    key: water.sunlight,
    keyAlpha: 0.3 * water.shine,
    shadow: water.deep,
    shadowAlpha: 0.42,
    tint: water.middle,
    tintAlpha: 0.1 + 0.26 * (1 - water.shine),
    rim: water.sunlight,
    rimAlpha: 0.35 + 0.4 * water.shine,
  }
}

function drawWater(stage: Stage, water: Water, frame: Frame): void {
  const extent = { y0: stage.top - 0.1, y1: Math.max(1.1, stage.bottom + 0.1), margin: 0.2 }
  stage.layer('underwater', frame.camera, 0.05, extent, (pen) => {
    const depth = pen.createLinearGradient(0, stage.top, 0, Math.max(1, stage.bottom))
    depth.addColorStop(0, water.top)
    depth.addColorStop(0.38, water.middle)
    depth.addColorStop(1, water.deep)
    pen.fillStyle = depth
    pen.fillRect(-1, stage.top - 0.2, stage.aspect + 2, 3)
    const x = stage.aspect * 0.6
    const radius = 0.8
    const halo = pen.createRadialGradient(x, stage.top - 0.1, 0, x, stage.top - 0.1, radius)
    halo.addColorStop(0, withAlpha(water.sunlight, 0.85 * water.shine))
    halo.addColorStop(0.4, withAlpha(water.sunlight, 0.3 * water.shine))
    halo.addColorStop(1, withAlpha(water.sunlight, 0))
    pen.fillStyle = halo
    pen.fillRect(-1, stage.top - 0.2, stage.aspect + 2, 1.2)
  })
}

/** The underside of the waves: bright lenses that slide along the top edge. */
function drawSurface(stage: Stage, water: Water, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 0.15)
  const span = visibleSpan(stage, camera, 0.15)
  pen.fillStyle = withAlpha('#ffffff', 0.34 * water.shine)
  pen.beginPath()
  eachSlot(span, 0.1, (slot, index) => {
    for (let row = 0; row < 2; row += 1) {
      const chance = slotChance(index, row)
      const x = slot + Math.sin(time * 0.8 + index * 1.7 + row) * 0.025
      const y = stage.top + 0.014 + row * 0.026 + chance * 0.012
      const width = 0.05 * (0.5 + chance) * (1 - row * 0.2)
      const height = 0.0045 * (1 - row * 0.22) * (0.7 + 0.3 * Math.sin(time * 1.7 + index * 2.1))
      pen.moveTo(x + width, y)
      pen.ellipse(x, y, width, height, 0, 0, Math.PI * 2)
    }
  })
  pen.fill()
}

function drawRocks(stage: Stage, water: Water, rocks: Ridge, { camera }: Frame): void {
  const extent = { y0: 0.4, y1: 1, margin: 0.25 }
  stage.layer('underwater-rocks', camera, 0.16, extent, (pen) => {
    const stone = pen.createLinearGradient(0, 0.58, 0, 0.95)
    stone.addColorStop(0, mix(water.middle, water.deep, 0.32))
    stone.addColorStop(1, mix(water.middle, water.deep, 0.75))
    pen.fillStyle = stone
    rocks.trace(pen, -extent.margin, stage.aspect + extent.margin, 1)
    pen.fill()
  })
}

function drawReef(
  stage: Stage,
  water: Water,
  reef: Ridge,
  corals: readonly Coral[],
  { camera }: Frame,
): void {
  const parallax = 0.5
  const extent = { y0: 0.52, y1: Math.max(1, stage.bottom) + 0.05, margin: 0.4 }
  stage.layer('underwater-reef', camera, parallax, extent, (layer) => {
    const whole = { left: -extent.margin, right: stage.aspect + extent.margin }
    eachSlot(whole, 0.12, (slot, index) => {
      const chance = slotChance(index, 3)
      const coral = corals[Math.floor(chance * 977) % corals.length]
      if (coral === undefined || chance < 0.2) return
      coral.paint(layer, slot + chance * 0.04, reef.crestAt(slot) + 0.02, 0.5 + chance * 0.35)
    })
    const rock = layer.createLinearGradient(0, 0.8, 0, 0.95)
    rock.addColorStop(0, sunk('#6f7f92', water, 0.5))
    rock.addColorStop(1, mix(water.deep, '#5a6a80', 0.2))
    layer.fillStyle = rock
    reef.trace(layer, whole.left, whole.right, 1.1)
    layer.fill()
  })
}

function drawKelp(stage: Stage, water: Water, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 0.5)
  for (const [index, phase] of [0.3, 1.9].entries()) {
    const x = stage.aspect * (index === 0 ? 0.1 : 0.9)
    for (let blade = 0; blade < 5; blade += 1) {
      const colour = mix(sunk('#3f9a5a', water, 0.4), water.deep, blade * 0.06)
      paintKelp(
        pen,
        x + blade * 0.035 - 0.07,
        0.88,
        0.34 + slotChance(blade, index) * 0.26,
        0.011,
        colour,
        time,
        phase + blade,
      )
    }
  }
}

function drawSeabed(
  stage: Stage,
  water: Water,
  corals: readonly Coral[],
  seed: number,
  { camera }: Frame,
): void {
  const parallax = 0.85
  const low = Math.max(1, stage.bottom)
  const extent = { y0: 0.42, y1: low + 0.1, margin: 0.4 }
  stage.layer('underwater-seabed', camera, parallax, extent, (layer) => {
    const rock = sunk('#5f6f86', water, 0.34)
    const { aspect, portrait: isPortrait } = stage
    paintMounds(layer, SEABED_Y + 0.015, { aspect, isPortrait, seed, corals, rock })
    const right = stage.aspect + extent.margin
    const sand = layer.createLinearGradient(0, SEABED_Y, 0, low)
    sand.addColorStop(0, sunk('#f0deb0', water, 0.3))
    sand.addColorStop(1, sunk(darken('#d8c08c', 0.18), water, 0.24))
    layer.fillStyle = sand
    layer.beginPath()
    layer.moveTo(-extent.margin, low + 0.1)
    for (let x = -extent.margin; x <= right; x += 0.06) layer.lineTo(x, SEABED_Y + 0.012 * Math.sin(x * 3.1))
    layer.lineTo(right, low + 0.1)
    layer.fill()
    eachSlot({ left: -extent.margin, right }, 0.23, (slot, index) => {
      const chance = slotChance(index, 7)
      const coral = corals[Math.floor(chance * 983) % corals.length]
      if (coral === undefined || chance < 0.34) return
      const depth = slotChance(index, 8)
      coral.paint(layer, slot + depth * 0.08, SEABED_Y + 0.025 + depth * 0.05, 0.6 + depth * 0.35)
    })
  })
}

function drawFloorLight(stage: Stage, water: Water, { camera, time }: Frame): void {
  const parallax = 0.85
  stage.enter(camera, parallax)
  drawCaustics(stage, water, visibleSpan(stage, camera, parallax), Math.max(1, stage.bottom), time)
}

/** A net of light that creeps over the sand. */
function drawCaustics(
  stage: Stage,
  water: Water,
  span: { readonly left: number; readonly right: number },
  low: number,
  time: number,
): void {
  const { pen } = stage
  pen.strokeStyle = withAlpha(water.sunlight, 0.2 * water.shine)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let row = 0; row < 4; row += 1) {
    const y = SEABED_Y + 0.03 + row * row * 0.012 + row * 0.018
    if (y > low) break
    for (let x = span.left; x < span.right; x += 0.12) {
      const shift = Math.sin(time * 0.9 + x * 7 + row * 2) * 0.016
      const lift = Math.cos(time * 1.1 + x * 5 + row) * 0.005
      pen.moveTo(x + shift, y + lift)
      pen.quadraticCurveTo(x + 0.03, y - 0.01 + lift, x + 0.06 + shift, y - lift)
      pen.quadraticCurveTo(x + 0.09, y + 0.01 - lift, x + 0.12 + shift, y + lift)
    }
  }
  pen.stroke()
}

const BUBBLE_STREAMS = 7

function drawBubbles(stage: Stage, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 1)
  const height = SEABED_Y - stage.top + 0.1
  for (let stream = 0; stream < BUBBLE_STREAMS; stream += 1) {
    const x = stage.aspect * ((stream + slotChance(stream, 31)) / BUBBLE_STREAMS)
    for (let bubble = 0; bubble < 4; bubble += 1) {
      const speed = 0.09 + slotChance(stream * 9 + bubble, 32) * 0.09
      const risen = (time * speed + slotChance(stream * 9 + bubble, 33) * height) % height
      const y = SEABED_Y + 0.05 - risen
      const sway = Math.sin(time * 2.2 + bubble * 2 + stream) * 0.009
      const radius = 0.003 + slotChance(stream * 9 + bubble, 34) * 0.007
      drawBubble(pen, x + sway + bubble * 0.012, y, radius)
    }
  }
}

function drawBubble(pen: Pen, x: number, y: number, radius: number): void {
  fillEllipse(pen, 'rgba(220,248,255,0.2)', x, y, radius)
  pen.strokeStyle = 'rgba(235,252,255,0.55)'
  pen.lineWidth = radius * 0.22
  pen.beginPath()
  pen.arc(x, y, radius, 0, Math.PI * 2)
  pen.stroke()
  fillEllipse(pen, 'rgba(255,255,255,0.8)', x - radius * 0.35, y - radius * 0.35, radius * 0.24)
}

/** Kelp and rock close to the lens, dark and soft; specks that drift with the tide. */
function drawForeground(stage: Stage, water: Water, low: number, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 1.25)
  const dark = mix(water.deep, '#04182c', 0.5)
  const tall = stage.portrait ? 0.72 : 0.52
  for (let blade = 0; blade < 4; blade += 1) {
    const shade = lighten(dark, blade * 0.03)
    paintKelp(
      pen,
      -0.06 + blade * 0.045,
      low + 0.04,
      tall * (0.6 + blade * 0.13),
      0.021,
      shade,
      time,
      blade * 1.4,
    )
    paintKelp(
      pen,
      stage.aspect + 0.09 - blade * 0.05,
      low + 0.04,
      tall * (0.9 - blade * 0.17),
      0.021,
      shade,
      time,
      3 + blade,
    )
  }
  pen.fillStyle = 'rgba(230,250,255,0.4)'
  pen.beginPath()
  const width = stage.aspect + 0.4
  for (let speck = 0; speck < 40; speck += 1) {
    const x = ((slotChance(speck, 41) * width + time * TIDE * (1 + slotChance(speck, 42))) % width) - 0.2
    const y = stage.top + slotChance(speck, 43) * (low - stage.top) + Math.sin(time * 0.6 + speck) * 0.012
    const radius = 0.0008 + slotChance(speck, 44) * 0.0016
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, Math.PI * 2)
  }
  pen.fill()
}
