import type { PropSpec, SubjectSpec } from '../../scene-spec.ts'

/** One puts something on another, or sets it right, in twelve languages. */
const DRESSING =
  /\b(?:put|plac|drap|wrap|fasten|tie|pin)(?:e|es|s|ing|ting|d)? [^.;,]{1,40}? (?:on|onto|around|over|about) (?:an?|the|his|her|their|another|its)\b|\bhelps? [^.;,]{1,30}? (?:put(?:ting)? on|into (?:his|her|their|an?|the) (?:coat|jacket|dress|shirt|suit|gloves|boots|armou?r|costume))\b|\b(?:adjust|straighten|fix)(?:s|es|ing)? (?:the |his |her |their )?[^.;,]{0,30}?(?:tie|collar|glasses|hat|crown|scarf|necklace|veil|jacket|coat|dress|helmet|cap)\b|给[^。，]{1,12}(?:戴上|穿上|系上|披上|戴好|整理)|(?:かぶせ|着せ|巻いてあげ|つけてあげ|掛けてあげ)|(?:씌워|입혀|매어 ?주|둘러 ?주|걸어 ?주)|\ble (?:pone|ponen|coloca|ajusta|abrocha) |\b(?:lui (?:met|enfile|passe|attache|ajuste)|(?:met|enfile|passe|attache) (?:une?|le|la|son|sa) [^.;,]{1,30} à (?:une?|la|l['’]|sa|son)) |\b(?:setzt|legt|zieht|bindet) [^.;,]{3,50} (?:auf|um|an)(?=[.,;]|$)|\b(?:coloca|põe|veste) (?:uma?|o|a) [^.;,]{1,30} (?:em|no|na|numa?) |\bmette (?:una?|il|la|lo|un['’]) ?[^.;,]{1,30} (?:a|al|alla|addosso) |(?:надевает|накидывает|повязывает) [^.;,]{1,30} на |[يت]لبس[^.،]{1,30} |पहना/iu

const IDLE: ReadonlySet<SubjectSpec['action']> = new Set(['stand', 'talk', 'look', 'wave', 'work'])

/** "a man puts a coat on a woman": it is hers, and his hands are at her collar. */
export function dressOther(subjects: readonly SubjectSpec[], text: string): readonly SubjectSpec[] {
  const people = subjects.filter(({ rig }) => rig === 'person')
  const [doer, other = doer] = people
  if (doer === undefined || other === undefined || !DRESSING.test(text)) return subjects
  const isPair = people.reduce((sum, { count }) => sum + count, 0) === 2
  if (!isPair || !people.every((one) => isFree(one, other))) return subjects
  const item = doer === other ? undefined : doer.props.findLast(({ role }) => role === 'worn')
  const others = subjects.filter((subject) => !people.includes(subject))
  const kept = doer.props.filter((prop) => prop !== item)
  const has = item === undefined ? [] : [item]
  return [dressing(doer, kept), dressing(other, doer === other ? kept : [...other.props, ...has]), ...others]
}

function dressing(one: SubjectSpec, props: readonly PropSpec[]): SubjectSpec {
  const { at: _, ...rest } = one
  return { ...rest, count: 1, action: 'stand', activity: 'dress-other', props }
}

/** Nobody stands on whom they put something on. */
function isFree({ action, activity, at, carries, props }: SubjectSpec, other: SubjectSpec): boolean {
  return (
    IDLE.has(action) &&
    activity === undefined &&
    (at === undefined || at.by === other.concept) &&
    carries === undefined &&
    props.every(({ role }) => role === 'worn')
  )
}
