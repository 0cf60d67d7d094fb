import type { Pen } from '../draw/shapes.ts'
import { drawBus } from './car/bus.ts'
import { drawJeep, drawPickup } from './car/jeep.ts'
import { drawSaloon, drawSportsCar } from './car/saloon.ts'
import { drawForklift, drawRacingCar, drawTractor } from './car/special.ts'
import { drawFireEngine, drawTruck } from './car/truck.ts'
import { drawVan } from './car/van.ts'
import { inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

interface Model {
  readonly height: number
  readonly width: number
  /** Length against a standing adult. */
  readonly size: number
  /** Where the headlamp is, in body units. */
  readonly lamp: readonly [number, number]
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const SALOON = { width: 1.02, height: 0.4, size: 2.5, lamp: [0.465, -0.15], draw: drawSaloon } as const
const VAN = { width: 1.02, height: 0.49, size: 2.9, lamp: [0.46, -0.174], draw: drawVan } as const
const BUS = { width: 1.02, height: 0.37, size: 5, lamp: [0.486, -0.11], draw: drawBus } as const

const MODELS: Readonly<Record<string, Model>> = {
  car: SALOON,
  'sports-car': { width: 1.02, height: 0.29, size: 2.5, lamp: [0.426, -0.132], draw: drawSportsCar },
  taxi: SALOON,
  'police-car': SALOON,
  van: VAN,
  camper: VAN,
  ambulance: VAN,
  bus: BUS,
  'double-decker': { ...BUS, height: 0.58, size: 4.6 },
  'school-bus': { ...BUS, height: 0.38 },
  truck: { width: 1.04, height: 0.5, size: 4.6, lamp: [0.476, -0.146], draw: drawTruck },
  'fire-engine': { width: 1.02, height: 0.46, size: 4.4, lamp: [0.48, -0.158], draw: drawFireEngine },
  jeep: { width: 1.12, height: 0.52, size: 2.4, lamp: [0.466, -0.22], draw: drawJeep },
  pickup: { width: 1.02, height: 0.42, size: 2.9, lamp: [0.464, -0.2], draw: drawPickup },
  'racing-car': { width: 1.06, height: 0.3, size: 2.8, lamp: [0.5, -0.06], draw: drawRacingCar },
  forklift: { width: 1.06, height: 0.9, size: 1.5, lamp: [0.1, -0.4], draw: drawForklift },
  tractor: { width: 0.98, height: 0.74, size: 2.2, lamp: [0.41, -0.33], draw: drawTractor },
}

function modelOf(look: RigLook): Model {
  return MODELS[look.variant] ?? SALOON
}

/** Road vehicles, facing right. 1 is the length; wheels turn with `pose.phase`, lamps shine by `look.lights`. */
export const car: Rig = {
  variants: Object.keys(MODELS),
  box: (look) => modelOf(look),
  naturalSize: (look) => modelOf(look).size,
  draw: (pen, look, pose) => inHundredths(pen, () => modelOf(look).draw(pen, look, pose)),
}

/** Where the headlamp of a variant is, in body units: stagings put glow and beam there. */
export function headlampOf(look: RigLook): readonly [number, number] {
  return modelOf(look).lamp
}
