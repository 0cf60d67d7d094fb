/** How old whoever is there is to be, against what they are. */
export type AgeChange = 'older' | 'younger'

const word = (words: string): string => String.raw`(?<!\p{L})(?:${words})(?!\p{L})`
/** "an older man" is somebody, and nobody grows older. */
const NOBODY = String.raw`(?<!\b(?:an?|another|the|two|three|some) )`
const HER = '(?:her|him|them|it|the \\p{L}+)'

const WAYS: Readonly<Record<AgeChange, RegExp>> = {
  older: new RegExp(
    [
      word(
        `${NOBODY}(?:(?:a (?:bit|lot|little)|much|slightly|look) )?older|age ${HER}(?: up)?|(?<=(?:make|turn) ${HER} )(?:look )?(?:old|elderly)`,
      ),
      word(
        'más (?:viej[oa]s?|mayor(?:es)?|ancian[oa]s?)|envejéc\\p{L}*|plus (?:vieux|vieilles?|âgée?s?)|vieilli\\p{L}*|älter',
      ),
      word(
        'mais (?:velh[oa]s?|idos[oa]s?)|envelheç\\p{L}*|più (?:vecchi[oae]?|anzian[oaei])|invecchi\\p{L}*|(?:по)?старше|состар\\p{L}*',
      ),
      word('أكبر (?:سنا|سنًا|عمرا|عمرًا)|और बूढ़[ाीे]|ज़्यादा बूढ़[ाीे]|बूढ़[ाीे](?= बना)|उम्रदराज़'),
      '老一[点點些]|更老|变老|變老|年[长長]一?[点點些]|もっと年上|年上に|老けさせ|年を取ら|年老い|더 늙\\S*|늙게|나이 ?들게|나이 ?많게',
    ].join('|'),
    'iu',
  ),
  younger: new RegExp(
    [
      word(
        `${NOBODY}(?:(?:a (?:bit|lot|little)|much|slightly|look) )?younger|(?<=(?:make|turn) ${HER} )(?:look )?young`,
      ),
      word('más j[oó]ven(?:es)?|rejuvenec\\p{L}*|plus jeunes?|rajeuni\\p{L}*|jünger'),
      word(
        'mais (?:nov[oa]s?|jovem|jovens)|rejuvenesç\\p{L}*|più giovan[ei]|ringiovan\\p{L}*|(?:по)?моложе|младше',
      ),
      word('أصغر (?:سنا|سنًا|عمرا|عمرًا)|أكثر شبابا|और जवान|ज़्यादा जवान|जवान(?= बना)|कम उम्र'),
      '年轻一?[点點些]|年輕一?[点點些]|更年[轻輕]|变年轻|もっと若|若くし|若返|더 젊\\S*|더 어리\\S*|젊게|어리게',
    ].join('|'),
    'iu',
  ),
}
const ANY = Object.values(WAYS).map((way) => new RegExp(way.source, 'giu'))

/** Whether somebody is to be older or younger; null: nobody. */
export function findAge(text: string): AgeChange | null {
  if (WAYS.older.test(text)) return 'older'
  return WAYS.younger.test(text) ? 'younger' : null
}

/** The text without the words that say so; every other word is where it was. */
export function withoutAge(text: string): string {
  return ANY.reduce((rest, way) => rest.replace(way, (found) => ' '.repeat(found.length)), text)
}
