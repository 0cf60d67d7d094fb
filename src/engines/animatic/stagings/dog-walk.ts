import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { lerp } from '../draw/easing.ts'
import { gaitOf, gaitPhase } from '../gaits.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { toLook, varied } from './to-look.ts'

const ADULT = { landscape: 0.58, portrait: 0.5 }
/** More are smaller. */
const PACK = 8
/** A dog's height against the grown-up who walks it. */
const DOG = 0.44

/** Somebody and their dogs, who go before them on leashes. */
export function stageDogWalk(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const [walker, dogs, ...others] = spec.subjects
  if (walker === undefined || dogs === undefined || others.length > 0) return undefined
  const isWalk = walker.rig === 'person' && walker.count === 1 && walker.action === 'walk'
  if (!isWalk || !DOGS.test(dogs.concept) || dogs.rig !== 'quadruped' || dogs.action !== 'walk')
    return undefined
  if (set.floor.kind === 'water' || set.floor.kind === 'air') return undefined
  const adult = stage.portrait ? ADULT.portrait : ADULT.landscape
  const { count } = dogs
  const small = adult * DOG * (count > 3 ? 0.8 : 1) * (count > PACK ? Math.sqrt(PACK / count) : 1)
  const apart = Math.min(small * 0.95, (stage.aspect * 0.62) / count)
  const left = stage.aspect / 2 - (apart * count) / 2 - adult * 0.1
  const walkerX = left - adult * 0.02
  const pack = Array.from({ length: count }, (_, index) => ({
    x: left + adult * 0.36 + index * apart,
    y: lerp(set.floor.y + 0.012, set.floor.farY, count === 1 ? 0 : (index % 2) * 0.6),
    index,
  }))
  const along = ({ time, seconds }: Frame): number => lerp(-0.1, 0.1, time / seconds) * stage.aspect
  const walkers: Actor[] = [
    toActor(context, walker, { x: walkerX, y: set.floor.y, scale: adult, index: 0 }, along),
    ...pack.map(({ x, y, index }) => toActor(context, dogs, { x, y, scale: small, index: index + 1 }, along)),
  ]
  return {
    actors: walkers,
    drawOver(frame) {
      const pen = stage.enter(frame.camera, set.floor.parallax)
      const shift = along(frame)
      const hand = [walkerX + shift + adult * 0.16, set.floor.y - adult * 0.47] as const
      pen.strokeStyle = '#8a3a34'
      pen.lineWidth = count > PACK ? 0.0025 : 0.005
      pen.beginPath()
      for (const { x, y } of pack) {
        const collar = [x + shift + small * 0.26, y - small * 0.5] as const
        pen.moveTo(hand[0], hand[1])
        pen.quadraticCurveTo(
          (hand[0] + collar[0]) / 2,
          Math.max(hand[1], collar[1]) + 0.03,
          collar[0],
          collar[1],
        )
      }
      pen.stroke()
    },
  }
}

const DOGS =
  /dog|puppy|poodle|corgi|husky|retriever|labrador|terrier|pug|beagle|dachshund|shepherd|dalmatian|collie|shiba|bulldog|chihuahua/

interface Place {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly index: number
}

function toActor(
  { set, seed }: StagingContext,
  subject: SubjectSpec,
  { x, y, scale, index }: Place,
  along: (frame: Frame) => number,
): Actor {
  const rig = rigOf(subject)
  if (rig === undefined) throw new Error('Walkers and dogs are drawn')
  const look = varied(toLook(subject, (seed + index * 7919) % 2 ** 31), index, subject.count)
  const own = subject.rig === 'person' ? scale * rig.naturalSize(look) : scale
  const gait = gaitOf(subject)
  return {
    rig,
    look: subject.rig === 'person' ? { ...look, props: [...look.props, LEASH] } : look,
    place: (frame) => ({ x: x + along(frame), y, scale: own, parallax: set.floor.parallax }),
    pose: ({ time }) => ({
      ...REST,
      action: 'walk',
      time: time + index,
      phase: gait === null ? time * 7 : gaitPhase(gait, time + index * 0.31),
      // A hand before them holds all the leashes.
      reach:
        subject.rig === 'person'
          ? [
              [0.16, -0.47],
              [0.18, -0.46],
            ]
          : REST.reach,
    }),
  }
}

const LEASH = { concept: 'leash', colour: null, role: 'beside' } as const
