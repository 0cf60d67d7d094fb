import { createCanvas } from '@napi-rs/canvas'
import type { Size } from '#core/video.ts'
import { captionFont } from '../draw/fonts.ts'

/** Puts the mark onto an I420 picture, in place. */
export type Watermark = (planes: Uint8Array) => void

const TEXT = 'ANIMATIC'
/** Of the shorter side. */
const TEXT_SIZE = 0.032
const MARGIN = 0.03
const OPACITY = 0.62
const WHITE_LUMA = 235
const DARK_LUMA = 30

/** A small word in the lower right corner: readable on bright and dark, out of the way of captions. */
export function createWatermark(size: Size): Watermark {
  const { width, height } = size
  const mark = placeMark(size)
  const { left, top } = mark
  const uPlane = width * height
  const vPlane = uPlane + uPlane / 4
  return (planes) => {
    for (let y = 0; y < mark.height; y += 1) {
      for (let x = 0; x < mark.width; x += 1) {
        const { alpha, luma } = mark.at(x, y)
        const at = (top + y) * width + left + x
        planes[at] = mix(planes[at] ?? 0, luma, alpha)
        if (x % 2 === 1 || y % 2 === 1) continue
        const colourAt = ((top + y) / 2) * (width / 2) + (left + x) / 2
        for (const plane of [uPlane, vPlane]) {
          planes[plane + colourAt] = mix(planes[plane + colourAt] ?? 128, 128, alpha)
        }
      }
    }
  }
}

/** The mark and where it lies on a picture of this size. */
export interface PlacedMark extends Mark {
  readonly left: number
  readonly top: number
}

/** Left and top are even, so that the colour planes' pixels lie under whole pairs. */
export function placeMark({ width, height }: Size): PlacedMark {
  const mark = drawMark(Math.round(Math.min(width, height) * TEXT_SIZE))
  const margin = Math.round(Math.min(width, height) * MARGIN)
  const left = toEven(width - margin - mark.width)
  const top = toEven(height - margin - mark.height)
  return { ...mark, left, top }
}

interface Mark extends Size {
  /** Opacity 0..1, and luma in limited range. */
  at(x: number, y: number): { readonly alpha: number; readonly luma: number }
}

/** White letters with a dark edge. */
function drawMark(textSize: number): Mark {
  const width = toEven(Math.round(textSize * 6.4))
  const height = toEven(Math.round(textSize * 1.5))
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.font = captionFont(TEXT, textSize)
  pen.textAlign = 'right'
  pen.textBaseline = 'middle'
  pen.lineWidth = textSize * 0.16
  pen.lineJoin = 'round'
  pen.strokeStyle = '#000000'
  pen.strokeText(TEXT, width - textSize * 0.2, height / 2)
  pen.fillStyle = '#ffffff'
  pen.fillText(TEXT, width - textSize * 0.2, height / 2)
  const { data } = pen.getImageData(0, 0, width, height)
  return {
    width,
    height,
    at(x, y) {
      const at = (y * width + x) * 4
      const whiteness = (data[at] ?? 0) / 255
      return {
        alpha: ((data[at + 3] ?? 0) / 255) * OPACITY,
        luma: DARK_LUMA + (WHITE_LUMA - DARK_LUMA) * whiteness,
      }
    },
  }
}

function mix(below: number, above: number, alpha: number): number {
  return Math.round(below + (above - below) * alpha)
}

function toEven(value: number): number {
  return value - (value % 2)
}
