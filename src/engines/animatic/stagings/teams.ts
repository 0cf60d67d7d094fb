import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { gaitOf, gaitPhase } from '../gaits.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp } from '../draw/easing.ts'
import type { Pen } from '../draw/shapes.ts'
import { DRAWN, type DrawnVehicle } from '../rigs/drawn/vehicles.ts'
import { rigFor } from '../rigs/index.ts'
import { quadruped } from '../rigs/quadruped.ts'
import { REST, type Pose, type Rig } from '../rigs/rig.ts'
import type { Action } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { isSnowy, openHillside, type Hillside } from './hillside.ts'
import { teamsOf, type Team } from './teams-of.ts'
import { drawCrew, drawInside } from './teams-crew.ts'
import { drawStardust } from './teams-stardust.ts'
import { numberOf, toLook } from './to-look.ts'

const MOST_TEAMS = 6
/** The part of its way on the level that a sled makes down a slope: it stays in the picture. */
const DOWNHILL = 0.8
/** Its size there. */
const ON_SLOPE = 0.86

interface Train {
  readonly team: Team
  readonly vehicle: DrawnVehicle
  /** World height of a grown-up. */
  readonly height: number
  readonly y: number
  /** Ahead of the middle of the picture, world units, and later in its gait. */
  readonly ahead: number
  readonly offset: number
  readonly isAloft: boolean
  /** What it goes down. Absent: it keeps to the level. */
  readonly hill?: Hillside
}

/** Sleighs, dog sleds, carriages, chariots and carts, with the animals that draw them; those of Santa go through the air. */
export function stageTeams(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  if (spec.framing === 'aerial' && set.above !== undefined) return undefined
  const team = teamsOf(spec)
  if (team === undefined) return undefined
  const hill =
    team.name === 'sled' && !team.isParked && !team.flies && isSnowy(spec) ? openHillside(context) : undefined
  const trains = lineUp(context, team).map((train) =>
    hill === undefined ? train : { ...train, hill, height: train.height * ON_SLOPE },
  )
  const actors = trains.flatMap((train) => [toVehicle(train, context), ...toBeasts(train, context)])
  return {
    actors,
    camera: (time, seconds) =>
      breathe(
        { x: lerp(-0.05, 0.05, clamp(time / seconds)), y: 0, zoom: spec.framing === 'close' ? 1.16 : 1.04 },
        time,
      ),
    drawBehind(frame) {
      hill?.draw(frame)
      for (const train of trains) {
        if (!train.isAloft) continue
        const { x, y } = courseOf(train, context, frame)
        drawStardust(context, frame, x, y, train.height)
      }
    },
    drawOver(frame) {
      for (const train of trains) {
        const { x, y } = courseOf(train, context, frame)
        hill?.drawSpray(frame, x - train.height * 0.5, y, train.height)
      }
      for (const train of trains)
        if (train.team.animals > 0)
          drawTraces(train, stage.enter(frame.camera, set.floor.parallax), context, frame)
    },
  }
}

function lineUp({ stage, set, spec }: StagingContext, team: Team): readonly Train[] {
  const vehicle = DRAWN[team.name]
  const isAloft = team.flies || set.floor.kind === 'air'
  const count = Math.min(team.count, MOST_TEAMS)
  const length = vehicle.width + team.pairs * team.stride
  const widest = ((stage.portrait ? 1.04 : 0.86) * stage.aspect) / length
  const words = { tiny: 0.6, small: 0.75, normal: 1, large: 1.1, huge: 1.2 }[team.size]
  const far = isAloft ? 0.8 : team.name === 'sled' ? 1.3 : spec.framing === 'wide' ? 0.8 : 1
  const height =
    Math.min(widest, 0.42) * words * far * (count > 1 ? 0.78 : 1) * Math.min(1, Math.sqrt(3 / count))
  return Array.from({ length: count }, (_, index): Train => {
    const lane = count === 1 ? 0 : index / (count - 1)
    return {
      team,
      vehicle,
      height: height * lerp(1, 0.86, lane),
      y: isAloft
        ? Math.max(
            lerp(stage.top, set.floor.horizonY, 0.5) + 0.12,
            stage.top + height * (heightOf(vehicle) + 0.1),
          )
        : lerp(set.floor.y, set.floor.farY, lane),
      ahead: (0.5 - lane) * (count > 3 ? 0.5 * stage.aspect : 0.5) * (count > 1 ? 1 : 0),
      offset: index * 1.1,
      isAloft,
    }
  })
}

/** x of the vehicle's middle, y of its runners, and how it is tilted. */
function courseOf(
  { team, vehicle, height, y, ahead, offset, isAloft, hill }: Train,
  { stage }: StagingContext,
  { time, seconds }: Frame,
) {
  const behind = ((team.pairs * team.stride) / 2) * height
  const way = clamp(time / seconds)
  const along = team.isParked
    ? 0
    : lerp(-0.5, 0.5, way) * (isAloft ? 0.42 : team.name === 'sled' ? 0.7 : 0.3) * stage.aspect
  const downhill = team.name === 'sled' ? lerp(-0.045, 0.03, way) : 0
  if (hill !== undefined) {
    const at = stage.aspect / 2 + along * DOWNHILL + ahead * 0.5
    return { x: at, y: hill.yAt(at) + 0.004 * Math.sin(time * 9 + offset), along, slope: hill.angle }
  }
  const lift = isAloft ? 0.05 * Math.sin(way * Math.PI) + 0.012 * Math.sin(time * 2 + offset) : 0
  return {
    x: stage.aspect / 2 - behind + along + ahead + vehicle.width * height * 0.05,
    y: y - lift + downhill,
    along,
    slope: isAloft ? -0.1 + 0.1 * way : team.name === 'sled' ? 0.09 : 0,
  }
}

