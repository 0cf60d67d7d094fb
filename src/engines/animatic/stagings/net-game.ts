import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { lerp } from '../draw/easing.ts'
import { HIT } from '../rigs/person/activity/rackets.ts'
import { REST } from '../rigs/rig.ts'
import { sportGear } from '../rigs/sport-gear.ts'
import type { ActivityName } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { strokeAt, STROKES, type NetGame } from '../strokes.ts'
import { bystanders } from './bystanders.ts'
import { inTeams } from './teams-in-colour.ts'
import { membersOf, type Member } from './together/members.ts'

interface Court {
  /** What divides the sides. */
  readonly net: string
  readonly ball: string
  /** From the net to a player, in parts of the picture's width; a grown-up's height, world units. */
  readonly apart: { readonly landscape: number; readonly portrait: number }
  readonly adult: { readonly landscape: number; readonly portrait: number }
  /** How high the ball rises over a straight line, in grown-ups' heights, and where it bounces: of its way, and how high. */
  readonly arc: number
  readonly bounce?: { readonly way: number; readonly y: number }
}

const WIDE = { landscape: 0.33, portrait: 0.36 }

const COURTS: Readonly<Record<NetGame, Court>> = {
  tennis: {
    net: 'tennis-net',
    ball: 'tennis-ball',
    apart: WIDE,
    adult: { landscape: 0.46, portrait: 0.36 },
    arc: 0.34,
    bounce: { way: 0.76, y: 0 },
  },
  badminton: {
    net: 'badminton-net',
    ball: 'shuttlecock',
    apart: { landscape: 0.28, portrait: 0.34 },
    adult: { landscape: 0.46, portrait: 0.36 },
    arc: 0.5,
  },
  'table-tennis': {
    net: 'table-tennis-table',
    ball: 'table-tennis-ball',
    apart: { landscape: 0.335, portrait: 0.39 },
    adult: { landscape: 0.54, portrait: 0.34 },
    arc: 0.1,
    bounce: { way: 0.72, y: 0.5 },
  },
  volleyball: {
    net: 'volleyball-net',
    ball: 'volley-ball',
    apart: { landscape: 0.2, portrait: 0.3 },
    adult: { landscape: 0.42, portrait: 0.34 },
    arc: 0.52,
  },
}

const MOST = 4
/** Children are shown nearer; what they play with is as high as they reach. */
const YOUNG = { grown: 1.24, reach: 0.56 }

interface Game {
  readonly context: StagingContext
  readonly name: NetGame
  readonly court: Court
  readonly adult: number
  /** Of what they play with, world units. */
  readonly unit: number
  readonly netX: number
  /** World x of where the ball is hit on the left and on the right. */
  readonly ends: readonly [left: number, right: number]
}

