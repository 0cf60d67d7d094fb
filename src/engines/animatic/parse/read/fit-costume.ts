import type { PropSpec } from '../../scene-spec.ts'
import { attireOfCalling } from './calling-hats.ts'
import type { Draft } from './draft.ts'

const COSTUME = /-costume$/
/** What children go as from door to door, each as another. */
const HALLOWEEN = 'halloween-costume'
const DISGUISES = ['pirate', 'witch', 'superhero', 'wizard', 'princess', 'clown'] as const
/** Jackets of those whose hat tells of their calling. */
const COATS: Readonly<Record<string, string>> = {
  astronaut: '#eef1f5',
  chef: '#f4f4f6',
  firefighter: '#c98a2c',
  pilot: '#25304f',
  pirate: '#7a2430',
  police: '#2c3f6e',
  sailor: '#f4f4f6',
  santa: '#c9202f',
}

/** A costume as somebody can wear it: an animal its hat and a coat. */
export function fitted({ thing }: Draft, costume: PropSpec): readonly PropSpec[] {
  if (thing.rig === 'person' || !COSTUME.test(costume.concept)) return [costume]
  const calling = costume.concept.replace(COSTUME, '')
  const cloth = COATS[calling]
  const coat: readonly PropSpec[] =
    cloth === undefined ? [] : [{ concept: 'jacket', role: 'worn', colour: cloth }]
  return [...attireOfCalling(calling), ...coat]
}

/** "kids in halloween costumes", "a family in halloween costumes": no two of them in the same. */
export function disguise(drafts: Draft[]): void {
  const isDisguised = ({ concept }: PropSpec): boolean => concept === HALLOWEEN
  const wearers = drafts.filter(({ phrase }) =>
    drafts.some((one) => one.phrase === phrase && one.props.some(isDisguised)),
  )
  let worn = 0
  for (const draft of wearers) {
    const others = draft.props.filter((prop) => !isDisguised(prop))
    const each = Array.from({ length: Math.min(draft.count, DISGUISES.length) }, (): Draft => {
      const costume: PropSpec = {
        concept: `${DISGUISES[worn % DISGUISES.length] ?? 'witch'}-costume`,
        colour: null,
        role: 'worn',
      }
      worn += 1
      return { ...draft, count: 1, props: [...others, ...fitted(draft, costume)] }
    })
    drafts.splice(drafts.indexOf(draft), 1, ...each)
  }
}
