import { lighten, withAlpha } from '../../draw/colour.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { slotChance } from '../parts/span.ts'
import { diagramSet } from './diagram.ts'

function paintStars(pen: Pen): void {
  for (let star = 0; star < 90; star += 1)
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.3 + slotChance(star, 4) * 0.6),
      -1.6 + slotChance(star, 1) * 3.2,
      -0.6 + slotChance(star, 2) * 2.2,
      0.0012 + slotChance(star, 3) * 0.002,
    )
}

/** Day and night: the Earth turns in the light of the sun. */
export const dayAndNight = diagramSet({
  key: 'day-and-night',
  ground: ['#050a20', '#0c1a3c'],
  paint(pen) {
    paintStars(pen)
    const glow = pen.createRadialGradient(-0.95, 0.5, 0.1, -0.95, 0.5, 0.9)
    glow.addColorStop(0, 'rgba(255,214,120,0.75)')
    glow.addColorStop(1, 'rgba(255,214,120,0)')
    pen.fillStyle = glow
    pen.fillRect(-2, -0.5, 2, 2)
    fillEllipse(pen, '#ffc83a', -0.95, 0.5, 0.3)
    fillEllipse(pen, '#ffe07a', -0.97, 0.48, 0.24)
    for (let ray = -2; ray <= 2; ray += 1)
      fillPolygon(pen, 'rgba(255,226,150,0.5)', [
        [-0.56, 0.5 + ray * 0.09],
        [-0.22, 0.494 + ray * 0.09],
        [-0.22, 0.482 + ray * 0.09],
        [-0.16, 0.5 + ray * 0.09],
        [-0.22, 0.518 + ray * 0.09],
        [-0.22, 0.506 + ray * 0.09],
      ])
  },
  drawMoving(pen, _plan, time) {
    const [x, y, radius] = [0.3, 0.5, 0.34]
    pen.save()
    pen.beginPath()
    pen.arc(x, y, radius, 0, Math.PI * 2)
    pen.clip()
    fillEllipse(pen, '#2f78c8', x, y, radius)
    for (let land = 0; land < 6; land += 1) {
      const turn = land * 1.05 + time * 0.45
      const facing = Math.cos(turn)
      if (facing < -0.15) continue
      const at = x + Math.sin(turn) * radius
      const high = y + (slotChance(land, 11) - 0.5) * radius * 1.2
      fillEllipse(pen, '#5fae5a', at, high, radius * 0.34 * Math.max(0.1, facing), radius * 0.3, 0.3)
      fillEllipse(
        pen,
        '#d8c48a',
        at,
        high + radius * 0.1,
        radius * 0.16 * Math.max(0.1, facing),
        radius * 0.1,
      )
    }
    fillEllipse(pen, '#f4f8fb', x, y - radius * 0.95, radius * 0.5, radius * 0.12)
    fillEllipse(pen, '#f4f8fb', x, y + radius * 0.96, radius * 0.5, radius * 0.12)
    const night = pen.createLinearGradient(x - radius * 0.16, 0, x + radius * 0.2, 0)
    night.addColorStop(0, 'rgba(4,8,28,0)')
    night.addColorStop(1, 'rgba(4,8,28,0.82)')
    pen.fillStyle = night
    pen.fillRect(x - radius * 0.16, y - radius, radius * 1.2, radius * 2)
    for (let town = 0; town < 16; town += 1) {
      const part = slotChance(town, 13)
      fillEllipse(
        pen,
        '#ffd98a',
        x + radius * (0.28 + part * 0.6),
        y + (slotChance(town, 14) - 0.5) * radius * 1.3,
        0.004,
      )
    }
    pen.restore()
    pen.strokeStyle = 'rgba(150,210,255,0.5)'
    pen.lineWidth = 0.012
    pen.beginPath()
    pen.arc(x, y, radius + 0.004, Math.PI * 0.5, Math.PI * 1.5)
    pen.stroke()
    pen.strokeStyle = 'rgba(255,255,255,0.7)'
    pen.lineWidth = 0.006
    pen.beginPath()
    pen.moveTo(x - 0.1, y - radius * 1.22)
    pen.lineTo(x + 0.1, y + radius * 1.22)
    pen.stroke()
  },
})

const MOONS = 8

/** The phases of the moon around the Earth. */
export const moonPhases = diagramSet({
  key: 'moon-phases',
  ground: ['#060b20', '#122048'],
  paint(pen) {
    paintStars(pen)
    pen.strokeStyle = 'rgba(200,220,255,0.35)'
    pen.lineWidth = 0.004
    pen.beginPath()
    pen.ellipse(0, 0.5, 0.58, 0.33, 0, 0, Math.PI * 2)
    pen.stroke()
    fillEllipse(pen, '#2f78c8', 0, 0.5, 0.1)
    fillEllipse(pen, '#5fae5a', -0.03, 0.48, 0.04, 0.05)
    fillEllipse(pen, '#5fae5a', 0.04, 0.53, 0.03, 0.025)
  },
  drawMoving(pen, _plan, time) {
    const shining = Math.floor(time * 1.6) % MOONS
    for (let moon = 0; moon < MOONS; moon += 1) {
      const turn = (moon / MOONS) * Math.PI * 2
      const [x, y] = [Math.cos(turn) * 0.58, 0.5 - Math.sin(turn) * 0.33]
      if (moon === shining) fillEllipse(pen, 'rgba(255,240,190,0.28)', x, y, 0.1)
      paintMoon(pen, x, y, moon === shining ? 0.075 : 0.06, moon / MOONS)
    }
  },
})

