"""States of the world that the record may know nothing of, so that their names are not taken for misspelt ones.

Names in English, Russian and Chinese: Unicode CLDR; codes: ISO 3166-1.
"""

from __future__ import annotations

from sco_cli.names import fold

# Code of two letters, of three, and names.
COUNTRIES = """
AD AND Andorra|Андорра|安道尔
AE ARE United Arab Emirates|ОАЭ|阿拉伯联合酋长国
AF AFG Afghanistan|Афганистан|阿富汗
AG ATG Antigua & Barbuda|Антигуа и Барбуда|安提瓜和巴布达
AI AIA Anguilla|Ангилья|安圭拉
AL ALB Albania|Албания|阿尔巴尼亚
AM ARM Armenia|Армения|亚美尼亚
AO AGO Angola|Ангола|安哥拉
AR ARG Argentina|Аргентина|阿根廷
AS ASM American Samoa|Американское Самоа|美属萨摩亚
AT AUT Austria|Австрия|奥地利
AU AUS Australia|Австралия|澳大利亚
AW ABW Aruba|Аруба|阿鲁巴
AX ALA Åland Islands|Аландские о-ва|奥兰群岛
AZ AZE Azerbaijan|Азербайджан|阿塞拜疆
BA BIH Bosnia & Herzegovina|Босния и Герцеговина|波斯尼亚和黑塞哥维那
BB BRB Barbados|Барбадос|巴巴多斯
BD BGD Bangladesh|Бангладеш|孟加拉国
BE BEL Belgium|Бельгия|比利时
BF BFA Burkina Faso|Буркина-Фасо|布基纳法索
BG BGR Bulgaria|Болгария|保加利亚
BH BHR Bahrain|Бахрейн|巴林
BI BDI Burundi|Бурунди|布隆迪
BJ BEN Benin|Бенин|贝宁
BL BLM St. Barthélemy|Сен-Бартелеми|圣巴泰勒米
BM BMU Bermuda|Бермудские о-ва|百慕大
BN BRN Brunei|Бруней|文莱
BO BOL Bolivia|Боливия|玻利维亚
BQ BES Caribbean Netherlands|Бонэйр, Синт-Эстатиус и Саба|荷属加勒比区
BR BRA Brazil|Бразилия|巴西
BS BHS Bahamas|Багамы|巴哈马
BT BTN Bhutan|Бутан|不丹
BW BWA Botswana|Ботсвана|博茨瓦纳
BY BLR Belarus|Беларусь|白俄罗斯
BZ BLZ Belize|Белиз|伯利兹
CA CAN Canada|Канада|加拿大
CC CCK Cocos|Кокосовые о-ва|科科斯（基林）群岛
CD COD Congo - Kinshasa|Конго - Киншаса|刚果（金）
CF CAF Central African Republic|Центрально-Африканская Республика|中非共和国
CG COG Congo - Brazzaville|Конго - Браззавиль|刚果（布）
CH CHE Switzerland|Швейцария|瑞士
CI CIV Côte d'Ivoire|Кот-д'Ивуар|科特迪瓦
CK COK Cook Islands|о-ва Кука|库克群岛
CL CHL Chile|Чили|智利
CM CMR Cameroon|Камерун|喀麦隆
CN CHN China|Китай|中国
CO COL Colombia|Колумбия|哥伦比亚
CR CRI Costa Rica|Коста-Рика|哥斯达黎加
CU CUB Cuba|Куба|古巴
CV CPV Cape Verde|Кабо-Верде|佛得角
CW CUW Curaçao|Кюрасао|库拉索
CX CXR Christmas Island|о-в Рождества|圣诞岛
CY CYP Cyprus|Кипр|塞浦路斯
CZ CZE Czechia|Чехия|捷克
DE DEU Germany|Германия|德国
DJ DJI Djibouti|Джибути|吉布提
DK DNK Denmark|Дания|丹麦
DM DMA Dominica|Доминика|多米尼克
DO DOM Dominican Republic|Доминиканская Республика|多米尼加共和国
DZ DZA Algeria|Алжир|阿尔及利亚
EC ECU Ecuador|Эквадор|厄瓜多尔
EE EST Estonia|Эстония|爱沙尼亚
EG EGY Egypt|Египет|埃及
EH ESH Western Sahara|Западная Сахара|西撒哈拉
ER ERI Eritrea|Эритрея|厄立特里亚
ES ESP Spain|Испания|西班牙
ET ETH Ethiopia|Эфиопия|埃塞俄比亚
FI FIN Finland|Финляндия|芬兰
FJ FJI Fiji|Фиджи|斐济
FK FLK Falkland Islands|Фолклендские о-ва|福克兰群岛
FM FSM Micronesia|Федеративные Штаты Микронезии|密克罗尼西亚
FO FRO Faroe Islands|Фарерские о-ва|法罗群岛
FR FRA France|Франция|法国
GA GAB Gabon|Габон|加蓬
GB GBR United Kingdom|Великобритания|英国
GD GRD Grenada|Гренада|格林纳达
GE GEO Georgia|Грузия|格鲁吉亚
GF GUF French Guiana|Французская Гвиана|法属圭亚那
GG GGY Guernsey|Гернси|根西岛
GH GHA Ghana|Гана|加纳
GI GIB Gibraltar|Гибралтар|直布罗陀
GL GRL Greenland|Гренландия|格陵兰
GM GMB Gambia|Гамбия|冈比亚
GN GIN Guinea|Гвинея|几内亚
GP GLP Guadeloupe|Гваделупа|瓜德罗普
GQ GNQ Equatorial Guinea|Экваториальная Гвинея|赤道几内亚
GR GRC Greece|Греция|希腊
GT GTM Guatemala|Гватемала|危地马拉
GU GUM Guam|Гуам|关岛
GW GNB Guinea-Bissau|Гвинея-Бисау|几内亚比绍
GY GUY Guyana|Гайана|圭亚那
HK HKG Hong Kong|Гонконг|香港特别行政区
HN HND Honduras|Гондурас|洪都拉斯
HR HRV Croatia|Хорватия|克罗地亚
HT HTI Haiti|Гаити|海地
HU HUN Hungary|Венгрия|匈牙利
ID IDN Indonesia|Индонезия|印度尼西亚
IE IRL Ireland|Ирландия|爱尔兰
IL ISR Israel|Израиль|以色列
IM IMN Isle of Man|о-в Мэн|马恩岛
IN IND India|Индия|印度
IQ IRQ Iraq|Ирак|伊拉克
IR IRN Iran|Иран|伊朗
IS ISL Iceland|Исландия|冰岛
IT ITA Italy|Италия|意大利
JE JEY Jersey|Джерси|泽西岛
JM JAM Jamaica|Ямайка|牙买加
JO JOR Jordan|Иордания|约旦
JP JPN Japan|Япония|日本
KE KEN Kenya|Кения|肯尼亚
KG KGZ Kyrgyzstan|Киргизия|吉尔吉斯斯坦
KH KHM Cambodia|Камбоджа|柬埔寨
KI KIR Kiribati|Кирибати|基里巴斯
KM COM Comoros|Коморы|科摩罗
KN KNA St. Kitts & Nevis|Сент-Китс и Невис|圣基茨和尼维斯
KP PRK North Korea|КНДР|朝鲜
KR KOR South Korea|Республика Корея|韩国
KW KWT Kuwait|Кувейт|科威特
KY CYM Cayman Islands|о-ва Кайман|开曼群岛
KZ KAZ Kazakhstan|Казахстан|哈萨克斯坦
LA LAO Laos|Лаос|老挝
LB LBN Lebanon|Ливан|黎巴嫩
LC LCA St. Lucia|Сент-Люсия|圣卢西亚
LI LIE Liechtenstein|Лихтенштейн|列支敦士登
LK LKA Sri Lanka|Шри-Ланка|斯里兰卡
LR LBR Liberia|Либерия|利比里亚
LS LSO Lesotho|Лесото|莱索托
LT LTU Lithuania|Литва|立陶宛
LU LUX Luxembourg|Люксембург|卢森堡
LV LVA Latvia|Латвия|拉脱维亚
LY LBY Libya|Ливия|利比亚
MA MAR Morocco|Марокко|摩洛哥
MC MCO Monaco|Монако|摩纳哥
MD MDA Moldova|Молдова|摩尔多瓦
ME MNE Montenegro|Черногория|黑山
MF MAF St. Martin|Сен-Мартен|法属圣马丁
MG MDG Madagascar|Мадагаскар|马达加斯加
MH MHL Marshall Islands|Маршалловы о-ва|马绍尔群岛
MK MKD North Macedonia|Северная Македония|北马其顿
ML MLI Mali|Мали|马里
MM MMR Myanmar|Мьянма|缅甸
MN MNG Mongolia|Монголия|蒙古
MO MAC Macao|Макао|澳门特别行政区
MP MNP Northern Mariana Islands|Северные Марианские о-ва|北马里亚纳群岛
MQ MTQ Martinique|Мартиника|马提尼克
MR MRT Mauritania|Мавритания|毛里塔尼亚
MS MSR Montserrat|Монтсеррат|蒙特塞拉特
MT MLT Malta|Мальта|马耳他
MU MUS Mauritius|Маврикий|毛里求斯
MV MDV Maldives|Мальдивы|马尔代夫
MW MWI Malawi|Малави|马拉维
MX MEX Mexico|Мексика|墨西哥
MY MYS Malaysia|Малайзия|马来西亚
MZ MOZ Mozambique|Мозамбик|莫桑比克
NA NAM Namibia|Намибия|纳米比亚
NC NCL New Caledonia|Новая Каледония|新喀里多尼亚
NE NER Niger|Нигер|尼日尔
NF NFK Norfolk Island|о-в Норфолк|诺福克岛
NG NGA Nigeria|Нигерия|尼日利亚
NI NIC Nicaragua|Никарагуа|尼加拉瓜
NL NLD Netherlands|Нидерланды|荷兰
NO NOR Norway|Норвегия|挪威
NP NPL Nepal|Непал|尼泊尔
NR NRU Nauru|Науру|瑙鲁
NU NIU Niue|Ниуэ|纽埃
NZ NZL New Zealand|Новая Зеландия|新西兰
OM OMN Oman|Оман|阿曼
PA PAN Panama|Панама|巴拿马
PE PER Peru|Перу|秘鲁
PF PYF French Polynesia|Французская Полинезия|法属波利尼西亚
PG PNG Papua New Guinea|Папуа — Новая Гвинея|巴布亚新几内亚
PH PHL Philippines|Филиппины|菲律宾
PK PAK Pakistan|Пакистан|巴基斯坦
PL POL Poland|Польша|波兰
PM SPM St. Pierre & Miquelon|Сен-Пьер и Микелон|圣皮埃尔和密克隆群岛
PN PCN Pitcairn Islands|о-ва Питкэрн|皮特凯恩群岛
PR PRI Puerto Rico|Пуэрто-Рико|波多黎各
PS PSE Palestinian Territories|Палестинские территории|巴勒斯坦领土
PT PRT Portugal|Португалия|葡萄牙
PW PLW Palau|Палау|帕劳
PY PRY Paraguay|Парагвай|巴拉圭
QA QAT Qatar|Катар|卡塔尔
RE REU Réunion|Реюньон|留尼汪
RO ROU Romania|Румыния|罗马尼亚
RS SRB Serbia|Сербия|塞尔维亚
RU RUS Russia|Россия|俄罗斯
RW RWA Rwanda|Руанда|卢旺达
SA SAU Saudi Arabia|Саудовская Аравия|沙特阿拉伯
SB SLB Solomon Islands|Соломоновы о-ва|所罗门群岛
SC SYC Seychelles|Сейшельские о-ва|塞舌尔
SD SDN Sudan|Судан|苏丹
SE SWE Sweden|Швеция|瑞典
SG SGP Singapore|Сингапур|新加坡
SH SHN St. Helena, Ascension & Tristan da Cunha|о-в Св. Елены|圣赫勒拿
SI SVN Slovenia|Словения|斯洛文尼亚
SJ SJM Svalbard & Jan Mayen|Шпицберген и Ян-Майен|斯瓦尔巴和扬马延
SK SVK Slovakia|Словакия|斯洛伐克
SL SLE Sierra Leone|Сьерра-Леоне|塞拉利昂
SM SMR San Marino|Сан-Марино|圣马力诺
SN SEN Senegal|Сенегал|塞内加尔
SO SOM Somalia|Сомали|索马里
SR SUR Suriname|Суринам|苏里南
SS SSD South Sudan|Южный Судан|南苏丹
ST STP São Tomé & Príncipe|Сан-Томе и Принсипи|圣多美和普林西比
SV SLV El Salvador|Сальвадор|萨尔瓦多
SX SXM Sint Maarten|Синт-Мартен|荷属圣马丁
SY SYR Syria|Сирия|叙利亚
SZ SWZ Eswatini|Эсватини|斯威士兰
TC TCA Turks & Caicos Islands|Тёркс и Кайкос|特克斯和凯科斯群岛
TD TCD Chad|Чад|乍得
TG TGO Togo|Того|多哥
TH THA Thailand|Таиланд|泰国
TJ TJK Tajikistan|Таджикистан|塔吉克斯坦
TK TKL Tokelau|Токелау|托克劳
TL TLS Timor-Leste|Восточный Тимор|东帝汶
TM TKM Turkmenistan|Туркменистан|土库曼斯坦
TN TUN Tunisia|Тунис|突尼斯
TO TON Tonga|Тонга|汤加
TR TUR Türkiye|Турция|土耳其
TT TTO Trinidad & Tobago|Тринидад и Тобаго|特立尼达和多巴哥
TV TUV Tuvalu|Тувалу|图瓦卢
TW TWN Taiwan|Тайвань|台湾
TZ TZA Tanzania|Танзания|坦桑尼亚
UA UKR Ukraine|Украина|乌克兰
UG UGA Uganda|Уганда|乌干达
US USA United States|Соединенные Штаты|美国
UY URY Uruguay|Уругвай|乌拉圭
UZ UZB Uzbekistan|Узбекистан|乌兹别克斯坦
VA VAT Vatican City|Ватикан|梵蒂冈
VC VCT St. Vincent & Grenadines|Сент-Винсент и Гренадины|圣文森特和格林纳丁斯
VE VEN Venezuela|Венесуэла|委内瑞拉
VG VGB British Virgin Islands|Виргинские о-ва|英属维尔京群岛
VI VIR U.S. Virgin Islands|Виргинские о-ва|美属维尔京群岛
VN VNM Vietnam|Вьетнам|越南
VU VUT Vanuatu|Вануату|瓦努阿图
WF WLF Wallis & Futuna|Уоллис и Футуна|瓦利斯和富图纳
WS WSM Samoa|Самоа|萨摩亚
YE YEM Yemen|Йемен|也门
YT MYT Mayotte|Майотта|马约特
ZA ZAF South Africa|Южно-Африканская Республика|南非
ZM ZMB Zambia|Замбия|赞比亚
ZW ZWE Zimbabwe|Зимбабве|津巴布韦
"""
# As people call them besides, or called them once.
ALSO = {
    "usa": "US", "us": "US", "america": "US", "united states of america": "US", "сша": "US",
    "uk": "GB", "britain": "GB", "great britain": "GB", "england": "GB", "holland": "NL", "korea": "KR",
    "dprk": "KP", "burma": "MM", "palestine": "PS", "палестина": "PS", "czech republic": "CZ",
    "swaziland": "SZ", "zaire": "CD", "ivory coast": "CI", "siam": "TH", "east timor": "TL",
    "macedonia": "MK", "moldavia": "MD", "молдавия": "MD", "rhodesia": "ZW", "abyssinia": "ET",
}  # fmt: skip


def country(text: str) -> str | None:
    """The English name of the country that a text names by name or code, or None."""
    wanted = fold(text)
    code = ALSO.get(wanted, "")
    for line in COUNTRIES.strip().splitlines():
        letters, names = line[:6], line[7:].split("|")
        if code == letters[:2] or wanted in (*letters.casefold().split(), *map(fold, names)):
            return names[0]
    return None
