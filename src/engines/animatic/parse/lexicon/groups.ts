import type { Table } from './table.ts'

/** Words after a noun that make many of it: a wolf pack, a balloon festival, 狼群. Before it they are numbers. */
export const GROUPS: Table = {
  rig: null,
  rows: `
pack-of many:5 | pack, troop, gang, litter, brood, pride, pod | 一家, 一家子, 家族群 | の群れ, 一家 | 무리, 떼 | manada | meute | meute von | matilha | прайд | زمرة | दल | branco
herd-of many:8 | herd, flock, swarm, shoal, colony, armies, hordes | 群, 队伍 | 群れ, 大群 | 가축 떼 | recua | harde | viehherde | boiada | табун | رعيل | रेवड़ | mandria
fleet-of many:6 | fleet, convoy, caravan, squadron, armada | 编队, 舰队, 车队 | 隊列, 艦隊, 編隊 | 함대, 행렬, 편대 | convoy | convoi, escadrille | geschwader, konvoi | comboio de | флот, эскадрилья, колонна | أسطول, قافلة | काफ़िला | squadriglia, convoglio
festival-of many:7 mood:joyful | festival, parade, fiesta | 节, 游行, 大会 | フェスティバル, パレード, 大会 | 페스티벌, 퍼레이드 | desfile, festival | défilé, festival | parade, festival, umzug, festzug | desfile, festival | парад, фестиваль | موكب, مهرجان | परेड, जुलूस | parata, sfilata, festival
race-of many:4 do:run | race, racing, races, derby, chase | 竞赛, 竞速 | レース, 競争 | 경주, 레이스, 경기 | carrera, carreras | course, courses | wettrennen | corrida, corridas | гонка, гонки | سباق | दौड़, रेस | corsa, gara
camel-caravan=quadruped:camel count:5 do:walk @desert | camel caravan, caravan of camels, camel train | 驼队, 骆驼队, 骆驼商队 | キャラバン, ラクダの隊商, 隊商 | 낙타 행렬, 낙타 대상 | caravana de camellos | caravane de chameaux | kamelkarawane, karawane | caravana de camelos | караван верблюдов, караван | قافلة جمال, قافلة من الجمال | ऊँटों का काफ़िला, ऊँटों का कारवाँ, ऊंटों का कारवां | carovana di cammelli, carovana
`,
}
