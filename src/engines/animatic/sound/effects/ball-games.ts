import { goalSportOf, PASSES, SHOT_AT_GOAL, type GoalSport } from '../../rounds.ts'
import type { SceneSpec, SubjectSpec } from '../../scene-spec.ts'
import { cheers } from '../ambience/cheers.ts'
import type { Layer } from '../layer.ts'
import { every, halves } from './sports.ts'
import { puffs, ringing, struck, together, type Moments } from './struck.ts'

const KICK = ringing(0.09, [108, 1], [240, 0.7], [520, 0.25])
const TAP = ringing(0.06, [130, 0.6], [300, 0.4])
const BOUNCE = ringing(0.12, [94, 1], [210, 0.6], [470, 0.3])
const PUCK = ringing(0.05, [520, 1], [1380, 0.6])
/** It is among those who look on by now. */
const CHEER_DELAY_SECONDS = 0.12

const shot: Moments = ({ seconds }) => [SHOT_AT_GOAL.at * seconds]
const goal: Moments = ({ seconds }) => {
  const at = SHOT_AT_GOAL.at * seconds + SHOT_AT_GOAL.seconds + CHEER_DELAY_SECONDS
  return at < seconds ? [at] : []
}

const net = puffs(({ seconds }) => [SHOT_AT_GOAL.at * seconds + SHOT_AT_GOAL.seconds], {
  attackSeconds: 0.02,
  decaySeconds: 0.4,
  filter: 'band-pass',
  q: 0.7,
  frequency: 2400,
  endFrequency: 1200,
  gain: 0.4,
})

/** Until it is shot, the ball is at the feet. */
const dribbled: Moments = (one) =>
  every({ seconds: 0.69, first: 0.3 })(one).filter((at) => at < SHOT_AT_GOAL.at * one.seconds - 0.3)

const ATTACKS: Readonly<Record<GoalSport, Layer | undefined>> = {
  football: {
    name: 'ball',
    level: -23,
    render: together(struck(dribbled, TAP, 500), struck(shot, KICK, 900), net),
  },
  hockey: { name: 'puck', level: -23, render: together(struck(shot, PUCK, 2600), net) },
  rugby: undefined,
}

/** A goal falls: all who look on cheer. */
const CHEER: Layer = { name: 'cheer', level: -18, render: cheers(goal, 1) }

const BALLS = /^(?:ball|football|soccer-ball|volleyball|baseball|american-football|basketball|beach-ball)$/

/** The ball of those who play, when it is kicked, thrown or bounced; a goal is cheered at. Of the whole scene. */
export function ballSounds(spec: SceneSpec): readonly Layer[] {
  const sport = spec.subjects.length === 0 ? undefined : goalSportOf(spec)
  if (sport !== undefined) {
    const attack = ATTACKS[sport]
    return [
      ...(attack === undefined ? [] : [attack]),
      ...(sport === 'rugby' || spec.isDeserted === true ? [] : [CHEER]),
    ]
  }
  const players = spec.subjects.filter(isPlayer)
  const count = players.reduce((sum, one) => sum + one.count, 0)
  const ball = ballOf(spec, players)
  if (ball === undefined || count === 0) return []
  const isBounced = ball === 'basketball' || ball === 'volleyball'
  if (count === 1)
    return [
      { name: 'ball', level: -26, render: struck(halves(PASSES.alone, 0), isBounced ? BOUNCE : TAP, 600) },
    ]
  return [{ name: 'ball', level: -25, render: struck(every(PASSES, PASSES.seconds), KICK, 700) }]
}

/** Those who do a thing of its own, keep a goal or play at a net, are heard by that. */
function isPlayer({ rig, action, activity }: SubjectSpec): boolean {
  if (activity !== undefined || (rig !== 'person' && rig !== 'robot' && rig !== 'quadruped')) return false
  return action === 'play' || action === 'run' || action === 'jump'
}

function ballOf({ subjects, setting }: SceneSpec, players: readonly SubjectSpec[]): string | undefined {
  const lying = subjects.find(({ variant }) => BALLS.test(variant))?.variant
  const held = players.flatMap(({ props }) => props).find(({ concept }) => BALLS.test(concept))?.concept
  const found = lying ?? held
  if (found !== undefined) return found
  return setting === 'stadium' && players.some(({ action }) => action === 'play') ? 'football' : undefined
}
