import type { Pattern } from '../../scene-spec.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Build } from './body.ts'
import type { FigureName } from './figure.ts'
import type { HairStyle } from './hair.ts'
import type { Hat } from './headwear.ts'
import type { HeldThing } from './held.ts'

export type Sleeve = 'long' | 'short' | 'none' | 'wide'
export type Decor =
  | 'plain'
  | 'shirt'
  | 'suit'
  | 'double-buttons'
  | 'stripes'
  | 'uniform'
  | 'plates'
  | 'space'
  | 'star'
  | 'hoodie'
  | 'flowers'
  | 'sash'
  | 'overlap'
  | 'lacing'
  | 'hi-vis'
  | 'jersey'
  | 'belted'
  | 'mawashi'
export type ShoeKind = 'shoe' | 'boot' | 'heel' | 'sneaker' | 'sandal' | 'bare' | 'ballet' | 'armour'
export type Beard = 'none' | 'moustache' | 'short' | 'full' | 'long'
export type Neckwear =
  | 'none'
  | 'scarf'
  | 'tie'
  | 'bow'
  | 'neckerchief'
  | 'stethoscope'
  | 'medal'
  | 'necklace'
  | 'ruff'
  | 'lei'
  | 'pearls'
export type BackItem = 'none' | 'cape' | 'backpack' | 'life-support' | 'wings' | 'quiver'
/** What is on a hood that tells as what somebody goes. */
export type Crest =
  | 'spikes'
  | 'fin'
  | 'round-ears'
  | 'pointed-ears'
  | 'long-ears'
  | 'antennae'
  | 'beak'
  | 'horn'
  | 'petals'
  | 'stem'
export type Eyewear = 'none' | 'glasses' | 'sunglasses' | 'goggles' | 'patch' | 'mask'

/** Everything a person wears and carries, with its colours. */
export interface Outfit {
  readonly figure: FigureName
  /** Absent: neither slim nor stout nor strong. */
  readonly build?: Build
  /** The animal whose head they have. */
  readonly beast?: string
  /** Other than round: as elves or as goblins have them. */
  readonly ears?: 'pointed' | 'long'
  /** A head without a face, as dummies in shop windows have it. */
  readonly isFaceless?: true
  /** Of a suit as an animal or a plant. */
  readonly hood?: {
    readonly colour: Hex
    readonly accent: Hex
    readonly crest: Crest
    readonly hasEyes: boolean
  }
  readonly skin: Hex
  readonly hair: HairStyle
  readonly hairColour: Hex
  readonly beard: Beard
  /** Absent: that of the hair. */
  readonly beardColour?: Hex
  /** Covers the trunk. */
  readonly top: {
    readonly colour: Hex
    readonly accent: Hex
    readonly sleeve: Sleeve
    readonly decor: Decor
    readonly pattern?: Pattern
  }
  /** Worn open or closed over the top; `length` is a fraction of the leg below the hip. */
  readonly over: {
    readonly kind: 'jacket' | 'coat' | 'vest' | 'apron' | 'overalls'
    readonly colour: Hex
    readonly length: number
    readonly open: boolean
    readonly hood: boolean
  } | null
  readonly legs: { readonly kind: 'trousers' | 'shorts' | 'bare' | 'wide' | 'puffed'; readonly colour: Hex }
  /** `length` is a fraction of the leg. */
  readonly skirt: {
    readonly colour: Hex
    readonly accent: Hex
    readonly length: number
    readonly flare: number
    readonly pleats: boolean
    readonly pattern?: Pattern
  } | null
  readonly shoes: { readonly kind: ShoeKind; readonly colour: Hex }
  readonly hat: Hat
  readonly hatColour: Hex
  readonly eyewear: Eyewear
  readonly eyewearColour: Hex
  readonly neck: Neckwear
  readonly neckColour: Hex
  readonly back: BackItem
  readonly backColour: Hex
  readonly near: HeldThing | null
  readonly far: HeldThing | null
  readonly lips: Hex | null
}
