/** Words that ask for another speed or direction of what is there already, in twelve languages. */
const PACE = new RegExp(
  [
    String.raw`(?<!\p{L})(?:slow(?:er|s)?(?: it| this| the \p{L}+)? down|slower|more slowly|slow[- ]motion|speed(?: it| this| the \p{L}+)? up|faster|more quickly|(?:half|double|twice the) speed|time[- ]?lapse|in reverse|backwards?|rewind)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:más (?:lento|lenta|despacio|rápid[oa])|cámara lenta|acelera\p{L}*|plus (?:lente?|lentement|vite|rapide)|au ralenti|ralenti\p{L}*|accélér\p{L}*|langsamer|zeitlupe|schneller|zeitraffer|rückwärts)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:mais (?:lent[oa]|devagar|rápid[oa])|câmera lenta|più (?:lent[oa]|lentamente|veloce|rapid[oa])|rallent\p{L}*|медленнее|замедл\p{L}*|быстрее|ускор\p{L}*|задом наперёд|أبطأ|أسرع)(?!\p{L})`,
    '慢一点|慢一點|慢一些|慢些|更慢|放慢|减速|慢动作|快一点|快一點|快一些|更快|加快|倒放',
    'もっとゆっくり|遅く|スローモーション|もっと速く|早送り|逆再生|더 느리게|느리게|더 천천히|더 빠르게|빠르게|거꾸로',
    'और धीरे|धीमा|धीमी गति|और तेज़|तेज़ गति',
  ].join('|'),
  'iu',
)

/** The first such word; null when there is none. */
export function findPace(text: string): string | null {
  return PACE.exec(text)?.[0] ?? null
}
