import type { SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

const HUNTERS = /bear$|^(?:cat|kitten|dog|puppy|otter|fox|wolf|tiger|jaguar|lynx|leopard)$/
const CATCHES =
  /catch|grab|snatch|carr|eat|fang|fäng|frisst|attrap|pêch|mange|atrap|captura|come\b|pega|peg[ao]|лов|пойм|ест|抓|捕|叼|吃|捕ま|捕る|捕え|獲|くわえ|食べ|잡|먹|물고|يصطاد|يمسك|يأكل|पकड़|खा|cattura|acchiappa|mangia|afferra/iu
/** "an ant carries a leaf" */
const LEAF =
  /\bleaf\b|\bleaves\b|叶|葉|잎|\bhojas?\b|\bfeuilles?\b|\bbl(?:att|ätter)\b|\bfolhas?\b|лист|ورقة|أوراق|पत्त|\bfogli[ae]\b/iu
const CARRIES =
  /carr|搬|扛|运|運|背|운반|나르|들고|llev|carg|port|transport|trägt|tragen|schlepp|нес|тащ|يحمل|تحمل|ढो|उठा|leva/iu

/** "a bear catches a salmon": the fish is in its mouth, and not beside it. "ants carry leaves": each has one. */
export function takeInMouth(
  subjects: readonly SubjectSpec[],
  phrases: readonly Phrase[],
  text: string,
): readonly SubjectSpec[] {
  const [hero, fish, ...others] = subjects
  if (hero === undefined) return subjects
  if (hero.variant === 'ant' && LEAF.test(text) && CARRIES.test(text))
    return subjects.map((one) => (one === hero ? withHeld(one, 'leaf') : one))
  const isCaught =
    fish?.rig === 'fish' &&
    fish.count === 1 &&
    fish.at === undefined &&
    others.length === 0 &&
    hero.count === 1
  const isHunter = hero.rig === 'quadruped' && HUNTERS.test(hero.variant)
  const catches = phrases.some(
    (phrase) => phrase.kind === 'action' && phrase.leftOut === null && CATCHES.test(phrase.text),
  )
  if (!isCaught || !isHunter || !catches) return subjects
  return [withHeld(hero, fish.variant === 'salmon' ? 'salmon' : 'fish', fish.colours[0] ?? null)]
}

function withHeld(one: SubjectSpec, concept: string, colour: string | null = null): SubjectSpec {
  return { ...one, props: [...one.props, { concept, colour, role: 'held' }] }
}
