import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { portraitDrop, slotChance } from '../parts/span.ts'
import { roomLight } from '../rooms/room-light.ts'
import type { Frame, SceneSet } from '../set.ts'
import { paintGlow } from './parts.ts'

interface Style {
  readonly glow: Hex
  readonly rack: Hex
  readonly lamps: readonly [Hex, Hex, Hex]
}

const STYLES: readonly Style[] = [
  { glow: '#3aa8ff', rack: '#1c2636', lamps: ['#4fe08a', '#5fc8ff', '#ffb84a'] },
  { glow: '#38e0d0', rack: '#1a2a30', lamps: ['#5fff9a', '#38e0ff', '#ff7a5f'] },
  { glow: '#8a7aff', rack: '#221f3a', lamps: ['#4fe0a0', '#a89aff', '#ffd24a'] },
]

const EYE_Y = 0.46
const FLOOR = 0.5
const CEILING = -0.6
/** From the floor to the top of the cabinets. */
const RACK_TOP = -0.36
/** Depths at which cabinets begin and end. */
const CABINETS = [0.5, 0.66, 0.88, 1.17, 1.56, 2.08, 2.77, 3.7, 4.9] as const
const UNITS = 11
const PARALLAX = 0.9

interface Aisle {
  readonly middle: number
  readonly half: number
  readonly style: Style
}

/** Between two rows of servers: cabinets that run to a far door, lamps that blink, light in the floor. */
export const dataCentre: SceneSet = {
  build({ stage, palette, random }) {
    const style = pick(random, STYLES)
    const aisle: Aisle = { middle: stage.aspect / 2, half: stage.portrait ? 0.56 : 0.86, style }
    const extent = { y0: stage.top - 0.12, y1: stage.bottom + 0.14, margin: 0.34 }
    return {
      light: roomLight({ ...palette, time: 'night' }, style.glow, 0.7).actors,
      floor: {
        y: 0.93 + portraitDrop(stage) * 0.4,
        farY: 0.84,
        parallax: 0.95,
        personHeight: 0.6,
        kind: 'ground',
        horizonY: EYE_Y + 0.14,
      },
      drawBack(frame) {
        stage.layer('data-centre', frame.camera, PARALLAX, extent, (pen) => {
          paintShell(pen, stage, aisle)
          for (const side of [-1, 1] as const)
            for (let index = CABINETS.length - 2; index >= 0; index -= 1)
              paintCabinet(pen, aisle, side, index)
        })
        drawLamps(stage, aisle, frame)
      },
      drawFront() {},
    }
  },
}

/** What is `across` from the middle and `down` from the eye, as it looks from a depth away. */
function at({ middle, half }: Aisle, across: number, down: number, depth: number): Point {
  return [middle + (across * half) / depth, EYE_Y + down / depth]
}

function paintShell(pen: Pen, stage: Stage, aisle: Aisle): void {
  const { style, middle } = aisle
  const [near, far] = [0.4, 4.9]
  pen.fillStyle = darken(style.rack, 0.5)
  pen.fillRect(-1, stage.top - 0.6, stage.aspect + 2, stage.bottom - stage.top + 1.2)
  const shade = (down: number, pale: Hex, dark: Hex): void => {
    const [, farY] = at(aisle, 0, down, far)
    const fill = pen.createLinearGradient(0, farY, 0, down > 0 ? 1.05 : stage.top)
    fill.addColorStop(0, pale)
    fill.addColorStop(1, dark)
    fillPolygon(pen, fill, [
      at(aisle, -1.4, down, near),
      at(aisle, 1.4, down, near),
      at(aisle, 1.4, down, far),
      at(aisle, -1.4, down, far),
    ])
  }
  shade(CEILING, mix(style.rack, style.glow, 0.3), darken(style.rack, 0.3))
  shade(FLOOR, mix(style.rack, style.glow, 0.55), mix('#3a4656', style.rack, 0.4))
  pen.strokeStyle = withAlpha(lighten(style.glow, 0.3), 0.22)
  pen.lineWidth = 0.0026
  pen.beginPath()
  for (const depth of CABINETS) {
    pen.moveTo(...at(aisle, -1, FLOOR, depth))
    pen.lineTo(...at(aisle, 1, FLOOR, depth))
  }
  for (let across = -0.66; across <= 0.67; across += 0.33) {
    pen.moveTo(...at(aisle, across, FLOOR, near))
    pen.lineTo(...at(aisle, across, FLOOR, far))
  }
  pen.stroke()
  for (const depth of [0.62, 0.95, 1.45, 2.2, 3.3]) {
    fillPolygon(pen, lighten(style.glow, 0.75), [
      at(aisle, -0.3, CEILING, depth),
      at(aisle, 0.3, CEILING, depth),
      at(aisle, 0.3, CEILING, depth * 1.14),
      at(aisle, -0.3, CEILING, depth * 1.14),
    ])
    const [x, y] = at(aisle, 0, CEILING, depth * 1.06)
    paintGlow(pen, style.glow, 0.3, x, y, 0.42 / depth)
    const [, below] = at(aisle, 0, FLOOR, depth * 1.06)
    paintGlow(pen, style.glow, 0.16, x, below, 0.26 / depth)
  }
  const [left, top] = at(aisle, -1, CEILING, far)
  const [right, bottom] = at(aisle, 1, FLOOR, far)
  pen.fillStyle = mix(style.rack, style.glow, 0.35)
  pen.fillRect(left, top, right - left, bottom - top)
  pen.fillStyle = lighten(style.glow, 0.6)
  pen.fillRect(middle - 0.04, bottom - 0.13, 0.08, 0.13)
  paintGlow(pen, lighten(style.glow, 0.4), 0.6, middle, bottom - 0.08, 0.3)
}

