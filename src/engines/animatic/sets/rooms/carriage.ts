import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, type Random } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { drawEndless } from '../parts/endless.ts'
import { seen } from '../parts/lighting.ts'
import { growCrown, paintTree, treeColours } from '../parts/tree.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from '../set.ts'
import { paintPiece } from './decor.ts'
import { roomLight, type RoomLight } from './room-light.ts'
import { drawWindowWeather } from './window-weather.ts'

const FLOOR_Y = 0.79
const WALL_PARALLAX = 0.66
/** How far the wall is painted beyond both sides. */
const REACH = 0.24
const SEATS: readonly Hex[] = ['#2f6f8f', '#a3423f', '#3f7a5c', '#5a5a9c']
/** World units per second at which land passes, from far to near. */
const PASSING = { hills: 0.1, trees: 0.42, poles: 1.9 }
const HILLS_PERIOD = 3.2
const TREES_PERIOD = 2.6
const POLE_SPACING = 2.1

/** Windows in a wall, and the seats below them. */
interface Cabin {
  readonly windows: readonly Pane[]
  readonly isHigh: boolean
}

interface Pane {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
}

/** The inside of a train, or of an aeroplane: seats, and windows with what passes outside. */
export const carriage: SceneSet = {
  build(context) {
    const { stage, palette, random, spec, seed } = context
    const cabin = planCabin(stage, spec.inside === 'aeroplane')
    const light = roomLight(palette)
    const seat = seatColour(seed)
    const drawView = cabin.isHigh ? planClouds(context, random) : planLand(context, random)
    const built: BuiltSet = {
      light: light.actors,
      floor: { y: 0.93, farY: 0.86, parallax: 0.95, personHeight: 0.58, kind: 'ground', horizonY: FLOOR_Y },
      drawBack(frame) {
        drawView(frame)
        for (const pane of cabin.windows)
          drawWindowWeather(stage, frame, WALL_PARALLAX, { ...pane, columns: 1, rows: 1 }, spec.weather)
        const extent = { y0: stage.top - 0.1, y1: FLOOR_Y + 0.02, margin: REACH }
        stage.layer('carriage-wall', shaken(frame), WALL_PARALLAX, extent, (pen) => {
          paintWall(pen, stage, cabin, light)
        })
        stage.layer(
          'carriage-floor',
          shaken(frame),
          0.9,
          { y0: FLOOR_Y - 0.36, y1: stage.bottom + 0.12, margin: 0.3 },
          (pen) => {
            paintFloor(pen, stage, light)
            paintSeats(pen, stage, light.tone(seat))
          },
        )
        if (light.lamps > 0.5) {
          stage.enter(frame.camera, WALL_PARALLAX)
          stage.glow(stage.aspect / 2, ceilingOf(stage) + 0.03, 0.4, '#ffe2b0', 0.4)
        }
      },
      drawFront(frame) {
        const camera = { ...shaken(frame), y: frame.camera.y * 0.4 }
        stage.layer(
          'carriage-front',
          camera,
          1.25,
          { y0: stage.bottom - 0.34, y1: stage.bottom + 0.1, margin: 0.45 },
          (pen) => {
            const cloth = mix(light.tone(darken(seat, 0.35)), '#1a1620', 0.5)
            fillRoundRect(pen, cloth, -0.44, stage.bottom - 0.2, 0.36, 0.5, 0.07)
            fillRoundRect(pen, lighten(cloth, 0.1), -0.4, stage.bottom - 0.19, 0.28, 0.06, 0.03)
          },
        )
      },
    }
    return built
  },
}

/** All seats of a vehicle are alike. */
export function seatColour(seed: number): Hex {
  return SEATS[seed % SEATS.length] ?? '#2f6f8f'
}

/** Rails are never quite even. */
function shaken({ camera, time }: Frame): Frame['camera'] {
  return { ...camera, y: camera.y + 0.0011 * Math.sin(time * 11) + 0.0009 * Math.sin(time * 6.3) }
}

function ceilingOf(stage: Stage): number {
  return 0.08 + stage.top * 0.5
}

