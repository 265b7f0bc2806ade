import { isTyping, keysOn } from "@/components/ui/keys";

/** Lets rows be ticked by range and gone through by keyboard: j and k move, x ticks, Enter opens; ends what it began. */
export function watchRows(table: HTMLTableElement): () => void {
  let last: HTMLInputElement | undefined;

  const tick = (event: MouseEvent) => {
    const box = boxOf(event.target);
    if (!box) return;
    if (event.shiftKey && last && last !== box) tickBetween(table, last, box);
    last = box;
  };

  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (isTyping(event.target) || !keysOn() || document.querySelector("dialog[open]")) return;
    if (actOnRows(event.key)) event.preventDefault();
  };

  table.addEventListener("click", tick);
  document.addEventListener("keydown", press);
  return () => {
    table.removeEventListener("click", tick);
    document.removeEventListener("keydown", press);
  };
}

const boxOf = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.classList.contains("tick") ? target : undefined;

/** Whatever lies between two boxes becomes what the second one is. */
function tickBetween(table: HTMLTableElement, from: HTMLInputElement, to: HTMLInputElement) {
  const boxes = [...table.querySelectorAll<HTMLInputElement>(".tick")];
  const [start, end] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
  for (const box of boxes.slice(start, (end ?? 0) + 1)) if (box.checked !== to.checked) box.click();
}

/** Does what a key asks of the lists of the page, whose rows are one after another; whichever list hears it first. */
function actOnRows(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>(".table-list tbody tr")].filter(targetOf);
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  if (key === "x") {
    const box = rows[here]?.querySelector<HTMLInputElement>(".tick");
    box?.click();
    return Boolean(box);
  }
  if (key !== "j" && key !== "k") return false;
  const row = rows[Math.max(0, Math.min(key === "j" ? here + 1 : here - 1, rows.length - 1))];
  const target = row && targetOf(row);
  target?.focus();
  return Boolean(target);
}

/** What has the focus in a row, so that Enter opens it: its link, or its box where it leads nowhere. */
const targetOf = (row: HTMLTableRowElement) =>
  row.querySelector<HTMLElement>(".row-link") ?? row.querySelector<HTMLElement>(".tick, a");
