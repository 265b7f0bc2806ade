"use client";
import { FieldNotes, useField } from "./field";

/** A field that nobody sees or reaches, and that programs fill in; it shows itself where a browser filled it in unasked. */
export function TrapField({ name, label }: { name: string; label: string }) {
  const { id, errors, key, control } = useField({ name });
  const hidden = errors.length === 0;
  return (
    <div className={hidden ? "sr-only" : "field"} aria-hidden={hidden || undefined}>
      <label htmlFor={id} className="field-label">
        <span data-label-text>{label}</span>
      </label>
      <input key={key} {...control} tabIndex={hidden ? -1 : undefined} autoComplete="off" className="input" />
      <FieldNotes id={id} errors={errors} />
    </div>
  );
}
