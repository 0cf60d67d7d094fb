import type { Removed, SceneChange } from '../parse/parse-change.ts'
import { hasRoomFor } from '../parse/read/read-sights.ts'
import type { PropSpec, SceneSpec, SettingName, SubjectSpec, TimeOfDay } from '../scene-spec.ts'

/** As many as a scene of its own has. */
const MAX_SUBJECTS = 4

/** The scene with the changes made: what the prompt names replaces, what it does not name stays. */
export function mergeScene(base: SceneSpec, change: SceneChange): SceneSpec {
  const { scene } = change
  const merged = { ...(scene.setting === undefined ? base : withoutPlace(base)), ...scene }
  const { sights = [], ...rest } = merged
  const seen = sights.filter((sight) => hasRoomFor(sight, merged))
  return {
    ...rest,
    ...(seen.length === 0 ? {} : { sights: seen }),
    setting: atHour(merged.setting, scene.setting, scene.time),
    time: scene.time ?? hourOf(base, scene.setting),
    subjects: mergeSubjects(base.subjects, change),
    // Captions and the narrator speak the language of who speaks last.
    language: scene.dialogue === undefined ? base.language : change.language,
  }
}

/** Which place it was says nothing of another setting. */
function withoutPlace(base: SceneSpec): SceneSpec {
  const { place: _, ...scene } = base
  return scene
}

/** The city has a set of its own for the night, and a scene that is moved elsewhere keeps its hour. */
function atHour(
  setting: SettingName,
  named: SettingName | undefined,
  time: TimeOfDay | undefined,
): SettingName {
  if (setting === 'city-day' && time === 'night') return 'city-night'
  const isLit = setting === 'city-night' && time !== undefined && time !== 'night'
  return isLit && named === undefined ? 'city-day' : setting
}

function hourOf(base: SceneSpec, setting: SettingName | undefined): TimeOfDay {
  return setting === 'city-night' || setting === 'space' ? 'night' : base.time
}

function mergeSubjects(base: readonly SubjectSpec[], change: SceneChange): readonly SubjectSpec[] {
  const { removed } = change
  const goes = (subject: SubjectSpec): boolean =>
    removed.some((gone) => gone.rig !== null && isSame(subject, { ...gone, rig: gone.rig }))
  const kept = base.filter((subject) => !goes(subject)).map((subject) => withoutProps(subject, removed))
  const known = kept.map((subject) => change.subjects.find((named) => isSame(subject, named)))
  const fresh = change.subjects.filter((named) => !kept.some((subject) => isSame(subject, named)))
  const changed = kept.map((subject, index) => {
    const named = known[index]
    return named === undefined ? subject : update(subject, named)
  })
  const gone = base.find(goes)
  const placed =
    gone !== undefined && fresh.length > 0
      ? [...inherit(gone, fresh), ...changed]
      : placeFresh(changed, known, fresh, change)
  return withHeroChange(placed, change).slice(0, MAX_SUBJECTS)
}

function withoutProps(subject: SubjectSpec, removed: readonly Removed[]): SubjectSpec {
  const props = subject.props.filter((prop) => !removed.some(({ concept }) => concept === prop.concept))
  const lost = (role: PropSpec['role']): boolean =>
    subject.props.some((prop) => prop.role === role) && !props.some((prop) => prop.role === role)
  const isIdle =
    (subject.action === 'play-instrument' && lost('played')) || (subject.action === 'ride' && lost('ridden'))
  return { ...subject, props, action: isIdle ? 'stand' : subject.action }
}

type Who = Pick<SubjectSpec, 'concept' | 'variant' | 'rig'>

/** "the cat" is the calico cat that is there, and "the man" the chef. */
function isSame(subject: Who, named: Who): boolean {
  if (subject.concept === named.concept || subject.variant === named.variant) return true
  if (subject.rig !== named.rig) return false
  const general = GENERAL[named.rig]
  return general !== undefined && general.test(named.concept) && kindOf(subject) === kindOf(named)
}

