import { sequelSeconds } from '../../cues.ts'
import { footfalls } from '../../gaits.ts'
import type { Footfall, Gait } from '../../gaits.ts'
import { approachSteps } from '../../opening-cues.ts'
import { between } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import type { PlaceName, SceneSpec, SettingName } from '../../scene-spec.ts'
import type { Track } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { addBurst } from '../synthesis/burst.ts'
import { addStrike } from '../synthesis/strike.ts'

export type Surface = 'grass' | 'gravel' | 'leaves' | 'snow' | 'sand' | 'wood' | 'stone' | 'wet'
export type Sole = 'shoe' | 'heel' | 'paw' | 'hoof' | 'heavy'

const ROOFED: ReadonlySet<SettingName> = new Set(['interior', 'kitchen', 'office', 'stage'])

/** Places whose ground is not that of their setting. */
const GROUND_OF_PLACES: Readonly<Partial<Record<PlaceName, Surface>>> = {
  barn: 'leaves',
  bathroom: 'stone',
  campsite: 'grass',
  canyon: 'gravel',
  cave: 'stone',
  church: 'stone',
  'construction-site': 'gravel',
  dungeon: 'stone',
  'wine-cellar': 'stone',
  factory: 'stone',
  graveyard: 'gravel',
  igloo: 'snow',
  'japanese-temple': 'gravel',
  'shrine-festival': 'gravel',
  bullring: 'sand',
  porch: 'wood',
  museum: 'stone',
  park: 'gravel',
  playground: 'gravel',
  pool: 'stone',
  prison: 'stone',
  'outdoor-pool': 'stone',
  savanna: 'grass',
  'sea-cliff': 'grass',
  'skate-park': 'stone',
  spaceship: 'stone',
  station: 'stone',
  summit: 'gravel',
  supermarket: 'stone',
  swamp: 'wet',
  'throne-room': 'stone',
  volcano: 'gravel',
  warehouse: 'stone',
}

/** What is underfoot. */
export function surfaceOf(spec: SceneSpec): Surface {
  const wet = spec.weather === 'rain' || spec.weather === 'storm'
  if (spec.weather === 'snow' && !ROOFED.has(spec.setting)) return 'snow'
  const own = spec.place === undefined ? undefined : GROUND_OF_PLACES[spec.place]
  if (own !== undefined) return wet && own === 'stone' && !ROOFED.has(spec.setting) ? 'wet' : own
  switch (spec.setting) {
    case 'snow':
      return 'snow'
    case 'beach':
    case 'desert':
    case 'planet':
      return 'sand'
    case 'forest':
      return 'leaves'
    case 'garden':
    case 'mountains':
    case 'stadium':
    case 'sky':
      return wet ? 'wet' : 'grass'
    case 'interior':
    case 'kitchen':
    case 'stage':
      return 'wood'
    default:
      return wet ? 'wet' : 'stone'
  }
}

/** Footfalls at the times the feet touch the ground; `stops`: until something else is done. */
export function footsteps(gait: Gait, sole: Sole, surface: Surface, stops = false): Render {
  return stepsAt((seconds) => footfalls(gait, stops ? sequelSeconds(seconds) : seconds), sole, surface)
}

/** Footfalls of those who come to where they do something. */
export function stepsOfApproach(way: 'walk' | 'run', sole: Sole, surface: Surface): Render {
  return stepsAt(
    (seconds) => approachSteps(way, seconds).map((timeSeconds, foot) => ({ timeSeconds, foot })),
    sole,
    surface,
  )
}

function stepsAt(fallsIn: (seconds: number) => readonly Footfall[], sole: Sole, surface: Surface): Render {
  return (track, shot, random) => {
    for (const fall of fallsIn(shot.seconds)) {
      const gain = between(random, 0.75, 1) * (fall.foot % 2 === 0 ? 1 : 0.85)
      const pan = (fall.foot % 2 === 0 ? -1 : 1) * 0.12
      addSurface(track, random, surface, fall.timeSeconds, gain, pan)
      addSole(track, sole, surface, fall.timeSeconds, gain, pan)
    }
  }
}

interface Ground {
  readonly frequency: number
  readonly endFrequency: number
  readonly attackSeconds: number
  readonly decaySeconds: number
  readonly gain: number
  /** Grains that crunch after the first contact. */
  readonly grains: number
}

