import type { NoiseName } from '../../scene-spec.ts'
import { findVoice } from '../effects/animal-voices.ts'
import { helicopter } from '../effects/aircraft.ts'
import { buzzing, calls } from '../effects/animals.ts'
import { footsteps } from '../effects/footsteps.ts'
import { printing, telephone, whistlingKettle } from '../effects/things.ts'
import { railRhythm, siren } from '../effects/vehicles.ts'
import type { Layer, Render } from '../layer.ts'
import { distantBell } from './bells.ts'
import { gulls, songbirds } from './birds.ts'
import { infant, laughter } from './cheers.ts'
import { cityHum, distantHorns, passingCars } from './city.ts'
import { frogs, heartbeat } from './living.ts'
import { crickets, distantOwl } from './night.ts'
import { applause, murmur, stadiumRoar } from './people.ts'
import { rain } from './rain.ts'
import { clockTick, fire, typing } from './room.ts'
import { thunder } from './thunder.ts'
import { surf, waterfall } from './water.ts'
import { wind } from './wind.ts'

const one = (level: number, ...renders: readonly Render[]): readonly Omit<Layer, 'name'>[] =>
  renders.map((render) => ({ level, render }))

/** Now and again, wherever it is. */
function animal(name: 'dog' | 'cat'): readonly Omit<Layer, 'name'>[] {
  const found = findVoice(name)
  return found === null ? [] : one(-24, calls(found.voice, found.pitchScale, 1))
}

/** What is heard because it was asked for, whatever is seen. */
const NOISES: Readonly<Record<NoiseName, readonly Omit<Layer, 'name'>[]>> = {
  waves: one(-22, surf),
  birds: one(-24, songbirds(1.2)),
  rain: one(-24, rain({ dropsPerSecond: 60, hiss: 3600, dropFrequency: 1700 })),
  thunder: one(-20, thunder),
  wind: one(-25, wind({ gusts: 0.8, howl: 0.5, cutoff: 420 })),
  fire: one(-24, fire),
  crowd: one(-22, stadiumRoar, murmur(6)),
  applause: one(-22, applause(0)),
  traffic: one(-25, cityHum, passingCars(0.3, false)),
  chatter: one(-24, murmur(6)),
  crickets: one(-25, crickets),
  frogs: one(-24, frogs),
  bells: one(-23, distantBell),
  clock: one(-26, clockTick),
  typing: one(-26, typing),
  stream: one(-25, waterfall),
  train: one(-22, railRhythm),
  siren: one(-23, siren('wail')),
  heartbeat: one(-22, heartbeat),
  phone: one(-24, telephone),
  bees: one(-25, buzzing(210)),
  gulls: one(-24, gulls),
  owl: one(-24, distantOwl),
  laughter: one(-24, laughter(4, 300)),
  dog: animal('dog'),
  cat: animal('cat'),
  footsteps: one(-26, footsteps({ cyclesPerSecond: 0.92, contacts: [0, 0.5] }, 'heel', 'stone')),
  horns: one(-25, cityHum, distantHorns),
  baby: one(-24, infant),
  helicopter: one(-24, helicopter),
  kettle: one(-27, whistlingKettle),
  printer: one(-27, printing),
}

export function noisesOf(names: readonly NoiseName[]): readonly Layer[] {
  return names.flatMap((name) =>
    NOISES[name].map(({ level, render }, index) => ({ name: `asked ${name} ${index}`, level, render })),
  )
}
