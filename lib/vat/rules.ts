import { stdnum, type Validator } from "stdnum";

const {
  AT = {},
  BE = {},
  BG = {},
  CH = {},
  CY = {},
  CZ = {},
  DE = {},
  DK = {},
  EE = {},
  ES = {},
  FI = {},
  FR = {},
  GB = {},
  GR = {},
  HR = {},
  HU = {},
  IE = {},
  IT = {},
  LT = {},
  LU = {},
  LV = {},
  MT = {},
  NL = {},
  PL = {},
  PT = {},
  RO = {},
  SE = {},
  SI = {},
  SK = {},
} = stdnum;

/**
 * The VAT numbers of the member states (VIES), Northern Ireland, Great Britain and Switzerland by their prefix: the form of
 * what follows, and the check of its digits.
 */
const kinds: Record<string, { form: RegExp; check?: Validator; unless?: RegExp }> = {
  AT: { form: /^U\d{8}$/, check: AT.uid },
  BE: { form: /^[01]\d{9}$/, check: BE.vat },
  // Ten digits are a person's, of which there are more kinds than the check knows.
  BG: { form: /^\d{9,10}$/, check: BG.vat, unless: /^\d{10}$/ },
  CHE: { form: /^\d{9}$/, check: CH.uid },
  CY: { form: /^\d{8}[A-Z]$/, check: CY.vat },
  CZ: { form: /^\d{8,10}$/, check: CZ.dic },
  DE: { form: /^\d{9}$/, check: DE.vat },
  DK: { form: /^\d{8}$/, check: DK.cvr },
  EE: { form: /^\d{9}$/, check: EE.kmkr },
  EL: { form: /^\d{9}$/, check: GR.vat },
  ES: { form: /^([A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z])$/, check: ES.nif },
  FI: { form: /^\d{8}$/, check: FI.alv },
  FR: { form: /^[A-HJ-NP-Z0-9]{2}\d{9}$/, check: FR.tva },
  GB: { form: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/, check: GB.vat },
  HR: { form: /^\d{11}$/, check: HR.oib },
  HU: { form: /^\d{8}$/, check: HU.anum },
  IE: { form: /^(\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/, check: IE.vat },
  IT: { form: /^\d{11}$/, check: IT.iva },
  LT: { form: /^(\d{9}|\d{12})$/, check: LT.pvm },
  LU: { form: /^\d{8}$/, check: LU.tva },
  LV: { form: /^\d{11}$/, check: LV.pvn },
  MT: { form: /^\d{8}$/, check: MT.vat },
  NL: { form: /^[A-Z0-9+*]{9}B\d{2}$/, check: NL.btw },
  PL: { form: /^\d{10}$/, check: PL.nip },
  PT: { form: /^\d{9}$/, check: PT.nif },
  RO: { form: /^\d{2,10}$/, check: RO.cui },
  SE: { form: /^\d{10}01$/, check: SE.vat },
  SI: { form: /^\d{8}$/, check: SI.ddv },
  SK: { form: /^\d{10}$/, check: SK.dph },
  XI: { form: /^(\d{9}|\d{12}|GD[0-4]\d{2}|HA[5-9]\d{2})$/, check: GB.vat },
};

const prefixOfCountry: Record<string, readonly string[]> = { CH: ["CHE"], GB: ["GB", "XI"], GR: ["EL"] };

/**
 * A VAT number in its plain form (capitals, no separators), or undefined where its form or its check digits are wrong.
 * Numbers of the EU, Switzerland and Great Britain are held to their country's; elsewhere any tax number will do.
 */
export function vatNumberOf(typed: string, country: string | null): string | undefined {
  const plain = typed
    .toUpperCase()
    .replace(/[\s.\-/]/g, "")
    .replace(/^GR(?=\d)/, "EL")
    .replace(/^(CHE\d{9})(MWST|TVA|IVA|HR)$/, "$1");
  if (!/^[A-Z0-9+*]{4,20}$/.test(plain)) return;
  const expected = country === null ? undefined : (prefixOfCountry[country] ?? [country]);
  const strict = !expected || expected.some((prefix) => Object.hasOwn(kinds, prefix));
  return isRight(plain) || !(strict || kindOf(plain)) ? plain : undefined;
}

const prefixOf = (plain: string) => (plain.startsWith("CHE") ? "CHE" : plain.slice(0, 2));

const kindOf = (plain: string) => {
  const prefix = prefixOf(plain);
  return Object.hasOwn(kinds, prefix) ? kinds[prefix] : undefined;
};

function isRight(plain: string): boolean {
  const kind = kindOf(plain);
  if (!kind) return false;
  const prefix = prefixOf(plain);
  const rest = plain.slice(prefix.length);
  if (!kind.form.test(rest)) return false;
  const checked = prefix === "CHE" ? plain : rest;
  return kind.unless?.test(rest) || (kind.check?.validate(checked).isValid ?? true);
}
