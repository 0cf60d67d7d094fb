import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { gaitOf, gaitPhase } from '../gaits.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { REST } from '../rigs/rig.ts'
import type { Pose, RigLook } from '../rigs/rig.ts'
import { RIM, sportGear } from '../rigs/sport-gear.ts'
import { DRIBBLE, HOOP_DROP, HOOPS, hoopsAt } from '../rounds.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { inTeams } from './teams-in-colour.ts'
import { membersOf, type Member } from './together/members.ts'

const MOST = 6
const ADULT = { landscape: 0.43, portrait: 0.34 }
const BALL = /^(?:basketball|ball)$/

interface Game {
  readonly context: StagingContext
  readonly members: readonly Member[]
  readonly adult: number
  /** World x of where the run begins, of the take-off, and of the rim. */
  readonly from: number
  readonly to: number
  readonly rim: number
  /** Of the hoop, world units. */
  readonly unit: number
}

/** Basketball: one dribbles to the hoop and puts the ball in, the others run with them or guard it. */
export function stageBasketball(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const players = spec.subjects.filter(isPlayer)
  const rest = spec.subjects.filter((one) => !players.includes(one) && one.variant !== 'basketball')
  const isPlayed =
    players.some(({ activity }) => activity === 'basketball') ||
    rest.length < spec.subjects.length - players.length
  if (!isPlayed || rest.length > 0 || set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const members = inTeams(membersOf({ ...context, spec: { ...spec, subjects: players } }, MOST + 1))
  if (members.length === 0 || members.length > MOST) return undefined
  const wished = stage.portrait ? ADULT.portrait : ADULT.landscape
  const isYoung = members.every(({ size }) => size < 0.8)
  const adult = wished * (spec.framing === 'wide' ? 0.85 : 1) * (isYoung ? 1.06 : 1)
  const unit = adult * (isYoung ? 0.68 : 0.9)
  const rim = stage.aspect * (stage.portrait ? 0.84 : 0.83)
  const leap = Math.max(...members.map(({ size }) => size)) * adult
  const game = { context, members, adult, from: stage.aspect * 0.1, to: rim - leap * 0.62, rim, unit }
  return {
    actors: [hoopOf(game), ...members.map((member, at) => playerOf(game, member, at)), ballOf(game)],
  }
}

function isPlayer({ rig, action, activity, props }: SubjectSpec): boolean {
  if (rig !== 'person' && rig !== 'robot') return false
  const hasBall = props.some(({ concept, role }) => role !== 'worn' && concept === 'basketball')
  return (
    activity === 'basketball' || ((action === 'play' || action === 'jump' || action === 'run') && hasBall)
  )
}

function hoopOf({ context, unit, rim }: Game): Actor {
  const { floor } = context.set
  return {
    rig: sportGear,
    look: { variant: 'hoop', colours: [], props: [], seed: 0 },
    place: () => ({
      x: rim - RIM.x * unit,
      y: floor.y - 0.03,
      scale: unit,
      parallax: floor.parallax,
      shadowWidth: 0.7,
    }),
    pose: () => REST,
  }
}

/** How far they are from where they begin (0) to under the hoop (1). */
function wayOf(time: number): number {
  const { phase, way } = hoopsAt(time)
  if (phase === 'run') return lerp(0, 0.9, way)
  if (phase === 'leap') return lerp(0.9, 1, clamp(way * 1.6))
  return phase === 'fall' ? 1 : 1 - smoothstep(0, 1, way)
}

function withoutBall(look: RigLook): RigLook {
  const { activity: _, ...rest } = look
  return { ...rest, props: look.props.filter(({ concept }) => !BALL.test(concept)) }
}

function playerOf(game: Game, member: Member, at: number): Actor {
  const { context, adult, from, to } = game
  const { floor } = context.set
  const isRival = at % 2 === 1
  // Mates are behind who has the ball, rivals between them and the hoop.
  const ahead = at === 0 ? 0 : isRival ? 0.12 + at * 0.06 : -0.1 * at
  const depth = at === 0 ? 0 : at === 1 ? 0.026 : 0.03 + at * 0.008
  const gait = gaitOf({ ...member.subject, action: 'run' })
  const x = ({ time }: Frame): number => {
    const way = wayOf(time - at * 0.07)
    return lerp(from, to, way) + ahead * context.stage.aspect * (at === 1 ? 1 - way * 0.4 : 1)
  }
  return {
    rig: member.rig,
    look: withoutBall(member.look),
    place(frame) {
      const { phase } = hoopsAt(frame.time)
      return {
        x: x(frame),
        y: floor.y - depth,
        scale: adult * member.size * (1 - depth * 1.6),
        parallax: floor.parallax,
        flip: isRival ? phase !== 'back' : phase === 'back',
        lift: at === 0 ? liftAt(frame.time) * adult * member.size : 0,
        shadowWidth: 0.44,
      }
    },
    pose: (frame) => ({ ...REST, time: frame.time + at * 0.4, ...poseOf(frame.time, at, gait) }),
  }
}

function poseOf(time: number, at: number, gait: ReturnType<typeof gaitOf>): Partial<Pose> {
  const { phase, way } = hoopsAt(time)
  const isRival = at % 2 === 1
  const run = {
    action: 'run',
    phase: gait === null ? time * 9 : gaitPhase(gait, time + at * 0.2),
    energy: 1,
  } as const
  if (phase === 'back') return run
  if (at === 0 && phase === 'run') {
    const push = Math.max(0, Math.sin(time * DRIBBLE))
    return {
      ...run,
      reach: [
        [0.2, -0.46 - push * 0.08],
        [-0.1, -0.56],
      ],
    }
  }
  if (at === 0 && phase === 'leap') {
    const up = smoothstep(0, 0.34, way)
    const hand = [lerp(0.14, 0.24, up), lerp(-0.66, -1.15, up)] as const
    return { action: 'jump', progress: lerp(0.1, 0.9, way), reach: [hand, [hand[0] + 0.06, hand[1] + 0.03]] }
  }
  if (isRival)
    return {
      action: 'stand',
      reach: [
        [0.16, -1.02 - Math.sin(time * 7) * 0.04],
        [0.2, -0.86],
      ],
    }
  if (phase === 'fall') return { action: at === 0 ? 'wave' : 'stand' }
  return run
}

/** In their own heights: how high who shoots is off the ground. */
function liftAt(time: number): number {
  const { phase, way } = hoopsAt(time)
  return phase === 'leap' ? 0.36 * Math.sin(clamp(way) * Math.PI) : 0
}

function ballOf(game: Game): Actor {
  const { context, adult } = game
  const { floor } = context.set
  return {
    rig: sportGear,
    look: { variant: 'basket-ball', colours: [], props: [], seed: 0 },
    place(frame) {
      const { x, height } = ballAt(game, frame.time)
      return {
        x,
        y: floor.y + 0.003,
        lift: Math.max(0, height),
        scale: adult,
        parallax: floor.parallax,
        shadowWidth: 0.2,
      }
    },
    pose: ({ time }) => ({ ...REST, time, look: time * 6 }),
  }
}

/** World x, and world height of its lowest point over the ground. */
function ballAt(game: Game, time: number): { readonly x: number; readonly height: number } {
  const { members, adult, unit, from, to, rim } = game
  const { phase, way } = hoopsAt(time)
  const own = (members[0]?.size ?? 1) * adult
  const x = lerp(from, to, wayOf(time))
  const radius = 0.085 * adult
  switch (phase) {
    case 'run':
    case 'back': {
      const side = phase === 'run' ? 1 : -1
      return { x: x + side * own * 0.24, height: Math.abs(Math.sin(time * DRIBBLE * 0.5)) * own * 0.4 }
    }
    case 'leap': {
      const hand = {
        x: x + own * lerp(0.16, 0.27, way * 2),
        height: own * (lerp(0.6, 1.2, clamp(way / 0.34)) + liftAt(time)),
      }
      const flight = clamp((way - 0.42) / 0.58)
      const top = RIM.y * unit
      if (flight === 0) return { x: hand.x, height: hand.height - radius }
      return {
        x: lerp(hand.x, rim, flight),
        height: lerp(hand.height, top, flight) + 0.26 * adult * 4 * flight * (1 - flight) - radius,
      }
    }
    case 'fall': {
      const seconds = way * HOOPS.fall
      const down = HOOP_DROP
      const top = RIM.y * unit
      if (seconds < down)
        return { x: rim, height: top * (1 - (seconds / down) ** 2) - radius * (1 - seconds / down) }
      const bounce = (seconds - down) / (HOOPS.fall - down)
      return {
        x: lerp(rim, to - own * 0.24, bounce),
        height: Math.abs(Math.sin(bounce * Math.PI)) * top * 0.34,
      }
    }
  }
}
