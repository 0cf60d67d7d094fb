import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { diagramSet } from './diagram.ts'
import { drawBeads, paintArrow, type Way } from './flow.ts'

const LEFT = -3
const WIDE = 6

function paintSun(pen: Pen, x: number, y: number, radius: number): void {
  const halo = pen.createRadialGradient(x, y, radius * 0.6, x, y, radius * 2.6)
  halo.addColorStop(0, 'rgba(255,224,130,0.7)')
  halo.addColorStop(1, 'rgba(255,224,130,0)')
  pen.fillStyle = halo
  pen.fillRect(x - radius * 3, y - radius * 3, radius * 6, radius * 6)
  fillEllipse(pen, '#ffd24a', x, y, radius)
  fillEllipse(pen, '#ffe27a', x - radius * 0.2, y - radius * 0.2, radius * 0.66)
}

function paintCloud(pen: Pen, x: number, y: number, size: number, colour: Hex): void {
  for (const [dx, dy, radius] of [
    [-0.9, 0.1, 0.5],
    [-0.3, -0.25, 0.7],
    [0.45, -0.15, 0.6],
    [1, 0.14, 0.42],
  ] as const)
    fillEllipse(pen, colour, x + dx * size, y + dy * size, radius * size)
  pen.fillStyle = colour
  pen.beginPath()
  pen.roundRect(x - 1.35 * size, y, 2.75 * size, 0.58 * size, 0.29 * size)
  pen.fill()
}

const RISING: readonly Way[] = [
  [
    [0.3, 0.68],
    [0.34, 0.52],
    [0.28, 0.34],
  ],
  [
    [0.48, 0.68],
    [0.5, 0.52],
    [0.42, 0.34],
  ],
  [
    [0.66, 0.68],
    [0.66, 0.52],
    [0.56, 0.34],
  ],
]
const DRIFTING: Way = [
  [0.3, 0.15],
  [0, 0.06],
  [-0.28, 0.15],
]
const RUNNING: Way = [
  [-0.42, 0.56],
  [-0.14, 0.66],
  [0.16, 0.74],
]
const SEEPING: Way = [
  [-0.4, 0.78],
  [-0.1, 0.88],
  [0.2, 0.86],
]

