import type { SettingName, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import { fitsOnSill } from './fits-on-sill.ts'

/** Outdoors is then what is seen through the window. */
const LOOKED_OUT_FROM: ReadonlySet<SettingName> = new Set([
  'interior',
  'kitchen',
  'office',
  'city-day',
  'city-night',
  'forest',
  'garden',
  'mountains',
  'snow',
  'village',
])

/** The sill of a window is no place for whoever is large: the room around it is. */
export function atSill(where: Whereabouts, named: readonly SubjectSpec[]): Whereabouts {
  const others = named.filter(({ concept }) => concept !== 'window')
  // "a girl looks out of the window at the snow"
  const [hero] = others
  const looksOut =
    hero !== undefined && others.length < named.length && hero.action === 'look' && named[0] === hero
  const isNowhere = where.place === undefined || where.setting === 'snow'
  if (looksOut && isNowhere && LOOKED_OUT_FROM.has(where.setting) && others.every(looksOrFlies))
    return { setting: 'interior', place: 'windowsill' }
  const isRoom = others.length > 0 && others.every(fitsOnSill)
  if (where.place === 'windowsill') return isRoom || named.length === 0 ? where : { setting: where.setting }
  // "a cat sits at the window": from close by, where it would sit.
  const isAtWindow =
    isRoom && named[0] === others[0] && others.length < named.length && others.every(isAtRest)
  return where.setting === 'interior' && where.place === undefined && isAtWindow
    ? { setting: 'interior', place: 'windowsill' }
    : where
}

function looksOrFlies({ rig, action, count }: SubjectSpec): boolean {
  return rig === 'bird' || (action === 'look' && count < 4 && (rig === 'person' || rig === 'quadruped'))
}

function isAtRest({ rig, action }: SubjectSpec): boolean {
  return rig !== 'person' && (action === 'sit' || action === 'look' || action === 'sleep')
}
