import { withAlpha } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { FLOOR_Y, hallSet } from '../halls/hall.ts'
import { shadeBox } from '../halls/parts.ts'
import { arenaLight, onFloor, paintArena, paintBoards, type ArenaStyle } from './arena.ts'

const STYLES: readonly ArenaStyle[] = [
  { dark: '#1c2f4a', boards: ['#f4f6f8', '#d8343c', '#f4f6f8', '#2f5fa8'] },
  { dark: '#26294a', boards: ['#f4f6f8', '#2f5fa8', '#f4f6f8', '#e0a33c'] },
]

/** A rink in a full arena: ice with its lines, boards and glass around it. */
export const iceRink = hallSet(({ stage, random, spec, seed }) => {
  const style = pick(random, STYLES)
  return {
    light: { ...arenaLight(style), shadow: '#5f86b0' },
    floor: { farY: 0.85 },
    paintWall(pen) {
      paintArena(pen, stage, style, { seed, isDeserted: spec.isDeserted === true })
      paintGlass(pen, stage)
      paintBoards(pen, stage, style, FLOOR_Y - 0.088, 0.084)
      pen.fillStyle = '#e8c23c'
      pen.fillRect(-1, FLOOR_Y - 0.012, stage.aspect + 2, 0.016)
    },
    paintGround: (pen) => paintIce(pen, stage),
  }
})

function paintGlass(pen: Pen, { aspect }: Stage): void {
  pen.fillStyle = 'rgba(190,224,250,0.12)'
  pen.fillRect(-1, FLOOR_Y - 0.21, aspect + 2, 0.124)
  pen.fillStyle = 'rgba(235,246,255,0.5)'
  pen.fillRect(-1, FLOOR_Y - 0.212, aspect + 2, 0.004)
  for (let x = -0.5; x < aspect + 0.5; x += 0.22) pen.fillRect(x, FLOOR_Y - 0.21, 0.003, 0.124)
}

function paintIce(pen: Pen, stage: Stage): void {
  const { aspect, bottom } = stage
  shadeBox(pen, '#f2f9fd', '#bfdcec', -1, FLOOR_Y, aspect + 2, bottom - FLOOR_Y + 0.4)
  const line = (x: number, colour: string, width: number): void => {
    pen.fillStyle = colour
    pen.beginPath()
    for (const [at, depth] of [
      [x - width, 0],
      [x + width, 0],
      [x + width, 0.3],
      [x - width, 0.3],
    ] as const)
      pen.lineTo(...onFloor(stage, at, depth))
    pen.fill()
  }
  line(0, withAlpha('#d8343c', 0.75), 0.008)
  for (const side of [-1, 1]) line(side * (stage.portrait ? 0.22 : 0.36), withAlpha('#2f6fc0', 0.7), 0.008)
  pen.strokeStyle = withAlpha('#2f6fc0', 0.6)
  pen.lineWidth = 0.006
  pen.beginPath()
  pen.ellipse(aspect / 2, 0.885, 0.34, 0.052, 0, 0, Math.PI * 2)
  pen.stroke()
  fillEllipse(pen, withAlpha('#2f6fc0', 0.75), aspect / 2, 0.885, 0.016, 0.006)
  // Where the lamps are mirrored, and where blades have been.
  for (let lamp = -2; lamp <= 2; lamp += 1)
    fillEllipse(pen, 'rgba(255,255,255,0.5)', aspect / 2 + lamp * 0.34, FLOOR_Y + 0.05, 0.07, 0.02)
  pen.strokeStyle = 'rgba(120,166,200,0.35)'
  pen.lineWidth = 0.0018
  pen.beginPath()
  for (let scratch = 0; scratch < 16; scratch += 1) {
    const x = ((scratch * 0.618) % 1) * (aspect + 0.6) - 0.3
    const y = FLOOR_Y + 0.03 + ((scratch * 0.377) % 1) * 0.2
    pen.moveTo(x, y)
    pen.quadraticCurveTo(x + 0.1, y + 0.012, x + 0.22, y - 0.004)
  }
  pen.stroke()
}
