import { darken, lighten, withAlpha, type Hex } from '../draw/colour.ts'
import { pick } from '../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import type { Stage } from '../draw/stage.ts'
import { isTableSized } from '../is-table-sized.ts'
import type { Action, SceneSpec, SubjectSpec } from '../scene-spec.ts'
import { paintPendant, paintPlant } from './rooms/decor.ts'
import { paintTiles } from './rooms/floors.ts'
import { paintFallOff, paintShafts } from './rooms/light-in-room.ts'
import { roomLight, type RoomLight } from './rooms/room-light.ts'
import { drawWindowWeather } from './rooms/window-weather.ts'
import { paintSash, paintView, type WindowFrame } from './rooms/window.ts'
import { PUFF_RADIUS, softPuff } from '../stagings/soft-puff.ts'
import type { BuiltSet, Floor, Frame, SceneSet, SetContext } from './set.ts'
import { drawNearThings, drawTable, TABLE_Y } from './rooms/kitchen-table.ts'

const FLOOR_Y = 0.8
const COUNTER_Y = 0.58
const WALL_PARALLAX = 0.7

interface Style {
  readonly wall: Hex
  readonly tile: Hex
  readonly cupboard: Hex
  readonly top: Hex
  readonly floor: readonly [Hex, Hex]
}

const STYLES: readonly Style[] = [
  { wall: '#f2e4c8', tile: '#fdf8ee', cupboard: '#7fa89a', top: '#c99a62', floor: ['#efe6d6', '#d8c8b0'] },
  { wall: '#dfe9ee', tile: '#ffffff', cupboard: '#4f7fae', top: '#d9b27c', floor: ['#f0f2f4', '#c9d4dc'] },
  { wall: '#f6d9bf', tile: '#fff6ea', cupboard: '#d9775a', top: '#8a5f3c', floor: ['#e9d3bc', '#c98f6c'] },
]

/** A kitchen. Small heroes (food, a mouse) get its table from close by; people stand behind the worktop. */
export const kitchen: SceneSet = {
  build(context) {
    const { stage, palette, random, spec } = context
    const style = pick(random, STYLES)
    const light = roomLight(palette)
    const close = wantsTable(spec)
    const cooks = spec.subjects.every(isCook)
    const built: BuiltSet = {
      light: light.actors,
      floor: close ? tableFloor() : roomFloor(),
      drawBack(frame) {
        drawRoom(context, style, light, frame)
        drawStove(stage, light, frame)
        if (close) drawTable(context, light, style, frame)
        drawCooking(stage, light, frame)
      },
      drawFront(frame) {
        if (close) drawNearThings(stage, light, frame)
        else if (cooks) drawWorktop(stage, light, style, frame)
      },
    }
    return built
  },
}

const AT_WORKTOP: readonly Action[] = ['stand', 'look', 'talk', 'wave', 'work', 'eat', 'drink']

/** Whether somebody can be seen over the worktop: cats and children on chairs cannot. */
function isCook({ rig, action, size }: SubjectSpec): boolean {
  return (rig === 'person' || rig === 'robot') && AT_WORKTOP.includes(action) && size !== 'tiny'
}

function wantsTable({ subjects: [hero] }: SceneSpec): boolean {
  return hero === undefined || isTableSized(hero)
}

function tableFloor(): Floor {
  return { y: 0.9, farY: 0.84, parallax: 1, personHeight: 1.5, kind: 'table', horizonY: TABLE_Y }
}

function roomFloor(): Floor {
  return { y: 0.95, farY: 0.88, parallax: 0.95, personHeight: 0.68, kind: 'ground', horizonY: FLOOR_Y }
}

function windowOf(stage: Stage): WindowFrame {
  return {
    x: stage.aspect * 0.5 - 0.17,
    y: 0.16 + stage.top * 0.2,
    width: 0.34,
    height: 0.26,
    columns: 2,
    rows: 2,
  }
}

