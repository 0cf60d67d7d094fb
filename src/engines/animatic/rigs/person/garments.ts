import type { Manner } from './manner.ts'
import type { FigureName } from './figure.ts'
import type { Outfit } from './outfit.ts'

/** What a role changes about an ordinary person. */
export interface Role {
  readonly figure?: FigureName
  readonly wear: Partial<Outfit>
  /** Garment that the prompt's first colour dyes. */
  readonly main?: 'top' | 'over' | 'dress' | 'hat' | 'back' | 'legs'
  readonly craft?: Manner['craft']
  readonly dance?: Manner['dance']
  readonly fight?: Manner['fight']
  /** Men wear nothing over the chest. */
  readonly isBare?: true
}

export const WHITE = '#f4f5f7'
export const NAVY = '#25304f'
export const BLACK = '#1d1c25'

export const trousers = (colour: string): Outfit['legs'] => ({ kind: 'trousers', colour })
export const bareLegs: Outfit['legs'] = { kind: 'bare', colour: '#000000' }
export const boots = (colour: string): Outfit['shoes'] => ({ kind: 'boot', colour })
export const shoes = (colour: string): Outfit['shoes'] => ({ kind: 'shoe', colour })
export const top = (
  colour: string,
  decor: Outfit['top']['decor'] = 'plain',
  accent = '#f4f1ea',
  sleeve: Outfit['top']['sleeve'] = 'long',
): Outfit['top'] => ({ colour, accent, decor, sleeve })
export const dress = (colour: string, length: number, flare: number, accent = colour): Outfit['skirt'] => ({
  colour,
  accent,
  length,
  flare,
  pleats: flare > 0.5,
})
export const coat = (colour: string, length: number, open: boolean): Outfit['over'] => ({
  kind: 'coat',
  colour,
  length,
  open,
  hood: false,
})
