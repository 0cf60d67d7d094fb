import type { SpotName } from '../../scene-spec.ts'
import { simplifyChinese } from '../language/simplify-chinese.ts'
import type { Relation } from './phrase.ts'

/** Words for a place, as the grammar's table has them, by where they put somebody. */
const WORDS: readonly (readonly [SpotName, RegExp])[] = [
  [
    'under',
    /^(?:under|on the bottom of|beneath|below|underneath|下|下面|底下|の下.*|아래.*|밑.*|bajo|debajo d\S+|sous|au-dessous d.*|unter|sob|debaixo d\S+|embaixo d\S+|под|تحت|के नीचे|sotto)$/iu,
  ],
  [
    'behind',
    /^(?:behind|后面|の後ろ.*|뒤.*|detrás d\S+|tras|derrière|hinter|atrás d\S+|позади|خلف|وراء|के पीछे|dietro)$/iu,
  ],
  [
    'before',
    /^(?:in front of|前|前面|の前.*|앞.*|delante d\S+|frente al?|devant|vor|diante d\S+|em frente \S+|перед|أمام|के सामने|davanti \S+)$/iu,
  ],
  [
    'left',
    /^(?:(?:on|to|at) the left (?:side )?of|left of|左[边侧面]|の左.*|왼쪽.*|(?:a|de) la izquierda d\S+|à gauche d.*|links (?:von|vom|neben)|à esquerda d\S+|слева от|(?:على|إلى) (?:يسار|اليسار من)|के बा(?:ईं|ईँ|ई|एँ|एं|यें|यीं)(?: ओर| तरफ़?)?|a sinistra d.*)$/iu,
  ],
  [
    'right',
    /^(?:(?:on|to|at) the right (?:side )?of|right of|右[边侧面]|の右.*|오른쪽.*|(?:a|de) la derecha d\S+|à droite d.*|rechts (?:von|vom|neben)|à direita d\S+|справа от|(?:على|إلى) (?:يمين|اليمين من)|के दा(?:ईं|ईँ|ई|एँ|एं|यें|यीं)(?: ओर| तरफ़?)?|a destra d.*)$/iu,
  ],
  ['between', /^(?:between|之间|の間.*|사이.*|entre|zwischen|между|بين|के बीच|tra|fra)$/iu],
  [
    'inside',
    /^(?:in|inside|into|within|里|里面|中|内|の中.*|に|안|안에.*|속|속에.*|en|dentro d\S+|dans|dans l['’]|im|ins|em|n[oa]s?|numa?|в|во|внутри|في|داخل|में|के अंदर|ne(?:l|llo|lla|i|gli|lle|ll['’])|dentro)$/iu,
  ],
]

/** Where a word puts somebody; null for what says less. */
export function spotOf(relation: Relation, text: string): SpotName | null {
  if (relation === 'on') return 'on'
  if (relation !== 'in') return null
  const word = simplifyChinese(text).trim().replace(/^的/, '')
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}
