import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { lampLevel } from '../parts/lighting.ts'
import { drawWindowWeather } from '../rooms/window-weather.ts'
import type { WindowFrame } from '../rooms/window.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { sky } from '../sky.ts'
import { stillCamera } from '../parts/still-camera.ts'
import { paintCrew, seatsIn, takenSeats, type Crew } from './crew.ts'
import { cabinOf, cutWindows, fill, type Pane } from './parts.ts'

const SHELL: Hex = '#6f7682'
const CLOUDS_UP = 0.3

/** Two pilots at the controls of an airliner, from behind; clouds stream by before the panes. */
export const airlinerCockpit: SceneSet = {
  build(context) {
    const { stage, spec } = context
    const outside = sky.build(context)
    const { low, extent, floor } = cabinOf(stage)
    return {
      ...outside,
      floor,
      drawBack(frame) {
        // The clouds that stream by below are to be seen over the panel.
        const above = { ...frame, camera: { ...frame.camera, y: frame.camera.y + CLOUDS_UP } }
        outside.drawBack(above)
        outside.drawFront(above)
        drawWindowWeather(stage, frame, 0.05, windowOf(stage, low), spec.weather)
        const still = stillCamera(frame.camera)
        stage.layer('cockpit-shell', still, 0, extent, (pen) => paintShell(pen, context, low))
        drawDisplays(stage, low, frame)
        stage.layer('cockpit-crew', still, 0, extent, (pen) => paintCrew(pen, stage, low, crewOf(context)))
      },
      drawFront() {},
    }
  },
}

function crewOf({ stage, palette, seed, spec }: SetContext): Crew {
  const light = mix(palette.ambient, '#ffffff', 0.2)
  return {
    seed: seed ^ 0x3c0,
    cloth: '#f4f6fa',
    cover: multiply('#3d4a66', light),
    light,
    ...seatsIn('cockpit', stage.portrait),
    taken: takenSeats(spec),
  }
}

/** How high the panel stands over the foot of the picture. */
const PANEL = 0.42

function panesOf({ aspect, top }: Stage, low: number): readonly Pane[] {
  const middle = aspect / 2
  const half = Math.max(0.44, aspect * 0.4)
  const [high, foot] = [top + 0.15, low - PANEL - 0.03]
  return [-1, 1].flatMap((way) => [
    [
      [middle + way * 0.018, high],
      [middle + way * half * 0.66, high + 0.03],
      [middle + way * half * 0.8, foot],
      [middle + way * 0.022, foot - 0.03],
    ],
    [
      [middle + way * half * 0.72, high + 0.035],
      [middle + way * half * 1.2, high + 0.1],
      [middle + way * half * 1.5, foot + 0.06],
      [middle + way * half * 0.87, foot + 0.004],
    ],
  ]) as readonly Pane[]
}

/** All panes together, for what falls outside. */
function windowOf({ aspect, top }: Stage, low: number): WindowFrame {
  return { x: 0, y: top + 0.1, width: aspect, height: low - PANEL - top - 0.1, columns: 1, rows: 1 }
}

function paintShell(pen: Pen, { stage, palette, seed }: SetContext, low: number): void {
  const { aspect, top } = stage
  const lit = lampLevel(palette)
  const shell = mix(multiply(SHELL, palette.ambient), '#20242e', 0.28 + 0.3 * lit)
  const wall = pen.createLinearGradient(0, top, 0, low)
  wall.addColorStop(0, darken(shell, 0.45))
  wall.addColorStop(0.4, shell)
  wall.addColorStop(1, darken(shell, 0.5))
  fill(pen, wall, stage, low)
  const panes = panesOf(stage, low)
  cutWindows(pen, panes, {
    frame: darken(shell, 0.55),
    width: 0.022,
    shine: withAlpha(lighten(shell, 0.4), 0.5),
  })
  paintOverhead(pen, aspect, top, shell, seed)
  paintPanel(pen, aspect, low, shell)
}

function paintOverhead(pen: Pen, aspect: number, top: number, shell: Hex, seed: number): void {
  const middle = aspect / 2
  fillPolygon(pen, darken(shell, 0.6), [
    [middle - 0.3, top - 0.1],
    [middle + 0.3, top - 0.1],
    [middle + 0.22, top + 0.115],
    [middle - 0.22, top + 0.115],
  ])
  const random = createRandom(seed ^ 0x0ff)
  for (let row = 0; row < 4; row += 1)
    for (let column = -6; column <= 6; column += 1) {
      const chance = random()
      const lamp = chance < 0.14 ? '#7fe08a' : chance < 0.22 ? '#ffb84a' : lighten(shell, 0.3)
      fillRoundRect(
        pen,
        lamp,
        middle + column * 0.033 - 0.009,
        top + 0.008 + row * 0.026,
        0.018,
        0.012,
        0.003,
      )
    }
}

