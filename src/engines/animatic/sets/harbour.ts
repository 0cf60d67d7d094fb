import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import { boat } from '../rigs/boat.ts'
import { REST } from '../rigs/rig.ts'
import type { SceneSpec } from '../scene-spec.ts'
import { swellOf } from './beach/open-sea.ts'
import { lighthouseLampY, paintLighthouse, paintTerrace, planTerrace, type House } from './harbour/town.ts'
import { ground, lampLevel, outdoorLight, seen } from './parts/lighting.ts'
import { createRidge, type Ridge } from './parts/ridge.ts'
import { createSea, type Sea } from './parts/sea.ts'
import { createSkyDome } from './parts/sky-dome.ts'
import { slotChance } from './parts/span.ts'
import type { Frame, SceneSet } from './set.ts'

const HORIZON_Y = 0.575
const QUAY_Y = 0.6
const QUAY_FOOT_Y = 0.645
const WATERLINE_Y = 0.82
const TOWN_PARALLAX = 0.4

/** Coloured houses on a quay, a lighthouse at the mouth, moored boats and their reflections. */
export const harbour: SceneSet = {
  build(context) {
    const { stage, palette, random, seed } = context
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 6,
      cloudFloor: 0.34,
      heavens: context.heavens,
    })
    const sea = createSea(stage, palette, sky.sun, {
      horizonY: HORIZON_Y,
      nearY: Math.max(1.05, stage.bottom + 0.05),
      deep: '#1f5f7c',
      shallow: '#3f93a6',
      swell: swellOf(context) * 0.45,
    })
    const quayEnd = stage.aspect * (stage.portrait ? 0.7 : 0.62)
    const houses = planTerrace(random, -0.5, quayEnd - 0.08)
    const hill = createRidge(seed + 3, {
      kind: 'hill',
      baseY: HORIZON_Y - 0.05,
      height: 0.07,
      frequency: 1.1,
    })
    const moored = bakeMoored(stage, palette)
    return {
      light: outdoorLight(palette),
      floor: {
        y: WATERLINE_Y,
        farY: 0.72,
        parallax: 0.9,
        personHeight: 0.17,
        kind: 'water',
        horizonY: HORIZON_Y,
      },
      drawBack(frame) {
        sky.draw(frame)
        drawHills(stage, palette, hill, frame)
        sea.drawBack(frame)
        context.heavens?.drawOnWater(frame, { horizonY: HORIZON_Y, nearY: WATERLINE_Y })
        drawReflections(stage, palette, houses, sea, frame)
        drawTown(stage, palette, houses, quayEnd, frame)
        drawMoored(stage, moored, quayEnd, frame)
      },
      drawFront(frame) {
        if (!isPortrait(context.spec)) sea.drawCrests(frame, WATERLINE_Y + 0.006, 0.92)
        drawJetty(stage, palette, frame)
        sky.drawVeil(frame)
      },
    }
  },
}

/** Of a face that is seen from close by nothing lies under water. */
function isPortrait({ framing, subjects: [hero] }: SceneSpec): boolean {
  return framing === 'close' && (hero?.rig === 'person' || hero?.rig === 'quadruped' || hero?.rig === 'robot')
}

function drawHills(stage: Stage, palette: Palette, hill: Ridge, frame: Frame): void {
  const extent = { y0: HORIZON_Y - 0.16, y1: HORIZON_Y + 0.03, margin: 0.25 }
  stage.layer('harbour-hills', frame.camera, 0.14, extent, (pen) => {
    pen.fillStyle = ground(palette, '#4f7f8a', 0.35, 0.45)
    hill.trace(pen, -extent.margin, stage.aspect + extent.margin, HORIZON_Y + 0.03)
    pen.fill()
  })
}

function lighthouseX(stage: Stage): number {
  return stage.aspect * (stage.portrait ? 0.88 : 0.84)
}

