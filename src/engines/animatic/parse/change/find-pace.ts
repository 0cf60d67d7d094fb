import type { Pace } from '../../scene-spec.ts'

const word = (words: string): string => String.raw`(?<!\p{L})(?:${words})(?!\p{L})`
const IT = String.raw`(?: it| this| them| everything| the \p{L}+)?`

/** Words that ask for another speed of what is there already, in twelve languages. */
const TEMPI: Readonly<Record<'slow' | 'fast', RegExp>> = {
  slow: new RegExp(
    [
      word(`slow(?:er|s)?${IT} down|slower|more slowly|slow[- ]motion|half(?: the)? speed`),
      word('más (?:lent[oa]s?|despacio|lentamente)|cámara lenta|ralentiza\\p{L}*'),
      word('plus (?:lente?s?|lentement|doucement)|au ralenti|ralenti\\p{L}*|langsamer|zeitlupe'),
      word('mais (?:lent[oa]s?|devagar)|câmera lenta|più (?:lent[oaie]|lentamente|piano)|rallent\\p{L}*'),
      word('(?:по)?медленнее|замедл\\p{L}*|أبطأ|ببطء أكثر|और धीर[ेाी]|धीमा|धीमी गति|धीमे'),
      '慢一[点點些]|慢些|更慢|放慢|减速|慢动作|もっとゆっくり|ゆっくり(?=に|し)|遅く|スローモーション|더 느리게|느리게|더 천천히|천천히',
    ].join('|'),
    'iu',
  ),
  fast: new RegExp(
    [
      word(`speed(?:s)?${IT} up|faster|more quickly|(?:double|twice the) speed`),
      word(
        'más (?:rápid[oa]s?|rápidamente|deprisa)|acelera\\p{L}*|plus (?:vite|rapides?|rapidement)|accél[ée]r\\p{L}*|schneller',
      ),
      word(
        'mais (?:rápid[oa]s?|depressa)|più (?:veloc[ei]|rapid[oaie]|velocemente)|(?:по)?быстрее|ускор\\p{L}*',
      ),
      word('أسرع|और तेज़|तेज़ गति'),
      '快一[点點些]|快些|更快|加快|もっと速く|速くし|早送り|더 빠르게|빠르게|더 빨리',
    ].join('|'),
    'iu',
  ),
}

/** What no scene can be drawn in: the other direction of time, or a day in a moment. */
const OTHER = new RegExp(
  [
    word(
      'time[- ]?lapse|in reverse|backwards?|rewind|zeitraffer|rückwärts|задом наперёд|al revés|à l’envers',
    ),
    '倒放|逆再生|거꾸로',
  ].join('|'),
  'iu',
)

/** How fast everything is to go, against how it goes; null: nothing is said of it. */
export function findTempo(text: string): 'slow' | 'fast' | null {
  if (TEMPI.slow.test(text)) return 'slow'
  return TEMPI.fast.test(text) ? 'fast' : null
}

/** The first words that ask for another speed or direction; null when there are none. */
export function findPace(text: string): string | null {
  return [TEMPI.slow, TEMPI.fast, OTHER].flatMap((way) => way.exec(text)?.[0] ?? [])[0] ?? null
}

/** The pace of a scene that is to be slower or faster than it is. */
export function paceAfter(pace: Pace | undefined, tempo: 'slow' | 'fast'): Pace | undefined {
  if (tempo === 'slow') return pace === undefined || pace === 'slow' ? 'slow' : undefined
  return pace === 'slow' ? undefined : pace === undefined ? 'fast' : 'time-lapse'
}
