import { tableOf } from "@/components/ui/data-table/cells";
import { DataTable } from "@/components/ui/data-table/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { Speech } from "@/lib/i18n/speech";
import { useSpeech } from "@/lib/i18n/words";

/** Work of others that the reader may look at, and where a list has just that. */
export type Waiting = { key: string; label: string; by: string; count: string; href?: string };

/** What waits on others, folded: it is not the reader's, and still explains where something lies. */
export function Others({ waiting }: { waiting: Waiting[] }) {
  const speech = useSpeech();
  if (!waiting.length) return null;
  return (
    <Disclosure summary={speech.words("home")("others")}>
      <DataTable {...othersTable(waiting, speech)} />
    </Disclosure>
  );
}

function othersTable(waiting: Waiting[], speech: Speech) {
  const t = speech.words("home");
  return tableOf<Waiting>({
    label: t("others"),
    rows: waiting,
    rowOf: ({ key, href }) => ({ id: key, href }),
    columns: [
      { key: "what", head: t("what"), cell: ({ label }) => label },
      { key: "by", head: t("waitsFor"), cell: ({ by }) => by },
      { key: "count", head: t("howMany"), numeric: true, phone: "top", cell: ({ count }) => count },
    ],
  });
}
