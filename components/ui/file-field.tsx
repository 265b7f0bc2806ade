"use client";
import { useState } from "react";
import { Field, type FieldProps, useField } from "./field";

type FileFieldProps = FieldProps & {
  accept?: string;
  multiple?: boolean;
  /** How many bytes the chosen files may have together, and what to say beyond; the server has the last word. */
  most?: { bytes: number; message: string };
};

/** A native file choice; browsers do not let a page put a chosen file back, so it starts empty after an error. */
export function FileField({ accept, multiple, most, ...props }: FileFieldProps) {
  const { id, control, key } = useField(props);
  const [tooMuch, setTooMuch] = useState(false);
  const look = (input: HTMLInputElement) => {
    const sum = [...(input.files ?? [])].reduce((bytes, { size }) => bytes + size, 0);
    const beyond = most !== undefined && sum > most.bytes;
    setTooMuch(beyond);
    if (beyond) input.value = "";
  };
  return (
    <Field {...props}>
      <input
        key={key}
        {...control}
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={(event) => look(event.currentTarget)}
        className="input"
      />
      {most && (
        <p id={`${id}-most`} role="alert" className="field-error empty:hidden">
          {tooMuch && most.message}
        </p>
      )}
    </Field>
  );
}
