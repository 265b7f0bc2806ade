type StepButtonProps = {
  of: { id: string; version: number };
  step: "up" | "down";
  label: string;
  /** At an end there is no such step; its place stays. */
  hidden: boolean;
};

/** One step of a category among its siblings; what it is about is the button's own value, so that one form serves the tree. */
export function StepButton({ of, step, label, hidden }: StepButtonProps) {
  return (
    <button
      type="submit"
      name="step"
      value={`${step} ${of.id} ${of.version}`}
      disabled={hidden}
      className={`btn btn-quiet btn-icon ${hidden ? "invisible" : ""}`}
      aria-label={label}
      title={label}
    >
      <svg viewBox="0 0 10 6" width="10" height="6" fill="currentColor" aria-hidden="true">
        {step === "up" ? <path d="M5 0l5 6H0z" /> : <path d="M0 0h10L5 6z" />}
      </svg>
    </button>
  );
}
