/** Colours are `#rrggbb` text, sRGB; channels 0..255. */
export type Hex = string

const cache = new Map<Hex, readonly [number, number, number]>()

/** Red, green and blue of `#rrggbb` or `#rgb`, each 0..255. */
export function toChannels(colour: Hex): readonly [number, number, number] {
  const known = cache.get(colour)
  if (known !== undefined) return known
  const digits = colour.length === 4 ? colour.slice(1).replace(/./g, '$&$&') : colour.slice(1)
  const value = Number.parseInt(digits, 16)
  const channels = [(value >> 16) & 255, (value >> 8) & 255, value & 255] as const
  if (cache.size < 4096) cache.set(colour, channels)
  return channels
}

/** `#rrggbb` of three channels; out-of-range values are cut. */
export function toHex(red: number, green: number, blue: number): Hex {
  const byte = (value: number): number => Math.min(255, Math.max(0, Math.round(value)))
  return `#${((byte(red) << 16) | (byte(green) << 8) | byte(blue)).toString(16).padStart(6, '0')}`
}

/** Linear blend from `a` (0) to `b` (1). */
export function mix(a: Hex, b: Hex, amount: number): Hex {
  const [ar, ag, ab] = toChannels(a)
  const [br, bg, bb] = toChannels(b)
  return toHex(ar + (br - ar) * amount, ag + (bg - ag) * amount, ab + (bb - ab) * amount)
}

/** Channel-wise product: `colour` under light of colour `light`. */
export function multiply(colour: Hex, light: Hex): Hex {
  const [ar, ag, ab] = toChannels(colour)
  const [br, bg, bb] = toChannels(light)
  return toHex((ar * br) / 255, (ag * bg) / 255, (ab * bb) / 255)
}

export function lighten(colour: Hex, amount: number): Hex {
  return mix(colour, '#ffffff', amount)
}

export function darken(colour: Hex, amount: number): Hex {
  return mix(colour, '#000000', amount)
}

/** CSS text with opacity 0..1. */
export function withAlpha(colour: Hex, alpha: number): string {
  const [red, green, blue] = toChannels(colour)
  return `rgba(${red},${green},${blue},${Math.round(alpha * 1000) / 1000})`
}

/** Relative luminance 0..1 (BT.709 weights on gamma-coded channels). */
export function luminance(colour: Hex): number {
  const [red, green, blue] = toChannels(colour)
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255
}
