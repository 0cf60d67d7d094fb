import type { Table } from './lexicon/table.ts'

/** A few things in English and Chinese only. */
export const ENGLISH_AND_CHINESE: Table = {
  rig: null,
  rows: `
grand-piano=- item:played | grand piano, piano | 钢琴 | - | - | - | - | - | - | - | - | - | -
guitar=- item:played | guitar | 吉他 | - | - | - | - | - | - | - | - | - | -
violin=- item:played | violin | 小提琴 | - | - | - | - | - | - | - | - | - | -
drums=- item:played | drums, drum kit, drum | 鼓 | - | - | - | - | - | - | - | - | - | -
dress=- item:worn | dress, gown | 裙子, 连衣裙, 长裙 | - | - | - | - | - | - | - | - | - | -
jacket=- item:worn | jacket, blazer | 夹克, 外套 | - | - | - | - | - | - | - | - | - | -
coat=- item:worn | coat | 大衣 | - | - | - | - | - | - | - | - | - | -
raincoat=- item:worn | raincoat | 雨衣 | - | - | - | - | - | - | - | - | - | -
boots=- item:worn | boots | 靴子 | - | - | - | - | - | - | - | - | - | -
hat=- item:worn | hat, cap | 帽子 | - | - | - | - | - | - | - | - | - | -
helmet=- item:worn | helmet | 头盔 | - | - | - | - | - | - | - | - | - | -
sunglasses=- item:worn | sunglasses, shades | 墨镜, 太阳镜 | - | - | - | - | - | - | - | - | - | -
scarf=- item:worn | scarf | 围巾 | - | - | - | - | - | - | - | - | - | -
kimono=- item:worn | kimono | 和服 | - | - | - | - | - | - | - | - | - | -
bag=- item:held | purse, handbag, bag | 包, 手提包 | - | - | - | - | - | - | - | - | - | -
umbrella=- item:held | umbrella | 伞 | - | - | - | - | - | - | - | - | - | -
`,
}
