import { INDOORS } from '../../vocabulary/places.ts'
import type { PlaceName, SceneSpec, SettingName, SightName, VehicleInside } from '../../scene-spec.ts'
import type { Layer, Render } from '../layer.ts'
import { railRhythm } from '../effects/vehicles.ts'
import { buoyBell, distantBell } from './bells.ts'
import { gulls, songbirds } from './birds.ts'
import { cityHum, distantHorns, passingCars } from './city.ts'
import { HALLS } from './halls.ts'
import { cicadas, crickets, distantOwl } from './night.ts'
import { noisesOf } from './noises.ts'
import { applause, murmur, stadiumRoar } from './people.ts'
import { officeSounds, PUBLIC_PLACES } from './public-places.ts'
import { rain } from './rain.ts'
import { clockTick, crockery, fire, mainsHum, monitorBeep, roomTone, sizzle } from './room.ts'
import { glimmer, spaceDrone } from './space.ts'
import { explosion, rumble } from './blasts.ts'
import { fireworks } from './fireworks.ts'
import { thunder } from './thunder.ts'
import { bubbles, deepWater, lapping, surf, waterfall } from './water.ts'
import { leaves, wind } from './wind.ts'

const layer = (name: string, level: number, render: Render): Layer => ({ name, level, render })

const BREEZE = layer('breeze', -36, wind({ gusts: 0.7, howl: 0, cutoff: 420 }))

/** Everything that sounds in a place without anybody doing anything. */
export function ambienceOf(spec: SceneSpec): readonly Layer[] {
  const { isMute, noises = [] } = spec.heard ?? {}
  if (isMute === true) return []
  return [...placeOf(spec), ...sightsOf(spec), ...weatherOf(spec), ...fireOf(spec), ...noisesOf(noises)]
}

function placeOf(spec: SceneSpec): readonly Layer[] {
  const own = spec.place === undefined ? undefined : PLACES[spec.place]
  return (own ?? SETTINGS[spec.setting])(spec)
}

const TRAVEL: Readonly<Record<VehicleInside, Layer>> = {
  train: layer('rails', -25, railRhythm),
  subway: layer('rails', -22, railRhythm),
  aeroplane: layer('cabin', -28, wind({ gusts: 0.1, howl: 0, cutoff: 520 })),
}

/** What is silent, or heard with the weather, has none. */
const SIGHTS: Readonly<Partial<Record<SightName, Layer>>> = {
  fireworks: layer('fireworks', -20, fireworks),
  waterfall: layer('waterfall', -24, waterfall),
  tornado: layer('tornado', -19, wind({ gusts: 0.5, howl: 1, cutoff: 700 })),
  eruption: layer('eruption', -20, rumble),
  avalanche: layer('avalanche', -20, rumble),
  tsunami: layer('wall of water', -21, waterfall),
  flood: layer('flood', -27, lapping),
  explosion: layer('explosion', -16, explosion),
  burning: layer('blaze', -23, fire),
  'great-fire': layer('blaze', -21, fire),
}

function sightsOf({ sights = [] }: SceneSpec): readonly Layer[] {
  return sights.flatMap((sight) => SIGHTS[sight] ?? [])
}

const AIRLESS: readonly SettingName[] = ['space', 'underwater', 'abstract']

/** Places that sound like themselves; the others sound like their setting. */
const cliffs = (spec: SceneSpec): readonly Layer[] => [
  layer('surf', -36, surf),
  BREEZE,
  ...(isDark(spec) || isFoul(spec) ? [] : [layer('gulls', -34, gulls)]),
]

