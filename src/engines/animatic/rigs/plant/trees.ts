import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { gradientAcross, livery } from '../parts.ts'
import type { Pose, RigLook } from '../rig.ts'
import { growthOf, swayAt } from './flowers.ts'

interface Foliage {
  readonly lit: Hex
  readonly leaf: Hex
  readonly shade: Hex
}

function foliageOf(look: RigLook, own: Hex): Foliage {
  const leaf = look.colours[0] ?? own
  return { lit: lighten(leaf, 0.2), leaf, shade: mix(darken(leaf, 0.2), '#2a3f6a', 0.16) }
}

function drawTrunk(pen: Pen, height: number, width: number, bark: Hex): void {
  pen.fillStyle = gradientAcross(pen, -width, width, darken(bark, 0.22), bark, lighten(bark, 0.16))
  pen.beginPath()
  pen.moveTo(-width * 1.5, 0)
  pen.quadraticCurveTo(-width * 0.6, -height * 0.2, -width * 0.7, -height)
  pen.lineTo(width * 0.7, -height)
  pen.quadraticCurveTo(width * 0.6, -height * 0.2, width * 1.6, 0)
  pen.fill()
}

function drawBranches(pen: Pen, height: number, bark: Hex): void {
  pen.strokeStyle = bark
  pen.lineCap = 'round'
  for (const [from, x, y, width] of [
    [0.62, -22, -66, 4],
    [0.7, 20, -70, 4],
    [0.85, -9, -82, 3],
    [0.8, 14, -60, 3],
  ] as const) {
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(0, -height * from)
    pen.quadraticCurveTo(x * 0.4, y * 0.85, x, y)
    pen.stroke()
  }
}

/** Clumps of leaves, the far and high ones first; hundredths. */
const PUFFS = [
  [0, -90, 12],
  [-17, -84, 12],
  [18, -85, 12],
  [-30, -72, 12],
  [31, -73, 12],
  [0, -77, 17],
  [-15, -70, 15],
  [16, -69, 15],
  [-33, -61, 11],
  [33, -61, 11],
  [-20, -57, 13],
  [21, -57, 13],
  [0, -60, 15],
] as const
const LOBES = 9
const TURN = Math.PI * 2

function drawCrown(pen: Pen, foliage: Foliage, pose: Pose, seed: number, size: number): void {
  for (const [index, [atX, atY, radius]] of PUFFS.entries()) {
    const x = atX * size + swayAt(pose, seed + index, -atY * 0.6)
    const y = atY * size + (1 - size) * -30
    // Low clumps on the left lie in the shade of the others.
    const exposure = Math.min(1, Math.max(0, 0.5 + atX / 80 - (atY + 72) / 50))
    drawClump(pen, foliage, x, y, radius * size, exposure, index)
  }
}

function drawClump(
  pen: Pen,
  { lit, leaf, shade }: Foliage,
  x: number,
  y: number,
  radius: number,
  exposure: number,
  index: number,
): void {
  const light = pen.createLinearGradient(x + radius * 0.6, y - radius, x - radius * 0.5, y + radius)
  light.addColorStop(0, mix(leaf, lit, 0.2 + 0.8 * exposure))
  light.addColorStop(0.5, mix(shade, leaf, 0.4 + 0.6 * exposure))
  light.addColorStop(1, shade)
  pen.fillStyle = light
  pen.beginPath()
  for (let lobe = 0; lobe < LOBES; lobe += 1) {
    const angle = ((lobe + index * 0.37) / LOBES) * TURN
    const lobeX = x + Math.cos(angle) * radius * 0.76
    const lobeY = y + Math.sin(angle) * radius * 0.76
    pen.moveTo(lobeX + radius * 0.3, lobeY)
    pen.arc(lobeX, lobeY, radius * 0.3, 0, TURN)
  }
  pen.moveTo(x + radius * 0.84, y)
  pen.arc(x, y, radius * 0.84, 0, TURN)
  pen.fill()
  pen.fillStyle = mix(leaf, lighten(lit, 0.15), exposure)
  pen.beginPath()
  for (let one = 0; one < 6; one += 1) {
    const angle = -Math.PI * 0.5 + ((one * 0.618 + index * 0.27) % 1) * 2 - 0.5
    const reach = radius * (0.4 + ((one * 0.755 + index * 0.41) % 1) * 0.5)
    const leafX = x + Math.cos(angle) * reach
    const leafY = y + Math.sin(angle) * reach
    pen.moveTo(leafX + radius * 0.11, leafY)
    pen.ellipse(leafX, leafY, radius * 0.11, radius * 0.06, 0.5, 0, TURN)
  }
  pen.fill()
}

