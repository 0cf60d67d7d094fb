import type { Table } from './lexicon/table.ts'

/** A few things in English and Chinese only. */
export const ENGLISH_AND_CHINESE: Table = {
  rig: null,
  rows: `
bag=- item:held | purse, handbag, bag | 包, 手提包 | - | - | - | - | - | - | - | - | - | -
umbrella=- item:held | umbrella | 伞 | - | - | - | - | - | - | - | - | - | -
`,
}
