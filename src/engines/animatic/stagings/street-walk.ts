import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth } from '../cues.ts'
import { gaitOf, gaitPhase } from '../gaits.ts'
import { breathe, type CameraPath } from '../draw/camera.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { rigAs, rigOf } from '../rigs/rig-as.ts'
import { person } from '../rigs/person.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import { robot } from '../rigs/robot.ts'
import type { Action, RigName, SettingName, SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { speedOf } from './strides.ts'
import { createReflection } from '../sets/parts/reflection.ts'
import { physiqueOf, varied } from './to-look.ts'

/** Sets that go on for ever to both sides, and whose ground shines. */
const STREETS: Partial<Record<SettingName, { readonly shine: number }>> = {
  'city-night': { shine: 0.42 },
  'city-day': { shine: 0 },
  village: { shine: 0 },
}
const MAX_WALKERS = 6
const MAX_COMPANIONS = 8

const WALKING_RIGS: Partial<Record<RigName, Rig>> = { person, robot }

interface Walker {
  readonly rig: Rig
  readonly look: RigLook
  readonly subject: SubjectSpec
  readonly scale: number
  readonly y: number
  /** Behind (negative) or ahead of the leader, world units. */
  readonly gap: number
  /** Radians of the gait by which it is off the leader's step. */
  readonly offset: number
  readonly leads: boolean
}

/** Somebody walks or runs along a street; the camera keeps pace, so that feet never slip on the ground. */
export function stageStreetWalk(context: StagingContext): StagedScene | undefined {
  const { spec } = context
  const street = STREETS[spec.setting]
  const hero = spec.subjects[0]
  if (street === undefined || hero === undefined) return undefined
  const rig = WALKING_RIGS[hero.rig]
  if (rig === undefined) return undefined
  if (hero.action !== 'walk' && hero.action !== 'run') return undefined
  const walkers = lineUp(context, hero, rigAs(rig, hero))
  const leader = walkers[0]
  if (leader === undefined) return undefined
  const speed = speedOf(leader)
  const rest = spec.subjects.slice(1)
  return {
    actors: [
      ...walkers.map((walker) => toActor(context, walker, speed, street.shine)),
      ...companions(context, rest, leader, speed),
    ],
    camera: followCamera(context),
    follows: true,
    travelled: (time) => alongAt(context, speed, time),
  }
}

function lineUp(
  { stage, set, spec, seed, random }: StagingContext,
  hero: SubjectSpec,
  rig: Rig,
): readonly Walker[] {
  const count = Math.min(hero.count, MAX_WALKERS)
  const closer =
    spec.framing === 'close' ? 1.3 : spec.framing === 'wide' || spec.framing === 'aerial' ? 0.78 : 1
  // All of them stay in the picture: in a narrow one they walk in two rows.
  const isNarrow = stage.portrait && count > 3
  const apart = Math.min(0.3 * Math.min(1, stage.aspect), (0.68 * stage.aspect) / Math.max(1, count - 1))
  const words = { tiny: 0.6, small: 0.8, normal: 1, large: 1.12, huge: 1.25 }[hero.size]
  return Array.from({ length: count }, (_, index) => {
    const plain: RigLook = {
      variant: hero.variant,
      colours: hero.colours,
      props: hero.props,
      ...physiqueOf(hero),
      seed: index === 0 ? seed : Math.floor(random() * 2 ** 31),
    }
    const look = varied(plain, index, count)
    const tall =
      Math.min(1.4, rig.naturalSize(look)) ** 0.6 * set.floor.personHeight * (stage.portrait ? 1.14 : 1.04)
    return {
      rig,
      look,
      subject: hero,
      scale: tall * closer * words * (count > 2 ? 0.86 : 1) * (isNarrow && index % 2 === 1 ? 0.9 : 1),
      y: set.floor.y + (closer > 1 ? 0.12 : 0) - (index % 2) * (isNarrow ? 0.075 : 0.035),
      gap: (index - (count - 1) / 2) * -apart,
      offset: index === 0 ? 0 : random() * 6,
      leads: index === 0,
    }
  })
}

function alongAt({ seconds }: StagingContext, speed: number, time: number): number {
  return speed * (time - seconds / 2)
}

function toActor(context: StagingContext, walker: Walker, speed: number, shine: number): Actor {
  const { set, stage } = context
  const { rig, look, subject, scale, y } = walker
  const gait = gaitOf(subject)
  const box = rig.box(look, subject.action)
  const mouth = walker.leads ? createMouth(subject, context.spec, context.seed, context.seconds) : () => 0
  const reflection = shine > 0 ? createReflection(stage, shine) : null
  const place = ({ time }: Frame): ReturnType<Actor['place']> => ({
    x: stage.aspect / 2 + alongAt(context, speed, time) + walker.gap,
    y,
    scale,
    parallax: set.floor.parallax,
    boxWidth: box.width,
    boxHeight: box.height,
    shadowWidth: 0.34,
  })
  const pose = ({ time }: Frame): ReturnType<Actor['pose']> => ({
    ...REST,
    action: subject.action,
    time: time + walker.offset,
    phase: gait === null ? 0 : gaitPhase(gait, time) + walker.offset,
    mouth: mouth(time),
    look: -0.02 + 0.03 * Math.sin(time * 0.7),
  })
  return {
    rig,
    look,
    place,
    pose,
    drawBehind(frame) {
      reflection?.draw(frame.camera, place(frame), (pen) => rig.draw(pen, look, pose(frame)))
    },
  }
}

/** Everybody else keeps pace too, ahead of the walker and behind in turn, each with its own steps. */
function companions(
  context: StagingContext,
  rest: readonly SubjectSpec[],
  leader: Walker,
  speed: number,
): readonly Actor[] {
  const { stage, set, random } = context
  const party = rest.flatMap((subject) => Array.from({ length: subject.count }, () => subject))
  return party.slice(0, MAX_COMPANIONS).flatMap((subject, index) => {
    const rig = rigOf(subject)
    if (rig === undefined) return []
    const { variant, colours, props } = subject
    const look: RigLook = {
      variant,
      colours,
      props,
      seed: Math.floor(random() * 2 ** 31),
      ...physiqueOf(subject),
    }
    const action: Action = subject.action === 'stand' || subject.action === 'look' ? 'walk' : subject.action
    const gait = gaitOf({ ...subject, action })
    const words = { tiny: 0.6, small: 0.8, normal: 1, large: 1.2, huge: 1.4 }[subject.size]
    const scale = Math.min(1.3, rig.naturalSize(look) ** 0.72) * leader.scale * words
    const side = index % 2 === 0 ? 1 : -1
    const room = (rig.box(look, action).width * scale) / 2 + 0.14 * leader.scale
    const gap = side * (room + Math.floor(index / 2) * 0.3)
    const flies = action === 'fly'
    return [
      {
        rig,
        look,
        place: ({ time }) => ({
          x: stage.aspect / 2 + alongAt(context, speed, time) + gap,
          y: set.floor.y + 0.012,
          scale,
          parallax: set.floor.parallax,
          lift: flies ? 0.34 + 0.03 * Math.sin(time * 1.7 + index) : 0,
        }),
        pose: ({ time }) => ({
          ...REST,
          action,
          time: time + index * 1.7,
          phase: gait === null ? time * 7 : gaitPhase(gait, time) + index,
        }),
      },
    ]
  })
}

/** Beside the walker, who gains a little on the camera from the left third to the right. */
function followCamera(context: StagingContext): CameraPath {
  const { stage, set, spec, seconds } = context
  const reach = stage.portrait ? 0.05 : 0.17
  const zoom = spec.camera === 'push' ? 0.08 : 0
  return (time) => {
    const lead = lerp(reach, -reach, smoothstep(0, seconds, time))
    return breathe({ x: lead / set.floor.parallax, y: 0, zoom: 1.04 + zoom * clamp(time / seconds) }, time)
  }
}
