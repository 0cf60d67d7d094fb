import type { Table } from './table.ts'

/** Countries, and what is first thought of there: whatever else is said of the place counts for more. */
export const COUNTRIES: Table = {
  rig: null,
  rows: `
japan hint:japanese-temple | japan | 日本 | 日本 | 일본 | japón | japon | japan | japão | япония, японии | اليابان | जापान | giappone
china hint:beijing | china | 中国 | 中国 | 중국 | china | chine | china | china | китай, китае | الصين | चीन | cina
india hint:taj-mahal | india | 印度 | インド | 인도 | india | inde | indien | índia | индия, индии | الهند | भारत | india
korea hint:seoul | korea, south korea | 韩国 | 韓国 | 한국, 조선시대 | corea, corea del sur | corée, corée du sud | korea, südkorea | coreia, coreia do sul | корея, корее, южная корея | كوريا, كوريا الجنوبية | कोरिया, दक्षिण कोरिया | corea, corea del sud
thailand hint:bangkok | thailand | 泰国 | タイ王国 | 태국 | tailandia | thaïlande | thailand | tailândia | таиланд, таиланде | تايلاند | थाईलैंड | thailandia
vietnam hint:rice-terraces | vietnam, indonesia, philippines | 越南, 印度尼西亚, 菲律宾 | ベトナム, インドネシア | 베트남, 인도네시아 | vietnam, indonesia | vietnam, viêt nam, indonésie | vietnam, indonesien | vietnã, vietname, indonésia | вьетнам, вьетнаме, индонезия | فيتنام, إندونيسيا | वियतनाम, इंडोनेशिया | vietnam, indonesia
cambodia hint:ancient-ruins | cambodia | 柬埔寨 | カンボジア | 캄보디아 | camboya | cambodge | kambodscha | camboja | камбоджа, камбодже | كمبوديا | कंबोडिया | cambogia
italy hint:rome | italy | 意大利 | イタリア | 이탈리아 | italia | italie | italien | itália | италия, италии | إيطاليا | इटली | italia
france hint:paris | france | 法国 | フランス | 프랑스 | francia | france | frankreich | frança | франция, франции | فرنسا | फ्रांस, फ़्रांस | francia
england hint:london | england, united kingdom, great britain | 英国, 英格兰 | イギリス, 英国 | 영국 | inglaterra, reino unido | angleterre, royaume-uni | england, großbritannien | inglaterra, reino unido | англия, англии, великобритания, великобритании | إنجلترا, بريطانيا | इंग्लैंड, ब्रिटेन | inghilterra, regno unito
germany hint:berlin | germany | 德国 | ドイツ | 독일 | alemania | allemagne | deutschland | alemanha | германия, германии | ألمانيا | जर्मनी | germania
spain hint:madrid | spain | 西班牙 | スペイン | 스페인 | españa | espagne | spanien | espanha | испания, испании | إسبانيا | स्पेन | spagna
portugal hint:lisbon | portugal | 葡萄牙 | ポルトガル | 포르투갈 | portugal | portugal | portugal | portugal | португалия, португалии | البرتغال | पुर्तगाल | portogallo
greece hint:santorini | greece | 希腊 | ギリシャ | 그리스 | grecia | grèce | griechenland | grécia | греция, греции | اليونان | ग्रीस, यूनान | grecia
netherlands hint:windmills | netherlands, holland | 荷兰 | オランダ | 네덜란드 | holanda, países bajos | pays-bas, hollande | niederlande, niederlanden, holland | holanda, países baixos | нидерланды, нидерландах, голландия, голландии | هولندا | नीदरलैंड, हॉलैंड | olanda, paesi bassi
russia hint:red-square | russia | 俄罗斯 | ロシア | 러시아 | rusia | russie | russland | rússia | россия, россии | روسيا | रूस | russia
norway hint:lake | norway, sweden, new zealand, canada | 挪威, 瑞典, 新西兰, 加拿大 | ノルウェー, スウェーデン, ニュージーランド, カナダ | 노르웨이, 스웨덴, 뉴질랜드, 캐나다 | noruega, suecia, nueva zelanda, canadá | norvège, suède, nouvelle-zélande, canada | norwegen, schweden, neuseeland, kanada | noruega, suécia, nova zelândia, canadá | норвегия, норвегии, швеция, швеции, новая зеландия, канада, канаде | النرويج, السويد, نيوزيلندا, كندا | नॉर्वे, स्वीडन, न्यूज़ीलैंड, कनाडा | norvegia, svezia, nuova zelanda, canada
switzerland hint:mountains | switzerland, austria, nepal, tibet | 瑞士, 奥地利, 尼泊尔, 西藏 | スイス, オーストリア, ネパール, チベット | 스위스, 오스트리아, 네팔, 티베트 | suiza, austria, nepal, tíbet | suisse, autriche, népal, tibet | schweiz, österreich, nepal, tibet | suíça, áustria, nepal, tibete | швейцария, швейцарии, австрия, австрии, непал, непале, тибет, тибете | سويسرا, النمسا, نيبال, التبت | स्विट्ज़रलैंड, ऑस्ट्रिया, नेपाल, तिब्बत | svizzera, nepal, tibet
finland hint:snow | finland | 芬兰 | フィンランド | 핀란드 | finlandia | finlande | finnland | finlândia | финляндия, финляндии | فنلندا | फ़िनलैंड, फिनलैंड | finlandia
scotland hint:hills | scotland, wales | 苏格兰 | スコットランド | 스코틀랜드 | escocia | écosse | schottland | escócia | шотландия, шотландии | اسكتلندا | स्कॉटलैंड | scozia
ireland hint:sea-cliff | ireland | 爱尔兰 | アイルランド | 아일랜드 | irlanda | irlande | irland | irlanda | ирландия, ирландии | أيرلندا | आयरलैंड | irlanda
kenya hint:savanna | kenya, tanzania, botswana, uganda | 肯尼亚, 坦桑尼亚 | ケニア, タンザニア | 케냐, 탄자니아 | kenia, tanzania | kenya, tanzanie | kenia, tansania | quênia, quénia, tanzânia | кения, кении, танзания, танзании | كينيا, تنزانيا | केन्या, तंज़ानिया | kenya, tanzania
south-africa hint:cape-town | south africa | 南非 | 南アフリカ | 남아프리카 | sudáfrica | afrique du sud | südafrika | áfrica do sul | южная африка, юар | جنوب أفريقيا | दक्षिण अफ्रीका | sudafrica
morocco hint:bazaar | morocco | 摩洛哥 | モロッコ | 모로코 | marruecos | maroc | marokko | marrocos | марокко | المغرب | मोरक्को | marocco
arabia hint:dunes | saudi arabia, oman, jordan desert, wadi rum | 沙特阿拉伯, 阿曼 | サウジアラビア, オマーン | 사우디아라비아 | arabia saudita, omán | arabie saoudite, oman | saudi-arabien, oman | arábia saudita, omã | саудовская аравия, оман | السعودية, سلطنة عمان | सऊदी अरब, ओमान | arabia saudita, oman
emirates hint:dubai | united arab emirates, uae | 阿联酋 | アラブ首長国連邦 | 아랍에미리트 | emiratos árabes unidos | émirats arabes unis | vereinigte arabische emirate | emirados árabes unidos | оаэ, эмираты | الإمارات | संयुक्त अरब अमीरात | emirati arabi uniti
brazil hint:rio | brazil | 巴西 | ブラジル | 브라질 | brasil | brésil | brasilien | brasil | бразилия, бразилии | البرازيل | ब्राज़ील, ब्राजील | brasile
mexico hint:mexico-city | mexico | 墨西哥 | メキシコ | 멕시코 | méxico | mexique | mexiko | méxico | мексика, мексике | المكسيك | मेक्सिको | messico
cuba hint:havana | cuba | 古巴 | キューバ | 쿠바 | cuba | cuba | kuba | cuba | куба, кубе | كوبا | क्यूबा | cuba
peru hint:machu-picchu | peru | 秘鲁 | ペルー | 페루 | perú | pérou | peru | peru | перу | بيرو | पेरू | perù
australia hint:sydney | australia | 澳大利亚 | オーストラリア | 호주 | australia | australie | australien | austrália | австралия, австралии | أستراليا | ऑस्ट्रेलिया | australia
america hint:new-york | united states, usa, america | 美国 | アメリカ合衆国 | 미국 | estados unidos | états-unis | vereinigte staaten, usa | estados unidos | сша, америка, америке | أمريكا, الولايات المتحدة | अमेरिका | stati uniti
mongolia hint:meadow | mongolia | 蒙古 | モンゴル | 몽골 | mongolia | mongolie | mongolei | mongólia | монголия, монголии | منغوليا | मंगोलिया | mongolia
`,
}
