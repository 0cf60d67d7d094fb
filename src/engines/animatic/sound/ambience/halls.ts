import type { PlaceName, SceneSpec } from '../../scene-spec.ts'
import type { Layer, Render } from '../layer.ts'
import { songbirds } from './birds.ts'
import { drips } from './drips.ts'
import { beeps, clubBeat, machinery, sonar } from './machines.ts'
import { distantBell } from './bells.ts'
import { applause, murmur, stadiumRoar } from './people.ts'
import { clockTick, fire, mainsHum, roomTone } from './room.ts'
import { glimmer, spaceDrone } from './space.ts'
import { wind } from './wind.ts'
import { bubbles, deepWater, lapping } from './water.ts'

const layer = (name: string, level: number, render: Render): Layer => ({ name, level, render })

/** A full hall, cheering. */
function ringside({ isDeserted }: SceneSpec): readonly Layer[] {
  const hall = layer('hall', -39, roomTone(460))
  return isDeserted === true
    ? [hall]
    : [hall, layer('roar', -27, stadiumRoar), layer('claps', -36, applause(0))]
}

/** What is heard in halls and workshops. */
export const HALLS: Readonly<Partial<Record<PlaceName, (spec: SceneSpec) => readonly Layer[]>>> = {
  'art-studio': () => [layer('room', -40, roomTone(320)), layer('clock', -38, clockTick)],
  barn: () => [
    layer('room', -41, roomTone(300)),
    layer('draught', -38, wind({ gusts: 0.5, howl: 0.2, cutoff: 320 })),
  ],
  'basketball-court': ringside,
  'boxing-ring': ringside,
  cave: () => [
    layer('air', -37, wind({ gusts: 0.5, howl: 0.4, cutoff: 240 })),
    layer('drips', -29, drips(1.1)),
  ],
  'bowling-alley': () => [layer('hall', -38, roomTone(420)), layer('murmur', -36, murmur(4))],
  church: () => [layer('room', -39, roomTone(520)), layer('bell', -38, distantBell)],
  club: ({ isDeserted }) => [
    layer('beat', -25, clubBeat),
    ...(isDeserted === true ? [] : [layer('murmur', -34, murmur(4))]),
  ],
  'climbing-wall': () => [layer('hall', -38, roomTone(460)), layer('murmur', -40, murmur(2))],
  cockpit: () => [
    layer('engines', -27, wind({ gusts: 0.1, howl: 0, cutoff: 520 })),
    layer('hum', -40, mainsHum),
  ],
  courtroom: ({ isDeserted }) => [
    layer('hall', -39, roomTone(440)),
    ...(isDeserted === true ? [] : [layer('murmur', -40, murmur(2))]),
  ],
  dungeon: () => [
    layer('room', -39, roomTone(240)),
    layer('drips', -33, drips(0.7)),
    layer('torches', -36, fire),
  ],
  'wine-cellar': () => [layer('room', -39, roomTone(260)), layer('drips', -37, drips(0.4))],
  dojo: () => [layer('room', -40, roomTone(360))],
  'data-centre': () => [layer('fans', -36, roomTone(520)), layer('hum', -34, mainsHum)],
  factory: () => [layer('machines', -29, machinery), layer('hum', -40, mainsHum)],
  garage: () => [layer('room', -38, roomTone(360)), layer('hum', -42, mainsHum)],
  'fighter-cockpit': () => [
    layer('engines', -24, wind({ gusts: 0.15, howl: 0.15, cutoff: 760 })),
    layer('radar', -40, beeps),
  ],
  greenhouse: ({ time }) => [
    layer('room', -42, roomTone(300)),
    layer('drips', -38, drips(0.8)),
    ...(time === 'night' ? [] : [layer('birds', -40, songbirds(0.5))]),
  ],
  'ice-rink': ringside,
  igloo: () => [layer('storm', -40, wind({ gusts: 0.7, howl: 0.3, cutoff: 240 })), layer('lamp', -39, fire)],
  laboratory: () => [
    layer('room', -40, roomTone(420)),
    layer('hum', -43, mainsHum),
    layer('boiling', -37, bubbles(3, 760)),
  ],
  pool: () => [layer('hall', -38, roomTone(480)), layer('lapping', -31, lapping)],
  prison: () => [layer('room', -39, roomTone(260)), layer('drips', -38, drips(0.4))],
  'red-carpet': ({ isDeserted }) =>
    isDeserted === true
      ? [layer('hall', -39, roomTone(420))]
      : [layer('murmur', -29, murmur(6)), layer('claps', -36, applause(0))],
  'recording-studio': () => [layer('booth', -44, roomTone(180)), layer('hum', -46, mainsHum)],
  'sports-hall': ringside,
  spaceship: () => [
    layer('drone', -34, spaceDrone),
    layer('hum', -41, mainsHum),
    layer('consoles', -37, beeps),
  ],
  'starship-cockpit': () => [
    layer('drone', -32, spaceDrone),
    layer('hum', -40, mainsHum),
    layer('consoles', -38, beeps),
  ],
  staircase: () => [layer('hall', -38, roomTone(500)), layer('murmur', -42, murmur(2))],
  submarine: () => [layer('deep', -32, deepWater), layer('hum', -38, mainsHum), layer('sonar', -31, sonar)],
  'throne-room': () => [layer('hall', -38, roomTone(500)), layer('torches', -35, fire)],
  warehouse: () => [layer('hall', -37, roomTone(480)), layer('hum', -42, mainsHum)],
  'wizard-tower': () => [
    layer('room', -41, roomTone(260)),
    layer('brew', -33, bubbles(4, 420)),
    layer('glimmer', -38, glimmer),
  ],
  workshop: () => [layer('room', -40, roomTone(360)), layer('clock', -39, clockTick)],
}
