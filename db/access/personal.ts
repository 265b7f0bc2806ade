/** Why something about a person or customer stays for a time, though it was asked to go (docs/personal-data.md). */
export type Retention = "accounts" | "audit" | "conflicts" | "lists" | "moments";

/**
 * Rows that tell of somebody: of a person, known by $email ($shown as people write it), and by $user, $memberships and $name where the person has an
 * account; or of a customer, known by $customer. Whatever `where` says holds within one tenant, $tenant.
 */
export type Mark = {
  of: "person" | "customer";
  /** What people call these rows (`personal.kinds` of the messages); by default the table's name leads to the words. */
  kind?: string;
  where: string;
  /** The rows are this tenant's, though their table belongs to none. */
  scoped?: true;
  /** The columns that tell of this one; all but the secret ones by default. */
  show?: readonly string[];
  /** What an erasure does: the rows go, or these columns get these values in SQL, in which $erased is a name that says so. */
  erase?: "rows" | Readonly<Record<string, string>>;
  /** The column that names a kept file, which goes with its row. */
  file?: string;
  /** Columns of these rows that follow from what was erased of others. */
  follows?: readonly string[];
  keep?: Retention;
};

/** What the columns of a table that hold words may tell of people or customers: each column is named once. */
export type PersonalTable = {
  personal?: readonly string[];
  /** Hashes and the like: they tell nobody anything, and are shown to nobody. */
  secret?: readonly string[];
  plain?: readonly string[];
  marks?: readonly Mark[];
};

export type PersonalTables = Record<string, PersonalTable>;
