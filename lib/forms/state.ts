/** What a form shows after a submission: translated errors by field, and what was typed (never passwords). */
export type FormState = {
  attempt: number;
  message?: string;
  tone?: "error" | "success";
  errors?: Record<string, string[]>;
  values?: Record<string, string | string[]>;
  /** Somebody else saved the record meanwhile: fields show what is stored now beside what was typed. */
  compare?: boolean;
  /** Records that may be the one that was typed; sent with "anyway", the form goes through. */
  alike?: { id: string; label: string; why: string }[];
  /** It did not get through to the server. */
  unsent?: boolean;
  /** What helps, such as signing in again in another tab. */
  remedy?: { href: string; label: string };
};

export const emptyFormState: FormState = { attempt: 0 };
