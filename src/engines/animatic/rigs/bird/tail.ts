import { darken, mix } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import { drawFeather } from './feather.ts'
import type { Species } from './stock.ts'

/** Tail feathers at the back end of the trunk. */
export function drawTail(pen: Pen, bird: Species, spread: number): void {
  const root = -bird.length * 0.4
  const long = bird.length
  switch (bird.tail) {
    case 'wedge':
      drawFeather(pen, bird.wing, root, -2, long * 0.5, 8, Math.PI - 0.06 + spread * 0.1)
      drawFeather(pen, bird.wingTip, root, 0, long * 0.46, 7, Math.PI - 0.2 + spread * 0.05)
      return
    case 'fan':
      for (let index = 4; index >= 0; index -= 1) {
        drawFeather(
          pen,
          index % 2 === 0 ? bird.head : darken(bird.head, 0.1),
          root,
          0,
          long * 0.44,
          6,
          Math.PI - 0.36 + index * 0.16,
        )
      }
      return
    case 'long':
      drawFeather(pen, bird.wing, root, 0, long * 1.02, 6, Math.PI - 0.1)
      drawFeather(pen, bird.body, root, -1, long * 0.9, 6, Math.PI + 0.04)
      drawFeather(pen, bird.accent ?? bird.body, root, 1, long * 0.66, 5, Math.PI - 0.18)
      return
    case 'cock':
      for (let index = 0; index < 4; index += 1)
        drawFeather(
          pen,
          index % 2 === 0 ? bird.wing : bird.wingTip,
          root,
          -4,
          long * 0.38,
          6,
          Math.PI + 0.35 + index * 0.2,
        )
      return
    case 'train':
      drawTrain(pen, bird, root)
      return
    case 'stub':
      drawFeather(pen, bird.wing, root, -3, long * 0.26, 7, Math.PI + 0.22)
  }
}

/** Arching cock's feathers, or the long eyed train of a peacock. */
function drawTrain(pen: Pen, bird: Species, root: number): void {
  const peacock = bird.crest === 'crown'
  pen.lineCap = 'round'
  for (let index = 0; index < 6; index += 1) {
    const along = index / 5
    const reach = peacock ? lerp(58, 74, along) : lerp(26, 40, along)
    const rise = peacock ? lerp(-6, 26, along) : lerp(-30, 4, along)
    pen.strokeStyle = index % 2 === 0 ? bird.wingTip : mix(bird.wingTip, '#2fae8a', 0.4)
    pen.lineWidth = peacock ? 4.5 : 5.5
    pen.beginPath()
    pen.moveTo(root, -2)
    pen.quadraticCurveTo(root - reach * 0.5, -26 + rise * 0.3, root - reach, rise)
    pen.stroke()
    if (!peacock) continue
    fillEllipse(pen, '#caa53c', root - reach, rise, 4.6, 3.8)
    fillEllipse(pen, '#2a8fc0', root - reach, rise, 3, 2.5)
    fillEllipse(pen, '#1c2f6a', root - reach + 0.4, rise, 1.6, 1.4)
  }
}
