import { Timeline } from "@/components/ui/timeline";
import type { TimelineEntry } from "@/lib/audit/trail";
import { getSpeech } from "@/lib/i18n/words";
import { sentences } from "./sentence";

/** A record's history in words: the sentence `audit.<action>` of each entry, who did it, when and why. */
export async function AuditTimeline({ entries, label }: { entries: TimelineEntry[]; label: string }) {
  const speech = await getSpeech();
  const [sentence, terms] = [sentences(speech), speech.words("terms")];
  const who = ({ actorName, actorSide, onBehalfOf }: TimelineEntry) =>
    actorSide === "system" && !onBehalfOf
      ? terms("side.system")
      : [actorName, onBehalfOf ? terms("behalf", { name: onBehalfOf }) : terms(`side.${actorSide}`)].join(
          " · ",
        );
  if (!entries.length) return null;
  return (
    <Timeline
      label={label}
      items={entries.map((entry) => ({
        id: entry.id,
        at: entry.at,
        who: who(entry),
        text: sentence(entry),
        reason: entry.reason,
        tone: toneOf(entry.action),
      }))}
    />
  );
}

const toneOf = (action: string) => {
  if (/-(rejected|cancelled|suspended|removed|failed)$/.test(action)) return "danger";
  if (/-(restricted|information-asked|ended|retired|returned)$/.test(action)) return "warning";
  if (/-(activated|delivered|completed|confirmed|published|accepted)$/.test(action)) return "success";
  return "neutral";
};
