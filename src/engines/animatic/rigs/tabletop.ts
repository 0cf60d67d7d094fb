import { darken, lighten, withAlpha, type Hex } from '../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../draw/shapes.ts'
import { shape, strokeShape } from './parts.ts'
import { breathAt, drawBirthdayCake } from './person/activity/cake.ts'
import { TABLE_TOP } from './person/activity/table.ts'
import type { Rig } from './rig.ts'

/** What lies on a table that people sit round. */
export type Laid = 'chess' | 'cards' | 'meal' | 'cake' | 'dough' | 'paper' | 'coffee' | 'documents'

/** A table in grown-ups' heights, `half` as wide as that to each side; with a cloth it hides who sits behind it. */
export function createTabletop(laid: Laid, half: number, hasCloth: boolean): Rig {
  return {
    variants: [laid],
    box: () => ({ width: half * 2 + 0.1, height: TABLE_TOP + 0.34 }),
    naturalSize: () => 1,
    draw(pen, { colours }, { time }) {
      if (hasCloth) drawCloth(pen, half, colours[0] ?? CLOTHS[laid])
      else drawLegs(pen, half)
      LAYERS[laid](pen, half, time, colours[1])
    },
  }
}

const CLOTHS: Readonly<Record<Laid, Hex>> = {
  chess: '#8a5f3c',
  cards: '#3f7f5f',
  meal: '#f4efe4',
  cake: '#fbf3f6',
  dough: '#c9a06a',
  paper: '#d9b07a',
  coffee: '#f4efe4',
  documents: '#b98a5c',
}

function drawLegs(pen: Pen, half: number): void {
  const wood = '#9a6a40'
  for (const x of [-half + 0.03, half - 0.056])
    fillRoundRect(pen, darken(wood, 0.25), x, -TABLE_TOP + 0.02, 0.026, TABLE_TOP - 0.02, 0.006)
  fillRoundRect(pen, darken(wood, 0.14), -half + 0.02, -TABLE_TOP + 0.02, half * 2 - 0.04, 0.03, 0.006)
  fillRoundRect(pen, wood, -half, -TABLE_TOP, half * 2, 0.028, 0.01)
  fillRoundRect(pen, lighten(wood, 0.25), -half, -TABLE_TOP, half * 2, 0.009, 0.004)
}

function drawCloth(pen: Pen, half: number, cloth: Hex): void {
  fillPolygon(pen, cloth, [
    [-half, -TABLE_TOP],
    [half, -TABLE_TOP],
    [half + 0.015, -0.02],
    [-half - 0.015, -0.02],
  ])
  for (let fold = 0; fold < 7; fold += 1) {
    const x = -half + 0.06 + (fold * (half * 2 - 0.12)) / 6
    fillPolygon(pen, withAlpha(darken(cloth, 0.3), 0.22), [
      [x, -TABLE_TOP + 0.03],
      [x + 0.02, -0.02],
      [x - 0.02, -0.02],
    ])
  }
  fillEllipse(pen, lighten(cloth, 0.35), 0, -TABLE_TOP, half, 0.02)
}

type Layer = (pen: Pen, half: number, time: number, accent: Hex | undefined) => void

