import type { Actor, StagedScene, StagingContext } from '../../compose/staging.ts'
import { createMouth } from '../../cues.ts'
import { picnicBlanket } from '../../rigs/picnic-blanket.ts'
import { REST } from '../../rigs/rig.ts'
import { bystanders } from '../bystanders.ts'
import { membersOf, type Member } from './members.ts'

/** World units of a grown-up who would stand there. */
const ADULT = { landscape: 0.78, portrait: 0.46 }
/** Where they sit: across from the middle in grown-ups' heights, and steps back in world units. */
const PLACES = [
  { x: -0.66, back: 0.01 },
  { x: 0.66, back: 0.01 },
  { x: -0.3, back: 0.1 },
  { x: 0.34, back: 0.105 },
  { x: 0.02, back: 0.12 },
  { x: -0.92, back: 0.075 },
  { x: 0.94, back: 0.08 },
] as const

/** People on the ground round a blanket with a basket and food. */
export function stagePicnic(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  if (spec.subjects.every(({ activity }) => activity !== 'picnic')) return undefined
  if (set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const members = membersOf(context, PLACES.length + 1)
  if (members.length === 0 || members.length > PLACES.length) return undefined
  const half = members.length > 5 ? 1.26 : 1
  const wished = (stage.portrait ? ADULT.portrait : ADULT.landscape) * (spec.framing === 'wide' ? 0.8 : 1)
  const adult = Math.min(wished, (stage.aspect * 0.98) / (half * 2))
  const others = spec.subjects.filter(({ rig }) => rig !== 'person' && rig !== 'robot')
  const blanket: Actor = {
    rig: picnicBlanket,
    look: { variant: 'picnic-blanket', colours: [], props: [], seed: 0 },
    place: () => ({
      x: stage.aspect / 2,
      y: set.floor.y,
      scale: adult,
      parallax: set.floor.parallax,
      shadowWidth: 0,
    }),
    pose: () => REST,
  }
  const sitters = members.map((member, index) => sitter(context, member, index, adult))
  return {
    actors: [
      ...sitters.filter((_, index) => index > 1),
      blanket,
      ...sitters.filter((_, index) => index < 2),
      ...(others.length === 0 ? [] : bystanders({ ...context, spec: { ...spec, subjects: others } }, adult)),
    ],
  }
}

function sitter(
  { stage, set, spec, seed, seconds }: StagingContext,
  member: Member,
  index: number,
  adult: number,
): Actor {
  const { x, back } = PLACES[index] ?? PLACES[0]
  const mouth = member.leads ? createMouth(member.subject, spec, seed, seconds) : () => 0
  return {
    rig: member.rig,
    look: { ...member.look, activity: 'picnic', seed: member.look.seed },
    place: () => ({
      x: stage.aspect / 2 + x * adult,
      y: set.floor.y - back * adult,
      scale: adult * member.size * (1 - back * 0.5),
      parallax: set.floor.parallax,
      flip: x > 0.01,
      shadowWidth: 0.5,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: 'sit',
      time: time + index * 1.1,
      look: 0.03,
      mouth: mouth(time),
    }),
  }
}