/** Tennis and its like: players to both sides of a net, and a ball that goes to and fro. Who is alone has it come from afar. */
export function stageNetGame(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const lead = spec.subjects.find(({ activity, action }) => isNetGame(activity) && action === 'play')
  const name = lead?.activity
  if (!isNetGame(name) || set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const players = spec.subjects.filter(({ activity }) => activity === name)
  const members = inTeams(membersOf({ ...context, spec: { ...spec, subjects: players } }, MOST + 1))
  if (members.length === 0 || members.length > MOST) return undefined
  const court = COURTS[name]
  const shape = stage.portrait ? 'portrait' : 'landscape'
  const isYoung = members.every(({ size }) => size < 0.8)
  const adult = court.adult[shape] * (spec.framing === 'wide' ? 0.85 : 1) * (isYoung ? YOUNG.grown : 1)
  const unit = adult * (isYoung ? YOUNG.reach : 1)
  const isAlone = members.length === 1
  const netX = stage.aspect * (isAlone ? 0.72 : 0.5)
  const away = court.apart[shape] * stage.aspect * (isAlone && !stage.portrait ? 1.1 : 1)
  const hit = HIT[name].x * unit
  const right = isAlone ? stage.aspect + 0.3 : netX + away - hit
  const game: Game = { context, name, court, adult, unit, netX, ends: [netX - away + hit, right] }
  const others = spec.subjects.filter((subject) => !players.includes(subject))
  return {
    actors: [
      netOf(game),
      ...members.map((member, at) => playerOf(game, member, at)),
      ballOf(game),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

function isNetGame(activity: ActivityName | undefined): activity is NetGame {
  return activity !== undefined && Object.hasOwn(COURTS, activity)
}

function netOf({ context, court, unit, netX }: Game): Actor {
  const { floor } = context.set
  return {
    rig: sportGear,
    look: { variant: court.net, colours: [], props: [], seed: 0 },
    place: () => ({
      x: netX,
      // Of what is played across, the players reach over it.
      y: floor.y - 0.012,
      scale: unit,
      parallax: floor.parallax,
      shadowWidth: court.net === 'table-tennis-table' ? 1.5 : 0.3,
    }),
    pose: () => REST,
  }
}

/** The first two play; who is their partner stands behind them, ready. */
function playerOf(game: Game, member: Member, at: number): Actor {
  const { context, name, adult, unit, ends } = game
  const { floor } = context.set
  const isRight = at % 2 === 1
  const isPartner = at > 1
  const side = isRight ? 1 : -1
  const mouth = member.leads
    ? createMouth(member.subject, context.spec, context.seed, context.seconds)
    : () => 0
  const hit = HIT[name].x * unit
  const x = (isRight ? ends[1] + hit : ends[0] - hit) + (isPartner ? side * 0.3 * adult : 0)
  const { activity: _, ...idle } = member.look
  return {
    rig: member.rig,
    look: isPartner ? idle : member.look,
    place: ({ time }) => ({
      x: x + Math.sin(time * 1.9 + at) * 0.012,
      y: floor.y - (isPartner ? 0.05 : 0) - at * 0.001,
      scale: adult * member.size * (isPartner ? 0.88 : 1),
      parallax: floor.parallax,
      flip: isRight,
      shadowWidth: 0.44,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: isPartner ? 'stand' : 'play',
      time: time - (isRight ? STROKES[name].seconds : 0),
      mouth: mouth(time),
    }),
  }
}

function ballOf(game: Game): Actor {
  const { context, court, unit } = game
  const { floor } = context.set
  return {
    rig: sportGear,
    look: { variant: court.ball, colours: [], props: [], seed: 0 },
    place(frame) {
      const { x, height } = flightAt(game, frame)
      return {
        x,
        y: floor.y + 0.002,
        lift: height * unit,
        scale: unit * 1.2,
        parallax: floor.parallax,
        shadowWidth: 0.1,
      }
    },
    pose: (frame) => ({ ...REST, time: frame.time, look: turnOf(game, frame) }),
  }
}

/** World x of the ball, and how high it is in grown-ups' heights. */
function flightAt(
  { name, court, ends }: Game,
  { time }: Frame,
): { readonly x: number; readonly height: number } {
  const { turn, way } = strokeAt(name, time)
  const isToRight = turn % 2 === 0
  const [from, to] = isToRight ? ends : [ends[1], ends[0]]
  const x = lerp(from, to, way)
  const { y } = HIT[name]
  const { bounce, arc } = court
  if (bounce === undefined) return { x, height: y + arc * 4 * way * (1 - way) }
  if (way < bounce.way) {
    const part = way / bounce.way
    return { x, height: lerp(y, bounce.y, part) + arc * 4 * part * (1 - part) }
  }
  const part = (way - bounce.way) / (1 - bounce.way)
  return { x, height: lerp(bounce.y, y, part) + 0.06 * 4 * part * (1 - part) }
}

/** A shuttlecock flies head first; balls spin. */
function turnOf(game: Game, frame: Frame): number {
  if (game.name !== 'badminton') return frame.time * 9
  const [now, next] = [flightAt(game, frame), flightAt(game, { ...frame, time: frame.time + 0.02 })]
  return Math.atan2((now.height - next.height) * game.unit, next.x - now.x)
}
