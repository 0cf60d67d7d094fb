import type { SubjectSpec } from '../../scene-spec.ts'
import { ROLES } from '../../rigs/person/roles.ts'
import type { Language } from '../lexicon/table.ts'

/** Words that tell whether one is a woman or a man. Where they agree with what is owned, or mean others too, there are none. */
const SAID: Readonly<Partial<Record<Language, { readonly female: RegExp; readonly male: RegExp }>>> = {
  en: { female: /\b(?:she|her|hers|herself)\b/iu, male: /\b(?:he|him|his|himself)\b/iu },
  zh: { female: /她(?!们)/u, male: /(?<![吉其])他(?!们|人)/u },
  ja: { female: /彼女(?!たち|ら)/u, male: /彼(?!女|ら|氏|方)/u },
  ko: { female: /그녀(?!들)/u, male: /(?<!\p{L})그(?:는|가|의)(?!\p{L})/u },
  ru: {
    female: /(?<!\p{L})(?:она|её|ей|ней|неё)(?!\p{L})/iu,
    male: /(?<!\p{L})(?:он|его|него|ему|нему|ним)(?!\p{L})/iu,
  },
}

/** "a vlogger walks through a market, stalls behind her": if one person is there, the pronouns of the text tell of what sex. */
export function tellSex(
  subjects: readonly SubjectSpec[],
  text: string,
  language: Language,
): readonly SubjectSpec[] {
  const said = SAID[language]
  const people = subjects.filter(({ rig }) => rig === 'person')
  const [one, ...others] = people
  if (said === undefined || one === undefined || others.length > 0 || one.count !== 1) return subjects
  const [isFemale, isMale] = [said.female.test(text), said.male.test(text)]
  if (isFemale === isMale) return subjects
  return subjects.map((subject) => (subject === one ? ofSex(one, isFemale ? 'female' : 'male') : subject))
}

/** A single person as a woman or a man, if their word leaves that open and they are not shown so anyway. */
export function ofSex(one: SubjectSpec, sex: 'female' | 'male'): SubjectSpec {
  if (one.rig !== 'person' || one.count !== 1 || !isOfEither(one)) return one
  const usual = ROLES[one.variant]?.figure
  const isWoman = usual !== undefined && /woman|girl/.test(usual)
  if (usual !== undefined && isWoman === (sex === 'female')) return one
  return { ...one, traits: [...(one.traits ?? []), sex] }
}

/** A calling or "a person", and neither "a woman" nor "a young king": of these the word tells. */
function isOfEither({ variant, concept, traits = [], identity }: SubjectSpec): boolean {
  const isSaid = traits.includes('female') || traits.includes('male') || identity !== undefined
  return !isSaid && !TOLD.test(variant) && !TOLD.test(concept)
}

const TOLD =
  /^(?:man|woman|boy|girl|old-man|old-woman|teen-girl|teen-boy|small-girl|bride|groom|king|queen|prince|princess|witch|wizard|mermaid|nun|monk|geisha|ballerina|fairy|priest|santa|business-man|business-woman|viking|cowboy|cowgirl)$/
