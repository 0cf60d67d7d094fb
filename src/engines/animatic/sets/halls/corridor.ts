import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { portraitDrop } from '../parts/span.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import type { SceneSet } from '../set.ts'
import { paintGlow } from './parts.ts'

interface Style {
  readonly wall: Hex
  readonly base: Hex
  readonly door: Hex
  readonly floor: Hex
  readonly runner: Hex | null
  readonly ceiling: Hex
  /** Lamps on the walls instead of under the ceiling. */
  readonly hasSconces: boolean
}

/** A hotel's, a school's and an old house's. */
const STYLES: readonly Style[] = [
  {
    wall: '#e6d3b0',
    base: '#7a4a34',
    door: '#6a3a28',
    floor: '#8a5a3c',
    runner: '#8f2f3a',
    ceiling: '#f4ead8',
    hasSconces: true,
  },
  {
    wall: '#dfe8e6',
    base: '#6f9aa0',
    door: '#c98f4a',
    floor: '#b8bcb4',
    runner: null,
    ceiling: '#f2f5f4',
    hasSconces: false,
  },
  {
    wall: '#b9c2a4',
    base: '#e8e2d2',
    door: '#f0ebdd',
    floor: '#9a6f48',
    runner: '#3f5a78',
    ceiling: '#efece2',
    hasSconces: true,
  },
]
const EYE_Y = 0.47
const FLOOR = 0.56
const CEILING = -0.62
const NEAR = 0.5
const FAR = 5
const PARALLAX = 0.9
/** Depths at which a door begins and ends. */
const DOORS = [
  [1.12, 1.52],
  [1.95, 2.45],
  [3.05, 3.75],
] as const

/** A corridor: doors to both sides, lamps, a window at its end. */
export const corridor: SceneSet = {
  build({ stage, palette, random }) {
    const style = pick(random, STYLES)
    const light = roomLight(palette, '#f0c890', 0.6)
    const room: Room = { middle: stage.aspect / 2, half: stage.portrait ? 0.62 : 1.02, style, light }
    const extent = { y0: stage.top - 0.12, y1: stage.bottom + 0.14, margin: 0.34 }
    return {
      light: light.actors,
      floor: {
        y: 0.93 + portraitDrop(stage) * 0.4,
        farY: 0.84,
        parallax: 0.95,
        personHeight: 0.6,
        kind: 'ground',
        horizonY: EYE_Y + 0.14,
      },
      drawBack({ camera }) {
        stage.layer('corridor', camera, PARALLAX, extent, (pen) => {
          paintShell(pen, stage, room)
          paintEnd(pen, room, palette.sky)
          for (const side of [-1, 1] as const)
            for (const [index, door] of DOORS.entries())
              paintDoor(pen, room, side, door, index * 2 + (side > 0 ? 2 : 1))
          paintLamps(pen, room)
        })
      },
      drawFront() {},
    }
  },
}

interface Room {
  readonly middle: number
  readonly half: number
  readonly style: Style
  readonly light: RoomLight
}

/** What is `across` from the middle and `down` from the eye, as it looks from a depth away. */
function at({ middle, half }: Room, across: number, down: number, depth: number): Point {
  return [middle + (across * half) / depth, EYE_Y + down / depth]
}