function planCabin(stage: Stage, isHigh: boolean): Cabin {
  const middle = stage.aspect / 2
  const y = 0.15 + stage.top * 0.16
  const [width, pitch, height, radius] = isHigh ? [0.13, 0.27, 0.2, 0.065] : [0.62, 0.74, 0.37, 0.035]
  const windows: Pane[] = []
  for (let index = -5; index <= 5; index += 1) {
    // Between two windows of a train, right below one of an aeroplane.
    const x = middle + (index + (stage.portrait || isHigh ? 0 : 0.5)) * pitch - width / 2
    if (x > -REACH - width && x < stage.aspect + REACH) windows.push({ x, y, width, height, radius })
  }
  return { windows, isHigh }
}

function paintWall(pen: Pen, stage: Stage, { windows, isHigh }: Cabin, light: RoomLight): void {
  const left = -REACH - 0.1
  const width = stage.aspect + 2 * REACH + 0.2
  const panel = light.tone(isHigh ? '#e8ebf0' : '#e9dfcd', 0.1)
  const wall = pen.createLinearGradient(0, stage.top, 0, FLOOR_Y)
  wall.addColorStop(0, darken(panel, 0.16))
  wall.addColorStop(0.3, panel)
  wall.addColorStop(1, darken(panel, 0.18))
  pen.fillStyle = wall
  pen.fillRect(left, stage.top - 0.1, width, FLOOR_Y + 0.2 - stage.top)
  if (!isHigh) {
    pen.fillStyle = light.tone('#7a5a3e', 0.15)
    pen.fillRect(left, FLOOR_Y - 0.2, width, 0.22)
    pen.fillStyle = light.tone('#9a7448', 0.1)
    pen.fillRect(left, FLOOR_Y - 0.205, width, 0.012)
  }
  paintRack(pen, stage, isHigh, light, left, width)
  for (const pane of windows) {
    const { x, y, width: across, height, radius } = pane
    fillRoundRect(
      pen,
      light.tone(isHigh ? '#cfd5de' : '#8d949e', 0.05),
      x - 0.016,
      y - 0.016,
      across + 0.032,
      height + 0.032,
      radius + 0.014,
    )
    fillRoundRect(
      pen,
      light.tone(isHigh ? '#f6f8fa' : '#5e656f', 0.1),
      x - 0.006,
      y - 0.006,
      across + 0.012,
      height + 0.012,
      radius + 0.005,
    )
  }
  pen.save()
  pen.globalCompositeOperation = 'destination-out'
  for (const { x, y, width: across, height, radius } of windows)
    fillRoundRect(pen, '#000000', x, y, across, height, radius)
  pen.restore()
  for (const pane of windows) paintGlass(pen, pane, isHigh, light)
}

/** Luggage over the windows. */
function paintRack(
  pen: Pen,
  stage: Stage,
  isHigh: boolean,
  light: RoomLight,
  left: number,
  width: number,
): void {
  const top = ceilingOf(stage)
  if (isHigh) {
    fillRoundRect(pen, light.tone('#d9dee6', 0.2), left, top - 0.16, width, 0.16, 0.03)
    pen.fillStyle = withAlpha(light.tone('#8b93a0'), 0.7)
    for (let x = left; x < left + width; x += 0.4) pen.fillRect(x, top - 0.15, 0.004, 0.14)
    return
  }
  for (const [x, size, colour] of [
    [0.12, 0.17, '#8a4f34'],
    [0.34, 0.11, '#3f6a5c'],
    [0.78, 0.2, '#34507a'],
    [1.3, 0.14, '#b58a3c'],
    [1.58, 0.16, '#7a3a44'],
  ] as const) {
    fillRoundRect(
      pen,
      light.tone(colour, 0.2),
      x * Math.max(1, stage.aspect / 1.78),
      top - 0.07,
      size,
      0.065,
      0.012,
    )
    pen.fillStyle = withAlpha('#1c1418', 0.3)
    pen.fillRect(x * Math.max(1, stage.aspect / 1.78) + size * 0.44, top - 0.07, 0.008, 0.065)
  }
  fillRoundRect(pen, light.tone('#b58a4a', 0.05), left, top - 0.006, width, 0.011, 0.005)
  fillRoundRect(pen, light.tone('#8a6a3a', 0.1), left, top + 0.012, width, 0.005, 0.002)
}

