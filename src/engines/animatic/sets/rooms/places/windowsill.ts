import { darken, lighten, mix, withAlpha, type Hex } from '../../../draw/colour.ts'
import { pick } from '../../../draw/random.ts'
import type { Palette } from '../../../draw/palette.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../../draw/shapes.ts'
import type { Stage } from '../../../draw/stage.ts'
import { paintPlant } from '../decor.ts'
import { createRoom, paintBand, paintPool, type RoomKit } from '../room.ts'
import { paintView, type View, type WindowFrame } from '../window.ts'
import { createPaneDrops, paintPaneWeather } from '../pane-weather.ts'
import { drawWindowWeather } from '../window-weather.ts'

interface Style {
  readonly drapes: Hex
  readonly wood: Hex
  readonly wall: Hex
}

const STYLES: readonly Style[] = [
  { drapes: '#c9624a', wood: '#f4eee2', wall: '#e4c39a' },
  { drapes: '#5f86a8', wood: '#c99a66', wall: '#cfd9d8' },
  { drapes: '#e0b04c', wood: '#f6f2ea', wall: '#a9c0b4' },
]

/** y of the edge between panes and sill, and of the sill's own front edge. */
const SILL_Y = 0.725
const FRONT_Y = 0.905
/** What falls before the view. */
const OUTSIDE = 0.5
const PARALLAX = 0.95

/** A window from so near that its sill is the ground: what is outside, seen through panes between curtains. */
export const windowsill = createRoom('windowsill', (kit) => {
  const { stage, light, random, palette, spec, seed } = kit
  const style = pick(random, STYLES)
  const view: View = seed % 3 === 1 ? 'city' : 'garden'
  const { top, bottom, aspect } = stage
  const outside: WindowFrame = {
    x: aspect / 2 - halfOf(stage) - 0.17,
    y: top - 0.14,
    width: halfOf(stage) * 2 + 0.34,
    height: SILL_Y + 0.18 - top,
    columns: 1,
    rows: 1,
  }
  const drawPaneDrops = createPaneDrops(kit, { top: top - 0.05, bottom: SILL_Y })
  return {
    back: [
      kit.baked('view', 0.4, top - 0.12, SILL_Y + 0.05, (pen) => {
        paintBand(pen, aspect, top - 0.14, SILL_Y + 0.06, palette.sky[1], palette.sky[2])
        paintView(pen, outside, withSmallSun(palette), spec.season, view, seed)
      }),
      (frame) => drawWindowWeather(stage, frame, OUTSIDE, outside, spec.weather),
      kit.baked('frame', PARALLAX, top - 0.12, bottom + 0.14, (pen) => {
        paintPaneWeather(pen, kit, { top: top - 0.1, bottom: SILL_Y })
        paintFrame(pen, stage, light.tone(style.wood, 0.06), light.tone(style.wall, 0.1))
        paintCurtains(pen, stage, light.tone(style.drapes))
        paintSill(pen, kit, style)
      }),
      (frame) => drawPaneDrops?.(frame),
    ],
    front: [],
    floor: { y: 0.845, farY: 0.79, parallax: PARALLAX, personHeight: 1.3, kind: 'table', horizonY: SILL_Y },
  }
})

/** A tall window shows no larger sun. */
function withSmallSun(palette: Palette): Palette {
  const { sun } = palette
  return sun === null ? palette : { ...palette, sun: { ...sun, radius: Math.min(sun.radius, 0.042) } }
}

/** Half the width of what is seen of the outside. */
function halfOf({ aspect, portrait }: Stage): number {
  return aspect * (portrait ? 0.42 : 0.37)
}

/** Jambs and bars, and the light's sheen on the glass. */
function paintFrame(pen: Pen, stage: Stage, wood: Hex, wall: Hex): void {
  const { aspect, top, portrait } = stage
  const [middle, half] = [aspect / 2, halfOf(stage)]
  const y0 = top - 0.14
  pen.fillStyle = withAlpha('#ffffff', 0.07)
  pen.beginPath()
  for (const [at, wide] of [
    [-0.72, 0.26],
    [-0.36, 0.09],
    [0.34, 0.3],
  ] as const) {
    pen.moveTo(middle + half * at, SILL_Y)
    pen.lineTo(middle + half * (at + 0.42), y0)
    pen.lineTo(middle + half * (at + 0.42 + wide), y0)
    pen.lineTo(middle + half * (at + wide), SILL_Y)
  }
  pen.fill()
  for (const side of [-1, 1]) {
    const edge = middle + side * half
    pen.fillStyle = wall
    pen.fillRect(side < 0 ? edge - 1.2 : edge, y0, 1.2, SILL_Y - y0)
    paintBar(pen, wood, edge - 0.022, y0, 0.044, SILL_Y - y0, true)
  }
  paintBar(pen, wood, middle - 0.011, y0, 0.022, SILL_Y - y0, true)
  paintBar(pen, wood, middle - half, portrait ? 0.16 : 0.2, half * 2, 0.02, false)
  paintBar(pen, wood, middle - half, SILL_Y - 0.034, half * 2, 0.036, false)
}

