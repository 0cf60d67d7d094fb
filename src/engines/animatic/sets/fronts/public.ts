import { darken, lighten, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import {
  FRONT_HAZE,
  paintDoubleDoor,
  paintPane,
  paintSteps,
  paintWall,
  paintWindowRow,
  type Plot,
} from './front.ts'

const BRICK = '#c26b4c'
const CREAM = '#f6eedd'

/** A school: two storeys of brick, a gable with a clock, double doors up some steps, a flag. */
export function paintSchool(pen: Pen, plot: Plot): void {
  const { x, half, foot, tone } = plot
  const middle = Math.min(0.19, half * 0.42)
  const tile = tone.wall('#6a5560', FRONT_HAZE)
  for (const side of [-1, 1]) {
    const edges = side < 0 ? ([x - half, x - middle] as const) : ([x + middle, x + half] as const)
    paintWall(pen, plot, edges, 0.27, BRICK)
    fillPolygon(pen, tile, [
      [edges[0] - 0.02, foot - 0.266],
      [edges[0] + 0.03, foot - 0.33],
      [edges[1] - 0.03, foot - 0.33],
      [edges[1] + 0.02, foot - 0.266],
    ])
    const count = Math.max(1, Math.round((half - middle) / 0.1))
    for (const [storey, sill] of [0.045, 0.155].entries())
      paintWindowRow(pen, plot, edges, {
        count,
        sill,
        width: 0.058,
        height: 0.078,
        trim: CREAM,
        bars: [1, 2],
        seed: storey + side + 1,
      })
    pen.fillStyle = tone.wall(CREAM, FRONT_HAZE)
    pen.fillRect(edges[0], foot - 0.14, edges[1] - edges[0], 0.006)
  }
  paintWall(pen, plot, [x - middle, x + middle], 0.3, darken(BRICK, 0.05))
  fillPolygon(pen, tone.wall(darken(BRICK, 0.05), FRONT_HAZE), [
    [x - middle, foot - 0.299],
    [x, foot - 0.42],
    [x + middle, foot - 0.299],
  ])
  pen.strokeStyle = tone.wall(CREAM, FRONT_HAZE)
  pen.lineWidth = 0.012
  pen.beginPath()
  pen.moveTo(x - middle - 0.016, foot - 0.29)
  pen.lineTo(x, foot - 0.424)
  pen.lineTo(x + middle + 0.016, foot - 0.29)
  pen.stroke()
  paintClock(pen, plot, foot - 0.335)
  paintWindowRow(pen, plot, [x - middle, x + middle], {
    count: 3,
    sill: 0.18,
    width: 0.05,
    height: 0.074,
    trim: CREAM,
    bars: [1, 1],
  })
  paintDoubleDoor(pen, plot, x, 0.06, 0.118, '#2f6a5a', 0.024)
  paintSteps(pen, plot, x, 0.084, 0.024, '#d0c8ba')
  paintFlag(pen, plot, x + Math.min(half * 0.72, middle + 0.13))
}

function paintClock(pen: Pen, { x, tone }: Plot, y: number): void {
  fillEllipse(pen, tone.wall('#4a3a3a', FRONT_HAZE), x, y, 0.04)
  fillEllipse(pen, tone.wall('#fdf8ec', 0.02), x, y, 0.034)
  pen.strokeStyle = '#3a2f3a'
  pen.lineWidth = 0.0045
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x - 0.012, y - 0.014)
  pen.lineTo(x, y)
  pen.lineTo(x + 0.006, y - 0.024)
  pen.stroke()
}

function paintFlag(pen: Pen, { foot, tone }: Plot, x: number): void {
  pen.fillStyle = tone.wall('#c9ccd2', FRONT_HAZE)
  pen.fillRect(x - 0.003, foot - 0.44, 0.006, 0.44)
  fillPolygon(pen, tone.wall('#3a78c8', FRONT_HAZE), [
    [x + 0.003, foot - 0.433],
    [x + 0.05, foot - 0.428],
    [x + 0.096, foot - 0.436],
    [x + 0.096, foot - 0.378],
    [x + 0.05, foot - 0.37],
    [x + 0.003, foot - 0.376],
  ])
  fillEllipse(pen, tone.wall('#f6c84c', FRONT_HAZE), x + 0.05, foot - 0.402, 0.016)
}

