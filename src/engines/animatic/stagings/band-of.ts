import type { Action, PropSpec, SubjectSpec } from '../scene-spec.ts'

type Place = Pick<SubjectSpec, 'action'> & Pick<PropSpec, 'concept' | 'role'>

const playing = (concept: string): Place => ({ action: 'play-instrument', concept, role: 'played' })
const SINGER: Place = { action: 'talk', concept: 'microphone', role: 'held' }

/** Who is in a band, those in front first. */
const LINE_UPS: Readonly<Record<string, readonly Place[]>> = {
  'rock-band': [playing('electric-guitar'), SINGER, playing('drums'), playing('bass-guitar')],
  'jazz-trio': [playing('grand-piano'), playing('double-bass'), playing('drums')],
  'string-quartet': [playing('violin'), playing('violin'), playing('violin'), playing('cello')],
  'mariachi-band': [playing('trumpet'), playing('guitar'), playing('violin'), playing('guitar')],
  orchestra: [
    playing('violin'),
    playing('cello'),
    playing('flute'),
    playing('trumpet'),
    playing('double-bass'),
    playing('violin'),
  ],
  band: [playing('guitar'), SINGER, playing('drums'), playing('bass-guitar')],
  'jazz-band': [playing('saxophone'), playing('double-bass'), playing('drums'), playing('trumpet')],
}

/** What a band plays of which nothing more is said: others play what they are said to play. */
const USUAL =
  /^(?:rock-band:electric-guitar|jazz-band:saxophone|jazz-trio:grand-piano|string-quartet:violin|mariachi-band:guitar|orchestra:violin|band:guitar)$/

const PLAYING: ReadonlySet<Action> = new Set(['play-instrument', 'play', 'stand', 'work', 'talk'])

/** Each of a band has an instrument of their own; everybody else stays as they are. */
export function bandOf(subject: SubjectSpec): readonly SubjectSpec[] {
  const places = LINE_UPS[subject.concept]
  if (places === undefined || !PLAYING.has(subject.action) || subject.count < 3) return [subject]
  const played = subject.props.find(({ role }) => role === 'played')?.concept ?? ''
  if (!USUAL.test(`${subject.concept}:${played}`)) return [subject]
  return places.slice(0, Math.max(3, subject.count)).map(({ action, concept, role }, index) => ({
    ...subject,
    concept: `${subject.concept}-${index}`,
    count: 1,
    action,
    props: [...subject.props.filter((prop) => prop.role === 'worn'), { concept, role, colour: null }],
  }))
}
