import type { Actor, StagedScene, StagingContext } from '../../compose/staging.ts'
import { createMouth } from '../../cues.ts'
import type { Light } from '../../draw/stage.ts'
import { campfire, logSeat } from '../../rigs/campfire.ts'
import { REST } from '../../rigs/rig.ts'
import type { Action, SubjectSpec } from '../../scene-spec.ts'
import { numberOf } from '../to-look.ts'
import { lampLevel } from '../../sets/parts/lighting.ts'
import type { Frame } from '../../sets/set.ts'
import { bystanders } from '../bystanders.ts'
import { membersOf, type Member } from './members.ts'

/** World units of a grown-up. */
const ADULT = { landscape: 0.56, portrait: 0.36 }
/** As many find room. */
const MOST = 10
/** Where they sit: from the fire to the side in grown-ups' heights, and steps back from it in world units. */
const PLACES = [
  { x: -0.62, back: -0.012 },
  { x: 0.62, back: -0.012 },
  { x: -0.34, back: 0.05 },
  { x: 0.38, back: 0.055 },
  { x: -1, back: 0.028 },
  { x: 1, back: 0.03 },
  { x: -0.76, back: 0.085 },
  { x: 0.78, back: 0.085 },
  { x: -0.12, back: 0.09 },
  { x: 0.14, back: 0.095 },
] as const
/** What one does at a fire without leaving it. */
const STAYING: ReadonlySet<Action> = new Set([
  'stand',
  'sit',
  'talk',
  'look',
  'eat',
  'drink',
  'play-instrument',
  'work',
  'wave',
  'sleep',
])

interface Camp {
  readonly context: StagingContext
  readonly adult: number
  readonly middle: number
}

/** People round a campfire: they sit on logs about it, and it lights them. */
export function stageCampfire(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  const fire = spec.subjects.find(({ concept }) => concept === 'campfire')
  if (fire === undefined && spec.subjects.every(({ activity }) => activity !== 'roast')) return undefined
  if (set.floor.kind !== 'ground') return undefined
  const members = membersOf(context, MOST + 1)
  if (
    members.length === 0 ||
    members.length > MOST ||
    members.some(({ subject }) => !STAYING.has(subject.action))
  )
    return undefined
  const wished = stage.portrait ? ADULT.portrait : ADULT.landscape
  const widest = (members.length > 4 ? 1.3 : 0.94) * 2
  const adult = Math.min(wished * (spec.framing === 'wide' ? 0.8 : 1), (stage.aspect * 0.96) / widest)
  const camp: Camp = { context, adult, middle: stage.aspect / 2 }
  const others = spec.subjects.filter((one) => one !== fire && one.rig !== 'person' && one.rig !== 'robot')
  return {
    actors: [
      fireOf(camp, fire),
      ...members.flatMap((member, index) => sitterOf(camp, member, index)),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

function fireOf({ context, adult, middle }: Camp, fire: SubjectSpec | undefined): Actor {
  const { stage, set, palette } = context
  const { floor } = set
  const strength = 0.3 + 0.5 * lampLevel(palette)
  const y = floor.y - 0.012
  return {
    rig: campfire,
    look: { variant: 'campfire', colours: [], props: [], seed: 0, ...numberOf(fire) },
    light: { tintAlpha: 0, shadowAlpha: 0, keyAlpha: 0, rimAlpha: 0 },
    place: () => ({ x: middle, y, scale: adult, parallax: floor.parallax, shadowWidth: 0 }),
    pose: ({ time }) => ({ ...REST, time }),
    drawBehind({ camera, time }: Frame) {
      stage.enter(camera, floor.parallax)
      stage.pen.globalAlpha = 0.9 + 0.1 * Math.sin(time * 9) * Math.sin(time * 5.3)
      stage.glow(middle, y - adult * 0.2, adult * 1.5, '#ff9a3c', Math.round(strength * 20) / 20)
      stage.pen.globalAlpha = 1
    },
  }
}

function sitterOf({ context, adult, middle }: Camp, member: Member, index: number): readonly Actor[] {
  const { set, palette, spec, seed, seconds } = context
  const place = PLACES[index] ?? PLACES[0]
  const { floor } = set
  const x = middle + place.x * adult
  const y = floor.y - place.back
  const flip = place.x > 0
  const own = adult * member.size
  const light = litBy(lampLevel(palette), flip)
  const mouth = member.leads ? createMouth(member.subject, spec, seed, seconds) : () => 0
  const sings = member.subject.action === 'talk'
  return [
    {
      rig: logSeat,
      look: { variant: 'log', colours: [], props: [], seed: 0 },
      light,
      place: () => ({
        x: x + (flip ? 0.05 : -0.05) * own,
        y: y - 0.002,
        scale: own,
        parallax: floor.parallax,
        flip,
      }),
      pose: () => REST,
    },
    {
      rig: member.rig,
      look: {
        ...member.look,
        props: [...member.look.props, { concept: 'log', colour: null, role: 'ridden' }],
      },
      light,
      place: () => ({ x, y, scale: own, parallax: floor.parallax, flip, shadowWidth: 0 }),
      pose: ({ time }) => ({
        ...REST,
        action: actionAt(member.subject),
        time: time + index * 1.1,
        look: 0.05 + 0.06 * Math.sin(time * 0.8 + index * 2),
        mouth: Math.max(mouth(time), sings ? Math.abs(Math.sin(time * 4.2 + index)) * 0.7 : 0),
      }),
    },
  ]
}

function actionAt({ action, activity }: SubjectSpec): Action {
  if (activity === 'roast') return 'sit'
  return action === 'play-instrument' || action === 'eat' || action === 'drink' ? action : 'sit'
}

/** The darker it is, the more of their light is the fire's. */
function litBy(darkness: number, isRight: boolean): Partial<Light> {
  return {
    direction: isRight ? -1 : 1,
    key: '#ffb066',
    keyAlpha: 0.12 + 0.38 * darkness,
    tintAlpha: 0.12,
    rim: '#ffc98a',
    rimAlpha: 0.3 + 0.5 * darkness,
  }
}
