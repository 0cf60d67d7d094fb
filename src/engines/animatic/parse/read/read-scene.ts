import { atSill } from './at-sill.ts'
import type { Style } from '#core/request.ts'
import { PLACES } from '../../scene-spec.ts'
import type { PlaceName, SceneSpec, SettingName, SightName, SubjectSpec } from '../../scene-spec.ts'
import { findPieces } from '../find/find-pieces.ts'
import type { Piece } from '../find/piece.ts'
import type { Meaning, Whereabouts } from '../meaning.ts'
import { readBecoming } from './become.ts'
import { readChanging } from './read-changing.ts'
import { leaveOutMarks, reportPatterns } from './coats.ts'
import { blankMarkup } from './blank-markup.ts'
import { burnDown } from './burn-down.ts'
import { toStairwell } from './climb-stairs.ts'
import { carryTogether, isCarried } from './carry-together.ts'
import { chooseSetting } from './choose-setting.ts'
import { bringIn, fillVase } from './fill-vase.ts'
import {
  findTurns,
  inRoomOfSwitch,
  hourAtFirst,
  inOneLight,
  piecesBesides,
  turnsOf,
  withTurns,
} from './find-turns.ts'
import type { Turn } from './find-turns.ts'
import { giveMount } from './give-mount.ts'
import { holdContest } from './hold-contest.ts'
import { holdEvent } from './hold-event.ts'
import { holdWedding } from './hold-wedding.ts'
import { equip, takeToWork } from './equip.ts'
import { isFlownAlone, leaveCraft } from './in-cockpit.ts'
import { bringVehicle } from './bring-vehicle.ts'
import { growParts } from './grow-parts.ts'
import { growFields } from './grow-fields.ts'
import { grammarOf } from './phrase.ts'
import { leaveOnPhotographs } from './of-photographs.ts'
import type { Phrase } from './phrase.ts'
import { blankQuotations, findQuotations, readDialogue } from './read-dialogue.ts'
import {
  flattenRoof,
  forgetMissing,
  isIngredient,
  isNeeded,
  isOwnFlame,
  isPartOfMachine,
  isTableOfSet,
  isTrifle,
} from './keep-supports.ts'
import { joinThings, nestBirds } from './join-things.ts'
import { keepInBowl, roomOfTank, withBowl } from './keep-in-bowl.ts'
import { fillGlasses, leaveOutPlates } from './leave-out-plates.ts'
import { leaveFormation } from './leave-formation.ts'
import { showByHand } from './by-hand.ts'
import { playOn } from './play-on.ts'
import { pourInto } from './pour-into.ts'
import { BEDROOM, layInBed, putToBed } from './lay-in-bed.ts'
import { readAngle } from './read-angle.ts'
import { readBustle } from './read-bustle.ts'
import { hasClouds, readClouds } from './read-clouds.ts'
import { raiseStatues } from './raise-statues.ts'
import { readBackdrop } from './read-backdrop.ts'
import { strangeSkyOf } from './read-sky.ts'
import { readHeard } from './read-heard.ts'
import { readHues } from './read-hues.ts'
import { readOrb } from './read-orb.ts'
import { goIntoWater } from './in-water.ts'
import { readPhrases } from './read-phrases.ts'
import { flyOverhead } from './overhead.ts'
import { ownParts, wearMakeup } from './own-parts.ts'
import { climbTrees, readSights, seeFireworks, seeSwarms } from './read-sights.ts'
import { moodOf } from './read-mood.ts'
import type { Reading } from './reader.ts'
import { markLeaving } from './read-sequel.ts'
import { reportDropped, reportMissed, reportSpare } from './report-dropped.ts'
import { reportUnshown } from './report-unshown.ts'
import { isKnownByOutline, isOnWave, leaveOutAerial } from './leave-out-aerial.ts'
import { isUnlit } from './is-unlit.ts'
import { leaveOutSails } from './leave-out-sails.ts'
import { reportMarks, showMark } from './show-mark.ts'
import { readSubjects } from './read-subjects.ts'
import { moveAsThere, restOnWater } from './rest-on-water.ts'
import { seeLanterns } from './see-lanterns.ts'
import { setAlight } from './set-alight.ts'
import { showAlone } from './show-alone.ts'
import type { Telling } from './show-alone.ts'
import { setAside } from './set-aside.ts'
import { standBack } from './stand-back.ts'
import { settleDeeds } from './settle-deeds.ts'
import { nameAnimals } from './name-animals.ts'
import { supplyDoer, supplySubject } from './supply-doer.ts'
import { toLaunchSite } from './to-launch-site.ts'
import { toOpenWater } from './to-open-water.ts'
import { markLeading } from './mark-leading.ts'
import { moveWithCamera } from './move-with-camera.ts'
import { walkWithCamera } from './walk-with-camera.ts'
import { markTaught } from './teach.ts'
import { tellKnights } from './tell-knights.ts'
import { tellSex } from './tell-sex.ts'
import { turnActive } from './turn-active.ts'
import { meaningsInSeason } from './out-of-season.ts'
import { MOST_SUBJECTS, fitsInto, isFromTheSide, isOutside, isSeenFromAbove } from './room-for.ts'
import { fillRoad } from './fill-road.ts'
import { supplyPartner } from './with-whom.ts'
import { isShownBySet } from './shown-by-set.ts'
import { withAdverbs } from './told.ts'
import type { Stretch } from './told.ts'

