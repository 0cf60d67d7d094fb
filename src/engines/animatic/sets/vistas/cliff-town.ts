import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom, pick, type Random } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { ground, lampLevel, outdoorLight, seen } from '../parts/lighting.ts'
import { createSea } from '../parts/sea.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import type { SceneSet, SetContext } from '../set.ts'

const HORIZON_Y = 0.55
const SEA_FOOT = 0.735
const TERRACE_Y = 0.8
const ROWS = 8
const REACH = 0.45

interface Manner {
  readonly walls: readonly Hex[]
  readonly roof: 'flat' | 'tiles'
  readonly dome: Hex
  readonly doors: readonly Hex[]
  readonly rock: Hex
  readonly terrace: Hex
}

const WHITE: Manner = {
  walls: ['#fbfaf6', '#f4f2ec', '#fdfcfa', '#efe9dd'],
  roof: 'flat',
  dome: '#2f6fc4',
  doors: ['#2f6fc4', '#3f86d2', '#5a7fae'],
  rock: '#8a6a58',
  terrace: '#f1ede4',
}
const PASTEL: Manner = {
  walls: ['#f2c9a0', '#f0b0a0', '#f6e3b8', '#e9d6c0', '#f3d27a', '#e89a86'],
  roof: 'tiles',
  dome: '#d9a24a',
  doors: ['#5f7f6a', '#4a6a86', '#7a5a40'],
  rock: '#8f8577',
  terrace: '#dcc7a4',
}

/** A town that climbs a cliff above the sea: white with blue domes, or in pastel under tiles. */
export const cliffTown: SceneSet = {
  build(context) {
    const { stage, palette, random, spec } = context
    const manner = spec.place === 'santorini' ? WHITE : PASTEL
    const sky = createSkyDome(stage, palette, random, {
      horizonY: HORIZON_Y,
      cloudCount: 4,
      cloudFloor: 0.36,
      heavens: context.heavens,
    })
    const sea = createSea(stage, palette, sky.sun, {
      horizonY: HORIZON_Y,
      nearY: TERRACE_Y + 0.02,
      deep: '#1f5f9a',
      shallow: '#3f9fc8',
      swell: spec.weather === 'storm' ? 1.8 : 0.6,
    })
    // The town stands where the sun does not.
    const side = palette.sun !== null && palette.sun.x < 0.5 ? 1 : -1
    const lamps = lampLevel(palette)
    const windows = planWindows(context)
    return {
      light: outdoorLight(palette),
      floor: { y: 0.91, farY: 0.87, parallax: 0.94, personHeight: 0.46, kind: 'ground', horizonY: HORIZON_Y },
      drawBack(frame) {
        sky.draw(frame)
        sea.drawBack(frame)
        const town = { y0: stage.top - 0.05, y1: 0.86, margin: 0.25 }
        stage.layer('cliff-town', frame.camera, 0.3, town, (pen) => {
          turnTo(pen, side, stage.aspect)
          paintTown(pen, context, manner)
        })
        if (lamps > 0.5) {
          stage.enter(frame.camera, 0.3)
          for (const [x, y] of windows)
            stage.glow(side < 0 ? x : stage.aspect - x, y, 0.05, '#ffc46a', 0.4 * lamps)
        }
        const near = { y0: TERRACE_Y - 0.16, y1: stage.bottom + 0.15, margin: 0.38 }
        stage.layer('cliff-terrace', frame.camera, 0.92, near, (pen) => paintTerrace(pen, context, manner))
      },
      drawFront(frame) {
        sky.drawVeil(frame)
      },
    }
  },
}

function turnTo(pen: Pen, side: 1 | -1, aspect: number): void {
  if (side < 0) return
  pen.translate(aspect, 0)
  pen.scale(-1, 1)
}

/** The right edge of a row of houses, and where it stands: the lower, the farther out and the nearer. */
function rowAt(row: number, aspect: number): { readonly end: number; readonly y: number } {
  const down = row / (ROWS - 1)
  return { end: aspect * (0.3 + 0.36 * down ** 0.8), y: 0.26 + 0.38 * down }
}

function planWindows({ stage, seed }: SetContext): readonly (readonly [number, number])[] {
  const random = createRandom(seed ^ 0x91a5)
  return Array.from({ length: 12 }, () => {
    const row = Math.floor(between(random, 1, ROWS))
    const { end, y } = rowAt(row, stage.aspect)
    return [between(random, 0, end - 0.05), y - 0.03] as const
  })
}