function paintShell(pen: Pen, stage: Stage, room: Room): void {
  const { style, light, middle } = room
  const quad = (fill: Pen['fillStyle'], corners: readonly (readonly [number, number])[]): void => {
    const [a, b] = corners
    if (a === undefined || b === undefined) return
    fillPolygon(pen, fill, [
      at(room, ...a, NEAR),
      at(room, ...b, NEAR),
      at(room, ...b, FAR),
      at(room, ...a, FAR),
    ])
  }
  pen.fillStyle = light.tone(style.wall, 0.3)
  pen.fillRect(-1, stage.top - 0.6, stage.aspect + 2, stage.bottom - stage.top + 1.2)
  const [, ceilingY] = at(room, 0, CEILING, FAR)
  const overhead = pen.createLinearGradient(0, stage.top, 0, ceilingY)
  overhead.addColorStop(0, light.tone(style.ceiling, 0.1))
  overhead.addColorStop(1, light.tone(darken(style.ceiling, 0.16), 0.5))
  quad(overhead, [
    [-1, CEILING],
    [1, CEILING],
  ])
  const [, floorY] = at(room, 0, FLOOR, FAR)
  const boards = pen.createLinearGradient(0, floorY, 0, 1.06)
  boards.addColorStop(0, light.tone(darken(style.floor, 0.2), 0.4))
  boards.addColorStop(0.4, light.tone(lighten(style.floor, 0.1)))
  boards.addColorStop(1, light.tone(darken(style.floor, 0.18)))
  quad(boards, [
    [-1, FLOOR],
    [1, FLOOR],
  ])
  if (style.runner === null) paintTiles(pen, room)
  else {
    quad(light.tone(darken(style.runner, 0.25)), [
      [-0.46, FLOOR],
      [0.46, FLOOR],
    ])
    quad(light.tone(style.runner), [
      [-0.41, FLOOR],
      [0.41, FLOOR],
    ])
    for (const side of [-0.36, 0.35])
      quad(light.tone(mix(style.runner, '#e8c878', 0.6)), [
        [side, FLOOR],
        [side + 0.012, FLOOR],
      ])
  }
  for (const side of [-1, 1] as const) {
    const [edge] = at(room, side, 0, 1)
    const wall = pen.createLinearGradient(edge, 0, middle + (side * room.half) / FAR, 0)
    wall.addColorStop(0, light.tone(style.wall, 0.06))
    wall.addColorStop(0.6, light.tone(darken(style.wall, 0.06), 0.2))
    wall.addColorStop(1, light.tone(darken(style.wall, 0.16), 0.5))
    quad(wall, [
      [side, CEILING],
      [side, FLOOR],
    ])
    const panel = pen.createLinearGradient(edge, 0, middle + (side * room.half) / FAR, 0)
    panel.addColorStop(0, light.tone(style.base, 0.06))
    panel.addColorStop(1, light.tone(darken(style.base, 0.2), 0.5))
    quad(panel, [
      [side, 0.2],
      [side, FLOOR],
    ])
    quad(light.tone(lighten(style.base, 0.18), 0.1), [
      [side, 0.19],
      [side, 0.21],
    ])
    quad(light.tone(darken(style.base, 0.3), 0.1), [
      [side, FLOOR - 0.035],
      [side, FLOOR],
    ])
  }
}

function paintTiles(pen: Pen, room: Room): void {
  pen.strokeStyle = withAlpha('#3a4248', 0.22)
  pen.lineWidth = 0.0024
  pen.beginPath()
  for (let depth = 0.6; depth < FAR; depth *= 1.24) {
    pen.moveTo(...at(room, -1, FLOOR, depth))
    pen.lineTo(...at(room, 1, FLOOR, depth))
  }
  for (let across = -0.75; across <= 0.76; across += 0.25) {
    pen.moveTo(...at(room, across, FLOOR, NEAR))
    pen.lineTo(...at(room, across, FLOOR, FAR))
  }
  pen.stroke()
}

function paintEnd(pen: Pen, room: Room, sky: readonly [Hex, Hex, Hex]): void {
  const { light, style, middle } = room
  const [left, top] = at(room, -1, CEILING, FAR)
  const [right, bottom] = at(room, 1, FLOOR, FAR)
  pen.fillStyle = light.tone(darken(style.wall, 0.1), 0.35)
  pen.fillRect(left - 0.002, top - 0.002, right - left + 0.004, bottom - top + 0.004)
  const half = (right - left) * 0.27
  const [high, low] = [top + (bottom - top) * 0.18, top + (bottom - top) * 0.74]
  fillRoundRect(
    pen,
    light.tone('#f6f1e6', 0.2),
    middle - half - 0.008,
    high - 0.008,
    half * 2 + 0.016,
    low - high + 0.016,
    0.004,
  )
  const view = pen.createLinearGradient(0, high, 0, low)
  view.addColorStop(0, sky[1])
  view.addColorStop(1, lighten(sky[2], 0.2))
  pen.fillStyle = view
  pen.fillRect(middle - half, high, half * 2, low - high)
  pen.fillStyle = light.tone('#f6f1e6', 0.2)
  pen.fillRect(middle - 0.002, high, 0.004, low - high)
  pen.fillRect(middle - half, high + (low - high) * 0.42, half * 2, 0.003)
  if (light.lamps > 0.8) return
  paintGlow(pen, '#fff6e0', 0.5, middle, (high + low) / 2, 0.3)
  fillPolygon(pen, withAlpha('#fff6e0', 0.14), [
    at(room, -0.3, FLOOR, FAR),
    at(room, 0.3, FLOOR, FAR),
    at(room, 0.34, FLOOR, 1.5),
    at(room, -0.34, FLOOR, 1.5),
  ])
}