const PLACES: Readonly<Partial<Record<PlaceName, (spec: SceneSpec) => readonly Layer[]>>> = {
  ...HALLS,
  ...PUBLIC_PLACES,
  alley: (spec) => [
    layer('city', -38, cityHum),
    layer('bell', -37, distantBell),
    layer('murmur', -38, murmur(2)),
    ...wildlifeOf(spec, 0.3),
  ],
  aquarium: () => [
    layer('hall', -38, roomTone(420)),
    layer('murmur', -40, murmur(3)),
    layer('water', -42, lapping),
  ],
  attic: () => [
    layer('room', -40, roomTone(240)),
    layer('draught', -41, wind({ gusts: 0.7, howl: 0.2, cutoff: 300 })),
  ],
  ballroom: () => [layer('hall', -39, roomTone(480)), layer('murmur', -36, murmur(4))],
  bar: () => [
    layer('room', -40, roomTone(300)),
    layer('murmur', -31, murmur(6)),
    layer('crockery', -38, crockery),
  ],
  bathroom: () => [layer('room', -39, roomTone(460)), layer('water', -37, lapping)],
  bazaar: (spec) => [
    layer('city', -38, cityHum),
    ...(spec.isDeserted === true ? [] : [layer('market', -30, murmur(6))]),
  ],
  bakery: () => [
    layer('room', -38, roomTone(300)),
    layer('murmur', -38, murmur(3)),
    layer('crockery', -42, crockery),
    layer('oven', -46, mainsHum),
  ],
  bookshop: () => [layer('room', -40, roomTone(240)), layer('murmur', -43, murmur(2))],
  cafe: () => [
    layer('room', -40, roomTone(320)),
    layer('murmur', -33, murmur(4)),
    layer('crockery', -36, crockery),
  ],
  'christmas-market': (spec) => [
    layer('bell', -34, distantBell),
    ...(spec.isDeserted === true ? [] : [layer('market', -32, murmur(5))]),
  ],
  'shrine-festival': (spec) =>
    spec.isDeserted === true ? [] : [layer('market', -31, murmur(6)), layer('crickets', -40, crickets)],
  corridor: () => [layer('hall', -38, roomTone(420)), layer('hum', -44, mainsHum)],
  cornfield: (spec) => [layer('rustle', -33, leaves), BREEZE, ...wildlifeOf(spec, 0.6)],
  'entrance-hall': () => [layer('room', -40, roomTone(240)), layer('clock', -38, clockTick)],
  festival: (spec) =>
    spec.isDeserted === true ? [BREEZE] : [layer('roar', -28, stadiumRoar), layer('claps', -34, applause(0))],
  graveyard: (spec) => [
    layer('wind', -31, wind({ gusts: 0.7, howl: 0.6, cutoff: 380 })),
    ...(isDark(spec) ? [layer('crickets', -38, crickets), layer('owl', -32, distantOwl)] : []),
  ],
  hairdresser: () => [
    layer('room', -39, roomTone(340)),
    layer('murmur', -37, murmur(2)),
    layer('dryer', -42, mainsHum),
  ],
  hospital: () => [
    layer('room', -38, roomTone(420)),
    layer('monitor', -37, monitorBeep),
    layer('murmur', -41, murmur(2)),
  ],
  'hotel-lobby': () => [layer('hall', -39, roomTone(460)), layer('murmur', -37, murmur(3))],
  'ice-sea': () => [
    layer('lapping', -32, lapping),
    layer('wind', -29, wind({ gusts: 0.8, howl: 0.4, cutoff: 330 })),
  ],
  'cliff-town': cliffs,
  santorini: cliffs,
  'coast-road': (spec) => [
    layer('surf', -30, surf),
    layer('cars', -36, passingCars(0.1, isFoul(spec))),
    ...(isDark(spec) || isFoul(spec) ? [] : [layer('gulls', -34, gulls)]),
  ],
  'neon-grid': () => [
    layer('hum', -40, roomTone(140)),
    layer('wind', -42, wind({ gusts: 0.3, howl: 0.2, cutoff: 300 })),
  ],
  'desert-road': (spec) => [
    layer('wind', -32, wind({ gusts: 0.7, howl: 0.3, cutoff: 380 })),
    layer('cars', -40, passingCars(0.06, isFoul(spec))),
  ],
  lake: (spec) => [layer('lapping', -34, lapping), BREEZE, ...wildlifeOf(spec, 0.7)],
  library: () => [layer('room', -40, roomTone(220)), layer('clock', -37, clockTick)],
  'cloud-castle': () => [
    layer('wind', -28, wind({ gusts: 0.7, howl: 0.3, cutoff: 460 })),
    layer('bell', -37, distantBell),
    layer('brook', -40, waterfall),
  ],
  market: (spec) => [
    layer('city', -36, cityHum),
    ...(spec.isDeserted === true ? [] : [layer('market', -30, murmur(6))]),
  ],
  'floating-market': (spec) => [
    layer('lapping', -29, lapping),
    ...(spec.isDeserted === true ? [] : [layer('market', -31, murmur(6))]),
    ...wildlifeOf(spec, 0.3),
  ],
  'medieval-town': (spec) => [
    BREEZE,
    layer('bell', -33, distantBell),
    layer('murmur', -35, murmur(3)),
    ...wildlifeOf(spec, 0.3),
  ],
  oasis: (spec) => [
    layer('lapping', -37, lapping),
    BREEZE,
    layer('leaves', -36, leaves),
    ...(isDark(spec) ? [layer('crickets', -36, crickets)] : [layer('birds', -32, songbirds(0.5))]),
  ],
  museum: () => [layer('hall', -40, roomTone(480)), layer('murmur', -43, murmur(2))],
  'outdoor-pool': (spec) => [
    layer('lapping', -31, lapping),
    ...(spec.isDeserted === true || isDark(spec) ? [] : [layer('voices', -37, murmur(3))]),
    ...wildlifeOf(spec, 0.5),
  ],
  pond: (spec) => [layer('lapping', -38, lapping), BREEZE, ...wildlifeOf(spec, 0.9)],
  'poppy-field': (spec) => [layer('rustle', -36, leaves), BREEZE, ...wildlifeOf(spec, 0.8)],
  promenade: (spec) => [
    layer('lapping', -30, lapping),
    ...(spec.isDeserted === true ? [] : [layer('murmur', -37, murmur(3))]),
    ...(isDark(spec) || isFoul(spec) ? [] : [layer('gulls', -31, gulls)]),
  ],
  river: (spec) => [layer('stream', -34, waterfall), BREEZE, ...wildlifeOf(spec, 0.8)],
  balcony: aboveCity,
  rooftop: aboveCity,
  'sea-balcony': (spec) => [layer('surf', -30, surf), BREEZE, ...wildlifeOf(spec, 0.4)],
  savanna: (spec) => [
    layer('rustle', -36, leaves),
    BREEZE,
    ...(isDark(spec) ? [layer('crickets', -33, crickets)] : [layer('cicadas', -37, cicadas)]),
  ],
  'sea-cliff': (spec) => [
    layer('surf', -24, surf),
    layer('wind', -32, wind({ gusts: 0.8, howl: 0.2, cutoff: 460 })),
    ...(isDark(spec) || isFoul(spec) ? [] : [layer('gulls', -31, gulls)]),
  ],
  suburb: (spec) => [BREEZE, layer('cars', -40, passingCars(0.08, isFoul(spec))), ...wildlifeOf(spec, 0.8)],
  summit: () => [layer('wind', -26, wind({ gusts: 0.9, howl: 0.4, cutoff: 430 }))],
  supermarket: () => [
    layer('room', -37, roomTone(420)),
    layer('hum', -44, mainsHum),
    layer('murmur', -36, murmur(4)),
  ],
  swamp: (spec) => [
    layer('lapping', -37, lapping),
    layer('crickets', -33, crickets),
    ...wildlifeOf(spec, 0.3),
  ],
  'tall-grass': (spec) => [layer('rustle', -33, leaves), BREEZE, ...wildlifeOf(spec, 0.6)],
  temple: () => [layer('hall', -40, roomTone(300)), layer('bell', -33, distantBell)],
  venice: (spec) => [
    layer('lapping', -29, lapping),
    layer('bell', -35, distantBell),
    layer('murmur', -38, murmur(2)),
    ...(isDark(spec) || isFoul(spec) ? [] : [layer('gulls', -35, gulls)]),
  ],
  volcano: () => [layer('wind', -29, wind({ gusts: 0.8, howl: 0.4, cutoff: 380 }))],
  wasteland: () => [layer('wind', -27, wind({ gusts: 1, howl: 0.8, cutoff: 420 }))],
  'country-lane': (spec) => [layer('rustle', -36, leaves), BREEZE, ...wildlifeOf(spec, 0.9)],
  'wheat-field': (spec) => [layer('rustle', -33, leaves), BREEZE, ...wildlifeOf(spec, 0.6)],
}

