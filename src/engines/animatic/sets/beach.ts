import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { fillEllipse, fillPolygon, type Pen } from '../draw/shapes.ts'
import type { Stage } from '../draw/stage.ts'
import { waveSwell } from '../cues.ts'
import { boat } from '../rigs/boat.ts'
import { REST } from '../rigs/rig.ts'
import { buildOpenSea, swellOf } from './beach/open-sea.ts'
import { drawLitter, scatterLitter } from './beach/litter.ts'
import { isSurf } from './beach/surfing.ts'
import { lampLevel, outdoorLight, seen } from './parts/lighting.ts'
import { paintPalm } from './parts/palm.ts'
import { createRidge, type Ridge } from './parts/ridge.ts'
import { createSea, type Sea } from './parts/sea.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import { eachSlot, slotChance, visibleSpan } from './parts/span.ts'
import type { Action, Weather } from '../scene-spec.ts'
import type { Frame, SceneSet, SetContext } from './set.ts'

/** Who does that comes past whatever stands at the side, again and again. */
const PASSING: ReadonlySet<Action> = new Set(['walk', 'run', 'fly', 'ride', 'drive', 'float'])
const HORIZON_Y = 0.53
const SHORE_Y = 0.765
/** How far up the sand a wave runs. */
const RUN_UP = 0.04
const SAND: Hex = '#f0d9a6'
const WATER_RIGS = ['boat', 'whale'] as const

/** Sand, palms and breaking waves; for ships and whales the open sea. */
export const beach: SceneSet = {
  build(context) {
    const hero = context.spec.subjects[0]
    if (hero === undefined) return buildBeach(context)
    const leaps = hero.rig === 'fish' && hero.action === 'jump'
    const isAtSea = leaps || WATER_RIGS.some((rig) => rig === hero.rig) || isSurf(context.spec.subjects)
    if (isAtSea) return buildOpenSea(context)
    return buildBeach(context)
  },
}

function buildBeach(context: SetContext): ReturnType<SceneSet['build']> {
  const { stage, palette, random, seed, spec } = context
  const sky = createSkyDome(stage, palette, random, {
    horizonY: HORIZON_Y,
    cloudCount: 6,
    cloudFloor: 0.4,
    heavens: context.heavens,
  })
  const sea = createSea(stage, palette, sky.sun, {
    horizonY: HORIZON_Y,
    nearY: SHORE_Y + 0.02,
    deep: '#2fa3bd',
    shallow: '#5cc7cf',
    swell: swellOf(context) * 0.8,
  })
  const island = createRidge(seed + 7, {
    kind: 'hill',
    baseY: HORIZON_Y - 0.004,
    height: 0.04,
    frequency: 1.1,
  })
  // No trunk before a face, nor before those who come past it.
  const framesPalms = spec.framing !== 'close' && !spec.subjects.some(({ action }) => PASSING.has(action))
  const litter = scatterLitter(random, stage)
  const sand = spec.weather === 'snow' ? mix(SAND, '#f2f6fa', 0.7) : SAND
  return {
    light: outdoorLight(palette),
    floor: {
      y: 0.9,
      farY: 0.82,
      parallax: 1,
      personHeight: 0.4,
      kind: 'ground',
      water: { y: 0.69, farY: 0.6, parallax: 0.6 },
      horizonY: HORIZON_Y,
    },
    drawBack(frame) {
      sky.draw(frame)
      drawIsland(stage, palette, island, frame)
      sea.drawBack(frame)
      context.heavens?.drawOnWater(frame, { horizonY: HORIZON_Y, nearY: SHORE_Y })
      drawSail(stage, palette, frame)
      drawSand(stage, palette, sand, frame)
      drawSurf(stage, palette, sea, frame)
      // Nobody has been on an island before, and nobody lies where the surf pounds.
      if (spec.place !== 'island' && spec.sights?.includes('breakers') !== true) {
        drawParasol(stage, palette, frame, CLOSED.has(spec.weather))
        drawLitter(stage, palette, litter, frame)
      }
      if (!framesPalms) drawPalms(stage, palette, frame)
    },
    drawFront(frame) {
      if (framesPalms) drawPalms(stage, palette, frame)
      drawDuneGrass(stage, palette, frame)
      sky.drawVeil(frame)
    },
  }
}

