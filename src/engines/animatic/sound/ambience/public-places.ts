import { printing } from '../effects/things.ts'
import { railRhythm } from '../effects/vehicles.ts'
import type { PlaceName, SceneSpec } from '../../scene-spec.ts'
import type { Layer, Render } from '../layer.ts'
import { songbirds } from './birds.ts'
import { children } from './cheers.ts'
import { cityHum, passingCars } from './city.ts'
import { murmur, stadiumRoar } from './people.ts'
import { clockTick, crockery, roomTone, typing } from './room.ts'
import { building, chime, fairOrgan, ironPlates, racers, schoolBell, skaters, suitcases } from './sites.ts'
import { wind } from './wind.ts'

const layer = (name: string, level: number, render: Render): Layer => ({ name, level, render })
const BREEZE = layer('breeze', -36, wind({ gusts: 0.7, howl: 0, cutoff: 420 }))

/** People are heard where there are any, and not at night where they would be in bed. */
function crowd(spec: SceneSpec, ...layers: readonly Layer[]): readonly Layer[] {
  return spec.isDeserted === true ? [] : layers
}

function byDay(spec: SceneSpec, ...layers: readonly Layer[]): readonly Layer[] {
  return spec.time === 'night' ? [] : crowd(spec, ...layers)
}

/** Places that many people use, and what they are used for. */
export const PUBLIC_PLACES: Readonly<Partial<Record<PlaceName, (spec: SceneSpec) => readonly Layer[]>>> = {
  classroom: (spec) => [
    layer('room', -39, roomTone(380)),
    layer('clock', -38, clockTick),
    ...crowd(spec, layer('murmur', -37, murmur(3)), layer('children', -42, children)),
  ],
  'construction-site': (spec) => [
    layer('city', -35, cityHum),
    ...(spec.isDeserted === true ? [BREEZE] : [layer('building', -28, building)]),
  ],
  fairground: (spec) => [
    BREEZE,
    ...crowd(
      spec,
      layer('organ', -29, fairOrgan),
      layer('crowd', -32, murmur(5)),
      layer('children', -36, children),
    ),
  ],
  gym: (spec) => [
    layer('hall', -38, roomTone(460)),
    ...crowd(spec, layer('weights', -37, ironPlates), layer('murmur', -40, murmur(2))),
  ],
  playground: (spec) => [
    BREEZE,
    ...byDay(spec, layer('children', -30, children)),
    ...byDay(spec, layer('birds', -35, songbirds(0.6))),
  ],
  'race-track': (spec) => [
    layer('stands', -33, stadiumRoar),
    ...(spec.isDeserted === true ? [] : [layer('racers', -26, racers)]),
  ],
  restaurant: (spec) => [
    layer('room', -40, roomTone(320)),
    layer('crockery', -34, crockery),
    ...crowd(spec, layer('murmur', -32, murmur(6))),
  ],
  'school-front': (spec) => [
    BREEZE,
    layer('city', -39, cityHum),
    ...byDay(spec, layer('bell', -35, schoolBell), layer('children', -31, children)),
  ],
  'skate-park': (spec) => [
    layer('city', -34, cityHum),
    layer('cars', -39, passingCars(0.15, false)),
    ...crowd(spec, layer('skaters', -33, skaters), layer('voices', -38, murmur(2))),
  ],
  station: (spec) => [
    layer('hall', -38, roomTone(460)),
    layer('train', -31, railRhythm),
    ...crowd(
      spec,
      layer('murmur', -36, murmur(4)),
      layer('chime', -34, chime),
      layer('luggage', -39, suitcases),
    ),
  ],
}

/** Desks, keys, a printer in the next room. */
export function officeSounds(spec: SceneSpec): readonly Layer[] {
  return [
    layer('room', -38, roomTone(420)),
    ...crowd(
      spec,
      layer('typing', -33, typing),
      layer('murmur', -39, murmur(2)),
      layer('printer', -42, printing),
    ),
  ]
}
