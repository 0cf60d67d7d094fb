import { PLACES } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'
import { TOWNS } from './place-in-place.ts'
import { SHIPS_WHEEL } from './stand-back.ts'

/** Where something is done rather than where the words put it: mowing on grass, climbing on a rock face. */
export function whereDone(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  return RULES.reduce((where, rule) => rule(where, phrases), best)
}

/** "they fight on a roof, lightning in the sky": people on a roof are not in the sky. */
function onRoof(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const nouns = phrases.filter((phrase) => phrase.kind === 'noun' && phrase.leftOut === null)
  const isRoof = nouns.some((phrase) => 'meaning' in phrase && phrase.meaning.concept === 'roof-top')
  const isSomebody = nouns.some(
    (phrase) => 'meaning' in phrase && phrase.meaning.things.some(({ rig }) => rig === 'person'),
  )
  const isSky = best.setting === 'sky' && best.place === undefined
  return isSky && isRoof && isSomebody ? { setting: PLACES.rooftop, place: 'rooftop' } : best
}

/** "an astronaut floats away from a space station": on no planet. */
function inSpace(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const isNamed = kept.some(({ meaning }) => meaning.places.some(({ setting }) => setting === 'planet'))
  const isStation = kept.some(({ meaning }) =>
    meaning.things.some(({ variant }) => variant === 'space-station'),
  )
  return best.setting === 'planet' && isStation && !isNamed ? { setting: 'space' } : best
}

const SPACECRAFT = /^(?:spaceship|shuttle|rocket|satellite|space-station|saucer)$/
/** Done on its ground, or close above it. */
const ON_PLANET = /\b(?:land|walk|stand|crash|take-off|drive|explore)\b/
const PLANET =
  /^(?:planets?|planetas?|planètes?|planeten?|pianet[ai]|планет\p{L}*|行星|惑星|행성|كوكب|ग्रह)$/iu

/** "a spaceship flies past a planet": it is seen from space, unless somebody lands or walks there. */
function pastPlanet(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  if (best.setting !== 'planet' || best.place !== undefined) return best
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const planet = kept.find(({ meaning }) => meaning.places.some(({ setting }) => setting === 'planet'))
  if (planet === undefined || !PLANET.test(planet.text.trim())) return best
  if (planet.kind === 'effect' && planet.relation === 'on') return best
  const things = kept.flatMap(({ meaning }) => meaning.things)
  const isBesides = kept.some(({ meaning }) => ON_PLANET.test(meaning.action ?? ''))
  return !isBesides && things.length > 0 && things.every(({ variant }) => SPACECRAFT.test(variant))
    ? { setting: 'space' }
    : best
}

/** "a boy does his homework at a desk": it is his own. */
function atHome(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  if (best.setting !== 'office' || best.place !== undefined) return best
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const isHomework = kept.some(({ meaning }) => meaning.concept === 'do-homework')
  const isNamed = kept.some(({ meaning }) => meaning.places.some((place) => place.weight > 1))
  return isHomework && !isNamed ? { setting: 'interior' } : best
}

/** "a candle burns in the dark": alone it stands on a table, not on the floor of a parlour; any room has one. */
function onTable(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  if (best.setting !== 'interior' || best.place !== undefined) return best
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const isNamed = kept.some(({ meaning }) => meaning.places.length > 0 && meaning.concept !== 'room')
  const nouns = kept.filter(({ kind }) => kind === 'noun')
  const isAlone = nouns.length > 0 && nouns.every(({ meaning }) => meaning.concept === 'candle')
  return isAlone && !isNamed ? { setting: 'kitchen' } : best
}

/** Each sees what the one before has decided. */
const RULES = [
  atHome,
  inSpace,
  pastPlanet,
  onRoof,
  onLawn,
  onSite,
  onRocks,
  onTurf,
  inGarden,
  onViaduct,
  onDeck,
  onRamp,
  atBarber,
  atCounter,
  onTable,
] as const

/** "at the check-in desk of an airport": in a hall, and not on the runway. */
function atCounter(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const isAtCounter = phrases.some(
    (phrase) => 'leftOut' in phrase && phrase.leftOut === null && phrase.meaning.activity === 'check-in',
  )
  return isAtCounter && best.setting === 'airport'
    ? { setting: PLACES['hotel-lobby'], place: 'hotel-lobby' }
    : best
}

