import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { standsOnTables } from '../../is-table-sized.ts'
import { SPRITE_ART } from '../../rigs/sprite/table.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import type { Floor } from '../set.ts'

const TABLE_Y = 0.78

/** The floor of a scene that takes place on a table. */
export const TABLE_FLOOR: Floor = {
  y: 0.9,
  farY: 0.84,
  parallax: 1,
  personHeight: 1.5,
  kind: 'table',
  horizonY: TABLE_Y,
}

/** Whether the hero is a cup, a cake, a beetle: then the room is seen over a table from close by. */
export function wantsTable({ subjects: [hero] }: SceneSpec): boolean {
  if (hero === undefined) return false
  const isThing = hero.rig === 'sprite' && SPRITE_ART.get(hero.variant)?.life === 'thing'
  if (standsOnTables(hero)) return !isLarge(hero)
  return hero.rig === 'food' || hero.rig === 'insect' || hero.size === 'tiny' || (isThing && !isLarge(hero))
}

function isLarge({ size }: SceneSpec['subjects'][number]): boolean {
  return size === 'large' || size === 'huge'
}

/** Taller than that a thing stands on the floor; against a standing adult. */
const TALL = 0.3

/** Whether all there is to see are small things at rest: then they lie on a table of the room, not on its rug. */
export function isStillLife(spec: SceneSpec): boolean {
  const isSmall = (subject: SceneSpec['subjects'][number]): boolean =>
    standsOnTables(subject) ||
    subject.rig === 'food' ||
    (SPRITE_ART.get(subject.variant)?.life === 'thing' &&
      (SPRITE_ART.get(subject.variant)?.size ?? 1) <= TALL)
  return (
    wantsTable(spec) &&
    spec.subjects.every((subject) => isSmall(subject) && subject.action === 'stand' && !isLarge(subject))
  )
}

/** The top of that table, of wood or under a cloth. */
export function paintTableTop(pen: Pen, { aspect, bottom }: Stage, wood: Hex, cloth: Hex | null): void {
  const veil = pen.createLinearGradient(0, TABLE_Y - 0.2, 0, TABLE_Y)
  veil.addColorStop(0, withAlpha('#2a1a18', 0))
  veil.addColorStop(1, withAlpha('#2a1a18', 0.4))
  pen.fillStyle = veil
  pen.fillRect(-1, TABLE_Y - 0.2, aspect + 2, 0.2)
  const face = cloth ?? wood
  const top = pen.createLinearGradient(0, TABLE_Y, 0, bottom)
  top.addColorStop(0, lighten(face, 0.1))
  top.addColorStop(0.5, face)
  top.addColorStop(1, darken(face, 0.24))
  pen.fillStyle = top
  pen.fillRect(-1, TABLE_Y, aspect + 2, bottom - TABLE_Y + 0.3)
  pen.fillStyle = lighten(face, 0.32)
  pen.fillRect(-1, TABLE_Y, aspect + 2, 0.005)
  if (cloth === null) paintGrain(pen, aspect, wood)
  fillEllipse(pen, withAlpha('#2a1410', 0.16), aspect / 2, 0.905, 0.5, 0.06)
}

function paintGrain(pen: Pen, aspect: number, wood: Hex): void {
  pen.strokeStyle = withAlpha(darken(wood, 0.4), 0.25)
  pen.lineWidth = 0.002
  pen.beginPath()
  for (let line = 0; line < 8; line += 1) {
    const y = TABLE_Y + 0.012 + line * line * 0.0085
    pen.moveTo(-0.6, y)
    pen.bezierCurveTo(aspect * 0.3, y + 0.006, aspect * 0.6, y - 0.006, aspect + 0.6, y + 0.003)
  }
  pen.stroke()
}