function paintDoor(
  pen: Pen,
  room: Room,
  side: 1 | -1,
  [near, far]: readonly [number, number],
  number: number,
): void {
  const { style, light } = room
  const top = -0.36
  const quad = (fill: Hex, from: number, to: number, high: number, low: number): void =>
    fillPolygon(pen, fill, [
      at(room, side, high, from),
      at(room, side, high, to),
      at(room, side, low, to),
      at(room, side, low, from),
    ])
  const along = (way: number): number => 1 / (1 / near + (1 / far - 1 / near) * way)
  const haze = Math.min(0.5, near * 0.12)
  quad(light.tone(lighten(style.base, 0.22), haze), along(-0.07), along(1.07), top - 0.035, FLOOR)
  quad(light.tone(style.door, haze), near, far, top, FLOOR)
  for (const [high, low] of [
    [top + 0.07, -0.02],
    [0.1, FLOOR - 0.09],
  ] as const) {
    quad(light.tone(darken(style.door, 0.2), haze), along(0.16), along(0.84), high, low)
    quad(light.tone(lighten(style.door, 0.06), haze), along(0.2), along(0.8), high + 0.02, low - 0.02)
  }
  const [handleX, handleY] = at(room, side, 0.06, along(0.9))
  fillEllipse(pen, '#e8c060', handleX, handleY, 0.016 / near)
  const [plateX, plateY] = at(room, side, top + 0.05, along(0.5))
  fillRoundRect(
    pen,
    number % 2 === 0 ? '#e8c878' : '#f4efe2',
    plateX - 0.018 / near,
    plateY - 0.026 / near,
    0.036 / near,
    0.026 / near,
    0.002,
  )
}

function paintLamps(pen: Pen, room: Room): void {
  const { style, light } = room
  const glow = 0.16 + 0.4 * light.lamps
  if (!style.hasSconces) {
    for (const depth of [0.9, 1.5, 2.5, 4]) {
      const long = depth * 1.22
      fillPolygon(pen, mix('#f6faff', '#fff4d0', light.lamps), [
        at(room, -0.22, CEILING, depth),
        at(room, 0.22, CEILING, depth),
        at(room, 0.22, CEILING, long),
        at(room, -0.22, CEILING, long),
      ])
      const [x, y] = at(room, 0, CEILING, depth * 1.1)
      paintGlow(pen, '#fff6dc', glow * 0.7, x, y, 0.5 / depth)
    }
    return
  }
  for (const depth of [0.98, 1.72, 2.75, 4.3])
    for (const side of [-1, 1] as const) {
      const [x, y] = at(room, side * 0.985, -0.17, depth)
      fillRoundRect(pen, light.tone('#c9a050'), x - 0.01 / depth, y, 0.02 / depth, 0.07 / depth, 0.004)
      fillPolygon(pen, mix('#f6ead0', '#ffdf90', light.lamps), [
        [x - 0.036 / depth, y + 0.012 / depth],
        [x - 0.02 / depth, y - 0.06 / depth],
        [x + 0.02 / depth, y - 0.06 / depth],
        [x + 0.036 / depth, y + 0.012 / depth],
      ])
      paintGlow(pen, '#ffd98a', glow, x, y - 0.02, 0.34 / depth)
    }
}
