import type { Stretch } from '../rework/part.ts'
import { startsOf } from '../rework/part.ts'
import { FRAME_RATE } from '../scene-spec.ts'
import { createPictureMove } from './picture-move.ts'
import type { PictureMove, PictureMoveOptions } from './picture-move.ts'

/**
 * One move through a picture's stretches. A stretch with another camera starts a move within what the ones before it show,
 * and those run out below it, so that nothing jumps.
 */
export function createMoves(
  stretches: readonly Stretch[],
  seed: number,
  focus: PictureMoveOptions['focus'],
): PictureMove {
  const starts = startsOf(stretches)
  const moves = stretches.flatMap(({ spec: { camera }, frameCount }, index) => {
    if (index > 0 && stretches[index - 1]?.spec.camera === camera) return []
    const seconds = frameCount / FRAME_RATE
    const move = createPictureMove({ camera, seconds, seed: seed + index, focus })
    return [{ startSeconds: (starts[index] ?? 0) / FRAME_RATE, move }]
  })
  const lastFirst = moves.toReversed()
  return (time) => {
    const views = lastFirst
      .filter(({ startSeconds }) => startSeconds <= time)
      .map(({ startSeconds, move }) => move(time - startSeconds))
    return (screen, depth) => views.reduce((place, view) => view(place, depth), screen)
  }
}
