import type { ItemRow } from "@/db/seed/rows";

export const serverItems: ItemRow[] = [
  {
    sku: "SRV-T120",
    category: "servers",
    kind: "product",
    manufacturer: "Vardessa",
    stockKept: true,
    state: "active",
    name: { en: "Vardessa T120 tower server", de: "Vardessa T120 Tower-Server" },
    summary: {
      en: "Quiet server for offices without a server room",
      de: "Leiser Server für Büros ohne Serverraum",
    },
    description: {
      en: "For up to 25 users: files, line-of-business software and two or three virtual machines.\n\n- 8-core processor, 64 GB memory\n- 2 × 960 GB SSD and 2 × 4 TB disk, mirrored\n- Remote console, 31 dB in operation\n\nFive years of on-site repair on the next working day. Operating system licence not included.",
      de: "Für bis zu 25 Nutzer: Dateien, Branchensoftware und zwei bis drei virtuelle Maschinen.\n\n- Prozessor mit 8 Kernen, 64 GB Arbeitsspeicher\n- 2 × 960 GB SSD und 2 × 4 TB Festplatte, gespiegelt\n- Fernkonsole, 31 dB im Betrieb\n\nFünf Jahre Vor-Ort-Reparatur am nächsten Arbeitstag. Betriebssystemlizenz nicht enthalten.",
    },
    offers: [
      { kind: "purchase", oneTime: 279000, costOneTime: 219000 },
      { kind: "lease", recurring: 6490, costRecurring: 5140, termMonths: 48 },
    ],
  },
  {
    sku: "SRV-R240",
    category: "servers",
    kind: "product",
    manufacturer: "Vardessa",
    stockKept: false,
    leadDays: 21,
    state: "active",
    name: { en: "Vardessa R240 rack server", de: "Vardessa R240 Rack-Server" },
    summary: {
      en: "Virtualisation server, 32 cores, 256 GB memory, built to order",
      de: "Virtualisierungsserver, 32 Kerne, 256 GB Arbeitsspeicher, auf Bestellung gefertigt",
    },
    description: {
      en: "Runs 15 to 25 virtual machines, alone or as a pair.\n\n- 2 × 16 cores, 256 GB memory (up to 1 TB)\n- 6 × 1.92 TB SSD, hot-swappable\n- 2 × 25 Gbit/s, redundant power supply, 2 U\n\nFive years of on-site repair within four hours. Delivery in about three weeks.",
      de: "Trägt 15 bis 25 virtuelle Maschinen, einzeln oder als Paar.\n\n- 2 × 16 Kerne, 256 GB Arbeitsspeicher (bis 1 TB)\n- 6 × 1,92 TB SSD, im Betrieb wechselbar\n- 2 × 25 Gbit/s, redundantes Netzteil, 2 HE\n\nFünf Jahre Vor-Ort-Reparatur innerhalb von vier Stunden. Lieferzeit rund drei Wochen.",
    },
    offers: [
      { kind: "purchase", oneTime: 1149000, costOneTime: 925000 },
      { kind: "lease", recurring: 22490, costRecurring: 18100, termMonths: 60 },
    ],
  },
  {
    sku: "SRV-UPS15",
    category: "servers",
    kind: "product",
    manufacturer: "Vardessa",
    stockKept: true,
    state: "active",
    name: { en: "Vardessa Power 1500 UPS", de: "Vardessa Power 1500 USV" },
    summary: {
      en: "Uninterruptible power supply, 1,500 VA, for rack or floor",
      de: "Unterbrechungsfreie Stromversorgung, 1.500 VA, für Rack oder Boden",
    },
    description: {
      en: "Bridges short power cuts and shuts the server down in order when one lasts longer.\n\n- 12 minutes at 700 W\n- Network card for monitoring included\n- Battery can be replaced in operation\n\nThe battery should be replaced after four years.",
      de: "Überbrückt kurze Stromausfälle und fährt den Server geordnet herunter, wenn es länger dauert.\n\n- 12 Minuten bei 700 W\n- Netzwerkkarte zur Überwachung enthalten\n- Batterie im Betrieb wechselbar\n\nDie Batterie sollte nach vier Jahren ersetzt werden.",
    },
    offers: [{ kind: "purchase", oneTime: 74900, costOneTime: 56600 }],
  },
  {
    sku: "SRV-R110",
    category: "servers",
    kind: "product",
    manufacturer: "Vardessa",
    stockKept: true,
    state: "sales ended",
    name: { en: "Vardessa R110 rack server", de: "Vardessa R110 Rack-Server" },
    summary: {
      en: "Entry-level rack server, previous generation",
      de: "Rack-Server der Einstiegsklasse, vorige Generation",
    },
    description: {
      en: "Single-processor server with 32 GB memory, 1 U.\n\nNo longer sold; spare parts are available for five more years. For new projects we recommend the T120 with rack kit or the R240.",
      de: "Server mit einem Prozessor und 32 GB Arbeitsspeicher, 1 HE.\n\nDer Verkauf ist beendet; Ersatzteile sind noch fünf Jahre lieferbar. Für neue Projekte empfehlen wir den T120 mit Rack-Kit oder den R240.",
    },
    offers: [
      { kind: "purchase", oneTime: 219000, costOneTime: 174000 },
      { kind: "lease", recurring: 5190, costRecurring: 4150, termMonths: 48 },
    ],
  },
  {
    sku: "CLD-VM-S",
    category: "cloud",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Cloud server S", de: "Cloud-Server S" },
    summary: {
      en: "Virtual server with 2 cores, 8 GB memory and 100 GB SSD",
      de: "Virtueller Server mit 2 Kernen, 8 GB Arbeitsspeicher und 100 GB SSD",
    },
    description: {
      en: "Runs in two German data centres of which one may fail.\n\n- 2 cores, 8 GB memory, 100 GB SSD\n- Fixed IPv4 and IPv6 address, traffic included\n- Console and snapshots in the web portal\n\nMonthly term with 14 days' notice, or a year in advance at a lower price. Backup is ordered separately.",
      de: "Läuft in zwei deutschen Rechenzentren, von denen eines ausfallen darf.\n\n- 2 Kerne, 8 GB Arbeitsspeicher, 100 GB SSD\n- Feste IPv4- und IPv6-Adresse, Datenverkehr enthalten\n- Konsole und Snapshots im Webportal\n\nMonatlich mit 14 Tagen Frist oder ein Jahr im Voraus zum günstigeren Preis. Die Datensicherung wird separat bestellt.",
    },
    offers: [
      { kind: "rent", recurring: 2900, costRecurring: 1750, termMonths: 1, noticeDays: 14 },
      { kind: "rent", recurring: 31200, costRecurring: 18900, period: "year", termMonths: 12 },
    ],
  },
  {
    sku: "CLD-VM-L",
    category: "cloud",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Cloud server L", de: "Cloud-Server L" },
    summary: {
      en: "Virtual server with 8 cores, 32 GB memory and 500 GB SSD",
      de: "Virtueller Server mit 8 Kernen, 32 GB Arbeitsspeicher und 500 GB SSD",
    },
    description: {
      en: "For databases, line-of-business software and terminal servers with up to 20 users.\n\n- 8 cores, 32 GB memory, 500 GB SSD\n- Connection to your site by VPN or dedicated line\n- Windows Server licence available on request\n\nMonthly term with 14 days' notice, or a year in advance at a lower price.",
      de: "Für Datenbanken, Branchensoftware und Terminalserver mit bis zu 20 Nutzern.\n\n- 8 Kerne, 32 GB Arbeitsspeicher, 500 GB SSD\n- Anbindung Ihres Standorts per VPN oder Festverbindung\n- Windows-Server-Lizenz auf Anfrage\n\nMonatlich mit 14 Tagen Frist oder ein Jahr im Voraus zum günstigeren Preis.",
    },
    offers: [
      { kind: "rent", recurring: 11900, costRecurring: 7600, termMonths: 1, noticeDays: 14 },
      { kind: "rent", recurring: 128400, costRecurring: 82200, period: "year", termMonths: 12 },
    ],
  },
  {
    sku: "CLD-DESKTOP",
    category: "cloud",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "draft",
    name: { en: "Virtual desktop, per user", de: "Virtueller Desktop, je Nutzer" },
    summary: {
      en: "Windows desktop from the data centre, on any device",
      de: "Windows-Desktop aus dem Rechenzentrum, auf jedem Gerät",
    },
    description: {
      en: "A full desktop in the browser or on a thin client; no data stays on the device.\n\nIn preparation. Prices are preliminary until the pilot ends.",
      de: "Ein vollständiger Desktop im Browser oder am Thin Client; auf dem Gerät bleiben keine Daten.\n\nIn Vorbereitung. Die Preise sind bis zum Ende des Pilotbetriebs vorläufig.",
    },
    offers: [{ kind: "rent", recurring: 4200, costRecurring: 2900, termMonths: 12 }],
  },
  {
    sku: "SRV-MIGRATION",
    category: "servers-cloud",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Server migration, per server", de: "Serverumzug, je Server" },
    summary: {
      en: "Move of one server to new hardware or to the cloud at a fixed price",
      de: "Umzug eines Servers auf neue Hardware oder in die Cloud zum Festpreis",
    },
    description: {
      en: "Analysis, test run, switch-over and one week of support afterwards.\n\n- Test run with your users before the date\n- Switch-over on a weekend, with a way back until Monday\n- Updated documentation\n\nFixed price for servers with up to 1 TB of data and one application.",
      de: "Analyse, Probelauf, Umschaltung und eine Woche Begleitung danach.\n\n- Probelauf mit Ihren Nutzern vor dem Termin\n- Umschaltung am Wochenende, mit Rückweg bis Montag\n- Aktualisierte Dokumentation\n\nFestpreis für Server mit bis zu 1 TB Daten und einer Anwendung.",
    },
    offers: [{ kind: "purchase", oneTime: 148000, costOneTime: 98000 }],
  },
];
