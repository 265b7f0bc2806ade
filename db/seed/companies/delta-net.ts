import type { CustomerRow } from "@/db/seed/rows";

export const deltaNetCustomers: CustomerRow[] = [
  {
    slug: "mainschleife-spedition",
    name: "Mainschleife Spedition GmbH",
    legalAddress: { street: "Frachtring 77", postalCode: "60314", city: "Frankfurt am Main", country: "DE" },
    vatNumber: "DE999992049",
    email: "dispo@mainschleife.example",
    phone: "+49 69 90009 310",
    domain: "mainschleife.example",
    contacts: [
      { name: "Bernd Heuser", role: "Fuhrparkleitung", email: "b.heuser@mainschleife.example" },
      { name: "Olga Reimers", role: "Buchhaltung", email: "buchhaltung@mainschleife.example" },
    ],
  },
  {
    slug: "weingut-rebenhang",
    name: "Weingut Rebenhang KG",
    legalAddress: { street: "Kelterweg 2", postalCode: "65343", city: "Eltville", country: "DE" },
    vatNumber: "DE999992170",
    email: "wein@rebenhang.example",
    phone: "+49 171 3920044",
    domain: "rebenhang.example",
    contacts: [{ name: "Matthias Rebmann", role: "Inhaber", email: "m.rebmann@rebenhang.example" }],
  },
  {
    slug: "mosellaube-assurances",
    name: "Mosellaube Assurances S.à r.l.",
    legalAddress: {
      street: "Rue du Pressoir Vieux 19",
      postalCode: "6793",
      city: "Grevenmacher",
      country: "LU",
    },
    vatNumber: "LU99991286",
    email: "bureau@mosellaube.example",
    phone: "+352 0000 0119",
    domain: "mosellaube.example",
    contacts: [{ name: "Chantal Weyrich", role: "Geschäftsführung", email: "c.weyrich@mosellaube.example" }],
  },
];
