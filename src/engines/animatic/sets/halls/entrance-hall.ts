import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { paintDoor } from '../../rigs/furniture/door.ts'
import type { ActivityName } from '../../scene-spec.ts'
import { portraitDrop } from '../parts/span.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import type { SceneSet } from '../set.ts'
import { paintGlow } from './parts.ts'

interface Style {
  readonly wall: Hex
  readonly stripe: Hex
  readonly panel: Hex
  readonly floor: Hex
  readonly mat: Hex
  readonly coats: readonly Hex[]
}

const STYLES: readonly Style[] = [
  {
    wall: '#b8c8b4',
    stripe: '#a9bca6',
    panel: '#f2ede0',
    floor: '#a8764a',
    mat: '#8a3f3a',
    coats: ['#3f5a7a', '#c8883a'],
  },
  {
    wall: '#e6d0b0',
    stripe: '#dcc29c',
    panel: '#f6efe2',
    floor: '#8f6240',
    mat: '#3f6a5a',
    coats: ['#8a3f4a', '#4a5a44'],
  },
  {
    wall: '#a8bccf',
    stripe: '#9ab0c5',
    panel: '#eef2f4',
    floor: '#b58a5c',
    mat: '#c8963a',
    coats: ['#d8a03a', '#5a4a6a'],
  },
]
/** The wall ends right behind who stands there, so that a door stands in it. */
const PARALLAX = 0.95

/** Who is at a door brings it along. */
const AT_DOOR: ReadonlySet<ActivityName> = new Set<ActivityName>(['open-door', 'close-door', 'knock'])
/** World units. */
const DOOR_HEIGHT = 0.66

function paintFrontDoor(pen: Pen, x: number, foot: number, light: RoomLight): void {
  pen.save()
  pen.translate(x, foot)
  pen.scale(DOOR_HEIGHT / 100, DOOR_HEIGHT / 100)
  paintDoor(pen, { colour: light.tone('#a8683c'), open: 0, hinge: -1 })
  pen.restore()
}

/** The hall of a house: a papered wall for its door, coats on hooks, a small table, a lamp. */
export const entranceHall: SceneSet = {
  build({ stage, palette, random, spec }) {
    const style = pick(random, STYLES)
    const light = roomLight(palette)
    const isDoorActed = spec.subjects.some(
      ({ variant, activity }) =>
        variant === 'house-door' || (activity !== undefined && AT_DOOR.has(activity)),
    )
    const foot = 0.9 + portraitDrop(stage) * 0.6
    return {
      light: light.actors,
      floor: {
        y: foot + 0.006,
        farY: foot + 0.002,
        parallax: PARALLAX,
        personHeight: 0.58,
        kind: 'ground',
        horizonY: foot - 0.1,
      },
      drawBack({ camera }) {
        const extent = { y0: stage.top - 0.12, y1: stage.bottom + 0.14, margin: 0.34 }
        stage.layer('entrance hall', camera, PARALLAX, extent, (pen) => {
          paintWall(pen, stage, style, light, foot)
          paintThings(pen, stage, style, light, foot)
          paintFloor(pen, stage, style, light, foot)
          if (!isDoorActed) paintFrontDoor(pen, stage.aspect / 2, foot, light)
        })
      },
      drawFront() {},
    }
  },
}

function paintWall(pen: Pen, { top, aspect }: Stage, style: Style, light: RoomLight, foot: number): void {
  const wall = pen.createLinearGradient(0, top, 0, foot)
  wall.addColorStop(0, light.tone(darken(style.wall, 0.2), 0.2))
  wall.addColorStop(0.4, light.tone(style.wall))
  wall.addColorStop(1, light.tone(darken(style.wall, 0.06)))
  pen.fillStyle = wall
  pen.fillRect(-1, top - 0.6, aspect + 2, foot - top + 0.6)
  pen.fillStyle = withAlpha(light.tone(style.stripe), 0.7)
  for (let x = -0.5; x < aspect + 0.5; x += 0.09) pen.fillRect(x, top - 0.6, 0.045, foot - top + 0.6)
  const rail = foot - 0.27
  pen.fillStyle = light.tone(style.panel)
  pen.fillRect(-1, rail, aspect + 2, foot - rail)
  pen.fillStyle = light.tone(lighten(style.panel, 0.4))
  pen.fillRect(-1, rail - 0.006, aspect + 2, 0.014)
  pen.strokeStyle = withAlpha('#6a5a4a', 0.25)
  pen.lineWidth = 0.003
  for (let x = -0.5; x < aspect + 0.5; x += 0.24) pen.strokeRect(x + 0.025, rail + 0.035, 0.19, 0.17)
  pen.fillStyle = light.tone(darken(style.panel, 0.14))
  pen.fillRect(-1, foot - 0.03, aspect + 2, 0.03)
}

