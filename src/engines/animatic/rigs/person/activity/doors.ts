import { doorOpening, knockAt } from '../../../cues.ts'
import type { ActivityName } from '../../../scene-spec.ts'
import { handleOf, paintDoor } from '../../furniture/door.ts'
import { reach } from '../stance-parts.ts'
import { upright, withHands, type Performance, type Scenery } from './performance.ts'

/** How far its middle is before them, and how high it is; body heights of a grown-up. */
const AHEAD = 0.42
const TALL = 1.2
/** Hinged on the far side. */
const HINGE = 1
const WOOD = '#a8683c'

function drawDoor({ pen, colour }: Scenery, open: number): void {
  pen.save()
  pen.translate(AHEAD, 0)
  pen.scale(TALL / 100, TALL / 100)
  paintDoor(pen, { colour: colour(/door/, WOOD), open, hinge: HINGE })
  pen.restore()
}

function handle(open: number): readonly [number, number] {
  const [x, y] = handleOf(open, HINGE)
  return [AHEAD + (x * TALL) / 100, (y * TALL) / 100]
}

function atDoor(activity: 'open-door' | 'close-door'): Performance {
  return {
    action: 'work',
    stance: (doer) => {
      const { figure, time } = doer
      const [x, y] = handle(doorOpening(activity, time))
      // Whoever is small reaches up as far as they can.
      const hand = reach(Math.min(x, 0.36), Math.max(y, figure.shoulderY - 0.1))
      return { ...withHands(upright(doer), hand, reach(0.02, figure.hipY + 0.02)), turn: 0.8 }
    },
    behind: (scenery) => drawDoor(scenery, doorOpening(activity, scenery.time)),
    front: 0.85,
    height: 0.36,
  }
}

const knock: Performance = {
  action: 'work',
  stance: (doer) => {
    const { figure } = doer
    const swing = knockAt(doer.time)
    return {
      ...withHands(
        upright(doer),
        reach(0.15 + 0.105 * swing, figure.shoulderY - 0.05 + 0.04 * swing),
        reach(0.02, figure.hipY + 0.02),
      ),
      lean: figure.stoop + 0.03 + 0.05 * swing,
      turn: 0.8,
    }
  },
  behind: (scenery) => drawDoor(scenery, 0),
  front: 0.85,
  height: 0.36,
}

/** What is done at doors. */
export const DOORS = {
  'open-door': atDoor('open-door'),
  'close-door': atDoor('close-door'),
  knock,
} as const satisfies Partial<Record<ActivityName, Performance>>