/** A broad tree; as `maple` red, with drifting leaves. */
export function drawBroadleaf(pen: Pen, look: RigLook, pose: Pose): void {
  const growth = growthOf(pose)
  const autumn = look.variant === 'maple'
  const size = lerp(0.2, 1, growth)
  drawTrunk(pen, 60 * lerp(0.5, 1, growth), 4.6 * lerp(0.4, 1, growth), '#7d583c')
  if (growth > 0.5) drawBranches(pen, 56, '#7d583c')
  drawCrown(pen, foliageOf(look, autumn ? '#d9602f' : '#5fa34c'), pose, look.seed, size)
  if (autumn) drawPetals(pen, pose, ['#d9602f', '#e8963a', '#c9402f'], 3)
}

/** A cherry tree in blossom that sheds petals. */
export function drawCherry(pen: Pen, look: RigLook, pose: Pose): void {
  const growth = growthOf(pose)
  drawTrunk(pen, 60 * lerp(0.5, 1, growth), 4.4 * lerp(0.4, 1, growth), '#5c4038')
  if (growth > 0.4) drawBranches(pen, 56, '#5c4038')
  const foliage = foliageOf(look, '#f7b6cc')
  drawCrown(
    pen,
    { ...foliage, shade: mix(darken(foliage.leaf, 0.12), '#b06a9a', 0.25) },
    pose,
    look.seed,
    lerp(0.2, 1, growth),
  )
  pen.fillStyle = withAlpha('#ffffff', 0.75)
  pen.beginPath()
  for (let blossom = 0; blossom < 34; blossom += 1) {
    const angle = blossom * 2.39996
    const reach = Math.sqrt(blossom / 34)
    const x = Math.cos(angle) * reach * 34
    const y = -71 + Math.sin(angle) * reach * 20
    pen.moveTo(x + 1.5, y)
    pen.arc(x, y, 1.5, 0, Math.PI * 2)
  }
  pen.fill()
  drawPetals(pen, pose, ['#ffd0df', '#f7a8c4', '#ffe6ee'], 2.1)
}

/** Leaves or petals that let go and sail down. */
function drawPetals(pen: Pen, pose: Pose, colours: readonly Hex[], size: number): void {
  for (let petal = 0; petal < 12; petal += 1) {
    const age = (pose.time * 0.16 + petal * 0.0834) % 1
    const x = ((petal * 37) % 64) - 32 + Math.sin(pose.time * 1.4 + petal * 2) * 6 + age * 10
    const y = -68 + age * 66
    pen.save()
    pen.translate(x, y)
    pen.rotate(pose.time * 1.8 + petal)
    fillEllipse(
      pen,
      withAlpha(colours[petal % colours.length] ?? '#ffd0df', Math.min(1, (1 - age) * 5)),
      0,
      0,
      size,
      size * 0.55,
    )
    pen.restore()
  }
}

/** A fir in tiers. */
export function drawFir(pen: Pen, look: RigLook, pose: Pose): void {
  const growth = lerp(0.15, 1, growthOf(pose))
  const foliage = foliageOf(look, '#3f7f58')
  pen.save()
  pen.scale(growth, growth)
  drawTrunk(pen, 18, 4, '#6b4a33')
  for (let tier = 0; tier < 5; tier += 1) {
    const half = 31 - tier * 5.4
    const base = -11 - tier * 16
    const tip = base - 29
    const sway = swayAt(pose, look.seed, -tip * 0.35)
    fillPolygon(pen, foliage.shade, [
      [-half, base],
      [-half * 0.5, base + 2.6],
      [0, base + 1],
      [half * 0.5, base + 2.6],
      [half, base],
      [sway, tip],
    ])
    fillPolygon(pen, foliage.leaf, [
      [0, base + 1],
      [half * 0.5, base + 2.6],
      [half, base],
      [sway, tip],
    ])
    fillPolygon(pen, withAlpha(foliage.lit, 0.6), [
      [half * 0.45, base],
      [half, base],
      [sway, tip],
    ])
  }
  pen.restore()
}

