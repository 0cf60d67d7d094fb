import { darken, lighten, mix, type Hex } from '../../draw/colour.ts'
import { fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'

/** The snow-capped cone, `wide` from foot to foot. */
export function paintFuji(pen: Pen, x: number, footY: number, height: number, rock: Hex, snow: Hex): void {
  const wide = height * 1.75
  const trace = (): void => {
    pen.beginPath()
    pen.moveTo(x - wide, footY)
    pen.bezierCurveTo(
      x - wide * 0.5,
      footY - height * 0.2,
      x - wide * 0.24,
      footY - height * 0.72,
      x - wide * 0.085,
      footY - height,
    )
    pen.quadraticCurveTo(x, footY - height * 0.965, x + wide * 0.085, footY - height)
    pen.bezierCurveTo(
      x + wide * 0.24,
      footY - height * 0.72,
      x + wide * 0.5,
      footY - height * 0.2,
      x + wide,
      footY,
    )
    pen.closePath()
  }
  trace()
  const slope = pen.createLinearGradient(0, footY - height, 0, footY)
  slope.addColorStop(0, darken(rock, 0.08))
  slope.addColorStop(1, lighten(rock, 0.3))
  pen.fillStyle = slope
  pen.fill()
  pen.save()
  trace()
  pen.clip()
  pen.fillStyle = snow
  pen.beginPath()
  pen.moveTo(x - wide, footY - height * 1.1)
  for (let tooth = 0; tooth <= 18; tooth += 1) {
    const way = (tooth / 18 - 0.5) * 2
    const drop = tooth % 2 === 0 ? 0.36 : 0.52 + 0.06 * Math.sin(tooth * 2.7)
    pen.lineTo(x + way * wide * 0.42, footY - height * (1 - drop))
  }
  pen.lineTo(x + wide, footY - height * 1.1)
  pen.fill()
  pen.fillStyle = mix(snow, rock, 0.28)
  pen.globalAlpha = 0.5
  fillPolygon(pen, pen.fillStyle, [
    [x - wide * 0.3, footY - height * 0.4],
    [x - wide * 0.06, footY - height],
    [x - wide * 0.02, footY - height * 0.97],
    [x - wide * 0.12, footY - height * 0.4],
  ])
  pen.restore()
}

/** A gate of two posts and two beams; `width` between the posts' middles. */
export function paintTorii(pen: Pen, x: number, footY: number, width: number, red: Hex): void {
  const tall = width * 1.04
  const top = footY - tall
  const post = width * 0.09
  for (const side of [-1, 1]) {
    const at = x + side * width * 0.5
    const body = pen.createLinearGradient(at - post, 0, at + post, 0)
    body.addColorStop(0, darken(red, 0.28))
    body.addColorStop(0.6, red)
    body.addColorStop(1, lighten(red, 0.14))
    fillPolygon(pen, body, [
      [at - post * 0.62 + side * post * 0.3, footY],
      [at - post * 0.5, top + width * 0.04],
      [at + post * 0.5, top + width * 0.04],
      [at + post * 0.62 + side * post * 0.3, footY],
    ])
    fillRoundRect(
      pen,
      '#2a2226',
      at - post * 0.75 + side * post * 0.3,
      footY - width * 0.05,
      post * 1.5,
      width * 0.055,
      width * 0.01,
    )
  }
  fillRoundRect(
    pen,
    darken(red, 0.12),
    x - width * 0.62,
    top + width * 0.24,
    width * 1.24,
    width * 0.075,
    width * 0.006,
  )
  fillRoundRect(
    pen,
    darken(red, 0.05),
    x - width * 0.04,
    top + width * 0.06,
    width * 0.08,
    width * 0.2,
    width * 0.006,
  )
  for (const [y, thick, colour] of [
    [0, 0.1, red],
    [-0.06, 0.075, '#2a2226'],
  ] as const) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(x - width * 0.74, top + (y - 0.05) * width)
    pen.quadraticCurveTo(x, top + (y + 0.05) * width, x + width * 0.74, top + (y - 0.05) * width)
    pen.lineTo(x + width * 0.71, top + (y + thick - 0.04) * width)
    pen.quadraticCurveTo(
      x,
      top + (y + thick + 0.05) * width,
      x - width * 0.71,
      top + (y + thick - 0.04) * width,
    )
    pen.fill()
  }
}

/** A pagoda of five roofs. */
export function paintPagoda(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  red: Hex,
  tile: Hex,
  lit: number,
): void {
  const storeys = 5
  const storey = (height * 0.86) / storeys
  for (let level = 0; level < storeys; level += 1) {
    const y = footY - level * storey
    const half = height * (0.17 - level * 0.018)
    pen.fillStyle = darken(red, 0.06)
    pen.fillRect(x - half, y - storey * 0.72, half * 2, storey * 0.72)
    pen.fillStyle = mix('#f4e8d0', '#ffd080', lit)
    for (let panel = 0; panel < 3; panel += 1)
      pen.fillRect(x - half * 0.82 + panel * half * 0.6, y - storey * 0.58, half * 0.44, storey * 0.44)
    const reach = half * 1.75
    const roofY = y - storey * 0.66
    const roof = pen.createLinearGradient(0, roofY - storey * 0.4, 0, roofY)
    roof.addColorStop(0, lighten(tile, 0.16))
    roof.addColorStop(1, darken(tile, 0.14))
    pen.fillStyle = roof
    pen.beginPath()
    pen.moveTo(x - reach, roofY - storey * 0.08)
    pen.quadraticCurveTo(x - half * 0.9, roofY + storey * 0.02, x - half * 0.82, roofY - storey * 0.34)
    pen.lineTo(x + half * 0.82, roofY - storey * 0.34)
    pen.quadraticCurveTo(x + half * 0.9, roofY + storey * 0.02, x + reach, roofY - storey * 0.08)
    pen.quadraticCurveTo(x, roofY + storey * 0.14, x - reach, roofY - storey * 0.08)
    pen.fill()
  }
  pen.fillStyle = '#b8963c'
  pen.fillRect(x - height * 0.004, footY - height, height * 0.008, height * 0.16)
}
