import type { ItemRow } from "@/db/seed/rows";

export const microsoft365Items: ItemRow[] = [
  {
    sku: "M365-BASIC",
    category: "microsoft-365-licences",
    kind: "product",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Microsoft 365 Business Basic", de: "Microsoft 365 Business Basic" },
    summary: {
      en: "Mail, Teams and 1 TB of storage with the web versions of Office",
      de: "E-Mail, Teams und 1 TB Speicher mit den Webversionen von Office",
    },
    description: {
      en: "Licence for one user who works in the browser and on the phone.\n\n- Mailbox with 50 GB, calendar, Teams, SharePoint\n- 1 TB of OneDrive storage\n- Word, Excel and PowerPoint in the browser and as mobile apps\n\nThe monthly commitment can be ended at the end of each month; the annual one is cheaper.",
      de: "Lizenz für eine Person, die im Browser und am Smartphone arbeitet.\n\n- Postfach mit 50 GB, Kalender, Teams, SharePoint\n- 1 TB OneDrive-Speicher\n- Word, Excel und PowerPoint im Browser und als mobile Apps\n\nDie Variante mit Monatslaufzeit ist zu jedem Monatsende kündbar, die Jahreslaufzeit ist günstiger.",
    },
    offers: [
      { kind: "rent", recurring: 560, costRecurring: 470, termMonths: 12 },
      { kind: "rent", recurring: 672, costRecurring: 564, termMonths: 1, noticeDays: 7 },
      { kind: "rent", recurring: 6720, costRecurring: 5640, period: "year", termMonths: 12 },
    ],
  },
  {
    sku: "M365-STANDARD",
    category: "microsoft-365-licences",
    kind: "product",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Microsoft 365 Business Standard", de: "Microsoft 365 Business Standard" },
    summary: {
      en: "Business Basic plus the Office apps installed on up to five PCs",
      de: "Business Basic plus installierte Office-Apps auf bis zu fünf PCs",
    },
    description: {
      en: "The usual licence for an office workplace.\n\n- Everything in Business Basic\n- Word, Excel, PowerPoint and Outlook installed on up to five PCs or Macs and five tablets\n- Webinars and bookings\n\nFor up to 300 users per company. Moving up to Business Premium is possible at any time.",
      de: "Die übliche Lizenz für einen Büroarbeitsplatz.\n\n- Alles aus Business Basic\n- Word, Excel, PowerPoint und Outlook installiert auf bis zu fünf PCs oder Macs und fünf Tablets\n- Webinare und Terminbuchung\n\nFür bis zu 300 Nutzer je Unternehmen. Ein Wechsel auf Business Premium ist jederzeit möglich.",
    },
    offers: [
      { kind: "rent", recurring: 1170, costRecurring: 985, termMonths: 12 },
      { kind: "rent", recurring: 1404, costRecurring: 1182, termMonths: 1, noticeDays: 7 },
      { kind: "rent", recurring: 14040, costRecurring: 11820, period: "year", termMonths: 12 },
    ],
  },
  {
    sku: "M365-PREMIUM",
    category: "microsoft-365-licences",
    kind: "product",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Microsoft 365 Business Premium", de: "Microsoft 365 Business Premium" },
    summary: {
      en: "Business Standard plus device management and protection of accounts",
      de: "Business Standard plus Geräteverwaltung und Schutz der Benutzerkonten",
    },
    description: {
      en: "For companies that want to manage devices centrally and protect accounts better.\n\n- Everything in Business Standard\n- Intune: set up, encrypt and wipe notebooks and phones remotely\n- Conditional access with Entra ID P1\n- Defender for Business on up to five devices per user\n\nWe recommend this licence wherever notebooks leave the office.",
      de: "Für Unternehmen, die Geräte zentral verwalten und Konten besser schützen möchten.\n\n- Alles aus Business Standard\n- Intune: Notebooks und Smartphones aus der Ferne einrichten, verschlüsseln und löschen\n- Bedingter Zugriff mit Entra ID P1\n- Defender for Business auf bis zu fünf Geräten je Nutzer\n\nUnsere Empfehlung überall dort, wo Notebooks das Büro verlassen.",
    },
    offers: [
      { kind: "rent", recurring: 2060, costRecurring: 1730, termMonths: 12 },
      { kind: "rent", recurring: 2472, costRecurring: 2076, termMonths: 1, noticeDays: 7 },
      { kind: "rent", recurring: 24720, costRecurring: 20760, period: "year", termMonths: 12 },
    ],
  },
  {
    sku: "M365-EXO-P1",
    category: "microsoft-365-licences",
    kind: "product",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Exchange Online (Plan 1)", de: "Exchange Online (Plan 1)" },
    summary: {
      en: "Mailbox with 50 GB for users who need nothing but mail",
      de: "Postfach mit 50 GB für Nutzer, die nur E-Mail brauchen",
    },
    description: {
      en: "A single mailbox with calendar and contacts, for production, field staff or functional addresses with their own sign-in.\n\nShared mailboxes up to 50 GB need no licence. Requires a Microsoft 365 tenant.",
      de: "Ein einzelnes Postfach mit Kalender und Kontakten, etwa für Produktion, Außendienst oder Funktionsadressen mit eigener Anmeldung.\n\nFreigegebene Postfächer bis 50 GB benötigen keine Lizenz. Voraussetzung ist ein Microsoft-365-Mandant.",
    },
    offers: [
      { kind: "rent", recurring: 370, costRecurring: 310, termMonths: 12 },
      { kind: "rent", recurring: 4440, costRecurring: 3720, period: "year", termMonths: 12 },
    ],
  },
  {
    sku: "M365-COPILOT",
    category: "microsoft-365-licences",
    kind: "product",
    manufacturer: null,
    stockKept: false,
    state: "draft",
    name: { en: "Microsoft 365 Copilot", de: "Microsoft 365 Copilot" },
    summary: {
      en: "Assistant in Word, Excel, Outlook and Teams, add-on per user",
      de: "Assistent in Word, Excel, Outlook und Teams, Zusatzlizenz je Nutzer",
    },
    description: {
      en: "Add-on for users with Business Standard or Business Premium. Answers only from documents the user may open anyway.\n\nBefore ordering, permissions in SharePoint should be reviewed. We offer this review as part of tenant care.",
      de: "Zusatzlizenz für Nutzer mit Business Standard oder Business Premium. Antworten stützen sich nur auf Dokumente, die die Person ohnehin öffnen darf.\n\nVor der Bestellung sollten die Berechtigungen in SharePoint geprüft werden. Diese Prüfung bieten wir im Rahmen der Mandantenbetreuung an.",
    },
    offers: [{ kind: "rent", recurring: 33720, costRecurring: 28320, period: "year", termMonths: 12 }],
  },
  {
    sku: "M365-TENANT",
    category: "microsoft-365-services",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Microsoft 365 tenant set-up", de: "Einrichtung Microsoft-365-Mandant" },
    summary: {
      en: "New tenant with domain, secure defaults and handover",
      de: "Neuer Mandant mit Domain, sicheren Grundeinstellungen und Übergabe",
    },
    description: {
      en: "The basis for all Microsoft 365 licences, done within five working days.\n\n- Tenant in the EU data region, up to three domains\n- Mail records SPF, DKIM and DMARC\n- Multi-factor sign-in for everyone, two emergency accounts\n- Written documentation and one hour of handover\n\nWe need access to the domain's DNS records.",
      de: "Die Grundlage für alle Microsoft-365-Lizenzen, erledigt innerhalb von fünf Arbeitstagen.\n\n- Mandant in der EU-Datenregion, bis zu drei Domains\n- E-Mail-Einträge SPF, DKIM und DMARC\n- Mehrstufige Anmeldung für alle, zwei Notfallkonten\n- Schriftliche Dokumentation und eine Stunde Übergabe\n\nWir benötigen Zugriff auf die DNS-Einträge der Domain.",
    },
    offers: [{ kind: "purchase", oneTime: 59000, costOneTime: 39500 }],
  },
  {
    sku: "M365-MIGRATION",
    category: "microsoft-365-services",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Mailbox migration, per mailbox", de: "Postfachumzug, je Postfach" },
    summary: {
      en: "Move of mail, calendar and contacts to Exchange Online",
      de: "Umzug von E-Mails, Kalender und Kontakten nach Exchange Online",
    },
    description: {
      en: "We copy mailboxes up to 50 GB from Exchange, IMAP or another tenant **while people keep working**.\n\n## How it goes\n\n1. Test move of two mailboxes\n2. Copy of all mailboxes in the background\n3. Switch-over in the evening or at the weekend\n4. Help with phones and Outlook on the following morning\n\nMinimum order: five mailboxes. Larger archives on request.",
      de: "Wir übertragen Postfächer bis 50 GB aus Exchange, IMAP oder einem anderen Mandanten, **während im Betrieb weitergearbeitet wird**.\n\n## So läuft es ab\n\n1. Probeumzug von zwei Postfächern\n2. Kopie aller Postfächer im Hintergrund\n3. Umschaltung am Abend oder am Wochenende\n4. Hilfe bei Smartphones und Outlook am Morgen danach\n\nMindestabnahme: fünf Postfächer. Größere Archive auf Anfrage.",
    },
    offers: [{ kind: "purchase", oneTime: 4900, costOneTime: 3100 }],
  },
  {
    sku: "M365-CARE",
    category: "microsoft-365-services",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Microsoft 365 tenant care, per user", de: "Microsoft-365-Betreuung, je Nutzer" },
    summary: {
      en: "User management, monthly security check and questions answered",
      de: "Nutzerverwaltung, monatliche Sicherheitsprüfung und Hilfe bei Fragen",
    },
    description: {
      en: "We look after the tenant so that nobody in the company has to become an administrator.\n\n- Joiners, movers and leavers within one working day\n- Monthly check of sign-ins, sharing links and unused licences\n- Adjustment to changes announced by the manufacturer\n\nBilled for every licensed user of the tenant.",
      de: "Wir betreuen den Mandanten, damit im Unternehmen niemand Administrator werden muss.\n\n- Eintritte, Wechsel und Austritte innerhalb eines Arbeitstags\n- Monatliche Prüfung von Anmeldungen, Freigabelinks und ungenutzten Lizenzen\n- Anpassung an angekündigte Änderungen des Herstellers\n\nAbgerechnet wird jeder lizenzierte Nutzer des Mandanten.",
    },
    offers: [{ kind: "rent", recurring: 490, costRecurring: 310, termMonths: 12 }],
  },
];
