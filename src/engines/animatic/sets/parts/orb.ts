import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Orb } from '../../draw/palette.ts'
import { createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'

/** Sun or moon where it is painted, in world units. */
export type PlacedOrb = Omit<Orb, 'x' | 'y'> & { readonly x: number; readonly y: number }

const HALOS = [
  [11, 0.2],
  [5.5, 0.3],
  [2.6, 0.5],
] as const
/** Radians that the lit side of a moon is tilted. */
const TILT = -0.42
const SEAS = [
  [-0.3, -0.2, 0.22],
  [0.25, 0.3, 0.28],
  [0.2, -0.4, 0.14],
  [-0.2, 0.45, 0.12],
] as const

/** Sun or moon with its halo, before a sky of the colour `behind`. */
export function paintOrb(pen: Pen, orb: PlacedOrb, behind: Hex): void {
  paintHalo(pen, orb)
  paintDisc(pen, orb, behind)
}

/** How much of its light a phase leaves. */
function strengthOf({ phase }: PlacedOrb): number {
  if (phase === 'new') return 0
  return phase === 'crescent' ? 0.5 : phase === 'half' ? 0.75 : 1
}

function paintHalo(pen: Pen, orb: PlacedOrb): void {
  const strength = strengthOf(orb)
  if (strength === 0) return
  for (const [reach, alpha] of HALOS) {
    // A large one shines no farther into the sky.
    const radius = Math.min(orb.radius * reach, 0.62 + orb.radius)
    const halo = pen.createRadialGradient(orb.x, orb.y, 0, orb.x, orb.y, radius)
    halo.addColorStop(0, withAlpha(orb.glow, alpha * strength))
    halo.addColorStop(0.4, withAlpha(orb.glow, alpha * 0.36 * strength))
    halo.addColorStop(1, withAlpha(orb.glow, 0))
    pen.fillStyle = halo
    pen.fillRect(orb.x - radius, orb.y - radius, radius * 2, radius * 2)
  }
}

/** The disc alone, as its phase shows it. */
export function paintDisc(pen: Pen, orb: PlacedOrb, behind: Hex): void {
  switch (orb.phase) {
    case 'solar-eclipse':
      paintEclipsedSun(pen, orb)
      return
    case 'crescent':
    case 'half':
    case 'new':
      paintPartOfMoon(pen, orb, behind)
      return
    default:
      if (orb.moon) {
        fillEllipse(pen, orb.colour, orb.x, orb.y, orb.radius)
        paintSeas(pen, orb)
      } else paintSun(pen, orb)
      if (orb.phase === 'lunar-eclipse') paintEarthShadow(pen, orb)
  }
}

/** White in its heart, the colour of its light towards the rim, which melts into the halo. */
function paintSun(pen: Pen, { x, y, radius, colour, glow }: PlacedOrb): void {
  const reach = radius * 1.12
  const disc = pen.createRadialGradient(x, y, 0, x, y, reach)
  disc.addColorStop(0, mix(colour, '#ffffff', 0.75))
  disc.addColorStop(0.55, mix(colour, '#ffffff', 0.3))
  disc.addColorStop(0.84, mix(colour, glow, 0.3))
  disc.addColorStop(0.9, withAlpha(glow, 0.7))
  disc.addColorStop(1, withAlpha(glow, 0))
  fillEllipse(pen, disc, x, y, reach)
}

function paintSeas(pen: Pen, { x, y, radius, phase, colour }: PlacedOrb): void {
  const isRed = phase === 'blood' || phase === 'lunar-eclipse'
  const shade = isRed ? withAlpha(darken(colour, 0.42), 0.55) : withAlpha(mix(colour, '#7f92c4', 0.55), 0.5)
  for (const [dx, dy, size] of SEAS) fillEllipse(pen, shade, x + dx * radius, y + dy * radius, size * radius)
  if (!isRed) return
  const round = pen.createRadialGradient(x - radius * 0.3, y - radius * 0.3, 0, x, y, radius)
  round.addColorStop(0, withAlpha('#ffb48c', 0.34))
  round.addColorStop(0.7, withAlpha(colour, 0))
  round.addColorStop(1, withAlpha('#4a1210', 0.5))
  fillWith(pen, round, x, y, radius)
}

/** The last light on the rim of a moon that the Earth hides from the sun. */
function paintEarthShadow(pen: Pen, { x, y, radius }: PlacedOrb): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(TILT)
  const light = pen.createLinearGradient(-radius, 0, radius, 0)
  light.addColorStop(0, withAlpha('#1c0608', 0.72))
  light.addColorStop(0.62, withAlpha('#5a1a14', 0.2))
  light.addColorStop(0.8, withAlpha('#ffd9b0', 0.12))
  light.addColorStop(1, withAlpha('#fff4e0', 0.95))
  fillWith(pen, light, 0, 0, radius)
  pen.restore()
}

