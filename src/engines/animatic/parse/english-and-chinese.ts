import type { Table } from './lexicon/table.ts'

/** Camera words, looks and a few things in English and Chinese only. */
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
push-in camera:push | push in, zoom in, dolly in | 推镜头, 推近 | - | - | - | - | - | - | - | - | - | -
pull-back camera:pull | pull back, zoom out, dolly out | 拉镜头, 拉远 | - | - | - | - | - | - | - | - | - | -
pan-right camera:pan-right | pan right, pan, panning | 横摇, 平移 | - | - | - | - | - | - | - | - | - | -
pan-left camera:pan-left | pan left | 向左 | - | - | - | - | - | - | - | - | - | -
tracking-shot camera:track | tracking shot, tracking, track | 跟拍 | - | - | - | - | - | - | - | - | - | -
crane camera:crane-up | crane | 升降 | - | - | - | - | - | - | - | - | - | -
orbiting camera:orbit | orbiting, rotating, revolving | 环绕 | - | - | - | - | - | - | - | - | - | -
handheld camera:handheld | handheld, shaky | 手持 | - | - | - | - | - | - | - | - | - | -
close-up framing:close | close-up, closeup, close up, macro | 特写 | - | - | - | - | - | - | - | - | - | -
wide-shot framing:wide | wide shot, wide, panorama | 全景, 远景 | - | - | - | - | - | - | - | - | - | -
aerial framing:aerial | aerial, drone | 航拍 | - | - | - | - | - | - | - | - | - | -
papercraft look:paper-cut | papercraft, paper cut, papercut, collage, stop-motion | 剪纸 | - | - | - | - | - | - | - | - | - | -
noir look:noir | noir, black and white | 黑白 | - | - | - | - | - | - | - | - | - | -
watercolor look:watercolour | watercolor, watercolour | 水彩 | - | - | - | - | - | - | - | - | - | -
35mm-film look:film | 35mm film, film grain, 35mm | 胶片 | - | - | - | - | - | - | - | - | - | -
silhouette look:silhouette | silhouette, backlit | 剪影 | - | - | - | - | - | - | - | - | - | -
anime look:anime | anime | 动漫 | - | - | - | - | - | - | - | - | - | -
comic look:comic | comic | 漫画 | - | - | - | - | - | - | - | - | - | -
`,
}