function gaitPose(train: Train, time: number): Pick<Pose, 'action' | 'phase'> {
  const { team, offset, isAloft } = train
  if (team.isParked) return { action: 'stand', phase: 0 }
  const action: Action = team.isFast || isAloft ? 'run' : 'walk'
  const gait = gaitOf({ ...team.beast, action })
  return { action, phase: gait === null ? time * 7 : gaitPhase(gait, time + offset) }
}

/** With somebody in it, heights of a grown-up. */
function heightOf({ height, seats, stands }: DrawnVehicle): number {
  return Math.max(height, ...seats.map(([, y]) => (stands ? 1.06 : 0.78) - y))
}

/** Vehicle and those in it are one drawing, lit as one. */
function toVehicle(train: Train, context: StagingContext): Actor {
  const { team, vehicle, height, isAloft } = train
  const { set, spec, seed, seconds } = context
  const colour = team.colour ?? vehicle.colour
  const crew = team.crew.slice(0, vehicle.seats.length)
  const inside = team.crew.slice(crew.length)
  const [driver] = crew
  const mouth = driver === undefined ? () => 0 : createMouth(driver, spec, seed, seconds)
  let rolled = 0
  const rig: Rig = {
    variants: [team.name],
    box: () => ({ width: vehicle.width * 1.06, height: heightOf(vehicle) }),
    naturalSize: () => 1,
    draw(pen, look, pose) {
      vehicle.drawBack(pen, colour, rolled)
      crew.forEach((who, index) => drawCrew(pen, who, vehicle, index, look, pose))
      vehicle.drawFront(pen, colour, rolled)
      inside.forEach((who, index) => drawInside(pen, who, vehicle.windows?.[index], look, pose))
    },
  }
  return {
    rig,
    look: { variant: team.name, colours: [], props: [], seed, ...numberOf(team.vehicle) },
    // Who has neither a seat nor a window is not drawn.
    others: [...crew, ...inside.slice(0, vehicle.windows?.length ?? 0)].map((who) => toLook(who, seed)),
    place(frame) {
      const { x, y, slope, along } = courseOf(train, context, frame)
      rolled = along / height
      return {
        x,
        y,
        scale: height,
        parallax: set.floor.parallax,
        rotation: slope,
        shadowWidth: isAloft ? 0 : 1,
      }
    },
    pose: (frame) => {
      rolled = courseOf(train, context, frame).along / height
      return { ...REST, action: 'ride', time: frame.time, mouth: mouth(frame.time) }
    },
  }
}

/** The animals, two and two; the far one of a pair a little ahead of the near one. */
function toBeasts(train: Train, context: StagingContext): Actor[] {
  const { team, vehicle, height, offset } = train
  const { set, seed } = context
  const rig = rigFor(team.beast.rig) ?? quadruped
  const size = rig.naturalSize(toLook(team.beast, 0))
  return Array.from({ length: team.animals }, (_, index): Actor => {
    const pair = Math.floor(index / team.abreast)
    const isFar = team.abreast > 1 && index % 2 === 1
    const out = vehicle.width / 2 + team.stride * (pair + 0.5) + (isFar ? 0.12 : 0)
    return {
      rig,
      look: toLook(team.beast, seed + index * 31),
      place(frame) {
        const { x, y, slope } = courseOf(train, context, frame)
        return {
          x: x + Math.cos(slope) * out * height,
          y: y + Math.sin(slope) * out * height - (isFar ? 0.05 * height : 0) + (isFar ? 0 : 0.002),
          scale: size * height * (isFar ? 0.94 : 1),
          parallax: set.floor.parallax,
          rotation: slope,
          ...(train.isAloft ? { shadowWidth: 0 } : {}),
        }
      },
      pose: ({ time }) => ({
        ...REST,
        time: time + offset,
        ...gaitPose(train, time + index * 0.13),
        energy: 1.2,
      }),
    }
  })
}

/** Lines from the vehicle over the animals' backs. */
function drawTraces(train: Train, pen: Pen, context: StagingContext, frame: Frame): void {
  const { team, vehicle, height } = train
  const { x, y, slope } = courseOf(train, context, frame)
  const size = (rigFor(team.beast.rig) ?? quadruped).naturalSize(toLook(team.beast, 0))
  pen.save()
  pen.translate(x, y)
  pen.rotate(slope)
  pen.scale(height, height)
  pen.strokeStyle = '#4a3324'
  pen.lineWidth = 0.018
  pen.lineCap = 'round'
  pen.beginPath()
  const chest = size * 0.5
  const last = vehicle.width / 2 + team.stride * (team.pairs - 0.5) + size * 0.2
  pen.moveTo(vehicle.hitch[0], vehicle.hitch[1])
  pen.quadraticCurveTo((vehicle.hitch[0] + last) / 2, -chest * 0.75, last, -chest)
  pen.stroke()
  pen.restore()
}
