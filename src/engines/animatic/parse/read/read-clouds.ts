import type { Cloudiness, SettingName } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'
import { SKYLESS } from './read-sights.ts'

/** What is said of the clouds: how many there are, or how they are to change. */
export type SaidOfClouds = Cloudiness | 'more' | 'fewer'

const word = (words: string): string => String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])`

const ANY = '(?:(?:the|any|all|of|a|single|those|these) )*'

/** In the order in which they are looked for: "no more clouds" asks for none. Twelve languages each. */
const SAYINGS: readonly (readonly [said: SaidOfClouds, pattern: RegExp])[] = [
  [
    'none',
    saying(
      `(?:no|without|zero|remove|delete|erase|clear away|get rid of|take away) (?:more )?${ANY}clouds?|not a (?:single )?cloud|cloudless|cloud-free`,
      '(?:sin|ninguna|quita|elimina|borra) (?:las )?(?:nubes|nube)|(?:sans|aucun|enlève|enlevez|supprime|retire) (?:les |le moindre )?nuages?',
      '(?:ohne|keine|entferne) (?:die )?wolken|wolkenlos\\p{L}*|(?:sem|nenhuma|remova|tire|elimine) (?:as )?nuve(?:ns|m)',
      'без (?:единого )?облак\\p{L}*|(?:убери|удали) облака|нет облаков|(?:senza|niente|togli|rimuovi|elimina) (?:le )?nuvol[ea]',
      '(?:بدون|بلا|دون|لا|أزل|احذف) (?:ال)?(?:غيوم|سحب|سحاب)|बादल (?:नहीं|हटा\\p{L}*\\p{M}*.*)|बिना बादल(?:ों)?(?: के)?|बादलों के बिना',
      '^万里无云|无云|沒有雲|没有云|(?:去掉|移除|删除|去除)云|雲(?:が|の|ひとつ|一つ)*(?:ない|なし)|雲を(?:消|取り除|なく)|구름 ?(?:한 점 )?없|구름을 ?(?:없애|제거|지워)',
    ),
  ],
  [
    'fewer',
    saying(
      'fewer clouds|less (?:clouds|cloudy)|menos (?:nubes|nublado)|moins de nuages|weniger wolken|menos nuvens|меньше облаков|meno nuvole',
      '(?:غيوم|سحب) أقل|कम बादल',
      '^(?:减少|更少的?|少一些|少一点)云|云少一|雲を(?:少なく|減ら)|구름을 ?(?:줄|적게)|더 적은 구름',
    ),
  ],
  [
    'more',
    saying(
      'more clouds|cloudier|add (?:some |more |white |fluffy |big )*clouds|más nubes|(?:añade|agrega) (?:\\p{L}+ )?nubes|plus de nuages|(?:ajoute|ajoutez) des nuages',
      'mehr wolken|wolken hinzu\\p{L}*|füge wolken|mais nuvens|(?:adicione|acrescente) nuvens|больше облаков|добавь облака|più nuvole|aggiungi (?:delle )?nuvole',
      '(?:غيوم|سحب) أكثر|(?:المزيد|مزيد) من (?:الغيوم|السحب)|أضف (?:غيوم\\p{L}*|سحب\\p{L}*)|(?:ज़्यादा|ज्यादा|अधिक|और) बादल|बादल जोड़.*',
      '^(?:更多的?|多一些|增加|添加|加上?)(?:一些)?(?:白)?云|雲を(?:増や|多く|追加|足)|もっと雲|구름을 ?(?:더|늘|추가)|더 많은 구름',
    ),
  ],
  [
    'many',
    saying(
      '(?:many|lots of|a lot of|plenty of|countless|full of|filled with) (?:\\p{L}+ )?clouds|cloud-filled|clouds (?:everywhere|fill the sky)',
      '(?:muchas|lleno de) nubes|(?:beaucoup|plein) de nuages|viele wolken|voller wolken|(?:muitas|cheio de) nuvens|много облаков|(?:molte|tante|pieno di) nuvole',
      '(?:غيوم|سحب) كثيرة|(?:बहुत|ढेर) (?:सारे )?बादल',
      '^(?:很多|许多|大量)(?:白)?云|云很多|たくさんの雲|多くの雲|雲が多|많은 구름|구름이 많',
    ),
  ],
  [
    'few',
    saying(
      '(?:a few|few|only a few|some|scattered|a couple of) (?:\\p{L}+ )?clouds|(?:pocas|algunas|unas pocas|unas) nubes|(?:quelques|peu de) nuages',
      '(?:ein paar|einige|wenige) wolken|(?:poucas|algumas|umas) nuvens|(?:несколько|немного|мало) облаков|(?:poche|alcune) nuvole|qualche nuvola',
      '(?:غيوم|سحب) قليلة|بعض (?:الغيوم|السحب)|(?:कुछ|थोड़े) बादल',
      '^(?:几朵|几片|少许|少量)(?:白)?云|少云|いくつかの雲|雲が少し|少しの雲|구름이? ?(?:조금|몇 점|약간)|약간의 구름',
    ),
  ],
]

/** What begins with `^` may stand within other words. */
function saying(...parts: readonly string[]): RegExp {
  return new RegExp(
    parts.map((part) => (part.startsWith('^') ? `(?:${part.slice(1)})` : word(part))).join('|'),
    'iu',
  )
}

/** What the text says of the clouds in the sky, clouds of smoke and the like aside; undefined: nothing. */
export function findClouds(text: string): SaidOfClouds | undefined {
  const sky = text.replace(OTHER_CLOUDS, ' ')
  return SAYINGS.find(([, pattern]) => pattern.test(sky))?.[0]
}

const OTHER_CLOUDS =
  /clouds? (?:of|servers?|comput\p{L}*|storage)(?!\p{L})|nubes? de|nuages? de|nuvens? de|nuvol[ea] di/giu

/** How many clouds a scene has of which nothing is known but that. */
export function readClouds(text: string): Cloudiness | undefined {
  return cloudsAfter(undefined, findClouds(text))
}

/** Settings without a sky, and those that have none but stars or leaves. */
const CLOUDLESS: ReadonlySet<SettingName> = new Set([...SKYLESS, 'city-night', 'forest', 'planet'])

/** Whether clouds are to be seen there. */
export function hasClouds({ setting, place }: Whereabouts): boolean {
  return place === 'campsite' || (!CLOUDLESS.has(setting) && place !== 'neon-grid')
}

const STEPS: readonly (Cloudiness | undefined)[] = ['none', 'few', undefined, 'many']

/** How many there are once that was said. Undefined: as many as usual. */
export function cloudsAfter(
  before: Cloudiness | undefined,
  said: SaidOfClouds | undefined,
): Cloudiness | undefined {
  if (said === undefined) return before
  if (said !== 'more' && said !== 'fewer') return said
  const at = STEPS.indexOf(before) + (said === 'more' ? 1 : -1)
  return STEPS[Math.max(0, Math.min(STEPS.length - 1, at))]
}