const GROUNDS: Readonly<Record<Surface, Ground>> = {
  grass: {
    frequency: 1900,
    endFrequency: 900,
    attackSeconds: 0.02,
    decaySeconds: 0.16,
    gain: 0.6,
    grains: 2,
  },
  gravel: {
    frequency: 2100,
    endFrequency: 1500,
    attackSeconds: 0.006,
    decaySeconds: 0.14,
    gain: 0.55,
    grains: 14,
  },
  leaves: {
    frequency: 3300,
    endFrequency: 1900,
    attackSeconds: 0.01,
    decaySeconds: 0.2,
    gain: 0.5,
    grains: 9,
  },
  snow: {
    frequency: 2500,
    endFrequency: 1300,
    attackSeconds: 0.03,
    decaySeconds: 0.22,
    gain: 0.5,
    grains: 12,
  },
  sand: { frequency: 1200, endFrequency: 700, attackSeconds: 0.03, decaySeconds: 0.2, gain: 0.7, grains: 3 },
  wood: { frequency: 700, endFrequency: 300, attackSeconds: 0.002, decaySeconds: 0.07, gain: 0.6, grains: 0 },
  stone: {
    frequency: 1700,
    endFrequency: 900,
    attackSeconds: 0.002,
    decaySeconds: 0.08,
    gain: 0.7,
    grains: 0,
  },
  wet: {
    frequency: 1500,
    endFrequency: 3600,
    attackSeconds: 0.006,
    decaySeconds: 0.18,
    gain: 0.8,
    grains: 4,
  },
}

function addSurface(
  track: Track,
  random: Random,
  surface: Surface,
  startSeconds: number,
  gain: number,
  pan: number,
): void {
  const ground = GROUNDS[surface]
  addBurst(track, random, {
    startSeconds,
    attackSeconds: ground.attackSeconds,
    decaySeconds: ground.decaySeconds,
    filter: 'band-pass',
    q: 0.9,
    frequency: ground.frequency,
    endFrequency: ground.endFrequency,
    gain: gain * ground.gain,
    pan,
  })
  for (let grain = 0; grain < ground.grains; grain += 1) {
    addBurst(track, random, {
      startSeconds: startSeconds + random() * 0.12,
      attackSeconds: 0.001,
      decaySeconds: 0.02,
      filter: 'band-pass',
      q: 2,
      frequency: ground.frequency * between(random, 0.8, 1.8),
      gain: gain * ground.gain * between(random, 0.3, 1.1),
      pan,
    })
  }
}

/** The knock of the foot itself: loud on hard ground, dull on soft. */
function addSole(
  track: Track,
  sole: Sole,
  surface: Surface,
  startSeconds: number,
  gain: number,
  pan: number,
): void {
  const hard = surface === 'stone' || surface === 'wood' || surface === 'wet' ? 1 : 0.25
  switch (sole) {
    case 'paw':
      addStrike(track, startSeconds, [{ frequency: 210, gain: 0.3, ringSeconds: 0.04 }], gain, pan)
      return
    case 'shoe':
      addStrike(track, startSeconds, [{ frequency: 140, gain: 0.7, ringSeconds: 0.07 }], gain, pan)
      return
    case 'heel':
      addStrike(
        track,
        startSeconds,
        [
          { frequency: 1150, gain: 0.8 * hard, ringSeconds: 0.035 },
          { frequency: 2350, gain: 0.4 * hard, ringSeconds: 0.02 },
          { frequency: 160, gain: 0.5, ringSeconds: 0.06 },
        ],
        gain,
        pan,
      )
      return
    case 'hoof':
      addStrike(
        track,
        startSeconds,
        [
          { frequency: 620, gain: 1.3 * hard, ringSeconds: 0.05 },
          { frequency: 1480, gain: 0.6 * hard, ringSeconds: 0.03 },
          { frequency: 95, gain: 0.9, ringSeconds: 0.1 },
        ],
        gain,
        pan,
      )
      return
    case 'heavy':
      addStrike(
        track,
        startSeconds,
        [
          { frequency: 41, gain: 1.6, ringSeconds: 0.5 },
          { frequency: 68, gain: 1, ringSeconds: 0.35 },
        ],
        gain,
        pan,
      )
  }
}
