import type { Table } from './table.ts'

/** Four-legged animals, and others on the ground. */
export const ANIMALS: Table = {
  rig: 'quadruped',
  rows: `
cat | cat, tomcat, feline, housecat | 猫, 猫咪 | 猫, ネコ, ねこ | 고양이, 냥이 | gato, gata | chat, chatte, matou | katze, kater | gato, gata | кошка, кот, кошек | قط, قطة, +قطط, هر | बिल्ली, बिल्ला | gatto, gatta
kitten | kitten, kitty, baby cat | 小猫, 小猫咪, 幼猫 | 子猫, 仔猫, こねこ | 아기 고양이, 새끼 고양이, 아기고양이 | gatito, gatita | chaton, petit chat | kätzchen, katzenbaby | gatinho, gatinha | котёнок, +котята, котёнка | قطة صغيرة, هريرة, قط صغير | बिल्ली का बच्चा, बिलौटा, छोटी बिल्ली | gattino, gattina, micio
calico | calico cat, calico, tortoiseshell cat | 三花猫, 花猫, 玳瑁猫 | 三毛猫 | 삼색 고양이, 삼색고양이, 얼룩고양이 | gato calicó, gata calicó, gato tricolor | chat calico, chat tricolore | glückskatze, dreifarbige katze | gato malhado, gato tricolor | трёхцветная кошка, черепаховая кошка | قطة كاليكو, قطة ثلاثية الألوان | तिरंगी बिल्ली, चितकबरी बिल्ली | gatto calico, gatta tricolore
tabby | tabby cat, tabby | 虎斑猫, 狸花猫 | トラ猫 | 줄무늬 고양이 | gato atigrado | chat tigré | tigerkatze, getigerte katze | gato tigrado | полосатый кот | قطة مخططة | धारीदार बिल्ली | gatto tigrato
ginger-cat=cat | ginger cat, orange cat, orange tabby, orange tabby cat, ginger tabby, ginger tomcat, marmalade cat | 橘猫, 橘色的猫, 橘色猫, 大橘猫, 黄猫, 橘色小猫 | 茶トラ, 茶トラ猫, オレンジ色の猫 | 치즈 고양이, 치즈냥이, 주황색 고양이, 노란 고양이 | gato naranja, gata naranja, gato anaranjado, gato pelirrojo | chat roux, chatte rousse, chat orange | rote katze, roter kater, rothaarige katze, orange katze | gato laranja, gata laranja, gato ruivo | рыжий кот, рыжая кошка, рыжего кота, рыжий котик | قطة برتقالية, قط برتقالي | नारंगी बिल्ली, भूरी बिल्ली | gatto rosso, gatto arancione, gatta rossa
black-cat | black cat, black kitten | 黑猫 | 黒猫, 黒ネコ | 검은 고양이, 까만 고양이 | gato negro, gata negra | chat noir, chatte noire | schwarze katze, schwarzer kater | gato preto, gata preta | чёрная кошка, чёрный кот | قطة سوداء, قط أسود | काली बिल्ली | gatto nero, gatta nera
siamese=cat | siamese cat, persian cat, maine coon | 暹罗猫, 波斯猫, 布偶猫 | シャム猫, ペルシャ猫 | 샴 고양이, 페르시아 고양이 | gato siamés, gato persa | chat siamois, chat persan | siamkatze, perserkatze | gato siamês, gato persa | сиамская кошка, персидский кот | قطة سيامية, قطة فارسية | सियामी बिल्ली | gatto siamese, gatto persiano
dog | dog, doggy, doggo, hound, mutt | 狗, 狗狗, 犬 | 犬, イヌ, いぬ, ワンちゃん | 개, 멍멍이, 댕댕이 | perro, perra | chien, chienne | hund, hündin | cachorro, cachorra, cão, cadela | собака, пёс, псы | كلب, كلبة, +كلاب | कुत्ता, कुत्ती | cane, cagna
puppy | puppy, pup, baby dog | 小狗, 幼犬, 小奶狗 | 子犬, 仔犬, 小犬 | 강아지 | cachorrito, perrito, perrita | chiot | welpe, hündchen | filhote de cachorro, cachorrinho, cachorrinha | щенок, +щенки, щенята | جرو, كلب صغير, +جراء | पिल्ला, कुत्ते का बच्चा | cucciolo, cagnolino
golden-retriever | golden retriever, golden retriever puppy, retriever, labrador | 金毛, 金毛犬, 金毛寻回犬, 拉布拉多 | ゴールデンレトリバー, ラブラドール, レトリバー | 골든 리트리버, 골든리트리버, 래브라도 | golden retriever, labrador | golden retriever, labrador | golden retriever, labrador | golden retriever, labrador | золотистый ретривер, ретривер, лабрадор | جولدن ريتريفر, لابرادور | गोल्डन रिट्रीवर, लैब्राडोर | golden retriever, labrador
corgi | corgi, welsh corgi | 柯基, 柯基犬 | コーギー | 코기, 웰시코기 | corgi | corgi | corgi | corgi | корги | كورجي, كورغي | कॉर्गी | corgi
dalmatian | dalmatian | 斑点狗, 大麦町犬 | ダルメシアン | 달마시안 | dálmata | dalmatien | dalmatiner | dálmata | далматинец | دلماسي, كلب دلماسي | डालमेशियन | dalmata
husky | husky, sled dog, malamute | 哈士奇, 雪橇犬 | ハスキー, シベリアンハスキー | 허스키 | husky, perro de trineo | husky, chien de traîneau | husky, schlittenhund | husky, cão de trenó | хаски, ездовая собака | هاسكي | हस्की | husky, cane da slitta
shiba=dog | shiba inu, shiba, akita | 柴犬, 秋田犬 | 柴犬, 秋田犬 | 시바견, 진돗개 | shiba inu | shiba inu | shiba inu | shiba inu | сиба-ину, акита | شيبا إينو | शीबा इनु | shiba inu
terrier=dog | terrier, beagle, bulldog, pug, dachshund, chihuahua, german shepherd, greyhound, sheepdog, border collie, collie, samoyed, spaniel, doberman, pomeranian, rottweiler, great dane | 斗牛犬, 法斗, 比格犬, 巴哥犬, 腊肠犬, 吉娃娃, 牧羊犬, 边牧, 萨摩耶, 博美 | テリア, ビーグル, ブルドッグ, パグ, ダックスフント, チワワ, シェパード, ボーダーコリー, ポメラニアン | 테리어, 비글, 불독, 닥스훈트, 치와와, 셰퍼드, 보더콜리, 포메라니안 | bulldog, beagle, pastor alemán, chihuahua, galgo | bouledogue, beagle, berger allemand, teckel, lévrier | dackel, schäferhund, mops, bulldogge, windhund, terrier | buldogue, pastor alemão, galgo | такса, овчарка, бульдог, мопс, терьер, борзая, шпиц | كلب الراعي, بولدوغ, سلوقي | बुलडॉग, जर्मन शेफर्ड | bulldog, bassotto, pastore tedesco, levriero
fox @forest | fox, vixen, fox cub | 狐狸 | 狐, キツネ, きつね | 여우 | zorro, zorra | renard, renarde | fuchs | raposa | лиса, лис, лисица, лисёнок, +лисята | ثعلب, +ثعالب | लोमड़ी | volpe
arctic-fox=fox colour:#f6f4ef @snow | arctic fox, snow fox | 北极狐 | 北極狐, ホッキョクギツネ | 북극여우 | zorro ártico | renard arctique, renard polaire | polarfuchs | raposa do ártico | песец, полярная лиса | ثعلب قطبي | आर्कटिक लोमड़ी | volpe artica
wolf @forest | wolf, +wolves, coyote, werewolf, wolf cub | 狼, 灰狼, 狼人 | 狼, オオカミ | 늑대 | lobo, loba, coyote | loup, louve, coyote | wolf, wölfe, wölfin | lobo, loba | волк, волчица | ذئب, +ذئاب | भेड़िया | lupo, lupa
panda @forest | panda, giant panda, panda bear, panda cub | 熊猫, 大熊猫 | パンダ | 판다, 팬더 | panda, oso panda | panda | panda, pandabär | panda | панда | باندا | पांडा | panda
red-panda=raccoon colour:#b5562e @forest | red panda, firefox | 小熊猫, 红熊猫 | レッサーパンダ | 레서판다, 너구리판다 | panda rojo | panda roux | roter panda, katzenbär | panda vermelho | красная панда | باندا حمراء | लाल पांडा | panda rosso
bear @forest | bear, brown bear, grizzly, grizzly bear, bear cub, black bear | 熊, 棕熊, 狗熊, 黑熊 | 熊, クマ, ヒグマ, 小熊 | 곰, 불곰, 갈색곰 | oso, osa, oso pardo | ours, ourse, ourson, ours brun | bär, braunbär | urso, ursa, urso pardo | медведь, медведица, медвежонок, бурый медведь | دب, +دببة | भालू | orso, orsa, orso bruno
polar-bear @snow | polar bear, polar bear cub | 北极熊, 白熊 | 白熊, シロクマ, 北極熊, ホッキョクグマ | 북극곰 | oso polar | ours polaire, ours blanc | eisbär | urso polar | белый медведь, полярный медведь | دب قطبي | ध्रुवीय भालू | orso polare
lion @desert | lion, lion cub | 狮子, 雄狮 | ライオン, 獅子 | 사자 | león | lion, lionceau | löwe | leão | лев, льва, львы, львов, львёнок | أسد, ليث, أسود أفريقية | शेर, सिंह | leone
lioness @desert | lioness | 母狮 | 雌ライオン | 암사자 | leona | lionne | löwin | leoa | львица | لبؤة | शेरनी | leonessa
tiger @forest | tiger, tigress, tiger cub, bengal tiger | 老虎, 虎 | 虎, トラ, タイガー | 호랑이, 범 | tigre, tigresa | tigre, tigresse | tiger, tigerin | tigre, tigresa | тигр, тигрица, тигрёнок | نمر, ببر, +نمور | बाघ, बाघिन | tigre
white-tiger=tiger colour:#f6f4ef @forest | white tiger | 白虎 | 白虎, ホワイトタイガー | 백호 | tigre blanco | tigre blanc | weißer tiger | tigre branco | белый тигр | نمر أبيض | सफेद बाघ | tigre bianca
leopard @desert | leopard, jaguar, ocelot, lynx | 豹, 豹子, 美洲豹, 猞猁 | 豹, ヒョウ, ジャガー, オオヤマネコ | 표범, 재규어, 스라소니 | leopardo, jaguar, lince | léopard, jaguar, lynx | leopard, jaguar, luchs | leopardo, onça, lince | леопард, ягуар, рысь | فهد, وشق, +فهود | तेंदुआ, जगुआर | leopardo, giaguaro, lince
snow-leopard=leopard colour:#dfe3e8 @mountains | snow leopard | 雪豹 | 雪豹, ユキヒョウ | 눈표범, 설표 | leopardo de las nieves | léopard des neiges | schneeleopard | leopardo das neves | снежный барс | نمر الثلوج | हिम तेंदुआ | leopardo delle nevi
panther=leopard colour:#2b2930 @forest | puma, cougar | 美洲狮 | ピューマ | 퓨마 | puma | puma | puma | puma | пума | بوما | प्यूमा | puma
rabbit | rabbit, bunny, hare, bunny rabbit | 兔子, 兔, 小白兔, 野兔 | 兎, ウサギ, うさぎ | 토끼 | conejo, coneja, liebre | lapin, lapine, lièvre | hase, kaninchen | coelho, coelha, lebre | кролик, заяц, зайчик, +зайцы, зайца, крольчонок | أرنب, +أرانب | खरगोश | coniglio, lepre, coniglietto
squirrel @forest | squirrel, chipmunk | 松鼠, 花栗鼠 | リス, 栗鼠 | 다람쥐, 청설모 | ardilla | écureuil | eichhörnchen | esquilo | белка, белочка, бурундук, белок | سنجاب, +سناجب | गिलहरी | scoiattolo
hedgehog | hedgehog, porcupine | 刺猬, 豪猪 | ハリネズミ, ヤマアラシ | 고슴도치 | erizo, puercoespín | hérisson, porc-épic | igel, stachelschwein | ouriço, porco-espinho | ёж, ёжик, ежи, дикобраз | قنفذ, +قنافذ | कांटेदार जंगली चूहा, साही | riccio, porcospino
mouse | mouse, +mice, rat | 老鼠, 小老鼠 | 鼠, ネズミ, ねずみ | 쥐, 생쥐 | ratón, rata | souris, rat | maus, mäuse, ratte | rato, camundongo | мышь, мышка, мыши, крыса | فأر, فأرة, +فئران | चूहा, चुहिया | topo, topolino, ratto
horse | horse, mare, stallion, colt, foal, steed, pony, mustang | 马, 骏马, 马儿, 小马 | 馬, ウマ, 子馬, ポニー | 말, 조랑말, 망아지 | caballo, yegua, potro, poni | cheval, jument, poulain, étalon, poney | pferd, hengst, stute, fohlen, pony | cavalo, égua, potro, pônei | лошадь, конь, кони, коня, коне, жеребец, пони, лошадка | حصان, +أحصنة, خيل, خيول, فرس, مهر | घोड़ा, घोड़ी, टट्टू | cavallo, cavalla, puledro, pony
white-horse | white horse, white stallion | 白马 | 白馬 | 백마, 흰 말 | caballo blanco | cheval blanc | weißes pferd, schimmel | cavalo branco | белая лошадь, белый конь | حصان أبيض | सफेद घोड़ा | cavallo bianco
unicorn mood:joyful @forest | unicorn, pegasus | 独角兽, 飞马 | ユニコーン, ペガサス | 유니콘, 페가수스 | unicornio, pegaso | licorne, pégase | einhorn, einhörner, pegasus | unicórnio, pégaso | единорог, пегас | وحيد القرن الخرافي, يونيكورن | यूनिकॉर्न | unicorno, pegaso
donkey | donkey, mule, burro | 驴, 毛驴, 骡子 | ロバ, ラバ | 당나귀, 노새 | burro, asno, mula | âne, mulet | esel, maultier | burro, jumento, mula | осёл, ослик, ослы, мул | حمار, +حمير, بغل | गधा, खच्चर | asino, mulo
zebra @desert | zebra | 斑马 | シマウマ, 縞馬 | 얼룩말 | cebra | zèbre | zebra | zebra | зебра | حمار وحشي | ज़ेबरा | zebra
giraffe @desert | giraffe | 长颈鹿 | キリン | 기린 | jirafa | girafe | giraffe | girafa | жираф | زرافة | जिराफ़ | giraffa
camel @desert | camel, dromedary | 骆驼 | 駱駝, ラクダ, らくだ | 낙타 | camello, dromedario | chameau, dromadaire | kamel, dromedar | camelo, dromedário | верблюд | جمل, ناقة, +جمال, +إبل | ऊँट | cammello, dromedario
llama=sprite:llama @mountains | llama, alpaca | 羊驼, 美洲驼 | アルパカ, ラマ | 알파카, 라마 | llama, alpaca | lama, alpaga | lama, alpaka | lhama, alpaca | лама, альпака | لاما, ألبكة | लामा, अल्पाका | lama, alpaca
cow @village | cow, cattle, calf, +calves, dairy cow, heifer | 牛, 奶牛, 母牛, 小牛 | 牛, ウシ, 乳牛, 子牛 | 소, 젖소, 송아지, 암소 | vaca, ternero, becerro | vache, veau | kuh, kühe, kalb, rind, rinder | vaca, bezerro, gado | корова, коровы, телёнок, +телята | بقرة, +أبقار, +بقر, عجل | गाय, बछड़ा | mucca, vacca, vitello
bull @village | bull | 公牛 | 雄牛 | 황소 | toro | taureau | stier, bulle | touro | бык | ثور, +ثيران | साँड़ | toro
deer @forest | deer, stag, doe, fawn, buck, roe deer, antelope, gazelle | 鹿, 小鹿, 羚羊, 梅花鹿 | 鹿, シカ, 子鹿, カモシカ | 사슴, 영양, 노루 | ciervo, venado, cervatillo, gacela, antílope | cerf, biche, faon, gazelle, antilope, chevreuil | hirsch, reh, rehkitz, gazelle, antilope | veado, cervo, gazela | олень, олениха, оленёнок, антилопа, косуля, газель | غزال, أيل, ظبي, +غزلان | हिरण, हिरन, बारहसिंगा, मृग | cervo, cerbiatto, gazzella, daino, capriolo
sheep @village | sheep, lamb, ram, ewe | 绵羊, 羊, 羊群, 小羊, 羊羔 | 羊, ヒツジ, ひつじ, 子羊 | 양, 어린 양, 양떼 | oveja, cordero, carnero | mouton, brebis, agneau, bélier | schaf, lamm, lämmer, widder | ovelha, cordeiro, carneiro | овца, овцы, ягнёнок, баран, овец, +ягнята | خروف, نعجة, حمل, +أغنام, +خراف | भेड़, मेमना | pecora, agnello, montone
goat @mountains | goat, kid goat, ibex, mountain goat, billy goat, chamois | 山羊, 羚羊角 | 山羊, ヤギ, 子ヤギ | 염소, 산양 | cabra, chivo, cabrito | chèvre, bouc, chevreau, bouquetin | ziege, ziegenbock, steinbock | cabra, bode, cabrito | коза, козёл, козлёнок, козы, +козлята | ماعز, عنزة, تيس, معزة | बकरी, बकरा | capra, capretto, stambecco
pig @village | pig, piglet, hog, swine, sow | 猪, 小猪 | 豚, ブタ, 子豚 | 돼지, 아기돼지 | cerdo, cerdito, puerco | cochon, porc, porcelet | schwein, ferkel | porco, porquinho, leitão | свинья, поросёнок, свинка, +поросята | خنزير, +خنازير | सूअर, सुअर | maiale, maialino, porcellino
elephant @desert | elephant, elephant calf, african elephant | 大象, 小象, 象群 | 象, ゾウ, 子象 | 코끼리 | elefante, elefanta | éléphant, éléphanteau | elefant | elefante | слон, слонёнок, слониха, +слонята | فيل, +أفيال, +فيلة | हाथी, हथिनी | elefante, elefantino
mammoth @snow | mammoth, woolly mammoth, wooly mammoth | 猛犸, 猛犸象, 长毛象 | マンモス | 매머드, 맘모스 | mamut | mammouth | mammut | mamute | мамонт | ماموث | मैमथ | mammut
rhino @desert | rhino, rhinoceros | 犀牛 | サイ, 犀 | 코뿔소 | rinoceronte | rhinocéros | nashorn, nashörner | rinoceronte | носорог | وحيد القرن, كركدن | गैंडा | rinoceronte
hippo=sprite:hippo @desert | hippo, hippopotamus | 河马 | カバ, 河馬 | 하마 | hipopótamo | hippopotame | nilpferd, flusspferd | hipopótamo | бегемот, гиппопотам | فرس النهر | दरियाई घोड़ा | ippopotamo
monkey @forest | monkey, macaque, baboon, chimpanzee, chimp, capuchin, ape, gibbon, lemur | 猴子, 猴, 黑猩猩, 猿猴, 狒狒 | 猿, サル, 猿猴, チンパンジー | 원숭이, 침팬지 | mono, mona, chimpancé, macaco | singe, chimpanzé, macaque | affe, schimpanse | macaco, macaca, chimpanzé | обезьяна, шимпанзе, макака, мартышка | قرد, +قرود, شمبانزي | बंदर, वानर, चिंपैंजी, लंगूर | scimmia, scimpanzé, macaco
gorilla=monkey size:large colour:#3a3840 @forest | gorilla, king kong | 大猩猩, 金刚 | ゴリラ | 고릴라 | gorila | gorille | gorilla | gorila | горилла | غوريلا | गोरिल्ला | gorilla
koala @forest | koala, koala bear | 考拉, 树袋熊 | コアラ | 코알라 | koala | koala | koala | coala | коала | كوالا | कोआला | koala
kangaroo @desert | kangaroo, wallaby | 袋鼠 | カンガルー | 캥거루 | canguro | kangourou | känguru | canguru | кенгуру | كنغر, كنغارو | कंगारू | canguro
raccoon @forest | raccoon, racoon | 浣熊 | アライグマ, 狸, タヌキ | 너구리, 라쿤 | mapache | raton laveur | waschbär | guaxinim | енот | راكون | रैकून | procione
skunk=sprite:skunk @forest | skunk | 臭鼬 | スカンク | 스컹크 | mofeta | moufette | stinktier | gambá | скунс | ظربان | स्कंक | puzzola
otter @mountains | otter, sea otter, river otter | 水獭, 海獭 | カワウソ, ラッコ | 수달, 해달 | nutria | loutre | otter, seeotter | lontra | выдра, калан | قضاعة, ثعلب الماء | ऊदबिलाव | lontra
sloth=sprite:sloth @forest | sloth | 树懒 | ナマケモノ | 나무늘보 | perezoso | paresseux | faultier | bicho-preguiça | ленивец | كسلان, حيوان الكسلان | स्लॉथ | bradipo
meerkat=quadruped:meerkat @desert | meerkat, mongoose | 狐獴, 猫鼬 | ミーアキャット, マングース | 미어캣 | suricata | suricate | erdmännchen | suricato | сурикат, мангуст | سرقاط, نمس | मीरकैट, नेवला | suricato
capybara=quadruped:capybara @garden | capybara, groundhog, marmot | 水豚, 土拨鼠 | カピバラ | 카피바라 | carpincho, capibara, marmota | capybara, marmotte | capybara, wasserschwein, murmeltier | capivara, marmota | капибара, сурок | كابيبارا, مرموط | कैपीबारा | capibara, marmotta
ferret=quadruped:ferret | ferret, weasel, stoat, mink | 雪貂, 黄鼠狼 | フェレット, イタチ | 페럿, 족제비 | hurón, comadreja | furet, belette | frettchen, wiesel | furão, doninha | хорёк, ласка | نمس أليف, ابن عرس | फेरेट | furetto, donnola
bat=sprite:bat time:night @forest | bats, fruit bat, vampire bat, a bat flies, bat | 蝙蝠 | コウモリ, 蝙蝠 | 박쥐 | murciélago | chauve-souris | fledermaus, fledermäuse | morcego | летучая мышь, летучие мыши | خفاش, +خفافيش | चमगादड़ | pipistrello
hyena=quadruped:hyena @desert | hyena, jackal, tasmanian devil | 鬣狗, 豺狼 | ハイエナ, ジャッカル | 하이에나, 자칼 | hiena, chacal | hyène, chacal | hyäne, schakal | hiena, chacal | гиена, шакал | ضبع, ابن آوى | लकड़बग्घा, सियार | iena, sciacallo
frog=sprite:frog @garden | frog, toad, tadpole, tree frog | 青蛙, 蛤蟆, 蟾蜍, 树蛙 | 蛙, カエル | 개구리, 두꺼비 | rana, sapo | grenouille, crapaud | frosch, frösche, kröte | sapo, rã, perereca | лягушка, жаба, лягушек | ضفدع, +ضفادع | मेंढक | rana, rospo
snake=sprite:snake @forest | snake, serpent, python, cobra, viper, rattlesnake | 蛇, 蟒蛇, 眼镜蛇 | 蛇, ヘビ, コブラ | 뱀, 코브라 | serpiente, víbora, cobra, culebra | serpent, vipère, cobra | schlange, kobra | cobra, serpente | змея, змеи, кобра, питон | أفعى, ثعبان, +ثعابين, كوبرا | साँप, नाग | serpente, vipera, cobra
lizard=sprite:lizard @desert | lizard, iguana, gecko, chameleon, salamander, komodo dragon | 蜥蜴, 壁虎, 变色龙 | 蜥蜴, トカゲ, カメレオン, イグアナ | 도마뱀, 카멜레온, 이구아나 | lagarto, lagartija, iguana, camaleón | lézard, iguane, caméléon | eidechse, chamäleon, leguan | lagarto, iguana, camaleão | ящерица, игуана, хамелеон | سحلية, حرباء, إغوانا | छिपकली, गिरगिट | lucertola, iguana, camaleonte
crocodile=dinosaur:crocodile @forest | crocodile, alligator, croc, caiman | 鳄鱼 | 鰐, ワニ | 악어 | cocodrilo, caimán | crocodile, alligator | krokodil, alligator | crocodilo, jacaré | крокодил, аллигатор | تمساح, +تماسيح | मगरमच्छ, घड़ियाल | coccodrillo, alligatore
tortoise=fish:turtle @garden | tortoise | 陆龟, 乌龟 | 亀, カメ | 거북이, 거북 | tortuga | tortue | schildkröte | tartaruga, jabuti | черепаха | سلحفاة, +سلاحف | कछुआ | tartaruga
snail=sprite:snail @garden | snail, slug | 蜗牛 | カタツムリ, かたつむり | 달팽이 | caracol | escargot, limace | schnecke | caracol, lesma | улитка, улиток | حلزون | घोंघा | lumaca, chiocciola
earthworm=sprite:worm @garden | worm, earthworm, caterpillar, centipede | 毛毛虫, 蚯蚓, 蜈蚣 | 毛虫, 芋虫, ミミズ, ムカデ | 애벌레, 지렁이, 지네 | gusano, oruga, lombriz | ver de terre, chenille | raupe, regenwurm | minhoca, lagarta | гусеница, червяк, червь | دودة, يرقة | इल्ली, केंचुआ | bruco, lombrico, verme
scorpion=sprite:scorpion @desert | scorpion | 蝎子 | サソリ | 전갈 | escorpión | scorpion | skorpion | escorpião | скорпион | عقرب, +عقارب | बिच्छू | scorpione
animal=- | animal, creature, beast, wildlife, pet, livestock, herd | 动物, 生物, 野兽, 宠物 | 動物, 生き物, ペット | 동물, 짐승, 반려동물 | animal, criatura, bestia, mascota | animal, animaux, créature, bête | tier, kreatur, haustier | animal, criatura, fera | животное, зверь, существо, питомец | حيوان, +حيوانات, مخلوق, وحش | जानवर, पशु, प्राणी | animale, creatura, bestia

`,
}

