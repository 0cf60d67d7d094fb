import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { KNOCKED_OFF } from '../cues.ts'
import { clamp } from '../draw/easing.ts'
import { furniture } from '../rigs/furniture.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { fillShape, shape, strokeShape } from '../rigs/parts.ts'
import { REST, type Rig } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { drawBroken, fallOf, GLASS, TABLE, TABLE_TOP } from './knock-off.ts'
import { toLook } from './to-look.ts'

/** How large it is on the table, in widths of the table. */
const SIZE = 0.34

/** What stands at the edge of a table slides, falls, and breaks on the floor; nobody is to blame. */
export function stageShatter(context: StagingContext): StagedScene | undefined {
  const { spec, stage, set, seconds, seed } = context
  const subject = spec.subjects.find(({ activity }) => activity === 'shatter')
  const isAlone = spec.subjects.every((one) => one === subject)
  if (subject === undefined || !isAlone || set.floor.kind === 'air' || set.floor.kind === 'water')
    return undefined
  const { floor } = set
  const unit = stage.portrait ? TABLE.portrait : TABLE.landscape
  const x = stage.aspect * 0.44
  const struck = seconds * KNOCKED_OFF.struck
  const fall = fallOf(struck, x + unit * 0.85, TABLE_TOP * unit, unit)
  const look = toLook(subject, seed)
  const { activity: _, ...whole } = look
  const table: Actor = {
    rig: furniture,
    look: { variant: 'table', colours: [], props: [], seed: 0 },
    place: () => ({ x, y: floor.y - 0.045, scale: unit, parallax: floor.parallax }),
    pose: () => REST,
  }
  const thing: Actor = {
    rig: brittle(subject),
    look: whole,
    place: ({ time }) => {
      const { at, lift, turn } = fall(time)
      return {
        x: at,
        y: floor.y - 0.03,
        scale: unit * SIZE,
        parallax: floor.parallax,
        lift,
        rotation: turn,
        shadowWidth: 0,
      }
    },
    pose: ({ time }) => ({
      ...REST,
      time,
      progress: clamp((time - struck - KNOCKED_OFF.slides - KNOCKED_OFF.falls) / 0.5),
    }),
  }
  return { actors: [table, thing] }
}

/** Its own drawing until it breaks. */
function brittle(subject: SubjectSpec): Rig {
  const own = subject.concept === 'vase' ? VASE : subject.concept === 'glass' ? undefined : rigOf(subject)
  if (own === undefined) return GLASS
  return {
    ...own,
    box: () => ({ width: 3.2, height: 1.4 }),
    draw(pen, look, pose) {
      if (pose.progress > 0) drawBroken(pen, pose.progress, look.seed % 97, own === VASE)
      else own.draw(pen, look, { ...pose, progress: 0 })
    },
  }
}

/** Blue on white, as tall as a glass and a half. */
const VASE: Rig = {
  variants: ['vase'],
  box: () => ({ width: 3.2, height: 1.4 }),
  naturalSize: () => 0.2,
  draw(pen, { colours }) {
    const paint = colours[0] ?? '#eef3f8'
    fillShape(
      pen,
      paint,
      shape(
        'M-.13-1.3L.13-1.3C.1-1.12 .12-1 .26-.84C.42-.64 .34-.2 .18 0L-.18 0C-.34-.2-.42-.64-.26-.84C-.12-1-.1-1.12-.13-1.3Z',
      ),
    )
    strokeShape(pen, '#3f74c0', 0.035, shape('M-.33-.62C-.2-.52-.12-.7 0-.6C.12-.5 .2-.7 .33-.6'))
    strokeShape(pen, '#3f74c0', 0.03, shape('M-.13-1.22L.13-1.22M-.24-.16L.24-.16'))
    fillShape(pen, 'rgba(255,255,255,.7)', shape('M-.22-.78C-.3-.6-.28-.4-.22-.26C-.24-.44-.22-.64-.16-.78Z'))
  },
}
