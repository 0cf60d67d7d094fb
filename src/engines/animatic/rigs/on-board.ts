import type { PropSpec } from '../scene-spec.ts'
import { drawBoard } from './person/extras.ts'
import type { Rig } from './rig.ts'

const BOARD = /^(?:skateboard|surfboard|snowboard|skis|roller-skates|ice-skates)$/
/** The board's length against the animal's, and its own in its units. */
const OVERHANG = 0.86
const LENGTH = 0.6
const HEIGHTS: Readonly<Record<string, number>> = { skateboard: 0.05, surfboard: 0.024 }
const LOWEST = 0.02

/** The board that somebody stands on; undefined when they stand on none. */
export function boardAmong(props: readonly PropSpec[]): PropSpec | undefined {
  return props.find(({ role, concept }) => role === 'ridden' && BOARD.test(concept))
}

/** An animal that stands or sits on a board, as one drawing. */
export function onBoard(animal: Rig, board: PropSpec): Rig {
  const scaleFor = (width: number): number => (width * OVERHANG) / LENGTH
  const riseFor = (width: number): number => scaleFor(width) * (HEIGHTS[board.concept] ?? LOWEST)
  return {
    ...animal,
    box(look, action) {
      const box = animal.box(look, action === 'ride' ? 'stand' : action)
      return { width: box.width * 1.1, height: box.height + riseFor(box.width) }
    },
    draw(pen, look, pose) {
      const action = pose.action === 'ride' ? 'stand' : pose.action
      const { width } = animal.box(look, action)
      pen.save()
      pen.scale(scaleFor(width), scaleFor(width))
      drawBoard(pen, board.concept, board.colour ?? '#f2b03c')
      pen.restore()
      pen.save()
      pen.translate(0, -riseFor(width))
      animal.draw(pen, look, { ...pose, action })
      pen.restore()
    },
  }
}
