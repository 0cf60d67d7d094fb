import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { createDust } from '../parts/dust.ts'
import { paintBoards } from '../rooms/floors.ts'
import { roomLight, type RoomLight } from '../rooms/room-light.ts'
import { paintSash, paintSunPatch, paintView } from '../rooms/window.ts'
import { FLOOR_Y, hallSet, MIDDLE_PARALLAX } from './hall.ts'
import { groundShadow, paintBeam, paintTinLamp, shadeBox, shadeWall } from './parts.ts'
import { paintHungTools } from './tools.ts'

interface Style {
  readonly wall: Hex
  readonly wood: Hex
  readonly lamp: Hex
}

const STYLES: readonly Style[] = [
  { wall: '#b99a78', wood: '#c08a52', lamp: '#3f6a58' },
  { wall: '#a8b0a4', wood: '#b07a48', lamp: '#c9433a' },
  { wall: '#c4b098', wood: '#9a6a42', lamp: '#34507a' },
]

/** A woodworker's shop: tools on the wall, a bench with a vice and shavings, planks, half-made chairs, a window. */
export const workshop = hallSet(({ stage, palette, random, spec, seed }) => {
  const style = pick(random, STYLES)
  const light = roomLight(palette)
  const side = random() < 0.5 ? -1 : 1
  const at = (part: number): number => stage.aspect * (side < 0 ? part : 1 - part)
  const width = Math.min(0.44, stage.aspect * 0.44)
  const window = {
    x: at(0.54) - width / 2,
    y: 0.15 + stage.top * 0.2,
    width,
    height: 0.3,
    columns: 3,
    rows: 2,
  }
  const dust = createDust(random, stage, {
    count: 46,
    colour: palette.key,
    centre: stage.aspect / 2,
    reach: 0.6,
  })
  const lamp = { x: at(stage.portrait ? 0.3 : 0.27), y: 0.16 + stage.top * 0.35 }
  return {
    light: light.actors,
    floor: { farY: 0.875 },
    windows: [window],
    paintWall(pen) {
      const wall = light.tone(style.wall, 0.22)
      shadeWall(pen, stage, wall, 0.34)
      pen.fillStyle = withAlpha('#2a1a10', 0.16)
      for (let y = FLOOR_Y; y > stage.top - 0.1; y -= 0.085) pen.fillRect(-1, y, stage.aspect + 2, 0.003)
      paintView(pen, window, palette, spec.season, 'garden', seed)
      paintSash(pen, window, light.tone('#f0e6d4'))
      paintHungTools(pen, at(stage.portrait ? 0.02 : 0.2), 0.3, light.tone('#a87a4a', 0.1), light)
      paintPlanks(pen, at(stage.portrait ? 1 : 0.9), light, style, seed)
    },
    paintGround(pen) {
      paintBoards(pen, stage, FLOOR_Y, light.tone(darken(style.wood, 0.16)))
      paintSunPatch(pen, window, FLOOR_Y, palette.key, light.lamps > 0.8 ? 0 : 0.22)
      paintShavings(pen, stage.aspect, stage.bottom, light.tone('#ecd0a0'), seed)
    },
    paintMiddle(pen) {
      if (light.lamps < 0.7)
        paintBeam(
          pen,
          palette.key,
          0.2,
          [
            [window.x, window.y + 0.04],
            [window.x + width, window.y + 0.04],
          ],
          [
            [window.x - 0.3, FLOOR_Y + 0.13],
            [window.x + width - 0.16, FLOOR_Y + 0.13],
          ],
        )
      paintTinLamp(pen, lamp.x, stage.top, lamp.y, light.tone(style.lamp), 0.2 + light.lamps * 0.8)
      paintWorkbench(pen, at(stage.portrait ? 0.12 : 0.19), light, style)
      paintChairFrame(
        pen,
        at(stage.portrait ? 0.9 : 0.79),
        FLOOR_Y + 0.06,
        light.tone(lighten(style.wood, 0.15)),
      )
    },
    move(frame) {
      stage.enter(frame.camera, MIDDLE_PARALLAX)
      stage.glow(
        lamp.x,
        lamp.y,
        0.16,
        '#ffe0a0',
        (0.1 + light.lamps * 0.5) * (0.96 + 0.04 * Math.sin(frame.time * 9)),
      )
    },
    moveNear: (frame) => dust.draw(frame),
    paintNear(pen) {
      const dark = mix(light.tone(style.wood), '#150e0a', 0.68)
      const x = side < 0 ? stage.aspect - 0.1 : -0.36
      for (let plank = 0; plank < 3; plank += 1)
        fillRoundRect(
          pen,
          lighten(dark, plank * 0.03),
          x + plank * 0.02,
          stage.bottom - 0.05 - plank * 0.034,
          0.46,
          0.03,
          0.004,
        )
    },
  }
})

