import type { DemoThread } from "@/db/seed/rows";

/** What companies of the demo wrote to each other, about the newest order of a customer in some state or about what it runs. */
export const demoThreads: DemoThread[] = [
  {
    tenant: "nordwind",
    customer: "holzwerk-brandtal",
    about: { state: "information asked" },
    thread: "reseller-customer",
    messages: [
      [
        "reseller",
        "Guten Tag, wohin sollen Switch und Access Points geliefert werden, und wer nimmt sie an?",
      ],
    ],
  },
  {
    tenant: "nordwind",
    customer: "muster-gmbh",
    about: { state: "in delivery" },
    thread: "provider-reseller",
    messages: [
      ["reseller", "Der Kunde zieht am Freitag um. Kommen die Monitore vorher an?"],
      [
        "provider",
        "Die Notebooks sind unterwegs. Die Monitore bekommen wir am Mittwoch, sie gehen noch am selben Tag raus.",
      ],
      ["reseller", "Danke, das reicht uns."],
    ],
  },
  {
    tenant: "nordwind",
    customer: "muster-gmbh",
    about: { state: "in delivery" },
    thread: "reseller-customer",
    messages: [
      [
        "customer",
        "Können die Geräte direkt in den zweiten Stock geliefert werden? Der Aufzug ist wieder in Betrieb.",
      ],
      [
        "reseller",
        "Ja, das geben wir so weiter. Bitte lassen Sie jemanden am Empfang Bescheid sagen, sobald der Wagen da ist.",
      ],
    ],
  },
  {
    tenant: "nordwind",
    customer: "muster-gmbh",
    about: { sku: "M365-STANDARD" },
    thread: "reseller-customer",
    messages: [
      [
        "customer",
        "Zum Jahreswechsel fangen zwei Kolleginnen an. Bis wann müssen wir zusätzliche Lizenzen bestellen?",
      ],
      ["reseller", "Zwei Tage vorher genügen. Sollen wir die beiden Lizenzen zum 2. Januar einplanen?"],
    ],
  },
  {
    tenant: "nordwind",
    customer: "klinik-heidekuppe",
    about: { state: "in delivery" },
    thread: "provider-customer",
    messages: [
      [
        "provider",
        "Die ersten zehn Notebooks sind eingerichtet. Wann passt Ihnen die Übergabe auf den Stationen?",
      ],
    ],
  },
  {
    tenant: "lakeside",
    customer: "muster-inc",
    about: { state: "in delivery" },
    thread: "provider-reseller",
    messages: [
      ["reseller", "Can the monitors go to the warehouse entrance? The front door is closed this week."],
      ["provider", "Yes, we told the carrier. They call half an hour ahead."],
    ],
  },
];
