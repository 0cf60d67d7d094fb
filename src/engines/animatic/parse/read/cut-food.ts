import { FOODS } from '../../rigs/cookware/foods.ts'
import type { SubjectSpec } from '../../scene-spec.ts'

/** In languages where it may be an adjective or a part of another word, before what is cut. */
const CUTTING =
  /\b(?:cut|cuts|cutting|peel|peels|peeling) (?!through)|(?<![一亲親密急迫热熱大贴貼])切(?!れ味)|削|剥|皮をむ|썰|자르|자른|깎|\b(?:corta|cortan|cortando|pela|pelan|pelando) (?:una?|el|la|los|las|unos|unas)\b|\b(?:coupe|coupent|coupant|épluche|épluchent|épluchant) (?:une?|le|la|les|des|du)\b|\b(?:schneidet|schneiden|schält|schälen)\b|\b(?:corta|cortam|descasca|descascam|descascando) (?:uma?|o|a|os|as)\b|(?:реж[еу]т|чистит|нарезает)|(?:يقطع|تقطع|يقشر|تقشر)|(?:काट|छील)|\b(?:taglia|tagliano|sbuccia|sbucciano) (?:una?|il|la|lo|le|gli|i|un['’]|l['’])/iu

/** "a man cuts a pepper", "a girl peels a banana": it lies on the board before them, and nowhere else. */
export function cutFood(subjects: readonly SubjectSpec[], text: string): readonly SubjectSpec[] {
  const [cook, ...others] = subjects.filter(({ rig }) => rig === 'person' || rig === 'robot')
  const food = subjects.find(({ concept, at }) => Object.hasOwn(FOODS, nameOf(concept)) && at === undefined)
  if (cook === undefined || food === undefined || others.length > 0 || !CUTTING.test(text)) return subjects
  const isFree = cook.action === 'stand' || cook.action === 'work'
  if (!isFree || cook.activity !== undefined) return subjects
  const cutting: SubjectSpec = {
    ...cook,
    action: 'work',
    activity: 'chop',
    props: [
      ...cook.props,
      { concept: nameOf(food.concept), role: 'beside', colour: food.colours[0] ?? null },
    ],
  }
  return subjects.flatMap((subject) => (subject === cook ? [cutting] : subject === food ? [] : [subject]))
}

/** As it is called that lies on a board: of an orange there is a colour, too. */
function nameOf(concept: string): string {
  return concept.replace(/-fruit$/, '')
}
