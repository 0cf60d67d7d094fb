import type { SceneChange } from '../parse/parse-change.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { addresseeOf } from './change-addressee.ts'

/** Who takes into their hands what is added. */
const HANDY: ReadonlySet<SubjectSpec['rig']> = new Set(['person', 'robot', 'ghost'])

/**
 * "add a red ball" where a dog sits: it is not said to play, so it goes on with what it does, and the ball lies there. Nor
 * does a car hold anything.
 */
export function lieBeside(base: readonly SubjectSpec[], change: SceneChange): SceneChange {
  const { intent, action, props, subjects, lying } = change
  const hero = base[addresseeOf(base, change)]
  // Where there is nobody it lies, too.
  const isFree = base.length === 0 || (hero !== undefined && !HANDY.has(hero.rig) && hero.action !== 'play')
  if (intent !== 'add' || action !== null || lying.length === 0 || !isFree) return change
  return {
    ...change,
    props: props.filter(({ concept }) => !lying.some((thing) => thing.concept === concept)),
    subjects: [...subjects, ...lying.map(asToy)],
  }
}

/** A ball by itself is as large as a dog. */
function asToy(thing: SubjectSpec): SubjectSpec {
  return thing.size === 'normal' && thing.concept.endsWith('ball') ? { ...thing, size: 'small' } : thing
}
