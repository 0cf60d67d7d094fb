import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { gaitOf, gaitPhase } from '../gaits.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { REST } from '../rigs/rig.ts'
import type { Pose } from '../rigs/rig.ts'
import { sportGear } from '../rigs/sport-gear.ts'
import { sprite } from '../rigs/sprite.ts'
import { type GoalSport, goalSportOf, SHOT_AT_GOAL } from '../rounds.ts'
import type { Frame } from '../sets/set.ts'
import { inTeams } from './teams-in-colour.ts'
import { membersOf, type Member } from './together/members.ts'

const MOST = 6

/** What is carried to a goal, and how. */
interface Sport {
  readonly adult: { readonly landscape: number; readonly portrait: number }
  /** From who has it to the ball or puck, in their own heights. */
  readonly reach: number
  /** From one player to the next, in grown-ups' heights. */
  readonly spacing: number
  /** How far the goal is, in parts of the picture's width; how far up its middle is, and how high a shot rises. */
  readonly goal: { readonly x: number; readonly up: number; readonly rise: number }
  /** The goal is painted by the place. */
  readonly isGoalThere: boolean
}

const HOCKEY: Sport = {
  adult: { landscape: 0.46, portrait: 0.36 },
  reach: 0.56,
  spacing: 0.36,
  goal: { x: 0.9, up: 0.036, rise: 0.03 },
  isGoalThere: false,
}

const FOOTBALL: Sport = {
  adult: { landscape: 0.42, portrait: 0.34 },
  reach: 0.24,
  spacing: 0.56,
  goal: { x: 0.9, up: 0.115, rise: 0.14 },
  isGoalThere: true,
}

/** Carried in the arms, and by nobody but the first. */
const RUGBY: Sport = {
  adult: { landscape: 0.46, portrait: 0.36 },
  reach: 0,
  spacing: 0.56,
  goal: { x: 1.15, up: 0, rise: 0 },
  isGoalThere: true,
}
const SPORTS: Readonly<Record<GoalSport, Sport>> = { hockey: HOCKEY, football: FOOTBALL, rugby: RUGBY }

interface Attack {
  readonly context: StagingContext
  readonly sport: Sport
  readonly members: readonly Member[]
  readonly adult: number
  readonly goal: number
}

