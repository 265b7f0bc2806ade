"use client";
import { Field, type FieldProps, useField } from "./field";

/** A native file choice; browsers do not let a page put a chosen file back, so it starts empty after an error. */
export function FileField({
  accept,
  multiple,
  ...props
}: FieldProps & { accept?: string; multiple?: boolean }) {
  const { control, key } = useField(props);
  return (
    <Field {...props}>
      <input key={key} {...control} type="file" accept={accept} multiple={multiple} className="input" />
    </Field>
  );
}
