"use client";
import { useEffect, useState } from "react";
import { Field, type FieldProps, useField } from "./field";

type PasswordProps = FieldProps & { autoComplete: "current-password" | "new-password"; minLength?: number };

/** A password that is never filled in again; once scripts run it can be shown. */
export function PasswordField({ autoComplete, minLength, ...props }: PasswordProps) {
  const { control, labels, key } = useField(props);
  const [shown, setShown] = useState(false);
  const [enhanced, setEnhanced] = useState(false);
  useEffect(() => setEnhanced(true), []);
  return (
    <Field {...props}>
      <div className="input-group">
        <input
          key={key}
          {...control}
          type={shown ? "text" : "password"}
          autoComplete={autoComplete}
          minLength={minLength}
          autoCapitalize="none"
          spellCheck={false}
          className="input pr-20"
        />
        {enhanced && labels?.show && (
          <button
            type="button"
            className="btn btn-quiet input-inside"
            aria-controls={control.id}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {labels.show}
          </button>
        )}
      </div>
    </Field>
  );
}
