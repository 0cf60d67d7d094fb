import { darken } from '../../draw/colour.ts'
import { sketch, type PaintSight } from './sketch.ts'

/** Berlin's Brandenburg Gate: six columns, the four horses above. */
export const paintBrandenburgGate: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, disc, line } = sketch(pen, x, footY, height, light)
  const stone = tone('#d8c6a0')
  const bronze = tone('#5f9a84')
  for (const way of [-1, 1]) {
    box(darken(stone, 0.06), way * 0.86, 0, 0.36, 0.5)
    polygon(darken(stone, 0.02), [
      [way * 0.86 - 0.2, 0.5],
      [way * 0.86, 0.6],
      [way * 0.86 + 0.2, 0.5],
    ])
    for (const at of [-0.12, 0, 0.12]) box(stone, way * 0.86 + at, 0.03, 0.05, 0.44)
  }
  box(tone('#8f8468'), 0, 0, 1.2, 0.56)
  for (let column = -2.5; column <= 2.5; column += 1) {
    box(stone, column * 0.22, 0.03, 0.085, 0.53)
    box(stone, column * 0.22, 0, 0.12, 0.035)
    box(stone, column * 0.22, 0.53, 0.115, 0.03)
  }
  box(stone, 0, 0.56, 1.3, 0.07)
  box(darken(stone, 0.1), 0, 0.63, 1.22, 0.06)
  box(stone, 0, 0.69, 0.9, 0.09)
  box(darken(stone, 0.06), 0, 0.78, 0.44, 0.03)
  for (const at of [-0.12, -0.04, 0.04, 0.12]) {
    polygon(bronze, [
      [at - 0.035, 0.81],
      [at - 0.02, 0.9],
      [at + 0.03, 0.93],
      [at + 0.02, 0.81],
    ])
    disc(bronze, at + 0.03, 0.93, 0.022)
  }
  box(bronze, 0, 0.86, 0.03, 0.11)
  disc(bronze, 0, 0.98, 0.02)
  line(bronze, 0.012, [
    [0.02, 0.88],
    [0.03, 1.08],
  ])
}

/** Delhi's India Gate: one great arch. */
export const paintIndiaGate: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, arch, dome, panes } = sketch(pen, x, footY, height, light)
  const stone = tone('#d9b27e')
  for (const way of [-1, 1]) {
    box(darken(stone, 0.1), way * 0.32, 0, 0.26, 0.62)
    arch(tone('#7a5a3a'), way * 0.33, 0, 0.06, 0.26)
  }
  box(stone, 0, 0, 0.56, 0.8)
  box(darken(stone, 0.14), 0, 0.7, 0.62, 0.035)
  box(stone, 0, 0.8, 0.66, 0.04)
  box(stone, 0, 0.84, 0.48, 0.05)
  box(darken(stone, 0.06), 0, 0.89, 0.32, 0.05)
  dome(stone, 0, 0.94, 0.12, 0.05)
  arch(light.lit > 0.4 ? '#ffcf8a' : tone('#bfd6ea'), 0, 0, 0.15, 0.6)
  panes(0, 0.75, 0.4, 0.04, 9, 1)
}

/** Mumbai's Gateway of India: four turrets over three arches. */
export const paintGatewayOfIndia: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, arch, dome } = sketch(pen, x, footY, height, light)
  const basalt = tone('#d6ad6c')
  box(basalt, 0, 0, 1.24, 0.58)
  box(basalt, 0, 0, 0.62, 0.74)
  box(darken(basalt, 0.14), 0, 0.56, 1.28, 0.035)
  box(darken(basalt, 0.14), 0, 0.73, 0.66, 0.035)
  arch(light.lit > 0.4 ? '#ffcf8a' : tone('#6a4c30'), 0, 0, 0.17, 0.56)
  for (const way of [-1, 1]) arch(tone('#6a4c30'), way * 0.46, 0, 0.08, 0.38)
  for (const at of [-0.3, -0.12, 0.12, 0.3]) {
    box(basalt, at, 0.74, 0.1, 0.16)
    dome(darken(basalt, 0.06), at, 0.9, 0.06, 0.08)
  }
  dome(basalt, 0, 0.765, 0.1, 0.08)
}

