import { BLOWS, type Blows } from '../../cues.ts'
import type { ActivityName } from '../../scene-spec.ts'
import { fire } from '../ambience/room.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addStrike, type Mode } from '../synthesis/strike.ts'
import { runningWater } from './things.ts'

/** Something is struck, whenever it is seen to be struck. */
function blows({ seconds, first }: Blows, modes: readonly Mode[], click: number): Render {
  return (track, shot, random) => {
    for (let at = first; at < shot.seconds; at += seconds) {
      addStrike(track, at, modes, 1)
      addBurst(track, random, {
        startSeconds: at,
        attackSeconds: 0.001,
        decaySeconds: 0.03,
        filter: 'band-pass',
        frequency: click,
        gain: 0.5,
      })
    }
  }
}

const LOG: readonly Mode[] = [
  { frequency: 142, gain: 1, ringSeconds: 0.22 },
  { frequency: 390, gain: 0.5, ringSeconds: 0.14 },
  { frequency: 860, gain: 0.3, ringSeconds: 0.08 },
]
const BOARD: readonly Mode[] = [
  { frequency: 320, gain: 1, ringSeconds: 0.09 },
  { frequency: 910, gain: 0.4, ringSeconds: 0.05 },
]
const SHUTTER: readonly Mode[] = [{ frequency: 2300, gain: 0.5, ringSeconds: 0.02 }]

const HEARD: Readonly<Partial<Record<ActivityName, { readonly level: number; readonly render: Render }>>> = {
  'water-plants': { level: -32, render: runningWater(0.15) },
  'wash-dishes': { level: -29, render: runningWater(0.3) },
  pour: { level: -33, render: runningWater(0.1) },
  roast: { level: -27, render: fire },
  grill: { level: -28, render: fire },
  wood: { level: -23, render: blows(BLOWS.wood, LOG, 1500) },
  chop: { level: -28, render: blows(BLOWS.chop, BOARD, 2600) },
  photograph: { level: -30, render: blows(BLOWS.photograph, SHUTTER, 3800) },
}

/** What an activity sounds like; undefined for those that are quiet. */
export function soundOfActivity(
  activity: ActivityName | undefined,
): { readonly level: number; readonly render: Render } | undefined {
  return activity === undefined ? undefined : HEARD[activity]
}
