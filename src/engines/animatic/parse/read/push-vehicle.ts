import type { SubjectSpec } from '../../scene-spec.ts'

/** Somebody pushes something, in twelve languages. */
const PUSHES =
  /\bpush(?:es|ing)?\b|(?<!\p{L})(?:schieb\p{L}*|empuja\p{L}*|pouss\p{L}*|empurra\p{L}*|sping\p{L}*|толка\p{L}*)|推|押し|押す|밀고|밀어|يدفع|تدفع|धक्का|धकेल/iu

/** "pushes a broken-down car", "pushes an old man in a wheelchair": who does it goes behind, and it rolls. */
export function pushVehicle(subjects: readonly SubjectSpec[], text: string): readonly SubjectSpec[] {
  if (!PUSHES.test(text)) return subjects
  const pusher = subjects.find(
    ({ rig, activity, props, action }) =>
      (rig === 'person' || rig === 'robot') &&
      activity === undefined &&
      (action === 'stand' || action === 'walk') &&
      props.every(({ role }) => role !== 'ridden'),
  )
  const pushed = subjects.find((subject) => subject !== pusher && isPushed(subject))
  if (pusher === undefined || pushed === undefined || pusher.count > 2) return subjects
  return subjects.map((subject) => {
    if (subject === pusher) return { ...subject, action: 'walk', activity: 'push' } as const
    return subject === pushed ? { ...subject, action: pushed.rig === 'car' ? 'drive' : 'ride' } : subject
  })
}

function isPushed({ rig, props, count, driver }: SubjectSpec): boolean {
  if (count > 1) return false
  return (
    (rig === 'car' && driver === undefined) ||
    props.some(({ role, concept }) => role === 'ridden' && concept === 'wheelchair')
  )
}
