"use client";
import type { ReactNode } from "react";
import { Field, type FieldProps, useField } from "./field";

/** A field with nothing to choose: shows what will be sent, if anything. */
export function FixedField({
  value,
  children,
  ...props
}: FieldProps & { value?: string; children: ReactNode }) {
  const { id } = useField(props);
  return (
    <Field {...props} required>
      <output id={id}>{children}</output>
      {value && <input type="hidden" name={props.name} value={value} />}
    </Field>
  );
}
