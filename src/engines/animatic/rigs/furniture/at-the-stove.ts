import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp } from '../../draw/easing.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { cycleOf, THING_ROUNDS } from '../../rounds.ts'
import { fillShape, gradientAcross, gradientDown, shape, strokeShape } from '../parts.ts'
import type { Pose } from '../rig.ts'

const KETTLE = shape('M-38-16C-42-44-26-66 0-66C26-66 42-44 38-16C34-10-34-10-38-16Z')

/** A kettle on a ring of blue flames: its lid rattles, and steam whistles out of the spout. */
export function drawKettle(pen: Pen, colour: Hex, { time }: Pose): void {
  fillRoundRect(pen, '#2c2f36', -46, -6, 92, 6, 1.6)
  for (let flame = 0; flame < 9; flame += 1) {
    const x = -28 + flame * 7
    const high = 6 + Math.sin(time * 17 + flame * 2.3) * 1.6
    fillShape(
      pen,
      withAlpha('#4a9cf0', 0.85),
      shape(
        `M${x - 2.6}-6Q${x - 2}-${6 + high * 0.6} ${x}-${6 + high}Q${x + 2}-${6 + high * 0.6} ${x + 2.6}-6Z`,
      ),
    )
  }
  strokeShape(pen, '#1f2228', 2.4, shape('M-36-8L36-8'))
  pen.save()
  pen.translate(0, Math.sin(time * 34) * 0.3)
  const shell = gradientAcross(pen, -40, 40, darken(colour, 0.24), lighten(colour, 0.3), darken(colour, 0.34))
  fillShape(pen, shell, shape('M30-38C42-40 48-54 58-58L64-54C56-44 52-26 34-22Z'))
  fillShape(pen, shell, KETTLE)
  fillShape(pen, withAlpha('#ffffff', 0.28), shape('M-26-24C-28-42-18-56-8-60C-18-50-22-38-20-24Z'))
  strokeShape(pen, '#2a2226', 5, shape('M-26-56C-24-92 24-92 26-56'))
  pen.translate(0, -Math.abs(Math.sin(time * 13)) * 1.6)
  fillShape(pen, darken(colour, 0.2), shape('M-17-64C-14-71 14-71 17-64Z'))
  fillEllipse(pen, '#2a2226', 0, -72, 4.4, 4)
  pen.restore()
  // It shoots out thin, and spreads.
  for (let puff = 0; puff < 8; puff += 1) {
    const way = (time * 1.5 + puff / 8) % 1
    const x = 62 + way * 34 + Math.sin(time * 3 + puff) * way * 3
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.5 * (1 - way) + 0.06),
      x,
      -58 - way * 30,
      3 + way * 12,
      2.4 + way * 10,
    )
  }
}

/** A toaster: the lever goes up, and two slices leap out of the slots. */
export function drawToaster(pen: Pen, colour: Hex, { time }: Pose): void {
  const beat = time % THING_ROUNDS.toast.seconds
  const since = beat - THING_ROUNDS.toast.first
  const leap = since < 0 ? 0 : since < 0.5 ? Math.sin((since / 0.5) * Math.PI) * 34 : 0
  const rest = since < 0 || beat > 3.6 ? 0 : clamp(since * 8) * 15
  const high = Math.max(leap, rest)
  for (const [x, tilt] of [
    [-15, -0.03],
    [13, 0.04],
  ] as const) {
    pen.save()
    pen.translate(x, -50 - high)
    pen.rotate(tilt * (high / 8))
    fillShape(pen, '#a8672c', shape('M-14 16L-14-14C-22-20-14-28 0-28C14-28 22-20 14-14L14 16Z'))
    fillShape(pen, '#e8b468', shape('M-11 16L-11-13C-17-18-10-25 0-25C10-25 17-18 11-13L11 16Z'))
    fillShape(pen, 'rgba(168,103,44,0.4)', shape('M-7-6C-3-12 5-10 6-4C6 4-6 6-8 0Z'))
    pen.restore()
  }
  for (const x of [-38, 28]) fillRoundRect(pen, '#23252b', x, -4, 10, 4, 1)
  const shell = gradientDown(pen, -60, -3, lighten(colour, 0.32), colour, darken(colour, 0.3))
  fillShape(pen, shell, shape('M-46-4C-50-30-46-58-34-60L34-60C46-58 50-30 46-4Z'))
  fillRoundRect(pen, '#1f1c1e', -32, -61, 64, 4, 2)
  fillShape(pen, 'rgba(255,255,255,0.3)', shape('M-38-12C-40-32-38-50-32-53C-34-40-35-24-33-12Z'))
  fillRoundRect(pen, '#23252b', 40, -52, 4, 34, 2)
  fillRoundRect(pen, '#3a3e46', 37, since < 0 ? -26 : -50, 14, 6, 2)
  fillEllipse(pen, since < 0 ? '#ff6a3a' : '#4a2a24', -18, -18, 3)
  if (since < 0)
    fillRoundRect(pen, `rgba(255,120,40,${0.35 + 0.2 * Math.sin(time * 8)})`, -30, -60, 60, 2.4, 1.2)
  for (let wisp = 0; wisp < 4; wisp += 1) {
    const way = (time * 0.6 + wisp / 4) % 1
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.22 * (1 - way)),
      (wisp - 1.5) * 14,
      -72 - way * 40,
      4 + way * 5,
      5 + way * 6,
    )
  }
}

