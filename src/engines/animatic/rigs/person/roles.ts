import type { Role } from './garments.ts'
import { OUTDOOR_PEOPLE } from './roles-of-outdoors.ts'
import { SPORTSPEOPLE } from './roles-of-sport.ts'
import { PERFORMERS } from './roles-of-stage.ts'
import { CREATURES_LIKE_PEOPLE } from './roles-of-creatures.ts'
import { TALE_PEOPLE } from './roles-of-tale.ts'
import { WORKING_PEOPLE } from './roles-of-work.ts'

/** People by what they are; `man`, `woman` … are in `wardrobe.ts`. */
export const ROLES: Readonly<Record<string, Role>> = {
  ...SPORTSPEOPLE,
  ...WORKING_PEOPLE,
  ...PERFORMERS,
  ...TALE_PEOPLE,
  ...CREATURES_LIKE_PEOPLE,
  ...OUTDOOR_PEOPLE,
}
