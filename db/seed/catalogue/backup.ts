import type { ItemRow } from "@/db/seed/rows";

export const backupItems: ItemRow[] = [
  {
    sku: "BK-M365",
    category: "backup-recovery",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Backup for Microsoft 365, per user", de: "Datensicherung für Microsoft 365, je Nutzer" },
    summary: {
      en: "Three backups a day of mail, OneDrive, SharePoint and Teams",
      de: "Dreimal täglich Sicherung von E-Mail, OneDrive, SharePoint und Teams",
    },
    description: {
      en: "Microsoft 365 keeps deleted data for a few weeks only. This backup keeps it as long as you decide, in a German data centre.\n\n- Three backups a day, unlimited storage\n- Single mails, files or whole mailboxes can be restored\n- Retention from one to ten years\n\nRestores are done by our support at no extra charge.",
      de: "Microsoft 365 bewahrt Gelöschtes nur einige Wochen auf. Diese Sicherung behält es so lange, wie Sie es festlegen, in einem deutschen Rechenzentrum.\n\n- Drei Sicherungen täglich, Speicher ohne Begrenzung\n- Einzelne E-Mails, Dateien oder ganze Postfächer wiederherstellbar\n- Aufbewahrung von einem bis zehn Jahren\n\nWiederherstellungen übernimmt unser Support ohne Aufpreis.",
    },
    offers: [
      { kind: "rent", recurring: 320, costRecurring: 195, termMonths: 12 },
      { kind: "rent", recurring: 3480, costRecurring: 2150, period: "year", termMonths: 12 },
    ],
  },
  {
    sku: "BK-SERVER",
    category: "backup-recovery",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Server backup, per server", de: "Serversicherung, je Server" },
    summary: {
      en: "Daily image backup of one physical or virtual server, 500 GB included",
      de: "Tägliche Abbildsicherung eines physischen oder virtuellen Servers, 500 GB enthalten",
    },
    description: {
      en: "The whole server is saved every night, on site and encrypted in our data centre.\n\n- 500 GB of storage included, more by the terabyte\n- 30 daily, 12 monthly and 3 yearly states\n- We check every backup run and tell you when one fails\n\nRestoring single files usually takes less than an hour.",
      de: "Jede Nacht wird der ganze Server gesichert, vor Ort und verschlüsselt in unserem Rechenzentrum.\n\n- 500 GB Speicher enthalten, Erweiterung je Terabyte\n- 30 Tages-, 12 Monats- und 3 Jahresstände\n- Wir prüfen jeden Sicherungslauf und melden uns bei Fehlern\n\nEinzelne Dateien sind meist in weniger als einer Stunde wiederhergestellt.",
    },
    offers: [{ kind: "rent", recurring: 2900, costRecurring: 1850, termMonths: 12 }],
  },
  {
    sku: "BK-CLIENT",
    category: "backup-recovery",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "PC backup, per device", de: "PC-Sicherung, je Gerät" },
    summary: {
      en: "Continuous backup of notebooks and PCs, also on the road",
      de: "Laufende Sicherung von Notebooks und PCs, auch unterwegs",
    },
    description: {
      en: "Saves the user's files as soon as the device is online, without VPN.\n\n- 100 GB per device, versions of the last 90 days\n- Users restore files themselves in the browser\n- A lost notebook can be rebuilt on a new device",
      de: "Sichert die Dateien, sobald das Gerät online ist, auch ohne VPN.\n\n- 100 GB je Gerät, Versionen der letzten 90 Tage\n- Nutzer stellen Dateien selbst im Browser wieder her\n- Ein verlorenes Notebook lässt sich auf einem neuen Gerät wieder aufbauen",
    },
    offers: [{ kind: "rent", recurring: 450, costRecurring: 280, termMonths: 12 }],
  },
  {
    sku: "BK-STORAGE-TB",
    category: "backup-recovery",
    kind: "product",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Additional backup storage, 1 TB", de: "Zusätzlicher Sicherungsspeicher, 1 TB" },
    summary: {
      en: "One more terabyte for server or PC backup",
      de: "Ein weiteres Terabyte für die Server- oder PC-Sicherung",
    },
    description: {
      en: "Extends the included storage of an existing backup by one terabyte. Counted after compression.\n\nStorage is located in two German data centres and encrypted with your own key.",
      de: "Erweitert den enthaltenen Speicher einer bestehenden Sicherung um ein Terabyte. Gezählt wird nach der Komprimierung.\n\nDer Speicher liegt in zwei deutschen Rechenzentren und ist mit Ihrem eigenen Schlüssel verschlüsselt.",
    },
    offers: [{ kind: "rent", recurring: 2400, costRecurring: 1550, termMonths: 12 }],
  },
  {
    sku: "BK-VAULT4",
    category: "backup-recovery",
    kind: "product",
    manufacturer: "Vardessa",
    stockKept: true,
    state: "active",
    name: { en: "Vardessa Vault 4 backup appliance", de: "Vardessa Vault 4 Backup-Appliance" },
    summary: {
      en: "Local backup target with four bays, 16 TB usable",
      de: "Lokaler Sicherungsspeicher mit vier Einschüben, 16 TB nutzbar",
    },
    description: {
      en: "Keeps the latest backups in the building, so that a restore does not depend on the internet line.\n\n- 4 × 8 TB, two disks may fail\n- 2 × 10 Gbit/s, redundant power supply\n- Accepts backups only from registered servers\n\nThree years of on-site exchange. Defective disks stay with you.",
      de: "Hält die neuesten Sicherungen im Haus, damit eine Wiederherstellung nicht von der Internetleitung abhängt.\n\n- 4 × 8 TB, zwei Platten dürfen ausfallen\n- 2 × 10 Gbit/s, redundantes Netzteil\n- Nimmt Sicherungen nur von angemeldeten Servern an\n\nDrei Jahre Vor-Ort-Austausch. Defekte Platten bleiben bei Ihnen.",
    },
    offers: [
      { kind: "purchase", oneTime: 289000, costOneTime: 226000 },
      { kind: "lease", recurring: 8490, costRecurring: 6720, termMonths: 36 },
    ],
  },
  {
    sku: "BK-DRILL",
    category: "backup-recovery",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "active",
    name: { en: "Quarterly restore test", de: "Vierteljährlicher Wiederherstellungstest" },
    summary: {
      en: "We restore a server for real and document how long it took",
      de: "Wir stellen einen Server wirklich wieder her und dokumentieren die Dauer",
    },
    description: {
      en: "A backup counts only once it has been restored. Every quarter we start one server from the backup in an isolated environment.\n\n- Choice of server agreed beforehand\n- Report with duration, data state and findings\n- Accepted by auditors and insurers as evidence",
      de: "Eine Sicherung zählt erst, wenn sie einmal wiederhergestellt wurde. Jedes Quartal starten wir einen Server aus der Sicherung in einer getrennten Umgebung.\n\n- Auswahl des Servers nach Absprache\n- Bericht mit Dauer, Datenstand und Auffälligkeiten\n- Als Nachweis für Prüfer und Versicherer geeignet",
    },
    offers: [
      { kind: "rent", recurring: 14500, costRecurring: 9200, period: "quarter", termMonths: 12 },
      { kind: "purchase", oneTime: 19000, costOneTime: 12400 },
    ],
  },
  {
    sku: "BK-TAPE",
    category: "backup-recovery",
    kind: "service",
    manufacturer: null,
    stockKept: false,
    state: "retired",
    name: { en: "Tape rotation service", de: "Bandwechsel-Service" },
    summary: {
      en: "Weekly collection and storage of backup tapes",
      de: "Wöchentliche Abholung und Lagerung von Sicherungsbändern",
    },
    description: {
      en: "Weekly collection of backup tapes and storage in a fire-proof safe.\n\nThis service has ended. Its successor is server backup with storage in our data centre.",
      de: "Wöchentliche Abholung der Sicherungsbänder und Lagerung in einem feuerfesten Tresor.\n\nDieser Service ist eingestellt. Nachfolger ist die Serversicherung mit Speicher in unserem Rechenzentrum.",
    },
    offers: [{ kind: "rent", recurring: 12000, costRecurring: 8800, termMonths: 12, noticeDays: 90 }],
  },
];
