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
    if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target) || !keysOn()) return;
    if (document.querySelector("dialog[open]")) return;
    const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    if (event.key === "j" || event.key === "k") {
      if (!focusRow(rows, event.key === "j" ? here + 1 : here - 1)) return;
    } else if (event.key === "x" && here >= 0) {
      const box = rows[here]?.querySelector<HTMLInputElement>(".row-check");
      if (!box) return;
      box.click();
    } else return;
    event.preventDefault();
  };

  table.addEventListener("click", tick);
  document.addEventListener("keydown", press);
  return () => {
    table.removeEventListener("click", tick);
    document.removeEventListener("keydown", press);
  };
}

const boxOf = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.classList.contains("row-check") ? target : undefined;

/** Whatever lies between two boxes becomes what the second one is. */
function tickBetween(table: HTMLTableElement, from: HTMLInputElement, to: HTMLInputElement) {
  const boxes = [...table.querySelectorAll<HTMLInputElement>(".row-check")];
  const [start, end] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
  for (const box of boxes.slice(start, (end ?? 0) + 1)) if (box.checked !== to.checked) box.click();
}

/** Enter opens what has the focus: the link of the row, or its box where it leads nowhere. */
function focusRow(rows: HTMLTableRowElement[], at: number): boolean {
  const row = rows[Math.max(0, Math.min(at, rows.length - 1))];
  const target =
    row?.querySelector<HTMLElement>(".row-link") ?? row?.querySelector<HTMLElement>(".row-check");
  target?.focus();
  return Boolean(target);
}