const SETTINGS: Readonly<Record<SettingName, (spec: SceneSpec) => readonly Layer[]>> = {
  abstract: () => [layer('glimmer', -30, glimmer), layer('drone', -33, spaceDrone)],
  airport: (spec) => [
    BREEZE,
    layer('apron', -34, cityHum),
    ...(spec.time === 'night' ? [layer('crickets', -40, crickets)] : []),
  ],
  beach: (spec) => [
    layer('surf', -25, surf),
    ...(isDark(spec) || isFoul(spec) ? [] : [layer('gulls', -31, gulls)]),
  ],
  castle: (spec) => [
    layer('wind', -30, wind({ gusts: 0.8, howl: 0.5, cutoff: 380 })),
    layer('bell', -33, distantBell),
    ...wildlifeOf(spec, 0.35),
  ],
  'city-day': (spec) => [
    layer('city', -28, cityHum),
    layer('cars', -29, passingCars(0.35, isFoul(spec))),
    layer('horns', -38, distantHorns),
    layer('murmur', -36, murmur(3)),
  ],
  'city-night': (spec) => [
    layer('city', -29, cityHum),
    layer('cars', -31, passingCars(0.25, isFoul(spec))),
    layer('neon', -42, mainsHum),
    layer('murmur', -34, murmur(4)),
  ],
  desert: (spec) => [
    layer('wind', -27, wind({ gusts: 1, howl: 0.7, cutoff: 480 })),
    ...(isDark(spec) ? [layer('crickets', -38, crickets)] : []),
  ],
  forest: (spec) => [layer('leaves', -32, leaves), BREEZE, ...wildlifeOf(spec, 0.9)],
  garden: (spec) => [layer('leaves', -37, leaves), BREEZE, ...wildlifeOf(spec, 1)],
  harbour: (spec) => [
    layer('lapping', -28, lapping),
    layer('buoy', -35, buoyBell),
    ...(isDark(spec) || isFoul(spec) ? [] : [layer('gulls', -30, gulls)]),
  ],
  interior: ({ inside }) => [
    layer('room', -40, roomTone(220)),
    inside === undefined ? layer('clock', -37, clockTick) : TRAVEL[inside],
  ],
  kitchen: ({ subjects }) => [
    layer('room', -41, roomTone(260)),
    layer('hum', -40, mainsHum),
    // Nothing is in the pan while nobody is there.
    ...(subjects.length === 0 ? [layer('clock', -39, clockTick)] : [layer('sizzle', -31, sizzle)]),
  ],
  mountains: (spec) => [
    layer('wind', -29, wind({ gusts: 0.9, howl: 0.25, cutoff: 430 })),
    ...wildlifeOf(spec, 0.4),
  ],
  office: officeSounds,
  planet: () => [
    layer('wind', -28, wind({ gusts: 0.8, howl: 0.9, cutoff: 300 })),
    layer('drone', -32, spaceDrone),
  ],
  road: (spec) => [BREEZE, layer('cars', -34, passingCars(0.2, isFoul(spec))), ...wildlifeOf(spec, 0.35)],
  sky: () => [layer('wind', -28, wind({ gusts: 0.6, howl: 0.1, cutoff: 620 }))],
  snow: () => [layer('wind', -30, wind({ gusts: 0.8, howl: 0.35, cutoff: 330 }))],
  space: () => [layer('drone', -27, spaceDrone), layer('glimmer', -38, glimmer)],
  stadium: () => [layer('roar', -25, stadiumRoar), layer('claps', -35, applause(0))],
  stage: () => [layer('hall', -42, roomTone(480))],
  underwater: () => [layer('deep', -25, deepWater), layer('bubbles', -29, bubbles(5, 560))],
  village: (spec) => [
    BREEZE,
    layer('bell', -34, distantBell),
    layer('murmur', -39, murmur(2)),
    ...wildlifeOf(spec, 0.7),
  ],
}

