import { LAND_BIRDS } from './land-birds.ts'
import { SONGBIRDS } from './songbirds.ts'
import type { Species } from './stock.ts'
import { WATER_BIRDS } from './water-birds.ts'

export const SPECIES: Readonly<Record<string, Species>> = { ...WATER_BIRDS, ...LAND_BIRDS, ...SONGBIRDS }
