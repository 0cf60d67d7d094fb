import { withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { FLOOR_Y, hallSet } from '../halls/hall.ts'
import { arenaLight, onFloor, paintArena, paintBoards, paintParquet, type ArenaStyle } from './arena.ts'

interface CourtStyle extends ArenaStyle {
  readonly floor: Hex
  readonly paint: Hex
}

const STYLES: readonly CourtStyle[] = [
  { dark: '#22203c', floor: '#d9a05c', paint: '#b8343c', boards: ['#b8343c', '#23304a', '#e0a33c'] },
  { dark: '#1c2a44', floor: '#cf9650', paint: '#2f5fa8', boards: ['#2f5fa8', '#23304a', '#e07f3c'] },
]

/** A basketball court in a full arena: parquet, the painted zones, lamps over it. */
export const basketballCourt = hallSet(({ stage, random, spec, seed }) => {
  const style = pick(random, STYLES)
  return {
    light: arenaLight(style),
    floor: { farY: 0.85 },
    paintWall(pen) {
      paintArena(pen, stage, style, { seed, isDeserted: spec.isDeserted === true })
      paintBoards(pen, stage, style, FLOOR_Y - 0.05, 0.052)
    },
    paintGround(pen) {
      paintParquet(pen, stage, style.floor, FLOOR_Y)
      paintLines(pen, stage, style.paint)
    },
  }
})

function paintLines(pen: Pen, stage: Stage, colour: Hex): void {
  const half = stage.portrait ? 0.44 : 0.72
  const path = (points: readonly (readonly [number, number])[]): void => {
    pen.beginPath()
    for (const [x, depth] of points) pen.lineTo(...onFloor(stage, x, depth))
    pen.closePath()
  }
  pen.strokeStyle = '#fbf8f0'
  pen.lineWidth = 0.005
  path([
    [-half, 0.022],
    [half, 0.022],
    [half, 0.215],
    [-half, 0.215],
  ])
  pen.stroke()
  for (const side of [-1, 1]) {
    pen.fillStyle = withAlpha(colour, 0.85)
    path([
      [side * half, 0.07],
      [side * half * 0.56, 0.07],
      [side * half * 0.56, 0.14],
      [side * half, 0.14],
    ])
    pen.fill()
    pen.stroke()
  }
  const [x, y] = onFloor(stage, 0, 0.1)
  pen.fillStyle = withAlpha(colour, 0.85)
  pen.beginPath()
  pen.ellipse(x, y, 0.2, 0.034, 0, 0, Math.PI * 2)
  pen.fill()
  pen.stroke()
  pen.beginPath()
  pen.moveTo(...onFloor(stage, 0, 0.022))
  pen.lineTo(...onFloor(stage, 0, 0.215))
  pen.stroke()
}
