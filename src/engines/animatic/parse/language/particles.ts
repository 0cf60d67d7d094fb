import type { WordRole } from '../meaning.ts'

/** What is written onto a noun, and what it does. */
export interface Particle {
  readonly text: string
  readonly role: WordRole
}

const KOREAN: readonly Particle[] = sortByLength([
  ...particles('subject', '은 는 이 가 께서 께서는 에서는 이는'),
  ...particles('object', '을 를'),
  ...particles('of', '의'),
  ...particles('and', '와 과 하고 이랑 랑 이나 나'),
  ...particles(
    'in',
    '에 에서 에는 에서의 위에 위에서 위를 위의 위로 안에 안에서 속에 속에서 속의 속을 밑에 아래 아래에 아래에서 옆에 옆에서 앞에 앞에서 뒤에 뒤에서 사이로 사이에 사이를 위 안 속 앞 옆 로 으로 까지 부터 에게 한테 쪽으로 가에 가에서',
  ),
  ...particles('noise', '도 만 들 들이 처럼은 인 이다'),
  ...particles('like-after', '처럼 같은 같이 만큼'),
])

const KOREAN_PLURAL = '들'

/** A Korean word without its particles, the shortest particle first; the word itself is not among them. */
export function withoutKoreanParticle(
  word: string,
): readonly { readonly noun: string; readonly particle: Particle; readonly isPlural: boolean }[] {
  return KOREAN.flatMap((particle) => {
    if (!word.endsWith(particle.text) || word.length <= particle.text.length) return []
    const noun = word.slice(0, -particle.text.length)
    const isPlural = noun.length > 1 && noun.endsWith(KOREAN_PLURAL)
    return [
      { noun, particle, isPlural: particle.text.startsWith(KOREAN_PLURAL) },
      ...(isPlural ? [{ noun: noun.slice(0, -1), particle, isPlural: true }] : []),
    ]
  })
}

const JAPANESE: readonly Particle[] = sortByLength([
  ...particles('subject', 'が は も'),
  ...particles('object', 'を'),
  ...particles('of', 'の な'),
  ...particles('and', 'と や'),
  ...particles('in', 'で に へ から まで では には'),
  ...particles('like-after', 'のように のような みたいな みたいに'),
  ...particles('not-after', 'のない がない なしで なしの がいない のいない もいない'),
  ...particles('noise', 'たち 達 ら さん ちゃん'),
])

/** The particle that stands at an offset of Japanese text, right after a noun. */
export function japaneseParticleAt(text: string, offset: number): Particle | undefined {
  return JAPANESE.find((particle) => text.startsWith(particle.text, offset))
}

const ARABIC: readonly { readonly text: string; readonly roles: readonly WordRole[] }[] = [
  { text: 'وبال', roles: ['and', 'with', 'the'] },
  { text: 'وال', roles: ['and', 'the'] },
  { text: 'بال', roles: ['with', 'the'] },
  { text: 'كال', roles: ['like', 'the'] },
  { text: 'فال', roles: ['the'] },
  { text: 'لل', roles: ['of', 'the'] },
  { text: 'ال', roles: ['the'] },
  { text: 'و', roles: ['and'] },
  { text: 'ب', roles: ['with'] },
  { text: 'ل', roles: ['of'] },
  { text: 'ك', roles: ['like'] },
  { text: 'ف', roles: [] },
  { text: 'س', roles: [] },
]
const SHORTEST_ARABIC = 2

/** An Arabic word without what is written before it: article, conjunction, prepositions. */
export function withoutArabicPrefix(
  word: string,
): readonly { readonly rest: string; readonly roles: readonly WordRole[] }[] {
  return ARABIC.flatMap(({ text, roles }) =>
    word.startsWith(text) && word.length - text.length >= SHORTEST_ARABIC
      ? [{ rest: word.slice(text.length), roles }]
      : [],
  )
}

function particles(role: WordRole, texts: string): Particle[] {
  return texts.split(' ').map((text) => ({ text, role }))
}

function sortByLength(list: readonly Particle[]): readonly Particle[] {
  return list.toSorted((a, b) => b.text.length - a.text.length)
}
