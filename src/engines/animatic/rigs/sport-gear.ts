import { darken, withAlpha, type Hex } from '../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen, type Point } from '../draw/shapes.ts'
import type { Rig } from './rig.ts'

interface Gear {
  readonly width: number
  readonly height: number
  /** `turn` in radians, of what rolls. */
  draw(pen: Pen, turn: number): void
}

/** A net seen along itself: from its near post, left and lower, to the far one. */
function net(top: number, bottom: number, colour: Hex): Gear {
  const [near, far]: readonly Point[] = [
    [-0.16, 0.05],
    [0.16, -0.16],
  ] as const
  return {
    width: 0.5,
    height: top + 0.24,
    draw(pen) {
      if (near === undefined || far === undefined) return
      const at = (way: number, y: number): Point => [
        near[0] + (far[0] - near[0]) * way,
        near[1] + (far[1] - near[1]) * way - y * (1 - way * 0.22),
      ]
      pen.strokeStyle = withAlpha(colour, 0.75)
      pen.lineWidth = 0.005
      pen.beginPath()
      for (let wire = 0; wire <= 9; wire += 1) {
        pen.moveTo(...at(wire / 9, bottom))
        pen.lineTo(...at(wire / 9, top))
      }
      const rows = Math.round((top - bottom) / 0.055)
      for (let row = 0; row <= rows; row += 1) {
        const y = bottom + ((top - bottom) * row) / rows
        pen.moveTo(...at(0, y))
        pen.lineTo(...at(1, y))
      }
      pen.stroke()
      fillPolygon(pen, '#fbfaf4', [at(0, top), at(1, top), at(1, top - 0.04), at(0, top - 0.04)])
      pen.strokeStyle = '#4a5262'
      pen.lineWidth = 0.022
      pen.lineCap = 'round'
      pen.beginPath()
      for (const way of [0, 1]) {
        pen.moveTo(...at(way, 0))
        pen.lineTo(...at(way, top + 0.02))
      }
      pen.stroke()
    },
  }
}

const table: Gear = {
  width: 1.7,
  height: 0.66,
  draw(pen) {
    pen.strokeStyle = '#3a4250'
    pen.lineWidth = 0.022
    pen.beginPath()
    for (const [x, foot] of [
      [-0.62, -0.66],
      [-0.5, -0.46],
      [0.5, 0.46],
      [0.62, 0.66],
    ] as const) {
      pen.moveTo(x, -0.42)
      pen.lineTo(foot, 0)
    }
    pen.stroke()
    fillPolygon(pen, '#2a6fb0', [
      [-0.8, -0.43],
      [0.8, -0.43],
      [0.72, -0.5],
      [-0.72, -0.5],
    ])
    fillPolygon(pen, '#1f5590', [
      [-0.8, -0.43],
      [0.8, -0.43],
      [0.8, -0.405],
      [-0.8, -0.405],
    ])
    pen.strokeStyle = '#f6f8fa'
    pen.lineWidth = 0.009
    pen.beginPath()
    pen.moveTo(-0.8, -0.433)
    pen.lineTo(0.8, -0.433)
    pen.moveTo(-0.76, -0.465)
    pen.lineTo(0.76, -0.465)
    pen.stroke()
    fillPolygon(pen, withAlpha('#f4f6f8', 0.75), [
      [-0.02, -0.43],
      [0.02, -0.51],
      [0.02, -0.6],
      [-0.02, -0.52],
    ])
    pen.lineWidth = 0.012
    pen.beginPath()
    pen.moveTo(-0.02, -0.43)
    pen.lineTo(-0.02, -0.525)
    pen.lineTo(0.02, -0.605)
    pen.stroke()
  },
}

/** Rim of a basketball hoop: middle and half width; height above the ground. */
export const RIM = { x: -0.24, y: 1.72, half: 0.13 } as const

const hoop: Gear = {
  width: 1,
  height: 2.3,
  draw(pen) {
    fillRoundRect(pen, '#2f3644', 0.24, -0.06, 0.26, 0.06, 0.01)
    pen.strokeStyle = '#4a5262'
    pen.lineWidth = 0.05
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(0.38, -0.03)
    pen.lineTo(0.36, -1.72)
    pen.lineTo(-0.02, -1.9)
    pen.stroke()
    fillRoundRect(pen, '#d8343c', 0.32, -1.1, 0.11, 0.86, 0.03)
    fillPolygon(pen, '#fbfbf8', [
      [-0.09, -1.6],
      [0, -1.66],
      [0, -2.18],
      [-0.09, -2.12],
    ])
    fillPolygon(pen, '#c9d2dd', [
      [0, -1.66],
      [0.025, -1.66],
      [0.025, -2.18],
      [0, -2.18],
    ])
    pen.strokeStyle = '#d8343c'
    pen.lineWidth = 0.014
    pen.beginPath()
    pen.moveTo(-0.07, -1.7)
    pen.lineTo(-0.07, -1.92)
    pen.lineTo(-0.02, -1.96)
    pen.lineTo(-0.02, -1.74)
    pen.closePath()
    pen.stroke()
    const { x, y, half } = RIM
    pen.strokeStyle = 'rgba(255,255,255,0.9)'
    pen.lineWidth = 0.009
    pen.beginPath()
    for (let wire = 0; wire <= 5; wire += 1) {
      const top = x + half * (wire / 2.5 - 1)
      for (const shift of [0.04, -0.04]) {
        pen.moveTo(top, -y)
        pen.lineTo(x + (top - x) * 0.62 + shift, -y + 0.2)
      }
    }
    pen.stroke()
    pen.strokeStyle = '#e8602c'
    pen.lineWidth = 0.024
    pen.beginPath()
    pen.ellipse(x, -y, half, 0.03, 0, 0, Math.PI * 2)
    pen.moveTo(x + half, -y)
    pen.lineTo(-0.07, -y)
    pen.stroke()
  },
}

