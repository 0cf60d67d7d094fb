import { darken, lighten, type Hex } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen, type Point } from '../../draw/shapes.ts'

/** The paints of a playground, already in the light of the hour. */
export interface PlayColours {
  readonly frame: Hex
  readonly slide: Hex
  readonly roof: Hex
  readonly wood: Hex
  readonly metal: Hex
}

/** A round bar between two points, with a glint along it. */
export function paintBar(pen: Pen, colour: Hex, from: Point, to: Point, width: number): void {
  pen.lineCap = 'round'
  for (const [tone, share, shift] of [
    [darken(colour, 0.14), 1, 0],
    [lighten(colour, 0.16), 0.34, -width * 0.18],
  ] as const) {
    pen.strokeStyle = tone
    pen.lineWidth = width * share
    pen.beginPath()
    pen.moveTo(from[0] + shift, from[1] + shift)
    pen.lineTo(to[0] + shift, to[1] + shift)
    pen.stroke()
  }
}

/** A tower with a roof, a ladder up and a slide down to the right. `x` is the tower's middle. */
export function paintSlide(pen: Pen, x: number, footY: number, height: number, colours: PlayColours): void {
  const half = height * 0.17
  const deck = footY - height * 0.5
  const { frame, slide, roof, wood } = colours
  for (const side of [-1, 1])
    paintBar(pen, wood, [x + side * half, footY], [x + side * half, footY - height * 0.84], height * 0.035)
  fillPolygon(pen, roof, [
    [x - half * 1.5, footY - height * 0.8],
    [x, footY - height],
    [x + half * 1.5, footY - height * 0.8],
  ])
  fillPolygon(pen, darken(roof, 0.16), [
    [x - half * 1.5, footY - height * 0.8],
    [x, footY - height],
    [x - half * 0.3, footY - height * 0.8],
  ])
  fillRoundRect(pen, wood, x - half * 1.2, deck, half * 2.4, height * 0.04, height * 0.01)
  for (let post = 0; post < 5; post += 1) {
    pen.fillStyle = frame
    pen.fillRect(
      x - half + (post * half * 2) / 5 + half * 0.1,
      deck - height * 0.14,
      half * 0.16,
      height * 0.14,
    )
  }
  fillRoundRect(pen, frame, x - half, deck - height * 0.15, half * 2, height * 0.026, height * 0.01)
  const ladder = x - half * 1.2
  for (const side of [0, half * 0.5])
    paintBar(pen, frame, [ladder - height * 0.2 + side, footY], [ladder + side * 0.4, deck], height * 0.022)
  for (let rung = 1; rung < 6; rung += 1) {
    const at = rung / 6
    paintBar(
      pen,
      frame,
      [ladder - height * 0.2 * (1 - at), footY - (footY - deck) * at],
      [ladder - height * 0.2 * (1 - at) + half * (0.5 - 0.3 * at), footY - (footY - deck) * at],
      height * 0.016,
    )
  }
  paintChute(pen, x + half, deck + height * 0.02, footY, height, slide)
}

function paintChute(pen: Pen, x: number, topY: number, footY: number, height: number, slide: Hex): void {
  const end = x + height * 0.72
  const trace = (lift: number): void => {
    pen.beginPath()
    pen.moveTo(x, topY - lift)
    pen.bezierCurveTo(
      x + height * 0.2,
      topY - lift,
      x + height * 0.42,
      footY - height * 0.06 - lift,
      end,
      footY - height * 0.05 - lift,
    )
    pen.lineTo(end, footY - height * 0.01)
    pen.bezierCurveTo(
      x + height * 0.38,
      footY - height * 0.01,
      x + height * 0.16,
      topY + height * 0.05,
      x,
      topY + height * 0.05,
    )
    pen.closePath()
  }
  trace(height * 0.07)
  pen.fillStyle = darken(slide, 0.24)
  pen.fill()
  trace(height * 0.015)
  const sheen = pen.createLinearGradient(x, topY, end, footY)
  sheen.addColorStop(0, lighten(slide, 0.22))
  sheen.addColorStop(0.6, slide)
  sheen.addColorStop(1, lighten(slide, 0.14))
  pen.fillStyle = sheen
  pen.fill()
}

