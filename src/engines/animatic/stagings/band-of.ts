import type { PropSpec, SubjectSpec } from '../scene-spec.ts'

type Place = Pick<SubjectSpec, 'action'> & Pick<PropSpec, 'concept' | 'role'>

const playing = (concept: string): Place => ({ action: 'play-instrument', concept, role: 'played' })
const SINGER: Place = { action: 'talk', concept: 'microphone', role: 'held' }

/** Who is in a band, those in front first. */
const LINE_UPS: Readonly<Record<string, readonly Place[]>> = {
  'rock-band': [playing('electric-guitar'), SINGER, playing('drums'), playing('bass-guitar')],
  'jazz-band': [playing('saxophone'), playing('double-bass'), playing('drums'), playing('trumpet')],
}

/** Each of a band has an instrument of their own; everybody else stays as they are. */
export function bandOf(subject: SubjectSpec): readonly SubjectSpec[] {
  const places = LINE_UPS[subject.concept]
  if (places === undefined || subject.action !== 'play-instrument' || subject.count < 3) return [subject]
  return places.slice(0, Math.max(3, subject.count)).map(({ action, concept, role }, index) => ({
    ...subject,
    concept: `${subject.concept}-${index}`,
    count: 1,
    action,
    props: [...subject.props.filter((prop) => prop.role === 'worn'), { concept, role, colour: null }],
  }))
}
