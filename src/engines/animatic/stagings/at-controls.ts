import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { breathe } from '../draw/camera.ts'
import { mix, multiply } from '../draw/colour.ts'
import { headOf } from '../rigs/head.ts'
import { REST } from '../rigs/rig.ts'
import { paintSeat, seatsIn, type Side } from '../sets/cockpits/crew.ts'
import { stillCamera } from '../sets/parts/still-camera.ts'
import { turned, type Looker } from './at-window.ts'

const COCKPITS: ReadonlySet<string | undefined> = new Set(['cockpit', 'starship-cockpit'])
/** The left seat is the captain's. */
const SEATS: readonly Side[] = [1, -1]
/** Half of a head, and how high its middle is over the shoulders, in sizes of the crew. */
const HEAD = { half: 0.34, high: 0.46 }
/** How much of an animal is over the middle of the seat's back, in sizes of the crew. */
const ABOVE = 1.25
const COVER = '#3d4a66'

/** "a cat in a cockpit": those who are named sit at the controls, seen from behind, and nobody else does. */
export function stageAtControls(context: StagingContext): StagedScene | undefined {
  const { spec, seed } = context
  if (!COCKPITS.has(spec.place)) return undefined
  const aviators = spec.subjects.flatMap((subject) => turned(subject, seed))
  const isAll = spec.subjects.every((subject) => turned(subject, seed).length > 0)
  if (!isAll || aviators.length === 0 || aviators.length > SEATS.length) return undefined
  return {
    actors: aviators.map((aviator, index) => seated(context, aviator, SEATS[index] ?? 1)),
    // The cabin is around the lens.
    camera: (time) => breathe({ x: 0, y: 0, zoom: 1 }, time),
  }
}

function seated(
  { stage, set, spec, palette }: StagingContext,
  { rig, look, subject }: Looker,
  side: Side,
): Actor {
  const { size, aside, height } = seatsIn(spec.place, stage.portrait)
  const [x, y] = [stage.aspect / 2 - side * aside, Math.max(1, stage.bottom) - height]
  const head = subject.rig === 'person' ? headOf('person', look) : undefined
  const scale =
    head === undefined ? (size * (ABOVE + 0.75)) / rig.box(look).height : (size * HEAD.half) / head.radius
  const foot = head === undefined ? y + size * 0.95 : y - size * HEAD.high - head.y * scale
  const cover = multiply(COVER, mix(palette.ambient, '#ffffff', 0.2))
  return {
    rig,
    look,
    place: () => ({ x, y: foot, scale, parallax: set.floor.parallax, shadowWidth: 0, flip: side < 0 }),
    pose: ({ time }) => ({ ...REST, action: 'sit', time: time + side }),
    drawOver({ camera }) {
      const pen = stage.enter(stillCamera(camera), 0)
      pen.save()
      pen.translate(x, y)
      paintSeat(pen, size, cover)
      pen.restore()
    },
  }
}