function paintTown(pen: Pen, context: SetContext, manner: Manner): void {
  const { stage, seed } = context
  const random = createRandom(seed ^ 0x7031)
  paintRock(pen, context, manner, random)
  for (let row = 0; row < ROWS; row += 1) {
    const { end, y } = rowAt(row, stage.aspect)
    const near = row / (ROWS - 1)
    const size = 0.7 + 0.5 * near
    let x = -REACH
    while (x < end) {
      const width = between(random, 0.055, 0.1) * size
      paintHouse(pen, context, manner, random, { x, y, width, haze: 0.26 * (1 - near) })
      x += width * between(random, 0.84, 1.1)
    }
    if (row === 2) paintChurch(pen, context, manner, end * 0.72, y + 0.01, 0.15)
    if (row === 5) paintChurch(pen, context, manner, end * 0.34, y + 0.012, 0.19)
  }
}

function paintRock(pen: Pen, { stage, palette }: SetContext, { rock }: Manner, random: Random): void {
  const { aspect } = stage
  const tone = seen(rock, palette, 0.16)
  const face: (readonly [number, number])[] = [[-REACH, SEA_FOOT + 0.1]]
  for (let row = 0; row < ROWS; row += 1) {
    const { end, y } = rowAt(row, aspect)
    if (row === 0) face.push([-REACH, y - 0.03])
    face.push([end - 0.03, y - 0.02], [end + 0.02, y + 0.015])
  }
  face.push([aspect * 0.7, 0.68], [aspect * 0.73, SEA_FOOT], [aspect * 0.66, SEA_FOOT + 0.1])
  fillPolygon(pen, tone, face)
  for (let crack = 0; crack < 26; crack += 1) {
    const x = between(random, -REACH, aspect * 0.68)
    const y = between(random, 0.64, 0.72)
    const long = between(random, 0.02, 0.06)
    fillPolygon(pen, withAlpha(crack % 3 === 0 ? lighten(tone, 0.2) : darken(tone, 0.3), 0.4), [
      [x, y],
      [x + 0.014, y + long * 0.5],
      [x + 0.004, y + long],
    ])
  }
  pen.fillStyle = withAlpha(mix('#ffffff', palette.ambient, 0.35), 0.6)
  pen.beginPath()
  for (let x = -REACH; x < aspect * 0.74; x += 0.03)
    pen.ellipse(x, SEA_FOOT + 0.012, 0.03, 0.005, 0, 0, Math.PI * 2)
  pen.fill()
}

interface House {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly haze: number
}

function paintHouse(
  pen: Pen,
  { palette }: SetContext,
  { walls, roof, doors, dome }: Manner,
  random: Random,
  { x, y, width, haze }: House,
): void {
  const height = width * between(random, 0.8, 1.35)
  const wall = seen(pick(random, walls), palette, haze)
  const foot = y + 0.05
  pen.fillStyle = wall
  pen.fillRect(x, y - height, width, height + 0.06)
  pen.fillStyle = mix(darken(wall, 0.1), palette.shadow, 0.16)
  pen.fillRect(x + width * 0.72, y - height, width * 0.28, height + 0.06)
  if (roof === 'tiles') {
    fillPolygon(pen, seen('#c2683f', palette, haze), [
      [x - width * 0.06, y - height + 0.004],
      [x + width * 0.2, y - height - width * 0.2],
      [x + width * 0.8, y - height - width * 0.2],
      [x + width * 1.06, y - height + 0.004],
    ])
  } else {
    pen.fillStyle = lighten(wall, 0.4)
    pen.fillRect(x - 0.001, y - height, width + 0.002, 0.005)
    if (random() < 0.12) paintDome(pen, seen(dome, palette, haze), x + width * 0.45, y - height, width * 0.34)
  }
  const lamps = lampLevel(palette)
  const isLit = random() < 0.55
  const glass = mix(seen('#40566e', palette, haze), '#ffd78a', isLit ? lamps : lamps * 0.2)
  const pane = width * 0.16
  for (const across of [0.18, 0.48]) {
    if (random() < 0.25) continue
    pen.fillStyle = glass
    pen.fillRect(x + width * across, y - height * 0.62, pane, pane * 1.4)
  }
  if (random() < 0.5) {
    const door = seen(pick(random, doors), palette, haze)
    pen.fillStyle = door
    pen.beginPath()
    pen.roundRect(x + width * 0.3, foot - 0.05 - width * 0.02, width * 0.2, width * 0.4, width * 0.09)
    pen.fill()
  }
}

