import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'

/** The white mausoleum with its dome, four minarets and terrace; `height` is up to the dome's finial. */
export function paintTajMahal(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  marble: Hex,
  shade: Hex,
): void {
  const dim = mix(marble, shade, 0.18)
  for (const [way, far] of [
    [-0.92, 1],
    [0.92, 1],
    [-0.66, 0.8],
    [0.66, 0.8],
  ] as const)
    paintMinaret(
      pen,
      x + way * height,
      footY - height * 0.1,
      height * 0.72 * far,
      far === 1 ? marble : dim,
      shade,
    )
  fillRoundRect(
    pen,
    darken(marble, 0.08),
    x - height * 1.02,
    footY - height * 0.1,
    height * 2.04,
    height * 0.1,
    0,
  )
  pen.fillStyle = withAlpha(shade, 0.16)
  for (let arch = 0; arch < 22; arch += 1) {
    const at = x - height * 0.98 + arch * height * 0.0905
    pen.beginPath()
    pen.moveTo(at, footY)
    pen.lineTo(at, footY - height * 0.05)
    pen.quadraticCurveTo(
      at + height * 0.02,
      footY - height * 0.085,
      at + height * 0.04,
      footY - height * 0.05,
    )
    pen.lineTo(at + height * 0.04, footY)
    pen.fill()
  }
  pen.fillStyle = lighten(marble, 0.2)
  pen.fillRect(x - height * 1.03, footY - height * 0.106, height * 2.06, height * 0.014)
  const baseY = footY - height * 0.1
  const body = pen.createLinearGradient(x - height * 0.44, 0, x + height * 0.44, 0)
  body.addColorStop(0, mix(marble, shade, 0.26))
  body.addColorStop(0.3, marble)
  body.addColorStop(0.75, lighten(marble, 0.2))
  body.addColorStop(1, mix(marble, shade, 0.14))
  pen.fillStyle = body
  pen.fillRect(x - height * 0.44, baseY - height * 0.36, height * 0.88, height * 0.36)
  for (const side of [-1, 1]) {
    paintDome(pen, x + side * height * 0.3, baseY - height * 0.37, height * 0.11, marble, shade)
    for (const row of [0.19, 0.02])
      paintNiche(pen, x + side * height * 0.31, baseY - height * row, height * 0.07, height * 0.13, shade)
  }
  pen.fillStyle = lighten(marble, 0.1)
  pen.fillRect(x - height * 0.19, baseY - height * 0.42, height * 0.38, height * 0.42)
  paintNiche(pen, x, baseY, height * 0.13, height * 0.35, shade)
  pen.fillStyle = mix(marble, shade, 0.2)
  pen.fillRect(x - height * 0.15, baseY - height * 0.5, height * 0.3, height * 0.09)
  paintDome(pen, x, baseY - height * 0.5, height * 0.22, marble, shade)
}

function paintDome(pen: Pen, x: number, footY: number, half: number, marble: Hex, shade: Hex): void {
  const skin = pen.createRadialGradient(
    x + half * 0.3,
    footY - half * 1,
    half * 0.1,
    x,
    footY - half * 0.7,
    half * 1.5,
  )
  skin.addColorStop(0, lighten(marble, 0.35))
  skin.addColorStop(0.55, marble)
  skin.addColorStop(1, mix(marble, shade, 0.42))
  pen.fillStyle = skin
  pen.beginPath()
  pen.moveTo(x - half * 0.78, footY)
  pen.bezierCurveTo(
    x - half * 1.25,
    footY - half * 0.7,
    x - half * 0.7,
    footY - half * 1.3,
    x,
    footY - half * 1.72,
  )
  pen.bezierCurveTo(
    x + half * 0.7,
    footY - half * 1.3,
    x + half * 1.25,
    footY - half * 0.7,
    x + half * 0.78,
    footY,
  )
  pen.fill()
  pen.fillStyle = '#c9a24a'
  pen.fillRect(x - half * 0.02, footY - half * 2.02, half * 0.04, half * 0.34)
  fillEllipse(pen, '#c9a24a', x, footY - half * 1.8, half * 0.05)
}

function paintNiche(pen: Pen, x: number, footY: number, half: number, tall: number, shade: Hex): void {
  pen.fillStyle = withAlpha(shade, 0.42)
  pen.beginPath()
  pen.moveTo(x - half, footY)
  pen.lineTo(x - half, footY - tall * 0.66)
  pen.quadraticCurveTo(x - half * 0.8, footY - tall * 0.92, x, footY - tall)
  pen.quadraticCurveTo(x + half * 0.8, footY - tall * 0.92, x + half, footY - tall * 0.66)
  pen.lineTo(x + half, footY)
  pen.fill()
}

function paintMinaret(pen: Pen, x: number, footY: number, height: number, marble: Hex, shade: Hex): void {
  const half = height * 0.042
  const shaft = pen.createLinearGradient(x - half, 0, x + half, 0)
  shaft.addColorStop(0, mix(marble, shade, 0.34))
  shaft.addColorStop(0.7, lighten(marble, 0.1))
  shaft.addColorStop(1, marble)
  pen.fillStyle = shaft
  pen.beginPath()
  pen.moveTo(x - half, footY)
  pen.lineTo(x - half * 0.72, footY - height * 0.86)
  pen.lineTo(x + half * 0.72, footY - height * 0.86)
  pen.lineTo(x + half, footY)
  pen.fill()
  for (const ring of [0.3, 0.58, 0.84])
    fillRoundRect(
      pen,
      lighten(marble, 0.16),
      x - half * 1.5,
      footY - height * ring,
      half * 3,
      height * 0.018,
      0.001,
    )
  paintDome(pen, x, footY - height * 0.87, half * 1.05, marble, shade)
}