/** Corn on its way: when it leaps, how far to the side, how high. */
const KERNELS = Array.from({ length: 16 }, (_, index) => ({
  late: (index * 0.618) % 1,
  aside: ((index * 0.754877) % 1) * 2 - 1,
  high: 30 + ((index * 0.569) % 1) * 34,
}))

/** A pan in which corn pops: white flakes leap out of it, and some fall back beside. */
export function drawPoppingCorn(pen: Pen, colour: Hex, { time }: Pose): void {
  fillRoundRect(pen, '#2a2a30', 38, -20, 50, 7, 3)
  fillEllipse(pen, darken(colour, 0.3), 0, -22, 46, 9)
  fillShape(
    pen,
    gradientDown(pen, -24, 0, lighten(colour, 0.1), darken(colour, 0.3)),
    shape('M-46-22C-44-4-34 0 0 0C34 0 44-4 46-22C30-14-30-14-46-22Z'),
  )
  fillEllipse(pen, '#1f1e22', 0, -23, 42, 7)
  for (let flake = 0; flake < 20; flake += 1)
    drawFlake(pen, -36 + ((flake * 23.7) % 72), -24 - ((flake * 7.3) % 6), 3.6 + (flake % 3) * 0.7, flake)
  for (const [index, { late, aside, high }] of KERNELS.entries()) {
    const way = (time * 1.1 + late) % 1
    const y = -26 - 4 * way * (1 - way) * high
    drawFlake(pen, aside * (12 + 34 * way), y, 3.8, index + way * 6)
  }
}

function drawFlake(pen: Pen, x: number, y: number, size: number, turn: number): void {
  for (let lobe = 0; lobe < 4; lobe += 1) {
    const angle = turn + lobe * 1.6
    fillEllipse(
      pen,
      lobe === 3 ? '#f6dc9a' : '#fffaf0',
      x + Math.cos(angle) * size * 0.5,
      y + Math.sin(angle) * size * 0.45,
      size * 0.62,
      size * 0.56,
    )
  }
  fillEllipse(pen, '#e8b04a', x, y + size * 0.2, size * 0.24)
}

/** A tap over its basin: a drop swells at its mouth, falls, and rings widen where it ended. */
export function drawDrippingTap(pen: Pen, colour: Hex, { time }: Pose): void {
  fillShape(
    pen,
    gradientDown(pen, -30, 0, '#f4f7fa', '#c3ccd6'),
    shape('M-50-30C-48-8-34 0 0 0C34 0 48-8 50-30Z'),
  )
  fillEllipse(pen, '#dde5ec', 0, -30, 50, 8)
  fillEllipse(pen, '#a8c8d8', 0, -28.6, 43, 6)
  const metal = gradientAcross(pen, -34, 20, darken(colour, 0.3), lighten(colour, 0.4), darken(colour, 0.2))
  fillRoundRect(pen, metal, -36, -78, 9, 50, 2)
  strokeShape(pen, darken(colour, 0.2), 9, shape('M-31.5-76C-31-96 2-98 4-72'))
  strokeShape(pen, lighten(colour, 0.34), 3, shape('M-33-78C-32-92-2-96 2-76'))
  fillRoundRect(pen, metal, -1.5, -74, 11, 6, 2)
  fillRoundRect(pen, darken(colour, 0.1), -42, -86, 20, 5, 2.4)
  const way = cycleOf(time, THING_ROUNDS.drip.seconds)
  const swell = clamp(way / 0.55)
  if (way < 0.55) fillEllipse(pen, '#8fc8e8', 4, -67 + swell * 2.4, 1 + swell * 1.8, 1 + swell * 2.6)
  else if (way < 0.8) {
    const fall = (way - 0.55) / 0.25
    fillEllipse(pen, '#8fc8e8', 4, -64 + fall * fall * 36, 2.5, 3.8)
  }
  const ring = way < 0.8 ? way + 0.2 : way - 0.8
  pen.strokeStyle = withAlpha('#ffffff', 0.9 * (1 - ring))
  pen.lineWidth = 1.1
  for (const share of [1, 0.55]) {
    pen.beginPath()
    pen.ellipse(4, -28.4, 3 + ring * 26 * share, 0.6 + ring * 3.6 * share, 0, 0, Math.PI * 2)
    pen.stroke()
  }
  if (way > 0.8)
    for (const side of [-1, 0, 1])
      fillEllipse(
        pen,
        '#b8e0f4',
        4 + side * (way - 0.8) * 30,
        -31 - Math.sin(((way - 0.8) / 0.2) * Math.PI) * 7,
        1.2,
      )
}
