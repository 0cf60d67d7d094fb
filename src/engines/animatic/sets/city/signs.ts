import { lighten, luminance, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { captionFont } from '../../draw/fonts.ts'
import { between, type Random } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { ShopKind } from './shops.ts'

export interface Sign {
  /** Left-over position within one period. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: string
  readonly colour: Hex
  readonly phase: number
  /** True for tubes that stutter now and then. */
  readonly tired: boolean
}

type SignLanguage = 'ja' | 'zh' | 'ko' | 'en'

const WORDS: Readonly<Record<SignLanguage, readonly string[]>> = {
  ja: [
    'ラーメン',
    '寿司',
    '居酒屋',
    'カフェ',
    'ホテル',
    'カラオケ',
    '薬',
    '本',
    '喫茶',
    '酒場',
    '映画館',
    'OPEN',
    'BAR',
  ],
  zh: ['火锅', '茶馆', '电影', '书店', '酒吧', '面馆', '药房', '夜市', '咖啡', 'KTV', '酒店', '小吃'],
  ko: ['노래방', '치킨', '카페', '호텔', '약국', '서점', '맥주', '분식', '영화', 'OPEN'],
  en: ['HOTEL', 'BAR', 'CAFE', 'JAZZ', 'PIZZA', 'OPEN', 'DINER', 'CLUB', 'BOOKS', 'CINEMA', '24H'],
}
const LABELS: Readonly<Record<SignLanguage, Readonly<Record<ShopKind, string>>>> = {
  ja: {
    noodles: 'ラーメン',
    lanterns: '居酒屋',
    store: 'コンビニ',
    cafe: 'CAFÉ',
    flowers: '花屋',
    books: '本屋',
    arcade: 'GAME',
    bakery: 'パン',
    pharmacy: '薬局',
  },
  zh: {
    noodles: '面馆',
    lanterns: '酒家',
    store: '便利店',
    cafe: '咖啡',
    flowers: '花店',
    books: '书店',
    arcade: '游戏厅',
    bakery: '面包',
    pharmacy: '药房',
  },
  ko: {
    noodles: '국수',
    lanterns: '포차',
    store: '편의점',
    cafe: '카페',
    flowers: '꽃집',
    books: '서점',
    arcade: '오락실',
    bakery: '빵집',
    pharmacy: '약국',
  },
  en: {
    noodles: 'NOODLES',
    lanterns: 'TAVERN',
    store: 'MARKET',
    cafe: 'CAFÉ',
    flowers: 'FLOWERS',
    books: 'BOOKS',
    arcade: 'ARCADE',
    bakery: 'BAKERY',
    pharmacy: 'PHARMACY',
  },
}
export const NEON: readonly Hex[] = ['#ff3d9a', '#8b5cff', '#ffd23d', '#35e0ff', '#ff6b3d', '#4dffb0']

/** Script of the street: neon is Japanese by habit unless the prompt's own language has signs. */
export function signLanguage(language: string, fallback: SignLanguage): SignLanguage {
  const tag = language.slice(0, 2).toLowerCase()
  return tag === 'ja' || tag === 'zh' || tag === 'ko' ? tag : fallback
}

export function shopLabels(language: SignLanguage): Readonly<Record<ShopKind, string>> {
  return LABELS[language]
}

/** Hanging signs over one period. */
export function hangSigns(
  random: Random,
  {
    period,
    language,
    top,
    bottom,
    spacing,
  }: {
    readonly period: number
    readonly language: SignLanguage
    readonly top: number
    readonly bottom: number
    readonly spacing: number
  },
): readonly Sign[] {
  const words = WORDS[language]
  const count = Math.round(period / spacing)
  const start = Math.floor(random() * words.length)
  return Array.from({ length: count }, (_, index) => {
    const text = words[(start + index * 5) % words.length] ?? 'OPEN'
    const letters = Array.from(text).length
    const width = between(random, 0.044, 0.062) * (letters <= 1 ? 1.25 : 1)
    const height = letters * width * 0.94 + width * 0.42
    return {
      x: (index + between(random, 0.2, 0.8)) * (period / count),
      y: between(random, top, Math.max(top + 0.01, bottom - height)),
      width,
      height,
      text,
      colour: NEON[(index * 5 + start) % NEON.length] ?? '#ff3d9a',
      phase: random() * 6.28,
      tired: random() < 0.14,
    }
  })
}

/** How bright a sign is at one moment, 0..1. */
export function brightness(sign: Sign, time: number): number {
  if (!sign.tired) return 0.88 + 0.12 * Math.sin(time * 2 + sign.phase)
  return Math.sin(time * 23 + sign.phase) > -0.7 || Math.sin(time * 1.3 + sign.phase) > 0 ? 0.95 : 0.3
}

export function drawSign(
  stage: Stage,
  sign: Sign,
  index: number,
  x: number,
  level: number,
  glow: number,
): void {
  const box = {
    width: sign.width + 0.03,
    height: sign.height + 0.03,
    anchorX: sign.width / 2 + 0.015,
    anchorY: 0.015,
  }
  const sprite = stage.sprite(`sign ${index}`, box, (pen) => paintSign(pen, sign))
  stage.put(sprite, x, sign.y, { alpha: 0.45 + 0.55 * level })
  if (level > 0.5 && glow > 0)
    stage.glow(x, sign.y + sign.height / 2, 0.1 + sign.height * 0.3, sign.colour, glow)
}

/** A sign of painted tin, unlit. */
export function paintDaySign(pen: Pen, sign: Sign): void {
  pen.save()
  pen.translate(sign.x, sign.y)
  paintTin(pen, sign)
  pen.restore()
}

/** A sign with its glow on the wall around it, for baking. */
export function paintLitSign(pen: Pen, sign: Sign): void {
  const reach = 0.1 + sign.height * 0.3
  const y = sign.y + sign.height / 2
  const halo = pen.createRadialGradient(sign.x, y, 0, sign.x, y, reach)
  halo.addColorStop(0, withAlpha(sign.colour, 0.34))
  halo.addColorStop(0.4, withAlpha(sign.colour, 0.14))
  halo.addColorStop(1, withAlpha(sign.colour, 0))
  pen.fillStyle = halo
  pen.fillRect(sign.x - reach, y - reach, reach * 2, reach * 2)
  pen.save()
  pen.translate(sign.x, sign.y)
  paintSign(pen, sign)
  pen.restore()
}

function paintSign(pen: Pen, { width, height, colour, text }: Sign): void {
  const radius = width * 0.16
  pen.fillStyle = mix('#0c0718', colour, 0.1)
  pen.beginPath()
  pen.roundRect(-width / 2, 0, width, height, radius)
  pen.fill()
  for (const [line, alpha] of [
    [0.011, 0.22],
    [0.0046, 1],
  ] as const) {
    pen.globalAlpha = alpha
    pen.strokeStyle = line < 0.01 ? lighten(colour, 0.12) : colour
    pen.lineWidth = line
    pen.beginPath()
    pen.roundRect(-width / 2, 0, width, height, radius)
    pen.stroke()
  }
  pen.globalAlpha = 1
  writeDown(pen, { width, height, text }, lighten(colour, 0.58))
}

function paintTin(pen: Pen, { width, height, colour, text }: Sign): void {
  const isPale = luminance(colour) > 0.55
  pen.fillStyle = isPale ? '#c8342f' : '#f4f2ec'
  pen.beginPath()
  pen.roundRect(-width / 2 - 0.004, -0.004, width + 0.008, height + 0.008, width * 0.1)
  pen.fill()
  pen.fillStyle = colour
  pen.beginPath()
  pen.roundRect(-width / 2, 0, width, height, width * 0.08)
  pen.fill()
  writeDown(pen, { width, height, text }, isPale ? '#2a2a34' : '#ffffff')
}

/** Letter below letter. */
function writeDown(
  pen: Pen,
  { width, height, text }: Pick<Sign, 'width' | 'height' | 'text'>,
  ink: Hex,
): void {
  const letters = Array.from(text)
  const step = (height - width * 0.36) / letters.length
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  // Fonts are sized in whole pixels: drawn large and scaled down they keep their shape.
  pen.font = captionFont(text, 100, 'ja')
  letters.forEach((letter, index) => {
    pen.save()
    pen.translate(0, width * 0.18 + step * (index + 0.5))
    const scale = (Math.min(step, width) * 0.78) / 100
    pen.scale(scale, scale)
    pen.fillStyle = ink
    pen.fillText(letter, 0, 0)
    pen.restore()
  })
}