function quad(pen: Pen, aisle: Aisle, side: 1 | -1, fill: Hex, depths: Point, downs: Point): void {
  fillPolygon(pen, fill, [
    at(aisle, side, downs[0], depths[0]),
    at(aisle, side, downs[0], depths[1]),
    at(aisle, side, downs[1], depths[1]),
    at(aisle, side, downs[1], depths[0]),
  ])
}

/** `part` of the way along a cabinet, as it looks. */
function depthAlong(index: number, part: number): number {
  const [near = 1, far = 1] = [CABINETS[index], CABINETS[index + 1]]
  return near + (far - near) * part
}

function unitY(unit: number): number {
  return RACK_TOP + 0.04 + (unit / UNITS) * (FLOOR - RACK_TOP - 0.08)
}

function paintCabinet(pen: Pen, aisle: Aisle, side: 1 | -1, index: number): void {
  const { style } = aisle
  const haze = Math.min(0.5, index * 0.06)
  const tone = (colour: Hex): Hex => mix(colour, style.glow, haze)
  const along = (from: number, to: number): Point => [depthAlong(index, from), depthAlong(index, to)]
  quad(pen, aisle, side, tone(lighten(style.rack, 0.16)), along(0, 1), [RACK_TOP, FLOOR])
  quad(pen, aisle, side, tone(darken(style.rack, 0.35)), along(0.06, 0.94), [RACK_TOP + 0.03, FLOOR - 0.03])
  for (let unit = 0; unit < UNITS; unit += 1) {
    const y = unitY(unit)
    const colour = slotChance(unit * 7 + index, 3) < 0.25 ? style.rack : lighten(style.rack, 0.12)
    quad(pen, aisle, side, tone(colour), along(0.1, 0.9), [y, y + 0.052])
  }
  quad(pen, aisle, side, tone(lighten(style.glow, 0.2)), along(0, 0.02), [RACK_TOP, FLOOR])
}

/** Two or three to a unit; each has its own rhythm, some are always on. */
function drawLamps(stage: Stage, aisle: Aisle, { camera, time }: Frame): void {
  stage.enter(camera, PARALLAX)
  const lamps = aisle.style.lamps
  for (const side of [-1, 1] as const) {
    const [outer] = at(aisle, side, 0, 0.5)
    const [inner] = at(aisle, side, 0, 4)
    const box = { left: Math.min(outer, inner), top: EYE_Y - 0.7, right: Math.max(outer, inner), bottom: 1.2 }
    stage.within(box, (pen) => {
      for (let index = 0; index < CABINETS.length - 3; index += 1)
        for (let unit = 0; unit < UNITS; unit += 1)
          for (let lamp = 0; lamp < 3; lamp += 1) {
            const slot = (index * UNITS + unit) * 3 + lamp + (side > 0 ? 500 : 0)
            const beat = Math.sin(time * (3 + slotChance(slot, 1) * 9) + slotChance(slot, 2) * 6)
            if (beat < slotChance(slot, 4) * 1.4 - 1) continue
            const depth = depthAlong(index, 0.18 + lamp * 0.1)
            const [x, y] = at(aisle, side, unitY(unit) + 0.026, depth)
            const colour = lamps[Math.floor(slotChance(slot, 5) * 2.3)] ?? lamps[0]
            fillEllipse(pen, colour, x, y, 0.008 / depth, 0.01 / depth)
          }
    })
  }
}
