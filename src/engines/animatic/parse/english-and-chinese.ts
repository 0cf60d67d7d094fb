import type { Table } from './lexicon/table.ts'

/** Places, hours, weather, actions, camera words and colours in English and Chinese only. */
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
stage in:stage | stage, theatre, theater, concert hall | 舞台, 剧院 | - | - | - | - | - | - | - | - | - | -
garden in:garden | garden, park, backyard, meadow, field, lawn, grass, flowers | 花园, 公园, 草地, 草原, 庭院, 田野 | - | - | - | - | - | - | - | - | - | -
forest in:forest | forest, woods, jungle, rainforest, bamboo | 森林, 树林, 竹林, 丛林 | - | - | - | - | - | - | - | - | - | -
mountain in:mountains | mountain, alps, peak, valley, lake, hill | 山, 高山, 湖, 山谷 | - | - | - | - | - | - | - | - | - | -
beach in:beach | beach, sea, ocean, shore, coast, seaside, waves | 海滩, 沙滩, 大海, 海边 | - | - | - | - | - | - | - | - | - | -
underwater in:underwater | underwater, coral reef, reef, seabed | 海底, 水下, 珊瑚 | - | - | - | - | - | - | - | - | - | -
desert in:desert | desert, dunes, savanna, savannah | 沙漠, 草原上 | - | - | - | - | - | - | - | - | - | -
snowy in:snow | snowy, arctic, tundra, glacier, iceberg | 雪地, 冰川, 冰原 | - | - | - | - | - | - | - | - | - | -
neon in:city-night | neon, cyberpunk, nightclub | 霓虹 | - | - | - | - | - | - | - | - | - | -
city in:city-day | city, street, downtown, skyscrapers, tokyo, new york, urban, avenue | 城市, 街道, 街, 东京, 都市 | - | - | - | - | - | - | - | - | - | -
village in:village | village, farm, countryside, cottage | 村庄, 乡村, 农场 | - | - | - | - | - | - | - | - | - | -
room in:interior | room, living room, bedroom, house, home, library, cafe | 房间, 客厅, 卧室, 家里, 咖啡馆 | - | - | - | - | - | - | - | - | - | -
kitchen in:kitchen | kitchen, table, restaurant | 厨房, 餐桌 | - | - | - | - | - | - | - | - | - | -
office in:office | office, laboratory, lab, classroom | 办公室, 实验室, 教室 | - | - | - | - | - | - | - | - | - | -
airport in:airport | airport, runway | 机场, 跑道 | - | - | - | - | - | - | - | - | - | -
road in:road | road, highway, motorway, route | 公路, 高速, 马路 | - | - | - | - | - | - | - | - | - | -
harbour in:harbour | harbour, harbor, port, dock, pier | 港口, 码头 | - | - | - | - | - | - | - | - | - | -
space in:space | space, galaxy, cosmos, orbit, nebula | 太空, 宇宙, 银河 | - | - | - | - | - | - | - | - | - | -
moon-surface in:planet | moon surface, mars, planet, on the moon | 火星, 月球, 星球 | - | - | - | - | - | - | - | - | - | -
sky in:sky | sky, clouds | 天空, 云 | - | - | - | - | - | - | - | - | - | -
stadium in:stadium | stadium, arena | 体育场 | - | - | - | - | - | - | - | - | - | -
castle in:castle | castle, palace, fortress, kingdom | 城堡, 宫殿 | - | - | - | - | - | - | - | - | - | -
night time:night | night, midnight, nighttime, moonlit, starry | 夜, 夜晚, 深夜, 星空 | - | - | - | - | - | - | - | - | - | -
sunset time:sunset | sunset, dusk, golden hour, evening, twilight | 日落, 黄昏, 傍晚, 夕阳 | - | - | - | - | - | - | - | - | - | -
dawn time:dawn | dawn, sunrise, morning, daybreak | 清晨, 日出, 黎明, 早晨 | - | - | - | - | - | - | - | - | - | -
day time:day | day, daytime, noon, sunny, sunlight, sunshine | 白天, 阳光, 中午, 晴天 | - | - | - | - | - | - | - | - | - | -
overcast time:overcast | overcast, cloudy, grey sky, gray sky | 阴天, 多云 | - | - | - | - | - | - | - | - | - | -
rain weather:rain | rain, rainy, raining, drizzle | 雨, 下雨 | - | - | - | - | - | - | - | - | - | -
storm weather:storm | storm, thunder, lightning, thunderstorm | 暴风雨, 雷, 闪电 | - | - | - | - | - | - | - | - | - | -
snow weather:snow | snow, snowing, snowfall, blizzard, snowflakes | 雪, 下雪 | - | - | - | - | - | - | - | - | - | -
fog weather:fog | fog, foggy, mist, misty, haze | 雾, 薄雾 | - | - | - | - | - | - | - | - | - | -
windy weather:wind | windy, wind, breeze | 风 | - | - | - | - | - | - | - | - | - | -
spring season:spring | spring, springtime | 春 | - | - | - | - | - | - | - | - | - | -
summer season:summer | summer | 夏 | - | - | - | - | - | - | - | - | - | -
autumn season:autumn | autumn, fall colors, autumnal | 秋 | - | - | - | - | - | - | - | - | - | -
winter season:winter | winter, wintry | 冬 | - | - | - | - | - | - | - | - | - | -
calm mood:calm | calm, peaceful, quiet, serene, gentle | 宁静, 安静, 平静 | - | - | - | - | - | - | - | - | - | -
happy mood:joyful | happy, joyful, cheerful, playful, cute, adorable | 快乐, 可爱, 开心 | - | - | - | - | - | - | - | - | - | -
dark mood:dark | dark, gloomy, scary, spooky | 黑暗, 恐怖 | - | - | - | - | - | - | - | - | - | -
epic mood:epic | epic, majestic, dramatic | 史诗, 壮观 | - | - | - | - | - | - | - | - | - | -
walk do:walk | walk*, stroll*, wander*, tread*, approach*, hike* | 走, 散步, 行走 | - | - | - | - | - | - | - | - | - | -
run do:run | run*, sprint*, gallop*, chase*, race* | 跑, 奔跑, 追 | - | - | - | - | - | - | - | - | - | -
sit do:sit | sit*, sitting*, seated* | 坐 | - | - | - | - | - | - | - | - | - | -
jump do:jump | jump*, leap*, hop*, bounce* | 跳 | - | - | - | - | - | - | - | - | - | -
take-off do:take-off | take off*, takes off*, taking off*, took off*, takeoff* | 起飞 | - | - | - | - | - | - | - | - | - | -
land do:land | land*, lands*, landing*, touches down* | 降落, 着陆 | - | - | - | - | - | - | - | - | - | -
fly do:fly | fly*, soar*, glide*, hover* | 飞, 飞翔, 飞行 | - | - | - | - | - | - | - | - | - | -
swim do:swim | swim*, dive* | 游, 游泳 | - | - | - | - | - | - | - | - | - | -
dance do:dance | dance* | 跳舞, 舞蹈 | - | - | - | - | - | - | - | - | - | -
play do:play | play*, frolic* | 玩, 玩耍, 嬉戏 | - | - | - | - | - | - | - | - | - | -
drive do:drive | drive*, driving*, speeds* | 驾驶, 开车, 行驶 | - | - | - | - | - | - | - | - | - | -
ride do:ride | ride*, riding* | 骑 | - | - | - | - | - | - | - | - | - | -
look do:look | look*, watch*, gaze*, stare* | 看, 望 | - | - | - | - | - | - | - | - | - | -
wave-at do:wave | wave at*, waving*, waves goodbye* | 挥手 | - | - | - | - | - | - | - | - | - | -
eat do:eat | eat* | 吃 | - | - | - | - | - | - | - | - | - | -
drink do:drink | drink* | 喝 | - | - | - | - | - | - | - | - | - | -
sleep do:sleep | sleep*, nap*, asleep* | 睡 | - | - | - | - | - | - | - | - | - | -
sail do:sail | sail* | 航行 | - | - | - | - | - | - | - | - | - | -
talk do:talk | talk*, speak*, say* | 说, 讲 | - | - | - | - | - | - | - | - | - | -
work do:work | work*, repair*, build* | 工作, 修理 | - | - | - | - | - | - | - | - | - | -
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
two count:2 | two, pair of | 两只, 两个, 两位, 两 | - | - | - | - | - | - | - | - | - | -
three count:3 | three | 三只, 三个, 三位 | - | - | - | - | - | - | - | - | - | -
four count:4 | four, several, some, a group of | 四只, 四个, 几只, 一群 | - | - | - | - | - | - | - | - | - | -
five count:5 | five, litter of | 五只, 五个 | - | - | - | - | - | - | - | - | - | -
six count:6 | six, many, herd of, flock of | 六只, 许多 | - | - | - | - | - | - | - | - | - | -
small size:small | small, little | 小小的 | - | - | - | - | - | - | - | - | - | -
tiny size:tiny | tiny | 微小 | - | - | - | - | - | - | - | - | - | -
big size:large | big, large | 大大的 | - | - | - | - | - | - | - | - | - | -
giant size:huge | giant, huge, enormous, gigantic | 巨大 | - | - | - | - | - | - | - | - | - | -
red colour:#d33a3f | red, crimson, scarlet | 红色, 红 | - | - | - | - | - | - | - | - | - | -
orange colour:#e88a2e | orange | 橙色 | - | - | - | - | - | - | - | - | - | -
yellow colour:#f0c23c | yellow, golden | 黄色, 金色 | - | - | - | - | - | - | - | - | - | -
green colour:#4f9d50 | green, emerald | 绿色 | - | - | - | - | - | - | - | - | - | -
teal colour:#2a9d9a | teal, turquoise | 青色 | - | - | - | - | - | - | - | - | - | -
blue colour:#3b78c9 | blue, navy | 蓝色 | - | - | - | - | - | - | - | - | - | -
purple colour:#7d55b8 | purple, violet | 紫色 | - | - | - | - | - | - | - | - | - | -
pink colour:#ee8fb3 | pink | 粉色, 粉红 | - | - | - | - | - | - | - | - | - | -
brown colour:#8a5a3a | brown | 棕色, 褐色 | - | - | - | - | - | - | - | - | - | -
black colour:#2b2930 | black | 黑色 | - | - | - | - | - | - | - | - | - | -
white colour:#f6f4ef | white | 白色 | - | - | - | - | - | - | - | - | - | -
grey colour:#8e939b | grey, gray, silver | 灰色, 银色 | - | - | - | - | - | - | - | - | - | -
`,
}
