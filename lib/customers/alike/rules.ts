import { holdsWords } from "@/lib/base/words";

/** A customer that a new one may be, and by what it looks so. */
export type Alike = { id: string; label: string; why: Likeness };
export type Likeness = "vat" | "name" | "domain";

/** What is typed of a new customer. */
export type Described = {
  name: string;
  vatNumber: string | null;
  email: string | null;
  city: string | null;
  postalCode: string | null;
};
type Known = Omit<Described, "email"> & { sameDomain: boolean };

/** By what a new customer looks like a known one, the strongest first; undefined where it does not. */
export function likenessOf(described: Described, known: Known): Likeness | undefined {
  if (described.vatNumber && described.vatNumber === known.vatNumber) return "vat";
  if (sameWords(described.name, known.name) && !elsewhere(described, known)) return "name";
  return known.sameDomain ? "domain" : undefined;
}

/** Two texts of the same words as a search compares them: whatever their case, accents and order. */
const sameWords = (one: string, other: string) => holdsWords(one, other) && holdsWords(other, one);

/** Whether town and postal code of both are known and differ. */
function elsewhere(
  one: Pick<Described, "city" | "postalCode">,
  other: Pick<Described, "city" | "postalCode">,
) {
  const differs = (here: string | null, there: string | null) =>
    here && there ? !sameWords(here, there) : undefined;
  const [city, postalCode] = [differs(one.city, other.city), differs(one.postalCode, other.postalCode)];
  return city ?? postalCode ?? false;
}
