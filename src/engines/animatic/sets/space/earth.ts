import { createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SceneSet } from '../set.ts'
import { DRY_LANDS, ICE_LANDS, LANDS, type LonLat } from './continents.ts'
import { ADRIFT, CLEAR_SPACE, drawDeepSpace, spaceLight } from './deep-space.ts'
import { paintGlobe } from './heavens.ts'

const DEGREES = Math.PI / 180
/** How far north it is looked at from. */
const TILT = 16 * DEGREES
/** Degrees a second. */
const TURN = 13
const CLOUD_COUNT = 46
const PARALLAX = 0.14
/** Its radius. */
const MOON = 0.05

interface Ball {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The Earth, turning in the light of the sun: in the middle when it is all there is, else below whoever floats there. */
export const earthOrbit: SceneSet = {
  build({ stage, spec, seed }) {
    const ball = placeBall(stage, spec.subjects.length > 0)
    const moon = bakeMoon(stage, seed)
    const start = slotChance(seed, 7) * 90 - 50
    return {
      light: spaceLight(CLEAR_SPACE),
      floor: ADRIFT,
      drawBack(frame) {
        drawDeepSpace(stage, CLEAR_SPACE, seed, frame)
        const way = moonAt(ball, frame.time)
        if (!way.isNear) drawMoon(stage, moon, way, frame)
        drawAir(stage, ball, frame)
        drawEarth(stage, ball, start - frame.time * TURN, frame)
        drawShade(stage, ball, frame)
        if (way.isNear) drawMoon(stage, moon, way, frame)
      },
      drawFront() {},
    }
  },
}

function placeBall({ aspect, portrait }: Stage, isBelow: boolean): Ball {
  if (isBelow) return { x: aspect * 0.5, y: portrait ? 1.3 : 1.4, radius: portrait ? 0.62 : 0.8 }
  return { x: aspect * 0.5, y: 0.5, radius: Math.min(0.38, aspect * 0.4) }
}

interface Way {
  readonly x: number
  readonly y: number
  readonly isNear: boolean
}

/** Around the Earth once in half a minute; it comes from behind. */
function moonAt({ x, y, radius }: Ball, time: number): Way {
  const angle = -0.75 + time * 0.21
  const reach = Math.min(radius * 1.75, 0.72)
  return {
    x: x + Math.cos(angle) * reach,
    y: Math.min(y, 0.5) + Math.sin(angle) * reach * 0.5,
    isNear: Math.sin(angle) > 0,
  }
}

function bakeMoon(stage: Stage, seed: number): Sprite {
  const reach = MOON * 1.3
  return stage.sprite(
    'moon',
    { width: reach * 2, height: reach * 2, anchorX: reach, anchorY: reach },
    (pen) => {
      const looks = { colour: '#c3c6cf', band: '#ffffff', air: '#dfe8ff', kind: 'moon', ring: false } as const
      paintGlobe(pen, { ...looks, x: 0, y: 0, radius: MOON, sunward: -2.3 }, createRandom(seed ^ 0x300))
    },
  )
}

function drawMoon(stage: Stage, moon: Sprite, { x, y }: Way, { camera }: Frame): void {
  stage.enter(camera, PARALLAX)
  stage.put(moon, x, y)
}

function drawAir(stage: Stage, { x, y, radius }: Ball, { camera }: Frame): void {
  const reach = radius * 1.22
  const box = { width: reach * 2, height: reach * 2, anchorX: reach, anchorY: reach }
  const halo = stage.sprite('earth-air', box, (pen) => {
    const glow = pen.createRadialGradient(0, 0, radius * 0.94, 0, 0, reach)
    glow.addColorStop(0, 'rgba(150,205,255,0.75)')
    glow.addColorStop(0.3, 'rgba(110,175,255,0.28)')
    glow.addColorStop(1, 'rgba(90,150,255,0)')
    fillEllipse(pen, glow, 0, 0, reach)
    const sea = pen.createRadialGradient(-radius * 0.4, -radius * 0.4, 0, 0, 0, radius)
    sea.addColorStop(0, '#4fa6e8')
    sea.addColorStop(0.6, '#2470c4')
    sea.addColorStop(1, '#174a96')
    fillEllipse(pen, sea, 0, 0, radius)
  })
  stage.enter(camera, PARALLAX)
  stage.put(halo, x, y)
}

function drawEarth(stage: Stage, ball: Ball, middle: number, { camera, time }: Frame): void {
  stage.enter(camera, PARALLAX)
  const { x, y, radius } = ball
  const low = Math.max(1, stage.bottom) + 0.2
  const bottom = Math.min(y + radius, low)
  stage.within({ left: x - radius, top: y - radius, right: x + radius, bottom }, (pen) => {
    pen.save()
    pen.beginPath()
    pen.arc(x, y, radius * 0.998, 0, Math.PI * 2)
    pen.clip()
    pen.translate(x, y)
    pen.scale(radius, radius)
    fillLands(pen, '#5aa65c', LANDS, middle)
    fillLands(pen, '#d8bd7c', DRY_LANDS, middle)
    fillLands(pen, '#f2f8fc', ICE_LANDS, middle)
    fillClouds(pen, middle - time * 1.5)
    pen.restore()
  })
}

function fillLands(pen: Pen, fill: string, lands: readonly (readonly LonLat[])[], middle: number): void {
  pen.fillStyle = fill
  for (const land of lands) {
    const points = land.map((place) => project(place, middle))
    if (!points.some(({ isSeen }) => isSeen)) continue
    pen.beginPath()
    for (const [index, point] of points.entries()) {
      if (index === 0) pen.moveTo(point.x, point.y)
      else pen.lineTo(point.x, point.y)
    }
    pen.closePath()
    pen.fill()
  }
}

/** Onto a disc of radius 1; what is on the far side comes to lie just outside of it. */
function project(
  [longitude, latitude]: LonLat,
  middle: number,
): { readonly x: number; readonly y: number; readonly depth: number; readonly isSeen: boolean } {
  const across = (longitude - middle) * DEGREES
  const up = latitude * DEGREES
  const x = Math.cos(up) * Math.sin(across)
  const y = Math.cos(TILT) * Math.sin(up) - Math.sin(TILT) * Math.cos(up) * Math.cos(across)
  const depth = Math.sin(TILT) * Math.sin(up) + Math.cos(TILT) * Math.cos(up) * Math.cos(across)
  const push = depth < 0 ? 1.06 / Math.max(1e-3, Math.hypot(x, y)) : 1
  return { x: x * push, y: -y * push, depth, isSeen: depth > 0 }
}

/** Streaks along the parallels, and a few whirls. */
function fillClouds(pen: Pen, middle: number): void {
  pen.fillStyle = 'rgba(255,255,255,0.78)'
  pen.beginPath()
  for (let cloud = 0; cloud < CLOUD_COUNT; cloud += 1) {
    const band = ((cloud % 7) - 3) * 17 + slotChance(cloud, 2) * 12
    const { x, y, depth, isSeen } = project([slotChance(cloud, 1) * 360, band], middle)
    if (!isSeen) continue
    const long = (0.07 + slotChance(cloud, 3) * 0.12) * (0.25 + depth * 0.75)
    const lean = -x * 0.35
    for (const [along, above, size] of [
      [0, 0, 1],
      [0.5, -0.016, 0.55],
      [-0.55, 0.014, 0.5],
    ] as const) {
      const thick = (0.012 + slotChance(cloud, 4) * 0.014) * size
      pen.moveTo(x + long * along + long * size, y + above)
      pen.ellipse(x + long * along, y + above, long * size, thick, lean, 0, Math.PI * 2)
    }
  }
  pen.fill()
}

/** Night comes from the lower right. */
function drawShade(stage: Stage, { x, y, radius }: Ball, { camera }: Frame): void {
  const box = { width: radius * 2, height: radius * 2, anchorX: radius, anchorY: radius }
  const shade = stage.sprite('earth-shade', box, (pen) => {
    const night = pen.createRadialGradient(-radius * 0.5, -radius * 0.55, radius * 0.2, 0, 0, radius * 1.35)
    night.addColorStop(0, 'rgba(255,255,255,0.16)')
    night.addColorStop(0.35, 'rgba(8,16,48,0)')
    night.addColorStop(0.66, 'rgba(4,9,34,0.4)')
    night.addColorStop(0.9, 'rgba(2,5,22,0.88)')
    night.addColorStop(1, 'rgba(2,5,22,0.94)')
    fillEllipse(pen, night, 0, 0, radius)
    pen.strokeStyle = 'rgba(190,228,255,0.75)'
    pen.lineWidth = radius * 0.016
    pen.beginPath()
    pen.arc(0, 0, radius * 0.992, Math.PI * 0.85, Math.PI * 1.72)
    pen.stroke()
  })
  stage.enter(camera, PARALLAX)
  stage.put(shade, x, y)
}