/** The water cycle: it rises from the sea, drifts as clouds, rains on the mountains and runs back. */
export const waterCycle = diagramSet({
  key: 'water-cycle',
  ground: ['#9fd2f2', '#dff1fa'],
  paint(pen) {
    paintSun(pen, 0.68, 0.14, 0.075)
    fillPolygon(pen, '#8fa4b8', [
      [-1.3, 0.72],
      [-0.98, 0.34],
      [-0.74, 0.6],
      [-0.46, 0.2],
      [-0.1, 0.7],
    ])
    fillPolygon(pen, '#a8bac8', [
      [-0.46, 0.2],
      [-0.1, 0.7],
      [-0.4, 0.7],
    ])
    fillPolygon(pen, '#f8fbfd', [
      [-0.57, 0.325],
      [-0.46, 0.2],
      [-0.37, 0.325],
      [-0.43, 0.3],
      [-0.47, 0.35],
      [-0.52, 0.3],
    ])
    pen.fillStyle = '#7fb45e'
    pen.beginPath()
    pen.moveTo(LEFT, 0.66)
    pen.bezierCurveTo(-0.9, 0.62, -0.4, 0.66, 0.22, 0.76)
    pen.lineTo(0.3, 1.4)
    pen.lineTo(LEFT, 1.4)
    pen.fill()
    pen.fillStyle = '#a8794e'
    pen.beginPath()
    pen.moveTo(LEFT, 0.76)
    pen.bezierCurveTo(-0.8, 0.74, -0.2, 0.78, 0.3, 0.84)
    pen.lineTo(0.4, 1.6)
    pen.lineTo(LEFT, 1.6)
    pen.fill()
    pen.fillStyle = '#8a623e'
    pen.fillRect(LEFT, 0.94, WIDE, 1)
    const sea = pen.createLinearGradient(0, 0.7, 0, 1.1)
    sea.addColorStop(0, '#4fa8d8')
    sea.addColorStop(1, '#1f5f94')
    pen.fillStyle = sea
    pen.beginPath()
    pen.moveTo(0.1, 0.735)
    pen.lineTo(3, 0.7)
    pen.lineTo(3, 2)
    pen.lineTo(0.5, 2)
    pen.quadraticCurveTo(0.3, 0.86, 0.1, 0.735)
    pen.fill()
    pen.strokeStyle = '#4fa8d8'
    pen.lineWidth = 0.028
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(-0.45, 0.5)
    pen.bezierCurveTo(-0.34, 0.6, -0.36, 0.66, -0.12, 0.68)
    pen.quadraticCurveTo(0.02, 0.69, 0.16, 0.745)
    pen.stroke()
    for (let tree = 0; tree < 5; tree += 1)
      fillPolygon(pen, '#4f8f4a', [
        [-0.86 + tree * 0.1, 0.69],
        [-0.825 + tree * 0.1, 0.58],
        [-0.79 + tree * 0.1, 0.69],
      ])
    for (const way of RISING) paintArrow(pen, way, '#e88a4a', 0.016)
    paintArrow(pen, DRIFTING, '#8a9ab0', 0.018)
    paintArrow(pen, SEEPING, '#6fc0e8', 0.016)
  },
  drawMoving(pen, _plan, time) {
    for (const way of RISING)
      drawBeads(pen, way, { colour: '#ffffff', count: 4, radius: 0.011, seconds: 2.4 }, time)
    drawBeads(pen, RUNNING, { colour: '#dff4ff', count: 6, radius: 0.009, seconds: 2.6 }, time)
    drawBeads(pen, SEEPING, { colour: '#dff4ff', count: 5, radius: 0.008, seconds: 3.4 }, time)
    const sway = Math.sin(time * 0.7) * 0.02
    paintCloud(pen, 0.42 + sway, 0.2, 0.1, '#ffffff')
    paintCloud(pen, -0.44 + sway, 0.16, 0.13, '#a8b4c4')
    pen.strokeStyle = '#3f8fd0'
    pen.lineWidth = 0.007
    pen.lineCap = 'round'
    pen.beginPath()
    for (let drop = 0; drop < 22; drop += 1) {
      const fall = (drop * 0.37 + time * 0.9) % 1
      const x = -0.58 + ((drop * 0.113) % 0.28) + sway
      pen.moveTo(x, 0.24 + fall * 0.26)
      pen.lineTo(x - 0.006, 0.262 + fall * 0.26)
    }
    pen.stroke()
  },
})

const LIGHT_WAYS: readonly Way[] = [
  [
    [-0.5, 0.18],
    [-0.34, 0.26],
    [-0.14, 0.36],
  ],
  [
    [-0.46, 0.13],
    [-0.26, 0.18],
    [0.02, 0.26],
  ],
]
const GAS_IN: Way = [
  [0.74, 0.3],
  [0.5, 0.3],
  [0.26, 0.38],
]
const GAS_OUT: Way = [
  [0.2, 0.26],
  [0.4, 0.14],
  [0.66, 0.1],
]
const SAP: Way = [
  [0, 0.95],
  [0.02, 0.7],
  [0, 0.44],
]

