import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { lerp, smoothstep } from '../draw/easing.ts'
import { between, createRandom } from '../draw/random.ts'
import { insect } from '../rigs/insect.ts'
import { REST } from '../rigs/rig.ts'
import type { RigLook } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { generic } from './generic.ts'
import { numberOf } from './to-look.ts'

const MAX_INSECTS = 9
/** These keep to the ground unless they are said to fly. */
const CRAWLERS: readonly string[] = ['ladybird', 'beetle']

/** Insects in the air: alone one fills a good part of the picture, in numbers they dance at all distances. */
export function stageInsects(context: StagingContext): StagedScene | undefined {
  const { spec, stage } = context
  const swarm = spec.subjects.filter(isAirborne)
  if (swarm.length === 0) return undefined
  const rest = spec.subjects.filter((subject) => !isAirborne(subject))
  const isHero = spec.subjects[0]?.rig === 'insect'
  const actors = swarm.flatMap((subject, index) => {
    const count = Math.min(subject.count, MAX_INSECTS)
    const alone = isHero && index === 0 && count === 1
    const words = { tiny: 0.5, small: 0.7, normal: 1, large: 1.3, huge: 1.7 }[subject.size]
    const scale = (alone ? 0.34 : isHero ? 0.2 : 0.09) * words * (stage.portrait ? 1.1 : 1)
    if (alone) return [soloist(context, subject, scale)]
    return flutter(context, { count, scale, variant: subject.variant, colours: subject.colours, subject })
  })
  const others = rest.length === 0 ? [] : generic({ ...context, spec: { ...spec, subjects: rest } }).actors
  return { actors: [...others, ...actors] }
}

function isAirborne(subject: SubjectSpec): boolean {
  if (subject.rig !== 'insect') return false
  return !CRAWLERS.includes(subject.variant) || subject.action === 'fly'
}

export interface Swarm {
  readonly count: number
  /** World units per body unit, of the nearest. */
  readonly scale: number
  readonly variant: string
  readonly colours: readonly string[]
  /** Whom they show. Absent: nobody that was asked for. */
  readonly subject?: SubjectSpec
}

/** Insects that dance over the scene, each on its own loops. */
export function flutter({ stage, set, seed }: StagingContext, swarm: Swarm): readonly Actor[] {
  const random = createRandom(seed ^ 0x1f123bb5)
  return Array.from({ length: swarm.count }, (_, index): Actor => {
    const depth = swarm.count === 1 ? 0 : index / swarm.count
    const look: RigLook = {
      variant: swarm.variant,
      colours: swarm.colours,
      props: [],
      seed: index + 2,
      ...numberOf(swarm.subject),
    }
    const homeX =
      stage.aspect * (0.1 + (0.8 * ((index * 0.618034 + 0.25) % 1) + between(random, -0.05, 0.05)))
    const homeLift = between(random, 0.18, stage.portrait ? 0.62 : 0.46)
    const start = between(random, 0, 20)
    const wander = between(random, 0.09, 0.15)
    const at = (time: number): readonly [number, number] => [
      homeX + wander * Math.sin((time + start) * 0.61) + 0.03 * Math.sin((time + start) * 1.9),
      homeLift + 0.05 * Math.sin((time + start) * 1.13) + 0.014 * Math.sin((time + start) * 4.6),
    ]
    return {
      rig: insect,
      look,
      place: ({ time }) => {
        const [x, lift] = at(time)
        return {
          x,
          y: lerp(set.floor.y, set.floor.farY, depth),
          scale: swarm.scale * lerp(1, 0.6, depth),
          parallax: set.floor.parallax,
          flip: at(time + 0.05)[0] < x,
          rotation: 0.18 * Math.sin((time + start) * 1.7),
          lift,
          shadowWidth: 0.22,
        }
      },
      pose: ({ time }) => ({
        ...REST,
        action: 'fly',
        time: time + start,
        phase: (time + start) * (17 + 4 * depth),
      }),
      light: { rimAlpha: 0, shadowAlpha: 0.12 },
    }
  })
}

/** One insect near the eye: it comes in, hovers where it is seen best, and drifts on. */
function soloist({ stage, set, seconds }: StagingContext, subject: SubjectSpec, scale: number): Actor {
  const { variant, colours } = subject
  const look: RigLook = { variant, colours, props: [], seed: 0, ...numberOf(subject) }
  const isButterfly = !['bee', 'bumblebee', 'wasp', 'fly', 'dragonfly', 'damselfly'].includes(subject.variant)
  const at = ({ time }: Frame): readonly [number, number] => {
    const along =
      0.5 * smoothstep(-0.3 * seconds, 0.4 * seconds, time) +
      0.5 * smoothstep(0.5 * seconds, 1.3 * seconds, time)
    const loop = isButterfly ? 0.045 : 0.02
    return [
      stage.aspect * lerp(0.26, 0.74, along) + loop * Math.sin(time * 2.1),
      0.3 + loop * Math.sin(time * 3.3 + 1) + 0.02 * Math.sin(time * 1.3),
    ]
  }
  return {
    rig: insect,
    look,
    place(frame) {
      const [x, lift] = at(frame)
      return {
        x,
        y: set.floor.y,
        scale,
        parallax: set.floor.parallax,
        rotation: 0.1 * Math.sin(frame.time * 1.9),
        lift,
        shadowWidth: 0.3,
      }
    },
    pose: ({ time }) => ({ ...REST, action: 'fly', time, phase: time * 15 }),
    light: { shadowAlpha: 0.18 },
  }
}
