import type { PropSpec, SceneSpec, SubjectSpec } from '../../scene-spec.ts'

/** What is not worth a word in a sketch. */
const PLAIN = new Set(['day', 'clear', 'neutral', 'push', 'medium', 'flat', 'normal', 'stand'])

const COLOURS: Readonly<Record<string, string>> = {
  '#d33a3f': 'red',
  '#e88a2e': 'orange',
  '#f0c23c': 'yellow',
  '#e2b33a': 'gold',
  '#4f9d50': 'green',
  '#2a9d9a': 'teal',
  '#3b78c9': 'blue',
  '#7d55b8': 'purple',
  '#ee8fb3': 'pink',
  '#8a5a3a': 'brown',
  '#2b2930': 'black',
  '#f6f4ef': 'white',
  '#8e939b': 'grey',
  '#b5472a': 'ginger',
  '#cf5728': 'red',
  '#d98a42': 'orange',
}

/**
 * A scene in one line: who (`2 red fox sleep +red hat`), `@` where, when and how, and what is said. What is as usual is
 * not mentioned.
 */
export function sketchScene(spec: SceneSpec): string {
  const {
    isDeserted,
    bustle = '',
    sights = [],
    clouds,
    inside,
    setting,
    place,
    time,
    weather,
    weatherKind = weather,
    season,
    mood,
    camera,
    framing,
    angle,
    pace,
    look,
    dialogue,
    subjects,
    builtOf,
    backdrop,
    hues = [],
    tones = [],
    skyColour,
    turns,
  } = spec
  const around = [
    time,
    weatherKind,
    season ?? '',
    mood,
    camera,
    framing,
    angle === undefined ? '' : `from-${angle}`,
    pace ?? '',
    look,
    builtOf === undefined ? '' : `of-${builtOf}`,
    backdrop === undefined ? '' : `before-${nameOf(backdrop)}`,
    ...hues.map((hue) => `in-${nameOf(hue)}`),
    ...tones,
    skyColour === undefined ? '' : `under-${nameOf(skyColour)}`,
    ...sights,
    ...sketchTurns(turns),
    clouds === undefined ? '' : `${clouds}-clouds`,
    inside === undefined ? '' : `in-${inside}`,
    isDeserted === true ? 'deserted' : '',
    bustle,
  ].filter((word) => word !== '' && !PLAIN.has(word))
  const where = ['@', place ?? setting, ...around].join(' ')
  const who = subjects.map(sketchSubject).join('; ')
  return [...(who === '' ? [] : [who]), where, ...(dialogue === null ? [] : [JSON.stringify(dialogue)])].join(
    ' ',
  )
}

function sketchTurns(turns: SceneSpec['turns'] = {}): readonly string[] {
  const { time, weather, weatherKind = weather, season, lamps } = turns
  const states = [time, weatherKind, season, lamps === undefined ? undefined : `lamps-${lamps}`]
  return states.flatMap((state) => (state === undefined ? [] : [`until-${state}`]))
}

function sketchSubject({
  concept,
  count,
  size,
  colours,
  material,
  action,
  activity,
  approaches,
  afterwards,
  becomes,
  turnsTo,
  carries,
  kin,
  traits = [],
  isMotley,
  driver,
  passengers = [],
  props,
}: SubjectSpec): string {
  return [
    `${count}`,
    size,
    ...colours.map(nameOf),
    ...(isMotley === true ? ['motley'] : []),
    ...(material === undefined ? [] : [`of-${material}`]),
    ...traits,
    concept,
    action,
    ...(activity === undefined ? [] : [`~${activity}`]),
    ...(approaches === undefined ? [] : [`${approaches}-up`]),
    ...(afterwards === undefined ? [] : [`then-${afterwards}`]),
    ...(becomes === undefined ? [] : [`becomes-(${sketchSubject(becomes)})`]),
    ...(turnsTo?.colours ?? []).map((colour) => `until-${nameOf(colour)}`),
    ...(turnsTo?.size === undefined ? [] : [`until-${turnsTo.size}`]),
    ...(kin === undefined ? [] : [`(${kin})`]),
    ...(carries === undefined ? [] : [`${carries.where}-${carries.concept}`]),
    ...(driver === undefined ? [] : [`by-${driver.concept}`]),
    ...passengers.map((one) => `and-${one.concept}`),
    ...props.map(sketchProp),
  ]
    .filter((word) => !PLAIN.has(word))
    .join(' ')
}

function sketchProp({ colour, material, concept, isMotley, pattern }: PropSpec): string {
  const words = [
    ...(colour === null ? [] : [nameOf(colour)]),
    ...(isMotley === true ? ['motley'] : []),
    ...(pattern === undefined ? [] : [`with-${pattern}`]),
    ...(material === undefined ? [] : [`of-${material}`]),
  ]
  return `+${[...words, concept].join(' ')}`
}

function nameOf(colour: string): string {
  return COLOURS[colour] ?? colour
}