function drawIsland(stage: Stage, palette: Palette, island: Ridge, frame: Frame): void {
  const pen = stage.enter(frame.camera, 0.08)
  const span = visibleSpan(stage, frame.camera, 0.08)
  pen.fillStyle = mix(multiply('#5f9a86', palette.ambient), palette.fog, 0.58)
  island.trace(pen, span.left, span.right, HORIZON_Y + 0.02)
  pen.fill()
}

/** A small sail crosses the bay. */
function drawSail(stage: Stage, palette: Palette, frame: Frame): void {
  const box = { width: 0.16, height: 0.16, anchorX: 0.08, anchorY: 0.15 }
  const look = { variant: 'sailing-boat', colours: [], props: [], seed: 3, lights: lampLevel(palette) }
  const sail = stage.sprite('beach-sail', box, (pen) => {
    pen.scale(0.12, 0.12)
    boat.draw(pen, look, REST)
    pen.globalCompositeOperation = 'source-atop'
    pen.fillStyle = withAlpha(mix(multiply('#ffffff', palette.ambient), palette.fog, 0.5), 0.42)
    pen.fillRect(-2, -2, 4, 4)
  })
  stage.enter(frame.camera, 0.3)
  const x = stage.aspect * 0.2 + frame.time * 0.008
  stage.put(sail, x, 0.592 + Math.sin(frame.time * 1.2) * 0.0015, {
    rotation: Math.sin(frame.time * 0.9) * 0.025,
  })
}

function drawSand(stage: Stage, palette: Palette, dry: Hex, frame: Frame): void {
  const pen = stage.enter(frame.camera, 1)
  const { left, right } = visibleSpan(stage, frame.camera, 1)
  const sand = pen.createLinearGradient(0, SHORE_Y, 0, Math.max(1, stage.bottom))
  sand.addColorStop(0, seen(lighten(dry, 0.12), palette, 0.06))
  sand.addColorStop(0.5, seen(dry, palette, 0))
  sand.addColorStop(1, multiply(darken(dry, 0.14), palette.ambient))
  pen.fillStyle = sand
  pen.fillRect(left, SHORE_Y + 0.012, right - left, stage.bottom - SHORE_Y + 0.3)
  pen.strokeStyle = withAlpha(multiply('#c9a76c', palette.ambient), 0.36)
  pen.lineWidth = 0.0028
  pen.beginPath()
  eachSlot({ left: left - 0.2, right }, 0.21, (slot, index) => {
    for (let row = 0; row < 3; row += 1) {
      const x = slot + slotChance(index, row) * 0.2
      const y = 0.865 + row * 0.055 + slotChance(index, row + 5) * 0.04
      pen.moveTo(x, y)
      pen.quadraticCurveTo(x + 0.05, y - 0.008, x + 0.1 + row * 0.02, y + 0.001)
    }
  })
  pen.stroke()
}

/** Water runs up the sand and draws back; wet sand stays behind it. */
function drawSurf(stage: Stage, palette: Palette, sea: Sea, frame: Frame): void {
  const pen = stage.enter(frame.camera, 1)
  const { left, right } = visibleSpan(stage, frame.camera, 1)
  const reach = waveSwell(frame.time)
  const edge = (x: number, swell: number): number =>
    SHORE_Y +
    0.012 +
    RUN_UP * swell +
    0.012 * Math.sin(x * 4.1 + 1) +
    0.007 * Math.sin(x * 9.7 + frame.time * 0.6)
  fillUpTo(pen, left, right, withAlpha(multiply('#b98f5a', palette.ambient), 0.5), (x) => edge(x, 1.15))
  const water = sea.colourAt(0.9)
  fillUpTo(pen, left, right, withAlpha(mix(water, '#ffffff', 0.16), 0.6), (x) => edge(x, reach) + 0.001)
  fillUpTo(pen, left, right, withAlpha(water, 0.75), (x) => edge(x, reach * 0.7) - 0.012)
  drawFoam(pen, palette, left, right, (x) => edge(x, reach), 0.0085)
  const second = waveSwell(frame.time - 1.9)
  drawFoam(pen, palette, left, right, (x) => edge(x + 0.12, second * 0.5) - 0.052, 0.0048)
  drawFoam(pen, palette, left, right, (x) => edge(x + 0.25, second * 0.4) - 0.104, 0.003)
}

