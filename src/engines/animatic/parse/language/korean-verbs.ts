const FIRST = 0xac_00
const FINALS = 28
const RIEUL = 8
const NIEUN = 4
/** Endings that stand after any stem. */
const PLAIN = ['다', '고', '며', '면서', '던', '지']

/** Other forms of a Korean verb of which one in `-고` is listed (`놀고` → 논다, 노는, 놀며 …); none for other words. */
export function koreanVerbForms(word: string): string[] {
  if (!word.endsWith('고') || word.length < 2) return []
  const stem = word.slice(0, -1)
  const last = (stem.codePointAt(stem.length - 1) ?? 0) - FIRST
  if (last < 0) return []
  const final = last % FINALS
  const plain = PLAIN.map((ending) => stem + ending)
  if (final !== 0 && final !== RIEUL) return [...plain, `${stem}는다`, `${stem}는`, `${stem}으며`]
  const open = stem.slice(0, -1) + String.fromCodePoint(FIRST + last - final)
  const nasal = stem.slice(0, -1) + String.fromCodePoint(FIRST + last - final + NIEUN)
  return [...plain, `${nasal}다`, `${open}는`]
}
