import type { ActivityName } from '../../../scene-spec.ts'
import type { Pose } from '../../rig.ts'
import { APPLAUSE } from './applause.ts'
import { BATTING } from './batting.ts'
import { BLOSSOMS } from './blossoms.ts'
import { HABITS } from './habits.ts'
import { WATER_AND_GLASS } from './water-and-glass.ts'
import { WORKOUTS } from './workouts.ts'
import { WATCHMAKING } from './watchmaking.ts'
import { SPEECHES } from './speeches.ts'
import { ROPES } from './ropes.ts'
import { BODY_LANGUAGE } from './body-language.ts'
import { BUILDING } from './building.ts'
import { CHORES } from './chores.ts'
import { CLASSES } from './classes.ts'
import { CLEANING } from './cleaning.ts'
import { COUNTER_WORK } from './counter.ts'
import { CRAFT } from './craft.ts'
import { DOORS } from './doors.ts'
import { EXERCISE } from './exercise.ts'
import { FEATS } from './feats.ts'
import { FEELINGS } from './feelings.ts'
import { FLAG } from './flag.ts'
import { ODD_GAITS } from './gaits.ts'
import { GARDEN } from './garden.ts'
import { GROOMING } from './grooming.ts'
import { HOME } from './home.ts'
import { KITCHEN } from './kitchen.ts'
import { LEISURE } from './leisure.ts'
import { METAL } from './metal.ts'
import { ATTENDED } from './attended.ts'
import { AT_VEHICLES } from './at-vehicles.ts'
import { BARRE_WORK } from './barre.ts'
import { KEEPERS } from './bees-and-tower.ts'
import { STRUCK } from './court-and-forge.ts'
import { GIFTS_AND_SPICES } from './gifts-and-spices.ts'
import { LYING } from './hammock.ts'
import { ON_AIR } from './on-air.ts'
import { OPENINGS } from './openings.ts'
import { OUTINGS } from './outings.ts'
import { PLAY } from './play.ts'
import { PUSHING } from './pushing.ts'
import { RACKETS } from './rackets.ts'
import { SAVING } from './saving.ts'
import { SCHOOL } from './school.ts'
import { SEASONING } from './seasoning.ts'
import { SERVICE } from './service.ts'
import { SHOW } from './show.ts'
import { SKILL } from './skill.ts'
import { SURGERY } from './surgery.ts'
import { TABLE } from './table.ts'
import { TEAM_GAMES } from './teams.ts'
import { TENDING } from './tending.ts'
import { TRADE } from './trade.ts'
import { TUG } from './tug.ts'
import { WASHING } from './washing.ts'
import { YARD } from './yard.ts'
import type { Performance } from './performance.ts'

/** Those that one can do alone. */
export const PERFORMANCES: Readonly<Partial<Record<ActivityName, Performance>>> = {
  ...KITCHEN,
  ...HOME,
  ...SEASONING,
  ...SCHOOL,
  ...GARDEN,
  ...FLAG,
  ...PLAY,
  ...PUSHING,
  ...EXERCISE,
  ...SKILL,
  ...RACKETS,
  ...BATTING,
  ...FEATS,
  ...TEAM_GAMES,
  ...CRAFT,
  ...TABLE,
  ...LEISURE,
  ...CHORES,
  ...SHOW,
  ...SERVICE,
  ...TRADE,
  ...TUG,
  ...DOORS,
  ...APPLAUSE,
  ...OUTINGS,
  ...FEELINGS,
  ...BODY_LANGUAGE,
  ...ODD_GAITS,
  ...SAVING,
  ...SURGERY,
  ...BUILDING,
  ...CLASSES,
  ...CLEANING,
  ...GROOMING,
  ...TENDING,
  ...WASHING,
  ...COUNTER_WORK,
  ...YARD,
  ...METAL,
  ...ON_AIR,
  ...STRUCK,
  ...GIFTS_AND_SPICES,
  ...BLOSSOMS,
  ...ROPES,
  ...SPEECHES,
  ...WATCHMAKING,
  ...HABITS,
  ...WATER_AND_GLASS,
  ...WORKOUTS,
  ...KEEPERS,
  ...OPENINGS,
  ...BARRE_WORK,
  ...ATTENDED,
  ...AT_VEHICLES,
  ...LYING,
}

/** What somebody performs at the moment; undefined while they do something else. */
export function performanceOf(
  activity: ActivityName | null,
  { action }: Pick<Pose, 'action'>,
): Performance | undefined {
  const performance = activity === null ? undefined : PERFORMANCES[activity]
  return performance?.action === action ? performance : undefined
}
