type Carrier = { name: string; number: RegExp; page: (number: string) => string };

/** The carriers whose pages follow a parcel by its number, how they are written, and how their numbers look. */
const carriers: Carrier[] = [
  {
    name: "DHL",
    number: /^(?:\d{12}|\d{16}|\d{20}|JJD\d{10,24}|[A-Z]{2}\d{9}[A-Z]{2})$/,
    page: (number) =>
      `https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=${number}`,
  },
  {
    name: "UPS",
    number: /^1Z[0-9A-Z]{16}$/,
    page: (number) => `https://www.ups.com/track?tracknum=${number}`,
  },
  {
    name: "DPD",
    number: /^\d{14}[0-9A-Z]?$/,
    page: (number) => `https://tracking.dpd.de/status/de_DE/parcel/${number}`,
  },
  {
    name: "GLS",
    number: /^(?:\d{11,12}|[0-9A-Z]{8})$/,
    page: (number) => `https://gls-group.com/DE/de/paketverfolgung?match=${number}`,
  },
  {
    name: "Hermes",
    number: /^(?:\d{14}|H\d{19})$/,
    page: (number) => `https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation#${number}`,
  },
  {
    name: "FedEx",
    number: /^(?:\d{12}|\d{15})$/,
    page: (number) => `https://www.fedex.com/fedextrack/?trknbr=${number}`,
  },
];

/** Numbers that no other carrier gives out. */
const unmistakable: Record<string, RegExp> = {
  UPS: /^1Z[0-9A-Z]{16}$/,
  DHL: /^(?:JJD\d{10,24}|00340434\d{12})$/,
};

export type Tracking = { carrier?: string; number?: string; href?: string };

/**
 * Where a parcel can be followed, of what somebody typed: an address that begins with https://, or the number of a carrier
 * that is named with it or with the parcel, or gives itself away. Without a page it is only what was typed.
 */
export function trackingOf(tracking: string, parcel: string | null = null): Tracking {
  if (/^https:\/\/[^\s]+$/.test(tracking)) return { href: tracking };
  const named =
    carriers.find(({ name }) => isNamed(name, tracking)) ??
    carriers.find(({ name }) => isNamed(name, parcel));
  const number = digitsOf(tracking, named?.name);
  const carrier = named ?? carriers.find(({ name }) => unmistakable[name]?.test(number));
  if (!carrier?.number.test(number)) return { number: tracking };
  return { carrier: carrier.name, number, href: carrier.page(number) };
}

const isNamed = (name: string, text: string | null) => text !== null && wordOf(name).test(text);
const wordOf = (name: string) => new RegExp(`\\b${name}\\b`, "i");

/** A number as carriers write it, without the carrier's name, spaces and what stands between. */
const digitsOf = (text: string, name = "") =>
  (name ? text.replace(wordOf(name), "") : text).replace(/[\s:.,#-]/g, "").toUpperCase();
