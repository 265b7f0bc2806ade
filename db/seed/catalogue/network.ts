import type { ItemRow } from "@/db/seed/rows";

export const networkItems: ItemRow[] = [
  {
    sku: "NW-AP620",
    category: "wireless",
    kind: "product",
    manufacturer: "Tavonik",
    stockKept: true,
    state: "active",
    name: { en: "Tavonik AP 620 access point", de: "Tavonik AP 620 Access Point" },
    summary: {
      en: "Wi-Fi 6 access point for offices, powered over the network cable",
      de: "WLAN-6-Access-Point für Büros, Stromversorgung über das Netzwerkkabel",
    },
    description: {
      en: "Ceiling access point for rooms with **up to 60 devices**.\n\n## What it does\n\n- Wi-Fi 6, 2.4 and 5 GHz, up to 3 Gbit/s\n- Up to eight networks, such as office, guests and machines\n- Works stand-alone or with managed network\n\n## What it needs\n\n| Connection | Cable | Included |\n|---|---|---|\n| 1 × 2.5 Gbit/s, PoE+ | Cat 5e or better | no |\n| Bracket for ceilings | | yes |\n| PoE injector | | no |\n\nHow many you need, and where they go, shows a *Wi-Fi survey on site*.",
      de: "Access Point für die Decke, für Räume mit **bis zu 60 Geräten**.\n\n## Was er kann\n\n- WLAN 6, 2,4 und 5 GHz, bis 3 Gbit/s\n- Bis zu acht Netze, etwa für Büro, Gäste und Maschinen\n- Einzeln nutzbar oder mit „Managed Netzwerk“\n\n## Was er braucht\n\n| Anschluss | Kabel | Liegt bei |\n|---|---|---|\n| 1 × 2,5 Gbit/s, PoE+ | Cat 5e oder besser | nein |\n| Halterung für die Decke | | ja |\n| PoE-Injektor | | nein |\n\nWie viele Sie brauchen und wohin sie kommen, zeigt eine *WLAN-Ausleuchtung vor Ort*.",
    },
    offers: [
      { kind: "purchase", oneTime: 24900, costOneTime: 18100 },
      { kind: "rent", recurring: 890, costRecurring: 590, termMonths: 36 },
    ],
  },
  {
    sku: "NW-AP640X",
    category: "wireless",
    kind: "product",
    manufacturer: "Tavonik",
    stockKept: true,
    state: "active",
    name: { en: "Tavonik AP 640X outdoor access point", de: "Tavonik AP 640X Outdoor-Access-Point" },
    summary: {
      en: "Weatherproof Wi-Fi 6 access point for yards and halls",
      de: "Wetterfester WLAN-6-Access-Point für Hof und Halle",
    },
    description: {
      en: "For yards, loading ramps and unheated halls, from −30 to +60 °C.\n\n- Housing IP67, mast and wall mount included\n- Range of about 120 m in the open\n- PoE+, surge protection up to 6 kV",
      de: "Für Hof, Laderampe und unbeheizte Hallen, von −30 bis +60 °C.\n\n- Gehäuse IP67, Mast- und Wandhalterung liegen bei\n- Reichweite im Freien rund 120 m\n- PoE+, Überspannungsschutz bis 6 kV",
    },
    offers: [
      { kind: "purchase", oneTime: 41900, costOneTime: 30900 },
      { kind: "rent", recurring: 1490, costRecurring: 1020, termMonths: 36 },
    ],
  },
  {
    sku: "NW-SW24P",
    category: "switches",
    kind: "product",
    manufacturer: "Tavonik",
    stockKept: true,
    state: "active",
    name: { en: "Tavonik S24P switch", de: "Tavonik S24P Switch" },
    summary: {
      en: "Managed switch, 24 ports with PoE+ and four 10 Gbit/s uplinks",
      de: "Verwaltbarer Switch, 24 Ports mit PoE+ und vier 10-Gbit/s-Uplinks",
    },
    description: {
      en: "The usual switch for one floor with phones, access points and workplaces.\n\n- 24 × 1 Gbit/s PoE+, 370 W in total\n- 4 × SFP+ with 10 Gbit/s\n- VLANs, 802.1X, link aggregation\n\nLifetime warranty by the manufacturer; rent includes exchange within one working day.",
      de: "Der übliche Switch für eine Etage mit Telefonen, Access Points und Arbeitsplätzen.\n\n- 24 × 1 Gbit/s PoE+, zusammen 370 W\n- 4 × SFP+ mit 10 Gbit/s\n- VLANs, 802.1X, Link Aggregation\n\nLebenslange Herstellergarantie; die Miete enthält den Austausch innerhalb eines Arbeitstags.",
    },
    offers: [
      { kind: "purchase", oneTime: 68900, costOneTime: 52100 },
      { kind: "rent", recurring: 2490, costRecurring: 1720, termMonths: 36 },
      { kind: "lease", recurring: 2090, costRecurring: 1650, termMonths: 36 },
    ],
  },
  {
    sku: "NW-SW48P",
    category: "switches",
    kind: "product",
    manufacturer: "Tavonik",
    stockKept: true,
    state: "active",
    name: { en: "Tavonik S48P switch", de: "Tavonik S48P Switch" },
    summary: {
      en: "Managed switch, 48 ports with PoE+, stackable",
      de: "Verwaltbarer Switch, 48 Ports mit PoE+, stapelbar",
    },
    description: {
      en: "For larger floors and as a stack of up to eight devices under one address.\n\n- 48 × 1 Gbit/s PoE+, 740 W in total\n- 4 × SFP28 with 25 Gbit/s\n- Second power supply available",
      de: "Für größere Etagen und als Stapel von bis zu acht Geräten unter einer Adresse.\n\n- 48 × 1 Gbit/s PoE+, zusammen 740 W\n- 4 × SFP28 mit 25 Gbit/s\n- Zweites Netzteil erhältlich",
    },
    offers: [
      { kind: "purchase", oneTime: 114900, costOneTime: 88200 },
      { kind: "lease", recurring: 2690, costRecurring: 2140, termMonths: 48 },
    ],
  },
  {
    sku: "NW-SW8",
    category: "switches",
    kind: "product",
    manufacturer: "Tavonik",
    stockKept: true,
    state: "sales ended",
    name: { en: "Tavonik S8 desktop switch", de: "Tavonik S8 Tisch-Switch" },
    summary: {
      en: "Fanless switch with eight ports for small offices",
      de: "Lüfterloser Switch mit acht Ports für kleine Büros",
    },
    description: {
      en: "Eight ports with 1 Gbit/s in a metal housing without fan.\n\nNo longer sold because the manufacturer has stopped production. Security updates continue for two years.",
      de: "Acht Ports mit 1 Gbit/s im Metallgehäuse ohne Lüfter.\n\nDer Verkauf ist beendet, weil der Hersteller die Produktion eingestellt hat. Sicherheitsupdates gibt es noch zwei Jahre.",
    },
    offers: [{ kind: "purchase", oneTime: 17900, costOneTime: 12800 }],
  },
  {
    sku: "NW-5G-FAILOVER",
    category: "network",
    kind: "product",
    manufacturer: "Tavonik",
    stockKept: true,
    state: "active",
    name: { en: "Tavonik R5G failover router", de: "Tavonik R5G Ausfallrouter" },
    summary: {
      en: "Takes over by mobile network when the internet line fails",
      de: "Übernimmt per Mobilfunk, wenn die Internetleitung ausfällt",
    },
    description: {
      en: "Detects a failed line within ten seconds and switches to 5G or LTE; telephony and VPN stay usable.\n\n- 5G with four antennas, dual SIM\n- Also suited for building sites and branch offices without a line\n\nThe rent includes a SIM card with 100 GB a month. The purchased device comes without SIM.",
      de: "Erkennt einen Leitungsausfall innerhalb von zehn Sekunden und schaltet auf 5G oder LTE um; Telefonie und VPN bleiben nutzbar.\n\n- 5G mit vier Antennen, Dual-SIM\n- Auch für Baustellen und Außenstellen ohne Leitung geeignet\n\nDie Miete enthält eine SIM-Karte mit 100 GB im Monat. Das gekaufte Gerät kommt ohne SIM.",
    },
    offers: [
      { kind: "purchase", oneTime: 52900, costOneTime: 40200 },
      { kind: "rent", recurring: 3490, costRecurring: 2340, termMonths: 24 },
    ],
  },
  {
    sku: "NW-SURVEY",
    category: "wireless",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Wi-Fi survey on site", de: "WLAN-Ausleuchtung vor Ort" },
    summary: {
      en: "Measurement and plan of access points for up to 1,500 m²",
      de: "Messung und Platzierungsplan für Access Points bis 1.500 m²",
    },
    description: {
      en: "We measure on site where Wi-Fi is needed and what stands in its way.\n\n- Measurement of existing networks and interference\n- Plan with position, height and cabling of every access point\n- Heat map per floor as PDF\n\nWe need floor plans and access to all rooms. The result is ready within a week.",
      de: "Wir messen vor Ort, wo WLAN gebraucht wird und was ihm im Weg steht.\n\n- Messung vorhandener Netze und Störquellen\n- Plan mit Position, Höhe und Verkabelung jedes Access Points\n- Ausleuchtungskarte je Etage als PDF\n\nWir benötigen Grundrisse und Zugang zu allen Räumen. Das Ergebnis liegt innerhalb einer Woche vor.",
    },
    offers: [{ kind: "purchase", oneTime: 89000, costOneTime: 59000 }],
  },
  {
    sku: "NW-MANAGED",
    category: "network",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Managed network, per site", de: "Managed Netzwerk, je Standort" },
    summary: {
      en: "Monitoring, updates and changes for up to 15 network devices",
      de: "Überwachung, Updates und Änderungen für bis zu 15 Netzwerkgeräte",
    },
    description: {
      en: "We run switches, access points and routers of one site.\n\n- Monitoring around the clock, reaction on working days within two hours\n- Firmware updates outside business hours\n- Two changes a month included, such as new networks or ports\n\nExisting devices of other brands are taken over after a check.",
      de: "Wir betreiben Switches, Access Points und Router eines Standorts.\n\n- Überwachung rund um die Uhr, Reaktion werktags innerhalb von zwei Stunden\n- Firmware-Updates außerhalb der Geschäftszeiten\n- Zwei Änderungen im Monat enthalten, etwa neue Netze oder Ports\n\nVorhandene Geräte anderer Marken übernehmen wir nach einer Prüfung.",
    },
    offers: [
      {
        kind: "rent",
        oneTime: 25000,
        costOneTime: 17000,
        recurring: 6900,
        costRecurring: 4400,
        termMonths: 24,
        noticeDays: 90,
      },
    ],
  },
];