function drawRoom(
  { stage, palette, spec, seed }: SetContext,
  style: Style,
  light: RoomLight,
  frame: Frame,
): void {
  const window = windowOf(stage)
  stage.layer(
    'room',
    frame.camera,
    WALL_PARALLAX,
    { y0: stage.top - 0.1, y1: FLOOR_Y + 0.01, margin: 0.24 },
    (pen) => {
      paintTiledWall(pen, stage, style, light)
      paintView(pen, window, palette, spec.season, 'garden', seed)
      paintSash(pen, window, light.tone('#fbf6ec'))
      paintSill(pen, window, light)
      paintCupboards(pen, stage, style, light)
      paintCounter(pen, stage, style, light)
      paintCrockery(pen, stage, light)
      for (const x of [0.3, 0.7])
        paintPendant(
          pen,
          stage.aspect * x,
          stage.top,
          0.1 + stage.top * 0.35,
          light.tone('#e0a23c'),
          light.lamps,
        )
      paintFallOff(pen, stage, FLOOR_Y, light, palette, [stage.aspect * 0.5, light.lamps > 0.8 ? 0.2 : 0.34])
      paintShafts(pen, palette, light, window, COUNTER_Y)
      // Behind what is seen from close by there is air.
      if (wantsTable(spec)) {
        pen.fillStyle = withAlpha(light.tone('#fff1dc'), 0.3)
        pen.fillRect(-1, stage.top - 1, stage.aspect + 2, FLOOR_Y + 1 - stage.top)
      }
    },
  )
  drawWindowWeather(stage, frame, WALL_PARALLAX, window, spec.weather)
  stage.layer('floor', frame.camera, 0.92, { y0: FLOOR_Y, y1: stage.bottom + 0.12, margin: 0.3 }, (pen) =>
    paintTiles(pen, stage, FLOOR_Y, light.tone(style.floor[0]), light.tone(style.floor[1])),
  )
}

function paintTiledWall(pen: Pen, { aspect, top }: Stage, style: Style, light: RoomLight): void {
  const wall = light.tone(style.wall, 0.12)
  pen.fillStyle = wall
  pen.fillRect(-1, top - 1, aspect + 2, 3)
  const tile = light.tone(style.tile, 0.1)
  pen.fillStyle = tile
  pen.fillRect(-1, 0.36, aspect + 2, COUNTER_Y - 0.36)
  pen.strokeStyle = withAlpha(darken(tile, 0.35), 0.28)
  pen.lineWidth = 0.0022
  pen.beginPath()
  for (let y = 0.36; y < COUNTER_Y; y += 0.044) {
    pen.moveTo(-0.6, y)
    pen.lineTo(aspect + 0.6, y)
  }
  for (let x = -0.6; x < aspect + 0.6; x += 0.066) {
    pen.moveTo(x, 0.36)
    pen.lineTo(x, COUNTER_Y)
  }
  pen.stroke()
}

function paintSill(pen: Pen, window: WindowFrame, light: RoomLight): void {
  const y = window.y + window.height + 0.004
  paintPlant(pen, window.x + 0.06, y, 0.11, light.tone('#6faa58'), light.tone('#d9775a'), 0)
  paintPlant(pen, window.x + window.width - 0.06, y, 0.1, light.tone('#7fb85f'), light.tone('#f0e4cc'), 1)
}

function paintCupboards(pen: Pen, { aspect, top }: Stage, style: Style, light: RoomLight): void {
  const colour = light.tone(style.cupboard, 0.08)
  const y = 0.06 + top * 0.25
  const window = aspect * 0.5
  for (const [from, to] of [
    [-0.6, window - 0.27],
    [window + 0.27, aspect + 0.6],
  ] as const) {
    fillRoundRect(pen, withAlpha('#1c1018', 0.2), from, y + 0.012, to - from, 0.25, 0.004)
    fillRoundRect(pen, colour, from, y, to - from, 0.25, 0.004)
    for (let x = from; x < to - 0.06; x += 0.15) {
      fillRoundRect(pen, lighten(colour, 0.12), x + 0.012, y + 0.014, 0.126, 0.222, 0.006)
      fillRoundRect(pen, withAlpha(darken(colour, 0.3), 0.35), x + 0.03, y + 0.034, 0.09, 0.182, 0.004)
      fillRoundRect(pen, lighten(colour, 0.06), x + 0.033, y + 0.037, 0.084, 0.176, 0.003)
      fillEllipse(pen, '#e6c987', x + 0.128, y + 0.15, 0.006)
    }
  }
}

function paintCounter(pen: Pen, { aspect }: Stage, style: Style, light: RoomLight): void {
  const colour = light.tone(style.cupboard, 0.05)
  pen.fillStyle = darken(colour, 0.08)
  pen.fillRect(-1, COUNTER_Y + 0.02, aspect + 2, FLOOR_Y - COUNTER_Y)
  for (let x = -0.6; x < aspect + 0.6; x += 0.17) {
    fillRoundRect(pen, lighten(colour, 0.08), x + 0.01, COUNTER_Y + 0.034, 0.15, 0.042, 0.005)
    fillRoundRect(pen, lighten(colour, 0.08), x + 0.01, COUNTER_Y + 0.084, 0.15, 0.108, 0.005)
    fillRoundRect(pen, '#e6c987', x + 0.06, COUNTER_Y + 0.052, 0.05, 0.006, 0.003)
    fillRoundRect(pen, '#e6c987', x + 0.14, COUNTER_Y + 0.1, 0.006, 0.04, 0.003)
  }
  pen.fillStyle = withAlpha('#1c1018', 0.5)
  pen.fillRect(-1, FLOOR_Y - 0.016, aspect + 2, 0.018)
  const top = light.tone(style.top)
  fillRoundRect(pen, top, -1, COUNTER_Y - 0.002, aspect + 2, 0.026, 0.003)
  pen.fillStyle = lighten(top, 0.22)
  pen.fillRect(-1, COUNTER_Y - 0.002, aspect + 2, 0.007)
}

