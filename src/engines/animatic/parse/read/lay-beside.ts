import type { Action, PropSpec, RigName, SubjectSpec } from '../../scene-spec.ts'
import { plainSubject } from './plain-subject.ts'
import { MOST_SUBJECTS } from './room-for.ts'

const PETS: ReadonlySet<RigName> = new Set(['quadruped', 'bird'])
const AT_REST: ReadonlySet<Action> = new Set(['sit', 'sleep'])
const BALL = /^(?:ball|football|basketball|tennis-ball|baseball|volleyball|yarn)$/
/** What it has in its mouth it does not lay down, in twelve languages. */
const IN_MOUTH =
  /\b(?:mouth|jaws|teeth|maul|schnauze|gueule|boca|bocca)\b|嘴|口に|口の|くわえ|입에|пасти|зубах|فم|मुँह|मुंह/iu

const FLOWER = /^(?:flower|rose|tulip|sunflower|daisy|poppy)$/
/** What it sniffs at is before it, in twelve languages. */
const SNIFFS =
  /\b(?:sniff|smell)|闻|嗅|かい|かぐ|匂い|냄새|olfate|husme|huele|renifl|sent(?:ent)? (?:une|la|les)\b|schnüff|schnupper|riecht|farej|cheir|нюха|يشم|تشم|सूँघ|सूंघ|annus/iu

/** "a dog sits with a red ball": beside it, and it does not play. */
export function layBeside(subjects: readonly SubjectSpec[], text: string): readonly SubjectSpec[] {
  if (IN_MOUTH.test(text)) return subjects
  return subjects.flatMap((subject) => {
    const { rig, action, activity, props, count } = subject
    const toy = props.find(({ role, concept }) => role === 'held' && BALL.test(concept))
    const flower = props.find(({ role, concept }) => role === 'held' && FLOWER.test(concept))
    if (flower !== undefined && PETS.has(rig) && subjects.length < MOST_SUBJECTS && SNIFFS.test(text))
      return [{ ...subject, props: props.filter((prop) => prop !== flower) }, flowerOf(flower)]
    const isAtRest = PETS.has(rig) && AT_REST.has(action) && activity === undefined
    if (toy === undefined || !isAtRest || count > 1) return [subject]
    return [{ ...subject, props: props.filter((prop) => prop !== toy) }, thingOf(toy)]
  })
}

function flowerOf({ concept, colour }: PropSpec): SubjectSpec {
  const variant = concept === 'flower' ? 'tulip' : concept
  return {
    ...plainSubject('plant', variant),
    concept,
    size: 'small',
    colours: colour === null ? [] : [colour],
  }
}

function thingOf({ concept, colour }: PropSpec): SubjectSpec {
  return { ...plainSubject('sprite', concept), colours: colour === null ? [] : [colour], size: 'small' }
}
