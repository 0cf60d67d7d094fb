import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { smoothstep } from '../draw/easing.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import { toLook } from './to-look.ts'

const ADULT = { landscape: 0.5, portrait: 0.4 }
/** Seconds that it is in the hands. */
const HELD = 0.5
/** Size of what is let go against a standing adult: it must be seen, and held. A balloon has its string besides. */
const SIZE = { lantern: 0.34, balloon: 0.62, bird: 0.3 }
/** Most that are let go at once. */
const MOST = 3

/** "a girl releases a paper lantern": it leaves the hands of somebody, who looks after it, and rises out of the picture. */
export function stageRelease(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set, seed, seconds } = context
  const [who, thing, ...more] = spec.subjects.toSorted(
    (one, other) => Number(other.activity === 'release') - Number(one.activity === 'release'),
  )
  if (who?.activity !== 'release' || who.count !== 1 || thing === undefined || more.length > 0)
    return undefined
  if (thing.action !== 'float' && thing.rig !== 'bird') return undefined
  if (thing.count > MOST || set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const [body, light] = [rigOf(who), rigOf(thing)]
  if (body === undefined || light === undefined) return undefined
  const look = toLook(who, seed)
  const own = (stage.portrait ? ADULT.portrait : ADULT.landscape) * body.naturalSize(look)
  const { floor } = set
  const x = stage.aspect * 0.42
  const person: Actor = {
    rig: body,
    look,
    place: () => ({ x, y: floor.y, scale: own, parallax: floor.parallax, shadowWidth: 0.42 }),
    pose: ({ time }) => ({ ...REST, action: 'look', time }),
  }
  const lights = Array.from({ length: thing.count }, (_, index): Actor => {
    const lit = toLook(thing, seed + 11 + index * 7)
    const flies = thing.rig === 'bird'
    const size = SIZE[flies ? 'bird' : thing.rig === 'balloon' ? 'balloon' : 'lantern']
    const box = light.box(lit, flies ? 'stand' : 'float')
    const scale = ((stage.portrait ? ADULT.portrait : ADULT.landscape) * size) / box.height
    const wait = HELD + index * 0.5
    return {
      rig: light,
      look: lit,
      place({ time }) {
        const free = Math.max(0, time - wait)
        // Slowly at first, and out at the top when the shot is over.
        const way = smoothstep(0, 1.4, free) * free
        const rise = (way / Math.max(1, seconds - wait)) * (floor.y - own * 0.6) * (flies ? 0.42 : 0.55)
        const sway = Math.sin(time * 1.3 + index * 2) * 0.02 * smoothstep(0, 1, free)
        return {
          x: x + own * 0.24 + sway + way * (flies ? 0.17 : 0.035) + index * 0.09 * smoothstep(0, 1.5, free),
          y: floor.y + 0.003,
          lift: own * (0.72 + 0.34 * smoothstep(0, 0.9, time)) + rise,
          scale,
          rotation: flies ? -0.25 : Math.sin(time * 1.7 + index) * 0.05,
          parallax: floor.parallax,
          shadowWidth: 0,
        }
      },
      pose: ({ time }) => ({
        ...REST,
        action: flies ? 'fly' : 'float',
        time: time + index,
        phase: time * 11,
      }),
    }
  })
  return { actors: [person, ...lights] }
}
