import type { SubjectSpec } from '../../scene-spec.ts'

/** Some carry or lift something, in twelve languages. */
const CARRY =
  /\b(?:carr(?:y|ies|ying|ied)|lift(?:s|ing)?|haul(?:s|ing)?|lug(?:s|ging)?|mov(?:e|es|ing))\b|(?<!\p{L})(?:trag\p{L}*|schlepp\p{L}*|heb\p{L}*|carg[au]\p{L}*|llevan|transport\p{L}*|levant\p{L}*|port(?:ent|ano|ant)|soul[eè]v\p{L}*|carreg\p{L}*|sollev\p{L}*|trasport\p{L}*|несут|нес[её]т|тащ\p{L}*|перенос\p{L}*|поднима\p{L}*)|搬|抬着?|扛|運(?:ぶ|ん|び)|持ち上げ|나르|나른|옮기|옮긴|들어 ?올|들고|[يت]حمل(?:ان|ون)?|[يت]رفع(?:ان|ون)?|उठा|ले जा/iu

/** What is too large for one. */
const LARGE =
  /^(?:sofa|couch|armchair|bed|mattress|wardrobe|bookshelf|table|desk|bench|ladder|log|plank|mirror|door|piano|grand-piano|harp|chest|treasure-chest|coffin|crate|television|fridge|painting|christmas-tree|bathtub|surfboard|canoe|rowing-boat|kayak|rug|statue|aquarium|washing-machine|stove|cabinet|dresser|bathtub)$/

/** "Two men carry a sofa": each has one end of it. */
export function carryTogether(subjects: readonly SubjectSpec[], text: string): readonly SubjectSpec[] {
  const thing = subjects.find(isLarge)
  if (thing === undefined || !CARRY.test(text)) return subjects
  const carriers = subjects.filter(mayCarry)
  if (carriers.reduce((sum, { count }) => sum + count, 0) < 2) return subjects
  return subjects.map((subject) => {
    if (!carriers.includes(subject)) return subject
    const { at: _, ...rest } = subject
    const props = rest.props.filter(({ concept }) => concept !== thing.concept)
    return { ...rest, props, action: 'walk', activity: 'carry-together' }
  })
}

/** It is in the picture, though the place has one of its own. */
export function isCarried(subject: SubjectSpec, all: readonly SubjectSpec[]): boolean {
  return isLarge(subject) && all.some(({ activity }) => activity === 'carry-together')
}

function isLarge({ rig, variant, count }: SubjectSpec): boolean {
  return rig !== 'person' && count === 1 && LARGE.test(variant)
}

function mayCarry({ rig, activity, action, props }: SubjectSpec): boolean {
  return (
    (rig === 'person' || rig === 'robot') &&
    (activity === undefined || activity === 'boxes') &&
    (action === 'stand' || action === 'walk' || action === 'work') &&
    props.every(({ role }) => role !== 'ridden')
  )
}
