import { mix, multiply, withAlpha } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { between, type Random } from '../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen } from '../draw/shapes.ts'
import type { Camera, SpriteBox, Stage } from '../draw/stage.ts'
import { paintAirport, planAirport, towerLampY, type AirportPlan } from './airport/buildings.ts'
import { drawEndless } from './parts/endless.ts'
import { ground, lampLevel, outdoorLight, seen } from './parts/lighting.ts'
import { createRidge, type Ridge } from './parts/ridge.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from './set.ts'

const HORIZON_Y = 0.665
const APRON_Y = 0.735
const RUNWAY_TOP = 0.8
const RUNWAY_BOTTOM = 0.985
const CENTRE_LINE_Y = 0.887
const RUNWAY_PARALLAX = 0.95
/** Stagings follow an aircraft this far to either side. */
const TRACK = 1.7

interface Scenery {
  readonly mountains: Ridge
  readonly hills: Ridge
  readonly buildings: AirportPlan
  readonly tufts: readonly Tuft[]
}

interface Tuft {
  readonly x: number
  readonly height: number
  readonly lean: number
}

/** A runway before terminal, tower, hills and mountains. Endless sideways, so that a camera may track a take-off. */
export const airport: SceneSet = {
  build(context) {
    const { stage, palette, random } = context
    const scenery = planScenery(context)
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y + 0.06,
      cloudCount: stage.portrait ? 8 : 7,
      heavens: context.heavens,
    })
    const built: BuiltSet = {
      light: outdoorLight(palette),
      floor: {
        y: 0.9,
        farY: 0.84,
        parallax: RUNWAY_PARALLAX,
        personHeight: 0.14,
        kind: 'runway',
        horizonY: HORIZON_Y,
      },
      drawBack(frame) {
        sky.draw(frame)
        drawDistance(stage, palette, scenery, frame)
        drawField(stage, palette, frame.camera)
        drawRunway(stage, palette, frame.camera)
        drawWindsock(stage, palette, frame)
      },
      drawFront(frame) {
        drawVerge(stage, palette, scenery.tufts, frame)
        sky.drawVeil(frame)
      },
    }
    return built
  },
}

function planScenery({ stage, seed, random }: SetContext): Scenery {
  const towerX = stage.aspect * (stage.portrait ? 0.72 : 0.62)
  return {
    mountains: createRidge(seed + 4, {
      kind: 'mountain',
      baseY: HORIZON_Y - 0.035,
      height: 0.13,
      frequency: 2.3,
    }),
    hills: createRidge(seed + 5, {
      kind: 'hill',
      baseY: HORIZON_Y + 0.02,
      height: 0.028,
      frequency: 2.4,
    }),
    buildings: planAirport(random, -TRACK * 0.42 - 0.4, stage.aspect + TRACK * 0.42 + 0.4, towerX),
    tufts: plantTufts(random, stage),
  }
}

function plantTufts(random: Random, stage: Stage): readonly Tuft[] {
  const count = Math.round((stage.aspect + 2 * TRACK * 1.3 + 1) * 42)
  const left = -TRACK * 1.3 - 0.5
  // Portrait shows a deep verge: taller grass keeps it from looking bare.
  const growth = stage.portrait ? 2.6 : 1
  return Array.from({ length: count }, (_, index) => ({
    x: left + index / 42 + random() * 0.02,
    height: between(random, 0.014, 0.05) * growth,
    lean: between(random, -0.012, 0.016) * growth,
  }))
}

function drawDistance(stage: Stage, palette: Palette, scenery: Scenery, frame: Frame): void {
  const { camera, time } = frame
  const ridgeExtent = { y0: 0.38, y1: 0.82, margin: TRACK * 0.25 + 0.2 }
  stage.layer('airport-mountains', camera, 0.12, ridgeExtent, (pen) => {
    const near = mix(multiply('#5f6f93', palette.ambient), palette.sky[1], 0.4)
    const gradient = pen.createLinearGradient(0, 0.48, 0, 0.75)
    gradient.addColorStop(0, mix(near, palette.fog, 0.18))
    gradient.addColorStop(1, mix(near, palette.fog, 0.85))
    pen.fillStyle = gradient
    scenery.mountains.trace(pen, -ridgeExtent.margin, stage.aspect + ridgeExtent.margin, 0.82)
    pen.fill()
  })
  const hillExtent = { y0: 0.5, y1: 0.85, margin: TRACK * 0.24 + 0.3 }
  stage.layer('airport-hills', camera, 0.24, hillExtent, (pen) => {
    pen.fillStyle = ground(palette, '#4d5f4a', 0.16, 0.42)
    scenery.hills.trace(pen, -hillExtent.margin, stage.aspect + hillExtent.margin, 0.85)
    pen.fill()
  })
  // Reaches far below the buildings: under a climbing camera the nearer field sinks faster than they do.
  const apronExtent = { y0: APRON_Y - 0.012, y1: APRON_Y + 0.988, margin: 0.1 }
  stage.layer('airport-apron', alongAlways(camera), 0.42, apronExtent, (pen) => {
    pen.fillStyle = ground(palette, '#ffffff', 0.06, 0.34)
    pen.fillRect(-9, APRON_Y - 0.012, 20, 1)
  })
  const buildingExtent = { y0: 0.44, y1: 0.77, margin: TRACK * 0.42 + 0.3 }
  stage.layer('airport-buildings', camera, 0.42, buildingExtent, (layer) => {
    layer.fillStyle = seen('#9aa1ab', palette, 0.3)
    layer.fillRect(-9, APRON_Y, 20, 0.016)
    paintAirport(layer, scenery.buildings, palette, APRON_Y)
  })
  stage.enter(camera, 0.42)
  const blink = Math.max(0, Math.sin(time * 4))
  const lamp = stage.sprite('tower-lamp', dotBox(0.0055), (pen) => fillEllipse(pen, '#ff5a4e', 0, 0, 0.0055))
  const lampY = towerLampY(APRON_Y)
  stage.put(lamp, scenery.buildings.towerX, lampY, { alpha: 0.4 + 0.6 * blink })
  if (blink > 0.5) stage.glow(scenery.buildings.towerX, lampY, 0.05, '#ff6a5a', 0.6)
}