function paintGlass(
  pen: Pen,
  { x, y, width, height, radius }: Pane,
  isHigh: boolean,
  light: RoomLight,
): void {
  pen.save()
  pen.beginPath()
  pen.roundRect(x, y, width, height, radius)
  pen.clip()
  pen.fillStyle = withAlpha('#ffffff', 0.1)
  pen.beginPath()
  for (const at of [0.06, 0.6]) {
    pen.moveTo(x + width * at, y + height)
    pen.lineTo(x + width * (at + 0.18), y)
    pen.lineTo(x + width * (at + 0.3), y)
    pen.lineTo(x + width * (at + 0.12), y + height)
  }
  pen.fill()
  if (!isHigh) {
    pen.fillStyle = light.tone('#5e656f', 0.1)
    pen.fillRect(x, y + height * 0.24, width, 0.007)
  } else {
    fillRoundRect(pen, light.tone('#e4e8ee', 0.05), x - 0.01, y - 0.02, width + 0.02, height * 0.16, 0.02)
  }
  pen.restore()
  if (isHigh) return
  // Curtains, drawn back.
  for (const side of [-1, 1]) {
    const edge = side < 0 ? x + 0.002 : x + width - 0.052
    for (let fold = 0; fold < 3; fold += 1) {
      pen.fillStyle = light.tone(fold % 2 === 0 ? '#c8a24c' : '#a8823a', 0.1)
      pen.fillRect(edge + fold * 0.0167, y, 0.017, height * 0.98)
    }
  }
}

function paintFloor(pen: Pen, stage: Stage, light: RoomLight): void {
  const colour = light.tone('#6f6a72')
  const ground = pen.createLinearGradient(0, FLOOR_Y, 0, stage.bottom)
  ground.addColorStop(0, darken(colour, 0.3))
  ground.addColorStop(1, lighten(colour, 0.05))
  pen.fillStyle = ground
  pen.fillRect(-0.4, FLOOR_Y, stage.aspect + 0.8, stage.bottom + 0.2 - FLOOR_Y)
  pen.fillStyle = withAlpha('#ffffff', 0.05)
  for (const y of [0.84, 0.9, 0.98]) pen.fillRect(-0.4, y, stage.aspect + 0.8, 0.004)
}

/** Seats to both sides of the one in the middle, which belongs to whoever is there. */
function paintSeats(pen: Pen, stage: Stage, colour: Hex): void {
  const spacing = stage.portrait ? 0.62 : 0.66
  for (const side of [-2, -1, 1, 2])
    paintPiece(pen, 'train-seat', stage.aspect / 2 + side * spacing, FLOOR_Y + 0.065, 0.34, [colour])
}

type DrawView = (frame: Frame) => void

