import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import {
  PORT_Y,
  drawSweep,
  paintCageLamp,
  paintDials,
  paintPeriscope,
  paintPipes,
  paintPort,
  paintSonarDesk,
  type SubmarineStyle,
} from './control-room.ts'
import { FLOOR_Y, hallSet } from './hall.ts'
import { paintGlow, shadeBox, shadeGround } from './parts.ts'

const STYLES: readonly SubmarineStyle[] = [
  { hull: '#6f8a8c', pipe: '#b5683f', sea: ['#2f8fb0', '#0f3a5f'], lamp: '#ffdf9a' },
  { hull: '#8a7f68', pipe: '#c9983f', sea: ['#2fa89a', '#0f4a50'], lamp: '#ffd08a' },
  { hull: '#6a7290', pipe: '#a8504a', sea: ['#3f7fd0', '#141f5a'], lamp: '#ffb0a0' },
]

const SEA_PARALLAX = 0.2

/** Inside a submarine: round windows into the deep, pipes and valves, a periscope, a sonar that sweeps. */
export const submarine = hallSet(({ stage, random }) => {
  const style = pick(random, STYLES)
  const middle = stage.aspect / 2
  const ports = stage.portrait
    ? [{ x: middle, radius: 0.19 }]
    : [
        { x: middle, radius: 0.19 },
        { x: middle - 0.5, radius: 0.13 },
        { x: middle + 0.5, radius: 0.13 },
      ]
  const fish = Array.from({ length: 7 }, () => ({
    start: random(),
    y: random(),
    pace: 0.04 + random() * 0.06,
    size: 0.6 + random() * 0.8,
  }))
  const desk = middle + (stage.portrait ? 0.4 : 0.72)
  return {
    light: hullLight(style),
    floor: { farY: 0.87 },
    drawSky(frame) {
      stage.layer(
        'sub-sea',
        frame.camera,
        SEA_PARALLAX,
        { y0: PORT_Y - 0.3, y1: PORT_Y + 0.3, margin: 0.25 },
        (pen) => paintSea(pen, stage, style),
      )
      drawFish(stage, fish, frame)
    },
    paintWall(pen) {
      paintHull(pen, stage, style)
      pen.save()
      pen.globalCompositeOperation = 'destination-out'
      for (const { x, radius } of ports) fillEllipse(pen, '#000000', x, PORT_Y, radius)
      pen.restore()
      for (const { x, radius } of ports) paintPort(pen, x, radius, style)
      paintPipes(pen, stage, style)
      for (const side of [-1, 1]) paintDials(pen, middle + side * (stage.portrait ? 0.36 : 0.27), 0.62, style)
    },
    paintGround(pen) {
      shadeGround(pen, stage, darken(style.hull, 0.5), 0.1)
      pen.fillStyle = withAlpha('#06090c', 0.4)
      for (let row = 0; row < 9; row += 1) {
        const depth = 0.012 + row * row * 0.0048 + row * 0.014
        for (let hole = -14; hole < 14; hole += 1) {
          const wide = 0.05 + depth * 0.2
          pen.beginPath()
          pen.roundRect(
            middle + (hole + (row % 2) * 0.5) * wide * 1.5,
            FLOOR_Y + depth,
            wide,
            0.007 + depth * 0.03,
            0.003,
          )
          pen.fill()
        }
      }
    },
    paintMiddle(pen) {
      paintPeriscope(pen, middle - (stage.portrait ? 0.4 : 0.72), stage.top, style)
      paintSonarDesk(pen, desk, style)
      for (const part of [0.25, 0.75]) paintCageLamp(pen, stage.aspect * part, 0.05 + stage.top * 0.45, style)
    },
    move: (frame) => drawSweep(stage, desk, frame),
    paintNear(pen) {
      const dark = mix(style.hull, '#080c10', 0.84)
      pen.strokeStyle = dark
      pen.lineWidth = 0.055
      pen.beginPath()
      pen.moveTo(-0.04, stage.top - 0.2)
      pen.lineTo(-0.04, stage.bottom + 0.2)
      pen.stroke()
      const [x, y] = [stage.aspect + 0.02, stage.bottom - 0.1]
      pen.lineWidth = 0.024
      pen.beginPath()
      pen.arc(x, y, 0.11, 0, Math.PI * 2)
      for (const turn of [0.4, 1.97, 3.54, 5.11]) {
        pen.moveTo(x, y)
        pen.lineTo(x + Math.cos(turn) * 0.11, y + Math.sin(turn) * 0.11)
      }
      pen.stroke()
      fillEllipse(pen, dark, x, y, 0.03)
    },
  }
})

function hullLight({ hull, lamp, sea }: SubmarineStyle): Light {
  return {
    direction: 1,
    key: lamp,
    keyAlpha: 0.26,
    shadow: '#101a26',
    shadowAlpha: 0.4,
    tint: mix(hull, lamp, 0.5),
    tintAlpha: 0.2,
    rim: lighten(sea[0], 0.4),
    rimAlpha: 0.7,
  }
}