function paintPlanks(pen: Pen, x: number, light: RoomLight, { wood }: Style, seed: number): void {
  const random = createRandom(seed ^ 0x21)
  for (let plank = 0; plank < 7; plank += 1) {
    const colour = light.tone(mix(wood, random() < 0.5 ? '#e8c898' : '#6a4020', random() * 0.5), 0.15)
    const [left, top, lean] = [
      x - 0.16 + plank * 0.046,
      between(random, 0.16, 0.3),
      between(random, 0.02, 0.05),
    ]
    fillPolygon(pen, colour, [
      [left + lean, top],
      [left + lean + 0.036, top],
      [left + 0.036, FLOOR_Y],
      [left, FLOOR_Y],
    ])
    pen.strokeStyle = withAlpha(darken(colour, 0.4), 0.5)
    pen.lineWidth = 0.002
    pen.beginPath()
    pen.moveTo(left + lean + 0.014, top)
    pen.lineTo(left + 0.014, FLOOR_Y)
    pen.moveTo(left + lean + 0.036, top)
    pen.lineTo(left + 0.036, FLOOR_Y)
    pen.stroke()
  }
}

function paintShavings(pen: Pen, aspect: number, bottom: number, colour: Hex, seed: number): void {
  const random = createRandom(seed ^ 0x66)
  for (let curl = 0; curl < 60; curl += 1) {
    const depth = random()
    const size = 0.004 + depth * 0.011
    pen.strokeStyle = withAlpha(curl % 3 === 0 ? darken(colour, 0.24) : colour, 0.85)
    pen.lineWidth = size * 0.36
    pen.beginPath()
    pen.arc(
      between(random, -0.2, aspect + 0.2),
      FLOOR_Y + 0.02 + depth * (bottom - FLOOR_Y),
      size,
      random() * 6,
      random() * 6 + 4,
    )
    pen.stroke()
  }
}

/** A heavy bench: vice, plane, a board being worked on, drawers. */
function paintWorkbench(pen: Pen, x: number, light: RoomLight, { wood }: Style): void {
  const [top, base, width] = [FLOOR_Y - 0.12, FLOOR_Y + 0.06, 0.56]
  groundShadow(pen, x, base, width * 0.54)
  const colour = light.tone(wood)
  for (const leg of [-0.25, 0.21])
    shadeBox(pen, darken(colour, 0.1), darken(colour, 0.4), x + leg, top, 0.046, base - top)
  fillRoundRect(pen, darken(colour, 0.3), x - 0.24, base - 0.06, 0.48, 0.02, 0.003)
  fillRoundRect(pen, darken(colour, 0.16), x - 0.2, top + 0.02, 0.26, 0.062, 0.004)
  for (const knob of [-0.14, 0]) fillEllipse(pen, light.tone('#e0c080'), x + knob, top + 0.05, 0.009)
  shadeBox(pen, lighten(colour, 0.2), darken(colour, 0.08), x - width / 2, top - 0.006, width, 0.032)
  fillRoundRect(pen, light.tone('#e8cc9a'), x - 0.2, top - 0.026, 0.32, 0.021, 0.002)
  const iron = light.tone('#4a525a')
  fillRoundRect(pen, iron, x + 0.2, top - 0.03, 0.04, 0.085, 0.004)
  fillRoundRect(pen, darken(iron, 0.2), x + 0.26, top - 0.02, 0.022, 0.06, 0.004)
  fillRoundRect(pen, iron, x + 0.23, top + 0.006, 0.07, 0.01, 0.004)
  fillRoundRect(pen, iron, x - 0.1, top - 0.044, 0.1, 0.02, 0.004)
  fillEllipse(pen, light.tone('#7a3f22'), x - 0.012, top - 0.056, 0.014, 0.018)
  fillPolygon(pen, light.tone('#7a3f22'), [
    [x - 0.09, top - 0.044],
    [x - 0.07, top - 0.08],
    [x - 0.055, top - 0.044],
  ])
}

function paintChairFrame(pen: Pen, x: number, y: number, wood: Hex): void {
  groundShadow(pen, x, y, 0.12)
  pen.lineCap = 'round'
  pen.strokeStyle = darken(wood, 0.2)
  pen.lineWidth = 0.017
  pen.beginPath()
  for (const [from, to] of [
    [-0.05, -0.06],
    [0.095, 0.1],
  ] as const) {
    pen.moveTo(x + from, y - 0.15)
    pen.lineTo(x + to, y - 0.016)
  }
  pen.stroke()
  pen.strokeStyle = wood
  pen.beginPath()
  pen.moveTo(x - 0.1, y - 0.34)
  pen.lineTo(x - 0.085, y)
  pen.moveTo(x + 0.065, y - 0.15)
  pen.lineTo(x + 0.07, y)
  pen.moveTo(x + 0.03, y - 0.33)
  pen.lineTo(x + 0.035, y - 0.16)
  pen.stroke()
  for (const rail of [0.32, 0.27, 0.22]) fillRoundRect(pen, wood, x - 0.1, y - rail, 0.135, 0.014, 0.005)
  fillPolygon(pen, lighten(wood, 0.14), [
    [x - 0.1, y - 0.165],
    [x + 0.07, y - 0.165],
    [x + 0.11, y - 0.145],
    [x - 0.07, y - 0.145],
  ])
}
