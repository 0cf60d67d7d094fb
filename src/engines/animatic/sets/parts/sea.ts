import { darken, lighten, mix, multiply, withAlpha, type Hex } from '../../draw/colour.ts'
import { clamp, lerp } from '../../draw/easing.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import type { TimeOfDay } from '../../scene-spec.ts'
import { eachSlot, slotChance, visibleSpan } from './span.ts'

export interface SeaOptions {
  readonly horizonY: number
  /** y where the water ends: shore, quay, or below the picture. */
  readonly nearY: number
  /** Colour of deep water under a white light. */
  readonly deep: Hex
  readonly shallow: Hex
  /** 0: pond, 1: breeze, 2.5: storm. */
  readonly swell: number
}

export interface Sea {
  drawBack(frame: Frame): void
  /** Translucent crests before whatever floats at `y`. */
  drawCrests(frame: Frame, y: number, parallax: number): void
  /** Height of the surface at (`x`, `y`), world units, negative is up: boats ride on it. */
  heave(x: number, y: number, time: number): number
  /** Colour of the water at depth 0 (horizon) .. 1 (near). */
  colourAt(depth: number): Hex
}

const BANDS = 7

/** Water that moves: bands of waves that grow towards the viewer, and the glitter of sun or moon. */
export function createSea(
  stage: Stage,
  palette: Palette,
  sun: { readonly x: number } | null,
  options: SeaOptions,
): Sea {
  const { horizonY, nearY, swell } = options
  const colourAt = (depth: number): Hex => seaColour(palette, options, depth)
  const bandY = (band: number): number => lerp(horizonY, nearY, (band / BANDS) ** 1.65)
  const bandParallax = (band: number): number => lerp(0.12, 0.95, (band / BANDS) ** 1.2)
  return {
    colourAt,
    heave(x, y, time) {
      const depth = clamp((y - horizonY) / (1 - horizonY))
      return waveAt(x, time, 0.5) * depth * 0.028 * swell
    },
    drawBack(frame) {
      const pen = stage.enter(frame.camera, 0.1)
      const base = pen.createLinearGradient(0, horizonY, 0, nearY)
      for (const depth of [0, 0.25, 0.6, 1]) base.addColorStop(depth, colourAt(depth))
      pen.fillStyle = base
      pen.fillRect(-2, horizonY, stage.aspect + 4, nearY - horizonY + 0.6)
      drawHorizonLine(stage, palette, frame, horizonY)
      for (let band = 1; band < BANDS; band += 1) {
        const y = bandY(band)
        drawBand(stage, frame, {
          y,
          parallax: bandParallax(band),
          amplitude: 0.0028 * band * Math.max(0.25, swell),
          colour: colourAt((y - horizonY) / (nearY - horizonY)),
          thickness: 0.0024 * band * clamp(swell, 0.6, 1.2),
          rough: swell > 1.5,
          bottom: (band === BANDS - 1 ? nearY : bandY(band + 1)) + 0.03 * swell,
          seed: band,
        })
      }
      if (sun !== null) drawGlitter(stage, palette, frame, sun.x, horizonY, nearY)
    },
    drawCrests(frame, y, parallax) {
      const depth = clamp((y - horizonY) / (nearY - horizonY))
      drawFrontCrest(stage, frame, y, parallax, colourAt(depth), swell)
    },
  }
}

/** How much of its own colour water keeps; the rest mirrors the sky. */
const OWN_COLOUR: Readonly<Record<TimeOfDay, number>> = {
  day: 0.72,
  dawn: 0.34,
  'golden-hour': 0.42,
  sunset: 0.2,
  'blue-hour': 0.3,
  night: 0.5,
  overcast: 0.6,
}

function seaColour(palette: Palette, { deep, shallow }: SeaOptions, depth: number): Hex {
  // Far water mirrors the low sky, near water the high sky.
  const mirrored =
    depth < 0.4
      ? mix(palette.sky[2], palette.sky[1], depth / 0.4)
      : mix(palette.sky[1], palette.sky[0], clamp((depth - 0.4) / 0.75))
  const own = multiply(mix(shallow, deep, clamp(depth * 1.25)), palette.ambient)
  const near = OWN_COLOUR[palette.time]
  return mix(mirrored, own, near * lerp(0.62, 1, clamp(depth * 2)))
}