function paintThings(pen: Pen, stage: Stage, style: Style, light: RoomLight, foot: number): void {
  const { aspect, portrait, top } = stage
  const left = portrait ? 0.08 : aspect * 0.15
  const right = portrait ? aspect - 0.08 : aspect * 0.86
  const high = foot - 0.56 + top * 0.2
  fillRoundRect(pen, light.tone('#7a5234'), left - 0.13, high, 0.26, 0.03, 0.006)
  for (const [index, x] of [-0.08, 0, 0.08].entries()) {
    fillEllipse(pen, light.tone('#d8a840'), left + x, high + 0.02, 0.009)
    const coat = style.coats[index]
    if (coat === undefined) continue
    const tone = light.tone(coat, 0.05)
    fillPolygon(pen, tone, [
      [left + x - 0.016, high + 0.022],
      [left + x + 0.016, high + 0.022],
      [left + x + 0.048, high + 0.08],
      [left + x + 0.052, high + 0.29],
      [left + x - 0.052, high + 0.29],
      [left + x - 0.048, high + 0.08],
    ])
    fillPolygon(pen, darken(tone, 0.18), [
      [left + x - 0.004, high + 0.03],
      [left + x + 0.006, high + 0.03],
      [left + x + 0.009, high + 0.288],
      [left + x - 0.009, high + 0.288],
    ])
  }
  fillEllipse(pen, light.tone('#8a5f3c'), left + 0.08, high + 0.055, 0.052, 0.013)
  fillEllipse(pen, light.tone('#9a6f48'), left + 0.08, high + 0.04, 0.03, 0.026)
  const wood = light.tone('#8a5a38')
  fillRoundRect(pen, wood, right - 0.17, foot - 0.3, 0.34, 0.026, 0.006)
  fillRoundRect(pen, darken(wood, 0.12), right - 0.155, foot - 0.276, 0.31, 0.05, 0.004)
  for (const x of [-0.15, 0.132])
    fillRoundRect(pen, darken(wood, 0.2), right + x, foot - 0.24, 0.018, 0.243, 0.004)
  fillEllipse(pen, '#e3bc5c', right, foot - 0.25, 0.008)
  fillRoundRect(pen, light.tone('#5f8aa8'), right - 0.1, foot - 0.375, 0.05, 0.076, 0.02)
  for (const [dx, dy, tone] of [
    [-0.1, -0.43, '#d8606a'],
    [-0.06, -0.45, '#f0b84a'],
    [-0.03, -0.42, '#e890a8'],
  ] as const) {
    fillRoundRect(pen, light.tone('#5f8a4a'), right + dx + 0.012, foot + dy, 0.004, 0.07, 0.002)
    fillEllipse(pen, light.tone(tone), right + dx + 0.014, foot + dy, 0.021)
  }
  fillRoundRect(pen, light.tone('#c9983f'), right - 0.09, high - 0.12, 0.2, 0.24, 0.012)
  const glass = pen.createLinearGradient(right - 0.08, high - 0.1, right + 0.1, high + 0.1)
  glass.addColorStop(0, mix(light.tone('#dfeef2'), '#ffffff', 0.3))
  glass.addColorStop(1, light.tone('#a8c0c8'))
  fillRoundRect(pen, glass, right - 0.075, high - 0.105, 0.17, 0.21, 0.008)
  for (const x of portrait ? [] : [aspect * 0.3, aspect * 0.7]) {
    fillRoundRect(pen, light.tone('#c9a050'), x - 0.006, high - 0.02, 0.012, 0.06, 0.004)
    fillPolygon(pen, mix('#f6ead0', '#ffdf90', light.lamps), [
      [x - 0.036, high],
      [x - 0.02, high - 0.06],
      [x + 0.02, high - 0.06],
      [x + 0.036, high],
    ])
    paintGlow(pen, '#ffd98a', 0.12 + 0.4 * light.lamps, x, high - 0.02, 0.32)
  }
}

function paintFloor(pen: Pen, { aspect, bottom }: Stage, style: Style, light: RoomLight, foot: number): void {
  const boards = pen.createLinearGradient(0, foot, 0, bottom + 0.1)
  boards.addColorStop(0, light.tone(darken(style.floor, 0.2)))
  boards.addColorStop(0.4, light.tone(lighten(style.floor, 0.08)))
  boards.addColorStop(1, light.tone(darken(style.floor, 0.25)))
  pen.fillStyle = boards
  pen.fillRect(-1, foot, aspect + 2, bottom - foot + 0.6)
  pen.strokeStyle = withAlpha('#3a2418', 0.25)
  pen.lineWidth = 0.0024
  pen.beginPath()
  for (let line = -16; line <= 16; line += 1) {
    pen.moveTo(aspect / 2 + line * 0.09, foot)
    pen.lineTo(aspect / 2 + line * 0.16, bottom + 0.14)
  }
  pen.stroke()
  fillPolygon(pen, light.tone(style.mat), [
    [aspect / 2 - 0.24, foot + 0.014],
    [aspect / 2 + 0.24, foot + 0.014],
    [aspect / 2 + 0.3, foot + 0.075],
    [aspect / 2 - 0.3, foot + 0.075],
  ])
  pen.strokeStyle = withAlpha('#f4e8c8', 0.6)
  pen.lineWidth = 0.004
  pen.beginPath()
  pen.moveTo(aspect / 2 - 0.26, foot + 0.066)
  pen.lineTo(aspect / 2 + 0.26, foot + 0.066)
  pen.stroke()
}