/** Photosynthesis: light and air come to the leaves, water from the roots; oxygen leaves them. */
export const photosynthesis = diagramSet({
  key: 'photosynthesis',
  ground: ['#aee0f5', '#eaf7ea'],
  paint(pen) {
    paintSun(pen, -0.62, 0.12, 0.09)
    const soil = pen.createLinearGradient(0, 0.72, 0, 1.1)
    soil.addColorStop(0, '#8a5f3c')
    soil.addColorStop(1, '#5a3c26')
    pen.fillStyle = soil
    pen.fillRect(LEFT, 0.73, WIDE, 2)
    pen.fillStyle = '#7fb45e'
    pen.fillRect(LEFT, 0.715, WIDE, 0.024)
    paintRoots(pen)
    pen.strokeStyle = '#4f9a48'
    pen.lineWidth = 0.034
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(0, 0.75)
    pen.bezierCurveTo(0.03, 0.6, -0.03, 0.5, 0, 0.26)
    pen.stroke()
    for (const [x, y, turn, size] of [
      [0, 0.62, -0.1, -0.24],
      [0.01, 0.57, -0.1, 0.26],
      [-0.005, 0.48, 0.25, -0.3],
      [0.005, 0.42, 0.25, 0.3],
      [0, 0.31, 0.7, -0.22],
      [0, 0.29, 0.75, 0.2],
    ] as const)
      paintLeaf(pen, x, y, turn, size)
    for (const way of LIGHT_WAYS) paintArrow(pen, way, '#f2b632', 0.018)
    paintArrow(pen, GAS_IN, '#8a94a4', 0.018)
    paintArrow(pen, GAS_OUT, '#4fa8d8', 0.018)
  },
  drawMoving(pen, _plan, time) {
    for (const way of LIGHT_WAYS)
      drawBeads(pen, way, { colour: '#fff2b0', count: 5, radius: 0.012, seconds: 1.6 }, time)
    drawMolecules(pen, GAS_IN, '#4a5260', '#e0564a', time)
    drawMolecules(pen, GAS_OUT, '#e0564a', undefined, time)
    drawBeads(pen, SAP, { colour: '#7fd0ff', count: 8, radius: 0.011, seconds: 3 }, time)
  },
})

function paintRoots(pen: Pen): void {
  pen.strokeStyle = '#d8b98a'
  pen.lineCap = 'round'
  for (const [reach, depth, thick] of [
    [-0.26, 0.94, 0.014],
    [-0.12, 1, 0.018],
    [0, 1.02, 0.022],
    [0.14, 0.98, 0.018],
    [0.28, 0.92, 0.014],
  ] as const) {
    pen.lineWidth = thick
    pen.beginPath()
    pen.moveTo(0, 0.74)
    pen.bezierCurveTo(reach * 0.2, 0.82, reach, 0.84, reach, depth)
    pen.stroke()
  }
}

/** It grows to the left when `reach` is negative, `rise` radians upwards. */
function paintLeaf(pen: Pen, x: number, y: number, rise: number, reach: number): void {
  const size = Math.abs(reach)
  pen.save()
  pen.translate(x, y)
  if (reach > 0) pen.scale(-1, 1)
  pen.rotate(rise)
  pen.fillStyle = reach < 0 ? '#6fbf5a' : '#5aae50'
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.bezierCurveTo(-size * 0.2, -size * 0.5, -size * 0.7, -size * 0.5, -size * 1.05, -size * 0.1)
  pen.bezierCurveTo(-size * 0.7, size * 0.2, -size * 0.3, size * 0.24, 0, 0)
  pen.fill()
  pen.strokeStyle = '#b8e0a0'
  pen.lineWidth = size * 0.03
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.quadraticCurveTo(-size * 0.5, -size * 0.2, -size * 0.98, -size * 0.09)
  pen.stroke()
  pen.restore()
}

/** Two or three balls that hold together. */
function drawMolecules(pen: Pen, way: Way, one: Hex, other: Hex | undefined, time: number): void {
  for (let bead = 0; bead < 4; bead += 1) {
    const part = (bead / 4 + time / 3.2) % 1
    const [from, bend, to] = way
    const x = (1 - part) ** 2 * from[0] + 2 * part * (1 - part) * bend[0] + part ** 2 * to[0]
    const y = (1 - part) ** 2 * from[1] + 2 * part * (1 - part) * bend[1] + part ** 2 * to[1] - 0.035
    const turn = time * 0.8 + bead * 2
    const [dx, dy] = [Math.cos(turn) * 0.02, Math.sin(turn) * 0.02]
    fillEllipse(pen, other ?? one, x - dx, y - dy, 0.016)
    fillEllipse(pen, other ?? lighten(one, 0.2), x + dx, y + dy, 0.016)
    if (other !== undefined) fillEllipse(pen, one, x, y, 0.018)
  }
}

