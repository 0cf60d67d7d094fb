import type { HeardSpec, OrbSpec, SceneSpec, SubjectSpec } from '../scene-spec.ts'
import type { Explanation } from './explain-scene.ts'

/**
 * An explanation as lines for a terminal: the scene, what each word was taken for, and what was not understood. `unseen`:
 * what else is not in the picture, a line each.
 */
export function formatExplanation(
  { spec, understood, ignored }: Explanation,
  unseen: readonly string[] = [],
): string {
  const taken = understood.filter(({ leftOut }) => leftOut === null)
  const dropped = [
    ...understood.flatMap(({ text, leftOut }) => (leftOut === null ? [] : [`${text}: ${leftOut}`])),
    ...unseen,
  ]
  return [
    ...sceneLines(spec),
    '',
    'understood',
    ...list(taken.map(({ text, as }) => `${text}: ${as}`)),
    ...(dropped.length === 0 ? [] : ['understood, but not in the picture', ...list(dropped)]),
    'not understood',
    ...list(ignored),
  ].join('\n')
}

function sceneLines(spec: SceneSpec): string[] {
  const {
    builtOf,
    sights = [],
    orb,
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
    pace,
    look,
    dialogue,
    language,
  } = spec
  return [
    `setting   ${setting}${place === undefined ? '' : ` (${place})`}, ${time}, ${weatherKind}${season === null ? '' : `, ${season}`}${builtOf === undefined ? '' : `, of ${builtOf}`}`,
    ...(inside === undefined ? [] : [`inside    ${inside}`]),
    ...(sights.length === 0 ? [] : [`sights    ${sights.join(', ')}`]),
    ...(spec.clouds === undefined ? [] : [`clouds    ${spec.clouds}`]),
    ...(orb === undefined ? [] : [`sky       ${formatOrb(orb)}`]),
    `mood      ${mood}`,
    `camera    ${camera}, ${framing}${pace === undefined ? '' : `, ${pace}`}`,
    `look      ${look}`,
    `language  ${language}`,
    ...(spec.heard === undefined ? [] : [`heard     ${formatHeard(spec.heard)}`]),
    ...(dialogue === null ? [] : [`says      ${dialogue}`]),
    ...spec.subjects.map(
      (subject, index) => `${index === 0 ? 'subjects' : '        '}  ${describeSubject(subject)}`,
    ),
  ]
}

const MOTLEY = 'in all colours'

function formatHeard({ score, noises = [], isMute }: HeardSpec): string {
  if (isMute === true) return 'nothing'
  const music = score === undefined ? [] : [score === null ? 'no music' : `${score} music`]
  return [...music, ...noises].join(', ')
}

function describeSubject({
  count,
  size,
  colours,
  material,
  traits = [],
  isMotley,
  concept,
  rig,
  variant,
  action,
  activity,
  afterwards,
  becomes,
  turnsTo,
  carries,
  driver,
  passengers = [],
  props,
}: SubjectSpec): string {
  const items = props.map((prop) =>
    [
      prop.role,
      ...(prop.material === undefined ? [] : [prop.material]),
      ...(prop.pattern === undefined ? [] : [prop.pattern]),
      prop.concept,
      prop.isMotley === true ? MOTLEY : (prop.colour ?? ''),
    ]
      .join(' ')
      .trim(),
  )
  return [
    `${count} ×`,
    ...(size === 'normal' ? [] : [size]),
    ...(isMotley === true ? [MOTLEY] : []),
    ...colours,
    ...(material === undefined ? [] : [material]),
    ...traits,
    `${concept} (${rig} ${variant})`,
    action,
    ...(activity === undefined ? [] : [`(${activity})`]),
    ...(afterwards === undefined ? [] : [`then ${afterwards}`]),
    ...(becomes === undefined ? [] : [`becoming ${describeSubject(becomes)}`]),
    ...(turnsTo?.colours === undefined ? [] : [`turning ${turnsTo.colours.join(', then ')}`]),
    ...(turnsTo?.size === undefined ? [] : [`turning ${turnsTo.size}`]),
    ...(carries === undefined ? [] : [`holding ${carries.concept} (${carries.where})`]),
    ...(driver === undefined ? [] : [`driven by ${driver.concept}`]),
    ...(passengers.length === 0 ? [] : [`taking along ${passengers.map((one) => one.concept).join(', ')}`]),
    ...(items.length === 0 ? [] : [`with ${items.join(', ')}`]),
  ].join(' ')
}

function list(lines: readonly string[]): string[] {
  return lines.length === 0 ? ['  nothing'] : lines.map((line) => `  ${line}`)
}

function formatOrb({ body, phase, isLarge, count }: OrbSpec): string {
  return [count, isLarge === true ? 'large' : undefined, phase, body].filter(Boolean).join(' ')
}
