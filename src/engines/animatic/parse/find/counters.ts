const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  几: 3,
  幾: 3,
  数: 4,
  數: 4,
}
const COUNTERS =
  '只|隻|个|個|位|名|头|頭|匹|条|條|辆|輛|架|艘|棵|朵|羽|人の|人|台|機|隻|つ|本の|輪|枚|株|座|把|件|颗|顆|辆|支|尾|口|杯|碗|瓶|束|块|片|本|张|间|幅|盏|根|串|栋|幢|扇|顶'
const HAN_NUMBER = new RegExp(
  `(?<number>[一二两兩三四五六七八九十几幾数數百千]{1,4}|\\d{1,4})(?<counter>${COUNTERS})`,
  'uy',
)

/** A number with its counter at an offset of Chinese or Japanese text (`两只`, `3匹`); undefined when there is none. */
export function hanCountAt(
  text: string,
  offset: number,
): { readonly count: number; readonly length: number } | undefined {
  HAN_NUMBER.lastIndex = offset
  const match = HAN_NUMBER.exec(text)
  const count = readHanNumber(match?.groups?.['number'] ?? '')
  return match === null || count < 1 ? undefined : { count, length: match[0].length }
}

/** From the largest down: 「一百二十」 is 1 × 100 + 2 × 10. */
const HAN_POWERS = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
] as const

function readHanNumber(number: string): number {
  if (/^\d+$/.test(number)) return Number(number)
  let total = 0
  let rest = number
  for (const [sign, power] of HAN_POWERS) {
    const at = rest.indexOf(sign)
    if (at < 0) continue
    total += (DIGITS[rest.slice(0, at)] ?? 1) * power
    rest = rest.slice(at + 1)
  }
  return total + (DIGITS[rest] ?? 0)
}

const KOREAN_NUMBERS: Readonly<Record<string, number>> = {
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  하나: 1,
  둘: 2,
  셋: 3,
  넷: 4,
  여러: 4,
  몇: 3,
}
const KOREAN_TENS: Readonly<Record<string, number>> = {
  열: 10,
  스무: 20,
  스물: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  백: 100,
  천: 1000,
}
const KOREAN_COUNTER = /^(?:마리|명|대|개|송이|척|그루|사람|쌍|분|채|권)/

/** 「열다섯」: tens, and what is added to them. */
function readKoreanNumber(number: string): number | undefined {
  const tens = Object.keys(KOREAN_TENS).find((word) => number.startsWith(word))
  const ones = KOREAN_NUMBERS[number.slice(tens?.length ?? 0)]
  if (tens === undefined) return ones
  return number === tens
    ? KOREAN_TENS[tens]
    : ones === undefined
      ? undefined
      : (KOREAN_TENS[tens] ?? 0) + ones
}

/** A Korean number (`두`), when a counter (`마리`) comes next; `words` are the two. */
export function koreanCount(first: string, second: string | undefined): number | undefined {
  const glued = /^(?<number>\d{1,4}|[가-힣]{1,4}?)(?:마리|명|대|송이|척|그루)/.exec(first)
  const number = glued?.groups?.['number']
  if (number !== undefined) return toNumber(number)
  if (second === undefined || !KOREAN_COUNTER.test(second)) return undefined
  return toNumber(first)
}

function toNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : readKoreanNumber(text)
}