/** Hills far away, trees nearer, poles that flash past. */
function planLand({ stage, palette, spec }: SetContext, random: Random): DrawView {
  const far = mix(seen('#6f8fa0', palette, 0.45), palette.fog, 0.2)
  const hill = mix(palette.ground, palette.fog, 0.42)
  const near = mix(palette.ground, palette.fog, 0.12)
  const y = 0.15 + stage.top * 0.16
  const horizon = y + 0.23
  const bottom = y + 0.42
  const trees = Array.from({ length: 9 }, (_, index) => ({
    x: (index / 9) * TREES_PERIOD + between(random, 0, 0.16),
    height: between(random, 0.1, 0.19),
    crown: growCrown(random),
    colours: treeColours(palette, spec.season, index, 0.14),
  }))
  const pole = stage.sprite(
    'carriage-pole',
    { width: 0.05, height: 0.5, anchorX: 0.025, anchorY: 0.5 },
    (pen) => {
      const blur = pen.createLinearGradient(-0.025, 0, 0.025, 0)
      blur.addColorStop(0, withAlpha('#2a2630', 0))
      blur.addColorStop(0.5, withAlpha('#2a2630', 0.6))
      blur.addColorStop(1, withAlpha('#2a2630', 0))
      pen.fillStyle = blur
      pen.fillRect(-0.025, -0.5, 0.05, 0.5)
    },
  )
  return (frame) => {
    const at = (pace: number): Frame['camera'] => ({
      ...frame.camera,
      x: frame.camera.x * 0.3 + frame.time * pace,
    })
    stage.layer('carriage-sky', frame.camera, 0.05, { y0: y - 0.1, y1: bottom, margin: 0.3 }, (pen) => {
      paintSky(pen, stage, palette, y - 0.1, horizon + 0.02)
    })
    drawEndless(
      stage,
      at(PASSING.hills),
      { key: 'carriage-hills', parallax: 1, period: HILLS_PERIOD, y0: horizon - 0.16, y1: bottom },
      (pen) => {
        for (const [x, radius, height, colour] of [
          [0.5, 0.7, 0.14, far],
          [1.7, 0.9, 0.1, far],
          [2.7, 0.6, 0.12, far],
          [0.2, 0.9, 0.06, hill],
          [1.3, 0.8, 0.08, hill],
          [2.4, 0.9, 0.05, hill],
        ] as const)
          fillEllipse(pen, colour, x, horizon + 0.05, radius, height)
        pen.fillStyle = hill
        pen.fillRect(-0.05, horizon + 0.045, HILLS_PERIOD + 0.1, 0.2)
      },
    )
    drawEndless(
      stage,
      at(PASSING.trees),
      { key: 'carriage-trees', parallax: 1, period: TREES_PERIOD, y0: horizon - 0.1, y1: bottom },
      (pen) => {
        pen.fillStyle = near
        pen.fillRect(-0.02, horizon + 0.1, TREES_PERIOD + 0.04, 0.2)
        for (const { x, height, crown, colours } of trees)
          paintTree(pen, x, horizon + 0.115, height, crown, colours, 1)
        fillRoundRect(pen, seen('#d9c9b0', palette, 0.15), 1.62, horizon + 0.05, 0.12, 0.06, 0.003)
        pen.fillStyle = seen('#a8503f', palette, 0.12)
        pen.beginPath()
        pen.moveTo(1.6, horizon + 0.052)
        pen.lineTo(1.68, horizon + 0.008)
        pen.lineTo(1.76, horizon + 0.052)
        pen.fill()
      },
    )
    stage.enter(frame.camera, WALL_PARALLAX)
    const span = stage.aspect + 1
    const x = stage.aspect + 0.5 - ((frame.time * PASSING.poles) % (span + POLE_SPACING))
    stage.put(pole, x, bottom)
  }
}

/** Above a sea of clouds. */
function planClouds({ stage, palette }: SetContext, random: Random): DrawView {
  const y = 0.15 + stage.top * 0.16
  const bottom = y + 0.24
  const white = mix('#ffffff', palette.sky[2], 0.35)
  const puffs = Array.from({ length: 26 }, (_, index) => ({
    x: (index / 26) * TREES_PERIOD,
    y: bottom - 0.02 + between(random, -0.05, 0.02),
    radius: between(random, 0.05, 0.1),
  }))
  return (frame) => {
    stage.layer(
      'carriage-sky',
      frame.camera,
      0.05,
      { y0: y - 0.06, y1: bottom + 0.04, margin: 0.3 },
      (pen) => {
        paintSky(pen, stage, palette, y - 0.06, bottom)
      },
    )
    drawEndless(
      stage,
      { ...frame.camera, x: frame.camera.x * 0.2 + frame.time * 0.06 },
      { key: 'carriage-clouds', parallax: 1, period: TREES_PERIOD, y0: y + 0.02, y1: bottom + 0.04 },
      (pen) => {
        for (const puff of puffs)
          fillEllipse(
            pen,
            mix(white, palette.shadow, 0.12),
            puff.x,
            puff.y + 0.02,
            puff.radius * 1.3,
            puff.radius * 0.7,
          )
        for (const puff of puffs)
          fillEllipse(pen, white, puff.x, puff.y + 0.035, puff.radius, puff.radius * 0.5)
      },
    )
  }
}

function paintSky(pen: Pen, stage: Stage, palette: SetContext['palette'], top: number, bottom: number): void {
  const sky = pen.createLinearGradient(0, top, 0, bottom)
  sky.addColorStop(0, palette.sky[0])
  sky.addColorStop(0.6, palette.sky[1])
  sky.addColorStop(1, palette.sky[2])
  pen.fillStyle = sky
  pen.fillRect(-0.5, top - 0.1, stage.aspect + 1, bottom - top + 0.5)
  const { sun } = palette
  if (sun === null) return
  const x = sun.x * stage.aspect
  fillEllipse(pen, withAlpha(sun.glow, 0.14), x, top + 0.16, 0.08)
  fillEllipse(pen, withAlpha(sun.glow, 0.2), x, top + 0.16, 0.05)
  fillEllipse(pen, sun.colour, x, top + 0.16, 0.03)
}
