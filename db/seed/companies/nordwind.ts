import type { CustomerRow } from "@/db/seed/rows";

export const nordwindCustomers: CustomerRow[] = [
  {
    slug: "fleetbruecke-maschinenbau",
    name: "Fleetbrücke Maschinenbau AG",
    legalAddress: { street: "Werftallee 100", postalCode: "20457", city: "Hamburg", country: "DE" },
    vatNumber: "DE999992282",
    email: "zentrale@fleetbruecke.example",
    phone: "+49 40 66969 410",
    domain: "fleetbruecke.example",
    contacts: [
      { name: "Volker Jansen", role: "Leitung IT", email: "it@fleetbruecke.example" },
      { name: "Hanna Petersen", role: "Strategischer Einkauf", email: "einkauf@fleetbruecke.example" },
    ],
  },
  {
    slug: "stadtwerke-nebelheim",
    name: "Stadtwerke Nebelheim GmbH",
    legalAddress: { street: "Turbinenplatz 1", postalCode: "21033", city: "Hamburg", country: "DE" },
    vatNumber: "DE999992395",
    email: "service@sw-nebelheim.example",
    phone: "+49 40 66969 421",
    domain: "sw-nebelheim.example",
    contacts: [
      { name: "Rüdiger Callsen", role: "IT-Koordination", email: "r.callsen@sw-nebelheim.example" },
      { name: "Swantje Möller", role: "Vergabestelle", email: "vergabe@sw-nebelheim.example" },
    ],
  },
  {
    slug: "klinik-heidekuppe",
    name: "Klinik Heidekuppe gGmbH",
    legalAddress: { street: "Kuppenweg 25", postalCode: "21224", city: "Rosengarten", country: "DE" },
    vatNumber: null,
    email: "verwaltung@klinik-heidekuppe.example",
    phone: "+49 171 3920055",
    domain: "klinik-heidekuppe.example",
    contacts: [
      { name: "Susanne Cordes", role: "Verwaltungsleitung", email: "s.cordes@klinik-heidekuppe.example" },
    ],
  },
  {
    slug: "alpenrand-sensorik",
    name: "Alpenrand Sensorik GmbH",
    legalAddress: { street: "Messgasse 44", postalCode: "5020", city: "Salzburg", country: "AT" },
    vatNumber: "ATU99999270",
    email: "office@alpenrand-sensorik.example",
    phone: "+43 662 0000 144",
    domain: "alpenrand-sensorik.example",
    contacts: [
      {
        name: "Lukas Gruber-Stein",
        role: "Leiter Infrastruktur",
        email: "infrastruktur@alpenrand-sensorik.example",
      },
      { name: "Verena Aigner", role: "Einkauf", email: "einkauf@alpenrand-sensorik.example" },
    ],
  },
];