/** A team that attacks: one has the ball or puck and shoots it at the goal, rivals and mates are at their heels. */
export function stageAttack(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const players = spec.subjects.filter(({ rig }) => rig === 'person' || rig === 'robot')
  const name = goalSportOf(spec)
  const sport = name === undefined ? undefined : SPORTS[name]
  if (sport === undefined || set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const members = inTeams(membersOf({ ...context, spec: { ...spec, subjects: players } }, MOST + 1))
  if (members.length === 0 || members.length > MOST) return undefined
  const adult =
    (stage.portrait ? sport.adult.portrait : sport.adult.landscape) * (spec.framing === 'wide' ? 0.85 : 1)
  const attack: Attack = { context, sport, members, adult, goal: stage.aspect * sport.goal.x }
  return {
    actors: [
      ...(sport.isGoalThere ? [] : [goalOf(attack)]),
      ...members.map((member, at) => playerOf(attack, member, at)),
      ...(sport === RUGBY ? [] : [ballOf(attack)]),
    ],
  }
}

function goalOf({ context, adult, goal }: Attack): Actor {
  const { floor } = context.set
  return {
    rig: sportGear,
    look: { variant: 'ice-goal', colours: [], props: [], seed: 0 },
    place: () => ({
      x: goal,
      y: floor.y - 0.035,
      scale: adult,
      parallax: floor.parallax,
      shadowWidth: 0.6,
    }),
    pose: () => REST,
  }
}

/** World x of who has it: they slow down when it is shot. */
function leadX({ context, adult, goal }: Attack, { time, seconds }: Frame): number {
  const way = smoothstep(-0.5, 1, clamp(time / seconds))
  return lerp(context.stage.aspect * 0.04, goal - adult * 1.05, (way - 0.26) / 0.74)
}

/** Who has it, a rival at the shoulder, and so on by turns; the last rival of four keeps the goal of a pitch. */
function playerOf(attack: Attack, member: Member, at: number): Actor {
  const { context, sport, adult, goal } = attack
  const { stage, set } = context
  const depth = [0, 0.036, 0.014, 0.045, 0.028, 0.05][at] ?? 0.05
  const isKeeper = sport === FOOTBALL && at === 3
  const behind = at * sport.spacing * adult * (stage.portrait ? 0.6 : 1)
  const x = (frame: Frame): number =>
    isKeeper
      ? goal - adult * 0.12 + Math.sin(frame.time * 1.6) * 0.03
      : leadX(attack, frame) - behind + Math.sin(frame.time * 1.7 + at) * 0.014
  const gait = gaitOf({ ...member.subject, action: 'run' })
  return {
    rig: member.rig,
    look: lookFor(sport, member, at),
    place: (frame) => ({
      x: x(frame),
      y: isKeeper ? set.floor.y - sport.goal.up + 0.03 : set.floor.y - depth,
      scale: adult * member.size * (isKeeper ? 0.68 : 1 - depth * 1.6),
      parallax: set.floor.parallax,
      flip: isKeeper,
      shadowWidth: 0.46,
    }),
    pose: (frame) => ({ ...REST, time: frame.time + at * 0.31, ...poseOf(sport, frame, at, isKeeper, gait) }),
  }
}

function lookFor(sport: Sport, { look }: Member, at: number): Member['look'] {
  if (sport === HOCKEY) return { ...look, activity: 'hockey' }
  if (sport === RUGBY && at === 0) return look
  return {
    ...look,
    props: look.props.filter(({ concept }) => !/^(?:football|ball|american-football)$/.test(concept)),
  }
}

function poseOf(
  sport: Sport,
  { time, seconds }: Frame,
  at: number,
  isKeeper: boolean,
  gait: ReturnType<typeof gaitOf>,
): Partial<Pose> {
  if (sport === HOCKEY) return { action: 'play' }
  if (isKeeper)
    return {
      action: 'play',
      reach: [
        [0.26, -0.66],
        [-0.24, -0.7],
      ],
    }
  const age = time - SHOT_AT_GOAL.at * seconds
  // The leg that shoots swings through.
  if (sport === FOOTBALL && at === 0 && age > -0.12 && age < 0.3)
    return { action: 'run', phase: Math.PI * (1.5 + (age + 0.12) * 1.6) }
  return { action: 'run', phase: gait === null ? time * 9 : gaitPhase(gait, time + at * 0.17) }
}

function ballOf(attack: Attack): Actor {
  const { context, sport, adult, goal, members } = attack
  const { floor } = context.set
  const isPuck = sport === HOCKEY
  const own = adult * (members[0]?.size ?? 1)
  const flight = (frame: Frame): number =>
    clamp((frame.time - SHOT_AT_GOAL.at * frame.seconds) / SHOT_AT_GOAL.seconds)
  const x = (frame: Frame): number => {
    // It stays where it was kicked from until it is off.
    const kicked = Math.min(frame.time, SHOT_AT_GOAL.at * frame.seconds)
    const at = leadX(attack, { ...frame, time: kicked })
    const stick = at + own * (sport.reach + 0.05 * Math.sin(kicked * 7))
    return lerp(stick, goal + adult * 0.06, flight(frame))
  }
  return {
    rig: isPuck ? sportGear : sprite,
    look: { variant: isPuck ? 'puck' : 'football', colours: [], props: [], seed: 1 },
    place(frame) {
      const shot = flight(frame)
      return {
        x: x(frame),
        y: floor.y + 0.004 - shot * sport.goal.up,
        lift: Math.sin(shot * Math.PI * 0.86) * sport.goal.rise,
        scale: adult * (isPuck ? 1 : 0.15) * (1 - shot * 0.3),
        parallax: floor.parallax,
        shadowWidth: isPuck ? 0.12 : 0.5,
      }
    },
    pose: (frame) => ({ ...REST, time: frame.time, look: isPuck ? 0 : (x(frame) / adult) * 6 }),
  }
}
