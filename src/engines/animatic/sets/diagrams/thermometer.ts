import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp, easeInOut } from '../../draw/easing.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import { diagramSet, type DiagramPlan } from './diagram.ts'

/** Where the bulb is, and where the column stands at its lowest and its highest. */
const BULB = { x: 0, y: 0.84, radius: 0.085 } as const
const LOWEST = 0.7
const HIGHEST = 0.17
const TUBE = 0.042
/** Seconds that it takes to get there. */
const WAY = 4
const HOT: Hex = '#e0382c'
const COLD: Hex = '#3f86d8'

/** Room above and below for a camera that comes nearer. */
function shrink(pen: Pen): void {
  pen.translate(0, 0.06)
  pen.scale(0.86, 0.86)
}

/** Where winter and snow are named it falls; else it rises. */
function isCold({ season, weather }: SceneSpec): boolean {
  return season === 'winter' || weather === 'snow'
}

function paintScale(pen: Pen): void {
  for (let mark = 0; mark <= 20; mark += 1) {
    const y = LOWEST - (mark / 20) * (LOWEST - HIGHEST)
    const isWhole = mark % 5 === 0
    fillRoundRect(pen, '#5a6470', 0.085, y - 0.003, isWhole ? 0.075 : 0.042, 0.006, 0.003)
  }
}

/** A thermometer of glass on its board, whose column rises on a hot day, and falls on a cold one. */
export const thermometer = diagramSet({
  key: 'thermometer',
  ground: ['#bfe0f4', '#f6ead0'],
  paint(pen, { context }) {
    shrink(pen)
    const cold = isCold(context.spec)
    const halo = pen.createRadialGradient(0.5, 0.22, 0.04, 0.5, 0.22, 0.34)
    halo.addColorStop(0, cold ? 'rgba(255,255,255,.7)' : 'rgba(255,214,110,.85)')
    halo.addColorStop(1, 'rgba(255,255,255,0)')
    pen.fillStyle = halo
    pen.fillRect(0.1, -0.2, 0.8, 0.8)
    if (cold) paintFlake(pen, 0.5, 0.22, 0.1)
    else fillEllipse(pen, '#ffd24a', 0.5, 0.22, 0.09)
    fillRoundRect(pen, 'rgba(40,50,70,.16)', -0.2, 0.035, 0.42, 0.94, 0.09)
    fillRoundRect(pen, '#c9955a', -0.21, 0.02, 0.42, 0.94, 0.09)
    fillRoundRect(pen, '#fbf6ea', -0.18, 0.05, 0.36, 0.88, 0.07)
    fillRoundRect(pen, '#d8e4ea', -TUBE - 0.014, 0.1, TUBE * 2 + 0.028, 0.7, TUBE + 0.014)
    fillRoundRect(pen, '#ffffff', -TUBE, 0.112, TUBE * 2, 0.68, TUBE)
    fillEllipse(pen, '#d8e4ea', BULB.x, BULB.y, BULB.radius + 0.014)
    paintScale(pen)
  },
  drawMoving(pen, plan, time) {
    shrink(pen)
    drawColumn(pen, plan, time)
  },
})

function drawColumn(pen: Pen, { context }: DiagramPlan, time: number): void {
  const way = easeInOut(clamp(time / WAY))
  const part = isCold(context.spec) ? 0.62 - 0.52 * way : 0.3 + 0.6 * way
  const y = LOWEST - part * (LOWEST - HIGHEST)
  const colour = mix(COLD, HOT, clamp(part * 1.5))
  fillEllipse(pen, colour, BULB.x, BULB.y, BULB.radius)
  fillRoundRect(pen, colour, -TUBE * 0.62, y, TUBE * 1.24, BULB.y - y, TUBE * 0.6)
  fillEllipse(pen, withAlpha('#ffffff', 0.45), BULB.x - 0.03, BULB.y - 0.03, 0.02)
  fillRoundRect(pen, withAlpha('#ffffff', 0.4), -TUBE * 0.62, 0.13, 0.012, 0.62, 0.006)
}

function paintFlake(pen: Pen, x: number, y: number, size: number): void {
  pen.strokeStyle = '#7fb4e0'
  pen.lineWidth = 0.014
  pen.lineCap = 'round'
  pen.beginPath()
  for (let arm = 0; arm < 6; arm += 1) {
    const [dx, dy] = [Math.cos((arm * Math.PI) / 3), Math.sin((arm * Math.PI) / 3)]
    pen.moveTo(x, y)
    pen.lineTo(x + dx * size, y + dy * size)
    for (const side of [-1, 1]) {
      pen.moveTo(x + dx * size * 0.6, y + dy * size * 0.6)
      pen.lineTo(x + (dx * 0.84 - dy * 0.2 * side) * size, y + (dy * 0.84 + dx * 0.2 * side) * size)
    }
  }
  pen.stroke()
}
