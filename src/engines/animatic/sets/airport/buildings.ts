import { lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { between, pick, type Random } from '../../draw/random.ts'
import { fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { aircraft } from '../../rigs/aircraft.ts'
import { REST } from '../../rigs/rig.ts'
import { lampLevel, seen } from '../parts/lighting.ts'

/** Haze between the camera and the terminal. */
const HAZE = 0.24
const LIVERIES: readonly Hex[] = ['#d8433a', '#2c63c8', '#e8a33a', '#2f9e8f', '#6a4fb0']

export interface AirportPlan {
  readonly halls: readonly Hall[]
  readonly parked: readonly { readonly x: number; readonly livery: Hex; readonly flip: boolean }[]
  readonly towerX: number
}

interface Hall {
  readonly x: number
  readonly width: number
  readonly height: number
  readonly kind: 'terminal' | 'hangar'
  readonly lit: number
}

/** Buildings side by side from `left` to `right`, with gaps for parked aircraft. */
export function planAirport(random: Random, left: number, right: number, towerX: number): AirportPlan {
  const halls: Hall[] = []
  const parked: { x: number; livery: Hex; flip: boolean }[] = []
  let x = left
  while (x < right) {
    const kind = random() < 0.45 ? 'hangar' : 'terminal'
    const width = kind === 'hangar' ? between(random, 0.16, 0.22) : between(random, 0.3, 0.46)
    halls.push({
      x,
      width,
      height: kind === 'hangar' ? 0.085 : between(random, 0.05, 0.07),
      kind,
      lit: random(),
    })
    x += width + 0.03
    if (random() < 0.6) {
      parked.push({ x: x + 0.11, livery: pick(random, LIVERIES), flip: random() < 0.5 })
      x += 0.24
    } else x += between(random, 0.02, 0.1)
  }
  return { halls, parked, towerX }
}

/** Paints the row of buildings; `groundY` is where they stand. */
export function paintAirport(pen: Pen, plan: AirportPlan, palette: Palette, groundY: number): void {
  paintTower(pen, plan.towerX, groundY, palette)
  for (const hall of plan.halls) {
    if (hall.kind === 'hangar') paintHangar(pen, hall, groundY, palette)
    else paintTerminal(pen, hall, groundY, palette)
  }
  for (const plane of plan.parked) paintParked(pen, plane, groundY + 0.012, palette)
}

function paintTerminal(pen: Pen, hall: Hall, groundY: number, palette: Palette): void {
  const { x, width, height } = hall
  const top = groundY - height
  const wall = seen('#d5dce6', palette, HAZE)
  pen.fillStyle = wall
  pen.fillRect(x, top, width, height)
  fillPolygon(pen, seen('#f1f4f8', palette, HAZE * 0.8), [
    [x - 0.012, top - 0.004],
    [x + width * 0.5, top - 0.02],
    [x + width + 0.012, top - 0.004],
    [x + width + 0.012, top + 0.004],
    [x - 0.012, top + 0.004],
  ])
  const lamps = lampLevel(palette)
  const glass = seen('#6b88ab', palette, HAZE)
  pen.fillStyle = glass
  pen.fillRect(x + 0.008, top + 0.012, width - 0.016, height * 0.34)
  const panes = Math.floor(width / 0.022)
  pen.fillStyle = lamps > 0.1 ? mix(glass, '#ffe2a0', lamps * 0.9) : seen('#9cb8d4', palette, HAZE)
  for (let pane = 0; pane < panes; pane += 1) {
    if ((pane * 5 + Math.floor(hall.lit * 9)) % 3 === 0) continue
    pen.fillRect(x + 0.01 + (pane * (width - 0.02)) / panes, top + 0.014, 0.015, height * 0.28)
  }
  pen.fillStyle = seen('#a9b5c6', palette, HAZE)
  pen.fillRect(x, groundY - height * 0.28, width, height * 0.05)
  paintJetBridge(pen, x + width * 0.7, groundY, palette)
}

function paintJetBridge(pen: Pen, x: number, groundY: number, palette: Palette): void {
  pen.fillStyle = seen('#8794a8', palette, HAZE * 0.8)
  pen.fillRect(x, groundY - 0.026, 0.06, 0.014)
  pen.fillRect(x + 0.048, groundY - 0.014, 0.005, 0.016)
}

function paintHangar(pen: Pen, hall: Hall, groundY: number, palette: Palette): void {
  const { x, width, height } = hall
  const wallTop = groundY - height * 0.62
  pen.fillStyle = seen('#b9c4d2', palette, HAZE)
  pen.beginPath()
  pen.moveTo(x, groundY)
  pen.lineTo(x, wallTop)
  pen.quadraticCurveTo(x + width / 2, wallTop - height * 0.76, x + width, wallTop)
  pen.lineTo(x + width, groundY)
  pen.fill()
  pen.strokeStyle = seen('#eef2f6', palette, HAZE * 0.8)
  pen.lineWidth = 0.004
  pen.beginPath()
  pen.moveTo(x - 0.004, wallTop)
  pen.quadraticCurveTo(x + width / 2, wallTop - height * 0.76, x + width + 0.004, wallTop)
  pen.stroke()
  const lamps = lampLevel(palette)
  pen.fillStyle = mix(seen('#5d6f8a', palette, HAZE), '#ffd98f', lamps * 0.55)
  pen.fillRect(x + width * 0.14, groundY - height * 0.52, width * 0.72, height * 0.52)
  pen.fillStyle = withAlpha(seen('#3f4f68', palette, HAZE), 0.6)
  for (let leaf = 1; leaf < 5; leaf += 1) {
    pen.fillRect(x + width * (0.14 + leaf * 0.144), groundY - height * 0.52, 0.0018, height * 0.52)
  }
}

function paintTower(pen: Pen, x: number, groundY: number, palette: Palette): void {
  const shaft = seen('#e1e6ed', palette, HAZE * 0.9)
  fillPolygon(pen, shaft, [
    [x - 0.02, groundY],
    [x - 0.0125, groundY - 0.17],
    [x + 0.0125, groundY - 0.17],
    [x + 0.02, groundY],
  ])
  fillPolygon(pen, withAlpha(seen('#8494ab', palette, HAZE), 0.55), [
    [x - 0.02, groundY],
    [x - 0.0125, groundY - 0.17],
    [x - 0.003, groundY - 0.17],
    [x - 0.005, groundY],
  ])
  fillPolygon(pen, shaft, [
    [x - 0.014, groundY - 0.155],
    [x - 0.034, groundY - 0.178],
    [x + 0.034, groundY - 0.178],
    [x + 0.014, groundY - 0.155],
  ])
  const glass = mix(seen('#3f5878', palette, HAZE * 0.6), '#ffe9b8', lampLevel(palette) * 0.5)
  fillPolygon(pen, glass, [
    [x - 0.034, groundY - 0.18],
    [x - 0.048, groundY - 0.216],
    [x + 0.048, groundY - 0.216],
    [x + 0.034, groundY - 0.18],
  ])
  fillPolygon(pen, withAlpha(lighten(glass, 0.5), 0.5), [
    [x - 0.018, groundY - 0.18],
    [x - 0.026, groundY - 0.216],
    [x - 0.012, groundY - 0.216],
    [x - 0.008, groundY - 0.18],
  ])
  fillRoundRect(pen, seen('#f3f6f9', palette, HAZE * 0.7), x - 0.051, groundY - 0.229, 0.102, 0.015, 0.006)
  pen.fillStyle = seen('#8494ab', palette, HAZE)
  pen.fillRect(x - 0.0013, groundY - 0.262, 0.0026, 0.034)
  pen.fillRect(x + 0.02, groundY - 0.244, 0.0016, 0.016)
}

/** Where the tower's red lamp blinks. */
export function towerLampY(groundY: number): number {
  return groundY - 0.264
}

function paintParked(
  pen: Pen,
  plane: { readonly x: number; readonly livery: Hex; readonly flip: boolean },
  groundY: number,
  palette: Palette,
): void {
  const size = 0.19
  pen.save()
  pen.translate(plane.x, groundY)
  pen.scale(plane.flip ? -size : size, size)
  const look = {
    variant: 'airliner',
    colours: [seen('#f4f6fa', palette, HAZE), seen(plane.livery, palette, HAZE)],
    props: [],
    seed: 1,
    lights: lampLevel(palette),
  }
  aircraft.draw(pen, look, REST)
  pen.restore()
}
