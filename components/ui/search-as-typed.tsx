"use client";
import { type ComponentProps, type CompositionEvent, type InputEvent, useEffect, useRef } from "react";
import { useFocusKept } from "./focus-kept";

/** How long somebody must pause before the list follows, in milliseconds. */
const PAUSE = 150;

type SearchAsTypedProps = Pick<ComponentProps<"input">, "name" | "placeholder" | "className"> & {
  label: string;
  /** What the page was searched for. */
  value?: string;
};

/**
 * The search field of a list, which follows what is typed: its form is sent after a pause and takes the place of the page.
 * What is being typed stays as it is, whichever answers arrive meanwhile. Without script it waits for Enter.
 */
export function SearchAsTyped({ label, value = "", className, ...input }: SearchAsTypedProps) {
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What was typed and is not answered yet. */
  const awaited = useRef<string>(undefined);

  const follow = (typedIn: HTMLInputElement) => {
    clearTimeout(timer.current);
    awaited.current = typedIn.value.trim();
    timer.current = setTimeout(() => sendInPlace(typedIn.form), PAUSE);
  };
  // What was typed before the script had come is followed from then on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before the field is first compared with the page
  useEffect(() => {
    if (field.current && field.current.value !== field.current.defaultValue) follow(field.current);
  }, []);
  useEffect(() => {
    if (awaited.current === value) awaited.current = undefined;
    const shown = field.current?.value.trim();
    if (field.current && awaited.current === undefined && shown !== value) field.current.value = value;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  useFocusKept(field);

  const typed = ({ currentTarget }: InputEvent<HTMLInputElement> | CompositionEvent<HTMLInputElement>) =>
    follow(currentTarget);
  return (
    <label className={className}>
      <span className="sr-only">{label}</span>
      <input
        {...input}
        ref={field}
        type="search"
        className="input"
        defaultValue={value}
        autoComplete="off"
        onInput={(event) => !event.nativeEvent.isComposing && typed(event)}
        onCompositionEnd={typed}
        onKeyDown={({ key }) => key === "Enter" && clearTimeout(timer.current)}
      />
    </label>
  );
}

/** Each pause is no step to come back to: the form takes the place of the page. */
function sendInPlace(form: HTMLFormElement | null) {
  if (!form) return;
  form.dataset.page = "replace";
  form.requestSubmit();
  form.dataset.page = "";
}