/** A saguaro with arms and a flower. */
export function drawCactus(pen: Pen, look: RigLook, pose: Pose): void {
  const growth = lerp(0.2, 1, growthOf(pose))
  const { main, accent } = livery(look, '#5f9a52', '#ff7ab0')
  pen.save()
  pen.scale(growth, growth)
  const limb = (points: readonly (readonly [number, number])[], width: number): void => {
    for (const [tone, part] of [
      [darken(main, 0.16), 1],
      [main, 0.78],
      [lighten(main, 0.16), 0.34],
    ] as const) {
      pen.strokeStyle = tone
      pen.lineWidth = width * part
      pen.lineCap = 'round'
      pen.lineJoin = 'round'
      pen.beginPath()
      for (const [x, y] of points) pen.lineTo(x + (tone === main ? 0.8 : part < 0.5 ? 2 : 0), y)
      pen.stroke()
    }
  }
  limb(
    [
      [0, -10],
      [0, -86],
    ],
    20,
  )
  limb(
    [
      [-6, -36],
      [-26, -40],
      [-26, -62],
    ],
    12,
  )
  limb(
    [
      [6, -46],
      [25, -50],
      [25, -74],
    ],
    11,
  )
  pen.strokeStyle = withAlpha('#fff6d8', 0.75)
  pen.lineWidth = 0.6
  pen.beginPath()
  for (let spine = 0; spine < 18; spine += 1) {
    const y = -10 - spine * 4.5
    const x = spine % 2 === 0 ? -6 : 5
    pen.moveTo(x - 1.4, y - 1.4)
    pen.lineTo(x + 1.4, y + 1.4)
    pen.moveTo(x + 1.4, y - 1.4)
    pen.lineTo(x - 1.4, y + 1.4)
  }
  pen.stroke()
  for (let petal = 0; petal < 6; petal += 1) {
    pen.save()
    pen.translate(0, -96)
    pen.rotate((petal - 2.5) * 0.42)
    fillEllipse(pen, petal % 2 === 0 ? accent : lighten(accent, 0.2), 0, -4, 2.2, 5)
    pen.restore()
  }
  fillEllipse(pen, '#ffe08a', 0, -95, 2)
  pen.restore()
}

/** A clump of bamboo. */
export function drawBamboo(pen: Pen, look: RigLook, pose: Pose): void {
  const growth = lerp(0.12, 1, growthOf(pose))
  const { main } = livery(look, '#7fae4a', '#7fae4a')
  for (const [x, height, width, far] of [
    [-22, 86, 4.2, true],
    [16, 92, 4.4, true],
    [-8, 100, 5.6, false],
    [27, 80, 5, false],
  ] as const) {
    const tone = far ? mix(main, '#3f6a5a', 0.42) : main
    const tall = height * growth
    const sway = swayAt(pose, look.seed + x, tall * 0.8)
    const joints = 6
    for (let joint = 0; joint < joints; joint += 1) {
      const low = joint / joints
      const high = (joint + 1) / joints
      const lowX = x + sway * low * low
      const highX = x + sway * high * high
      pen.strokeStyle = gradientAcross(
        pen,
        x - width,
        x + width,
        darken(tone, 0.16),
        lighten(tone, 0.24),
        tone,
      )
      pen.lineWidth = width
      pen.lineCap = 'butt'
      pen.beginPath()
      pen.moveTo(lowX, -tall * low)
      pen.lineTo(highX, -tall * high + 0.7)
      pen.stroke()
      pen.fillStyle = darken(tone, 0.24)
      pen.fillRect(highX - width * 0.58, -tall * high - 0.4, width * 1.16, 1.2)
      if (joint < 2) continue
      for (const side of [-1, 1]) {
        const flutter = Math.sin(pose.time * 2.2 + joint + x) * 0.1
        drawBlade(
          pen,
          highX,
          -tall * high,
          17,
          side > 0 ? 0.35 + flutter : Math.PI - 0.35 - flutter,
          joint % 2 === 0 ? lighten(tone, 0.08) : tone,
        )
      }
    }
  }
}

function drawBlade(pen: Pen, x: number, y: number, length: number, angle: number, colour: Hex): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(angle)
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(0, 0)
  pen.quadraticCurveTo(length * 0.4, -2.8, length, 0.6)
  pen.quadraticCurveTo(length * 0.4, 2, 0, 0)
  pen.fill()
  pen.restore()
}
