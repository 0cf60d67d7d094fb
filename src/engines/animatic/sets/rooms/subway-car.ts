import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { FLOOR_Y, MIDDLE_PARALLAX, WALL, hallSet } from '../halls/hall.ts'
import { paintGlow, shadeBox, shadeGround } from '../halls/parts.ts'
import { passersBy } from '../parts/bustle.ts'
import type { Frame } from '../set.ts'
import { guests, type Guest } from './guests.ts'
import { roomLight } from './room-light.ts'

interface CarStyle {
  readonly panel: Hex
  readonly seat: Hex
  readonly line: Hex
}

const ORANGE: CarStyle = { panel: '#dfe3e6', seat: '#d9822f', line: '#2f6fb0' }
const STYLES: readonly CarStyle[] = [
  ORANGE,
  { panel: '#e6e2d8', seat: '#3f7fb8', line: '#c9433a' },
  { panel: '#d8e0de', seat: '#3f9a7a', line: '#e0a83a' },
]
/** From the middle of one pair of doors to that of the next. */
const PITCH = 1.26
const DOOR = { width: 0.36, top: 0.15 }
const WINDOW = { top: 0.235, bottom: 0.5 }
const SEAT_Y = 0.665
const RAIL_Y = 0.1
/** World units per second at which lamps of the tunnel pass. */
const PASSING = 2.6
const LAMP_SPACING = 1.3
const STRAP = 0.085
/** Who sits along the wall, and who stands by the doors, from the middle; the first come first. */
const PLACES: readonly (readonly [x: number, isSeated: boolean])[] = [
  [-0.34, true],
  [0.36, true],
  [0.2, true],
  [-0.62, false],
  [-0.19, true],
  [0.64, false],
  [-0.47, false],
  [0.49, false],
]

/** The inside of an underground train: a bench along the wall, doors, straps that swing, the lamps of the tunnel outside. */
export const subwayCar = hallSet((context) => {
  const { stage, random, palette, spec, seed } = context
  const style = styleOf(seed)
  const light = roomLight(palette)
  // It is lit by its own lamps at any hour.
  const bright = (colour: Hex, depth = 0): Hex => mix(light.tone(colour, depth), colour, 0.55)
  const middle = stage.aspect / 2
  const passengers = guests(
    { stage, spec, random, at: (x) => x, isMirrored: false },
    WALL,
    '#39405a',
    0.16,
    PLACES.slice(0, Math.min(PLACES.length, passersBy(spec, stage.portrait ? 1 : 3))).map(
      ([x, isSeated]): Guest => ({
        x: middle + x,
        y: isSeated ? FLOOR_Y + 0.018 : FLOOR_Y + 0.012,
        height: isSeated ? 0.43 : 0.47,
        action: isSeated ? 'sit' : 'stand',
        facesLeft: x > 0,
        isSeated,
      }),
    ),
  )
  return {
    light: light.actors,
    drawSky: (frame) => drawTunnel(stage, frame),
    paintWall(pen) {
      paintWall(pen, stage, style, bright)
    },
    moveFar: passengers,
    paintGround(pen) {
      shadeGround(pen, stage, bright('#8b8f98', 0.1), 0.16)
      paintFloorMarks(pen, stage, bright('#e0b83f', 0.1))
    },
    paintMiddle(pen) {
      for (const x of [middle - PITCH * 0.34, middle + PITCH * 0.34]) paintPole(pen, stage, x)
      shadeBox(pen, '#f2f4f6', '#8d949e', -0.6, RAIL_Y - 0.007, stage.aspect + 1.2, 0.012)
    },
    move: (frame) => drawStraps(stage, frame),
  }
})

function styleOf(seed: number): CarStyle {
  return STYLES[seed % STYLES.length] ?? ORANGE
}

/** All benches of a train are alike. */
export function benchColour(seed: number): Hex {
  return styleOf(seed).seat
}