/** A hospital: a white block with bands of windows, a red cross, a glass entrance under a canopy. */
export function paintHospital(pen: Pen, plot: Plot): void {
  const { x, half, foot, tone } = plot
  const wing = half * 0.52
  paintWall(pen, plot, [x - half, x + half], 0.29, '#dfe8ec')
  paintWall(pen, plot, [x - wing, x + wing], 0.45, '#f6f8f8')
  for (const [storey, sill] of [0.14, 0.22, 0.3].entries()) {
    const edges = storey > 1 ? ([x - wing, x + wing] as const) : ([x - half, x + half] as const)
    const count = Math.max(3, Math.round((edges[1] - edges[0]) / 0.105))
    paintWindowRow(pen, plot, edges, {
      count,
      sill,
      width: 0.07,
      height: 0.05,
      trim: '#b8ccd4',
      bars: [0, 1],
      seed: storey,
    })
  }
  pen.fillStyle = tone.wall('#3f9aa8', FRONT_HAZE)
  pen.fillRect(x - half, foot - 0.296, half - wing, 0.012)
  pen.fillRect(x + wing, foot - 0.296, half - wing, 0.012)
  pen.fillRect(x - wing, foot - 0.456, wing * 2, 0.012)
  paintCross(pen, plot, foot - 0.402, 0.036)
  paintEntrance(pen, plot)
}

function paintCross(pen: Pen, { x, tone }: Plot, y: number, size: number): void {
  fillRoundRect(pen, tone.wall('#ffffff', 0.02), x - size * 1.3, y - size * 1.1, size * 2.6, size * 2.2, 0.01)
  pen.fillStyle = '#d8343c'
  pen.fillRect(x - size * 0.3, y - size * 0.9, size * 0.6, size * 1.8)
  pen.fillRect(x - size * 0.9, y - size * 0.3, size * 1.8, size * 0.6)
}

function paintEntrance(pen: Pen, { x, foot, tone }: Plot): void {
  const steel = tone.wall('#8fa4ae', FRONT_HAZE)
  fillRoundRect(pen, steel, x - 0.15, foot - 0.116, 0.3, 0.116, 0.003)
  for (let pane = 0; pane < 4; pane += 1)
    paintPane(pen, x - 0.142 + pane * 0.0715, foot - 0.106, 0.0675, 0.106, tone, true)
  pen.fillStyle = steel
  for (const post of [-0.19, 0.184]) pen.fillRect(x + post, foot - 0.12, 0.007, 0.132)
  fillRoundRect(pen, tone.wall('#d8343c', 0.03), x - 0.21, foot - 0.136, 0.42, 0.024, 0.004)
  pen.fillStyle = withAlpha(tone.shade, 0.24)
  pen.fillRect(x - 0.2, foot - 0.112, 0.4, 0.008)
}

