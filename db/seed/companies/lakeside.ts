import type { CustomerRow } from "@/db/seed/rows";

export const lakesideCustomers: CustomerRow[] = [
  {
    slug: "iron-pier-tooling",
    name: "Iron Pier Tooling Corp.",
    legalAddress: {
      street: "1200 Pier Works Drive",
      postalCode: "53204",
      city: "Milwaukee, WI",
      country: "US",
    },
    vatNumber: null,
    email: "info@ironpier.example",
    phone: "+1 414 555 0110",
    domain: "ironpier.example",
    contacts: [
      { name: "Paula Renner", role: "Director of IT", email: "it@ironpier.example" },
      { name: "Greg Stanhope", role: "Procurement", email: "procurement@ironpier.example" },
    ],
  },
  {
    slug: "maple-quarry-academy",
    name: "Maple Quarry Academy",
    legalAddress: {
      street: "18 Quarry School Road",
      postalCode: "53703",
      city: "Madison, WI",
      country: "US",
    },
    vatNumber: null,
    email: "office@maplequarry.example",
    phone: "+1 608 555 0121",
    domain: "maplequarry.example",
    contacts: [
      { name: "Nathan Brisco", role: "Technology coordinator", email: "n.brisco@maplequarry.example" },
    ],
  },
];