/** Madrid's Puerta de Alcalá: five openings in granite, three of them round. */
export const paintAlcalaGate: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, arch, polygon, disc } = sketch(pen, x, footY, height, light)
  const granite = tone('#d8d0c2')
  const through = light.lit > 0.4 ? '#ffd894' : tone('#7f8ea4')
  box(granite, 0, 0, 2, 0.62)
  box(darken(granite, 0.12), 0, 0.62, 2.06, 0.05)
  box(granite, 0, 0.66, 1.9, 0.05)
  for (const at of [-0.44, 0, 0.44]) arch(through, at, 0, 0.13, 0.46)
  for (const way of [-1, 1]) box(through, way * 0.82, 0, 0.17, 0.34)
  for (const at of [-0.98, -0.66, -0.24, 0.24, 0.66, 0.98]) box(tone('#f0ebe0'), at, 0, 0.05, 0.6)
  box(granite, 0, 0.7, 0.56, 0.16)
  polygon(darken(granite, 0.06), [
    [-0.32, 0.86],
    [0, 0.99],
    [0.32, 0.86],
  ])
  for (const at of [-0.8, -0.5, 0.5, 0.8]) disc(darken(granite, 0.05), at, 0.76, 0.04, 0.06)
}

/** The gate of a palace in East Asia: a stone base, red pillars, roofs with raised corners. */
export const paintPalaceGate: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, arch, polygon, panes } = sketch(pen, x, footY, height, light)
  const roof = (y: number, half: number, rise: number): void => {
    polygon(tone('#4a6a72'), [
      [-half * 1.12, y + rise * 0.16],
      [-half * 0.94, y + rise * 0.22],
      [-half * 0.62, y + rise],
      [half * 0.62, y + rise],
      [half * 0.94, y + rise * 0.22],
      [half * 1.12, y + rise * 0.16],
      [half * 0.9, y - rise * 0.08],
      [-half * 0.9, y - rise * 0.08],
    ])
    box(tone('#4f8f6a'), 0, y - rise * 0.18, half * 1.7, rise * 0.16)
    box(darken(tone('#4a6a72'), 0.2), 0, y + rise * 0.94, half * 1.28, rise * 0.1)
  }
  box(tone('#c4bca8'), 0, 0, 1.9, 0.36)
  for (const at of [-0.46, 0, 0.46]) arch(tone('#4a3c34'), at, 0, 0.12, 0.29)
  box(tone('#a8382c'), 0, 0.36, 1.36, 0.18)
  panes(0, 0.37, 1.26, 0.15, 11, 1)
  roof(0.57, 0.84, 0.16)
  box(tone('#a8382c'), 0, 0.72, 0.96, 0.1)
  panes(0, 0.725, 0.9, 0.08, 9, 1)
  roof(0.84, 0.62, 0.18)
}

/** Beijing's Temple of Heaven: three round roofs of blue tiles on a white terrace. */
export const paintTempleOfHeaven: PaintSight = (pen, x, footY, height, light) => {
  const { tone, box, polygon, disc, panes } = sketch(pen, x, footY, height, light)
  const marble = tone('#f4f0e8')
  for (const [step, half] of [1.1, 0.96, 0.82].entries()) {
    box(marble, 0, step * 0.06, half * 2, 0.055)
    box(darken(marble, 0.16), 0, step * 0.06, half * 2, 0.012)
  }
  const blue = tone('#2f4f9a')
  for (const [y, half, top, tall] of [
    [0.34, 0.66, 0.5, 0.1],
    [0.52, 0.52, 0.36, 0.09],
    [0.68, 0.4, 0.05, 0.2],
  ] as const) {
    box(tone('#b8342c'), 0, y - 0.16, half * 1.66, 0.17)
    panes(0, y - 0.13, half * 1.56, 0.1, Math.round(half * 20), 1)
    box(tone('#3f8f7a'), 0, y - 0.01, half * 1.8, 0.025)
    polygon(blue, [
      [-half, y],
      [-top, y + tall],
      [top, y + tall],
      [half, y],
    ])
    polygon(darken(blue, 0.16), [
      [-half, y],
      [-top, y + tall],
      [-top * 0.4, y + tall],
      [-half * 0.4, y],
    ])
    box(tone('#e3b23c'), 0, y - 0.006, half * 2, 0.014)
  }
  disc(tone('#e3b23c'), 0, 0.92, 0.05, 0.06)
}
