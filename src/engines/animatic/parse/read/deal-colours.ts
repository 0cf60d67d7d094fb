import type { Draft } from './draft.ts'

const WHITE = '#f6f4ef'
/** Their coats and wings are of two colours, as often as not. */
const PIED: ReadonlySet<string> = new Set([
  'quadruped',
  'bird',
  'insect',
  'fish',
  'whale',
  'dinosaur',
  'dragon',
])

/**
 * "three women in red, blue and green dresses", "red, yellow and blue balloons": a subject for each colour, with its part
 * of those who were counted.
 */
export function dealColours(draft: Draft): readonly Draft[] {
  const [worn] = draft.dealt
  const colours = worn?.colours ?? (isDealt(draft) ? draft.colours : [])
  if (colours.length < 2 || (worn !== undefined && draft.count < colours.length)) return [draft]
  const total = Math.max(draft.count, colours.length)
  const whole = { ...draft, props: [...draft.props] }
  return colours.map((colour, index) => {
    const one = index === 0 ? draft : { ...whole, props: [...whole.props] }
    one.count = Math.floor(total / colours.length) + (index < total % colours.length ? 1 : 0)
    if (worn === undefined) one.colours = [colour]
    else dress(one, whole, index)
    return one
  })
}

/** Two colours of which one is white are those of a pattern. */
function isDealt({ thing, phrase, colours, count, material }: Draft): boolean {
  if (thing.rig === 'person' || material !== null || !(phrase.isPlural || count > 1)) return false
  if (phrase.count !== null && phrase.count < colours.length) return false
  if (colours.length === 2) return !PIED.has(thing.rig) && !colours.includes(WHITE)
  return colours.length > 2
}

function dress(one: Draft, whole: Draft, index: number): void {
  const props = whole.props.map((prop) => {
    const dealt = whole.dealt.find(({ concept }) => concept === prop.concept)
    return dealt === undefined
      ? prop
      : { ...prop, colour: dealt.colours[index % dealt.colours.length] ?? prop.colour }
  })
  one.props.splice(0, one.props.length, ...props)
}