/** A scene, and how it was come by. */
export interface ReadScene {
  readonly spec: SceneSpec
  readonly pieces: readonly Piece[]
  readonly readings: readonly Reading[]
  readonly phrases: readonly Phrase[]
  /** What changes while the shot lasts. */
  readonly turns: readonly Turn[]
  /** Words that have told something together, be they known by themselves or not. */
  readonly told: readonly Stretch[]
}

/** Reads one shot's text; what a sequel tells is done by those whom an earlier shot showed. Pure; linear in its length; never throws. */
export function readScene(text: string, style: Style | null, telling: Telling = 'scene'): ReadScene {
  const goesOn = telling === 'sequel'
  const bare = blankMarkup(text)
  const quotations = findQuotations(bare)
  const unquoted = blankQuotations(bare, quotations)
  const { pieces: all, language, tag } = findPieces(unquoted)
  const changes = findTurns(unquoted)
  const pieces = piecesBesides(all, changes)
  const { phrases, readings } = readPhrases(pieces)
  raiseStatues(phrases, readings)
  showMark(phrases)
  setAside(phrases, bare, text)
  standBack(phrases, bare)
  markLeading(phrases, bare)
  fillGlasses(phrases)
  leaveOutPlates(phrases)
  leaveOnPhotographs(phrases)
  turnActive(phrases, bare)
  readBecoming(phrases, bare)
  const changed = readChanging(phrases, pieces, bare)
  const grown = growParts(phrases, pieces, bare)
  markTaught(phrases, bare)
  markLeaving(phrases, bare)
  leaveFormation(phrases)
  reportUnshown(phrases, bare)
  leaveOutSails(phrases)
  tellKnights(phrases)
  seeSwarms(phrases, language)
  seeFireworks(phrases)
  seeLanterns(phrases, language, bare)
  climbTrees(phrases)
  ownParts(phrases, bare)
  wearMakeup(phrases)
  burnDown(phrases, bare)
  setAlight(phrases)
  holdWedding(phrases)
  holdEvent(phrases)
  layInBed(phrases)
  holdContest(phrases, bare)
  supplyPartner(phrases, bare)
  nameAnimals(phrases)
  if (!goesOn) {
    supplyDoer(phrases)
    if (telling === 'scene') supplySubject(phrases)
    fillRoad(phrases)
  }
  const isOfHead = showAlone(phrases, bare, telling)
  const meanings = meaningsInSeason(phrases)
  const time = hourAtFirst(changes, surest(meanings))
  const { subjects: awake, inside, hall, missed } = readSubjects(phrases, grammarOf(language))
  const isAtHome = !goesOn && inside === undefined && hall === undefined
  const read = isAtHome ? putToBed(awake, phrases) : awake
  const tankRoom = roomOfTank(phrases)
  const named = flyOverhead(
    fillVase(keepInBowl(tankRoom === undefined ? read : withBowl(read)), phrases),
    phrases,
  )
  const chosen =
    read === awake
      ? toStairwell(
          toOpenWater(
            toLaunchSite(inRoomOfSwitch(changes, chooseSetting(phrases, time), meanings), named),
            named,
            phrases,
          ),
          named,
          bare,
        )
      : BEDROOM
  const where = inOneLight(
    changes,
    whereIs(inside, hall) ?? tankRoom ?? atSill(bringIn(aroundBowl(named, chosen), named, phrases), named),
  )
  const { setting } = where
  const isSurfed = named.some(isOnWave)
  const isOutline = isKnownByOutline(meanings, named)
  const isLow = !isSeenFromAbove(where) || isSurfed || isOutline
  const isFarOff = isLow && leaveOutAerial(phrases, isOutline) && (isOutline || isFromTheSide(where))
  const built = builtOf(phrases, setting)
  const angle = readAngle(phrases, where, framingOf(phrases))
  const sights = readSights(phrases, where)
  const orb = readOrb(phrases)
  const { turns, from } = turnsOf(changes, { where, subjects: named })
  const weather = from.weather ?? firstOf(meanings, 'weather') ?? 'clear'
  const weatherKind = meanings.find(
    (one) => one.weather === weather && one.weatherKind !== undefined,
  )?.weatherKind
  const pace = firstOf(meanings, 'pace')
  const heard = readHeard(unquoted)
  const clouds = readClouds(unquoted)
  const together = leaveCraft(nestBirds(joinThings(giveMount(carryTogether(takeToWork(named), bare)))), where)
  const drawable = together
    .filter((subject) => fitsInto(subject, setting))
    .filter(({ concept }) => !isTheSight(concept, sights))
    .filter((subject) => !isIngredient(subject, named) && !isOwnFlame(subject, named))
    .filter((subject) => !isPartOfMachine(subject, named) && !isTrifle(subject, named, where.place))
    .filter((subject) => isCarried(subject, together) || !isTableOfSet(subject, setting, named))
  const fitting = drawable.filter((subject, at) => !isOutside(subject, at, where, named))
  const besides = drawable.filter(
    (subject, at) =>
      fitting.includes(subject) &&
      (isNeeded(subject, named, setting) ||
        isCarried(subject, together) ||
        !isShownBySet(subject, at, where)),
  )
  const chosenFew = besides.slice(0, MOST_SUBJECTS)
  const outside = together.filter((subject) => !fitsInto(subject, setting))
  reportDropped(phrases, outside, drawable, 'not drawn: this place has no room for it')
  reportDropped(
    phrases,
    named.filter((one) => isPartOfMachine(one, named)),
    drawable,
    'part of another word',
  )
  reportDropped(phrases, drawable, fitting, 'not drawn: this place has no room for it')
  reportDropped(phrases, fitting, besides, 'shown by the place')
  reportDropped(
    phrases,
    besides,
    chosenFew,
    `not drawn: a picture has room for ${MOST_SUBJECTS} kinds of things`,
  )
  const subjects = chosenFew
    .map((subject) => goIntoWater(flattenRoof(atChristmas(subject, where), setting), where, phrases))
    .map((subject) =>
      moveAsThere(
        restOnWater(equip(leaveOutMarks(playOn(subject, phrases), phrases), where), where, named),
        where,
      ),
    )
  reportPatterns(subjects, phrases)
  const planted = growFields(bringVehicle(forgetMissing(subjects)), where, phrases)
  const atWork = showByHand(pourInto(planted, phrases), phrases, where)
  const seen = settleDeeds(atWork, phrases, { where, text: bare })
  reportMissed(missed, seen)
  reportMarks(phrases)
  reportSpare(phrases, seen)
  const asEyes = { setting, inside, framing: framingOf(phrases), camera: firstOf(meanings, 'camera') }
  return {
    spec: {
      ...where,
      time:
        time ??
        (setting === 'city-night' || setting === 'space' || isUnlit(phrases, setting) ? 'night' : 'day'),
      weather,
      ...(weatherKind === undefined ? {} : { weatherKind }),
      ...(clouds === undefined || !hasClouds(where) ? {} : { clouds }),
      season: from.season ?? firstOf(meanings, 'season') ?? (built.builtOf === 'ice' ? 'winter' : null),
      mood: moodOf(isSurfed ? meanings.filter(isNoWave) : meanings, seen),
      subjects: tellSex(moveWithCamera(seen, firstOf(meanings, 'camera'), bare), unquoted, language),
      camera:
        (goesOn ? undefined : walkWithCamera(phrases, pieces, { ...asEyes, subjects: seen })) ??
        asEyes.camera ??
        'push',
      framing: framingOf(phrases) ?? (isFarOff ? 'wide' : isOfHead ? 'close' : 'medium'),
      ...(angle === undefined ? {} : { angle }),
      look: style ?? lookOf(meanings) ?? 'flat',
      ...readDialogue(quotations),
      language: tag,
      ...built,
      ...(inside === undefined ? {} : { inside }),
      ...(sights.length === 0 ? {} : { sights }),
      ...(orb === undefined ? {} : { orb }),
      ...(pace === undefined ? {} : { pace }),
      ...(turns === undefined ? {} : { turns }),
      ...(setting === 'abstract' ? readBackdrop(phrases) : {}),
      ...readHues(readings, phrases, where.place),
      ...(isDeserted(phrases, subjects) ? { isDeserted: true } : readBustle(phrases, subjects, setting)),
      ...(heard === undefined ? {} : { heard }),
      ...strangeSkyOf(readings, bare, { setting, time }),
    },
    pieces,
    readings: withTurns(readings, changes, { text: bare, language, where, subjects: named }),
    phrases,
    turns: changes,
    told: [...changed, ...grown, ...changes.map((turn) => withAdverbs(turn, bare))],
  }
}

