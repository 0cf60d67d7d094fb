import type { SubjectSpec } from '../../scene-spec.ts'

const CUTTING =
  /\b(?:cut|cuts|cutting|peel|peels|peeling) |切|削|剥|皮をむ|皮を剥|썰|자르|깎|\b(?:corta|cortan|cortando|pela|pelan|pelando)\b|\b(?:coupe|coupent|coupant|épluche|épluchent|épluchant)\b|\b(?:schneidet|schneiden|schält|schälen)\b|\b(?:descasca|descascam|descascando)\b|(?:реж[еу]т|чистит|нарезает)|(?:يقطع|تقطع|يقشر|تقشر)|(?:काट|छील)|\b(?:taglia|tagliano|sbuccia|sbucciano)\b/iu

const FOOD =
  /^(?:apple|plum|pear|peach|banana|orange-fruit|tangerine|lemon|mango|pineapple|watermelon|melon|kiwi|strawberry|coconut|avocado|pomegranate|carrot|tomato|onion|potato|cucumber|pepper|eggplant|mushroom|broccoli|cabbage|lettuce|garlic|bread|baguette|cheese|meat|steak|egg)$/

/** "a man cuts a pepper", "a girl peels a banana": it lies on the board before them, and nowhere else. */
export function cutFood(subjects: readonly SubjectSpec[], text: string): readonly SubjectSpec[] {
  const [cook, ...others] = subjects.filter(({ rig }) => rig === 'person' || rig === 'robot')
  const food = subjects.find(({ concept, at }) => FOOD.test(concept) && at === undefined)
  if (cook === undefined || food === undefined || others.length > 0 || !CUTTING.test(text)) return subjects
  const isFree = cook.action === 'stand' || cook.action === 'work'
  if (!isFree || cook.activity !== undefined) return subjects
  const { concept, colours } = food
  const cutting: SubjectSpec = {
    ...cook,
    action: 'work',
    activity: 'chop',
    props: [...cook.props, { concept, role: 'beside', colour: colours[0] ?? null }],
  }
  return subjects.flatMap((subject) => (subject === cook ? [cutting] : subject === food ? [] : [subject]))
}
