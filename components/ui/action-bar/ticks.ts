import { ROWS } from "./rows-changed";

/** Tells how many rows of a form are ticked, or that all that match are meant, whenever that changes; ends what it began. */
export function watchTicks(form: string, bar: HTMLElement, tell: (count: number | "all") => void) {
  const all = bar.querySelector<HTMLInputElement>("[name='which']");
  const boxes = () => [...document.querySelectorAll(".tick")].filter(isHere);
  const heads = () => [...document.querySelectorAll("thead input")].filter(isHere);
  // Not by the id of the form: a field called "id" hides it.
  const isHere = (target: EventTarget | null): target is HTMLInputElement =>
    target instanceof HTMLInputElement && target.type === "checkbox" && target.getAttribute("form") === form;
  const count = () => tell(all?.checked ? "all" : boxes().filter(({ checked }) => checked).length);
  let cleared = false;

  const change = ({ target }: Event) => {
    if (target === all) for (const box of boxes()) box.checked = all?.checked ?? false;
    else if (all && isHere(target) && !target.checked && target.matches(".tick, thead *"))
      all.checked = false;
    count();
  };

  const click = ({ target }: MouseEvent) => {
    cleared = target instanceof Element && target.closest("[type='reset']") !== null;
  };

  // React empties a form that was refused; its rows stay ticked.
  const reset = (event: Event) => {
    if ((event.target as HTMLElement).getAttribute("id") !== form) return;
    if (!cleared && bar.querySelector("[role='alert']")) event.preventDefault();
    cleared = false;
    requestAnimationFrame(count);
  };

  const press = (event: KeyboardEvent) => {
    // Browsers would send the form by its first button.
    if (event.key === "Enter" && isHere(event.target)) event.preventDefault();
    const open = bar.querySelector<HTMLDetailsElement>("details[open]");
    if (event.key !== "Escape" || !open || event.defaultPrevented || !bar.contains(event.target as Node))
      return;
    open.open = false;
    open.querySelector("summary")?.focus();
  };

  // All that matched is not all that match what is looked for now, nor where a row has come that nobody ticked.
  let address = location.search;
  const renew = () => {
    const someLeft = boxes().some(({ checked }) => !checked);
    if (all && (someLeft || location.search !== address)) all.checked = false;
    if (someLeft) for (const head of heads()) head.checked = false;
    address = location.search;
    count();
  };

  // It may begin with the very click that meant all of them.
  if (all?.checked) for (const box of boxes()) box.checked = true;
  count();
  document.addEventListener("change", change);
  document.addEventListener("reset", reset);
  document.addEventListener("keydown", press);
  bar.addEventListener("click", click);
  bar.addEventListener(ROWS, renew);
  return () => {
    document.removeEventListener("change", change);
    document.removeEventListener("reset", reset);
    document.removeEventListener("keydown", press);
    bar.removeEventListener("click", click);
    bar.removeEventListener(ROWS, renew);
  };
}
