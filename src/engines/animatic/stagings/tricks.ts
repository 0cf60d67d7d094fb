import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { boardAmong } from '../rigs/on-board.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import { TRICKS } from '../rounds.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { PUFF_RADIUS, softPuff } from './soft-puff.ts'
import { toLook } from './to-look.ts'

const MOST = 3
/** World height of a grown-up who does a trick. */
const HEIGHT = 0.5
/** From one jump to the next, and in the air. */
const PERIOD_SECONDS = TRICKS.seconds
const AIR_SECONDS = TRICKS.landing - TRICKS.takeOff
/** The part of a jump in which a skateboard turns once about its length. */
const FLIPPED = 0.85

interface Jumper {
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  readonly y: number
  readonly aside: number
  readonly offset: number
  readonly isOnSnow: boolean
}

/** Skateboarders, snowboarders and skiers in the air, their board under their feet. */
export function stageTricks(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  if (set.floor.kind === 'water' || set.floor.kind === 'air' || spec.subjects.length === 0) return undefined
  if (!spec.subjects.every(isJumping)) return undefined
  const jumpers = lineUp(context)
  const snow = softPuff(stage, '#f4f9ff')
  return {
    actors: jumpers.map((jumper) => toActor(jumper, context)),
    camera: (time, seconds) =>
      breathe({ x: lerp(-0.05, 0.05, clamp(time / seconds)), y: -0.01, zoom: 1.05 }, time),
    drawOver({ camera, time, seconds }) {
      for (const jumper of jumpers) {
        if (!jumper.isOnSnow) continue
        stage.enter(camera, set.floor.parallax)
        const { x, way, landed } = flightAt(jumper, context, time, seconds)
        if (way > 0) continue
        for (let puff = 0; puff < 6; puff += 1) {
          const age = clamp(landed * 1.8 - puff * 0.05)
          stage.put(snow, x - 0.05 - age * (0.04 + puff * 0.012), jumper.y - age * 0.04, {
            scale: (0.012 + 0.028 * age) / PUFF_RADIUS,
            alpha: 0.8 * (1 - age),
          })
        }
      }
    },
  }
}

function isJumping({ rig, action, props, count }: SubjectSpec): boolean {
  const board = boardAmong(props)
  return (
    rig === 'person' &&
    action === 'jump' &&
    count <= MOST &&
    board !== undefined &&
    board.concept !== 'surfboard'
  )
}

function lineUp({ spec, stage, set, seed }: StagingContext): readonly Jumper[] {
  const all = spec.subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  return all.slice(0, MOST).flatMap((subject, index) => {
    const rig = rigOf(subject)
    if (rig === undefined) return []
    const look = toLook(subject, seed + index * 41)
    const lane = all.length === 1 ? 0 : index / all.length
    const height = HEIGHT * (stage.portrait ? 1.15 : 1) * lerp(1, 0.82, lane) * (all.length > 1 ? 0.85 : 1)
    return [
      {
        rig,
        look,
        scale: height * Math.max(0.86, rig.naturalSize(look)),
        y: lerp(set.floor.y, set.floor.farY, 0.25 + lane * 0.7),
        aside: (0.5 - (index + 0.5) / all.length) * 0.7 * stage.aspect,
        offset: index * 0.7,
        isOnSnow: boardAmong(subject.props)?.concept !== 'skateboard',
      },
    ]
  })
}

/** Where one is; `way` 0..1 of the jump, 0 on the ground; `landed`: seconds since. */
function flightAt(
  { aside, offset }: Jumper,
  { stage }: StagingContext,
  time: number,
  seconds: number,
): { readonly x: number; readonly way: number; readonly landed: number } {
  const cycle = (time + offset + PERIOD_SECONDS - TRICKS.landing) % PERIOD_SECONDS
  const way = clamp((cycle - (PERIOD_SECONDS - AIR_SECONDS)) / AIR_SECONDS)
  const along = lerp(-0.3, 0.3, time / seconds) * stage.aspect
  return { x: stage.aspect / 2 + along + aside, way, landed: cycle }
}

function toActor(jumper: Jumper, context: StagingContext): Actor {
  const { rig, look, scale, y, isOnSnow, offset } = jumper
  const { set } = context
  return {
    rig,
    look,
    place({ time, seconds }) {
      const { x, way } = flightAt(jumper, context, time, seconds)
      const high = Math.sin(way * Math.PI)
      // The nose comes up at the take-off and goes down before landing.
      const tilt = way === 0 ? 0 : lerp(-0.42, 0.26, way) * (isOnSnow ? 1.5 : 1)
      return {
        x,
        y,
        scale,
        parallax: set.floor.parallax,
        lift: high * scale * (isOnSnow ? 0.85 : 0.55),
        rotation: tilt * high,
      }
    },
    pose({ time, seconds }) {
      const { way } = flightAt(jumper, context, time, seconds)
      // The feet catch the board before it lands.
      const progress = isOnSnow || way > FLIPPED ? 0 : way / FLIPPED
      return { ...REST, action: 'ride', time: time + offset, energy: 1.4, progress }
    },
  }
}
