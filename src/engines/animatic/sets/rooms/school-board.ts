import { darken, lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillRoundRect, type Pen } from '../../draw/shapes.ts'
import { paintPool, type RoomKit } from './room.ts'
import { paintWords } from './words.ts'

export const BOARD = { width: 0.78, height: 0.31 }

export function paintBoard(
  pen: Pen,
  { light, spec, seed, isMirrored }: RoomKit,
  slate: Hex,
  at: { readonly x: number; readonly y: number },
): void {
  const { x, y } = at
  const { width, height } = BOARD
  const wood = light.tone('#a8743f')
  fillRoundRect(pen, withAlpha('#160c12', 0.3), x - 0.006, y + 0.008, width + 0.03, height + 0.02, 0.008)
  fillRoundRect(pen, wood, x - 0.016, y - 0.016, width + 0.032, height + 0.032, 0.006)
  const board = light.tone(slate, 0.06)
  const face = pen.createLinearGradient(x, y, x + width, y + height)
  face.addColorStop(0, lighten(board, 0.12))
  face.addColorStop(0.5, board)
  face.addColorStop(1, darken(board, 0.16))
  pen.fillStyle = face
  pen.fillRect(x, y, width, height)
  for (const [cx, cy, r] of [
    [0.3, 0.2, 0.16],
    [0.56, 0.12, 0.14],
  ] as const)
    paintPool(pen, x + cx, y + cy, [r, r * 0.5], '#ffffff', 0.07)
  const chalk = withAlpha('#f8f4e6', 0.9)
  const sums = SUMS[seed % SUMS.length] ?? SUMS[0]
  sums.forEach((sum, line) => {
    const words = {
      x: x + (isMirrored ? width - 0.2 : 0.2),
      y: y + 0.07 + line * 0.085,
      height: 0.066,
      isMirrored,
    }
    paintWords(pen, sum, words, chalk, spec.language)
  })
  paintChalkDrawing(pen, x + (isMirrored ? 0.2 : width - 0.24), y + height * 0.5, seed % 3)
  fillRoundRect(pen, lighten(wood, 0.15), x - 0.02, y + height + 0.008, width + 0.04, 0.014, 0.003)
  for (const [stick, colour] of (['#ffffff', '#f2d94a', '#f28fa0'] as const).entries())
    fillRoundRect(pen, colour, x + 0.5 + stick * 0.04, y + height, 0.028, 0.008, 0.002)
  fillRoundRect(pen, '#6a4a3a', x + 0.1, y + height - 0.012, 0.06, 0.02, 0.003)
}

/** Cards with the first letters on a string. */
export function paintLetters(pen: Pen, { stage, spec, light, isMirrored }: RoomKit, y: number): void {
  const letters = (LETTERS[spec.language.slice(0, 2)] ?? 'A B C D E F G H').split(' ')
  const colours: readonly Hex[] = ['#e8604a', '#f2b03c', '#4fa86a', '#4f8fd9', '#b56ac9']
  const pitch = 0.1
  const left = stage.aspect * (stage.portrait ? 0.5 : 0.47) - (pitch * (letters.length - 1)) / 2
  pen.strokeStyle = withAlpha('#6a4a3a', 0.6)
  pen.lineWidth = 0.002
  pen.beginPath()
  pen.moveTo(left - 0.12, y - 0.05)
  pen.quadraticCurveTo(left + pitch * 3.5, y - 0.01, left + pitch * 7 + 0.12, y - 0.05)
  pen.stroke()
  letters.forEach((letter, index) => {
    const x = left + (isMirrored ? letters.length - 1 - index : index) * pitch
    const sag = y - 0.003 - Math.abs(index - 3.5) * 0.004
    fillRoundRect(pen, light.tone('#fffaf0', 0.05), x - 0.032, sag - 0.032, 0.064, 0.068, 0.006)
    paintWords(
      pen,
      letter,
      { x, y: sag, height: 0.05, isMirrored },
      light.tone(colours[index % colours.length] ?? '#e8604a'),
      spec.language,
    )
  })
}

const SUMS = [
  ['2 + 3 = 5', '4 × 2 = 8', '9 − 6 = 3'],
  ['7 + 5 = 12', '3 × 3 = 9', '8 ÷ 2 = 4'],
  ['1 + 1 = 2', '6 × 7 = 42', 'a² + b² = c²'],
] as const

/** A triangle, a flower or a sun, in chalk. */
function paintChalkDrawing(pen: Pen, x: number, y: number, kind: number): void {
  pen.strokeStyle = withAlpha('#f8f4e6', 0.85)
  pen.lineWidth = 0.005
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.beginPath()
  if (kind === 0) {
    pen.moveTo(x - 0.09, y + 0.08)
    pen.lineTo(x + 0.1, y + 0.08)
    pen.lineTo(x - 0.09, y - 0.08)
    pen.closePath()
    pen.rect(x - 0.09, y + 0.062, 0.018, 0.018)
  } else {
    const spokes = kind === 1 ? 6 : 10
    pen.arc(x, y - 0.02, 0.036, 0, 6.3)
    for (let spoke = 0; spoke < spokes; spoke += 1) {
      const angle = (spoke / spokes) * Math.PI * 2
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
      if (kind === 2) {
        pen.moveTo(x + dx * 0.05, y - 0.02 + dy * 0.05)
        pen.lineTo(x + dx * 0.082, y - 0.02 + dy * 0.082)
      } else {
        pen.moveTo(x + dx * 0.084, y - 0.02 + dy * 0.084)
        pen.arc(x + dx * 0.06, y - 0.02 + dy * 0.06, 0.024, angle, angle + 6.3)
      }
    }
    if (kind === 1) {
      pen.moveTo(x, y + 0.06)
      pen.lineTo(x, y + 0.13)
    }
  }
  pen.stroke()
}

/** First letters, as they hang in a classroom. */
const LETTERS: Readonly<Record<string, string>> = {
  zh: '一 二 三 四 五 六 七 八',
  ja: 'あ い う え お か き く',
  ko: '가 나 다 라 마 바 사 아',
  ru: 'А Б В Г Д Е Ж З',
  ar: 'ا ب ت ث ج ح خ د',
  hi: 'अ आ इ ई उ ऊ ए ऐ',
}
