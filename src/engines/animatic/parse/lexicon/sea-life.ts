import type { Table } from './table.ts'

/** Fish and everything else that swims or crawls under water. */
export const FISH: Table = {
  rig: 'fish',
  rows: `
fish @underwater | fish, fishes, sea creature, sea animal, ocean animal, ocean creature, creature of the deep, deep-sea creature, marine life, sea life, school of fish, snapper, grouper, mackerel, herring, halibut, haddock, anchovy, anchovies, sea bass, bluefish | 鱼, +鱼群, 小鱼, 海洋生物, 鲷鱼, 鲭鱼, 鲱鱼, 石斑鱼 | 魚, +魚たち, 小魚, 海の生き物, 鯛, 鯖, ニシン | 물고기, 생선, +물고기떼, 도미, 고등어, 청어 | pez, peces, criatura marina, banco de peces, pescado, pescados, pargo, caballa, arenque | poisson, créature marine, banc de poissons, vivaneau, maquereau, hareng, mérou | fisch, meerestier, fischschwarm, schnapper, makrele, hering, zackenbarsch | peixe, criatura marinha, cardume, pargo, arenque, garoupa | рыба, рыбка, рыбы, рыб, рыбок, морские существа, скумбрия, сельдь, окунь, люциан | سمكة, +أسماك, +سمك, مخلوقات بحرية, سمكات, هامور, ماكريل, رنجة | मछली, समुद्री जीव, स्नैपर मछली, बांगड़ा | pesce, creatura marina, banco di pesci, dentice, sgombro, aringa, cernia
clownfish @underwater | clownfish, clown fish, nemo | 小丑鱼 | クマノミ, カクレクマノミ | 흰동가리, 니모 | pez payaso | poisson-clown, poisson clown | clownfisch | peixe-palhaço | рыба-клоун | سمكة المهرج | क्लाउनफिश | pesce pagliaccio
goldfish | goldfish, gold fish | 金鱼 | 金魚 | 금붕어 | pez dorado, pez de colores | poisson rouge | goldfisch | peixinho dourado, peixe dourado | золотая рыбка | سمكة ذهبية | सुनहरी मछली, गोल्डफिश | pesce rosso
angelfish @underwater | angelfish, angel fish, butterflyfish | 神仙鱼, 天使鱼 | エンゼルフィッシュ | 에인절피시 | pez ángel | poisson-ange, scalaire | skalar, kaiserfisch | peixe-anjo, acará-bandeira | рыба-ангел, скалярия | سمكة الملاك | एंजेलफिश | pesce angelo
koi | koi, koi fish, carp, koi carp | 锦鲤, 鲤鱼 | 鯉, 錦鯉 | 잉어, 비단잉어 | koi, carpa koi, carpa dorada | carpe, carpe koï | koi, karpfen | carpa, koi | карп, кои, карпы кои | كارب, كوي, شبوط | कोई मछली, कार्प | carpa, koi
blue-tang @underwater | blue tang, surgeonfish, dory | 蓝倒吊, 蓝吊 | ナンヨウハギ | 블루탱 | pez cirujano | poisson-chirurgien | doktorfisch | cirurgião-patela | рыба-хирург | سمكة التانغ الزرقاء | ब्लू टैंग | pesce chirurgo
tropical @underwater | tropical fish, colorful fish, colourful fish, reef fish | 热带鱼, 五颜六色的鱼, 彩色的鱼 | 熱帯魚, 色とりどりの魚, カラフルな魚 | 열대어, 형형색색의 물고기 | peces tropicales, pez tropical, peces de colores | poissons tropicaux, poisson tropical, poissons colorés | tropenfisch, tropische fische, bunte fische | peixes tropicais, peixe tropical, peixes coloridos | тропическая рыба, тропические рыбы, разноцветные рыбы | أسماك استوائية, أسماك ملونة | रंगीन मछलियाँ, उष्णकटिबंधीय मछली | pesci tropicali, pesce tropicale, pesci colorati
salmon @underwater | salmon, trout | 三文鱼, 鲑鱼, 鳟鱼 | 鮭, サーモン, 鱒 | 연어, 송어 | salmón, trucha | saumon, truite | lachs, forelle | salmão, truta | лосось, форель, сёмга | سلمون, تراوت | सैल्मन, ट्राउट | salmone, trota
tuna @underwater | tuna, bluefin tuna, swordfish, marlin, barracuda, cod, sardine | 金枪鱼, 剑鱼, 沙丁鱼 | 鮪, マグロ, カジキ, イワシ, 鰹 | 참치, 청새치, 정어리 | atún, pez espada, sardina | thon, espadon, sardine | thunfisch, schwertfisch, sardine | atum, peixe-espada, sardinha | тунец, рыба-меч, сардина | تونة, سردين | टूना, सार्डिन | tonno, pesce spada, sardina
shark @underwater | shark, great white, great white shark, hammerhead, whale shark | 鲨鱼, 大白鲨, 鲸鲨 | 鮫, サメ, ホオジロザメ, ジンベエザメ | 상어, 백상아리, 고래상어 | tiburón | requin | hai, haifisch, haie | tubarão | акула, акулы, +акул | قرش, سمكة القرش | शार्क, शार्क मछली | squalo
jellyfish @underwater | jellyfish | 水母 | 海月, クラゲ | 해파리 | medusa | méduse | qualle | água-viva, medusa | медуза, медузы, +медуз | قنديل البحر, +قناديل البحر | जेलीफ़िश, जेलीफिश | medusa
octopus @underwater | octopus | 章鱼 | 蛸, タコ | 문어 | pulpo | pieuvre, poulpe | krake, oktopus | polvo | осьминог, спрут | أخطبوط | ऑक्टोपस, अष्टबाहु | polpo, piovra
turtle @underwater | turtle, sea turtle | 海龟, 龟, 玳瑁 | ウミガメ, 海亀 | 바다거북 | tortuga marina | tortue marine, tortue de mer | meeresschildkröte | tartaruga marinha | морская черепаха | سلحفاة بحرية, سلاحف بحرية | समुद्री कछुआ, समुद्री कछुए | tartaruga marina
seahorse @underwater | seahorse, sea horse | 海马 | タツノオトシゴ | 해마 | caballito de mar | hippocampe | seepferdchen | cavalo-marinho | морской конёк | حصان البحر, فرس البحر | समुद्री घोड़ा | cavalluccio marino
crab @beach | crab, hermit crab, king crab, spider crab | 螃蟹, 寄居蟹 | 蟹, カニ, ヤドカリ | 게, 꽃게, 소라게 | cangrejo | crabe | krabbe, krebs | caranguejo, siri | краб | سلطعون, سرطان البحر | केकड़ा, केकड़े | granchio
lobster=sprite:lobster @underwater | lobster, crayfish | 龙虾, 小龙虾 | ロブスター | 바닷가재, 랍스터 | langosta | homard, langouste | hummer | lagosta | лобстер, омар | كركند | लॉबस्टर | aragosta
manta-ray=sprite:manta-ray @underwater | manta ray, stingray, manta | 蝠鲼, 魔鬼鱼, 黄貂鱼 | エイ, マンタ | 가오리, 만타가오리 | mantarraya, raya manta | raie manta, raie | manta, mantarochen, rochen | arraia, raia manta | скат, манта | شيطان البحر, سمكة الراي | मंता रे, स्टिंगरे | manta, razza
starfish=sprite:starfish @underwater | starfish, sea star, sea urchin, sea anemone, anemone | 海星, 海胆, 海葵 | 海星, ヒトデ, ウニ, イソギンチャク | 불가사리, 성게, 말미잘 | estrella de mar, erizo de mar, anémona | étoile de mer, oursin, anémone | seestern, seeigel, seeanemone | estrela-do-mar, ouriço-do-mar | морская звезда, морской ёж | نجم البحر, قنفذ البحر | तारामछली | stella marina, riccio di mare
shell=sprite:shell item:held | seashell, shell, clam, oyster, pearl, scallop, conch | 贝壳, 扇贝, 珍珠, 海螺 | 貝, 貝殻, 真珠 | 조개, 조개껍데기, 진주 | concha, ostra, perla | coquillage, huître, perle | muschel, auster, perle | concha, ostra, pérola | ракушка, раковина, жемчужина, +ракушек | صدفة, محارة, لؤلؤة | सीप, शंख, मोती | conchiglia, ostrica
`,
}

