import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { gaitOf, gaitPhase } from '../gaits.ts'
import { REST } from '../rigs/rig.ts'
import { sprite } from '../rigs/sprite.ts'
import { PASSES } from '../rounds.ts'
import type { Action, RigName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { generic } from './generic.ts'

const BALLS: readonly string[] = [
  'football',
  'basketball',
  'volleyball',
  'baseball',
  'american-football',
  'yarn',
]
const PLAYERS: readonly RigName[] = ['person', 'robot', 'quadruped']
const MAX_PLAYERS = 4
/** Seconds from one kick to the next, and of the swing of a leg. */
const PASS_SECONDS = PASSES.seconds
const KICK_SECONDS = 0.28
/** A ball against a person's height: a little larger than life, so that it is seen. */
const BALL = 0.17

/** A sprite of the stored art, and its colours; none: as it is. */
interface Ball {
  readonly kind: string
  readonly colours: readonly string[]
}

interface Game {
  readonly context: StagingContext
  readonly ball: Ball
  readonly players: readonly Actor[]
  /** World height of a player. */
  readonly height: number
}

/** Somebody plays with a ball: two or more pass it, one alone keeps it at the foot. */
export function stageBallGame(context: StagingContext): StagedScene | undefined {
  const { spec } = context
  const players = spec.subjects.filter(isPlayer)
  const count = players.reduce((sum, subject) => sum + subject.count, 0)
  const ball = ballOf(spec.subjects, players, spec.setting === 'stadium')
  if (ball === undefined || count === 0 || count > MAX_PLAYERS) return undefined
  const others = spec.subjects.filter(
    (subject) => !players.includes(subject) && !BALLS.includes(subject.variant),
  )
  if (others.length > 0) return undefined
  const scene = generic({ ...context, spec: { ...spec, subjects: players.map(standing) } })
  const [first] = scene.actors
  if (first === undefined) return undefined
  const game: Game = {
    context,
    ball,
    players: spread(scene.actors, context),
    height: first.place(START).scale,
  }
  return {
    ...scene,
    actors: [...game.players.map((player, index) => toPlayer(game, player, index)), ballActor(game)],
  }
}

const START: Frame = { time: 0, seconds: 1, camera: { x: 0, y: 0, zoom: 1 } }

/** An animal that does this plays with its ball another time. */
const AT_REST: ReadonlySet<Action> = new Set(['sit', 'sleep', 'eat', 'drink', 'talk', 'wave', 'look'])

function isPlayer({ rig, action, activity, props }: SubjectSpec): boolean {
  // A dog at tennis has its own ball.
  if (activity === 'save' || (rig === 'quadruped' && activity !== undefined)) return false
  if (!PLAYERS.includes(rig) || props.some(isForElse)) return false
  if (rig === 'quadruped' && AT_REST.has(action)) return false
  return (
    action === 'play' || action === 'run' || action === 'jump' || props.some(({ concept }) => isBall(concept))
  )
}

/** What is played on, or with another ball. */
function isForElse({ concept, role }: SubjectSpec['props'][number]): boolean {
  return role === 'played' || /racket|paddle|^bat$/.test(concept)
}

function isBall(concept: string): boolean {
  return concept === 'ball' || concept === 'soccer-ball' || BALLS.includes(concept)
}

function ballOf(
  subjects: readonly SubjectSpec[],
  players: readonly SubjectSpec[],
  onPitch: boolean,
): Ball | undefined {
  const own = subjects.find(({ variant }) => BALLS.includes(variant))
  if (own !== undefined) return { kind: own.variant, colours: own.colours }
  const held = players.flatMap(({ props }) => props).find(({ concept }) => isBall(concept))
  if (held !== undefined) {
    const colours = held.colour === null ? [] : [held.colour]
    // "a red ball": a football is white.
    const plain = held.colour === null ? 'football' : 'ball'
    return { kind: BALLS.includes(held.concept) ? held.concept : plain, colours }
  }
  return onPitch && players.some(({ action }) => action === 'play')
    ? { kind: 'football', colours: [] }
    : undefined
}

/** They wait for the ball where they are. */
function standing(subject: SubjectSpec): SubjectSpec {
  const props = subject.props.filter(({ concept }) => !isBall(concept))
  return { ...subject, action: 'stand', props }
}

/** Farther apart than people who talk: there is a ball between them. */
function spread(actors: readonly Actor[], { stage }: StagingContext): readonly Actor[] {
  if (actors.length < 2) return actors
  const reach = stage.aspect * (stage.portrait ? 0.56 : 0.5)
  return actors.map((actor, index) => {
    const x = stage.aspect / 2 + (index / (actors.length - 1) - 0.5) * reach
    return { ...actor, place: (frame) => ({ ...actor.place(frame), x, flip: index >= actors.length / 2 }) }
  })
}

/** Whose ball it is: from whom, to whom, and how far it is on its way. */
function passAt({ players }: Game, time: number): { from: number; to: number; way: number; turn: number } {
  const turn = Math.floor(time / PASS_SECONDS)
  const count = players.length
  const from = count === 2 ? turn % 2 : (turn * (count - 1)) % count
  const to = count === 2 ? (turn + 1) % 2 : ((turn + 1) * (count - 1)) % count
  return { from, to, way: clamp((time / PASS_SECONDS - turn) / 0.86), turn }
}

function toPlayer(game: Game, player: Actor, index: number): Actor {
  const alone = game.players.length === 1
  return {
    ...player,
    place(frame) {
      const placement = player.place(frame)
      return alone ? { ...placement, x: placement.x + dribbleX(game, frame), flip: false } : placement
    },
    pose(frame) {
      const pose = player.pose(frame)
      if (alone) return { ...pose, action: 'run', phase: dribblePhase(frame.time), energy: 1.2 }
      const { from, way } = passAt(game, frame.time)
      const kicks = from === index && way * PASS_SECONDS < KICK_SECONDS
      if (kicks) return { ...pose, action: 'run', phase: Math.PI * (1.5 + way * 1.2), energy: 1 }
      return { ...pose, action: 'play', energy: 1.2 }
    },
  }
}

function dribblePhase(time: number): number {
  const gait = gaitOf({ ...RUNNER })
  return gait === null ? time * 9 : gaitPhase(gait, time)
}

const RUNNER: SubjectSpec = {
  concept: 'player',
  rig: 'person',
  variant: 'person',
  colours: [],
  count: 1,
  size: 'normal',
  action: 'run',
  props: [],
}

function dribbleX({ context: { stage } }: Game, { time, seconds }: Frame): number {
  return lerp(-0.3, 0.26, clamp(time / seconds)) * stage.aspect
}

function ballActor(game: Game): Actor {
  const { context, ball, players, height } = game
  const { kind, colours } = ball
  const size = height * BALL
  const look = { variant: kind, colours, props: [], seed: 1 }
  const at = (frame: Frame): { x: number; y: number; lift: number; turn: number } => {
    const place = (index: number): { x: number; y: number } =>
      players[index]?.place(frame) ?? { x: context.stage.aspect / 2, y: context.set.floor.y }
    if (players.length === 1) {
      const own = place(0)
      const bounce = Math.abs(Math.sin(frame.time * PASSES.alone))
      const x = own.x + dribbleX(game, frame) + height * (0.26 + 0.05 * bounce)
      return {
        x,
        y: own.y,
        lift: kind === 'basketball' ? bounce * height * 0.42 : bounce * height * 0.05,
        turn: x * 9,
      }
    }
    const { from, to, way } = passAt(game, frame.time)
    const [start, end] = [place(from), place(to)]
    const toe = height * 0.16
    const x = lerp(start.x + Math.sign(end.x - start.x) * toe, end.x - Math.sign(end.x - start.x) * toe, way)
    const isKicked = kind === 'football' || kind === 'ball' || kind === 'yarn'
    const high = isKicked ? 0.3 : 0.6
    const hands = isKicked ? 0 : 0.5
    return {
      x,
      y: lerp(start.y, end.y, way) + 0.004,
      lift: height * (hands + high * Math.sin(way * Math.PI)),
      turn: way * 9 * Math.sign(end.x - start.x),
    }
  }
  return {
    rig: sprite,
    look,
    place(frame) {
      const { x, y, lift } = at(frame)
      return {
        x,
        y,
        lift,
        scale: size,
        parallax: context.set.floor.parallax,
        shadowWidth: 0.5,
      }
    },
    pose: (frame) => ({ ...REST, time: frame.time, look: at(frame).turn }),
  }
}
