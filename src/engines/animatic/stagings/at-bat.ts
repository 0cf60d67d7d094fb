import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { REST } from '../rigs/rig.ts'
import { sportGear } from '../rigs/sport-gear.ts'
import type { ActivityName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { PITCH } from '../strokes.ts'
import { bystanders } from './bystanders.ts'
import { membersOf, type Member } from './together/members.ts'

const MOST = 6
const ADULT = { landscape: 0.46, portrait: 0.36 }
const GAMES: readonly (ActivityName | undefined)[] = ['baseball', 'cricket', 'pitch']
/** Where the ball meets the bat and where it is let go, from their bodies: grown-ups' heights. */
const BAT = { x: 0.3, y: 0.58 }
const HAND = { x: 0.26, y: 0.8 }
/** How high it goes on its way out, grown-ups' heights. */
const OUT = 1.5

interface Game {
  readonly context: StagingContext
  readonly isCricket: boolean
  readonly adult: number
  readonly batterX: number
  readonly throwerX: number
}

/** Baseball and cricket: one throws, the other hits the ball out of the picture; the rest are in the field. */
export function stageAtBat(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const players = spec.subjects.filter(isPlayer)
  if (players.length === 0 || set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const members = membersOf({ ...context, spec: { ...spec, subjects: players } }, MOST + 1)
  const batter = members.find(({ subject }) => subject.activity !== 'pitch')
  const [thrower, ...field] = members.filter((member) => member !== batter)
  if (members.length > MOST) return undefined
  const isYoung = members.every(({ size }) => size < 0.8)
  const adult =
    (stage.portrait ? ADULT.portrait : ADULT.landscape) *
    (spec.framing === 'wide' ? 0.85 : 1) *
    (isYoung ? 1.2 : 1)
  const game: Game = {
    context,
    isCricket: players.some(({ activity }) => activity === 'cricket'),
    adult,
    batterX: batter === undefined ? stage.aspect + 0.4 : stage.aspect * (stage.portrait ? 0.78 : 0.74),
    throwerX: thrower === undefined ? -0.3 : stage.aspect * (batter === undefined ? 0.36 : 0.24),
  }
  const others = spec.subjects.filter((subject) => !players.includes(subject))
  return {
    actors: [
      ...(batter === undefined ? [] : [playerOf(game, batter, game.batterX, 'bat')]),
      ...(thrower === undefined ? [] : [playerOf(game, thrower, game.throwerX, 'throw')]),
      ...field.map((member, at) => fielderOf(game, member, at)),
      ...(game.isCricket && batter !== undefined ? [wicketOf(game)] : []),
      ballOf(game),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

function isPlayer({ rig, activity, action }: SubjectSpec): boolean {
  return (rig === 'person' || rig === 'robot') && action === 'play' && GAMES.includes(activity)
}

function playerOf(
  { context, isCricket, adult }: Game,
  member: Member,
  x: number,
  does: 'bat' | 'throw',
): Actor {
  const { floor } = context.set
  const mouth = member.leads
    ? createMouth(member.subject, context.spec, context.seed, context.seconds)
    : () => 0
  const activity = does === 'throw' ? 'pitch' : isCricket ? 'cricket' : 'baseball'
  return {
    rig: member.rig,
    look: { ...member.look, activity, ...coloursOf(member, does) },
    place: () => ({
      x,
      y: floor.y - (does === 'throw' ? 0.03 : 0),
      scale: adult * member.size * (does === 'throw' ? 0.94 : 1),
      parallax: floor.parallax,
      flip: does === 'bat',
      shadowWidth: 0.46,
    }),
    pose: ({ time }) => ({ ...REST, action: 'play', time, mouth: mouth(time) }),
  }
}

/** The side in the field wears another shirt. */
function coloursOf(
  { look, subject }: Member,
  does: 'bat' | 'throw',
): { readonly colours: readonly string[] } {
  const isAway = does === 'throw' && look.colours.length === 0 && subject.count > 1
  return { colours: isAway && look.variant === 'baseball-player' ? ['#5f86c0'] : look.colours }
}

function fielderOf({ context, adult }: Game, member: Member, at: number): Actor {
  const { floor } = context.set
  const { activity: _, ...look } = member.look
  return {
    rig: member.rig,
    look: { ...look, ...coloursOf(member, 'throw') },
    place: () => ({
      x: context.stage.aspect * ([0.5, 0.38, 0.6, 0.12][at] ?? 0.5),
      y: floor.farY - 0.01 * at,
      scale: adult * member.size * 0.66,
      parallax: floor.parallax,
      shadowWidth: 0.4,
    }),
    pose: ({ time }) => ({ ...REST, action: 'stand', time: time + at }),
  }
}

function wicketOf({ context, adult, batterX }: Game): Actor {
  const { floor } = context.set
  return {
    rig: sportGear,
    look: { variant: 'wicket', colours: [], props: [], seed: 0 },
    place: () => ({
      x: batterX + adult * 0.42,
      y: floor.y - 0.02,
      scale: adult,
      parallax: floor.parallax,
      shadowWidth: 0.2,
    }),
    pose: () => REST,
  }
}

function ballOf(game: Game): Actor {
  const { context, isCricket, adult } = game
  const { floor } = context.set
  return {
    rig: sportGear,
    look: { variant: isCricket ? 'cricket-ball' : 'base-ball', colours: [], props: [], seed: 0 },
    place(frame) {
      const { x, height } = ballAt(game, frame)
      return {
        x,
        y: floor.y,
        lift: height * adult,
        scale: adult * 1.2,
        parallax: floor.parallax,
        shadowWidth: 0.08,
      }
    },
    pose: ({ time }) => ({ ...REST, time, look: time * 12 }),
  }
}

/** In the thrower's hand, on its way, and then up and away over their head. */
function ballAt(game: Game, { time }: Frame): { readonly x: number; readonly height: number } {
  const { adult, batterX, throwerX } = game
  const age = (((time - PITCH.first) % PITCH.seconds) + PITCH.seconds) % PITCH.seconds
  const from = throwerX + HAND.x * adult
  const to = batterX - BAT.x * adult
  if (age < PITCH.flight) {
    const way = age / PITCH.flight
    return { x: lerp(from, to, way), height: lerp(HAND.y, BAT.y, way) + 0.06 * 4 * way * (1 - way) }
  }
  const away = (age - PITCH.flight) / PITCH.away
  if (away < 1)
    return {
      x: lerp(to, -0.5, away),
      height: BAT.y + OUT * Math.sin(clamp(away) * Math.PI * 0.6),
    }
  return { x: throwerX - 0.02, height: 0.6 }
}
