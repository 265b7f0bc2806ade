"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { ButtonVariant } from "@/components/ui/button-class";
import { Pieces } from "@/components/ui/data-table/pieces";
import { SubmitButton } from "@/components/ui/submit";
import type { Effect } from "./effect";

const PAUSE = 150;

type PreviewProps = {
  /** Where the effect is asked for. */
  address: string;
  name: string;
  value: string;
  /** Words on the button while no effect is known: without script, and before the first answer. */
  submit: string;
  pending: string;
  variant?: ButtonVariant;
};

/** The button of a step, and above it what it would do to the ticked rows, told anew while one types. */
export function Preview({ address, name, value, submit, pending, variant }: PreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  const effect = useEffectOf(place, address, { name, value });
  return (
    <div ref={place} className="effect">
      <p role="status">{effect?.said}</p>
      {effect && effect.lines.length > 0 && (
        <ul>
          {effect.lines.map(({ name, before, after }) => (
            <li key={name}>
              <span>{name}</span>
              <del>
                <Pieces cell={before} />
              </del>
              <span aria-hidden="true">→</span>
              <ins>
                <Pieces cell={after} />
              </ins>
            </li>
          ))}
        </ul>
      )}
      {effect?.yes && (
        <label className="check">
          <input type="checkbox" name={effect.yes.name} value="on" className="check-box" />
          <span>{effect.yes.label}</span>
        </label>
      )}
      {effect?.expected !== undefined && <input type="hidden" name="expected" value={effect.expected} />}
      <SubmitButton name={name} value={value} variant={variant} pendingLabel={pending}>
        {effect?.submit ?? submit}
      </SubmitButton>
    </div>
  );
}

/** What the server says of the form as it stands, while its step is open. */
function useEffectOf(
  place: RefObject<HTMLElement | null>,
  address: string,
  step: { name: string; value: string },
): Effect | undefined {
  const { name, value } = step;
  const [effect, setEffect] = useState<Effect>();
  useEffect(() => {
    const panel = place.current?.closest("details");
    const form = place.current?.closest("form");
    if (!panel || !form) return;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let asked = new AbortController();
    const ask = async () => {
      asked.abort();
      asked = new AbortController();
      if (!panel.open) return setEffect(undefined);
      try {
        const answer = await fetch(`${address}?${askedOf(form, name, value)}`, { signal: asked.signal });
        setEffect(answer.ok ? await answer.json() : undefined);
      } catch {
        // Another one was asked for, or nothing can be known: the step itself says so.
      }
    };
    const later = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.form !== form && target.name) return;
      clearTimeout(pause);
      if (panel.open) pause = setTimeout(ask, PAUSE);
    };
    panel.addEventListener("toggle", ask);
    document.addEventListener("input", later);
    document.addEventListener("reset", later);
    return () => {
      clearTimeout(pause);
      asked.abort();
      panel.removeEventListener("toggle", ask);
      document.removeEventListener("input", later);
      document.removeEventListener("reset", later);
    };
  }, [place, address, name, value]);
  return effect;
}

/** The form as an address: names that stand there several times once, with their values between commas. */
function askedOf(form: HTMLFormElement, name: string, value: string): URLSearchParams {
  const given = new FormData(form);
  const asked = new URLSearchParams();
  for (const key of new Set(given.keys()))
    if (!key.startsWith("$")) asked.set(key, given.getAll(key).join(","));
  asked.delete("expected");
  asked.set(name, value);
  return asked;
}