/** A museum, a library, a court: a temple front of columns at the top of broad steps. */
export function paintCivic(pen: Pen, plot: Plot): void {
  const { x, half, foot, tone } = plot
  const stone = '#e4dac6'
  const portico = Math.min(0.4, half * 0.72)
  const lift = 0.045
  paintWall(pen, plot, [x - half, x + half], 0.27, darken(stone, 0.06))
  for (const side of [-1, 1]) {
    const edges = side < 0 ? ([x - half, x - portico] as const) : ([x + portico, x + half] as const)
    paintWindowRow(pen, plot, edges, {
      count: Math.max(1, Math.round((half - portico) / 0.11)),
      sill: 0.09,
      width: 0.05,
      height: 0.11,
      trim: '#f4ecdc',
      bars: [2, 1],
      seed: side + 2,
    })
    pen.fillStyle = tone.wall('#f4ecdc', FRONT_HAZE)
    pen.fillRect(edges[0], foot - 0.28, edges[1] - edges[0], 0.016)
  }
  pen.fillStyle = tone.wall('#7d6f5f', FRONT_HAZE)
  pen.fillRect(x - portico, foot - 0.28, portico * 2, 0.28)
  paintDoubleDoor(pen, plot, x, 0.05, 0.15, '#6a4630', lift)
  const columns = portico > 0.3 ? 6 : 4
  for (let column = 0; column < columns; column += 1)
    paintColumn(pen, plot, x - portico + 0.03 + (column * (portico * 2 - 0.06)) / (columns - 1), lift)
  const light = tone.wall('#f7f0e0', FRONT_HAZE)
  pen.fillStyle = light
  pen.fillRect(x - portico - 0.016, foot - 0.31, portico * 2 + 0.032, 0.036)
  pen.fillStyle = withAlpha(tone.shade, 0.2)
  pen.fillRect(x - portico - 0.016, foot - 0.276, portico * 2 + 0.032, 0.006)
  fillPolygon(pen, light, [
    [x - portico - 0.026, foot - 0.308],
    [x, foot - 0.42],
    [x + portico + 0.026, foot - 0.308],
  ])
  fillPolygon(pen, darken(light, 0.1), [
    [x - portico + 0.05, foot - 0.318],
    [x, foot - 0.402],
    [x + portico - 0.05, foot - 0.318],
  ])
  fillEllipse(pen, light, x, foot - 0.344, 0.024)
  paintSteps(pen, plot, x, portico + 0.01, lift, '#d8cfbd')
}

function paintColumn(pen: Pen, { foot, tone }: Plot, x: number, lift: number): void {
  const stone = tone.wall('#f4ecda', FRONT_HAZE)
  const shaft = pen.createLinearGradient(x - 0.018, 0, x + 0.018, 0)
  shaft.addColorStop(0, lighten(stone, 0.06))
  shaft.addColorStop(1, darken(stone, 0.2))
  pen.fillStyle = shaft
  pen.fillRect(x - 0.016, foot - 0.27, 0.032, 0.27 - lift)
  pen.fillStyle = stone
  pen.fillRect(x - 0.023, foot - 0.278, 0.046, 0.014)
  pen.fillRect(x - 0.023, foot - lift - 0.012, 0.046, 0.013)
}

/** A church: a gable with a rose window over the portal, a bell tower with its spire beside it. */
export function paintChurch(pen: Pen, plot: Plot): void {
  const { x, half, foot, tone } = plot
  const stone = '#d9d0c2'
  const nave = Math.min(0.24, half * 0.6)
  const at = x + nave * 0.24
  const tower = at - nave - 0.055
  const slate = tone.wall('#59607a', FRONT_HAZE)
  paintWall(pen, plot, [at - nave, at + nave], 0.29, stone)
  fillPolygon(pen, tone.wall(stone, FRONT_HAZE), [
    [at - nave, foot - 0.289],
    [at, foot - 0.455],
    [at + nave, foot - 0.289],
  ])
  pen.strokeStyle = slate
  pen.lineWidth = 0.018
  pen.lineJoin = 'miter'
  pen.beginPath()
  pen.moveTo(at - nave - 0.02, foot - 0.274)
  pen.lineTo(at, foot - 0.462)
  pen.lineTo(at + nave + 0.02, foot - 0.274)
  pen.stroke()
  paintRose(pen, plot, at)
  paintPortal(pen, plot, at)
  for (const side of [-1, 1]) paintLancet(pen, plot, at + side * nave * 0.7, 0.08, 0.018, 0.11)
  paintWall(pen, plot, [tower - 0.075, tower + 0.075], 0.41, darken(stone, 0.04))
  fillPolygon(pen, slate, [
    [tower - 0.088, foot - 0.408],
    [tower, foot - 0.63],
    [tower + 0.088, foot - 0.408],
  ])
  fillPolygon(pen, lighten(slate, 0.12), [
    [tower - 0.088, foot - 0.408],
    [tower, foot - 0.63],
    [tower - 0.012, foot - 0.408],
  ])
  pen.fillStyle = tone.wall('#e0c060', 0.02)
  pen.fillRect(tower - 0.003, foot - 0.675, 0.006, 0.05)
  pen.fillRect(tower - 0.014, foot - 0.66, 0.028, 0.006)
  for (const side of [-1, 1]) paintLancet(pen, plot, tower + side * 0.028, 0.29, 0.015, 0.085)
  paintLancet(pen, plot, tower, 0.1, 0.018, 0.1)
  pen.fillStyle = withAlpha(tone.shade, 0.14)
  pen.fillRect(tower - 0.075, foot - 0.27, 0.15, 0.006)
}