/** Pans on a rail, jars and a block of knives. */
function paintCrockery(pen: Pen, { aspect }: Stage, light: RoomLight): void {
  const rail = aspect * 0.13
  fillRoundRect(pen, light.tone('#8a929c'), rail - 0.12, 0.385, 0.3, 0.006, 0.003)
  for (const [index, x] of [0, 0.07, 0.14].entries()) {
    const pan = light.tone(index === 1 ? '#b5603c' : '#4a505c')
    fillRoundRect(pen, darken(pan, 0.2), rail - 0.085 + x - 0.003, 0.388, 0.006, 0.05, 0.002)
    fillEllipse(pen, pan, rail - 0.085 + x, 0.458, 0.027 + index * 0.003)
    fillEllipse(pen, lighten(pan, 0.14), rail - 0.085 + x, 0.458, 0.019 + index * 0.002)
  }
  for (const [index, x] of [0.82, 0.86, 0.9].entries()) {
    const at = aspect * x
    const fill = (['#d8a04c', '#b5503c', '#7fa04c'] as const)[index] ?? '#d8a04c'
    fillRoundRect(pen, withAlpha('#ffffff', 0.45), at - 0.022, COUNTER_Y - 0.075, 0.044, 0.075, 0.006)
    fillRoundRect(pen, light.tone(fill), at - 0.019, COUNTER_Y - 0.05, 0.038, 0.048, 0.004)
    fillRoundRect(pen, light.tone('#8a5f3c'), at - 0.02, COUNTER_Y - 0.086, 0.04, 0.014, 0.003)
  }
}

/** The cooker with its pot: flame and steam move. */
function stoveX(stage: Stage): number {
  return stage.aspect * (stage.portrait ? 0.16 : 0.27)
}

function drawStove(stage: Stage, light: RoomLight, frame: Frame): void {
  const extent = { y0: COUNTER_Y - 0.12, y1: FLOOR_Y, margin: 0.2 }
  stage.layer('stove', frame.camera, WALL_PARALLAX, extent, (pen) => paintStove(pen, light, stoveX(stage)))
}

function paintStove(pen: Pen, light: RoomLight, x: number): void {
  fillRoundRect(
    pen,
    light.tone('#d9dee4'),
    x - 0.1,
    COUNTER_Y - 0.006,
    0.2,
    FLOOR_Y - COUNTER_Y - 0.01,
    0.006,
  )
  fillRoundRect(pen, light.tone('#2c303a'), x - 0.078, COUNTER_Y + 0.07, 0.156, 0.1, 0.008)
  fillEllipse(pen, withAlpha('#ff9a3c', 0.3), x, COUNTER_Y + 0.14, 0.05, 0.018)
  for (let knob = 0; knob < 4; knob += 1)
    fillEllipse(pen, light.tone('#3a3f4a'), x - 0.06 + knob * 0.04, COUNTER_Y + 0.032, 0.009)
  pen.fillStyle = light.tone('#2c303a')
  pen.fillRect(x - 0.09, COUNTER_Y - 0.01, 0.18, 0.008)
  const pot = light.tone('#c9503c')
  fillRoundRect(pen, pot, x - 0.055, COUNTER_Y - 0.092, 0.11, 0.07, 0.012)
  fillRoundRect(pen, lighten(pot, 0.2), x - 0.06, COUNTER_Y - 0.096, 0.12, 0.012, 0.005)
  fillRoundRect(pen, darken(pot, 0.3), x - 0.078, COUNTER_Y - 0.08, 0.022, 0.01, 0.005)
  fillRoundRect(pen, darken(pot, 0.3), x + 0.056, COUNTER_Y - 0.08, 0.022, 0.01, 0.005)
}