/** Insects and other small things with many legs. */
export const INSECTS: Table = {
  rig: 'insect',
  rows: `
butterfly @garden | butterfly, butterflies | 蝴蝶, 彩蝶 | 蝶, チョウ, 蝶々, ちょうちょ | 나비 | mariposa | papillon | schmetterling, falter | borboleta | бабочка, бабочек | فراشة, +فراشات | तितली | farfalla
monarch @garden | monarch butterfly | 帝王蝶 | オオカバマダラ | 제왕나비 | mariposa monarca | papillon monarque | monarchfalter | borboleta monarca | бабочка монарх | فراشة ملكية | मोनार्क तितली | farfalla monarca
blue-butterfly @garden | blue butterfly, blue morpho, morpho | 蓝蝴蝶, 闪蝶 | 青い蝶, モルフォ蝶 | 파란 나비 | mariposa azul | papillon bleu | blauer schmetterling | borboleta azul | синяя бабочка, голубая бабочка | فراشة زرقاء | नीली तितली | farfalla blu
cabbage-white @garden | white butterfly, cabbage white | 白蝴蝶, 菜粉蝶 | 白い蝶, モンシロチョウ | 하얀 나비, 흰나비 | mariposa blanca | papillon blanc | weißer schmetterling, kohlweißling | borboleta branca | белая бабочка | فراشة بيضاء | सफेद तितली | farfalla bianca
swallowtail @garden | swallowtail, yellow butterfly | 凤蝶, 黄蝴蝶 | アゲハ蝶, アゲハチョウ | 호랑나비, 노란 나비 | mariposa amarilla | machaon, papillon jaune | schwalbenschwanz, zitronenfalter | borboleta amarela | махаон, жёлтая бабочка | فراشة صفراء | पीली तितली | farfalla gialla, macaone
moth time:night @garden | moth, luna moth | 飞蛾, 蛾子 | 蛾 | 나방 | polilla | papillon de nuit, mite | motte, nachtfalter | mariposa noturna, traça | мотылёк, моль | عثة | पतंगा | falena
bee @garden | bee, honeybee, honey bee | 蜜蜂 | 蜂, ミツバチ, 蜜蜂 | 벌, 꿀벌 | abeja | abeille | biene, honigbiene | abelha | пчела, пчёлы, пчёл | نحلة, +نحل | मधुमक्खी | ape, api
bumblebee @garden | bumblebee, bumble bee | 大黄蜂, 熊蜂 | マルハナバチ | 호박벌 | abejorro | bourdon | hummel | mamangava, abelhão | шмель | نحلة طنانة | भौंरा | bombo, calabrone
wasp @garden | wasp, hornet, yellow jacket | 黄蜂, 马蜂 | スズメバチ | 말벌 | avispa | guêpe, frelon | wespe, hornisse | vespa | оса, осы, шершень | دبور | ततैया, बर्रे | vespe
fly | fly, +flies | 苍蝇 | 蠅, ハエ | 파리 한 마리, 집파리 | mosca | mouche | fliege | mosca | муха, мухи | ذبابة, +ذباب | मक्खी | mosca
dragonfly @garden | dragonfly, dragonflies | 蜻蜓 | 蜻蛉, トンボ | 잠자리 | libélula | libellule | libelle | libélula | стрекоза, стрекозы | يعسوب | व्याध पतंग, ड्रैगनफ्लाई | libellula
damselfly @garden | damselfly | 豆娘 | イトトンボ | 실잠자리 | caballito del diablo | demoiselle libellule | kleinlibelle | donzelinha | стрекоза-стрелка | رعاش صغير | डैमसेलफ्लाई | damigella libellula
ladybird @garden | ladybird, ladybug, lady beetle | 瓢虫 | 天道虫, テントウムシ | 무당벌레 | mariquita | coccinelle | marienkäfer | joaninha | божья коровка | دعسوقة | भिंडी कीड़ा, लेडीबग | coccinella
beetle @garden | beetle, scarab, stag beetle, cockroach | 甲虫, 独角仙 | 甲虫, カブトムシ, クワガタ | 딱정벌레, 장수풍뎅이 | escarabajo | scarabée | käfer | besouro | жук, жуки, скарабей | خنفساء | भृंग, गुबरैला | scarabeo, coleottero
firefly time:night @garden | firefly, fireflies, glowworm, lightning bug | 萤火虫 | 蛍, ホタル | 반딧불이, 반딧불 | luciérnaga | luciole | glühwürmchen, leuchtkäfer | vaga-lume, pirilampo | светлячок, светлячки | يراعة, +يراعات | जुगनू | lucciola
grasshopper=sprite:grasshopper @garden | grasshopper, cricket, locust, praying mantis, mantis, cicada | 蚱蜢, 蝗虫, 螳螂, 蟋蟀, 知了 | バッタ, カマキリ, コオロギ, 蝉, セミ | 메뚜기, 사마귀, 귀뚜라미, 매미 | saltamontes, grillo, mantis, cigarra | sauterelle, grillon, mante religieuse, cigale | heuschrecke, grashüpfer, grille, zikade, gottesanbeterin | gafanhoto, grilo, louva-a-deus, cigarra | кузнечик, сверчок, богомол, цикада | جراد, جندب, صرصور الليل | टिड्डा, झींगुर | cavalletta, grillo, mantide, cicala
ant=sprite:ant @garden | ant, ants, termite | 蚂蚁 | 蟻, アリ | 개미 | hormiga | fourmi | ameise | formiga | муравей, муравьи, муравьёв | نملة, +نمل | चींटी | formica
spider=sprite:spider | spider, tarantula | 蜘蛛 | 蜘蛛, クモ | 거미 | araña, tarántula | araignée, tarentule | spinne, vogelspinne | aranha, tarântula | паук, тарантул, пауки | عنكبوت, +عناكب | मकड़ी | ragno, tarantola
insect=- | insect, bug | 昆虫, 虫子 | 昆虫, 虫 | 곤충, 벌레 | insecto, bicho | insecte | insekt | inseto | насекомое | حشرة, +حشرات | कीड़ा, कीट | insetto
`,
}
