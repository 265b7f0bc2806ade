import type { ItemRow } from "@/db/seed/rows";

export const supportItems: ItemRow[] = [
  {
    sku: "SUP-HOURS-10",
    category: "support",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Support hours, pack of 10", de: "Supportstunden, 10er-Paket" },
    summary: {
      en: "Ten hours of remote support, valid for 12 months",
      de: "Zehn Stunden Fernsupport, 12 Monate gültig",
    },
    description: {
      en: "Prepaid hours for questions, changes and small projects.\n\n- Billed in steps of 15 minutes\n- Working days from 8:00 to 17:00\n- Monthly overview of the hours used\n\nOn-site work can be paid from the pack as well; travel is added.",
      de: "Vorausbezahlte Stunden für Fragen, Änderungen und kleine Projekte.\n\n- Abrechnung in Schritten von 15 Minuten\n- Werktags von 8:00 bis 17:00 Uhr\n- Monatliche Übersicht der verbrauchten Stunden\n\nAuch Einsätze vor Ort können aus dem Paket bezahlt werden, zuzüglich Anfahrt.",
    },
    offers: [{ kind: "purchase", oneTime: 119000, costOneTime: 78000 }],
  },
  {
    sku: "SUP-HOURS-40",
    category: "support",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Support hours, pack of 40", de: "Supportstunden, 40er-Paket" },
    summary: {
      en: "Forty hours of remote support, valid for 24 months",
      de: "Vierzig Stunden Fernsupport, 24 Monate gültig",
    },
    description: {
      en: "The larger pack at a lower hourly price, for companies with regular changes.\n\n- Billed in steps of 15 minutes\n- Working days from 8:00 to 17:00, with a named contact\n- Monthly overview of the hours used",
      de: "Das größere Paket mit günstigerem Stundenpreis für Unternehmen mit regelmäßigen Änderungen.\n\n- Abrechnung in Schritten von 15 Minuten\n- Werktags von 8:00 bis 17:00 Uhr, mit fester Ansprechperson\n- Monatliche Übersicht der verbrauchten Stunden",
    },
    offers: [{ kind: "purchase", oneTime: 448000, costOneTime: 299000 }],
  },
  {
    sku: "SUP-DESK",
    category: "support",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Service desk, per user", de: "Service Desk, je Nutzer" },
    summary: {
      en: "Unlimited help by phone and e-mail at a fixed monthly price",
      de: "Hilfe per Telefon und E-Mail ohne Begrenzung zum festen Monatspreis",
    },
    description: {
      en: "Your staff call us directly. **Every request gets a case number and an answer.**\n\n| When | First response |\n|---|---|\n| Work stands still | within 15 minutes |\n| Anything else | within one hour |\n\n- Working days from 7:30 to 18:00\n- Remote help on PC, notebook and smartphone\n\n> Billed for all users of a site; at least five.",
      de: "Ihre Mitarbeitenden melden sich direkt bei uns. **Jede Anfrage bekommt eine Fallnummer und eine Antwort.**\n\n| Wann | Erste Reaktion |\n|---|---|\n| Bei Stillstand | innerhalb von 15 Minuten |\n| Sonst | innerhalb einer Stunde |\n\n- Werktags von 7:30 bis 18:00 Uhr\n- Fernhilfe an PC, Notebook und Smartphone\n\n> Abgerechnet werden alle Nutzer eines Standorts, mindestens fünf.",
    },
    offers: [
      { kind: "rent", recurring: 1490, costRecurring: 920, termMonths: 12 },
      { kind: "rent", recurring: 16680, costRecurring: 10400, period: "year", termMonths: 12 },
    ],
  },
  {
    sku: "SUP-ONSITE-DAY",
    category: "support",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "On-site technician, one day", de: "Techniker vor Ort, ein Tag" },
    summary: {
      en: "Eight hours on site including travel within 100 km",
      de: "Acht Stunden vor Ort inklusive Anfahrt bis 100 km",
    },
    description: {
      en: "For moves, rollouts and anything that needs hands on site.\n\nDates are available within ten working days. Moving a date is free of charge up to three working days before.",
      de: "Für Umzüge, Rollouts und alles, wofür jemand anfassen muss.\n\nTermine sind innerhalb von zehn Arbeitstagen möglich. Verschieben ist bis drei Arbeitstage vorher kostenlos.",
    },
    offers: [{ kind: "purchase", oneTime: 108000, costOneTime: 74000 }],
  },
  {
    sku: "SUP-SERVER",
    category: "support",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Managed server, per server", de: "Managed Server, je Server" },
    summary: {
      en: "Monitoring, updates and fault repair for one server",
      de: "Überwachung, Updates und Störungsbehebung für einen Server",
    },
    description: {
      en: "We are responsible for one server, at your site or in the cloud.\n\n- Monitoring of hardware, storage, services and backup\n- Monthly updates in an agreed window\n- Faults repaired without extra charge on working days\n\nInstallation of new applications is billed by effort. Setup includes documentation.",
      de: "Wir übernehmen die Verantwortung für einen Server, bei Ihnen oder in der Cloud.\n\n- Überwachung von Hardware, Speicher, Diensten und Datensicherung\n- Monatliche Updates im vereinbarten Zeitfenster\n- Störungsbehebung werktags ohne Aufpreis\n\nDie Installation neuer Anwendungen wird nach Aufwand berechnet. Die Einrichtung umfasst eine Dokumentation.",
    },
    offers: [
      {
        kind: "rent",
        oneTime: 18000,
        costOneTime: 12000,
        recurring: 11900,
        costRecurring: 7400,
        termMonths: 12,
        noticeDays: 90,
      },
    ],
  },
  {
    sku: "SUP-ONCALL",
    category: "support",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "On-call service 24/7, per site", de: "Rufbereitschaft 24/7, je Standort" },
    summary: {
      en: "An engineer answers within 30 minutes, day and night",
      de: "Eine Fachkraft meldet sich innerhalb von 30 Minuten, Tag und Nacht",
    },
    description: {
      en: "For companies working in shifts or selling at the weekend.\n\n- Own emergency number, answered by our engineers\n- Response within 30 minutes, 365 days a year\n- Two calls a month included, further ones 190 euros each\n\nRequires managed server or managed network at the site.",
      de: "Für Unternehmen mit Schichtbetrieb oder Wochenendgeschäft.\n\n- Eigene Notrufnummer, am Telefon sind unsere Fachkräfte\n- Reaktion innerhalb von 30 Minuten, an 365 Tagen im Jahr\n- Zwei Einsätze im Monat enthalten, jeder weitere 190 Euro\n\nVoraussetzung ist „Managed Server“ oder „Managed Netzwerk“ am Standort.",
    },
    offers: [{ kind: "rent", recurring: 39000, costRecurring: 26500, termMonths: 12, noticeDays: 90 }],
  },
  {
    sku: "SUP-REVIEW",
    category: "support",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Quarterly IT review", de: "IT-Quartalsgespräch" },
    summary: {
      en: "State, risks and planned spending, discussed four times a year",
      de: "Zustand, Risiken und geplante Ausgaben, viermal im Jahr besprochen",
    },
    description: {
      en: "A named consultant who knows your environment discusses with management what is due.\n\n- Report on age of devices, cases, backups and licences\n- Budget plan for the next 12 months\n- Minutes with decisions and dates",
      de: "Eine feste Ansprechperson, die Ihre Umgebung kennt, bespricht mit der Geschäftsführung, was ansteht.\n\n- Bericht über Gerätealter, Fälle, Datensicherung und Lizenzen\n- Budgetplan für die nächsten 12 Monate\n- Protokoll mit Entscheidungen und Terminen",
    },
    offers: [
      {
        kind: "rent",
        recurring: 42000,
        costRecurring: 28000,
        period: "quarter",
        termMonths: 12,
        renewal: "manual",
      },
    ],
  },
];