/** Who is in something is there, whatever else is named. */
function whereIs(
  inside: SceneSpec['inside'] | undefined,
  hall: Whereabouts | undefined,
): Whereabouts | undefined {
  return inside === undefined ? hall : { setting: 'interior' }
}

/** Where fish are at home is in the bowl. */
function aroundBowl(subjects: readonly SubjectSpec[], where: Whereabouts): Whereabouts {
  const isBowl = where.setting === 'underwater' && subjects.some(({ concept }) => concept === 'fishbowl')
  return isBowl ? { setting: PLACES['living-room'], place: 'living-room' } : where
}

/** "no people", "an empty street", "niemand": but a crowd that was asked for stays. */
function isDeserted(phrases: readonly Phrase[], subjects: readonly SubjectSpec[]): boolean {
  if (subjects.some(({ rig, count }) => rig === 'person' && count > 2)) return false
  if (isFlownAlone(phrases)) return true
  return phrases.some(
    (phrase) =>
      'leftOut' in phrase &&
      ((phrase.leftOut === null && phrase.meaning.isDeserted === true) ||
        phrase.meaning.concept === 'nobody' ||
        (phrase.leftOut === 'negated' && phrase.meaning.things.some(({ rig }) => rig === 'person'))),
  )
}

/** "shot on 35mm film, watercolor", "1990s VHS look": what says more of the picture. */
function lookOf(meanings: readonly Meaning[]): SceneSpec['look'] | undefined {
  const looks = meanings.flatMap(({ look }) => look ?? [])
  return looks.find((look) => look !== 'film' && look !== 'nostalgic') ?? looks[0]
}