/** A sprite's box around a dot. */
function dotBox(radius: number): SpriteBox {
  const reach = radius + 0.002
  return { width: 2 * reach, height: 2 * reach, anchorX: reach, anchorY: reach }
}

/** Within the 0.21 from lamp to lamp. */
const NEAR_LAMP_X = 0.06

function drawField(stage: Stage, palette: Palette, camera: Camera): void {
  const row = { key: 'airport-field', parallax: 0.7, period: 0.3, y0: 0.751, y1: stage.bottom + 0.3 }
  drawEndless(stage, camera, row, (pen) => {
    const gradient = pen.createLinearGradient(0, 0.748, 0, 0.84)
    gradient.addColorStop(0, ground(palette, '#ffffff', 0.05, 0.28))
    gradient.addColorStop(1, ground(palette, '#33502a', 0.2, 0.05))
    pen.fillStyle = gradient
    pen.fillRect(0, 0.751, row.period + 0.001, 1.5)
    pen.fillStyle = withAlpha(ground(palette, '#ffffff', 0.25, 0.2), 0.3)
    pen.beginPath()
    pen.moveTo(0.1, 0.751)
    pen.lineTo(0.25, 0.751)
    pen.lineTo(0.21, 0.84)
    pen.lineTo(0.05, 0.84)
    pen.fill()
    pen.fillStyle = seen('#8f96a0', palette, 0.26)
    pen.fillRect(0, 0.77, row.period + 0.001, 0.009)
  })
}

/** A camera for what looks the same all along the way: bands from left to right. */
function alongAlways(camera: Camera): Camera {
  return { ...camera, x: 0 }
}

function drawRunway(stage: Stage, palette: Palette, camera: Camera): void {
  const row = {
    key: 'runway',
    parallax: RUNWAY_PARALLAX,
    period: 0.21,
    y0: RUNWAY_TOP - 0.005,
    y1: stage.bottom + 0.3,
  }
  drawEndless(stage, camera, row, (pen) => {
    paintRunway(pen, stage, palette, row.period + 0.001)
    pen.fillStyle = withAlpha(seen('#ffffff', palette, 0.1), 0.82)
    pen.fillRect(0, CENTRE_LINE_Y, 0.115, 0.0075)
    pen.fillStyle = '#2a2e36'
    pen.fillRect(NEAR_LAMP_X - 0.0025, RUNWAY_BOTTOM + 0.004, 0.005, 0.012)
    fillEllipse(pen, '#fff6d2', NEAR_LAMP_X, RUNWAY_BOTTOM + 0.003, 0.0065, 0.005)
  })
  drawEdgeLights(stage, palette, camera)
}

function paintRunway(pen: Pen, stage: Stage, palette: Palette, width: number): void {
  const verge = pen.createLinearGradient(0, RUNWAY_BOTTOM, 0, Math.max(1.05, stage.bottom))
  verge.addColorStop(0, ground(palette, '#33502a', 0.1, 0.03))
  verge.addColorStop(1, ground(palette, '#14240f', 0.45, 0))
  pen.fillStyle = verge
  pen.fillRect(0, RUNWAY_BOTTOM - 0.01, width, stage.bottom)
  paintMowing(pen, palette, width, stage.bottom)
  const tarmac = pen.createLinearGradient(0, RUNWAY_TOP, 0, RUNWAY_BOTTOM)
  tarmac.addColorStop(0, seen('#767c88', palette, 0.22))
  tarmac.addColorStop(1, multiply('#454a54', palette.ambient))
  pen.fillStyle = tarmac
  pen.fillRect(0, RUNWAY_TOP, width, RUNWAY_BOTTOM - RUNWAY_TOP)
  paintRubber(pen, width)
  pen.fillStyle = withAlpha(seen('#ffffff', palette, 0.1), 0.82)
  pen.fillRect(0, RUNWAY_TOP + 0.007, width, 0.004)
  pen.fillRect(0, RUNWAY_BOTTOM - 0.02, width, 0.007)
}

