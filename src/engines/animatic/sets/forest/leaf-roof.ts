import { darken, mix } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Tones } from './woodland.ts'

const TURN = Math.PI * 2
const LOBES = 8
const LEAVES = 9

export interface LeafClump {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/**
 * A roof of leaves that closes the picture at `topY`: clumps with the light on the side it comes from, and single leaves
 * that hang from their lower edge against what is behind.
 */
export function paintLeafRoof(
  pen: Pen,
  clumps: readonly LeafClump[],
  topY: number,
  { leaf, leafLit }: Pick<Tones, 'leaf' | 'leafLit'>,
  side: 1 | -1,
): void {
  const first = clumps[0]
  const last = clumps.at(-1)
  if (first === undefined || last === undefined) return
  const deep = darken(leaf, 0.1)
  pen.fillStyle = deep
  pen.beginPath()
  pen.rect(first.x, topY - 0.4, last.x - first.x, 0.3)
  for (const { x, y } of clumps) pen.rect(x - 0.04, topY - 0.3, 0.09, y - topY + 0.3)
  pen.fill()
  // Above the fringe a second row of clumps, half a step aside, so that the roof is not a plain field.
  const upper = clumps.map(({ x, y, radius }, index) => ({
    x: x + 0.035,
    y: topY + (y - topY) * 0.42 + 0.018 * Math.sin(index * 2.7),
    radius: radius * 1.12,
  }))
  for (const [index, clump] of upper.entries())
    paintClump(pen, clump, mix(deep, leaf, 0.5), mix(leaf, leafLit, 0.35), side, index + 3)
  for (const [index, clump] of clumps.entries()) paintClump(pen, clump, deep, leafLit, side, index)
  hangLeaves(pen, clumps, deep, 0)
  hangLeaves(pen, clumps, mix(leaf, leafLit, 0.55), 1)
}

function paintClump(
  pen: Pen,
  { x, y, radius }: LeafClump,
  deep: Hex,
  lit: Hex,
  side: 1 | -1,
  index: number,
): void {
  const light = pen.createLinearGradient(
    x + side * radius * 0.6,
    y - radius,
    x - side * radius * 0.4,
    y + radius * 0.8,
  )
  light.addColorStop(0, mix(deep, lit, index % 3 === 1 ? 0.5 : 0.9))
  light.addColorStop(0.55, mix(deep, lit, 0.25))
  light.addColorStop(1, deep)
  pen.fillStyle = light
  pen.beginPath()
  for (let lobe = 0; lobe < LOBES; lobe += 1) {
    const angle = ((lobe + index * 0.37) / LOBES) * TURN
    const lobeX = x + Math.cos(angle) * radius * 0.74
    const lobeY = y + Math.sin(angle) * radius * 0.74
    pen.moveTo(lobeX + radius * 0.32, lobeY)
    pen.arc(lobeX, lobeY, radius * 0.32, 0, TURN)
  }
  pen.moveTo(x + radius * 0.84, y)
  pen.arc(x, y, radius * 0.84, 0, TURN)
  pen.fill()
}

function hangLeaves(pen: Pen, clumps: readonly LeafClump[], colour: Hex, parity: 0 | 1): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (const [index, { x, y, radius }] of clumps.entries()) {
    for (let leaf = parity; leaf < LEAVES; leaf += 2) {
      const angle = Math.PI * (0.12 + 0.76 * ((leaf * 0.618 + index * 0.31) % 1))
      const reach = radius * (0.86 + 0.34 * ((leaf * 0.755 + index * 0.17) % 1))
      const leafX = x + Math.cos(angle) * reach
      const leafY = y + Math.sin(angle) * reach
      const tilt = angle + 0.5 * Math.sin(leaf * 2.1 + index)
      const length = radius * 0.15
      pen.moveTo(leafX + Math.cos(tilt) * length, leafY + Math.sin(tilt) * length)
      pen.ellipse(leafX, leafY, length, length * 0.48, tilt, 0, TURN)
    }
  }
  pen.fill()
}