/** "a barber shaves a man": in the shop, and not where people shave themselves. */
function atBarber(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const isBarber = phrases.some(
    (phrase) => phrase.kind === 'noun' && phrase.leftOut === null && phrase.meaning.concept === 'barber',
  )
  const isSaid = phrases.some(
    (phrase) => phrase.kind === 'noun' && phrase.meaning.places.some(({ place }) => place === 'bathroom'),
  )
  return best.place === 'bathroom' && isBarber && !isSaid
    ? { setting: PLACES.hairdresser, place: 'hairdresser' }
    : best
}

/** "a skateboarder jumps over stairs": in no room. */
function onRamp(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const isAny = best.setting === 'interior' && best.place === undefined
  const isOnBoard = phrases.some(
    (phrase) =>
      (phrase.kind === 'noun' || phrase.kind === 'action') &&
      phrase.leftOut === null &&
      phrase.meaning.gives.some(({ concept }) => concept === 'skateboard'),
  )
  return isAny && isOnBoard ? { setting: PLACES['skate-park'], place: 'skate-park' } : best
}

const PICKS =
  /^(?:pick|pluck|harvest|pflück|ernte|cueill|récolt|recog|cosech|colh|срыва|собира|cogli|raccogli)|摘|采|収穫|꺾|수확|तोड़|قطف/iu

/** "children picking strawberries": where they grow, and not where they are eaten. */
function inGarden(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const isSaid = kept.some(({ meaning }) => meaning.places.some(({ setting }) => setting === 'kitchen'))
  const isPicked = kept.some(({ kind, text }) => kind === 'action' && PICKS.test(text))
  return best.setting === 'kitchen' && isPicked && !isSaid ? { setting: 'garden' } : best
}

/** "ten horses race": where horses do so, if nothing else is said. */
function onTurf(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const races = phrases.some(
    (phrase) => phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.concept === 'race-of',
  )
  const hero = phrases.find((phrase) => phrase.kind === 'noun' && phrase.leftOut === null)
  const isHorse = hero?.kind === 'noun' && /(?:^|-)horse$/.test(hero.meaning.things[0]?.variant ?? '')
  const isAnywhere = best.setting === 'garden' && best.place === undefined
  return races && isHorse && isAnywhere ? { setting: PLACES.racecourse, place: 'racecourse' } : best
}

/** "a captain clings to the wheel": he is on the ship, and not beside it. */
function onDeck(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const isAtWheel = phrases.some(
    (phrase) =>
      phrase.kind === 'effect' &&
      phrase.leftOut === null &&
      SHIPS_WHEEL.test(phrase.text) &&
      phrase.meaning.places.some(({ place }) => place === 'ship-deck'),
  )
  return isAtWheel ? { setting: PLACES['ship-deck'], place: 'ship-deck' } : best
}

/** "a viaduct …, a train passes over green hills": it crosses them on that. */
function onViaduct(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const kept = phrases.flatMap((phrase) => ('leftOut' in phrase && phrase.leftOut === null ? [phrase] : []))
  const isThere = kept.some(({ meaning }) => meaning.places.some(({ place }) => place === 'viaduct'))
  const isTrain = kept.some(({ meaning }) => meaning.things.some(({ rig }) => rig === 'train'))
  return isThere && isTrain ? { setting: PLACES.viaduct, place: 'viaduct' } : best
}

/** "mows the lawn in a suburb": on the grass, and not in the street. */
function onLawn(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const isMown = phrases.some(
    (phrase) => phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.activity === 'mow',
  )
  return isMown && (best.setting === 'village' || best.setting === 'road') ? { setting: 'garden' } : best
}

const BUILT_UP =
  /skyscraper|building|tower|hochhaus|wolkenkratzer|gratte.ciel|immeuble|rascacielos|edificio|arranha|prédio|grattacielo|небоскр|здани|摩天|大楼|ビル|빌딩|건물|ناطحة|مبنى|इमारत/iu

/** "a skyscraper being built": cranes are about. */
function onSite(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const isRising = phrases.some(
    (phrase) => phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.activity === 'stack-up',
  )
  const isBuilding = phrases.some(
    (phrase) => phrase.kind === 'effect' && phrase.leftOut === null && BUILT_UP.test(phrase.text),
  )
  if (!isRising || !isBuilding || !TOWNS.has(best.setting)) return best
  return { setting: PLACES['construction-site'], place: 'construction-site' }
}

/** "a climber hangs from a cliff": on its face, and not on its top. */
function onRocks(best: Whereabouts, phrases: readonly Phrase[]): Whereabouts {
  const climbs = phrases.some(
    (phrase) => 'leftOut' in phrase && phrase.leftOut === null && phrase.meaning.activity === 'climb',
  )
  return climbs && best.place === 'summit' ? { setting: PLACES['rock-face'], place: 'rock-face' } : best
}
