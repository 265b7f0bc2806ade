import type { DemoUser } from "@/db/seed/rows";

export const demoUsers: DemoUser[] = [
  {
    email: "admin@nordwind.example",
    name: "Henrike Lohmann",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "provider", roles: ["admin"] }],
  },
  {
    email: "product@nordwind.example",
    name: "Malte Feddersen",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "provider", roles: ["product-manager"] }],
  },
  {
    email: "account@nordwind.example",
    name: "Svenja Brockmann",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "provider", roles: ["account-manager"] }],
  },
  {
    email: "sales@nordwind.example",
    name: "Torben Hinrichs",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "provider", roles: ["sales"] }],
  },
  {
    email: "delivery@nordwind.example",
    name: "Aylin Demirci",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "provider", roles: ["fulfilment"] }],
  },
  {
    email: "support@nordwind.example",
    name: "Jannik Oltmanns",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "provider", roles: ["support"] }],
  },
  {
    email: "finance@nordwind.example",
    name: "Birgit Sommerfeld",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "provider", roles: ["finance"] }],
  },
  {
    email: "auditor@nordwind.example",
    name: "Konrad Ahlers",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "provider", roles: ["auditor"] }],
  },
  {
    email: "admin@alpha-it.example",
    name: "Martina Eickhoff",
    language: "de",
    memberships: [
      { tenant: "nordwind", side: "reseller", reseller: "alpha-it", roles: ["admin"] },
      { tenant: "lakeside", side: "reseller", reseller: "gamma-cloud", roles: ["sales"] },
    ],
  },
  {
    email: "sales@alpha-it.example",
    name: "Dennis Wirtz",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "reseller", reseller: "alpha-it", roles: ["sales"] }],
  },
  {
    email: "assistant@alpha-it.example",
    name: "Leonie Pauls",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "reseller", reseller: "alpha-it", roles: ["assistant"] }],
  },
  {
    email: "admin@beta-systems.example",
    name: "Robert Zielinski",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "reseller", reseller: "beta-systems", roles: ["admin"] }],
  },
  {
    email: "admin@delta-net.example",
    name: "Petra Kaltenbach",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "reseller", reseller: "delta-net", roles: ["admin"] }],
  },
  {
    email: "it@muster-gmbh.example",
    name: "Katrin Seidel",
    language: "de",
    memberships: [{ tenant: "nordwind", side: "customer", customer: "muster-gmbh", roles: ["admin"] }],
  },
  {
    email: "admin@lakeside.example",
    name: "Megan Holloway",
    language: "en",
    memberships: [{ tenant: "lakeside", side: "provider", roles: ["admin"] }],
  },
  {
    email: "admin@gamma-cloud.example",
    name: "Darnell Whitfield",
    language: "en",
    memberships: [{ tenant: "lakeside", side: "reseller", reseller: "gamma-cloud", roles: ["admin"] }],
  },
];