/** Gas flames, and a lid that rattles on its steam. */
function drawCooking(stage: Stage, light: RoomLight, frame: Frame): void {
  const x = stoveX(stage)
  const pen = stage.enter(frame.camera, WALL_PARALLAX)
  const pot = light.tone('#c9503c')
  for (let flame = 0; flame < 6; flame += 1) {
    const lick = 0.008 + 0.004 * Math.sin(frame.time * 13 + flame * 2)
    fillEllipse(pen, withAlpha('#4fa8ff', 0.85), x - 0.04 + flame * 0.016, COUNTER_Y - 0.014, 0.005, lick)
  }
  const shake = Math.abs(Math.sin(frame.time * 9)) * 0.003
  fillRoundRect(pen, lighten(pot, 0.1), x - 0.05, COUNTER_Y - 0.108 - shake, 0.1, 0.014, 0.007)
  fillEllipse(pen, darken(pot, 0.2), x, COUNTER_Y - 0.113 - shake, 0.008)
  drawSteam(stage, x, COUNTER_Y - 0.12, frame.time)
}

function drawSteam(stage: Stage, x: number, y: number, time: number): void {
  const puff = softPuff(stage, '#ffffff')
  for (let wisp = 0; wisp < 7; wisp += 1) {
    const way = (time * 0.36 + wisp / 7) % 1
    const sway = Math.sin(way * 5 + wisp * 2) * 0.022
    stage.put(puff, x + sway, y - way * 0.22, {
      scale: (0.024 + way * 0.036) / PUFF_RADIUS,
      alpha: 0.34 * Math.sin(way * Math.PI),
    })
  }
}

/** The worktop that a cook stands behind, with what is being cooked. */
function drawWorktop(stage: Stage, light: RoomLight, style: Style, frame: Frame): void {
  const y = stage.portrait ? 0.87 : 0.825
  const camera = { ...frame.camera, y: frame.camera.y - (stage.bottom - 1) * 0.1 }
  stage.layer('worktop', camera, 1.08, { y0: y - 0.14, y1: stage.bottom + 0.2, margin: 0.3 }, (pen) => {
    const front = light.tone(darken(style.cupboard, 0.2))
    const board = pen.createLinearGradient(0, y, 0, y + 0.4)
    board.addColorStop(0, front)
    board.addColorStop(1, darken(front, 0.45))
    pen.fillStyle = board
    pen.fillRect(-1, y + 0.02, stage.aspect + 2, 1)
    const top = light.tone(lighten(style.top, 0.06))
    fillRoundRect(pen, top, -1, y - 0.006, stage.aspect + 2, 0.034, 0.004)
    pen.fillStyle = lighten(top, 0.26)
    pen.fillRect(-1, y - 0.006, stage.aspect + 2, 0.009)
    for (let x = -0.6; x < stage.aspect + 0.6; x += 0.31) {
      fillRoundRect(pen, lighten(front, 0.07), x + 0.02, y + 0.07, 0.27, 0.32, 0.008)
      fillRoundRect(pen, withAlpha('#000000', 0.1), x + 0.045, y + 0.095, 0.22, 0.27, 0.006)
    }
    paintIngredients(pen, stage, light, y)
  })
}

function paintIngredients(pen: Pen, stage: Stage, light: RoomLight, y: number): void {
  const { aspect } = stage
  const board = aspect * 0.2
  fillRoundRect(pen, light.tone('#d9ae74'), board - 0.13, y - 0.016, 0.26, 0.014, 0.004)
  for (let slice = 0; slice < 5; slice += 1)
    fillEllipse(
      pen,
      light.tone(slice % 2 === 0 ? '#e0503c' : '#e8664c'),
      board - 0.07 + slice * 0.02,
      y - 0.026,
      0.012,
      0.013,
    )
  fillEllipse(pen, light.tone('#d8423c'), board + 0.07, y - 0.038, 0.026, 0.024)
  fillEllipse(pen, light.tone('#5f9a44'), board + 0.07, y - 0.06, 0.009, 0.006)
  const bowl = aspect * 0.83
  pen.fillStyle = light.tone('#f4efe4')
  pen.beginPath()
  pen.moveTo(bowl - 0.09, y - 0.085)
  pen.lineTo(bowl + 0.09, y - 0.085)
  pen.quadraticCurveTo(bowl + 0.07, y - 0.006, bowl, y - 0.004)
  pen.quadraticCurveTo(bowl - 0.07, y - 0.006, bowl - 0.09, y - 0.085)
  pen.fill()
  for (let leaf = 0; leaf < 9; leaf += 1) {
    fillEllipse(
      pen,
      light.tone(leaf % 3 === 0 ? '#8fc05a' : '#6faa4c'),
      bowl - 0.07 + leaf * 0.0175,
      y - 0.094 - (leaf % 2) * 0.012,
      0.021,
      0.016,
      leaf,
    )
  }
  fillEllipse(pen, light.tone('#3d7fae'), bowl, y - 0.05, 0.076, 0.004)
}