/** The frame that swings hang from. */
export function paintSwingFrame(
  pen: Pen,
  x: number,
  footY: number,
  height: number,
  colours: PlayColours,
): void {
  const half = height * 0.62
  const top = footY - height
  for (const side of [-1, 1])
    for (const spread of [-0.16, 0.16])
      paintBar(
        pen,
        colours.frame,
        [x + side * half, top],
        [x + side * half + spread * height, footY + (spread > 0 ? 0.012 : 0)],
        height * 0.035,
      )
  paintBar(pen, colours.roof, [x - half, top], [x + half, top], height * 0.045)
}

/** A dome of bars to climb on. */
export function paintClimber(pen: Pen, x: number, footY: number, height: number, colours: PlayColours): void {
  const wide = height * 0.85
  pen.strokeStyle = colours.metal
  pen.lineWidth = height * 0.03
  for (const [share, alpha] of [
    [1, 1],
    [0.62, 0.9],
    [0.22, 0.9],
  ] as const) {
    pen.globalAlpha = alpha
    pen.beginPath()
    pen.ellipse(x, footY, wide * share, height, 0, Math.PI, 0)
    pen.stroke()
  }
  pen.globalAlpha = 1
  pen.strokeStyle = colours.slide
  for (const level of [0.34, 0.66, 0.9]) {
    const reach = wide * Math.sqrt(1 - level ** 2)
    pen.beginPath()
    pen.ellipse(x, footY - height * level, reach, height * 0.07, 0, 0, Math.PI)
    pen.stroke()
  }
  for (const share of [-1, -0.62, -0.22, 0.22, 0.62, 1])
    for (const level of [0.34, 0.66, 0.9])
      fillEllipse(
        pen,
        colours.roof,
        x + wide * share * Math.sqrt(1 - level ** 2),
        footY - height * level + height * 0.07 * Math.sqrt(1 - share ** 2),
        height * 0.028,
      )
}

/** An animal on a spring. */
export function paintSpringRider(
  pen: Pen,
  x: number,
  footY: number,
  size: number,
  colours: PlayColours,
): void {
  pen.strokeStyle = colours.metal
  pen.lineWidth = size * 0.07
  pen.beginPath()
  for (let coil = 0; coil < 5; coil += 1) {
    pen.moveTo(x - size * 0.13, footY - size * (0.05 + coil * 0.08))
    pen.lineTo(x + size * 0.13, footY - size * (0.1 + coil * 0.08))
  }
  pen.stroke()
  fillRoundRect(pen, colours.roof, x - size * 0.42, footY - size * 0.72, size * 0.8, size * 0.26, size * 0.12)
  fillEllipse(pen, colours.roof, x + size * 0.36, footY - size * 0.84, size * 0.2, size * 0.17)
  fillEllipse(pen, '#fdfdf6', x + size * 0.42, footY - size * 0.88, size * 0.05)
  fillEllipse(pen, '#26222e', x + size * 0.435, footY - size * 0.88, size * 0.025)
  paintBar(
    pen,
    colours.metal,
    [x + size * 0.14, footY - size * 0.84],
    [x + size * 0.26, footY - size * 0.84],
    size * 0.05,
  )
  fillRoundRect(
    pen,
    colours.slide,
    x - size * 0.2,
    footY - size * 0.78,
    size * 0.26,
    size * 0.09,
    size * 0.04,
  )
}

/** A board over a trestle, lying to one side. */
export function paintSeesaw(pen: Pen, x: number, footY: number, width: number, colours: PlayColours): void {
  fillPolygon(pen, colours.metal, [
    [x - width * 0.08, footY],
    [x, footY - width * 0.2],
    [x + width * 0.08, footY],
  ])
  paintBar(
    pen,
    colours.slide,
    [x - width * 0.5, footY - width * 0.06],
    [x + width * 0.5, footY - width * 0.32],
    width * 0.05,
  )
  for (const side of [-1, 1]) {
    const at = side * width * 0.36
    const y = footY - width * (0.19 + side * 0.095)
    paintBar(pen, colours.frame, [x + at, y], [x + at, y - width * 0.12], width * 0.03)
  }
}