/** A travelling sum of three waves, about -1..1. */
function waveAt(x: number, time: number, seed: number): number {
  return (
    0.55 * Math.sin(x * 9 + time * 1.3 + seed * 5) +
    0.3 * Math.sin(x * 17 - time * 1.7 + seed * 11) +
    0.15 * Math.sin(x * 31 + time * 2.6 + seed * 3)
  )
}

interface Band {
  readonly y: number
  readonly parallax: number
  readonly amplitude: number
  readonly colour: Hex
  readonly thickness: number
  readonly rough: boolean
  /** Down to where a rough wave is filled. */
  readonly bottom: number
  readonly seed: number
}

function drawBand(stage: Stage, frame: Frame, band: Band): void {
  const pen = stage.enter(frame.camera, band.parallax)
  const { left, right } = visibleSpan(stage, frame.camera, band.parallax)
  if (band.rough) fillWave(pen, frame, band, left, right)
  // Only the lit back of the wave: filling each band down to the next costs six times as much and shows no more.
  const crestAt = (x: number): number => band.y + waveAt(x, frame.time, band.seed) * band.amplitude
  traceSurface(pen, left, right, 0.04, crestAt)
  for (let x = right; x >= left; x -= 0.08) pen.lineTo(x, crestAt(x + 0.06) + band.thickness)
  pen.closePath()
  pen.fillStyle = withAlpha(lighten(band.colour, 0.3), band.rough ? 0.18 : 0.3)
  pen.fill()
  drawWavelets(pen, frame, band, left, right)
}

/** A storm's waves stand in front of one another, with foam on their heads. */
function fillWave(pen: Pen, frame: Frame, band: Band, left: number, right: number): void {
  const crestAt = (x: number): number => band.y + waveAt(x, frame.time, band.seed) * band.amplitude
  traceSurface(pen, left, right, 0.04, crestAt)
  pen.lineTo(right, band.bottom)
  pen.lineTo(left, band.bottom)
  pen.closePath()
  const body = pen.createLinearGradient(0, band.y - band.amplitude, 0, band.bottom)
  body.addColorStop(0, lighten(band.colour, 0.16))
  body.addColorStop(0.3, band.colour)
  body.addColorStop(1, darken(band.colour, 0.18))
  pen.fillStyle = body
  pen.fill()
  pen.fillStyle = withAlpha(lighten(band.colour, 0.7), 0.5)
  pen.beginPath()
  eachSlot({ left, right }, 0.05, (slot, index) => {
    const height = waveAt(slot, frame.time, band.seed)
    if (height > -0.35) return
    const size = (-0.35 - height) * 0.02 * Math.sqrt(band.seed) * (0.5 + slotChance(index, band.seed))
    pen.moveTo(slot + size, crestAt(slot))
    pen.ellipse(slot, crestAt(slot), size * 2, size * 0.3, 0, 0, Math.PI * 2)
  })
  pen.fill()
}

function traceSurface(
  pen: Pen,
  left: number,
  right: number,
  step: number,
  heightAt: (x: number) => number,
): void {
  pen.beginPath()
  const first = Math.floor(left / step)
  const last = Math.ceil(right / step)
  for (let sample = first; sample <= last; sample += 1) {
    const x = sample * step
    if (sample === first) pen.moveTo(x, heightAt(x))
    else pen.lineTo(x, heightAt(x))
  }
}

