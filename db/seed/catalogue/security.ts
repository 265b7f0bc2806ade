import type { ItemRow } from "@/db/seed/rows";

export const securityItems: ItemRow[] = [
  {
    sku: "SEC-GATE100",
    category: "firewalls",
    kind: "product",
    manufacturer: "Palisadon",
    stockKept: true,
    state: "active",
    name: { en: "Palisadon Gate 100 firewall", de: "Palisadon Gate 100 Firewall" },
    summary: {
      en: "Firewall for sites with up to 50 people, including VPN",
      de: "Firewall für Standorte mit bis zu 50 Personen, inklusive VPN",
    },
    description: {
      en: "Protects one site and connects branch offices and home offices.\n\n- 1.2 Gbit/s with all checks switched on\n- VPN for 100 users, no licence per user\n- Web filter, intrusion prevention, separate guest network\n\nPurchase and lease include one year of signatures. The rent includes signatures, firmware updates and exchange for the whole term.",
      de: "Schützt einen Standort und verbindet Außenstellen und Homeoffice.\n\n- 1,2 Gbit/s mit allen Prüfungen\n- VPN für 100 Nutzer, keine Lizenz je Nutzer\n- Webfilter, Angriffserkennung, getrenntes Gästenetz\n\nKauf und Leasing enthalten Signaturen für ein Jahr. Die Miete enthält Signaturen, Firmware-Updates und Austausch für die gesamte Laufzeit.",
    },
    offers: [
      { kind: "purchase", oneTime: 89000, costOneTime: 67200 },
      { kind: "rent", recurring: 3990, costRecurring: 2750, termMonths: 36 },
      { kind: "lease", recurring: 2690, costRecurring: 2110, termMonths: 36 },
    ],
  },
  {
    sku: "SEC-GATE300",
    category: "firewalls",
    kind: "product",
    manufacturer: "Palisadon",
    stockKept: true,
    state: "active",
    name: { en: "Palisadon Gate 300 firewall", de: "Palisadon Gate 300 Firewall" },
    summary: {
      en: "Rack firewall for up to 250 people, may run as a pair",
      de: "Rack-Firewall für bis zu 250 Personen, als Paar betreibbar",
    },
    description: {
      en: "For headquarters and sites that must not go offline.\n\n- 5 Gbit/s with all checks switched on\n- 8 × 1 Gbit/s, 4 × 10 Gbit/s, redundant power supply\n- Two devices take over from each other within a second\n\nIncludes one year of signatures. A pair needs signatures for one device only.",
      de: "Für Hauptsitze und Standorte, die nicht offline sein dürfen.\n\n- 5 Gbit/s mit allen Prüfungen\n- 8 × 1 Gbit/s, 4 × 10 Gbit/s, redundantes Netzteil\n- Zwei Geräte übernehmen füreinander innerhalb einer Sekunde\n\nEnthält Signaturen für ein Jahr. Ein Paar benötigt Signaturen nur für ein Gerät.",
    },
    offers: [
      { kind: "purchase", oneTime: 239000, costOneTime: 184000 },
      { kind: "lease", recurring: 5690, costRecurring: 4430, termMonths: 48 },
    ],
  },
  {
    sku: "SEC-EDR",
    category: "security",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Managed endpoint protection, per device", de: "Managed Endpoint-Schutz, je Gerät" },
    summary: {
      en: "Detection of attacks on PCs and servers, watched around the clock",
      de: "Erkennt Angriffe auf PCs und Server, rund um die Uhr überwacht",
    },
    description: {
      en: "Software on the device reports suspicious behaviour; analysts judge it and isolate the device if needed.\n\n- For Windows, macOS and Linux\n- Devices isolated within 15 minutes, at night too\n- Monthly report in plain words\n\nReplaces existing virus protection; we remove the old software.",
      de: "Software auf dem Gerät meldet auffälliges Verhalten; Analysten bewerten es und trennen das Gerät bei Bedarf vom Netz.\n\n- Für Windows, macOS und Linux\n- Trennung innerhalb von 15 Minuten, auch nachts\n- Monatlicher Bericht in verständlicher Sprache\n\nErsetzt den vorhandenen Virenschutz; die alte Software entfernen wir.",
    },
    offers: [
      { kind: "rent", recurring: 690, costRecurring: 430, termMonths: 12 },
      { kind: "rent", recurring: 7680, costRecurring: 4800, period: "year", termMonths: 12 },
    ],
  },
  {
    sku: "SEC-MAIL",
    category: "security",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Mail protection, per mailbox", de: "E-Mail-Schutz, je Postfach" },
    summary: {
      en: "Filters spam, malware and forged senders before delivery",
      de: "Filtert Spam, Schadsoftware und gefälschte Absender vor der Zustellung",
    },
    description: {
      en: "Works in front of Microsoft 365 and any other mail server.\n\n- Attachments are opened in an isolated environment first\n- Links are checked again when they are clicked\n- Users release harmless mails themselves\n\nShared mailboxes are free of charge.",
      de: "Arbeitet vor Microsoft 365 und jedem anderen Mailserver.\n\n- Anhänge werden zuerst in einer abgeschotteten Umgebung geöffnet\n- Links werden beim Anklicken erneut geprüft\n- Nutzer geben harmlose E-Mails selbst frei\n\nFreigegebene Postfächer sind kostenlos.",
    },
    offers: [{ kind: "rent", recurring: 240, costRecurring: 150, termMonths: 12 }],
  },
  {
    sku: "SEC-AWARE",
    category: "security",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "no renewal",
    name: { en: "Security awareness training, per user", de: "Sicherheitsschulung, je Nutzer" },
    summary: {
      en: "Short lessons and simulated phishing mails throughout the year",
      de: "Kurze Lektionen und simulierte Phishing-Mails über das ganze Jahr",
    },
    description: {
      en: "Ten lessons of about eight minutes each, in German and English, with certificates of attendance.\n\nSimulated phishing is evaluated per department, never per person, and can be agreed with the works council.",
      de: "Zehn Lektionen von je rund acht Minuten, auf Deutsch und Englisch, mit Teilnahmenachweis.\n\nSimuliertes Phishing wird je Abteilung ausgewertet, nie je Person, und lässt sich mit dem Betriebsrat abstimmen.",
    },
    offers: [{ kind: "rent", recurring: 2640, costRecurring: 1580, period: "year", termMonths: 12 }],
  },
  {
    sku: "SEC-SCAN",
    category: "security",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Vulnerability scan", de: "Schwachstellenprüfung" },
    summary: {
      en: "Check of up to 50 systems from outside and inside, with priorities",
      de: "Prüfung von bis zu 50 Systemen von außen und innen, mit Prioritäten",
    },
    description: {
      en: "We look for outdated software, open services and weak settings.\n\n- Scan outside business hours, nothing is exploited\n- Findings sorted by urgency, each with a way to fix it\n- One hour of discussion per scan\n\nOnce, or every quarter with comparison to the previous result.",
      de: "Wir suchen veraltete Software, offene Dienste und schwache Einstellungen.\n\n- Prüfung außerhalb der Geschäftszeiten, es wird nichts ausgenutzt\n- Ergebnisse nach Dringlichkeit sortiert, jeweils mit Lösungsweg\n- Eine Stunde Besprechung je Prüfung\n\nEinmalig oder jedes Quartal mit Vergleich zum vorigen Ergebnis.",
    },
    offers: [
      { kind: "purchase", oneTime: 69000, costOneTime: 45500 },
      {
        kind: "rent",
        recurring: 49000,
        costRecurring: 32000,
        period: "quarter",
        termMonths: 12,
        renewal: "manual",
      },
    ],
  },
  {
    sku: "SEC-KEY2",
    category: "security",
    kind: "product",
    manufacturer: "Palisadon",
    stockKept: true,
    state: "active",
    name: { en: "Palisadon security key, pair", de: "Palisadon Sicherheitsschlüssel, Paar" },
    summary: {
      en: "Two FIDO2 keys with USB-C and NFC for sign-in without password",
      de: "Zwei FIDO2-Schlüssel mit USB-C und NFC zur Anmeldung ohne Passwort",
    },
    description: {
      en: "One key for every day and one as a spare for the drawer.\n\n- Works with Microsoft 365 and all services with FIDO2 or passkeys\n- Waterproof, no battery\n\nWe recommend keys for everyone with administrator rights.",
      de: "Ein Schlüssel für den Alltag und einer als Reserve für die Schublade.\n\n- Arbeitet mit Microsoft 365 und allen Diensten mit FIDO2 oder Passkeys\n- Wasserdicht, ohne Batterie\n\nUnsere Empfehlung für alle mit Administratorrechten.",
    },
    offers: [{ kind: "purchase", oneTime: 9800, costOneTime: 6400 }],
  },
  {
    sku: "SEC-AV",
    category: "security",
    kind: "product",
    manufacturer: "Palisadon",
    stockKept: false,
    state: "retired",
    name: { en: "Palisadon virus protection, per device", de: "Palisadon Virenschutz, je Gerät" },
    summary: {
      en: "Signature-based virus protection for PCs",
      de: "Signaturbasierter Virenschutz für PCs",
    },
    description: {
      en: "Classic virus protection with daily signatures.\n\nThis product has ended. Its successor is managed endpoint protection.",
      de: "Klassischer Virenschutz mit täglichen Signaturen.\n\nDieses Produkt ist eingestellt. Nachfolger ist der Managed Endpoint-Schutz.",
    },
    offers: [{ kind: "rent", recurring: 2280, costRecurring: 1540, period: "year", termMonths: 12 }],
  },
];