function fillWith(pen: Pen, style: Pen['fillStyle'], x: number, y: number, radius: number): void {
  pen.fillStyle = style
  pen.beginPath()
  pen.arc(x, y, radius, 0, Math.PI * 2)
  pen.fill()
}

/** The part in the sun, and the rest in the light that the Earth sends back. */
function paintPartOfMoon(pen: Pen, orb: PlacedOrb, behind: Hex): void {
  const { x, y, radius, colour, phase } = orb
  pen.save()
  pen.translate(x, y)
  pen.rotate(TILT)
  fillEllipse(pen, mix(behind, colour, phase === 'new' ? 0.07 : 0.1), 0, 0, radius * 0.985)
  if (phase === 'new') {
    pen.strokeStyle = withAlpha(colour, 0.3)
    pen.lineWidth = radius * 0.035
    pen.beginPath()
    pen.arc(0, 0, radius * 0.97, -1.2, 1.2)
    pen.stroke()
  } else {
    pen.beginPath()
    pen.arc(0, 0, radius, -Math.PI / 2, Math.PI / 2)
    const inner = phase === 'crescent' ? 0.64 : 0.02
    pen.ellipse(0, 0, radius * inner, radius, 0, Math.PI / 2, -Math.PI / 2, true)
    pen.closePath()
    pen.fillStyle = colour
    pen.fill()
    pen.clip()
    pen.rotate(-TILT)
    paintSeas(pen, { ...orb, x: 0, y: 0 })
  }
  pen.restore()
}

const STREAMERS = 46

/** A black disc, the thin bright ring around it, and the corona's streamers. */
function paintEclipsedSun(pen: Pen, { x, y, radius, colour, glow }: PlacedOrb): void {
  const random = createRandom(0xec11)
  for (let streamer = 0; streamer < STREAMERS; streamer += 1) {
    const turn = ((streamer + random() * 0.8) / STREAMERS) * Math.PI * 2
    // Longest along the sun's equator.
    const reach = radius * (1.25 + (0.35 + random() * 0.5) * (0.6 + 1.1 * Math.abs(Math.cos(turn + 0.3))))
    const half = 0.05 + random() * 0.05
    pen.fillStyle = withAlpha(lighten(glow, 0.3), 0.16)
    pen.beginPath()
    pen.moveTo(x + Math.cos(turn - half) * radius, y + Math.sin(turn - half) * radius)
    pen.lineTo(x + Math.cos(turn) * reach, y + Math.sin(turn) * reach)
    pen.lineTo(x + Math.cos(turn + half) * radius, y + Math.sin(turn + half) * radius)
    pen.fill()
  }
  const ring = pen.createRadialGradient(x, y, radius * 0.96, x, y, radius * 1.34)
  ring.addColorStop(0, '#fffdf4')
  ring.addColorStop(0.22, withAlpha(glow, 0.75))
  ring.addColorStop(1, withAlpha(glow, 0))
  fillWith(pen, ring, x, y, radius * 1.34)
  fillEllipse(pen, colour, x, y, radius)
}