function drawTunnel(stage: Stage, { camera, time }: Frame): void {
  stage.layer('tunnel', camera, 0.5, { y0: WINDOW.top - 0.1, y1: FLOOR_Y, margin: 0.3 }, (pen) => {
    shadeBox(pen, '#12141d', '#1f222e', -1, WINDOW.top - 0.12, stage.aspect + 2, 0.6)
    pen.strokeStyle = 'rgba(120,130,150,0.22)'
    pen.lineWidth = 0.005
    pen.beginPath()
    for (const y of [0.33, 0.352, 0.43]) {
      pen.moveTo(-0.6, y)
      pen.lineTo(stage.aspect + 0.6, y)
    }
    pen.stroke()
  })
  const streak = stage.sprite(
    'tunnel-lamp',
    { width: 0.6, height: 0.12, anchorX: 0.3, anchorY: 0.06 },
    (pen) => {
      const glow = pen.createLinearGradient(-0.3, 0, 0.3, 0)
      glow.addColorStop(0, withAlpha('#ffe2a0', 0))
      glow.addColorStop(0.45, withAlpha('#ffe2a0', 0.5))
      glow.addColorStop(0.55, withAlpha('#fff6da', 0.9))
      glow.addColorStop(1, withAlpha('#ffe2a0', 0))
      fillRoundRect(pen, glow, -0.3, -0.012, 0.6, 0.024, 0.012)
      paintGlow(pen, '#ffe2a0', 0.35, 0.02, 0, 0.06)
    },
  )
  stage.enter(camera, 0.5)
  const span = stage.aspect + 1.2
  for (let lamp = 0; lamp * LAMP_SPACING < span; lamp += 1) {
    const x = (lamp * LAMP_SPACING - time * PASSING) % (Math.ceil(span / LAMP_SPACING) * LAMP_SPACING)
    const length = Math.ceil(span / LAMP_SPACING) * LAMP_SPACING
    stage.put(streak, (x < 0 ? x + length : x) - 0.6, 0.29)
  }
}

type Tone = (colour: Hex, depth?: number) => Hex

function paintWall(pen: Pen, stage: Stage, style: CarStyle, bright: Tone): void {
  const { aspect, top } = stage
  const middle = aspect / 2
  const panel = bright(style.panel, 0.1)
  shadeBox(pen, lighten(panel, 0.12), darken(panel, 0.2), -1, top - 0.2, aspect + 2, FLOOR_Y - top + 0.3)
  paintCeiling(pen, stage, bright)
  for (let car = -2; car <= 2; car += 1) {
    const x = middle + car * PITCH
    const half = (PITCH - DOOR.width) / 2 - 0.03
    paintAdverts(pen, x, half, bright)
    paintPane(pen, x - half + 0.03, half - 0.05, panel)
    paintPane(pen, x + 0.02, half - 0.05, panel)
    paintBench(pen, x, half, bright(style.seat, 0.12), bright)
    paintDoors(pen, x + PITCH / 2, style, panel, bright)
  }
}

function paintCeiling(pen: Pen, { aspect, top }: Stage, bright: Tone): void {
  const y = Math.min(0.02, top * 0.6 + 0.02)
  shadeBox(pen, bright('#b9c0c6', 0.3), bright('#e8ecee'), -1, top - 0.2, aspect + 2, y - top + 0.24)
  for (let x = aspect / 2 - 2; x < aspect + 0.8; x += 0.5) {
    paintGlow(pen, '#fffbe8', 0.5, x + 0.21, y + 0.012, 0.2)
    fillRoundRect(pen, '#fffef4', x, y, 0.42, 0.018, 0.009)
  }
}

/** Over the windows: cards in a row, of which nobody reads one. */
function paintAdverts(pen: Pen, x: number, half: number, bright: Tone): void {
  const colours = ['#f0c24a', '#e86a5a', '#5aa8d8', '#f4ede0', '#7ac09a'] as const
  for (let card = 0; card < 5; card += 1) {
    const width = (half * 2 - 0.04) / 5
    const left = x - half + 0.02 + card * width
    const paper = bright(colours[(card * 3) % colours.length] ?? '#f4ede0', 0.06)
    fillRoundRect(pen, paper, left + 0.006, 0.128, width - 0.012, 0.07, 0.004)
    fillEllipse(pen, darken(paper, 0.25), left + width * 0.28, 0.163, 0.017)
    pen.fillStyle = withAlpha(darken(paper, 0.55), 0.7)
    pen.fillRect(left + width * 0.5, 0.145, width * 0.34, 0.007)
    pen.fillRect(left + width * 0.5, 0.16, width * 0.26, 0.005)
    pen.fillRect(left + width * 0.5, 0.172, width * 0.3, 0.005)
  }
}

