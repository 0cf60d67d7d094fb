import type { RigName } from '../scene-spec.ts'
import { aircraft } from './aircraft.ts'
import { balloon } from './balloon.ts'
import { bicycle } from './bicycle.ts'
import { bird } from './bird.ts'
import { boat } from './boat.ts'
import { car } from './car.ts'
import { dinosaur } from './dinosaur.ts'
import { dragon } from './dragon.ts'
import { food } from './food.ts'
import { furniture } from './furniture.ts'
import { blob } from './blob.ts'
import { ghost } from './ghost.ts'
import { helicopter } from './helicopter.ts'
import { insect } from './insect.ts'
import { instrument } from './instrument.ts'
import { person } from './person.ts'
import { plant } from './plant.ts'
import { quadruped } from './quadruped.ts'
import { fish } from './fish.ts'
import { cookware } from './cookware.ts'
import { whale } from './whale.ts'
import { rocket } from './rocket.ts'
import { train } from './train.ts'
import { ufo } from './ufo.ts'
import type { Rig } from './rig.ts'
import { robot } from './robot.ts'
import { sprite } from './sprite.ts'

const RIGS: Partial<Record<RigName, Rig>> = {
  aircraft,
  balloon,
  bicycle,
  bird,
  boat,
  car,
  cookware,
  dinosaur,
  dragon,
  food,
  furniture,
  blob,
  ghost,
  helicopter,
  insect,
  instrument,
  person,
  plant,
  quadruped,
  robot,
  sprite,
  fish,
  whale,
  rocket,
  train,
  ufo,
}

/** The rig of a name; undefined for things that are not drawn as actors. */
export function rigFor(name: RigName): Rig | undefined {
  return RIGS[name]
}
