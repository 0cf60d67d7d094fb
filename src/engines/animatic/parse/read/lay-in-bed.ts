import { PLACES } from '../../scene-spec.ts'
import type { SubjectSpec } from '../../scene-spec.ts'
import type { Meaning, Whereabouts } from '../meaning.ts'
import { ANIMATE } from '../../vocabulary/actors.ts'
import { nounFor } from './noun-for.ts'
import type { NounPhrase, Phrase } from './phrase.ts'

const PATIENT =
  /^(?:patient|病人|患者|환자|paciente|patiente|patientin|patienten|пациент|пациентка|больной|مريض|مريضة|मरीज़|मरीज|paziente)$/iu
const HOSPITAL_BED = /^(?:hospital bed|病床|病室のベッド)$/iu
const BED: Meaning = {
  concept: 'bed',
  things: [{ concept: 'bed', rig: 'furniture', variant: 'bed' }],
  places: [],
  gives: [],
}

const BED_ALONE: SubjectSpec = {
  concept: 'bed',
  rig: 'furniture',
  variant: 'bed',
  colours: [],
  count: 1,
  size: 'normal',
  action: 'stand',
  props: [],
}

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

/** "a man sleeps", "a cat wakes its sleeping owner": where nothing is said of where, somebody sleeps in a bed. */
export function putToBed(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): readonly SubjectSpec[] {
  const asleep = subjects.filter(isAsleep)
  const sleeper = asleep.length === 1 ? asleep[0] : undefined
  const isFurnished = subjects.some(({ rig }) => rig === 'furniture')
  if (sleeper === undefined || isFurnished || phrases.some(isOfOutside)) return subjects
  const laid = { ...sleeper, at: { spot: 'inside', by: 'bed' } } as const
  return [...subjects.map((subject) => (subject === sleeper ? laid : subject)), BED_ALONE]
}

function isAsleep({ rig, action, count, at }: SubjectSpec): boolean {
  return rig === 'person' && action === 'sleep' && count === 1 && at === undefined
}

/** A place with a name, the weather, the sky, or what they sleep on or under. */
function isOfOutside(phrase: Phrase): boolean {
  if (!('leftOut' in phrase) || phrase.leftOut !== null) return false
  // "he ignores the cat": who is known is no place.
  const isKnown =
    phrase.kind === 'noun' &&
    phrase.determiner === 'the' &&
    phrase.meaning.things.some(({ rig }) => ANIMATE.has(rig))
  if ('relation' in phrase && phrase.relation !== null && phrase.relation !== 'with' && !isKnown) return true
  const { places, weather, sight, orb } = phrase.meaning
  const isNamed = places.some(
    ({ setting, place, weight }) => weight >= 2 && (setting !== 'interior' || place !== undefined),
  )
  return isNamed || weather !== undefined || sight !== undefined || orb !== undefined
}
