import { captionFont } from '../../draw/fonts.ts'
import type { Pen } from '../../draw/shapes.ts'

/** A few letters on a wall, around (x, y). They are read from left to right also where the room is mirrored. */
export function paintWords(
  pen: Pen,
  text: string,
  at: { readonly x: number; readonly y: number; readonly height: number; readonly isMirrored: boolean },
  colour: string,
  language: string,
): void {
  pen.save()
  pen.translate(at.x, at.y)
  // Fonts are sized in whole pixels: drawn large and scaled down they keep their shape.
  const scale = at.height / 100
  pen.scale(at.isMirrored ? -scale : scale, scale)
  pen.font = captionFont(text, 100, language)
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = colour
  pen.fillText(text, 0, 0)
  pen.restore()
}
