import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import { FLOOR_Y, hallSet } from '../halls/hall.ts'
import { arenaLight, onFloor, paintArena, paintBoards, paintParquet, type ArenaStyle } from './arena.ts'

interface HallStyle extends ArenaStyle {
  readonly floor: Hex
  readonly court: Hex
}

const STYLES: readonly HallStyle[] = [
  { dark: '#1f2c4a', floor: '#d9a868', court: '#3f8fb0', boards: ['#1f4fae', '#23304a', '#d8343c'] },
  { dark: '#26303a', floor: '#c99a5c', court: '#3f9a6a', boards: ['#2f8f6a', '#23304a', '#e0a33c'] },
]

/** A hall for sports: parquet, the lines of a court, boards and full stands; a strip where they fence. */
export const sportsHall = hallSet(({ stage, random, spec, seed }) => {
  const style = pick(random, STYLES)
  return {
    light: arenaLight(style),
    floor: { farY: 0.85 },
    paintWall(pen) {
      paintArena(pen, stage, style, { seed, isDeserted: spec.isDeserted === true })
      paintBoards(pen, stage, style, FLOOR_Y - 0.062, 0.064)
    },
    paintGround(pen) {
      paintParquet(pen, stage, style.floor, FLOOR_Y)
      if (isFencing(spec)) paintPiste(pen, stage)
      else paintCourt(pen, stage, style)
    },
  }
})

function isFencing({ subjects }: SceneSpec): boolean {
  return subjects.some(
    ({ variant, props }) => variant === 'fencer' || props.some(({ concept }) => concept === 'foil'),
  )
}

function paintPiste(pen: Pen, { aspect }: Stage): void {
  const middle = aspect / 2
  pen.fillStyle = '#5a6478'
  pen.fillRect(-0.8, 0.862, aspect + 1.6, 0.09)
  pen.fillStyle = lighten('#5a6478', 0.2)
  pen.fillRect(-0.8, 0.862, aspect + 1.6, 0.006)
  pen.fillStyle = '#f4f1ea'
  for (const x of [0, -0.36, 0.36, -0.86, 0.86])
    pen.fillRect(middle + x - 0.004, 0.866, x === 0 ? 0.012 : 0.008, 0.084)
}

function paintCourt(pen: Pen, stage: Stage, { court }: HallStyle): void {
  const corner = (x: number, depth: number): void => pen.lineTo(...onFloor(stage, x, depth))
  const half = stage.portrait ? 0.5 : 0.78
  pen.fillStyle = withAlpha(darken(court, 0.05), 0.85)
  pen.beginPath()
  for (const [x, depth] of [
    [-half, 0.02],
    [half, 0.02],
    [half, 0.2],
    [-half, 0.2],
  ] as const)
    corner(x, depth)
  pen.fill()
  pen.strokeStyle = '#f6f4ee'
  pen.lineWidth = 0.005
  pen.stroke()
  pen.beginPath()
  pen.moveTo(...onFloor(stage, 0, 0.02))
  corner(0, 0.2)
  pen.stroke()
}
