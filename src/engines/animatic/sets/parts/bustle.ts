import { mix, multiply } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import type { Bustle, PlaceName, SceneSpec, SettingName } from '../../scene-spec.ts'
import type { BuiltSet, Frame, SceneSet, SetContext } from '../set.ts'
import { createCrowd } from './crowd.ts'
import { airOver, lampLevel } from './lighting.ts'

const FACTORS: Readonly<Record<Bustle, number>> = { few: 0.3, busy: 1.9, packed: 3.2 }

/** How many passers-by a place has that has `usual` of them when nothing is said. */
export function passersBy({ isDeserted, bustle }: SceneSpec, usual: number): number {
  if (isDeserted === true) return 0
  return bustle === undefined ? usual : Math.max(1, Math.round(usual * FACTORS[bustle]))
}

/** Where nobody passes by. */
const APART: ReadonlySet<SettingName> = new Set([
  'abstract',
  'city-day',
  'city-night',
  'planet',
  'road',
  'sky',
  'space',
  'stadium',
  'stage',
  'underwater',
])
/** These have passers-by of their own, or no room for any. */
const WITHOUT: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'basketball-court',
  'boxing-ring',
  'bowling-alley',
  'church',
  'courtroom',
  'club',
  'cup',
  'dungeon',
  'wine-cellar',
  'glass-globe',
  'prison',
  'ice-rink',
  'snow-globe',
  'pool',
  'outdoor-pool',
  'race-track',
  'racecourse',
  'sports-hall',
  'station',
  'submarine',
  'supermarket',
  'terrarium',
  'windowsill',
])
/** Who is about there. */
const WHO: Readonly<Partial<Record<PlaceName | SettingName, readonly string[]>>> = {
  beach: ['girl', 'swimmer', 'woman', 'boy', 'surfer', 'man', 'swimmer', 'woman'],
  classroom: ['student'],
  gym: ['athlete'],
  hospital: ['nurse', 'doctor', 'old-man', 'woman', 'nurse', 'man', 'doctor', 'old-woman'],
  kitchen: ['chef', 'waiter', 'chef', 'chef'],
  laboratory: ['scientist'],
  office: ['business-man', 'business-woman', 'man', 'woman'],
  'throne-room': ['knight', 'queen', 'king', 'princess', 'prince'],
}
/** In towns one passes by before the houses; here one does among the stalls. */
const STALLS: ReadonlySet<PlaceName> = new Set<PlaceName>([
  'market',
  'bazaar',
  'christmas-market',
  'shrine-festival',
  'fairground',
])
/** As many as a place has that nothing is known of, for a square picture. */
const USUAL = 5

/** The same place with as many people about as the prompt says. */
export function withBustle(set: SceneSet): SceneSet {
  return {
    build(context) {
      const built = set.build(context)
      const { bustle } = context.spec
      if (bustle === undefined || bustle === 'few' || !hasRoom(context.spec, built)) return built
      const crowd = createPassers(context, built)
      return {
        ...built,
        drawBack(frame: Frame) {
          built.drawBack(frame)
          crowd.draw(frame)
        },
      }
    },
  }
}

function hasRoom({ setting, place, isDeserted }: SceneSpec, { floor, above }: BuiltSet): boolean {
  if (isDeserted === true || above !== undefined || floor.kind !== 'ground') return false
  if (place !== undefined && STALLS.has(place)) return true
  return !APART.has(setting) && (place === undefined || !WITHOUT.has(place))
}

function createPassers(
  { stage, palette, seed, spec }: SetContext,
  { floor }: BuiltSet,
): ReturnType<typeof createCrowd> {
  const room = floor.y - floor.farY
  const who = WHO[spec.place ?? spec.setting] ?? WHO[spec.setting]
  const isWet = spec.weather === 'rain' || spec.weather === 'storm'
  return createCrowd(stage, createRandom(seed ^ 0x2c9f), {
    count: passersBy(spec, Math.round(stage.aspect * USUAL)),
    nearY: floor.farY + room * 0.4,
    farY: Math.max(floor.horizonY + 0.02, floor.farY - 0.025),
    nearParallax: floor.parallax,
    farParallax: floor.parallax * 0.9,
    height: floor.personHeight * 0.66 + 0.0001,
    ...airOver(
      spec,
      mix(multiply('#8a8fa8', palette.ambient), palette.fog, 0.3),
      0.2 + lampLevel(palette) * 0.3,
    ),
    umbrellas: isWet ? 0.8 : 0,
    umbrellaColours: ['#d8504a', '#3d7bb8', '#e0b04a', '#4f9a6a', '#8a5fb8'],
    speed: 0.035,
    ...(who === undefined ? {} : { variants: who }),
  })
}