function paintBar(
  pen: Pen,
  wood: Hex,
  x: number,
  y: number,
  width: number,
  height: number,
  isUpright: boolean,
): void {
  pen.fillStyle = wood
  pen.fillRect(x, y, width, height)
  pen.fillStyle = withAlpha(darken(wood, 0.5), 0.4)
  if (isUpright) pen.fillRect(x + width * 0.74, y, width * 0.26, height)
  else pen.fillRect(x, y + height * 0.7, width, height * 0.3)
  pen.fillStyle = withAlpha(lighten(wood, 0.5), 0.5)
  if (isUpright) pen.fillRect(x, y, width * 0.14, height)
  else pen.fillRect(x, y, width, height * 0.14)
}

const FOLDS = 6

/** Curtains that hang before the jambs, and end behind the sill's edge. */
function paintCurtains(pen: Pen, stage: Stage, cloth: Hex): void {
  const { aspect, top, portrait } = stage
  const half = halfOf(stage)
  const reach = portrait ? 0.09 : 0.15
  for (const side of [-1, 1]) {
    const inner = aspect / 2 + side * (half - reach * 0.36)
    const width = (reach + 0.3) / FOLDS
    for (let fold = FOLDS - 1; fold >= 0; fold -= 1) {
      const x = inner + side * fold * width
      const shade = pen.createLinearGradient(x, 0, x + side * width, 0)
      shade.addColorStop(0, darken(cloth, 0.06))
      shade.addColorStop(0.4, lighten(cloth, 0.14))
      shade.addColorStop(1, darken(cloth, 0.26))
      pen.fillStyle = shade
      pen.beginPath()
      pen.moveTo(x, top - 0.14)
      pen.lineTo(x + side * width * 1.06, top - 0.14)
      pen.lineTo(x + side * width * 1.1, SILL_Y + 0.05)
      pen.quadraticCurveTo(x + side * width * 0.5, SILL_Y + 0.066, x - side * width * 0.06, SILL_Y + 0.046)
      pen.fill()
    }
  }
}

/** The sill itself, what the window's light does on it, and the wall below. */
function paintSill(pen: Pen, kit: RoomKit, style: Style): void {
  const { stage, light, palette, spec } = kit
  const { aspect, bottom, portrait } = stage
  const wood = light.tone(style.wood)
  const wall = light.tone(style.wall, 0.3)
  paintBand(pen, aspect, SILL_Y, FRONT_Y, darken(wood, 0.14), lighten(wood, 0.12))
  paintBand(pen, aspect, SILL_Y, SILL_Y + 0.03, withAlpha(palette.shadow, 0.4), withAlpha(palette.shadow, 0))
  const day = mix(palette.sky[2], palette.key, 0.5)
  paintPool(pen, aspect / 2, SILL_Y + 0.07, [halfOf(stage), 0.075], day, light.lamps > 0.8 ? 0.14 : 0.4)
  pen.fillStyle = withAlpha(darken(wood, 0.5), 0.12)
  for (const y of [0.775, 0.83, 0.875]) pen.fillRect(-1, y, aspect + 2, 0.0022)
  paintBand(pen, aspect, FRONT_Y, FRONT_Y + 0.034, lighten(wood, 0.2), darken(wood, 0.24))
  paintBand(pen, aspect, FRONT_Y + 0.034, bottom + 0.16, darken(wall, 0.34), wall)
  if (portrait || spec.subjects.length > 1) return
  paintBooks(pen, kit, aspect * 0.83)
  const isPlant = spec.subjects.some(({ rig }) => rig === 'plant')
  if (!isPlant) paintPlant(pen, aspect * 0.15, 0.815, 0.27, light.tone('#5f9a58'), light.tone('#c0714a'), 0)
}

/** Books that lie on one another, and a cup on them. */
function paintBooks(pen: Pen, { light }: RoomKit, x: number): void {
  fillEllipse(pen, withAlpha('#2a1a1c', 0.2), x, 0.822, 0.12, 0.014)
  for (const [index, [colour, width]] of (
    [
      ['#8a3f4a', 0.2],
      ['#3f6a7c', 0.18],
      ['#d9a94c', 0.16],
    ] as const
  ).entries()) {
    const y = 0.796 - index * 0.027
    const left = x - width / 2 + (index % 2) * 0.012
    fillRoundRect(pen, light.tone(colour), left, y, width, 0.026, 0.004)
    fillRoundRect(pen, light.tone('#f4ead6'), left + 0.012, y + 0.005, width - 0.01, 0.016, 0.002)
    fillRoundRect(pen, light.tone(darken(colour, 0.16)), left, y, 0.018, 0.026, 0.004)
  }
  const mug = light.tone('#f2efe8')
  pen.strokeStyle = darken(mug, 0.14)
  pen.lineWidth = 0.008
  pen.beginPath()
  pen.ellipse(x + 0.036, 0.712, 0.017, 0.017, 0, -1.6, 1.6)
  pen.stroke()
  fillRoundRect(pen, mug, x - 0.034, 0.684, 0.068, 0.06, 0.008)
  fillRoundRect(pen, darken(mug, 0.12), x + 0.012, 0.684, 0.022, 0.06, 0.008)
  fillEllipse(pen, light.tone('#5a3624'), x, 0.686, 0.03, 0.006)
}