/** 0: new, 0.5: full. */
function paintMoon(pen: Pen, x: number, y: number, radius: number, phase: number): void {
  fillEllipse(pen, '#2a3350', x, y, radius)
  const lit = '#f4ecd0'
  const waxes = phase <= 0.5
  const half = Math.cos(phase * Math.PI * 2)
  pen.fillStyle = lit
  pen.beginPath()
  pen.arc(x, y, radius, -Math.PI / 2, Math.PI / 2, !waxes)
  pen.ellipse(x, y, radius * Math.abs(half), radius, 0, Math.PI / 2, -Math.PI / 2, waxes === half > 0)
  pen.fill()
  for (const [dx, dy, size] of [
    [0.2, -0.3, 0.16],
    [-0.3, 0.1, 0.2],
    [0.3, 0.4, 0.12],
  ] as const)
    fillEllipse(pen, 'rgba(120,110,90,0.22)', x + dx * radius, y + dy * radius, size * radius)
}

/** Recycling: three arrows that follow one another, and what goes round with them. */
export const recycling = diagramSet({
  key: 'recycling',
  ground: ['#dff2dc', '#b8e0b4'],
  paint(pen) {
    fillEllipse(pen, 'rgba(255,255,255,0.6)', 0, 0.5, 0.5)
    fillEllipse(pen, 'rgba(255,255,255,0.7)', 0, 0.5, 0.42)
  },
  drawMoving(pen, _plan, time) {
    pen.save()
    pen.translate(0, 0.5)
    pen.rotate(time * 0.5)
    for (let arrow = 0; arrow < 3; arrow += 1) {
      pen.save()
      pen.rotate((arrow * Math.PI * 2) / 3)
      pen.strokeStyle = arrow === 0 ? '#3f9a58' : arrow === 1 ? '#4fae68' : '#358a4c'
      pen.lineWidth = 0.085
      pen.lineCap = 'butt'
      pen.beginPath()
      pen.arc(0, 0, 0.3, -Math.PI / 2 - 0.8, -Math.PI / 2 + 0.62)
      pen.stroke()
      pen.rotate(0.62)
      fillPolygon(pen, lighten('#3f9a58', 0.08), [
        [-0.01, -0.4],
        [0.13, -0.29],
        [-0.01, -0.2],
      ])
      pen.restore()
    }
    pen.restore()
    fillRoundRect(pen, '#8fc8e8', -0.045, 0.42, 0.09, 0.19, 0.02)
    fillRoundRect(pen, '#c8e6f6', -0.03, 0.44, 0.02, 0.15, 0.01)
    fillRoundRect(pen, '#8fc8e8', -0.02, 0.375, 0.04, 0.05, 0.008)
    fillRoundRect(pen, '#3f78b8', -0.024, 0.36, 0.048, 0.022, 0.006)
  },
})

/** A computer chip, pulses on the tracks of its board. */
export const circuit = diagramSet({
  key: 'circuit',
  ground: ['#04201c', '#0a3a30'],
  paint(pen) {
    pen.strokeStyle = 'rgba(90,220,170,0.5)'
    pen.lineWidth = 0.006
    for (let track = 0; track < TRACKS; track += 1) {
      pen.beginPath()
      for (const point of trackOf(track)) pen.lineTo(...point)
      pen.stroke()
      fillEllipse(pen, '#e8c060', ...trackOf(track)[2], 0.013)
    }
    fillRoundRect(pen, '#0c1518', -0.21, 0.29, 0.42, 0.42, 0.02)
    fillRoundRect(pen, '#22343a', -0.19, 0.31, 0.38, 0.38, 0.016)
    fillRoundRect(pen, '#31505a', -0.11, 0.39, 0.22, 0.22, 0.012)
  },
  drawMoving(pen, _plan, time) {
    const glow = 0.4 + 0.25 * Math.sin(time * 2.4)
    fillRoundRect(pen, withAlpha('#6fffd0', glow * 0.5), -0.11, 0.39, 0.22, 0.22, 0.012)
    for (let track = 0; track < TRACKS; track += 1) {
      const [start, knee, end] = trackOf(track)
      const part = (slotChance(track, 6) + time * 0.45) % 1
      const [from, to, share] = part < 0.5 ? [start, knee, part * 2] : [knee, end, part * 2 - 1]
      const x = from[0] + (to[0] - from[0]) * share
      const y = from[1] + (to[1] - from[1]) * share
      fillEllipse(pen, 'rgba(120,255,210,0.35)', x, y, 0.022)
      fillEllipse(pen, '#d8fff0', x, y, 0.008)
    }
  },
})

const TRACKS = 40

type Track = readonly [readonly [number, number], readonly [number, number], readonly [number, number]]

/** From the chip's edge straight out, then aslant. */
function trackOf(index: number): Track {
  const side = index % 4
  const along = -0.18 + (Math.floor(index / 4) / 9) * 0.36
  const out = 0.3 + slotChance(index, 8) * 0.3
  const far = out + 0.2 + slotChance(index, 9) * 0.6
  const bend = along * 2.2
  const turned = (forward: number, across: number): readonly [number, number] =>
    side === 0
      ? [forward, 0.5 + across]
      : side === 1
        ? [-forward, 0.5 + across]
        : side === 2
          ? [across, 0.5 + forward]
          : [across, 0.5 - forward]
  return [turned(0.21, along), turned(out, along), turned(far, bend)]
}