/** A church with a dome and a bell in an arch. */
function paintChurch(
  pen: Pen,
  { palette }: SetContext,
  { walls, dome }: Manner,
  x: number,
  y: number,
  size: number,
): void {
  const wall = seen(walls[0] ?? '#ffffff', palette, 0.08)
  const shade = mix(darken(wall, 0.1), palette.shadow, 0.16)
  const half = size * 0.42
  pen.fillStyle = wall
  pen.fillRect(x - half, y - size * 0.5, half * 2, size * 0.56)
  pen.fillStyle = shade
  pen.fillRect(x + half * 0.4, y - size * 0.5, half * 0.6, size * 0.56)
  pen.fillStyle = wall
  pen.fillRect(x - half * 0.62, y - size * 0.62, half * 1.24, size * 0.14)
  paintDome(pen, seen(dome, palette, 0.06), x, y - size * 0.61, half * 0.62)
  pen.fillStyle = wall
  pen.fillRect(x - 0.002, y - size * 1.02, 0.004, size * 0.1)
  pen.fillRect(x - size * 0.025, y - size * 0.99, size * 0.05, 0.004)
  const tower = x - half * 1.25
  pen.fillStyle = wall
  pen.fillRect(tower - half * 0.3, y - size * 0.86, half * 0.6, size * 0.92)
  fillEllipse(pen, wall, tower, y - size * 0.86, half * 0.3, size * 0.1)
  pen.fillStyle = seen('#4a5f7a', palette, 0.1)
  pen.beginPath()
  pen.roundRect(tower - half * 0.15, y - size * 0.8, half * 0.3, size * 0.18, half * 0.14)
  pen.fill()
  fillEllipse(pen, seen('#c9a24a', palette, 0.05), tower, y - size * 0.68, half * 0.1)
}

/** Half a ball of colour; `y` is its foot. */
function paintDome(pen: Pen, colour: Hex, x: number, y: number, radius: number): void {
  for (const [tone, shift, shrink] of [
    [darken(colour, 0.2), 0, 1],
    [colour, -0.08, 0.9],
    [lighten(colour, 0.24), -0.3, 0.45],
  ] as const) {
    pen.fillStyle = tone
    pen.beginPath()
    pen.ellipse(x + radius * shift, y, radius * shrink, radius * 1.15 * shrink, 0, Math.PI, 0)
    pen.fill()
  }
}

/** A terrace with a low wall, pots and bougainvillea, from which the town is seen. */
function paintTerrace(pen: Pen, { stage, palette, seed }: SetContext, { terrace }: Manner): void {
  const random = createRandom(seed ^ 0x7e22)
  const { aspect, bottom } = stage
  const stone = seen(terrace, palette, 0.02)
  pen.fillStyle = stone
  pen.fillRect(-REACH, TERRACE_Y - 0.05, aspect + REACH * 2, 0.1)
  pen.fillStyle = lighten(stone, 0.4)
  pen.fillRect(-REACH, TERRACE_Y - 0.058, aspect + REACH * 2, 0.014)
  pen.fillStyle = mix(darken(stone, 0.16), palette.shadow, 0.16)
  pen.fillRect(-REACH, TERRACE_Y + 0.016, aspect + REACH * 2, 0.012)
  const floor = pen.createLinearGradient(0, TERRACE_Y + 0.03, 0, bottom)
  floor.addColorStop(0, mix(darken(stone, 0.06), palette.shadow, 0.06))
  floor.addColorStop(1, mix(darken(stone, 0.3), palette.shadow, 0.16))
  pen.fillStyle = floor
  pen.fillRect(-REACH, TERRACE_Y + 0.028, aspect + REACH * 2, bottom - TERRACE_Y + 0.2)
  pen.strokeStyle = withAlpha(darken(stone, 0.4), 0.24)
  pen.lineWidth = 0.002
  pen.beginPath()
  for (let joint = 0; joint < 5; joint += 1) {
    const y = TERRACE_Y + 0.045 + joint * joint * 0.011
    pen.moveTo(-REACH, y)
    pen.lineTo(aspect + REACH, y)
  }
  for (let joint = -6; joint < 14; joint += 1) {
    const x = aspect / 2 + (joint - 4) * 0.17
    pen.moveTo(x, TERRACE_Y + 0.03)
    pen.lineTo(aspect / 2 + (x - aspect / 2) * 1.7, bottom + 0.1)
  }
  pen.stroke()
  for (const x of [0.06, aspect - 0.1, -0.3, aspect + 0.26]) {
    fillPolygon(pen, seen('#b8683f', palette, 0.02), [
      [x - 0.035, TERRACE_Y - 0.012],
      [x + 0.035, TERRACE_Y - 0.012],
      [x + 0.026, TERRACE_Y + 0.05],
      [x - 0.026, TERRACE_Y + 0.05],
    ])
    for (let leaf = 0; leaf < 16; leaf += 1) {
      const spot = [x + between(random, -0.06, 0.06), TERRACE_Y - between(random, 0.01, 0.09)] as const
      fillEllipse(pen, ground(palette, '#4f8a45', 0.7, 0), spot[0], spot[1], 0.016)
    }
    for (let bloom = 0; bloom < 18; bloom += 1) {
      const tone = seen(pick(random, ['#e0408a', '#f06aa8', '#c92f76']), palette, 0)
      fillEllipse(
        pen,
        tone,
        x + between(random, -0.066, 0.066),
        TERRACE_Y - between(random, 0.015, 0.105),
        0.0085,
      )
    }
  }
}
