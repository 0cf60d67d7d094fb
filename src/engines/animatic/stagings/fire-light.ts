import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import type { Light } from '../draw/stage.ts'
import { lampLevel } from '../sets/parts/lighting.ts'

const FIRES: ReadonlySet<string> = new Set(['campfire', 'fire', 'flames'])
/** World units from a fire at which its light is half as strong. */
const HALF_WAY = 0.45
/** By day nobody sees it. */
const FAINTEST = 0.4

/** After dark a fire lights those beside it from its side, the more the nearer they are. */
export function litByFire(scene: StagedScene, { spec, palette }: StagingContext): StagedScene {
  const level = lampLevel(palette)
  const burning = spec.subjects.filter(({ rig, variant }) => rig === 'sprite' && FIRES.has(variant))
  if (level < FAINTEST || burning.length === 0) return scene
  const variants = new Set(burning.map(({ variant }) => variant))
  const fire = scene.actors.find(({ look, light }) => light !== undefined && variants.has(look.variant))
  if (fire === undefined) return scene
  const start = { time: 0, seconds: 1, camera: { x: 0, y: 0, zoom: 1 } }
  const { x } = fire.place(start)
  const lit = (actor: Actor): Actor => {
    if (actor === fire || actor.light !== undefined) return actor
    const away = actor.place(start).x - x
    const strength = level / (1 + (away / HALF_WAY) ** 2)
    return { ...actor, light: lightFrom(away, strength) }
  }
  return { ...scene, actors: scene.actors.map(lit) }
}

function lightFrom(away: number, strength: number): Partial<Light> {
  return {
    direction: away > 0 ? -1 : 1,
    key: '#ffb066',
    keyAlpha: 0.16 + 0.3 * strength,
    rim: '#ffc98a',
    rimAlpha: 0.5 + 0.4 * strength,
  }
}
