import { inHundredths } from '../parts.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { RigLook } from '../rig.ts'
import type { Building } from './building.ts'
import { cabin } from './cabin.ts'
import { church } from './church.ts'
import { factory } from './factory.ts'
import { hauntedHouse } from './haunted-house.ts'
import { house } from './house.ts'
import { pagoda } from './pagoda.ts'

const BUILDINGS: Readonly<Record<string, Building>> = {
  house,
  cottage: cabin,
  church,
  'haunted-house': hauntedHouse,
  temple: pagoda,
  factory,
}

/** How a building is drawn whose windows are lit by night and whose roof is white in winter; undefined: as it is stored. */
export function buildingOf(variant: string): Building | undefined {
  return Object.hasOwn(BUILDINGS, variant) ? BUILDINGS[variant] : undefined
}

export function drawBuilding(pen: Pen, building: Building, look: RigLook): void {
  const { colours, lights = 0, isSnowy = false } = look
  inHundredths(pen, () => building.draw(pen, { colour: colours[0], lights, isSnowy }))
}
