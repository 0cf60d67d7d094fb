import { clamp } from '../draw/easing.ts'
import { createRandom } from '../draw/random.ts'
import { stagingFor } from '../stagings/index.ts'
import type { StagedScene, StagingContext } from './staging.ts'

/** How much larger than in a medium shot the first subject of a close-up is at least, and at most that of a wide one. */
const CLOSE = 1.4
const WIDE = 0.74

/** How much larger the staging's subjects have to be shown yet, as a factor: below 1 they are farther off. */
export function sizeOfFraming(staged: StagedScene, context: StagingContext, seed: number): number {
  const { framing } = context.spec
  if (framing !== 'close' && framing !== 'wide') return 1
  const usual = stagingFor({
    ...context,
    random: createRandom(seed),
    spec: { ...context.spec, framing: 'medium' },
  })
  const growth = heightIn(staged, context.seconds) / heightIn(usual, context.seconds)
  if (!Number.isFinite(growth) || growth <= 0) return 1
  return framing === 'close' ? clamp(CLOSE / growth, 1, CLOSE) : clamp(WIDE / growth, WIDE, 1)
}

/** Of the first who is shown, in the middle of the shot; in world units as the staging's own camera sees it. */
function heightIn({ actors: [first], camera }: StagedScene, seconds: number): number {
  if (first === undefined) return Number.NaN
  const time = seconds / 2
  const seen = camera?.(time, seconds) ?? { x: 0, y: 0, zoom: 1 }
  const frame = { time, seconds, camera: seen }
  const { scale } = first.place(frame)
  return first.rig.box(first.look, first.pose(frame).action).height * scale * seen.zoom
}

/** World y of the ground that those stand on who are shown. */
export function groundOf({ actors }: Pick<StagedScene, 'actors'>, seconds: number): number {
  const frame = { time: seconds / 2, seconds, camera: { x: 0, y: 0, zoom: 1 } }
  const ys = actors.map((actor) => actor.place(frame).y)
  return ys.length === 0 ? 1 : ys.reduce((sum, y) => sum + y, 0) / ys.length
}