/** Whales, and other mammals of the sea. */
export const WHALES: Table = {
  rig: 'whale',
  rows: `
whale @underwater | whale, blue whale, sperm whale, whale calf | 鲸鱼, 鲸, 蓝鲸, 抹香鲸 | 鯨, クジラ, シロナガスクジラ | 고래, 흰수염고래, 향유고래 | ballena, ballena azul, cachalote | baleine, cachalot, baleine bleue | wal, blauwal, pottwal, wale | baleia, cachalote, baleia azul | кит, киты, синий кит, кашалот | حوت, +حيتان, حوت أزرق | व्हेल, नीली व्हेल | balena, capodoglio, balena azzurra
humpback @underwater | humpback whale, humpback | 座头鲸 | ザトウクジラ | 혹등고래 | ballena jorobada | baleine à bosse | buckelwal | baleia jubarte | горбатый кит | حوت أحدب | कुबड़ी व्हेल | megattera, balena megattera
dolphin @beach | dolphin, porpoise, dolphins | 海豚 | 海豚, イルカ | 돌고래 | delfín | dauphin | delfin, delphin | golfinho | дельфин | دلفين, +دلافين | डॉल्फ़िन, डॉल्फिन, सूँस | delfino
orca @underwater | orca, killer whale | 虎鲸, 逆戟鲸 | シャチ | 범고래 | orca | orque, épaulard | orca, schwertwal | orca | косатка | أوركا, حوت قاتل | ओर्का | orca
beluga @underwater | beluga, beluga whale, white whale | 白鲸 | シロイルカ, ベルーガ | 벨루가, 흰돌고래 | beluga | béluga | beluga, weißwal | beluga | белуха | حوت أبيض, بيلوغا | बेलुगा | beluga
narwhal @underwater | narwhal | 独角鲸 | イッカク | 일각고래 | narval | narval | narwal | narval | нарвал | كركدن البحر, حريش البحر | नरव्हाल | narvalo
seal=sprite:seal @beach | seal, sea lion, walrus, harbor seal, baby seal, manatee | 海豹, 海狮, 海象 | アザラシ, アシカ, セイウチ, トド | 물개, 바다표범, 바다사자, 바다코끼리 | foca, león marino, lobo marino, morsa | phoque, otarie, morse, lion de mer | robbe, seehund, seelöwe, walross | foca, leão-marinho, morsa | тюлень, морской лев, морж, нерпа | فقمة, أسد البحر, فظ | सील, समुद्री शेर, वालरस | foca, leone marino, tricheco
`,
}
