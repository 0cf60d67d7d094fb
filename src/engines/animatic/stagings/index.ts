import type { StagedScene, Staging, StagingContext } from '../compose/staging.ts'
import { stageAboard } from './aboard.ts'
import { stageAbduction } from './abduction.ts'
import { stageAerial } from './aerial.ts'
import { stageAirport } from './airport.ts'
import { stageAtBat } from './at-bat.ts'
import { stageAttack } from './attack.ts'
import { stageApproach } from './approach.ts'
import { stageAquarium } from './aquarium.ts'
import { stageAtControls } from './at-controls.ts'
import { stageAtWindow } from './at-window.ts'
import { stageBallGame } from './ball-game.ts'
import { stageBasketball } from './basketball.ts'
import { createBecoming } from './becoming.ts'
import { stageBathers } from './bathers.ts'
import { stageByHand } from './by-hand/index.ts'
import { stageByTurns } from './by-turns.ts'
import { stageCarpetRide } from './carpet-ride.ts'
import { stageCableCars } from './cable-cars.ts'
import { stageCrash } from './crash.ts'
import { changeThings } from './changing.ts'
import { stageCarriers } from './carriers.ts'
import { stageCloseUp } from './close-up.ts'
import { litByFire } from './fire-light.ts'
import { stageFlyers } from './flyers.ts'
import { stageInBed } from './in-bed.ts'
import { stageInGlass } from './in-glass.ts'
import { stageInsects } from './flutter.ts'
import { stageGardenPlay } from './garden-play.ts'
import { stageAll } from './generic.ts'
import { stageKites } from './kites.ts'
import { stageKnockOff } from './knock-off.ts'
import { stageLeaps } from './leaps.ts'
import { stageBesides, stageMixed } from './mixed.ts'
import { createMultitude } from './multitude.ts'
import { stageMounted } from './mounted.ts'
import { stageNetGame } from './net-game.ts'
import { stagePerched } from './perched.ts'
import { stagePerforming } from './performing.ts'
import { pileUp } from './pile-up.ts'
import { stagePlaced } from './placed.ts'
import { stageOnStairs } from './on-stairs.ts'
import { stageOrchestra } from './orchestra.ts'
import { stagePoured } from './poured.ts'
import { stagePushers } from './pushers.ts'
import { stageRecital } from './recital.ts'
import { stageRelease } from './release.ts'
import { stageRepair } from './repair.ts'
import { resolveSubjects } from './resolve-subjects.ts'
import { stageRideAlong } from './ride-along.ts'
import { stageRiders } from './riders.ts'
import { stageRockets } from './rockets.ts'
import { stageSeated } from './seated.ts'
import { stageSurf } from './surf.ts'
import { stageSwimmers } from './swimmers.ts'
import { stageShatter } from './shatter.ts'
import { sideBySide } from './side-by-side.ts'
import { stageStreetWalk } from './street-walk.ts'
import { stageAtTable } from './together/at-table.ts'
import { stageBout } from './bout.ts'
import { stageCampfire } from './together/campfire.ts'
import { stageDogWalk } from './dog-walk.ts'
import { stageDownhill } from './downhill.ts'
import { stageDuo } from './together/duos.ts'
import { stageGathering } from './together/gatherings.ts'
import { stagePicnic } from './together/picnic.ts'
import { stagePlayground } from './together/playground.ts'
import { stagePair } from './together/pairs.ts'
import { stageQueue } from './together/queue.ts'
import { stageTelevision } from './together/television.ts'
import { stageTugOfWar } from './together/tug-of-war.ts'
import { stageTeams } from './teams.ts'
import { stageTending } from './tending.ts'
import { stageToSeat } from './to-a-seat.ts'
import { createThrong, stageMany } from './throng.ts'
import { stageTricks } from './tricks.ts'
import { asLarge, turnThings } from './turning.ts'
import { stageExhibit } from './exhibit.ts'
import { stageTrains } from './trains.ts'
import { stageVehicles } from './vehicles.ts'
import { stageWaterPolo } from './water-polo.ts'
import { stageWater } from './water.ts'
import { stageWaterFlowers } from './water-flowers.ts'

/** Special stagings first; the first that knows the scene wins. */
const STAGINGS: readonly Staging[] = [
  createBecoming((context) => stage(context)),
  stageAerial,
  stageCrash,
  stageInGlass,
  stagePoured,
  stageByHand,
  stageExhibit,
  stageAtWindow,
  stageAtControls,
  createMultitude((context) => stage(context)),
  stageAquarium,
  stageAboard,
  stageInBed,
  stageCampfire,
  stagePicnic,
  stagePlayground,
  stageTelevision,
  stageQueue,
  stagePair,
  stageDogWalk,
  stagePushers,
  stageCarriers,
  stageTending,
  stageGathering,
  stageBout,
  stageNetGame,
  stageBasketball,
  stageAttack,
  stageAtBat,
  stageByTurns,
  stageDuo,
  stageTugOfWar,
  stageAtTable,
  stageOrchestra,
  stageKnockOff,
  stageRelease,
  stageShatter,
  stageOnStairs,
  stageRepair,
  stageApproach,
  stagePerforming,
  stageAbduction,
  stageCarpetRide,
  stageRecital,
  stagePerched,
  stageTeams,
  stageTricks,
  stageDownhill,
  stageMounted,
  stageToSeat,
  stagePlaced,
  stageSeated,
  stageWaterPolo,
  stageBathers,
  stageBallGame,
  stageCloseUp,
  stageKites,
  stageRideAlong,
  createThrong(stageBesides),
  stageStreetWalk,
  stageAirport,
  stageFlyers,
  stageWaterFlowers,
  stageLeaps,
  stageRiders,
  stageRockets,
  stageSurf,
  stageSwimmers,
  stageGardenPlay,
  stageInsects,
  stageTrains,
  stageCableCars,
  stageVehicles,
  stageWater,
  stageMixed,
]

/** Puts the subjects of a scene on the stage. A scene without subjects has no actors. */
export function stagingFor(asked: StagingContext): StagedScene {
  const told = asked.spec.subjects.map((subject, index) => ({ ...asLarge(subject), index }))
  const context = { ...asked, spec: { ...asked.spec, subjects: sideBySide(pileUp(resolveSubjects(told))) } }
  return turnThings(changeThings(litByFire(stage(context), context)), asked.spec.subjects)
}

function stage(context: StagingContext): StagedScene {
  for (const staging of STAGINGS) {
    const scene = staging(context)
    if (scene !== undefined) return scene
  }
  return stageMany(context) ?? stageAll(context)
}
