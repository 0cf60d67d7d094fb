/** Whom a pronoun may mean: a woman, a man, or an animal or thing. */
export type Whom = 'female' | 'male' | 'thing'

const word = (words: string): string => String.raw`(?<![\p{L}'’])(?:${words})(?![\p{L}'’])`

/** Pronouns that mean one sort only; those of several, as `lui` or `sie`, tell nothing. */
const PRONOUNS: Readonly<Record<Whom, RegExp>> = {
  female: new RegExp(
    `${word('she|her|hers|herself|ella|elle|ela|она|её|ее|ей|fais-la|mets-la|hazla|ponla')}|她(?!们)|彼女(?!たち)|그녀`,
    'iu',
  ),
  male: new RegExp(
    `${word('he|him|his|himself|él|ele|ihn|ihm|он|его|ему|fais-le|mets-le|hazlo|ponlo')}|(?<!其)他(?!们)|彼(?![女ら])|(?<![가-힣])그(?=[는가를의에])`,
    'iu',
  ),
  thing: new RegExp(`${word('it|its|itself')}|它(?!们)`, 'iu'),
}

/** The first of them that a prompt speaks of; null: of nobody by a pronoun that tells. */
export function findWhom(text: string): Whom | null {
  const found = (Object.keys(PRONOUNS) as Whom[]).flatMap((whom) => {
    const at = text.search(PRONOUNS[whom])
    return at === -1 ? [] : [{ whom, at }]
  })
  return found.toSorted((a, b) => a.at - b.at)[0]?.whom ?? null
}

const ALL = new RegExp(
  `${word('they|them|their|themselves|both|everyone|everybody|all of them|the (?:couple|two|family|group)|ellos|ellas|los dos|las dos|todos|todas|hazlos|ponlos|ils|elles|eux|les deux|tous|fais-les|mets-les|alle|beide|eles|elas|os dois|todos|они|им|их|оба|все|هم|كلاهما|الجميع|वे|उन्हें|दोनों|सब|essi|loro|entrambi|tutti')}|他们|她们|它们|两个人|大家|彼ら|彼女たち|二人とも|みんな|그들|둘 다|모두`,
  'iu',
)

/** Whether the prompt speaks of all who are there: "make them run". */
export function speaksOfAll(text: string): boolean {
  return ALL.test(text)
}
