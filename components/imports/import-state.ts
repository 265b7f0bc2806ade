import type { StatePiece } from "@/components/ui/data-table/cells";
import type { Speech } from "@/lib/i18n/speech";
import type { ImportRow } from "@/lib/imports/queries";

const tones = {
  uploaded: "neutral",
  checking: "info",
  checked: "info",
  running: "info",
  done: "success",
  failed: "danger",
} as const satisfies Record<ImportRow["state"], StatePiece["tone"]>;

/** The state of an import as a piece of a cell. */
export const importState = (state: ImportRow["state"], speech: Speech): StatePiece => ({
  state: speech.words("imports.state")(state),
  tone: tones[state],
});