function framingOf(phrases: readonly Phrase[]): SceneSpec['framing'] | undefined {
  const kept = phrases.flatMap((phrase) =>
    'leftOut' in phrase && phrase.leftOut === null ? [phrase.meaning] : [],
  )
  return firstOf(kept, 'framing')
}

/** Places that are one building. */
const BUILT: ReadonlySet<SettingName> = new Set(['castle'])

/** "an ice castle": what the place itself is built of. */
function builtOf(phrases: readonly Phrase[], setting: SettingName): Pick<SceneSpec, 'builtOf'> {
  if (!BUILT.has(setting)) return {}
  for (const phrase of phrases) {
    if (phrase.kind !== 'effect' || phrase.leftOut !== null || phrase.material === null) continue
    if (phrase.meaning.places.some((place) => place.setting === setting)) return { builtOf: phrase.material }
  }
  return {}
}

/** Who rides a huge wave does it for fun. */
function isNoWave({ sight }: Meaning): boolean {
  return sight !== 'tsunami'
}

/** Places under a roof where trees grow. */
const OVERGROWN: ReadonlySet<PlaceName> = new Set<PlaceName>(['cave', 'greenhouse'])
/** The flames of a fire that is shown, and the bomb that goes off. */
function isTheSight(concept: string, sights: readonly SightName[]): boolean {
  return (
    (concept === 'flames' && (sights.includes('burning') || sights.includes('great-fire'))) ||
    (concept === 'bomb' && sights.includes('explosion'))
  )
}

/** The tree in a room is a decorated one. */
function atChristmas(subject: SubjectSpec, { setting, place }: Whereabouts): SubjectSpec {
  const isHome =
    setting === 'kitchen' || (setting === 'interior' && (place === undefined || !OVERGROWN.has(place)))
  if (!isHome || !/^(?:tree|pine|fir)$/.test(subject.concept)) return subject
  return { ...subject, concept: 'christmas-tree', rig: 'sprite', variant: 'christmas-tree' }
}

function surest(meanings: readonly Meaning[]): SceneSpec['time'] | undefined {
  const times = meanings.flatMap(({ time }) => (time === undefined ? [] : [time]))
  return (times.find(({ weight }) => weight === 2) ?? times[0])?.time
}

function firstOf<K extends keyof Meaning>(
  meanings: readonly Meaning[],
  key: K,
): NonNullable<Meaning[K]> | undefined {
  for (const meaning of meanings) {
    const value = meaning[key]
    if (value !== undefined && value !== null) return value
  }
  return undefined
}