function paintRose(pen: Pen, { foot, tone }: Plot, x: number): void {
  const y = foot - 0.3
  fillEllipse(pen, tone.wall('#f2ebdd', FRONT_HAZE), x, y, 0.058)
  const glass = ['#5a7fc0', '#c05a6a', '#e0b04a', '#5a9a7a'] as const
  for (let leaf = 0; leaf < 8; leaf += 1) {
    const turn = (leaf * Math.PI) / 4
    const colour = tone.wall(glass[leaf % 4] ?? glass[0], FRONT_HAZE)
    const lit = tone.lights > 0.25 ? lighten(colour, 0.25) : colour
    fillEllipse(pen, lit, x + Math.cos(turn) * 0.033, y + Math.sin(turn) * 0.033, 0.0125)
  }
  fillEllipse(pen, tone.wall('#d06a4a', FRONT_HAZE), x, y, 0.014)
}

function paintPortal(pen: Pen, plot: Plot, x: number): void {
  const { foot, tone } = plot
  const frame = tone.wall('#f2ebdd', FRONT_HAZE)
  const wood = tone.wall('#6e4530', FRONT_HAZE * 0.6)
  for (const [half, tall, fill] of [
    [0.076, 0.17, frame],
    [0.06, 0.152, darken(frame, 0.16)],
    [0.048, 0.138, wood],
  ] as const) {
    pen.fillStyle = fill
    pen.beginPath()
    pen.moveTo(x - half, foot)
    pen.lineTo(x - half, foot - tall * 0.5)
    pen.quadraticCurveTo(x - half, foot - tall * 0.84, x, foot - tall)
    pen.quadraticCurveTo(x + half, foot - tall * 0.84, x + half, foot - tall * 0.5)
    pen.lineTo(x + half, foot)
    pen.fill()
  }
  pen.fillStyle = darken(wood, 0.3)
  for (const plank of [-0.024, 0, 0.024]) pen.fillRect(x + plank - 0.001, foot - 0.12, 0.002, 0.12)
  fillEllipse(pen, '#e0c060', x - 0.008, foot - 0.05, 0.004)
  fillEllipse(pen, '#e0c060', x + 0.008, foot - 0.05, 0.004)
  paintSteps(pen, plot, x, 0.08, 0.006, '#cfc6b6')
}

function paintLancet(
  pen: Pen,
  { foot, tone }: Plot,
  x: number,
  sill: number,
  half: number,
  tall: number,
): void {
  const glass = tone.lights > 0.25 ? '#ffd98a' : tone.darkWindow
  for (const [own, fill] of [
    [half + 0.006, tone.wall('#f2ebdd', FRONT_HAZE)],
    [half, glass],
  ] as const) {
    const top = foot - sill - tall - (own - half)
    pen.fillStyle = fill
    pen.beginPath()
    pen.moveTo(x - own, foot - sill)
    pen.lineTo(x - own, top + own * 1.5)
    pen.quadraticCurveTo(x - own, top + own * 0.4, x, top)
    pen.quadraticCurveTo(x + own, top + own * 0.4, x + own, top + own * 1.5)
    pen.lineTo(x + own, foot - sill)
    pen.fill()
  }
}
