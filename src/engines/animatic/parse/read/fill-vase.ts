import type { Hex } from '../../draw/colour.ts'
import { PLACES } from '../../scene-spec.ts'
import type { SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'
import { plainSubject } from './plain-subject.ts'

/** Flowers that a vase is drawn with, by variant, and their own colour. */
const CUT: Readonly<Record<string, Hex>> = {
  chrysanthemum: '#f2a83a',
  daffodil: '#ffe04a',
  daisy: '#ffffff',
  dandelion: '#ffcf2e',
  hydrangea: '#6f8fe8',
  lavender: '#8f6ad0',
  lily: '#fff4f2',
  lotus: '#f48fb6',
  orchid: '#f3d3f2',
  peony: '#f27fae',
  poppy: '#e5322b',
  rose: '#d62a48',
  sunflower: '#ffc52e',
  tulip: '#f2557a',
}

const VASE = /^(?:flower-)?vase$/

function isVase({ rig, concept }: SubjectSpec): boolean {
  return rig === 'plant' && VASE.test(concept)
}

function isCut({ rig, variant, concept }: SubjectSpec): boolean {
  return concept === 'bouquet' || (rig === 'plant' && CUT[variant] !== undefined)
}

/** "a vase of roses", "white lilies in a blue vase": the flowers are in it, and it stands on a table if nothing else is said. */
export function fillVase(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): readonly SubjectSpec[] {
  const vase = subjects.find(isVase)
  if (vase === undefined || vase.activity !== undefined) return subjects
  const flowers = subjects.filter(isCut)
  const { at, ...filled } = withFlowers(
    vase,
    flowers.filter(({ concept }) => concept !== 'bouquet'),
    flowers.length > 0,
  )
  const isAlone = subjects.every(
    (subject) => subject === vase || subject.concept === 'window' || flowers.includes(subject),
  )
  const isOnSill = phrases.some(
    (phrase) =>
      'leftOut' in phrase &&
      phrase.leftOut === null &&
      phrase.meaning.places.some(({ place }) => place === 'windowsill'),
  )
  const placed = at ?? (isAlone && !isOnSill ? { spot: 'on' as const, by: TABLE.concept } : undefined)
  const standing: SubjectSpec = placed === undefined ? filled : { ...filled, at: placed }
  const first = subjects.find((subject) => subject === vase || flowers.includes(subject))
  const kept = subjects.flatMap((subject) =>
    subject === first ? [standing] : subject === vase || flowers.includes(subject) ? [] : [subject],
  )
  return placed === undefined || kept.some(({ concept }) => concept === placed.by) ? kept : [...kept, TABLE]
}

function withFlowers(
  vase: SubjectSpec,
  [first, ...others]: readonly SubjectSpec[],
  isFull: boolean,
): SubjectSpec {
  const variants = new Set(others.map(({ variant }) => variant))
  if (first === undefined || others.some(({ variant }) => variant !== first.variant))
    return isFull || variants.size > 0 ? { ...vase, variant: 'vase-flowers', colours: [] } : vase
  const [glaze] = vase.colours
  const petals = first.colours.slice(0, 1)
  const own = CUT[first.variant] ?? '#ffffff'
  const at = vase.at ?? (first.at?.by === vase.concept ? undefined : first.at)
  return {
    ...vase,
    variant: `vase-${first.variant}`,
    colours: glaze === undefined ? petals : [petals[0] ?? own, glaze],
    ...(at === undefined ? {} : { at }),
  }
}

/** Flowers are at home in the garden; in a vase they are in the house, where no garden is named. */
export function bringIn(
  where: Whereabouts,
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
): Whereabouts {
  const isHint = phrases.every(
    (phrase) =>
      !('leftOut' in phrase) ||
      phrase.leftOut !== null ||
      phrase.meaning.places.every(({ setting, weight }) => setting !== where.setting || weight < 2),
  )
  return PLACES_OF_FLOWERS.has(where.place ?? where.setting) && isHint && subjects.some(isVase)
    ? { setting: PLACES['living-room'], place: 'living-room' }
    : where
}

const PLACES_OF_FLOWERS: ReadonlySet<string> = new Set(['garden', 'poppy-field', 'pond', 'kitchen'])

const TABLE = plainSubject('furniture', 'table')