/** A volcano cut open: the chamber of magma, its pipe, the layers of earlier eruptions. */
export const volcanoSection = diagramSet({
  key: 'volcano-section',
  ground: ['#7fb4d8', '#f0dcc0'],
  paint(pen) {
    for (const [y, colour] of [
      [0.66, '#9a7a5a'],
      [0.76, '#7f6248'],
      [0.88, '#6a4f3c'],
    ] as const) {
      pen.fillStyle = colour
      pen.fillRect(LEFT, y, WIDE, 2)
    }
    pen.fillStyle = '#7fa45e'
    pen.fillRect(LEFT, 0.645, WIDE, 0.022)
    for (const [half, tip, colour] of [
      [0.72, 0.24, '#6a5a52'],
      [0.6, 0.28, '#8a6a54'],
      [0.48, 0.32, '#5f4f48'],
      [0.36, 0.36, '#96705a'],
      [0.24, 0.4, '#6a564c'],
    ] as const)
      fillPolygon(pen, colour, [
        [-half, 0.67],
        [-0.09, tip],
        [0.09, tip],
        [half, 0.67],
      ])
    fillEllipse(pen, '#c23a1c', 0, 0.92, 0.5, 0.16)
    fillEllipse(pen, '#f0742a', 0, 0.92, 0.42, 0.12)
    fillEllipse(pen, '#ffb84a', -0.04, 0.91, 0.26, 0.065)
    fillPolygon(pen, '#e05a22', [
      [-0.05, 0.84],
      [-0.045, 0.25],
      [0.045, 0.25],
      [0.05, 0.84],
    ])
    fillPolygon(pen, '#ffb04a', [
      [-0.022, 0.9],
      [-0.02, 0.25],
      [0.02, 0.25],
      [0.022, 0.9],
    ])
    fillPolygon(pen, '#e05a22', [
      [-0.03, 0.62],
      [-0.03, 0.56],
      [-0.33, 0.47],
      [-0.35, 0.49],
    ])
    fillPolygon(pen, '#f0742a', [
      [-0.09, 0.24],
      [0.09, 0.24],
      [0.2, 0.34],
      [0.17, 0.36],
      [0.06, 0.28],
      [-0.05, 0.27],
      [-0.16, 0.39],
      [-0.19, 0.37],
    ])
  },
  drawMoving(pen, _plan, time) {
    drawBeads(
      pen,
      [
        [0, 0.9],
        [0.01, 0.56],
        [0, 0.26],
      ],
      { colour: '#ffe6a0', count: 9, radius: 0.014, seconds: 1.7 },
      time,
    )
    for (let bubble = 0; bubble < 8; bubble += 1) {
      const rise = (bubble * 0.27 + time * 0.3) % 1
      fillEllipse(
        pen,
        withAlpha('#ffe6a0', 0.8 * (1 - rise)),
        -0.3 + bubble * 0.085,
        0.97 - rise * 0.1,
        0.012,
      )
    }
    for (let puff = 0; puff < 9; puff += 1) {
      const rise = (puff / 9 + time * 0.12) % 1
      const x = Math.sin(puff * 2.4 + time * 0.3) * 0.09 * (0.3 + rise) + rise * 0.08
      fillEllipse(
        pen,
        withAlpha(darken('#8a8078', 0.3 - rise * 0.3), 0.75 * (1 - rise)),
        x,
        0.2 - rise * 0.34,
        0.05 + rise * 0.1,
      )
    }
    for (let spark = 0; spark < 14; spark += 1) {
      const age = (spark * 0.31 + time * 0.7) % 1
      const way = ((spark * 0.618) % 1) - 0.5
      fillEllipse(
        pen,
        '#ffb04a',
        way * age * 0.7,
        0.22 - 0.5 * age * (1.15 - age) - 0.02,
        0.012 * (1.1 - age),
      )
    }
  },
})