function drawTown(
  stage: Stage,
  palette: Palette,
  houses: readonly House[],
  quayEnd: number,
  frame: Frame,
): void {
  const { camera, time } = frame
  stage.layer('harbour-lighthouse', camera, 0.26, { y0: 0.24, y1: 0.68, margin: 0.25 }, (pen) => {
    paintLighthouse(pen, lighthouseX(stage), 0.6, palette)
  })
  stage.layer(
    'harbour-town',
    camera,
    TOWN_PARALLAX,
    { y0: 0.26, y1: QUAY_FOOT_Y + 0.02, margin: 0.35 },
    (pen) => {
      paintTerrace(pen, houses, palette, QUAY_Y)
      paintQuay(pen, palette, quayEnd)
    },
  )
  drawLighthouseBeam(stage, palette, frame)
  if (lampLevel(palette) < 0.3) return
  stage.enter(camera, TOWN_PARALLAX)
  for (let x = -0.4; x < quayEnd - 0.04; x += 0.22) {
    stage.glow(
      x,
      QUAY_Y - 0.062,
      0.07,
      '#ffd88c',
      0.5 * lampLevel(palette) + 0.04 * Math.round(Math.sin(time * 2 + x * 9)),
    )
  }
}

function paintQuay(pen: Pen, palette: Palette, quayEnd: number): void {
  const stone = seen('#a89f94', palette, 0.12)
  const wall = pen.createLinearGradient(0, QUAY_Y, 0, QUAY_FOOT_Y)
  wall.addColorStop(0, stone)
  wall.addColorStop(1, mix(darken(stone, 0.4), '#24404c', 0.3))
  pen.fillStyle = wall
  pen.fillRect(-0.6, QUAY_Y, quayEnd + 0.6, QUAY_FOOT_Y - QUAY_Y)
  pen.fillStyle = lighten(stone, 0.2)
  pen.fillRect(-0.6, QUAY_Y - 0.003, quayEnd + 0.606, 0.008)
  pen.fillStyle = withAlpha(darken(stone, 0.5), 0.3)
  for (let row = 0; row < 3; row += 1) {
    for (let x = -0.6 + (row % 2) * 0.03; x < quayEnd; x += 0.06) {
      pen.fillRect(x, QUAY_Y + 0.008 + row * 0.012, 0.0012, 0.012)
    }
    pen.fillRect(-0.6, QUAY_Y + 0.008 + row * 0.012, quayEnd + 0.6, 0.001)
  }
  const iron = seen('#2f3644', palette, 0.08)
  for (let x = -0.4; x < quayEnd - 0.04; x += 0.22) {
    pen.fillStyle = iron
    pen.fillRect(x - 0.0018, QUAY_Y - 0.062, 0.0036, 0.062)
    fillRoundRect(
      pen,
      mix('#e9e2c8', '#fff0ba', lampLevel(palette)),
      x - 0.005,
      QUAY_Y - 0.071,
      0.01,
      0.012,
      0.002,
    )
    fillRoundRect(pen, iron, x + 0.1, QUAY_Y - 0.014, 0.012, 0.014, 0.003)
  }
}

/** A beam that sweeps round: wide when it points sideways, gone when it points away. */
function drawLighthouseBeam(stage: Stage, palette: Palette, { camera, time }: Frame): void {
  const lamps = lampLevel(palette)
  if (lamps < 0.3) return
  const pen = stage.enter(camera, 0.26)
  const x = lighthouseX(stage)
  const y = lighthouseLampY(0.6)
  const turn = Math.cos(time * 0.9)
  const reach = turn * 0.9
  const alpha = 0.3 * lamps * Math.abs(turn)
  const beam = pen.createLinearGradient(x, 0, x + reach, 0)
  beam.addColorStop(0, withAlpha('#fff2c4', alpha))
  beam.addColorStop(1, withAlpha('#fff2c4', 0))
  pen.fillStyle = beam
  pen.beginPath()
  pen.moveTo(x, y)
  pen.lineTo(x + reach, y - 0.07)
  pen.lineTo(x + reach, y + 0.07)
  pen.fill()
  stage.glow(x, y, 0.11, '#fff0b4', 0.75 * lamps)
}

/** Broken streaks of the houses' colours on the water. */
function drawReflections(
  stage: Stage,
  palette: Palette,
  houses: readonly House[],
  sea: Sea,
  frame: Frame,
): void {
  const pen = stage.enter(frame.camera, TOWN_PARALLAX)
  const water = sea.colourAt(0.15)
  const lamps = lampLevel(palette)
  for (const house of houses) {
    const colour: Hex = mix(mix(seen(house.wall, palette, 0.1), '#ffd98a', lamps * 0.25), water, 0.35)
    pen.fillStyle = withAlpha(colour, 0.42)
    const middle = house.x + house.width / 2
    for (let row = 0; row < 9; row += 1) {
      const depth = row / 9
      const sway = Math.sin(frame.time * 1.7 + row * 1.9 + house.x * 14) * 0.006 * (0.4 + depth)
      const half = (house.width / 2) * (0.94 - depth * 0.3 - 0.3 * slotChance(row, Math.floor(house.x * 50)))
      pen.fillRect(middle - half + sway, QUAY_FOOT_Y + row * 0.0135, half * 2, 0.0085 - depth * 0.004)
    }
  }
}

