import type { Action } from '../../scene-spec.ts'
import type { Pose } from '../rig.ts'
import { fightStance } from './fight.ts'
import type { Figure } from './figure.ts'
import { enliven } from './life.ts'
import type { Act, Manner } from './manner.ts'
import type { Stance } from './skeleton.ts'
import { float, fly, swim } from './stances/aloft.ts'
import { atEase } from './stances/at-ease.ts'
import { ride } from './stances/balance.ts'
import { dance } from './stances/dance.ts'
import { jump, run, walk } from './stances/gait.ts'
import { talk, wave } from './stances/gestures.ts'
import { drink, eat } from './stances/meal.ts'
import { play, playInstrument } from './stances/playing.ts'
import { drive, look, sit, sitOnGround, sleep, stand } from './stances/rest.ts'
import { work } from './stances/work.ts'

/** How a body holds itself; `act` in place of what its action says. */
export function stanceOf(figure: Figure, pose: Pose, manner: Manner, act?: Act): Stance {
  const stance = enliven((act ?? actOf(pose.action, manner))(figure, pose, manner), pose, manner)
  const nodding = { ...stance, nod: stance.nod + pose.look }
  const [first, second] = pose.reach
  if (first === undefined) return nodding
  return {
    ...nodding,
    near: { ...nodding.near, arm: { type: 'reach', at: first } },
    far: { ...nodding.far, arm: { type: 'reach', at: second ?? first } },
  }
}

/** What is done standing: babies do it sitting. */
const UPRIGHT: readonly Action[] = ['stand', 'look', 'talk', 'wave']

function actOf(action: Action, { baby }: Manner): Act {
  return baby && UPRIGHT.includes(action) ? sitOnGround : (ACTS[action] ?? stand)
}

const fight: Act = (figure, pose, manner) => fightStance(atEase(figure, pose, manner), figure, pose, manner)

const ACTS: Partial<Record<Action, Act>> = {
  stand,
  walk,
  run,
  jump,
  sit,
  dance,
  wave,
  talk,
  eat,
  drink,
  sleep,
  ride,
  work,
  fight,
  play,
  'play-instrument': playInstrument,
  swim,
  fly,
  float,
  look,
  drive,
}