function fillUpTo(pen: Pen, left: number, right: number, colour: string, edge: (x: number) => number): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(left, SHORE_Y - 0.02)
  for (let x = left; x <= right + 0.03; x += 0.03) pen.lineTo(x, edge(x))
  pen.lineTo(right + 0.03, SHORE_Y - 0.02)
  pen.fill()
}

function drawFoam(
  pen: Pen,
  palette: Palette,
  left: number,
  right: number,
  edge: (x: number) => number,
  width: number,
): void {
  pen.fillStyle = withAlpha(multiply('#ffffff', mix(palette.ambient, '#ffffff', 0.4)), 0.85)
  pen.beginPath()
  const step = 0.028
  const first = Math.floor(left / step)
  const last = Math.ceil(right / step)
  for (let sample = first; sample <= last; sample += 1)
    pen.lineTo(sample * step, edge(sample * step) - width * 0.5)
  for (let sample = last; sample >= first; sample -= 1) {
    const lace = width * (0.4 + 0.9 * slotChance(sample, 4))
    pen.quadraticCurveTo(
      (sample + 0.5) * step,
      edge((sample + 0.5) * step) + lace,
      sample * step,
      edge(sample * step) + width * 0.2,
    )
  }
  pen.fill()
}

/** In these nobody leaves a towel on the beach, and parasols are shut. */
const CLOSED: ReadonlySet<Weather> = new Set(['rain', 'storm', 'snow', 'wind'])

/** A parasol over a towel, with a ball beside it; or shut, and nothing beside it. */
function drawParasol(stage: Stage, palette: Palette, frame: Frame, isShut: boolean): void {
  stage.enter(frame.camera, 0.98)
  const x = stage.aspect * (stage.portrait ? 0.86 : 0.88)
  const y = 0.858
  const tone = (colour: Hex): Hex => multiply(colour, palette.ambient)
  stage.within({ left: x - 0.22, right: x + 0.16, top: y - 0.3, bottom: y + 0.05 }, (pen) => {
    if (isShut) drawShutParasol(pen, x, y, tone, palette)
    else paintParasol(pen, x, y, tone, palette, frame.time)
  })
}

function paintParasol(
  pen: Pen,
  x: number,
  y: number,
  tone: (colour: Hex) => Hex,
  palette: Palette,
  time: number,
): void {
  fillEllipse(pen, withAlpha(palette.shadow, 0.22), x - 0.01, y + 0.004, 0.14, 0.016)
  fillPolygon(pen, tone('#e8584a'), [
    [x - 0.12, y - 0.004],
    [x + 0.03, y - 0.004],
    [x + 0.055, y + 0.022],
    [x - 0.115, y + 0.022],
  ])
  fillPolygon(pen, tone('#fff4e2'), [
    [x - 0.085, y - 0.004],
    [x - 0.06, y - 0.004],
    [x - 0.048, y + 0.022],
    [x - 0.078, y + 0.022],
  ])
  pen.strokeStyle = tone('#e9e2d4')
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.moveTo(x + 0.03, y)
  pen.lineTo(x - 0.005, y - 0.2)
  pen.stroke()
  drawCanopy(pen, x - 0.005, y - 0.2, tone, Math.sin(time * 1.4) * 0.015)
  drawBall(pen, x - 0.17, y + 0.012, 0.02, tone)
}

function drawShutParasol(pen: Pen, x: number, y: number, tone: (colour: Hex) => Hex, palette: Palette): void {
  fillEllipse(pen, withAlpha(palette.shadow, 0.2), x + 0.02, y + 0.002, 0.04, 0.006)
  pen.strokeStyle = tone('#e9e2d4')
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.moveTo(x + 0.03, y)
  pen.lineTo(x + 0.01, y - 0.21)
  pen.stroke()
  for (const [colour, left, right] of [
    ['#f25c4a', -0.017, 0.017],
    ['#fff6ea', -0.006, 0.007],
  ] as const)
    fillPolygon(pen, tone(colour), [
      [x + 0.011, y - 0.205],
      [x + 0.02 + right, y - 0.075],
      [x + 0.02 + left, y - 0.075],
    ])
}

