import type { AmountWords } from '../../model/index.ts';

/** Rows `CODE: signs and words`, all in lower case. */
const CURRENCIES = `
USD: $ us$ usd dollar dollars buck bucks
EUR: € eur euro euros
GBP: £ gbp pound pounds sterling
JPY: ¥ jpy yen jp¥
INR: ₹ inr rs rs. re rupee rupees
CNY: cny rmb yuan renminbi cn¥
KRW: ₩ krw won
RUB: ₽ rub rouble roubles ruble rubles
AUD: a$ au$ aud
CAD: c$ ca$ cad
NZD: nz$ nzd
SGD: s$ sg$ sgd
HKD: hk$ hkd
TWD: nt$ twd
NAD: n$ nad
FJD: f$ fj$ fjd
JMD: j$ ja$ jmd
TTD: tt$ ttd
BBD: bd$ bds$ bbd
GYD: g$ gy$ gyd
XCD: ec$ xcd
BZD: bz$ bzd
BND: bn$ bnd
LRD: ld$ lrd
SBD: si$ sbd
ZWD: z$ zw$
DOP: rd$ dop
MOP: mop$ mop
BRL: r$ brl reais
MXN: mx$ mex$ mxn
ZAR: zar rand
CHF: chf franc francs
SEK: sek krona kronor
NOK: nok krone kroner
DKK: dkk
PLN: pln zloty zlotys
CZK: czk koruna
HUF: huf forint forints
TRY: ₺ try lira liras
ILS: ₪ ils nis shekel shekels
SAR: sar riyal riyals
AED: aed dirham dirhams
KWD: kwd dinar dinars
IRR: irr rial rials
EGP: egp
PKR: pkr
BDT: bdt taka ৳
LKR: lkr
NPR: npr
IDR: idr rupiah rp
MYR: myr ringgit rm
PHP: ₱ php peso pesos
THB: ฿ thb baht
VND: ₫ vnd dong
UAH: ₴ uah hryvnia hryvnias
KZT: ₸ kzt tenge
NGN: ₦ ngn naira
KES: kes ksh shilling shillings
GHS: ghs cedi cedis
ETB: etb birr
BTN: btn ngultrum
XDR: sdr sdrs
`;
/** Which dollar, rupee, pound it is, by the word before it. */
const CURRENCY_OF = `
dollar: us=USD u.s.=USD american=USD australian=AUD canadian=CAD zealand=NZD singapore=SGD singaporean=SGD kong=HKD taiwan=TWD taiwanese=TWD fijian=FJD jamaican=JMD namibian=NAD namibia=NAD barbadian=BBD guyanese=GYD bruneian=BND brunei=BND liberian=LRD caribbean=XCD
rupee: indian=INR pakistani=PKR pakistan=PKR lankan=LKR nepali=NPR nepalese=NPR mauritian=MUR
pound: british=GBP uk=GBP egyptian=EGP lebanese=LBP syrian=SYP sudanese=SDG
yen: japanese=JPY
won: korean=KRW
yuan: chinese=CNY
franc: swiss=CHF cfa=XOF
peso: philippine=PHP mexican=MXN argentine=ARS colombian=COP chilean=CLP cuban=CUP
dinar: kuwaiti=KWD iraqi=IQD jordanian=JOD bahraini=BHD serbian=RSD algerian=DZD libyan=LYD tunisian=TND
rial: iranian=IRR omani=OMR yemeni=YER
riyal: saudi=SAR qatari=QAR
dirham: emirati=AED uae=AED moroccan=MAD
krona: swedish=SEK icelandic=ISK
krone: norwegian=NOK danish=DKK
lira: turkish=TRY
shilling: kenyan=KES ugandan=UGX tanzanian=TZS somali=SOS
real: brazilian=BRL
`;
/** Units that quantities of diplomacy come in: `kept: words`. */
const UNITS = `
percent: percent % pct percentage-points
doses: dose doses
vaccines: vaccine vaccines
MW: mw megawatt megawatts
GW: gw gigawatt gigawatts
kW: kw kilowatt kilowatts
kWh: kwh
MWh: mwh
GWh: gwh
km: km kilometre kilometres kilometer kilometers
miles: mile miles
m: metre metres meter meters
tonnes: tonne tonnes ton tons mt
kg: kg kilogram kilograms kilo kilos
barrels: barrel barrels bpd
litres: litre litres liter liters
hectares: hectare hectares
acres: acre acres
cubic metres: cubic-meters cubic-metres cubic-meter cubic-metre bcm
degrees: degrees
jobs: job jobs
aircraft: aircraft plane planes jet jets airplane airplanes helicopter helicopters
drones: drone drones
ships: ship ships vessel vessels submarine submarines
missiles: missile missiles
tanks: tank tanks
rounds: shells
vehicles: vehicle vehicles
troops: troop troops soldier soldiers personnel peacekeepers
visas: visa visas
people: people persons person citizens nationals civilians refugees migrants
students: student students
workers: worker workers professionals trainees
scholarships: scholarship scholarships
countries: country countries nations states
prisoners: prisoner prisoners detainees hostages captives
trucks: truck trucks
projects: project projects
agreements: agreement agreements memorandums memoranda mous
members: members
companies: company companies firms
households: household households homes families
schools: school schools
satellites: satellite satellites
`;

const rows = (text: string): [string, string[]][] =>
  text
    .trim()
    .split('\n')
    .map((row) => {
      const colon = row.indexOf(': ');
      return [row.slice(0, colon), row.slice(colon + 2).split(' ')];
    });

/** Money and quantities in English. */
export const englishAmounts: AmountWords = {
  currencies: new Map(rows(CURRENCIES).flatMap(([code, list]) => list.map((w): [string, string] => [w, code]))),
  currencyOf: new Map(
    rows(CURRENCY_OF).flatMap(([currency, list]) =>
      list.map((pair): [string, string] => {
        const [word, code] = pair.split('=') as [string, string];
        return [`${word} ${currency}`, code];
      }),
    ),
  ),
  units: new Map(rows(UNITS).flatMap(([kept, list]) => list.map((w): [string, string] => [w.replaceAll('-', ' '), kept]))),
  bounds: new Map([
    ['about', 'about'],
    ['around', 'about'],
    ['approximately', 'about'],
    ['roughly', 'about'],
    ['nearly', 'about'],
    ['almost', 'about'],
    ['some', 'about'],
    ['estimated', 'about'],
    ['circa', 'about'],
    ['up to', 'at-most'],
    ['as much as', 'at-most'],
    ['as many as', 'at-most'],
    ['at most', 'at-most'],
    ['less than', 'at-most'],
    ['fewer than', 'at-most'],
    ['under', 'at-most'],
    ['below', 'at-most'],
    ['no more than', 'at-most'],
    ['a maximum of', 'at-most'],
    ['more than', 'at-least'],
    ['over', 'at-least'],
    ['at least', 'at-least'],
    ['above', 'at-least'],
    ['exceeding', 'at-least'],
    ['no less than', 'at-least'],
    ['a minimum of', 'at-least'],
    ['upwards of', 'at-least'],
  ] as const),
};
