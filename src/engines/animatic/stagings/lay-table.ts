import type { Actor, StagingContext } from '../compose/staging.ts'
import { clamp } from '../draw/easing.ts'
import { rigFor } from '../rigs/index.ts'
import { REST } from '../rigs/rig.ts'
import type { SceneSpec, SubjectSpec } from '../scene-spec.ts'
import { INDOORS } from '../vocabulary/places.ts'
import type { Individual } from './motions.ts'
import { surfaceOf } from './surfaces.ts'
import { toLook } from './to-look.ts'

/** A table's size against whoever stands at it: its top is as high as their hips. */
const TABLE_SIZE = 0.55
/** From the middle of whoever stands at it to its near edge, in their heights. */
const APART = 0.2

const TABLE: SubjectSpec = {
  concept: 'table',
  rig: 'furniture',
  variant: 'table',
  count: 1,
  colours: [],
  size: 'normal',
  action: 'stand',
  props: [],
}
/** Stored drawings of what stands on tables. */
const TABLEWARE =
  /^(?:banana|beer|bento|bottle|bowl|cheese|coffee-cup|cookie|cup|dumpling|egg|empty-bowl|glass|honey|jar|meat|mug|orange|pitcher|plate|popcorn|rice|salad|soda|soup|steak|stew|strawberry|teacup|teapot|watermelon|whiskey|wine|wine-glass)$/

/** People, and after them what stands on a table, and the table. */
export interface LaidTable {
  readonly individuals: readonly Individual[]
  readonly table: Actor | undefined
}

/** In a room nobody's food stands on the floor: where there are people, and food after them, it has a table. */
export function layTable(individuals: readonly Individual[], context: StagingContext): LaidTable {
  const rig = rigFor('furniture')
  const { people, served } = atTable(individuals)
  const [first, host] = [people[0], people.at(-1)]
  const [left, right] = [served[0], served.at(-1)]
  const isRoom = INDOORS.has(context.spec.setting)
  if (!isRoom || rig === undefined || !first || !host || !left || !right)
    return { individuals, table: undefined }
  const look = toLook(TABLE, 0)
  const scale = host.scale * TABLE_SIZE
  const half = (rig.box(look).width * scale) / 2
  const { top = 0, room = 0 } = surfaceOf(TABLE) ?? {}
  const apart = host.scale * APART
  const centre = (left.x + right.x) / 2
  const middle = Math.max(centre, host.x + apart + half)
  // Things that would reach beyond its edges stand closer together.
  const closer = Math.min(1, (room * scale - apart) / Math.max(1e-6, right.x - left.x))
  const start = first.x - apart
  const { aspect } = context.stage
  const aside = clamp((aspect - start - middle - half) / 2, -start, aspect / 2)
  const y = host.y + 0.004
  return {
    individuals: [
      ...people.map((one) => ({ ...one, x: one.x + aside })),
      ...served.map((one) => ({
        ...one,
        x: middle + (one.x - centre) * closer + aside,
        y: y + 0.001,
        raised: top * scale,
      })),
    ],
    table: {
      rig,
      look,
      place: () => ({ x: middle + aside, y, scale, parallax: context.set.floor.parallax }),
      pose: () => REST,
    },
  }
}

/** The people and the dishes, if that is all there is, and in this order; else nobody. */
function atTable(individuals: readonly Individual[]): {
  readonly people: readonly Individual[]
  readonly served: readonly Individual[]
} {
  const people = individuals.filter(({ subject }) => subject.rig === 'person')
  const served = individuals.slice(people.length)
  const isAll = served.every(({ subject }) => isServed(subject))
  return isAll ? { people, served } : { people: [], served: [] }
}

function isServed({ rig, variant, action }: SubjectSpec): boolean {
  const isDish = rig === 'food' || rig === 'cookware' || (rig === 'sprite' && TABLEWARE.test(variant))
  return action === 'stand' && isDish
}

/**
 * "a woman next to a cake on a table": the same, without the table that was named, if nothing was said of it. Undefined:
 * something else is on it, or nobody is beside it.
 */
export function besideTable({ subjects, setting }: SceneSpec): readonly SubjectSpec[] | undefined {
  const [table, ...others] = subjects.filter(({ rig }) => rig === 'furniture')
  const people = subjects.filter(({ rig, at }) => rig === 'person' && at === undefined)
  const served = subjects.filter(({ at }) => at?.spot === 'on' && at.by === table?.concept)
  const isPlain =
    table?.variant === TABLE.variant &&
    table.count === 1 &&
    table.colours.length === 0 &&
    table.material === undefined &&
    others.length === 0
  const areAll = people.length + served.length + 1 === subjects.length
  const isLaid = isPlain && areAll && people.length > 0 && served.length > 0 && INDOORS.has(setting)
  if (!isLaid || !served.every(isServed)) return undefined
  return [...people, ...served.map(({ at: _spot, ...subject }) => subject)]
}
