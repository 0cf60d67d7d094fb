import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { boardAmong } from '../rigs/on-board.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { isSnowy, openHillside, type Hillside } from './hillside.ts'
import { toLook } from './to-look.ts'

const MOST = 4
/** World height of a grown-up on the slope. */
const HEIGHT = 0.44
/** The part of the picture that one, or several one after the other, cross. */
const REACH = { one: 0.62, several: 0.42 } as const

interface Rider {
  readonly rig: Rig
  readonly look: RigLook
  readonly scale: number
  readonly ahead: number
  readonly offset: number
}

/** Skiers and snowboarders go down a slope, snow flying behind them. */
export function stageDownhill(context: StagingContext): StagedScene | undefined {
  const { spec, stage } = context
  if (!isSnowy(spec) || spec.framing === 'close' || spec.subjects.length === 0) return undefined
  if (!spec.subjects.every(isGoingDown)) return undefined
  const hill = openHillside(context)
  const riders = lineUp(context)
  const reach = riders.length === 1 ? REACH.one : REACH.several
  const xOf = ({ ahead }: Rider, time: number, seconds: number): number =>
    stage.aspect * (0.5 + ahead + lerp(-reach / 2, reach / 2, clamp(time / seconds)))
  return {
    actors: riders.map((rider) => toActor(rider, hill, xOf, context)),
    camera: (time, seconds) =>
      breathe({ x: lerp(-0.05, 0.05, clamp(time / seconds)), y: 0, zoom: 1.04 }, time),
    drawBehind: (frame) => hill.draw(frame),
    drawOver(frame) {
      for (const rider of riders) {
        const x = xOf(rider, frame.time, frame.seconds)
        hill.drawSpray(frame, x - rider.scale * 0.26, hill.yAt(x - rider.scale * 0.26), rider.scale)
      }
    },
  }
}

function isGoingDown({ rig, action, props, count }: SubjectSpec): boolean {
  const board = boardAmong(props)?.concept
  return rig === 'person' && action === 'ride' && count <= MOST && (board === 'skis' || board === 'snowboard')
}

function lineUp({ spec, stage, seed }: StagingContext): readonly Rider[] {
  const all = spec.subjects.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  const far = spec.framing === 'wide' ? 0.78 : 1
  return all.slice(0, MOST).flatMap((subject, index) => {
    const rig = rigOf(subject)
    if (rig === undefined) return []
    const look = toLook(subject, seed + index * 41)
    const share = all.length === 1 ? 0 : (index + 0.5) / all.length - 0.5
    return [
      {
        rig,
        look,
        scale:
          HEIGHT *
          far *
          (stage.portrait ? 1.1 : 1) *
          (all.length > 1 ? 0.8 : 1) *
          Math.max(0.7, rig.naturalSize(look)),
        ahead: -share * 0.54,
        offset: index * 1.3,
      },
    ]
  })
}

function toActor(
  rider: Rider,
  hill: Hillside,
  xOf: (rider: Rider, time: number, seconds: number) => number,
  { set }: StagingContext,
): Actor {
  const { rig, look, scale, offset } = rider
  return {
    rig,
    look,
    place({ time, seconds }) {
      const x = xOf(rider, time, seconds)
      return {
        x,
        y: hill.yAt(x) + 0.004 * Math.sin(time * 8 + offset),
        scale,
        parallax: set.floor.parallax,
        rotation: hill.angle + 0.03 * Math.sin(time * 2.6 + offset),
      }
    },
    pose: ({ time }) => ({ ...REST, action: 'ride', time: time + offset, energy: 1.4 }),
  }
}