/** A hole in the wall with a frame of metal round it, and the light of the car in its glass. */
function paintPane(pen: Pen, x: number, width: number, panel: Hex): void {
  const { top, bottom } = WINDOW
  const height = bottom - top
  fillRoundRect(pen, darken(panel, 0.32), x - 0.012, top - 0.012, width + 0.024, height + 0.024, 0.036)
  cut(pen, x, top, width, height, 0.026)
  pen.save()
  pen.beginPath()
  pen.roundRect(x, top, width, height, 0.026)
  pen.clip()
  pen.fillStyle = 'rgba(255,255,255,0.07)'
  pen.beginPath()
  for (const at of [0.08, 0.56]) {
    pen.moveTo(x + width * at, bottom)
    pen.lineTo(x + width * (at + 0.2), top)
    pen.lineTo(x + width * (at + 0.34), top)
    pen.lineTo(x + width * (at + 0.14), bottom)
  }
  pen.fill()
  pen.restore()
}

function cut(pen: Pen, x: number, y: number, width: number, height: number, radius: number): void {
  pen.save()
  pen.globalCompositeOperation = 'destination-out'
  fillRoundRect(pen, '#000000', x, y, width, height, radius)
  pen.restore()
}

function paintBench(pen: Pen, x: number, half: number, seat: Hex, bright: Tone): void {
  const left = x - half
  const places = 6
  const width = (half * 2) / places
  pen.fillStyle = bright('#3a3f4a', 0.4)
  pen.fillRect(left + 0.02, SEAT_Y + 0.03, half * 2 - 0.04, FLOOR_Y - SEAT_Y - 0.03)
  pen.fillStyle = 'rgba(255,255,255,0.08)'
  for (let slit = 0; slit < 5; slit += 1)
    pen.fillRect(left + 0.05, SEAT_Y + 0.046 + slit * 0.012, half * 2 - 0.1, 0.003)
  for (let place = 0; place < places; place += 1) {
    const at = left + place * width
    const back = pen.createLinearGradient(0, SEAT_Y - 0.135, 0, SEAT_Y)
    back.addColorStop(0, lighten(seat, 0.18))
    back.addColorStop(1, darken(seat, 0.16))
    fillRoundRect(pen, back, at + 0.003, SEAT_Y - 0.135, width - 0.006, 0.14, 0.022)
    const cushion = pen.createLinearGradient(0, SEAT_Y - 0.01, 0, SEAT_Y + 0.04)
    cushion.addColorStop(0, lighten(seat, 0.28))
    cushion.addColorStop(1, darken(seat, 0.3))
    fillRoundRect(pen, cushion, at + 0.002, SEAT_Y - 0.006, width - 0.004, 0.044, 0.014)
  }
  // A bent tube at both ends keeps who stands there off who sits.
  for (const side of [-1, 1]) {
    pen.strokeStyle = '#c3c9d0'
    pen.lineWidth = 0.01
    pen.beginPath()
    pen.moveTo(x + side * half, SEAT_Y + 0.03)
    pen.lineTo(x + side * half, 0.43)
    pen.quadraticCurveTo(x + side * half, 0.405, x + side * (half - 0.03), 0.405)
    pen.stroke()
  }
}

