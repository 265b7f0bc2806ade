import type { Effect } from "./effect";
import { ROWS } from "./rows-changed";

const PAUSE = 150;

type Asked = { address: string; name: string; value: string };

/** Asks what the step of an open panel would do to the rows of its form, now and whenever the form or its list changes; ends what it began. */
export function tellEffect(
  panel: HTMLDetailsElement,
  form: HTMLFormElement,
  { address, name, value }: Asked,
  tell: (effect: Effect | undefined) => void,
): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let asked = new AbortController();
  const ask = async () => {
    asked.abort();
    asked = new AbortController();
    if (!panel.open) return tell(undefined);
    try {
      const answer = await fetch(`${address}?${askedOf(form, name, value)}`, { signal: asked.signal });
      tell(answer.ok ? await answer.json() : undefined);
    } catch {
      // Another one was asked for, or nothing can be known: the step itself says so.
    }
  };
  const later = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.form !== form && target.name) return;
    clearTimeout(pause);
    if (panel.open) pause = setTimeout(ask, PAUSE);
  };
  ask();
  panel.addEventListener("toggle", ask);
  document.addEventListener("input", later);
  document.addEventListener("reset", later);
  document.addEventListener(ROWS, later);
  return () => {
    clearTimeout(pause);
    asked.abort();
    panel.removeEventListener("toggle", ask);
    document.removeEventListener("input", later);
    document.removeEventListener("reset", later);
    document.removeEventListener(ROWS, later);
  };
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
