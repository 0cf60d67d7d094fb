import { PLACES } from '../../scene-spec.ts'
import type { SubjectSpec } from '../../scene-spec.ts'
import type { Meaning, Whereabouts } from '../meaning.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import { nounFor } from './noun-for.ts'
import type { NounPhrase, Phrase } from './phrase.ts'
import { plainSubject } from './plain-subject.ts'

const PATIENT =
  /^(?:patient|病人|患者|환자|paciente|patiente|patientin|patienten|пациент|пациентка|больной|مريض|مريضة|मरीज़|मरीज|paziente)$/iu
const HOSPITAL_BED = /^(?:hospital bed|病床|病室のベッド)$/iu
const BED: Meaning = {
  concept: 'bed',
  things: [{ concept: 'bed', rig: 'furniture', variant: 'bed' }],
  places: [],
  gives: [],
}

const BED_ALONE = plainSubject('furniture', 'bed')

/** "a doctor talks to a patient in bed": who is ill lies in it, and it stands in a hospital. */
export function layInBed(phrases: Phrase[]): void {
  const patient = phrases.find(isPatient)
  const at = phrases.findIndex(isBed)
  const bed = phrases[at]
  if (patient === undefined || bed === undefined) return
  if (bed.kind === 'effect') phrases.splice(at + 1, 0, { ...nounFor(bed, BED), relation: 'in', spot: 'on' })
  else if (bed.kind === 'noun') phrases[at] = { ...bed, meaning: BED }
  const home = { setting: PLACES.hospital, place: 'hospital' } as const
  phrases[phrases.indexOf(patient)] = { ...patient, meaning: { ...patient.meaning, action: 'sleep', home } }
}

function isPatient(phrase: Phrase): phrase is NounPhrase {
  return (
    phrase.kind === 'noun' &&
    phrase.leftOut === null &&
    PATIENT.test(phrase.text) &&
    (phrase.count ?? 1) === 1
  )
}

function isBed(phrase: Phrase): boolean {
  if (phrase.kind === 'effect') return phrase.leftOut === null && HOSPITAL_BED.test(phrase.text)
  return phrase.kind === 'noun' && phrase.leftOut === null && phrase.meaning.concept === 'bed'
}

export const BEDROOM: Whereabouts = { setting: 'interior' }

/**
 * "a man sleeps", "a cat wakes its sleeping owner", "a woman wakes up": where nothing is said of where, one or two sleep in a
 * bed, and wake up in it.
 */
export function putToBed(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): readonly SubjectSpec[] {
  const waking = wakingOf(subjects, phrases)
  if (waking !== undefined) {
    const awake = {
      ...waking,
      action: 'sit',
      activity: 'stretch',
      at: { spot: 'inside', by: 'bed' },
    } as const
    return withBed(subjects.map((subject) => (subject === waking ? awake : subject)))
  }
  const asleep = subjects.filter(isAsleep)
  const isFew = asleep.length > 0 && asleep.reduce((sum, { count }) => sum + count, 0) <= 2
  const isFurnished = subjects.some(({ rig }) => rig === 'furniture')
  if (!isFew || isFurnished || phrases.some(isOfOutside)) return subjects
  return withBed(
    subjects.map((subject) =>
      asleep.includes(subject) ? { ...subject, at: { spot: 'inside', by: 'bed' } as const } : subject,
    ),
  )
}

function withBed(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  return subjects.some(({ variant }) => variant === 'bed') ? subjects : [...subjects, BED_ALONE]
}

/** Who wakes up, alone and in no other place than a bed; undefined when nobody does. */
function wakingOf(subjects: readonly SubjectSpec[], phrases: readonly Phrase[]): SubjectSpec | undefined {
  const isWoken = phrases.some(
    (phrase) => phrase.kind === 'action' && phrase.leftOut === null && phrase.meaning.concept === 'wake-up',
  )
  if (!isWoken) return undefined
  const [one, ...others] = subjects.filter(({ rig, variant }) => rig !== 'furniture' || variant !== 'bed')
  const isAlone = one?.rig === 'person' && one.count === 1 && others.length === 0
  const hasBed = subjects.some(({ variant }) => variant === 'bed')
  if (!isAlone || (one.action !== 'stand' && one.activity !== 'stretch')) return undefined
  return hasBed || !phrases.some(isOfOutside) ? one : undefined
}

function isAsleep({ rig, action, count, at }: SubjectSpec): boolean {
  return rig === 'person' && action === 'sleep' && count <= 2 && at === undefined
}

/** A place with a name, the weather, the sky, or what they sleep on or under. */
function isOfOutside(phrase: Phrase): boolean {
  if (!('leftOut' in phrase) || phrase.leftOut !== null) return false
  const { places, weather, sight, orb, time } = phrase.meaning
  // "he ignores the cat": who is known is no place.
  const isKnown =
    phrase.kind === 'noun' &&
    phrase.determiner === 'the' &&
    phrase.meaning.things.some(({ rig }) => ANIMATE.has(rig))
  // "in the morning" is nowhere.
  const isOfTime =
    phrase.kind === 'effect' &&
    phrase.relation === 'in' &&
    !phrase.isBeside &&
    time !== undefined &&
    places.length === 0
  const isSomewhere = 'relation' in phrase && phrase.relation !== null && phrase.relation !== 'with'
  if (isSomewhere && !isKnown && !isOfTime) return true
  const isNamed = places.some(
    ({ setting, place, weight }) => weight >= 2 && (setting !== 'interior' || place !== undefined),
  )
  return isNamed || weather !== undefined || sight !== undefined || orb !== undefined
}