/** Two leaves that slide apart, and the map of the line over them. */
function paintDoors(pen: Pen, x: number, style: CarStyle, panel: Hex, bright: Tone): void {
  const { width, top } = DOOR
  const left = x - width / 2
  fillRoundRect(pen, darken(panel, 0.3), left - 0.014, top - 0.012, width + 0.028, FLOOR_Y - top + 0.02, 0.02)
  for (const side of [0, 1]) {
    const at = left + (side * width) / 2
    const leaf = pen.createLinearGradient(at, 0, at + width / 2, 0)
    leaf.addColorStop(0, lighten(panel, 0.1))
    leaf.addColorStop(1, darken(panel, 0.1))
    pen.fillStyle = leaf
    pen.fillRect(at + 0.0015, top, width / 2 - 0.003, FLOOR_Y - top)
    fillRoundRect(pen, darken(panel, 0.36), at + 0.026, top + 0.06, width / 2 - 0.052, 0.29, 0.026)
    cut(pen, at + 0.033, top + 0.067, width / 2 - 0.066, 0.276, 0.02)
    pen.fillStyle = bright(style.line, 0.1)
    pen.fillRect(at + 0.0015, top + 0.4, width / 2 - 0.003, 0.02)
  }
  pen.fillStyle = '#23262e'
  pen.fillRect(x - 0.003, top, 0.006, FLOOR_Y - top)
  fillRoundRect(pen, bright('#f6f6f2'), left + 0.004, 0.082, width - 0.008, 0.046, 0.005)
  pen.fillStyle = bright(style.line)
  pen.fillRect(left + 0.024, 0.102, width - 0.048, 0.007)
  for (let stop = 0; stop < 9; stop += 1) {
    const at = left + 0.03 + (stop / 8) * (width - 0.06)
    fillEllipse(pen, bright(style.line), at, 0.1055, 0.0085)
    fillEllipse(pen, '#ffffff', at, 0.1055, 0.0048)
  }
}

function paintFloorMarks(pen: Pen, { aspect }: Stage, yellow: Hex): void {
  pen.fillStyle = withAlpha('#ffffff', 0.07)
  for (const y of [0.82, 0.885, 0.975]) pen.fillRect(-0.6, y, aspect + 1.2, 0.004)
  for (let car = -2; car <= 2; car += 1) {
    const x = aspect / 2 + (car + 0.5) * PITCH
    pen.fillStyle = withAlpha(yellow, 0.75)
    pen.fillRect(x - DOOR.width / 2, FLOOR_Y + 0.004, DOOR.width, 0.014)
  }
}

function paintPole(pen: Pen, { top }: Stage, x: number): void {
  const metal = pen.createLinearGradient(x - 0.008, 0, x + 0.008, 0)
  metal.addColorStop(0, '#8d949e')
  metal.addColorStop(0.4, '#f6f8fa')
  metal.addColorStop(1, '#7a818c')
  pen.fillStyle = metal
  pen.fillRect(x - 0.007, top - 0.1, 0.014, FLOOR_Y + 0.045 - top + 0.1)
  fillEllipse(pen, 'rgba(20,16,26,0.22)', x, FLOOR_Y + 0.048, 0.034, 0.007)
  fillEllipse(pen, '#a3aab4', x, FLOOR_Y + 0.044, 0.017, 0.005)
}

/** They hang from the rail, and swing with the car. */
function drawStraps(stage: Stage, { camera, time }: Frame): void {
  const strap = stage.sprite(
    'subway-strap',
    { width: 0.08, height: 0.16, anchorX: 0.04, anchorY: 0.01 },
    (pen) => {
      pen.fillStyle = '#4a4f5a'
      pen.fillRect(-0.006, -0.004, 0.012, STRAP)
      pen.strokeStyle = '#f0e6d0'
      pen.lineWidth = 0.0095
      pen.beginPath()
      pen.moveTo(-0.024, STRAP + 0.042)
      pen.lineTo(0, STRAP)
      pen.lineTo(0.024, STRAP + 0.042)
      pen.closePath()
      pen.lineJoin = 'round'
      pen.stroke()
    },
  )
  stage.enter(camera, MIDDLE_PARALLAX)
  const middle = stage.aspect / 2
  for (let index = 0; index < 11; index += 1) {
    const x = middle + (index - 5) * 0.21
    const swing = 0.1 * Math.sin(time * 3.1 + index * 0.35) + 0.04 * Math.sin(time * 7.3 + index)
    stage.put(strap, x, RAIL_Y, { rotation: swing })
  }
}
