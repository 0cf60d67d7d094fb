import { BLOWS } from '../../cues.ts'
import { FETCHING, UNWRAPPING, WINDOW } from '../../opening-cues.ts'
import type { ActivityName } from '../../scene-spec.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { buzzing } from './animals.ts'
import { creak } from './creak.ts'
import { every } from './sports.ts'
import { addHit, ringing, struck } from './struck.ts'

/** Steel on a block of steel: it rings on. */
const ANVIL = ringing(0.55, [1180, 0.8], [2630, 0.7], [4370, 0.4], [420, 0.3])
const BLOCK = ringing(0.12, [240, 1], [560, 0.5], [1180, 0.3])
const LATCH = ringing(0.03, [1900, 0.5], [3100, 0.3])
const BOTTLE = ringing(0.2, [2150, 0.6], [3480, 0.4])
const DOOR = ringing(0.1, [96, 1], [210, 0.6])
const RATCHET = ringing(0.03, [1450, 0.6], [2900, 0.5])

/** Paper that is torn and pushed aside, until the lid is up. */
const rustle: Render = (track, shot, random) => {
  for (let at = 0.15; at < Math.min(UNWRAPPING.until, shot.seconds); at += 0.09 + 0.16 * random())
    addBurst(track, random, {
      startSeconds: at,
      attackSeconds: 0.012,
      decaySeconds: 0.06 + 0.07 * random(),
      filter: 'high-pass',
      frequency: 2600 + 1800 * random(),
      gain: 0.35 + 0.6 * random(),
    })
}

const casement: Render = (track, shot, random) => {
  const { start, end } = WINDOW
  if (start >= shot.seconds) return
  addHit(track, random, start - 0.08, LATCH, 2600, 0.8)
  creak(track, random, start, Math.min(end, shot.seconds))
}

/** The seal gives way, a bottle touches its neighbours, the door falls shut. */
const refrigerator: Render = (track, shot, random) => {
  const { start, take, end } = FETCHING
  if (start < shot.seconds)
    addBurst(track, random, {
      startSeconds: start,
      attackSeconds: 0.02,
      decaySeconds: 0.22,
      filter: 'band-pass',
      q: 0.7,
      frequency: 700,
      endFrequency: 1500,
      gain: 0.9,
    })
  if (take < shot.seconds) addHit(track, random, take, BOTTLE, 3200, 0.5)
  if (end < shot.seconds) addHit(track, random, end, DOOR, 600, 1)
}

/** What is heard of work at a place of its own; quiet ones are not in here. */
export const TRADE_SOUNDS = {
  bees: { level: -29, render: buzzing(220) },
  'change-tyre': { level: -29, render: struck(every({ seconds: 1.5, first: 0.9 }), RATCHET, 3000) },
  forge: { level: -23, render: struck(every(BLOWS.hammer), ANVIL, 3600) },
  gavel: { level: -21, render: struck(every(BLOWS.hammer), BLOCK, 1800) },
  'open-fridge': { level: -26, render: refrigerator },
  'open-window': { level: -28, render: casement },
  'under-vehicle': { level: -29, render: struck(every({ seconds: 0.9, first: 0.6 }), RATCHET, 2600) },
  unwrap: { level: -30, render: rustle },
} as const satisfies Partial<Record<ActivityName, { readonly level: number; readonly render: Render }>>
