import type { SpotName } from '../../scene-spec.ts'
import { simplifyChinese } from '../language/simplify-chinese.ts'
import type { Relation } from './phrase.ts'

/** Words for a place, as the grammar's table has them, by where they put somebody. */
const WORDS: readonly (readonly [SpotName, RegExp])[] = [
  [
    'under',
    /^(?:under|beneath|below|underneath|下|下面|底下|の下.*|아래.*|밑.*|bajo|debajo d\S+|sous|au-dessous d.*|unter|sob|debaixo d\S+|embaixo d\S+|под|تحت|के नीचे|sotto)$/iu,
  ],
  [
    'behind',
    /^(?:behind|后面|の後ろ.*|뒤.*|detrás d\S+|tras|derrière|hinter|atrás d\S+|позади|خلف|وراء|के पीछे|dietro)$/iu,
  ],
  [
    'before',
    /^(?:in front of|前|前面|の前.*|앞.*|delante d\S+|frente al?|devant|vor|diante d\S+|em frente \S+|перед|أمام|के सामने|davanti \S+)$/iu,
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
  const word = simplifyChinese(text).trim()
  return WORDS.find(([, pattern]) => pattern.test(word))?.[0] ?? null
}