const GENERAL: Partial<Record<SubjectSpec['rig'], RegExp>> = {
  person: /^(?:man|woman|girl|boy|child|person|people)$/,
  quadruped: /^(?:cat|dog|horse|bear)$/,
  bird: /^bird$/,
  fish: /^fish$/,
  car: /^(?:car|vehicle)$/,
  boat: /^(?:boat|ship)$/,
  aircraft: /^(?:plane|airplane|airliner|aircraft)$/,
  train: /^train$/,
}
const KINDS: readonly RegExp[] = [
  /cat|kitten|calico|tabby|siamese/,
  /dog|puppy|retriever|corgi|husky|dalmatian|shiba|terrier/,
  /horse|pony|unicorn/,
  /bear|panda/,
]

function kindOf({ rig, variant, concept }: Who): string {
  if (rig !== 'quadruped') return rig
  return String(KINDS.findIndex((kind) => kind.test(variant) || kind.test(concept)))
}

/** What is said of somebody who is there. Its defaults are not said. */
function update(subject: SubjectSpec, named: SubjectSpec): SubjectSpec {
  return {
    ...subject,
    colours: named.colours.length > 0 ? named.colours : subject.colours,
    ...(named.material === undefined ? {} : { material: named.material }),
    count: named.count > 1 ? named.count : subject.count,
    size: named.size === 'normal' ? subject.size : named.size,
    action: named.action === 'stand' ? subject.action : named.action,
    props: mergeProps(subject.props, named.props),
  }
}

function mergeProps(base: readonly PropSpec[], named: readonly PropSpec[]): readonly PropSpec[] {
  const stays = (prop: PropSpec): boolean =>
    !named.some(({ concept, role }) => concept === prop.concept || (role === prop.role && ONE_OF.has(role)))
  return [...base.filter(stays), ...named]
}

/** One can hold several things, but play or ride only one. */
const ONE_OF: ReadonlySet<PropSpec['role']> = new Set(['played', 'ridden'])

/**
 * Somebody new comes in place of the one named beside them, or of the same sort; all that are there make room for a scene
 * of others, unless the prompt asks for an addition.
 */
function placeFresh(
  changed: readonly SubjectSpec[],
  known: readonly (SubjectSpec | undefined)[],
  fresh: readonly SubjectSpec[],
  { intent }: SceneChange,
): readonly SubjectSpec[] {
  if (fresh.length === 0) return changed
  if (intent === 'add') return [...changed, ...fresh]
  const replaced = known.findIndex((named) => named !== undefined)
  if (replaced === -1) return inherit(changed[0], fresh)
  if (intent !== 'replace') return [...changed, ...fresh]
  const before = changed[replaced]
  return changed.flatMap((subject, index) => (index === replaced ? inherit(before, fresh) : [subject]))
}

/** Who takes a place does there what was done before, unless the prompt says what they do. */
function inherit(before: SubjectSpec | undefined, fresh: readonly SubjectSpec[]): readonly SubjectSpec[] {
  const [first, ...others] = fresh
  if (before === undefined || first === undefined) return fresh
  const takesOver = first.action === 'stand' && first.props.length === 0 && canTakeOver(before, first)
  const heir = takesOver ? { ...first, action: before.action, props: before.props } : first
  return [heir.count === 1 ? { ...heir, count: before.count } : heir, ...others]
}

const LIVING: ReadonlySet<SubjectSpec['rig']> = new Set(['person', 'robot', 'quadruped', 'bird', 'dinosaur'])

function canTakeOver(before: SubjectSpec, after: SubjectSpec): boolean {
  return before.rig === after.rig || (LIVING.has(before.rig) && LIVING.has(after.rig))
}

/** What is said of nobody by name is said of the hero. */
function withHeroChange(
  subjects: readonly SubjectSpec[],
  { action, colours, props }: SceneChange,
): readonly SubjectSpec[] {
  const [hero, ...others] = subjects
  if (hero === undefined) return subjects
  return [
    {
      ...hero,
      action: action ?? hero.action,
      colours: colours.length > 0 ? colours : hero.colours,
      props: mergeProps(hero.props, props),
    },
    ...others,
  ]
}