function aboveCity(spec: SceneSpec): readonly Layer[] {
  return [
    layer('wind', -35, wind({ gusts: 0.6, howl: 0.1, cutoff: 420 })),
    layer('city', -33, cityHum),
    layer('cars', -40, passingCars(0.2, isFoul(spec))),
  ]
}

function isDark(spec: SceneSpec): boolean {
  return spec.time === 'night' || spec.time === 'blue-hour'
}

function isFoul(spec: SceneSpec): boolean {
  return spec.weather === 'rain' || spec.weather === 'storm'
}

/** Birds by day, crickets and an owl by night, cicadas in summer; nobody in winter or in a downpour. */
function wildlifeOf(spec: SceneSpec, density: number): readonly Layer[] {
  if (spec.season === 'winter' || spec.weather === 'snow' || isFoul(spec)) return []
  if (isDark(spec)) {
    const owl = density >= 0.9 ? [layer('owl', -35, distantOwl)] : []
    return [layer('crickets', -34, crickets), ...owl]
  }
  const birds = layer('birds', -30, songbirds(spec.time === 'dawn' ? density * 1.8 : density))
  if (spec.season === 'summer' && spec.time !== 'dawn') return [birds, layer('cicadas', -38, cicadas)]
  return [birds]
}

function weatherOf(spec: SceneSpec): readonly Layer[] {
  if (AIRLESS.includes(spec.setting)) return []
  const inside = INDOORS.has(spec.setting)
  switch (spec.weatherKind ?? spec.weather) {
    case 'rain':
      return [rainOf(spec.setting, inside, 40)]
    case 'drizzle':
      return [rainOf(spec.setting, inside, 16, -6)]
    case 'downpour':
      return [rainOf(spec.setting, inside, 90, 5)]
    case 'hail':
      return [rainOf(spec.setting, inside, 90, 1), layer('hail', inside ? -36 : -28, rain(HAIL))]
    case 'blizzard':
      return [layer('blizzard', inside ? -36 : -25, wind({ gusts: 1, howl: 0.7, cutoff: 420 }))]
    case 'sandstorm':
      return [layer('sandstorm', inside ? -36 : -24, wind({ gusts: 1, howl: 0.4, cutoff: 820 }))]
    case 'storm':
      return [
        rainOf(spec.setting, inside, 70),
        layer('storm-wind', inside ? -36 : -27, wind({ gusts: 1, howl: 0.5, cutoff: inside ? 240 : 520 })),
        layer('thunder', inside ? -25 : -19, thunder),
      ]
    case 'snow':
      return [layer('snow-wind', inside ? -42 : -34, wind({ gusts: 0.6, howl: 0.1, cutoff: 260 }))]
    case 'wind':
      return [layer('strong-wind', inside ? -36 : -25, wind({ gusts: 1, howl: 0.6, cutoff: 560 }))]
    case 'fog':
    case 'haze':
    case 'smoke':
    case 'clear':
      return []
  }
}

