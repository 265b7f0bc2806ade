type Tell = (count: number | "all") => void;

/** Watches the ticks of a form once somebody touches a box of it: what counts them comes no sooner; ends what it began. */
export function watchTicksOnceTouched(form: string, bar: HTMLElement, tell: Tell): () => void {
  let stop = () => {};
  let ended = false;
  const begin = async () => {
    leave();
    const { watchTicks } = await import("./ticks");
    if (!ended) stop = watchTicks(form, bar, tell);
  };
  const touch = ({ target }: Event) => {
    if (target instanceof HTMLInputElement && target.getAttribute("form") === form) begin();
  };
  const leave = () => {
    document.removeEventListener("focusin", touch);
    document.removeEventListener("change", touch);
  };
  document.addEventListener("focusin", touch);
  document.addEventListener("change", touch);
  if (document.querySelector(`.tick[form="${form}"]:checked`)) begin();
  return () => {
    ended = true;
    leave();
    stop();
  };
}
