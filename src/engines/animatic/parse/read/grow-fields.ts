import type { PlaceName, SettingName, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import type { Phrase } from './phrase.ts'

const FLOWERS =
  /^(?:rose|tulip|sunflower|poppy|daisy|lily|orchid|lavender|dandelion|hydrangea|peony|chrysanthemum|daffodil|lotus)$/

/** How many there are of flowers that nobody has counted. */
const MANY: Readonly<Partial<Record<PlaceName | SettingName, number>>> = {
  meadow: 44,
  'poppy-field': 44,
  'tall-grass': 36,
  hills: 36,
  mountains: 30,
  garden: 22,
  park: 22,
  village: 18,
  forest: 22,
  pond: 7,
  lake: 7,
}

/** "a meadow of daisies", "a garden full of roses": they grow wherever one looks, and are no three in a row. */
export function growFields(
  subjects: readonly SubjectSpec[],
  { place, setting }: Whereabouts,
  phrases: readonly Phrase[],
): readonly SubjectSpec[] {
  const many = MANY[place ?? setting]
  if (many === undefined) return subjects
  return subjects.map((subject) =>
    subject.rig === 'plant' &&
    FLOWERS.test(subject.variant) &&
    subject.count > 1 &&
    subject.at === undefined &&
    subject.action !== 'grow' &&
    isUncounted(subject, phrases)
      ? { ...subject, count: many }
      : subject,
  )
}

function isUncounted({ concept }: SubjectSpec, phrases: readonly Phrase[]): boolean {
  return phrases.some(
    (phrase) => phrase.kind === 'noun' && phrase.meaning.concept === concept && phrase.count === null,
  )
}