interface Mooring {
  readonly sprite: Sprite
  readonly at: number
  readonly size: number
}

function bakeMoored(stage: Stage, palette: Palette): readonly Mooring[] {
  const kinds = [
    { variant: 'fishing-boat', colours: [], at: 0.12, size: 0.17 },
    { variant: 'sailing-boat', colours: [], at: 0.42, size: 0.16 },
    { variant: 'rowing-boat', colours: ['#3f7fb0', '#ffffff'], at: 0.66, size: 0.09 },
    { variant: 'sailing-boat', colours: ['#d8574a', '#ffffff'], at: 0.84, size: 0.13 },
  ]
  return kinds.map(({ variant, colours, at, size }, index) => {
    const box = { width: size * 1.2, height: size * 1.3, anchorX: size * 0.6, anchorY: size * 1.2 }
    const look = { variant, colours, props: [], seed: index + 2, lights: lampLevel(palette) }
    const sprite = stage.sprite(`harbour-boat-${index}`, box, (pen) => {
      pen.scale(size, size)
      boat.draw(pen, look, { ...REST, time: index })
      pen.globalCompositeOperation = 'source-atop'
      pen.fillStyle = withAlpha(mix(multiply('#ffffff', palette.ambient), palette.fog, 0.4), 0.35)
      pen.fillRect(-2, -2, 4, 4)
    })
    return { sprite, at, size }
  })
}

function drawMoored(
  stage: Stage,
  moored: readonly Mooring[],
  quayEnd: number,
  { camera, time }: Frame,
): void {
  const pen = stage.enter(camera, 0.5)
  for (const { sprite, at, size } of moored) {
    const x = at * quayEnd
    const y = 0.668 + size * 0.05
    fillEllipse(pen, 'rgba(10,30,45,0.28)', x, y + 0.006, size * 0.5, 0.009)
    stage.put(sprite, x, y + Math.sin(time * 1.3 + at * 9) * 0.002, {
      rotation: Math.sin(time * 1.1 + at * 7) * 0.022,
    })
  }
}

/** Posts of a jetty close to the camera, with a rope slung between them. */
function drawJetty(stage: Stage, palette: Palette, { camera, time }: Frame): void {
  const pen = stage.enter(camera, 1.2)
  const low = Math.max(1, stage.bottom)
  const wood = mix(multiply('#6b4c38', palette.ambient), palette.shadow, 0.34)
  const posts = [-0.12, 0.16, stage.aspect - 0.2, stage.aspect + 0.1]
  const top = low - (stage.portrait ? 0.2 : 0.13)
  pen.strokeStyle = mix(multiply('#b08d5e', palette.ambient), palette.shadow, 0.3)
  pen.lineWidth = 0.009
  pen.beginPath()
  const sag = 0.03 + Math.sin(time * 1.1) * 0.003
  pen.moveTo(posts[0]!, top + 0.04)
  pen.quadraticCurveTo((posts[0]! + posts[1]!) / 2, top + 0.06 + sag, posts[1]!, top + 0.045)
  pen.moveTo(posts[2]!, top + 0.045)
  pen.quadraticCurveTo((posts[2]! + posts[3]!) / 2, top + 0.06 + sag, posts[3]!, top + 0.04)
  pen.stroke()
  for (const [index, x] of posts.entries()) {
    const height = top + (index % 2) * 0.015
    const body = pen.createLinearGradient(x - 0.03, 0, x + 0.03, 0)
    body.addColorStop(0, darken(wood, 0.3))
    body.addColorStop(0.65, wood)
    body.addColorStop(1, lighten(wood, 0.18))
    pen.fillStyle = body
    pen.fillRect(x - 0.026, height, 0.052, low - height + 0.2)
    fillEllipse(pen, lighten(wood, 0.26), x, height, 0.026, 0.008)
    fillRoundRect(pen, withAlpha('#000000', 0.25), x - 0.028, top + 0.036, 0.056, 0.018, 0.006)
  }
}
