import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, type Pen, type Point } from '../../draw/shapes.ts'
import { bird } from '../../rigs/bird.ts'
import { insect } from '../../rigs/insect.ts'
import { REST, type Rig } from '../../rigs/rig.ts'
import { sprite } from '../../rigs/sprite.ts'
import { diagramSet } from './diagram.ts'
import { drawBeads, paintArrow, type Way } from './flow.ts'

const PLATE = 0.185

/** Four stations round the middle, from the upper left on clockwise. */
const STATIONS: readonly Point[] = [
  [-0.4, 0.29],
  [0.4, 0.29],
  [0.4, 0.73],
  [-0.4, 0.73],
]
const ROUND: readonly Way[] = [
  [
    [-0.19, 0.22],
    [0, 0.16],
    [0.19, 0.22],
  ],
  [
    [0.58, 0.38],
    [0.7, 0.51],
    [0.59, 0.65],
  ],
  [
    [0.19, 0.8],
    [0, 0.86],
    [-0.19, 0.8],
  ],
  [
    [-0.58, 0.65],
    [-0.7, 0.51],
    [-0.59, 0.38],
  ],
]
/** Seconds at each station. */
const STAY = 1.5

function paintPlate(pen: Pen, [x, y]: Point, colour: Hex): void {
  fillEllipse(pen, 'rgba(40,60,50,.14)', x + 0.006, y + 0.012, PLATE)
  fillEllipse(pen, '#ffffff', x, y, PLATE)
  fillEllipse(pen, colour, x, y, PLATE * 0.92)
}

function paintLeaf(pen: Pen, x: number, y: number, size: number, turn: number): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(turn)
  pen.scale(size, size)
  pen.fillStyle = '#6fae4f'
  pen.beginPath()
  pen.moveTo(-1, 0)
  pen.quadraticCurveTo(-0.2, -0.62, 1, 0)
  pen.quadraticCurveTo(-0.2, 0.62, -1, 0)
  pen.fill()
  pen.strokeStyle = '#4f8f3f'
  pen.lineWidth = 0.05
  pen.beginPath()
  pen.moveTo(-1.2, 0)
  pen.lineTo(0.9, 0)
  for (const at of [-0.5, -0.1, 0.3]) {
    pen.moveTo(at, 0)
    pen.lineTo(at + 0.25, -0.22)
    pen.moveTo(at, 0)
    pen.lineTo(at + 0.25, 0.22)
  }
  pen.stroke()
  pen.restore()
}

function show(
  pen: Pen,
  rig: Rig,
  variant: string,
  [x, y]: Point,
  size: number,
  time = 0,
  flip = false,
): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(flip ? -size : size, size)
  rig.draw(pen, { variant, colours: [], props: [], seed: 3 }, { ...REST, time, phase: time * 9 })
  pen.restore()
}

function paintChrysalis(pen: Pen, [x, y]: Point): void {
  pen.strokeStyle = '#8a623e'
  pen.lineWidth = 0.016
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - 0.11, y - 0.1)
  pen.quadraticCurveTo(x, y - 0.125, x + 0.12, y - 0.095)
  pen.stroke()
  pen.fillStyle = '#7fae5a'
  pen.beginPath()
  pen.moveTo(x, y - 0.105)
  pen.bezierCurveTo(x + 0.055, y - 0.07, x + 0.062, y + 0.02, x, y + 0.11)
  pen.bezierCurveTo(x - 0.062, y + 0.02, x - 0.055, y - 0.07, x, y - 0.105)
  pen.fill()
  pen.strokeStyle = '#5f8f42'
  pen.lineWidth = 0.005
  pen.beginPath()
  for (const at of [-0.04, -0.01, 0.02, 0.05]) {
    pen.moveTo(x - 0.044, y + at)
    pen.quadraticCurveTo(x, y + at + 0.014, x + 0.044, y + at)
  }
  pen.stroke()
  for (const at of [-0.055, -0.035, -0.015, 0.005])
    fillEllipse(pen, '#e8c84a', x + at + 0.02, y - 0.05, 0.005)
  fillEllipse(pen, withAlpha('#ffffff', 0.4), x - 0.022, y - 0.02, 0.01, 0.036)
}

