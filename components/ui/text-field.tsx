"use client";
import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldProps, useField } from "./field";

type InputProps = Pick<
  ComponentProps<"input">,
  | "type"
  | "autoComplete"
  | "inputMode"
  | "placeholder"
  | "maxLength"
  | "minLength"
  | "pattern"
  | "min"
  | "max"
  | "step"
  | "readOnly"
  | "spellCheck"
  | "list"
>;
export type TextFieldProps = FieldProps & InputProps & { defaultValue?: string | number };

const shellProps = (props: TextFieldProps) => {
  const { name, label, help, required, disabled, optionalLabel, className } = props;
  return { name, label, help, required, disabled, optionalLabel, className, stored: storedOf(props) };
};

const storedOf = ({ defaultValue = "" }: TextFieldProps) => ({ value: String(defaultValue) });

/** One line of text; `type` may be email, tel, url, date, search and the like. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...shellProps(props)}>
      <TextInput {...props} />
    </Field>
  );
}

export function TextArea({ rows = 4, ...props }: TextFieldProps & { rows?: number }) {
  const { control, typed, key } = useField(shellProps(props));
  return (
    <Field {...shellProps(props)}>
      <textarea
        key={key}
        {...control}
        rows={rows}
        maxLength={props.maxLength}
        placeholder={props.placeholder}
        autoComplete={props.autoComplete}
        readOnly={props.readOnly}
        defaultValue={typed ?? props.defaultValue}
        className="input"
      />
    </Field>
  );
}

/** A number, with an optional unit behind it ("months", "%"). */
export function NumberField({ suffix, ...props }: TextFieldProps & { suffix?: ReactNode }) {
  return (
    <Field {...shellProps(props)}>
      <Suffixed suffix={suffix}>
        <TextInput type="number" inputMode="numeric" {...props} />
      </Suffixed>
    </Field>
  );
}

/** An amount in the person's own notation ("1.234,50"), with the currency behind it; the server parses it. */
export function MoneyField({ currency, ...props }: TextFieldProps & { currency: string }) {
  return (
    <Field {...shellProps(props)}>
      <Suffixed suffix={currency}>
        <TextInput inputMode="decimal" autoComplete="off" {...props} type="text" />
      </Suffixed>
    </Field>
  );
}

export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

function TextInput(props: TextFieldProps) {
  const { label, help, optionalLabel, className, stored, defaultValue, type = "text", ...input } = props;
  const { control, typed, key } = useField(shellProps(props));
  return (
    <input
      key={key}
      {...input}
      {...control}
      type={type}
      defaultValue={typed ?? defaultValue}
      className="input"
    />
  );
}

function Suffixed({ suffix, children }: { suffix?: ReactNode; children: ReactNode }) {
  if (!suffix) return children;
  return (
    <div className="input-group">
      {children}
      <span className="input-suffix">{suffix}</span>
    </div>
  );
}