/** Bands where the mower went to and fro. */
function paintMowing(pen: Pen, palette: Palette, width: number, bottom: number): void {
  pen.fillStyle = withAlpha(ground(palette, '#ffffff', 0.2, 0), 0.16)
  for (let y = RUNWAY_BOTTOM + 0.03, depth = 0.02; y < bottom; y += depth * 2.1, depth *= 1.35) {
    pen.fillRect(0, y, width, depth)
  }
}

/** Dark streaks of old rubber along the wheels' track. */
function paintRubber(pen: Pen, width: number): void {
  pen.fillStyle = withAlpha('#15181e', 0.16)
  pen.fillRect(0, 0.862, width, 0.006)
  pen.fillRect(0, 0.91, width, 0.008)
}

function drawEdgeLights(stage: Stage, palette: Palette, camera: Camera): void {
  const left = camera.x * RUNWAY_PARALLAX - 0.5
  const right = left + stage.aspect + 1
  const lamps = lampLevel(palette)
  const colour = lamps > 0.3 ? '#fff6d2' : seen('#fff3c0', palette, 0)
  const lamp = stage.sprite('edge-lamp', dotBox(0.0042), (pen) =>
    fillEllipse(pen, colour, 0, 0, 0.0042, 0.0032),
  )
  stage.enter(camera, RUNWAY_PARALLAX)
  for (let slot = Math.floor(left / 0.145); slot * 0.145 < right; slot += 1) {
    stage.put(lamp, slot * 0.145, RUNWAY_TOP - 0.001)
    if (lamps > 0.3) stage.glow(slot * 0.145, RUNWAY_TOP - 0.001, 0.026, '#ffe7a8', 0.55 * lamps)
  }
  if (lamps <= 0.3) return
  for (let slot = Math.floor(left / 0.21); slot * 0.21 < right; slot += 1) {
    stage.glow(slot * 0.21 + NEAR_LAMP_X, RUNWAY_BOTTOM + 0.003, 0.045, '#ffe7a8', 0.6 * lamps)
  }
}

function drawWindsock(stage: Stage, palette: Palette, { camera, time }: Frame): void {
  stage.enter(camera, 0.7)
  const x = stage.aspect * 0.12
  const y = 0.69
  const box = { left: x - 0.01, top: y - 0.02, right: x + 0.09, bottom: y + 0.09 }
  stage.within(box, (pen) => paintWindsock(pen, palette, x, y, time))
}

function paintWindsock(pen: Pen, palette: Palette, x: number, y: number, time: number): void {
  pen.fillStyle = seen('#7b8494', palette, 0.1)
  pen.fillRect(x - 0.0018, y, 0.0036, 0.085)
  const sway = Math.sin(time * 2.3) * 0.006
  for (let band = 0; band < 5; band += 1) {
    const from = band / 5
    const to = (band + 1) / 5
    fillPolygon(pen, seen(band % 2 === 0 ? '#f2622e' : '#fff6ec', palette, 0.08), [
      [x + from * 0.07, y + from * (0.012 + sway)],
      [x + to * 0.07, y + to * (0.012 + sway)],
      [x + to * 0.07, y + 0.02 - to * 0.004 + to * sway],
      [x + from * 0.07, y + 0.02 - from * 0.004 + from * sway],
    ])
  }
}

/** Dark, out-of-focus grass close to the camera. */
function drawVerge(stage: Stage, palette: Palette, tufts: readonly Tuft[], { camera, time }: Frame): void {
  const low = Math.max(1, stage.bottom)
  // Portrait shows more ground: the row stays at the lower edge instead of crossing the runway.
  const base = low + 0.012
  const left = camera.x * 1.3 - 0.3
  const right = left + stage.aspect + 0.6
  const height = Math.max(0, ...tufts.map((tuft) => tuft.height))
  stage.enter(camera, 1.3)
  stage.within({ left, top: base - height - 0.01, right, bottom: base + 0.5 }, (pen) => {
    pen.fillStyle = mix(multiply('#3a5a2c', palette.ambient), palette.shadow, 0.42)
    pen.beginPath()
    pen.rect(left, base - 0.012, right - left, 0.5)
    for (const tuft of tufts) {
      if (tuft.x < left || tuft.x > right) continue
      const sway = Math.sin(time * 1.7 + tuft.x * 6) * 0.004
      pen.moveTo(tuft.x - 0.008, base)
      pen.quadraticCurveTo(
        tuft.x - 0.002,
        base - tuft.height * 0.6,
        tuft.x + tuft.lean + sway,
        base - tuft.height,
      )
      pen.quadraticCurveTo(tuft.x + 0.004, base - tuft.height * 0.5, tuft.x + 0.009, base)
    }
    pen.fill()
  })
}
