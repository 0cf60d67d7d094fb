import type { Table } from './table.ts'

/** Everything with feathers. */
export const BIRDS: Table = {
  rig: 'bird',
  rows: `
bird=sparrow | bird, songbird, birdie, flock of birds | 鸟, 小鸟, 鸟儿, +鸟群, 飞鸟 | 鳥, 小鳥, +鳥たち | 새, +새들, 작은 새, 참새떼 | pájaro, ave, pajarito, pajarillo | oiseau, oisillon | vogel, vögelchen, singvogel | pássaro, ave, passarinho | птица, птичка, птицы, птиц, пташка | طائر, طير, +طيور, عصفور | पक्षी, चिड़िया, परिंदा, पंछी | uccello, uccellino
sparrow | sparrow, finch, wren, titmouse, starling, nightingale, swallow bird | 麻雀, 燕子, 夜莺 | 雀, スズメ, 燕, ツバメ | 참새, 제비, 꾀꼬리 | gorrión, golondrina, ruiseñor | moineau, hirondelle, rossignol | spatz, sperling, schwalbe, nachtigall | pardal, andorinha, rouxinol | воробей, воробьи, ласточка, соловей, синица | دوري, سنونو, بلبل, +عصافير | गौरैया, अबाबील, बुलबुल | passero, rondine, usignolo
robin | robin, redbreast, bullfinch | 知更鸟 | コマドリ, ロビン | 울새, 꼬까울새 | petirrojo | rouge-gorge | rotkehlchen | pisco-de-peito-ruivo, sabiá | малиновка, зарянка, снегирь | أبو الحناء | रॉबिन | pettirosso
bluebird | bluebird, blue bird, blue jay, kingfisher | 蓝鸟, 翠鸟, 青鸟 | 青い鳥, カワセミ, 青い小鳥 | 파랑새, 파란 새, 물총새 | pájaro azul, azulejo, martín pescador | oiseau bleu, martin-pêcheur, merle bleu | blauer vogel, eisvogel, blauhäher | pássaro azul, martim-pescador | синяя птица, зимородок, сойка | طائر أزرق, رفراف | नीलकंठ, नीली चिड़िया | uccello azzurro, martin pescatore
canary | canary, yellow bird | 金丝雀, 黄鸟 | カナリア | 카나리아 | canario, pájaro amarillo | canari, serin | kanarienvogel | canário | канарейка | كناري | कैनरी, पीली चिड़िया | canarino
dove | dove, white dove, turtledove | 白鸽, 和平鸽 | 白い鳩, 白鳩 | 비둘기 한 쌍, 흰 비둘기, 하얀 비둘기 | paloma blanca, tórtola | colombe, tourterelle | taube, weiße taube, friedenstaube, turteltaube | pomba branca, rolinha | голубка, белый голубь, горлица | يمامة, حمامة بيضاء | फ़ाख़्ता, सफेद कबूतर | colomba, tortora
pigeon @city-day | pigeon, pigeons | 鸽子 | 鳩, ハト | 비둘기 | paloma, palomas, pichón | pigeon | stadttaube | pombo, pomba | голубь, голуби | حمامة, +حمام | कबूतर | piccione
gull @beach | seagull, gull, sea gull, albatross, pelican, tern, puffin | 海鸥, 信天翁, 鹈鹕 | 鴎, カモメ, アホウドリ, ペリカン | 갈매기, 펠리컨 | gaviota, albatros, pelícano | mouette, goéland, albatros, pélican, macareux | möwe, seemöwe, albatros, pelikan | gaivota, albatroz, pelicano | чайка, чайки, альбатрос, пеликан | نورس, +نوارس, بجع | समुद्री चिड़िया, सीगल, हवासील | gabbiano, albatro, pellicano
eagle @mountains | eagle, bald eagle, golden eagle, hawk, falcon, condor, vulture, osprey, kite bird, buzzard, raptor bird, griffin | 鹰, 老鹰, 雄鹰, 秃鹫, 猎鹰, 隼 | 鷲, ワシ, 鷹, タカ, ハヤブサ | 독수리, 매, 송골매 | águila, halcón, cóndor, buitre, gavilán | aigle, faucon, condor, vautour, épervier | adler, falke, habicht, geier, kondor, bussard | águia, falcão, condor, abutre, gavião | орёл, орлы, орла, сокол, ястреб, гриф, коршун, беркут | نسر, صقر, عقاب, +نسور, +صقور | चील, बाज़, गरुड़, गिद्ध | aquila, falco, condor, avvoltoio
owl time:night @forest | owl, barn owl, snowy owl | 猫头鹰, 雪鸮 | 梟, フクロウ, ミミズク | 올빼미, 부엉이 | búho, lechuza | hibou, chouette | eule, uhu, schneeeule | coruja | сова, филин, совы | بومة, +بوم | उल्लू | gufo, civetta
penguin @snow | penguin, emperor penguin, baby penguin | 企鹅 | ペンギン | 펭귄 | pingüino | manchot, pingouin | pinguin | pinguim | пингвин | بطريق, +بطاريق | पेंगुइन | pinguino
duck @garden | duck, mallard, drake, duckling | 鸭子, 小鸭, 野鸭, 鸳鸯 | 鴨, カモ, アヒル | 오리, 새끼오리 | pato, patito, ánade | canard, caneton, cane | ente, entlein, erpel, entchen | pato, patinho | утка, утёнок, селезень, утки, +утята | بطة, +بط | बत्तख | anatra, papera, anatroccolo
goose | goose, +geese, gosling | 鹅, 大雁, 白鹅 | 雁, ガチョウ, ガン | 거위, 기러기 | ganso, oca | oie | gans, gänse, wildgans | ganso | гусь, гуси, гусыня | إوزة, +إوز | हंस, कलहंस | oca, oche
swan @garden | swan, cygnet | 天鹅 | 白鳥, ハクチョウ | 백조, 고니 | cisne | cygne | schwan, schwäne | cisne | лебедь, лебеди | بجعة, تم | राजहंस | cigno
stork @village | stork, heron, crane bird, egret, red-crowned crane, ibis, white crane | 鹳, 白鹭, 仙鹤, 丹顶鹤, 白鹤, 苍鹭 | 鶴, ツル, コウノトリ, 鷺, サギ | 두루미, 황새, 백로, 학 | cigüeña, garza, grulla | cigogne, héron, grue cendrée | storch, störche, reiher, kranich | cegonha, garça, grou | аист, цапля, журавль, журавли | لقلق, كركي, مالك الحزين, بلشون | सारस, बगुला | cicogna, airone, gru
flamingo @beach | flamingo | 火烈鸟 | フラミンゴ | 플라밍고, 홍학 | flamenco rosa, flamencos rosados | flamant, flamant rose | flamingo | flamingo | фламинго | فلامنغو, نحام | राजहंस फ्लेमिंगो, फ्लेमिंगो | fenicottero
parrot @forest | parrot, macaw, cockatoo, parakeet, toucan, budgie, cockatiel | 鹦鹉, 金刚鹦鹉, 巨嘴鸟 | 鸚鵡, オウム, インコ, オオハシ | 앵무새, 큰부리새 | loro, papagayo, guacamayo, cotorra, tucán | perroquet, perruche, ara, toucan, cacatoès | papagei, sittich, kakadu, tukan | papagaio, arara, periquito, tucano | попугай, тукан, какаду | ببغاء, طوقان | तोता, तूती | pappagallo, tucano, cacatua, ara
hummingbird @garden | hummingbird | 蜂鸟 | ハチドリ | 벌새 | colibrí | colibri, oiseau-mouche | kolibri | beija-flor, colibri | колибри | طائر الطنان, طنان | गुनगुन चिड़िया, हमिंगबर्ड | colibrì
crow | crow, raven, magpie, blackbird, jackdaw | 乌鸦, 渡鸦, 喜鹊 | 烏, カラス, カササギ | 까마귀, 까치 | cuervo, urraca, mirlo | corbeau, corneille, pie, merle | krähe, rabe, elster, amsel | corvo, melro | ворона, ворон, сорока, вороны, галка | غراب, +غربان | कौआ, कौवा | corvo, cornacchia, gazza, merlo
hen @village | hen, chicken, turkey bird, turkeys, quail, pheasant | 母鸡, 鸡, 鹌鹑 | 鶏, 雌鶏, ニワトリ, めんどり | 암탉, 닭 | gallina, faisán, codorniz | poule, faisan, caille | henne, huhn, hühner, fasan | galinha, faisão | курица, куры, фазан | دجاجة, +دجاج | मुर्गी, टर्की | gallina, pollo, fagiano
rooster @village | rooster, cockerel | 公鸡 | 雄鶏, おんどり | 수탉 | gallo | coq | hahn, hähne | galo | петух, петухи | ديك, +ديوك | मुर्गा | gallo
chick @village | chick, baby chick, baby bird | 小鸡, 雏鸟 | 雛, ひよこ, ヒヨコ | 병아리, 새끼 새 | pollito, polluelo | poussin | küken | pintinho | цыплёнок, +цыплята, птенец | كتكوت, صوص | चूज़ा | pulcino
peacock @garden | peacock, peafowl, peahen | 孔雀 | 孔雀, クジャク | 공작새 | pavo real | paon | pfau, pfauen | pavão | павлин | طاووس | मोर, मयूर | pavone
woodpecker=robin @forest | woodpecker, cuckoo, cardinal bird | 啄木鸟, 布谷鸟 | 啄木鳥, キツツキ, カッコウ | 딱따구리, 뻐꾸기 | pájaro carpintero, cuco | pic-vert, pivert, coucou | specht, kuckuck | pica-pau, cuco | дятел, кукушка | نقار الخشب, وقواق | कठफोड़वा, कोयल | picchio, cuculo
ostrich=sprite:ostrich @desert | ostrich, emu, kiwi bird | 鸵鸟, 鸸鹋 | 駝鳥, ダチョウ, エミュー | 타조 | avestruz, emú | autruche, émeu | strauß vogel, straußenvogel, emu | avestruz, ema | страус, эму | نعامة, +نعام | शुतुरमुर्ग | struzzo, emù
`,
}

