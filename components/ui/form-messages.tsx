"use client";
import { useLayoutEffect, useState } from "react";
import { Alert } from "./alert";
import { fieldId, hasFailed, useForm } from "./form-context";

export function FormMessages() {
  const { state } = useForm();
  const failed = hasFailed(state);
  return (
    <>
      {failed && <ErrorSummary />}
      <div role="status" className="empty:hidden">
        {!failed && state.message && <Alert tone="success">{state.message}</Alert>}
      </div>
    </>
  );
}

function ErrorSummary() {
  const { id, state, labels } = useForm();
  const [names, setNames] = useState<Record<string, string>>({});
  const errors = Object.entries(state.errors ?? {});
  const shown = Object.keys(names);
  if (shown.length) errors.sort(([a], [b]) => shown.indexOf(a) - shown.indexOf(b));

  useLayoutEffect(() => {
    const found = Object.keys(state.errors ?? {})
      .map((name) => ({ name, control: document.getElementById(fieldId(id, name)) }))
      .sort(({ control: a }, { control: b }) => (a && b ? 3 - a.compareDocumentPosition(b) : 0));
    setNames(Object.fromEntries(found.map(({ name }) => [name, labelOf(fieldId(id, name))])));
  }, [id, state.errors]);

  return (
    <div role="alert" tabIndex={-1} data-form-summary>
      <Alert tone="danger" title={state.message ?? labels?.summary}>
        {state.remedy && (
          <a className="link" href={state.remedy.href} target="_blank" rel="noopener">
            {state.remedy.label}
          </a>
        )}
        {errors.length > 0 && (
          <ul className="list-disc space-y-1 pl-5">
            {errors.map(([name, messages]) => (
              <li key={name}>
                {name === "form" ? (
                  messages.join(" ")
                ) : (
                  <a className="inline-block underline underline-offset-2" href={`#${fieldId(id, name)}`}>
                    {names[name] && `${names[name]}: `}
                    {messages.join(" ")}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </Alert>
    </div>
  );
}

function labelOf(id: string) {
  const control = document.getElementById(id);
  const legend = control?.closest("fieldset")?.querySelector("legend [data-label-text]");
  const label = document.querySelector(`label[for="${CSS.escape(id)}"] [data-label-text]`);
  return (label ?? legend ?? control?.closest("label"))?.textContent ?? "";
}