/** The life cycle of a butterfly: eggs on a leaf, the caterpillar, the chrysalis, the butterfly, and eggs again. */
export const butterflyCycle = diagramSet({
  key: 'butterfly-cycle',
  ground: ['#dff0e4', '#c2e0c4'],
  paint(pen) {
    for (const station of STATIONS) paintPlate(pen, station, '#eef7e8')
    for (const way of ROUND) paintArrow(pen, way, '#e88a4a', 0.018)
    const [eggs, caterpillar, chrysalis] = STATIONS as readonly [Point, Point, Point, Point]
    paintLeaf(pen, eggs[0], eggs[1] + 0.02, 0.12, -0.2)
    for (const [dx, dy] of [
      [-0.03, -0.012],
      [0, -0.026],
      [0.03, -0.022],
      [-0.012, 0.008],
      [0.02, 0.004],
    ] as const) {
      fillEllipse(pen, '#d8c878', eggs[0] + dx, eggs[1] + dy + 0.012, 0.013, 0.017)
      fillEllipse(pen, '#fbf2c8', eggs[0] + dx - 0.002, eggs[1] + dy + 0.009, 0.011, 0.014)
    }
    paintLeaf(pen, caterpillar[0], caterpillar[1] + 0.05, 0.12, 0.1)
    paintChrysalis(pen, chrysalis)
  },
  drawMoving(pen, _plan, time) {
    const [, caterpillar, , butterfly] = STATIONS as readonly [Point, Point, Point, Point]
    show(pen, sprite, 'caterpillar', [caterpillar[0], caterpillar[1] + 0.06], 0.15, time)
    show(pen, insect, 'butterfly', [butterfly[0], butterfly[1] + 0.1], 0.21, time)
    const at = STATIONS[Math.floor(time / STAY) % STATIONS.length] ?? STATIONS[0]
    if (at !== undefined) ring(pen, at, (time % STAY) / STAY)
    for (const way of ROUND)
      drawBeads(pen, way, { colour: '#ffffff', count: 3, radius: 0.008, seconds: 2 }, time)
  },
})

/** Which station it is about. */
function ring(pen: Pen, [x, y]: Point, part: number): void {
  pen.strokeStyle = withAlpha('#e88a4a', 0.9 * Math.sin(part * Math.PI))
  pen.lineWidth = 0.012
  pen.beginPath()
  pen.arc(x, y, PLATE + 0.006, 0, Math.PI * 2)
  pen.stroke()
}

const LINKS: readonly Point[] = [
  [-0.64, 0.72],
  [-0.32, 0.72],
  [0, 0.72],
  [0.32, 0.72],
  [0.64, 0.72],
]
const LINK = 0.138
const EATEN: readonly Way[] = LINKS.slice(1).map(([x, y]): Way => [
  [x - 0.32 + 0.07, y - 0.15],
  [x - 0.16, y - 0.27],
  [x - 0.06, y - 0.16],
])
const SHINE: Way = [
  [-0.64, 0.35],
  [-0.65, 0.43],
  [-0.64, 0.54],
]

/** A food chain: the sun feeds grass, grass a grasshopper, that a frog, that a snake, that an eagle. */
export const foodChain = diagramSet({
  key: 'food-chain',
  ground: ['#cfe8f6', '#e6f4e0'],
  paint(pen) {
    pen.fillStyle = '#a8d088'
    pen.fillRect(-3, 0.84, 6, 2)
    pen.fillStyle = lighten('#a8d088', 0.2)
    pen.fillRect(-3, 0.84, 6, 0.012)
    const halo = pen.createRadialGradient(-0.64, 0.24, 0.05, -0.64, 0.24, 0.24)
    halo.addColorStop(0, 'rgba(255,224,130,.8)')
    halo.addColorStop(1, 'rgba(255,224,130,0)')
    pen.fillStyle = halo
    pen.fillRect(-0.94, -0.06, 0.6, 0.6)
    fillEllipse(pen, '#ffd24a', -0.64, 0.24, 0.085)
    fillEllipse(pen, '#ffe27a', -0.655, 0.225, 0.056)
    for (const [x, y] of LINKS) {
      fillEllipse(pen, 'rgba(40,60,50,.14)', x + 0.005, y + 0.01, LINK)
      fillEllipse(pen, '#ffffff', x, y, LINK)
      fillEllipse(pen, '#eef7e8', x, y, LINK * 0.91)
    }
    paintArrow(pen, SHINE, '#f2b83c', 0.016)
    for (const way of EATEN) paintArrow(pen, way, '#e88a4a', 0.016)
    paintGrass(pen, LINKS[0] ?? [0, 0])
  },
  drawMoving(pen, _plan, time) {
    const [, second, third, fourth, fifth] = LINKS as readonly [Point, Point, Point, Point, Point]
    show(pen, sprite, 'grasshopper', [second[0], second[1] + 0.07], 0.145, time)
    show(pen, sprite, 'frog', [third[0], third[1] + 0.075], 0.155, time)
    show(pen, sprite, 'snake', [fourth[0], fourth[1] + 0.085], 0.165, time)
    show(pen, bird, 'eagle', [fifth[0], fifth[1] + 0.09], 0.18, time, true)
    drawBeads(pen, SHINE, { colour: '#fff6c8', count: 3, radius: 0.009, seconds: 1.8 }, time)
    for (const [index, way] of EATEN.entries())
      drawBeads(pen, way, { colour: '#ffffff', count: 2, radius: 0.008, seconds: 2 }, time + index * 0.5)
  },
})

function paintGrass(pen: Pen, [x, y]: Point): void {
  for (let blade = 0; blade < 13; blade += 1) {
    const at = x + (blade - 6) * 0.012
    const tall = 0.085 + ((blade * 0.618) % 1) * 0.05
    const lean = (blade - 6) * 0.006
    fillPolygon(pen, blade % 2 === 0 ? '#5f9f4a' : darken('#6fae4f', 0.05), [
      [at - 0.008, y + 0.075],
      [at + 0.008, y + 0.075],
      [at + lean, y + 0.075 - tall],
    ])
  }
}
