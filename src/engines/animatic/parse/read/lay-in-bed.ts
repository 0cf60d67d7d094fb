import { PLACES } from '../../scene-spec.ts'
import type { Meaning } from '../meaning.ts'
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
