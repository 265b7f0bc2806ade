"use client";
import type { ReactNode } from "react";
import { Field, FieldNotes, type FieldProps, useField } from "./field";
import { useForm } from "./form-context";

export type Choice = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean };
export type SelectOption = { value: string; label: string; disabled?: boolean; group?: string };

type SelectProps = FieldProps & {
  options: SelectOption[];
  defaultValue?: string;
  emptyLabel?: string;
  autoComplete?: string;
};

/** A native select; `emptyLabel` adds a first option without a value, options with the same `group` stand together. */
export function SelectField(given: SelectProps) {
  const { defaultValue = "", options, emptyLabel = "" } = given;
  const shown = options.find(({ value }) => value === defaultValue)?.label.trim() ?? emptyLabel;
  const props = { ...given, stored: { value: defaultValue, shown } };
  const { control, typed, key } = useField(props);
  const groups = Map.groupBy(props.options, (option) => option.group);
  return (
    <Field {...props}>
      <select
        key={key}
        {...control}
        autoComplete={props.autoComplete}
        defaultValue={typed ?? props.defaultValue}
        className="input"
      >
        {props.emptyLabel !== undefined && <option value="">{props.emptyLabel}</option>}
        {[...groups].map(([group, options]) =>
          group === undefined ? (
            <Options key="" options={options} />
          ) : (
            <optgroup key={group} label={group}>
              <Options options={options} />
            </optgroup>
          ),
        )}
      </select>
    </Field>
  );
}

function Options({ options }: { options: SelectOption[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  ));
}

type CheckboxProps = FieldProps & { value?: string; defaultChecked?: boolean };

/** One box with its label behind it; sends `value` ("on" by default) when ticked. */
export function CheckboxField({ label, value = "on", defaultChecked, className, ...given }: CheckboxProps) {
  const { labels } = useForm();
  const shown = defaultChecked ? labels?.yes : labels?.no;
  const props = { ...given, stored: { value: defaultChecked ? value : "", shown } };
  const { id, control, errors, theirs, typedAll, key } = useField(props);
  return (
    <div className={`field ${className ?? ""}`}>
      <label className="check">
        <input
          key={key}
          {...control}
          type="checkbox"
          value={value}
          defaultChecked={typedAll ? typedAll.includes(value) : defaultChecked}
          className="check-box"
        />
        <span>{label}</span>
      </label>
      <FieldNotes id={id} help={props.help} errors={errors} theirs={theirs} />
    </div>
  );
}

/** A box that is there once an answer asks for it: a yes that nobody needs in the usual case. */
export function YesField({ name, label }: { name: string; label: ReactNode }) {
  const { state } = useForm();
  if (!state.errors?.[name] && !state.values?.[name]) return null;
  return <CheckboxField name={name} label={label} />;
}

/** One of a few, all visible. */
export function RadioField(props: FieldProps & { options: Choice[]; defaultValue?: string }) {
  return (
    <ChoiceGroup
      {...props}
      type="radio"
      defaults={props.defaultValue === undefined ? [] : [props.defaultValue]}
    />
  );
}

/** Any of a few; sends the same name once per ticked box. */
export function CheckboxGroup(props: FieldProps & { options: Choice[]; defaultValue?: string[] }) {
  return <ChoiceGroup {...props} type="checkbox" defaults={props.defaultValue ?? []} />;
}

type GroupProps = FieldProps & { options: Choice[]; type: "radio" | "checkbox"; defaults: string[] };

function ChoiceGroup({ label, options, type, defaults, className, ...given }: GroupProps) {
  const chosenOnes = options.filter(({ value }) => defaults.includes(value));
  const words = chosenOnes.map((choice) => (typeof choice.label === "string" ? choice.label : choice.value));
  const stored = { value: chosenOnes.map(({ value }) => value).join(" "), shown: words.join(", ") };
  const props = { ...given, stored };
  const { id, control, errors, theirs, typedAll, labels, key } = useField(props);
  const chosen = typedAll ?? defaults;
  const optional = props.optionalLabel ?? labels?.optional;
  return (
    <fieldset
      className={`field ${className ?? ""}`}
      aria-describedby={control["aria-describedby"]}
      disabled={props.disabled}
    >
      <legend className="field-label mb-1">
        <span data-label-text>{label}</span>
        {!props.required && optional && <span className="field-optional"> {optional}</span>}
      </legend>
      {options.map((choice, index) => (
        <label key={`${key} ${choice.value}`} className="check">
          <input
            id={index === 0 ? id : undefined}
            type={type}
            name={props.name}
            value={choice.value}
            disabled={choice.disabled}
            required={type === "radio" && props.required}
            aria-invalid={control["aria-invalid"]}
            defaultChecked={chosen.includes(choice.value)}
            className="check-box"
          />
          <span>
            {choice.label}
            {choice.help && <span className="field-help block">{choice.help}</span>}
          </span>
        </label>
      ))}
      <FieldNotes id={id} help={props.help} errors={errors} theirs={theirs} />
    </fieldset>
  );
}