const LAYERS: Readonly<Record<Laid, Layer>> = {
  chess(pen) {
    const top = -TABLE_TOP - 0.004
    fillPolygon(pen, '#5a3a26', [
      [-0.17, top],
      [-0.14, top - 0.034],
      [0.14, top - 0.034],
      [0.17, top],
    ])
    for (let column = 0; column < 8; column += 1)
      for (let row = 0; row < 3; row += 1)
        if ((column + row) % 2 === 0)
          fillRoundRect(
            pen,
            '#f0dcb8',
            -0.146 + column * 0.0365 + row * 0.0012,
            top - 0.011 - row * 0.009,
            0.034,
            0.008,
            0.001,
          )
    for (const [x, tall, tone] of [
      [-0.13, 0.05, '#f6ecd8'],
      [-0.1, 0.075, '#f6ecd8'],
      [-0.07, 0.045, '#f6ecd8'],
      [-0.02, 0.045, '#2b2430'],
      [0.03, 0.045, '#f6ecd8'],
      [0.075, 0.045, '#2b2430'],
      [0.105, 0.08, '#2b2430'],
      [0.135, 0.055, '#2b2430'],
    ] as const)
      drawPiece(pen, x, top - 0.012, tall, tone)
  },
  cards(pen) {
    const top = -TABLE_TOP - 0.006
    fillRoundRect(pen, '#3d6fb8', -0.05, top - 0.022, 0.06, 0.022, 0.004)
    for (const [x, tone] of [
      [0.05, '#ffffff'],
      [0.09, '#ffffff'],
      [-0.12, '#ffffff'],
    ] as const) {
      fillPolygon(pen, tone, [
        [x - 0.03, top],
        [x - 0.02, top - 0.014],
        [x + 0.03, top - 0.014],
        [x + 0.024, top],
      ])
      fillEllipse(pen, '#d8424c', x, top - 0.007, 0.007, 0.003)
    }
    for (const [x, tone] of [
      [-0.2, '#e8505a'],
      [0.18, '#f2c23c'],
      [0.21, '#3d8fd0'],
    ] as const)
      fillRoundRect(pen, tone, x, top - 0.018, 0.026, 0.018, 0.004)
  },
  meal(pen, half, time) {
    const top = -TABLE_TOP
    for (const x of [-half + 0.12, half - 0.12]) {
      fillEllipse(pen, '#ffffff', x, top - 0.004, 0.075, 0.011)
      fillEllipse(pen, '#e0a04c', x, top - 0.012, 0.045, 0.014)
      fillEllipse(pen, '#6fae4f', x + 0.03, top - 0.012, 0.018, 0.01)
    }
    fillEllipse(pen, '#e6ebf2', 0, top - 0.006, 0.13, 0.016)
    fillEllipse(pen, '#c9803c', 0, top - 0.036, 0.085, 0.04)
    fillEllipse(pen, '#e0a45a', -0.02, top - 0.052, 0.04, 0.014)
    for (const x of [-0.105, 0.105]) fillEllipse(pen, '#6fae4f', x, top - 0.014, 0.026, 0.014)
    for (const x of [-half + 0.24, half - 0.24]) {
      pen.strokeStyle = withAlpha('#e8f2fa', 0.9)
      pen.lineWidth = 0.006
      pen.beginPath()
      pen.moveTo(x, top - 0.004)
      pen.lineTo(x, top - 0.05)
      pen.stroke()
      fillEllipse(pen, withAlpha('#a8283a', 0.85), x, top - 0.07, 0.02, 0.024)
    }
    drawSteamOver(pen, 0, top - 0.09, time)
  },
  cake(pen, half, time, accent) {
    const top = -TABLE_TOP
    for (const [x, tone] of [
      [-half + 0.12, '#f2c23c'],
      [half - 0.13, '#6fbf5f'],
    ] as const) {
      fillRoundRect(pen, tone, x - 0.05, top - 0.08, 0.1, 0.08, 0.006)
      fillRoundRect(pen, '#ffffff', x - 0.009, top - 0.08, 0.018, 0.08, 0.002)
      drawBow(pen, x, top - 0.085)
    }
    pen.save()
    pen.translate(0, top)
    pen.scale(1.15, 1.15)
    drawBirthdayCake(pen, time, accent ?? '#f4a6bd', breathAt(time), time > 2.5)
    pen.restore()
  },
  dough(pen, half) {
    const top = -TABLE_TOP
    fillEllipse(pen, '#d9b888', 0, top - 0.004, 0.2, 0.014)
    for (let dumpling = 0; dumpling < 7; dumpling += 1)
      fillEllipse(
        pen,
        dumpling % 2 === 0 ? '#fbf3e0' : '#f4e8cc',
        -0.15 + dumpling * 0.05,
        top - 0.022,
        0.028,
        0.018,
      )
    fillEllipse(pen, '#f6ead0', -half + 0.14, top - 0.026, 0.06, 0.03)
    fillEllipse(pen, '#dfe6ee', half - 0.14, top - 0.012, 0.08, 0.012)
    fillEllipse(pen, '#8fae5f', half - 0.14, top - 0.024, 0.055, 0.018)
  },
  coffee(pen, half, time) {
    const top = -TABLE_TOP
    for (const [x, handle] of [
      [-half + 0.1, 1],
      [half - 0.1, -1],
    ] as const) {
      fillEllipse(pen, '#e6ebf2', x, top - 0.005, 0.05, 0.008)
      pen.strokeStyle = '#ffffff'
      pen.lineWidth = 0.01
      pen.beginPath()
      pen.arc(x + handle * 0.032, top - 0.034, 0.014, 0, Math.PI * 2)
      pen.stroke()
      fillPolygon(pen, '#ffffff', [
        [x - 0.034, top - 0.058],
        [x + 0.034, top - 0.058],
        [x + 0.022, top - 0.006],
        [x - 0.022, top - 0.006],
      ])
      fillEllipse(pen, '#5a3522', x, top - 0.058, 0.03, 0.006)
      drawSteamOver(pen, x, top - 0.07, time + half + x)
    }
  },
  documents(pen, half) {
    const top = -TABLE_TOP
    for (const [x, tone] of [
      [-half + 0.16, '#aeb8c4'],
      [half - 0.16, '#3a4250'],
    ] as const) {
      const lean = x < 0 ? 0.03 : -0.03
      fillPolygon(pen, tone, [
        [x + lean - 0.07, top - 0.006],
        [x + lean * 2 - 0.07, top - 0.1],
        [x + lean * 2 + 0.07, top - 0.1],
        [x + lean + 0.07, top - 0.006],
      ])
      fillRoundRect(pen, darken(tone, 0.12), x - 0.085, top - 0.012, 0.17, 0.012, 0.004)
      fillEllipse(pen, lighten(tone, 0.4), x + lean * 1.5, top - 0.055, 0.012)
    }
    for (const x of [-0.12, 0.02, 0.13])
      fillPolygon(pen, '#fdfaf2', [
        [x - 0.05, top],
        [x - 0.036, top - 0.016],
        [x + 0.05, top - 0.016],
        [x + 0.046, top],
      ])
    for (const x of [-half + 0.32, half - 0.33])
      fillRoundRect(pen, '#f4f6f8', x - 0.018, top - 0.05, 0.036, 0.048, 0.008)
  },
  paper(pen) {
    const top = -TABLE_TOP - 0.004
    for (const x of [-0.2, 0.16])
      fillPolygon(pen, '#fdfaf2', [
        [x - 0.09, top],
        [x - 0.07, top - 0.02],
        [x + 0.09, top - 0.02],
        [x + 0.08, top],
      ])
    for (const [x, tone] of [
      [-0.05, '#e8505a'],
      [-0.01, '#3d8fd0'],
      [0.03, '#f2c23c'],
    ] as const)
      fillRoundRect(pen, tone, x, top - 0.01, 0.032, 0.01, 0.004)
  },
}

function drawPiece(pen: Pen, x: number, y: number, tall: number, colour: Hex): void {
  fillRoundRect(pen, colour, x - 0.011, y - 0.008, 0.022, 0.01, 0.003)
  fillRoundRect(pen, colour, x - 0.006, y - tall, 0.012, tall, 0.004)
  fillEllipse(pen, colour, x, y - tall, 0.0095)
}

function drawBow(pen: Pen, x: number, y: number): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(0.01, 0.01)
  strokeShape(pen, '#ffffff', 1.2, shape('M0 0C-5-5-5 2 0 0C5-5 5 2 0 0'))
  pen.restore()
}

function drawSteamOver(pen: Pen, x: number, y: number, time: number): void {
  for (let wisp = 0; wisp < 3; wisp += 1) {
    const way = (time * 0.4 + wisp / 3) % 1
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.26 * Math.sin(way * Math.PI)),
      x - 0.03 + wisp * 0.03,
      y - way * 0.12,
      0.012 + way * 0.016,
    )
  }
}