/** A small goal that opens to the left. */
const iceGoal: Gear = {
  width: 0.9,
  height: 0.84,
  draw(pen) {
    pen.strokeStyle = 'rgba(255,255,255,0.7)'
    pen.lineWidth = 0.006
    pen.beginPath()
    for (let wire = 0; wire <= 10; wire += 1) {
      pen.moveTo(-0.24 + wire * 0.06, -0.68)
      pen.lineTo(-0.16 + wire * 0.056, 0)
      pen.moveTo(-0.24, -0.68 + wire * 0.066)
      pen.lineTo(0.4, -0.62 + wire * 0.062)
    }
    pen.stroke()
    pen.strokeStyle = '#d8343c'
    pen.lineWidth = 0.032
    pen.lineJoin = 'round'
    pen.beginPath()
    pen.moveTo(-0.16, 0.03)
    pen.lineTo(-0.16, -0.64)
    pen.lineTo(-0.26, -0.7)
    pen.lineTo(-0.26, -0.06)
    pen.moveTo(-0.16, -0.64)
    pen.quadraticCurveTo(0.32, -0.68, 0.4, 0)
    pen.lineTo(-0.16, 0.03)
    pen.stroke()
  },
}

function ball(radius: number, colour: Hex, seam: Hex): Gear {
  return {
    width: radius * 2.4,
    height: radius * 2.4,
    draw(pen, turn) {
      pen.save()
      pen.translate(0, -radius)
      pen.rotate(turn)
      fillEllipse(pen, colour, 0, 0, radius)
      pen.strokeStyle = seam
      pen.lineWidth = radius * 0.16
      pen.beginPath()
      pen.arc(radius * 1.1, 0, radius * 0.95, Math.PI * 0.68, Math.PI * 1.32)
      pen.moveTo(-radius * 0.34, -radius * 0.62)
      pen.arc(-radius * 1.1, 0, radius * 0.95, -Math.PI * 0.32, Math.PI * 0.32)
      pen.stroke()
      pen.restore()
    },
  }
}

const shuttlecock: Gear = {
  width: 0.3,
  height: 0.3,
  draw(pen, turn) {
    pen.save()
    pen.translate(0, -0.06)
    pen.rotate(turn)
    fillPolygon(pen, '#fbfbf8', [
      [0.014, -0.014],
      [0.014, 0.014],
      [-0.06, 0.036],
      [-0.06, -0.036],
    ])
    fillEllipse(pen, '#f0e6d0', 0.02, 0, 0.018)
    pen.restore()
  },
}

const wicket: Gear = {
  width: 0.3,
  height: 0.5,
  draw(pen) {
    for (const x of [-0.06, 0, 0.06]) fillRoundRect(pen, '#e6c88a', x - 0.012, -0.42, 0.024, 0.42, 0.008)
    fillRoundRect(pen, '#c9a564', -0.07, -0.435, 0.14, 0.016, 0.006)
  },
}

const puck: Gear = {
  width: 0.2,
  height: 0.1,
  draw(pen) {
    fillRoundRect(pen, '#16181f', -0.06, -0.042, 0.12, 0.036, 0.014)
    fillEllipse(pen, darken('#5a6272', 0.1), 0, -0.042, 0.06, 0.014)
  },
}

const GEAR: Readonly<Record<string, Gear>> = {
  'tennis-net': net(0.52, 0.02, '#23282f'),
  'badminton-net': net(0.88, 0.46, '#3a2f2a'),
  'volleyball-net': net(1.36, 0.78, '#23282f'),
  'table-tennis-table': table,
  hoop,
  wicket,
  'ice-goal': iceGoal,
  'tennis-ball': ball(0.036, '#d8ee3c', '#fbfff0'),
  'table-tennis-ball': ball(0.024, '#ffffff', '#e6e6e6'),
  'volley-ball': ball(0.075, '#fbf4dc', '#d9a63c'),
  'basket-ball': ball(0.085, '#e8782c', '#3a2418'),
  'base-ball': ball(0.034, '#fbfaf4', '#d8343c'),
  'cricket-ball': ball(0.034, '#b8242c', '#f4e6d0'),
  shuttlecock,
  puck,
}

/** What games are played with, as tall beside a grown-up (1) as it is. `Pose.look` turns what rolls. */
export const sportGear: Rig = {
  variants: Object.keys(GEAR),
  box(look) {
    const { width, height } = GEAR[look.variant] ?? puck
    return { width, height }
  },
  naturalSize: () => 1,
  draw(pen, look, pose) {
    GEAR[look.variant]?.draw(pen, pose.look)
  },
}
