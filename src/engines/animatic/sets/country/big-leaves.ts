import { darken, lighten, type Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'

/** A split leaf of length 1 that hangs from the origin to the right. */
function paintMonstera(pen: Pen, colour: Hex): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(0, 0)
  // Fingers along the upper edge, then back along the lower one.
  for (const side of [-1, 1]) {
    const order = side < 0 ? [0, 1, 2, 3, 4] : [4, 3, 2, 1, 0]
    for (const finger of order) {
      const along = 0.14 + finger * 0.165
      const reach = 0.3 * Math.sin(Math.PI * (0.24 + along * 0.62))
      const notch = [along + 0.07 * side * -1, side * reach * 0.34] as const
      if (side > 0) pen.lineTo(notch[0], notch[1])
      pen.quadraticCurveTo(along - 0.02, side * reach * 1.05, along + 0.1, side * reach)
      if (side < 0) pen.lineTo(notch[0], notch[1])
    }
    if (side < 0) pen.quadraticCurveTo(0.92, -0.12, 1, 0.03)
  }
  pen.closePath()
  pen.fill()
  rib(pen, lighten(colour, 0.16))
}

function rib(pen: Pen, colour: Hex): void {
  pen.strokeStyle = colour
  pen.lineWidth = 0.016
  pen.beginPath()
  pen.moveTo(-0.1, -0.01)
  pen.quadraticCurveTo(0.5, -0.02, 0.96, 0.02)
  pen.stroke()
}

/** A long blade with ribs, as bananas have. */
function paintBlade(pen: Pen, colour: Hex): void {
  for (const [tone, side] of [
    [darken(colour, 0.12), 1],
    [colour, -1],
  ] as const) {
    pen.fillStyle = tone
    pen.beginPath()
    pen.moveTo(-0.12, 0)
    pen.bezierCurveTo(0.15, side * 0.2, 0.7, side * 0.2, 1, 0.05)
    pen.quadraticCurveTo(0.5, 0.005, -0.12, 0)
    pen.fill()
  }
  pen.strokeStyle = darken(colour, 0.2)
  pen.lineWidth = 0.006
  pen.beginPath()
  for (let vein = 0; vein < 8; vein += 1) {
    const x = 0.06 + vein * 0.1
    pen.moveTo(x, 0)
    pen.lineTo(x + 0.08, -0.1 * Math.sin(Math.PI * (0.15 + vein * 0.1)))
    pen.moveTo(x, 0.01)
    pen.lineTo(x + 0.08, 0.1 * Math.sin(Math.PI * (0.15 + vein * 0.1)))
  }
  pen.stroke()
  rib(pen, lighten(colour, 0.18))
}

/** A feather of narrow leaflets, as palms have. */
function paintFeather(pen: Pen, colour: Hex): void {
  pen.fillStyle = colour
  pen.beginPath()
  for (let leaflet = 0; leaflet < 16; leaflet += 1) {
    const x = 0.08 + leaflet * 0.055
    const reach = 0.34 * Math.sin(Math.PI * (0.2 + leaflet * 0.046))
    for (const side of [-1, 1]) {
      pen.moveTo(x, 0)
      pen.quadraticCurveTo(x + 0.07, side * reach * 0.4, x + 0.16, side * reach)
      pen.quadraticCurveTo(x + 0.12, side * reach * 0.3, x + 0.045, 0)
    }
  }
  pen.fill()
  rib(pen, lighten(colour, 0.1))
}

export const LEAF_KINDS = 3

/** A big leaf of the tropics, of length 1, that grows from the origin to the right. */
export function paintBigLeaf(pen: Pen, kind: number, colour: Hex): void {
  if (kind % LEAF_KINDS === 0) paintMonstera(pen, colour)
  else if (kind % LEAF_KINDS === 1) paintBlade(pen, colour)
  else paintFeather(pen, colour)
}

/** A plant of height about 1 with its root at the origin: leaves that arch to all sides. */
export function paintLeafyPlant(pen: Pen, kind: number, colour: Hex): void {
  const leaves = kind % 2 === 0 ? 7 : 6
  for (let index = 0; index < leaves; index += 1) {
    const spread = ((index + 0.5) / leaves) * 2 - 1
    const order = index % 2 === 0 ? index : leaves - index
    pen.save()
    pen.rotate(-Math.PI / 2 + spread * 1.25)
    const size = 1.02 - 0.3 * Math.abs(spread)
    pen.scale(size, size * (spread < 0 ? -1 : 1))
    pen.translate(0.06, 0)
    paintBigLeaf(
      pen,
      kind,
      order % 3 === 0 ? lighten(colour, 0.1) : order % 3 === 1 ? colour : darken(colour, 0.14),
    )
    pen.restore()
  }
}
