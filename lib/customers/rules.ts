export const customerStates = ["prospect", "active", "locked", "closed"] as const;
export type CustomerState = (typeof customerStates)[number];

/** Whether something may be sold to a customer in this state. */
export const mayBuy = (state: CustomerState): boolean => state === "prospect" || state === "active";

export type CustomerMove = "lock" | "unlock";

/** The provider's moves between active and locked (domain.md §4). */
export const customerMoves = {
  lock: { from: "active", to: "locked", action: "customer-locked" },
  unlock: { from: "locked", to: "active", action: "customer-unlocked" },
} as const satisfies Record<CustomerMove, { from: CustomerState; to: CustomerState; action: string }>;

/** ISO 3166-1 alpha-2 codes; names come from Intl.DisplayNames. */
export const countries =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW".split(
    " ",
  );

const isCountry = new Set(countries);

/** The country of a typed code, or undefined for anything else. */
export const countryOf = (code: string): string | undefined => (isCountry.has(code) ? code : undefined);

/** The form of VAT numbers by prefix: the member states (VIES), Northern Ireland, Great Britain and Switzerland. */
const vatForms: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CHE: /^\d{9}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^([A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GB: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z0-9+*]{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{10}01$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/,
};

const prefixOfCountry: Record<string, readonly string[]> = { CH: ["CHE"], GB: ["GB", "XI"], GR: ["EL"] };

/**
 * A VAT number in its plain form (capitals, no separators), or undefined where the form is wrong. Numbers of the EU,
 * Switzerland and Great Britain are held to their country's form; a customer elsewhere may give any tax number.
 */
export function vatNumberOf(typed: string, country: string | null): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s.\-/]/g, "")
    .replace(/^GR(?=\d)/, "EL")
    .replace(/^(CHE\d{9})(MWST|TVA|IVA|HR)$/, "$1");
  if (!/^[A-Z0-9+*]{4,20}$/.test(plain)) return;
  const expected = country === null ? undefined : (prefixOfCountry[country] ?? [country]);
  const strict = !expected || expected.some((prefix) => prefix in vatForms);
  return matchesForm(plain) || !(strict || startsLikeVat(plain)) ? plain : undefined;
}

const prefixOf = (plain: string) => (plain.startsWith("CHE") ? "CHE" : plain.slice(0, 2));

const startsLikeVat = (plain: string) => Object.hasOwn(vatForms, prefixOf(plain));

const matchesForm = (plain: string) => {
  const prefix = prefixOf(plain);
  return startsLikeVat(plain) && vatForms[prefix]?.test(plain.slice(prefix.length)) === true;
};
