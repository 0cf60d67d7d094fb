import type { PlaceName, SceneSpec } from '../scene-spec.ts'
import type { Room } from './synthesis/reverb.ts'

const OPEN_AIR: Room = { wet: 0.05, ringSeconds: 0.4, damping: 0.6 }

/** Places that echo otherwise than their setting. */
const PLACES: Readonly<Partial<Record<PlaceName, Room>>> = {
  'basketball-court': { wet: 0.26, ringSeconds: 1.8, damping: 0.3 },
  'boxing-ring': { wet: 0.24, ringSeconds: 1.6, damping: 0.3 },
  cave: { wet: 0.34, ringSeconds: 2.6, damping: 0.25 },
  church: { wet: 0.36, ringSeconds: 3.2, damping: 0.3 },
  cockpit: { wet: 0.08, ringSeconds: 0.3, damping: 0.6 },
  courtroom: { wet: 0.24, ringSeconds: 1.2, damping: 0.35 },
  'data-centre': { wet: 0.16, ringSeconds: 0.7, damping: 0.5 },
  dungeon: { wet: 0.34, ringSeconds: 2, damping: 0.25 },
  'wine-cellar': { wet: 0.3, ringSeconds: 1.5, damping: 0.35 },
  factory: { wet: 0.24, ringSeconds: 1.5, damping: 0.3 },
  'fighter-cockpit': { wet: 0.06, ringSeconds: 0.25, damping: 0.6 },
  garage: { wet: 0.2, ringSeconds: 0.9, damping: 0.35 },
  'ice-rink': { wet: 0.28, ringSeconds: 2, damping: 0.25 },
  pool: { wet: 0.34, ringSeconds: 2.2, damping: 0.2 },
  prison: { wet: 0.26, ringSeconds: 1.2, damping: 0.25 },
  'recording-studio': { wet: 0.04, ringSeconds: 0.2, damping: 0.7 },
  spaceship: { wet: 0.2, ringSeconds: 0.8, damping: 0.25 },
  'sports-hall': { wet: 0.26, ringSeconds: 1.7, damping: 0.3 },
  staircase: { wet: 0.28, ringSeconds: 2, damping: 0.3 },
  'starship-cockpit': { wet: 0.16, ringSeconds: 0.6, damping: 0.3 },
  station: { wet: 0.26, ringSeconds: 1.6, damping: 0.3 },
  submarine: { wet: 0.22, ringSeconds: 0.7, damping: 0.2 },
  'throne-room': { wet: 0.3, ringSeconds: 2.2, damping: 0.25 },
  warehouse: { wet: 0.28, ringSeconds: 1.9, damping: 0.3 },
}

/** How the effects of a shot echo where it is. */
export function roomOf({ setting, place }: Pick<SceneSpec, 'setting' | 'place'>): Room {
  return (place === undefined ? undefined : PLACES[place]) ?? roomOfSetting(setting)
}

function roomOfSetting(setting: SceneSpec['setting']): Room {
  switch (setting) {
    case 'stage':
      return { wet: 0.3, ringSeconds: 1.9, damping: 0.35 }
    case 'castle':
      return { wet: 0.28, ringSeconds: 2.2, damping: 0.25 }
    case 'interior':
    case 'kitchen':
    case 'office':
      return { wet: 0.14, ringSeconds: 0.5, damping: 0.4 }
    case 'underwater':
      return { wet: 0.4, ringSeconds: 2.2, damping: 0.85 }
    case 'space':
    case 'planet':
    case 'abstract':
      return { wet: 0.35, ringSeconds: 3, damping: 0.3 }
    case 'city-day':
    case 'city-night':
    case 'harbour':
    case 'village':
      return { wet: 0.12, ringSeconds: 0.9, damping: 0.5 }
    case 'mountains':
    case 'desert':
    case 'snow':
    case 'stadium':
      return { wet: 0.14, ringSeconds: 1.7, damping: 0.6 }
    default:
      return OPEN_AIR
  }
}
