import { WIDTH } from "./cells";

type Edges = {
  /** The columns of the table in their order, without that of its boxes. */
  keys: string[];
  /** Where widths are kept. */
  href: string;
  label: string;
  hint: string;
  /** Once they are kept. */
  kept: () => void;
};

/** In pixels. */
const LEAST = 40;
const MOST = 800;
const STEP = 16;
/** Keys that follow one another this closely are kept together. */
const PAUSE = 500;

/** Puts an edge between the columns of a table by which they are made wider or narrower, and keeps how wide they are; ends what it began. */
export function watchEdges(table: HTMLTableElement, { keys, href, label, hint, kept }: Edges): () => void {
  const region = table.parentElement;
  const cells = [...(table.tHead?.rows[0]?.cells ?? [])].slice(-keys.length);
  if (!region || cells.length < 2) return () => {};
  const bar = document.createElement("div");
  bar.className = "column-edges";
  // The last column ends where the table does.
  const edges = cells
    .slice(0, -1)
    .map((cell, at) => edgeOf(label.replace("#", `${at + 1}`), `${cell.textContent}: ${hint}`));
  bar.append(...edges);
  region.prepend(bar);
  if (edges[0]) edges[0].tabIndex = 0;

  const place = () => {
    const { left } = region.getBoundingClientRect();
    edges.forEach((edge, at) => {
      const cell = cells[at];
      if (!cell) return;
      edge.style.left = `${cell.getBoundingClientRect().right - left}px`;
      edge.style.height = `${cell.offsetHeight}px`;
      edge.ariaValueNow = String(cell.offsetWidth);
    });
  };
  const seen = new ResizeObserver(place);
  for (const cell of cells) seen.observe(cell);
  place();

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = (after: number) => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      waiting = undefined;
      const widths = cells.flatMap((cell, at) => {
        const width = Number.parseInt(cell.style.getPropertyValue(WIDTH), 10);
        return width ? [`${keys[at]}-${width}`] : [];
      });
      const query = new URLSearchParams({ widths: widths.join(".") });
      const answer = await fetch(`${href}?${query}`, { method: "PUT", keepalive: true }).catch(
        () => undefined,
      );
      // What could not be kept goes back to what is.
      if (!answer?.ok) for (const cell of cells) cell.style.removeProperty(WIDTH);
      kept();
    }, after);
  };
  /** What stands left of an edge stays as wide as it is while the edge moves. */
  const hold = (at: number) => {
    for (const cell of cells.slice(0, at + 1)) setWidth(cell, cell.offsetWidth);
  };
  const usual = (at: number) => {
    cells[at]?.style.removeProperty(WIDTH);
    place();
    keep(0);
  };

  const drag = (event: PointerEvent) => {
    const at = edges.indexOf(event.target as HTMLElement);
    const [edge, cell] = [edges[at], cells[at]];
    if (!edge || !cell || event.button !== 0) return;
    const from = { x: event.clientX, width: cell.offsetWidth };
    let moved = false;
    edge.setPointerCapture(event.pointerId);
    const move = ({ clientX }: PointerEvent) => {
      if (!moved && Math.abs(clientX - from.x) < 3) return;
      if (!moved) hold(at);
      moved = true;
      setWidth(cell, from.width + clientX - from.x);
      place();
    };
    const end = () => {
      edge.removeEventListener("pointermove", move);
      if (!moved) return;
      setWidth(cell, cell.offsetWidth);
      keep(0);
    };
    edge.addEventListener("pointermove", move);
    edge.addEventListener("lostpointercapture", end, { once: true });
  };
  const press = (event: KeyboardEvent) => {
    const at = edges.indexOf(event.target as HTMLElement);
    const cell = cells[at];
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step) {
      hold(at);
      setWidth(cell, cell.offsetWidth + step);
      place();
      keep(PAUSE);
    } else if (way) focusOn(edges, edges[at + way]);
    else if (event.key === "Enter") usual(at);
    else return;
    event.preventDefault();
  };
  const double = (event: MouseEvent) => {
    const at = edges.indexOf(event.target as HTMLElement);
    if (at >= 0) usual(at);
  };
  bar.addEventListener("pointerdown", drag);
  bar.addEventListener("keydown", press);
  bar.addEventListener("dblclick", double);
  return () => {
    seen.disconnect();
    bar.remove();
  };
}

function edgeOf(name: string, hint: string): HTMLElement {
  const edge = document.createElement("div");
  edge.role = "separator";
  edge.tabIndex = -1;
  edge.title = hint;
  edge.ariaLabel = name;
  edge.ariaOrientation = "vertical";
  edge.ariaValueMin = String(LEAST);
  edge.ariaValueMax = String(MOST);
  return edge;
}

const setWidth = (cell: HTMLElement, width: number) =>
  cell.style.setProperty(WIDTH, `${Math.round(Math.max(LEAST, Math.min(width, MOST)))}px`);

/** One of the edges at a time is reached by Tab. */
function focusOn(edges: HTMLElement[], edge: HTMLElement | undefined) {
  if (!edge) return;
  for (const each of edges) each.tabIndex = each === edge ? 0 : -1;
  edge.focus();
}
