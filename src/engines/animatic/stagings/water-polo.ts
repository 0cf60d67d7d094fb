import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { lerp } from '../draw/easing.ts'
import { REST } from '../rigs/rig.ts'
import { sprite } from '../rigs/sprite.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { stageBathers } from './bathers.ts'

/** Seconds of a throw from one to the next; the ball is in the hands of each for the rest of it. */
const PASS = 1.3
const IN_THE_AIR = 0.7
/** World units: how large the ball is, how high it is thrown, and how far from whoever has it. */
const BALL = { scale: 0.05, rise: 0.2, ahead: 0.05 }
const YELLOW = '#f2c53c'

/** Swimmers who throw a ball to one another. */
export function stageWaterPolo(context: StagingContext): StagedScene | undefined {
  const { subjects } = context.spec
  const ball = subjects.flatMap(({ props }) => props).find(({ concept }) => concept === 'ball')
  if (ball === undefined || !subjects.every(swims)) return undefined
  const scene = stageBathers(context)
  const players = scene?.actors ?? []
  if (scene === undefined || players.length < 2) return undefined
  return { ...scene, actors: [...players, ballOf(context, players, ball.colour ?? YELLOW)] }
}

function swims({ rig, action }: SubjectSpec): boolean {
  return (rig === 'person' || rig === 'robot') && action === 'swim'
}

function ballOf({ set }: StagingContext, players: readonly Actor[], colour: string): Actor {
  const water = set.floor.water ?? set.floor
  const at = (index: number, frame: Frame): { x: number; y: number } => {
    const player = players[index % players.length]
    const { x = 0, y = 0 } = player?.place(frame) ?? {}
    return { x: x + BALL.ahead, y }
  }
  return {
    rig: sprite,
    look: { variant: 'ball', colours: [colour], props: [], seed: 0 },
    place: (frame) => {
      const passes = frame.time / PASS
      const turn = Math.floor(passes)
      const held = 1 - IN_THE_AIR
      const way = Math.max(0, (passes - turn - held) / IN_THE_AIR)
      const [from, to] = [at(turn * 2, frame), at((turn + 1) * 2 + (turn % 2), frame)]
      return {
        x: lerp(from.x, to.x, way),
        y: lerp(from.y, to.y, way) + 0.002,
        scale: BALL.scale,
        parallax: water.parallax,
        lift: 4 * way * (1 - way) * BALL.rise + 0.012,
        shadowWidth: 0,
        rotation: frame.time * 3,
      }
    },
    pose: ({ time }) => ({ ...REST, time }),
  }
}
