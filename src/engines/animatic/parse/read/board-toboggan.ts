import type { SubjectSpec } from '../../scene-spec.ts'

/** Small enough to sit with somebody on a toboggan, and no dog of a team. */
const PETS = /^(?:dog|puppy|cat|kitten|corgi|beagle|poodle|labrador|golden-retriever)/
const PULLS = /\bpull|tir(?:a|ant|e)|zieh|拉|引|끌|puxa|тян|везёт|يجر|खींच/iu

/** "a boy and his dog sled down a hill": the dog sits on the toboggan, too, and draws nothing. */
export function boardToboggan(subjects: readonly SubjectSpec[], text: string): readonly SubjectSpec[] {
  const isRidden = subjects.some(({ props }) =>
    props.some(({ role, concept }) => role === 'ridden' && concept === 'toboggan'),
  )
  if (!isRidden || PULLS.test(text)) return subjects
  return subjects.map((one) =>
    one.rig === 'quadruped' && PETS.test(one.variant) && one.count === 1 && one.action === 'stand'
      ? { ...one, action: 'ride' }
      : one,
  )
}