/** Dinosaurs, dragons and other creatures of tales. */
export const CREATURES: Table = {
  rig: 'sprite',
  rows: `
tyrannosaurus=dinosaur:tyrannosaurus @forest | dinosaur, tyrannosaurus, tyrannosaurus rex, t rex, trex, godzilla, dino, kaiju | 恐龙, 霸王龙, 哥斯拉, 暴龙 | 恐竜, ティラノサウルス, ゴジラ, 怪獣 | 공룡, 티라노사우루스, 고질라 | dinosaurio, tiranosaurio, godzilla | dinosaure, tyrannosaure, godzilla | dinosaurier, tyrannosaurus, dino, godzilla | dinossauro, tiranossauro, godzilla | динозавр, тираннозавр, годзилла | ديناصور, +ديناصورات, تيرانوصور | डायनासोर, टायरानोसोरस | dinosauro, tirannosauro, godzilla
triceratops=dinosaur:triceratops @forest | triceratops | 三角龙 | トリケラトプス | 트리케라톱스 | triceratops | tricératops | triceratops | tricerátops | трицератопс | ترايسيراتوبس | ट्राइसेराटॉप्स | triceratopo
stegosaurus=dinosaur:stegosaurus @forest | stegosaurus, ankylosaurus | 剑龙, 甲龙 | ステゴサウルス | 스테고사우루스 | estegosaurio | stégosaure | stegosaurus | estegossauro | стегозавр | ستيغوصور | स्टेगोसॉरस | stegosauro
brachiosaurus=dinosaur:brachiosaurus @forest | brachiosaurus, brontosaurus, diplodocus, sauropod, long-necked dinosaur | 腕龙, 雷龙, 梁龙 | ブラキオサウルス | 브라키오사우루스 | braquiosaurio, brontosaurio | brachiosaure, diplodocus | brachiosaurus, brontosaurus | braquiossauro | брахиозавр, бронтозавр, диплодок | براكيوصور | ब्रैकियोसॉरस | brachiosauro
velociraptor=dinosaur:velociraptor @forest | velociraptor, raptor | 迅猛龙, 伶盗龙 | ヴェロキラプトル, ラプトル | 벨로시랩터 | velociraptor | vélociraptor | velociraptor | velociraptor | велоцираптор, раптор | فيلوسيرابتور | वेलोसिरैप्टर | velociraptor
pterodactyl=dinosaur:pterodactyl @sky | pterodactyl, pterosaur, pteranodon | 翼龙 | 翼竜, プテラノドン | 익룡 | pterodáctilo | ptérodactyle | flugsaurier, pterodactylus | pterodáctilo | птеродактиль | تيروصور | टेरोडैक्टाइल | pterodattilo
dragon=dragon:dragon @castle | dragon, wyvern, fire dragon, fire-breathing dragon | 龙, 巨龙, 喷火龙, 飞龙, 火龙 | 竜, ドラゴン | 용, 드래곤 | dragón | dragon | drache, drachen | dragão | дракон | تنين, +تنانين | ड्रैगन, अजगर | drago, dragone
ghost=sprite:ghost time:night mood:dark @castle | ghost, evil spirit, ghostly figure, phantom, spectre, poltergeist | 鬼魂, 幽灵, 鬼怪 | 幽霊, お化け, ゴースト | 유령, 귀신 | fantasma, espectro | fantôme, spectre | gespenst, gespenster, geister | fantasma, assombração | призрак, привидение | شبح, +أشباح | भूत, प्रेत | fantasma, spettro
monster=sprite:alien-monster mood:dark | monster, demon, devil, goblin, gargoyle | 怪物, 怪兽, 恶魔, 魔鬼, 哥布林 | モンスター, 怪物, 悪魔, 鬼, ゴブリン | 괴물, 악마, 도깨비, 몬스터 | monstruo, demonio, diablo, duende | monstre, démon, diable, gobelin | monster, ungeheuer, dämon, teufel, kobold | monstro, demônio, diabo, duende | монстр, чудовище, демон, гоблин | شيطان, عفريت | राक्षस, दानव, शैतान | mostro, demone, diavolo, goblin
zombie=sprite:zombie mood:dark time:night | zombie, zombies, skeleton, mummy | 僵尸, 丧尸, 骷髅, 木乃伊 | ゾンビ, 骸骨, ミイラ | 좀비, 해골, 미라 | zombi, zombie, esqueleto, momia | zombie, squelette, momie | zombie, skelett, mumie | zumbi, esqueleto, múmia | зомби, скелет, мумия | زومبي, هيكل عظمي, مومياء | ज़ॉम्बी, कंकाल, ममी | zombi, scheletro, mummia
vampire=person:man time:night mood:dark @castle gives:worn/cape | vampire, dracula | 吸血鬼 | 吸血鬼, ヴァンパイア, ドラキュラ | 뱀파이어, 드라큘라, 흡혈귀 | vampiro, drácula | vampire, dracula | vampir, dracula | vampiro, drácula | вампир, дракула | مصاص دماء, دراكولا | पिशाच, वैम्पायर | vampiro, dracula
alien=sprite:alien @planet | alien, extraterrestrial, aliens, martian | 外星人 | 宇宙人, エイリアン | 외계인 | extraterrestre, alienígena, marciano | extraterrestre, alien, martien | außerirdischer, außerirdische, alien | alienígena, extraterrestre, alien | инопланетянин, пришелец, инопланетяне | كائن فضائي, فضائي | एलियन | alieno, extraterrestre, marziano
angel=person:fairy @sky | angel, angels, cupid, cherub | 天使 | 天使, エンジェル | 천사 | ángel | ange | engel | anjo | ангел | ملاك, +ملائكة | फ़रिश्ता, देवदूत | angelo
snowman=sprite:snowman weather:snow season:winter @snow | snowman, snowmen | 雪人 | 雪だるま | 눈사람 | muñeco de nieve | bonhomme de neige | schneemann | boneco de neve | снеговик | رجل الثلج | हिममानव, स्नोमैन | pupazzo di neve
`,
}