function paintSea(pen: Pen, { aspect }: Stage, { sea }: SubmarineStyle): void {
  shadeBox(pen, lighten(sea[0], 0.2), sea[1], -0.5, PORT_Y - 0.3, aspect + 1, 0.6)
  for (const [part, wide] of [
    [0.2, 0.12],
    [0.46, 0.18],
    [0.72, 0.1],
  ] as const) {
    const ray = pen.createLinearGradient(0, PORT_Y - 0.3, 0, PORT_Y + 0.16)
    ray.addColorStop(0, 'rgba(220,250,255,0.35)')
    ray.addColorStop(1, 'rgba(220,250,255,0)')
    pen.fillStyle = ray
    pen.beginPath()
    pen.moveTo(aspect * part, PORT_Y - 0.3)
    pen.lineTo(aspect * part + wide, PORT_Y - 0.3)
    pen.lineTo(aspect * part + wide - 0.1, PORT_Y + 0.16)
    pen.lineTo(aspect * part - 0.2, PORT_Y + 0.16)
    pen.fill()
  }
  for (let hill = 0; hill < 8; hill += 1)
    fillEllipse(
      pen,
      darken(sea[1], 0.3),
      -0.2 + hill * 0.34,
      PORT_Y + 0.24,
      0.24,
      0.08 + ((hill * 5) % 3) * 0.02,
    )
  for (let weed = 0; weed < 14; weed += 1) {
    pen.strokeStyle = mix(sea[1], '#2f8a5a', 0.45)
    pen.lineWidth = 0.009
    pen.lineCap = 'round'
    const x = -0.2 + weed * 0.18
    pen.beginPath()
    pen.moveTo(x, PORT_Y + 0.22)
    pen.quadraticCurveTo(x + 0.03, PORT_Y + 0.14, x - 0.01, PORT_Y + 0.07 + ((weed * 7) % 3) * 0.03)
    pen.stroke()
  }
}

function drawFish(
  stage: Stage,
  fish: readonly {
    readonly start: number
    readonly y: number
    readonly pace: number
    readonly size: number
  }[],
  frame: Frame,
): void {
  stage.enter(frame.camera, SEA_PARALLAX)
  const box = { width: 0.09, height: 0.04, anchorX: 0.045, anchorY: 0.02 }
  for (const [index, { start, y, pace, size }] of fish.entries()) {
    const colour = ['#ffb45a', '#f0e6a0', '#ff7a6a'][index % 3] ?? '#ffb45a'
    const sprite = stage.sprite(`sub-fish ${index % 3}`, box, (pen) => {
      fillEllipse(pen, colour, 0.006, 0, 0.028, 0.014)
      pen.beginPath()
      pen.moveTo(-0.016, 0)
      pen.lineTo(-0.04, -0.015)
      pen.lineTo(-0.04, 0.015)
      pen.fill()
      fillEllipse(pen, '#1a2030', 0.02, -0.003, 0.003)
    })
    const x = ((start + frame.time * pace) % 1) * (stage.aspect + 0.6) - 0.3
    stage.put(sprite, x, PORT_Y - 0.12 + y * 0.2 + Math.sin(frame.time * 1.5 + index) * 0.008, {
      scale: size,
    })
  }
  stage.within({ left: -0.3, top: PORT_Y - 0.2, right: stage.aspect + 0.3, bottom: PORT_Y + 0.2 }, (pen) => {
    pen.strokeStyle = 'rgba(230,250,255,0.6)'
    pen.lineWidth = 0.002
    for (let bubble = 0; bubble < 9; bubble += 1) {
      const way = (frame.time * 0.24 + bubble * 0.37) % 1
      pen.beginPath()
      pen.arc(
        stage.aspect * ((bubble * 0.618) % 1) + Math.sin(way * 9 + bubble) * 0.012,
        PORT_Y + 0.18 - way * 0.36,
        0.004 + (bubble % 3) * 0.003,
        0,
        Math.PI * 2,
      )
      pen.stroke()
    }
  })
}

/** Curved plates with rivets, and ribs. */
function paintHull(pen: Pen, { aspect, top }: Stage, { hull, lamp }: SubmarineStyle): void {
  const shade = pen.createLinearGradient(0, top, 0, FLOOR_Y)
  shade.addColorStop(0, darken(hull, 0.66))
  shade.addColorStop(0.4, darken(hull, 0.12))
  shade.addColorStop(0.75, darken(hull, 0.2))
  shade.addColorStop(1, darken(hull, 0.6))
  pen.fillStyle = shade
  pen.fillRect(-1, top - 0.2, aspect + 2, FLOOR_Y - top + 0.4)
  for (const part of [0.25, 0.75]) paintGlow(pen, lamp, 0.4, aspect * part, 0.08 + top * 0.45, 0.4)
  for (let x = aspect / 2 - 1.5; x < aspect + 0.6; x += 0.25) {
    shadeBox(
      pen,
      darken(hull, 0.5),
      darken(hull, 0.3),
      x + 0.125 - 0.011,
      top - 0.2,
      0.022,
      FLOOR_Y - top + 0.2,
    )
    pen.fillStyle = withAlpha('#ffffff', 0.1)
    pen.fillRect(x + 0.125 - 0.011, top - 0.2, 0.004, FLOOR_Y - top + 0.2)
    for (let y = top + 0.02; y < FLOOR_Y; y += 0.05)
      for (const side of [-0.024, 0.024])
        fillEllipse(pen, withAlpha('#0c1014', 0.35), x + 0.125 + side, y, 0.0042)
  }
}
