import { AppError } from "@/lib/base/errors";
import { type OwnCarrier, pageOf } from "@/lib/tenant/carriers/rules";

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
  {
    name: "Deutsche Post",
    number: /^[A-Z]{2}\d{9}DE$/,
    page: (number) => `https://www.deutschepost.de/de/s/sendungsverfolgung.html?piececode=${number}`,
  },
];

/** The names of the carriers that everybody knows. */
export const knownCarriers: readonly string[] = carriers.map(({ name }) => name);

/** Numbers that no other carrier gives out. */
const unmistakable: Record<string, RegExp> = {
  UPS: /^1Z[0-9A-Z]{16}$/,
  DHL: /^(?:JJD\d{10,24}|00340434\d{12})$/,
};

export type Tracking = { carrier?: string; number?: string; href?: string };

/** What somebody typed of a parcel, with the carrier that was chosen for it, if one was. */
type Typed = { parcel: string | null; carrier: string | null; tracking: string | null };
/** The same as it is kept: what is looked for is the number alone, and a carrier of one's own keeps its page as it was then. */
export type Parcel = Typed & { trackingPage: string | null };

/** A parcel as it is kept, of what was typed; `own` are the provider's carriers. Throws INVALID for a carrier that is not there. */
export function parcelOf({ parcel, carrier, tracking }: Typed, own: readonly OwnCarrier[]): Parcel {
  const plain = { parcel, carrier, tracking, trackingPage: null };
  const ofOwn = own.find(({ name }) => name === carrier);
  if (carrier && !ofOwn && !knownCarriers.includes(carrier))
    throw new AppError("INVALID", "carrierGone", {}, "carrier");
  if (!tracking || isAddress(tracking)) return plain;
  if (ofOwn) return { ...plain, trackingPage: pageOf(ofOwn, tracking) };
  if (carrier) return { ...plain, tracking: digitsOf(tracking, carrier) || tracking };
  const told = trackingOf({ ...plain, tracking });
  return told.carrier ? { ...plain, carrier: told.carrier, tracking: told.number ?? tracking } : plain;
}

/**
 * Where a parcel can be followed: at the page of its carrier; where none was chosen, at an address that was typed and begins
 * with https://, or by the number of a carrier that is named with it or with the parcel, or gives itself away. Without a
 * page it is only what was typed.
 */
export function trackingOf({ tracking, parcel, carrier: chosen, trackingPage }: Followed): Tracking {
  if (isAddress(tracking)) return { carrier: chosen ?? undefined, href: tracking };
  if (chosen) {
    const page = carriers.find(({ name }) => name === chosen)?.page;
    return {
      carrier: chosen,
      number: tracking,
      href: trackingPage ?? page?.(encodeURIComponent(tracking)),
    };
  }
  const named =
    carriers.find(({ name }) => isNamed(name, tracking)) ??
    carriers.find(({ name }) => isNamed(name, parcel));
  const number = digitsOf(tracking, named?.name);
  const carrier = named ?? carriers.find(({ name }) => unmistakable[name]?.test(number));
  if (!carrier?.number.test(number)) return { number: tracking };
  return { carrier: carrier.name, number, href: carrier.page(number) };
}
type Followed = Parcel & { tracking: string };

/** What is told of a parcel that is under way: its number, who brings it, and where it is followed. */
export function wordsOfParcel(sent: Parcel | undefined): Record<string, string> {
  const { parcel = null, tracking = null } = sent ?? {};
  const followed = sent && tracking ? trackingOf({ ...sent, tracking }) : {};
  return {
    ...{ sent: parcel ? "yes" : "no", parcel: parcel ?? "" },
    ...{ traced: followed.number ? "yes" : "no", tracking: followed.number ?? "" },
    ...{ carrier: followed.carrier ?? "none", page: followed.href ?? "none" },
  };
}

const isAddress = (tracking: string) => /^https:\/\/[^\s]+$/.test(tracking);

/** What a search for a parcel compares: letters and digits of its number; nothing of words that can be none. */
export function trackingKey(typed: string): string | null {
  const key = typed.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
  return /\d/.test(key) && key.length >= 6 && key.length <= 60 ? key : null;
}

const isNamed = (name: string, text: string | null) => text !== null && wordOf(name).test(text);
const wordOf = (name: string) => new RegExp(`\\b${name}\\b`, "i");

/** A number as carriers write it, without the carrier's name, spaces and what stands between. */
const digitsOf = (text: string, name = "") =>
  (name ? text.replace(wordOf(name), "") : text).replace(/[\s:.,#-]/g, "").toUpperCase();
