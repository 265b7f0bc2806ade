"use client";
import { CheckboxField } from "@/components/ui/choice-field";
import { useForm } from "@/components/ui/form-context";

type AlikeCustomersProps = {
  /** Path of the list of customers. */
  path: string;
  title: string;
  open: string;
  anyway: string;
  why: Record<string, string>;
};

/** Customers that the typed one may be: a link to each, and a box that says it is another one. Works without script. */
export function AlikeCustomers({ path, title, open, anyway, why }: AlikeCustomersProps) {
  const { id, state } = useForm();
  const { alike } = state;
  if (!alike?.length) return null;
  return (
    <section aria-labelledby={`${id}-alike`} className="alert tone-warning">
      <div className="min-w-0 flex-1 space-y-2">
        <p id={`${id}-alike`} className="font-semibold">
          {title}
        </p>
        <ul className="space-y-1 text-ink">
          {alike.map((each) => (
            <li key={each.id}>
              {each.label} ({why[each.why]}):{" "}
              <a href={`${path}/${each.id}`} target="_blank" rel="noopener" className="link">
                {open}
                <span className="sr-only"> {each.label}</span>
              </a>
            </li>
          ))}
        </ul>
        <CheckboxField name="anyway" value={alike.map(({ id }) => id).join(" ")} label={anyway} />
      </div>
    </section>
  );
}
