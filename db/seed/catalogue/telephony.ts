import type { ItemRow } from "@/db/seed/rows";

export const telephonyItems: ItemRow[] = [
  {
    sku: "TEL-SEAT",
    category: "cloud-telephony",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Cloud telephony, per extension", de: "Cloud-Telefonie, je Nebenstelle" },
    summary: {
      en: "Telephone system from our data centre with German flat rate",
      de: "Telefonanlage aus unserem Rechenzentrum mit Deutschland-Flatrate",
    },
    description: {
      en: "One extension with its own number, usable on desk phone, PC and smartphone at the same time.\n\n- Calls to German landlines and mobiles included\n- Queues, call groups, announcements, fax to e-mail\n- Adding and removing extensions in the web portal\n\nThe 24-month offer is cheaper; the flexible one suits seasonal staff.",
      de: "Eine Nebenstelle mit eigener Rufnummer, gleichzeitig nutzbar am Tischtelefon, PC und Smartphone.\n\n- Gespräche ins deutsche Fest- und Mobilnetz enthalten\n- Warteschlangen, Rufgruppen, Ansagen, Fax an E-Mail\n- Nebenstellen im Webportal anlegen und entfernen\n\nDie Variante mit 24 Monaten ist günstiger, die flexible passt für Saisonkräfte.",
    },
    offers: [
      { kind: "rent", recurring: 890, costRecurring: 560, termMonths: 24 },
      { kind: "rent", recurring: 1090, costRecurring: 640, termMonths: 1, noticeDays: 14 },
    ],
  },
  {
    sku: "TEL-TRUNK10",
    category: "cloud-telephony",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "SIP trunk, 10 channels", de: "SIP-Trunk, 10 Kanäle" },
    summary: {
      en: "Telephone line for an existing system, ten calls at a time",
      de: "Telefonanschluss für eine vorhandene Anlage, zehn Gespräche gleichzeitig",
    },
    description: {
      en: "Connects an existing telephone system to the public network.\n\n- Number block with 100 numbers included\n- Encrypted with TLS and SRTP\n- Redirection to mobile phones if the site cannot be reached\n\nGerman landline calls are included, mobile calls are billed by the minute.",
      de: "Verbindet eine vorhandene Telefonanlage mit dem öffentlichen Netz.\n\n- Rufnummernblock mit 100 Nummern enthalten\n- Verschlüsselt mit TLS und SRTP\n- Umleitung auf Mobiltelefone, wenn der Standort nicht erreichbar ist\n\nGespräche ins deutsche Festnetz sind enthalten, Mobilfunk wird nach Minuten abgerechnet.",
    },
    offers: [
      {
        kind: "rent",
        oneTime: 4900,
        costOneTime: 3000,
        recurring: 3900,
        costRecurring: 2600,
        termMonths: 24,
      },
    ],
  },
  {
    sku: "TEL-DESK-D40",
    category: "phones",
    kind: "product",
    manufacturer: "Ostrelin",
    stockKept: true,
    state: "active",
    name: { en: "Ostrelin D40 desk phone", de: "Ostrelin D40 Tischtelefon" },
    summary: {
      en: "Desk phone with colour display and eight programmable keys",
      de: "Tischtelefon mit Farbdisplay und acht Funktionstasten",
    },
    description: {
      en: "Arrives configured: plug it in, enter the extension's code, make calls.\n\n- 3.5-inch colour display, wideband audio\n- Eight keys with busy lamps\n- PoE, two Gigabit ports, headset by USB or cable\n\nThe power supply is needed only without PoE and is ordered separately.",
      de: "Kommt fertig konfiguriert: einstecken, Code der Nebenstelle eingeben, telefonieren.\n\n- Farbdisplay mit 3,5 Zoll, Breitband-Audio\n- Acht Tasten mit Besetztanzeige\n- PoE, zwei Gigabit-Ports, Headset per USB oder Kabel\n\nDas Netzteil wird nur ohne PoE benötigt und separat bestellt.",
    },
    offers: [
      { kind: "purchase", oneTime: 14900, costOneTime: 10400 },
      { kind: "rent", recurring: 490, costRecurring: 320, termMonths: 36 },
    ],
  },
  {
    sku: "TEL-DECT-M2",
    category: "phones",
    kind: "product",
    manufacturer: "Ostrelin",
    stockKept: true,
    state: "active",
    name: { en: "Ostrelin M2 DECT set", de: "Ostrelin M2 DECT-Set" },
    summary: {
      en: "Cordless handset with base station for up to six handsets",
      de: "Schnurloses Mobilteil mit Basisstation für bis zu sechs Mobilteile",
    },
    description: {
      en: "For warehouse, workshop and surgery. The handset withstands dust, splashes and disinfectant.\n\n- Range of up to 50 m indoors, 300 m outdoors\n- Talk time 14 hours, standby 8 days\n- Vibration alarm and emergency key",
      de: "Für Lager, Werkstatt und Praxis. Das Mobilteil verträgt Staub, Spritzwasser und Desinfektionsmittel.\n\n- Reichweite bis 50 m im Gebäude, 300 m im Freien\n- Gesprächszeit 14 Stunden, Bereitschaft 8 Tage\n- Vibrationsalarm und Notruftaste",
    },
    offers: [{ kind: "purchase", oneTime: 21900, costOneTime: 15800 }],
  },
  {
    sku: "TEL-HEAD-H7",
    category: "phones",
    kind: "product",
    manufacturer: "Ostrelin",
    stockKept: true,
    state: "active",
    name: { en: "Ostrelin H7 headset", de: "Ostrelin H7 Headset" },
    summary: {
      en: "Wireless headset with noise suppression for PC and smartphone",
      de: "Schnurloses Headset mit Geräuschunterdrückung für PC und Smartphone",
    },
    description: {
      en: "Certified for Teams; the other side hears the voice, not the open-plan office.\n\n- Bluetooth and USB adapter, two devices at a time\n- 24 hours of talk time, charging stand included\n- Busy light on the ear cup, ear pads replaceable",
      de: "Für Teams zertifiziert; die Gegenseite hört die Stimme und nicht das Großraumbüro.\n\n- Bluetooth und USB-Adapter, zwei Geräte gleichzeitig\n- 24 Stunden Gesprächszeit, Ladeständer liegt bei\n- Besetztleuchte an der Hörmuschel, Ohrpolster austauschbar",
    },
    offers: [{ kind: "purchase", oneTime: 12900, costOneTime: 8400 }],
  },
  {
    sku: "TEL-PORTING",
    category: "cloud-telephony",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Number porting, per block", de: "Rufnummernmitnahme, je Block" },
    summary: {
      en: "Transfer of existing numbers from another carrier",
      de: "Übernahme vorhandener Rufnummern von einem anderen Anbieter",
    },
    description: {
      en: "We handle forms and dates with the previous carrier and switch over on the agreed day.\n\nPlan four weeks of lead time. The old contract must not be cancelled by the customer; cancellation is part of the porting.",
      de: "Wir übernehmen Formulare und Termine mit dem bisherigen Anbieter und schalten am vereinbarten Tag um.\n\nBitte vier Wochen Vorlauf einplanen. Der alte Vertrag darf nicht selbst gekündigt werden; die Kündigung gehört zur Rufnummernmitnahme.",
    },
    offers: [{ kind: "purchase", oneTime: 7900, costOneTime: 4800 }],
  },
  {
    sku: "TEL-ROOM-ONE",
    category: "meeting-rooms",
    kind: "product",
    manufacturer: "Ostrelin",
    stockKept: true,
    state: "active",
    name: { en: "Ostrelin Room One video bar", de: "Ostrelin Room One Videoleiste" },
    summary: {
      en: "Camera, microphones and speakers for rooms with up to eight seats",
      de: "Kamera, Mikrofone und Lautsprecher für Räume mit bis zu acht Plätzen",
    },
    description: {
      en: "Start a meeting with one touch, without anybody plugging in a notebook.\n\n- 4K camera that frames the people in the room\n- Six microphones, range of about five metres\n- 10-inch touch panel for the table, wall mount\n\nNeeds a screen with HDMI and a Teams Rooms licence.",
      de: "Besprechung mit einer Berührung starten, ohne dass jemand ein Notebook anschließt.\n\n- 4K-Kamera, die den Bildausschnitt an die Personen im Raum anpasst\n- Sechs Mikrofone, Reichweite rund fünf Meter\n- Touchpanel mit 10 Zoll für den Tisch, Wandhalterung\n\nBenötigt einen Bildschirm mit HDMI und eine Lizenz für Teams Rooms.",
    },
    offers: [
      { kind: "purchase", oneTime: 169000, costOneTime: 131200 },
      { kind: "lease", recurring: 4990, costRecurring: 3930, termMonths: 36 },
    ],
  },
  {
    sku: "TEL-CONTACT",
    category: "cloud-telephony",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "draft",
    name: { en: "Contact centre, per agent", de: "Contact Center, je Agent" },
    summary: {
      en: "Queues with skills, wallboard and statistics",
      de: "Warteschlangen nach Kenntnissen, Wallboard und Statistik",
    },
    description: {
      en: "Extends cloud telephony for service teams: calls go to the person with the right skills, supervisors see waiting times live.\n\nStill in preparation; pilot customers use it at present.",
      de: "Erweitert die Cloud-Telefonie für Serviceteams: Anrufe gehen an die Person mit den passenden Kenntnissen, die Teamleitung sieht Wartezeiten live.\n\nNoch in Vorbereitung; derzeit bei Pilotkunden im Einsatz.",
    },
    offers: [{ kind: "rent", recurring: 2900, costRecurring: 1900, termMonths: 12 }],
  },
];
