import type { PlaceName } from '../scene-spec.ts'
import { CITY_SETS } from './cities/index.ts'
import { photosynthesis, volcanoSection, waterCycle } from './diagrams/earth-and-water.ts'
import { thermometer } from './diagrams/thermometer.ts'
import { butterflyCycle, foodChain } from './diagrams/living-things.ts'
import { circuit, dayAndNight, moonPhases, recycling } from './diagrams/sky-and-signs.ts'
import { atom, bloodstream, cellDivision, virusWorld } from './diagrams/small-worlds.ts'
import { entranceHall } from './halls/entrance-hall.ts'
import { tokyo } from './streets/tokyo.ts'
import { neonGrid } from './vistas/neon-grid.ts'
import { volcano } from './vistas/volcano.ts'
import { promenade } from './outdoors/promenade.ts'
import { temple } from './halls/temple.ts'
import { corridor } from './halls/corridor.ts'
import { recordingStudio } from './halls/recording-studio.ts'
import { workshop } from './halls/workshop.ts'
import { campsite } from './country/campsite.ts'
import { canyon } from './country/canyon.ts'
import { cherryGrove } from './country/cherry-grove.ts'
import { domeCity } from './vistas/dome-city.ts'
import { underseaCity } from './vistas/undersea-city.ts'
import { pier } from './country/pier.ts'
import { countryLane } from './country/country-lane.ts'
import { cropField } from './country/crop-field.ts'
import { farm } from './country/farm.ts'
import { gorge } from './country/gorge.ts'
import { hotSpring } from './country/hot-spring.ts'
import { graveyard } from './country/graveyard.ts'
import { greenHills } from './country/green-hills.ts'
import { planet } from './planet.ts'
import { marsColony } from './planet/mars-colony.ts'
import { iceSea } from './country/ice-sea.ts'
import { island } from './country/island.ts'
import { jungle } from './country/jungle.ts'
import { lake } from './country/lake.ts'
import { oasis } from './country/oasis.ts'
import { riceTerraces } from './country/rice-terraces.ts'
import { river } from './country/river.ts'
import { seaCliff } from './country/sea-cliff.ts'
import { summit } from './country/summit.ts'
import { swamp } from './country/swamp.ts'
import { windmills } from './country/windmills.ts'
import { desert } from './desert.ts'
import { bazaar, market } from './fairs/bazaar.ts'
import { christmasMarket } from './fairs/christmas-market.ts'
import { shrineFestival } from './fairs/shrine-festival.ts'
import { fairground } from './fairs/fairground.ts'
import { forest } from './forest.ts'
import { artStudio } from './halls/art-studio.ts'
import { barn } from './halls/barn.ts'
import { cave } from './halls/cave.ts'
import { church } from './halls/church.ts'
import { club } from './halls/club.ts'
import { courtroom } from './halls/courtroom.ts'
import { dataCentre } from './halls/data-centre.ts'
import { wineCellar } from './halls/wine-cellar.ts'
import { dungeon } from './halls/dungeon.ts'
import { factory } from './halls/factory.ts'
import { garage } from './halls/garage.ts'
import { greenhouse } from './halls/greenhouse.ts'
import { igloo } from './halls/igloo.ts'
import { laboratory } from './halls/laboratory.ts'
import { pool } from './halls/pool.ts'
import { prison } from './halls/prison.ts'
import { spaceship } from './halls/spaceship.ts'
import { redCarpet } from './halls/red-carpet.ts'
import { staircase } from './halls/staircase.ts'
import { station } from './halls/station.ts'
import { submarine } from './halls/submarine.ts'
import { throneRoom } from './halls/throne-room.ts'
import { warehouse } from './halls/warehouse.ts'
import { wizardTower } from './halls/wizard-tower.ts'
import { cafeFront, churchFront, civicFront, hospitalFront, schoolFront, shopFront } from './fronts/index.ts'
import { interior } from './interior.ts'
import { balcony, seaBalcony } from './outdoors/balcony.ts'
import { porch } from './outdoors/porch.ts'
import { bridge } from './outdoors/bridge.ts'
import { construction } from './outdoors/construction.ts'
import { floatingMarket } from './outdoors/floating-market.ts'
import { footbridge } from './outdoors/footbridge.ts'
import { park } from './outdoors/park.ts'
import { playground } from './outdoors/playground.ts'
import { rooftop } from './outdoors/rooftop.ts'
import { shipDeck } from './outdoors/ship-deck.ts'
import { snow } from './snow.ts'
import { skatePark } from './outdoors/skate-park.ts'
import { suspensionBridge } from './outdoors/suspension-bridge.ts'
import { viaduct } from './outdoors/viaduct.ts'
import { antiqueShop } from './rooms/places/antique-shop.ts'
import { attic } from './rooms/places/attic.ts'
import { bakery } from './rooms/places/bakery.ts'
import { ballroom } from './rooms/places/ballroom.ts'
import { bar } from './rooms/places/bar.ts'
import { bathroom } from './rooms/places/bathroom.ts'
import { bookshop } from './rooms/places/bookshop.ts'
import { cafe } from './rooms/places/cafe.ts'
import { classroom } from './rooms/places/classroom.ts'
import { gym } from './rooms/places/gym.ts'
import { hairdresser } from './rooms/places/hairdresser.ts'
import { hospital } from './rooms/places/hospital.ts'
import { hotelLobby } from './rooms/places/hotel-lobby.ts'
import { library } from './rooms/places/library.ts'
import { museum } from './rooms/places/museum.ts'
import { nursery } from './rooms/places/nursery.ts'
import { restaurant } from './rooms/places/restaurant.ts'
import { underseaHotel, underseaRestaurant } from './rooms/places/undersea-room.ts'
import { windowsill } from './rooms/places/windowsill.ts'
import { supermarket } from './rooms/places/supermarket.ts'
import { airlinerCockpit } from './cockpits/airliner.ts'
import { fighterCockpit } from './cockpits/fighter.ts'
import { starshipCockpit } from './cockpits/starship.ts'
import { coastRoad } from './road/coast-road.ts'
import { throughWindscreen } from './road/windscreen.ts'
import { desertRoad } from './road/desert-road.ts'
import { chart } from './motifs/chart.ts'
import { codeRain } from './motifs/code-rain.ts'
import { equalizer } from './motifs/equalizer.ts'
import { kaleidoscope } from './motifs/kaleidoscope.ts'
import { liquid } from './motifs/liquid.ts'
import { neonTunnel } from './motifs/neon-tunnel.ts'
import { network } from './motifs/network.ts'
import { particles } from './motifs/particles.ts'
import { colourWaves } from './motifs/waves.ts'
import { blackHole, galaxy } from './space/deep-sky.ts'
import { earthOrbit } from './space/earth.ts'
import { PLANET_SETS } from './space/planets.ts'
import { solarSystem } from './space/solar-system.ts'
import { venice } from './streets/venice.ts'
import { alley, medievalTown } from './streets/old-towns.ts'
import { suburb } from './streets/suburb.ts'
import { wasteland } from './streets/wastelands.ts'
import { busStop } from './streets/bus-stop.ts'
import { futureCity } from './streets/future-city.ts'
import { festival } from './outdoors/festival.ts'
import { outdoorPool } from './outdoors/pool.ts'
import type { SceneSet } from './set.ts'
import { skyscrapers } from './streets/skyscrapers.ts'
import { london } from './streets/london.ts'
import { newYork } from './streets/new-york.ts'
import { paris } from './streets/paris.ts'
import { underwater } from './underwater.ts'
import { cup } from './vessels/cup.ts'
import { glass } from './vessels/glass.ts'
import { cappadocia } from './vistas/cappadocia.ts'
import { cloudCastle } from './vistas/cloud-castle.ts'
import { cliffTown } from './vistas/cliff-town.ts'
import { greatWall } from './vistas/great-wall.ts'
import { japaneseTemple } from './vistas/japan.ts'
import { liberty } from './vistas/liberty.ts'
import { machuPicchu } from './vistas/machu-picchu.ts'
import { mountFuji } from './vistas/mount-fuji.ts'
import { pyramids } from './vistas/pyramids.ts'
import { redSquare } from './vistas/red-square.ts'
import { rio } from './vistas/rio.ts'
import { rome } from './vistas/rome.ts'
import { ruins } from './vistas/ruins.ts'
import { stonehenge } from './vistas/stonehenge.ts'
import { sydney } from './vistas/sydney.ts'
import { tajMahal } from './vistas/taj-mahal.ts'
import { bowlingAlley } from './sports/bowling-alley.ts'
import { climbingWall, rockFace } from './sports/climbing.ts'
import { boxingRing } from './sports/boxing-ring.ts'
import { bullring } from './sports/bullring.ts'
import { dojo } from './sports/dojo.ts'
import { basketballCourt } from './sports/basketball-court.ts'
import { iceRink } from './sports/ice-rink.ts'
import { clayCourt, tennisCourt } from './sports/tennis-court.ts'
import { baseballField, cricketGround, runningTrack } from './sports/fields.ts'
import { raceTrack } from './sports/race-track.ts'
import { golfCourse } from './sports/golf-course.ts'
import { racecourse } from './sports/racecourse.ts'
import { sportsHall } from './sports/sports-hall.ts'
/** Every place that looks like itself, and the set that shows it. */
export const PLACE_SETS: Readonly<Record<PlaceName, SceneSet>> = {
  alley,
  'ancient-ruins': ruins,
  'antique-shop': antiqueShop,
  aquarium: underwater,
  'art-studio': artStudio,
  attic,
  bakery,
  balcony,
  porch,
  ballroom,
  'bamboo-grove': forest,
  'behind-the-wheel': throughWindscreen('country'),
  'behind-the-wheel-in-town': throughWindscreen('city'),
  bar,
  barn,
  'baseball-field': baseballField,
  'basketball-court': basketballCourt,
  bathroom,
  bazaar,
  bedroom: interior,
  'black-hole': blackHole,
  bookshop,
  'bowling-alley': bowlingAlley,
  'boxing-ring': boxingRing,
  bridge,
  cafe,
  'cafe-front': cafeFront,
  campsite: campsite,
  canyon: canyon,
  cave,
  chart,
  'cherry-grove': cherryGrove,
  cappadocia,
  'christmas-market': christmasMarket,
  'shrine-festival': shrineFestival,
  church,
  'church-front': churchFront,
  'civic-front': civicFront,
  classroom,
  'clay-court': clayCourt,
  'cliff-town': cliffTown,
  'cloud-castle': cloudCastle,
  'cloud-city': cloudCastle,
  pier,
  'lake-pier': pier,
  'dome-city': domeCity,
  'jellyfish-city': underseaCity,
  'undersea-city': underseaCity,
  'undersea-hotel': underseaHotel,
  'undersea-restaurant': underseaRestaurant,
  'mars-colony': marsColony,
  'climbing-wall': climbingWall,
  club,
  'coast-road': coastRoad,
  cockpit: airlinerCockpit,
  'code-rain': codeRain,
  'colour-waves': colourWaves,
  'construction-site': construction,
  cornfield: cropField,
  corridor,
  'country-lane': countryLane,
  courtroom,
  'cricket-ground': cricketGround,
  'data-centre': dataCentre,
  'desert-road': desertRoad,
  'neon-grid': neonGrid,
  cup,
  bullring,
  dojo,
  dunes: desert,
  dungeon,
  'earth-orbit': earthOrbit,
  'entrance-hall': entranceHall,
  equalizer,
  factory,
  fairground,
  farm: farm,
  festival,
  'fighter-cockpit': fighterCockpit,
  'floating-market': floatingMarket,
  footbridge,
  'future-city': futureCity,
  'frozen-lake': snow,
  galaxy,
  garage,
  'glass-globe': glass,
  gorge,
  'hot-spring': hotSpring,
  graveyard: graveyard,
  'great-wall': greatWall,
  greenhouse,
  gym,
  hairdresser,
  hills: greenHills,
  hospital,
  'hospital-front': hospitalFront,
  'hotel-lobby': hotelLobby,
  'ice-sea': iceSea,
  'ice-rink': iceRink,
  igloo,
  island,
  'japanese-temple': japaneseTemple,
  jungle: jungle,
  kaleidoscope,
  laboratory,
  lake: lake,
  'lavender-field': cropField,
  liberty,
  library,
  'living-room': interior,
  liquid,
  london,
  market,
  mars: planet,
  meadow: cropField,
  'machu-picchu': machuPicchu,
  'medieval-town': medievalTown,
  'mount-fuji': mountFuji,
  museum,
  'neon-tunnel': neonTunnel,
  network,
  'new-york': newYork,
  nursery,
  oasis: oasis,
  orchard: cherryGrove,
  'outdoor-pool': outdoorPool,
  paris,
  park,
  particles,
  playground,
  pond: lake,
  pool,
  prison,
  'poppy-field': cropField,
  promenade,
  'pumpkin-patch': cropField,
  pyramids,
  'race-track': raceTrack,
  racecourse,
  'golf-course': golfCourse,
  'bus-stop': busStop,
  'recording-studio': recordingStudio,
  restaurant,
  'red-carpet': redCarpet,
  'red-square': redSquare,
  'rice-terraces': riceTerraces,
  rio,
  river: river,
  'rock-face': rockFace,
  rome,
  rooftop,
  'running-track': runningTrack,
  santorini: cliffTown,
  savanna: desert,
  'school-front': schoolFront,
  'sea-balcony': seaBalcony,
  'sea-cliff': seaCliff,
  'ship-deck': shipDeck,
  shipwreck: underwater,
  'shop-front': shopFront,
  'skate-park': skatePark,
  skyscrapers,
  'snow-globe': glass,
  'solar-system': solarSystem,
  ...PLANET_SETS,
  spaceship,
  'sports-hall': sportsHall,
  'starship-cockpit': starshipCockpit,
  station,
  staircase,
  stonehenge,
  submarine,
  suburb,
  summit: summit,
  'sunflower-field': cropField,
  'sunken-city': underwater,
  supermarket,
  'suspension-bridge': suspensionBridge,
  swamp: swamp,
  'taj-mahal': tajMahal,
  sydney,
  'tall-grass': cropField,
  terrarium: glass,
  temple,
  'tennis-court': tennisCourt,
  'throne-room': throneRoom,
  tokyo,
  'tulip-field': cropField,
  venice,
  viaduct,
  vineyard: cropField,
  volcano,
  warehouse,
  wasteland,
  'wheat-field': cropField,
  'wine-cellar': wineCellar,
  'wild-west': desert,
  'wind-farm': greenHills,
  windmills: windmills,
  windowsill,
  'wizard-tower': wizardTower,
  workshop,
  ...CITY_SETS,
  atom,
  bloodstream,
  'butterfly-cycle': butterflyCycle,
  'cell-division': cellDivision,
  circuit,
  'day-and-night': dayAndNight,
  'food-chain': foodChain,
  'moon-phases': moonPhases,
  photosynthesis,
  recycling,
  thermometer,
  'virus-world': virusWorld,
  'volcano-section': volcanoSection,
  'water-cycle': waterCycle,
}