/** Stones are heard one by one. */
const HAIL = { dropsPerSecond: 60, hiss: 5200, dropFrequency: 4200 }

/** `louder`: dB. */
function rainOf(setting: SettingName, inside: boolean, dropsPerSecond: number, louder = 0): Layer {
  if (inside)
    return layer(
      'rain',
      -34 + louder,
      rain({ dropsPerSecond: dropsPerSecond / 2, hiss: 900, dropFrequency: 620 }),
    )
  const paved = /city|road|airport|office|harbour|stadium|village/.test(setting)
  return layer(
    'rain',
    -26 + louder,
    rain({ dropsPerSecond, hiss: paved ? 4600 : 3400, dropFrequency: paved ? 2500 : 1500 }),
  )
}

const FIRES = /fire|bonfire|hearth|torch|stove/

/** A fire that is in the picture, or in the hearth of a winter room. */
function fireOf(spec: SceneSpec): readonly Layer[] {
  const burning = spec.subjects.some(
    ({ concept, props }) =>
      (FIRES.test(concept) && !/firework|firefl|fire-?truck|firefighter/.test(concept)) ||
      props.some((prop) => /campfire|bonfire|fireplace/.test(prop.concept)),
  )
  const hearth = spec.setting === 'interior' && spec.season === 'winter'
  return burning || hearth ? [layer('fire', burning ? -27 : -33, fire)] : []
}
