import type { Table } from './table.ts'

/** Cities that are known by sight. */
export const CITIES: Table = {
  rig: null,
  rows: `
moscow in:red-square | moscow | 莫斯科 | モスクワ | 모스크바 | moscú | moscou | moskau | moscou, moscovo | москва, москве, москвы, москву, москвой | موسكو | मॉस्को, मास्को | a mosca, città di mosca
sydney in:sydney | sydney | 悉尼 | シドニー | 시드니 | sídney, sydney | sydney | sydney | sydney, sidney | сидней, сиднее | سيدني, سدني | सिडनी | sydney
rio-de-janeiro in:rio | rio de janeiro, rio | 里约热内卢, 里约 | リオデジャネイロ | 리우데자네이루 | río de janeiro | rio de janeiro | rio de janeiro | rio de janeiro | рио-де-жанейро | ريو دي جانيرو | रियो डी जनेरियो | rio de janeiro
cairo in:pyramids | cairo | 开罗 | カイロ | 카이로 | el cairo, cairo | le caire, caire | kairo | cairo | каир, каире | القاهرة | काहिरा | il cairo, cairo
times-square in:new-york | times square | 时代广场 | タイムズスクエア | 타임스퀘어 | times square | times square | times square | times square | таймс-сквер | تايمز سكوير | टाइम्स स्क्वायर, न्यू यॉर्क | times square
marrakech in:bazaar | marrakesh, fez, casablanca | 马拉喀什 | マラケシュ | 마라케시 | marrakech | marrakech, casablanca | marrakesch | marraquexe | марракеш | مراكش | मराकेश | marrakech
amsterdam in:amsterdam | amsterdam, dutch canal houses, canal houses | 阿姆斯特丹 | アムステルダム | 암스테르담 | ámsterdam | amsterdam | amsterdam | amsterdã, amsterdão, amesterdão | амстердам, амстердаме | أمستردام | एम्स्टर्डम, एम्सटर्डम | amsterdam
bangkok in:bangkok | bangkok, wat arun | 曼谷 | バンコク | 방콕 | bangkok | bangkok | bangkok | bangkok, banguecoque | бангкок, бангкоке | بانكوك | बैंकॉक | bangkok
barcelona in:barcelona | barcelona, sagrada familia | 巴塞罗那, 圣家堂 | バルセロナ, サグラダファミリア | 바르셀로나 | barcelona, sagrada familia | barcelone, sagrada familia | barcelona, sagrada familia | barcelona, sagrada família | барселона, барселоне, саграда фамилия | برشلونة | बार्सिलोना | barcellona, sagrada familia
beijing in:beijing | beijing, peking, temple of heaven, forbidden city, tiananmen | 北京, 天坛, 天安门, 故宫, 紫禁城 | 北京, 天壇, 紫禁城 | 베이징, 북경, 자금성 | pekín, ciudad prohibida | pékin, cité interdite | peking, verbotene stadt | pequim, cidade proibida | пекин, пекине, запретный город | بكين, بيجين | बीजिंग | pechino, città proibita
berlin in:berlin | berlin, brandenburg gate | 柏林, 勃兰登堡门 | ベルリン, ブランデンブルク門 | 베를린 | berlín, puerta de brandeburgo | berlin, porte de brandebourg | berlin, brandenburger tor, alexanderplatz | berlim, portão de brandemburgo | берлин, берлине, бранденбургские ворота | برلين | बर्लिन | berlino, porta di brandeburgo
budapest in:budapest | budapest | 布达佩斯 | ブダペスト | 부다페스트 | budapest | budapest | budapest | budapeste | будапешт, будапеште | بودابست | बुडापेस्ट | budapest
cape-town in:cape-town | cape town, table mountain | 开普敦 | ケープタウン | 케이프타운 | ciudad del cabo | le cap, cape town, la ville du cap | kapstadt, tafelberg | cidade do cabo | кейптаун, кейптауне | كيب تاون | केप टाउन | città del capo
chicago in:chicago | chicago | 芝加哥 | シカゴ | 시카고 | chicago | chicago | chicago | chicago | чикаго | شيكاغو | शिकागो | chicago
copenhagen in:copenhagen | copenhagen, nyhavn | 哥本哈根 | コペンハーゲン | 코펜하겐 | copenhague | copenhague | kopenhagen | copenhague, copenhaga | копенгаген, копенгагене | كوبنهاغن | कोपेनहेगन | copenaghen
delhi in:delhi | delhi, new delhi, india gate, old delhi | 德里, 新德里 | デリー, ニューデリー | 델리, 뉴델리 | delhi, nueva delhi | delhi, new delhi | delhi, neu-delhi | déli, nova déli | дели, нью-дели | دلهي, نيودلهي | दिल्ली, नई दिल्ली, इंडिया गेट | delhi, nuova delhi
dubai in:dubai | dubai, burj khalifa, burj al arab | 迪拜, 哈利法塔 | ドバイ | 두바이 | dubái | dubaï | dubai | dubai | дубай, дубае, бурдж-халифа | دبي, برج خليفة | दुबई | dubai
edinburgh in:edinburgh | edinburgh | 爱丁堡 | エディンバラ | 에든버러 | edimburgo | édimbourg | edinburgh | edimburgo | эдинбург, эдинбурге | إدنبرة | एडिनबर्ग | edimburgo
florence in:florence | florence, ponte vecchio | 佛罗伦萨 | フィレンツェ | 피렌체 | florencia | florence | florenz | florença | флоренция, флоренции | فلورنسا | फ्लोरेंस | firenze
havana in:havana | havana | 哈瓦那 | ハバナ | 아바나, 하바나 | la habana, habana | la havane, havane | havanna | havana | гавана, гаване | هافانا | हवाना | l'avana, avana
hong-kong in:hong-kong | hong kong, victoria harbour, kowloon | 香港, 维多利亚港, 九龙 | 香港, ビクトリアハーバー | 홍콩 | hong kong | hong kong | hongkong | hong kong | гонконг, гонконге | هونغ كونغ | हांगकांग, हॉन्गकॉन्ग | hong kong
istanbul in:istanbul | istanbul, bosphorus, hagia sophia, blue mosque | 伊斯坦布尔 | イスタンブール | 이스탄불 | estambul, bósforo | istanbul, bosphore | istanbul, bosporus | istambul, bósforo | стамбул, стамбуле, босфор | إسطنبول, اسطنبول | इस्तांबुल | istanbul, bosforo
jerusalem in:jerusalem | jerusalem | 耶路撒冷 | エルサレム | 예루살렘 | jerusalén | jérusalem | jerusalem | jerusalém | иерусалим, иерусалиме | القدس | यरूशलेम | gerusalemme
kuala-lumpur in:kuala-lumpur | kuala lumpur, petronas towers | 吉隆坡, 双子塔 | クアラルンプール | 쿠알라룸푸르 | kuala lumpur | kuala lumpur | kuala lumpur | kuala lumpur | куала-лумпур | كوالالمبور | कुआलालंपुर | kuala lumpur
las-vegas in:las-vegas light:night | las vegas, vegas strip, las vegas strip | 拉斯维加斯 | ラスベガス | 라스베이거스 | las vegas | las vegas | las vegas | las vegas | лас-вегас, лас-вегасе | لاس فيغاس | लास वेगास | las vegas
lisbon in:lisbon | lisbon | 里斯本 | リスボン | 리스본 | lisboa | lisbonne | lissabon | lisboa | лиссабон, лиссабоне | لشبونة | लिस्बन | lisbona
los-angeles in:los-angeles | los angeles, hollywood hills, hollywood sign, beverly hills, hollywood boulevard, sunset boulevard | 洛杉矶, 好莱坞 | ロサンゼルス | 로스앤젤레스 | los ángeles | los angeles | los angeles | los angeles | лос-анджелес, лос-анджелесе | لوس أنجلوس | लॉस एंजिल्स | los angeles
madrid in:madrid | madrid, gran via | 马德里 | マドリード | 마드리드 | madrid, gran vía | madrid | madrid | madri, madrid | мадрид, мадриде | مدريد | मैड्रिड | madrid
mexico-city in:mexico-city | mexico city | 墨西哥城 | メキシコシティ | 멕시코시티 | ciudad de méxico | mexico | mexiko-stadt | cidade do méxico | мехико | مكسيكو سيتي | मेक्सिको सिटी | città del messico
milan in:milan | milan | 米兰 | ミラノ | 밀라노 | milán | milan | mailand | milão | милан, милане | ميلانو | मिलान | milano, duomo di milano
mumbai in:mumbai | mumbai, bombay, gateway of india | 孟买 | ムンバイ | 뭄바이 | bombay | bombay, mumbai | mumbai | mumbai, bombaim | мумбаи, бомбей | مومباي | मुंबई, गेटवे ऑफ इंडिया | mumbai
nairobi in:nairobi | nairobi | 内罗毕 | ナイロビ | 나이로비 | nairobi | nairobi | nairobi | nairóbi | найроби | نيروبي | नैरोबी | nairobi
prague in:prague | prague, charles bridge | 布拉格 | プラハ | 프라하 | praga | prague | prag | praga | прага, праге, карлов мост | براغ | प्राग | praga
saint-petersburg in:saint-petersburg | saint petersburg, st petersburg, st. petersburg, neva | 圣彼得堡 | サンクトペテルブルク | 상트페테르부르크 | san petersburgo | saint-pétersbourg | sankt petersburg, st. petersburg | são petersburgo | петербург, санкт-петербург, петербурге, санкт-петербурге, питер, питере, нева, неве, невой, невский проспект | سانت بطرسبرغ | सेंट पीटर्सबर्ग | san pietroburgo
san-francisco in:san-francisco | san francisco | 旧金山 | サンフランシスコ | 샌프란시스코 | san francisco | san francisco | san francisco | são francisco | сан-франциско | سان فرانسيسكو | सैन फ्रांसिस्को | san francisco
seattle in:seattle | seattle, space needle | 西雅图 | シアトル | 시애틀 | seattle | seattle | seattle | seattle | сиэтл, сиэтле | سياتل | सिएटल | seattle
seoul in:seoul | seoul, gangnam | 首尔 | ソウル | 서울, 강남, 명동, 홍대, 광화문 | seúl | séoul | seoul | seul | сеул, сеуле | سيول | सियोल | seul
shanghai in:shanghai | shanghai, the bund | 上海, 外滩, 浦东, 陆家嘴 | 上海 | 상하이 | shanghái | shanghai, shanghaï | shanghai, schanghai | xangai | шанхай, шанхае | شنغهاي | शंघाई | shanghai
singapore in:singapore | singapore, marina bay sands, marina bay | 新加坡, 滨海湾 | シンガポール, マリーナベイサンズ | 싱가포르 | singapur | singapour | singapur | singapura | сингапур, сингапуре | سنغافورة | सिंगापुर | singapore
taipei in:taipei | taipei | 台北 | 台北 | 타이베이 | taipéi | taipei | taipeh | taipé | тайбэй | تايبيه | ताइपे | taipei
toronto in:toronto | toronto, cn tower | 多伦多 | トロント | 토론토 | toronto | toronto | toronto | toronto | торонто | تورونتو | टोरंटो | toronto
vienna in:vienna | vienna | 维也纳 | ウィーン | 빈 시내 | viena | vienne | wien, wiener | viena | вена, вене | فيينا | वियना | vienna
washington in:washington | washington dc, washington d.c., us capitol, capitol building, the capitol | 华盛顿特区, 国会大厦 | ワシントン | 워싱턴 디시 | washington d. c., el capitolio | washington dc, le capitole | washington dc, kapitol | washington dc, capitólio | вашингтон, вашингтоне | واشنطن العاصمة | वाशिंगटन डीसी | washington dc, campidoglio americano
`,
}
