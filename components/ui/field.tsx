"use client";
import type { ReactNode } from "react";
import { fieldId, useForm } from "./form-context";

export type FieldProps = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** The word after the label of a field that may stay empty; forms bring their own. */
  optionalLabel?: string;
  className?: string;
  /** What is stored now: its value, and how it reads; shown where somebody else saved something different meanwhile. */
  stored?: { value: string; shown?: string };
};

/** What a control needs from its form: ids, aria attributes, errors, and what was typed before a failed attempt. */
export function useField({ name, help, required, disabled, stored }: Omit<FieldProps, "label">) {
  const form = useForm();
  const id = fieldId(form.id || "field", name);
  const errors = form.state.errors?.[name] ?? [];
  const typed = form.state.values?.[name];
  const yours = [typed ?? ""].flat().join(" ");
  const differs = form.state.compare && stored && lines(stored.value) !== lines(yours);
  const theirs = differs ? (stored.shown ?? stored.value) : undefined;
  const described = [
    help && `${id}-help`,
    errors.length > 0 && `${id}-error`,
    theirs !== undefined && `${id}-stored`,
  ]
    .filter(Boolean)
    .join(" ");
  return {
    id,
    errors,
    theirs,
    labels: form.labels,
    typed: Array.isArray(typed) ? typed[0] : typed,
    typedAll: form.state.values && (typed === undefined ? [] : [typed].flat()),
    key: form.state.attempt,
    control: {
      id,
      name,
      required,
      disabled,
      "aria-describedby": described || undefined,
      "aria-invalid": errors.length > 0 || undefined,
    },
  };
}

/** Browsers send line breaks in a form of their own. */
const lines = (text: string) => text.replace(/\r\n?/g, "\n");

/** Label above, control, help and errors below. Ids must come from useField with the same name. */
export function Field({ label, help, className, children, ...rest }: FieldProps & { children: ReactNode }) {
  const { id, errors, theirs, labels } = useField({ help, ...rest });
  const optional = rest.optionalLabel ?? labels?.optional;
  return (
    <div className={`field ${className ?? ""}`}>
      <label htmlFor={id} className="field-label">
        <span data-label-text>{label}</span>
        {!rest.required && optional && <span className="field-optional"> {optional}</span>}
      </label>
      {children}
      <FieldNotes id={id} help={help} errors={errors} theirs={theirs} />
    </div>
  );
}

type FieldNotesProps = { id: string; help?: ReactNode; errors: string[]; theirs?: string };

export function FieldNotes({ id, help, errors, theirs }: FieldNotesProps) {
  const { labels } = useForm();
  return (
    <>
      {theirs !== undefined && (
        <p id={`${id}-stored`} className="field-stored" data-stored>
          {labels?.stored}: <strong>{theirs || labels?.nothing}</strong>
        </p>
      )}
      {errors.length > 0 && (
        <p id={`${id}-error`} className="field-error">
          <svg viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
            <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5zM7 4v5h2V4zm0 6v2h2v-2z" fillRule="evenodd" />
          </svg>
          <span>{errors.join(" ")}</span>
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
    </>
  );
}
