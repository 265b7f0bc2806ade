/** Whom an export or erasure is about: the names in marks (personal.ts) that the database hears of by settings, with their types. */
export const subjectTypes = {
  email: "text",
  shown: "text",
  user: "uuid",
  memberships: "uuid[]",
  name: "text",
  customer: "uuid",
} as const;
type Name = keyof typeof subjectTypes;

export type SubjectValues = Partial<Record<Name, string | string[] | null>>;

const names = Object.keys(subjectTypes) as Name[];

/** A mark's condition as a policy says it: of whoever the transaction names, and of nobody where it names none. */
export const ofSubject = (where: string): string =>
  where.replace(/\$([a-z]+)/g, (_, name: Name | "tenant") =>
    name === "tenant"
      ? "nullif(current_setting('app.tenant_id', true), '')::uuid"
      : `nullif(current_setting('app.subject_${name}', true), '')::${subjectTypes[name]}`,
  );

/** The statements that name, for the rest of a transaction, whom it is about; what is left out becomes nobody. */
export const nameSubject = (values: SubjectValues): string =>
  names.map((name) => `set local app.subject_${name} = ${quoted(values[name])}`).join("; ");

function quoted(value: SubjectValues[Name]): string {
  const text = Array.isArray(value) ? `{${value.join(",")}}` : (value ?? "");
  if (text.includes("\0")) throw new Error("a subject with a zero byte");
  return ` E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