function paintPanel(pen: Pen, aspect: number, low: number, shell: Hex): void {
  const y = low - PANEL
  const middle = aspect / 2
  const board = pen.createLinearGradient(0, y, 0, low)
  board.addColorStop(0, darken(shell, 0.3))
  board.addColorStop(1, darken(shell, 0.65))
  pen.fillStyle = board
  pen.beginPath()
  pen.moveTo(-0.2, y + 0.06)
  pen.quadraticCurveTo(middle, y - 0.04, aspect + 0.2, y + 0.06)
  pen.lineTo(aspect + 0.2, low + 0.2)
  pen.lineTo(-0.2, low + 0.2)
  pen.fill()
  pen.strokeStyle = darken(shell, 0.7)
  pen.lineWidth = 0.03
  pen.beginPath()
  pen.moveTo(-0.2, y + 0.06)
  pen.quadraticCurveTo(middle, y - 0.04, aspect + 0.2, y + 0.06)
  pen.stroke()
  // The pedestal between the seats, with the throttles on it.
  fillPolygon(pen, darken(shell, 0.5), [
    [middle - 0.075, y + 0.2],
    [middle + 0.075, y + 0.2],
    [middle + 0.13, low + 0.2],
    [middle - 0.13, low + 0.2],
  ])
  for (const way of [-1, 1]) {
    pen.strokeStyle = '#c8ced8'
    pen.lineWidth = 0.012
    pen.beginPath()
    pen.moveTo(middle + way * 0.025, y + 0.3)
    pen.lineTo(middle + way * 0.025, y + 0.24)
    pen.stroke()
    fillRoundRect(pen, '#eef1f6', middle + way * 0.025 - 0.018, y + 0.225, 0.036, 0.026, 0.009)
  }
}

/** Half the width of a display. */
const HALF = 0.062

/** The horizon on its screen sways, the map turns, the bars of the engines breathe. */
function drawDisplays(stage: Stage, low: number, { camera, time }: Frame): void {
  const middle = stage.aspect / 2
  const y = low - PANEL + 0.105
  stage.enter(stillCamera(camera), 0)
  const box = { left: middle - 0.36, right: middle + 0.36, top: y - 0.08, bottom: y + 0.08 }
  stage.within(box, (pen) => {
    for (const [at, way] of [-0.23, -0.078, 0.078, 0.23].entries()) {
      const x = middle + way
      fillRoundRect(
        pen,
        '#0a0c12',
        x - HALF - 0.008,
        y - HALF - 0.008,
        HALF * 2 + 0.016,
        HALF * 2 + 0.016,
        0.01,
      )
      if (at === 0 || at === 3) drawHorizon(pen, x, y, Math.sin(time * 0.7) * 0.12)
      else if (at === 1) drawEngines(pen, x, y, time)
      else drawMap(pen, x, y, time * 0.06)
    }
  })
}

function drawHorizon(pen: Pen, x: number, y: number, bank: number): void {
  pen.fillStyle = '#3f9ae0'
  pen.fillRect(x - HALF, y - HALF, HALF * 2, HALF * 2)
  const [left, right] = [Math.tan(bank) * -HALF, Math.tan(bank) * HALF]
  fillPolygon(pen, '#8a5a34', [
    [x - HALF, y + left],
    [x + HALF, y + right],
    [x + HALF, y + HALF],
    [x - HALF, y + HALF],
  ])
  pen.fillStyle = '#ffd23c'
  pen.fillRect(x - 0.032, y - 0.0025, 0.022, 0.005)
  pen.fillRect(x + 0.01, y - 0.0025, 0.022, 0.005)
  fillEllipse(pen, '#ffd23c', x, y, 0.004)
}

function drawEngines(pen: Pen, x: number, y: number, time: number): void {
  pen.fillStyle = '#10161e'
  pen.fillRect(x - HALF, y - HALF, HALF * 2, HALF * 2)
  for (let bar = 0; bar < 4; bar += 1) {
    const tall = 0.06 + 0.012 * Math.sin(time * 1.3 + bar)
    pen.fillStyle = bar % 2 === 0 ? '#5fe08a' : '#5fc8e0'
    pen.fillRect(x - 0.05 + bar * 0.028, y + 0.05 - tall, 0.014, tall)
  }
}

function drawMap(pen: Pen, x: number, y: number, turn: number): void {
  pen.fillStyle = '#0c1420'
  pen.fillRect(x - HALF, y - HALF, HALF * 2, HALF * 2)
  pen.strokeStyle = '#8fb8d0'
  pen.lineWidth = 0.003
  pen.beginPath()
  pen.arc(x, y + 0.04, 0.072, Math.PI * 1.2, Math.PI * 1.8)
  pen.arc(x, y + 0.04, 0.04, Math.PI * 1.8, Math.PI * 1.2, true)
  pen.stroke()
  pen.strokeStyle = '#e05fd0'
  pen.lineWidth = 0.005
  pen.beginPath()
  pen.moveTo(x, y + 0.04)
  pen.lineTo(x + Math.sin(turn) * 0.05, y)
  pen.lineTo(x + 0.016 + Math.sin(turn) * 0.07, y - 0.05)
  pen.stroke()
  fillPolygon(pen, '#ffffff', [
    [x, y + 0.03],
    [x + 0.008, y + 0.05],
    [x - 0.008, y + 0.05],
  ])
}
