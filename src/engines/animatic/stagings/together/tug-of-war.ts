import type { Actor, StagedScene, StagingContext } from '../../compose/staging.ts'
import { lerp } from '../../draw/easing.ts'
import { ROPE_HEIGHT } from '../../rigs/person/activity/tug.ts'
import { REST } from '../../rigs/rig.ts'
import type { Frame } from '../../sets/set.ts'
import { membersOf, type Member } from './members.ts'

/** World units of a grown-up. */
const ADULT = { landscape: 0.5, portrait: 0.36 }
const MOST = 16
/** Between two of a team, and from the middle to the first, in grown-ups' heights. */
const STEP = 0.36
const GAP = 0.42

/** Two teams on one rope: it goes through all their hands, now to this side, now to that. */
export function stageTugOfWar(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set } = context
  if (spec.subjects.every(({ activity }) => activity !== 'tug-of-war')) return undefined
  if (set.floor.kind === 'air' || set.floor.kind === 'water') return undefined
  const members = membersOf(context, MOST + 1)
  if (members.length < 2 || members.length > MOST) return undefined
  const { floor } = set
  const sides = sidesOf(members)
  const ranks = Math.max(1, ...sides.map(({ length }) => length))
  const half = GAP + (ranks - 1) * STEP + 0.4
  const wished = stage.portrait ? ADULT.portrait : ADULT.landscape
  const adult = Math.min(wished, (stage.aspect * 0.96) / (2 * half))
  const middle = stage.aspect / 2
  // As high as the hips of the smallest.
  const rope = ROPE_HEIGHT * Math.min(1, ...members.map(({ size }) => size + 0.06))
  const drag = ({ time }: Frame): number => Math.sin(time * 1.3) * 0.09 * adult
  const places = sides.flatMap((side, right) =>
    side.map((member, rank) => ({ member, rank, isRight: right === 1, index: rank * 2 + right })),
  )
  const actors = places.map(({ member, rank, isRight, index }): Actor => {
    const x = middle + (isRight ? 1 : -1) * (GAP + rank * STEP) * adult
    return {
      rig: member.rig,
      look: { ...member.look, activity: 'tug-of-war' },
      place: (frame) => ({
        x: x + drag(frame),
        y: floor.y - 0.004 * index,
        scale: adult * member.size,
        parallax: floor.parallax,
        flip: isRight,
      }),
      pose: ({ time }) => ({
        ...REST,
        action: 'work',
        time: time + index * 0.31,
        reach: [
          [0.05, -rope / member.size],
          [0.13, -rope / member.size],
        ],
      }),
    }
  })
  const y = floor.y - rope * adult
  return {
    actors,
    drawOver(frame) {
      stage.enter(frame.camera, floor.parallax)
      const { pen } = stage
      const at = middle + drag(frame)
      for (const [colour, width] of [
        ['#8f6a3a', 0.034],
        ['#dcbc84', 0.017],
      ] as const) {
        pen.strokeStyle = colour
        pen.lineWidth = width * adult
        pen.lineCap = 'round'
        pen.beginPath()
        pen.moveTo(at - half * adult, lerp(y, floor.y, 0.16))
        pen.quadraticCurveTo(at - (half - 0.2) * adult, y, at - GAP * adult, y)
        pen.lineTo(at + GAP * adult, y)
        pen.quadraticCurveTo(at + (half - 0.2) * adult, y, at + half * adult, lerp(y, floor.y, 0.16))
        pen.stroke()
      }
      pen.fillStyle = '#e8424c'
      pen.beginPath()
      pen.moveTo(at - 0.03 * adult, y)
      pen.lineTo(at + 0.03 * adult, y)
      pen.lineTo(at, y + 0.13 * adult)
      pen.fill()
    },
  }
}

/** "five men against five women": a side each; of one kind, or of more than two, every other is on the right. */
function sidesOf(members: readonly Member[]): readonly (readonly Member[])[] {
  const subjects = [...new Set(members.map(({ subject }) => subject))]
  const isRight = (member: Member, index: number): boolean =>
    subjects.length === 2 ? member.subject === subjects[1] : index % 2 === 1
  return [
    members.filter((member, index) => !isRight(member, index)),
    members.filter((member, index) => isRight(member, index)),
  ]
}
