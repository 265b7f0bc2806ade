import type { useRouter } from "next/navigation";
import { pageLinkOf } from "./page-link";

type Router = ReturnType<typeof useRouter>;
type Kind = NonNullable<Parameters<Router["prefetch"]>[1]>["kind"];

/** As long as the router keeps a page in the browser (staleTimes of next.config.mjs). */
const KEPT = 30_000;
/** A page that was fetched this shortly before it is shown is not asked for once more. */
const NEW = 3000;
/** How long a mouse or the focus rests on a link before it counts as meant. */
const RESTS = 80;

const fetched = new Map<string, number>();

/**
 * Whether the page of an address, if the browser has it still, is so old that it is to be asked for again as soon as it is
 * shown. The router goes back to a page of any age.
 */
export const isDoubtful = (address: string, back: boolean): boolean => {
  const at = fetched.get(address);
  const age = Date.now() - (at ?? 0);
  return back ? age > NEW : at !== undefined && age > NEW && age < KEPT;
};

/** Keeps in mind when the page of an address was fetched. */
export const noteFetched = (address: string) => fetched.set(address, Date.now());

/** After a write, and when everything is asked for again: the router has forgotten its pages as well. */
export const forgetFetched = () => fetched.clear();

/**
 * Fetches the page of a link that a mouse or the focus rests on, and no other; ends what it began. A finger rests on nothing: by
 * the time it is noticed the page is asked for anyhow, and would be twice.
 */
export function fetchAhead(router: Router): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const rest = (event: Event) => {
    clearTimeout(waiting);
    const link = pageLinkOf(event);
    if (!link || link.href === location.href || isSaving()) return;
    const rests =
      event instanceof PointerEvent ? event.pointerType === "mouse" : link.matches(":focus-visible");
    if (!rests) return;
    waiting = setTimeout(() => fetchOf(router, link.href), RESTS);
  };
  const press = () => clearTimeout(waiting);

  document.addEventListener("pointerover", rest);
  document.addEventListener("focusin", rest);
  document.addEventListener("pointerdown", press);
  return () => {
    press();
    document.removeEventListener("pointerover", rest);
    document.removeEventListener("focusin", rest);
    document.removeEventListener("pointerdown", press);
  };
}

function fetchOf(router: Router, address: string) {
  if (Date.now() - (fetched.get(address) ?? 0) < KEPT) return;
  noteFetched(address);
  // "full": with its data; the router knows its kinds by these words, and exports no others.
  router.prefetch(address, { kind: "full" as Kind });
}

/** Whoever asks for few data gets what is clicked, and nothing else. */
const isSaving = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