function drawCanopy(pen: Pen, x: number, y: number, tone: (colour: Hex) => Hex, sway: number): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(-0.17 + sway)
  const radius = 0.125
  for (let gore = 0; gore < 6; gore += 1) {
    const from = Math.cos(Math.PI - (gore / 6) * Math.PI) * radius
    const to = Math.cos(Math.PI - ((gore + 1) / 6) * Math.PI) * radius
    pen.fillStyle = tone(gore % 2 === 0 ? '#f25c4a' : '#fff6ea')
    pen.beginPath()
    pen.moveTo(0, -0.062)
    pen.quadraticCurveTo(from * 0.9, -0.05, from, 0.012)
    pen.quadraticCurveTo((from + to) / 2, 0.002, to, 0.012)
    pen.quadraticCurveTo(to * 0.9, -0.05, 0, -0.062)
    pen.fill()
  }
  fillEllipse(pen, tone('#f25c4a'), 0, -0.064, 0.006)
  pen.restore()
}

function drawBall(pen: Pen, x: number, y: number, radius: number, tone: (colour: Hex) => Hex): void {
  const colours = ['#f2c230', '#fdfaf2', '#3a8fd0', '#fdfaf2', '#e5503f', '#fdfaf2'] as const
  for (const [index, colour] of colours.entries()) {
    pen.fillStyle = tone(colour)
    pen.beginPath()
    pen.moveTo(x, y - radius * 0.4)
    pen.arc(x, y, radius, (index / 6) * Math.PI * 2, ((index + 1) / 6) * Math.PI * 2)
    pen.fill()
  }
  fillEllipse(
    pen,
    withAlpha('#ffffff', 0.4),
    x + radius * 0.35,
    y - radius * 0.45,
    radius * 0.25,
    radius * 0.18,
  )
}

/** Palms that frame the picture, and dune grass at its lower edge. */
function drawPalms(stage: Stage, palette: Palette, frame: Frame): void {
  stage.enter(frame.camera, 1.12)
  const low = Math.max(1, stage.bottom)
  const tall = stage.portrait ? 0.98 : 0.77
  const box = { left: -0.6, right: 0.62, top: low - 0.06 - tall * 1.3, bottom: low + 0.05 }
  stage.within(box, (pen) => {
    paintPalm(pen, palette, {
      x: -0.02,
      y: low - 0.06,
      height: tall,
      lean: 0.15,
      time: frame.time,
      shade: 0.12,
    })
    if (!stage.portrait) {
      paintPalm(pen, palette, {
        x: -0.13,
        y: low,
        height: tall * 0.72,
        lean: 0.05,
        time: frame.time + 2,
        shade: 0.3,
      })
    }
  })
}

function drawDuneGrass(stage: Stage, palette: Palette, { camera, time }: Frame): void {
  const parallax = 1.25
  const base = Math.max(1, stage.bottom) + 0.012
  const pen = stage.enter(camera, parallax)
  const span = visibleSpan(stage, camera, parallax)
  const growth = stage.portrait ? 1.8 : 1
  pen.fillStyle = mix(multiply('#6f7f3c', palette.ambient), palette.shadow, 0.4)
  pen.beginPath()
  eachSlot(span, 0.017, (slot, index) => {
    // Tufts with gaps of bare sand between them.
    if (Math.sin(slot * 5.3) + Math.sin(slot * 2.1 + 1) < 0.35) return
    const height = (0.03 + slotChance(index, 8) * 0.07) * growth
    const tip = slot + (slotChance(index, 10) - 0.4) * 0.06 * growth + Math.sin(time * 1.5 + slot * 5) * 0.006
    pen.moveTo(slot - 0.005, base)
    pen.quadraticCurveTo(slot - 0.002, base - height * 0.6, tip, base - height)
    pen.quadraticCurveTo(slot + 0.003, base - height * 0.5, slot + 0.006, base)
  })
  pen.fill()
}