/** Flat bright and dark streaks that slide along the band. */
function drawWavelets(pen: Pen, frame: Frame, band: Band, left: number, right: number): void {
  const spacing = 0.045 + band.seed * 0.02
  const drift = frame.time * (0.012 + band.seed * 0.004)
  const height = 0.0011 + band.seed * 0.0005
  for (const tone of [0, 1] as const) {
    pen.fillStyle =
      tone === 0 ? withAlpha(lighten(band.colour, 0.42), 0.5) : withAlpha(darken(band.colour, 0.3), 0.22)
    pen.beginPath()
    eachSlot({ left: left - drift, right: right - drift }, spacing, (slot, index) => {
      const chance = slotChance(index, band.seed + tone * 20)
      if (chance < 0.35) return
      const x = slot + drift + chance * spacing
      const width = spacing * (0.16 + 0.42 * chance) * (0.75 + 0.25 * Math.sin(frame.time * 1.9 + index))
      const lane = slotChance(index, band.seed + 40 + tone)
      const y = band.y + 0.006 + lane * 0.0125 * band.seed + waveAt(x, frame.time, band.seed) * band.amplitude
      // A lens: rounder above than below, like a wavelet's back.
      pen.moveTo(x - width, y)
      pen.quadraticCurveTo(x, y - height * 2.2, x + width, y)
      pen.quadraticCurveTo(x, y + height * 0.6, x - width, y)
    })
    pen.fill()
  }
}

function drawHorizonLine(stage: Stage, palette: Palette, frame: Frame, y: number): void {
  const pen = stage.enter(frame.camera, 0.1)
  pen.fillStyle = withAlpha(lighten(palette.sky[2], 0.35), 0.5)
  pen.fillRect(-2, y - 0.0012, stage.aspect + 4, 0.0032)
}

/** The broken path of light below the sun or moon. */
function drawGlitter(
  stage: Stage,
  palette: Palette,
  frame: Frame,
  sunX: number,
  horizonY: number,
  nearY: number,
): void {
  const source = palette.sun
  if (source === null) return
  const low = source.y > 0.4
  const pen = stage.enter(frame.camera, 0.06)
  for (const [level, alpha] of [
    [0, 0.55],
    [1, 0.32],
    [2, 0.18],
  ] as const) {
    pen.fillStyle = withAlpha(lighten(source.glow, 0.45), alpha * (low ? 1 : 0.7))
    pen.beginPath()
    for (let row = 0; row < 30; row += 1) {
      const depth = (row + 0.5) / 30
      const y = lerp(horizonY + 0.004, nearY - 0.02, depth ** 1.5)
      const spread = 0.02 + depth * (low ? 0.15 : 0.11)
      for (let piece = 0; piece < 3; piece += 1) {
        const index = row * 3 + piece
        if (index % 3 !== level) continue
        const beat = Math.sin(frame.time * (1.6 + slotChance(index, 1) * 1.8) + index * 2.4)
        if (beat < -0.35) continue
        const x = sunX + (slotChance(index, 2) - 0.5) * 2 * spread
        const width = (0.012 + depth * 0.05) * (0.4 + 0.6 * beat)
        const height = 0.0014 + depth * 0.0032
        if (width <= 0) continue
        pen.moveTo(x + width, y)
        pen.ellipse(x, y, width, height, 0, 0, Math.PI * 2)
      }
    }
    pen.fill()
  }
}

function drawFrontCrest(
  stage: Stage,
  frame: Frame,
  y: number,
  parallax: number,
  colour: Hex,
  swell: number,
): void {
  const pen = stage.enter(frame.camera, parallax)
  const { left, right } = visibleSpan(stage, frame.camera, parallax)
  const heightAt = (x: number): number =>
    y + waveAt(x * 0.8, frame.time * 1.1, 8.3) * 0.009 * Math.max(0.4, swell)
  traceSurface(pen, left, right, 0.025, heightAt)
  pen.lineTo(right, y + 0.06)
  pen.lineTo(left, y + 0.06)
  pen.closePath()
  const crest = pen.createLinearGradient(0, y - 0.008, 0, y + 0.06)
  crest.addColorStop(0, withAlpha(lighten(colour, 0.22), 0.6))
  crest.addColorStop(0.16, withAlpha(colour, 0.66))
  crest.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = crest
  pen.fill()
}
